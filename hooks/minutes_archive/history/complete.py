"""What a new correction of an error must say: who decided, and the words before and after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from minutes_archive.history import kinds
from minutes_archive.history.differences import Differences, comparable
from minutes_archive.history.entries import Covered
from minutes_archive.history.record import (
    BODY_PARTS,
    ITEM_KEYS,
    MEETING_KEYS,
    PREAMBLE,
    TEXT,
    TITLE,
    told_words,
)
from minutes_archive.model import Correction, CorrectionReason, Meeting
from minutes_archive.rules import Breach

_WORD = re.compile(r"\w+|[^\w\s]")
_WORDS = ("before", "after")
_DECIDED = "decided_by"
_LINES = {key: f"    {key}: …" for key in (*_WORDS, _DECIDED)}


def incomplete(
    covered: Covered, differences: Differences, old: Meeting, new: Meeting
) -> Iterator[Breach]:
    """Find new entries that do not say who decided, or what stood and what stands now.

    Only what was lost has words of before, and only what is new has words of after. Several
    entries of one item share them out, but each has some. Where words are taken out of the
    same item for privacy or secrecy, and where it is withheld, no words are asked for. Who
    withholds one for an error is told of that alone.

    Args:
        covered: The new entries.
        differences: What changed.
        old: The version that was published.
        new: The version of now.

    Source: JO 581-2013.
    """
    needed: dict[str | None, tuple[str, ...]] = {}
    quoted = {(entry.item, key) for _, entry in covered.entries for key in _quoted(entry)}
    for position, entry in covered.entries:
        if entry.reason is not CorrectionReason.ERROR or entry.item in differences.withheld:
            continue
        if entry.item not in needed:
            needed[entry.item] = tuple(_needed(entry.item, covered, differences, old, new))
        own = _quoted(entry)
        lacks = [
            key
            for key in needed[entry.item]
            if key not in own and not (own and (entry.item, key) in quoted)
        ]
        lacks += [] if entry.decided_by else [_DECIDED]
        if lacks:
            params = {
                "lacks": ", ".join(lacks),
                "item": entry.item or "",
                "date": entry.date,
                "paste": "\n".join(_LINES[key] for key in lacks),
            }
            loc = ("corrections", position)
            yield Breach(kinds.CORRECTION_LACKS, new.path, loc, params=params, item=entry.item)


def _quoted(entry: Correction) -> tuple[str, ...]:
    """Name the words that an entry gives: those of before, of after, or both."""
    return tuple(key for key in _WORDS if getattr(entry, key))


def _needed(
    number: str | None, covered: Covered, differences: Differences, old: Meeting, new: Meeting
) -> Iterator[str]:
    """Name the words that entries about an item, or about the meeting, must quote."""
    if covered.erased(number):
        return
    if number is None:
        was, now = (_of_facts(differences, one, other) for one, other in ((old, new), (new, old)))
        was += ["§"] * len(differences.removed)
    else:
        was, now = (_of_item(number, differences, one) for one in (old, new))
    if not _is_within(was, now):
        yield "before"
    if not _is_within(now, was):
        yield "after"


def _of_facts(differences: Differences, meeting: Meeting, other: Meeting) -> list[str]:
    """Give the words of those of the meeting's own facts that changed."""
    both = frozenset(one.number for one in meeting.items) & {one.number for one in other.items}
    values = [comparable(meeting, key, both) for key in differences.facts if key in MEETING_KEYS]
    values += [meeting.preamble] if PREAMBLE in differences.facts else []
    return _told(values)


def _of_item(number: str, differences: Differences, meeting: Meeting) -> list[str]:
    """Give the words of what changed in an item, or of a new item; none where it is withheld."""
    item = next((one for one in meeting.items if one.number == number), None)
    changed = differences.changed_items.get(number, ())
    if number in differences.added:
        changed = (TITLE, TEXT)
    if item is None or not changed or "withheld" in changed or item.withheld:
        return []
    values: list[object] = [item.title] if TITLE in changed else []
    values += [
        f"{part.heading or ''} {part.text}"
        for part in item.parts
        if BODY_PARTS.get(part.kind, TEXT) in changed
    ]
    values += [getattr(item, key) for key in ITEM_KEYS if key in changed]
    return _told(values)


def _told(values: Iterable[object]) -> list[str]:
    """Give the words of values; in what order a list counts people says nothing."""
    words: list[str] = []
    for value in values:
        entries = value if isinstance(value, tuple) else (value,)
        for told in sorted(told_words(entry, choices=True) for entry in entries):
            words += _WORD.findall(told)
    return words


def _is_within(few: Iterable[str], many: Iterable[str]) -> bool:
    """Say whether words stand among others, in the same order."""
    rest = iter(many)
    return all(word in rest for word in few)
