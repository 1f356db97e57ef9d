"""Times under "Plats och tid" that are of something else: the parties' meetings, coffee."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.moments import FoundSpan

_GATHERING = (
    r"(?:[^\W\d_]{0,14}-?grupps?"
    r"(?:möten?|sammanträden?|överläggning(?:ar)?|träff(?:ar)?|förberedelser?)|förmöten?)"
)
_REST = r"(?:fika|kaffe|lunch|middag|frukost|paus)"
_TALK = (
    r"(?:information(?:en|s(?:möte|träff|pass))?|utbildning|studiebesök|föredrag(?:ning(?:ar)?)?"
    r"|seminarium|workshop|presidiemöte|dialogmöte|visning|mingel)"
)
_OTHER = re.compile(
    rf"(?<![^\W_])(?:(?P<party>{_GATHERING})|(?P<rest>{_REST})|{_TALK})(?![^\W_]|-)", re.IGNORECASE
)
_MEETING = re.compile(
    r"(?<![^\W_])(?:(?:besluts?|nämnds?|styrelse)?(?:sammanträde|möte)t?|beslut|plenum)(?![^\W_]|-)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"[\s(–-]{{1,3}}(?:{_GATHERING}|{_TALK})(?![^\W_]|-)(?![^,;]{{0,12}}\d)", re.IGNORECASE
)
_FAR, _NEAR = 60, 14
"""How far before a time the parties' meetings may be told of, and anything else."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Words about something beside the meeting, with its time.

    Args:
        start: Offset of the first word, or of the time.
        end: Offset after the last.
    """

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Say whether an offset lies in it.

        Args:
            offset: The offset.
        """
        return self.start <= offset < self.end


def find_asides(
    text: str, spans: Sequence[FoundSpan], meeting: Sequence[FoundSpan], *, begun: bool = False
) -> tuple[list[Aside], bool]:
    """Find times that are not the meeting's, nor those of a break in it.

    Args:
        text: A line of a value of "Plats och tid".
        spans: The times in it.
        meeting: The meeting's own times on the lines before.
        begun: Whether the line before ends with what the first time is of.

    Returns:
        Where they stand; and whether the line ends with words that the next time belongs to.
    """
    asides: list[Aside] = []
    before = 0
    for number, span in enumerate(spans):
        others = [*meeting, *spans[:number], *spans[number + 1 :]]
        start = _told_at(text, before, span, others)
        if start is None and number == 0 and begun and len(text[: span.start].strip()) < _NEAR:
            start = 0
        before = span.end
        if start is None and (behind := _BEHIND.match(text, span.end)):
            start, before = span.start, behind.end()
        if start is not None:
            asides.append(Aside(start, before))
    told = _last_word(text, before, len(text))
    return asides, told is not None and text[told.end() :].strip(" :,") == ""


def ends_break(text: str, start: int) -> int | None:
    """Give the offset where a meeting's own time follows that of a break, if one does.

    Args:
        text: The text.
        start: Where the words of the break end.
    """
    for found in _MEETING.finditer(text, start):
        if re.match(r"[:,]?\s(?:kl|\d|från|mellan)", text[found.end() : found.end() + 8]):
            return found.start()
    return None


def _told_at(text: str, before: int, span: FoundSpan, others: Sequence[FoundSpan]) -> int | None:
    """Give where words begin that a time belongs to and that are not of the meeting."""
    found = _last_word(text, before, span.start)
    if found is None:
        return None
    near = len(text[found.end() : span.start].strip())
    if near > (_FAR if found["party"] else _NEAR):
        return None
    within = any(_encloses(other, span) for other in others)
    breaks = found["party"] or found["rest"]
    if breaks and (within or (found["rest"] and not any(_later(span, one) for one in others))):
        return None
    return found.start()


def _last_word(text: str, start: int, end: int) -> re.Match[str] | None:
    """Give the last word for something else, unless the meeting is named behind it."""
    words = list(_OTHER.finditer(text, start, end))
    return words[-1] if words and not _MEETING.search(text, words[-1].end(), end) else None


def _encloses(other: FoundSpan, span: FoundSpan) -> bool:
    """Say whether a time lies within another."""
    if other.end_clock is None:
        return other.start_clock <= span.start_clock
    last = span.end_clock or span.start_clock
    return other.start_clock <= span.start_clock and last <= other.end_clock


def _later(span: FoundSpan, other: FoundSpan) -> bool:
    """Say whether a time begins when another has ended."""
    return other.start_clock >= (span.end_clock or span.start_clock)
