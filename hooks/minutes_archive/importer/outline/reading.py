"""Cut a source into its first page, its §§ and its appendices."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from minutes_archive.importer.covered_items import covered_items
from minutes_archive.importer.facts import Doubt, Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.above import lines_above
from minutes_archive.importer.outline.candidates import Candidate, Style, find_candidates
from minutes_archive.importer.outline.chain import choose_headings
from minutes_archive.importer.outline.closing import take_closing
from minutes_archive.importer.outline.contents import contents_titles, take_contents, weigh_contents
from minutes_archive.importer.outline.flat import cut_flat, is_flat
from minutes_archive.importer.outline.flat_unnumbered import page_openings
from minutes_archive.importer.outline.furniture import take_furniture
from minutes_archive.importer.outline.heading_rows import as_headings
from minutes_archive.importer.outline.joined import part_joined
from minutes_archive.importer.outline.labelled_rows import may_have_labels, part_labels
from minutes_archive.importer.outline.listed import take_listed, without_lists
from minutes_archive.importer.outline.nested_points import without_nested
from minutes_archive.importer.outline.number_at_right import part_numbers
from minutes_archive.importer.outline.numbered_by_list import numbered_by_list, without_agenda
from minutes_archive.importer.outline.numbered_people import without_people
from minutes_archive.importer.outline.other_bodies import without_other_bodies
from minutes_archive.importer.outline.own_roll import goes_on_below, is_own_roll
from minutes_archive.importer.outline.page_edges import part_edges
from minutes_archive.importer.outline.people_lists import heads_columns, opens_people
from minutes_archive.importer.outline.section import Outline, Section
from minutes_archive.importer.outline.sent_above import is_sent, part_sent
from minutes_archive.importer.outline.series import read_marked, series_marks
from minutes_archive.importer.outline.titles import Heading, read_heading, title_width
from minutes_archive.importer.outline.unnumbered import (
    all_alike,
    is_usual_run,
    marked_headings,
    usual_titles,
)
from minutes_archive.importer.sections.own_mark import stands_alone
from minutes_archive.importer.sections.subheadings import read_subheading

_LIST = (
    r"(?:närvaro(?:lista|förteckning|-?\soch\s(?:omröstnings|voterings)lista)|upprops?lista"
    r"|(?:voterings|omröstnings|röst)lista)\b.{0,60}"
)
_APPENDIX = re.compile(
    rf"(?:bilag(?:a|or)(?:\s(?:nr\s)?(?:\d{{1,3}}|[A-ZÅÄÖ]))?[.:–, -]{{0,3}}(?:{_LIST})?|{_LIST})",
    re.IGNORECASE,
)
_APPENDED = re.compile(r"[*_\s]{0,4}(?:bilag(?:a|or)|appendi(?:x|ces))\b", re.IGNORECASE)
_OF_AN_ITEM = re.compile(
    r"bilaga(?:\s(?:nr\s)?(?:\d{1,3}|[A-ZÅÄÖ]))?(?:\s(?:till|av)\s(?:[A-ZÅÄÖ]\w{0,5}\s)?§\s?\d{1,4})?",
    re.IGNORECASE,
)
_SAID_IN_WRITING = re.compile(
    r"(?:skriftlig\s)?reservation\b|protokollsanteckning\b|särskilt\s(?:yttrande|uttalande)\b"
    r"|röstförklaring\b",
    re.IGNORECASE,
)
"""What a page begins with that somebody handed in: its words are none of the last §'s."""
_VOTES_OF_ITEM = re.compile(
    r"(?:omröstning|votering|röst)\w{0,20}(?:\s\d{1,2})?,?\s(?:\w{1,10}\s)?§\s?\d{1,4}\b|(?:omröstnings|voterings|röst)"
    r"(?:lista|protokoll)\b",
    re.IGNORECASE,
)
"""What stands right below an appendix's number where it tells who voted how."""
_TABLE_HEAD = re.compile(
    r"plats|namn|ledamot|ledamöter|ersättare|parti|ankom|utgick|ärende:.{0,20}|resultat|närvarande",
    re.IGNORECASE,
)
_HEAD_WITHIN = 8
_HEADS = 2
_SEVERAL = 3


