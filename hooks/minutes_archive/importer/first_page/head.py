"""Which council met, and when: titles, page headers and the words before the first label."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minutes_archive.importer.facts import Confidence, Doubt, Fact
from minutes_archive.importer.first_page.about_file import is_about_file, tells_publication
from minutes_archive.importer.first_page.council import find_councils
from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, claim, together
from minutes_archive.importer.first_page.place_time import read_place_time
from minutes_archive.importer.lines import Line
from minutes_archive.importer.moments import find_days, find_spans

_FAR = dt.date(2000, 1, 1)
_MEETING = re.compile(
    r"(?:protokoll|sammanträde|möte|stämma|anteckningar)[a-zåäö]{0,10}\b", re.IGNORECASE
)
_TITLE = re.compile(
    r"(?:protokoll|minnesanteckningar|anteckningar)\b"
    r"|\b(?:[a-zåäö]{0,20}sammanträde(?:r)?|sammanträdde|[a-zåäö]{0,20}möte"
    r"|[a-zåäö]{0,12}stämma)\b",
    re.IGNORECASE,
)
_ELSEWHEN = re.compile(
    r"kallas|välkommen|föregående|nästa|förra|kallelse|inbjud|publicera|upprättad|reviderad"
    r"|utskriv|\bjustera(?:s|t|des|ts|d)\b|\bjustering(?:en)?\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"protokoll\w{0,4}\s{0,2}\(?\s?(?:(?:nr|nummer"
    r"|no)\.?\s?:?\s?(?P<a>\d{1,4}(?:\s?[/:-]\s?\d{2,4})?)|(?P<b>\d{1,3}[/:]\d{4}"
    r"|\d{4}:\d{1,3}(?!\d)))(?![\d-])\s?\)?"
    r"|(?<!\w)(?:nr\.?|löpnummer|protokollsnummer)\s?:?\s?(?P<c>\d{1,3}\s?[/:]\s?\d{4}"
    r"|\d{4}:\d{1,3})(?![\d-])",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(
    r"\(?(?:nr\.?\s?:?\s?(\d{1,4}(?:[/:]\d{2,4})?)|(\d{1,3}[/:]\d{4}|\d{4}:\d{1,3}))\)?(?![\d-])",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"(?<![\w/])(?!(?:Kl|Nr|Sid|Den|Dnr|DNR"
    r"|NR)\s)[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{1,3}\s\d{1,3}/(?:\d{4}|\d{2})(?![\d/])(?=\s*$|\s[A-ZÅÄÖ])"
)
_PAGE = re.compile(r"(?<=\s)\d{1,3}$")
OWNER = re.compile(
    r"[A-ZÅÄÖ][\wåäöÅÄÖ -]{1,40}\s(?:kommun|KOMMUN|stad|STAD|Stad|Kommun|landsting"
    r"|LANDSTING)(?!\w)|Region\s[A-ZÅÄÖ][\wåäö]{2,30}"
)
_PLACE = re.compile(
    r"(?:\s(?:sammanträder|sammanträdde|samlades|möttes)\s[a-zåäö]{3,30})?"
    r"(?:\s(?:i|på)|,(?=\shemma\shos\s))\s(?P<place>(?:[a-zåäö]{2,12}\s)?[A-ZÅÄÖ][^.\n]{1,80}|sal\s[^.\n]{1,60}"
    r"|hemma\shos\s[A-ZÅÄÖ][^.\n]{1,60}"
    r"|(?!början|slutet|kvällen|morgonen|dagen|närheten|egenskapen)"
    r"[a-zåäö]{2,30}(?:an|en|et|ens|ans|ets)(?=[\s,.])[^.\n]{0,60})"
)
_PLACE_BEFORE = re.compile(
    r"(?:sammanträde|möte|stämma)\w{0,3}\s(?:i|på)\s"
    r"(?![^.,\n]{1,60}(?:lag|förening|klubb|kår|sällskap|förbund|sektion|stiftelse)(?:en|et)?[,\s])"
    r"(?P<place>[A-ZÅÄÖ][^.\n]{1,80})"
)
"""A meeting "i Norrby byalag" is one of that body, wherever it was."""
TITLE_WORDS = re.compile(
    r"(?:[\s,.:–-]|\b(?:(?:sammanträdes|mötes)?protokoll(?:et)?|minnesanteckningar"
    r"|(?:styrelse|nämnd)?(?:sammanträdet?|möte)|från|fört|vid|för|med|den|i|på|s)\b"
    r"|(?<=\w)s\b)*+",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")
_PROSE = 5
_LONG = 160


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that may be the meeting's.

    Args:
        day: The date.
        line: Line of the source.
        rank: How much its place speaks for it: 4 under its own label, 3 in "Plats och tid" or in
            a title, 2 alone in a page's head, 1 the publication's.
        year_written: Whether the text gives its year.
        weekday: The weekday that the text gives.
    """

    day: dt.date
    line: int
    rank: int
    year_written: bool = True
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What titles and page headers tell.

    Args:
        dates: Dates that may be the meeting's.
        councils: Names of the council, and the line of each.
        facts: Number, place, start.
        parted: What was taken of the words.
    """

    dates: tuple[Dated, ...]
    councils: tuple[tuple[str, int], ...]
    facts: tuple[Fact, ...]
    parted: Parted


def read_head(pieces: Sequence[Piece], furniture: Sequence[Line]) -> Head:
    """Read the words that stand under no label, and the page headers.

    Args:
        pieces: The words before the first label, and around page numbers.
        furniture: The headers that were taken off the pages.
    """
    dates: list[Dated] = []
    councils: list[tuple[str, int]] = []
    facts: list[Fact] = []
    parts: list[Parted] = []
    headers: dict[str, Head] = {}
    for line in furniture:
        if line.text not in headers:  # the same on each page, and told as often
            headers[line.text] = _page_header(line)
        dates += headers[line.text].dates
        councils += headers[line.text].councils
        facts += headers[line.text].facts
    prose = False
    above = -1
    for piece in pieces:
        goes_on = piece.place <= above + 1 and not piece.line.blank_before
        above = piece.place
        prose = (prose and goes_on) or (_is_prose(piece.text) and not piece.line.column)
        head, part = _piece(piece, prose=prose)
        parts.append(part)
        dates += head.dates
        councils += head.councils
        facts += head.facts
    for text, number in _sentences(pieces):
        found = _with_written_year(text, _dates(text, number, 3)) if _is_title(text) else []
        dates += found
        facts += _told(text, number) if found else []
    return Head(tuple(dates), tuple(councils), tuple(facts), together(parts))


def _page_header(line: Line) -> Head:
    """Read a header that was taken off a page."""
    text, number = line.text, line.number
    dates = _dates(text, number, 4 if "datum" in text.casefold() else 2)
    councils = tuple((name, number) for name, *_ in find_councils(text))
    return Head(tuple(dates), councils, tuple(_numbers(text, number)), Parted())


def _dates(text: str, number: int, rank: int) -> list[Dated]:
    return [
        Dated(day.day, number, rank, day.year_written, day.weekday) for day in find_days(text, _FAR)
    ]


def _with_written_year(text: str, dates: Sequence[Dated]) -> list[Dated]:
    """Give a title's date its year where the title tells it elsewhere, as "vårmöte 2017"."""
    years = {int(year) for year in _YEAR.findall(text)}
    if len(years) != 1:
        return list(dates)
    year = years.pop()
    found: list[Dated] = []
    for one in dates:
        day = None if one.year_written else _valid(year, one.day)
        fits = day is not None and one.weekday in {None, day.weekday()}
        found.append(replace(one, day=day, year_written=True) if day and fits else one)
    return found


