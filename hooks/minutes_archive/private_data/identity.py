"""Personal identity numbers and coordination numbers, in every form that people write."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from personnummer import personnummer

from minutes_archive.private_data.hit import Hit, PrivateKind
from minutes_archive.private_data.runs import Run

_LENGTHS = (12, 10)
_CENTURIES = ("20", "19", "18")
_SERIAL = 4
_COORDINATION = 60
_JOINTS = frozenset("-/.:")
_BREAKS = {"\n": "n", "-\n": "m", "\n-": "m", "-\n\n": "m"}
_TIGHT = {".": "d", "/": "l"}
_SIGNS = {"-": "h", "+": "h", "--": "h", "|": "b"} | dict.fromkeys(("/", ":", ",", ")", ")-"), "o")
_KEYWORDS = re.compile(r"person|pers\.|pnr|p\.nr|samordning|född|f\.\s|identit")
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
        shapes = [_shape(gap) for gap in run.gaps[first + 1 : last]]
        kind = _kind(digits) if _is_written_so(run, first, shapes) else None
        if kind is None and _is_hyphenated(shapes) and _is_mistyped(digits):
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


def _shape(gap: str) -> str:
    """Sort what stands between two digits.

    Returns:
        "" for nothing, "s" space, "h" hyphen or plus, "b" the bar of a table, "n" a line
        break, "m" one or two with a hyphen, "d" a point, "l" a slash, "o" a sign that is now
        and then put for the hyphen, "x" anything else.
    """
    if not gap:
        return ""
    core = gap.replace(" ", "")
    if "\n" in core:
        return _BREAKS.get(core.replace(">", ""), "x")
    if not core:
        return "s" if len(gap) <= 3 else "x"
    return _TIGHT.get(gap) or _SIGNS.get(core, "x")


def _is_written_so(run: Run, first: int, shapes: list[str]) -> bool:
    """Say whether a number of this length is written with these gaps."""
    serial = len(shapes) - _SERIAL
    others = [*shapes[:serial], *shapes[serial + 1 :]]
    breaks = [place for place, shape in enumerate(shapes) if shape in {"n", "m"}]
    if shapes[serial] in {"", "s", "h", "b", "n", "m", "l", "o"} and all(
        shape in {"", "n", "m"} for shape in others
    ):
        last = first + len(shapes)
        if not any(shapes) and run.letter_beside(first, last):
            return False
        joined = shapes[serial] in {"s", "b", "n", "l", "o"} and _is_joined(run, first, last)
        if joined or (shapes[serial] in {"l", "o"} and _is_listed(run, last)):
            return False
        return len(breaks) <= 1 and all(
            shapes[place] == "m" or place == serial or run.beside_words(first + place + 1)
            for place in breaks
        )
    if not _in_pairs(shapes):
        return _is_dated(shapes, serial) and not _is_joined(run, first, first + len(shapes))
    if shapes[serial] in {"h", "m"} or _is_alone_in_pairs(run, shapes):
        return True
    return bool(_KEYWORDS.search(run.words_before(first)))


def _is_joined(run: Run, first: int, last: int) -> bool:
    """Say whether digits belong to case numbers with a year: 2016-000123 2016-000124."""
    if first >= 4 and run.gaps[first] in _JOINTS and _is_year(run, first - 4):
        return True
    after = run.gaps[last + 1] if last + 1 < len(run.digits) else ""
    return after in _JOINTS and _is_year(run, last - 3)


def _is_year(run: Run, first: int) -> bool:
    """Say whether four digits, written together, may be a year of our time."""
    together = not any(run.gaps[first + 1 : first + 4])
    return together and run.digits[first : first + 2] in {"19", "20"}


def _in_pairs(shapes: list[str]) -> bool:
    """Say whether spaces part the digits into groups of two, or of more twos."""
    serial = len(shapes) - _SERIAL
    return all(
        shape == ""
        or (place % 2 == 1 and shape == "s")
        or (place == serial and shape in {"h", "m"})
        for place, shape in enumerate(shapes)
    )


def _is_alone_in_pairs(run: Run, shapes: list[str]) -> bool:
    """Say whether all digits there are stand in twos: 99 01 02 23 85, and no other figures."""
    return len(run.digits) == len(shapes) + 1 and all(
        shape == ("s" if place % 2 else "") for place, shape in enumerate(shapes)
    )


def _is_listed(run: Run, last: int) -> bool:
    """Say whether the sign between two figures parts them from a third: 990102, 2385, 1234."""
    after = run.gaps[last + 1] if last + 1 < len(run.digits) else ""
    return after.strip() == run.gaps[last + 1 - _SERIAL].strip()


def _is_dated(shapes: list[str], serial: int) -> bool:
    """Say whether the day is written as a date: 1981-12-28-9874, 81.12.28-9874."""
    month, day = serial - 4, serial - 2
    others = [shape for place, shape in enumerate(shapes) if place not in {month, day, serial}]
    same = shapes[month] == shapes[day] and shapes[month] in {"h", "d", "l"}
    return same and shapes[serial] == "h" and not any(others)


def _is_hyphenated(shapes: list[str]) -> bool:
    """Say whether a hyphen, and nothing else, stands before the last four digits."""
    serial = len(shapes) - _SERIAL
    return shapes[serial] in {"h", "m"} and not any([*shapes[:serial], *shapes[serial + 1 :]])


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
