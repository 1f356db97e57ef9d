"""What a first page tells of the meeting itself: its council, place, hours and items."""

from __future__ import annotations

import datetime as dt

import pytest

from importer.first_page_samples import WHERE, fact, page, roles, values


@pytest.mark.parametrize(
    "written",
    [
        "Plats och tid kl Rådhuset, sal 2 Beslutande",
        "Plats och tid Rådhuset, sal 2, kl Vissa uppgifter är borttagna Beslutande",
        "Plats och tid Rådhuset, sal 2 Tisdag , kl Beslutande",
        "Plats och tid Rådhuset, sal 2, kl 15: Beslutande",
    ],
)
def test_what_a_lost_time_leaves_is_no_part_of_the_place(written):
    assert values(written + " Eva Almgren (S), ordförande")["place"] == "Rådhuset, sal 2"


def test_the_items_that_the_minutes_cover():
    assert page(WHERE + "Paragrafer 45-52 Beslutande Eva Almgren (S)").span == (45, 52)
    assert page(WHERE + "Justerade paragrafer\n§§ 45 – 52").span == (45, 52)
    assert page(WHERE + "Paragrafer 45-52 Paragrafer 60-61").span is None


def test_councils_of_one_word_and_the_body():
    assert values("Tekniska nämnden " + WHERE)["council_name"] == "Tekniska nämnden"


def test_the_marks_of_a_wiki_s_links_are_no_part_of_a_place():
    assert values("Plats: Folkets hus, [[Ekby]]\nTid: 13.00")["place"] == "Folkets hus, Ekby"
    assert values("Plats: [[Rådhuset (Ekby)|Rådhuset]], sal A")["place"] == "Rådhuset, sal A"


@pytest.mark.parametrize("label", ["PLATS DATUM OCH TID FÖR MÖTET", "Plats, datum och tid"])
def test_place_day_and_time_have_one_label(label):
    read = values(
        label + " Församlingshemmet, Storgatan 8 2014-05-27 kl. 19.00-19.45 Beslutande Ada Ek"
    )
    assert read["place"] == "Församlingshemmet, Storgatan 8"
    assert (read["start"], read["end"]) == ("19:00", "19:45")


def test_a_label_behind_a_broken_number_is_one():
    read = values(
        "Sammanträdesprotokoll 4/ Plats och tid: Brandstationen Ekby, kl. 13:00 Beslutande:"
    )
    assert (read["place"], read["start"]) == ("Brandstationen Ekby", "13:00")


def test_a_place_and_its_hours_need_no_label_above_the_first_list():
    text = "Norrby Miljöförbund, Storgatan 5 C, Norrby kl 08.30-12.00\n\nBeslutande:\n\nAda Ek (S)"
    read = values(text)
    assert read["place"] == "Norrby Miljöförbund, Storgatan 5 C, Norrby"
    assert (read["start"], read["end"]) == ("08:30", "12:00")


@pytest.mark.parametrize(
    "line",
    [
        "Norrby kommun, telefontid kl 08.30-12.00",
        "Nämndens möte kl 08.30-12.00",
        "Norrby, Storgatan 5 kl 08.30",
    ],
)
def test_other_hours_above_the_first_list_are_not_the_meetings(line):
    assert "place" not in values(f"{line}\n\nBeslutande:\n\nAda Ek (S)")


def test_the_hour_that_was_lost_is_not_midnight():
    read = values("Plats och tid Storgatan 19, Rådhuset, kl :00 Beslutande Ada Ek (S)")
    assert read["place"] == "Storgatan 19, Rådhuset"
    assert "start" not in read


@pytest.mark.parametrize(
    "text",
    [
        "Plats och tid Fredag 4 april 2014 kl , Rådhuset, Lilla salen Beslutande Eva Alm (S)",
        "Plats och tid Rådhuset, Lilla salen :30 Beslutande Eva Alm (S), ordförande Bo Ek (M)",
        "Protokoll Tid och plats i Rådhuset, Lilla salen klockan Beslutande Eva Alm (S)",
        "Protokoll 3/ Plats och tid: Rådhuset, Lilla salen, kl. 13:30 Beslutande: Eva Alm (S)",
    ],
)
def test_what_is_left_of_a_time_is_no_part_of_the_place(text):
    assert values(text)["place"] == "Rådhuset, Lilla salen"


def test_a_time_behind_those_who_adjust_is_no_second_time_of_the_meeting():
    told = values(
        "Datum: Klockan: 09:15-12:05 Plats: Rådhuset Närvarande ledamöter Eva Almgren (S) Bo"
        " Ekström (M) Övriga Ida Österberg, sekreterare Justerare: Bo Ekström (M) Ersättare:"
        " Carl Nyberg (C) Tid: Torsdagen den 6 mars 2014, kl. 15:30 Plats: Kansliet"
    )
    assert "date" not in told
    assert told["adjusted_on"] == dt.date(2014, 3, 6)
    assert (told["start"], told["end"], told["place"]) == ("09:15", "12:05", "Rådhuset")


