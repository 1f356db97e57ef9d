"""Chance that falls the same way on every machine.

The standard library may change how `random` picks between Python versions; a made-up archive
must have the same bytes wherever it is made, so the generator brings its own (SplitMix64).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1


class Chance:
    """A stream of choices that depends on its key alone."""

    __slots__ = ("_key", "_state")

    def __init__(self, *key: object) -> None:
        self._key = "/".join(str(part) for part in key)
        digest = hashlib.blake2b(self._key.encode(), digest_size=8).digest()
        self._state = int.from_bytes(digest, "big")

    def stream(self, *key: object) -> Chance:
        """Open a stream of its own, so that one part's choices do not move another's.

        Args:
            key: What the stream is for.
        """
        return Chance(self._key, *key)

    def below(self, limit: int) -> int:
        """Give a whole number from 0 up to, but not including, a limit of at least 1."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return (mixed ^ (mixed >> 31)) % limit

    def between(self, low: int, high: int) -> int:
        """Give a whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def happens(self, share: float) -> bool:
        """Say whether something that happens with a probability between 0 and 1 does."""
        return self.below(1_000_000) < share * 1_000_000

    def pick(self, choices: Sequence[T]) -> T:
        """Choose one of a sequence that is not empty."""
        return choices[self.below(len(choices))]

    def some(self, choices: Sequence[T], number: int) -> list[T]:
        """Choose several different ones, kept in their order; all where there are too few."""
        left = list(range(len(choices)))
        while len(left) > max(number, 0):
            left.pop(self.below(len(left)))
        return [choices[index] for index in left]

    def shuffled(self, choices: Sequence[T]) -> list[T]:
        """Give all of them in a new order."""
        rest = list(choices)
        return [rest.pop(self.below(len(rest))) for _ in choices]
