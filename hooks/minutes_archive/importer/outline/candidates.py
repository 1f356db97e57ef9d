"""Lines that may open a §, and how likely each is to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from minutes_archive.importer.letters import with_section_sign
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.case_number import FoundCase, find_case, find_label
from minutes_archive.importer.sections.subheadings import read_subheading


class Style(IntEnum):
    """How a heading shows that it is one."""

    SIGN = 1
    """By a section sign or the council's abbreviation: "§ 45", "KF 57", "Su § 45"."""
    MARKED = 2
    """By the source's own markup: a heading of Markdown, HTML or a word processor."""
    BARE = 3
    """By a number and its place alone: "64 Rubrik", "1. Mötets öppnande"."""


class Candidate(NamedTuple):
    """A line that may open a §.

    Args:
        place: Its place among the lines.
        style: How it shows that it is a heading.
        number: Its number; 0 where it has none.
        letter: The letter after the number, or "".
        rest: Offset in the line's text of what follows the number.
        strength: How likely it is to be one; not above 0 for what surely is not.
        rank: Rank of a heading that the source's markup marks; 0 for others.
        case: A case number that stands before the number on the same line.
        misread: Whether its sign or its number was read as something else: "S 1O4".
    """

    place: int
    style: Style
    number: int
    letter: str
    rest: int
    strength: float
    rank: int = 0
    case: str | None = None
    misread: bool = False


_WORD = r"(?:Ärende|ÄRENDE|Punkt|PUNKT|Pkt|Paragraf|PARAGRAF|Par\.?)(?:\s[Nn]r|\s[Nn]r\.)?\s"
"""What names the thing that is numbered: "Ärende 1"."""
FIRST_OF_WORDS = ("Ä", "P")
"""What those names begin with."""
_NUMBERED = re.compile(
    rf"[\s*_#]*+(?:[A-ZÅÄÖ][A-Za-zÅÄÖ]{{1,4}}+\s|{_WORD})?(?:[S&]\s?[IOl]{{0,2}})?\d"
)
_SIGN = re.compile(
    r"(?!(?:Tjg|Tjänstg|Ej|Närv|Frånv)\b)"  # said of somebody in a list
    r"(?:(?:[A-ZÅÄÖ]{2,4}[\s/])?(?P<body>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}(?:[.\s]au)?)[./:-]?\s{0,2}"
    r"(?:(?:19|20)\d{2}\s)?)?(?P<sign>§{1,2})\s{0,3}(?:[Nn]r\.?\s)?(?:(?:19|20)\d{2}[/:](?=\d{1,3}(?:\s|$)))?"
    r"(?P<number>\d{1,4})(?:(?P<tight>[a-h])(?!\w)|\s(?P<loose>[b-h])(?=\s))?"
    r"(?:(?:/(?:(?:19|20)\d{2}|\d{2})|-(?:19|20)\d{2})(?=[\s.:]|$))?(?![\d/]|:\d)"
)
_BODY = re.compile(
    r"(?P<body>[A-ZÅÄÖ]{2,5}|K[sf]|[A-ZÅÄÖ][a-z]n)\s(?P<number>\d{1,4})(?P<tight>[a-h])?"
    r"(?:/(?:19|20)\d{2})?(?=\s|$)"
)
_BARE = re.compile(
    rf"(?:{_WORD})?(?P<number>\d{{1,4}})(?P<mark>\s[–-](?=\s)|/(?=\s)|[.:)]?)(?P<space>\s{{0,4}})(?=\S)"
)
_NAMED = re.compile(rf"{_WORD}(?P<number>\d{{1,3}})[.:]?\s*$")
_BULLETS = frozenset("-–•>")
_BULLET = re.compile(r"[-–•>]\s(?=§\s?\d{1,4}\s*$)")
"""What a converter makes of a § alone on its line."""
_LEAD = re.compile(
    r"(?:[-–•►▪*>|]\s{0,3}|[\[(](?=§\s?\d{1,4}[\])])|[A-ZÅÄÖ][a-zåäö]{4,30}"
    r"(?:styrelsen|nämnden|utskottet|fullmäktige|beredningen),?\s{1,4}|(?:Styrelsen|Nämnden|Fullmäktige)\s)"
    r"(?=§\s?\d)"
)
"""What may stand before the sign where all §§ of a source have it."""
_FARTHEST_LEAD = 48
_AFTER_SIGN = re.compile(r"(?P<number>\d{1,4})(?P<tight>[a-h])?\.?\s?§[.:]?(?=\s|$)")
_PUNCTUATION = re.compile(r"[\s.,:)\]\-–—*_|/…]{0,12}")
_PROSE = re.compile(
    r"[,;]|\.\s*$|\)|(?:i|och|den|att|samt|punkt|p\.|av|ska|skall|kap|st|i\s|om\s|för\s|första|andra|tredje)\b"
)
_SENTENCE_END = re.compile(r"[.!?:_”\"\-)…]\s*$")
_COLUMN = re.compile(r"§|ja|nej|tjg\.?|ej tjg\.?|närvaro|avst\.?", re.IGNORECASE)
"""What heads a column of a list of attendance or votes, one cell a line."""
_FARTHEST_DIGIT = 20
"""Within so many characters `_NUMBERED` has its digit where a line begins with a letter."""
_FARTHEST_SIGN = 25
"""Within so many characters `_SIGN` has the section sign."""
_LONG = 62
_TITLE = 160
_LONGEST_TITLE = 300
_CALLED = 2.0
"""How much likelier a number is a §'s that a word calls one: a list's points are called nothing."""
_ENOUGH = 3
_PARTS = 5
"""So many parts at most has a § on the average; where there are more, they are the §§."""


