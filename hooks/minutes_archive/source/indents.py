"""How far in a line should begin, told from the lines around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import yaml

from minutes_archive.source.tree import YamlRefusedError, read_tree

_KEY = re.compile(r" *(?:- +)*(?=[^\s:#\"'\[{-][^:#]*:(?:\s|$))")
_BARE_KEY = re.compile(r" *(?:- +)*[^\s:#\"'\[{-][^:#]*: *(?:#.*)?$")
_LINES_ABOVE = 40
_LINES_BELOW = 12
_MOST_CHARACTERS = 8000
_MOST_SUSPECTS = 4
_MOST_COLUMNS = 12
_MOST_NODES = 2000
_STEP = 2


class Indent(NamedTuple):
    """A line, counted from 0, and how many spaces it should begin with."""

    line: int
    spaces: int


class _Against(NamedTuple):
    """What speaks against an indent, the gravest first: the least is the best."""

    unusual_steps: int
    unread: int
    bare_keys: int
    levels_closed: int
    is_other_than_written: bool
    moved: int
    distance: int


def fitting_indent(lines: Sequence[str], wrong: int, *, by_tab: bool) -> Indent | None:
    """Find the line whose indent the parser stumbled on, and the indent it should have.

    Each indent that a line nearby has is tried, and the one with which the parser reads
    furthest is taken: where two lines disagree, the lines below tell which of them is wrong.

    Args:
        lines: All lines of the text.
        wrong: The line, counted from 0, where the parser stopped.
        by_tab: Whether that line is indented with a tab, and so surely the wrong one.

    Returns:
        None where no indent lets the parser read past the line.
    """
    near = _near(lines, wrong)
    if near is None:
        return None
    stopped = wrong - near.skipped
    found: list[tuple[_Against, Indent]] = []
    for line in [stopped] if by_tab else near.suspects(stopped):
        for spaces in near.columns(line):
            if by_tab or spaces != _width(near.lines[line]):
                against = near.against(line, spaces, stopped)
                if by_tab or len(near.lines) - against.unread > stopped:
                    found.append((against, Indent(line + near.skipped, spaces)))
    return min(found)[1] if found else None


@dataclass(frozen=True, slots=True)
class _Near:
    """The lines around a place, below those that hold them: a text that can be read alone.

    `holders` counts the latter, and `skipped` the lines of the whole text that are left out
    above the others. `usual_step` is how much further in most lines begin than their key.
    """

    lines: tuple[str, ...]
    holders: int
    skipped: int
    usual_step: int

    def suspects(self, stopped: int) -> Iterator[int]:
        """List the lines that may be wrong: where the parser stopped, and those it was within."""
        width = _width(self.lines[stopped])
        yield stopped
        for line in self._within(stopped)[:_MOST_SUSPECTS]:
            if line >= self.holders:
                yield line
            if _width(self.lines[line]) < width:
                return

    def columns(self, line: int) -> list[int]:
        """List the indents that a line may be meant to have: those of the lines that hold it.

        It may also be one step further in, or begin as the next line does.
        """
        within = self._within(line)
        below = [one for one in self.lines[line + 1 :] if _says(one)][:1]
        found = [_width(self.lines[line])]
        found += [_columns(self.lines[at])[-1] + self.usual_step for at in within[:1]]
        for one in (*below, *[self.lines[at] for at in within]):
            found += _columns(one)
        return [*dict.fromkeys(found)][:_MOST_COLUMNS]

    def against(self, line: int, spaces: int, stopped: int) -> _Against:
        """Try an indent, and say what speaks against it."""
        width = _width(self.lines[line])
        moved = " " * spaces + self.lines[line].lstrip(" ")
        tried = (*self.lines[:line], moved, *self.lines[line + 1 :])
        return _Against(
            unusual_steps=_unusual_steps(tried, self.usual_step),
            unread=len(tried) - _lines_read(tried),
            bare_keys=_bare_keys(tried),
            levels_closed=self._levels_closed(line, spaces),
            is_other_than_written=spaces != width,
            moved=abs(spaces - width),
            distance=stopped - line,
        )

    def _within(self, line: int) -> list[int]:
        """List the line above a line, the one that holds it, and so on to the outermost."""
        found: list[int] = []
        for at in range(line - 1, -1, -1):
            above = self.lines[at]
            if _says(above) and (not found or _width(above) < _width(self.lines[found[-1]])):
                found.append(at)
        return found

    def _levels_closed(self, line: int, spaces: int) -> int:
        """Count the levels above that a line with an indent would not go on with."""
        within = self._within(line)
        columns = [column for at in within for column in _columns(self.lines[at])[::-1]]
        if within and _BARE_KEY.match(self.lines[within[0]]):
            columns.insert(0, columns[0] + self.usual_step)
        return columns.index(spaces) if spaces in columns else len(columns)


def _near(lines: Sequence[str], wrong: int) -> _Near | None:
    """Cut out the lines around a place; None where they are too long to be read over and over."""
    start = max(0, wrong - _LINES_ABOVE)
    width = _width(lines[start])
    held_by: list[str] = []
    for line in reversed(lines[:start]):
        if _says(line) and _width(line) < width:
            held_by.insert(0, line)
            width = _width(line)
    cut = (*held_by, *lines[start : wrong + _LINES_BELOW + 1])
    if sum(map(len, cut)) > _MOST_CHARACTERS:
        return None
    plain = tuple(" " * _width(line) + line.lstrip(" \t") for line in cut)
    counts = Counter(_steps(plain))
    usual = max(counts, key=lambda step: (counts[step], step == _STEP), default=_STEP)
    return _Near(plain, len(held_by), start - len(held_by), usual)


def _steps(lines: Sequence[str]) -> Iterator[int]:
    """Give how much further in each line begins than the key right above it that holds it."""
    for line, below in pairwise(filter(_says, lines)):
        step = _width(below) - _columns(line)[-1]
        if step > 0 and _BARE_KEY.match(line):
            yield step


def _unusual_steps(lines: Sequence[str], usual: int) -> int:
    """Count what no line does that is rightly indented: other steps, or an outermost one."""
    outermost = next(filter(_says, lines), "")
    return sum(step != usual for step in _steps(lines)) + (_width(outermost) > 0)


def _lines_read(lines: Sequence[str]) -> int:
    """Count the lines of a text that the parser reads before it stops."""
    try:
        read_tree("\n".join(lines), _MOST_NODES)
    except YamlRefusedError as refused:
        return refused.slip.mark.line - 1
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line if mark else 0
    except (ValueError, OverflowError):
        return 0
    return len(lines)


def _bare_keys(lines: Sequence[str]) -> int:
    """Count the keys without a value on their line or below it."""
    return sum(
        _width(below) < _columns(line)[-1] + (not below.lstrip().startswith("- "))
        for line, below in pairwise(filter(_says, lines))
        if _BARE_KEY.match(line)
    )


def _says(line: str) -> bool:
    """Say whether a line holds more than a comment."""
    bare = line.lstrip()
    return bool(bare) and not bare.startswith("#")


def _width(line: str) -> int:
    """Count the spaces that a line begins with, a tab as two."""
    lead = line[: len(line) - len(line.lstrip(" \t"))]
    return len(lead.replace("\t", "  "))


def _columns(line: str) -> tuple[int, ...]:
    """Give the column where a line begins, and the one where its key does if that is another."""
    match = _KEY.match(line)
    begins = (_width(line), match.end() if match else _width(line))
    return tuple(dict.fromkeys(begins))
