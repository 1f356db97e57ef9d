"""Find the headings of a body, line by line, and say which of them are miswritten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from minutes_archive.findings import Finding, FindingKind
from minutes_archive.model import PartKind
from minutes_archive.parse import kinds
from minutes_archive.parse.fixed_headings import FIXED_HEADINGS, fixed_kind, meant_heading
from minutes_archive.parse.item_heading import (
    PERHAPS_ITEM,
    ItemHeading,
    guess_item_heading,
    read_item_heading,
    read_unnumbered,
    trimmed_heading,
)
from minutes_archive.parse.places import quoted

_HASHES = re.compile(r"(#{1,6})([ \t\u00a0]?)")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*\Z")
_INDENT = " \t\u00a0"
_SIGNS = frozenset("#§*_=- \t\u00a0")
_NOT_UNDERLINED = ("#", ">", "|", "- ", "* ", "+ ")
_SHORT = 60
_LONGEST_LINE = 500


_OPENINGS = "|".join(sorted({heading[:2] for heading in (*FIXED_HEADINGS, "par")}))
PERHAPS_HEADING = re.compile(
    rf"\n(?=[#§*_= \t\u00a0-]|(?=[^A-Za-zÅÄÖåäö]|(?i:{_OPENINGS}))[^\n]{{1,{_SHORT}}}$"
    r"|[^\n]+\n(?:=+|-+)[ \t]*$)",
    re.MULTILINE,
)
"""The line ends before lines that `read_line` must look at; of all others it says they are text.

