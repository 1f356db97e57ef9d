"""The words of lines whose markup is taken out, and that markup, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.lines import Line


@dataclass(slots=True)
class Stripped:
    """Lines as they are read, one after another.

    Args:
        lines: Those that hold words.
        marks: The markup, each mark where it stands; some are between words of a line.
        parted: Whether markup since the last words parts what follows from them.
    """

    lines: list[Line] = field(default_factory=list)
    marks: list[Line] = field(default_factory=list)
    parted: bool = False

    def mark(self, line: Line) -> None:
        """Put a whole line aside; what follows begins a paragraph.

        Args:
            line: The line.
        """
        self.marks.append(line)
        self.parted = True

    def words(self, line: Line, text: str, *, before: str = "", level: int = 0) -> None:
        """Keep a line's words, and put aside what else stands on it.

        Args:
            line: The line.
            text: Its words, in order, columns parted by tabs; none if it is all markup.
            before: What the words are given that the line does not say: "- " for an entry.
            level: Its rank as a heading.
        """
        words = _squeezed(text)
        if not words:
            self.mark(line)
            return
        read = line._replace(
            text=before + words,
            column=line.column + self._put_aside(line, words, len(before)),
            level=level,
            blank_before=line.blank_before or (self.parted and bool(self.lines)),
        )
        self.lines.append(read)
        self.parted = False

    def cells(self, line: Line, cells: Sequence[str]) -> None:
        """Keep the cells of a table's row.

        Args:
            line: The line.
            cells: The words of each.
        """
        words = tuple(" ".join(cell.split()) for cell in cells)
        self.words(line, " ".join(words))
        if any(words):
            self.lines[-1] = self.lines[-1]._replace(cells=words)

    def _put_aside(self, line: Line, words: str, added: int) -> int:
        """Put aside what stands between a line's words; give where these begin.

        What stood among the words is counted behind them, so that no two pieces of a line overlap.
        """
        if words == line.text:
            return 0
        begin, at, first = -1, 0, len(self.marks)
        for word in words.split():
            place = line.text.find(word, at)
            if place >= 0:
                self.piece(line, at, place)
                begin = place if begin < 0 else begin
                at = place + len(word)
        self.piece(line, at, len(line.text))
        begin = max(begin, 0)
        end = line.column + begin + added + len(words)
        for place in range(first, len(self.marks)):
            mark = self.marks[place]
            if mark.column >= line.column + begin:
                self.marks[place] = mark._replace(column=max(mark.column, end))
        return begin

    def piece(self, line: Line, start: int, end: int) -> None:
        """Put a stretch of a line aside.

        Args:
            line: The line.
            start: Offset of its first character.
            end: Offset after its last.
        """
        piece = line.cut(start, end)
        if piece.text:
            self.marks.append(piece)


def _squeezed(text: str) -> str:
    """Give words with one space between them, and one tab between columns."""
    columns = (" ".join(column.split()) for column in text.split("\t"))
    return "\t".join(filter(None, columns))
