"""Item numbers ("7", "7a") and ranges of them ("1-44, 46")."""

from __future__ import annotations

import re
from collections.abc import Collection

from minutes_archive.schema import kinds
from minutes_archive.schema.plain import line
from minutes_archive.schema.refusal import refusal

NUMBER_PATTERN = r"^[1-9][0-9]{0,4}[a-z]?$"
RANGE_PATTERN = (
    r"^[1-9][0-9]{0,4}[a-z]?(-[1-9][0-9]{0,4}[a-z]?)?"
    r"(, ?[1-9][0-9]{0,4}[a-z]?(-[1-9][0-9]{0,4}[a-z]?)?)*$"
)

_NUMBER = re.compile(NUMBER_PATTERN)
_RANGE = re.compile(RANGE_PATTERN)
_LOOSE_NUMBER = re.compile(
    r"(?:§+|punkt|par(?:agraf)?\.?|nr\.?)?\s*0*([1-9][0-9]{0,4})\s*([a-z]?)[.):]?"
)
_DASH = re.compile(r"\s*(?:[-–—−]|\btill\b|\bt\.?o\.?m\.?(?=\s))\s*")
_COMMA = re.compile(r"\s*(?:[,;]|\boch\b|\bsamt\b)\s*")


def item_number(value: object) -> str:
    """Accept the number of an item, without the § sign."""
    found = line(value)
    if _NUMBER.match(found):
        return found
    rewritten = _rewrite_number(found)
    if rewritten is None:
        raise refusal(kinds.BAD_ITEM_NUMBER, value=found)
    raise refusal(kinds.REWRITABLE_ITEM_NUMBER, value=found, suggestion=rewritten)


def item_range(value: object) -> str:
    """Accept numbers and ranges of items, set apart by commas."""
    found = line(value)
    if not _RANGE.match(found):
        rewritten = _rewrite_range(found)
        if rewritten is None:
            raise refusal(kinds.BAD_ITEM_RANGE, value=found)
        raise refusal(kinds.REWRITABLE_ITEM_RANGE, value=found, suggestion=rewritten)
    for first, last in _spans(found):
        if number_order(last) < number_order(first):
            raise refusal(
                kinds.BACKWARD_ITEM_RANGE, value=f"{first}-{last}", suggestion=f"{last}-{first}"
            )
    return found


def number_order(number: str) -> tuple[int, str]:
    """Give a key that sorts item numbers: 7, 7a, 7b, 8.

    Args:
        number: An item's number, such as "7" or "7a".
    """
    letter = number[-1] if number[-1].isalpha() else ""
    return (int(number[: len(number) - len(letter)]), letter)


def expand_items(written: str, numbers: Collection[str]) -> frozenset[str]:
    """Pick the items of a meeting that a range covers; "7-9" covers 7a too, but not 9a.

    Args:
        written: A range that `item_range` has accepted.
        numbers: The numbers of the meeting's items.
    """
    spans = [(number_order(first), number_order(last)) for first, last in _spans(written)]
    return frozenset(
        number
        for number in numbers
        if any(first <= number_order(number) <= last for first, last in spans)
    )


def absent_items(written: str, numbers: Collection[str]) -> tuple[str, ...]:
    """List the numbers that a range names and the meeting lacks.

    Args:
        written: A range that `item_range` has accepted.
        numbers: The numbers of the meeting's items.
    """
    named = dict.fromkeys(number for span in _spans(written) for number in span)
    return tuple(number for number in named if number not in numbers)


def _spans(written: str) -> list[tuple[str, str]]:
    """Take a range apart into first and last numbers."""
    spans = []
    for stretch in written.split(","):
        first, _, last = stretch.strip().partition("-")
        spans.append((first, last or first))
    return spans


def _rewrite_number(written: str) -> str | None:
    """Write a number without what surrounds it; None where none is found."""
    match = _LOOSE_NUMBER.fullmatch(written.casefold())
    return f"{match[1]}{match[2]}" if match else None


def _rewrite_range(written: str) -> str | None:
    """Write a range with hyphens and commas; None where it cannot be told."""
    stretches = []
    for stretch in _COMMA.split(written.casefold()):
        ends = [_rewrite_number(end) for end in _DASH.split(stretch)]
        if len(ends) > 2 or None in ends:
            return None
        stretches.append("-".join(end for end in ends if end))
    return ", ".join(stretches)
