"""Headings of §§ without numbers: those that markup marks, and titles known by the usual items."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_days
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.outline.ranks import of_items
from minutes_archive.importer.outline.title_lines import goes_on_marked
from minutes_archive.importer.sections.subheadings import read_subheading

_FRONT = re.compile(
    r"(?:när|från)varande(?:\s\w{1,20})?|deltagare|deltagande|beslutande|(?:anmält\s)?förhinder|kallade"
    r"|plats(?:\soch\stid)?|(?:datum\soch\s)?tid(?:\soch\splats)?|datum|dagordning|innehåll"
    r"|innehålls?förteckning|ärendelista|föredragningslista|justerare|sekreterare|ordförande"
    r"|attend(?:ance|ees)|participants|present|absent|agenda|positions(?: for this meeting)?",
    re.IGNORECASE,
)
"""Headings of a first page."""
_WHOLE = re.compile(r"protokoll\b|(?:möte|stämma|sammanträde)(?:\s.{0,30})?$", re.IGNORECASE)
_END = re.compile(
    r"underskrift(?:er)?|signatur(?:er)?|vid protokollet|justeras|(?:bilag|appendi)\w{1,3}\b.*",
    re.IGNORECASE,
)
_MEETING = r"(?:(?:[a-zåäö]{0,20}(?:mötets?|stämmans?|sammanträdets?))\s)?"
_OPENING = re.compile(
    rf"{_MEETING}(?:öppnande|öppnas|inledning|formalia|upprop|välkomnande)(?:\s.{{0,40}})?"
    r"|val av\s.{3,80}|(?:fastställande|godkännande) av\s.{3,60}|dagordning(?:en)?|röstlängd(?:en)?"
    rf"|{_MEETING}(?:behöriga\s)?(?:utlysande|utlysning|behörighet|beslutsförhet)"
    r"|är mötet\s.{3,60}|föregående\s(?:mötes\s)?protokoll|adjungering(?:ar)?",
    re.IGNORECASE,
)
"""Items that most meetings begin with."""
_CLOSING = re.compile(
    rf"övrigt|övriga\s(?:frågor|ärenden|punkter)|nästa\s(?:möte|sammanträde)|{_MEETING}avslut(?:ning|ande|as)",
    re.IGNORECASE,
)
"""Items that most meetings end with."""
_NO_END = (".", ",", ";", "!", ":")
_ENDED = (".", "!", "?", ":", ")", "”", '"')
_SENTENCE = re.compile(r"[^\W_][)”\"]?[.!?](?:\s|$)")
_POINT = re.compile(r"(?:[-–•*]|\d{1,2}[.)]|[a-zåäö][.)])\s")
_NAME = re.compile(r"[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w.-]*){1,3}(?:\s\(\w{1,6}\))?(?:,\s.*)?")
_SIGNS = " *_"
_LONGEST = 90
_SHORT = 62
_USUAL = 3
_MOST_FRONT = 7
_LISTED = 4
_MOST_BLOCKS = 6


def marked_headings(lines: Sequence[Line], candidates: Sequence[Candidate]) -> list[Candidate]:
    """List the marked headings without numbers that §§ begin with.

    Those that name a §'s part are none, nor are the first page's and the signatures'.

    Args:
        lines: The source's lines.
        candidates: Those that may open a §.
    """
    words = {one.place: lines[one.place].text.strip(" *:") for one in candidates}
    marked = [one for one in candidates if one.style is Style.MARKED and not one.number]
    marked = [one for one in marked if not _is_part(words[one.place])]
    marked = [one for one in marked if not goes_on_marked(lines, one.place)]
    if not marked:
        return []
    own = _behind_front(of_items(lines, marked), words)
    while len(own) > 1 and _END.fullmatch(words[own[-1].place]):
        own = own[:-1]
    return own


def _behind_front(own: list[Candidate], words: Mapping[int, str]) -> list[Candidate]:
    """Leave out the first page's headings, and the body's name or the day that stand above them."""
    first = takewhile(lambda one: not _opens_meeting(words[one.place]), own[:_MOST_FRONT])
    front = [at for at, one in enumerate(first) if _is_of_front(words[one.place])]
    begins = front[-1] + 1 if front else 0
    if len(own) > 1 and own[1].place == own[0].place + 1 and _names_meeting(words[own[0].place]):
        begins = max(begins, 1)
    return own[begins:] or own[-1:]


def _opens_meeting(words: str) -> bool:
    """Say whether a heading is of an item that meetings begin with, and of no first page."""
    return _OPENING.fullmatch(words) is not None and not _FRONT.fullmatch(words)


def _names_meeting(words: str) -> bool:
    """Say whether a heading is the whole document's: "Protokoll", "Årsmöte 2014"."""
    return _WHOLE.search(words) is not None and not _is_usual(words)


