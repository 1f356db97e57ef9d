"""One file's two versions: what changed that no correction tells of."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind
from minutes_archive.history import kinds
from minutes_archive.history.complete import incomplete
from minutes_archive.history.differences import Differences, compare
from minutes_archive.history.entries import Covered, misquoted, new_entries
from minutes_archive.history.record import ORDER, PREAMBLE
from minutes_archive.model import Correction, Meeting, Status
from minutes_archive.rules import Breach

PUBLISHED = frozenset({Status.ADJUSTED, Status.CORRECTED})
"""Statuses of minutes that may no longer change unseen."""


def judge(old: Meeting, new: Meeting, last_line: int) -> Iterator[Breach]:
    """Find what is wrong with a change of minutes.

    Args:
        old: The version in the base revision.
        new: The version on disk.
        last_line: The new file's last line, where what was taken out at its end would be.

    Source: JO 581-2013.
    """
    if new.status is Status.WITHDRAWN or old.status is Status.DRAFT:
        return
    if new.status is Status.DRAFT:
        params = {"status": old.status.value}
        yield Breach(kinds.DRAFT_AGAIN, new.path, ("status",), params=params)
        return
    differences = compare(old, new)
    covered, lost = new_entries(old, new, differences.new_numbers)
    if old.status is Status.WITHDRAWN:
        if not covered.meeting:
            yield Breach(kinds.SHOWN_AGAIN, new.path, ("status",))
        yield from incomplete(covered, Differences(), old, new)
        return
    for entry in lost:
        yield _lost(entry, new)
    yield from _uncovered(differences, covered, old, new, last_line)
    yield from incomplete(covered, differences, old, new)
    yield from misquoted(covered, differences.changed_items, old, new)


def _lost(entry: Correction, new: Meeting) -> Breach:
    """Tell of an entry that is gone or altered."""
    params = {"date": entry.date, "item": entry.item or ""}
    return Breach(kinds.CORRECTION_CHANGED, new.path, ("corrections",), params=params, on_key=True)


def _uncovered(
    differences: Differences, covered: Covered, old: Meeting, new: Meeting, last_line: int
) -> Iterator[Breach]:
    """Find changes that no new entry is about."""
    lines = {item.number: item.line for item in new.items}
    changed = {**differences.changed_items, **dict.fromkeys(differences.added, ("added",))}
    for number, what in changed.items():
        if not covered.item(number):
            params = {"item": number, "changed": ", ".join(what)}
            yield _at(kinds.CHANGED_ITEM, new, lines[number], number, params)
    for number in differences.withheld:
        if not covered.erased(number):
            yield _at(kinds.WITHHELD_ITEM, new, lines[number], number, {"item": number})
    if covered.meeting:
        return
    for number in differences.removed:
        line = _place(number, old, lines, last_line)
        yield _at(kinds.REMOVED_ITEM, new, line, None, {"item": number, "number": ""})
    for number, now in differences.new_numbers.items():
        if not covered.item(now):
            params = {"item": number, "number": now}
            yield _at(kinds.REMOVED_ITEM, new, lines[now], now, params)
    if differences.facts:
        key = next((one for one in differences.facts if one not in (PREAMBLE, ORDER)), None)
        loc = (key,) if key else None
        line = min(lines.values(), default=last_line)
        params = {"changed": ", ".join(differences.facts)}
        yield Breach(kinds.CHANGED_FACTS, new.path, loc, line, params, on_key=True)


def _at(
    kind: FindingKind, new: Meeting, line: int, item: str | None, params: dict[str, str]
) -> Breach:
    """Make a breach at a line of the new file."""
    return Breach(kind, new.path, line=line, params=params, item=item)


def _place(number: str, old: Meeting, lines: dict[str, int], last_line: int) -> int:
    """Find where an item that is gone would stand: at the next one that is still there."""
    order = [item.number for item in old.items]
    following = order[order.index(number) + 1 :]
    return next((lines[one] for one in following if one in lines), last_line)
