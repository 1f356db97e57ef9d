"""From a source's text to a draft of minutes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from minutes_archive.importer.appendices import AppendixReading, read_appendices
from minutes_archive.importer.appendices.merging import merge_rolls
from minutes_archive.importer.attendance import attendance_facts, meeting_numbers, uncovered
from minutes_archive.importer.facts import Attendance, Confidence, Doubt, Fact, Key, Taken
from minutes_archive.importer.first_page.groups import UNNAMED
from minutes_archive.importer.first_page.reading import FirstPage, read_first_page
from minutes_archive.importer.first_page.signature_block import read_signatures
from minutes_archive.importer.first_page.undated import dated_by_text
from minutes_archive.importer.lines import Line, SourceText
from minutes_archive.importer.moments import find_days
from minutes_archive.importer.outline.document_kind import refusal
from minutes_archive.importer.outline.reading import outline
from minutes_archive.importer.outline.section import Outline, Section
from minutes_archive.importer.sections.debate import (
    VOTED,
    Meeting,
    read_debate,
    spread_recusals,
)
from minutes_archive.importer.sections.part import SectionPart, SectionReading
from minutes_archive.importer.sections.proceedings import read_proceedings
from minutes_archive.importer.sections.reading import read_section
from minutes_archive.importer.sections.telling import Telling
from minutes_archive.importer.signers_present import with_signers
from minutes_archive.model import CouncilKind, Outcome, name_key

_CLERK = re.compile(
    r"^(?:(?:kommun|stads|förvaltnings|kansli|landstings|region|förbunds|nämnd|administrativ )"
    r"sekreterare|(?:kom|kommun)sekr\.)",
    re.IGNORECASE,
)
_PLACE = attrgetter("number", "column")
place_of: Callable[[Taken], tuple[int, int]] = attrgetter("line.number", "line.column")
"""Where in the source a piece begins."""
_NUMBER_OF = attrgetter("line.number")
_COLUMN_OF = attrgetter("line.column")
_CLOSING = 15
"""Lines at the end of the minutes that signatures may stand on."""
_MET = ("chair", "council_name")
"""Keys of the front matter that say who met and who led."""

Chosen = dict[Key, Fact]
"""The values of the front matter by their place."""


class NotMinutesError(ValueError):
    """A source is no minutes; its words are the text `importer.refused.<kind>`.

    Args:
        kind: "agenda", "posting", "other_document" or "no_minutes".
    """

    def __init__(self, kind: str) -> None:
        """Keep the kind."""
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class SectionDraft:
    """A § and its parts."""

    section: Section
    parts: tuple[SectionPart, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What was made of a source.

    Args:
        source: The text it was made from.
        facts: Values of the front matter; ("present", 0) holds all about one person.
        preamble: What of the first page was not understood; stands before the first §.
        sections: The §§.
        appendices: What of the appendices was not understood; stands after the last §.
        taken: What stands in neither, and why.
        missing: Numbers of §§ that the source says it covers and that none was found of.
    """

    source: SourceText
    facts: tuple[Fact, ...]
    preamble: tuple[Line, ...]
    sections: tuple[SectionDraft, ...]
    appendices: tuple[Line, ...]
    taken: tuple[Taken, ...]
    missing: tuple[str, ...] = ()


def draft_minutes(
    source: SourceText, kind: CouncilKind | None, date: dt.date | None, untitled: str
) -> Draft:
    """Make a draft of minutes.

    Args:
        source: A source's text.
        kind: What sort of council met, where known.
        date: The day of the meeting, where somebody has told it; the source's own goes first.
        untitled: What a § is called whose heading says nothing.

    Raises:
        NotMinutesError: The source is a notice, an agenda or something else.
    """
    cut = outline(source.lines, untitled)
    why_not = refusal(source.lines, cut)
    if why_not is not None:
        raise NotMinutesError(why_not)
    told = tuple(map(Telling, cut.sections))
    first_page, closing = _read_pages(cut, told, source.margins)
    day = _day(first_page.facts, date)
    meeting = _told_of_meeting(first_page)
    readings = [read_section(one, day, meeting.body) for one in told]
    appendices = read_appendices(cut.appendices)
    of_items = spread_recusals(_items(told, readings, meeting), told)
    if _is_assembly(kind, first_page.facts):
        of_items = tuple(fact for fact in of_items if fact.value != Outcome.RECOMMENDED)
    merged = merge_rolls(of_items, (*first_page.rolls, *appendices.rolls), cut.sections)
    end = cut.front[-1].number if cut.front else 0
    before = [line for line in merged.rest if line.number <= end]
    rest = [*closing, *appendices.rest, *(line for line in merged.rest if line.number > end)]
    return Draft(
        source,
        (*_meeting(cut, told, first_page, appendices, kind, date), *merged.facts),
        tuple(sorted((*first_page.rest, *before), key=_PLACE)),
        tuple(
            SectionDraft(section, reading.parts)
            for section, reading in zip(cut.sections, readings, strict=True)
        ),
        tuple(sorted(rest, key=_PLACE)),
        (
            *(Taken(mark, "markup") for mark in source.marks),
            *(Taken(margin, "furniture") for margin in source.margins),
            *cut.taken,
            *first_page.taken,
            *appendices.taken,
            *merged.taken,
        ),
        uncovered([section.number for section in cut.sections], first_page.span),
    )


