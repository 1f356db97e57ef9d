"""Headings inside a § that are labels, that have their letters apart, or many words for one."""

from __future__ import annotations

import pytest

from importer.outline_samples import cut, source
from importer.section_samples import MEETING, facts_of, parts_of, read, section_of
from minutes_archive.importer.outline.document_kind import refusal
from minutes_archive.importer.sections.debate.recusals import spread_recusals
from minutes_archive.importer.sections.proceedings import read_proceedings
from minutes_archive.importer.sections.reading import decision_text
from minutes_archive.importer.sections.subheadings import read_subheading
from minutes_archive.importer.sections.telling import Telling


@pytest.mark.parametrize(
    ("words", "fixed"),
    [
        ("B E S L U T", "Beslut"),
        ("B e s l u t :", "Beslut"),
        ("J Ä V", "Jäv"),
        ("F Ö R S L A G   T I L L   B E S L U T", "Förslag till beslut"),
        ("F Ö R S L A G T I L L B E S L U T", "Förslag till beslut"),
        ("K O M M U N S T Y R E L S E N S  B E S L U T", "Beslut"),
        ("N Ä M N D E N S B E S L U T", "Beslut"),
        ("**R e s e r v a t i o n**", "Reservationer"),
        ("Underlag för beslutet", "Beslutsunderlag"),
        ("Propositionsordning och beslut", "Propositionsordning"),
        ("Ordförandens proposition", "Propositionsordning"),
        ("Reservation anmäls", "Reservationer"),
        ("Reserverar sig mot beslutet", "Reservationer"),
        ("Protokollsnotering", "Protokollsanteckningar"),
        ("Kopia av beslutet till", "Skickas till"),
        ("Kopia på beslutet skickas till", "Skickas till"),
        ("Expediering av beslutet", "Skickas till"),
        ("Kort ärendebeskrivning", "Sammanfattning"),
    ],
)
def test_words_of_a_heading_set_apart_or_said_in_another_way_mean_the_same(words, fixed):
    known = read_subheading(words)
    assert known is not None
    assert known.fixed == fixed


@pytest.mark.parametrize("words", ["Ärendets bakgrund", "Dagens sammanträde", "Rättslig grund"])
def test_headings_of_accounts_are_kept_as_written(words):
    known = read_subheading(words)
    assert known is not None
    assert known.fixed is None


@pytest.mark.parametrize(
    "words", ["A B C D", "A E B A", "J a", "S M C K D L V", "B E S L U T A D E S"]
)
def test_other_letters_set_apart_are_no_heading(words):
    assert read_subheading(words) is None


@pytest.mark.parametrize(
    "label",
    [
        "Beslut: ",
        "BESLUT: ",
        "**Beslut** ",
        "**Beslut:** ",
        "Beslut\t",
        "Beslut         ",
        "Beslut:\n",
    ],
)
def test_a_label_heads_what_stands_behind_it(label):
    reading = read(f"Handlingar\nBrev\n{label}Planen antas.\n\nBakgrund\nPlanen är ny.")
    assert [fixed for _, fixed in parts_of(reading.parts)] == ["Beslutsunderlag", "Beslut", None]
    assert decision_text(reading) == "Planen antas."


def test_labels_in_the_margin_have_their_text_beside_them():
    reading = read(
        "Beslut          Planen antas.\n"
        "                Den gäller i ett år.\n\n"
        "Bakgrund\tPlanen är ny.\n\n"
        "Reservation     Ada Ek (M) reserverar sig mot beslutet."
    )
    assert [fixed for _, fixed in parts_of(reading.parts)] == ["Beslut", None, "Reservationer"]
    assert decision_text(reading) == "Planen antas. Den gäller i ett år."


@pytest.mark.parametrize(
    "row",
    [
        "Omröstning     Ja     Nej",
        "Beslut\t2024-02-01",
        "Beslut        2024-02-01, § 4",
        "Utdrag\tSid\tDag",
    ],
)
def test_a_row_of_a_table_or_of_papers_has_no_label(row):
    reading = read(f"Handlingar\nBrev\n{row}\nSkrivelse")
    assert len(reading.parts) == 1


