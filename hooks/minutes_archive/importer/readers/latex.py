r"""Minutes written in LaTeX: the words without commands, headings and lists as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.latex_words import (
    CELL,
    NAME,
    OPENS_SILENT,
    OPTION,
    filled_in,
    stripped,
)
from minutes_archive.importer.readers.stripped import Stripped

_BEGIN = re.compile(r"\\begin\s?\{document\}")
_COMMENT = re.compile(r"(?<!\\)%.*")
_HEADING = re.compile(
    r"\\(?P<rank>chapter|section|subsection|subsubsection|paragraph"
    r"|(?:dagordnings|m[oö]tes)?punkt|[äa]rende|paragraf|agendaitem)\*?\s?(?:\[[^\[\]]{0,200}\])?\{"
)
_RANKS = {"subsection": 2, "subsubsection": 3, "paragraph": 4}
_PART = re.compile(
    r"\\begin\s?\{(?P<words>beslut|yrkanden?|f[oö]rslag|reservation|votering|diskussion)\}",
    re.IGNORECASE,
)
"""An environment that is a part of a §, named as such."""
_PART_RANK = 5
_ROW = re.compile(rf"{NAME}(?:{OPTION})?(?:\{{[^{{}}]{{0,80}}\}}){{2,4}}")
"""A macro that says something of somebody: what is in its braces is read with the first page."""
_FORMATTED = re.compile(r"\\(?:emph|text\w{2,6}|underline)\{([^{}]{0,80})\}")
_FIELD = re.compile(
    rf"\\(?P<key>[^\W\d_]{{3,30}})\s?(?:{OPTION})?\{{(?P<value>[^{{}}]{{1,200}})\}}\s*(?:\\\\)?"
)
_FIELDS = {
    "datum": "date datum motesdatum mötesdatum",
    "justerare": "just justA justB justerare justeringsman justeringsmän",
    "närvarande": "narvarande närvarande",
    "ordförande": "motesordforande mötesordförande ordf ordforande ordförande",
    "plats": "lokal motesplats mötesplats plats",
    "sekreterare": "motessekreterare mötessekreterare sekr sekreterare",
    "tid": "motestid mötestid tid",
    "": "author organisation subtitle title typ",
}
"""What a first page calls a document's own fields; "" for words that need no label."""
_APPENDIX = re.compile(r"\\bilaga\s?\{(?P<words>[^{}]{1,200})\}(?:\{[^{}]{0,200}\})?")
_DAY = re.compile(r"m[oö]tes(?P<part>[aå]r|m[aå]nad|dag)")
_DEFINED = re.compile(
    r"\\(?:def|(?:re)?newcommand\*?)\s?\{?\\(?P<name>[^\W\d_]+)\}?\s?\{(?P<value>.{0,300})\}"
)
"""A command that takes nothing and stands for words."""


@dataclass(slots=True)
class _Latex(Stripped):
    """Where in a document the reading has come.

    Args:
        preamble: Whether the document has not begun.
        labels: The first page's words for a field, by the field's name.
        headed: Whether a heading has been met.
        silent: How many braces of a command without words are open.
        entry: Whether the next words are an entry of a list.
        defined: What the document's own commands stand for.
        day: What fields have told of the day: year, month and day of the month.
    """

    preamble: bool = False
    labels: dict[str, str] = field(default_factory=dict)
    headed: bool = False
    silent: int = 0
    entry: bool = False
    defined: dict[str, str] = field(default_factory=dict)
    day: dict[str, str] = field(default_factory=dict)

    def read(self, line: Line) -> None:
        """Read a line.

        Args:
            line: The line, as it is.
        """
        if comment := _COMMENT.search(line.text):
            self.piece(line, comment.start(), len(line.text))
            if not line.text[: comment.start()].strip():
                self.parted = True
                return
            line = line.cut(0, comment.start())
        if self.silent or self._opens_silent(line.text):
            self.silent = max(0, self.silent + _depth(line.text))
            self.mark(line)
        elif found := _DEFINED.fullmatch(line.text):
            self.defined[found["name"]] = found["value"]
            self.mark(line)
        else:
            self._read(line, filled_in(line.text, self.defined) if self.defined else line.text)

    def _opens_silent(self, text: str) -> bool:
        """Say whether a line is, or begins, a command without words."""
        found = OPENS_SILENT.match(text)
        return found is not None and (_depth(text) > 0 or not stripped(text)[0].strip())

    def _read(self, line: Line, text: str) -> None:
        """Read a line in whose text the document's own commands are filled in."""
        text = text if self.headed else _FORMATTED.sub(r"\1", text)
        found = None if self.headed else _FIELD.fullmatch(text)
        if not self.headed and text[1:] in self.labels and text.startswith("\\"):
            self.words(line, self.labels[text[1:]] + ":")
            return
        if found is not None and (_DAY.fullmatch(found["key"]) or found["key"] in self.labels):
            self._field(line, found)
        elif not self.headed and _ROW.fullmatch(text) and not _HEADING.match(text):
            self.words(line, text)
        elif self.preamble:
            self.preamble = _BEGIN.search(text) is None
            self.mark(line)
        else:
            self._words(line, text)

    def _field(self, line: Line, found: re.Match[str]) -> None:
        """Read a field of the document's; a day may be told in three."""
        words = stripped(found["value"])[0]
        if part := _DAY.fullmatch(found["key"]):
            self.day[part["part"].replace("å", "a")] = words
            day = "-".join(self.day.get(one, "") for one in ("ar", "manad", "dag"))
            self.words(line, day if len(self.day) == len("ymd") else "", before="datum: ")
        else:
            label = self.labels[found["key"]]
            self.defined.setdefault(f"skriv{found['key']}", words.strip())
            self.words(line, words, before=f"{label}: " if label else "")

    def _words(self, line: Line, text: str) -> None:
        """Read a line of the text."""
        words, entry = stripped(text)
        if heading := _HEADING.match(text):
            self.headed = True
            self.words(line, words, level=_RANKS.get(heading["rank"], 1))
        elif part := _PART.match(text):
            self.words(line, part["words"].capitalize(), level=_PART_RANK)
        elif appendix := _APPENDIX.fullmatch(text):
            self.words(line, appendix["words"], before="Bilaga: ")
        elif CELL in words:
            self.cells(line, words.split(CELL))
        else:
            entry = entry or (self.entry and not line.blank_before)
            self.entry = entry and not words.strip()
            self.words(line, words, before="- " if entry else "")


def read_latex(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Read the lines of a document in LaTeX.

    Args:
        lines: Its lines, as they are.

    Returns:
        Its words, and its commands.
    """
    labels = {key: label for label, keys in _FIELDS.items() for key in keys.split()}
    whole = any(_BEGIN.search(line.text) for line in lines)
    read = _Latex(preamble=whole, labels=labels)
    for line in lines:
        read.read(line)
    return read.lines, read.marks


def _depth(text: str) -> int:
    """Count the braces that a line leaves open."""
    return text.count("{") - text.count("}")
