"""The heads of flattened pages: what each line of a source without line breaks begins with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.flat_form import LABELS

_PAGE_MARK = (
    r"(?:\d{1,3}\s?\(\s?\d{0,3}\s?\)|\(\d{1,3}\)|\d{0,3}\s?\[\d{1,3}\]|(?<!\d)\d{1,3}/\d{1,3}"
    r"|(?<!\d)\d{1,3}\sav\s\d{1,3}|Sid(?:a|an)?\s\d{1,3}(?:\s?\(\s?\d{0,3}\s?\))?)"
)
_HEAD = re.compile(rf"(?P<words>[^.,;:§]{{0,90}}?)\s?{_PAGE_MARK}(?=\s|$)", re.IGNORECASE)
_TAIL = re.compile(
    rf"\s(?:{_PAGE_MARK}|Utdragsbestyrkan\w{{0,3}}|Justera\w{{2,6}}\s?sign\w{{0,8}}\.?)\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,4}[a-h]?(?:/(?:19|20)\d{2})?[.:]?")
"""The number of a §, with its year or without."""
_CASE = re.compile(r"(?<!\w)[Dd]nr\b")
"""What stands before a case number, which belongs to the § that it opens."""
_MOST_BEFORE = 20
_HEAD_WORDS = 10
_FIRST = 200
_LAST = 60
_SHARED = 0.4
_ABBREVIATION = 6


def take_page_heads(lines: Sequence[Line]) -> tuple[list[Line], list[Taken]]:
    """Take page numbers and the words that several pages begin with.

    Args:
        lines: The lines of a source, a page on each.

    Returns:
        The lines without them, and what was taken.
    """
    taken: list[Taken] = []
    first = _first_page(lines)
    bodies = [
        _without_marks(line, place, taken) if place else line
        for place, line in enumerate(lines, 1 - first)
    ]
    for _again in range(2):
        bodies = _without_shared(bodies, taken, first)
    return [line for line in bodies if line.text], taken


def _first_page(lines: Sequence[Line]) -> int:
    """Say how many lines stand before the first page: those of the page that showed the text."""
    for place, line in enumerate(lines[:_MOST_BEFORE]):
        below = lines[place + 1].text if place + 1 < len(lines) else "2 "
        if line.text.startswith("1 ") and below.startswith("2 ") and len(line.text) > _FIRST:
            return place
    return 0


def _take(line: Line, end: int, taken: list[Taken], reason: str = "furniture") -> Line:
    """Take the beginning of a line."""
    head = line.cut(0, end)
    if head.text:
        taken.append(Taken(head, reason))
    return line.cut(end)._replace(blank_before=True)


def _without_marks(line: Line, place: int, taken: list[Taken]) -> Line:
    """Take a page's count, its number and what stands before it."""
    counted = re.match(rf"{place}\s(?:{place}\s(?!av\s))?", line.text)
    body = _take(line, counted.end(), taken, "page_number") if counted else line
    head = _HEAD.match(body.text)
    if head is not None and not LABELS.search(head["words"]):
        body = _take(body, head.end(), taken)
    while (tail := _TAIL.search(body.text, max(0, len(body.text) - _LAST))) and tail.start():
        taken.append(Taken(body.cut(tail.start()), "furniture"))
        body = body.cut(0, tail.start())
    return body


def _without_shared(bodies: Sequence[Line], taken: list[Taken], first: int) -> list[Line]:
    """Take the words that several pages begin with; so many lines stand before the first."""
    words = [_first_words(line) for line in bodies]
    counts = Counter(" ".join(own[:count]) for own in words for count in range(1, len(own) + 1))
    cut: list[Line] = []
    for place, (line, own) in enumerate(zip(bodies, words, strict=True), 1 - first):
        count = _shared_words(own, counts, len(bodies))
        if count:
            end = line.text.index(own[0])
            for word in own[:count]:
                end = line.text.index(word, end) + len(word)
            line = _take(line, end, taken)  # noqa: PLW2901
            number = re.match(rf"{place}\s", line.text)
            line = _take(line, number.end(), taken, "page_number") if number else line  # noqa: PLW2901
        cut.append(line)
    return cut


def _first_words(line: Line) -> list[str]:
    """Give the words of a line's beginning that may be a head: no label's and none behind it."""
    label = LABELS.search(line.text, 0, _FIRST) or _CASE.search(line.text, 0, _FIRST)
    return line.text[: label.start() if label else _FIRST].split()[:_HEAD_WORDS]


def _shared_words(own: Sequence[str], counts: Counter[str], pages: int) -> int:
    """Count how many of a page's first words other pages begin with too."""
    if not own or own[0].isdigit():
        return 0
    for count in range(len(own), 0, -1):
        shared = counts[" ".join(own[:count])]
        if shared > 1 and shared >= _SHARED * pages:
            following = own[count] if count < len(own) else ""
            opens = _NUMBER.fullmatch(following) and len(own[count - 1]) <= _ABBREVIATION
            return count - 1 if opens else count
    return 0
