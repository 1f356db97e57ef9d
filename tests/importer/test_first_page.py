"""What the importer reads of a first page, in the layouts that minutes come in."""

import datetime as dt

import pytest

from importer.first_page_samples import fact, facts_of, page
from minutes_archive.importer.facts import Confidence

TABLE = """Kommunstyrelsen
SAMMANTRÄDESPROTOKOLL
Sammanträdesdatum
2015-03-04
Plats och tid
Rådhuset, sal 2, kl 13.00-15.30
Ajournering kl 14.00-14.10
Beslutande
Eva Almgren (S), ordförande
Bo Ekström (M)
Övriga närvarande
Ida Österberg, sekreterare
Utses att justera
Bo Ekström
Justeringens plats och tid
Rådhuset 2015-03-11, kl 9.00
Underskrifter
Sekreterare
………………
Ida Österberg
Ordförande
Eva Almgren
Justerande
Bo Ekström
ANSLAG/BEVIS
Organ
Kommunstyrelsen
Datum då anslaget sätts upp
2015-03-12
Datum då anslaget tas ned
2015-04-03
Förvaringsplats för protokollet
Kansliet"""


FLAT = (
    "1 (9) Plats och tid Rådhuset, sal 2, kl 13.00-15.30 Ajournering kl 14.00-14.10 Beslutande"
    " Eva Almgren (S), ordförande Bo Ekström (M) Övriga närvarande Ida Österberg, sekreterare"
    " Utses att justera Justeringens plats och tid Bo Ekström (M) Rådhuset 2015-03-11, kl 9.00"
    " Underskrifter Sekreterare Paragrafer 1-9 Ida Österberg Ordförande Eva Almgren Justerande"
    " Bo Ekström ANSLAG/BEVIS Protokollet är justerat. Justeringen har tillkännagivits genom"
    " anslag. Organ Sammanträdesdatum Kommunstyrelsen 2015-03-04 Datum då anslaget sätts upp"
    " 2015-03-12 Datum då anslaget tas ned 2015-04-03 Förvaringsplats för protokollet Kansliet"
)


@pytest.mark.parametrize("text", [TABLE, FLAT], ids=["table", "flat"])
def test_the_same_page_reads_the_same_in_lines_and_flattened(text):
    read = page(text)
    assert facts_of(read) == {
        "council_name": "Kommunstyrelsen",
        "date": dt.date(2015, 3, 4),
        "start": "13:00",
        "end": "15:30",
        "place": "Rådhuset, sal 2",
        "chair": "Eva Almgren",
        "secretary": "Ida Österberg",
        "adjusters": ["Bo Ekström"],
        "adjusted_on": dt.date(2015, 3, 11),
        "notice": {
            "posted": dt.date(2015, 3, 12),
            "removed": dt.date(2015, 4, 3),
            "kept_at": "Kansliet",
        },
        "adjournments": [{"from": "14:00", "to": "14:10"}],
    }
    assert {one.name for one in read.attendance} == {"Eva Almgren", "Bo Ekström", "Ida Österberg"}
    assert read.rest == ()
    assert all(one.doubt is None for one in read.facts)


def test_values_that_follow_a_run_of_labels_find_their_own():
    read = page(
        "Beslutande Övriga närvarande Utses att justera Eva Almgren (S), ordförande Bo Ekström (M)"
        " Ulf Sandin (C) Ida Österberg, kanslichef Bo Ekström (M) Justeringens plats och tid"
        " Sekreterare Ordförande Kommunhuset den 5 maj 2014 Ida Österberg Eva Almgren"
    )
    assert facts_of(read)["adjusters"] == ["Bo Ekström"]
    assert facts_of(read)["adjusted_on"] == dt.date(2014, 5, 5)
    assert facts_of(read)["secretary"] == "Ida Österberg"
    assert facts_of(read)["chair"] == "Eva Almgren"
    members = [one.name for one in read.attendance if "official" not in one.roles]
    assert members == ["Eva Almgren", "Bo Ekström", "Ulf Sandin"]


def test_names_before_their_labels_are_read_too():
    read = page(
        "Beslutande Eva Almgren (S), ordförande Bo Ekström (M) Justerare: Bo Ekström Ida Österberg"
        " Eva Almgren Bo Ekström Sekreterare Ordförande Justerare BEVIS"
    )
    assert facts_of(read)["secretary"] == "Ida Österberg"
    assert facts_of(read)["chair"] == "Eva Almgren"
    assert facts_of(read)["adjusters"] == ["Bo Ekström"]


def test_a_label_broken_over_lines_is_whole():
    read = page("Justeringens plats Rådhuset 2013-03-13 Paragrafer 45-52\n\noch tid")
    assert facts_of(read)["adjusted_on"] == dt.date(2013, 3, 13)
    assert read.rest == ()


def test_the_date_of_adjustment_is_not_the_meetings():
    read = page("Plats och tid Rådhuset kl 9.00\nJusteringens plats och tid Rådhuset 2013-03-13")
    assert fact(read, "date") is None


