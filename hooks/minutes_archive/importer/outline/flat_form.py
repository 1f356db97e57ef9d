"""The form of a first page whose line breaks were lost: its labels, and the people between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

LABELS = re.compile(
    r"ledamöter|tj?gj?\.? ?ers|plats och tid|tid och plats|beslutande|ut(?:ses|sedd) att justera"
    r"|justerande|justerare|paragrafer|sekreterare|ordförande|underskrifter|anslag|frånvarande"
    r"|övriga (?:närvarande|deltagande|deltagare)|förvaringsplats",
    re.IGNORECASE,
)
"""Words that a first page's form is made of."""

FORM = re.compile(
    r"plats och tid|tid och plats|beslutande|ut(?:ses|sedd) att justera|justerare"
    r"|underskrift(?:er)?|paragrafer|förvaringsplats|anslag(?:et)?",
    re.IGNORECASE,
)
"""Those of them that stand in no text."""

_LABEL = re.compile(rf"(?<!\w)(?=(?-i:[A-ZÅÄÖ]))(?:{LABELS.pattern})|§", re.IGNORECASE)
_PEOPLE = re.compile(
    r"beslutande|närvarande|delta|ledamöter|ersättare|tj.?gj?\.? ?ers|frånvarande", re.IGNORECASE
)
"""What stands over people."""
_NAMED = re.compile(r"[A-ZÅÄÖ][\wåäö-]+\s[A-ZÅÄÖ]")
_SENTENCE = re.compile(r"[a-zåäö)]{3}[.!?](?=\s|$)")
_OPENS = re.compile(r"plats och tid|tid och plats", re.IGNORECASE)
_NEAR = 150
_LONG = 300


def form_page(pages: Sequence[str]) -> int:
    """Find the page that a form opens, before which there may be a contents list; 0 if none is.

    Args:
        pages: The pages without their heads.
    """
    for place, text in enumerate(pages):
        opened = _OPENS.search(text, 0, _NEAR)
        if opened is not None and FORM.search(text, opened.end(), opened.end() + _LONG):
            return place
    return 0


class PeopleOnForm:
    """Where a form lists people, some with the §§ that they were at: "Per Ek, ekonom § 133"."""

    def __init__(self, text: str) -> None:
        """Look for the labels.

        Args:
            text: A line that holds a form.
        """
        self._text = text
        marks = list(_LABEL.finditer(text))
        self._starts = [mark.start() for mark in marks]
        self._people: list[bool] = []
        above = False
        for mark in marks:
            above = above if mark[0] == "§" else _PEOPLE.search(mark[0]) is not None
            self._people.append(above)

    def hold(self, start: int, end: int) -> bool:
        """Say whether a number is that of a § at which somebody was, not that of one to follow.

        Args:
            start: Where the number begins, with its sign.
            end: Where it ends.
        """
        above = bisect_left(self._starts, start) - 1
        if above < 0 or not self._people[above]:
            return False
        behind = bisect_left(self._starts, end)
        stop = self._starts[behind] if behind < len(self._starts) else len(self._text)
        words = self._text[end : min(stop, end + _LONG)].strip()
        return not words or (_NAMED.search(words) is not None and _SENTENCE.search(words) is None)
