"""Where a matter's background begins below its decision, with no heading of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.bodies import BODY
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.prose import is_point, sentences

_PAPER = r"(?:motion|medborgarförslag|interpellation|skrivelse|e-förslag|ansökan|framställan)"
_SOMEBODY = r"[A-ZÅÄÖ][\w.-]{0,30}(?: (?:[A-ZÅÄÖ][\w-]{0,30}|och|m\.fl\.|\([\w, -]{1,20}\))){0,9}"
_TELLS = (
    r"(?:informera(?:r|de)|redovisa(?:r|de)|redogör|redogjorde|berätta(?:r|de)|föredrar|föredrog"
    r"|presentera(?:r|de)|rapportera(?:r|de)|ger en|gav en|lämna(?:r|de) en"
    r"|yrka(?:r|de))"
)
_NAMED = r"(?:[A-ZÅÄÖÉ][\w’'-]{1,30} ){1,3}[A-ZÅÄÖÉ][\w’'-]{1,30}(?: \([^()]{1,20}\))?"
_BEGINS = re.compile(
    r"(?:Ärendet (?:avser|gäller|handlar om|rör|innebär)\b"
    r"|Ärendet (?:föredras|föredrogs|presentera(?:s|des)) (?:av|för)\b"
    r"|Ärendet (?:remitterades|har (?:tidigare |åter )?(?:beretts|remitterats|behandlats|varit))\b"
    r"|Bakgrund(?:en)? (?:till|är)\b"
    r"|(?:Motionär(?:en|erna)|Förslagsställar(?:en|na)|Interpellanten)\b"
    rf"|I (?:en|ett) {_PAPER}\b"
    rf"|{_SOMEBODY},? (?:har )?(?:i|genom) (?:en|ett) {_PAPER}\b"
    rf"|{_SOMEBODY} (?:har )?(?:lämnat|lämnade|inkom|inkommit|väckt|väckte|inlämnat)"
    rf" (?:in |med )?(?:en|ett) {_PAPER}\b"
    r"|Ansökan (?:avser|gäller)\b"
    r"|(?:Sökanden?|Klaganden|Byggherren|Bolaget|Föreningen|Ägaren|Fastighetsägar(?:en|na))"
    r" (?:ansöker|ansökte|har (?:ansökt|begärt|inkommit|i (?:en )?(?:skrivelse|ansökan)))\b"
    rf"|(?:[\w-]{{1,30}}\.? ){{0,3}}{_NAMED}(?:(?: och|,) (?:[\w-]{{1,30}} ){{0,2}}{_NAMED})?"
    rf" {_TELLS}\b"
    rf"|Ordföranden {_TELLS}\b"
    r"|(?:Vid|På|Under) (?:dagens )?(?:sammanträdet|mötet|sammanträde|möte)"
    rf" (?:{_TELLS}|lämna(?:r|de)|ger|gav|framför(?:s|des)?|diskutera(?:s|des))\b"
    rf"|{BODY} (?:har |behandlade |beslutade |beslöt |beredde )(?:ärendet )?(?:den )?"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} [a-z]{3,9} \d{4})"
    r")"
)
_RETELLS = re.compile(rf"Ordföranden\b[^.;]{{0,200}}\b(?:finner|fann)\b|{_BEGINS.pattern}")
"""A sentence that reads as a decision, and tells of one before or of how it was reached."""
_HINTS = (
    "rendet", "akgrund", "I e", " har ", " i e", " genom e", "behandla", "beslut", "beslöt",
    "bered", " inkom", " väckt", " lämna", "nsök", "informera", "redo", "yrka", "berätta",
    "föredr", "presentera", "rapportera", " en ", "ammanträde", "möte", "otionär", "örslagsst",
    "nterpellanten",
)  # fmt: skip
_ENDS = (".", "!", "?")


def background_at(lines: Sequence[Line]) -> int | None:
    """Say on which line the background begins that follows a decision; None where none is sure.

    It is a paragraph of its own, below words that ended, and nothing is decided from there on.

    Args:
        lines: What stands under "Beslut".
    """
    begins = [at for at in range(1, len(lines)) if _begins(lines[at - 1], lines[at])]
    if not begins:
        return None
    decided = _last_decided(lines, begins[0])
    return next((at for at in begins if at > decided), None)


def _begins(above: Line, line: Line) -> bool:
    """Say whether a line begins a paragraph of background."""
    if not line.blank_before or not has_any(line.text, _HINTS):
        return False
    ended = above.text.rstrip().endswith(_ENDS) or is_point(above)
    return ended and _BEGINS.match(line.text) is not None


def _last_decided(lines: Sequence[Line], first: int) -> int:
    """Find the last line from one on that is a point of a list or begins what decides."""
    told = sentences(lines[first:])
    deciding = {one.line for one in told if not _RETELLS.match(one.text) and decides(one.text)}
    return max(
        (
            at
            for at in range(first, len(lines))
            if is_point(lines[at])
            or lines[at].text.startswith("att ")
            or lines[at].number in deciding
        ),
        default=-1,
    )
