"""One minutes file, from its bytes to a meeting: a pure function of bytes and path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from minutes_archive.archive import kinds
from minutes_archive.archive.allowances import Weighed, weigh
from minutes_archive.archive.folder import MINUTES_PATH, suffix_of
from minutes_archive.archive.hidden_words import hidden_items
from minutes_archive.archive.private_data import in_items, private_breaches
from minutes_archive.archive.salvage import salvage
from minutes_archive.evidence import checksum
from minutes_archive.findings import Finding
from minutes_archive.model import Council, Item, Meeting, Municipality, Part, PartKind, Status
from minutes_archive.parse import FaultlessBody, ParsedBody, ParsedItem, parse_body
from minutes_archive.parse.kinds import (
    MALFORMED_ITEM,
    NO_ITEM,
    NO_ITEM_YET,
    SUSPECTED_ITEM,
    UNTITLED_ITEM,
)
from minutes_archive.rules import FILE_RULES, Breach, Minutes, check_law
from minutes_archive.schema import ItemInput, MinutesInput, to_item, to_meeting, validate_minutes
from minutes_archive.source import Document, Loc, Marks, read_document


@dataclass(frozen=True, slots=True)
class Registered:
    """What the registries say that one file has to be checked against.

    `domains` are the ends of all own e-mail addresses (see `own_domains`).
    """

    councils: Mapping[str, Council] = field(default_factory=dict)
    municipality: Municipality = field(default_factory=Municipality)
    domains: tuple[str, ...] = ()


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
    private = list(private_breaches(data, path, registered.domains))
    named = MINUTES_PATH.fullmatch(path)
    document, findings = read_document(data, shown)
    if document is None or not document.front:
        if named is None:
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
    hidden = hidden_items(body, front)
    meeting = _join(document, front, body, path)
    meeting = replace(meeting, sha512=checksum(data), is_whole=not hidden)
    findings = [_weighed(one, front) for one in findings if not _is_no_fault(one, front)]
    if front.status is not Status.WITHDRAWN:
        minutes = Minutes(meeting, front, frozenset(body.suspected))
        findings += _broken_rules(minutes, document, unsound)
        findings += [
            kinds.UNPROVABLE_MINUTES.at(shown, one.line, number=one.number) for one in hidden
        ]
    private = list(in_items(private, [(item.line, item.number) for item in body.items]))
    weighed = (
        *_weighed_breaches(meeting, registered, unsound),
        *(weigh(breach, meeting) for breach in private),
    )
    findings += [one.breach.finding(shown, document.marks()) for one in weighed]
    return MinutesFile(path, meeting, tuple(sorted(set(findings))), unsound, weighed)


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


def _join(document: Document, front: MinutesInput, body: ParsedBody, path: str) -> Meeting:
    """Join front matter and body."""
    items = tuple(_item(parsed, front.items.get(parsed.number)) for parsed in body.items)
    suffix = suffix_of(path)
    return to_meeting(path, document.sha256, suffix, front, items, body.preamble)


def _item(parsed: ParsedItem, entry: ItemInput | None) -> Item:
    """Join an item of the body with its entry."""
    parts = tuple(part for part in parsed.parts if part.heading is not None or part.text.strip())
    decision = decided_words(parts, entry)
    return to_item(parsed.number, parsed.title, parsed.line, parts, entry, decision)


def _weighed(finding: Finding, front: MinutesInput) -> Finding:
    """Weigh a slip of the body by what the front matter says.

    A line that may open an item does where the front matter has that item; a draft may still
    lack its items.
    """
    params = dict(finding.params)
    if finding.code == SUSPECTED_ITEM.code and params["number"] in front.items:
        return MALFORMED_ITEM.at(finding.path, finding.line, finding.column, **params)
    if finding.code == NO_ITEM.code and front.status is Status.DRAFT:
        return NO_ITEM_YET.at(finding.path, finding.line, finding.column, **params)
    return finding


def _is_no_fault(finding: Finding, front: MinutesInput) -> bool:
    """Say whether the front matter explains a slip of the body.

    A withheld item needs no title, and the text of withdrawn minutes may be gone from the file.
    """
    if finding.code == NO_ITEM.code:
        return front.status is Status.WITHDRAWN
    if finding.code != UNTITLED_ITEM.code:
        return False
    entry = front.items.get(dict(finding.params)["number"])
    return entry is not None and entry.withheld is not None


def decided_words(parts: tuple[Part, ...], entry: ItemInput | None) -> str | None:
    """Give the words that decide: the section `### Beslut` if there is one, else the quotation.

    Args:
        parts: The item's text by third-level heading.
        entry: The item's entry in the front matter.
    """
    sections = [part.text.strip() for part in parts if part.kind is PartKind.DECISION]
    decided = "\n\n".join(section for section in sections if section)
    return decided or (entry.decision if entry is not None else None)


def _broken_rules(
    minutes: Minutes, document: Document, unsound: frozenset[Loc]
) -> Iterator[Finding]:
    """Check the rules that need this file only."""
    marks: Marks | None = None
    for rule in FILE_RULES:
        for breach in rule(minutes):
            if not touches(breach, unsound):
                marks = marks or document.marks()
                yield breach.finding(document.path, marks)


def _weighed_breaches(
    meeting: Meeting, registered: Registered, unsound: frozenset[Loc]
) -> Iterator[Weighed]:
    """Check the rules that need the council, and look for exceptions from those of law."""
    council = registered.councils.get(meeting.council)
    if council is not None:
        for breach in check_law(meeting, council):
            if not touches(breach, unsound):
                yield weigh(breach, meeting) if breach.may_stand else Weighed(breach, breach.kind)


def touches(breach: Breach, unsound: frozenset[Loc]) -> bool:
    """Say whether a breach is about a value that is wrong anyway.

    Args:
        breach: The breach.
        unsound: The ways to the wrong values of the breach's file.
    """
    loc = breach.loc or ()
    return any(loc[: len(wrong)] == wrong or wrong[0] == breach.relies_on for wrong in unsound)
