"""What a page carries besides its text: headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, compress
from operator import ne

from minutes_archive.importer.appendices.words import SEAT_HEADS, VOTE_HEADS
from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.heading_case import is_case_line
from minutes_archive.importer.outline.page_counts import (
    count_pages,
    labelled_numbers,
    may_be_header,
    never_falls,
    numbers_beside,
    tells,
    turned_pages,
)
from minutes_archive.importer.outline.page_distance import NEAR, at_edges
from minutes_archive.importer.outline.page_edges import is_footer
from minutes_archive.importer.outline.page_spans import spans_again
from minutes_archive.importer.outline.page_spread import (
    heads_through,
    numbers_at_edges,
    numbers_through,
)
from minutes_archive.importer.outline.series import is_series_number
from minutes_archive.importer.sections.subheadings import read_subheading

_PAGE_NUMBER = re.compile(
    r"(?:sida[n:]?|sid\.?|blad|page)?\s{0,3}"
    r"(?:\d{1,3}\sav\s\d{1,3}|\d{1,4}\s?\(\s?\d{0,4}\s?\)|\d{1,4}\s?\[\s?\d{1,4}\s?\]|[(\[]\s?\d{1,4}\s?[)\]]"
    r"|\d{1,3}/\d{1,3}|-\s?\d{1,3}\s?-|(?:sida[n:]?|sid(?:nr)?\.?|blad|page)\s{0,3}\d{1,4}"
    r"(?:\s{1,3}av\s{1,3}\d{1,4})?)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?:forts\.?|fortsättning)\s(?:på\s)?§\s?\d{1,4}\b[^.]{0,80}"
    r"|(?:[A-ZÅÄÖ]\w{0,7}\s)?§\s?\d{1,4}\s\(?forts(?:ättning|\.)?\)?",
    re.IGNORECASE,
)
"""What a page begins with on which a § goes on."""
_FOOTER_FIRST = frozenset("jJoOsSuUſ")
_FOOTER_OPENS = frozenset({"just", "ordf", "sekr", "sign", "sıgn", "si\u0307gn", "utdr"})
"""A footer's first letters, in lower case; "i" has two forms that only Turkish writes."""
_NUMBER_FIRST = frozenset("sSſbBpP([-")
"""What a page's number begins with, if not with a digit."""
_NUMBER_ENDS = frozenset(")]-")
_HEADER = re.compile(
    r"(?:sammanträdes)?protokoll\s{0,3}\(?\s{0,3}nr\.?\s{0,3}\d{1,4}\s{0,3}\)?"
    r"|sammanträdes(?:datum|dag|tid)?:?\s{0,3}\d{4}-\d{2}-\d{2}"
    r"|sida|sid|blad",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"sammanträdes(?:datum|dag):?", re.IGNORECASE)
_HEADER_FIRST = frozenset("sSſpPbB")
_DATE_FIRST = frozenset("sSſ")
_ONE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBERED = re.compile(r"protokoll\s(?:nr\.?\s)?\d{1,4}(?:[/:]\d{2,4})?", re.IGNORECASE)
"""What stands above the day in a page's header that the text has but once: "Protokoll nr 14"."""
_RULE = re.compile(r"[_\-=*~^+–—.…·•\s]{3,}")
_DIGIT = re.compile("[0-9]")
_DIGITS = re.compile("[0-9][0-9]*")  # one that begins with a class is sought faster
_SENTENCE_END = (".", "!", "?", ":", "”", '"')

_LIST_HEADS = SEAT_HEADS | VOTE_HEADS

_SHORT = 90
_FEW = 3
_SEVERAL = 5
_HEAD = 20
_FOOT_LINES = 8
_FEWEST_FEET = 2
_OFTEN = 3


