"""The number of a § in one cell of a table, and its title or case number in another."""

from __future__ import annotations

import pytest

from importer.outline_samples import UNTITLED
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.reading import outline


def rows(*lines: str) -> list[tuple[str, str | None, str]]:
    """Cut up lines in which a bar parts cells; give number, case number and title of each §."""
    made = [
        Line(
            number,
            words.replace("|", "\t"),
            blank_before=True,
            cells=tuple(words.split("|")) if "|" in words else (),
        )
        for number, words in enumerate(lines, 1)
    ]
    return [(one.number, one.case, one.title) for one in outline(made, UNTITLED).sections]


@pytest.mark.parametrize(
    "heading",
    [
        ("KFN § {0}|{1}|{2}",),
        ("§ {0}|{1}|Dnr {2}",),
        ("{0} §|{1}|{2}",),
        ("Ks § {0}|Dnr {2}", "{1}"),
        ("§ {0} {1}|{2}",),
        ("§ {0}|", "{1}", "Dnr {2}"),
    ],
)
def test_a_row_with_the_number_of_an_item_is_its_heading(heading):
    told = [("7", "Ny badplats", "KS 2014/23"), ("8", "Lekplatser", "KS 2014/24")]
    lines = [
        line.format(number, title, case)
        for number, title, case in told
        for line in (*heading, "Beslut", "Planen antas.")
    ]
    assert rows("Protokoll", *lines) == [(number, case, title) for number, title, case in told]


def test_a_row_of_answers_heads_no_item():
    lines = ("§ 7 Ny badplats", "Beslut", "Planen antas.", "Namn|Ja|Nej", "§ 8|Ja|Nej", "§ 9|12|3")
    assert [number for number, _, _ in rows("Protokoll", *lines)] == ["7"]
