"""How the text of an item falls into blocks: Python-Markdown's parser, made lossless.

Left out on purpose, because they would swallow or restyle words of the record: raw HTML,
reference definitions, underlined headings (a line of dashes is where somebody signed),
indented code (four spaces are the layout of an old page) and everything inline, which
`inline.py` does.
"""

from __future__ import annotations

import re
from typing import ClassVar
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    OListProcessor,
)

_MAX_DEPTH = 12
_CHUNK = 400
_LEFT_OUT = ("code", "setextheader", "reference", "hashheader", "olist", "ulist", "quote")
_LIST_AFTER_TEXT = re.compile(
    r"^(?![ ]*(?:[-*+]|\d{1,9}[.)])[ ])(\S.*)\n(?=[-*+] \S|1[.)] \S)", re.MULTILINE
)
_ITEM = re.compile(r"^[ ]{0,3}(?:(?P<number>\d{1,9}[.)])|[*+-])[ ]+(?P<text>.*)")
_NESTED = re.compile(r"^[ ]{4,7}(?:\d{1,9}[.)]|[*+-])[ ]+.*")
_PIPE = re.compile(r"(?<!\\)\|")


def make_parser() -> Markdown:
    """Set up Python-Markdown's block parser for the text of minutes."""
    md = Markdown()
    processors = md.parser.blockprocessors
    for name in _LEFT_OUT:
        processors.deregister(name)
    processors.register(_Headings(md.parser), "headings", 70)
    processors.register(_Numbered(md.parser), "numbered", 40)
    processors.register(_Bulleted(md.parser), "bulleted", 30)
    processors.register(_Quote(md.parser), "quotes", 20)
    processors.register(_Table(md.parser), "tables", 75)
    return md


def parse_blocks(md: Markdown, text: str) -> ET.Element:
    """Parse Markdown into an element tree whose texts are still Markdown within the line.

    Args:
        md: What `make_parser` gave.
        text: Markdown with LF line ends.
    """
    root = ET.Element("div")
    plain = text.replace("\x02", "").replace("\x03", "").expandtabs(4)
    lines = "\n".join(line if line.strip() else "" for line in plain.split("\n"))
    blocks = _LIST_AFTER_TEXT.sub(r"\1\n\n", lines).split("\n\n")
    # The parser takes blocks off the head of its list: long lists would take squared time.
    for start in range(0, len(blocks), _CHUNK):
        md.parser.parseBlocks(root, blocks[start : start + _CHUNK])
    return root


class _Headings(BlockProcessor):
    """Headings begin with hashes and a space; "#8" and "C#" are words."""

    _LINE = re.compile(r"(?:^|\n)[ ]{0,3}(#{1,6})[ ]+([^\n]*)(?:\n|$)")
    _CLOSING = re.compile(r"(?:^|(?<=[ ]))#+$")

    def test(self, _parent: ET.Element, block: str) -> bool:
        """Say whether the block has a heading on any of its lines."""
        return "#" in block and self._LINE.search(block) is not None

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Take off the first heading, with the lines before it, and leave the rest."""
        block = blocks.pop(0)
        match = self._LINE.search(block)
        if match is None:
            return
        if match.start():
            self.parser.parseBlocks(parent, [block[: match.start()]])
        heading = ET.SubElement(parent, f"h{len(match[1])}")
        heading.text = self._CLOSING.sub("", match[2].rstrip()).rstrip()
        if block[match.end() :]:
            blocks.insert(0, block[match.end() :])


class _Numbered(OListProcessor):
    """Numbered lists keep the number that the record gives each entry."""

    TAG = "ol"
    SIBLING_TAGS: ClassVar[list[str]] = ["ol"]
    _START = re.compile(r"^[ ]{0,3}\d{1,9}[.)][ ]+")

    def test(self, _parent: ET.Element, block: str) -> bool:
        """Say whether a list begins here, not too deep for sense."""
        return self._START.match(block) is not None and len(self.parser.state) < _MAX_DEPTH

    def get_items(self, block: str) -> list[str]:
        """Break a block into entries, each with its number marked off."""
        entries: list[list[str]] = []
        nested = False
        for line in block.split("\n"):
            item = _ITEM.match(line)
            if item:
                number = f"\x02{item['number']}\x03" if item["number"] else ""
                entries.append([number + item["text"]])
                nested = False
            elif _NESTED.match(line) and not nested:
                entries.append([line])
                nested = True
            else:
                entries[-1].append(line)
        return ["\n".join(lines) for lines in entries]


class _Bulleted(_Numbered):
    """Lists with dashes or stars."""

    TAG = "ul"
    SIBLING_TAGS: ClassVar[list[str]] = ["ul"]
    _START = re.compile(r"^[ ]{0,3}[*+-][ ]+")


class _Quote(BlockQuoteProcessor):
    """Block quotations, not too deep for sense."""

    def test(self, parent: ET.Element, block: str) -> bool:
        """Say whether the block has a quotation on any of its lines."""
        return len(self.parser.state) < _MAX_DEPTH and super().test(parent, block)


class _Table(BlockProcessor):
    """Tables; rows of uneven length are filled up, never cut."""

    _RULE = re.compile(r"^[ ]*+\|?[ ]*+:?-++:?[ ]*+(?:\|[ ]*+:?-++:?[ ]*+)*+\|?[ ]*+$")

    def test(self, _parent: ET.Element, block: str) -> bool:
        """Say whether the block's second line is a table's rule."""
        lines = block.split("\n", 2)
        return len(lines) > 1 and "|" in lines[0] and self._RULE.match(lines[1]) is not None

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Build the table."""
        head, rule, *body = blocks.pop(0).split("\n")
        rows = [_cells(line) for line in (head, *body) if line.strip()]
        width = max(len(row) for row in rows)
        aligned = [cell.endswith(":") for cell in _cells(rule)]
        table = ET.SubElement(parent, "table")
        head_row = ET.SubElement(ET.SubElement(table, "thead"), "tr")
        _fill(head_row, "th", rows[0], width, aligned)
        tbody = ET.SubElement(table, "tbody")
        for row in rows[1:]:
            _fill(ET.SubElement(tbody, "tr"), "td", row, width, aligned)


def _cells(line: str) -> list[str]:
    """Split a table's line at its pipes."""
    bare = line.strip().removeprefix("|")
    cells = _PIPE.split(bare)
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return [cell.strip() for cell in cells]


def _fill(row: ET.Element, tag: str, cells: list[str], width: int, aligned: list[bool]) -> None:
    """Write a table's row."""
    for place in range(width):
        cell = ET.SubElement(row, tag)
        cell.text = cells[place] if place < len(cells) else ""
        if place < len(aligned) and aligned[place]:
            cell.set("class", "numeric")
