"""Small grammars for made-up Swedish: `[one way|another way]` and `{slot}`."""

from __future__ import annotations

import re
from collections.abc import Callable

from minutes_archive.madeup.chance import Chance

_WAYS = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")


def sentence_case(text: str) -> str:
    """Begin a text with a capital letter and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def expand(template: str, chance: Chance, slot: Callable[[str], str]) -> str:
    """Turn a template into a text.

    Args:
        template: Text with alternatives in brackets and slots in braces; a slot that begins
            with a capital letter gives its value one too.
        chance: Chooses among the alternatives.
        slot: Gives the value of a slot by its name in lower case.
    """

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        value = slot(name.lower())
        return sentence_case(value) if name[0].isupper() else value

    chosen = _WAYS.sub(lambda match: chance.pick(match[1].split("|")), template)
    return _SLOT.sub(fill, chosen)


def slots_of(*templates: str) -> frozenset[str]:
    """Name the slots that templates use, in lower case."""
    return frozenset(name.lower() for text in templates for name in _SLOT.findall(text))


def listed(names: list[str]) -> str:
    """Join names as running text does: "A, B och C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} och {names[-1]}"
