"""The names of people in minutes: where they stand, and which of them look alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rapidfuzz import fuzz, process

from minutes_archive.model import Item, Meeting, name_key
from minutes_archive.rules.groups import is_group
from minutes_archive.source import Loc

_ALIKE = 88.0
_WORDS_ALIKE = 66.0


class Mention(NamedTuple):
    """A name and the place of the front matter where it stands."""

    name: str
    loc: Loc


def mentions(meeting: Meeting) -> Iterator[Mention]:
    """List every name in the front matter of a meeting, in the order of the format.

    A group that moves, reserves or notes ("Ledamöterna från M", "Centerpartiet") is nobody.

    Args:
        meeting: Any meeting.
    """
    for key, name in (("chair", meeting.chair), ("secretary", meeting.secretary)):
        if name is not None:
            yield Mention(name, (key,))
    for index, name in enumerate(meeting.adjusters):
        yield Mention(name, ("adjusters", index))
    for index, attendee in enumerate(meeting.present):
        yield Mention(attendee.name, ("present", index, "name"))
        if attendee.replaces is not None:
            yield Mention(attendee.replaces, ("present", index, "replaces"))
    for index, absentee in enumerate(meeting.absent):
        yield Mention(absentee.name, ("absent", index, "name"))
    for item in meeting.items:
        yield from _in_item(item)


def _in_item(item: Item) -> Iterator[Mention]:
    """List the names in an item's entry."""
    entry: Loc = ("items", item.number)
    for index, motion in enumerate(item.motions):
        yield from people_among(motion.by, (*entry, "motions", index, "by"))
    for index, vote in enumerate(item.votes):
        if vote.roll is not None:
            roll = (*entry, "votes", index, "roll")
            for key, names in vote.roll.lists:
                yield from listed(names, (*roll, key))
    for key, statements in (("reservations", item.reservations), ("notes", item.notes)):
        for index, statement in enumerate(statements):
            yield from people_among(statement.by, (*entry, key, index, "by"))
    yield from listed(item.recused, (*entry, "recused"))


def people_among(names: Iterable[str], loc: Loc) -> Iterator[Mention]:
    """List those of one key who are people, each with its place; a group is left out.

    Args:
        names: Those who moved or said something.
        loc: The key's place in the front matter.
    """
    return (mention for mention in listed(names, loc) if not is_group(mention.name))


def listed(names: Iterable[str], loc: Loc) -> Iterator[Mention]:
    """List the names of one key, each with its place.

    Args:
        names: The names.
        loc: The key's place in the front matter.
    """
    for index, name in enumerate(names):
        yield Mention(name, (*loc, index))


def loose_key(name: str) -> str:
    """Fold a name for likeness: hyphens count as spaces, case and spacing not at all.

    Args:
        name: A person's name as written.
    """
    return " ".join(name_key(name).replace("-", " ").split())


def alike(first: str, second: str) -> bool:
    """Say whether two folded names may be spellings of one.

    Args:
        first: A name folded by `loose_key`.
        second: Another.
    """
    if fuzz.ratio(first, second, score_cutoff=_ALIKE) < _ALIKE:
        return False
    one, other = first.split(), second.split()
    return len(one) == len(other) and all(
        fuzz.ratio(a, b) >= _WORDS_ALIKE for a, b in zip(one, other, strict=True)
    )


def nearest_name(name: str, known: Mapping[str, str]) -> str | None:
    """Find the known name that a name may be another spelling of.

    Args:
        name: A name folded by `loose_key`.
        known: Folded names, each with the name as written.

    Returns:
        The likest known name as written; None where none is alike.
    """
    best = process.extract(name, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=5)
    for found, _, _ in sorted(best, key=lambda hit: (-hit[1], hit[0])):
        if alike(name, found):
            return known[found]
    return None
