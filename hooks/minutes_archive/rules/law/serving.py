"""Who took part in an item, as far as the list of those present tells.

Nobody is said to have been away where the list leaves it open: somebody who came late or left
early, and whose items are not told, may have been there, and so may a substitute at an item
whose text tells of substitutes who step in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive.model import SERVING_ROLES, Attendee, Item, Meeting, Role, name_key

_NOT_SERVING = frozenset({Role.SUBSTITUTE, Role.OFFICIAL, Role.SECRETARY, Role.GUEST})
_STEPS_IN = ("tjänstgör", "ersätter", "inträder", "i stället för", "istället för")
_A_LIST = 3


@dataclass(frozen=True, slots=True)
class Serving:
    """Those present by folded name, each with all entries of that name, and those absent.

    `is_told` says whether enough of those who served are listed with their roles to be a list
    of them, and not of the meeting's officers alone.
    """

    present: dict[str, tuple[Attendee, ...]]
    absent: frozenset[str]
    chair: str | None
    is_told: bool

    def was_away(self, name: str, item: Item) -> bool:
        """Say whether the minutes rule out that somebody took part in an item.

        Args:
            name: The name as written. One that no list holds rules out nothing.
            item: The item.
        """
        key = name_key(name)
        if key not in self.present:
            return key in self.absent and key != self.chair
        return not any(self._may_serve(key, one, item) for one in self.present[key])

    def at_most(self, item: Item) -> int:
        """Count those who may have had a vote in an item.

        Args:
            item: The item.
        """
        here = {key for key, one in self._entries() if self._may_serve(key, one, item)}
        here |= {self.chair} if self.chair else set()
        return len(here - {name_key(name) for name in item.recused})

    def at_least(self, item: Item) -> int:
        """Count those who must have been there with a vote in an item.

        Args:
            item: The item.
        """
        replaced = {
            name_key(one.replaces)
            for _, one in self._entries()
            if one.replaces and one.is_listed_for(item)
        }
        here = {
            key
            for key, one in self._entries()
            if key not in replaced and self._must_serve(one, item)
        }
        return max(0, len(here) - len(item.recused))

    def _entries(self) -> Iterator[tuple[str, Attendee]]:
        """List everybody present with the folded name."""
        for key, entries in self.present.items():
            for one in entries:
                yield key, one

    def _may_serve(self, key: str, attendee: Attendee, item: Item) -> bool:
        """Say whether an entry leaves open that its holder took part in an item."""
        if not attendee.is_listed_for(item):
            return False
        roles = set(attendee.roles)
        if not roles or roles - _NOT_SERVING or attendee.replaces or key == self.chair:
            return True
        return Role.SUBSTITUTE in roles and tells_of_substitutes(item)

    def _must_serve(self, attendee: Attendee, item: Item) -> bool:
        """Say whether an entry tells that its holder took part in an item."""
        if not SERVING_ROLES.intersection(attendee.roles):
            return False
        if attendee.items is not None:
            return item.number in attendee.items
        stands_in_for_one_present = name_key(attendee.replaces or "") in self.present
        return not (attendee.is_partial or stands_in_for_one_present)


def serving(meeting: Meeting) -> Serving:
    """Look up who served at a meeting.

    Args:
        meeting: The meeting.
    """
    present: dict[str, tuple[Attendee, ...]] = {}
    for one in meeting.present:
        key = name_key(one.name)
        present[key] = (*present.get(key, ()), one)
    told = sum(1 for one in meeting.present if SERVING_ROLES.intersection(one.roles))
    return Serving(
        present,
        frozenset(name_key(one.name) for one in meeting.absent),
        name_key(meeting.chair) if meeting.chair else None,
        told >= _A_LIST,
    )


def tells_of_substitutes(item: Item) -> bool:
    """Say whether an item's text tells that somebody steps in for somebody else.

    Args:
        item: The item.
    """
    if item.recused:
        return True
    text = words_of(item)
    return any(word in text for word in _STEPS_IN)


def words_of(item: Item) -> str:
    """Give an item's text, folded for a search of words.

    Args:
        item: The item.
    """
    return "\n".join(part.text for part in item.parts).casefold()
