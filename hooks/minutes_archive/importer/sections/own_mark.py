"""Where a § begins anew that first repeats what the body preparing it wrote: "Ks § 62"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.bodies import NAMED

_MARK = re.compile(
    r"[*_]{0,3}(?P<body>(?-i:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,7}(?: ?[Aa][Uu])?)"
    rf"|(?:\w{{3,40}}s )?{NAMED}),?"
    r"(?: (?:19|20)\d\d-\d\d-\d\d,?)? ?§ ?(?P<number>\d{1,4}[a-h]?)(?:/(?:19|20)?\d\d)?"
    r"(?:,?(?: den)? (?:19|20)\d\d-\d\d-\d\d)?[.:]?[*_]{0,3}",
    re.IGNORECASE,
)
_LONGEST = 80


def begins_anew(lines: Sequence[Line], number: str) -> int:
    """Say on which line of a § its number stands again, below another body's; 0 where on none.

    What stands between the two is the other body's account and its own decision; where nothing
    does, they are only listed.

    Args:
        lines: What stands under the heading of a §.
        number: The number of the §.
    """
    other, told = "", 0
    found = 0
    for at, line in enumerate(lines[:-1]):
        mark = _mark(line) if "§" in line.text else None
        if mark is None:
            continue
        if mark["number"] != number:
            other, told = mark["body"].casefold(), at + 1
        elif other and mark["body"].casefold() != other and at > told:
            found = at
    above = lines[:found]
    return 0 if any(line.level or line.cells for line in above) else found


def stands_alone(text: str) -> bool:
    """Say whether a line is a body and the number that it gave a matter, and nothing else.

    Args:
        text: The line.
    """
    return "§" in text and len(text) <= _LONGEST and _MARK.fullmatch(text.strip()) is not None


def _mark(line: Line) -> re.Match[str] | None:
    """Read a line that is a body and the number that it gave the matter."""
    text = " ".join(line.text.split())
    return _MARK.fullmatch(text) if len(text) <= _LONGEST else None
