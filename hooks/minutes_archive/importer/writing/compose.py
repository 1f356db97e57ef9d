"""A whole minutes file: written, read again by the archive's own reader, and mended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from minutes_archive.archive import MinutesFile, read_minutes
from minutes_archive.archive.minutes_checks import Registered
from minutes_archive.archive.private_data import PRIVATE_CODES
from minutes_archive.findings import Finding
from minutes_archive.importer.draft import Draft, in_source_order
from minutes_archive.importer.facts import Fact
from minutes_archive.importer.registry import Match, match_people
from minutes_archive.importer.writing.accounting import Loss, check_body, check_custody
from minutes_archive.importer.writing.body import Body, write_body
from minutes_archive.importer.writing.claims import with_kept_words
from minutes_archive.importer.writing.front_matter import write_front_matter
from minutes_archive.importer.writing.heading_words import heading_leftovers
from minutes_archive.importer.writing.matter import (
    Assignment,
    FrontMatter,
    Told,
    meeting_day,
    placed,
)
from minutes_archive.importer.writing.tree import Tree, has, remove
from minutes_archive.model import Person
from minutes_archive.report import describe
from minutes_archive.source import read_document
from minutes_archive.texts import Texts
from minutes_archive.yaml_text import Loc, inline

_Read = tuple[Mapping[str, Tree], str, MinutesFile]
"""The values of a file's front matter, the file, and what the archive makes of it."""
_ROUNDS = 6
_SHOWN = 200
_LINE = attrgetter("line")


@dataclass(frozen=True, slots=True)
class Written:
    """A minutes file and what there is to tell of it.

    Args:
        path: Where it belongs, relative to the minutes folder.
        text: The whole file.
        tree: Its front matter.
        draft: What it was made of, with all that was left out.
        told: What a secretary should look at.
        findings: What the archive's reader says of the file.
        losses: Characters of the source that are not where they should be.
        rescued: Pieces that no room had claimed, which were put at the end of the text.
        people: The names, held against the registry.
        values: What was read, in the order of the source, each with the way to its place.
    """

    path: str
    text: str
    tree: Mapping[str, Tree]
    draft: Draft
    told: tuple[Told, ...]
    findings: tuple[Finding, ...]
    losses: tuple[Loss, ...]
    rescued: tuple[str, ...]
    people: tuple[Match, ...]
    values: tuple[tuple[str, Fact], ...]


def compose(
    draft: Draft,
    assignment: Assignment,
    people: Mapping[str, Person],
    texts: Texts,
    registered: Registered | None = None,
) -> Written:
    """Write a minutes file of a draft.

    A value that the archive's reader refuses is taken out and told of instead, so that a file
    just imported stops nobody's publication. Private data is left where it stands: in a comment
    it would be published all the same.

    Args:
        draft: The draft.
        assignment: What the command knows.
        people: The registry of people, by slug.
        texts: The words of the file's language.
        registered: What the registries say that the file is checked against.

    Raises:
        ValueError: Nobody says when the meeting was held.
    """
    draft = with_kept_words(draft)
    custody = check_custody(draft)
    draft = replace(draft, appendices=(*draft.appendices, *custody.missing))
    afterwards = texts("importer.writing.afterwards")
    body = write_body(draft, texts("importer.writing.untitled"), afterwards)
    losses = [*custody.doubled, *check_body(draft, body.parsed, body.taken, afterwards)]
    matter = write_front_matter(draft, assignment, body.parsed.items, body.divisions, texts)
    path = minutes_path(draft, assignment)
    tree, text, read = _mended(matter, body, path, registered)
    matches: tuple[Match, ...] = ()
    if read.meeting is not None:
        matches = match_people(read.meeting, people)
        told = len(matter.told)
        matter.meet(matches)
        if len(matter.told) > told:
            tree, text, read = _read(matter, body, path, registered)
    left_out = (*draft.taken, *body.taken, *heading_leftovers(draft.sections))
    return Written(
        path=path,
        text=text,
        tree=tree,
        draft=replace(draft, taken=in_source_order(left_out)),
        told=tuple(sorted(matter.told, key=lambda told: (told.line, told.key))),
        findings=read.findings,
        losses=tuple(losses),
        rescued=tuple(line.text for line in custody.missing),
        people=matches,
        values=tuple(_values(draft.facts, matter.places)),
    )