def _valid(year: int, day: dt.date) -> dt.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _piece(piece: Piece, *, prose: bool) -> tuple[Head, Parted]:
    """Read one stretch of the head."""
    text, number = piece.text, piece.line.number
    empty = Head((), (), (), Parted())
    if is_about_file(text):
        dates = _dates(text, number, 1) if tells_publication(text) else []
        return Head(tuple(dates), (), (), Parted()), claim(
            piece, [(0, len(text), "furniture", None)]
        )
    councils = list(find_councils(text[:_LONG]))
    names = tuple((name, number) for name, *_ in councils)
    if _ELSEWHEN.search(text) or len(text) > _LONG:
        return empty, claim(piece, [])
    if prose or _is_prose(text):
        named = names if _is_title(text) else ()
        serial = _SERIAL.search(text) if _is_title(text) else None
        told = (Fact(("number",), serial[0], number, Confidence.LIKELY),) if serial else ()
        days = find_days(text)
        alone = _is_title(text) and days and _only_title(text)
        claims: list[Claim] = [(0, len(text), "read", ("date",))] if alone else []
        return Head((), named, told, Parted()), claim(piece, claims)
    return _header(piece, councils)


def _header(piece: Piece, councils: Sequence[tuple[str, int, int]]) -> tuple[Head, Parted]:
    """Read words that are no sentence: a title, a day with its time and place, a page's header."""
    text, number = piece.text, piece.line.number
    names = tuple((name, number) for name, *_ in councils)
    if find_days(text) and _only_title(text):
        rank = 3 if _MEETING.search(text) else 2
        times = () if _is_title(text) else tuple(_told(text, number))  # a title's are read below
        titled = Head(tuple(_dates(text, number, rank)), names, times, Parted())
        return titled, claim(piece, [(0, len(text), "read", ("date",))])
    if not councils and find_days(text) and find_spans(text):
        facts, part = read_place_time([piece], place=True, time=True)
        told = tuple(fact._replace(confidence=Confidence.LIKELY) for fact in facts)
        return Head(tuple(_dates(text, number, 3)), (), told, Parted()), part
    if piece.line.level or _TITLE.fullmatch(text.split()[0] if text else ""):
        given = tuple(_numbers(text, number))
        alone: list[Claim] = [(0, len(text), "read", ("number",))]
        part = claim(piece, alone if _NUMBER.fullmatch(text.strip(" .")) else [])
        return Head(tuple(_dates(text, number, 3)), names, given, Parted()), part
    claims: list[Claim] = [
        (start, end, "read", ("council_name",)) for _, start, end in councils[:1]
    ]
    claims += [(*match.span(), "furniture", None) for match in OWNER.finditer(text)]
    dates = _dates(text, number, 3 if _MEETING.search(text) else 2)
    claims += [(day.start, day.end, "read", ("date",)) for day in find_days(text)]
    numbers = list(_numbers(text, number))
    claims += [(*match.span(), "read", ("number",)) for match in _NUMBER.finditer(text)]
    if match := _AFTER_TITLE.match(text) or _SERIAL.search(text):
        written = next((group for group in match.groups() if group), match[0])
        numbers.append(Fact(("number",), written, number, Confidence.LIKELY))
        claims.append((*match.span(), "read", ("number",)))
    if piece.line.column and claims and (match := _PAGE.search(text)):
        claims.append((*match.span(), "page_number", None))
    return Head(tuple(dates), names, tuple(numbers), Parted()), claim(piece, claims)


