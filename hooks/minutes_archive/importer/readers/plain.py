"""Plain text and light markup, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.breaks import part_at_breaks
from minutes_archive.importer.readers.characters import clean
from minutes_archive.importer.readers.converted import without_code
from minutes_archive.importer.readers.double_spaced import single_spaced
from minutes_archive.importer.readers.latex import read_latex
from minutes_archive.importer.readers.markup import (
    Markup,
    drawn_rank,
    find_markup,
    heading,
    is_comment,
    is_drawn_under,
    underlined,
)
from minutes_archive.importer.readers.org import read_org
from minutes_archive.importer.readers.typst import read_typst
from minutes_archive.importer.readers.wide_spaces import close_wide_spaces
from minutes_archive.importer.readers.wiki import read_wiki

_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_ALL_STRONG = re.compile(r"(\*\*|__)(?=\S)[^*_\n]{1,300}\1$")
_TABLE_ROW = re.compile(r"\|.*\|$")
_CELL_END = re.compile(r"(?<!\\)\|")
_SHOWN = re.compile(r"\\([.)\-\[\]:'\"#])")
"""What converters put before a sign of a heading that has no meaning there."""
_NUMBER = re.compile(r"\A((?:\*\*|__)?(?:§ ?)?\d{1,4} ?[a-z]?)\\([.)])")
"""A number that a converter keeps from being a list's; it may well be a §'s."""
_STRONG = "**"
_PAIR = 2
_MOST_STRONG = 5
_MARK = "---"
_ENDS = MappingProxyType({_MARK: (_MARK, "..."), "+++": ("+++",)})
"""What opens front matter, YAML or TOML, and what ends it."""
_CODE = ("\\", "{", "<a", "&")
"""What stands in code that converters write, and in the signs that they keep from being code."""
_LONGEST_FRONT = 200
_STRIPPED = MappingProxyType(
    {
        Markup.LATEX: read_latex,
        Markup.ORG: read_org,
        Markup.TYPST: read_typst,
        Markup.WIKI: read_wiki,
    }
)
"""Markup that says more than where headings are, and how its words are read without it."""


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text as lines.

    Args:
        lines: The lines that hold anything.
        marks: The marks of headings that are in no line's words.
        markdown: Whether the lines are Markdown, so that their marks are marks.
        margins: What the file has as its pages' headers and footers, apart from its text.
        pictures: Numbers of the pages that are pictures, whose text cannot be read.
    """

    lines: Sequence[Line]
    marks: Sequence[Line] = ()
    markdown: bool = False
    margins: Sequence[Line] = ()
    pictures: Sequence[int] = ()