def _is_of_front(words: str) -> bool:
    """Say whether a heading is one of a first page: a label of its, or a day and a time alone."""
    if _FRONT.fullmatch(words):
        return True
    days = find_days(words)
    return bool(days) and not any(map(str.isalpha, words[: days[0].start] + words[days[0].end :]))


def is_usual_run(lines: Sequence[Line], headings: Sequence[Candidate]) -> bool:
    """Say whether headings name several items that meetings usually have.

    Args:
        lines: The source's lines.
        headings: Those without numbers.
    """
    words = (lines[one.place].text.strip(f"{_SIGNS}:") for one in headings)
    return len({one.casefold() for one in words if _is_usual(one)}) >= _USUAL


def usual_titles(lines: Sequence[Line]) -> list[Candidate]:
    """List the titles of a source that nothing but bold type or space around them shows.

    Its items prove them: several that meetings usually have, from those that open a meeting to
    those that close it. Where only space shows the titles they must come close upon each other.

    Args:
        lines: The source's lines.
    """
    for bold in (True, False):
        places = [
            place
            for place, line in enumerate(lines)
            if (line.bold if bold else line.blank_before) and _is_title(lines, place, bold=bold)
        ]
        places = _between(lines, _without_agenda(lines, places))
        blocks = sum(line.blank_before for line in lines[places[0] : places[-1]]) if places else 0
        if places and (bold or blocks <= _MOST_BLOCKS * len(places)):
            return [Candidate(place, Style.MARKED, 0, "", 0, 1.0) for place in places]
    return []


def all_alike(candidates: Sequence[Candidate], chosen: Sequence[Candidate]) -> list[Candidate]:
    """List headings that all say "1.": a numbered list whose numbers were lost on the way.

    Args:
        candidates: The lines that may open a §.
        chosen: Those that do by their numbers.
    """
    ones = [one for one in candidates if one.style is Style.BARE and one.number == 1]
    others = sum(one.number > 1 for one in chosen)
    return ones if len(ones) > max(2, others) else []


def _is_part(words: str) -> bool:
    """Say whether a heading names a part that §§ have, such as "Beslut"."""
    part = read_subheading(words)
    return part is not None and part.fixed is not None


def _is_title(lines: Sequence[Line], place: int, *, bold: bool) -> bool:
    """Say whether a line may be the title of an item."""
    line = lines[place]
    words = line.text.strip(f"{_SIGNS}:" if bold else _SIGNS)
    if not words or len(words) > _LONGEST or line.cells or line.level or not words[0].isupper():
        return False
    if words.endswith(_NO_END) or not (place and (bold or _begins(lines[place - 1], line))):
        return False
    if _is_usual(words):
        return True
    known = _FRONT.fullmatch(words) or _END.fullmatch(words) or read_subheading(words)
    return not known and (bold or (not _NAME.fullmatch(words) and _opens_text(lines, place)))


def _begins(before: Line, line: Line) -> bool:
    """Say whether no sentence runs on from the line before."""
    ended = before.text.endswith(_ENDED) or _POINT.match(before.text) is not None
    return ended or len(before.text) <= _SHORT or before.page != line.page


def _opens_text(lines: Sequence[Line], place: int) -> bool:
    """Say whether a paragraph or a list follows a line."""
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    if not below or below[0].islower():
        return False
    sentence = _SENTENCE.search(below) is not None or len(below) > _SHORT
    return sentence or below.endswith(":") or _POINT.match(below) is not None


def _is_usual(words: str) -> bool:
    """Say whether words name an item that meetings usually have."""
    return _OPENING.fullmatch(words) is not None or _CLOSING.fullmatch(words) is not None


def _without_agenda(lines: Sequence[Line], places: Sequence[int]) -> list[int]:
    """Leave out titles that come again below, and those right upon each other: an agenda."""
    last = {lines[place].text: place for place in places}
    runs: list[list[int]] = []
    for place in sorted(last.values()):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return [place for run in runs if len(run) < _LISTED for place in run]


def _between(lines: Sequence[Line], places: Sequence[int]) -> list[int]:
    """Give the titles from the first usual item to the last, if these are the usual ones."""
    words = {place: lines[place].text.strip(f"{_SIGNS}:") for place in places}
    opening = [place for place in places if _OPENING.fullmatch(words[place])]
    closing = [place for place in places if _CLOSING.fullmatch(words[place])]
    while len(opening) > 1 and _FRONT.fullmatch(words[opening[0]]):
        opening = opening[1:]
    met = {words[place].casefold() for place in (*opening, *closing)}
    if not opening or not closing or len(met) < _USUAL or opening[0] > closing[-1]:
        return []
    found = [one for one in places if opening[0] <= one <= max(closing[-1], opening[-1])]
    empty = sum(not _opens_text(lines, place) for place in found)
    return found if empty * 2 <= len(found) else []
