"""Lists with a cross for each who was there, one cell a line."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page, people
from importer.outline_samples import headings

HEAD = "Närvaro\n§ 121\n§\nTjg\nEj tjg\nJA\nNEJ\nJA\nNEJ\n"
MEMBERS = "Ada Ek (KD)\nordförande\nX\nX\nBo Alm (S)\nX\nX\nCia Dal (C)\nX\nX\n"
OTHERS = "Didrik Fors (KD)\nX\nEva Gran (C)\n-\n-\nFrans Holm (S)\nX\n"
LIST = f"Beslutande\n\nOrdinarie ledamöter\n{HEAD}{MEMBERS}Ersättare\n{HEAD}{OTHERS}"
BELOW = (
    "\nÖvriga närvarande\nFörvaltningschef Gun Ivarsson\nNämndsekreterare Hans Juhlin\n"
    "Verksamhetschef Ida Kvist"
)


def test_a_cross_is_somebody_there_and_dashes_somebody_absent():
    told = people(LIST + BELOW)
    assert {name: (one.roles, one.party, one.absent) for name, one in told.items()} == {
        "Ada Ek": (("chair",), "KD", False),
        "Bo Alm": (("member",), "S", False),
        "Cia Dal": (("member",), "C", False),
        "Didrik Fors": (("substitute",), "KD", False),
        "Eva Gran": (("substitute",), "C", True),
        "Frans Holm": (("substitute",), "S", False),
        "Gun Ivarsson": (("official",), None, False),
        "Hans Juhlin": (("official", "secretary"), None, False),
        "Ida Kvist": (("official",), None, False),
    }
    assert not page(LIST + BELOW).rest


@pytest.mark.parametrize("rows", ["Ada Ek (KD)\nBo Alm (S)\nCia Dal (C)\n", "Ada Ek (KD)\nX\n"])
def test_without_marks_or_with_few_rows_it_is_a_list_like_others(rows):
    told = people(f"Beslutande\n\nLedamöter\n{rows}")
    assert not any(one.absent for one in told.values())


def test_a_section_over_a_column_opens_none():
    assert headings(f"Protokoll\n\nParagrafer\n118-136\n\n{LIST}") == []