@pytest.mark.parametrize(
    "label",
    ["Beslut: ", "Beslut:\n\n", "**Beslut** ", "Nämndens beslut: ", "Nämnden beslutar:\n"],
)
def test_a_label_is_no_word_of_who_is_chosen(label):
    text = f"{label}Eva Lind (M) utses att jämte ordföranden justera dagens protokoll."
    told = [Telling(section_of(text, "Val av justerare", "1"))]
    facts = {fact.key[0]: fact.value for fact in read_proceedings(told, MEETING).facts}
    assert facts["adjusters"] == ["Eva Lind"]


@pytest.mark.parametrize("label", ["Beslut\t", "Beslut: ", "Beslut     "])
def test_a_label_is_no_name_of_somebody_with_a_conflict(label):
    text = f"{label}Eva Lind (S) anmäler jäv under paragraf 8.\n\nBo Alm (C) anmäler jäv under § 9."
    told = [Telling(section_of(text, "Anmälan av jäv", "7")), *map(_empty, ("8", "9"))]
    names = {fact.key[1]: fact.value for fact in spread_recusals((), told)}
    assert names == {"8": ["Eva Lind"], "9": ["Bo Alm"]}


def _empty(number: str) -> Telling:
    return Telling(section_of("Planen antas.", "Plan", number))


@pytest.mark.parametrize(
    "word", ["BESLUT\n", "BESLUT: ", "B E S L U T\n", "Beslut\t", "**Beslut** "]
)
def test_sections_that_decide_make_minutes_however_the_heading_is_set(word):
    paragraph = "§ {} Bro\nFörslag till beslut\nBron byggs.\n\n{}Bron ska byggas.\n"
    text = "\n".join(paragraph.format(n, word) for n in range(1, 5))
    assert refusal(source(text), cut(text)) is None


def test_what_a_label_says_goes_on_below_a_page_break():
    lines = "Beslut: 1. Uppdragen är klara:\na. Uppdraget om bron.\n\nb. Uppdraget om vägen."
    assert str(decision_text(read(lines))).endswith("b. Uppdraget om vägen.")


@pytest.mark.parametrize(
    "points",
    [
        "• godkänna avtalet\n• uppdra åt ordföranden att skriva under",
        "- godkänna avtalet\n\n- uppdra åt ordföranden att skriva under",
        "Godkänna avtalet.\n\nUppdra åt ordföranden att skriva under.",
        "Godkänna avtalet.\n\nAvslå yrkandet i övrigt.\n\nUppdra åt ordföranden att skriva under.",
    ],
)
def test_all_points_below_what_announces_a_decision_belong_to_it(points):
    for opening in ("Nämnden beslutar", "Nämnden beslutar:"):
        facts = facts_of(read(f"{opening}\n\n{points}\n\nBakgrund\nAvtalet löper ut."))
        assert "skriva under" in str(facts["decision"])


@pytest.mark.parametrize(
    "after",
    ["Ledamöterna fick frågor.", "Ada Ek tackade.", "Alla var nöjda.", "Parkerna har skötts väl."],
)
def test_what_is_told_below_a_point_is_no_point(after):
    facts = facts_of(read(f"Nämnden beslutar\n\nGodkänna avtalet.\n\n{after}"))
    assert str(facts["decision"]).endswith("Godkänna avtalet.")


def test_a_decision_in_a_paragraph_below_motions_that_ended_is_the_sections():
    text = "Yrkanden\nBo Alm (S) yrkar bifall.\n\nNämnden beslutar att\nplanen antas."
    assert facts_of(read(text))["decision"] == "Nämnden beslutar att planen antas."
    moved = "Yrkanden\nBo Alm (S) yrkar följande:\n\nNämnden beslutar att\nplanen antas."
    assert "decision" not in facts_of(read(moved))


@pytest.mark.parametrize(
    "note", ["Paragrafen är justerad", "Paragrafen justeras", "Paragrafen förklaras justerad"]
)
def test_that_a_section_is_adjusted_is_no_part_of_its_decision(note):
    assert decision_text(read(f"Beslut\nPlanen antas\n\n{note}")) == "Planen antas"


@pytest.mark.parametrize("label", ["Exp.", "Exp", "Kopia"])
def test_whom_a_decision_is_sent_to_may_be_told_in_the_margin(label):
    reading = read(f"Beslut              Planen antas.\n\n{label}                Byarådet")

    assert decision_text(reading) == "Planen antas."
    assert reading.parts[-1].fixed == "Skickas till"
