"""What of the source stood inside the §§ and is no part of the record: `source.removed`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from minutes_archive.importer.draft import Draft, SectionDraft, in_source_order
from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.writing.characters import tidy_line
from minutes_archive.importer.writing.tree import Tree
from minutes_archive.parse import written_run
from minutes_archive.texts import Texts

_REASONS = frozenset({"furniture", "page_number", "signature"})
_MOST = 50
_NEAR = 12
_DIGITS = re.compile(r"[0-9]+")
_LONGEST = 1000
_NUMBER = attrgetter("number")


@dataclass(frozen=True, slots=True)
class _Removal:
    """Words taken out at one place of a §."""

    text: str
    reason: str
    number: str
    amid: bool


def list_removed(draft: Draft, texts: Texts) -> list[Tree]:
    """List what was taken out inside the §§; what comes again and again is one entry.

    Args:
        draft: The draft.
        texts: The words of the file's language.
    """
    groups: dict[tuple[str, str], list[_Removal]] = {}
    for removal in _removals(draft):
        groups.setdefault((_DIGITS.sub("0", removal.text), removal.reason), []).append(removal)
    return [_entry(group, texts) for group in list(groups.values())[:_MOST]]


class _Extent(NamedTuple):
    """The lines of a §, and their numbers in the source."""

    lines: Sequence[Line]
    numbers: Sequence[int]

    def is_amid(self, place: int) -> bool:
        """Say whether a place has words of one sentence on both sides."""
        above, below = bisect_left(self.numbers, place), bisect_right(self.numbers, place)
        if not above or below == len(self.lines):
            return False
        ended = tidy_line(self.lines[above - 1].text).endswith((".", "!", "?", ":"))
        return not ended and tidy_line(self.lines[below].text)[:1].islower()


def _removals(draft: Draft) -> list[_Removal]:
    """Give what was taken out, lines that follow each other as one."""
    taken = [one for one in draft.taken if one.reason in _REASONS]
    if not taken:
        return []
    extents = [_extent(section) for section in draft.sections]
    starts = [one.section.line for one in draft.sections]
    kept = sorted(chain.from_iterable([extent.numbers for extent in extents]))
    removals = []
    for run in _runs(taken, kept):
        first, last = run[0].line.number, run[-1].line.number
        at = bisect_left(starts, first) - 1
        if at >= 0 and extents[at].numbers and last < extents[at].numbers[-1]:
            text = " ".join(tidy_line(one.line.text) for one in run)[:_LONGEST]
            number = draft.sections[at].section.number
            removals.append(_Removal(text, run[0].reason, number, extents[at].is_amid(first)))
    return removals


def _extent(section: SectionDraft) -> _Extent:
    """Find the lines of a §."""
    lines = sorted(chain.from_iterable([part.lines for part in section.parts]), key=_NUMBER)
    return _Extent(lines, list(map(_NUMBER, lines)))


def _runs(taken: Iterable[Taken], kept: Sequence[int]) -> list[list[Taken]]:
    """Put pieces together that no line of the text parts."""
    runs: list[list[Taken]] = []
    for one in in_source_order(taken):
        above = runs[-1][-1] if runs else None
        if above and one.reason == above.reason and _follows(above, one, kept):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _follows(above: Taken, below: Taken, kept: Sequence[int]) -> bool:
    """Say whether no line of the text stands between two pieces."""
    first, last = above.line.number, below.line.number
    return last - first <= _NEAR and bisect_left(kept, first) == bisect_left(kept, last)


def _entry(group: Sequence[_Removal], texts: Texts) -> Tree:
    """Write one entry."""
    run = written_run(dict.fromkeys(one.number for one in group))
    if len(group) == 1:
        key = "amid" if group[0].amid else "between"
        where = texts(f"importer.removed.{key}", run=run)
    else:
        where = texts("importer.removed.places", count=len(group), run=run)
    reason = texts(f"importer.removed.{group[0].reason}")
    return {"text": group[0].text, "where": where, "reason": reason}
