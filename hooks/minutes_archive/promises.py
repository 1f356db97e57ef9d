"""Promises of the record: items put off, and the later items that took them up.

Tabled (bordlagd) and referred back (återremitterad) say that the matter will come again. Until
it does the promise is open, which is nobody's fault.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from minutes_archive.model import Archive, Item, Meeting, Outcome, Status
from minutes_archive.slugs import slugify

PUT_OFF = frozenset({Outcome.TABLED, Outcome.REFERRED_BACK})
"""Outcomes that promise a later item about the same matter."""

Place: TypeAlias = tuple[Meeting, Item]

_PUTTING_OFF = ("bordla", "aterrem", "aterforvis", "uppskj")
_ITS_NOUN = frozenset({"arende", "arendet", "arenden"})
_LONG_ENOUGH = 12


@dataclass(frozen=True, slots=True)
class Promise:
    """An item that was put off, and where it was taken up; None as long as it is open.

    `until` is the day that it was put off to, where the minutes name one.
    """

    meeting: Meeting
    item: Item
    until: dt.date | None = None
    taken_up: Place | None = None


@dataclass(frozen=True, slots=True)
class _Later:
    """Where a matter may come again: meetings by council and items by case, oldest first."""

    by_council: Mapping[str, tuple[Meeting, ...]]
    by_case: Mapping[str, tuple[Place, ...]]


def open_promises(archive: Archive) -> tuple[Promise, ...]:
    """List the items put off that no later item has taken up, oldest first.

    Args:
        archive: Any archive.
    """
    return tuple(one for one in all_promises(archive) if one.taken_up is None)


def all_promises(archive: Archive) -> tuple[Promise, ...]:
    """List every item put off, oldest first, each with the item that took it up.

    A tabled item is taken up by the council's first later item with the same case number, one
    referred back by any council's. Where either of the two has no case number, an item of the
    same title takes it up: at the council's first meeting on or after the day it was put off
    to, or at its next meeting where no day is named. Withdrawn minutes neither promise nor
    keep.

    Args:
        archive: Any archive.
    """
    meetings = [one for one in archive.meetings if one.status is not Status.WITHDRAWN]
    put_off = [(m, item) for m in meetings for item in m.items if item.outcome in PUT_OFF]
    later = _look_up(meetings, put_off)
    return tuple(
        Promise(meeting, item, item.until, _taken_up(meeting, item, later))
        for meeting, item in put_off
    )


def _look_up(meetings: Iterable[Meeting], put_off: Iterable[Place]) -> _Later:
    """Group meetings by council, and the items of the cases that were put off by case."""
    slugs: dict[str, str] = {}
    promised = {slugify(item.case) for _, item in put_off if item.case}
    councils: defaultdict[str, list[Meeting]] = defaultdict(list)
    cases: defaultdict[str, list[Place]] = defaultdict(list)
    for meeting in meetings:
        councils[meeting.council].append(meeting)
        for item in meeting.items:
            if item.case and item.case not in slugs:
                slugs[item.case] = slugify(item.case)
            if item.case and slugs[item.case] in promised:
                cases[slugs[item.case]].append((meeting, item))
    return _Later(
        {council: tuple(held) for council, held in councils.items()},
        {case: tuple(places) for case, places in cases.items()},
    )


def _taken_up(meeting: Meeting, item: Item, later: _Later) -> Place | None:
    """Find the first item that took one up."""
    candidates = (*_by_case(meeting, item, later), *_by_title(meeting, item, later))
    return min(candidates, key=lambda place: place[0].sort_key, default=None)


def _by_case(meeting: Meeting, item: Item, later: _Later) -> Iterator[Place]:
    """Find the first later item with the same case number."""
    if not item.case:
        return
    anywhere = item.outcome is Outcome.REFERRED_BACK
    for place in later.by_case[slugify(item.case)]:
        held = place[0]
        if held.sort_key > meeting.sort_key and (anywhere or held.council == meeting.council):
            yield place
            return


def _by_title(meeting: Meeting, item: Item, later: _Later) -> Iterator[Place]:
    """Find the items of the same title where the matter was to come again."""
    matter = _matter(item.title)
    if not matter:
        return
    for held in _expected(meeting, item.until, later.by_council[meeting.council]):
        for other in held.items:
            if not (item.case and other.case) and _is_about(_matter(other.title), matter):
                yield held, other
                return


def _expected(
    meeting: Meeting, until: dt.date | None, held: tuple[Meeting, ...]
) -> Iterator[Meeting]:
    """Give the meetings, all of one day, that a matter put off was to come to."""
    day = None
    for other in held:
        if other.sort_key > meeting.sort_key and (until is None or other.date >= until):
            day = day or other.date
            if other.date != day:
                return
            yield other


def _matter(title: str) -> str:
    """Give a title's slug without the words that say that the matter was put off."""
    words = slugify(title).split("-") if title.strip() else []
    if words and words[0].startswith(_PUTTING_OFF):
        words = words[2:] if words[1:2] and words[1] in _ITS_NOUN else words[1:]
    for place, word in enumerate(words):
        if place and word.startswith(_PUTTING_OFF):
            return "-".join(words[:place])
    return "-".join(words)


def _is_about(title: str, matter: str) -> bool:
    """Say whether a title names a matter: the same words, or a long enough name among others."""
    return title == matter or (len(matter) >= _LONG_ENOUGH and f"-{matter}-" in f"-{title}-")
