"""Contents lists, which repeat the headings before the §§ themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate
from minutes_archive.importer.outline.case_number import find_case, find_label

_LEADERS = re.compile(r"(?:\.{2,}|…|\. \.)[\s.…]{0,80}\d{0,4}\s*$")
_HEADING = re.compile(
    r"(?:innehålls?förteckning|innehåll|(?:beslutad\s)?ärendelista|föredragningslista|ärendeförteckning"
    r"|dagordning|(?:dagens\s|behandlade\s)?ärenden(?:\svid\s(?:sammanträdet|mötet))?)"
    r"(?:\s{1,90}sid(?:a|nr|\.)?)?|(?:(?:§§?|nr|paragraf)\s{1,20})?ärende\s{1,90}sid(?:a|nr|\.)?",
    re.IGNORECASE,
)
_HEADING_LAST = re.compile(r"\s(?:innehålls?förteckning|ärendelista)\s*$", re.IGNORECASE)
_FAR_RIGHT = re.compile(r"(?:\s{3}|\t)\d{1,3}\s*$")
"""A page number apart from its title; it may also be a code, so that it alone proves little."""
_DENSE = 1.2
_ENTRY = re.compile(
    r"(?:§\s?|[A-ZÅÄÖ]{2,5}\s)?(?P<number>\d{1,4}[a-h]?)(?:/(?:19|20)?\d{2})?[.:)]?\s"
)
_PAGE_LAST = re.compile(r"(?<=\s)\d{1,3}$")
_SEVERAL = 3
_LONGEST_HEAD = 60
_PAGE = re.compile(r"[\s.…]{1,80}\d{1,4}\s*$")


def weigh_contents(lines: Sequence[Line], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out headings that end in a page number; weigh down those right upon each other.

    Args:
        lines: The source's lines.
        candidates: Those that may open a §.
    """
    apart = {one.place for one in candidates if _is_far_right(lines[one.place].text)}
    again = {one.number for one in candidates if one.place not in apart}
    real = [
        one
        for one in candidates
        if not is_entry(lines[one.place].text) and not (one.place in apart and one.number in again)
    ]
    candidates = real or candidates
    places = {one.place for one in candidates}
    weighed: list[Candidate] = []
    for one in candidates:
        strength = one.strength
        if not lines[one.place].level:
            dense = (one.place + 1 in places) + (one.place - 1 in places)
            strength = max(0.1, strength - _DENSE * dense / 2)
        weighed.append(one if strength == one.strength else one._replace(strength=strength))
    return weighed


def is_entry(text: str) -> bool:
    """Say whether a line ends in dots and a page number.

    Args:
        text: A line.
    """
    dotted = ".." in text or ". ." in text or "…" in text
    return dotted and _LEADERS.search(text[-100:]) is not None


def _is_far_right(text: str) -> bool:
    """Say whether a line ends in a page number far from its words."""
    spaced = "   " in text or "\t" in text
    return spaced and _FAR_RIGHT.search(text) is not None


def take_contents(
    front: Sequence[Line], numbers: set[str]
) -> tuple[tuple[Line, ...], tuple[Taken, ...]]:
    """Part a contents list from the rest of the first pages.

    Args:
        front: What stands before the first §.
        numbers: The numbers of the §§ that follow.
    """
    kept: list[Line] = []
    taken: list[Taken] = []
    listing = False
    paged = 0
    for place, line in enumerate(front, 1):
        text = line.text.strip()
        head = _HEADING.fullmatch(text) is not None
        listing = listing or _HEADING_LAST.search(text) is not None
        paged = max(paged, _paged_end(front, place)) if head else paged
        number = _ENTRY.match(text)
        entry = is_entry(text) or (listing and _is_far_right(text))
        entry = entry and text[:1].isalnum() and len(text) > 6
        known = (
            listing and number is not None and (number["number"] in numbers or text.startswith("§"))
        )
        known = known or (listing and _heads_entries(front, place))
        if head or known or place <= paged or (entry and (number is not None or listing)):
            taken.append(Taken(line, "contents"))
            listing = True
        else:
            kept.append(line)
            listing = listing and text[:1].islower()
    return tuple(kept), tuple(taken)


def heads_contents(text: str) -> bool:
    """Say whether a line is the heading of a contents list.

    Args:
        text: The line.
    """
    return _HEADING.fullmatch(text.strip()) is not None


def _heads_entries(front: Sequence[Line], below: int) -> bool:
    """Say whether a line heads a group of entries, which begin with their sign."""
    text = front[below - 1].text.strip()
    return (
        text[:1].isupper()
        and len(text) <= _LONGEST_HEAD
        and not text.endswith((".", ":"))
        and below < len(front)
        and front[below].text.startswith("§")
        and _ENTRY.match(front[below].text) is not None
    )


def _paged_end(front: Sequence[Line], start: int) -> int:
    """Find the end of a list whose entries, some of them wrapped, end in page numbers going up."""
    end, page, entries = start, 0, 0
    for place in range(start, len(front)):
        match = _PAGE_LAST.search(front[place].text)
        if match is not None and int(match[0]) >= page and front[place].text[0].isalpha():
            end, page, entries = place + 1, int(match[0]), entries + 1
        elif place - end > 1:
            break
    return end if entries >= _SEVERAL else start


def contents_titles(contents: Sequence[Taken]) -> dict[str, str]:
    """Give the titles of a contents list by number.

    Args:
        contents: The entries of a contents list.
    """
    titles: dict[str, str] = {}
    for entry in contents:
        match = _ENTRY.match(entry.line.text)
        if match is None:
            continue
        title = without_page(without_case(entry.line.text[match.end() :])).strip(" .…")
        if title:
            titles.setdefault(match["number"], title)
    return titles


def without_case(text: str) -> str:
    """Cut the case number off that an entry's words begin with.

    Args:
        text: An entry, behind its number.
    """
    label = find_label(text)
    case = find_case(text, label.end() if label else 0, labelled=label is not None)
    return text[case.stop :] if case else text


def without_page(text: str) -> str:
    """Cut the page number off that an entry ends in.

    Args:
        text: An entry.
    """
    return _PAGE.sub("", text)
