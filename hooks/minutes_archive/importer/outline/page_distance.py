"""Lines that stand as far from the edge of most pages: a page's head or foot."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

NEAR = 6
"""So many lines from the edge of its page a head's or a foot's line stands at most."""
_OFTEN = 3
_INTERLEAVED = 2
_MOST = 0.75
_HALF = 0.5
_SOME_PAGES = 0.4
_MOST_PAGES = 0.85
_MOST_AN_EDGE = 6
"""Three lines at most stand at a page's usual distance, and they are half of all at least."""


def at_edges(found: Sequence[int], anchors: Sequence[int]) -> list[int]:
    """Choose the places of a line that are a header's or a footer's.

    Args:
        found: Where the line stands, in order.
        anchors: Where pages begin, in order.
    """
    pages = len(anchors)
    if not pages or len(found) / pages < _SOME_PAGES or len(found) > _MOST_AN_EDGE * pages:
        return []
    distances = {index: _distance(index, anchors) for index in found}
    near = [one for one in distances.values() if abs(one) <= NEAR]
    if not near:
        return []
    usual = Counter(near).most_common(1)[0][0]
    at_edge = [index for index, one in distances.items() if abs(one - usual) <= 1]
    share, cover = len(at_edge) / len(found), len(at_edge) / len(anchors)
    often = cover >= _SOME_PAGES if share >= _MOST else cover >= _MOST_PAGES and share >= _HALF
    if often and len(at_edge) >= _OFTEN:
        return [index for index, one in distances.items() if abs(one - usual) <= _INTERLEAVED]
    return []


def _distance(index: int, anchors: Sequence[int]) -> int:
    """Give how many lines a line stands after its nearest page edge; negative before it."""
    place = bisect_left(anchors, index)
    if not place:
        return index - anchors[0]
    after = index - anchors[place - 1]
    before = index - anchors[place] if place < len(anchors) else -after
    return after if after <= -before else before
