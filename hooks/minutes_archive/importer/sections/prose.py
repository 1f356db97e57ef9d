"""The running text of a §: lines joined, and cut into sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.bodies import NAMED, PLACE, THUS
from minutes_archive.importer.sections.decisive import opens_decision

_STOP = re.compile(r"[.!?][”\"»)\]]{0,2}(?=\s+[\[(”\"»–-]{0,2}\s?[A-ZÅÄÖ\d])")
_SHORT = re.compile(
    r"(?:^|[\s(.§])(?:[A-ZÅÄÖ]|kl|nr|dnr|st|bl\.?a|t\.?ex|m\.?fl|m\.?m|d\.?v\.?s|dvs|f\.?d|ca|tf"
    r"|bil|kap|ordf|vice|"
    r"p\.?g\.?a|fr\.?o\.?m|t\.?o\.?m|s\.?k|resp|ev|inkl|exkl|jfr|tel|obs|max|min|forts|\d{1,2})$",
    re.IGNORECASE,
)
_NO_POINT = re.compile(
    r"(?:(?:\bkl(?:ockan|\.)?\s?|\d[.:]\d\d\s?[–-]\s?)\d{1,2}\.\d\d|\bkl(?:ockan|\.)?\s\d{1,2}"
    r"|\b(?:av|enligt|från|i|med|se|till|under)\s§{1,2}\s?\d{1,2}"
    r"|\d-\d\d(?:,\s(?:§{1,2}\s?)?|\s§{1,2}\s?)\d{1,2})$",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s_=.…*`~–—-]{3,}")
_RULE_SIGNS = frozenset(" \t\u00a0_=.…*`~–—-")
_BULLET = re.compile(r"(?:[-–—•·*+\uf000-\uf0ff]\s?|\d{1,2}[.)]\s|[a-z]\)\s)")
_ENTRY = re.compile(r"\s{0,9}[A-ZÅÄÖ][\w .-]{1,30}:\s+\S")
_ELECTING = ("valde", "väljer", "utsåg", "utser", "valdes", "väljs", "utsågs", "utses")
_OPEN = tuple(
    f"{before}{word}"
    for before in (" ", "(")
    for word in (*_ELECTING, "beslutar", "beslutade", "föreslår", "att")
)
_TIES = frozenset(("och", "samt", "dels", "och dels", "samt dels"))
"""Words that tie the points of a decision, on a line of their own."""
_TIED = ("att ", "och att ", "samt att ", "a t t ")
_VERBS = ("beslutar ", "beslutade ", "beslöt ")
_ENDED = (".", "!", "?")
_LONGEST_ENTRY = 50
_OPEN_LIST = tuple(f" {word}" for word in _ELECTING)
_OPEN_LAST = frozenset(word[-1] for word in _OPEN)
"""The last letters of words that leave a line open; few lines end with one."""
_NO_SHORT = 6
"""So many letters side by side are no short form, nor the end of one."""
_DECIDES = re.compile(
    rf"[*_]{{0,2}}{NAMED}{PLACE} (?:beslutar|beslutade|beslöt)"
    rf"(?: enhälligt| {THUS}| efter [\w ]{{3,60}}| för egen del"
    r"| med acklamation)?(?: att)?[*_]{0,2}:?[*_]{0,2}",
    re.IGNORECASE,
)
_PAGE_WIDTH = 60
_FULL = 0.6


class Sentence(NamedTuple):
    """One sentence.

    Args:
        text: Its words as they stand, lines joined by a space.
        line: Line of the source where it begins.
        first: Whether it begins a paragraph.
    """

    text: str
    line: int
    first: bool


def is_rule(line: Line) -> bool:
    """Say whether a line is a row of underscores, dots or fence marks."""
    return line.text[:1] in _RULE_SIGNS and _RULE.fullmatch(line.text) is not None


def is_point(line: Line) -> bool:
    """Say whether a line begins a point of a list, with a number, a letter or a bullet."""
    text = line.text
    return not _is_plain(text) and _BULLET.match(text) is not None


def announces_decision(text: str) -> bool:
    """Say whether a line is "Kommunfullmäktige beslutar" and nothing else, points below it.

    Args:
        text: The line's words.
    """
    return ("beslu" in text or "beslöt" in text) and _DECIDES.fullmatch(text) is not None


def joined(lines: Sequence[Line]) -> str:
    """Give the words of lines as one text, as they stand, without rows of underscores."""
    return " ".join(
        [
            line.text.strip()
            for line in lines
            if line.text[:1] not in _RULE_SIGNS or not is_rule(line)
        ]
    )


def paragraphs(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Cut lines into paragraphs; a list that a colon announces belongs to what announces it.

    Args:
        lines: The lines of a § or of a part of it.
    """
    full = _FULL * max([_PAGE_WIDTH, *[len(line.text) for line in lines]])
    block: list[Line] = []
    above = last = ""
    announced = listed = False
    for line in lines:
        if line.text[:1] in _RULE_SIGNS and is_rule(line):
            if block and last != ":":
                yield tuple(block)
                block = []
            continue
        lists = listed or (last in _OPEN_LAST and above.endswith(_OPEN_LIST))
        listed = lists and _is_listed(line)
        if block and not listed and _begins_anew(above, line, full, announced=announced):
            yield tuple(block)
            block = []
        above = line.text.rstrip()
        last = above[-1:]
        announced = last == ":" or (announced and bool(block))
        block.append(line)
    if block:
        yield tuple(block)


