"""Minutes files that have got another path."""

from __future__ import annotations

from collections.abc import Mapping

from minutes_archive import addresses
from minutes_archive.history.record import content
from minutes_archive.model import Meeting

_ENOUGH = 0.5
_MOST = 50
"""Files looked at for one item: what more of them say is a phrase of every meeting."""


def find_moves(gone: Mapping[str, Meeting], new: Mapping[str, Meeting]) -> dict[str, str]:
    """Pair minutes that are gone with new ones that are the same meeting.

    They are the same where council and date agree and at least one item does, or where most
    items do; the most alike are paired first.

    Args:
        gone: Published minutes that are no longer there, by path.
        new: Minutes that were not there before, by path.

    Returns:
        New paths by old ones.
    """
    said = {path: _said(meeting) for path, meeting in new.items()}
    holders: dict[object, list[str]] = {}
    for path, items in said.items():
        for item in items:
            holders.setdefault(item, []).append(path)
        day = new[path]
        holders.setdefault((day.council, day.date), []).append(path)
    likeness = []
    for was, old in gone.items():
        ours = _said(old)
        keys = [*ours, (old.council, old.date)]
        near = {path for key in keys for path in holders.get(key, ())[:_MOST]}
        for path in near:
            same_day = (old.council, old.date) == (new[path].council, new[path].date)
            share = len(ours & said[path]) / max(len(ours), 1)
            if share >= _ENOUGH or (same_day and share > 0):
                likeness.append((-share - same_day, was, path))
    likeness.sort()
    moves: dict[str, str] = {}
    for _, was, path in likeness:
        if was not in moves and path not in moves.values():
            moves[was] = path
    return moves


def address(meeting: Meeting) -> str:
    """Give the address that minutes have, or had, on the site.

    Args:
        meeting: The minutes.
    """
    return addresses.minutes(meeting)


def _said(meeting: Meeting) -> frozenset[object]:
    """Give what each item says, whatever its number."""
    return frozenset(
        (content(item.title), tuple(content(part.text) for part in item.parts))
        for item in meeting.items
    )
