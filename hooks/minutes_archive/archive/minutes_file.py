"""One minutes file, from its bytes to a meeting: a pure function of bytes and path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive.archive import kinds
from minutes_archive.archive.folder import MINUTES_PATH, suffix_of
from minutes_archive.archive.salvage import salvage
from minutes_archive.findings import Finding
from minutes_archive.model import Item, Meeting, Part, PartKind, Status
from minutes_archive.parse import FaultlessBody, ParsedBody, ParsedItem, parse_body
from minutes_archive.parse.kinds import MALFORMED_ITEM, NO_ITEM, NO_ITEM_YET, SUSPECTED_ITEM
from minutes_archive.rules import FILE_RULES, Breach, Minutes
from minutes_archive.schema import ItemInput, MinutesInput, to_item, to_meeting, validate_minutes
from minutes_archive.source import Document, Loc, Marks, read_document


@dataclass(frozen=True, slots=True)
class MinutesFile:
    """What a file gave.

    `meeting` is None where the file says too little to be compared with the others. Where
    some of its values are wrong, `unsound` holds the ways to them: the meeting then lacks these
    values and serves only to find further faults.
    """

    path: str
    meeting: Meeting | None
    findings: tuple[Finding, ...]
    unsound: frozenset[Loc] = frozenset()


def read_minutes(
    data: bytes, path: str, shown: str | None = None, known: FaultlessBody | None = None
) -> MinutesFile:
    """Read, check and join one minutes file; whatever the bytes, the answer is findings.

    Args:
        data: The file's bytes.
        path: The file, relative to the minutes folder, with forward slashes.
        shown: What findings call the file; `path` by default.
        known: A body that was parsed before; if the file holds it, it is not parsed again.
    """
    shown = shown or path
    named = MINUTES_PATH.fullmatch(path)
    document, findings = read_document(data, shown)
    if document is None or not document.front:
        if named is None:
            findings = [kinds.MISNAMED_MINUTES.at(shown, name=path.rpartition("/")[2])]
        return MinutesFile(path, None, tuple(sorted(findings)))
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
        return MinutesFile(path, None, tuple(sorted(findings)), unsound)
    meeting = _join(document, front, body, path)
    findings = [_weighed(finding, front) for finding in findings]
    minutes = Minutes(meeting, front, frozenset(body.suspected))
    findings += _broken_rules(minutes, document, unsound)
    return MinutesFile(path, meeting, tuple(sorted(set(findings))), unsound)


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


def touches(breach: Breach, unsound: frozenset[Loc]) -> bool:
    """Say whether a breach is about a value that is wrong anyway.

    Args:
        breach: The breach.
        unsound: The ways to the wrong values of the breach's file.
    """
    loc = breach.loc or ()
    return any(loc[: len(wrong)] == wrong or wrong[0] == breach.relies_on for wrong in unsound)
