"""Breaks that Markdown writes as tags."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers import read_source
from minutes_archive.importer.readers.breaks import part_at_breaks

CELL = "Tekniska nämnden<br>Plats och tid<br>Gula salen kl. 13:00<br/>Beslutande:<br>Ada Ek (S)"
FOOT = "|Justerandes sign|Utdragsbestyrkande|"
PAGE = f"# Protokoll\n\n|{CELL}|{CELL}|\n|---|---|\n{FOOT}\n\n## § 1 Val\n"


def test_a_page_in_one_cell_has_its_lines_again_and_only_once() -> None:
    read = read_source(PAGE.encode(), "a.md")
    assert [line.text for line in read.lines][1:6] == [
        "Tekniska nämnden",
        "Plats och tid",
        "Gula salen kl. 13:00",
        "Beslutande:",
        "Ada Ek (S)",
    ]
    aside = [line.text for line in read.marks]
    assert aside.count("<br>") == 6
    assert aside.count("Ada Ek (S)") == 1


def test_a_break_in_a_line_parts_it_and_a_table_without_any_stays() -> None:
    lines = [Line(1, "Ada Ek<br>Bo Alm"), Line(2, "|Ja|Nej|")]
    parted, aside = part_at_breaks(lines)
    assert [(line.number, line.column, line.text) for line in parted] == [
        (1, 0, "Ada Ek"),
        (1, 10, "Bo Alm"),
        (2, 0, "|Ja|Nej|"),
    ]
    assert [line.text for line in aside] == ["<br>"]


@given(st.text(alphabet="ab |<br>/\\", max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    parted, aside = part_at_breaks([Line(1, text.strip())])
    kept = "".join(line.text for line in (*parted, *aside))
    assert sorted(kept.replace(" ", "").replace("|", "")) == sorted(
        text.replace(" ", "").replace("|", "")
    )
