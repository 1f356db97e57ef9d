"""Where in a file its keys and values stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Loc = tuple[str | int, ...]
"""The way to a value: keys and positions in lists, from the outermost."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file; line and column count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Marks:
    """The places of all keys and values of one file.

    `until` gives the places down to the end of what an outermost key holds, or all of them, and
    reads the file no further than that (see `tree.PlaceReader`); `top` is the place of the whole.
    """

    until: Callable[[str | int | None], Mapping[Loc, tuple[Mark, Mark]]]
    top: Mark

    @property
    def places(self) -> Mapping[Loc, tuple[Mark, Mark]]:
        """What leads from a value's way to the places of its key and of itself.

        An element of a list has no key and gives its own place twice.
        """
        return self.until(None)

    def key(self, loc: Loc) -> Mark:
        """Find the key of a value, or of the nearest thing around it that the file holds.

        Args:
            loc: The way to the value.
        """
        return self._nearest(loc, 0)

    def value(self, loc: Loc) -> Mark:
        """Find a value, or the key of the nearest thing around it that the file holds.

        Args:
            loc: The way to the value.
        """
        return self._nearest(loc, 1)

    def _nearest(self, loc: Loc, which: int) -> Mark:
        """Look a place up, dropping parts from the end until one is known."""
        if not loc:
            return self.top
        places = self.until(loc[0])
        loc = _as_written(loc, places)
        if loc in places:
            return places[loc][which]
        for length in range(len(loc) - 1, 0, -1):
            if loc[:length] in places:
                return places[loc[:length]][0]
        return self.top


def _as_written(loc: Loc, places: Mapping[Loc, tuple[Mark, Mark]]) -> Loc:
    """Leave out the position of what stands alone in place of a list of one."""
    way: Loc = ()
    for part in loc:
        alone = part == 0 and way in places and (*way, part) not in places
        way = way if alone else (*way, part)
    return way
