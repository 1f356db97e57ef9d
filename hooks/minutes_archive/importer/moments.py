"""Dates and clock times as Swedish minutes write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive.importer.letters import with_digits
from minutes_archive.importer.sections.hints import has_any

_DASH = r"\-‐‑‒–—−"
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uari)?|febr?(?:uari)?|mars?|apr(?:il)?|maj|june?i?|juli?|aug(?:usti)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_WEEKDAYS = ("mån", "tis", "ons", "tor", "fre", "lör", "sön")
_WEEKDAY = r"(?:\b(?P<weekday>mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en)?s?)?\.?,?\s{1,3})?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DEN = r"(?:\bden\s{1,3}){0,2}"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_ENDING = r"(?:\s?:?\s?(?:dje|de|e|a|st)\b)?\.?"
_OTHER = rf"(?:(?P<other>\d{{1,2}})(?::?(?:de|e|a))?\s?(?:[{_DASH}]{{1,2}}|och|&)\s?)?"
_FORMS = (
    # A page number may stick to the date: "2016-02-231 (3)".
    rf"(?<![\d/])(?<!\d[{_DASH}]){_WEEKDAY}{_DEN}(?P<year>\d{{4}})\s?[{_DASH}]\s?(?P<month>\d\d?)"
    rf"\s?[{_DASH}]\s?(?P<day>\d\d?)(?:(?![\d/])(?![{_DASH}]\d)|(?=\d{{1,2}}\s?[(\[]\d))"
    "\n"
    r"(?<![\d/.])(?P<year>(?:19"
    r"|20)\d\d)(?P<sep>[./])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\d/])"
    "\n"
    rf"(?<![\d{_DASH}])(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?![\d{_DASH}])"
    "\n"
    rf"{_WEEKDAY}{_DEN}(?<!\d){_OTHER}{_DAY}{_ENDING}\s{{0,3}}{_MONTH}\.?"
    rf"(?:\s?,?\s{{0,3}}{_YEAR})?"
    "\n"
    rf"{_WEEKDAY}{_DEN}(?<![\d/.:,{_DASH}§])(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.?\s?{_YEAR}"
    "\n"
    rf"{_WEEKDAY}{_DEN}(?<![\d/.:{_DASH}])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\d/])"
    rf"(?:\s?[{_DASH},/]?\s?{_YEAR}|\s?[{_DASH}](?P<short>\d\d)(?![\d/]))?"
    "\n"
    r"datetime\(\s*year:\s*(?P<year>\d{4}),\s*month:\s*(?P<month>\d\d?),\s*day:\s*(?P<day>\d\d?)\s*\)?"
)
_SIGNS = ("-‐‑‒–—−", "./", ("19", "20"), _MONTHS, ".", "/", "(")
"""For each form the signs of which a text in small letters has one if such a date may be in it."""
_DAYS = tuple(
    (tuple(signs), re.compile(form, re.IGNORECASE))
    for signs, form in zip(_SIGNS, _FORMS.split("\n"), strict=True)
)
_NUMERAL = re.compile("[0-9]")
_PAST = dt.timedelta(days=60)
_RANGE = rf":?\s{{0,3}}(?:[{_DASH}]{{1,3}}|till|t\.?o\.?m\.?)\s{{0,3}}"
_KL = r"\bkl(?:ockan)?\b(?!\s:\d\d)\s?[.:]?\s{0,3}"  # "kl :00" has lost its hour
_ABOUT = r"(?:c:?a\.?\s?|cirka\s|ungefär\s)?"
_MINUTE = r"(?P<{0}h>\d{{1,2}})(?P<{0}s>[{1}])(?P<{0}m>[0-5]\d)(?!\d|[.:,]\d)"
_UNIT = r"(?!\s?(?:%|kr|kronor|öre|mkr|tkr|ha\b|km\b|m\b|kvm|procent|milj))"
_CLOCK = re.compile(
    rf"(?P<kl>{_KL}{_ABOUT})(?:{_MINUTE.format('a', '.:,')}|(?P<h4>[012]\d)(?P<m4>[0-5]\d)(?!\d)"
    r"|(?P<hour>\d{1,2})(?![\d:/%]|[.,]\d|\s?%))"
    rf"|(?<![\d.,:/§{_DASH}])(?<![{_DASH}]\s){_MINUTE.format('b', '.:')}{_UNIT}",
    re.IGNORECASE,
)
_END = re.compile(
    rf"{_RANGE}{_ABOUT}(?:{_KL})?{_ABOUT}(?:{_MINUTE.format('a', '.:,')}"
    rf"|(?P<hour>\d{{1,2}})(?![\d:/%]|[.,]\d)){_UNIT}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bmellan\s{1,3}$", re.IGNORECASE)
_AND_END = re.compile(
    rf"\s{{1,3}}och\s{{1,3}}(?:{_KL})?(?:{_MINUTE.format('a', '.:,')}"
    r"|(?P<hour>\d{1,2})(?![\d:/%]|[.,]\d))",
    re.IGNORECASE,
)
"""The end of "mellan klockan 9 och 12"."""
_SIDE_BY_SIDE = re.compile(r"\s{1,3}" + _MINUTE.format("a", ".:"))
_OPEN = re.compile(rf"\s{{0,2}}[{_DASH}]{{1,2}}(?=\s*$|\s*[,;])")
_DASHED = re.compile(rf"\s?[{_DASH}]")
_BEFORE_BARE = re.compile(
    rf"(?:^|\btid(?:en)?|\btill|\bfrån|(?:19|20)\d\d|[{_DASH}\d]\d|dag(?:en)?"
    r"|\b(?:avsluta|öppna|ajournera|återuppt)\w{1,4}"
    rf"(?:\s(?:mötet|sammanträdet|stämman|årsmötet))?)[:;,.]?\s{{0,3}}$",
    re.IGNORECASE,
)
_NEAR = 32


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A date in a text.

    Args:
        day: The date.
        start: Offset of its first character, weekday and "den" included.
        end: Offset after its last.
        year_written: Whether the text gives its year.
        weekday: The weekday that the text gives, 0 for Monday.
    """

    day: dt.date
    start: int
    end: int
    year_written: bool
    weekday: int | None


