"""What an import asks somebody to look at is told of once the minutes are no draft."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, in_full, load, minutes_text
from minutes_archive.report import describe
from minutes_archive.texts import load_texts

DOUBT = "# kontrollera: Förlagan säger inte vem som ledde mötet.\nchair: Anna Lind"
WITHHELD = "items:\n  2:\n    withheld: {reason: sekretess}"
CORRECTED = (
    "corrections:\n  - {date: 2024-05-02, item: 1, what: Ett namn, reason: error, before: A, "
    "after: B, decided_by: Ordföranden}"
)
WITHDRAWN = "withdrawn: {date: 2024-05-02, reason: secrecy}"


def told(folder, **front):
    return in_full(load(folder, {BASE_PATH: minutes_text(front)}), "PA217")


@pytest.mark.parametrize(
    ("status", "more", "levels"),
    [
        ("draft", "", []),
        ("adjusted", "", ["warning"]),
        ("corrected", CORRECTED, ["warning"]),
        ("withdrawn", WITHDRAWN, []),
        ("justerat", "", []),
    ],
)
def test_a_doubt_is_told_of_at_its_line_when_the_minutes_are_to_be_published(
    tmp_path, status, more, levels
):
    found = told(tmp_path, chair=DOUBT, status=f"status: {status}", more=more)
    assert [(level, line, column) for _, level, line, column, _ in found] == [
        (level, 9, 1) for level in levels
    ]


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("chair: Anna Lind # kontrollera: Är det hon?", [9]),
        ("# Kontrollera: A\n#kontrollera : B\nchair: Anna Lind", [9, 10]),
        ("# check: The original says another day.\nchair: Anna Lind", [9]),
        ("# Anna Lind kontrollerar: tiden\nchair: Anna Lind", []),
        ("# Vi bör kontrollera: tiden\nchair: Anna Lind", []),
        ('chair: Anna Lind\nplace: "Rum # kontrollera: vilket"', []),
    ],
)
def test_a_doubt_is_a_comment_that_begins_as_an_import_writes_it(tmp_path, written, lines):
    found = told(tmp_path, chair=written, place="")
    assert [line - 1 for _, _, line, _, _ in found] == [line - 2 for line in lines]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_said_that_the_comment_becomes_public_only_where_the_file_does(tmp_path, language):
    hints = []
    for name, items in (("a", ""), ("b", WITHHELD)):
        loaded = load(tmp_path / name, {BASE_PATH: minutes_text({"chair": DOUBT, "x": items})})
        (finding,) = [one for one in loaded.findings if one.code == "PA217"]
        hints.append(" ".join(describe(finding, load_texts(language))))
    assert [("offentlig" in hint or "public" in hint) for hint in hints] == [True, False]
    assert not any("Förlagan" in hint for hint in hints)