def find_candidates(lines: Sequence[Line]) -> list[Candidate]:
    """List the lines that may open a §, in order.

    Args:
        lines: A source's lines without page furniture.
    """
    found: list[Candidate] = []
    words = {line.text for line in lines}  # the same words stand on many lines
    opening = {text for text in words if _may_open(text)}
    for place in [at for at, line in enumerate(lines) if line.text in opening or line.level]:
        if lines[place].cells:
            continue
        candidate = _signed(lines, place) or _marked(lines, place) or _bare(lines, place)
        if candidate is not None and candidate.strength > 0 and _has_number(candidate):
            found.append(candidate)
    if not any(one.style is Style.SIGN for one in found):
        found = _behind_marks(lines) or found
    return _without_unproved(_without_parts(lines, found))


def _behind_marks(lines: Sequence[Line]) -> list[Candidate]:
    """List the lines that open with a § behind a bullet, a bracket or the body's name.

    Only where no line begins with one, and no number is left out among them: a § may well be an
    entry of a list, or another body's.

    Args:
        lines: A source's lines without page furniture.
    """
    leads = {
        place: match.end()
        for place, line in enumerate(lines)
        if "§" in line.text[:_FARTHEST_LEAD] and (match := _LEAD.match(line.text)) is not None
    }
    if not leads:
        return []
    bare = [one._replace(text=one.text[leads.get(at, 0) :]) for at, one in enumerate(lines)]
    signed = [_signed(bare, place) for place in leads if not lines[place].cells]
    found = [one for one in signed if one is not None and one.strength > 0 and one.number]
    numbers = {one.number for one in found}
    if len(numbers) < _ENOUGH or max(numbers) - min(numbers) >= len(numbers):
        return []
    return [one._replace(rest=one.rest + leads[one.place]) for one in found]


def _without_parts(lines: Sequence[Line], found: list[Candidate]) -> list[Candidate]:
    """Leave out what is called "Punkt 1" where §§ have their sign: it is a part of one."""
    signed = sum([one.style is Style.SIGN for one in found])
    called = {one.place for one in found if is_called(lines[one.place].text)} if signed else ()
    if not called or signed * _PARTS < len(called):
        return found
    return [one for one in found if one.place not in called]


