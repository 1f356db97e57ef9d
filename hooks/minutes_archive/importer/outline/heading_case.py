"""What a heading of a § holds besides its title: case numbers and other bodies' numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.case_number import (
    DATE,
    STATUTE,
    FoundCase,
    find_case,
    find_label,
)
from minutes_archive.importer.sections.subheadings import read_subheading

_OWN = (
    r"(?:[A-ZÅÄÖ]{2,8}|[A-ZÅÄÖ][a-zåäö]{0,3}[nfsu]"
    r"|[A-ZÅÄÖ][A-Za-zåäö]{1,4}(?=\.(?:19|20)\d{2}\.))"
)
"""The letters of a register, so that "Vt 2014/15" is none."""
_TAIL = rf"(?:{_OWN}[ /.-]?|\d{{2,4}}/?[A-ZÅÄÖ]{{2,5}}\s?)?\d[\d.:/ -]{{0,20}}"
_LEAD = rf"(?:{_OWN}[ /.-]?\d|\d{{2,4}}(?:/?[A-ZÅÄÖ]{{2,5}}|\.\d{{1,5}}\.\d{{3}}))"
"""What a case number begins with that no other number does."""
_TRAILING_CASE = re.compile(
    r"[\s,;/|(\[–-]{1,4}(?=\(?(?:(?:[Dd]nr|[Dd]iarienummer|[Dd]iarienr|[Ää]rendenummer|[Ää]rendenr)\b"
    r"|[Ää]rende\s[A-ZÅÄÖ]{2,6}[-/ .]?\d{4}\b))"
    rf"|\s{{1,3}}[(\[](?={_LEAD}[^()\[\]]{{0,24}}[)\]]$)"
    r"|\s{1,3}\((?=(?!(?:19|20)\d{2}/)\d{3,5}/(?:19|20)?\d{2}\)$)"
    rf"|(?:[,;]|\s[–/|-]|(?<=\*\*))\s(?={_LEAD}[\d.:/ -]{{0,20}}$)"
    rf"|(?:\s{{3,20}}|\t)(?={_TAIL}$)"
    rf"|\s(?={_OWN}[ /.-]?(?:19|20)\d{{2}}[/:]\d{{1,6}}$)|\s(?=(?:19|20)\d{{2}}/\d{{3,6}}$)"
)
_OF_ELSE = re.compile(
    r"(?:\w*(?:förordning|direktiv|lag)(?:en|et)?|prop(?:osition(?:en)?)?\.?|nr\.?|\(?E[UG]\)?|SOU|Ds|mål(?:et)?"
    r"|betänkande(?:t)?|motion(?:en)?|och|till|[–-])$",
    re.IGNORECASE,
)
"""What stands before a year and a number that are no case number, where nothing parts them."""
_LONGEST_OF_ELSE = 40
_A_DIGIT = re.compile(r"\d")
"""No case number is without one."""
_ONLY_CODE = re.compile(r"(?:[Kk]od\s\d{2,4}|\d{2,4}(?:\.\d{1,3}){0,3}|\d(?:\.\d{1,3}){1,3})$")
_PLAN_CODE = re.compile(
    r"(?:(?:diarie(?:plans?)?|plan)?kod|klassificering(?:skod)?|klassifikation)\s?:?\s?\d[\d.:-]{0,10}\s*$",
    re.IGNORECASE,
)
_NO_CASE = re.compile(r"(?:saknas|inget|ingen|[-–]{1,2})\s*$", re.IGNORECASE)
"""What stands behind "Dnr" where there is no case number."""
_LETTERS = (
    r"(?:K[SF](?:AU)?|[RL][SF](?:AU)?|[BMSTVKOGU]N|[BKU]UN|UBN|MBN|BMN|BYN|SBN|SBK|HSN|KFN|TFN)"
)
"""The letters of a body's register."""
_REGISTER = re.compile(rf"{_LETTERS}\s(?=[A-ZÅÄÖ][A-ZÅÄÖa-zåäö])")
"""The same where they stand apart behind a case number."""
_CUT_SHORT = re.compile(
    rf"(?:{_OWN}[ /.-]?)?(?:19|20)\d{{2}}[/-](?=\s|$)"
    rf"|{_LETTERS}(?=\s[A-ZÅÄÖ]{{2}})"
    r"|(?!(?:VA|HR|IT|EU|FN|PM|VD|LSS|LVU|LVM|SFI|SKL|SKR)\s)"
    r"[A-ZÅÄÖ]{2,5}(?=\s[A-ZÅÄÖ][a-zåäö]|\s*$)"
    r"|(?:K(?:s|f|st|sau|un|n)|[BMSTVRLF]n|R[sf]|L[sf]|Au|Bun|Mbn|Byn|Hsn|Kfn)(?=\s[A-ZÅÄÖ]|\s*$)"
)
"""What is left behind "Dnr" of a case number whose digits were lost; not a title's own letters."""
_OTHERS = re.compile(
    r"(?:\(?[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}\.?\s{0,2}§\s{0,3}\d{1,4}[a-h]?(?:/\d{2,4})?\)?[\s,;/–-]{0,90}+){1,4}+"
    r"(?=$|[A-ZÅÄÖ(”\"\d]|[Dd]nr\b)"
)
"""The numbers that other bodies gave the same matter: "Au § 5   Ks § 8"."""
_CLOSING = ")].,:;|–- "
_BRACKETED = re.compile(r"[(\[][A-ZÅÄÖa-z0-9][A-ZÅÄÖa-zåäö0-9 ./:-]{3,25}[)\]]")
_MORE = re.compile(r"(?:,|;|\soch|\ssamt)\s")
_CLOSED = 2
_RIGHT_CASE = re.compile(rf"(?:\s{{3,20}}|\t)(?=(?:[Dd]nr\.?:?\s)?{_TAIL}$)")
_GOES_ON = re.compile(r"(?:\s{3,99}|\t\s*)(?:[a-zåäö]|\([A-ZÅÄÖ]{1,4}\))")
"""How a title goes on in a column to the right."""
_LONGEST = 120
_MOST_BELOW = 7
_APART = ("   ", "\t")
_CASE_ENDS = frozenset("0123456789)]")
_LAST_OF_CASE = frozenset("0123456789SNFU")
_MARKS = re.compile(r"[-/:.]")