def sentences(lines: Sequence[Line]) -> Iterator[Sentence]:
    """Cut lines into sentences.

    Args:
        lines: The lines of a § or of a part of it.
    """
    for block in paragraphs(lines):
        yield from sentences_of(block)


def sentences_of(block: Sequence[Line]) -> Iterator[Sentence]:
    """Cut a paragraph into sentences.

    Args:
        block: Its lines.
    """
    words = [line.text.strip() for line in block]
    text = " ".join(words)
    ends = _ends(text)
    if not ends:
        if text:
            yield Sentence(text, block[0].number, first=True)
        return
    starts = [0]
    for each in words[:-1]:
        starts.append(starts[-1] + len(each) + 1)
    begun = 0
    for end in (*ends, len(text)):
        piece = text[begun:end].strip()
        if piece:
            line = block[bisect_right(starts, text.index(piece, begun)) - 1]
            yield Sentence(piece, line.number, first=begun == 0)
        begun = end


def _ends(text: str) -> list[int]:
    """Find where sentences end, leaving points of lists and short forms alone.

    A time of day, or a § that words refer to, is no point: "… klockan 10.00. Samling vid torget.",
    "Protokoll 2024-03-05, 51. Nämnden …".
    """
    ends = []
    for stop in _STOP.finditer(text):
        before = text[max(0, stop.start() - 20) : stop.start()]
        word = before[-_NO_SHORT:]
        long = len(word) == _NO_SHORT and word.isalpha()
        if long or not _SHORT.search(before[-8:]) or _NO_POINT.search(before):
            ends.append(stop.end())
    return ends


def _is_listed(line: Line) -> bool:
    """Say whether a line after "valdes" is one of the elected, or for what others were."""
    text = line.text.strip()
    return len(text) <= _LONGEST_ENTRY and not (line.blank_before or text.endswith((".", ":")))


def _begins_anew(above: str, line: Line, full: float, *, announced: bool) -> bool:
    """Say whether a line begins a paragraph of its own.

    Args:
        above: The line above.
        line: The line.
        full: So long is a line above that may go on, whatever follows it.
        announced: Whether a colon has announced a list.
    """
    text = line.text.lstrip()
    capital, plain, decides = text[:1].isupper(), _is_plain(text), "besl" in text
    short = capital and len(above) < full
    if plain and not (short or announced or line.blank_before or decides):
        return False
    if _goes_on(above, text, capital=capital, decides=decides):
        return False
    if (decides and announces_decision(text)) or (announced and opens_decision(text)):
        return True
    if not plain and is_point(line):
        return not (announced or "att" in text.split(maxsplit=3)[:3])
    if announced or line.blank_before:
        return not announced or line.blank_before
    return short and not above.endswith(("-", "–"))


def _goes_on(above: str, text: str, *, capital: bool, decides: bool) -> bool:
    """Say whether the line above is open, or a line's own words go on with what it says."""
    last = above[-1:]
    if last in {":", ","} or (last in _OPEN_LAST and f" {above[-12:]}".endswith(_OPEN)):
        return True
    if not capital and (text in _TIES or text.startswith(_TIED)):
        return True
    if decides and text.startswith(_VERBS) and last not in _ENDED:
        return True
    return ":" in text and ":" in above and bool(_ENTRY.match(above) and _ENTRY.match(text))


def _is_plain(text: str) -> bool:
    """Say whether a line begins with a word, and so no point of a list."""
    return text[:1].isalpha() and text[1:2] != ")"