def test_a_date_without_a_year_takes_it_from_the_adjustment_with_a_doubt():
    read = page(
        "Plats och tid Rådhuset, onsdag den 29 augusti kl 14.00-16.50\n"
        "Justeringens plats och tid Rådhuset, 2012-09-07"
    )
    date = fact(read, "date")
    assert (date.value, date.confidence) == (dt.date(2012, 8, 29), Confidence.DOUBTFUL)
    assert date.doubt.kind == "date_year_from_elsewhere"


def test_a_title_tells_date_council_and_place():
    assert facts_of(page("Protokoll från Socialnämndens sammanträde 2013-03-06")) == {
        "council_name": "Socialnämnden",
        "date": dt.date(2013, 3, 6),
    }
    told = facts_of(page("Protokoll fört vid Byföreningens höstmöte,\n14 november 2024 i sal B2."))
    assert (told["date"], told["place"]) == (dt.date(2024, 11, 14), "sal B2")


def test_the_publications_date_is_only_used_where_nothing_else_tells_one():
    head = "<!--\n.. title: Möte\n.. date: 2015-11-01 12:00:00\n-->\n\n"
    date = fact(page(head + "Höstmöte"), "date")
    assert (date.value, date.doubt.kind) == (dt.date(2015, 11, 1), "date_of_publication")
    told = fact(page(head + "Protokoll fört vid föreningens höstmöte 5 november 2015."), "date")
    assert (told.value, told.doubt) == (dt.date(2015, 11, 5), None)


def test_an_invitation_does_not_date_the_meeting():
    read = page("Härmed kallas du till höstmöte torsdagen den 28 november 2013.")
    assert fact(read, "date") is None


def test_page_headers_tell_council_date_and_number():
    headers = ["Byggnadsnämnden", "Protokoll nr 10", "Sammanträdesdatum: 2023-11-09"] * 2
    assert facts_of(page("", headers)) == {
        "council_name": "Byggnadsnämnden",
        "date": dt.date(2023, 11, 9),
        "number": "10",
    }


def test_headers_that_differ_are_doubted():
    read = page("", ["Sammanträdesdatum: 2023-11-09"] * 2 + ["Sammanträdesdatum: 2023-10-12"])
    assert fact(read, "date").value == dt.date(2023, 11, 9)
    assert fact(read, "date").doubt.kind == "dates_differ"


def test_a_page_number_is_no_number_of_the_minutes():
    assert fact(page("PROTOKOLL 1 (32) Kommunfullmäktige 2010-04-20"), "number") is None


@pytest.mark.parametrize("words", ["Se bilaga", "Enligt bifogad närvarolista", "Se nästa sida"])
def test_a_list_that_is_elsewhere_invents_nobody(words):
    read = page(f"Beslutande {words} Övriga närvarande Ida Österberg, sekreterare")
    assert [one.name for one in read.attendance] == ["Ida Österberg"]
    assert words in [one.text for one in read.rest]
    assert fact(read, "present").doubt.kind == "attendance_elsewhere"


def test_a_table_of_the_absent_and_their_substitutes_is_left_to_the_secretary():
    read = page(
        "Övriga deltagare Ida Österberg, sekreterare\nFörhindrad ledamot Inkallad ersättare\n"
        "Bo Ekström (M), närv t o m Ulf Sandin (M)"
    )
    assert [one.name for one in read.attendance] == ["Ida Österberg"]
    assert "Bo Ekström" in " ".join(one.text for one in read.rest)


def test_a_chair_who_signed_but_is_not_the_lists_is_doubted():
    read = page(
        "Beslutande\nEva Almgren (S), ordförande\nBo Ekström (M)\nUnderskrifter\nSekreterare\n"
        "Ida Österberg\nOrdförande\nBo Ekström"
    )
    assert fact(read, "chair").value == "Bo Ekström"
    assert fact(read, "chair").doubt.kind == "chair_differs"


def test_those_who_signed_are_the_adjusters_where_others_were_chosen():
    read = page(
        "Utses att justera Bo Ekström och Ulf Sandin med Kaj Lindgren som ersättare\n"
        "Underskrifter\nJusterande\nBo Ekström\nKaj Lindgren"
    )
    assert fact(read, "adjusters").value == ["Bo Ekström", "Kaj Lindgren"]
    assert fact(read, "adjusters").doubt.kind == "adjusters_differ"


def test_a_reserve_is_no_adjuster():
    read = page("Utses att justera Bo Ekström med Kaj Lindgren som ersättare")
    assert fact(read, "adjusters").value == ["Bo Ekström"]


def test_an_adjustment_before_the_meeting_is_doubted():
    read = page("Sammanträdesdatum 2015-03-04\nJusteringsdag 2014-03-11")
    assert fact(read, "adjusted_on").doubt.kind == "adjusted_before_meeting"


def test_a_sentence_stays_in_the_body():
    sentence = "Ordförande Eva Almgren hälsade alla välkomna och förklarade mötet öppnat."
    read = page(f"Tid: Lördagen den 11 juli 2015, kl. 10.00\nPlats: Bygården\n\n{sentence}")
    assert [one.text for one in read.rest] == [sentence]
    assert facts_of(read)["place"] == "Bygården"


