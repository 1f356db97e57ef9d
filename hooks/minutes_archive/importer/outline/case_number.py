"""Case numbers (diarienummer) as municipalities write them."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutes_archive.importer.sections.hints import has_any

_LABEL = re.compile(
    r"\(?(?:diarienummer/ärende(?:nummer|nr)|ärendenummer|ärende\s?nr|ärendebeteckning|diarienummer"
    r"|diarie-?nr|d-nr|dnr/ärende(?:nummer|nr)"
    r"|(?:(?:[vV]årt|[eE]rt|[eE]get|(?-i:(?!AB|LSS|LOU|LOV|LVU|LVM|PBL|OSL|HSL|EU|VA|IT|SFI)"
    r"[A-ZÅÄÖ]{2,4}|[A-ZÅÄÖ][a-zåäö]{0,2}[nfsutk]))\s)?dnr"
    r"|d\.nr|dnr\.?nr|(?:vår\s)?ref(?=[.:])|vår\sref"
    r"|ärende(?=:?\s{1,3}[a-zåäö]{2,6}[-/ .]?(?:19|20)\d{2}[-/:.]\d))\b[.:]{0,2}\s{0,3}",
    re.IGNORECASE,
)
"""The word before a case number."""
_LABEL_FIRST = frozenset("ÄäDdVvRr(")
_LABEL_PIECES = ("rende", "dnr", "iar", "ıar", "\u0307ar", "d.nr", "d-nr", "ref")
"""Pieces of which each has one in small letters; "i" has two forms that only Turkish writes."""
_LABEL_SAYS = 12
"""Within so many characters the piece ends."""
_LABEL_BEHIND = 8
"""Within so many characters "dnr" ends that another word stands before: "Vårt dnr"."""

STATUTE = re.compile(
    r"(?:SOU|D[sS]|[Pp]rop\.?|EU|EG|KOM|JO|[A-ZÅÄÖ]{1,4}FS|MÖD|HFD|NJA|ISO|VT|HT|ÄTA"
    r"|KL|PBL|LSS|SoL|OSL|LOU|LOV|LVU|LVM|HSL)\s(?=\d)"
)
"""What the number of a law, a court's case, a report, a standard or a term begins with."""