class _Opening(NamedTuple):
    """A chosen heading, the number its § gets, and how many lines above belong to it.

    The farthest of them are a heading of several §§ that this is the first of, and its text.
    """

    candidate: Candidate
    number: str
    numbered: bool
    doubt: Doubt | None = None
    above: int = 0
    grouped: int = 0

    @property
    def start(self) -> int:
        """Place of its first line."""
        return self.titled - self.grouped

    @property
    def titled(self) -> int:
        """Place of the first line of its own heading."""
        return self.candidate.place - self.above


def outline(lines: Sequence[Line], untitled: str) -> Outline:
    """Cut a source up; each line of it goes to one place and once.

    Args:
        lines: The source's lines.
        untitled: What a § is called whose heading says nothing.
    """
    if is_flat(lines):
        return _cut_flat(lines, untitled)
    return _cut_lines(as_headings(part_joined(part_numbers(lines))), untitled)


def _cut_lines(lines: Sequence[Line], untitled: str) -> Outline:
    """Cut up a source that has its line breaks."""
    lines, heads = part_edges(lines)
    kept, furniture = take_furniture(lines)
    kept = part_sent(kept)
    found = without_other_bodies(kept, without_people(kept, find_candidates(kept)))
    numbered = without_agenda(kept, without_nested(numbered_by_list(kept, found)))
    candidates = _before_appendix(kept, without_lists(kept, numbered))
    chosen = _openings(kept, weigh_contents(kept, candidates))
    openings, repeated = _without_others(kept, *chosen)
    above = lines_above(kept, [one.candidate for one in openings])
    openings = [
        _with_above(kept, one, above[one.candidate.place]) if one.candidate.place in above else one
        for one in openings
    ]
    sections, labels = _read_sections(kept, openings, repeated, None, untitled)
    front, listed = take_listed(_front(kept, openings), [one.title for one in sections])
    front, contents = take_contents(front, {one.number for one in openings})
    taken = (*heads, *furniture, *repeated, *labels, *listed, *contents)
    parted, appendices = _part_appendices(sections)
    parted, closing = (parted, ()) if appendices else take_closing(front, parted)
    return Outline(front, parted, appendices, taken, closing)


def _with_above(lines: Sequence[Line], opening: _Opening, count: int) -> _Opening:
    """Give an opening the lines above it, and whom its § is sent to beside its case number."""
    opening = opening._replace(above=count)
    at = opening.titled
    beside = at > 0 and lines[at - 1].number == lines[at].number and is_sent(lines[at - 1])
    return opening._replace(grouped=1) if beside else opening


def _cut_flat(lines: Sequence[Line], untitled: str) -> Outline:
    """Cut up a source that has lost its line breaks; its contents list tells where titles end."""
    kept, chosen, taken = cut_flat(lines)
    openings, repeated = _without_others(kept, *_numbered(kept, chosen))
    if not chosen:
        unnumbered = page_openings(kept, taken)
        openings = [_counted(one, place) for place, one in enumerate(unnumbered, 1)]
    front, contents = take_contents(_front(kept, openings), {one.number for one in openings})
    titles = contents_titles([*(one for one in taken if one.reason == "contents"), *contents])
    sections, labels = _read_sections(kept, openings, repeated, titles, untitled)
    taken = (*taken, *repeated, *labels, *contents)
    return Outline(front, *_part_appendices(sections), taken)


def _without_others(
    lines: tuple[Line, ...], openings: list[_Opening], repeated: tuple[Taken, ...]
) -> tuple[list[_Opening], tuple[Taken, ...]]:
    """Leave out openings if none has a number that the first page says the minutes cover.

    Then they are §§ of a law that the minutes quote: "11 § LVU".
    """
    numbers = [one.candidate.number for one in openings if one.numbered]
    covered = covered_items(_front(lines, openings)) if numbers else None
    if covered is None or any(covered[0] <= one <= covered[1] for one in numbers):
        return openings, repeated
    return [], ()


