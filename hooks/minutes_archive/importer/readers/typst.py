r"""Minutes written in Typst: the words without functions, headings and lists as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.stripped import Stripped

_HEADING = re.compile(r"(={1,6})\s+(?=\S)")
_COMMENT = re.compile(r"(?<![:\w/])//.*|/\*.*?\*/")
_STATEMENT = re.compile(r"#(?:import|set|show|let)\b")
_CALL = re.compile(r"#[^\W\d](?:[\w.-]*\w)?(?=[(\[])")
_CODE = re.compile(
    r"#(?:pagebreak|colbreak|linebreak|parbreak|blank|outline|bibliography|image|line|v|h|include)\b"
    r"(?:\([^()\[\]]{0,200}\))?"
    r"|#[^\W\d][\w-]*(?:(?:\.[\w-]+)+(?:\([^()\[\]]{0,200}\))?|\([^()\[\]\"]{0,200}\))"
)
_TABLES = re.compile(r"#(?:table|grid|tablex)\b")
_NAMED = re.compile(r"[\w-]+:\s*(?:[^\[\]]*?),?")
_FACT = re.compile(
    r"(?:#let\s+)?(?:date|datum|title|titel|time|tid|plats|place|start|slut|end)\s?[:=]"
)
"""A parameter that the first page is read for."""
_BLOCK = re.compile(r"\[(?P<words>[^\[\]]*)\]")
_ROW = re.compile(r"(?:\[[^\[\]]{0,120}\]\s*,\s*)+\[[^\[\]]{0,120}\],?\s*\)?")
_EDGE = re.compile(r"^\s*\[|\](?:\s*[,)])*\s*$")
_SIGNS = re.compile(r"[\[\](){},\s]*")
_STRONG = re.compile(r"(?<![\w*\\])\*(?=\S)([^*]{1,300}?)(?<=\S)\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w_\\])_(?=\S)([^_]{1,300}?)(?<=\S)_(?![\w_])")
_BREAK = re.compile(r"(?<!\\)\\\s*$")


@dataclass(slots=True)
class _Typst(Stripped):
    """Where in a document the reading has come.

    Args:
        headed: Whether a heading has been met.
        commented: Whether a comment of several lines is open.
        code: How many brackets of a statement are open.
        call: How many brackets of a function that holds text are open.
        entry: Whether the next words begin an entry of a list.
    """

    headed: bool = False
    commented: bool = False
    code: int = 0
    call: int = 0
    entry: bool = False

    def read(self, line: Line) -> None:
        """Read a line.

        Args:
            line: The line, as it is.
        """
        text = line.text
        if self.commented or text.startswith("/*"):
            self.commented = "*/" not in text
            self.mark(line)
        elif self.code or _STATEMENT.match(text):
            self.code = max(0, self.code + _depth(text))
            self._statement(line)
        elif self.call:
            self._within(line)
        else:
            self._words(line)

    def _statement(self, line: Line) -> None:
        """Read a line of code, which is kept where it tells of the meeting."""
        if _FACT.match(line.text) and not self.headed:
            self.lines.append(line)
        else:
            self.mark(line)

    def _words(self, line: Line) -> None:
        """Read a line of the text."""
        if found := _HEADING.match(line.text):
            self.headed = True
            self.words(line, _stripped(line.text[found.end() :]), level=len(found[1]))
            return
        call = _CALL.match(line.text)
        if call is not None and _depth(line.text) > 0:
            self.entry = True
            self._within(line, call.end())
        elif call is not None and _only_blocks(line.text[call.end() :]):
            self._blocks(line, call.end())
        else:
            words = _stripped(line.text)
            listed = words.startswith("+ ")
            self.words(line, words[2:] if listed else words, before="- " if listed else "")

    def _within(self, line: Line, start: int = 0) -> None:
        """Read a line of a function that holds text: blocks in brackets, each an entry."""
        text = line.text[start:]
        self.call = max(0, self.call + _depth(text))
        if not self.headed and _ROW.fullmatch(text):
            self.lines.append(line)  # people and whether they were there
        elif _SIGNS.fullmatch(text) or _NAMED.fullmatch(text.strip(" (")):
            self.entry = self.entry or "[" in text
            self.mark(line)
        elif _ROW.fullmatch(text):
            self.cells(line, _BLOCK.findall(text))
        else:
            entry = self.entry or text.lstrip("( ").startswith("[")
            self.entry = _EDGE.search(text) is not None and text.rstrip(" ,)").endswith("]")
            words = _stripped(_EDGE.sub("", text.lstrip("( ")))
            self.words(line, words, before="- " if entry and words else "")

    def _blocks(self, line: Line, start: int) -> None:
        """Read a function on one line that holds text."""
        blocks = [(at.start("words"), at["words"]) for at in _BLOCK.finditer(line.text, start)]
        if len(blocks) > 1 and _TABLES.match(line.text):
            self.cells(line, [words for _, words in blocks])
            return
        for at, words in blocks:
            piece = line._replace(text=words.strip(), column=line.column + at)
            self.words(piece, _stripped(words), before="- ")
        at = 0
        for found in _BLOCK.finditer(line.text, start):
            self.piece(line, at, found.start("words"))
            at = found.end("words")
        self.piece(line, at, len(line.text))


def read_typst(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Read the lines of a document in Typst.

    Args:
        lines: Its lines, as they are.

    Returns:
        Its words, and its functions.
    """
    read = _Typst()
    for line in lines:
        read.read(line)
    return read.lines, read.marks


def _depth(text: str) -> int:
    """Count the brackets that a line leaves open."""
    opened = text.count("(") + text.count("[") + text.count("{")
    return opened - text.count(")") - text.count("]") - text.count("}")


def _only_blocks(text: str) -> bool:
    """Say whether nothing but blocks of text in brackets stands in a function."""
    return "[" in text and _SIGNS.fullmatch(_BLOCK.sub("", text)) is not None


def _stripped(text: str) -> str:
    """Give words without markup."""
    words = _CODE.sub(" ", _COMMENT.sub("", text))
    words = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", words))
    return _BREAK.sub("", words).strip()
