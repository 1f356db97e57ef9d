"""Which §§ show that a meeting was held and decided, which those of an agenda do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.section import Outline, Section
from minutes_archive.importer.sections.answered_clauses import ANSWERED
from minutes_archive.importer.sections.decisive import opened_decision, opens_decision
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.not_todays import once_decided
from minutes_archive.importer.sections.prose import announces_decision, joined
from minutes_archive.importer.sections.subheadings import read_subheading

ENOUGH = 3
"""So many §§ that decide are more than all that can speak against minutes."""

_HINTS = ("eslut", "ESLUT", " S L U T", " s l u t", "ttsats")
"""Pieces of which a line that heads a decision has one, its letters set apart or not."""
_LABELLED = re.compile(
    r"[-–•*_\s]{0,6}(?:[Bb]eslut|BESLUT)(?:[*_]{0,3}:[*_]{0,3}\s+|\*\*\s|\s?\t|\s{3}|\s[–-]\s)\s*\S"
)
_OF_A_BODY = re.compile(
    r"[-–•*_\s]{0,6}(?:[\w-]{2,30}-? (?:och )?){0,3}[\w-]{4,40}s (?i:beslut)"
    r"(?:[*_]{0,3}:[*_]{0,3}|\s[–-])\s+[A-ZÅÄÖ]"
)
_INLINE = re.compile(
    r"(?:^|(?<=[\w)”.] ))(?:[A-ZÅÄÖ][\wåäö-]{4,40}s b|B)eslut(?=:? [A-ZÅÄÖ][a-zåäö])"
)
_WHOLE_PAGE = 300
_FEW_LINES = 3
"""A decision that stands first in its § begins within so many lines below its title."""
_HANDLED_HINTS = (
    "inner", "fann", "yrka", "eserver", "mröstning", "otering", "öppna", "avsluta", "justera",
)  # fmt: skip
_HANDLED = re.compile(
    r"\bordföranden\b[^.;]{0,200}\b(?:finner|fann)\b|\([A-ZÅÄÖ]{1,4}\)[^.:;]{0,120}\byrka(?:r|de)\b"
    r"|\breservera(?:r|de) sig\b"
    r"|\b(?:omröstning|votering)\b[^.;]{0,40}\b(?:begär(?:s|des|d)?|genomför(?:s|des)"
    r"|verkställ(?:s|des))\b"
    r"|\bförklara(?:r|de) (?:\w{0,8}mötet|sammanträdet|\w{0,8}stämman) (?:för )?"
    r"(?:öppna|avsluta)[dt]\b"
    r"|\b(?:paragrafen|punkten|ärendet) (?:är |förklaras |förklarades )?"
    r"(?:(?:omedelbart|direkt) justera(?:d|t|s|des)|justera(?:d|t|s|des) (?:omedelbart|direkt))\b",
    re.IGNORECASE,
)
"""What takes place at a meeting only."""
_BEFORE = ("tidigare", "beredning")
"""What the heading of an account of earlier meetings holds."""


def deciding(cut: Outline, *, handled: bool) -> int:
    """Count the §§ that show that something was decided there, up to enough.

    Args:
        cut: A source that is cut up.
        handled: Whether a § counts also that tells what takes place at a meeting only; a notice
            of a meeting may retell others' minutes.
    """
    shown = (one for one in cut.sections if _decides(one) or (handled and _is_handled(one)))
    return len(list(islice(shown, ENOUGH)))


def _decides(section: Section) -> bool:
    """Say whether a § has the heading of a decision, or opens with the decision itself."""
    return any(map(_heads_decision, _hinting(section))) or _opens(section)


def _heads_decision(text: str) -> bool:
    """Say whether a line is the heading of a decision, or begins with it: "Beslut: Bifalls".

    In a line that holds a whole page, its heading has the decision behind it.
    """
    told = _INLINE.search(text)
    if told is not None and (not told.start() or len(text) > _WHOLE_PAGE):
        return True
    part = read_subheading(text)
    return (
        (part is not None and part.fixed == "Beslut")
        or _LABELLED.match(text) is not None
        or _OF_A_BODY.match(text) is not None
        or ANSWERED.match(text) is not None
    )


def _hinting(section: Section) -> Iterator[str]:
    """Give the lines of a § that may say that something was decided."""
    return (one.text for one in section.lines if has_any(one.text, _HINTS))


def _opens(section: Section) -> bool:
    """Say whether a § opens with its decision: "Nämnden beslutar att …", before any heading.

    What was decided before is told in an account, too, or opens one that a proposal follows.
    """
    for at, line in enumerate(section.lines[:_FEW_LINES]):
        text = line.text
        if read_subheading(text) is not None or "örslag" in text:
            return False
        announced = announces_decision(text)
        if opens_decision(text) or (announced and "beslutar" in text.casefold()):
            return True
        if not at and (announced or opened_decision(text)) and not once_decided(text, 0, 0):
            return not any("örslag till beslut" in one.text for one in section.lines)
    return False


def _is_handled(section: Section) -> bool:
    """Say whether a § tells what takes place at a meeting only."""
    text = joined(tuple(_of_this_meeting(section)))
    return has_any(text, _HANDLED_HINTS) and _HANDLED.search(text) is not None


def _of_this_meeting(section: Section) -> Iterator[Line]:
    """Give the lines of a § but for those under "Tidigare behandling" and its like."""
    before = False
    for line in section.lines:
        if read_subheading(line.text) is not None:
            before = has_any(line.text.casefold(), _BEFORE)
        if not before:
            yield line
