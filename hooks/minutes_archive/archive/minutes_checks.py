"""What is checked of one minutes file once its two halves are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from minutes_archive.archive.allowances import Weighed, weigh
from minutes_archive.archive.leftover_comments import leftover_comments
from minutes_archive.archive.private_data import in_items
from minutes_archive.findings import Finding
from minutes_archive.model import Council, Meeting, Municipality, Status
from minutes_archive.parse import ParsedBody
from minutes_archive.rules import FILE_RULES, Breach, Minutes, check_law
from minutes_archive.schema import MinutesInput
from minutes_archive.source import Document, Loc, Marks


@dataclass(frozen=True, slots=True)
class Registered:
    """What the registries say that one file has to be checked against.

    `domains` are the ends of all own e-mail addresses (see `own_domains`).
    """

    councils: Mapping[str, Council] = field(default_factory=dict)
    municipality: Municipality = field(default_factory=Municipality)
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinedFile:
    """A minutes file and the meeting it makes.

    `marks` are read once for all that is found in the file, if anything is. `unsound` holds the
    ways to the values that are wrong, and `hidden` tells of what the file holds that the site
    does not show.
    """

    document: Document
    marks: Marks
    front: MinutesInput
    body: ParsedBody
    meeting: Meeting
    unsound: frozenset[Loc] = frozenset()
    hidden: tuple[Breach, ...] = ()


def check_file(joined: JoinedFile) -> Iterator[Finding]:
    """Check what needs this file only; of withdrawn minutes the text may be gone.

    Args:
        joined: The file.
    """
    if joined.front.status is Status.WITHDRAWN:
        return
    yield from _broken_rules(joined)
    for breach in (*joined.hidden, *leftover_comments(joined.document, joined.meeting)):
        yield breach.finding(joined.document.path, joined.marks)


def weigh_breaches(
    joined: JoinedFile, registered: Registered, private: Iterable[Breach]
) -> Iterator[Weighed]:
    """Check the rules that need the council, and look for what lets a breach stand.

    Args:
        joined: The file.
        registered: What the registries say.
        private: The private data found in the file.
    """
    meeting = joined.meeting
    council = registered.councils.get(meeting.council)
    for breach in check_law(meeting, council) if council is not None else ():
        if not touches(breach, joined.unsound):
            yield weigh(breach, meeting) if breach.may_stand else Weighed(breach, breach.kind)
    for breach in in_items(private, [(item.line, item.number) for item in joined.body.items]):
        yield weigh(breach, meeting)


def _broken_rules(joined: JoinedFile) -> Iterator[Finding]:
    """Check the rules that need this file only."""
    minutes = Minutes(joined.meeting, joined.front, frozenset(joined.body.suspected))
    for rule in FILE_RULES:
        for breach in rule(minutes):
            if not touches(breach, joined.unsound):
                yield breach.finding(joined.document.path, joined.marks)


def touches(breach: Breach, unsound: frozenset[Loc]) -> bool:
    """Say whether a breach is about a value that is wrong anyway.

    Args:
        breach: The breach.
        unsound: The ways to the wrong values of the breach's file.
    """
    loc = breach.loc or ()
    return any(loc[: len(wrong)] == wrong or wrong[0] in breach.relies_on for wrong in unsound)