def _may_open(text: str) -> bool:
    """Say whether a line's words may open a §, so that it is worth a closer look."""
    if "§" in text or "$" in text:
        return True
    if text[:1].islower() or text.isdecimal():
        return False
    worded = text[:1].isalpha() and text[:_FARTHEST_DIGIT].replace(" ", "").isalpha()
    return not worded and _NUMBERED.match(text) is not None


def is_called(text: str) -> bool:
    """Say whether a line is nothing but what a numbered thing is called: "Punkt 1".

    Args:
        text: The line.
    """
    text = text.lstrip()
    return text.startswith(FIRST_OF_WORDS) and _NAMED.match(text) is not None


def _without_unproved(found: list[Candidate]) -> list[Candidate]:
    """Leave out headings whose sign or number was misread, if no other has the number beside it."""
    if not any(one.misread for one in found):
        return found
    signed = [one for one in found if one.style is Style.SIGN]
    clean = {one.number for one in signed if not one.misread}
    known = {one.number for one in signed}
    proved = {number for number in known - clean if {number - 1, number + 1} & known}
    proved = proved if len(known) >= _ENOUGH else set()
    return [one for one in found if not one.misread or one.number in proved]


def _has_number(candidate: Candidate) -> bool:
    """Say whether a candidate has a number that a § may have, or needs none."""
    return candidate.number > 0 or candidate.style is Style.MARKED


def _signed(lines: Sequence[Line], index: int) -> Candidate | None:
    """Read a line that begins with a section sign or a council's abbreviation."""
    written = lines[index].text
    text = with_section_sign(written)
    bullet = _BULLET.match(text) if text[:1] in _BULLETS else None
    lead = bullet.end() if bullet else len(text) - len(text.lstrip("*_# "))
    case = _case_before_sign(text, lead)
    lead = len(text) - len(text[case.end :].lstrip()) if case is not None else lead
    match = _number(text, lead)
    if match is None:
        return None
    groups = match.groupdict()
    rest = match.end() + len(_separator(text, match.end()))
    sign = "§" in match[0]
    strength = 1.0 if sign else 0.0
    place = _place_strength(lines, index) if rest < len(text) else _alone_strength(lines, index)
    strength += place + _rest_strength(text, match.end(), rest, signed=sign, apart=place > 0)
    letter = groups.get("tight") or groups.get("loose") or ""
    return Candidate(
        index,
        Style.SIGN,
        int(match["number"]),
        letter,
        rest,
        strength,
        case=case.number if case is not None else None,
        misread=text != written,
    )


def _number(text: str, start: int) -> re.Match[str] | None:
    """Find the number of a § that begins at a place in a text, before or behind its sign."""
    if text[start : start + 1].isdigit():  # so the others begin with none
        return _AFTER_SIGN.match(text, start) if "§" in text else None
    near = "§" in text[start : start + _FARTHEST_SIGN]
    return (_SIGN.match(text, start) if near else None) or _BODY.match(text, start)


def _case_before_sign(text: str, lead: int) -> FoundCase | None:
    """Read a case number that stands before the section sign."""
    before = text[lead : max(lead, text.find("§", lead))].rstrip()
    if not (before[-1:].isalnum() or before.endswith("/") or (before and "Par" in text)):
        return None
    label = find_label(text, lead)
    case = find_case(text, label.end() if label else lead, labelled=label is not None)
    after = text[case.end :].lstrip() if case is not None else ""
    return case if after.startswith(("§", "Par")) and after != text[lead:] else None


def _separator(text: str, start: int) -> str:
    """Give the marks between a number and its title."""
    match = _PUNCTUATION.match(text, start)
    return match[0] if match else ""


def _rest_strength(text: str, end: int, rest: int, *, signed: bool, apart: bool) -> float:
    """Weigh what follows a number."""
    after = text[rest:]
    if not after:
        stopped = text[end:].strip() == "." and not apart
        return -4.0 if stopped else 1.5 if signed else -1.0
    label = find_label(after)
    prose = _PROSE.match(text[end:].lstrip()) and not text[end:].startswith((". ", ")"))
    own = text.startswith("§")  # "Au § 9, dnr 7" tells of another body's
    if prose and not (label and own and text.startswith(", ", end)):
        return -4.0
    if label or find_case(after) is not None:
        return 3.0
    if not (after[0].isupper() or after[0] in "”\"'*"):
        return -1.5 if after[0].islower() or after[0].isdigit() else -0.5
    if len(after) > _LONGEST_TITLE or (after.endswith(".") and len(after) > _LONG):
        return -0.5
    return 1.5


