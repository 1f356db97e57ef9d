"""Telephone numbers of other countries, where the number's own form tells that it is one."""

from __future__ import annotations

import re

from minutes_archive.private_data.hit import Hit, PrivateKind
from minutes_archive.private_data.phones import is_inside
from minutes_archive.private_data.runs import Run

_LENGTHS = range(13, 9, -1)
_MOBILE = re.compile(
    r"47[49]\d{7}"  # Norway
    r"|358(?:4\d|50)\d{5,8}"  # Finland
    r"|447\d{9}"  # the United Kingdom
    r"|491[5-7]\d{8,9}"  # Germany
    r"|48[45678]\d{8}"  # Poland
)
_DANISH = re.compile(r"45[2-9]\d{7}")
"""A Danish number does not tell whether it is a mobile's."""


def foreign_phone_at(run: Run, first: int) -> tuple[Hit, int] | None:
    """Find a number that begins with + or 00 and the code of a near country.

    Args:
        run: Digits and what stands between them.
        first: The number of the digit in the run.

    Returns:
        The number and how many digits it has.

    Source: ITU-T E.164.
    """
    skipped = 0 if run.gaps[first].endswith("+") else 2
    if skipped and not (run.digits.startswith("00", first) and (not first or run.gaps[first])):
        return None
    for length in _LENGTHS:
        last = first + skipped + length
        if last > len(run.digits) or (last < len(run.digits) and not run.gaps[last]):
            continue
        number = run.digits[first + skipped : last]
        is_mobile = _MOBILE.fullmatch(number) is not None
        if not (is_mobile or _DANISH.fullmatch(number)):
            continue
        if all(map(is_inside, run.gaps[first + 1 : last])):
            kind = PrivateKind.MOBILE if is_mobile else PrivateKind.LANDLINE
            return Hit(kind, run.places[first], run.places[last - 1] + 1, f"+{number}"), (
                skipped + length
            )
    return None