def _is_prose(text: str) -> bool:
    """Say whether words are a sentence rather than a header."""
    small = [word for word in text.split() if word[:1].islower() and len(word) > 1]
    return len(small) >= _PROSE or bool(_TITLE.search(text) and len(small) >= 2)


def _only_title(text: str) -> bool:
    """Say whether a title tells nothing but what was read of it: council, date, time."""
    spans = [(start, end) for _, start, end in find_councils(text)]
    spans += [(day.start, day.end) for day in find_days(text)]
    spans += [(span.start, span.end) for span in find_spans(text)]
    left = "".join(
        sign for place, sign in enumerate(text) if not any(a <= place < b for a, b in spans)
    )
    return TITLE_WORDS.fullmatch(left) is not None


def _is_title(text: str) -> bool:
    """Say whether a sentence tells which meeting the minutes are of."""
    return _TITLE.search(text[:200]) is not None and not _ELSEWHEN.search(text[:200])


def _sentences(pieces: Sequence[Piece]) -> Iterator[tuple[str, int]]:
    """Join the lines of each paragraph."""
    words: list[str] = []
    number = 0
    for piece in pieces:
        if words and (piece.line.blank_before or is_about_file(piece.text)):
            yield " ".join(words), number
            words = []
        if not is_about_file(piece.text):
            number = number if words else piece.line.number
            words.append(piece.text)
    if words:
        yield " ".join(words), number


def _numbers(text: str, line: int) -> Iterator[Fact]:
    """Read the minutes' number: "Protokoll nr 10", "Nr 4/2016"."""
    for match in _NUMBER.finditer(text):
        number = next(group for group in match.groups() if group)
        yield Fact(("number",), number.replace(" ", ""), line)


