"""Heads of pages that count them: the same words come again, and one number goes up."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import FIRST_OF_WORDS, is_called
from minutes_archive.importer.sections.subheadings import read_subheading

_DIGITS = re.compile(r"\d\d*")  # one that begins with a class is sought faster
_PAGE = re.compile(
    r"(?:\bsid(?:a|an|or|\.)?|\bblad|\bpage)\s{0,3}(?:nr\.?\s)?\d{1,4}\b"
    r"|(?<![\w-])\d{1,4}\s?[(\[]\s?\d{1,4}\s?[)\]]|(?<![\w-])\d{1,4}\sav\s\d{1,4}\b",
    re.IGNORECASE,
)
"""A number that says itself that it is a page's."""
_BODY = re.compile(
    r"protokoll|(?:kommun|stad|region|landsting|förbund)s?\b|(?:namn|nämn)den\b|styrelsen\b|fullmäktige\b"
    r"|utskottet\b|beredningen\b|rådet\b|direktionen\b|stämma\b",
    re.IGNORECASE,
)
"""Words that the head of a page is made of."""
_OF_ALL = re.compile(
    r"(?<![\w-])\d{1,4}(?:\s?[(\[]\s?\d{1,4}\s?[)\]]|\sav\s\d{1,4}\b)|\bsidan?\s\d{1,4}/\d{1,4}",
    re.IGNORECASE,
)
"""A page's number and how many there are: "4 (9)"."""
_DAY = re.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}\s[a-zå]{3,9}\s(?:19|20)\d{2}")
_DAY_COUNTED = re.compile(rf"\s*(?:{_DAY.pattern})\s{{3,}}\d{{1,4}}")
"""A day, and far from it a page's number."""
_APART = re.compile(r"(?:^|\s{3,}|\t)\d{1,4}(?:\s{3,}|\t|$)")
_MINUTES = re.compile(r"protokoll|kommun\b", re.IGNORECASE)
_ANY = "0"
"""What words that are alike have for their numbers."""
_PAGE_WORDS = ("Sida", "SIDA", "Sid", "Sid.", "Sidnr", "Blad", "Sida:", "Sida nr")
_DIGITS_MOST = 4
_ADDRESS = ("http:", "https:", "www.", "file:")
"""What a browser prints at the foot of a page begins with."""
_TELLS = re.compile(
    r"\s(?:behandlas|informera[rs]|redovisa[rs]|besluta[rs]|godkänn(?:er|s)|anteckna[rs]|bordläggs"
    r"|utgår|föreslår|yrkar|återkommer|noteras|tackar|förklaras)\b"
)
"""The verb of a sentence that may stand at the end of every §, its stop left out."""
_SHORT = 90
_LONG = 160
_LEAST_APART = 3
_FEW_SHORT = 4
_MOST_BESIDE = 4
_FIRST_LINES = 20
_LETTERS = 3
_SEVERAL = 3


def count_pages(lines: Sequence[Line], places: Mapping[str, Sequence[int]]) -> list[int]:
    """Find the heads of pages whose own number goes up each time.

    That of page 1 is left where it stands above the §§: the first page is read with it.

    Args:
        lines: The lines of a source.
        places: Where the lines stand that are alike but for their numbers.

    Returns:
        The places of the heads' lines, but for the first page's.
    """
    heads: list[int] = []
    for words, found in places.items():
        first = _first_page([lines[index].text for index in found]) if _ANY in words else None
        if first is not None and _is_head(lines[found[0]].text, found):
            left = first == 1 and not any("§" in line.text for line in lines[: found[0]])
            heads += _with_neighbours(lines, found, found[left:])
        elif len(found) >= _SEVERAL and (step := _counted_beside(lines, found)):
            heads += _with_neighbours(lines, found, found)
            heads += [index + step for index in found]
    return heads


def _counted_beside(lines: Sequence[Line], found: Sequence[int]) -> int:
    """Say where beside a body's name and day a number alone stands that goes up by one.

    Returns:
        -1 for above, 1 for below, 0 for nowhere.
    """
    near = [lines[at].text for at in (found[0] - 1, found[0] + 1) if 0 <= at < len(lines)]
    if not any(map(str.isdecimal, near)):
        return 0
    text = lines[found[0]].text
    if not (_BODY.search(text) and _DAY.search(text)) or len({lines[at].text for at in found}) > 1:
        return 0
    for step in (-1, 1):
        beside = [lines[at + step].text for at in found if 0 <= at + step < len(lines)]
        if len(beside) == len(found) and all(map(str.isdecimal, beside)):
            rising = all(int(other) - int(one) == 1 for one, other in pairwise(beside))
            return step if rising else 0
    return 0


def _first_page(texts: Sequence[str]) -> int | None:
    """Give the first number of lines in which one number goes up and no other changes.

    It goes up by one, or by more where the lines say that it is a page's: some are left out.
    """
    if len(set(texts)) == 1:
        return None
    rows = [_DIGITS.findall(text) for text in texts]
    moving = [column for column in zip(*rows, strict=True) if len(set(column)) > 1]
    if len(moving) != 1:
        return None
    numbers = [int(number) for number in moving[0]]
    steps = [other - one for one, other in pairwise(numbers)]
    named = _OF_ALL.search(texts[0]) or _PAGE.search(texts[0])
    left_out = len(texts) >= _SEVERAL and named is not None
    rising = min(steps) > 0 if left_out else set(steps) == {1}
    return numbers[0] if rising else None


