"""From values read here and there to the front matter, in the order of the format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter

from minutes_archive.importer.facts import Fact, Value
from minutes_archive.importer.writing.characters import tidy_line
from minutes_archive.schema.entry import Entry
from minutes_archive.schema.item import (
    ItemInput,
    MotionInput,
    NoticeInput,
    RollInput,
    StatementInput,
    VoteInput,
)
from minutes_archive.schema.item_range import number_order
from minutes_archive.schema.minutes import (
    AbsenteeInput,
    AdjournmentInput,
    AttendeeInput,
    MinutesInput,
    NextMeetingInput,
    RemovalInput,
    SourceInput,
)
from minutes_archive.yaml_text import Loc

_KEY = attrgetter("key")
_SINGLE = (int, dt.date)
_LISTS = (list, tuple)
_MAPPINGS = (dict, Mapping)
_HOLDERS = (list, dict)

_MODELS: Mapping[str, type[Entry]] = {
    "adjournments": AdjournmentInput,
    "present": AttendeeInput,
    "absent": AbsenteeInput,
    "notice": NoticeInput,
    "next_meeting": NextMeetingInput,
    "motions": MotionInput,
    "votes": VoteInput,
    "roll": RollInput,
    "reservations": StatementInput,
    "notes": StatementInput,
    "source": SourceInput,
    "removed": RemovalInput,
}

Tree = str | int | bool | dt.date | list["Tree"] | dict[str, "Tree"]
"""A value as it is written; keys of mappings are texts."""


@dataclass(slots=True)
class Front:
    """The front matter and the comments in it, by the way to what they stand above."""

    tree: dict[str, Tree]
    comments: dict[Loc, list[str]] = field(default_factory=dict)

    def comment(self, loc: Loc, words: str) -> None:
        """Put a comment above a value, or above the nearest one around it that is there.

        Args:
            loc: The way to the value.
            words: The comment.
        """
        place = loc
        while place and not has(self.tree, place):
            place = place[:-1]
        if not place:
            place = (_next_key(self.tree, str(loc[0])),)
        lines = self.comments.setdefault(place, [])
        if words not in lines:
            lines.append(words)


def build_tree(facts: Iterable[Fact]) -> dict[str, Tree]:
    """Put values together; of two for one key the first is kept.

    Args:
        facts: The values, surest first where several are for one key. Positions in lists need
            not be without gaps, and a mapping may be given whole and in parts.
    """
    raw: dict[str | int, object] = {}
    for fact in facts:
        _insert(raw, fact.key, fact.value)
    tree = _finished(raw)
    return tree if isinstance(tree, dict) else {}


def positions(facts: Iterable[Fact]) -> dict[tuple[str, int], int]:
    """Say at which place of its list each numbered value came to stand.

    Args:
        facts: The values.
    """
    numbers: dict[str, set[int]] = {}
    for key in map(_KEY, facts):
        if len(key) > 1 and isinstance(key[1], int):
            numbers.setdefault(str(key[0]), set()).add(key[1])
    return {
        (key, number): place
        for key, found in numbers.items()
        for place, number in enumerate(sorted(found))
    }


def has(tree: Tree, loc: Loc) -> bool:
    """Say whether a tree has a value.

    Args:
        tree: The tree.
        loc: The way to the value.
    """
    node: Tree = tree
    for step in loc:
        if not _has_step(node, step):
            return False
        node = _step(node, step)
    return True


def remove(tree: dict[str, Tree], loc: Loc) -> Tree | None:
    """Take a value out of a tree, and what becomes empty by that.

    Args:
        tree: The tree, which is changed.
        loc: The way to the value.

    Returns:
        The value; None where there was none.
    """
    if not has(tree, loc):
        return None
    holder: Tree = tree
    for step in loc[:-1]:
        holder = _step(holder, step)
    last = loc[-1]
    value = _step(holder, last)
    if isinstance(holder, dict):
        del holder[str(last)]
    elif isinstance(holder, list) and isinstance(last, int):
        del holder[last]
    if len(loc) > 1 and not holder:
        remove(tree, loc[:-1])
    return value


def in_order(tree: dict[str, Tree]) -> dict[str, Tree]:
    """Order the keys of a front matter as the format lists them.

    Args:
        tree: The front matter.
    """
    return {key: _inner(tree[key], key) for key in _in_order(tree, _ranks(MinutesInput))}


def key_after(tree: Mapping[str, Tree], key: str) -> str:
    """Name the key of a front matter that stands where another one would stand.

    Args:
        tree: The front matter; it has a key that the format lists after the other one.
        key: A key that it does not have.
    """
    names = list(_names(MinutesInput))
    return next(name for name in names[names.index(key) :] if name in tree)


def _insert(node: dict[str | int, object], key: Sequence[str | int], value: Value) -> None:
    """Put one value where it belongs, unless something stands there."""
    for step in key[:-1]:
        inner = node.setdefault(step, {})
        if not isinstance(inner, dict):
            return
        node = inner
    last = key[-1]
    if not isinstance(value, str) and isinstance(value, Mapping):
        inner = node.setdefault(last, {})
        if isinstance(inner, dict):
            for name, part in value.items():
                _insert(inner, (name,), part)
    elif last not in node:
        node[last] = value


def _finished(value: object) -> Tree | None:
    """Make lists of numbered values, tidy texts, and leave out what is empty.

    "No" and 0 say something; None, an empty text and an empty list do not.
    """
    if isinstance(value, str):
        return _tidied(value)
    if isinstance(value, _SINGLE):
        return value
    if isinstance(value, _LISTS):
        return _filled(value)
    if isinstance(value, _MAPPINGS):
        if value and _is_numbered(value):
            return _filled(value[key] for key in sorted(value))
        finished = {}
        for key, part in value.items():
            one = _tidied(part) if isinstance(part, str) else _finished(part)
            if one or isinstance(one, int):
                finished[str(key)] = one
        return finished
    return _filled(value) if isinstance(value, Sequence) else None


def _is_numbered(value: Mapping[object, object]) -> bool:
    """Say whether a mapping's keys are places in a list; one look says it of most."""
    return isinstance(next(iter(value)), int) and all(isinstance(key, int) for key in value)


