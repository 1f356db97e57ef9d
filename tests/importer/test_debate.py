"""What a secretary may rely on about motions, reservations, notes and recusals."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate, section
from minutes_archive.importer.sections.debate import read_debate, spread_recusals
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.parts import cut_parts
from minutes_archive.importer.sections.telling import Telling


def test_motions_tell_who_and_what_over_broken_lines():
    text = (
        "Anna Ek (S) och Bo Al (S) yrkar bifall till förvaltningens\nförslag.\n"
        "Cia Dal (M) och Ed Il (KD) yrkar att ärendet ska återremitteras\n"
        "Ordföranden Gun Hed (C) yrkar avslag på samtliga yrkanden."
    )
    assert debate(text, "Yrkanden")["motions"].value == [
        {"by": ["Anna Ek", "Bo Al"], "party": "S", "text": "bifall till förvaltningens förslag"},
        {"by": ["Cia Dal", "Ed Il"], "text": "att ärendet ska återremitteras"},
        {"by": "Gun Hed", "party": "C", "text": "avslag på samtliga yrkanden"},
    ]


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        ("Anna Ek (M) föreslår att ärendet bordläggs.",
         {"by": "Anna Ek", "party": "M", "text": "att ärendet bordläggs"}),
        ("Ledamöterna från M, D och KD yrkar återremiss.",
         {"by": "Ledamöterna från M, D och KD", "text": "återremiss"}),
        ("Anna Ek (S) yrkar följande:\n1. Att gå hem.\n2. Att komma åter.",
         {"by": "Anna Ek", "party": "S", "text": "1. Att gå hem. 2. Att komma åter"}),
        ("Anna Ek (S): Bifall till förslaget.",
         {"by": "Anna Ek", "party": "S", "text": "Bifall till förslaget"}),
        ("Anna Ek (S) instämmer i Bo Als yrkande.",
         {"by": "Anna Ek", "party": "S", "text": "instämmer i Bo Als yrkande"}),
    ],
)  # fmt: skip
def test_motions_in_other_wordings(text, motion):
    assert debate(text, "Yrkanden")["motions"].value == [motion]


def test_each_sentence_with_a_mover_is_a_motion():
    text = "Anna Ek (S) yrkar bifall. Vidare yrkar Anna Ek (S) avslag på tilläggsyrkandet."
    texts = [motion["text"] for motion in debate(text, "Yrkanden")["motions"].value]
    assert texts == ["bifall", "avslag på tilläggsyrkandet"]


def test_a_chair_without_a_name_has_the_name_told_in_the_section():
    text = "Ordföranden Gun Hed (C) yrkar bifall.\nOrdföranden yrkar avslag på resten."
    motions = debate(text, "Yrkanden")["motions"].value
    assert [motion["by"] for motion in motions] == ["Gun Hed", "Gun Hed"]


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden föreslår att fullmäktige beslutar att anta planen.",
        "Ordföranden Gun Hed (C) föreslår att proposition först ställs på avslag.",
        "Yrkande från Bo Al den 3 maj 2024.",
        "Anna Ek (S) anmäler att hon inte deltar i beslutet.",
    ],
)
def test_what_no_member_moves_is_no_motion(text):
    assert "motions" not in debate(text)


def test_reservations_give_people_by_name_and_groups_in_their_own_words():
    text = (
        "Anna Ek (M) och Bo Al (KD) reserverar sig mot beslutet till förmån\n"
        "för det egna yrkandet.\n"
        "Ledamöterna från D och V reserverar sig mot beslutet."
    )
    assert debate(text, "Reservationer")["reservations"].value == [
        {"by": ["Anna Ek", "Bo Al"], "text": "mot beslutet till förmån för det egna yrkandet"},
        {"by": ["Ledamöterna från D och V"]},
    ]


def test_their_own_words_go_on_to_the_next_who_reserves():
    text = (
        "Anna Ek (M) reserverar sig mot beslutet enligt följande:\nVi vill bygga. Det brådskar.\n"
        "Moderaterna reserverar sig därför.\nBo Al (SD) reserverar sig mot beslutet."
    )
    first, second = debate(text, "Reservationer")["reservations"].value
    assert first["text"] == "Vi vill bygga. Det brådskar. Moderaterna reserverar sig därför."
    assert second == {"by": ["Bo Al"]}


def test_notes_are_read_and_impersonal_ones_left_in_the_text():
    text = (
        "Anna Ek (C) antecknar som yttrande en skrivelse från den 3 maj 2024.\n"
        "Bo Al (V) antecknar följande till protokollet: Jag hade röstat ja.\n"
        "Det antecknas att direktionen inte deltagit."
    )
    assert debate(text, "Protokollsanteckningar")["notes"].value == [
        {"by": ["Anna Ek"], "text": "som yttrande en skrivelse från den 3 maj 2024"},
        {"by": ["Bo Al"], "text": "Jag hade röstat ja."},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek (S) deltar inte i handläggningen av ärendet på grund av jäv.",
        "Anna Ek anmäler jäv och deltar ej i handläggningen.",
        "På grund av jäv deltar inte Anna Ek (S) i handläggningen av ärendet.",
    ],
)
def test_recusals_are_read_and_are_no_notes(text):
    facts = debate(text, "Protokollsanteckningar")
    assert facts["recused"].value == ["Anna Ek"]
    assert "notes" not in facts


def test_nobody_is_recused_where_nobody_was():
    assert debate("Ingen av ledamöterna ansåg sig jävig att delta.", "Jäv") == {}


def test_recusals_declared_for_other_sections_go_to_those():
    text = "Beslut\nAnna Ek (S) anmäler jäv under paragraf 12: Stallet."
    declared = section(text, "3", "Anmälan av jäv")
    facts = read_debate(declared, [SectionPart(None, "Beslut", declared.lines)])
    assert facts == ()
    (fact,) = spread_recusals(facts, [Telling(declared), Telling(section("Beslut", "12"))])
    assert (fact.key, fact.value) == (("items", "12", "recused"), ["Anna Ek"])
    assert spread_recusals((), [Telling(declared)]) == ()


def test_history_and_papers_are_not_this_meetings_doings():
    one = section("Anna Ek (S) yrkar bifall.\nBo Al (M) reserverar sig mot beslutet.")
    parts = [SectionPart(one.heading[0], "Beslutsunderlag", one.lines)]
    assert read_debate(one, parts) == ()


@pytest.mark.parametrize(
    ("text", "by", "words"),
    [
        ("Ada Ek (S) till förmån för eget yrkande.", ["Ada Ek"], "till förmån för eget yrkande"),
        (
            "Mot beslutet reserverar sig Ada Ek (S) och Bo Alm (V) till förmån för egna yrkanden.",
            ["Ada Ek", "Bo Alm"],
            "till förmån för egna yrkanden",
        ),
        ("Ada Ek (S) lämnar blank reservation.", ["Ada Ek"], "lämnar blank reservation"),
    ],
)
def test_a_reservation_in_one_sentence_says_who_and_for_what(text, by, words):
    (one,) = debate(text, "Reservationer")["reservations"].value

    assert one == {"by": by, "text": words}


def test_a_note_told_after_its_writers_name_is_theirs():
    (one,) = debate("Ada Ek (S): Vi hade velat se mer.", "Protokollsanteckningar")["notes"].value

    assert one == {"by": ["Ada Ek"], "text": "Vi hade velat se mer"}


@pytest.mark.parametrize(
    ("decides", "told"), [("Kommunfullmäktiges", []), ("Kommunstyrelsens", ["Anna Ek"])]
)
def test_what_was_said_at_another_bodys_meeting_is_none_of_this_ones(decides, told):
    text = (
        "Yrkanden i kommunstyrelsen\nAnna Ek (S) yrkar avslag på förslaget.\n"
        f"{decides} beslut\nPlanen antas.\n"
    )
    one = section(text)
    facts = {fact.key[2]: fact.value for fact in read_debate(one, cut_parts(one.lines))}
    assert [motion["by"] for motion in facts.get("motions", [])] == told


@pytest.mark.parametrize(
    ("told", "votes"),
    [
        ("", [(5, 4)]),
        ("Arbetsutskottet behandlade ärendet 2023-02-01.", []),
    ],
)
def test_the_matters_treatment_may_be_that_of_this_meeting(told, votes):
    text = (
        f"Ärendets behandling\n{told}\nOrdföranden ställer yrkandena mot varandra. De röstar.\n"
        "Med 5 ja-röster och 4 nej-röster beslutar nämnden enligt förslaget.\n"
    )
    one = section(text)
    facts = {fact.key[2]: fact.value for fact in read_debate(one, cut_parts(one.lines))}
    assert [(vote["yes"], vote["no"]) for vote in facts.get("votes", [])] == votes
