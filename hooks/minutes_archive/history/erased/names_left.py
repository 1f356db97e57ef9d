"""Names that were taken out in one place and stand by themselves in another of the same file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive.history.erased.folding import Phrase, fold
from minutes_archive.model import Meeting

_WORD = re.compile(r"[^\W_]+")
_JOINT = re.compile(r"[ \t*_]*\n?[ \t*_]*")
_SENTENCE_END = re.compile(r"[.!?:]|\n[^\n]*\n")


@dataclass(frozen=True, slots=True)
class _Token:
    """A word: folded, the line it is in, and how it stands to the word before."""

    folded: str
    line: int
    capital: bool
    joined: bool
    opens: bool


def is_listed(phrase: Phrase, meeting: Meeting) -> bool:
    """Say whether a name's words are those of the people that the minutes list.

    Args:
        phrase: The name.
        meeting: The minutes.
    """
    people = [person.name for person in meeting.present]
    people += [person.name for person in meeting.absent]
    people += [meeting.chair or "", meeting.secretary or "", *meeting.adjusters]
    listed = set(fold(" ".join(people)).split())
    return any(listed.issuperset(form.split()) for form in phrase.forms)


def line_of_name(text: str, phrase: Phrase) -> int | None:
    """Find the line where a name stands by itself.

    Args:
        text: A minutes file.
        phrase: The name.

    Returns:
        The first such line; None if there is none, or if the name is a part of another one.
    """
    tokens = list(_tokens(text))
    lines: list[int] = []
    for first, last in _places(tokens, phrase):
        if not all(token.capital for token in tokens[first:last]):
            continue
        if _has_neighbour(tokens, first, last):
            return None
        lines.append(tokens[first].line)
    return min(lines, default=None)


def _tokens(text: str) -> Iterator[_Token]:
    """Cut a file into its words."""
    end, line = 0, 1
    for found in _WORD.finditer(text):
        gap = text[end : found.start()]
        line += gap.count("\n")
        opens = not end or bool(_SENTENCE_END.search(gap))
        joined = bool(end) and _JOINT.fullmatch(gap) is not None
        yield _Token(found[0].casefold(), line, found[0][0].isupper(), joined, opens)
        end = found.end()


def _places(tokens: list[_Token], phrase: Phrase) -> Iterator[tuple[int, int]]:
    """Find where a phrase begins and ends among the words."""
    forms = [form.split() for form in phrase.forms]
    for first, token in enumerate(tokens):
        for form in forms:
            last = first + len(form)
            if token.folded == form[0] and [one.folded for one in tokens[first:last]] == form:
                yield first, last


def _has_neighbour(tokens: list[_Token], first: int, last: int) -> bool:
    """Say whether another name's word stands beside; one that opens a sentence proves nothing."""
    before = tokens[first - 1] if first and tokens[first].joined else None
    if before is not None and before.capital and not before.opens:
        return True
    return last < len(tokens) and tokens[last].joined and tokens[last].capital
