"""A list of those present behind the last § is none of its text, whatever it is called."""

from __future__ import annotations

import pytest

from importer.outline_samples import cut, words
from minutes_archive.importer.appendices import read_appendices

HEADINGS = (
    "Bilaga\nNÄRVARO- OCH UPPROPSLISTA",
    "Närvaro- och uppropslista",
    "Upprops- och närvarolista",
    "Bilaga 1\nUpprops- och voteringslista",
    "Bilaga 1 Närvarolista",
    "Bilaga A: Förteckning över närvarande",
    "Bilaga 1. Närvarande",
    "Bilaga\nBeslutande",
    "Beslutandelista",
    "Tjänstgöringslista",
    "Deltagarlista",
    "Förteckning över beslutande",
)
PEOPLE = (
    "Ledamöter\nAda Ek (S), ordförande\nBo Alm (M), 1:e vice ordförande\nCia Dal (C)\n\n"
    "Tjänstgörande ersättare\nDan Wik (V) för Eva Falk (V)\n\n"
    "Ej tjänstgörande ersättare\nGun Lind (S)\n"
)
ITEMS = (
    "§ 4 Taxa\nFullmäktige antar taxan.\n\n§ 5 Meddelanden\nMeddelandena läggs till handlingarna."
)


@pytest.mark.parametrize("heading", HEADINGS)
def test_it_is_an_appendix(heading):
    found = cut(f"{ITEMS}\n\n{heading}\n\n{PEOPLE}")
    assert words(found.sections[-1].lines) == ["Meddelandena läggs till handlingarna."]
    assert words(found.appendices)[: heading.count("\n") + 1] == heading.split("\n")
    read = read_appendices(found.appendices)
    assert {one.name: ",".join(one.roles) for one in read.attendance if not one.absent} == {
        "Ada Ek": "chair",
        "Bo Alm": "vice_chair",
        "Cia Dal": "member",
        "Dan Wik": "serving_substitute",
        "Gun Lind": "substitute",
    }
    assert not read.rest


@pytest.mark.parametrize("name", ["Bilaga 1 Närvarolista", "Beslutandelista", "Deltagarlista"])
def test_a_document_of_a_section_is_none(name):
    found = cut(f"{ITEMS}\n\nBeslutsunderlag\n{name}\nAda Ek (S) lämnar ett yttrande.\nFörslag.")
    assert not found.appendices


def test_those_elected_were_not_there():
    found = cut(f"{ITEMS}\n\nBilaga 2\nLedamöter i valnämnden\nAda Ek (S)\nBo Alm (M)\nCia Dal (C)")
    assert not read_appendices(found.appendices).attendance
