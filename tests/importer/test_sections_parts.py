"""A § is cut at its subheadings and at nothing else, and no character is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.section_samples import facts_of, lines_of, parts_of, read
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.parts import cut_parts
from minutes_archive.importer.sections.reading import decision_text
from minutes_archive.importer.sections.subheadings import read_subheading
from minutes_archive.parse import FIXED_HEADINGS

_WORDS = st.sampled_from(
    [
        "Beslut",
        "Exp: Nämnden",
        "Yrkanden",
        "Omröstning - Huvudvotering",
        "Nämndens beslut Planen antas. Jäv Bo Ek",
        "att",
        "Planen antas.",
        "1. Ja",
        "Förslag till beslut Nej. Beslut: Ja",
        "____",
        "Ärendet",
        ":",
        "§ 4",
    ]
)
_LINES = st.lists(st.one_of(_WORDS, st.text(max_size=60)), max_size=12)


@pytest.mark.parametrize(
    ("words", "fixed"),
    [
        ("Beslut", "Beslut"),
        ("Kommunfullmäktiges beslut", "Beslut"),
        ("Vård- och omsorgsnämndens beslut:", "Beslut"),
        ("Tekniska nämndens beslut", "Beslut"),
        ("Handlingar", "Beslutsunderlag"),
        ("Underlag för beslut", "Beslutsunderlag"),
        ("Ärendebeskrivning", "Sammanfattning"),
        ("Ledamöternas förslag till beslut", "Yrkanden"),
        ("Arbetsutskottets förslag till kommunstyrelsen", "Förslag till beslut"),
        ("Omröstning - Huvudvotering", "Omröstning"),
        ("Omröstning 2", "Omröstning"),
        ("Reservation", "Reservationer"),
        ("Protokollsutdrag skickas till", "Skickas till"),
        ("**Jäv**", "Jäv"),
        ("Tidigare behandling", None),
        ("Särskilt yttrande", None),
        ("Fråga 3", None),
        ("Särskilt yttrande i kommunstyrelsen", None),
        ("Yrkanden i socialnämnden", None),
        ("Reservationer vid arbetsutskottets sammanträde", None),
        ("Yttranden i kommunfullmäktige:", None),
    ],
)
def test_a_heading_is_known_by_what_it_means(words, fixed):
    known = read_subheading(words)

    assert known is not None
    assert known.fixed == fixed
    assert fixed is None or fixed in FIXED_HEADINGS


@pytest.mark.parametrize(
    "words",
    [
        "beslut",
        "Beslut om ny taxa",
        "Länsstyrelsens beslut",
        "Nämndens beslut den 3 maj 2024, § 12",
        "Enligt nämndens förslag:",
        "Mötet valde styrelse enligt valberedningens förslag:",
        "Beslutet gäller från årsskiftet.",
        "Kommunstyrelsen",
        "Beslut i kommunstyrelsen",
        "Information i kommunstyrelsen om budgeten",
        "Yrkanden i kommunstyrelsen avslås",
    ],
)
def test_words_that_are_no_heading_are_left_in_the_text(words):
    assert read_subheading(words) is None


def test_a_section_is_cut_at_headings_that_stand_alone():
    parts = cut_parts(
        lines_of("Inledning.\n\nBeslut\n\nPlanen antas.\n\nYrkanden\nBo Ek (S) yrkar avslag.")
    )

    assert parts_of(parts) == [(None, None), ("Beslut", "Beslut"), ("Yrkanden", "Yrkanden")]
    assert [line.text for line in parts[1].lines] == ["Planen antas."]


def test_each_fixed_heading_is_given_once_and_later_ones_keep_their_words():
    parts = cut_parts(lines_of("Omröstning\nEn.\nPropositionsordning\nTvå.\nOmröstning\nTre."))

    assert parts_of(parts) == [
        ("Omröstning", "Omröstning"),
        ("Propositionsordning", "Propositionsordning"),
        ("Omröstning", None),
    ]


def test_the_exact_heading_wins_over_one_that_means_nearly_the_same():
    parts = cut_parts(
        lines_of("Arbetsutskottets beslut\nDet föreslås.\nKommunstyrelsens beslut\nDet antas.")
    )

    assert [part.fixed for part in parts] == [None, "Beslut"]


def test_a_heading_that_says_whose_the_one_above_is_stays_in_its_text():
    parts = cut_parts(
        lines_of("Förslag till beslut\nNämndens förslag till kommunstyrelsen\nPlanen antas.")
    )

    assert parts_of(parts) == [("Förslag till beslut", "Förslag till beslut")]
    assert len(parts[0].lines) == 2


def test_a_label_before_text_on_its_line_is_a_heading():
    parts = cut_parts(lines_of("Exp: Tekniska nämnden"))

    assert parts_of(parts) == [("Exp:", "Skickas till")]
    assert [line.text for line in parts[0].lines] == ["Tekniska nämnden"]


def test_headings_within_a_flat_line_are_found_between_sentences():
    parts = cut_parts(
        lines_of(
            "Ärendebeskrivning Behovet är stort. Förslag till beslut Planen antas. "
            "Nämndens beslut Planen antas. Reservation Bo Ek (S) reserverar sig. "
            "Beslutet skickas till Förvaltningen"
        )
    )

    assert [part.fixed for part in parts] == [
        "Sammanfattning",
        "Förslag till beslut",
        "Beslut",
        "Reservationer",
        "Skickas till",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden följer kommunfullmäktiges beslut den 3 maj om budget.",
        "Beslut om taxan fattas i juni. Yrkanden från partierna lämnas in senast dagen innan.",
        "Detta har skett enligt Kommunfullmäktiges beslut Den nya vägen.",
    ],
)
def test_words_in_a_sentence_are_not_cut_out(text):
    assert parts_of(cut_parts(lines_of(text))) == [(None, None)]


def test_marks_of_the_source_make_a_heading_of_any_words():
    line = Line(3, "Resultat för året", level=3)
    bold = Line(5, "Kostnader", bold=True)

    parts = cut_parts((line, Line(4, "Överskott."), bold, Line(6, "Inga.")))

    assert parts_of(parts) == [("Resultat för året", None), ("Kostnader", None)]


def test_the_last_line_in_bold_is_text():
    assert parts_of(cut_parts((Line(3, "Ada Ek", bold=True),))) == [(None, None)]


@given(_LINES, st.booleans())
def test_no_character_is_lost_or_doubled(texts, bold):
    lines = [
        Line(number, text, bold=bold and number % 3 == 0)
        for number, text in enumerate(texts, 1)
        if text.strip()
    ]
    parts = cut_parts(lines)

    out = [
        line for part in parts for line in ((part.heading,) if part.heading else ()) + part.lines
    ]
    assert _bare(out) == _bare(lines)
    fixed = [part.fixed for part in parts if part.fixed and part.fixed != "Beslut"]
    assert len(fixed) == len(set(fixed))
    assert [line.number for line in out] == sorted(line.number for line in out)


def _bare(lines):
    return "".join("".join(line.text.split()) for line in lines)


@pytest.mark.parametrize(
    "note",
    [
        "Paragrafen omfattas av sekretess och publiceras inte.",
        "Paragrafen förklaras omedelbart justerad.",
        "Avgift: 3 150 kronor",
        "Bilaga 1: Karta",
        "Beslutet kan överklagas, se bilaga.",
        "Beslutet skickas till sökanden och grannarna.",
        "På grund av jäv deltar Ada Ek (S) inte i beslutet.",
        "Ada Ek (S) deltar inte i beslutet.",
        "Ada Ek (S) och Bo Alm (M) lämnar sammanträdet.",
        "Sammanträdet ajourneras kl 10.15–10.30.",
    ],
)
def test_a_note_on_a_decision_is_none_of_it(note):
    for between in ("\n", "\n\n", " "):
        reading = read(f"Beslut\nBygglov beviljas.{between}{note}")

        assert [part.fixed for part in reading.parts] == ["Beslut", None]
        assert [line.text for line in reading.parts[0].lines] == ["Bygglov beviljas."]
        assert [line.text for line in reading.parts[1].lines] == [note]


def test_a_reservation_on_a_line_after_the_decision_is_a_part_of_its_own():
    reading = read("Beslut\nPlanen antas.\nAda Ek (S) reserverar sig mot beslutet.")

    assert parts_of(reading.parts) == [("Beslut", "Beslut"), (None, "Reservationer")]


@pytest.mark.parametrize(
    "text",
    [
        "Avgiften är 3 150 kronor enligt taxan.\nBilaga 1 ersätts.",
        "Ada Ek (S) anmäler jäv i § 8.\nBo Alm (M) anmäler jäv i § 9.",
        "Planen antas.\nAda Ek (S) deltar inte i beslutet.\nNämnden beslutar att avslå kravet.",
    ],
)
def test_what_only_resembles_a_note_stays_in_the_decision(text):
    assert parts_of(read(f"Beslut\n{text}").parts) == [("Beslut", "Beslut")]


@pytest.mark.parametrize(
    "label", ["**Beslut:**", "**Beslut**:", "*Beslut:*", "__Beslut:__", "Beslut:"]
)
def test_a_label_in_bold_heads_what_follows_on_its_line(label):
    reading = read(f"Ada Ek frågade.\n\n{label} Planen antas.")

    assert parts_of(reading.parts) == [(None, None), (label, "Beslut")]
    assert [line.text for line in reading.parts[1].lines] == ["Planen antas."]


def test_a_reservation_headed_with_its_party_is_a_part_of_its_own():
    reading = read("Beslut\nPlanen antas.\n\nReservation (S)\nVi anser att planen är dålig.")

    assert parts_of(reading.parts) == [
        ("Beslut", "Beslut"),
        ("Reservation (S)", "Reservationer"),
    ]


@pytest.mark.parametrize("own_first", [False, True])
def test_a_decision_of_its_own_part_stands_beside_what_the_body_proposes(own_first):
    both = [
        "Hamnstyrelsens förslag till hamnfullmäktige\n– Planen antas.",
        "Hamnstyrelsens beslut för egen del\n– Roteln får i uppdrag att se över taxan.",
    ]
    told = "\n\n".join(reversed(both) if own_first else both)
    reading = read(f"Hamnstyrelsens behandling\nAda Ek yrkade bifall.\n\n{told}")

    assert [part.fixed for part in reading.parts] == [None, "Beslut", "Beslut"]
    assert "outcome" not in facts_of(reading)


def test_how_a_body_treated_a_matter_is_no_part_of_what_another_proposes():
    reading = read(
        "Utskottets förslag till styrelsen\nPlanen antas.\n\nStyrelsens behandling\nAda Ek frågar."
    )

    assert [len(part.lines) for part in reading.parts] == [1, 1]
    assert parts_of(reading.parts)[1] == ("Styrelsens behandling", None)


@pytest.mark.parametrize(
    "note",
    [
        "Ada Ek, c, anmäler jäv och deltar inte i beslutet.",
        "Ada Ek anmäler jäv.",
        "Ada Ek (C), Bo Alm, m, och Cia Dal deltar ej i beslutet.",
        "Ada Ek, kd reserverar sig mot beslutet.",
    ],
)
def test_what_somebody_does_after_a_decision_is_not_in_it(note):
    reading = read(f"Beslut\nNämnden beslutar att sälja. {note}")

    assert decision_text(reading) == "Nämnden beslutar att sälja."


def test_whom_a_section_is_sent_to_above_its_text_ends_with_its_line():
    parts = read("Exp: Akten\n\nNämnden har fått ett brev.\n\nNämnden beslutar att svara.").parts
    assert [(part.fixed, [line.text for line in part.lines]) for part in parts] == [
        ("Skickas till", ["Akten"]),
        (None, ["Nämnden har fått ett brev.", "Nämnden beslutar att svara."]),
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Exp: Akten\nAda Ek\n\nBo Alm", ["Akten", "Ada Ek", "Bo Alm"]),
        ("Exp:\n\nAkten\nAda Ek", ["Akten", "Ada Ek"]),
        ("Beslut\nDet bifalls.\n\nExp: Akten\n\nAda Ek", ["Akten", "Ada Ek"]),
    ],
)
def test_a_list_of_whom_a_section_is_sent_to_goes_on(text: str, last: list[str]):
    part = read(text).parts[-1]
    assert (part.fixed, [line.text for line in part.lines]) == ("Skickas till", last)