def _told(text: str, line: int) -> Iterator[Fact]:
    """Read place and time where the title tells them."""
    days = find_days(text, _FAR)
    after = days[-1].end if days else 0
    likely = Confidence.LIKELY
    spans = [span for span in find_spans(text) if span.start >= after]
    if spans and spans[0].end_clock:
        yield Fact(("start",), spans[0].start_clock, line, likely)
        yield Fact(("end",), spans[0].end_clock, line, likely)
    elif spans:
        doubt = Doubt("start_from_title")
        yield Fact(("start",), spans[0].start_clock, line, Confidence.DOUBTFUL, doubt)
    before = _PLACE_BEFORE.search(text, 0, days[0].start) if days else None
    if match := _PLACE.match(text, spans[0].end if spans else after) or before:
        yield Fact(("place",), match["place"].strip(" ,"), line, likely)


def settle_date(dates: Sequence[Dated], adjusted: Sequence[dt.date]) -> Fact | None:
    """Choose the meeting's date.

    Args:
        dates: Dates that may be it.
        adjusted: Dates with a year that surely follow it: of adjustment and of the notice.
    """
    written = [one for one in dates if one.year_written and one.rank > 1]
    if written:
        rank = max(one.rank for one in written)
        best = [one for one in written if one.rank == rank]
        counted = Counter(one.day for one in best)
        chosen = max(best, key=lambda one: counted[one.day])
        return _weighed(chosen, written, rank)
    near = [(one.day, 0) for one in dates if one.rank == 1] + [(day, 1) for day in adjusted]
    for one in sorted(dates, key=lambda one: -one.rank):
        if one.rank > 1 and near:
            day = _with_year(one, *near[0])
            if day:
                doubt = Doubt("date_year_from_elsewhere", {"year": str(day.year)})
                return Fact(("date",), day, one.line, Confidence.DOUBTFUL, doubt)
    published = next((one for one in dates if one.rank == 1), None)
    if published is None:
        return None
    doubt = Doubt("date_of_publication")
    return Fact(("date",), published.day, published.line, Confidence.DOUBTFUL, doubt)


def _weighed(chosen: Dated, written: Sequence[Dated], rank: int) -> Fact:
    """Say how sure the chosen date is."""
    others = {one.day for one in written if one.rank >= 3} - {chosen.day}
    if rank == 4:
        others -= {
            one.day for one in written if one.rank == 3 and abs((one.day - chosen.day).days) <= 1
        }
    near = {day for day in others if abs(day - chosen.day) <= dt.timedelta(days=3)}
    if others and others == near:
        first = min(others | {chosen.day})
        doubt = Doubt("meeting_days", {"day": first.isoformat()})
        return Fact(("date",), first, chosen.line, Confidence.DOUBTFUL, doubt)
    if others:
        doubt = Doubt(
            "dates_differ", {"other": ", ".join(day.isoformat() for day in sorted(others))}
        )
        return Fact(("date",), chosen.day, chosen.line, Confidence.DOUBTFUL, doubt)
    if chosen.weekday is not None and chosen.weekday != chosen.day.weekday():
        doubt = Doubt("date_weekday", {"day": chosen.day.isoformat()})
        return Fact(("date",), chosen.day, chosen.line, Confidence.DOUBTFUL, doubt)
    return Fact(
        ("date",), chosen.day, chosen.line, Confidence.SURE if rank > 2 else Confidence.LIKELY
    )


def _with_year(one: Dated, near: dt.date, before: int) -> dt.date | None:
    """Give a date without a year the year that puts it beside another date."""
    found = [_valid(year, one.day) for year in (near.year - 1, near.year, near.year + 1)]
    dates = [day for day in found if day and (not before or day <= near)]
    fitting = [day for day in dates if one.weekday is None or day.weekday() == one.weekday]
    return min(fitting or dates, key=lambda day: abs(day - near), default=None)


def settle_council(
    councils: Sequence[tuple[str, int]], sure: Sequence[tuple[str, int]]
) -> Fact | None:
    """Choose the council's name.

    Args:
        councils: Names in titles and page headers.
        sure: Names under their own label.
    """
    found = list(sure or councils)
    if not found:
        return None
    counted = Counter(name.casefold() for name, _ in found)
    name, line = max(found, key=lambda one: (counted[one[0].casefold()], len(one[0])))
    certain = bool(sure) or counted[name.casefold()] > 1
    if certain or len(counted) == 1:
        return Fact(
            ("council_name",), name, line, Confidence.SURE if certain else Confidence.LIKELY
        )
    others = ", ".join(sorted({one for one, _ in found if one.casefold() != name.casefold()}))
    doubt = Doubt("council_several", {"others": others})
    return Fact(("council_name",), name, line, Confidence.DOUBTFUL, doubt)