def never_falls(texts: Sequence[str]) -> bool:
    """Say whether no number of lines that are alike is smaller than in the line before.

    Args:
        texts: The lines, alike but for their numbers.
    """
    if len(set(texts)) == 1:
        return True
    columns = zip(*[_DIGITS.findall(text) for text in texts], strict=True)
    return all(int(one) <= int(other) for column in columns for one, other in pairwise(column))


def _is_head(text: str, found: Sequence[int]) -> bool:
    """Say whether a line that counts reads as a page's head, not as a vote or a heading."""
    apart = sorted(b - a for a, b in pairwise(found))
    if apart[len(apart) // _FEW_SHORT] < _LEAST_APART:  # the last page may hold a line or none
        return False
    if _DAY_COUNTED.fullmatch(text):
        return True
    letters = sum(char.isalpha() for char in text)
    if letters < _LETTERS:
        return False
    if _PAGE.search(text):
        return True
    if not _BODY.search(text) or "röst" in text.casefold():
        return False
    return _APART.search(text) is not None or _MINUTES.search(text) is not None


def _with_neighbours(
    lines: Sequence[Line], found: Sequence[int], pages: Sequence[int]
) -> list[int]:
    """Give a head's places on some pages, and those of lines right beside it that come again."""
    compared = pages if len(pages) > 1 else found
    head = list(pages)
    for step in (1, -1):
        for offset in range(step, step * (_MOST_BESIDE + 1), step):
            if not _same_beside(lines, compared, offset):
                break
            head += [index + offset for index in pages]
    return head


def _same_beside(lines: Sequence[Line], found: Sequence[int], offset: int) -> bool:
    """Say whether the same words stand so many lines after each head, with no space between."""
    beside = [index + offset for index in found]
    if not all(0 <= index < len(lines) for index in beside):
        return False
    parted = beside if offset > 0 else [index + 1 for index in beside]
    if any(lines[index].blank_before for index in parted):
        return False
    texts = {" ".join(lines[index].text.split()) for index in beside}
    text = texts.pop()
    if texts or "§" in text:
        return False
    return _DAY.fullmatch(text) is not None or (text[0].isupper() and read_subheading(text) is None)


def labelled_numbers(lines: Sequence[Line], same: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """Find the numbers that stand alone below the word for a page, and that word.

    Args:
        lines: The lines of a source.
        same: Where the lines stand that are alike.
    """
    for word, at in ((one, at) for one in _PAGE_WORDS for at in same.get(one, ())):
        if lines[at].text == word and at + 1 < len(lines) and _is_number(lines[at + 1]):
            yield from (at, at + 1)


def turned_pages(lines: Sequence[Line], same: Mapping[str, Sequence[int]]) -> dict[int, str]:
    """Find where only the meeting's day and the next page's number show that a page begins.

    The day stands on a line of its own among the first ones, and the numbers count from 2.

    Args:
        lines: The lines of a source.
        same: Where the lines stand that are alike.

    Returns:
        Why each of their places is furniture.
    """
    days = [line.text.strip() for line in lines[:_FIRST_LINES] if _DAY.fullmatch(line.text)]
    found: dict[int, str] = {}
    turns: list[int] = []
    for at in same.get(days[0], ())[1:] if days else ():
        for beside in (at + 1, at - 1):
            if beside < len(lines) and lines[beside].text == str(len(turns) + 2):
                found |= {at: "furniture", beside: "page_number"}
                turns.append(at)
                break
    return found


def numbers_beside(lines: Sequence[Line], furniture: Collection[int]) -> list[int]:
    """Find the numbers that stand alone right beside page furniture and go up through the source.

    Args:
        lines: The lines of a source.
        furniture: The places of its furniture.
    """
    near = {at + step for at in furniture for step in (-1, 1)} - set(furniture)
    found = sorted(at for at in near if 0 <= at < len(lines) and _is_number(lines[at]))
    rising = all(int(lines[a].text) < int(lines[b].text) for a, b in pairwise(found))
    return found if len(found) >= _SEVERAL and rising else []


def _is_number(line: Line) -> bool:
    """Say whether a line is a number that a page may have."""
    return line.text.isdecimal() and len(line.text) <= _DIGITS_MOST


def may_be_header(text: str, *, often: bool) -> bool:
    """Say whether a line may be a page's header, by how it begins and ends.

    Args:
        text: The line.
        often: Whether the very same words come often: then they may be many.
    """
    if not 2 < len(text) <= (_LONG if often else _SHORT) or text[-1] == ".":
        return False
    first = text[0]
    if first.islower() and not text.startswith(_ADDRESS):
        return "§" not in text and "sid" in text and _PAGE.search(text) is not None
    return not ("§" in text or text.isdecimal() or (first in FIRST_OF_WORDS and is_called(text)))


def tells(text: str) -> bool:
    """Say whether a line tells what becomes of a matter, so that it is no page's header.

    Args:
        text: The line.
    """
    return " " in text and _TELLS.search(text) is not None
