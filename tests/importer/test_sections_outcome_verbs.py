"""The pieces of words that are asked for first let no form of a verb slip by."""

from __future__ import annotations

import re._constants as op
import re._parser as parser
from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import Any

import pytest

from minutes_archive.importer.sections.caseless import led
from minutes_archive.importer.sections.decisive import opens_decision
from minutes_archive.importer.sections.outcome import read_outcome
from minutes_archive.importer.sections.outcome_verbs import _FORMS, VERBS
from minutes_archive.model import Outcome

_SIGNS = {op.CATEGORY_WORD: "x", op.CATEGORY_SPACE: " ", op.CATEGORY_DIGIT: "1"}
_MOST = 50_000


def _words(pattern: Iterable[Any]) -> Iterator[str]:
    """Give texts that a parsed pattern finds, each choice of it in one at least."""
    parts = [list(islice(_of_one(*each), _MOST)) for each in pattern]
    return map("".join, islice(product(*parts), _MOST))


def _of_one(kind: Any, value: Any) -> Iterator[str]:
    """Give texts for one step of a pattern; what must follow is written out, too."""
    if kind is op.LITERAL:
        yield chr(value)
    elif kind is op.BRANCH:
        for choice in value[1]:
            yield from _words(choice)
    elif kind is op.SUBPATTERN:
        yield from _words(value[3])
    elif kind in {op.MAX_REPEAT, op.MIN_REPEAT}:
        least, most, what = value
        yield from (
            "".join(few) for n in {least, min(most, 1)} for few in product(_words(what), repeat=n)
        )
    elif kind is op.IN:
        yield from (
            "x"
            if value[0][0] is op.NEGATE
            else _SIGNS.get(v, "x")
            if k is op.CATEGORY
            else chr(v if k is op.LITERAL else v[0])
            for k, v in value
            if k is not op.NEGATE
        )
    elif kind is op.ASSERT:
        yield from _words(value[1])
    else:
        yield ""


@pytest.mark.parametrize("row", range(len(_FORMS)))
def test_every_form_of_a_verb_holds_one_of_its_stems(row: int) -> None:
    stems = VERBS[row].stems
    forms = [word for forms in _FORMS[row][1:] for word in _words(parser.parse(forms))]

    assert len(forms) > 5
    assert [word for word in forms if not any(stem in led(word) for stem in stems)] == []


@pytest.mark.parametrize("before", ["", "(", "– ", "1. ", "\u00a0", "Motionen\u2003", "”", "/"])
def test_a_form_is_found_after_any_sign(before: str) -> None:
    assert read_outcome(f"{before}bordläggs").outcome is Outcome.TABLED


def test_a_form_that_ends_another_word_is_none() -> None:
    assert read_outcome("Frågan återbordläggs").outcome is None
    assert read_outcome("Frågan éavslås").outcome is None


@pytest.mark.parametrize("words", ["Nämnden beslutar att anta", "MILJÖNÄMNDEN BESLUTAR ATT ANTA"])
def test_a_decision_is_opened_in_capitals_too(words: str) -> None:
    assert opens_decision(words)


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        (
            "Ekviks kommun medfinansierar projektet med 4 000 kronor. Medlen tas ur bidraget.",
            "approved",
        ),
        ("Kommunen förvärvar tomten Viken 1:3.", "approved"),
        ("Kommunen ingår samverkansavtal med grannkommunen.", "approved"),
        ("Kommunen ingår inte avtal med grannkommunen.", None),
        ("Kommunen går i borgen för föreningens lån.", "approved"),
        ("Kommunen deltar i projektet Levande bryggor.", "approved"),
        ("En arbetsgrupp bildas med uppdrag att se över badet.", "approved"),
        ("Avtalet med Städbolaget sägs upp.", "approved"),
        ("Den nya vägen ges namnet Badvägen.", "approved"),
        ("Uppdrag ges till parkchefen att ta fram en plan.", "approved"),
        ("Föreningen får 2 000 kronor i bidrag.", "approved"),
        ("Kommunens firma tecknas av ordföranden.", "approved"),
        ("Nämnden ställer sig positiv till ansökan.", "approved"),
        ("Nämnden ställer sig inte bakom ansökan.", "rejected"),
        ("Negativt förhandsbesked lämnas.", "rejected"),
        ("Nämnden meddelar ett negativt planbesked.", "rejected"),
        ("Positivt planbesked lämnas.", "approved"),
        ("Frågan får inte ställas.", "rejected"),
        ("Nämnden beslutar visa ärendet åter till parkchefen.", "referred_back"),
        ("Ärendet utgår från dagens sammanträde och behandlas vid nästa sammanträde.", "tabled"),
        ("Ärendet utgår från dagens sammanträde.", "withdrawn"),
        ("Motionens första att-sats bifalls och den andra avslås.", None),
        ("Motionens första att-sats avslås medan de övriga bifalls.", None),
        ("Motionens första att-sats avslås och den andra avslås.", "rejected"),
        ("att bifalla motionens första att-sats, samt att avslå motionen i övrigt.", None),
        ("Nämnden beslutar att avslå motionen, samt att i övrigt tacka Ada Ek.", "rejected"),
        ("Därefter förklaras interpellationen vara besvarad.", "noted"),
        ("att överlämna yttrandet till revisorerna.", "approved"),
        ("att överlämna ärendet till fullmäktige.", None),
    ],
)
def test_measures_that_are_taken_and_those_that_are_not(decision, outcome):
    assert read_outcome(decision).outcome == (Outcome(outcome) if outcome else None)
