"""From the lines of a source to paragraphs, entries of lists and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.writing.characters import tidy_line, tidy_lines
from minutes_archive.importer.writing.layout import Layout, Said, marker, without_marker

_HYPHENS = ("-", "\u2010")
_SOFT = "\u00ad"
_AND = frozenset({"och", "eller", "samt", "respektive", "resp", "resp.", "o", "el", "&"})
_SHORT = 60
_ENDS = (".", "!", "?", ":", ";")


class Shape(Enum):
    """What a block is on the page."""

    TEXT = "text"
    ENTRY = "entry"
    HEADING = "heading"
    TABLE = "table"


class Block(NamedTuple):
    """A paragraph, an entry of a list, a heading inside a part, or a table.

    Args:
        shape: Which of them.
        text: Its words on one line, as the source has them.
        mark: What opens an entry of a list: "-", "1.".
        close: Whether it goes with the block above, on a line of its own.
        rows: A table's rows.
    """

    shape: Shape
    text: str
    mark: str = ""
    close: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


class Division(NamedTuple):
    """A word that the source divides at a line's end."""

    parted: str
    whole: str


class Paragraphs(NamedTuple):
    """The blocks of some lines, the hyphens taken away and the words that they divided."""

    blocks: tuple[Block, ...]
    taken: tuple[Taken, ...]
    divisions: tuple[Division, ...]


def read_paragraphs(lines: Sequence[Line], layout: Layout) -> Paragraphs:
    """Put lines together to paragraphs.

    Args:
        lines: Lines of one part of a §, in order.
        layout: How the source is set.
    """
    blocks: list[Block] = []
    taken: list[Taken] = []
    divisions: list[Division] = []
    texts = tidy_lines([line.text for line in lines])
    said = [(line, words) for line, words in zip(lines, texts, strict=True) if words]
    for group in _groups(said, layout):
        first = group[0][0]
        if first.cells and len(group) > 1:
            rows = tuple(tuple(tidy_line(cell) for cell in line.cells) for line, _ in group)
            blocks.append(Block(Shape.TABLE, "", rows=rows))
            continue
        text = group[0][1]
        if len(group) > 1:
            text, hyphens, divided = _joined(group, layout)
            taken += hyphens
            divisions += divided
        blocks.append(_block(first, text, blocks[-1] if blocks else None, layout))
    return Paragraphs(tuple(blocks), tuple(taken), tuple(divisions))


def _groups(lines: Iterable[Said], layout: Layout) -> list[list[Said]]:
    """Group the lines of each paragraph, and the rows of each table."""
    groups: list[list[Said]] = []
    for said in lines:
        if groups and _belongs(said, groups[-1], layout):
            groups[-1].append(said)
        else:
            groups.append([said])
    return groups


def _belongs(said: Said, group: Sequence[Said], layout: Layout) -> bool:
    """Say whether a line goes on with a paragraph, or a row with a table."""
    above = group[-1]
    if len(above[0].cells) > 1 and len(said[0].cells) > 1:  # Both are rows that have columns.
        return True
    return layout.continues(above, said, first=group[0][1])


def _joined(lines: Sequence[Said], layout: Layout) -> tuple[str, list[Taken], list[Division]]:
    """Join the lines of one paragraph, dividing no word that is surely one."""
    if not [line for line, words in lines if words.endswith(_HYPHENS) or _SOFT in line.text]:
        return " ".join([words for _, words in lines]), [], []
    text = lines[0][1]
    done: list[str] = []
    taken: list[Taken] = []
    divisions: list[Division] = []
    for (above, _), (_, words) in pairwise(lines):
        ended, space, last = text.rpartition(" ")
        done.append(ended + space)
        first = words.split(" ", 1)[0]
        if above.text.rstrip().endswith(_SOFT):
            text = last + words
            divisions.append(Division(f"{last} {first}", last + first))
        elif _is_divided(last, first, layout):
            taken.append(Taken(_hyphen(above), "hyphen"))
            divisions.append(Division(f"{last} {first}", last[:-1] + first))
            text = last[:-1] + words
        else:
            text = f"{last} {words}"
    return "".join([*done, text]), taken, divisions


def _is_divided(last: str, first: str, layout: Layout) -> bool:
    """Say whether a hyphen at a line's end only divides a word."""
    bare = first.strip('.,;:!?)”"')
    piece = last[:-1].lstrip('(”"')
    if not last.endswith(_HYPHENS) or len(piece) < 2 or not piece[-1].isalpha():
        return False
    if not bare[:1].islower() or bare in _AND:
        return False
    return layout.knows(piece + bare, piece)


def _hyphen(line: Line) -> Line:
    """Give the hyphen at a line's end as a piece of its own."""
    end = len(line.text.rstrip())
    return line.cut(end - 1, end)


def _block(line: Line, text: str, above: Block | None, layout: Layout) -> Block:
    """Say what a paragraph is on the page."""
    if line.level:
        return Block(Shape.HEADING, text)
    mark = marker(text)
    if mark:
        return Block(Shape.ENTRY, without_marker(text), mark)
    apart = line.blank_before and not layout.spaced
    close = above is not None and not apart and _is_short(text) and _goes_on(above)
    return Block(Shape.TEXT, text, "", close)


def _goes_on(block: Block) -> bool:
    """Say whether a block is a line that another may follow without space between."""
    return block.shape is Shape.TEXT and _is_short(block.text)


def _is_short(text: str) -> bool:
    """Say whether a text is a line of a list of names or an address rather than a sentence."""
    return len(text) <= _SHORT and not text.endswith(_ENDS)
