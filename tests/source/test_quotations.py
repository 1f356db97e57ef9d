"""A quotation mark without its pair is told of where it stands, however far down it ends."""

from __future__ import annotations

import pytest

from minutes_archive.source.reading import read_yaml


def read(text: str) -> list[tuple[str, int, int, object]]:
    """Give code, line, column and suggested line of each slip."""
    return [
        (slip.kind.code, slip.mark.line, slip.mark.column, dict(slip.params).get("suggestion"))
        for slip in read_yaml(text, 1000).slips
    ]


@pytest.mark.parametrize(
    "below",
    [
        "b: c\n",
        'b: "c"\n',
        'b: c\nd:\n  - by: ["Representanter"]\n',
        'b: c\nd:\n  - {by: "Representanter", text: e}\n',
        'b: c\nd: Anna sa "ja" till det\n',
        'b: c\n"d": e\n',
        "b: c\n" * 200 + 'd: ["e", f]\n',
    ],
)
def test_the_line_that_opens_it_is_named_and_written(below):
    below = "".join(
        f"{line[:1]}{at}{line[1:]}" if line[:1] in "bd" else line
        for at, line in enumerate(below.splitlines(keepends=True))
    )
    assert read('a: "Anna Lind\n' + below) == [("PA224", 1, 4, 'a: "Anna Lind"')]


@pytest.mark.parametrize(
    ("line", "column", "right"),
    [
        ('a: ["Anna, Bo]', 5, 'a: ["Anna", Bo]'),
        ('a: [Anna, "Bo ]', 11, 'a: [Anna, "Bo" ]'),
        ('a: {b: "Anna", c: "Bo}', 19, 'a: {b: "Anna", c: "Bo"}'),
        ("a: {b: 'Anna, c: Bo}", 8, "a: {b: 'Anna', c: Bo}"),
    ],
)
def test_within_brackets_it_ends_at_the_next_comma_or_bracket(line, column, right):
    quote = "'" if "'" in line else '"'
    assert read(f"{line}\nd: e\n") == [("PA224", 1, column, right)]
    assert read(f"{line}\nd: {quote}e{quote}\n") == [("PA224", 1, column, right)]


def test_a_quotation_over_two_lines_with_text_after_it_is_no_unclosed_one():
    assert "PA224" not in [code for code, _, _, _ in read('a: "Anna\n  Bo" mer\nb: c\n')]
