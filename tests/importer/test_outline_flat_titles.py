"""Titles whose text runs on behind them on the same line: names, letters and labels in them."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, taken
from minutes_archive.importer.outline.case_number import find_label
from minutes_archive.importer.outline.flat_title import flat_title_end


def _title(text: str) -> str:
    return text[: flat_title_end(text, {}, "5")[0]].strip()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Uppdrag nya M-ledamöter och ersättare.", "Länsstyrelsen meddelar."),
        ("Val av ny SD-ersättare i valberedningen", "Fullmäktige beslutar enligt förslaget."),
        ("Fråga om utökad S-representation", "Ordföranden informerar om reglerna."),
        ("Unika historiska Ekvik och Storön", "Projektledare Bo Alm berättar om projektet."),
        ("Vägen till norra Ekvik", "Ordföranden informerar om vägen."),
        ("Samtal med nya Ekviks IF", "Rektor Bo Alm redogör för läget."),
        ("Placering av kort ABC 2018", "Valnämnden beslut 1. Korten placeras."),
    ],
)
def test_a_partys_letter_and_a_name_behind_an_adjective_go_on_with_a_title(title, text):
    assert _title(f"{title} {text}") == title


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Läget i gruppen", "S-gruppen yrkar att frågan utreds."),
        ("Information om nya datorer", "IT-chefen informerar om läget."),
        ("Information från länet", "VA-chefen redogör för vattnet."),
        ("Tjänstgörande", "Ada Ek ersätts av Bo Alm (C) och Cia Dal ersätts av Dan Falk (L)."),
        ("Tjänstgöring", "Ada Ek tjänstgör för Bo Alm (C)."),
        ("Ledamöter", "Ada Ek ersätter Bo Alm (C)."),
    ],
)
def test_a_title_ends_where_somebody_acts_or_is_replaced(title, text):
    assert _title(f"{title} {text}") == title


@pytest.mark.parametrize("body", ["Valnämnden", "Kommunstyrelsen", "Kommunfullmäktige"])
def test_a_decisions_heading_that_lost_its_genitive_ends_a_title(body):
    text = f"Plan för valet {body} beslut 1. Planen antas."

    end, sure = flat_title_end(text, {}, "5")
    assert (text[:end].strip(), sure) == ("Plan för valet", True)


@pytest.mark.parametrize("word", ["regi", "hamn", "väg", "by"])
def test_the_last_word_of_a_title_is_no_part_of_a_case_numbers_label(word):
    text = f"Ny plan i kommunal {word} Dnr: KS 2018-152 Ada Ek har väckt ärendet."

    assert _title(text) == f"Ny plan i kommunal {word}"


@pytest.mark.parametrize("label", ["Dnr", "dnr:", "Vårt dnr", "ert dnr", "Ks dnr", "KSF Dnr."])
def test_whose_number_it_is_belongs_to_the_label(label):
    found = find_label(f"{label} 2018/15")

    assert found is not None
    assert found.end() == len(label) + 1


FORM = (
    "Plats och tid Gula salen, kl. 09.00-11.30 Beslutande Ada Ek (S), ordförande Bo Alm (M) "
    "Cia Dal (C) Dan Falk (V) Ersättare Eva Gran (S) Finn Holm (M) Gun Ivarsson (C) "
    "Håkan Jonsson (V) Ida Kall (S) Jan Lind (M) Karin Mo (C) Utses att justera Bo Alm "
    "Paragrafer 198-199 Underskrifter Sekreterare Eva Fors Ordförande Ada Ek"
)


@pytest.mark.parametrize("letters", ["KS", "KF", "BUN", "KSAU"])
@pytest.mark.parametrize("title", ["ANMÄLAN - Motion om skog.", "Uppdrag ny ledamot."])
def test_a_registers_letters_behind_a_case_number_are_no_title(letters, title):
    text = (
        f"§ 198 Dnr 2012/175-008 {letters} {title} Nämnden tackar för den. "
        f"§ 199 Dnr 2012/14-102 {letters} VA-plan. Nämnden antar den."
    )
    page = f"1 {FORM}\n\n2 {text}"

    assert headings(page) == [
        ("198", "2012/175-008", title.rstrip(".")),
        ("199", "2012/14-102", "VA-plan"),
    ]
    assert letters in taken(cut(page), "plan_code")
    assert custody(cut(page)) == "".join(page.split())


@pytest.mark.parametrize("letters", ["KS", "BUN"])
def test_a_registers_letters_whose_digits_were_lost_are_no_title_in_capitals(letters):
    text = (
        f"§ 198 Dnr {letters} ANMÄLAN - Motion. Nämnden tackar för den. "
        f"§ 199 Dnr {letters} VA-plan. Nämnden antar den."
    )

    assert [title for _, _, title in headings(f"1 {FORM}\n\n2 {text}")] == [
        "ANMÄLAN - Motion",
        "VA-plan",
    ]


@pytest.mark.parametrize("title", ["KS arbetsordning", "IT Strategi", "VA Ekvik", "KF"])
def test_letters_that_a_title_begins_with_are_its_own(title):
    first = f"§ 1 Dnr 2012/175-008\n{title}\n\nNämnden antar den."
    text = f"{first}\n\n§ 2 Dnr 2012/5-1\nVal\n\nAda Ek väljs.\n"

    assert headings(text)[0][2] == title


@pytest.mark.parametrize("part", ["Dagens sammanträde", "Kvällens möte"])
def test_what_was_done_today_is_no_more_of_a_title(part):
    title = "Utdelning av Ekviks stora utvecklingsstipendium för i år"
    text = f"§ 36\n{title}\n{part}\nAda Ek delar ut det.\n\n§ 37\nVal\nBo Alm väljs."

    assert headings(text)[0][2] == title


def test_a_title_that_lists_companies_goes_on_on_its_next_line():
    text = (
        "§ 36\nRapporter från Ekvikshem AB, Ekviks Turism AB,\nEkviks Elverk AB och EVAB\n"
        "Beskrivning av ärendet\nBolagen ska lämna rapporter varje år.\n\n§ 37\nVal\nBo Alm väljs."
    )

    title = "Rapporter från Ekvikshem AB, Ekviks Turism AB, Ekviks Elverk AB och EVAB"
    assert headings(text)[0][2] == title
