"""Which line is wrongly indented, and how far in it should begin."""

from __future__ import annotations

import random
import time

import pytest

from minutes_archive.findings import Finding
from minutes_archive.report import describe
from minutes_archive.source import read_yaml_file
from minutes_archive.source.reading import read_yaml
from minutes_archive.texts import load_texts

FRONT = """\
council: kommunstyrelsen
notice:
  posted: 2024-05-16
items:
  379:
    case: A 1
    kind: formality
  380:
    case: A 2
    kind: decision
    outcome: tabled
  381:
    motions:
      - by: Johannes
        text: bifall
        party: S
      - by: Martin
        text: avslag
    votes:
      - kind: open
        yes: 7
        no: 6
        roll:
          yes:
            - Viktoria
            - Blerta
          no:
            - Hampus
            - Nina
  382:
    kind: decision
"""
RIGHT = FRONT.splitlines()


def slips(text: str) -> list[tuple[str, int, int, object]]:
    """Give code, line, column and right indent of each slip."""
    found = []
    for slip in read_yaml(text, 1000).slips:
        told = dict(slip.params)
        indent = 0 if told.get("outermost") else told.get("indent")
        found.append((slip.kind.code, slip.mark.line, slip.mark.column, indent))
    return found


def with_lead(number: int, lead: str) -> str:
    """Write the front matter with another indent on one of its lines, counted from 1."""
    lines = list(RIGHT)
    lines[number - 1] = lead + lines[number - 1].lstrip()
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("line", "spaces"),
    [
        *((1, 1), (5, 0), (5, 1), (5, 3), (6, 3), (6, 5), (6, 6), (7, 1), (7, 3), (7, 5), (8, 1)),
        *((8, 3), (9, 3), (9, 5), (10, 3), (10, 5), (11, 3), (11, 5), (12, 3), (13, 3), (14, 5)),
        *((14, 8), (15, 7), (15, 10), (16, 7), (16, 9), (17, 5), (17, 7), (18, 9), (19, 3)),
        *((19, 5), (21, 7), (22, 9), (23, 7), (23, 9), (26, 11), (27, 9), (27, 11), (30, 3)),
    ],
)
def test_the_line_that_deviates_is_named_with_the_indent_it_should_have(line, spaces):
    right = len(RIGHT[line - 1]) - len(RIGHT[line - 1].lstrip())
    assert slips(with_lead(line, " " * spaces)) == [("PA225", line, spaces + 1, right)]


@pytest.mark.parametrize("lead", ["\t", "\t\t", " \t"])
@pytest.mark.parametrize("line", [*range(5, 13), *range(15, 20), 21, 22, 25, 26, 30, 31])
def test_a_tab_is_told_of_with_the_spaces_to_write_and_nothing_follows_from_it(line, lead):
    right = len(RIGHT[line - 1]) - len(RIGHT[line - 1].lstrip())
    column = lead.index("\t") + 1
    assert slips(with_lead(line, lead)) == [("PA221", line, column, right)]


@pytest.mark.parametrize("tab", ["\t", "\t\t"])
def test_lines_that_all_have_tabs_are_each_told_of(tab):
    text = "items:\n" + "".join(
        f"{tab}{number}:\n{tab * 2}case: A\n{tab * 2}kind: decision\n" for number in (1, 2)
    )
    assert [(code, line) for code, line, _, _ in slips(text)] == [
        ("PA221", line) for line in range(2, 8)
    ]


def test_a_tab_after_a_dash_is_no_indent():
    assert slips("a:\n  - \tb: c\n    d: e\n") == [("PA221", 2, 5, "")]


def test_files_with_three_spaces_a_level_keep_them():
    text = "a:\n   b:\n      c: d\n   e:\n     f: g\n      h: i\n   j:\n      k: l\n"
    assert slips(text) == [("PA225", 5, 6, 6)]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("lead", "code"), [("   ", "PA225"), ("\t", "PA221")])
def test_the_hint_says_how_many_spaces(language, lead, code):
    def hint(text: str) -> str:
        _, findings = read_yaml_file(text.encode(), "f.yml")
        told: list[Finding] = [one for one in findings if one.code == code]
        return describe(told[0], load_texts(language))[1]

    assert " 4 " in hint(with_lead(6, lead))
    assert "0" not in hint(f"a: b\n{lead}c: d\n")


def test_endless_disorder_is_told_of_in_bounded_time():
    chance = random.Random(1)  # noqa: S311 - the same each time
    text = "a:\n" + "".join(f"{' ' * chance.randrange(12)}k{at}:\n" for at in range(6000))
    start = time.perf_counter()
    assert read_yaml(text, 1_000_000).reading is None
    assert time.perf_counter() - start < 20