def _place_strength(lines: Sequence[Line], index: int) -> float:
    """Weigh where a line stands."""
    line = lines[index]
    strength = (2.0 if line.level else 0.0) + (0.5 if line.bold else 0.0)
    if index == 0 or line.column:
        return strength + 1.0
    before = lines[index - 1]
    if line.blank_before or line.page != before.page or _is_rule(before):
        return strength + 1.0
    runs_on = len(before.text) > _LONG and _SENTENCE_END.search(before.text) is None
    return strength - (2.0 if runs_on else 0.0)


def _alone_strength(lines: Sequence[Line], index: int) -> float:
    """Weigh where a number without a title stands: not among the heads of a table's columns."""
    beside = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    heads = any(_COLUMN.fullmatch(text) for text in beside)
    return -4.0 if heads else _place_strength(lines, index)


def _is_rule(line: Line) -> bool:
    """Say whether a line is drawn, not written."""
    return not any(character.isalnum() for character in line.text)


def _marked(lines: Sequence[Line], index: int) -> Candidate | None:
    """Read a heading that the source's markup marks."""
    line = lines[index]
    if not line.level or _is_rule(line):
        return None
    indent = _indent(line.text)
    called = _NAMED.match(line.text, indent)
    if called is not None:
        number = int(called["number"])
        return Candidate(index, Style.MARKED, number, "", called.end(), 3.0, line.level)
    match = _BARE.match(line.text, indent)
    if match is None or not (match["mark"] or match["space"]):
        return Candidate(index, Style.MARKED, 0, "", 0, 1.0, line.level)
    rest = match.end() + len(_separator(line.text, match.end()))
    return Candidate(index, Style.MARKED, int(match["number"]), "", rest, 3.0, line.level)


def _indent(text: str) -> int:
    """Count the spaces and the marks of emphasis before a line's words."""
    return len(text) - len(text.lstrip("*_ \t"))


def _bare(lines: Sequence[Line], index: int) -> Candidate | None:
    """Read a line that begins with a number and a title."""
    text = lines[index].text
    indent = _indent(text)
    if not (text[indent : indent + 1].isdecimal() or text.startswith(FIRST_OF_WORDS, indent)):
        return None
    match = _BARE.match(text, indent)
    if match is None or not (match["mark"] or match["space"]) or len(match["number"]) > 3:
        return _named(lines, index)
    after = text[match.end() :].lstrip("*_ ")
    rest = len(text) - len(after)
    if find_case(after) is not None or find_label(after):
        return Candidate(index, Style.BARE, int(match["number"]), "", rest, 2.5)
    stopped = text.rstrip("*_ ").endswith((".", ",", ";"))
    if not after[:1].isupper() or len(text) > (_TITLE if stopped else _LONGEST_TITLE):
        return None
    strength = 0.5 + _place_strength(lines, index) * 0.5
    strength += _CALLED if text.startswith(FIRST_OF_WORDS, indent) else 0.0
    strength -= 0.7 if stopped and len(text) > _LONG // 2 else 0.0
    return Candidate(index, Style.BARE, int(match["number"]), "", rest, strength)


def _named(lines: Sequence[Line], index: int) -> Candidate | None:
    """Read "Ärende 1", alone on its line above a title."""
    text = lines[index].text
    match = _NAMED.match(text, _indent(text))
    below = lines[index + 1].text if match and index + 1 < len(lines) else ""
    if match is None or not below[:1].isupper() or read_subheading(below) is not None:
        return None
    strength = 0.5 + _CALLED + _place_strength(lines, index) * 0.5
    return Candidate(index, Style.BARE, int(match["number"]), "", match.end(), strength)
