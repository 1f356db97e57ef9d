"""YAML as a careful secretary would write it; fast, and the same in every version.

Only what minutes files need: mappings, lists, texts, whole numbers, dates, booleans, and
comments above what they are about.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

Value = str | int | dt.date | bool | Sequence["Value"] | Mapping[str, "Value"]
Loc = tuple[str | int, ...]
"""The way to a value: keys and positions in lists, from the outermost."""

_PLAIN = re.compile(r"[A-Za-zÀ-ÿ0-9§(/.][^\x00-\x1f\x7f-\x9f\"\\\u2028\u2029\ufeff]*")
_PLAIN_IN_FLOW = re.compile(
    r"[A-Za-zÀ-ÿ0-9§(/.][^,\[\]{}?:\x00-\x1f\x7f-\x9f\"\\\u2028\u2029\ufeff]*"
)
_AMBIGUOUS = re.compile(
    r"(?i)(true|false|yes|no|on|off|y|n|null|~|[-+.]?[0-9][-0-9_.,:e+]*|0x[0-9a-f]+)"
)
_CODED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_PERHAPS_AMBIGUOUS = frozenset("tTfFyYnNoO~-+.0123456789")
_SINGLE = (str, int, dt.date)
_LISTS = (list, tuple)
_MAPPINGS = (dict, Mapping)
"""Asking whether a list is a mapping takes long: it is asked first whether it is a list."""
_REMEMBERED = 1024
"""Texts that are not weighed again: the names of a vote stand in the next one too."""
_WIDTH = 100
_MOST_ON_A_LINE = _WIDTH // 3
"""Entries of a list on one line: each takes a character, a comma and a space."""


class Comments:
    """Comments by the way to the value that they stand above."""

    __slots__ = ("_above", "_around")

    def __init__(self, above: Mapping[Loc, Sequence[str]] | None = None) -> None:
        """Arrange the comments.

        Args:
            above: Lines of comment, without their #, by the way to the value.
        """
        self._above = {loc: tuple(lines) for loc, lines in (above or {}).items() if lines}
        self._around = {loc[:length] for loc in self._above for length in range(len(loc))}

    def lines(self, loc: Loc, pad: str) -> list[str]:
        """Give the lines above a value.

        Args:
            loc: The way to the value.
            pad: Space before each line.
        """
        above = self._above.get(loc)
        return [f"{pad}# {' '.join(line.split())}" for line in above] if above else []

    def inside(self, loc: Loc) -> bool:
        """Say whether a part of a value has a comment, so that it needs lines of its own."""
        return loc in self._around

    def within(self, loc: Loc) -> Comments:
        """Give the comments in a value; one and the same object where there are none."""
        return self if loc in self._around else _NONE


_NONE = Comments()


def scalar(value: str | int | dt.date, *, flow: bool = False) -> str:
    """Write one value, in quotes only where YAML needs them.

    Args:
        value: The value; a text that looks like a number or a time is quoted.
        flow: Whether it stands inside brackets or braces.
    """
    if isinstance(value, str):
        return _in_flow(value) if flow else _in_block(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


@lru_cache(maxsize=_REMEMBERED)
def _in_block(text: str) -> str:
    """Write a text that stands on lines of its own."""
    plain = (
        _PLAIN.fullmatch(text) is not None
        and not (text[-1] == ":" or text[-1].isspace())
        and (text[0] not in _PERHAPS_AMBIGUOUS or _AMBIGUOUS.fullmatch(text) is None)
        and ": " not in text
        and " #" not in text
    )
    return text if plain else _quoted(text)


@lru_cache(maxsize=_REMEMBERED)
def _in_flow(text: str) -> str:
    """Write a text that stands inside brackets or braces."""
    plain = (
        _PLAIN_IN_FLOW.fullmatch(text) is not None
        and not text[-1].isspace()
        and (text[0] not in _PERHAPS_AMBIGUOUS or _AMBIGUOUS.fullmatch(text) is None)
        and " #" not in text
    )
    return text if plain else _quoted(text)


def _quoted(text: str) -> str:
    """Write a text in quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{_CODED.sub(_code, escaped)}"'


def _code(match: re.Match[str]) -> str:
    """Write a character that YAML takes no other way by its number."""
    return f"\\u{ord(match[0]):04x}"


def inline(value: Value, longest: int | None = None) -> str:
    """Write a value on one line.

    Args:
        value: The value.
        longest: How many entries of a list are written; all by default.
    """
    if isinstance(value, str):
        return _in_flow(value)
    if isinstance(value, _SINGLE):
        return scalar(value, flow=True)
    if not isinstance(value, _LISTS) and isinstance(value, _MAPPINGS):
        pairs = [
            f"{key}: {_in_flow(part) if isinstance(part, str) else inline(part, longest)}"
            for key, part in value.items()
        ]
        return f"{{{', '.join(pairs)}}}"
    entries = value[:longest]
    parts = [_in_flow(part) if isinstance(part, str) else inline(part, longest) for part in entries]
    return f"[{', '.join(parts)}]"