def _folded(text: str) -> str:
    """Give a line's words with every number as "0", so that headers of several pages are alike.

    A case number is another one where a digit differs, and so is a day alone.
    """
    digits = _DIGIT.search(text) is not None
    numbered = digits and (is_case_line(text) or is_series_number(text.strip()))
    if digits and not numbered and not _ONE_DATE.fullmatch(text.strip()):
        text = _DIGITS.sub("0", text)
    return " ".join(text.split()) if "  " in text or "\t" in text else text.strip()


def take_furniture(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Taken, ...]]:
    """Part page furniture from text.

    A line is furniture where its form says so (a page number, a signing footer), or where it
    comes again and again, and mostly close to a page's edge.

    Args:
        lines: The lines of a source.

    Returns:
        The text, its paragraphs whole where a page broke them; and the furniture.
    """
    same = _same_words(lines)
    pages = _page_starts(lines)
    reasons = _formal(lines, same)
    reasons.update(dict.fromkeys(numbers_at_edges(lines, pages), "page_number"))
    reasons.update(dict.fromkeys(labelled_numbers(lines, same), "page_number"))
    reasons.update(turned_pages(lines, same))
    _dates_in_text(lines, same, reasons)
    reasons.update(dict.fromkeys(spans_again(lines, same), "furniture"))
    _repeated(lines, same, pages, reasons)
    reasons.update(dict.fromkeys(numbers_beside(lines, reasons), "page_number"))
    kept: list[Line] = []
    taken: list[Taken] = []
    broken = False
    start = 0
    for index in (*sorted(reasons), len(lines)):
        if start < index:
            first = lines[start]
            if broken and kept:
                first = first._replace(blank_before=not _goes_on(kept[-1], first))
            kept.append(first)
            kept += lines[start + 1 : index]
            broken = False
        if index < len(lines):
            taken.append(Taken(lines[index], reasons[index]))
            broken = broken or reasons[index] != "rule"
        start = index + 1
    return tuple(kept), tuple(taken)


def _page_starts(lines: Sequence[Line]) -> list[int]:
    """Give the places of the lines that a new page of the source begins with, but for the first."""
    if not lines or lines[0].page == lines[-1].page:
        return []
    numbers = [line.page for line in lines]
    return list(compress(range(1, len(lines)), map(ne, numbers, numbers[1:])))


def _same_words(lines: Sequence[Line]) -> Mapping[str, list[int]]:
    """Find where each line's words stand: what they say of themselves is asked only once."""
    same: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        same[line.text.strip()].append(index)
    same.pop("", None)
    return same


def _formal(lines: Sequence[Line], same: Mapping[str, Sequence[int]]) -> dict[int, str]:
    """Find what is furniture by its form alone."""
    reasons: dict[int, str] = {}
    for text, found in same.items():
        short = len(text) <= _SHORT
        reason = _reason(text) if short else None if text[0].isalnum() else _drawn(text)
        if reason is not None:
            reasons.update(
                (index, reason)
                for index in found
                if not lines[index].level and (not lines[index].cells or reason == "furniture")
            )
    return reasons


def _reason(text: str) -> str | None:
    """Say why a line is furniture by its form, if it is."""
    first, last = text[0], text[-1]
    drawn = not first.isalnum()
    if (
        (last in _NUMBER_ENDS or last.isdecimal())
        and (first in _NUMBER_FIRST or first.isdecimal())
        and _PAGE_NUMBER.fullmatch(text)
    ):
        return "page_number"
    if "§" in text and _goes_on_here(text):
        return "furniture"
    footer = first in _FOOTER_FIRST and text[:4].casefold() in _FOOTER_OPENS
    if (footer or drawn) and is_footer(text):
        return "furniture"
    return _drawn(text) if drawn else None


def _drawn(text: str) -> str | None:
    """Say that a line that begins with a sign is a rule, however long it is, if it is one."""
    return "rule" if _RULE.fullmatch(text) else None


def _goes_on_here(text: str) -> bool:
    """Say whether a line only says which § goes on from the page before."""
    return "ort" in text.casefold() and _AGAIN.fullmatch(text) is not None


