"""Text with tags of HTML among its lines, as a blog keeps its posts: each line stays one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from minutes_archive.importer.lines import Line

_NAME = (
    r"h[1-6]|p|div|span|strong|b|em|i|u|ul|ol|li|br|hr|a|table|thead|tbody|tr|td|th|blockquote"
    r"|pre|code|font|center|small|sup|sub"
)
_TAG = re.compile(rf"</?(?P<name>{_NAME})(?:\s[^<>]{{0,300}})?\s?/?>", re.IGNORECASE)
_HEADING = re.compile(r"\s*(?:<p[^<>]{0,300}>\s*)?<h(?P<rank>[1-6])[\s>]", re.IGNORECASE)
_ITEM = re.compile(r"\s*<li[\s>]", re.IGNORECASE)
_CELL = re.compile(r"<t[dh](?:\s[^<>]{0,300})?>(.{0,2000}?)</t[dh]>", re.IGNORECASE)
_APART = re.compile(r"\s*</?(?:p|ul|ol|table|h[1-6]|div|blockquote)[\s>]", re.IGNORECASE)
_BOLD = re.compile(
    r"\s*(?:<[^<>]{1,300}>\s*)*?<(?:strong|b)>[^<>]{1,300}</(?:strong|b)>\s*(?:<[^<>]{1,300}>\s*)*",
    re.IGNORECASE,
)
_FEWEST = 5
_SHARE = 4


def is_tagged(text: str) -> bool:
    """Say whether many of a text's lines hold tags of HTML.

    Args:
        text: The whole text.
    """
    if text.count("</") < _FEWEST:
        return False
    written = [line for line in text.split("\n") if line.strip()]
    tagged = sum("<" in line and _TAG.search(line) is not None for line in written)
    return tagged >= max(_FEWEST, len(written) // _SHARE)


def read_tagged(text: str) -> tuple[list[Line], Sequence[Line]]:
    """Read the lines without their tags, and the tags.

    Args:
        text: A text that `is_tagged`, with LF line ends.
    """
    lines: list[Line] = []
    tags: list[Line] = []
    blank = False
    for number, raw in enumerate(text.split("\n"), 1):
        blank = blank or _APART.match(raw) is not None
        found = [match[0] for match in _TAG.finditer(raw)]
        if found:
            tags.append(Line(number, " ".join(found)))
        line = _line(number, raw)
        if line.text:
            lines.append(line._replace(blank_before=blank and bool(lines)))
        blank = not line.text
    return lines, tags


def _line(number: int, raw: str) -> Line:
    """Read one line."""
    heading = _HEADING.match(raw)
    cells = tuple(_words(cell) for cell in _CELL.findall(raw))
    words = _words(raw)
    if _ITEM.match(raw) and words:
        words = f"- {words}"
    return Line(
        number,
        " ".join(cells) if len(cells) > 1 else words,
        level=int(heading["rank"]) if heading else 0,
        cells=cells if len(cells) > 1 else (),
        bold=heading is None and _BOLD.fullmatch(raw) is not None,
    )


def _words(raw: str) -> str:
    """Give the words between tags."""
    return " ".join(unescape(_TAG.sub(" ", raw)).split())
