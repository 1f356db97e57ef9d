"""Minutes written in a wiki's markup: headings, lists and tables as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.stripped import Stripped

_HEADING = re.compile(r"(={1,6})\s*(?P<words>[^=\s](?:.*[^=\s])?)\s*\1")
_ASIDE = re.compile(
    r"__[A-ZÅÄÖ]{2,20}__|\{\{[^{}]{0,400}\}\}|\{\|.*|\|\}|\|-.*|<!--.*?-->"
    r"|\[\[(?:Kategori|Category|Fil|File):[^\[\]]{0,200}\]\]",
    re.IGNORECASE,
)
"""A line that holds nothing of the minutes."""
_TERM = re.compile(r";\s*(?P<words>[^:]{1,80}?)\s*(?::\s*(?P<rest>.*))?")
_ENTRY = re.compile(r"[*#]{1,4}\s*(?!\*)(?=\S)|-\s+(?=\S)")
_HEAD_CELLS = re.compile(r"\s*(?:!!|\|\|)\s*")
_CELLS = re.compile(r"\s*\|\|\s*")
_QUOTES = re.compile(r"'{2,5}")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=\S)([^*]{1,300}?)(?<=\S)\*\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![:\w/])//(?=\S)([^/]{1,300}?)(?<=\S)//(?![\w/])")
_LINK = re.compile(
    r"\[\[(?:[^\[\]|]{1,300}\|(?P<words>[^\[\]|]{1,300})|(?P<page>[^\[\]|]{1,300}))\]\]"
)
_OUTWARD = re.compile(r"\[https?://[^\s\[\]]{1,300}\s+(?P<words>[^\[\]]{1,300})\]")
_TAG = re.compile(
    r"<!--.*?-->|</?(?:ref|small|br|s|u|del|ins|nowiki|sup|sub)\b[^<>]{0,80}>", re.IGNORECASE
)


def read_wiki(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Read the lines of a page of a wiki.

    Args:
        lines: Its lines, as they are.

    Returns:
        Its words, and its marks.
    """
    read = Stripped()
    for line in lines:
        _read(line, read)
    return read.lines, read.marks


def _read(line: Line, read: Stripped) -> None:
    """Read a line."""
    text = line.text
    if found := _HEADING.fullmatch(text):
        read.words(line, _stripped(found["words"]), level=len(found[1]))
    elif _ASIDE.fullmatch(text):
        read.mark(line)
    elif found := _TERM.fullmatch(text):
        rest = f" {found['rest']}" if found["rest"] else ""
        read.words(line, _stripped(f"{found['words']}:{rest}"))
    elif found := _ENTRY.match(text):
        read.words(line, _stripped(text[found.end() :]), before="- ")
    elif text.startswith("!") and "!!" in text:
        read.cells(line, list(map(_stripped, _HEAD_CELLS.split(text[1:]))))
    elif text.startswith("|") and "||" in text:
        read.cells(line, list(map(_stripped, _CELLS.split(text[1:]))))
    elif text[0] in "|^" and text[-1] in "|^" and len(text) > 1:
        read.cells(line, list(map(_stripped, re.split(r"[|^]", text[1:-1]))))
    else:
        read.words(line, _stripped(text.lstrip(":")))


def _stripped(text: str) -> str:
    """Give words without marks."""
    words = _TAG.sub(" ", text) if "<" in text else text
    if "[" in words:
        words = _LINK.sub(lambda found: found["words"] or found["page"], words)
        words = _OUTWARD.sub(lambda found: found["words"], words)
    return _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", _QUOTES.sub("", words)))