def _dates_in_text(
    lines: Sequence[Line], same: Mapping[str, Sequence[int]], reasons: dict[int, str]
) -> None:
    """Take the header "Sammanträdesdatum" and its date where they stand by themselves in text.

    The first one of a source is left: it may be the first page's own label.
    """
    dated: dict[int, int] = {}  # how many lines it takes, by its place
    for text, found in same.items():
        if text[0] not in _DATE_FIRST or text[:3].casefold() != "sam":
            continue
        if _DATE_LABEL.fullmatch(text):
            dated.update((index, 2) for index in found if _is_date(lines, index + 1))
        elif _HEADER.fullmatch(text) and _ONE_DATE.search(text):
            dated.update(dict.fromkeys(found, 1))
    opened = _first_section(lines) if dated else 0
    for place, index in enumerate(sorted(dated)):
        if place or index > opened:
            reasons.update((index + line, "furniture") for line in range(dated[index]))
            if _NUMBERED.fullmatch(lines[index - 1].text.strip()):
                reasons[index - 1] = "furniture"


def _is_date(lines: Sequence[Line], index: int) -> bool:
    """Say whether a line is there and is nothing but a date."""
    return index < len(lines) and _ONE_DATE.fullmatch(lines[index].text.strip()) is not None


def _first_section(lines: Sequence[Line]) -> int:
    """Give the place of the first line that begins with a section sign."""
    for index, line in enumerate(lines):
        if "§" in line.text and line.text.lstrip("#* ").startswith("§"):
            return index
    return len(lines)


def _repeated(
    lines: Sequence[Line],
    same: Mapping[str, Sequence[int]],
    pages: Sequence[int],
    reasons: dict[int, str],
) -> None:
    """Find the lines that stand at the same distance from the edge of most pages."""
    places = _alike(lines, same)
    for words, found in places.items():
        named = len(found) > 1 and words[0] in _HEADER_FIRST
        if named and _HEADER.fullmatch(lines[found[0]].text.strip()):
            reasons.update((index, "furniture") for index in found if index not in reasons)
    counted = count_pages(lines, places)
    reasons.update((index, "furniture") for index in counted if index not in reasons)
    if not pages and not counted and "page_number" not in reasons.values():
        _unmarked_pages(lines, same, places, reasons)
    anchors = [0, *pages, len(lines)] if pages else _anchors(reasons)
    paged = lines[-1].page > lines[0].page if lines else False
    first = min(counted) - NEAR if counted else 0  # the first page is read with its head
    for found in places.values():
        if len(found) >= _OFTEN:
            if never_falls([lines[index].text for index in found]):
                edges = [index for index in at_edges(found, anchors) if index >= first]
                reasons.update(dict.fromkeys(edges, "furniture"))
        elif len(found) > 1 and _numbered(found, lines, reasons, paged=paged):
            reasons.update((index, "furniture") for index in found)
    _header_again(lines, reasons)
    _last_foot(lines, same, reasons)


def _last_foot(
    lines: Sequence[Line], same: Mapping[str, Sequence[int]], reasons: dict[int, str]
) -> None:
    """Take what ends the source and was a page's foot before: below its last page is no other."""
    for index in range(len(lines) - 1, max(0, len(lines) - _FOOT_LINES - 1), -1):
        others = [at for at in same.get(lines[index].text.strip(), ()) if at != index]
        if index in reasons:
            continue
        if len(others) < _FEWEST_FEET or any(reasons.get(at) != "furniture" for at in others):
            return
        reasons[index] = "furniture"


def _unmarked_pages(
    lines: Sequence[Line],
    same: Mapping[str, Sequence[int]],
    places: Mapping[str, Sequence[int]],
    reasons: dict[int, str],
) -> None:
    """Find the pages of a source that shows them by no mark and by no number with its word.

    Where its §§ have their sign, a number alone is none of theirs.
    """
    numbered = _first_section(lines) < len(lines)
    numbers = numbers_through(lines, same) if numbered else []
    reasons.update(dict.fromkeys(numbers, "page_number"))
    if not numbers and "furniture" not in reasons.values():
        reasons.update(dict.fromkeys(heads_through(lines, places), "furniture"))