@dataclass(frozen=True, slots=True)
class FoundClock:
    """A clock time in a text.

    Args:
        clock: "09:00".
        start: Offset of its first character, "kl" included.
        end: Offset after its last.
    """

    clock: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundSpan:
    """A time with its end, if the text gives one.

    Args:
        start_clock: "13:30".
        end_clock: "16:30".
        start: Offset of its first character, "kl" included.
        end: Offset after its last.
    """

    start_clock: str
    end_clock: str | None
    start: int
    end: int


def find_days(text: str, near: dt.date | None = None) -> list[FoundDay]:
    """Find the dates of a text, in order.

    Args:
        text: Any text.
        near: A date that gives a year to dates without one: the meeting's, as most such dates
            follow it. Without it they are left out.
    """
    text = with_digits(text)
    if _NUMERAL.search(text) is None:
        return []
    folded = text.casefold()
    found: list[FoundDay] = []
    read = bytearray(len(text))
    for signs, form in _DAYS:
        if not has_any(folded, signs):
            continue
        for match in form.finditer(text):
            if not any(read[match.start() : match.end()]):
                days = list(_days(match, near))
                found.extend(days)
                for day in days:
                    read[day.start : day.end] = b"1" * (day.end - day.start)
    return sorted(found, key=lambda day: day.start)


def opens_with_day(text: str) -> bool:
    """Say whether a text begins with a date: the number of "2 Juli 2018" is no page's and no §'s.

    Args:
        text: Any text.
    """
    days = find_days(text)
    return bool(days) and not text[: days[0].start].strip()


def find_clocks(text: str) -> list[FoundClock]:
    """Find the clock times of a text, in order, the ends of spans too.

    Args:
        text: Any text.
    """
    clocks: list[FoundClock] = []
    for span, cut in _spans(text):
        clocks.append(FoundClock(span.start_clock, span.start, cut))
        if span.end_clock is not None:
            clocks.append(FoundClock(span.end_clock, cut, span.end))
    return clocks


def find_spans(text: str) -> list[FoundSpan]:
    """Find the clock times of a text, each with its end where one follows.

    Args:
        text: Any text.
    """
    return [span for span, _ in _spans(text)]


