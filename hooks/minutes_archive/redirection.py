"""Where an address that has moved leads now."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from minutes_archive.model import Redirect
from minutes_archive.published_addresses import folders_of


@dataclass(frozen=True, slots=True)
class Route:
    """The way from an address along redirects.

    `steps` are the addresses passed, the last of them the end of the way. `arrived` says
    whether the end is served, `loops` whether there is no end.
    """

    steps: tuple[str, ...]
    arrived: bool = False
    loops: bool = False

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

    def route(self, address: str, served: Container[str]) -> Route:
        """Follow an address until it leads to one that is served, or no further.

        Args:
            address: An address that is not served.
            served: The addresses that have a page or file of their own.
        """
        steps = [address]
        while len(steps) <= len(self._targets) + 1:
            step = self._next(steps[-1])
            if step is None:
                return Route(tuple(steps))
            is_met_again = step in steps
            steps.append(step)
            if step in served:
                return Route(tuple(steps), arrived=True)
            if is_met_again:
                break
        return Route(tuple(steps), loops=True)

    def _next(self, address: str) -> str | None:
        """Take the redirect with the longest start; below a folder the rest of the way is kept."""
        if address in self._targets:
            return self._targets[address]
        for folder in folders_of(address):
            target = self._targets.get(folder)
            if target is not None and target.endswith("/"):
                return target + address.removeprefix(folder)
        return None
