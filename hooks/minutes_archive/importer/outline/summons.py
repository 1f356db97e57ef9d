"""Whether a source asks its readers to come to a meeting, as a notice does that has no title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.section import Outline
from minutes_archive.importer.sections.hints import has_any

_HINTS = ("rhinder", "rhindrad", "frånvaro", "återbud", "nderrätt", "kallas")
_ASKED = re.compile(
    r"(?:^|[.!?:]\s)[*_\s–-]{0,6}(?:"
    r"(?:Anmäl|Meddela|Lämna)\s(?:\w{1,12}\.?\s){0,3}?(?:förhinder|frånvaro|återbud)\b"
    r"|(?:Eventuellt\s|Ev\.?\s)?(?:[Ff]örhinder|[Ff]rånvaro|[Åå]terbud)\s(?:ska\s|skall\s|bör\s)?"
    r"(?:anmäl(?:s|es|as)|meddelas|lämnas)\b"
    r"|(?:Vid|Om\s(?:du|ni)|Den\ssom|(?:De\s)?[Ll]edam(?:ot|öter)\ssom|Är\s(?:du|ni))\s"
    r"(?:\w{1,10}\s){0,2}?(?:förhinder|förhindra(?:d|de)|frånvaro)\b[^.]{0,60}?"
    r"\b(?:kontakta|meddela(?:r|s)?|anmäl(?:er|s)?|kalla(?:r|s)?|ring(?:er)?|mejla|maila|ombeds?|underrätta(?:r)?)\b"
    r"|(?:Ersättar(?:e|na)|Suppleanter(?:na)?)\s(?:underrättas\b|kallas\s(?:särskilt|endast|vid\sbehov))"
    r"|(?:Ledamöter(?:na)?|Ni|Du)\skallas(?=[.,;]|\shärmed|$)"
    r")",
)
"""What only somebody is told who is to come, in a sentence of its own."""
_MET = re.compile(
    r"\b(?:protokolls?utdrag|utdrag ur protokoll|protokoll fört|vid protokollet|deltog|närvarade"
    r"|närvarande|beslutande|justera(?:d|t|s|nde|des|ts)|ajournera\w{1,4}|öppnade\w?|avslutade\w?|hälsa(?:r|de)|tacka(?:r|de)"
    r"|valde\w?|utsåg\w?|utsetts|yrka(?:r|de)|reservera(?:r|de)|finner|fann|informera(?:r|de)"
    r"|redogör|redogjorde|föredr(?:ar|og)|redovisa(?:r|de)|förklara(?:r|de)|undertecknad\w?)\b",
    re.IGNORECASE,
)
"""What minutes tell of a meeting that was held, and a notice of one seldom does."""
_LAST = 8


def only_summons(cut: Outline) -> bool:
    """Say whether a source asks its readers to come, and tells of no meeting that was held.

    Args:
        cut: A source that is cut up.
    """
    if not cut.sections or not any(map(_asks, chain(cut.front, _end(cut)))):
        return False
    lines = chain(cut.front, *(one.lines for one in cut.sections), cut.appendices, cut.closing)
    return not any(_MET.search(line.text) for line in lines)


def _end(cut: Outline) -> Sequence[Line]:
    """Give the last lines of a source."""
    return (*cut.sections[-1].lines[-_LAST:], *cut.appendices[-_LAST:], *cut.closing[-_LAST:])


def _asks(line: Line) -> bool:
    """Say whether a line asks its readers to come, or to tell that they cannot."""
    return has_any(line.text.casefold(), _HINTS) and _ASKED.search(line.text) is not None