@dataclass(slots=True)
class HeadingReading:
    """What has been read of a heading so far."""

    pieces: list[Line] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    case: str | None = None
    taken: list[Taken] = field(default_factory=list)
    used: int = 0
    rest: list[Line] = field(default_factory=list)
    sure: bool = True
    presented: bool = False
    """Whether it says who presents the matter, behind the title."""
    edge: int = 0
    """Column of a case number set far to the right of the title; 0 where there is none."""
    lines: Sequence[Line] = ()
    """The § from its opening line on."""

    def take(self, piece: Line, reason: str = "heading_label") -> None:
        """Put a form's own word aside."""
        if piece.text:
            self.taken.append(Taken(piece, reason))


def holds_title(rest: str) -> bool:
    """Say whether an opening line holds more than numbers of §§ and a case number.

    Args:
        rest: What follows its own number.
    """
    rest = rest.lstrip()
    others = _OTHERS.match(rest) if "§" in rest else None
    start = others.end() if others else 0
    label = find_label(rest, start)
    case = find_case(rest, label.end() if label else start, labelled=label is not None)
    end = case.stop if case else label.end() if label else start
    return any(map(str.isalpha, rest[end:]))


def is_case(text: str) -> bool:
    """Say whether a line is a case number or several and nothing else, in brackets or not.

    Args:
        text: The line.
    """
    bare = text.strip(" ()[]")
    if len(bare) > _LONGEST or bare[-1:] not in _LAST_OF_CASE:
        return False
    case = find_case(bare)
    rest = bare[case.stop :] if case is not None else bare
    more = _MORE.match(rest)
    if (rest and more is None) or DATE.search(bare):
        return False
    return more is None or is_case(rest[more.end() :])


def is_other(text: str) -> bool:
    """Say whether a line is nothing but numbers that other bodies gave the matter, or opens so.

    Args:
        text: The line.
    """
    others = _OTHERS.match(text) if "§" in text else None
    if others is None:
        return False
    rest = text[others.end() :]
    return not rest or find_label(rest) is not None or is_case(rest)


def is_plan_code(text: str) -> bool:
    """Say whether a line only tells where the matter stands in the filing plan: "Diariekod: 609".

    Args:
        text: The line.
    """
    return _PLAN_CODE.match(text) is not None


def leading_case(piece: Line, reading: HeadingReading) -> Line:
    """Take a case number, with its label if any, from the beginning of a piece.

    Args:
        piece: A piece of a heading.
        reading: What has been read of it.

    Returns:
        What follows it, and the numbers that other bodies gave the matter.
    """
    piece = _other_numbers(piece, reading)
    if _BRACKETED.match(piece.text) and not STATUTE.match(piece.text[1:]):
        reading.take(piece.cut(0, 1))
        piece = piece.cut(1)
    label = find_label(piece.text)
    start = label.end() if label else 0
    case = find_case(piece.text, start, labelled=label is not None)
    if label is None and case is None:
        return piece
    if label is not None:
        reading.take(piece.cut(0, start))
    if case is None:
        cut_short = _CUT_SHORT.match(piece.text, start) or _NO_CASE.match(piece.text, start)
        reading.take(piece.cut(start, cut_short.end() if cut_short else start))
        return piece.cut(cut_short.end() if cut_short else start)
    return _other_numbers(_keep_case(piece, case, reading), reading)