def dump(
    value: Mapping[str, Value], indent: int = 0, comments: Comments = _NONE, at: Loc = ()
) -> list[str]:
    """Write a mapping as lines, without line ends.

    Args:
        value: What to write; short lists and mappings stand on one line.
        indent: Number of spaces before each line.
        comments: Comments to write above what they are about.
        at: The way to this mapping, for the comments.
    """
    lines: list[str] = []
    pad = " " * indent
    loc, comments = at, comments.within(at)
    for key, part in value.items():
        if comments is not _NONE:
            loc = (*at, key)
            lines += comments.lines(loc, pad)
        head = f"{pad}{key}:"
        if isinstance(part, str) and "\n" not in part:
            lines.append(f"{head} {_in_block(part)}")
        elif isinstance(part, _SINGLE):
            lines += _single(head, part, indent)
        elif (line := _on_one_line(f"{head} ", part, comments, loc)) is not None:
            lines.append(line)
        elif isinstance(part, _LISTS) or not isinstance(part, _MAPPINGS):
            lines += [head, *dump_list(part, indent + 2, comments, loc)]
        else:
            lines += [head, *dump(part, indent + 2, comments, loc)]
    return lines


def dump_list(
    values: Sequence[Value], indent: int, comments: Comments = _NONE, at: Loc = ()
) -> list[str]:
    """Write a list with one entry or more a line.

    Args:
        values: What to write.
        indent: Number of spaces before each line.
        comments: Comments to write above what they are about.
        at: The way to this list, for the comments.
    """
    lines: list[str] = []
    pad = " " * indent
    loc, comments = at, comments.within(at)
    for index, value in enumerate(values):
        if comments is not _NONE:
            loc = (*at, index)
            lines += comments.lines(loc, pad)
        if isinstance(value, str) and "\n" not in value:
            lines.append(f"{pad}- {_in_block(value)}")
        elif isinstance(value, _SINGLE):
            lines += _single(f"{pad}-", value, indent)
        elif (line := _entry(f"{pad}- ", value, comments, loc)) is not None:
            lines.append(line)
        elif isinstance(value, _MAPPINGS):
            lines += _as_entry(dump(value, indent + 2, comments, loc), pad)
    return lines


def _as_entry(block: list[str], pad: str) -> list[str]:
    """Put a dash before a mapping's first key; comments above that key go above the dash."""
    first = 0
    while block[first].lstrip().startswith("# "):
        first += 1
    above = [f"{pad}{line.lstrip()}" for line in block[:first]]
    return [*above, f"{pad}- {block[first].lstrip()}", *block[first + 1 :]]


def _single(head: str, value: str | int | dt.date, indent: int) -> list[str]:
    """Write one value after its key or dash; a text of several lines stands under it."""
    if isinstance(value, str) and not _CODED.search(value.replace("\n", "")):
        lines = value.split("\n")
        if all(line == line.strip() for line in lines) and lines[0] and lines[-1]:
            pad = " " * (indent + 2)
            return [f"{head} |-", *(f"{pad}{line}".rstrip() for line in lines)]
    return [f"{head} {scalar(value)}"]


def _on_one_line(head: str, value: Value, comments: Comments, loc: Loc) -> str | None:
    """Write a list or mapping on the line of its key, where it reads well there."""
    if not _fits(value) or comments.inside(loc):
        return None
    line = head + inline(value)
    return line if len(line) <= _WIDTH else None


def _entry(
    head: str, value: Sequence[Value] | Mapping[str, Value], comments: Comments, loc: Loc
) -> str | None:
    """Write a list or mapping on the line of its dash; a mapping only where it reads well."""
    if not isinstance(value, _MAPPINGS):
        return head + inline(value)
    if comments.inside(loc) or not all(map(_fits, value.values())):
        return None
    line = head + inline(value)
    return line if len(line) <= _WIDTH else None


def _fits(value: Value) -> bool:
    """Say whether one value, a list of them, or an empty mapping or list may stand inline."""
    if isinstance(value, str):
        return len(value) <= _WIDTH
    if isinstance(value, _SINGLE):
        return True
    if not isinstance(value, _LISTS) and isinstance(value, _MAPPINGS):
        return not value
    if len(value) > _MOST_ON_A_LINE:
        return False
    return all([isinstance(part, _SINGLE) for part in value])  # noqa: C419 - twice as fast