def _tidied(text: str) -> str:
    """Write a text without space that means nothing, and without empty lines."""
    if "\n" not in text:
        return tidy_line(text)
    lines = [tidy_line(line) for line in text.split("\n")]
    return "\n".join([line for line in lines if line])


def _filled(values: Iterable[object]) -> list[Tree]:
    """Finish the entries of a list."""
    finished = [_tidied(one) if isinstance(one, str) else _finished(one) for one in values]
    return [value for value in finished if value or isinstance(value, int)]


def _inner(value: Tree, key: str) -> Tree:
    """Order what a key holds."""
    if isinstance(value, list):
        return [_inner(part, key) if isinstance(part, _HOLDERS) else part for part in value]
    if not isinstance(value, dict):
        return value
    if key == "items":
        ranks = _ranks(ItemInput)
        return {number: _entry(value[number], ranks) for number in sorted(value, key=_number)}
    model = _MODELS.get(key)
    return _entry(value, _ranks(model) if model is not None else {})


def _entry(value: Tree, ranks: Mapping[str, int]) -> Tree:
    """Order one mapping and what its keys hold."""
    if not isinstance(value, dict):
        return value
    return {
        key: _inner(part, key) if isinstance(part := value[key], _HOLDERS) else part
        for key in _in_order(value, ranks)
    }


def _number(number: str) -> tuple[int, str]:
    """Give a key that sorts item numbers, also those that are none."""
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return number_order(number) if digits.isdecimal() and number else (0, number)


def _in_order(tree: Mapping[str, Tree], ranks: Mapping[str, int]) -> list[str]:
    """Order keys by their ranks; those without one come last."""
    try:
        return sorted(tree, key=ranks.__getitem__)
    except KeyError:
        return sorted(tree, key=lambda key: ranks.get(key, len(ranks)))


@cache
def _ranks(model: type[Entry]) -> dict[str, int]:
    """Number a model's keys as files spell them, in their order."""
    return {name: rank for rank, name in enumerate(_names(model))}


@cache
def _names(model: type[Entry]) -> tuple[str, ...]:
    """List a model's keys as files spell them."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


def _has_step(node: Tree, step: str | int) -> bool:
    """Say whether a value holds a key or a place."""
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)


def _step(node: Tree, step: str | int) -> Tree:
    """Go one step into a tree."""
    if isinstance(node, dict):
        return node[str(step)]
    if isinstance(node, list) and isinstance(step, int):
        return node[step]
    raise KeyError(step)


def _next_key(tree: Mapping[str, Tree], missing: str) -> str:
    """Name the key that stands where a missing one would."""
    names = _names(MinutesInput)
    after = names[names.index(missing) :] if missing in names else ()
    return next((name for name in after if name in tree), next(iter(tree), ""))
