"""The heading that opens an item: `## § 7 Rubrik`, and what secretaries write instead."""

from __future__ import annotations

import re
from typing import NamedTuple

_SPACE = " \t\u00a0\u2007\u202f"
_END = rf"(?=[{_SPACE}]|\Z)"
_NUMBER = (
    r"0{0,3}(?P<digits>[1-9][0-9]{0,4})"
    rf"(?:(?P<tight>[A-Za-z]){_END}|[{_SPACE}](?P<loose>[a-hj-z])(?=[{_SPACE}]{{1,9}}\S))?"
)
_RIGHT = re.compile(rf"##[{_SPACE}]{{1,9}}§[{_SPACE}]{{0,9}}{_NUMBER}{_END}")
_MEANT = re.compile(
    rf"(?P<sign>§§?|&sect;|paragraf(?=[{_SPACE}0-9])|par\.)?[{_SPACE}]{{0,9}}{_NUMBER}",
    re.IGNORECASE,
)
_UNNUMBERED = re.compile(rf"(?:§§?|&sect;)[{_SPACE}]{{0,9}}(?![{_SPACE}0-9])", re.IGNORECASE)
PERHAPS_ITEM = re.compile(rf"[{_SPACE}]*+#*+[{_SPACE}*_]*+[§&pP0-9]")
"""How every line begins that `guess_item_heading` takes; few lines do."""

_RANGE = re.compile(r"(?:[-–/,][0-9]{1,4}){0,9}")
_SEPARATOR = re.compile(rf"[{_SPACE}.:)\-–—]{{0,9}}")
_SET_APART = frozenset(f"{_SPACE}.:)")
_BOLD = ("**", "__")
_LONGEST_LINE = 400
_LONGEST_TITLE = 200
_MARKUP = re.compile(r"\*\*|__|~~|`|\]\(")


class ItemHeading(NamedTuple):
    """A line that opens an item, or means to.

    `number` is empty where the line has none, until the headings around it tell which it is.
    `certain` is false where the line may as well be prose.
    """

    number: str
    title: str
    certain: bool = True

    @property
    def right(self) -> str:
        """The line as it should be written."""
        return f"## § {self.number} {self.title}".rstrip()

    @property
    def has_markup(self) -> bool:
        """Say whether the title holds Markdown signs, which a title shows as they stand."""
        return _MARKUP.search(self.title) is not None


def read_item_heading(line: str) -> ItemHeading | None:
    """Read a line that opens an item exactly as the format says.

    Args:
        line: One line of a body, without its line end.
    """
    match = _RIGHT.match(line) if line.startswith("##") else None
    if match is None:
        return None
    title = trimmed_heading(line[match.end() :])
    if title.startswith(("–", "—", "-", ":")):
        return None
    return ItemHeading(_number(match), title)


def guess_item_heading(line: str, *, alone: bool) -> ItemHeading | None:
    """Read a line that looks as if it meant to open an item.

    Args:
        line: One line of a body that `read_item_heading` did not take.
        alone: Whether the lines around it are empty, as they are around a heading.

    Returns:
        The heading meant, or None where the line is likelier to be something else.
    """
    head = line[:_LONGEST_LINE].strip(_SPACE)
    hashes = len(head) - len(head.lstrip("#"))
    text = _without_emphasis(head[hashes:])
    match = _MEANT.match(text)
    if match is None or text[match.end() : match.end() + 1].isdecimal():
        return None
    rest = _RANGE.sub("", text[match.end() :], count=1)
    title = trimmed_heading(_SEPARATOR.sub("", rest, count=1))
    heading = ItemHeading(
        _number(match), title, certain=hashes > 0 or any(mark in head for mark in _BOLD)
    )
    if match["sign"] is None:
        return heading if _is_numbered(hashes, match["digits"], rest, title) else None
    if hashes in {1, 2}:
        return heading
    if not _is_short_title(rest, title):
        return None
    if hashes:
        return heading if hashes == 3 else heading._replace(certain=False)
    set_apart = not rest or rest[0] in _SET_APART
    is_certain = heading.certain and bool(title)
    return heading._replace(certain=is_certain) if alone and set_apart else None


def read_unnumbered(heading: str) -> ItemHeading | None:
    """Read the words of a heading of the first or second level that lack a number after the §.

    Args:
        heading: The heading's words, without hashes.
    """
    text = _without_emphasis(heading[:_LONGEST_LINE])
    match = _UNNUMBERED.match(text)
    return ItemHeading("", trimmed_heading(text[match.end() :])) if match else None


def trimmed_heading(text: str) -> str:
    """Take away the spaces around a heading's words and the hashes that may close it.

    Args:
        text: What follows a heading's opening hashes.
    """
    bare = text.strip()
    opened = bare.rstrip("#")
    return opened.rstrip() if opened != bare and (not opened or opened[-1].isspace()) else bare


def _is_numbered(hashes: int, digits: str, rest: str, title: str) -> bool:
    """Say whether a heading with a bare number counts items, and tells no year or date."""
    counts = len(digits) <= 3 and rest[:1] in _SET_APART and not title[:1].islower()
    return hashes in {1, 2} and bool(title) and counts


def _is_short_title(rest: str, title: str) -> bool:
    """Say whether what follows a section sign reads as a title and not as prose."""
    if not title:
        return not rest
    ends_as_prose = title.endswith((".", ",", ";", ":", "-"))
    return not (title[0].islower() or ends_as_prose or len(title) > _LONGEST_TITLE)


def _number(match: re.Match[str]) -> str:
    """Give the number as it stands in anchors: no leading zeros, its letter in lower case."""
    letter = match["tight"] or match["loose"] or ""
    return match["digits"] + letter.lower()


def _without_emphasis(text: str) -> str:
    """Take emphasis away from a line."""
    return text.replace("**", " ").replace("__", " ").strip(_SPACE + "*_")
