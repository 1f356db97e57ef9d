r"""Minutes written in LaTeX: the words without commands, headings and lists as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.stripped import Stripped

_BEGIN = re.compile(r"\\begin\s?\{document\}")
_NAME = r"\\[^\W\d_]+\*?"
_OPTION = r"\[[^\[\]]{0,200}\]"
_BRACED = r"\{(?:[^{}]|\{[^{}]{0,200}\}){0,400}\}"
_SILENT = (
    r"\\(?:addcontentsline|bibliography(?:style)?|captionsetup|cite|cline|color(?:box)?"
    r"|define\w+|document(?:class|style)|(?:fancy|[lcr])(?:foot|head)|fancyhf|fontsize|geometry"
    r"|graphicspath|[hv]space|hypersetup|include(?:graphics|pdf)?|input|KOMAoptions|label"
    r"|linespread|(?:re)?new(?:command|counter|environment)|(?:this)?page(?:ref|style|numbering)"
    r"|ref|selectlanguage|set(?:counter|length|mainfont)|title(?:format|spacing)|use\w+)"
    r"(?![^\W\d_])\*?"
)
"""Commands whose arguments are no words of the minutes."""
_OPENS_SILENT = re.compile(_SILENT)
_TOKEN = re.compile(
    rf"\\hfill\b|\\q?quad\b|\\hspace\*?\s?{_BRACED}|{_SILENT}(?:\s?(?:{_OPTION}|{_BRACED})){{0,5}}"
    rf"|\\(?:begin|end)\s?\{{[^{{}}]{{0,60}}\}}(?:{_OPTION}|{_BRACED}){{0,3}}"
    r"|\\csname\b.{0,60}?\\endcsname"
    rf"|\\item(?![^\W\d_])\s?(?:{_OPTION})?|\\\\(?:{_OPTION})?|\\S(?![^\W\d_])[~\s,\\]{{0,3}}"
    rf"|\\[%&_#$§{{}}]|\\[,;:!/@ -]|{_NAME}\s?(?:{_OPTION}){{0,3}}|[{{}}~&]|%.*"
)
_HEADING = re.compile(
    r"\\(?P<rank>chapter|section|subsection|subsubsection|paragraph)\*?\s?(?:\[[^\[\]]{0,200}\])?\{"
)
_RANKS = {"chapter": 1, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4}
_ROW = re.compile(rf"\s*{_NAME}(?:{_OPTION})?(?:\{{[^{{}}]{{0,80}}\}}){{2,4}}\s*(?:%.*)?")
"""A macro that says something of somebody: what is in its braces is read with the first page."""
_FIELD = re.compile(
    rf"\s*\\(?P<key>[^\W\d_]{{3,30}})\s?(?:{_OPTION})?\{{(?P<value>[^{{}}]{{1,200}})\}}\s*"
)
_FIELDS = {
    "adjungerade": "adjungerade",
    "author": "",
    "date": "datum",
    "datum": "datum",
    "justerare": "justerare",
    "justeringsman": "justerare",
    "justeringsmän": "justerare",
    "lokal": "lokal",
    "mötesdatum": "datum",
    "motesdatum": "datum",
    "mötesordförande": "ordförande",
    "motesordforande": "ordförande",
    "mötessekreterare": "sekreterare",
    "motessekreterare": "sekreterare",
    "närvarande": "närvarande",
    "narvarande": "närvarande",
    "ordförande": "ordförande",
    "ordforande": "ordförande",
    "plats": "plats",
    "sekreterare": "sekreterare",
    "subtitle": "",
    "tid": "tid",
    "title": "",
}
"""What a document's own fields are, in the words of a first page; "" for words without a label."""


@dataclass(slots=True)
class _Latex(Stripped):
    """Where in a document the reading has come.

    Args:
        preamble: Whether the document has not begun.
        headed: Whether a heading has been met.
        silent: How many braces of a command without words are open.
        entry: Whether the next words are an entry of a list.
    """

    preamble: bool = False
    headed: bool = False
    silent: int = 0
    entry: bool = False

    def read(self, line: Line) -> None:
        """Read a line.

        Args:
            line: The line, as it is.
        """
        text = line.text
        if self.silent or (_OPENS_SILENT.match(text) and _depth(text) > 0):
            self.silent = max(0, self.silent + _depth(text))
            self.mark(line)
        elif self.preamble:
            self.preamble = _BEGIN.search(text) is None
            self._field(line)
        elif not self.headed and _ROW.fullmatch(text) and not _HEADING.match(text):
            self.lines.append(line)
        elif not self.headed and _FIELD.fullmatch(text) and self._is_field(text):
            self._field(line)
        else:
            self._words(line)

    def _is_field(self, text: str) -> bool:
        """Say whether a line is a field of the document's that a first page knows."""
        found = _FIELD.fullmatch(text)
        return found is not None and found["key"].casefold() in _FIELDS

    def _field(self, line: Line) -> None:
        """Read a field of the document's; other commands before its beginning hold no words."""
        found = _FIELD.fullmatch(line.text)
        label = _FIELDS.get(found["key"].casefold()) if found else None
        if found is None or label is None:
            self.mark(line)
            return
        words, _ = _stripped(found["value"])
        self.words(line, words, before=f"{label}: " if label else "")

    def _words(self, line: Line) -> None:
        """Read a line of the text."""
        heading = _HEADING.match(line.text)
        words, entry = _stripped(line.text)
        if heading is not None:
            self.headed = True
            self.words(line, words, level=_RANKS[heading["rank"]])
        elif "\0" in words:
            self.cells(line, words.split("\0"))
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
    whole = any(_BEGIN.search(line.text) for line in lines)
    read = _Latex(preamble=whole)
    for line in lines:
        read.read(line)
    return read.lines, read.marks


def _depth(text: str) -> int:
    """Count the braces that a line leaves open."""
    return text.count("{") - text.count("}")


def _stripped(text: str) -> tuple[str, bool]:
    """Give words without commands; say also whether these begin an entry of a list.

    Cells are parted by NUL, which no text of a source holds.
    """
    words: list[str] = []
    entry = False
    at = 0
    for token in _TOKEN.finditer(text):
        words.append(text[at : token.start()])
        at = token.end()
        sign = token[0]
        entry = entry or sign.startswith("\\item")
        words.append(" " if sign == "}" and text[at : at + 1] == "{" else _shown(sign))
    words.append(text[at:])
    return "".join(words), entry


def _shown(sign: str) -> str:
    """Give what a command or a sign shows."""
    if sign == "&":
        return "\0"
    if sign.startswith(("\\hfill", "\\quad", "\\qquad", "\\hspace")):
        return "\t"
    if sign in {"~", "\\ ", "\\,"}:
        return " "
    if len(sign) == 2 and sign[1] in "%&_#$§{}":
        return sign[1]
    return "§ " if sign.startswith("\\S") and not sign[2:3].isalpha() else ""
