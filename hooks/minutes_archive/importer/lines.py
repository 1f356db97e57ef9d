"""The text of a source, line by line, each piece knowing where it stood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Line(NamedTuple):
    """A piece of one line of the source.

    Args:
        number: The line of the source, counted from 1. A DOCX paragraph, a table's row and an
            HTML block count as lines.
        text: Its words, as the source has them.
        column: Where in the source's line the piece begins, counted from 0.
        level: Rank of a heading that the source's own markup marks, 1 to 6; 0 for other text.
        page: Page of the source, counted from 1.
        blank_before: Whether empty space stands above it in the source.
        cells: The cells of a table's row, where the source's own markup marks them; their
            words, in order, are those of `text`.
        bold: Whether the source sets all of it in bold.
    """

    number: int
    text: str
    column: int = 0
    level: int = 0
    page: int = 1
    blank_before: bool = False
    cells: tuple[str, ...] = ()
    bold: bool = False

    def cut(self, start: int, end: int | None = None) -> Line:
        """Give the piece between two offsets of `text`, without the space around it.

        Args:
            start: Offset of the first character.
            end: Offset after the last; the end of the text by default.
        """
        piece = self.text[start:end]
        words = piece.strip()
        if words == self.text and not self.cells:
            return self
        lead = 0 if piece[:1] == words[:1] else len(piece) - len(piece.lstrip())
        number, _, column, level, page, blank, _, bold = self
        column += start + lead
        fields = (number, words, column, level, page, blank and start == 0, (), bold)
        return tuple.__new__(Line, fields)  # `Line` itself takes twice the time


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source as text.

    Args:
        name: The file's name, without its folder.
        sha256: Checksum of its bytes, in hexadecimal.
        lines: Its lines that hold anything but space, in reading order.
        markdown: Whether its words are Markdown already, so that marks are marks.
        marks: The marks of its headings that stand in none of its lines, such as "==".
        margins: Headers and footers of its pages that the file has apart from its text; they are
            numbered behind its lines.
        pictures: Numbers of its pages that are pictures, whose text cannot be read.
    """

    name: str
    sha256: str
    lines: tuple[Line, ...]
    markdown: bool = False
    marks: tuple[Line, ...] = ()
    margins: tuple[Line, ...] = ()
    pictures: tuple[int, ...] = ()
