"""One minutes file, from its bytes to a meeting: a pure function of bytes and path."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from minutes_archive.archive import kinds
from minutes_archive.archive.allowances import Weighed
from minutes_archive.archive.folder import MINUTES_PATH
from minutes_archive.archive.hidden_words import hidden_words
from minutes_archive.archive.joining import join_minutes
from minutes_archive.archive.minutes_checks import (
    JoinedFile,
    Registered,
    check_file,
    weigh_breaches,
)
from minutes_archive.archive.private_data import private_breaches
from minutes_archive.archive.salvage import salvage
from minutes_archive.archive.slips import weighed_slips
from minutes_archive.evidence import checksum
from minutes_archive.findings import Finding
from minutes_archive.model import Meeting
from minutes_archive.parse import FaultlessBody, parse_body
from minutes_archive.rules import Breach
from minutes_archive.schema import validate_minutes
from minutes_archive.source import Loc, read_document


@dataclass(frozen=True, slots=True)
class MinutesFile:
    """What a file gave.

    `meeting` is None where the file says too little to be compared with the others. Where
    some of its values are wrong, `unsound` holds the ways to them: the meeting then lacks these
    values and serves only to find further faults. `weighed` are the breaches that an exception
    may let stand.
    """

    path: str
    meeting: Meeting | None
    findings: tuple[Finding, ...]
    unsound: frozenset[Loc] = frozenset()
    weighed: tuple[Weighed, ...] = ()


def read_minutes(
    data: bytes,
    path: str,
    shown: str | None = None,
    registered: Registered | None = None,
    *,
    known: FaultlessBody | None = None,
) -> MinutesFile:
    """Read, check and join one minutes file; whatever the bytes, the answer is findings.

    Args:
        data: The file's bytes.
        path: The file, relative to the minutes folder, with forward slashes.
        shown: What findings call the file; `path` by default.
        registered: What the registries say; without it the law is not checked, since its
            demands differ by kind of council.
        known: A body that was parsed before; if the file holds it, it is not parsed again.
    """
    shown = shown or path
    registered = registered or Registered()
    private = tuple(private_breaches(data, path, registered.domains))
    document, findings = read_document(data, shown)
    if document is None or not document.front:
        if MINUTES_PATH.fullmatch(path) is None:
            findings = [kinds.MISNAMED_MINUTES.at(shown, name=path.rpartition("/")[2])]
        return _unread(path, shown, findings, private)
    front, faults = validate_minutes(document)
    slips: list[Finding] = []
    body = known.within(document.body, document.body_line) if known is not None else None
    if body is None:
        body, slips = parse_body(document.body, document.body_line, shown)
    findings = [*findings, *faults, *slips]
    unsound: frozenset[Loc] = frozenset()
    if front is None:
        front, unsound = salvage(document, faults, path)
    if front is None:
        return _unread(path, shown, findings, private, unsound)
    meeting = join_minutes(document, front, body, path)
    hidden = hidden_words(document, body, front, meeting)
    meeting = replace(meeting, sha512=checksum(data), is_whole=not hidden)
    joined = JoinedFile(document, document.marks(), front, body, meeting, unsound, hidden)
    return _checked(joined, findings, registered, private)


def _checked(
    joined: JoinedFile,
    findings: Iterable[Finding],
    registered: Registered,
    private: Iterable[Breach],
) -> MinutesFile:
    """Check a file that makes a meeting."""
    meeting, document = joined.meeting, joined.document
    weighed = tuple(weigh_breaches(joined, registered, private))
    found = {*weighed_slips(findings, joined.front), *check_file(joined)}
    found |= {one.breach.finding(document.path, joined.marks) for one in weighed}
    return MinutesFile(meeting.path, meeting, tuple(sorted(found)), joined.unsound, weighed)


def _unread(
    path: str,
    shown: str,
    findings: Iterable[Finding],
    private: Iterable[Breach],
    unsound: frozenset[Loc] = frozenset(),
) -> MinutesFile:
    """Give what a file shows that says too little to be a meeting."""
    found = {*findings, *(breach.finding(shown, None) for breach in private)}
    return MinutesFile(path, None, tuple(sorted(found)), unsound)
