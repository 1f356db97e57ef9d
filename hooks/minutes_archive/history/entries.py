"""Entries of `corrections`: which are new, which were touched, and what the new ones cover."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from minutes_archive.history import kinds
from minutes_archive.history.record import content, plain_words, told_words
from minutes_archive.model import Correction, CorrectionReason, Item, Meeting
from minutes_archive.rules import Breach

ERASING = frozenset({CorrectionReason.PERSONAL_DATA, CorrectionReason.SECRECY})
"""Reasons for which words were taken out that nobody is to read again."""

_OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Covered:
    """What the new entries of a file are about."""

    entries: tuple[tuple[int, Correction], ...]

    @property
    def meeting(self) -> bool:
        """Say whether one is about the meeting as a whole."""
        return any(entry.item is None for _, entry in self.entries)

    def item(self, number: str) -> bool:
        """Say whether one is about an item.

        Args:
            number: The item's number.
        """
        return any(entry.item == number for _, entry in self.entries)

    def erased(self, number: str | None) -> bool:
        """Say whether one tells that words were taken out for what they say of somebody.

        Args:
            number: The item's number; None asks of the meeting's own facts.
        """
        about = (entry for _, entry in self.entries if entry.item == number)
        return any(entry.reason in ERASING for entry in about)

    @property
    def erases(self) -> bool:
        """Say whether words were taken out for privacy or secrecy anywhere in the file."""
        return any(entry.reason in ERASING for _, entry in self.entries)


def new_entries(
    old: Meeting, new: Meeting, renumbered: Mapping[str, str]
) -> tuple[Covered, list[Correction]]:
    """Tell new entries from old ones.

    Args:
        old: The version that was published.
        new: The version of now.
        renumbered: New numbers of items by old ones.

    Returns:
        The new entries with their positions, and the old ones that are gone or altered.
    """
    left = Counter(content(entry) for entry in new.corrections)
    lost = []
    for entry in old.corrections:
        moved = replace(entry, item=renumbered.get(entry.item or "", entry.item))
        key = content(entry) if left[content(entry)] else content(moved)
        if left[key]:
            left[key] -= 1
        else:
            lost.append(entry)
    fresh = []
    for position, entry in reversed(list(enumerate(new.corrections))):
        if left[content(entry)]:
            left[content(entry)] -= 1
            fresh.append((position, entry))
    covered = Covered(tuple(reversed(fresh)))
    return _without_cleansed(covered, lost) if covered.erases else (covered, lost)


def _without_cleansed(covered: Covered, lost: list[Correction]) -> tuple[Covered, list[Correction]]:
    """Let an old entry lose words where the file has a new one that takes words out.

    What was to be erased may have been quoted in an earlier correction.
    """
    fresh = list(covered.entries)
    still_lost = []
    for entry in lost:
        same = [one for one in fresh if _frame(one[1]) == _frame(entry)]
        if same:
            fresh.remove(same[0])
        else:
            still_lost.append(entry)
    if any(entry.reason in ERASING for _, entry in fresh):
        return Covered(tuple(fresh)), still_lost
    return covered, lost


def _frame(entry: Correction) -> tuple[object, ...]:
    """Give what of an entry holds no words of the record."""
    return (entry.date, entry.item, entry.reason, entry.decided_by)


def misquoted(
    covered: Covered, changed: Mapping[str, tuple[str, ...]], old: Meeting, new: Meeting
) -> Iterator[Breach]:
    """Find words that a new entry says stood, or stand, in an item where they do not.

    The outcome is chosen among keys: in what words it is told of no item says.

    Args:
        covered: The new entries.
        changed: What changed, by the number of the item.
        old: The version that was published.
        new: The version of now.
    """
    for position, entry in covered.entries:
        if entry.item is None or changed.get(entry.item) == (_OUTCOME,):
            continue
        params = {"item": entry.item}
        if entry.before and not _quotes(entry.before, _items(old, entry.item)):
            loc = ("corrections", position, "before")
            yield Breach(kinds.BEFORE_NOT_FOUND, new.path, loc, params=params, item=entry.item)
        if entry.after and not _quotes(entry.after, _items(new, entry.item)):
            loc = ("corrections", position, "after")
            yield Breach(kinds.AFTER_NOT_FOUND, new.path, loc, params=params, item=entry.item)


def _items(meeting: Meeting, number: str) -> list[Item]:
    """Find an item; a quotation is not looked for where it is not published."""
    return [item for item in meeting.items if item.number == number]


def _quotes(words: str, items: Iterable[Item]) -> bool:
    """Say whether words stand in an item; of one that is not there nobody can tell."""
    texts = [told_words(item) for item in items if item.withheld is None]
    return not texts or any(plain_words(words) in text for text in texts)
