"""When the minutes were adjusted, and how that was announced."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from minutes_archive.importer.facts import Confidence, Doubt, Fact, Value
from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, claim, together
from minutes_archive.importer.moments import FoundDay, find_days, find_spans
from minutes_archive.importer.people import split_names

_REST = re.compile(r"(?:i\sövrigt|övriga\sparagrafer)", re.IGNORECASE)
_EDGES = " \t,;:.…–—-_|"
_FOR = re.compile(
    r"för\s(?:det\s)?(?:justerade\s)?protokoll(?:et)?\b:?\s*"
    r"|(?:det\s)?(?:justerade\s)?protokollet\s*:?$",
    re.IGNORECASE,
)
"""The rest of the label."""
_SENTENCE = re.compile(
    r"(?<=\s)(?:Den\ssom|Beslut(?:et|en)?\s|Justering(?:en)?\s|Protokollet\s|Överklag)"
)


def read_adjustment(pieces: Sequence[Piece], date: dt.date | None) -> tuple[list[Fact], Parted]:
    """Read when the minutes were adjusted; where is the form's matter only.

    Args:
        pieces: What stands under the label.
        date: The meeting's date.
    """
    facts: list[Fact] = []
    parts: list[Parted] = []
    for piece in pieces:
        days = find_days(piece.text, date)
        claims: list[Claim] = [(0, len(piece.text), "notice_form", None)]
        if days:
            day = _main_day(piece.text, days)
            claims = [
                (0, day.start, "notice_form", None),
                (day.start, day.end, "read", ("adjusted_on",)),
            ]
            claims.append((day.end, len(piece.text), "notice_form", None))
            facts += _adjusted(day, piece, date, several=len({one.day for one in days}) > 1)
        parts.append(claim(piece, claims))
    return facts[:1], together(parts)


def _main_day(text: str, days: Sequence[FoundDay]) -> FoundDay:
    """Choose the day that most §§ were adjusted on."""
    rest = _REST.search(text)
    later = [day for day in days if rest and day.start > rest.end()]
    return (later or list(days))[0]


def _adjusted(day: FoundDay, piece: Piece, date: dt.date | None, *, several: bool) -> list[Fact]:
    """Give the day of adjustment with what is strange about it."""
    line = piece.line.number
    if date is not None and day.day < date:
        doubt = Doubt("adjusted_before_meeting", {"day": day.day.isoformat()})
        return [Fact(("adjusted_on",), day.day, line, Confidence.DOUBTFUL, doubt)]
    if several:
        doubt = Doubt("adjusted_on_several")
        return [Fact(("adjusted_on",), day.day, line, Confidence.DOUBTFUL, doubt)]
    sure = Confidence.SURE if day.year_written else Confidence.LIKELY
    return [Fact(("adjusted_on",), day.day, line, sure)]


def read_days(
    pieces: Sequence[Piece], key: str, near: dt.date | None
) -> tuple[list[tuple[dt.date, int]], Parted]:
    """Read the dates of a label that asks for one.

    Args:
        pieces: What stands under the label.
        key: The key that they go to.
        near: The meeting's date.
    """
    found: list[tuple[dt.date, int]] = []
    parts: list[Parted] = []
    for piece in pieces:
        days = find_days(piece.text, near)
        found += [(day.day, piece.line.number) for day in days]
        parts.append(claim(piece, [(day.start, day.end, "read", (key,)) for day in days]))
    return found, together(parts)


def read_kept_at(
    pieces: Sequence[Piece], known: Sequence[str]
) -> tuple[tuple[str, int] | None, Parted]:
    """Read where the minutes are kept.

    Args:
        pieces: What stands under the label.
        known: Names of people; one who signs the notice ends the value.
    """
    words: list[str] = []
    parts: list[Parted] = []
    for piece in pieces:
        text = piece.text
        label = _FOR.match(text)
        start = label.end() if label else 0
        end, beyond = _place_end(text, start, known)
        part = text[start:end].strip(_EDGES)
        claims: list[Claim] = [(0, start, "notice_form", None)] if start else []
        if part:
            flat = " ".join(part.split())
            goes_on = bool(words) and flat[0].islower()  # a line's end in a sentence
            words.append(f"{words.pop()} {flat}" if goes_on else flat)
            claims += [(start, end, "read", ("notice",)), (end, beyond, "signature", None)]
        parts.append(claim(piece, claims))
    if not words:
        return None, together(parts)
    return (", ".join(words), pieces[0].line.number), together(parts)


def _place_end(text: str, start: int, known: Sequence[str]) -> tuple[int, int]:
    """Give where a place ends, and where the name of who signed after it ends."""
    ends = [day.start for day in find_days(text)] + [span.start for span in find_spans(text)]
    if sentence := _SENTENCE.search(text, start):
        ends.append(sentence.start())
    end = min([end for end in ends if end > start], default=len(text))
    names = [one.start for one in split_names(text[:end]) if one.name in known]
    return next((name for name in names if name > start), end), end


def notice_fact(
    days: Mapping[Label, Sequence[tuple[dt.date, int]]], kept_at: tuple[str, int] | None
) -> Fact | None:
    """Put the notice together.

    Args:
        days: The dates under its labels.
        kept_at: Where the minutes are kept.
    """
    posted = list(days.get(Label.POSTED, ()))
    removed = list(days.get(Label.REMOVED, ()))
    if len(posted) > 1 and not removed:
        removed = posted[1:]
    value: dict[str, Value] = {}
    if posted:
        value["posted"] = posted[0][0]
    if removed and not (posted and removed[0][0] < posted[0][0]):
        value["removed"] = removed[0][0]
    if kept_at:
        value["kept_at"] = kept_at[0]
    if not value:
        return None
    line = min(line for _, line in [*posted, *removed, *([kept_at] if kept_at else [])])
    return Fact(("notice",), value, line)
