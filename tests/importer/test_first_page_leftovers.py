"""What is left of a first page is put aside where it tells nothing of the meeting."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page
from minutes_archive.importer.facts import Fact
from minutes_archive.importer.first_page.leftovers import put_aside
from minutes_archive.importer.first_page.piece import Parted, Piece
from minutes_archive.importer.first_page.reading import FirstPage
from minutes_archive.importer.lines import Line
from minutes_archive.texts import load_texts

PAGE = """Plats och tid
Rådhuset, den 3 mars 2015 kl 9.00-11.00
Beslutande
Anna Ek (S), ordförande
Bo Alm (M)
Eva Ny (C)
Underskrifter
Sekreterare
Ida Berg
Ordförande
Anna Ek
Justerande
Bo Alm"""


def reasons(found: FirstPage, words: str) -> list[str]:
    return [one.reason for one in found.taken if words in one.line.text]


def left(found: FirstPage) -> list[str]:
    return [line.text for line in found.rest]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("på kommunens anslagstavla.", "notice_form"),
        ("och tillkännaget på respektive kommuns anslagstavla.", "notice_form"),
        ("Nämndens protokoll från 2015-03-03 är justerat.", "notice_form"),
        ("Protokollet omfattar §§ 31–36", "label"),
        ("Digital signering", "signature"),
        ("Detta dokument har signerats digitalt.", "signature"),
        ("Ordförandes signatur", "signature"),
        ("1 (14)", "page_number"),
        ("Till innehållet", "web_page"),
        ("Start / Politik / Protokoll / Nämnden", "web_page"),
        ("Hem | Om oss | Kalender | Bilder", "web_page"),
        ("Din position: Hem > Kommunen > Protokoll", "web_page"),
        (r"\documentclass[a4paper]{article}", "preamble"),
        (r"\usepackage{parskip}", "preamble"),
        ('#set page(paper: "a4")', "preamble"),
        ("#+OPTIONS: toc:nil", "preamble"),
        ('title: "Styrelsemöte"', "preamble"),
        ("author: sekreteraren", "preamble"),
    ],
)
def test_words_of_forms_tools_and_web_pages_are_put_aside(words, reason):
    found = page(f"{words}\n\n{PAGE}")
    assert reason in reasons(found, words[:8])
    assert left(found) == []


@pytest.mark.parametrize(
    "words", ["på kommunens anslags-\ntavla", "på\nmedlemskommunernas anslagstavlor."]
)
def test_a_notice_s_sentence_may_be_broken_over_a_line(words):
    first, second = words.split("\n")
    found = page(f"{PAGE}\nANSLAG/BEVIS\nJusteringen har tillkännagivits genom anslag {words}")
    assert left(found) == []
    assert reasons(found, second) == ["notice_form"]
    assert "notice_form" in reasons(found, first)


@pytest.mark.parametrize(
    "words",
    [
        "Enligt närvarolista, se sidan 2",
        "Ledamöter, se sid 2",
        "Se nästa sida",
        "Enligt bifogad närvaro- och voteringslista, sid 2–3",
        "Se närvaro- och omröstningslista, blad 2",
    ],
)
def test_a_pointer_to_another_page_of_the_source_is_put_aside(words):
    found = page(f"{PAGE}\nÖvriga närvarande\n{words}")
    assert left(found) == []
    assert "pointer" in {one.reason for one in found.taken}


@pytest.mark.parametrize(
    "words", ["34 medlemmar enligt bifogad lista.", "Närvarolista, se bilaga 1."]
)
def test_what_tells_who_was_there_by_something_that_is_not_here_stays(words):
    assert words in " ".join(left(page(f"Närvarande\n{words}\n\nSekreterare\nIda Berg")))


def test_a_table_s_head_above_people_is_put_aside():
    found = page(
        "Ledamöter        Parti   Närv.   Anmärkning\nAnna Ek          S       X\nBo Alm   M  X"
    )
    assert left(found) == []


@pytest.mark.parametrize("words", ["på distans", "(via Teams)", "digitalt"])
def test_that_somebody_took_part_remotely_has_a_reason_of_its_own(words):
    found = page(PAGE.replace("Bo Alm (M)", f"Bo Alm (M), {words}"))
    assert left(found) == []
    assert "remote" in {one.reason for one in found.taken}


def test_a_title_s_sentence_of_which_all_was_read_is_put_aside():
    found = page(
        "PROTOKOLL\nfört vid Ekbys kommunfullmäktiges sammanträde i Rådssalen\n"
        "måndagen den 19 februari 2018 kl. 16.00–20.47\n\nOrdförande: Anna Ek (S)"
    )
    assert left(found) == []
    assert {fact.key[0] for fact in found.facts} >= {"date", "start", "end", "place"}


@pytest.mark.parametrize("words", ["i Ekby byalag", "hos Ekby Bostäder AB"])
def test_a_title_s_sentence_that_tells_more_stays(words):
    found = page(f"Protokoll fört vid styrelsemöte {words} den 3 mars 2015\n\n{PAGE}")
    assert any(words in line for line in left(found))


def test_names_alone_repeat_who_signed():
    found = page(f"{PAGE}\n\nJusterares signatur\n____________________\nBo Alm")
    assert left(found) == []


@pytest.mark.parametrize("number", ["1", "14"])
def test_a_page_s_number_stands_behind_the_council_and_the_day(number):
    found = page(f"Ekby kommun\nKommunstyrelsen   2015-03-03      {number}\n\n{PAGE}")
    assert left(found) == []


@pytest.mark.parametrize(
    ("words", "posted", "removed"),
    [
        ("Anslaget uppsatt 2015-03-05    Anslaget nedtas 2015-03-27", True, True),
        ("Anslaget sattes upp   2015-03-05        Anslaget tas ner  2015-03-27", True, True),
        ("Anslaget uppsatt:   2015-03-05     Anslaget tas ned:  2015-03-27", True, True),
        (
            "Datum då anslaget publiceras: 2015-03-05\nDatum då anslaget avpubliceras: 2015-03-27",
            *(True, True),
        ),
        ("Anslås: 2015-03-05\nAvanslås: 2015-03-27", True, True),
        ("Anslagsdatum     2015-03-05, nedtas 2015-03-27", True, True),
        ("Anslaget avpubliceras 2015-03-27", False, True),
    ],
)
def test_when_the_notice_was_put_up_and_taken_down(words, posted, removed):
    found = page(f"{PAGE}\nANSLAG/BEVIS\n{words}")
    notice = next(fact.value for fact in found.facts if fact.key == ("notice",))
    assert ("posted" in notice, "removed" in notice) == (posted, removed)
    assert left(found) == []


def test_a_place_where_minutes_are_kept_may_be_broken_over_a_line():
    kept_at = "Protokollet förvaras på tekniska\nkontoret."
    found = page(f"{PAGE}\nANSLAG/BEVIS\nAnslaget uppsatt 2015-03-05\n{kept_at}")
    notice = next(fact.value for fact in found.facts if fact.key == ("notice",))
    assert notice["kept_at"] == "tekniska kontoret"


def test_a_title_tells_the_minutes_number():
    found = page(f"Protokoll nr 5/2015\n\n{PAGE}")
    assert [fact.value for fact in found.facts if fact.key == ("number",)] == ["5/2015"]
    assert left(found) == []


@pytest.mark.parametrize("reason", ["pointer", "remote", "preamble", "web_page"])
def test_each_reason_has_its_words(reason):
    for language in ("sv", "en"):
        assert load_texts(language).has(f"importer.taken.{reason}")


@pytest.mark.parametrize("offices", [("chair", "secretary"), ("secretary", "chair")])
def test_a_name_that_begins_as_another_one_is_known_as_a_signer(offices):
    """Whichever of them is looked for first: the answer must not depend on the order of a set."""
    line = Line(9, "Bo Ekman")
    facts = [
        Fact((office,), name, 3)
        for office, name in zip(offices, ("Bo Ek", "Bo Ekman"), strict=True)
    ]
    parted = put_aside([line], Parted((), (Piece(0, line),)), facts, [])
    assert [one.reason for _, one in parted.taken] == ["signature"]
