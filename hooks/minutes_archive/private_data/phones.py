"""Telephone numbers: those of mobiles, which belong to somebody, and those of places."""

from __future__ import annotations

import re

from minutes_archive.private_data.hit import Hit, PrivateKind
from minutes_archive.private_data.runs import Run

_MOBILE = re.compile(r"07[02369]\d{7}")
_LANDLINE = re.compile(r"0(?:8\d{6,8}|[1-69]\d{6,8})")
_NO_AREA = ("010", "020", "0900", "0939", "0944", "099")
_THREE_DIGITS = re.compile(r"01[13689]|02[136]|03[1356]|04[0246]|05[4]|06[03]|090")
_INSIDE = frozenset({"", "-", "/", ".", ")", ")-", "\n"})
_JOINTS = frozenset("-/.:")
_SHARED = re.compile(r"växel|kontaktcenter|kundtjänst|reception|medborgarservice|servicecenter")
_TELEPHONE = re.compile(r"\b(?:tel|telefon|tfn|ring)\b|telefon|\btele?\.")


def phone_at(run: Run, first: int) -> tuple[Hit, int] | None:
    """Find a telephone number that begins at a digit.

    Numbers that many share are none: switchboards where the words say so, and 010, 020 and
    the like, which no person has.

    Args:
        run: Digits and what stands between them.
        first: The number of the digit in the run.

    Returns:
        The number and how many digits it has.
    """
    gap = run.gaps[first]
    if first and (not gap or gap in _JOINTS):
        return None
    skipped = _country(run, first)
    if not skipped and (run.digits[first] != "0" or any(run.gaps[first + 1 : first + 2])):
        return None
    for length in range(10, 6, -1):
        taken = skipped + length
        if not _is_whole(run, first + skipped, length):
            continue
        number = run.digits[first + skipped : first + taken]
        national = f"0{number}" if skipped and not number.startswith("0") else number
        kind = _kind(run, first, national, abroad=bool(skipped))
        if kind is not None:
            last = first + taken - 1
            return Hit(kind, run.places[first], run.places[last] + 1, national), taken
    return None


def _country(run: Run, first: int) -> int:
    """Count the digits of +46, +46 (0) or 0046."""
    if run.gaps[first].endswith("+") and run.digits.startswith("46", first):
        return 3 if run.gaps[first + 2].strip() == "(" and run.digits[first + 2] == "0" else 2
    return 4 if run.digits.startswith("0046", first) else 0


def _is_whole(run: Run, first: int, length: int) -> bool:
    """Say whether so many digits are written together, and no more."""
    last = first + length
    if last > len(run.digits) or (last < len(run.digits) and not run.gaps[last]):
        return False
    inside = run.gaps[first + 1 : last]
    return all(map(is_inside, inside)) and (any(inside) or not run.letter_beside(first, last - 1))


def is_inside(gap: str) -> bool:
    """Say whether a gap may stand inside a telephone number.

    Args:
        gap: What stands between two digits.
    """
    return len(gap) <= 3 and gap.replace(" ", "") in _INSIDE


def _kind(run: Run, first: int, national: str, *, abroad: bool) -> PrivateKind | None:
    """Say whose a number is, if it is one."""
    if _MOBILE.fullmatch(national):
        return None if not abroad and any(run.gaps[first + 1 : first + 3]) else PrivateKind.MOBILE
    if not _LANDLINE.fullmatch(national) or national.startswith(_NO_AREA):
        return None
    if not abroad and not _has_area(run, first, national):
        return None
    return None if _SHARED.search(run.words_before(first)) else PrivateKind.LANDLINE


def _has_area(run: Run, first: int, national: str) -> bool:
    """Say whether the area code is set apart as in a telephone number."""
    length = 2 if national.startswith("08") else 3 if _THREE_DIGITS.match(national) else 4
    gap = run.gaps[first + length]
    others = run.gaps[first + 1 : first + len(national)]
    plain = all(other in {"", " "} for place, other in enumerate(others, 1) if place != length)
    if not plain or "\n" in gap:
        return False
    if gap.strip() in {"-", "/", ")", ")-"}:
        return True
    return bool(_TELEPHONE.search(run.words_before(first, 25)))
