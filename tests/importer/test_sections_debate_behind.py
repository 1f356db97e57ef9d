"""A debate that is told of behind a decision, without a heading, is no part of it."""

from __future__ import annotations

import pytest

from importer.section_samples import facts_of, lines_of, parts_of, read
from minutes_archive.importer.sections.parts import cut_parts
from minutes_archive.importer.sections.reading import decision_text

DECIDED = "Nämnden antar taxan."
TOLD = (
    "Ordföranden ställer proposition på bifall och avslag och finner att nämnden bifaller det.",
    "Ordföranden ställer yrkandena mot varandra.",
    "Ordföranden Ada Ek (S) ställer under proposition om taxan ska antas och finner det bifallet.",
    "Ordföranden prövar yrkandena och finner att nämnden beslutat bifalla Ada Eks yrkande.",
    "Ordföranden frågar nämnden om taxan kan antas och finner att så sker.",
    "Ordföranden förklarar överläggningen avslutad.",
    "Ordföranden konstaterar att det finns två förslag till beslut.",
    "Proposition ställs på förslaget, som bifalls.",
    "Yrkandena ställs mot varandra.",
    "Ada Eks yrkande ställs mot Bo Alms yrkande.",
    "Omröstning begärs och genomförs. Med 5 ja mot 4 nej antas taxan.",
    "I ärendet yttrar sig Ada Ek (S) och Bo Alm (M).",
    "Under överläggningen yrkar Ada Ek (S) bifall.",
    "Ada Ek (S) yrkar bifall till förslaget. Bo Alm (M) yrkar avslag.",
    "Ada Ek (S), Bo Alm (M) och Cia Dal (-) m.fl. yrkar avslag.",
    "Bo Alm (M) föreslår att ärendet återremitteras.",
    "Ordförande Ada Ek (S) yttrar sig.",
    "Ada Ek (S) instämmer i Bo Alms yrkande.",
    "Inlägg gjordes av Ada Ek (S).",
    "Nämnden går till beslut.",
)
FORMS = {
    "a paragraph": f"Beslut\n{DECIDED}\n\n{{}}",
    "its next line": f"Beslut\n{DECIDED}\n{{}}",
    "the same line": f"Beslut\n{DECIDED} {{}}",
    "the heading's line": f"Beslut: {DECIDED} {{}}",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("told", TOLD)
def test_a_decision_ends_where_a_debate_is_told_of(told: str, form: str):
    text = FORMS[form].format(told)
    reading = read(text)
    assert decision_text(reading) == DECIDED
    assert facts_of(reading)["outcome"] == "approved"
    assert parts_of(reading.parts) == [(reading.parts[0].heading.text, "Beslut"), (None, None)]
    assert " ".join(line.text for line in reading.parts[1].lines) == told


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize(
    "points", ["1. Taxan antas.\n2. Den gamla upphör", "att anta taxan, samt\natt den gamla upphör"]
)
def test_the_points_of_a_decision_stay_together(points: str, told: str):
    found = decision_text(read(f"Beslut\n{points}\n\n{told}"))
    assert found == " ".join(points.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden får i uppdrag att svara.",
        "Nämnden antar taxan. Ordföranden får i uppdrag att svara.",
        "Till ordförande väljs Ada Ek (S). Bo Alm (M) väljs till ersättare.",
        "Nämnden bifaller det som Ada Ek (S) yrkar.",
        "Ordföranden finner att nämnden antar taxan.",
        "Ada Ek (S) yrkar bifall. Nämnden beslutar att anta taxan.",
        "Nämnden tar upp taxan. Ada Ek (S) yrkar bifall. Nämnden beslutar att anta den.",
        "Nämnden beslutar följande. Ada Ek (S) yrkar bifall till allt:\n1. Taxan antas.",
        "Nämnden beslutar. Ada Ek (S) yrkar bifall.\natt anta taxan",
        "Enligt förslaget. Ordföranden finner att nämnden antar taxan.",
        "Taxan är från 2020. Ada Ek (S) yrkar bifall. Den antas.",
        "Nämnden antar taxan. Ada Ek (S) yrkar mer. Nämnden beslutar att anta kartan.",
        "Nämnden antar taxan. Ada Ek (S) yrkar mer. Nämnden beslutade att anta kartan.",
        "Nämnden bifaller det som\nAda Ek (S) yrkar.",
        "Omröstning ska ske öppet. Förslagen på sida 3 antas.",
    ],
)
def test_a_decision_that_goes_on_or_comes_last_is_not_cut(text: str):
    assert [part.fixed for part in read(f"Beslut\n{text}").parts] == ["Beslut"]


def test_a_reservation_before_a_debate_keeps_its_part():
    text = f"Beslut\n{DECIDED}\n\nBo Alm (M) reserverar sig mot beslutet.\n\n{TOLD[0]}"
    assert [part.fixed for part in read(text).parts] == ["Beslut", "Reservationer"]


@pytest.mark.parametrize("told", TOLD)
def test_a_reservation_behind_a_debate_gets_a_part(told: str):
    reserved = "Bo Alm (M) reserverar sig mot beslutet."
    reading = read(f"Beslut\n{DECIDED}\n\n{told}\n\n{reserved}")
    assert [part.fixed for part in reading.parts] == ["Beslut", None, "Reservationer"]
    assert [line.text for line in reading.parts[2].lines] == [reserved]


def test_no_character_is_lost_and_none_moves():
    for form in FORMS.values():
        lines = lines_of(form.format(" ".join(TOLD)))
        pieces = [
            piece.text
            for part in cut_parts(lines)
            for piece in ((part.heading,) if part.heading else ()) + part.lines
        ]
        whole = "".join("".join(line.text.split()) for line in lines)
        assert "".join("".join(piece.split()) for piece in pieces) == whole