def _read_pages(
    cut: Outline, told: Sequence[Telling], margins: Sequence[Line]
) -> tuple[FirstPage, tuple[Line, ...]]:
    """Read the first page and what tells the like behind the last §; give the latter's rest."""
    headers = [*(one.line for one in cut.taken if one.reason == "furniture"), *margins]
    page = read_first_page(cut.front, headers)
    rest: tuple[Line, ...] = ()
    if cut.closing:
        closing = read_first_page(cut.closing, ())
        page = replace(
            page,
            facts=(*page.facts, *closing.facts),
            attendance=(*page.attendance, *closing.attendance),
            taken=(*page.taken, *closing.taken),
        )
        rest = closing.rest
    if page.undated is not None and _day(page.facts, None) is None:
        days = (found.day for one in told for found in find_days(one.text))
        dated = dated_by_text(page.undated, days)
        page = replace(page, facts=(*page.facts, dated)) if dated else page
    return page, rest


def _meeting(  # noqa: PLR0913, PLR0917 - a meeting's parts, each from its own stage
    cut: Outline,
    told: Sequence[Telling],
    first_page: FirstPage,
    appendices: AppendixReading,
    kind: CouncilKind | None,
    date: dt.date | None,
) -> tuple[Fact, ...]:
    """Gather what the source tells of the meeting and of those who were there."""
    proceedings = read_proceedings(told, _day(first_page.facts, date))
    chosen = _chosen((*first_page.facts, *proceedings.facts))
    for fact in (*read_signatures(_closing(cut)), *read_signatures(cut.front)):
        chosen.setdefault(fact.key, fact)
    lists = [first_page.attendance, appendices.attendance]
    lists = lists if any(lists) else [appendices.voters or proceedings.attendance]
    if any(lists) and not _unnamed(chosen.get(("present",)), appendices):
        chosen.pop(("present",), None)
    _officers(chosen, lists)
    _date(chosen, date)
    numbers = meeting_numbers([section.number for section in cut.sections], first_page.span)
    listed = with_signers(_with_officers(lists, chosen), chosen, first_page.parties)
    people = attendance_facts(_with_secretary(listed, chosen), numbers, kind)
    return (*chosen.values(), *people)


def _unnamed(told: Fact | None, appendices: AppendixReading) -> bool:
    """Say whether the first page lists only who was not there, and no appendix lists who was."""
    doubt = told.doubt if told is not None else None
    return doubt is not None and doubt.kind == UNNAMED and not appendices.attendance


def _is_assembly(kind: CouncilKind | None, facts: Iterable[Fact]) -> bool:
    """Say whether an assembly met: what it decides it recommends to nobody."""
    told = [str(fact.value) for fact in facts if fact.key == ("council_name",)]
    return kind is CouncilKind.ASSEMBLY or any(name.endswith("ullmäktige") for name in told)


def _closing(cut: Outline) -> list[Line]:
    """Give the lines where minutes are signed: the last of the §§, and the appendices' first."""
    section = cut.sections[-1].lines if cut.sections else ()
    return [*section[-_CLOSING:], *cut.closing[-_CLOSING:], *cut.appendices[:_CLOSING]]


def in_source_order(taken: Iterable[Taken]) -> tuple[Taken, ...]:
    """Sort pieces as the source has them.

    Args:
        taken: The pieces.
    """
    # Two sorts by a number each are faster than one by pairs, which would have to be made.
    return tuple(sorted(sorted(taken, key=_COLUMN_OF), key=_NUMBER_OF))


def _day(facts: Iterable[Fact], told: dt.date | None) -> dt.date | None:
    """Give the day of the meeting: the source's, else the one that somebody told."""
    for fact in facts:
        if fact.key == ("date",) and isinstance(fact.value, dt.date):
            return fact.value
    return told


def _told_of_meeting(page: FirstPage) -> Meeting:
    """Say who met, and who led the whole meeting, where the first page tells one and only one."""
    told = {key: [str(fact.value) for fact in page.facts if fact.key == (key,)] for key in _MET}
    listed = [one for one in page.attendance if "chair" in one.roles]
    part = any(one.absent or one.items or one.absent_items or one.left for one in listed)
    chairs = {*told["chair"], *(one.name for one in listed)}
    bodies = set(told["council_name"])
    return Meeting(
        chairs.pop() if len(chairs) == 1 and not part else None,
        bodies.pop() if len(bodies) == 1 else "",
    )


