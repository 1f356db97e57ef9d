"""The forms in which people write an identity number: what stands between its digits."""

from __future__ import annotations

import re

from minutes_archive.private_data.runs import Run

_SERIAL = 4
_WITH_CENTURY = 11
"""So many gaps twelve digits have."""

_JOINTS = frozenset("-/.:")
_BREAKS = {"\n": "n", "-\n": "m", "\n-": "m", "-\n\n": "m"}
_TIGHT = {".": "d", "/": "l"} | dict.fromkeys((";", '";"', '","'), "c")
_SIGNS = {"-": "h", "+": "h", "--": "h", "|": "b"} | dict.fromkeys(("/", ":", ",", ")", ")-"), "o")
_CELL = re.compile(r"\n+\|\n+")
_PLAIN = frozenset({"", "s", "h", "b", "c", "n", "m", "l", "o"})
_DATES = frozenset({("h", "h"), ("d", "d"), ("l", "l")})
_WORDS = re.compile(
    r"person[\s-]?(?:nr|nummer|id)|pers\.|pnr|p\.nr|samordningsn|\bfödd|födelse|\bf\.\s|identitetsn"
    r"|sista fyra"
)
"""Words for the number or the day of birth itself: days stand beside all others."""

_SENTENCE = 60
_TABLE = 2000
"""So far above a cell its heading is looked for."""


def shape(gap: str) -> str:
    """Sort what stands between two digits.

    Args:
        gap: What stands there, in plain characters.

    Returns:
        "" for nothing, "s" space, "h" hyphen or plus, "b" the bar of a table, "c" the end of
        a cell in other documents than Markdown, "n" a line break, "m" one or two with a
        hyphen, "d" a point, "l" a slash, "o" a sign that is now and then put for the hyphen,
        "x" anything else.
    """
    if not gap:
        return ""
    core = gap.replace(" ", "")
    if "\n" in core:
        return "c" if _CELL.fullmatch(core) else _BREAKS.get(core.replace(">", ""), "x")
    if not core:
        return "s" if len(gap) <= 3 else "x"
    return _TIGHT.get(gap) or _SIGNS.get(core, "x")


def is_written_so(run: Run, first: int, shapes: list[str]) -> bool:
    """Say whether a number of this length is written with these gaps.

    Args:
        run: Digits and what stands between them.
        first: The number of the digit in the run.
        shapes: The gaps' kinds.
    """
    serial = len(shapes) - _SERIAL
    others = [*shapes[:serial], *shapes[serial + 1 :]]
    if shapes[serial] in _PLAIN and all(other in {"", "n", "m"} for other in others):
        return _is_in_two(run, first, shapes)
    if not _in_pairs(shapes):
        return _is_dated(run, first, shapes) and not _is_joined(run, first, first + len(shapes))
    if shapes[serial] in {"h", "m"} or _is_alone_in_pairs(run, first, shapes):
        return True
    return _is_told(run, first, _SENTENCE)


def is_hyphenated(shapes: list[str]) -> bool:
    """Say whether a hyphen, and nothing else, stands before the last four digits.

    Args:
        shapes: The gaps' kinds.
    """
    serial = len(shapes) - _SERIAL
    return shapes[serial] in {"h", "m"} and not any([*shapes[:serial], *shapes[serial + 1 :]])


def _is_in_two(run: Run, first: int, shapes: list[str]) -> bool:
    """Say whether digits in one row or two may be a day and a serial."""
    serial, last = len(shapes) - _SERIAL, first + len(shapes)
    if not any(shapes) and run.letter_beside(first, last):
        return False
    between = shapes[serial]
    if between in {"s", "b", "c", "n", "l", "o"} and _is_joined(run, first, last):
        return False
    if between in {"l", "o"} and _is_listed(run, last):
        return False
    if between == "c" and not _is_told_in_table(run, first, shapes):
        return False
    breaks = [place for place, other in enumerate(shapes) if other in {"n", "m"}]
    return len(breaks) <= 1 and all(
        shapes[place] == "m" or place == serial or run.beside_words(first + place + 1)
        for place in breaks
    )


def _is_told_in_table(run: Run, first: int, shapes: list[str]) -> bool:
    """Say whether a day and four digits in two cells may be a number.

    In a ledger a day of this century stands beside an account in every row, and a tenth of
    them fit: there, only a word above tells.
    """
    return not _is_recent(run, first, shapes) or _is_told(run, first, _TABLE)


def _is_recent(run: Run, first: int, shapes: list[str]) -> bool:
    """Say whether a day may be of this century."""
    if len(shapes) == _WITH_CENTURY:
        return run.digits.startswith("20", first)
    return run.digits[first] < "4"


def _is_told(run: Run, first: int, far: int) -> bool:
    """Say whether a word for the number or the day of birth stands before it."""
    return _WORDS.search(run.words_before(first, far)) is not None


def _is_joined(run: Run, first: int, last: int) -> bool:
    """Say whether digits belong to case numbers with a year: 2016-000123 2016-000124."""
    if first >= 4 and run.gaps[first] in _JOINTS and _is_year(run, first - 4):
        return True
    after = run.gaps[last + 1] if last + 1 < len(run.digits) else ""
    return after in _JOINTS and _is_year(run, last - 3)


def _is_year(run: Run, first: int) -> bool:
    """Say whether four digits, written together, may be a year of our time."""
    together = not any(run.gaps[first + 1 : first + 4])
    return together and run.digits[first : first + 2] in {"19", "20"}


def _in_pairs(shapes: list[str]) -> bool:
    """Say whether spaces part the digits into groups of two, or of more twos."""
    serial = len(shapes) - _SERIAL
    return all(
        shape == ""
        or (place % 2 == 1 and shape == "s")
        or (place == serial and shape in {"h", "m"})
        for place, shape in enumerate(shapes)
    )


def _is_alone_in_pairs(run: Run, first: int, shapes: list[str]) -> bool:
    """Say whether all digits there are stand in twos, or in a year, two twos and four.

    99 01 02 23 85 or 1999 01 02 2385, and no other figures. A day of this century may have a
    time of day after it.
    """
    if len(run.digits) != len(shapes) + 1:
        return False
    parted = [place for place, shape in enumerate(shapes) if shape == "s"]
    if parted == [3, 5, 7]:
        return len(shapes) == _WITH_CENTURY and not _is_recent(run, first, shapes)
    return parted == list(range(1, len(shapes), 2))


def _is_listed(run: Run, last: int) -> bool:
    """Say whether the sign between two figures parts them from a third: 990102, 2385, 1234."""
    after = run.gaps[last + 1] if last + 1 < len(run.digits) else ""
    return after.strip() == run.gaps[last + 1 - _SERIAL].strip()


def _is_dated(run: Run, first: int, shapes: list[str]) -> bool:
    """Say whether the day is written as a date: 1981-12-28-9874, 81.12.28-9874.

    Four digits that no hyphen ties to it may be anything: there a word must tell.
    """
    serial = len(shapes) - _SERIAL
    month, day = serial - 4, serial - 2
    if any(shape for place, shape in enumerate(shapes) if place not in {month, day, serial}):
        return False
    date, end = (shapes[month], shapes[day]), shapes[serial]
    whole = date in _DATES
    if whole and end == "h":
        return True
    if whole and end in {"b", "c"}:
        return _is_told_in_table(run, first, shapes)
    odd = (*date, end) in {("h", "", "h"), ("", "", "d")}
    return (odd or (whole and end in {"s", "d", "l"})) and _is_told(run, first, _SENTENCE)
