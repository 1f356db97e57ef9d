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
_SOMEBODY = r"[A-ZÅÄÖ][\w.-]{0,30}(?: (?:[A-ZÅÄÖ][\w-]{0,30}|och|m\.fl\.|\([\w, -]{1,20}\))){1,9}"
_BEGINS = re.compile(
    r"(?:Ärendet (?:avser|gäller|handlar om|rör|innebär)\b"
    r"|Ärendet (?:remitterades|har (?:tidigare |åter )?(?:beretts|remitterats|behandlats|varit))\b"
    r"|Bakgrund(?:en)? (?:till|är)\b"
    rf"|I (?:en|ett) {_PAPER}\b"
    rf"|{_SOMEBODY},? (?:har )?(?:i|genom) (?:en|ett) {_PAPER}\b"
    rf"|{_SOMEBODY} (?:har )?(?:lämnat|lämnade|inkom|inkommit|väckt|väckte|inlämnat)"
    rf" (?:in |med )?(?:en|ett) {_PAPER}\b"
    r"|Ansökan (?:avser|gäller)\b"
    r"|(?:Sökanden?|Klaganden|Byggherren|Bolaget|Föreningen|Ägaren|Fastighetsägar(?:en|na))"
    r" (?:ansöker|ansökte|har (?:ansökt|begärt|inkommit|i (?:en )?(?:skrivelse|ansökan)))\b"
    rf"|{BODY} (?:har |behandlade |beslutade |beslöt |beredde )(?:ärendet )?(?:den )?"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} [a-z]{3,9} \d{4})"
    r")"
)
_HINTS = ("rendet", "akgrund", "I e", " har ", " i e", " genom e", "behandla", "beslut", "beslöt",
          "bered", " inkom", " väckt", " lämna",
          "nsök")  # fmt: skip
_ENDS = (".", "!", "?")


def background_at(lines: Sequence[Line]) -> int | None:
    """Say on which line the background begins that follows a decision; None where none is sure.

    It is a paragraph of its own, below words that ended, and nothing is decided from there on.

    Args:
        lines: What stands under "Beslut".
    """
    for at, line in enumerate(lines):
        if not at or not line.blank_before or not has_any(line.text, _HINTS):
            continue
        above = lines[at - 1]
        ended = above.text.rstrip().endswith(_ENDS) or is_point(above)
        if ended and _BEGINS.match(line.text) and not _decided_in(lines[at:]):
            return at
    return None


def _decided_in(lines: Sequence[Line]) -> bool:
    """Say whether some lines hold a point of a list, or a sentence that decides."""
    return any(is_point(line) or line.text.startswith("att ") for line in lines) or any(
        decides(sentence.text) for sentence in sentences(lines)
    )