def test_a_street_named_for_somebody_is_nobody_and_its_town_no_part_of_a_name():
    text = (
        "Tid Fredagen den 7 mars, kl Plats Närvarande ledamöter Tor, Strandområdet, Karl"
        " Nybloms v 12, Ekby Eva Almgren (M), ordförande Bo Ekström (C) Carl Nyberg (S)"
    )
    assert roles(text) == {"Eva Almgren": "chair", "Bo Ekström": "member", "Carl Nyberg": "member"}


def test_labels_without_values_are_no_place():
    told = values(
        "Plats och tid Beslutande Övriga närvarande Utses att justera Justeringens Paragrafer"
        " plats och tid Sekreterare Ordförande\n\nPlats och tid Salen, kl 13.00-15.30 Beslutande"
        " Eva Almgren (S), ordförande Bo Ekström (M)"
    )
    assert told.get("place") in (None, "Salen")


@pytest.mark.parametrize(
    ("clock", "start"), [("9.30", "09:30"), ("18:30", "18:30"), ("14-13", None)]
)
def test_a_clock_alone_under_its_label_is_when_the_meeting_began(clock, start):
    told = values(f"Datum\nKlockan\n{clock}\nPlats\nSalen\n\nNärvarande:\nEva Almgren (S)\n")
    assert told.get("start") == start


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Protokoll Styrelsemöte 2022-05-17 18:30 Klubbstugan", "Klubbstugan"),
        ("Mötet öppnades 2022-03-26 kl 18:30.", None),
    ],
)
def test_words_of_the_meeting_are_no_place(line, place):
    told = values(f"{line}\n\nNärvarande: Eva Almgren, Bo Ekström\n")
    assert told.get("place") == place


@pytest.mark.parametrize(
    "words",
    [
        "Plats och tid Forum, Storby kl. 14:00-16:30",
        "Plats och tid\nForum, Storby kl. 14:00-16:30",
        "Plats och tid: Forum, Storby, kl 14.00 - 16.30",
    ],
)
def test_a_place_may_be_called_as_a_label_is(words):
    told = values(f"{words}\nBeslutande\nEva Almgren (S), ordförande\nBo Ekström (M)")
    assert (told["place"], told["start"]) == ("Forum, Storby", "14:00")


def test_a_place_of_one_word_may_be_called_as_a_label_is():
    told = values("Plats och tid Forum kl. 14:00-16:30 Beslutande Eva Almgren (S), ordförande")
    assert told["place"] == "Forum"


def test_a_label_that_places_are_called_as_still_is_one():
    told = values("Forum Socialnämnden\nPlats och tid Rådhuset kl. 15:00\nBeslutande Eva Alm (S)")
    assert (told["place"], told["council_name"]) == ("Rådhuset", "Socialnämnden")


@pytest.mark.parametrize("below", ["Ordförande: Eva Almgren (C)", "Närvarande: Eva Almgren (C)"])
@pytest.mark.parametrize(
    "line", ["09:00 - 15:00 Hembygdsgården, Storby", "09.00–15.00, Hembygdsgården, Storby"]
)
def test_hours_and_a_place_may_stand_without_a_label_above_who_led(line, below):
    told = values(f"Möte 2019-06-17\n\nRegionfullmäktige\n{line}\n{below}\nSekreterare: Bo Alm")
    assert (told["start"], told["end"]) == ("09:00", "15:00")
    assert told["place"] == "Hembygdsgården, Storby"


@pytest.mark.parametrize("line", ["08:00 - 16:00 Expeditionen öppen", "09:00 - 15:00"])
def test_other_hours_above_who_led_are_no_place(line):
    told = values(f"Möte 2019-06-17\n\nRegionfullmäktige\n{line}\nOrdförande: Eva Almgren (C)")
    assert "place" not in told


@pytest.mark.parametrize(
    "label",
    [
        *("Protokollsnummer\n5/2019", "Sammanträdesnummer 5/2019", "Löpnummer: 5/2019"),
        *("Protokoll nr\n5/2019", "Sammanträde nr:\n5/2019", "Möte nr\n5/2019"),
    ],
)
def test_the_number_of_the_minutes_stands_under_its_label(label):
    head = "Norrby kommun\nMiljönämnden\nSammanträdesdatum\n2019-05-14\n"
    assert values(f"{head}{label}\n{WHERE}")["number"] == "5/2019"


HEAD = "Norrby kommun\nMiljönämnden\n"
LIST = "\n\nNärvarande\nAnna Ek (S), ordförande\nBo Alm (M), ordförande"


@pytest.mark.parametrize(
    ("text", "key", "value", "doubt"),
    [
        ("Sammanträdesprotokoll\nMåndagen den 14 maj 2019", "date", "2019-05-14", "date_weekday"),
        ("Sammanträdesdatum 2019-05-14, 2019-05-15", "date", "2019-05-14", "meeting_days"),
        (
            "Sammanträdesdatum 2019-05-14\nSammanträdesdatum 2019-06-30",
            *("date", "", "dates_differ"),
        ),
        ("Tekniska nämnden\nProtokoll 2019-05-14", "council_name", "", "council_several"),
        (f"Sammanträdesdatum 2019-05-14{LIST}", "chair", "Anna Ek", "chair_several"),
    ],
)
def test_what_a_first_page_contradicts_itself_about_is_doubted(text, key, value, doubt):
    read = fact(page(HEAD + text), key)

    assert read.doubt.kind == doubt
    assert str(read.value).startswith(value)