_SERIES = r"(?:[A-ZÅÄÖ]{1,8}(?:au)?|[A-ZÅÄÖa-zåäö][a-zåäö]?[nfsu])"
"""The letters of a register: capitals, or the first letters of a board's name."""
_APART = r"(?:[)\]:\t]|\s{2}|\s?$)"
"""What parts a case number from what follows it."""
_CASE = re.compile(
    r"(?:"
    rf"{_SERIES}[- /.]?\d{{4}}[-/:.]\s?\d{{1,7}}(?::\d{{1,4}})?"
    r"(?:[-/.]\d{1,4}(?:[.-]\d{1,3})?)?"
    rf"|{_SERIES}[- /.]\d{{1,6}}[-/]\d{{2,4}}"
    rf"|[A-ZÅÄÖ]{{1,3}}[FNSU]\s\d\d/\d(?=\s[Dd]|{_APART})"
    rf"|[A-ZÅÄÖ]{{2,4}}/\d{{2}}\s\d{{3,5}}"
    r"|[A-ZÅÄÖ]{2,5}\d{2}/\d{1,5}|(?:[012]\d|9\d)[A-ZÅÄÖ]{2,4}\d{1,5}(?![A-ZÅÄÖa-zåäö])"
    r"|\d{2,4}/[A-ZÅÄÖ]{2,5}\s?\d{2,5}(?:\s\d{2,4}){0,2}"
    r"|(?:19|20)\d{2}\s[A-ZÅÄÖ]{2,4}\d{4}(?!\d)|[A-ZÅÄÖ]{2,4}\d{5}(?=\s?$)"
    r"|\d{4}-[A-ZÅÄÖ]{2,4}\d{3,5}|(?:19|20)\d{2}[A-ZÅÄÖ]{2,4}\d{1,5}|[A-ZÅÄÖ]{2,4}-[A-ZÅÄÖ]{2,4}\.\d{4}\.\d{1,5}"
    r"|[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4}\.(?:19|20)\d{2}\.\d{3,5}"
    r"|(?:19|20)\d{2}/\d{1,6}-\d{1,2}(?:\.\d{1,3}){2,4}"
    r"|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?-\d{2,5}/(?:19|20)\d{2}"
    rf"|(?!0\d{{3}}-)\d{{4}}[-/]\d{{1,6}}(?:[-/.]\d{{1,5}}|\s[A-ZÅÄÖ]{{1,4}}[SNFU](?={_APART}))?"
    r"|\d{2,4}[.:]\d{2,6}[-/.]\d{3,5}(?:[-/.]\d{1,4})?"
    r"|\d{1,6}[-/](?:(?:19|20)\d{2}|\d{2})(?:[-/ ]\d{2,4}(?!\d))?"
    r")(?![\d/])"
)
_RUN_TOGETHER = re.compile(r"(\d{1,6}/(?:19|20)\d{2})(\d{1,2}(?:\.\d{1,3}){0,3}\.?)(?=\s|$)")
_NO_SERIAL = re.compile(r":-\d{1,2}(?=\s|$)")
_LABELLED = re.compile(
    r"(?:[A-ZÅÄÖa-zåäö]{1,8}[-/. ]){0,2}[A-ZÅÄÖa-zåäö]{0,8}\d[\d\-/.:A-ZÅÄÖ]{0,30}(?<![.:\-])"
    r"(?:/(?=\s|$))?"
)
_NUMBER_OF_ELSE = re.compile(
    r"(?:[A-ZÅÄÖa-zåäö]{1,8}\s)?(?P<from>(?:19|20)\d{2})[-–/](?P<to>(?:19|20)\d{2})(?!\d)"
    r"|(?:[A-ZÅÄÖ]{2,8}\s)?\d{1,2}-\d{2}(?![\d-])|[TMÖBPF]\s\d{1,5}-\d{2}(?!\d)"
    r"|[A-ZÅÄÖa-zåäö]{1,8}\s(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)"
)
"""What reads as a case number and is none: years, a range, a court's case, a body and a day."""
_PLAN_CODE = re.compile(
    rf"\s{{1,4}}\d{{3}}(?=\s[A-ZÅÄÖ]|{_APART})"
    rf"|\s(?!(?:19|20)\d{{2}})(?:\d{{4}}|\d{{1,3}}(?:\.\d{{1,3}}){{1,3}})(?={_APART})"
    rf"|\s[-–]\s\d{{2,4}}(?=\s[A-ZÅÄÖ]|{_APART})|\s[A-ZÅÄÖ]{{1,5}}-\d{{1,2}}(?=\s[A-ZÅÄÖ]|{_APART})"
    r"|\s{1,12}[Dd](?:pl|plan|iarieplan)\.?:?\s?\d{1,3}(?:[.:-]\d{1,3}){0,2}(?![\d/])"
)
"""A code of the filing plan or of a unit behind it: "KS/2019:7 042", "0044/13 - 233", "KS-5",
"KS 06/102 dpl 041"."""
_CLASS = re.compile(r"\s{1,4}\d{3}(?=\s[A-ZÅÄÖ])")
"""The same behind a number that only its label shows to be a case number."""
_FIRST_DIGIT = 9
"""Within so many characters a case number has a digit or a mark."""
_LAST_FIRST_DIGIT = 12
"""Within so many it has one where no word such as "Dnr" stands before it, spaces counted."""
_YEAR = re.compile(r"(?:19|20)\d{2}/?")
DATE = re.compile(r"(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
"""A day, which reads as a case number but is none."""


class FoundCase(NamedTuple):
    """A case number and where it stands in a text.

    Args:
        number: The case number as written.
        start: Offset of its first character.
        end: Offset after its last.
        plan: Offsets of what was written together with it and is no part of it: a code of the
            filing plan, or ":-1", which a register writes where there is no serial number.
    """

    number: str
    start: int
    end: int
    plan: tuple[int, int] | None = None

    @property
    def stop(self) -> int:
        """Offset after it and what was written together with it."""
        return self.plan[1] if self.plan is not None else self.end


def find_label(text: str, start: int = 0) -> re.Match[str] | None:
    """Find the word before a case number, such as "Dnr", that stands at a place in a text.

    Args:
        text: A heading or a part of one.
        start: Where it should begin.
    """
    first = text[start : start + 1] in _LABEL_FIRST
    if not first and "dnr" not in text[start : start + _LABEL_BEHIND].lower():
        return None
    low = text[start : start + _LABEL_SAYS].lower()
    return _LABEL.match(text, start) if has_any(low, _LABEL_PIECES) else None


def find_case(text: str, start: int = 0, *, labelled: bool = False) -> FoundCase | None:
    """Read a case number that stands at a place in a text.

    Args:
        text: A heading or a part of one.
        start: Where it should begin.
        labelled: Whether a word such as "Dnr" stands before it, so that any number is one.
    """
    if text[start : start + _FIRST_DIGIT].isalpha():
        return None
    if not labelled and text[start : start + _LAST_FIRST_DIGIT].replace(" ", "").isalpha():
        return None
    digit = text[start : start + 1].isdecimal()
    run = _RUN_TOGETHER.match(text, start) if digit else None
    if run is not None:
        return FoundCase(run[1], run.start(1), run.end(1), run.span(2))
    match = _CASE.match(text, start)
    day = match is not None and digit and DATE.match(text, start) is not None
    if match is not None and not day and (labelled or _is_own(text, start)):
        plan = _NO_SERIAL.match(text, match.end()) or _PLAN_CODE.match(text, match.end())
        return FoundCase(match[0], *match.span(), plan.span() if plan else None)
    if labelled:
        match = _LABELLED.match(text, start)
        if match is not None and not _YEAR.fullmatch(match[0]):
            plan = _CLASS.match(text, match.end())
            return FoundCase(match[0], *match.span(), plan.span() if plan else None)
    return None


def _is_own(text: str, start: int) -> bool:
    """Say whether what reads as a case number is no law's number, no years and no court's case."""
    other = _NUMBER_OF_ELSE.match(text, start)
    if other is not None and (other["from"] is None or other["from"] < other["to"]):
        return False
    return STATUTE.match(text, start) is None
