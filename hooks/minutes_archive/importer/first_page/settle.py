"""One value for each key."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.facts import Fact, Value

_KEYS = (
    "council_name",
    "date",
    "start",
    "end",
    "place",
    "number",
    "chair",
    "secretary",
    "adjusters",
    "adjusted_on",
    "notice",
)


def settle(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Choose the surest value of each key, the first of equals; put adjournments in order.

    Args:
        facts: All that was read.
    """
    chosen: list[Fact] = []
    for key in _KEYS:
        found = [fact for fact in facts if fact.key == (key,)]
        if found:
            chosen.append(max(found, key=lambda fact: fact.confidence))
    breaks = [fact for fact in facts if fact.key == ("adjournments",)]
    if breaks:
        values = [value for fact in breaks if isinstance(fact.value, list) for value in fact.value]
        unique = [value for n, value in enumerate(values) if value not in values[:n]]
        unique.sort(key=_begins)
        first = breaks[0]
        lowest = min(fact.confidence for fact in breaks)
        chosen.append(Fact(first.key, unique, first.line, lowest, first.doubt))
    chosen += [fact for fact in facts if fact.key == ("present",)][:1]
    return tuple(chosen)


def _begins(pause: Value) -> str:
    """Give the clock time when an adjournment begins."""
    return str(pause.get("from", "")) if isinstance(pause, dict) else ""
