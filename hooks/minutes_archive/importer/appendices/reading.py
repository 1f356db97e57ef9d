"""What was read in the appendices: who was there, and who voted how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from minutes_archive.importer.facts import Attendance, Doubt, Taken
from minutes_archive.importer.lines import Line


class Ballot(NamedTuple):
    """One person's row in a list of votes.

    Args:
        name: First name and family name.
        answer: "yes", "no", "abstain", "absent" or "paired" (kvittad).
        party: The party.
        seat: The seat's number.
        duty: What the list says the person is: "Ordförande", "Ersättare", …
    """

    name: str
    answer: str
    party: str | None = None
    seat: str | None = None
    duty: str | None = None


@dataclass(frozen=True, slots=True)
class Roll:
    """A list of who voted how.

    Args:
        line: Line of the source where it begins.
        appendix: The appendix's number.
        item: What the list says of its item: "16", or "8:2" for the second vote of item 8. It
            is the agenda's number, which need not be the §'s.
        title: What the vote was about.
        counts: How many gave each answer, by the list's own head.
        ballots: The rows.
        read: The pieces of the source it was read from.
        taken: Its other pieces: headings and heads of columns.
        doubt: Why somebody should look at it.
        of_section: Whether the item is a §'s own number, told by its sign.
    """

    line: int
    appendix: str | None = None
    item: str | None = None
    title: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    ballots: tuple[Ballot, ...] = ()
    read: tuple[Line, ...] = ()
    taken: tuple[Taken, ...] = ()
    doubt: Doubt | None = None
    of_section: bool = False

    def names(self, answer: str) -> tuple[str, ...]:
        """Give those who gave an answer, in the list's order.

        Args:
            answer: "yes", "no", "abstain" or "absent".
        """
        return tuple([one.name for one in self.ballots if one.answer == answer])

    def count(self, answer: str) -> int:
        """Give how many gave an answer: by the list's head, else by its rows.

        Args:
            answer: "yes", "no", "abstain" or "absent".
        """
        told = self.counts.get(answer)
        return len(self.names(answer)) if told is None else told


@dataclass(frozen=True, slots=True)
class AppendixReading:
    """What was read in the appendices.

    Args:
        attendance: Who was present or absent, by the lists.
        rolls: The lists of votes. Their pieces of the source are in the rolls, for a list
            that belongs to no § must stay in the body.
        taken: Pieces of the source that became attendance, or are words of a form.
        rest: Everything else, as it stood.
        voters: Those who voted by a list that is of votes alone.
    """

    attendance: tuple[Attendance, ...]
    rolls: tuple[Roll, ...]
    taken: tuple[Taken, ...]
    rest: tuple[Line, ...]
    voters: tuple[Attendance, ...] = ()
