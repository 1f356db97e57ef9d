"""Where an address that has moved leads now."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from minutes_archive.model import Redirect
from minutes_archive.published_addresses import MAX_LENGTH, folders_of

LONGEST_WAY = 100
"""How many redirects may follow on each other; an address that moves every year has as many."""


@dataclass(frozen=True, slots=True)
class Route:
    """The way from an address along redirects.

    `steps` are the addresses passed, the last of them the end of the way. `arrived` says
    whether the end is served, `loops` whether there is no end, and `is_too_long` whether it was
    given up for another reason than that an address was met twice.
    """

    steps: tuple[str, ...]
    arrived: bool = False
    loops: bool = False
    is_too_long: bool = False

    @property
    def end(self) -> str:
        """Where the way ends."""
        return self.steps[-1]


class Redirection:
    """Follows an archive's redirects."""

    def __init__(self, redirects: Iterable[Redirect]) -> None:
        """Take the redirects; of two with one start the first counts.

        Args:
            redirects: In the order of the registry.
        """
        self._targets: dict[str, str] = {}
        for redirect in redirects:
            self._targets.setdefault(redirect.start, redirect.target)
        self._steps: dict[str, str | None] = {}

    def route(self, address: str, served: Container[str]) -> Route:
        """Follow an address until it leads to one that is served, or no further.

        Args:
            address: An address that is not served.
            served: The addresses that have a page or file of their own.
        """
        steps = [address]
        met = {address}
        limit = min(len(self._targets) + 1, LONGEST_WAY)
        while len(steps) <= limit:
            step = self._step(steps[-1])
            if step is None:
                return Route(tuple(steps))
            if len(step) > MAX_LENGTH:
                break
            steps.append(step)
            if step in served:
                return Route(tuple(steps), arrived=True)
            if step in met:
                return Route(tuple(steps), loops=True)
            met.add(step)
        return Route(tuple(steps), loops=True, is_too_long=limit == LONGEST_WAY)

    def _step(self, address: str) -> str | None:
        """Take one step, and remember it: ways that meet go on together."""
        if address not in self._steps:
            self._steps[address] = self._next(address)
        return self._steps[address]

    def _next(self, address: str) -> str | None:
        """Take the redirect with the longest start; below a folder the rest of the way is kept."""
        if address in self._targets:
            return self._targets[address]
        for folder in folders_of(address):
            target = self._targets.get(folder)
            if target is not None and target.endswith("/"):
                return target + address.removeprefix(folder)
        return None
