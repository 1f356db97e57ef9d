"""When and where a meeting was held, and what only looks like it."""

import datetime as dt

import pytest

from importer.first_page_samples import fact, facts_of, page


def test_a_gap_between_two_times_is_an_adjournment():
    read = page("Plats och tid Rådhuset kl 09.00-11.45, 12.30-16.15")
    assert facts_of(read)["start"] == "09:00"
    assert facts_of(read)["end"] == "16:15"
    assert facts_of(read)["adjournments"] == [{"from": "11:45", "to": "12:30"}]


def test_a_place_ends_where_the_first_name_begins():
    read = page(
        "Plats och tid Beslutande Huset, rum 2, Ekby Eva Almgren (S), ordförande Bo Ekström (M)"
    )
    assert facts_of(read)["place"] == "Huset, rum 2, Ekby"
    assert facts_of(read)["chair"] == "Eva Almgren"


def test_a_lost_clock_leaves_no_trace_in_the_place():
    assert (
        facts_of(page("Plats och tid Stora salen, Rådhuset kl"))["place"] == "Stora salen, Rådhuset"
    )


def test_a_title_that_runs_over_lines_stays_whole():
    read = page("Protokoll fört vid Byföreningens höstmöte,\n14 november 2024 i sal B2.")
    assert [one.text for one in read.rest] == [
        "Protokoll fört vid Byföreningens höstmöte,",
        "14 november 2024 i sal B2.",
    ]


def test_place_and_time_after_the_adjusters_are_the_adjustments():
    read = page(
        "Plats och tid Rådhuset 2018-02-22 kl 16.00 Beslutande Eva Almgren (S) Justerare"
        " Bo Ekström Plats och tid Kansliet 2018-03-01"
    )
    assert facts_of(read)["date"] == dt.date(2018, 2, 22)
    assert facts_of(read)["place"] == "Rådhuset"
    assert facts_of(read)["adjusted_on"] == dt.date(2018, 3, 1)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Torsdagen den 5 mars 2015 kl. 13.00 sammanträder nämnden på Rådhuset, sal 2.", "Rådhus"),
        ("Årsmöte med byalaget torsdagen den 5 mars 2015 kl. 13.00 i bystugan.", "bystugan"),
        (
            "Protokoll vid föreningens möte torsdag 5 mars 2015 kl. 13.00 i tvättstugans sal.",
            "tvättstugans sal",
        ),
        ("Torsdagen den 5 mars 2015, klubbstugan Granen, kl. 13.00", "klubbstugan Granen"),
        ("Rådhuset, torsdagen den 5 mars 2015 kl 13.00", "Rådhuset"),
    ],
)
def test_a_line_below_the_title_tells_when_and_where(told, place):
    read = facts_of(page(f"Protokoll\n\n{told}\n\nNärvarande: Eva Alm, Bo Ek"))
    assert (read["date"], read["start"]) == (dt.date(2015, 3, 5), "13:00")
    assert read["place"].startswith(place)


def test_a_line_that_looks_back_or_forward_tells_no_time_of_the_meeting():
    text = (
        "Protokoll\n\nNästa möte torsdagen den 5 mars 2015 kl 13.00, Rådhuset\n\nNärvarande: Bo Ek"
    )
    assert not {"date", "start", "place"} & facts_of(page(text)).keys()


def test_a_title_tells_the_place_before_the_day():
    text = (
        "PROTOKOLL\nfört vid stadens fullmäktiges sammanträde i Rådssalen, Stadshuset\n"
        "torsdagen den 5 mars 2015 kl. 16.00–20.47\n\nOrdförande: Eva Alm (S)"
    )
    read = facts_of(page(text))
    assert (read["place"], read["start"]) == ("Rådssalen, Stadshuset", "16:00")


def test_group_meetings_and_meals_are_adjournments_and_no_places():
    text = (
        "Plats och tid\nFolkets Hus, Norrby, torsdagen den 5 mars 2015, kl. 09.00–16.45\n"
        "Gruppmöten kl. 10.20–10.45 och 13.50–14.15, lunch kl. 12.00–13.00\nBeslutande\nEva Alm (S)"
    )
    read = facts_of(page(text))
    assert (read["place"], read["start"], read["end"]) == ("Folkets Hus, Norrby", "09:00", "16:45")
    assert [one["from"] for one in read["adjournments"]] == ["10:20", "12:00", "13:50"]


def test_a_day_below_the_word_adjustment_is_the_adjustments():
    text = (
        "PROTOKOLL\nSocialnämnden 2015-03-05\nBeslutande: Eva Alm (S)\nJusterare: Bo Ek\n"
        "Justering: Socialkontoret 2015-03-12, kl 08.00"
    )
    read = facts_of(page(text))
    assert (read["date"], read["adjusted_on"]) == (dt.date(2015, 3, 5), dt.date(2015, 3, 12))


def test_a_board_meets_at_its_companys_office():
    text = (
        "Protokoll nr 5/2015\n\nFört vid styrelsesammanträde i AB Norrbyhem torsdagen den"
        " 5 mars 2015 kl. 08.30 på bolagets kontor, Storgatan 11, Norrby\n\nNärvarande: Eva Alm"
    )
    read = facts_of(page(text))
    assert (read["date"], read["start"]) == (dt.date(2015, 3, 5), "08:30")
    assert read["place"] == "bolagets kontor, Storgatan 11, Norrby"


@pytest.mark.parametrize(
    "words",
    ["Tid 13-16", "Tid: 13–16.00", "Tid\n13 - 16", "Kl 13-16", "kl 13-16", "Mötestid: 13.00-16"],
)
def test_hours_without_minutes_under_the_label_of_a_time(words):
    read = page(f"{words}\nPlats: Rådhuset\nNärvarande: Eva Almgren (S), Bo Ekström (M)")
    assert (facts_of(read)["start"], facts_of(read)["end"]) == ("13:00", "16:00")
    assert read.rest == ()


