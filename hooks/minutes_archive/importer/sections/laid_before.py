"""Titles of what was laid before a meeting, listed behind its decision to take note of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.bodies import NAMED
from minutes_archive.importer.sections.caseless import caseless, small
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.prose import is_point, joined
from minutes_archive.importer.sections.taking_note import ACCOUNT

_WHAT = rf"(?:{ACCOUNT}|\w{{0,30}}(?:beslut|ärende|protokoll)\w{{0,3}})"
_TAKES_NOTE = caseless(
    rf"(?:(?:[\w-]{{1,40}} ){{0,5}}{_WHAT}(?: [\w-]{{1,30}}){{0,4}}"
    r" (?:läggs|lades|noteras|noterades"
    r"|antecknas|antecknades|godkänns|godkändes)(?: (?:till|med|för) [\w ]{1,40})?"
    rf"|{NAMED} (?:tar|tog|har tagit) del av (?:\w+ ){{0,2}}{_WHAT}(?: [\w-]{{1,30}}){{0,4}}"
    rf"|{NAMED} (?:beslutar |beslutade )?(?:att )?(?:lägger|lade|lägga|godkänner|godkände|godkänna"
    rf"|noterar|noterade|notera) (?:\w+ ){{0,2}}{_WHAT}"
    r"(?: [\w-]{1,30}){0,4})\.(?=\s|$)"
)
_OTHERS_PAPER = re.compile(
    r"\w[\wåäö-]{2,40}s (?:beslut|protokoll|dom|skrivelse|yttrande|föreläggande|rapport)\b"
    r"|(?:[A-ZÅÄÖ][\w-]{1,20} och )?\w{0,30}(?:[Ll]änsstyrelsen|[Rr]egeringen|domstolen|rätten"
    r"|verket|myndigheten|inspektionen)[,:]? "
)
"""What another body wrote, however that decided: "Länsstyrelsens beslut, överklagande avslås"."""
_HINTS = ("ägg", "lade", "noter", "anteckn", "godkän", "del av")
_MOST = 3
"""On so many lines may the decision stand."""
_BULLETS = "-–•·* "
_ENDS = (".", ":", "!", "?")


def titles_behind(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Say where titles begin behind a decision that only takes note: line and offset.

    A colon, "att" or a number right below says that the list is the decision's own; a sentence
    among the lines that it tells something.

    Args:
        lines: What stands under "Beslut".
    """
    if not lines or not has_any(lines[0].text, _HINTS):
        return None
    ended = next((at for at, line in enumerate(lines[:_MOST]) if line.text.endswith(".")), 0)
    noted = _TAKES_NOTE.match(small(joined(lines[: ended + 1])))
    if noted is None:
        return None
    rest = lines[0].cut(noted.end()) if not ended else None
    titles = [*((rest,) if rest and rest.text else ()), *lines[ended + 1 :]]
    if not titles or not all(_is_title(one, apart=titles[0].blank_before) for one in titles):
        return None
    return (0, noted.end()) if rest and rest.text else (ended + 1, 0)


def _is_title(line: Line, *, apart: bool) -> bool:
    """Say whether a line names a document and neither tells nor decides; it may count if apart."""
    text = line.text.lstrip(_BULLETS).rstrip()
    counted = line.text[:1] not in _BULLETS and is_point(line)
    if counted and apart:
        text, counted = text.lstrip("0123456789").lstrip(".) "), False
    if apart and _OTHERS_PAPER.match(text):
        return True
    ended = text.endswith(_ENDS) or ". " in text
    titled = text[:1].isupper() or not text[:1].isalpha()
    return titled and not (ended or counted or text.startswith("Att ") or decides(text))