def _before_appendix(lines: Sequence[Line], candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out what stands behind a heading such as "Bilaga: stadgar", whose §§ are its own."""
    for line in (one for one in lines if one.level and _APPENDED.match(one.text)):
        before = [one for one in candidates if lines[one.place].number < line.number]
        if len(before) >= _SEVERAL:
            return before
    return candidates


def _front(lines: tuple[Line, ...], openings: Sequence[_Opening]) -> tuple[Line, ...]:
    """Give what stands before the first §."""
    return lines[: openings[0].start] if openings else lines


def _read_sections(
    lines: tuple[Line, ...],
    openings: Sequence[_Opening],
    repeated: Sequence[Taken],
    titles: Mapping[str, str] | None,
    untitled: str,
) -> tuple[list[Section], list[Taken]]:
    """Read the §§, and what of their headings is put aside."""
    width = title_width(lines, [one.candidate for one in openings])
    dropped = {(one.line.number, one.line.column) for one in repeated}
    ends = [*(one.start for one in openings[1:]), len(lines)]
    sections: list[Section] = []
    taken: list[Taken] = []
    labelled = may_have_labels(lines)
    marks = series_marks(lines, [one.candidate for one in openings]) if titles is None else {}
    for opening, end in zip(openings, ends, strict=False):
        at = opening.candidate.place
        own = lines[at:end]
        if dropped:
            own = tuple(one for one in own if (one.number, one.column) not in dropped)
        above = lines[opening.titled : at]
        read = partial(
            read_heading, opening=opening.candidate, above=above, width=width, titles=titles
        )
        mark = marks.get(at)
        marked = mark is not None and own[mark.line : mark.line + 1] == (lines[at + mark.line],)
        heading = read_marked(own, mark, read) if mark is not None and marked else read(own)
        group = lines[opening.start : opening.titled]
        under = own[heading.used :]
        text = (*heading.rest, *(part_labels(under) if labelled else under))
        apart = [one._replace(blank_before=True) for one in text[:1]] if group else text[:1]
        text = (*group, *apart, *text[1:])
        sections.append(_section(opening, own[0], heading, text, untitled))
        taken += heading.taken
    return sections, taken


def _section(
    opening: _Opening, line: Line, heading: Heading, text: tuple[Line, ...], untitled: str
) -> Section:
    """Put a § together."""
    doubt = opening.doubt
    if doubt is None and not heading.title:
        doubt = Doubt("no_title")
    if doubt is None and not heading.sure:
        doubt = Doubt("title_end")
    return Section(
        opening.number,
        heading.title or untitled,
        heading.case,
        heading.pieces,
        text,
        numbered=opening.numbered,
        doubt=doubt,
        opened=line.number,
    )


def _openings(
    lines: Sequence[Line], candidates: Sequence[Candidate]
) -> tuple[list[_Opening], tuple[Taken, ...]]:
    """Choose the lines that open §§ and give each its number."""
    marked = marked_headings(lines, candidates)
    chosen = choose_headings(candidates)
    numbered = any(one.style is Style.SIGN for one in chosen)
    if len(marked) < _SEVERAL and not numbered:
        marked = usual_titles(lines) or marked
    others = sum(one.place > marked[0].place for one in chosen) if marked else 0
    if marked and not numbered and (len(marked) > 2 * others or is_usual_run(lines, marked)):
        return _grouped(lines, [_counted(one, place) for place, one in enumerate(marked, 1)]), ()
    if not chosen or all_alike(candidates, chosen):
        alike = all_alike(candidates, chosen) or marked
        return [_counted(one, place) for place, one in enumerate(alike, 1)], ()
    return _numbered(lines, chosen)


def _counted(candidate: Candidate, place: int) -> _Opening:
    """Give a heading without a number of its own the next one; the first § tells of it for all."""
    doubt = Doubt("number_counted") if place == 1 else None
    return _Opening(candidate, str(place), numbered=False, doubt=doubt)


def _grouped(lines: Sequence[Line], openings: Sequence[_Opening]) -> list[_Opening]:
    """Give what heads a group of §§ to the first of them: it is none of the text before it."""
    grouped: list[_Opening] = []
    begin = 0
    for one in openings:
        at, rank = one.candidate.place, one.candidate.rank
        between = range(begin, at) if begin else ()
        heads = (place for place in between if 0 < lines[place].level < rank)
        heads = (place for place in heads if read_subheading(lines[place].text) is None)
        grouped.append(one._replace(grouped=at - next(heads, at)))
        begin = at + 1
    return grouped


def _numbered(
    lines: Sequence[Line], chosen: Sequence[Candidate]
) -> tuple[list[_Opening], tuple[Taken, ...]]:
    """Number the headings as the source does.

    One that a page break repeats is page furniture; a list of votes says which § it belongs to.
    """
    openings: list[_Opening] = []
    repeated: list[Taken] = []
    used: set[str] = set()
    looked, listed = 0, False  # how far the text behind the last § was searched for lists
    for one in chosen:
        number = f"{one.number}{one.letter}"
        if openings and number in used:
            before = openings[-1].candidate
            between = range(max(looked, before.place + 1), one.place)
            looked = one.place
            listed = listed or any(_opens_appendix(lines, at, lines[at]) for at in between)
            if listed or _goes_on_again(lines, before, one, between):
                continue
            if _repeats(lines, before, one):
                repeated.append(Taken(lines[one.place], "furniture"))
                continue
            free = (f"{one.number}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")
            number = next((x for x in free if x not in used), "")
            if not number:
                continue  # so often is no heading repeated; the line stays in the text
            openings.append(_Opening(one, number, numbered=True, doubt=Doubt("number_twice")))
        else:
            openings.append(_Opening(one, number, numbered=True))
        used.add(number)
        looked, listed = one.place + 1, False
    return openings, tuple(repeated)


def _repeats(lines: Sequence[Line], before: Candidate, again: Candidate) -> bool:
    """Say whether a heading only repeats the one before, on the § text's next page."""
    same = before.number == again.number and before.letter == again.letter
    words = lines[before.place].text.split(), lines[again.place].text.split()
    below = lines[again.place + 1].text if again.place + 1 < len(lines) else ""
    title = lines[before.place + 1].text
    return same and words[0] == words[1] and (below != title or not below)


def _goes_on_again(
    lines: Sequence[Line], before: Candidate, again: Candidate, between: range
) -> bool:
    """Say whether a number alone on its line goes on with its § below what another body wrote.

    The heading names that body's number, or it stands alone on a line between the two.

    Args:
        lines: The source's lines.
        before: The heading of the § above.
        again: The number.
        between: Places of the lines between the two that were not looked at before.
    """
    if (before.number, before.letter) != (again.number, again.letter):
        return False
    own = lines[again.place].text.split()
    heading = lines[before.place].text
    if again.rest < len(lines[again.place].text.rstrip()) or heading.split()[: len(own)] != own:
        return False
    return heading.count("§") > 1 or any(stands_alone(lines[at].text) for at in between)


def _part_appendices(
    sections: Sequence[Section],
) -> tuple[tuple[Section, ...], tuple[Line, ...]]:
    """Part the lists that follow the last § from its text."""
    if not sections:
        return (), ()
    last = sections[-1]
    for place, line in enumerate(last.lines):
        if _opens_appendix(last.lines, place, line) and not (
            _APPENDED.match(line.text) is None and goes_on_below(last.lines, place)
        ):
            shorter = replace(last, lines=last.lines[:place])
            return (*sections[:-1], shorter), last.lines[place:]
    return tuple(sections), ()


def _opens_appendix(lines: Sequence[Line], place: int, line: Line) -> bool:
    """Say whether a line opens a list of attendance or of votes."""
    text = line.text.strip("*_ ")
    if heads_columns(line) or (line.level and _APPENDED.match(text)) or opens_people(lines, place):
        return True
    below = lines[place + 1].text.strip("*_ ") if place + 1 < len(lines) else ""
    table = _TABLE_HEAD.fullmatch(text) is not None
    appendix = _APPENDIX.fullmatch(text) is not None and not read_subheading(line.text)
    if _OF_AN_ITEM.fullmatch(text) and (
        _SAID_IN_WRITING.match(below) or _VOTES_OF_ITEM.match(below)
    ):
        return True
    if not table and not appendix:
        return False
    near = lines[place + 1 : place + _HEAD_WITHIN]
    heads = sum(_TABLE_HEAD.fullmatch(one.text.strip()) is not None for one in near)
    heads += sum(len(one.cells) > 2 for one in near)
    if appendix and is_own_roll(lines, place):
        return False
    if appendix:
        listed = not text.casefold().startswith("bilag") and not text.endswith(".")
        return listed or heads >= _HEADS or any(map(heads_columns, near))
    return heads >= _HEADS + 1
