"""Crosses in columns of their own for those who were there and those who were not."""

from __future__ import annotations

from importer.first_page_samples import absent, people, roles
from minutes_archive.importer.first_page.reading import read_first_page
from minutes_archive.importer.lines import Line

_PAGE = "Plats och tid: Rådhuset, kl 13.00-15.30\n"
_TABLE = (
    "Ledamöter                    Närv.   Frånv.   Tjänstgörande ersättare\n"
    "Anna Ek (S), ordförande      X\n"
    "Bo Alm (M)                           X        Dan Berg (M)\n"
    "Cia Dal (C)                  X\n"
    "Eva Lind (V)                         X\n"
    "Ersättare                    Närv.   Frånv.\n"
    "Gun Hed (S)                  X\n"
    "Ivar Moberg (C)                      X\n"
    "Jan Nord (S)                 X\n"
)


def test_a_cross_below_absent_is_of_who_was_away():
    assert roles(_PAGE + _TABLE) == {
        "Anna Ek": "chair",
        "Cia Dal": "member",
        "Dan Berg": "serving_substitute",
        "Gun Hed": "substitute",
        "Jan Nord": "substitute",
    }
    assert absent(_PAGE + _TABLE) == ["Bo Alm", "Eva Lind", "Ivar Moberg"]
    assert people(_PAGE + _TABLE)["Dan Berg"].replaces == "Bo Alm"


def test_a_table_s_cells_have_columns_too():
    rows = [
        ("Ledamöter", "Närvarande", "Frånvarande"),
        ("Anna Ek (S)", "X", ""),
        ("Bo Alm (M)", "", "X"),
        ("Cia Dal (C)", "X", ""),
        ("Eva Lind (V)", "X", ""),
    ]
    lines = [Line(n, "\t".join(row).rstrip(), cells=row) for n, row in enumerate(rows, start=1)]
    told = {one.name: one.absent for one in read_first_page(lines, ()).attendance}
    assert told == {"Anna Ek": False, "Bo Alm": True, "Cia Dal": False, "Eva Lind": False}
