"""The numbers of a sheet's cells as somebody typed them, not as the sheet keeps them.

A sheet takes an identity number for an amount: it drops the zeros that it begins with, and some
programs keep it as 1.99901022385E11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_VALUE = re.compile(
    r"""(?:<(?:x:)?v>|\soffice:value=["'])(\d{1,12}(?:\.\d{1,16})?(?:[Ee]\+?\d{1,2})?)[<"']"""
)
_WHOLE = frozenset({10, 12})
_SHORTENED = frozenset({8, 9})
"""Digits of a number from 2001-2009 and, in the last months, 2000.

Of those from the rest of 2000 seven are left, as in so many amounts that nothing is told by them.
"""


def typed_numbers(xml: str) -> Iterator[str]:
    """Give the cells' whole numbers that may be somebody's.

    With its century, a number that lost its zeros looks like no telephone number.

    Args:
        xml: A part of a package.
    """
    for match in _VALUE.finditer(xml):
        value = float(match[1])
        digits = str(int(value)) if value.is_integer() else ""
        if len(digits) in _SHORTENED:
            yield f"20{digits:0>10}"
        elif len(digits) in _WHOLE:
            yield digits
