"""§§ of flattened pages whose numbers were lost: each page begins with one, behind its head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.outline.flat_form import FORM, form_page
from minutes_archive.importer.outline.flat_title import flat_title_end

_DIGITS = re.compile(r"\d+")
_FEWEST = 3
_FORM_LABELS = 2
_NEAR = 300
_LONGEST = 120


def page_openings(pages: Sequence[Line], taken: Sequence[Taken]) -> list[Candidate]:
    """List the pages that begin with a §, if all behind the form surely do or go on with a text.

    One that may begin with either leaves the matter open, and none is given.

    Args:
        pages: The pages without their heads.
        taken: What was taken of them, the heads among it.
    """
    first = _first_behind_form(pages)
    if len(pages) - first < _FEWEST or not _have_heads(pages[first:], taken):
        return []
    opening: list[Candidate] = []
    for place, page in enumerate(pages[first:], first):
        if page.text[:1].islower() and opening:
            continue
        if not _opens(page.text):
            return []
        opening.append(Candidate(place, Style.MARKED, 0, "", 0, 1.0))
    return opening if len(opening) >= _FEWEST else []


def _first_behind_form(pages: Sequence[Line]) -> int:
    """Find the first page behind the form, which may take several."""
    first = form_page([page.text for page in pages]) + 1
    while first < len(pages):
        labels = {match[0].casefold() for match in FORM.finditer(pages[first].text, 0, _NEAR)}
        if len(labels) < _FORM_LABELS:
            break
        first += 1
    return first


def _have_heads(pages: Sequence[Line], taken: Sequence[Taken]) -> bool:
    """Say whether a head that several pages share was taken from each."""
    columns = {page.number: page.column for page in pages}
    heads = {
        one.line.number: _DIGITS.sub("", one.line.text).strip()
        for one in taken
        if one.reason == "furniture" and one.line.column < columns.get(one.line.number, 0)
    }
    shared = Counter(heads.values()).most_common(1)
    return len(heads) == len(pages) and bool(shared) and shared[0][1] >= _FEWEST


def _opens(text: str) -> bool:
    """Say whether a page surely begins with a title and a text behind it."""
    if not text[:1].isupper():
        return False
    end, sure = flat_title_end(text, {}, "")
    return sure and 0 < end <= min(_LONGEST, len(text) - 1)