def is_case_line(text: str) -> bool:
    """Say whether a line is a case number, with its label or the letters of its register.

    Args:
        text: The line.
    """
    text = text.strip("*_ ") if text[-1:] in "*_" else text
    if text[-1:] not in _LAST_OF_CASE and text[-1:] not in ")]":
        return False
    if not any(map(str.isalpha, text)) and len(_MARKS.findall(text)) < 2:
        return False
    label = find_label(text)
    return is_case(text[label.end() :] if label else text)


def _other_numbers(piece: Line, reading: HeadingReading) -> Line:
    """Put the numbers that other bodies gave the matter aside."""
    found = _OTHERS.match(piece.text) if "§" in piece.text else None
    if found is None:
        return piece
    reading.take(piece.cut(0, found.end()), "other_number")
    return piece.cut(found.end())


def _keep_case(piece: Line, case: FoundCase, reading: HeadingReading) -> Line:
    """Put a case number into the heading and give what follows it."""
    reading.pieces.append(piece.cut(case.start, case.end))
    reading.case = case.number.rstrip("/-:.") if reading.case is None else reading.case
    if case.plan is not None:
        reading.take(piece.cut(*case.plan), "plan_code")
    closing = case.stop
    while closing < len(piece.text) and piece.text[closing] in _CLOSING:
        closing += 1
    if closing > case.stop:
        reading.take(piece.cut(case.stop, closing))
    register = _REGISTER.match(piece.text, closing) if closing > case.end else None
    if register is not None:
        reading.take(piece.cut(closing, register.end()), "plan_code")
        closing = register.end()
    rest = piece.cut(closing)
    if _ONLY_CODE.match(rest.text):
        reading.take(rest, "plan_code")
        return rest.cut(len(rest.text))
    return rest


def case_after_title(rest: Line, reading: HeadingReading) -> Line:
    """Take a case number that follows the title, in brackets or not.

    Args:
        rest: What follows the title.
        reading: What has been read of the heading.
    """
    opened = len(rest.text) - len(rest.text.lstrip("(["))
    inner = rest.cut(opened)
    if not inner.text or not (find_label(inner.text) or find_case(inner.text)):
        return rest
    reading.take(rest.cut(0, opened))
    return leading_case(inner, reading)


def ends_in_case(text: str) -> bool:
    """Say whether a line of words ends in a case number.

    Args:
        text: The line.
    """
    return text[-1:] in _CASE_ENDS and _TRAILING_CASE.search(text) is not None


def in_left_column(text: str) -> bool:
    """Say whether a case number stands in a column to the left of where a title goes on.

    Args:
        text: A line below a title.
    """
    if "   " not in text and "\t" not in text:
        return False
    case = find_case(text)
    return case is not None and _GOES_ON.match(text, case.stop) is not None


def without_right_case(line: Line) -> Line:
    """Give a line without the case number in a column to the right of it.

    Args:
        line: A line below a title's first.
    """
    if "   " not in line.text and "\t" not in line.text:
        return line
    match = _RIGHT_CASE.search(line.text)
    return line.cut(0, match.start()) if match is not None else line


def trailing_case(piece: Line, reading: HeadingReading) -> Line:
    """Take a case number from the end of a piece, and give what stands before it.

    Args:
        piece: A piece of a heading; given whole where it does not end in a case number.
        reading: What has been read of it.
    """
    if reading.case is not None or _A_DIGIT.search(piece.text) is None:
        return piece
    bare = piece.cut(0, len(piece.text.rstrip("*_")))
    match = _TRAILING_CASE.search(bare.text)
    tail = bare.cut(match.end()) if match else bare
    label = find_label(tail.text)
    if match is None or not match.start() or (label is None and _is_labelled(reading.lines)):
        return piece
    start = label.end() if label else 0
    case = find_case(tail.text, start, labelled=label is not None)
    if case is None or len(tail.text) - case.stop > _CLOSED or _is_of_else(bare.text, match):
        return piece
    reading.take(piece.cut(len(bare.text)), "markup")
    piece = bare
    reading.take(piece.cut(match.start(), match.end()))
    reading.take(tail.cut(0, start))
    if piece.text.endswith(_APART, 0, match.end()):
        reading.edge = tail.column
    _keep_case(tail, case, reading)
    return piece.cut(0, match.start())


def _is_of_else(text: str, match: re.Match[str]) -> bool:
    """Say whether a year and a number behind a title and a space are of something else."""
    if match[0] != " " or not text[match.end()].isdecimal():
        return False
    start = max(0, match.start() - _LONGEST_OF_ELSE)
    return _OF_ELSE.search(text, start, match.start()) is not None


def _is_labelled(lines: Sequence[Line]) -> bool:
    """Say whether a line below the opening one, and above the text, is labelled a case number."""
    for line in lines[1 : _MOST_BELOW + 1]:
        if find_label(line.text) is not None:
            return any(map(str.isdecimal, line.text))
        if read_subheading(line.text) is not None:
            return False
    return False
