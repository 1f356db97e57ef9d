"""Sources made up for the tests of the outline: form as in real minutes, words invented."""

from __future__ import annotations

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.reading import outline
from minutes_archive.importer.outline.section import Outline

UNTITLED = "Utan rubrik"


def source(text: str) -> tuple[Line, ...]:
    """Make lines as a reader does: a form feed begins a page, a # marks a heading."""
    lines: list[Line] = []
    page, blank = 1, False
    for number, written in enumerate(text.split("\n"), 1):
        page += written.count("\f")
        words = written.replace("\f", "").rstrip()
        if not words.strip():
            blank = True
            continue
        level = len(words) - len(words.lstrip("#"))
        shown = words.lstrip("#").strip() if level else words
        lines.append(Line(number, shown, level=level, page=page, blank_before=blank))
        blank = False
    return tuple(lines)


def cut(text: str) -> Outline:
    """Cut a text up."""
    return outline(source(text), UNTITLED)


def headings(text: str) -> list[tuple[str, str | None, str]]:
    """Give number, case number and title of each §."""
    return [(one.number, one.case, one.title) for one in cut(text).sections]


def words(lines: tuple[Line, ...]) -> list[str]:
    """Give the words of lines."""
    return [line.text for line in lines]


def taken(result: Outline, reason: str) -> list[str]:
    """Give the pieces taken away for a reason, in the source's order."""
    pieces = sorted(
        (one.line.number, one.line.column, one.line.text)
        for one in result.taken
        if one.reason == reason
    )
    return [text for _, _, text in pieces]


def custody(result: Outline) -> str:
    """Put everything an outline holds together again, without the spaces."""
    pieces = [
        *result.front,
        *result.closing,
        *result.appendices,
        *(one.line for one in result.taken),
    ]
    for section in result.sections:
        pieces += [*section.heading, *section.lines]
    pieces.sort(key=lambda piece: (piece.number, piece.column))
    return "".join("".join(piece.text.split()) for piece in pieces)
