"""Reading a sane page's elements into lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.characters import clean
from minutes_archive.importer.readers.html_lists import ItemList, open_list
from minutes_archive.importer.readers.rows import read_row

_HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}
_APART = {
    *("p", "table", "ul", "ol", "dl", "blockquote", "pre", "hr", "figure", "section", "article"),
    *("fieldset", "form", "address"),
    *_HEADINGS,
}
_BLOCKS = _APART | {
    *("div", "li", "dt", "dd", "caption", "main", "header", "footer", "aside", "figcaption"),
    *("center", "details", "summary", "legend", "td", "th", "tr", "dir", "menu"),
    *("thead", "tbody", "tfoot"),
}
_LISTS = {"ul", "ol", "dir", "menu"}
_BOLD = {"b", "strong"}
_ALONE = {"br", "hr"}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPACE_BUT_TABS = re.compile(r"[ \r\n\f]+")
_HIDING = re.compile(r"(?:^|;)(?:display:none|visibility:hidden)")
_HEAVY = re.compile(r"(?:^|;)font-weight:(?:bold|bolder|[6-9]00)")


@dataclass(slots=True)
class _Element:
    """An open element and what it changes for its text."""

    tag: str
    hidden: bool
    bold: bool
    main: bool


@dataclass(slots=True)
class _Table:
    """A table being read: the lines around it and the cells of its row."""

    around: list[Line]
    row: list[list[Line]] = field(default_factory=list)


class PageReader(HTMLParser):
    """Reads a page whose elements are all closed in order.

    Args:
        tabs: Whether a tab is a mark of its own and not any space.
        only_main: Whether words outside the page's main part are passed over.
    """

    def __init__(self, *, tabs: bool, only_main: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.sink: list[Line] = []
        self.letters_in_main = 0
        self._only_main = only_main
        self._space = _SPACE_BUT_TABS if tabs else _SPACE
        self._open: list[_Element] = [_Element("", hidden=False, bold=False, main=False)]
        self._lists: list[ItemList] = []
        self._tables: list[_Table] = []
        self._text: list[tuple[str, bool]] = []
        self._blank = False
        self._level = 0
        self._mark = ""
        self._kept_spaces = 0
        self._opened: set[str | None] = set()

    def close(self) -> None:
        """End the page."""
        super().close()
        self._flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = dict(attrs)
        if tag in _BLOCKS:
            self._flush()
            self._blank = self._blank or (tag in _APART and not self._in_item(tag))
        if tag == "br":
            self._text.append(("\n", True))
        if tag in _ALONE:
            return
        self._push(tag, given)
        if tag in _HEADINGS:
            self._level = _HEADINGS[tag]
        elif tag in _LISTS:
            self._lists.append(open_list(tag, given))
        elif tag == "li":
            self._mark = self._lists[-1].mark(given.get("value")) if self._lists else ""
        elif tag == "pre":
            self._kept_spaces += 1
        self._open_table_part(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element; nh3 closes them all, in order."""
        if tag in _ALONE or len(self._open) < 2:
            return
        if tag in _BLOCKS:
            self._flush()
            self._blank = self._blank or (tag in _APART and not self._in_item(tag))
        self._open.pop()
        if tag in _HEADINGS:
            self._level = 0
        elif tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._mark = ""
        elif tag == "pre":
            self._kept_spaces -= 1
        self._close_table_part(tag)

    def handle_data(self, data: str) -> None:
        """Take words in."""
        element = self._open[-1]
        if element.hidden or (self._only_main and not element.main):
            return
        if not self._kept_spaces:
            data = self._space.sub(" ", data)
        self._text.append((data, element.bold))

    def _push(self, tag: str, given: dict[str, str | None]) -> None:
        """Note an element with what it inherits."""
        outer = self._open[-1]
        style = (given.get("style") or "").replace(" ", "").lower()
        hidden = "hidden" in given or given.get("aria-hidden") == "true"
        hidden = hidden or bool(_HIDING.search(style))
        if tag == "button":
            # In a heading it opens the part below it; elsewhere it is none of the page's words.
            hidden = hidden or not self._level
            self._opened |= {given.get("aria-controls")} if not hidden else set()
        elif hidden:
            hidden = given.get("id") is None or given["id"] not in self._opened
        self._open.append(
            _Element(
                tag,
                hidden=outer.hidden or hidden,
                bold=outer.bold or tag in _BOLD or bool(_HEAVY.search(style)),
                main=outer.main or tag == "main" or given.get("role") == "main",
            )
        )

    def _in_item(self, tag: str) -> bool:
        """Say whether a list stands inside another, where no space is left above it."""
        return tag in _LISTS and len(self._lists) > 1

    def _open_table_part(self, tag: str) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table":
            self._tables.append(_Table(self.sink))
        elif tag in {"td", "th"} and self._tables:
            self.sink = []

    def _close_table_part(self, tag: str) -> None:
        """End a cell, a row or a table."""
        if not self._tables:
            return
        table = self._tables[-1]
        if tag in {"td", "th"}:
            table.row.append(self.sink)
            self.sink = table.around
            self._blank = False
        elif tag in {"tr", "table"}:
            table.around.extend(read_row(table.row))
            table.row = []
            self.sink = table.around
        if tag == "table":
            self._tables.pop()

    def _flush(self) -> None:
        """Make lines of the words since the last block began."""
        pieces, self._text = self._text, []
        if not any(text.strip() for text, _ in pieces):
            self._blank = self._blank or sum(text == "\n" for text, _ in pieces) > 1
            return
        for line in _at_breaks(pieces):
            bold = all(heavy for text, heavy in line if text.strip())
            for raw in clean("".join(text for text, _ in line)).split("\n"):
                self._add(raw if self._kept_spaces else self._space.sub(" ", raw), bold=bold)
        self._blank = False

    def _add(self, raw: str, *, bold: bool) -> None:
        """Add a line; an empty one is space above the next."""
        words = raw.strip()
        if not words:
            self._blank = True
            return
        if self._mark:
            words, self._mark = f"{self._mark} {words}", ""
        self.letters_in_main += len(words) if self._open[-1].main else 0
        first = not self.sink and not self._tables
        self.sink.append(
            Line(
                number=0,
                text=words,
                level=self._level,
                blank_before=self._blank and not first,
                bold=bold,
            )
        )
        self._blank = False


def _at_breaks(pieces: Sequence[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    """Cut a block's pieces at its line breaks: a line may be bold above others that are not."""
    line: list[tuple[str, bool]] = []
    for piece in pieces:
        if piece[0] == "\n":
            yield line
            line = []
        else:
            line.append(piece)
    yield line