They begin with a sign, or are short and begin with no letters but those that a fixed heading,
"paragraf" or "par." begins with, or are underlined.
"""


class PartHeading(NamedTuple):
    """A third-level heading inside an item; `kind` is set for the fixed ones."""

    heading: str
    kind: PartKind | None


class Reading(NamedTuple):
    """What a line turned out to be: a heading that cuts the text, or none.

    `suspected` is the number of the item that a line of text may have meant to open.
    """

    heading: ItemHeading | PartHeading | None = None
    finding: Finding | None = None
    suspected: str | None = None


TEXT = Reading()
"""A line of ordinary text."""

_RIGHTLY_FIXED = {
    f"### {heading}": Reading(PartHeading(heading, kind))
    for heading, kind in FIXED_HEADINGS.items()
}
"""What the lines are that most headings are written as."""


def read_line(lines: Sequence[str], index: int, path: str, line: int) -> Reading:
    """Read one line of a body, with its neighbours in view.

    Args:
        lines: All lines of the body, without line ends.
        index: Which of them to read.
        path: The file, for the finding.
        line: The line's number in the file.
    """
    text = lines[index]
    if text in _RIGHTLY_FIXED:
        return _RIGHTLY_FIXED[text]
    if text[:1] not in _SIGNS and len(text) > _SHORT and not _underlined(lines, index):
        return TEXT
    if not text.strip():
        return TEXT
    opened = read_item_heading(text)
    if opened is not None:
        return _opened(opened, path, line)
    return (
        _meant_item(lines, index, path, line)
        or _underline(lines, index, path, line)
        or _lacks_number(text)
        or _hashed(text, path, line)
        or _unhashed(lines, index, path, line)
    )


def _opened(heading: ItemHeading, path: str, line: int) -> Reading:
    """Judge the title of a rightly written item heading."""
    if not heading.title:
        return Reading(heading, kinds.UNTITLED_ITEM.at(path, line, number=heading.number))
    if heading.has_markup:
        return Reading(heading, kinds.TITLE_MARKUP.at(path, line, title=quoted(heading.title)))
    return Reading(heading)


def _meant_item(lines: Sequence[str], index: int, path: str, line: int) -> Reading | None:
    """Read a line that means to open an item but is not written so."""
    text = lines[index]
    if PERHAPS_ITEM.match(text) is None:
        return None
    underlined = _underlined(lines, index)
    guess = guess_item_heading(f"## {text}" if underlined else text, alone=_alone(lines, index))
    if guess is None:
        return None
    column = len(text) - len(text.lstrip(_INDENT)) + 1
    params = {"number": guess.number, "written": quoted(text), "right": _line_to_write(guess.right)}
    if guess.certain:
        return Reading(guess, kinds.MALFORMED_ITEM.at(path, line, column, **params))
    finding = kinds.SUSPECTED_ITEM.at(path, line, column, **params)
    return Reading(None, finding, suspected=guess.number)


def _underline(lines: Sequence[str], index: int, path: str, line: int) -> Reading | None:
    """Find a heading made by a line of = or - under it."""
    if index == 0 or not _underlined(lines, index - 1):
        return None
    above = lines[index - 1]
    if guess_item_heading(f"## {above}", alone=True) is not None:
        return TEXT
    finding = kinds.UNDERLINED_HEADING.at(path, line, heading=quoted(above))
    return Reading(None, finding)


def _lacks_number(text: str) -> Reading | None:
    """Read a heading that opens an item but for its number; one inside an item may be prose."""
    bare = text.lstrip(_INDENT)
    match = _HASHES.match(bare)
    if match is None or len(match[1]) > 3:
        return None
    heading = read_unnumbered(trimmed_heading(bare[match.end() :]))
    if heading is None or (len(match[1]) == 3 and not heading.title[:1].isupper()):
        return None
    return Reading(heading)


def _hashed(text: str, path: str, line: int) -> Reading | None:
    """Read a heading with hashes that opens no item."""
    bare = text.lstrip(_INDENT)
    match = _HASHES.match(bare)
    if match is None:
        return None
    level, heading = len(match[1]), trimmed_heading(bare[match.end() :])
    well_spaced = bool(match[2]) and bare is text
    column = len(text) - len(bare) + 1
    if level < 3 or not heading:
        return _high_heading(level, heading, path, line, column)
    if not well_spaced:
        right = f"{match[1]} {heading}"
        finding = kinds.HEADING_SPACE.at(
            path, line, column, written=quoted(text), right=_line_to_write(right)
        )
        return Reading(PartHeading(heading, fixed_kind(heading)) if level == 3 else None, finding)
    if level == 3:
        finding_or_none = _nearly_fixed(heading, text, path, line)
        return Reading(PartHeading(heading, fixed_kind(heading)), finding_or_none)
    if fixed_kind(heading) is not None:
        return Reading(None, _nearly_fixed(heading, text, path, line))
    return TEXT


def _high_heading(level: int, heading: str, path: str, line: int, column: int) -> Reading:
    """Judge a heading of the levels that belong to the page and to the items."""
    kind: FindingKind = kinds.OTHER_HEADING
    part: PartHeading | None = None
    written = quoted(f"{'#' * level} {heading}".rstrip())
    if fixed_kind(heading) is not None:
        kind = kinds.FIXED_HEADING_LEVEL
        part = PartHeading(heading, fixed_kind(heading))
    right = f"### {meant_heading(heading) or heading}".rstrip()
    return Reading(part, kind.at(path, line, column, written=written, right=_line_to_write(right)))


def _unhashed(lines: Sequence[str], index: int, path: str, line: int) -> Reading:
    """Find a fixed heading written as a bold or lonely line."""
    text = lines[index].strip()
    if len(text) > _SHORT or fixed_kind(text) is None:
        return TEXT
    bold = text.startswith(("**", "__")) and text.rstrip(":").endswith(("**", "__"))
    if not bold and not _alone(lines, index):
        return TEXT
    return Reading(None, _nearly_fixed(text, text, path, line))


def _nearly_fixed(heading: str, written: str, path: str, line: int) -> Finding | None:
    """Offer the fixed heading that a heading nearly is, or is in another shape."""
    meant = heading if heading in FIXED_HEADINGS else meant_heading(heading)
    if meant is None or written == f"### {meant}":
        return None
    if heading == meant and written.startswith("### "):
        return None
    right = f"### {meant}"
    return kinds.NEARLY_FIXED_HEADING.at(path, line, written=quoted(written), right=right)


def _line_to_write(line: str) -> str:
    """Give a line to copy, whole unless it is beyond reason."""
    return quoted(line, _LONGEST_LINE)


def _underlined(lines: Sequence[str], index: int) -> bool:
    """Say whether a line of text has a line of = or - right under it."""
    below = lines[index + 1] if index + 1 < len(lines) else ""
    if _UNDERLINE.match(below) is None:
        return False
    above = lines[index].strip()
    if not above or above.startswith(_NOT_UNDERLINED) or "|" in above:
        return False
    return _UNDERLINE.match(lines[index]) is None


def _alone(lines: Sequence[str], index: int) -> bool:
    """Say whether the lines before and after are empty, or the body ends there."""
    before = index == 0 or not lines[index - 1].strip()
    after = index + 1 >= len(lines) or not lines[index + 1].strip()
    return before and after