@pytest.mark.parametrize("words", ["Datum: 13-16", "Tid: 16-13", "Plats: rum 13-16"])
def test_numbers_that_are_no_hours_are_no_time(words):
    assert "start" not in facts_of(page(f"{words}\nNärvarande: Eva Almgren (S), Bo Ekström (M)"))


def test_a_time_below_the_adjustment_is_the_adjustments():
    read = page(
        "Plats och tid: Rådhuset 2018-02-22 kl 16.00\nBeslutande\nEva Almgren (S)\n"
        "Justeringens plats och tid\nKansliet 2018-03-01\nkl 9-12"
    )
    assert (facts_of(read)["start"], "end" in facts_of(read)) == ("16:00", False)


def test_a_meeting_in_a_body_is_at_the_place_that_the_title_tells_behind_the_time():
    read = facts_of(
        page(
            "Protokoll fört vid styrelsemöte i Norrby byalag, söndagen den 5 maj 2013 kl. 18.00,\n"
            "hemma hos Eva och Bo i Dalen\n\nNärvarande: Eva Alm, Bo Ek, Ida Ström"
        )
    )
    assert (read["date"], read["place"]) == (dt.date(2013, 5, 5), "hemma hos Eva och Bo i Dalen")


def test_a_meeting_in_a_body_whose_place_is_not_told_has_none():
    read = facts_of(
        page(
            "Protokoll fört vid möte i Norrby byalag, söndagen den 5 maj 2013\n\nNärvarande: Eva Ek"
        )
    )
    assert "place" not in read


@pytest.mark.parametrize("label", ["Datum och tid", "Dag och tid", "Tid och datum"])
def test_a_label_may_ask_for_day_and_time(label):
    when = f"{label}: Torsdagen den 5 mars 2015, kl 10.00–11.50"
    text = f"PROTOKOLL\n{when}\nPlats: Rådhuset\nLedamöter: Eva Alm"
    read = facts_of(page(text))
    assert (read["date"], read["start"], read["end"]) == (dt.date(2015, 3, 5), "10:00", "11:50")
    assert read["place"] == "Rådhuset"


@pytest.mark.parametrize("day", ["02 Juli 2018", "2 Juli 2018", "2018-07-02"])
@pytest.mark.parametrize("title", ["Mötesprotokoll", "Kodklubben"])
def test_a_day_whose_number_comes_first_is_no_page_number(title, day):
    read = page(f"{title}\n{day}\nNärvarande\nAda Ek, Bo Alm")
    assert facts_of(read)["date"] == dt.date(2018, 7, 2)


def test_when_a_page_was_published_is_no_hour_of_the_meeting():
    read = page('date = "2017-03-17T20:00:00+01:00"\ntitle = "Möte"')
    assert fact(read, "date").doubt.kind == "date_of_publication"
    assert not {"start", "place"} & set(facts_of(read))


def test_the_hours_may_have_a_label_beside_that_of_the_day():
    read = facts_of(page("Sammanträdesdatum  2008-06-17     Sammanträdestid  13.30-16.45\n"))
    assert (read["date"], read["start"], read["end"]) == (dt.date(2008, 6, 17), "13:30", "16:45")


@pytest.mark.parametrize(
    "words",
    [
        "Protokollet är justerat\n2018-10-29\nAnslaget 2018-10-30 – 2018-11-21\n",
        "Protokollet är justerat 2018-10-29\nAnslagstid: 2018-10-30 - 2018-11-21\n",
        "Protokollet är justerat den 2018-10-29\nAnslag: 2018-10-30 – 2018-11-21\n",
    ],
)
def test_days_of_the_adjustment_and_the_notice_are_not_the_meetings(words):
    read = facts_of(page(f"{words}Socialnämnden 2018-10-24\nFörvaring: Kommunarkivet\n"))
    assert (read["date"], read["adjusted_on"]) == (dt.date(2018, 10, 24), dt.date(2018, 10, 29))
    assert read["notice"] == {
        "posted": dt.date(2018, 10, 30),
        "removed": dt.date(2018, 11, 21),
        "kept_at": "Kommunarkivet",
    }


@pytest.mark.parametrize(
    "where",
    [
        (
            "Plats och tid   Sal Björken, Stadshuset,\n                tisdagen den\n"
            "                16 mars 2021 kl 13.00 -\n                15.30"
        ),
        (
            "Plats och tid   Sal Björken, Stadshuset, den 16\n                mars 2021, klockan\n"
            "                13.00–15.30"
        ),
        (
            "Plats och tid   Sal Björken, Stadshuset, tisdagen\n                den 16 mars\n"
            "                2021, kl 13.00\n                - 15.30"
        ),
    ],
)
def test_a_date_and_a_time_go_on_over_the_end_of_a_line(where):
    told = facts_of(page(where + "\nBeslutande Eva Almgren (S), ordförande"))
    assert told["date"] == dt.date(2021, 3, 16)
    assert (told["start"], told["end"]) == ("13:00", "15:30")
    assert told["place"] == "Sal Björken, Stadshuset"


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("Stadshuset, sal A\n                samt digitalt", "Stadshuset, sal A samt digitalt"),
        ("Stads-\n                huset, sal A", "Stadshuset, sal A"),
        ("Stadshuset\n                Sal A", "Stadshuset, Sal A"),
    ],
)
def test_a_place_goes_on_in_small_letters(where, place):
    told = facts_of(page(f"Plats och tid   {where}\nBeslutande Eva Almgren (S), ordförande"))
    assert told["place"] == place
