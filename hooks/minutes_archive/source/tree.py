"""From YAML to a tree of texts: no types are guessed, no key is lost.

YAML 1.1 reads 13:30 as 810, no as false and 007 as 7, and PyYAML keeps the last of two equal
keys. Here every scalar stays the text it is; only an empty value, `~` and `null` are None.
The parser's events are read one by one, so that depth costs no stack and an excess is met
before it is built.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from minutes_archive.findings import FindingKind
from minutes_archive.source import kinds
from minutes_archive.source.characters import REFUSED, heaped_accents
from minutes_archive.source.marks import Loc, Mark

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"
"""What YAML holds: every scalar is text; empty values and null are None."""

# Without its C extension PyYAML reads the same, ten times as slowly.
_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_DEPTH_LIMIT = 12
_VALUE_LIMIT = 50_000
_SLIP_LIMIT = 100
_OUTERMOST = 2
"""How many frames are open in the outermost mapping: its own, and the one that holds the text."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Something wrong at a place of a YAML text, whose first line counts as 1."""

    kind: FindingKind
    mark: Mark
    params: tuple[tuple[str, object], ...] = ()


class YamlRefusedError(Exception):
    """Raised where reading cannot go on: too deep, too many values, several documents."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.kind.code)
        self.slip = slip


@dataclass(frozen=True, slots=True)
class Reading:
    """A tree, and what was wrong but could be read past."""

    tree: Tree
    slips: tuple[Slip, ...]


def read_tree(text: str, node_limit: int) -> Reading:
    """Read one YAML document.

    Args:
        text: The YAML, with LF line ends.
        node_limit: How many keys and values it may hold.

    Raises:
        YamlRefusedError: The text goes past a limit or holds several documents.
        yaml.YAMLError: The text is not YAML.
    """
    builder = _Builder(node_limit)
    parser = _LOADER(text)
    try:
        while (event := parser.get_event()) is not None:
            builder.take(event)
    finally:
        parser.dispose()
    return Reading(builder.root[0] if builder.root else None, tuple(builder.slips))


class PlaceReader:
    """Finds where keys and values stand in a text that `read_tree` has read.

    Noting places costs time and memory, so that it is done for the few texts that have
    something to tell of, and no further down than somebody asks.
    """

    __slots__ = ("_builder", "_events")

    def __init__(self, text: str, node_limit: int, lines_before: int) -> None:
        """Prepare to read; nothing is read before places are asked for.

        Args:
            text: The YAML, with LF line ends.
            node_limit: How many keys and values it may hold.
            lines_before: How many lines its file has before it.
        """
        self._builder = _Builder(node_limit, lines_before)
        self._events = _events(text)

    def until(self, key: str | int | None) -> Mapping[Loc, tuple[Mark, Mark]]:
        """Give the places of all values down to the end of what an outermost key holds.

        Args:
            key: The key, or the position in an outermost list; None for the whole text.
        """
        while not self._builder.has_passed(key):
            event = next(self._events, None)
            if event is None:
                break
            self._builder.take(event)
        return self._builder.places


def _events(text: str) -> Iterator[yaml.Event]:
    """Give the parser's events one by one."""
    parser = _LOADER(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


class _Frame:
    """A mapping or list being filled; in a mapping, `key` waits for its value."""

    __slots__ = ("dropped", "first", "holder", "key", "key_event", "loc", "waiting")

    def __init__(self, holder: list[Tree] | dict[str, Tree], loc: Loc | None) -> None:
        self.holder = holder
        self.loc = loc
        self.key = ""
        self.key_event: yaml.Event | None = None
        self.waiting = False
        self.dropped = False
        self.first: dict[str, yaml.Event] = {}


class _Builder:
    """Builds the tree from the events of PyYAML's parser.

    Places are noted where it is told how many lines the file has before the text.
    """

    def __init__(self, node_limit: int, lines_before: int | None = None) -> None:
        self.root: list[Tree] = []
        self.slips: list[Slip] = []
        self.places: dict[Loc, tuple[Mark, Mark]] = {}
        self._frames = [_Frame(self.root, ())]
        self._nodes_left = node_limit
        self._lines_before = lines_before

    def has_passed(self, key: str | int | None) -> bool:
        """Say whether an outermost key is met, and all it holds: nothing below it is open."""
        return len(self._frames) == _OUTERMOST and (key,) in self.places

    def take(self, event: yaml.Event) -> None:
        """Add what an event brings."""
        if isinstance(event, yaml.ScalarEvent):
            if self._nodes_left > 0 and event.anchor is None and event.tag is None:
                self._nodes_left -= 1
            else:
                self._check_node(event)
            self._put(self._scalar(event), event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check_node(event)
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._frames.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._slip(kinds.ALIAS, event, value=f"*{event.anchor}")
            self._put(None, event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root:
            raise YamlRefusedError(Slip(kinds.SEVERAL_DOCUMENTS, _mark(event)))

    def _check_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Count a value and refuse names and types attached to it."""
        self._nodes_left -= 1
        if self._nodes_left < 0:
            raise YamlRefusedError(Slip(kinds.TOO_MANY_VALUES, _mark(event)))
        if event.anchor is not None:
            self._slip(kinds.ALIAS, event, value=f"&{event.anchor}")
        if event.tag is not None:
            self._slip(kinds.TAG, event, value=_written_tag(event.tag))

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        """Read a scalar as text."""
        value = event.value
        if len(value) > _VALUE_LIMIT:
            self._slip(kinds.VALUE_TOO_LONG, event, limit=_VALUE_LIMIT)
            return None
        if not event.style:
            return None if value in _NULLS else value
        if event.style != '"' or (value.isascii() and not REFUSED.search(value)):
            return value
        return self._unescaped(value, event)

    def _unescaped(self, value: str, event: yaml.ScalarEvent) -> str:
        """Tidy a text that may have been written with codes for its characters."""
        heap = heaped_accents(value)
        refused = REFUSED.search(value)
        if heap is not None or refused:
            number = ord(refused[0] if refused else value[heap or 0])
            self._slip(kinds.ESCAPED_CHARACTER, event, character=f"U+{number:04X}")
            return "\ufffd"
        return unicodedata.normalize("NFC", value)

    def _open(self, holder: list[Tree] | dict[str, Tree], event: yaml.Event) -> None:
        """Begin a mapping or a list."""
        if len(self._frames) > _DEPTH_LIMIT:
            raise YamlRefusedError(Slip(kinds.TOO_DEEP, _mark(event), (("limit", _DEPTH_LIMIT),)))
        loc = self._put(holder, event)
        self._frames.append(_Frame(holder, loc))

    def _put(self, value: Tree, event: yaml.Event) -> Loc | None:
        """Place a value in the innermost mapping or list.

        Returns:
            The way to the value where places are asked for and the value is kept.
        """
        frame = self._frames[-1]
        holder = frame.holder
        if isinstance(holder, list):
            holder.append(value)
            if self._lines_before is None:
                return None
            step: str | int | None = len(holder) - 1 if len(self._frames) > 1 else None
            return self._note(frame, step, event, event)
        if not frame.waiting:
            self._key(frame, value, event)
            return None
        frame.waiting = False
        if frame.dropped:
            return None
        holder[frame.key] = value
        if self._lines_before is None:
            return None
        return self._note(frame, frame.key, frame.key_event, event)

    def _key(self, frame: _Frame, value: Tree, event: yaml.Event) -> None:
        """Keep a key until its value comes; one that cannot stand is dropped with its value."""
        frame.waiting = True
        frame.key_event = event
        frame.dropped = False
        if not isinstance(value, str):
            frame.dropped = True
            self._slip(kinds.KEY_NOT_TEXT, event)
        elif value in frame.first:
            frame.dropped = True
            self._slip(kinds.DUPLICATE_KEY, event, key=value, first=_mark(frame.first[value]))
        else:
            frame.key = value
            frame.first[value] = event

    def _note(
        self, frame: _Frame, step: str | int | None, key: yaml.Event | None, value: yaml.Event
    ) -> Loc | None:
        """Remember the places of a value."""
        before = self._lines_before
        if frame.loc is None or before is None:
            return None
        loc = frame.loc if step is None else (*frame.loc, step)
        if loc:
            self.places[loc] = (_mark(key, before), _mark(value, before))
        return loc

    def _slip(self, kind: FindingKind, event: yaml.Event, **params: object) -> None:
        """Remember something wrong."""
        if len(self.slips) < _SLIP_LIMIT:
            self.slips.append(Slip(kind, _mark(event), tuple(params.items())))
        elif len(self.slips) == _SLIP_LIMIT:
            self.slips.append(Slip(kinds.TOO_MANY_FAULTS, _mark(event)))


def _written_tag(tag: str) -> str:
    """Write a tag as it stands in a file."""
    return tag.replace("tag:yaml.org,2002:", "!!")


def _mark(event: yaml.Event | None, lines_before: int = 0) -> Mark:
    """Convert PyYAML's mark, which counts from 0."""
    mark = event.start_mark if event else None
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return Mark(lines_before + line + 1, column + 1)
