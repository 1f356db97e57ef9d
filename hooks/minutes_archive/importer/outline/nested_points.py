"""Numbered points within a §, which begin as §§ without a sign do."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.outline.candidates import Candidate, Style

_REACH = 100
"""So many points at most are looked through for the next §."""


def without_nested(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out bare numbers that are counted anew between a number and the next one.

    Where 41 is followed by 1, 2 and 3 and then by 42, they are points of 41. One pair of numbers
    proves nothing: a third has to stand beside them.

    Args:
        candidates: Lines that may open a §, in the source's order.
    """
    bare = [one for one in candidates if one.style is Style.BARE]
    nested: set[int] = set()
    place = 0
    while place < len(bare):
        end = _next_number(bare, place)
        if end > place + 1 and _goes_on(bare, place, end):
            nested.update(one.place for one in bare[place + 1 : end])
        place = max(end, place + 1)
    return [one for one in candidates if one.place not in nested] if nested else candidates


def _next_number(bare: Sequence[Candidate], place: int) -> int:
    """Give where the number after one's own is, if nothing but smaller ones are between; else 0."""
    number = bare[place].number
    for at in range(place + 1, min(len(bare), place + _REACH)):
        if bare[at].number >= number:
            return at if bare[at].number == number + 1 else 0
    return 0


def _goes_on(bare: Sequence[Candidate], place: int, end: int) -> bool:
    """Say whether the number before the two, or the one after them, stands on its side of them."""
    before, after = bare[place].number - 1, bare[end].number + 1
    near = bare[max(0, place - _REACH) : place]
    return any(one.number == before for one in near) or any(
        one.number == after for one in bare[end + 1 : end + _REACH]
    )
