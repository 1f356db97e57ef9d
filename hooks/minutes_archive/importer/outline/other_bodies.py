"""Numbers below a heading that are another body's, or the same § again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style

_LETTERS = re.compile(r"[\s*_#]*([^\W\d_]{1,8})")
_BELOW = 4
"""So many lines below a heading stands the number that the § had where it was prepared."""
_AGAIN = 8
"""So many below a page's title stand the § and its title again."""


def without_other_bodies(lines: Sequence[Line], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out "AU § 80" where such a number only ever stands alone below another heading.

    So does "KS § 104" below "§ 104 Ny taxa", where a page's own title is above its text.

    Args:
        lines: A source's lines without page furniture.
        candidates: The lines that may open a §, in order.
    """
    led = list(_led(lines, candidates))
    own = {body for _, body, below in led if not below}
    others = {one.place for one, body, _ in led if body and body not in own}
    return [one for one in candidates if one.place not in others] if others else list(candidates)


def _led(
    lines: Sequence[Line], candidates: Sequence[Candidate]
) -> Iterator[tuple[Candidate, str, bool]]:
    """Give the headings with a sign, whose they are, and whether they stand below another's."""
    above: tuple[Candidate, str] | None = None
    for one in candidates:
        if one.style is not Style.SIGN:
            continue
        text = lines[one.place].text
        words = _LETTERS.match(text)
        body = words[1].casefold() if words else ""
        lower = above is not None and body != above[1] and _stands_below(text, one, above[0])
        yield one, body, lower
        above = (one, body)


def _stands_below(text: str, one: Candidate, above: Candidate) -> bool:
    """Say whether a number alone on its line stands right below a heading."""
    apart = one.place - above.place
    alone = one.rest >= len(text.rstrip())
    return alone and apart <= (_AGAIN if one.number == above.number else _BELOW)
