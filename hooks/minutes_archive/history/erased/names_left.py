"""Names that were taken out in one place and stand by themselves in another of the same file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from minutes_archive.history.erased.folding import Phrase, fold
from minutes_archive.model import Meeting

_WORD = re.compile(r"[^\W_]+")
_JOINT = " \t\n*_"
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


def lines_of_names(text: str, phrases: Iterable[Phrase]) -> Iterator[tuple[Phrase, int]]:
    """Find the first line where each of some names stands by itself.

    Args:
        text: A minutes file.
        phrases: The names.

    Returns:
        Names and lines, without the names that stand nowhere or are a part of another one.
    """
    tokens = list(_tokens(text))
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for place, token in enumerate(tokens):
        if token.capital:
            starts[token.folded].append(place)
    for phrase in phrases:
        places = list(_places(tokens, starts, phrase))
        if places and not any(_has_neighbour(tokens, *place) for place in places):
            yield phrase, min(tokens[first].line for first, _ in places)


def _tokens(text: str) -> Iterator[_Token]:
    """Cut a file into its words."""
    end, line = 0, 1
    for found in _WORD.finditer(text):
        gap = text[end : found.start()]
        line += gap.count("\n")
        opens = not end or bool(_SENTENCE_END.search(gap))
        joined = bool(end) and gap.count("\n") <= 1 and not gap.strip(_JOINT)
        yield _Token(found[0].casefold(), line, found[0][0].isupper(), joined, opens)
        end = found.end()


def _places(
    tokens: Sequence[_Token], starts: Mapping[str, Sequence[int]], phrase: Phrase
) -> Iterator[tuple[int, int]]:
    """Find where a phrase begins and ends among the words that have a capital letter."""
    for words in (form.split() for form in phrase.forms):
        for first in starts.get(words[0], ()):
            found = tokens[first : first + len(words)]
            if [one.folded for one in found] == words and all(one.capital for one in found):
                yield first, first + len(words)


def _has_neighbour(tokens: Sequence[_Token], first: int, last: int) -> bool:
    """Say whether another name's word stands beside; one that opens a sentence proves nothing."""
    before = tokens[first - 1] if first and tokens[first].joined else None
    if before is not None and before.capital and not before.opens:
        return True
    return last < len(tokens) and tokens[last].joined and tokens[last].capital
