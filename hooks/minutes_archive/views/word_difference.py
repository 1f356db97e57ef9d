"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_MOST_WORDS = 2000
"""How many changed words, in either wording, are compared one by one."""

_LONG = 40
_KEPT_AT_LEAST = 4
"""A text of more than `_LONG` words is compared only if one word in so many was kept."""

_WORD_AND_SPACE = re.compile(r"(\S+)(\s*)")
_LIST_SIGN = re.compile(r"(?:[-*•–]|[0-9]{1,3}[.)])\s")


class Change(StrEnum):
    """What happened to a run of words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that lie together and share their fate.

    `text` is the words with the space between them, `gap` the space before the next run.
    """

    change: Change
    text: str
    gap: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two wordings as one sequence of runs.

    The kept and removed runs are the words before, the kept and added ones those after, in
    order and none left out. `in_blocks` says that the wordings are too long or too unlike to
    be read as one text, or that there is only one of them; then each run is a whole wording.
    """

    runs: tuple[Run, ...]
    in_blocks: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """A word and the space after it."""

    word: str
    space: str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words before and after that stand for each other; the same words where `is_kept`."""

    is_kept: bool
    old: tuple[_Word, ...]
    new: tuple[_Word, ...]


def word_difference(before: str | None, after: str | None) -> Difference | None:
    """Compare two wordings.

    Args:
        before: The words as they stood; None where they are not told.
        after: The words as they stand; None where they are not told.

    Returns:
        The difference; None where there are no words at all.
    """
    old, new = _words(before or ""), _words(after or "")
    if not old and not new:
        return None
    stretches = _compared(old, new) if old and new else None
    if stretches is None or _too_unlike(stretches, max(len(old), len(new))):
        whole = _Stretch(is_kept=False, old=old, new=new)
        return Difference(_runs([whole]), in_blocks=True)
    return Difference(_runs(stretches), in_blocks=False)


def _words(text: str) -> tuple[_Word, ...]:
    """Cut a text into words, each with the space after it."""
    whole = text.strip()
    return tuple(
        _Word(match[1], _space(match[2], whole, match.end()))
        for match in _WORD_AND_SPACE.finditer(whole)
    )


def _space(written: str, text: str, end: int) -> str:
    """Read space as the record does: one line end is a space, but not before a list's sign."""
    ends = written.count("\n")
    if ends > 1:
        return "\n\n"
    is_list = ends == 1 and _LIST_SIGN.match(text, end)
    return "\n" if is_list else written.replace("\n", " ")


def _compared(old: tuple[_Word, ...], new: tuple[_Word, ...]) -> list[_Stretch] | None:
    """Find what was kept; None where more has changed than is compared."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    old_end, new_end = len(old) - tail, len(new) - tail
    if max(old_end, new_end) - head > _MOST_WORDS:
        return None
    return _joined(
        [
            _Stretch(is_kept=True, old=old[:head], new=new[:head]),
            *_matched(old[head:old_end], new[head:new_end]),
            _Stretch(is_kept=True, old=old[old_end:], new=new[new_end:]),
        ]
    )


def _alike(old: Sequence[_Word], new: Sequence[_Word]) -> int:
    """Count the words that two texts begin with in common."""
    pairs = zip(old, new, strict=False)
    unlike = (place for place, (a, b) in enumerate(pairs) if a.word != b.word)
    return next(unlike, min(len(old), len(new)))


def _matched(old: tuple[_Word, ...], new: tuple[_Word, ...]) -> Iterator[_Stretch]:
    """Match the words of two texts."""
    matcher = SequenceMatcher(None, [w.word for w in old], [w.word for w in new])
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        yield _Stretch(is_kept=tag == "equal", old=old[i1:i2], new=new[j1:j2])


def _joined(stretches: list[_Stretch]) -> list[_Stretch]:
    """Join neighbours of one kind, and changes that a single kept word parts.

    A reader follows "Anna Lind (S)" to "Anne Lind (M)" more easily than two changes with a
    word between them.
    """
    joined: list[_Stretch] = []
    for stretch in stretches:
        if not stretch.old and not stretch.new:
            continue
        if not stretch.is_kept and _parts_changes(joined):
            between, before = joined.pop(), joined.pop()
            joined.append(_one(_one(before, between), stretch))
        elif joined and joined[-1].is_kept == stretch.is_kept:
            joined.append(_one(joined.pop(), stretch))
        else:
            joined.append(stretch)
    return joined


def _parts_changes(stretches: list[_Stretch]) -> bool:
    """Say whether the last stretch is one kept word after a change."""
    return len(stretches) > 1 and stretches[-1].is_kept and len(stretches[-1].old) == 1


def _one(first: _Stretch, second: _Stretch) -> _Stretch:
    """Make one stretch of two; it is kept if both are."""
    is_kept = first.is_kept and second.is_kept
    return _Stretch(is_kept, first.old + second.old, first.new + second.new)


def _too_unlike(stretches: list[_Stretch], longest: int) -> bool:
    """Say whether so little was kept that the texts are better read one after the other."""
    kept = sum(len(stretch.old) for stretch in stretches if stretch.is_kept)
    return longest > _LONG and kept * _KEPT_AT_LEAST < longest


def _runs(stretches: list[_Stretch]) -> tuple[Run, ...]:
    """Write stretches as runs: what was removed stands before what was added in its place."""
    cut: list[tuple[Change, tuple[_Word, ...]]] = []
    for stretch in stretches:
        if stretch.is_kept:
            cut.append((Change.KEPT, stretch.new))
        else:
            cut += [(Change.REMOVED, stretch.old), (Change.ADDED, stretch.new)]
    told = [(change, words) for change, words in cut if words]
    following = [*(change for change, _ in told[1:]), None]
    return tuple(
        _run(change, words, after) for (change, words), after in zip(told, following, strict=True)
    )


def _run(change: Change, words: tuple[_Word, ...], following: Change | None) -> Run:
    """Write a run; new words stand on the line of the old ones that they replace."""
    text = "".join(w.word + w.space for w in words[:-1]) + words[-1].word
    if following is None:
        return Run(change, text, "")
    replaced = change is Change.REMOVED and following is Change.ADDED
    return Run(change, text, " " if replaced else words[-1].space or " ")
