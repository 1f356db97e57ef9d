"""What a line's end parts in a PDF, and what a converter to Markdown adds to a heading."""

from __future__ import annotations

import pytest

from importer.reader_files import shown, tiny_pdf
from minutes_archive.importer.readers import read_source

FILLER = (
    (40.0, 700.0, "En rad som bara finns till."),
    (40.0, 685.0, "Och en rad till av samma slag."),
)


def texts(*lines: tuple[float, float, str]) -> list[str]:
    source = read_source(tiny_pdf(shown(*FILLER, *lines)), "a.pdf")
    return [line.text for line in source.lines[len(FILLER) :]]


def test_a_span_that_a_lines_end_parts_is_whole_again():
    assert texts((40, 600, "Rummet kl. 13.30–"), (40, 586, "16.10 med paus")) == [
        *("Rummet kl. 13.30–16.10", "med paus")
    ]
    assert texts((40, 600, "Tid"), (200, 600, "kl. 13.30-"), (200, 586, "16.10")) == [
        "Tid\tkl. 13.30-16.10"
    ]


@pytest.mark.parametrize(
    ("above", "below", "left", "base"),
    [
        ("Mötet 13.30–", "1. Mötet öppnas", 40, 586),
        ("Mötet 13.30–", "16.10", 300, 586),
        ("Mötet 13.30–", "16.10", 40, 540),
        ("Mötet 13.30 –", "16.10", 40, 586),
        ("Mötet kl.", "16.10", 40, 586),
    ],
    ids=["a list", "another column", "further down", "a dash apart", "no span"],
)
def test_other_numbers_stay_on_their_lines(above, below, left, base):
    assert texts((40, 600, above), (left, base, below)) == [above, below]


def test_escaped_signs_of_a_heading_are_signs():
    text = "## 4\\. Ny \\[stor\\] brygga\n\n3\\. Val\n\nDen 1\\. maj \\*\n\n## 5\\. Slut\n"
    source = read_source(text.encode(), "a.md")
    assert [line.text for line in source.lines] == [
        *("4. Ny [stor] brygga", "3. Val", "Den 1\\. maj \\*", "5. Slut")
    ]


def test_a_rule_at_the_top_of_markdown_is_no_front_matter():
    for top, level in (("---\n", 2), ("---\ntitle: x\n---\n", 2)):
        source = read_source(f"{top}\n## § 1 Ett\n\n## § 2 Två\n".encode(), "a.md")
        assert source.lines[-1].level == level
    source = read_source(b"---\n## x\n---\n\n## Ett\n", "a.md")
    assert [line.level for line in source.lines] == [0, 0, 0, 2]


@pytest.mark.parametrize(
    ("above", "below", "words"),
    [
        ("Bad och bio, KS-", "2024-00123", ["Bad och bio, KS-2024-00123"]),
        ("Dnr KS-2024-", "00123 Badet", ["Dnr KS-2024-00123", "Badet"]),
        ("Dnr KS-", "2024-00123", ["Dnr KS-2024-00123"]),
        ("Bad och KS-", "2024 var dyrt", ["Bad och KS-", "2024 var dyrt"]),
        ("KS-", "2024-05-13", ["KS-", "2024-05-13"]),
        ("Badet i Ek-", "2024-00123", ["Badet i Ek-", "2024-00123"]),
    ],
)
def test_a_case_number_that_a_lines_end_parts_keeps_its_letters(above, below, words):
    assert texts((40, 600, above), (60, 586, below)) == words
