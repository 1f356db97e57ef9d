"""Lists that have the family name first without a comma, "Ek Anna (S)", told by who signs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from minutes_archive.importer.facts import Attendance, Confidence
from minutes_archive.importer.people import has_given_name


def turned_round(people: Sequence[Attendance], signed: Collection[str]) -> list[Attendance]:
    """Give listed names the right way round, where those who sign have theirs so.

    Args:
        people: Those listed.
        signed: The names of those who sign or were chosen to.
    """
    listed = {one.name for one in people}
    seated = [one for one in people if one.party]
    evident = [one for one in seated if _turned(one.name) in signed and one.name not in signed]
    forward = [one for one in seated if _is_forward(one.name) or one.name in signed]
    if not evident or len(forward) > len(evident):
        return list(people)
    names = {one.name: _turned(one.name) for one in seated if one in evident or _may_turn(one.name)}
    return [
        replace(
            one,
            name=names.get(one.name, one.name),
            replaces=_replaced(one.replaces, names, listed),
            confidence=min(one.confidence, Confidence.LIKELY),
        )
        if one.party
        else one
        for one in people
    ]


def _turned(name: str) -> str:
    """Put the words before the first given name last."""
    words = name.split()
    first = next((n for n, word in enumerate(words) if n and has_given_name(word)), 1)
    return " ".join([*words[first:], *words[:first]])


def _is_forward(name: str) -> bool:
    """Say whether a name begins with a common given name and none stands behind it."""
    return has_given_name(name) and not has_given_name(_turned(name))


def _may_turn(name: str) -> bool:
    """Say whether a name begins with a family name."""
    return has_given_name(_turned(name)) or not has_given_name(name)


def _replaced(name: str | None, names: dict[str, str], listed: Collection[str]) -> str | None:
    """Give whom somebody sits in for as the lists now have that name."""
    if name is None or name in names:
        return names[name] if name else None
    return _turned(name) if name not in listed and " " in name and _may_turn(name) else name
