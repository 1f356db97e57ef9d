"""Minutes written in Org: headings, tables and keywords as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.stripped import Stripped

_DECISION = re.compile(r"\*{1,6}\s+(?P<words>att\s.*)")
"""A decision that is written as a heading."""
_STATE = re.compile(r"(?:TODO|DONE|WAITING|NEXT|CANCELLED)\s+")
_FIELD = re.compile(r"\\(?:plats|lokal|start|slut|tid|datum)\{[^{}]*\}")
_HEADING = re.compile(r"(\*{1,6})\s+(?=\S)")
_TAGS = re.compile(r"\s+:(?:[\w@#%]+:)+\s*$")
_KEYWORD = re.compile(r"#\+(?P<key>\w+):\s*(?P<value>.*)", re.IGNORECASE)
_SAID = {"title": "", "subtitle": "", "author": "", "date": "datum: "}
_CODE = re.compile(r"#(?:\+|\s|$)|:[\w-]+:(?:\s|$)|\\(?:begin|end)\{")
_RULE = re.compile(r"\|[-+|\s]+\|?|-{5,}")
_TABLE = re.compile(r"\|.*\|")
_STRONG = re.compile(r"(?<![\w*])\*(?=\S)([^*]{1,300}?)(?<=\S)\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w/:.])/(?=\S)([^/]{1,300}?)(?<=\S)/(?![\w/])")
_STAMP = re.compile(
    r"[<\[](?P<day>\d{4}-\d\d-\d\d)(?:\s+[^\W\d_]{2,4}\.?)?(?P<clock>\s+\d{1,2}:\d\d(?:-\d{1,2}:\d\d)?)?[>\]]"
)
"""A day and a time, "<2016-03-15 tis 17:30>"."""
_CODED = re.compile(r"(?<![\w=])([=~])(?=\S)([^=~]{1,200}?)(?<=\S)\1(?![\w=])")
_LINK = re.compile(r"\[\[(?P<target>[^\[\]]{1,300})\](?:\[(?P<words>[^\[\]]{1,300})\])?\]")


@dataclass(slots=True)
class _Org(Stripped):
    """Where in a document the reading has come."""

    def read(self, line: Line) -> None:
        """Read a line.

        Args:
            line: The line, as it is.
        """
        text = line.text
        heading = _HEADING.match(text) if not line.column else None
        if heading is not None and (found := _DECISION.fullmatch(text)):
            self.words(line, _stripped(found["words"]), before="- ")
        elif heading is not None:
            words = _TAGS.sub("", _STATE.sub("", text[heading.end() :], count=1))
            self.words(line, _stripped(words), level=len(heading[1]))
        elif found := _KEYWORD.match(text):
            self._keyword(line, found)
        elif _CODE.match(text) or _RULE.fullmatch(text):
            self.mark(line)
        elif _TABLE.fullmatch(text):
            self.cells(line, text[1:-1].split("|"))
        elif text.startswith("+ "):
            self.words(line, _stripped(text[2:]), before="- ")
        else:
            self.words(line, _stripped(text))

    def _keyword(self, line: Line, found: re.Match[str]) -> None:
        """Read a keyword of the document's; only some say anything of the minutes."""
        if _FIELD.fullmatch(found["value"].strip()):
            self.words(line, found["value"])
            return
        label = _SAID.get(found["key"].casefold())
        if label is None or not found["value"]:
            self.mark(line)
        else:
            self.words(line, _stripped(found["value"]), before=label)


def read_org(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Read the lines of a document in Org.

    Args:
        lines: Its lines, as they are.

    Returns:
        Its words, and its marks.
    """
    read = _Org()
    for line in lines:
        read.read(line)
    return read.lines, read.marks


def _stripped(text: str) -> str:
    """Give words without marks."""
    words = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", text))
    words = _CODED.sub(r"\2", words)
    words = _STAMP.sub(lambda found: found["day"] + (found["clock"] or ""), words)
    return _LINK.sub(lambda found: found["words"] or found["target"], words)
