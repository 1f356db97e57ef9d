"""Pages whose line breaks were lost: a decision ends where something else begins."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.section_samples import facts_of, lines_of, parts_of, read
from minutes_archive.importer.sections.inline_headings import may_hold_headings
from minutes_archive.importer.sections.parts import cut_parts
from minutes_archive.importer.sections.reading import decision_text
from minutes_archive.importer.sections.tail import teller_at


def _decided(text: str) -> str:
    """Give the words that stand under "Beslut" in a file made of a text."""
    parts = read(text).parts
    found = [part.lines for part in parts if part.fixed == "Beslut"]
    return " ".join(line.text for lines in found for line in lines)


@pytest.mark.parametrize(
    "after",
    [
        "Utdragsbestyrkande Justerarsignaturer",
        "Justerandes sign Utdragsbestyrkande",
        "Justerares sign",
        "4",
        "4 (12)",
        "KS-AU",
        "_____",
        "_____ Justerandes sign",
    ],
)
def test_the_foot_of_a_page_is_no_part_of_a_decision(after):
    text = f"Nämndens beslut Planen antas. {after}"

    assert _decided(text) == "Planen antas."
    assert after in " ".join(line.text for part in read(text).parts for line in part.lines)
    assert _decided(f"Beslut\nPlanen antas.\n{after}") == "Planen antas."


@pytest.mark.parametrize("foot", ["Kommunstyrelsen", "Eke stad Kommunstyrelsen, protokoll"])
def test_the_name_of_the_body_below_a_decision_is_a_foot(foot):
    assert _decided(f"Beslut\n\nInga anmälningar förekom.\n\n{foot}") == "Inga anmälningar förekom."
    assert _decided(f"Beslut\nUppdraget ges till\n{foot}") == f"Uppdraget ges till {foot}"


@pytest.mark.parametrize("year", ["Taxan gäller från år 2025.", "Taxan är 40", "Se punkt 4"])
def test_a_number_that_belongs_to_a_decision_stays(year):
    assert _decided(f"Nämndens beslut {year}") == year


@pytest.mark.parametrize(
    ("heading", "words", "fixed"),
    [
        ("Ej deltagande i beslutet", "Ada Ek (S)", None),
        ("Yrkanden", "Ada Ek (S) yrkar avslag.", "Yrkanden"),
        ("Yrkande", "Ada Ek (S) yrkar avslag.", "Yrkanden"),
        ("Reservation", "Ada Ek (S) reserverar sig.", "Reservationer"),
        ("Reservationer", "Ada Ek (S) reserverar sig.", "Reservationer"),
        ("Expedieras till", "Ekonomienheten", "Skickas till"),
        ("Utdrag till:", "Ekonomienheten", "Skickas till"),
        ("Utdrag:", "Ekonomienheten", "Skickas till"),
        ("et skickas för kännedom till:", "Ekonomienheten", "Skickas till"),
        ("Beslutet skickas till", "Ekonomienheten", "Skickas till"),
        ("Vid protokollet", "Ada Ek", None),
        ("Beslutsgång", "Ordföranden frågar.", "Propositionsordning"),
        ("Votering", "Votering begärs.", "Omröstning"),
    ],
)
@pytest.mark.parametrize("decision", ["Planen antas.", "- återsända ärendet till förvaltningen"])
def test_a_decision_on_one_line_ends_at_the_next_heading(heading, words, fixed, decision):
    parts = cut_parts(lines_of(f"Nämndens beslut {decision} {heading} {words}"))

    assert parts_of(parts) == [("Nämndens beslut", "Beslut"), (heading, fixed)]
    assert [line.text for part in parts for line in part.lines] == [decision, words]


@pytest.mark.parametrize(
    "told",
    [
        "Personalchef Ada Ek ger en muntlig redovisning.",
        "Förvaltningschef Ada Ek föredrar ärendet.",
        "Ada Ek informerar om läget.",
        "Ada Ek Alm (S) redogjorde för läget.",
    ],
)
@pytest.mark.parametrize("decision", ["- notera informationen", "Enligt skollagen 2 kap. 8 a"])
def test_a_decision_on_one_line_ends_where_somebody_begins_to_tell(told, decision):
    assert _decided(f"Nämndens beslut {decision} {told}") == decision
    assert decision_text(read(f"Nämndens beslut {decision} {told}")) == decision.lstrip("- ")


@pytest.mark.parametrize(
    "words",
    [
        "Nämnden uppdrar åt förvaltningen att Ada Ek redovisar läget i maj.",
        "Planen antas, som Ada Ek redogjorde för.",
        "Rapporten godkänns. Den redovisas i maj.",
    ],
)
def test_telling_words_that_belong_to_a_decision_stay(words):
    assert _decided(f"Nämndens beslut {words}") == words


def test_a_reservation_without_a_heading_is_no_part_of_the_decision():
    text = "Nämndens beslut 1. Planen antas. Mot beslutet reserverar sig Ada Ek (S)."

    assert _decided(text) == "1. Planen antas."
    assert [part.fixed for part in read(text).parts] == ["Beslut", "Reservationer"]


def test_headings_of_recipients_with_nothing_below_them_end_a_decision():
    text = "et skickas för verkställighet till: et skickas för kännedom till:"

    assert _decided(f"Nämndens beslut - välja Ada Ek till justerare {text}") == (
        "- välja Ada Ek till justerare"
    )


def test_a_code_of_the_form_before_the_heading_is_no_decision():
    assert _decided("17ABC52 Beslut Nämnden beslutar att notera informationen.") == (
        "Nämnden beslutar att notera informationen."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Beslut Norra hovrätten – plan för verksamheter vid Eke gård.",
        "Norra stads beslut att anta planen för Eke gård inom",
        "Kommunstyrelsens beslut 2024-02-01 § 3 om planen.",
    ],
)
def test_a_line_of_text_that_begins_like_a_heading_is_none_where_headings_have_their_lines(line):
    text = f"Beslut\n\nAntecknas följande skrivelser:\n\n{line}\nSkrivelse från Ek."

    assert [part.fixed for part in read(text).parts] == ["Beslut"]


_PIECES = st.sampled_from(
    [
        "Nämndens beslut", "Planen antas.", "Ada Ek (S)", "reserverar sig", "Yrkanden", "4",
        "_____",
        "Justerandes sign", "informerar om läget.", "Mot beslutet", "- notera", "\n", "Utdrag:",
        "et skickas till:", "Vid protokollet", "KS-AU", "Kommunstyrelsen",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=25))
def test_no_character_is_lost_or_moved(pieces):
    lines = lines_of(" ".join(pieces))
    kept = [
        piece.text
        for part in cut_parts(lines)
        for piece in ((part.heading,) if part.heading else ()) + part.lines
    ]

    assert "".join("".join(kept).split()) == "".join("".join(x.text for x in lines).split())


@pytest.mark.parametrize(
    "piece",
    ["Ada Ek ", "Beslut ", "Nämndens beslut ", "Mot beslutet ", "4. ", "_____ ", "Yrkanden A. ",
     "Nämnden beslutar: 1. Ja. ", "Följande ärenden: A 1. ", "Ada Ek informerar "],
)  # fmt: skip
def test_long_lines_are_read_in_reasonable_time(piece):
    begun = time.process_time()
    read("Nämndens beslut " + piece * (20_000 // len(piece)))
    read(piece * (20_000 // len(piece)))

    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "heading",
    [
        "Beslutsunderlag",
        "Ärendebeskrivning",
        "Sammanfattning av ärendet",
        "Beskrivning av ärendet",
        "Underlag för beslut",
        "Förslag till beslut",
        "Propositionsordning",
        "Beslutsgång",
        "Protokollsutdrag till",
        "Protokollsutdrag skickas till",
        "Beslutet skickas till",
        "Beslutet expedieras för kännedom till",
        "Beslutet sänds till",
        "Beslutet sändes till",
        "Beslutet delges till",
        "et skickas för verkställighet till",
        "et expedieras till",
        "et sänds till",
        "et delges till",
        "Expedieras till",
        "Skickas till",
        "Utdrag till",
        "Beslutsexpediering",
        "Protokollsanteckning",
        "Protokollsanteckningar",
        "Ej deltagande i beslutet",
        "Deltar inte i beslutet",
        "Deltog ej i beslutet",
        "Vid protokollet",
        "Tidigare behandling",
        "Särskilt yttrande",
        "Omröstningsresultat",
    ],
)
def test_a_heading_of_many_words_is_looked_for_where_others_have_lines(heading: str) -> None:
    assert may_hold_headings(f"Planen är klar. {heading} Ada Ek", lined=True)


@pytest.mark.parametrize("lead", ["", "Ärendet gäller en plan. "])
def test_the_heading_of_a_decision_that_lost_whose_it_is(lead):
    text = f"{lead}s beslut antar planen för hamnen."
    assert _decided(text) == "antar planen för hamnen."


def test_an_s_of_a_word_or_a_party_opens_no_decision():
    for text in ("Nämnden tar del av länets beslut om taxan.", "Bo Alm (s) beslut saknas ännu."):
        assert _decided(text) == ""


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        (
            "Ny ersättare: Bo Alm Beslut Kommunfullmäktige lägger skrivelsen till handlingarna",
            "Kommunfullmäktige lägger skrivelsen till handlingarna",
        ),
        (
            "Ordförande Ada Ek frågar om den fastställs. ALLMÄNNA UTSKOTTETS BESLUT Planen antas.",
            "Planen antas.",
        ),
        ("Ada Ek redogör. NÄMNDENS BESLUT Planen antas. YRKANDEN Bo (S): avslag", "Planen antas."),
        ("Ada Ek redogör. BESLUT Planen antas. BESLUTSUNDERLAG Brev", "Planen antas."),
    ],
)
def test_a_heading_in_capitals_or_before_the_body_opens_the_decision(text, decided):
    assert _decided(text) == decided


@pytest.mark.parametrize(
    "text",
    [
        "Bo Alm talar om nämndens Beslut Kommunfullmäktige beslutade den 3 mars 2020 om.",
        "Bo Alm talar om LAGAR OCH BESLUT Ingen vet mer.",
        "Bo Alm talar enligt Beslut Kommunfullmäktige antar planen",
    ],
)
def test_the_same_words_within_a_sentence_are_no_heading(text):
    assert _decided(text) == ""


def test_what_a_board_proposes_to_the_council_is_its_decision():
    text = (
        "Kommunstyrelsens beslutsförslag till kommunfullmäktige 1. Fältet läggs ned. Yrkanden Ada"
        " Ek (L) yrkar avslag. Beslutsgång Ordföranden ställer yrkandena mot varandra, finner att"
        " kommunstyrelsen beslutar enligt utskottets förslag."
    )
    facts = facts_of(read(text))

    assert (facts["decision"], facts["outcome"]) == ("1. Fältet läggs ned.", "recommended")


def test_the_title_of_who_tells_is_no_decision_to_be_kept_alone():
    assert teller_at("Ordförande Ada Ek (S) informerar att ärende 16 utgår.") is None
    assert teller_at("Godkänns Ada Ek (S) informerar om planen.") == len("Godkänns")


def test_an_unknown_heading_with_an_account_below_ends_a_decision():
    account = "Kvällens rapport\nEkonomen redogör för rapporten för januari och\nfebruari."

    assert _decided(f"Beslut\nRapporten godkänns.\n{account}\nNytt på\ngång.") == (
        "Rapporten godkänns."
    )
    assert "Kvällens" in _decided(f"Beslut\nRapporten godkänns.\n{account}\n\nPlanen antas.")