def read_plain(text: str, name: str) -> PlainText:
    """Cut a text into its lines.

    Args:
        text: The whole text.
        name: The file's name, whose ending may tell the markup.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    text = close_wide_spaces(clean(text))
    markup = find_markup(text, name)
    lines = _cut(text)
    if markup is Markup.NONE:
        return PlainText(single_spaced(lines))
    if markup is Markup.MARKDOWN:
        lines, aside = part_at_breaks(lines) if "<" in text else (lines, [])
        lines, code = without_code(lines) if any(sign in text for sign in _CODE) else (lines, [])
        return PlainText(_read_markdown(lines), [*aside, *code], markdown=True)
    if markup is Markup.UNDERLINED:
        return PlainText(_read_underlined(lines))
    if markup in _STRIPPED:
        return PlainText(*_STRIPPED[markup](lines))
    marks: list[Line] = []
    return PlainText([_with_heading(line, markup, marks) for line in lines], marks)


def _cut(text: str) -> list[Line]:
    """Cut at line ends, and at the form feeds that PDF extraction leaves between pages."""
    lines: list[Line] = []
    page, blank, paged = 1, False, "\f" in text
    new = tuple.__new__  # the named tuple's own takes twice the time, and this is for every line
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.strip()
        if paged and "\f" in raw:
            for turned, start, piece in _pages(raw):
                page += turned
                if piece and not piece.isspace():
                    indent = len(piece) - len(piece.lstrip())
                    lines.append(Line(number, piece.strip(), start + indent, 0, page, blank))
                    blank = False
        elif words:
            indent = 0 if raw == words else len(raw) - len(raw.lstrip())
            lines.append(new(Line, (number, words, indent, 0, page, blank, (), False)))
            blank = False
        elif lines:
            blank = True
    return lines


def _pages(raw: str) -> tuple[tuple[int, int, str], ...]:
    """Cut a line at its form feeds: how many precede each piece, where it begins, its text."""
    pieces, start = [], 0
    for place, piece in enumerate(raw.split("\f")):
        pieces.append((int(place > 0), start, piece))
        start += len(piece) + 1
    return tuple(pieces)


def _with_heading(line: Line, markup: Markup, marks: list[Line]) -> Line:
    """Give the line its rank, where it is a heading, and put its marks aside."""
    found = heading(line.text, markup) if not line.column else None
    if found is None:
        return line
    marks += [mark for mark in (line.cut(0, found.start), line.cut(found.end)) if mark.text]
    words = line.cut(found.start, found.end)
    return words._replace(level=found.level, blank_before=line.blank_before)


def _read_underlined(raw: list[Line]) -> list[Line]:
    """Mark the titles that are underlined; the drawn lines stay lines of their own."""
    lines = list(raw)
    for place, line in enumerate(raw[1:], 1):
        if line.text[0].isalnum() or line.number != raw[place - 1].number + 1:
            continue
        begin = place + _underlined_title(lines[max(0, place - 3) : place], line.text)
        above = raw[begin - 1].text if begin and not raw[begin].blank_before else ""
        title = raw[begin:place]
        rank = max(drawn_rank(one.text, line.text, above) for one in title)
        if rank:
            lines[begin:place] = [one._replace(level=rank) for one in title]
    return lines


@dataclass(slots=True)
class _Markdown:
    """Where in a Markdown file the reading has come.

    Args:
        lines: The lines that were read.
        fenced: Whether the next line is code.
        front_matter: What ends the front matter that the next line stands in.
    """

    lines: list[Line] = field(default_factory=list)
    fenced: bool = False
    front_matter: Sequence[str] = ()


def _read_markdown(raw: list[Line]) -> list[Line]:
    """Mark headings, rows of tables and strong lines; code and front matter stay as they are."""
    state = _Markdown()
    for place, line in enumerate(raw):
        if place == 0:
            state.front_matter = _front_matter(raw)
            state.lines.append(line if is_comment(line.text) else _marked(line, state))
        elif state.front_matter:
            state.front_matter = () if line.text in state.front_matter else state.front_matter
            state.lines.append(line)
        else:
            _read_line(line, state)
    return _strong_over_lines(state.lines)


def _strong_over_lines(lines: list[Line]) -> list[Line]:
    """Mark strong paragraphs that a converter broke at its line's width."""
    opened = [at for at, one in enumerate(lines) if one.text[:2] == _STRONG and not one.bold]
    for at in opened if any(one.text.endswith(_STRONG) for one in lines) else ():
        marks = 0
        for end in range(at, min(at + _MOST_STRONG, len(lines))):
            if end > at and (lines[end].blank_before or lines[end].cells or lines[end].level):
                break
            marks += lines[end].text.count(_STRONG)
            if marks > 1:
                if marks == _PAIR and lines[end].text.endswith(_STRONG):
                    lines[at : end + 1] = [one._replace(bold=True) for one in lines[at : end + 1]]
                break
    return lines


def _front_matter(raw: list[Line]) -> Sequence[str]:
    """Give what ends the front matter that a text opens with; nothing if it is a rule."""
    ends = _ENDS.get(raw[0].text, ())
    return ends if any(line.text in ends for line in raw[1:_LONGEST_FRONT]) else ()


def _read_line(line: Line, state: _Markdown) -> None:
    """Read a line, which may underline the one before it."""
    if _FENCE.match(line.text):
        state.fenced = not state.fenced
    before = state.lines[-1]
    if not state.fenced and before.number == line.number - 1 and not before.level:
        title = _underlined_title(state.lines, line.text)
        rank = underlined(state.lines[title].text, line.text, _above(state.lines, title))
        if rank and before.text != _MARK:
            state.lines[title:] = [one._replace(level=rank) for one in state.lines[title:]]
            state.lines.append(line)
            return
    state.lines.append(_marked(line, state))


def _underlined_title(lines: list[Line], drawn: str) -> int:
    """Give the place, from behind, of the first line of the title that a drawn line ends.

    A title has two lines where the second goes on with the first, and what is drawn is no rule
    under a text.
    """
    if len(lines) < 2 or lines[-1].blank_before or not lines[-1].text[:1].islower():
        return -1
    first, last = lines[-2:]
    ended = last.text.endswith((".", ":", ";", ","))
    long = drawn.startswith("=") or any(is_drawn_under(one.text, drawn) for one in (first, last))
    return -2 if not first.level and long and not ended and first.text[:1].isupper() else -1


def _above(lines: list[Line], title: int) -> str:
    """Give the text right above a title, empty where nothing stands there."""
    if len(lines) <= -title or lines[title - 1].number != lines[title].number - 1:
        return ""
    above = lines[title - 1]
    return "" if above.level or above.text == _MARK else above.text


def _marked(line: Line, state: _Markdown) -> Line:
    """Give the line what its marks say."""
    if state.fenced or state.front_matter:
        return line
    if line.column < 4 and (found := heading(line.text, Markup.MARKDOWN)):
        words = line.text[found.start : found.end].strip()
        return line._replace(level=found.level, text=_SHOWN.sub(r"\1", words))
    line = line._replace(text=_NUMBER.sub(r"\1\2", line.text)) if "\\" in line.text else line
    if _ALL_STRONG.match(line.text):
        return line._replace(bold=True, text=f"**{line.text[2:-2]}**")
    if _TABLE_ROW.match(line.text):
        cells = _CELL_END.split(line.text[1:-1])
        return line._replace(cells=tuple(cell.strip() for cell in cells))
    return line