def _alike(lines: Sequence[Line], same: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """Find where the short lines stand that come again and may be a page's header."""
    groups: dict[str, list[str]] = defaultdict(list)
    for text, found in same.items():
        if may_be_header(text, often=len(found) >= _OFTEN):
            groups[_folded(text)].append(text)
    places: dict[str, list[int]] = {}
    for folded, group in groups.items():
        if len(group) == 1 and len(same[group[0]]) == 1:
            continue
        # What comes once is no header; so few are left that what they tell is asked last.
        beside = [(text, _beside(lines, same[text])) for text in group if not tells(text)]
        if sum([len(found) for _, found in beside]) > 1:
            names = [found for text, found in beside if read_subheading(text) is None]
            places[folded] = sorted(chain.from_iterable(names))
    return places


def _beside(lines: Sequence[Line], found: Sequence[int]) -> list[int]:
    """Leave out the places where words are the head of a list."""
    return [one for one in found if not lines[one].cells or _may_stand_beside(lines[one].cells)]


def _may_stand_beside(cells: Sequence[str]) -> bool:
    """Say whether words set side by side may be a page's header, not the head of a list."""
    return len(cells) <= _FEW and not any(cell.strip().casefold() in _LIST_HEADS for cell in cells)


def _numbered(
    found: Sequence[int], lines: Sequence[Line], reasons: Mapping[int, str], *, paged: bool
) -> bool:
    """Say whether a line stands beside a page's number at a page's edge, wherever it stands.

    Where the source does not show its pages, only a line of several words will do, since a name
    may well come again.
    """
    return all(
        (_is_outermost(index, lines) if paged else len(lines[index].text.split()) >= _SEVERAL)
        and (
            "page_number" in (reasons.get(index - 1), reasons.get(index + 1))
            or any(_PAGE_NUMBER.fullmatch(cell.strip()) for cell in lines[index].cells)
        )
        for index in found
    )


def _is_outermost(index: int, lines: Sequence[Line]) -> bool:
    """Say whether one of the two lines before or after a line is on another page."""
    page = lines[index].page
    around = (index - 2, index - 1, index + 1, index + 2)
    return any(not 0 <= at < len(lines) or lines[at].page != page for at in around)


def _anchors(reasons: Mapping[int, str]) -> list[int]:
    """List where pages begin that the source does not show: by page numbers, else by headers."""
    numbers = [index for index, reason in sorted(reasons.items()) if reason == "page_number"]
    if numbers:
        return numbers
    headers = [index for index, reason in sorted(reasons.items()) if reason == "furniture"]
    return [one for one in headers if one - 1 not in reasons]


def _header_again(lines: Sequence[Line], reasons: dict[int, str]) -> None:
    """Take the lines of the first page's head where they come again beside page furniture."""
    first_page = lines[: _first_section(lines[:_HEAD])]
    head = {_folded(line.text): index for index, line in reversed([*enumerate(first_page)])}
    for start in sorted(reasons):
        for step in (-1, 1):
            run: list[int] = []
            index = start + step
            while index not in reasons and _again(lines, index, head):
                run.append(index)
                index += step
            if len(run) > 1 or (run and index in reasons):
                reasons.update((one, "furniture") for one in run)


def _again(lines: Sequence[Line], index: int, head: Mapping[str, int]) -> bool:
    """Say whether a line is there and repeats one of the first page's head."""
    if not 0 <= index < len(lines) or lines[index].cells:
        return False
    text = lines[index].text
    return head.get(_folded(text), index) < index and not read_subheading(text)


def _goes_on(before: Line, after: Line) -> bool:
    """Say whether a sentence runs on from one page to the next."""
    return not before.text.rstrip().endswith(_SENTENCE_END) and after.text[:1].islower()
