"""Two spaces between words say no more than one, but where they part columns."""

from __future__ import annotations

import pytest

from minutes_archive.importer.readers.plain import read_plain


def _lines(text: str) -> list[str]:
    """Give the words of a text's lines."""
    return [line.text for line in read_plain(text, "x.txt").lines]


def test_two_spaces_behind_a_full_stop_are_one() -> None:
    """A typist's habit does not part a sentence from the next."""
    written = "Nämnden tackar för redovisningen.  Ada Ek (S) yrkar bifall till förslaget."
    assert _lines(written) == [written.replace("  ", " ")]


def test_two_spaces_within_what_is_shortened_are_one() -> None:
    """A shortened word and the one it belongs to stay together in a short line too."""
    assert _lines("Ada Ek (S), 1:e v.  ordf. fr.o.m.  § 3") == [
        "Ada Ek (S), 1:e v. ordf. fr.o.m. § 3"
    ]


def test_a_justified_text_has_one_space_in_its_short_lines_too() -> None:
    """Where many long lines have wide spaces, those of short lines are no columns."""
    long = "Nämnden har  tagit del av  förvaltningens förslag till en ny skola"
    assert _lines("\n".join([long] * 10 + ["Lisbeth  Ek (S)"]))[-1] == "Lisbeth Ek (S)"


@pytest.mark.parametrize(
    "row", ["Ada Ek  S", "Ada Ek   S   Ja", "Ada Ek (S)\tBo Alm (M)", "Ada Ek (S)  Bo Alm (M)"]
)
def test_columns_keep_their_gaps(row: str) -> None:
    """Gaps of a list stay, where the text around it has none."""
    prose = "Nämnden har tagit del av förvaltningens förslag till en ny skola."
    assert _lines("\n".join([prose] * 10 + [row]))[-1] == row


def test_wide_gaps_of_a_long_row_stay() -> None:
    """A row that three spaces part somewhere is one of columns."""
    row = "Ada Ek (S), ordförande  Bo Alm (M), ledamot          Cia Dal (C), ersättare för Bo Alm"
    assert _lines(row) == [row]


@pytest.mark.parametrize("text", ["a" + "  b" * 60_000, "a" + " " * 200_000 + "b", "  \n" * 90_000])
def test_hostile_spaces_are_read_in_linear_time(text: str) -> None:
    """Hundreds of thousands of spaces are read."""
    assert len(_lines(text)) <= 1
