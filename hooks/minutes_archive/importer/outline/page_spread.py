"""Pages that only their numbers, or a head without any, show: both stand all through a source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from minutes_archive.importer.lines import Line

_LEAST = 12
_MOST = 150
"""So many lines a page has, a table's cells counted as lines."""
_SEVERAL = 3
_MANY = 5
_UNEVEN = 3
_HALF = 0.5
_HEAD = re.compile(r"protokoll|(?:kommun|stad|region|förbund)\b", re.IGNORECASE)
_DAY = re.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}\s[a-zå]{3,9}\s(?:19|20)\d{2}")
_BODY = re.compile(r"(?:nämnden|styrelsen|fullmäktige|utskottet)\b", re.IGNORECASE)
"""What the head of a page says, be it in every one's words or in one body's with its day."""


_FEWEST_PAGES = 2
_COUNTED_FROM = 2
_DIGITS_MOST = 4


def numbers_at_edges(lines: Sequence[Line], pages: Sequence[int]) -> list[int]:
    """Find the numbers that stand alone first or last on the source's pages and count them.

    Args:
        lines: The lines of a source.
        pages: The places of the lines that a new page begins with, but for the first.
    """
    starts = [0, *pages]
    counted: list[int] = []
    if len(starts) < _FEWEST_PAGES:
        return counted
    for edge in (starts, [one - 1 for one in [*pages, len(lines)]]):
        bare = [i for i in edge if lines[i].text.isdecimal() and len(lines[i].text) <= _DIGITS_MOST]
        steps = Counter(int(lines[index].text) - lines[index].page for index in bare)
        step, often = steps.most_common(1)[0] if steps else (0, 0)
        if often >= max(_FEWEST_PAGES, _HALF * len(starts)) and abs(step) <= _COUNTED_FROM:
            counted += [i for i in bare if int(lines[i].text) - lines[i].page == step]
    return counted


class _Chain(NamedTuple):
    """A number that ends a row of numbers, each one more than that before.

    Args:
        unevenness: How much the pages of the row differ; the least is best.
        place: Where the number stands.
        before: The row up to it.
    """

    unevenness: int
    place: int
    before: _Chain | None


def numbers_through(lines: Sequence[Line], same: Mapping[str, Sequence[int]]) -> list[int]:
    """Find the numbers alone on a line that count a source's pages from its beginning to its end.

    Other numbers may stand alone too, as in a table: of several rows that go up by one, that
    whose pages are the most alike is the pages'.

    Args:
        lines: The lines of a source.
        same: Where the lines stand that are alike.

    Returns:
        Their places, in order; none if no row goes through the whole source.
    """
    rows: list[_Chain] = []
    longest: _Chain | None = None
    for number in count(1):
        places = [at for at in same.get(str(number), ()) if _may_be_number(lines, at)]
        longer = _lengthened(rows, places)
        if number < _SEVERAL:
            reached = {row.place for row in longer}
            begun = [at for at in places if at <= _MOST and at not in reached]
            longer += [_Chain(at * at // number, at, None) for at in begun]
        elif not longer:
            break
        rows = sorted(longer, key=_place)
        ends = [row for row in rows if len(lines) - row.place <= _MOST]
        longest = min(ends) if ends else longest
    found = _places(longest)
    return found if len(found) >= _SEVERAL else []


def _may_be_number(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line may hold a page's number, and none of a § or a table's row."""
    return not lines[at].cells and (at == 0 or not lines[at - 1].text.endswith("§"))


def _place(row: _Chain) -> int:
    """Give where a row ends."""
    return row.place


def _lengthened(rows: Sequence[_Chain], places: Sequence[int]) -> list[_Chain]:
    """Set the next number behind those rows that it makes the most even."""
    longer: list[_Chain] = []
    for at in places:
        near = rows[
            bisect_left(rows, at - _MOST, key=_place) : bisect_left(rows, at - _LEAST, key=_place)
        ]
        ways = [(row.unevenness + (at - row.place) ** 2, row.place, row) for row in near]
        if ways:
            unevenness, _, row = min(ways)
            longer.append(_Chain(unevenness, at, row))
    return longer


def _places(row: _Chain | None) -> list[int]:
    """List where the numbers of a row stand."""
    found: list[int] = []
    while row is not None:
        found.append(row.place)
        row = row.before
    return found[::-1]


def heads_through(lines: Sequence[Line], places: Mapping[str, Sequence[int]]) -> list[int]:
    """Find the heads of pages that no number counts: the same words all through the source.

    Args:
        lines: The lines of a source.
        places: Where the lines stand that are alike but for their numbers.
    """
    return [
        at
        for found in places.values()
        if len(found) >= _MANY and _is_spread(found, len(lines)) and _is_head(lines, found)
        for at in found
    ]


def _is_spread(found: Sequence[int], total: int) -> bool:
    """Say whether lines stand about as far from each other and from both ends of a source."""
    gaps = sorted(after - before for before, after in pairwise(found))
    usual = gaps[len(gaps) // 2]
    farthest = usual * _UNEVEN
    return (
        _LEAST <= usual <= _MOST
        and gaps[0] * _UNEVEN >= usual
        and max(gaps[-1], found[0], total - found[-1]) <= farthest
    )


def _is_head(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Say whether lines that are alike read as the head of a page, and not as the end of a §."""
    text = lines[found[0]].text
    dated = _BODY.search(text) is not None and _DAY.search(text) is not None
    if not (dated or _HEAD.search(text)) or len({lines[at].text for at in found}) > 1:
        return False
    after = [lines[at + 1].text for at in found if at + 1 < len(lines)]
    return sum(text.lstrip("#* ").startswith("§") for text in after) <= _HALF * len(found)