def _items(
    told: Sequence[Telling], readings: Sequence[SectionReading], meeting: Meeting
) -> tuple[Fact, ...]:
    """Gather what was read of each §."""
    facts: list[Fact] = []
    for one, reading in zip(told, readings, strict=True):
        section = one.section
        key = ("items", section.number)
        if section.case is not None:
            facts.append(Fact((*key, "case"), section.case, section.line))
        voted = one.may_say(VOTED)
        debate = read_debate(section, reading.own, voted=voted, meeting=meeting)
        facts += [*reading.facts, *debate]
        if section.doubt is not None:
            facts.append(
                Fact(key, section.number, section.line, Confidence.DOUBTFUL, section.doubt)
            )
    return tuple(facts)


def _chosen(facts: Iterable[Fact]) -> Chosen:
    """Choose one value for each key: what a label says goes before prose, the sure first."""
    chosen: Chosen = {}
    for fact in facts:
        known = chosen.get(fact.key)
        if known is None or known.confidence is Confidence.DOUBTFUL < fact.confidence:
            chosen[fact.key] = fact
    return chosen


def _officers(chosen: Chosen, lists: Sequence[Sequence[Attendance]]) -> None:
    """Take the chair and the secretary from the lists where nothing else names them."""
    people = [one for listed in lists for one in listed if not one.absent]
    for office in ("chair", "secretary"):
        found = next((one for one in people if office in one.roles), None)
        if (office,) not in chosen and found is not None:
            chosen[(office,)] = Fact((office,), found.name, found.line)
    titled = [one for one in people if one.title and _CLERK.search(one.title)]
    if ("secretary",) not in chosen and len(titled) == 1:
        name, line = titled[0].name, titled[0].line
        doubt = Doubt("secretary_from_title", {"name": name, "title": titled[0].title})
        chosen[("secretary",)] = Fact(("secretary",), name, line, Confidence.DOUBTFUL, doubt)


def _with_secretary(given: list[list[Attendance]], chosen: Chosen) -> list[list[Attendance]]:
    """Add who kept the minutes to those present, where the lists do not name the secretary."""
    fact = chosen.get(("secretary",))
    listed = [one for names in given for one in names]
    if fact is None or not any(not one.absent for one in listed):
        return given
    words = set(name_key(str(fact.value)).split())
    known = {name_key(one.name) for one in listed}
    # A nickname or a lone family name may be the secretary's own.
    if name_key(str(fact.value)) in known or any(words & {name} for name in known):
        return given
    doubt = Doubt("secretary_not_listed", {"name": str(fact.value)})
    secretary = Attendance(
        str(fact.value),
        fact.line,
        roles=("secretary",),
        confidence=Confidence.DOUBTFUL,
        doubt=doubt,
    )
    return [*given, [secretary]]


def _date(chosen: Chosen, told: dt.date | None) -> None:
    """Take the day that somebody told where the source names none; doubt it where they differ."""
    read = chosen.get(("date",))
    if told is not None and read is None:
        chosen[("date",)] = Fact(("date",), told, 0)
    elif told is not None and read is not None and read.value != told:
        doubt = Doubt("date_differs", {"told": told.isoformat()})
        chosen[("date",)] = read._replace(confidence=Confidence.DOUBTFUL, doubt=doubt)


def _with_officers(
    lists: Sequence[Sequence[Attendance]],
    chosen: Chosen,
) -> list[list[Attendance]]:
    """Give those in the lists the offices that other parts of the source say they held."""
    known = [key for key in ("secretary", "chair") if (key,) in chosen]
    offices = {name_key(str(chosen[(key,)].value)): key for key in known}
    given: list[list[Attendance]] = []
    for listed in lists:
        own = []
        for one in listed:
            office = offices.get(name_key(one.name))
            if office == "chair" and one.roles in ((), ("member",), ("participant",)):
                one = replace(one, roles=("chair",))  # noqa: PLW2901
            elif office == "secretary" and "secretary" not in one.roles:
                roles = tuple(role for role in one.roles if role != "official")
                one = _sure_of_role(replace(one, roles=(*roles, "secretary")))  # noqa: PLW2901
            own.append(one)
        given.append(own)
    return given


def _sure_of_role(one: Attendance) -> Attendance:
    """Ask no more in what capacity somebody was there, where the minutes are theirs."""
    if one.doubt is None or one.doubt.kind != "person_role_unsure":
        return one
    return replace(one, confidence=Confidence.LIKELY, doubt=None)
