r"""Minutes written in Typst: the words without functions, headings and lists as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.stripped import Stripped
from minutes_archive.importer.readers.typst_words import filled_in, handle, stripped

_HEADING = re.compile(r"(={1,6})\s+(?=\S)")
_TERM = re.compile(r"/\s+(?P<words>[^:\s][^:]{0,120}):\s*(?P<rest>.*)")
_SEVERAL = 3
_STATEMENT = re.compile(r"#(?:import|set|show|let)\b")
_DEFINED = re.compile(
    r"#let\s+(?P<name>[^\W\d][\w-]*)\s*=\s*[\"\[](?P<value>[^\"\[\]]{1,200})[\"\]]"
)
_CALL = re.compile(r"#[^\W\d](?:[\w.-]*\w)?(?=[(\[])")
_TABLES = re.compile(r"#(?:table|grid|tablex)\b")
_NAMED = re.compile(r"[\w-]+:\s*(?:[^\[\]]*?),?")
_FACT = re.compile(
    r"(?:#let\s+)?(?:(?:date|datum|title|titel|time|tid|plats|place|location|start|slut|end)\s?[:=]"
    r"|[\w-]{1,30}\s?=\s?datetime\()"
)
"""A parameter that the first page is read for."""
_SAYS = re.compile(r"\d|[\"\[]\w")
"""What a parameter has that says something itself."""
_DAY = re.compile(r"date\((?P<day>\d{1,2}),\s*(?P<month>\d{1,2}),\s*(?P<year>\d{4})\)")
_LIST = re.compile(r"(?P<label>attendees|participants|närvarande|deltagare|present):\s*\(")
_MEMBER = re.compile(r"\(\s*\"(?P<name>[^\"]{3,60})\"\s*,\s*(?P<post>\"[^\"]{0,60}\"|[^()\"]*)\),?")
_OFFICER = re.compile(
    r"(?P<label>chair|secretary|reviewers?):\s*\(?(?P<who>(?:\[@[^\[\]]{1,60}\],?\s*){1,9})\)?,?"
)
_LABELS = {"chair": "ordförande", "secretary": "sekreterare"}
_BLOCK = re.compile(r"\[(?P<words>[^\[\]]*)\]")
_ROW = re.compile(r"(?:\[[^\[\]]{0,120}\]\s*,\s*)+\[[^\[\]]{0,120}\],?\s*\)?")
_NICKNAME = re.compile(r"\s?[\"“”][^\"“”]{1,30}[\"“”]|\s?\\(?=\s)")
"""What stands within a name and is none: a nickname, a line's break."""
_OPENED = re.compile(r"#[\w.-]{1,60}(?=[(\[])")
_EDGE = re.compile(r"^\s*\[|\](?:\s*[,)])*(?:\s*\[)?\s*$")
_SIGNS = re.compile(r"[\[\](){},\s]*")


@dataclass(slots=True)
class _Typst(Stripped):
    """Where in a document the reading has come.

    Args:
        headed: Whether a heading has been met.
        commented: Whether a comment of several lines is open.
        code: How many brackets of a statement are open.
        call: How many brackets of a function that holds text are open.
        entry: Whether the next words begin an entry of a list.
        terms: Whether §§ are terms of a list: "/ Val av justerare:".
        defined: What the document's own names stand for.
        people: Those who were there, by handle.
    """

    headed: bool = False
    commented: bool = False
    code: int = 0
    call: int = 0
    entry: bool = False
    terms: bool = False
    defined: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)

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
        text = line.text
        if found := _DEFINED.fullmatch(text):
            self.defined[found["name"]] = found["value"]
        if self.headed:
            self.mark(line)
        elif day := _DAY.search(text):
            words = f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}"
            self.words(line, words, before="datum: ")
        elif _FACT.match(text) and _SAYS.search(text):
            self.lines.append(line)
        else:
            self._people(line)

    def _people(self, line: Line) -> None:
        """Read a line of code that may name those who were there."""
        if found := _LIST.match(line.text):
            self.words(line, f"{found['label']}:")
        elif found := _MEMBER.fullmatch(line.text):
            self.people[handle(found["name"])] = found["name"]
            post = found["post"].strip('" ') if found["post"].startswith('"') else ""
            self.words(line, f"{found['name']}, {post}" if post else found["name"])
        elif found := _OFFICER.fullmatch(line.text):
            named = filled_in(", ".join(_BLOCK.findall(found["who"])), {}, self.people)
            self.words(line, named, before=f"{_LABELS.get(found['label'], 'justerare')}: ")
        else:
            self.mark(line)

    def _words(self, line: Line) -> None:
        """Read a line of the text."""
        text = filled_in(line.text, self.defined, self.people)
        call = _CALL.match(text)
        if found := _HEADING.match(text):
            self.headed = True
            self.words(line, stripped(text[found.end() :]), level=len(found[1]))
        elif self.terms and not line.column and (found := _TERM.fullmatch(text)):
            self.headed = True
            self.words(line.cut(0, found.end("words") + 1), found["words"], level=1)
            rest = line.cut(found.end("words") + 1)
            if rest.text:
                self.words(rest, stripped(found["rest"]))
        elif call is not None and _depth(text) > 0:
            self.entry = True
            self._within(line, call.end())
        elif call is not None and _only_blocks(text[call.end() :]):
            self._blocks(line, call.end())
        else:
            words = stripped(text)
            listed = words.startswith("+ ")
            self.words(line, words[2:] if listed else words, before="- " if listed else "")

    def _within(self, line: Line, start: int = 0) -> None:
        """Read a line of a function that holds text: blocks in brackets, each an entry."""
        text = line.text[start:]
        self.call = max(0, self.call + _depth(text))
        if not self.headed and _ROW.fullmatch(text):
            self.words(line, _NICKNAME.sub("", text))  # people and whether they were there
        elif _HEADING.match(text):
            self._words(line)
        elif _SIGNS.fullmatch(_OPENED.sub("", text)) or _NAMED.fullmatch(text.strip(" (")):
            self.entry = self.entry or "[" in text
            self.mark(line)
        elif _ROW.fullmatch(text):
            self.cells(line, _BLOCK.findall(text))
        else:
            entry = self.entry or text.lstrip("( ").startswith("[")
            self.entry = _EDGE.search(text) is not None and text.rstrip(" ,)").endswith("]")
            words = stripped(_EDGE.sub("", text.lstrip("( ")))
            self.words(line, words, before="- " if entry and words else "")

    def _blocks(self, line: Line, start: int) -> None:
        """Read a function on one line that holds text."""
        blocks = [(at.start("words"), at["words"]) for at in _BLOCK.finditer(line.text, start)]
        if len(blocks) > 1 and _TABLES.match(line.text):
            self.cells(line, [words for _, words in blocks])
            return
        for at, words in blocks:
            piece = line._replace(text=words.strip(), column=line.column + at)
            self.words(piece, stripped(words), before="- ")
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
    terms = sum(not line.column and _TERM.match(line.text) is not None for line in lines)
    read = _Typst(terms=terms >= _SEVERAL)
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
