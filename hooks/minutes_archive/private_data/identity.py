"""Personal identity numbers and coordination numbers, in every form that people write."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from personnummer import personnummer

from minutes_archive.private_data.hit import Hit, PrivateKind
from minutes_archive.private_data.identity_forms import is_hyphenated, is_written_so, shape
from minutes_archive.private_data.runs import Run

_LENGTHS = (12, 10)
_CENTURIES = ("20", "19", "18")
_COORDINATION = 60
_INTERIM = re.compile(r"[TRSUWXJKLMN][0-9]{3}(?![0-9A-Za-z])")
_BEFORE_INTERIM = re.compile(r"(?<![0-9])((?:18|19|20)?[0-9]{6})\\?\s?[-+‐‑–—−]?\s?$")


def identity_at(run: Run, first: int) -> tuple[Hit, int] | None:
    """Find a number that begins at a digit.

    A number inside a longer row of digits is none, nor is an organisation's number, whose
    third digit is 2 or more and no month.

    Args:
        run: Digits and what stands between them.
        first: The number of the digit in the run.

    Returns:
        The number and how many digits it has.

    Source: folkbokföringslagen (1991:481) 18 §; lag (2022:1697) om samordningsnummer.
    """
    if first and not run.gaps[first]:
        return None
    for length in _LENGTHS:
        last = first + length
        if last > len(run.digits):
            continue
        digits = run.digits[first:last]
        if not _may_be_day(digits[-8:-4]) or (not run.gaps[last] and last < len(run.digits)):
            continue
        shapes = [shape(gap) for gap in run.gaps[first + 1 : last]]
        # Nine of ten end at the check digit, before the words above are looked through.
        fits = _luhn(digits[-10:]) and is_written_so(run, first, shapes)
        kind = _kind(digits) if fits else None
        if kind is None and is_hyphenated(shapes) and _is_mistyped(digits):
            kind = PrivateKind.MISTYPED_NUMBER
        if kind is not None:
            start, end = run.places[first], run.places[last - 1] + 1
            return Hit(kind, start, end, digits[-10:]), length
    return _vat_number(run, first)


def interim_numbers(text: str) -> Iterator[Hit]:
    """Find interim numbers: a day of birth, a letter and three digits.

    Universities and health care give them to people who have no number yet.

    Args:
        text: Any text.
    """
    for match in _INTERIM.finditer(text):
        before = _BEFORE_INTERIM.search(text, max(0, match.start() - 14), match.start())
        if before is not None and _is_day(before[1][-6:]):
            value = f"{before[1][-6:]}{match[0]}"
            yield Hit(PrivateKind.INTERIM_NUMBER, before.start(), match.end(), value)


def _vat_number(run: Run, first: int) -> tuple[Hit, int] | None:
    """Find the number of somebody with a firm of their own in a VAT number: SE, number, 01."""
    last = first + 12
    digits = run.digits[first:last]
    if len(digits) < 12 or digits[10:] != "01" or any(run.gaps[first + 1 : last]):
        return None
    if run.words_before(first, 2) != "se" or not (kind := _kind(digits[:10])):
        return None
    return Hit(kind, run.places[first], run.places[first + 9] + 1, digits[:10]), 12


def _kind(digits: str) -> PrivateKind | None:
    """Say what a row of ten or twelve digits is; the century alone never decides."""
    whole = [digits] if len(digits) == 12 else [century + digits for century in _CENTURIES]
    if not any(_is_valid(number) for number in whole if number[:2] in _CENTURIES):
        return None
    coordination = int(digits[-6:-4]) >= _COORDINATION
    return PrivateKind.COORDINATION_NUMBER if coordination else PrivateKind.IDENTITY_NUMBER


def _is_valid(number: str) -> bool:
    """Check date and check digit of twelve digits.

    A coordination number may lack month (00) and day (60), which the package does not know.
    """
    if personnummer.valid(number):
        return True
    month, day = number[4:6], int(number[6:8])
    undated = month == "00" or day == _COORDINATION
    return undated and day >= _COORDINATION and number[8:11] != "000" and _luhn(number[2:])


def _luhn(digits: str) -> bool:
    """Check the check digit of ten digits (ISO/IEC 7812-1)."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _may_be_day(month_and_day: str) -> bool:
    """Say whether four digits may be a month and a day, also of a coordination number."""
    month, day = int(month_and_day[:2]), int(month_and_day[2:])
    return month <= 12 and (1 <= day <= 31 or _COORDINATION <= day <= _COORDINATION + 31)


def _is_mistyped(digits: str) -> bool:
    """Say whether a number has a real day of birth but a wrong check digit.

    Other things are written that way: a span of days (150101-1231) or a time of day.
    """
    if len(digits) == 12 and digits[:2] not in _CENTURIES:
        return False
    span, clock = _may_be_day(digits[-4:]), int(digits[-4:-2]) < 24 and int(digits[-2:]) < 60
    return not span and not clock and _is_day(digits[-10:-4])


def _is_day(digits: str) -> bool:
    """Say whether six digits are a day, in this century or the last."""
    year, month, day = (int(digits[at : at + 2]) for at in (0, 2, 4))
    if day > _COORDINATION:
        day -= _COORDINATION
    try:
        dt.date(2000 + year, month, day)
    except ValueError:
        return False
    return True