def _values(
    facts: Sequence[Fact], places: Mapping[tuple[str, int], int]
) -> Iterator[tuple[str, Fact]]:
    """Give what was read, in the order of the source, each with the way to its place."""
    # Two sorts, by a text and by a number, are faster than one by pairs of them.
    for fact in sorted(sorted(facts, key=_spelled), key=_LINE):
        yield ".".join(map(str, placed(fact.key, places))), fact


def _spelled(fact: Fact) -> str:
    """Spell the way to a value, to sort by."""
    return str(fact.key)


def minutes_path(draft: Draft, assignment: Assignment) -> str:
    """Say where a draft's file belongs, relative to the minutes folder.

    Args:
        draft: The draft.
        assignment: What the command knows.

    Raises:
        ValueError: Nobody says when the meeting was held.
    """
    day = meeting_day(draft.facts, assignment.day)
    if day is None:
        raise ValueError("a minutes file is named by the day of its meeting")
    suffix = f"-{assignment.suffix}" if assignment.suffix else ""
    return f"{assignment.council}/{day.year:04d}/{day.isoformat()}{suffix}.md"


def _mended(matter: FrontMatter, body: Body, path: str, registered: Registered | None) -> _Read:
    """Take out what the reader refuses, until it refuses nothing more of the front matter."""
    for _round in range(_ROUNDS):
        tree, text, read = _read(matter, body, path, registered)
        wrong = _refused(text, path, [one for one in read.findings if _is_refusal(one)])
        if not wrong:
            return tree, text, read
        for loc, finding in wrong:
            _take_out(matter, loc, finding)
    return _read(matter, body, path, registered)


def _is_refusal(finding: Finding) -> bool:
    """Say whether a finding stops publication until its value is gone from its place."""
    return finding.blocks and finding.code not in PRIVATE_CODES


def _read(matter: FrontMatter, body: Body, path: str, registered: Registered | None) -> _Read:
    """Put a file together and have the archive read it."""
    tree = matter.ordered()
    text = matter.text(tree) + body.text
    return (
        tree,
        text,
        read_minutes(text.encode(), path, registered=registered, known=body.faultless),
    )


def _refused(text: str, path: str, findings: Sequence[Finding]) -> list[tuple[Loc, Finding]]:
    """Find the values that findings are about, the last of each list first."""
    document, _ = read_document(text.encode(), path) if findings else (None, [])
    if document is None:
        return []
    places: dict[tuple[int, int], Loc] = {}
    by_length = sorted(document.marks().places.items(), key=lambda pair: len(pair[0]))
    for loc, marks in by_length:
        for mark in marks:
            places[mark.line, mark.column] = loc
    found = {
        places[one.line, one.column]: one for one in findings if (one.line, one.column) in places
    }
    return sorted(found.items(), key=lambda pair: [str(step).zfill(6) for step in pair[0]])[::-1]


def _take_out(matter: FrontMatter, loc: Loc, finding: Finding) -> None:
    """Take a refused value out of the file and keep it in a comment."""
    front, texts = matter.front, matter.texts
    if len(loc) == 1 and loc[0] in {"council", "date", "status", "source"}:
        return
    if not has(front.tree, loc):
        return
    value = remove(front.tree, loc)
    front.comments = {
        moved: lines
        for place, lines in front.comments.items()
        if (moved := _after_removal(place, loc)) is not None
    }
    shown = inline(value)[:_SHOWN] if value is not None else ""
    words = texts("importer.writing.left_out", value=shown, why=describe(finding, texts)[0])
    matter.tell(loc, 0, words, above=loc[:-1] if isinstance(loc[-1], int) else loc)


def _after_removal(place: Loc, removed: Loc) -> Loc | None:
    """Say where a value stands once another is taken out; None for what went with it."""
    depth = len(removed) - 1
    if place[: len(removed)] == removed:
        return None
    last, step = removed[-1], place[depth] if len(place) > depth else None
    if place[:depth] != removed[:-1] or not isinstance(last, int) or not isinstance(step, int):
        return place
    return (*place[:depth], step - 1, *place[depth + 1 :]) if step > last else place
