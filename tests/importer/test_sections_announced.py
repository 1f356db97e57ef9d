"""A decision below "Nämnden beslutar" alone on its line goes on as below "Beslut"."""

from __future__ import annotations

import pytest

from importer.section_samples import read
from minutes_archive.importer.sections.reading import decision_text

DECIDED = "Planen antas.\n\nDen gäller från den 1 juni.\n\nKontoret följer upp den."
WORDS = DECIDED.split()


def decision(text: str) -> list[str]:
    """Give the words of a §'s decision."""
    return (decision_text(read(text)) or "").split()


@pytest.mark.parametrize(
    "announced",
    ["Nämnden beslutar", "NÄMNDEN BESLUTAR", "Nämnden beslutade följande:", "Nämnden beslöt:"],
)
@pytest.mark.parametrize("after", ["Handlingar\nSkrivelse.", "Reservation\nBo Alm (M)."])
def test_all_paragraphs_below_what_announces_a_decision_decide(announced, after):
    assert decision(f"{announced}\n\n{DECIDED}\n\n{after}") == WORDS


def test_a_decision_may_be_announced_behind_the_account():
    text = f"Sammanfattning\nPlanen är gammal.\n\nNämnden beslutar\n\n{DECIDED}"
    assert decision(text) == WORDS


@pytest.mark.parametrize(
    "before",
    [
        "Förslag till beslut\nKontoret föreslår följande.\n\nNämnden beslutar",
        "Sammanfattning\nPlanen är gammal.\n\nNämnden beslutade",
        "Yrkanden\nAda Ek (S) yrkar följande:\n\nNämnden beslutar",
    ],
)
def test_what_is_proposed_moved_or_told_of_before_is_announced_as_no_decision(before):
    assert decision(f"{before}\n\n{DECIDED}")[-3:] != WORDS[-3:]
