"""Headings inside a § that are labels: their text stands behind them on the same line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.subheadings import (
    OF_A_BODY,
    Subheading,
    deciding_heading,
    read_subheading,
)

_WORDS = r"[A-ZÅÄÖ][\w –-]{1,60}?"
_LABELLED = re.compile(
    rf"(?P<mark>[*_']{{0,3}})(?P<label>{_WORDS})(?:(?P=mark):|:(?P=mark))(?=\s+\S)"
    rf"|(?P<bold>\*\*\*?|___?|'''?)(?P<set>{_WORDS})(?P=bold)(?=\s+\S)"
)
_BESIDE = re.compile(
    r"(?P<side>[A-ZÅÄÖ][\w–-]{0,30}(?:\s[\w–-]{1,30}){0,9}\.?)(?: ?\t\s*| {3,})"
    r"(?!(?:19|20)\d\d-)(?=\S)(?![^\t]*(?:\t| {3})\s*\S)"
)
"""A label in the margin: nothing but one more column stands beside it, and no date of a paper."""
_MARKS = ("*", "_", "'")
_GAPS = ("\t", "   ")
_AFTER = " *_"
_OWNED = frozenset(("Skickas till", "Beslut"))
"""What a label that is somebody's own may head: "Nämndens beslut: …"."""
_DECISIONS = ("eslut", "eslöt", "ESLUT")
_NEAR = 60
"""So near the beginning of a line stands the word that a label of a decision has."""


class Label(NamedTuple):
    """A heading with its text behind it on the same line.

    Args:
        meaning: What the heading means.
        end: Offset behind it.
    """

    meaning: Subheading
    end: int


def may_be_labelled(text: str) -> bool:
    """Say cheaply whether a line may begin with a label.

    Args:
        text: The line's words.
    """
    return ":" in text or "\t" in text or "   " in text or text[:1] in _MARKS


def label_of(text: str) -> Label | None:
    """Read the label that a line begins with, if it is a known heading.

    Args:
        text: The line's words.
    """
    beside = None
    found = _LABELLED.match(text) if ":" in text or text[:1] in _MARKS else None
    if found is None and has_any(text, _GAPS):
        found = beside = _BESIDE.match(text)
    if found is None:
        return None
    words = found[found.lastgroup] if found.lastgroup else ""
    known = read_subheading(words.removesuffix("."))
    if known is None or not (_may_own(known) if beside is None else _may_stand_beside(known)):
        return None
    end = found.end("side") if beside else found.end()
    return Label(known, end)


def _may_own(known: Subheading) -> bool:
    """Say whether a heading with a colon may have its text behind it."""
    owned = known.rank < OF_A_BODY or known.fixed in _OWNED
    return known.fixed is not None and owned


def _may_stand_beside(known: Subheading) -> bool:
    """Say whether a heading may stand in the margin, and be no body's own."""
    return known.rank < OF_A_BODY or known.fixed == "Skickas till"


def without_decision_labels(lines: Sequence[Line]) -> Sequence[Line]:
    """Take away "Beslut:" where it stands before what was decided, as no word of a sentence.

    Args:
        lines: The lines of a §.
    """
    return tuple(_unlabelled(lines)) if any(map(_may_label, lines)) else lines


def _may_label(line: Line) -> bool:
    """Say cheaply whether a line may begin with the label of a decision."""
    text = line.text[:_NEAR]
    if "esl" not in text and "ESLUT" not in text:
        return False
    return has_any(text, _DECISIONS) and may_be_labelled(line.text)


def _unlabelled(lines: Sequence[Line]) -> Iterator[Line]:
    """Give lines, those that begin with the label of a decision without it."""
    parted = False
    for at, line in enumerate(lines):
        text = line.text
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        end = _label_end(text, below) if _may_label(line) else 0
        if end < len(text):
            rest = line.cut(end) if end else line
            yield rest._replace(blank_before=True) if parted or end else rest
        parted = 0 < end == len(text)


def _label_end(text: str, below: str) -> int:
    """Give where the label of a decision ends that a line begins with, or is; 0 if there is none.

    "Nämnden beslutar:" is one too, but where what follows completes its sentence.
    """
    if text.rstrip(_AFTER).endswith(":") and _is_decision(read_subheading(text)):
        return len(text)
    label = label_of(text)
    if label is not None:
        return label.end if _is_decision(label.meaning) else 0
    told, colon, after = text.partition(":")
    if (
        colon
        and (after.strip() or below).lstrip()[:1].isupper()
        and _is_decision(deciding_heading(told))
    ):
        return len(told) + 1
    return 0


def _is_decision(meaning: Subheading | None) -> bool:
    """Say whether a heading is that of a decision."""
    return meaning is not None and meaning.fixed == "Beslut"