def _days(match: re.Match[str], near: dt.date | None) -> Iterator[FoundDay]:
    """Give the dates of a match: two for "5–6 maj", none for an impossible date."""
    groups = match.groupdict()
    word = (groups.get("weekday") or "").casefold()[:3]
    weekday = _WEEKDAYS.index(word) if word else None
    year = int(groups.get("year") or (f"20{groups['short']}" if groups.get("short") else 0))
    written = groups["month"].casefold()
    month = int(written) if written.isdecimal() else _MONTHS.index(written[:3]) + 1
    start = match.start()
    if groups.get("other"):
        day = _date(year, month, int(groups["other"]), weekday, near)
        if day:
            yield FoundDay(day, start, match.end("other"), bool(year), weekday)
        start, weekday = match.start("day"), None
    day = _date(year, month, int(groups["day"]), weekday, near)
    if day:
        yield FoundDay(day, start, match.end(), bool(year), weekday)


def _date(
    year: int, month: int, day: int, weekday: int | None, near: dt.date | None
) -> dt.date | None:
    """Give a date, with a fitting year where the text has none."""
    if year:
        return _valid(year, month, day)
    if near is None:
        return None
    years = (_valid(near.year + step, month, day) for step in (-1, 0, 1, 2))
    dates = [date for date in years if date]
    # The dates that minutes give without a year are adjustments and coming meetings.
    first = [date for date in dates if near - _PAST <= date < near - _PAST + dt.timedelta(days=366)]
    fitting = [date for date in first + dates if date.weekday() == weekday]
    return next(iter(fitting + first), None)


def _valid(year: int, month: int, day: int) -> dt.date | None:
    """Give a date if the calendar has it and a meeting could be on it."""
    try:
        return dt.date(year, month, day) if 1850 <= year <= 2150 else None
    except ValueError:
        return None


def _spans(text: str) -> Iterator[tuple[FoundSpan, int]]:
    """Give spans and the offset where each one's first clock ends."""
    text = with_digits(text)
    days: bytearray | None = None
    position = 0
    while match := _CLOCK.search(text, position):
        position = match.end()
        clock = _clock(match)
        if clock is None:
            continue
        if days is None:
            days = _covered(text)
        if any(days[match.start() : match.end()]):
            continue
        end = _end(text, match, clock)
        if end is None and not _trusted(text, match):
            continue
        end_clock, position = end or (None, match.end())
        between = _between(text, match) if end_clock else None
        start = between.start() if between else match.start()
        yield FoundSpan(clock, end_clock, start, position), match.end()


def _between(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """Find "mellan" before a first clock."""
    return _BETWEEN.search(text, max(0, match.start() - _NEAR), match.start())


def _covered(text: str) -> bytearray:
    """Mark the characters of a text that belong to dates."""
    marks = bytearray(len(text))
    for day in find_days(text, dt.date(2000, 1, 1)):
        marks[day.start : day.end] = b"1" * (day.end - day.start)
    return marks


def _clock(match: re.Match[str]) -> str | None:
    """Write the clock of a match; None where no day has it."""
    groups = match.groupdict()
    hour = groups.get("ah") or groups.get("bh") or groups.get("h4") or groups.get("hour")
    minute = groups.get("am") or groups.get("bm") or groups.get("m4") or "0"
    if hour is None or int(hour) > 23:
        return None
    return f"{int(hour):02}:{int(minute):02}"


def _end(text: str, match: re.Match[str], clock: str) -> tuple[str | None, int] | None:
    """Read what follows a first clock: its end, or a dash that leads to none."""
    found = _END.match(text, match.end())
    if found is None and _between(text, match):
        found = _AND_END.match(text, match.end())
    if found and not (found["hour"] and match["bs"] == "." and not match["kl"]):
        end = _clock(found)
        if end is not None:
            return end, found.end()
    found = _SIDE_BY_SIDE.match(text, match.end())
    end = _clock(found) if found else None
    if found and end is not None and end > clock:
        return end, found.end()
    if (match["kl"] or match["bs"] == ":") and (dash := _OPEN.match(text, match.end())):
        return None, dash.end()
    return None


def _trusted(text: str, match: re.Match[str]) -> bool:
    """Say whether a lone number is a clock time, and no sum or share."""
    if match["kl"] or match["bs"] == ":":
        return True
    if _DASHED.match(text, match.end()):
        return False
    before = text[max(0, match.start() - _NEAR) : match.start()]
    return len(match["bh"]) == 2 and _BEFORE_BARE.search(before) is not None