def test_a_contents_list_goes_and_says_so():
    read = page("Innehållsförteckning\nBokslut 2012... 3\nPersonärende... 8")
    assert {one.reason for one in read.taken} == {"contents"}
    assert read.rest == ()
    assert fact(read, "date") is None


def test_who_signs_is_told_by_the_order_of_the_labels():
    read = page(
        "Beslutande Eva Almgren Bo Ekström Ulf Sandin Övriga deltagande Ida Österberg"
        " Utses att justera Bo Ekström Underskrifter Sekreterare Ordförande Justerande"
        " Ida Österberg Eva Almgren ANSLAG/BEVIS"
    )
    assert facts_of(read)["secretary"] == "Ida Österberg"
    assert facts_of(read)["chair"] == "Eva Almgren"
    assert facts_of(read)["adjusters"] == ["Bo Ekström"]


def test_entries_of_a_contents_list_may_stand_apart():
    read = page("Innehållsförteckning\n\nBokslut för året... 3\n\n12 Personärende\n\nUtan nummer.")
    assert [one.text for one in read.rest] == ["Utan nummer."]


def test_an_adjuster_who_is_not_among_the_members_is_doubted():
    read = page(
        "Beslutande\nEva Almgren (S), ordförande\nBo Ekström (M)\nUlf Sandin (C)\n"
        "Utses att justera\nKaj Lindgren"
    )
    assert fact(read, "adjusters").value == ["Kaj Lindgren"]
    assert fact(read, "adjusters").doubt.kind == "adjuster_not_listed"


def test_a_secretary_with_another_title_is_doubted():
    read = page("Underskrifter\nSekreterare\nIda Österberg (ekonomichef)")
    assert fact(read, "secretary").doubt.kind == "secretary_title"


def test_the_day_of_adjustment_in_a_sentence_is_not_the_meetings():
    text = "PROTOKOLL\n2015-03-05\nJustering\nProtokollet justeras digitalt den 12 mars 2015."
    assert facts_of(page(text))["date"] == dt.date(2015, 3, 5)


def test_labels_in_one_column_keep_their_values_where_a_value_points_to_another_page():
    text = (
        "Plats och tid\nBeslutande\nErsättare\nÖvriga deltagande\nUtses att justera\n"
        "Justeringens\nplats och tid\nUnderskrifter\n\nAulan, Norrby, kl 18.00–21.10\n"
        "Ledamöter, se sid 2\nSe sid 2\nIda Österberg, kommunchef\nBo Ekström (M)\n"
        "Kommunhuset 2015-03-11 kl 08.30\n\nSekreterare\n\nSara Å Berg\n\nOrdförande\n\nEva Alm"
    )
    read = facts_of(page(text))
    assert (read["place"], read["start"], read["end"]) == ("Aulan, Norrby", "18:00", "21:10")
    assert read["adjusters"] == ["Bo Ekström"]


def test_the_notices_labels_may_go_on_below():
    text = (
        "Beslutande\nEva Alm (S)\nANSLAG/BEVIS\nDatum för anslags\nuppsättande\n\n2015-03-12\n"
        "Datum för anslags\nnedtagande\n\n2015-04-03\n"
    )
    notice = facts_of(page(text))["notice"]
    assert (notice["posted"], notice["removed"]) == (dt.date(2015, 3, 12), dt.date(2015, 4, 3))


@pytest.mark.parametrize("name", ["Inga-Lill Ek", "Inga Ek"])
def test_a_first_name_is_not_the_word_none(name):
    assert [one.name for one in page(f"Närvarande ersättare\n{name}\nBo Alm").attendance] == [
        name,
        "Bo Alm",
    ]


def test_a_title_with_the_minutes_number_and_year_is_no_list_of_contents():
    read = facts_of(
        page(
            "PROTOKOLL nr 4/2013 fört vid styrelsemöte med AB Norrby Bostäder tisdagen den"
            " 17 september 2013\n"
            "kl 15.00 i bolagets lokaler, Storgatan 3, Norrby\n\nNärvarande:\nEva Alm, Bo Ek"
        )
    )
    assert (read["date"], read["start"]) == (dt.date(2013, 9, 17), "15:00")


def test_who_was_called_and_did_not_come_is_absent():
    read = page("Kallade\nAda Ek, Bo Alm, Cia Dal\nNärvarande\nAda Ek, Bo Alm")
    there = {one.name: one.absent for one in read.attendance}
    assert there == {"Ada Ek": False, "Bo Alm": False, "Cia Dal": True}


def test_officials_who_were_called_in_came():
    read = page("Beslutande\nAda Ek (S)\nBo Alm (M)\nKallade\nCia Dal, ekonom § 3")
    assert not any(one.absent for one in read.attendance)


def test_officers_elected_before_the_first_section():
    text = "Ada Ek valdes enhälligt till mötesordförande.\nBo Alm valdes till mötessekreterare."
    read = page(f"Protokoll\nNärvarande\nAda Ek, Bo Alm\n\nMötesledning\n\n{text}")
    assert (facts_of(read)["chair"], facts_of(read)["secretary"]) == ("Ada Ek", "Bo Alm")
