"""YAML as a careful secretary would write it; fast, and the same in every version.

Only what minutes files need: mappings, lists, texts, whole numbers, dates and booleans.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

Value = str | int | dt.date | bool | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[A-Za-zÀ-ÿ0-9§(/.][^\n\t\"\\]*")
_AMBIGUOUS = re.compile(
    r"(?i)(true|false|yes|no|on|off|y|n|null|~|[-+.]?[0-9][-0-9_.,:e+]*|0x[0-9a-f]+|.*:|.*\s)"
)
_FLOW_MARKS = frozenset(",[]{}?:")
_WIDTH = 100


def scalar(value: str | int | dt.date, *, flow: bool = False) -> str:
    """Write one value, in quotes only where YAML needs them.

    Args:
        value: The value; a text that looks like a number or a time is quoted.
        flow: Whether it stands inside brackets or braces.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    plain = (
        _PLAIN.fullmatch(value) is not None
        and _AMBIGUOUS.fullmatch(value) is None
        and ": " not in value
        and " #" not in value
        and not (flow and _FLOW_MARKS.intersection(value))
    )
    if plain:
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def inline(value: Value) -> str:
    """Write a value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {inline(part)}" for key, part in value.items()) + "}"
    if isinstance(value, str | int | dt.date):
        return scalar(value, flow=True)
    return "[" + ", ".join(inline(part) for part in value) + "]"


def dump(value: Mapping[str, Value], indent: int = 0) -> list[str]:
    """Write a mapping as lines, without line ends.

    Args:
        value: What to write; short lists and mappings stand on one line.
        indent: Number of spaces before each line.
    """
    lines: list[str] = []
    pad = " " * indent
    for key, part in value.items():
        if isinstance(part, str | int | dt.date):
            lines.append(f"{pad}{key}: {scalar(part)}")
        elif _fits(part) and (line := f"{pad}{key}: {inline(part)}") and len(line) <= _WIDTH:
            lines.append(line)
        elif isinstance(part, Mapping):
            lines += [f"{pad}{key}:", *dump(part, indent + 2)]
        else:
            lines += [f"{pad}{key}:", *dump_list(part, indent + 2)]
    return lines


def dump_list(values: Sequence[Value], indent: int) -> list[str]:
    """Write a list with one entry or more a line.

    Args:
        values: What to write.
        indent: Number of spaces before each line.
    """
    lines: list[str] = []
    pad = " " * indent
    for value in values:
        if isinstance(value, str | int | dt.date):
            lines.append(f"{pad}- {scalar(value)}")
        elif isinstance(value, Mapping) and not _short(value, indent):
            first, *rest = dump(value, indent + 2)
            lines += [f"{pad}- {first.lstrip()}", *rest]
        else:
            lines.append(f"{pad}- {inline(value)}")
    return lines


def _short(value: Mapping[str, Value], indent: int) -> bool:
    """Say whether a mapping in a list reads well on one line."""
    flat = all(isinstance(part, str | int | dt.date) or _fits(part) for part in value.values())
    return flat and len(inline(value)) + indent + 2 <= _WIDTH


def _fits(value: Value) -> bool:
    """Say whether a list of single values, or an empty mapping or list, may stand inline."""
    if isinstance(value, Mapping):
        return not value
    if isinstance(value, str | int | dt.date):
        return True
    return all(isinstance(part, str | int | dt.date) for part in value)
