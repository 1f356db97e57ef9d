"""What minutes tell of people beside who was there: whom they charged, and how each voted."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive.model import Council, Meeting
from minutes_archive.views.index import Index, ItemRef
from minutes_archive.views.taking_part import Office, known_person, officers, voters


@dataclass(frozen=True, slots=True)
class PersonOffice:
    """What somebody was charged with at a meeting."""

    meeting: Meeting
    council: Council
    offices: tuple[Office, ...]


@dataclass(frozen=True, slots=True)
class PersonVote:
    """How somebody voted in an item; several sides where it had several votes."""

    ref: ItemRef
    council: Council
    sides: tuple[str, ...]


def offices_by_person(index: Index) -> dict[str, list[PersonOffice]]:
    """Gather by a person's slug the meetings they led, wrote down or adjusted, newest first.

    Args:
        index: The archive's groupings.
    """
    gathered: dict[str, list[PersonOffice]] = {}
    for meeting in reversed(index.archive.meetings):
        own: dict[str, list[Office]] = {}
        for office, name in officers(meeting):
            if person := known_person(index.archive, name):
                own.setdefault(person.slug, []).append(office)
        for slug, offices in own.items():
            charged = PersonOffice(meeting, index.council(meeting), tuple(dict.fromkeys(offices)))
            gathered.setdefault(slug, []).append(charged)
    return gathered


def votes_by_person(index: Index) -> dict[str, list[PersonVote]]:
    """Gather by a person's slug the items they voted in, newest meeting first.

    Args:
        index: The archive's groupings.
    """
    gathered: dict[str, list[PersonVote]] = {}
    for meeting in reversed(index.archive.meetings):
        for item in meeting.items:
            own: dict[str, list[str]] = {}
            for side, name in voters(item):
                if person := known_person(index.archive, name):
                    own.setdefault(person.slug, []).append(side)
            for slug, sides in own.items():
                vote = PersonVote(ItemRef(meeting, item), index.council(meeting), tuple(sides))
                gathered.setdefault(slug, []).append(vote)
    return gathered
