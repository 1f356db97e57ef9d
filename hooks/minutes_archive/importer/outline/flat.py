"""Text whose line breaks were lost, a whole page on one line: find page heads and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.outline.case_number import find_case
from minutes_archive.importer.outline.chain import best_run, weigh_run
from minutes_archive.importer.outline.flat_form import FORM, LABELS, PeopleOnForm, form_page
from minutes_archive.importer.outline.flat_heads import take_page_heads
from minutes_archive.importer.outline.flat_title import AGENDA

_HEADING = re.compile(
    r"(?<![\w.,/:\-])(?:(?P<body>(?!Dnr\b)[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,7})\.?\s)?(?P<sign>§\s{0,2})?"
    r"(?P<number>\d{1,4})(?P<letter>[a-h](?=[\s.:]))?(?P<year>/(?:19|20)\d{2})?(?P<after>\s?§)?"
    r"[.:]?\s{1,3}(?P<chain>(?:(?:[A-ZÅÄÖ]{2,7}|[A-ZÅÄÖ][a-zåäö]{1,2})\s(?:\d{1,4}\s)?){1,4}(?=[Dd]nr\b))?"
    r"(?!(?!Dnr\b)(?:[A-ZÅÄÖ]{2,7}|[A-ZÅÄÖ][a-zåäö]{1,3})\s\d{1,4}\s)(?=[Dd]nr\b|Diarien|\(?[A-ZÅÄÖ][\wåäö]|[”\"])"
)
_SIGNED = re.compile(r"(?<![\w.,])§\s?\d{1,4}\s[A-ZÅÄÖ][a-zåäö]")
_OWN = re.compile(r"[\s*_#>•-]{0,12}(?:[A-ZÅÄÖ]\w{0,7}\.?\s)?§\s{0,2}(\d{1,4})(?!\d)")
"""A § that begins on a line of its own."""
_PERSON = re.compile(
    r"[A-ZÅÄÖ][\w-]{1,20}(?:\s(?:von|af|de|[A-ZÅÄÖ])[\w-]{0,20}){1,3}\s\([A-ZÅÄÖa-zåäö-]{1,6}\)"
)
_NO_HEADING_AFTER = re.compile(
    r"(?:\b(?:kl|klockan|den|d?nr|sid|sidan|sida|bilaga|kap|punkt|plan|våning|tel|växel|fax|paragraf"
    r"|paragrafer|och|till|t\.?o\.?m|under|rum|box|år|av|för|i|om|§§|artikel|våren|hösten|handling)"
    r"\.?|[-–,/(]|\.{2,}|…)$",
    re.IGNORECASE,
)
_CASE_BEFORE = re.compile(r"(?P<case>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{1,7}[ /.-]?\d{4}[:/.-]\d{1,6})\s$")
_LABELLED_BEFORE = re.compile(
    r"(?:^|[.!?)]\s)(?P<from>[Dd]nr[.:]{0,2}\s?)(?!(?:19|20)\d{2}-\d{2}-\d{2}\s)"
    r"(?P<case>(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7}[ /.-]?)?\d{1,6}[-/:.]\d{1,6}(?:[-/.]\d{1,5})?)\s$"
)
"""The same with its label, where no number stands before it that it would belong to."""
_ORGAN = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö-]{0,30}(?:nämnden|styrelsen|utskottet|fullmäktige)|Fullmäktige|Styrelsen)\s?"
)
"""A body alone, which is a page's head though not each page has it."""
_MINUTES = re.compile(r"protokoll(?:\s?nr\.?)?:?$", re.IGNORECASE)
"""What the minutes' own number stands behind: "Protokoll Mn 74/2014"."""
_LEADERS = re.compile(r"(?:\.{2,}|…)\s?\d{0,4}\s*$")
_PAGE_AT_END = re.compile(r"\s\d{1,3}\s*$")
_BODY_WORD = re.compile(r"[A-ZÅÄÖ]{2,7}|[A-ZÅÄÖ][a-zåäö]{1,3}")
_FIRST_NAME = re.compile(
    r"(?<!\w)[A-ZÅÄÖ][\w-]{1,20}+(?<!nden|lsen|ttet|tige)\s(?:(?:von|af|de)\s)?$"
)
_NAME_REACH = 30
"""So far before a word a first name begins whose surname it is."""
_SENTENCE_END = (".", "!", "?", ":", "_", ")", "…", "”")
_FULL_STOPS = (".", "!", "?")
_FRONT_LABELS = 2
_PROOF = 2
_FEW = 2
_LONG = 300
_LABELLED_REACH = 60
_DENSE = 130
_SIGNED_TRUST = 1.3
"""How far numbers with a sign are trusted before all; more for each where they have no gaps."""
_MOST = 0.8
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class _Inline:
    """A place in a line where a heading may begin."""

    line: int
    start: int
    rest: int
    candidate: Candidate
    front: bool = False
    listed: bool = False
    agenda: bool = False


def is_flat(lines: Sequence[Line]) -> bool:
    """Say whether a source has lost its line breaks.

    One whose first page alone has lost them, but whose §§ begin on lines of their own, has not.

    Args:
        lines: Its lines.
    """
    flat = sum(_is_flat(line.text) for line in lines if len(line.text) > _LONG and not line.cells)
    if not flat:
        return False
    own = {
        match[1] for line in lines if len(line.text) < _LONG and (match := _OWN.match(line.text))
    }
    return len(own) <= max(flat, _FEW)


def _is_flat(text: str) -> bool:
    """Say whether a line holds several labels of a form, or headings of several §§."""
    labels = {match[0].casefold() for match in LABELS.finditer(text)}
    return len(labels) >= _PROOF or len(_SIGNED.findall(text)) > 1


def cut_flat(
    lines: Sequence[Line],
) -> tuple[tuple[Line, ...], tuple[Candidate, ...], tuple[Taken, ...]]:
    """Cut flattened pages where page heads end and where §§ begin.

    Args:
        lines: The lines of a source that `is_flat`.

    Returns:
        The lines, the candidates that open §§ among them, and what was taken away: the heads of
        pages and the entries of contents lists.
    """
    bodies, taken = take_page_heads(lines)
    found = _find(bodies)
    form = form_page([body.text for body in bodies])
    real = _without_contents([one for one in found if not (one.listed and one.line < form)])
    chosen = _best_run([one.candidate for one in real])
    opened = {id(one) for one in chosen}
    openings = [one for one in real if id(one.candidate) in opened]
    numbers = {one.candidate.number for one in openings}
    first = (openings[0].line, openings[0].start) if openings else (len(bodies), 0)
    entries = [
        one
        for one in found
        if one.listed
        and (one.line < form or (one.candidate.number in numbers and (one.line, one.start) < first))
    ]
    return _cut(bodies, openings, entries, taken)


def _best_run(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Choose the places that open §§: those with a section sign alone where they do as well."""
    signed = best_run([one for one in candidates if one.style is Style.SIGN])
    span = signed[-1].number - signed[0].number + 1 if signed else 0
    trust = len(signed) if len(signed) >= max(_FEW, _MOST * span) else _SIGNED_TRUST
    chosen = best_run(candidates)
    weight = weigh_run(chosen)
    if trust * weigh_run(signed) >= weight:
        return signed
    return chosen if weight > 0 else ()


def _cut(
    bodies: Sequence[Line],
    openings: Sequence[_Inline],
    entries: Sequence[_Inline],
    taken: Sequence[Taken],
) -> tuple[tuple[Line, ...], tuple[Candidate, ...], tuple[Taken, ...]]:
    """Cut the lines at the openings; entries of contents lists are taken away."""
    lines: list[Line] = []
    candidates: list[Candidate] = []
    contents: list[Taken] = []
    for place, body in enumerate(bodies):
        cuts = sorted(
            (one for one in (*openings, *entries) if one.line == place), key=lambda one: one.start
        )
        start = cuts[0].start if cuts else len(body.text)
        ended = bool(cuts and lines) and lines[-1].text.endswith(_FULL_STOPS)
        if ended and _ORGAN.fullmatch(body.text, 0, start):
            contents.append(Taken(body.cut(0, start), "furniture"))
        elif body.text[:start].strip():
            lines.append(body.cut(0, start) if cuts else body)
        if not cuts:
            continue
        ends = [one.start for one in cuts[1:]] + [len(body.text)]
        for one, end in zip(cuts, ends, strict=True):
            piece = body.cut(one.start, end)._replace(blank_before=True)
            page = _PAGE_AT_END.search(piece.text) if one.listed else None
            if page is not None:
                contents.append(Taken(piece.cut(page.start()), "page_number"))
                piece = piece.cut(0, page.start())
            if any(one is entry for entry in entries):
                if LABELS.search(piece.text):
                    lines.append(piece)
                else:
                    contents.append(Taken(piece, "contents"))
                continue
            rest = one.rest - one.start
            candidates.append(one.candidate._replace(place=len(lines), rest=rest))
            lines.append(piece)
    return tuple(lines), tuple(candidates), (*taken, *contents)


def _find(bodies: Sequence[Line]) -> list[_Inline]:
    """List the places where a heading may begin, in order."""
    found: list[_Inline] = []
    for place, body in enumerate(bodies):
        labels = list(FORM.finditer(body.text))
        is_front = len({match[0].casefold() for match in labels}) >= _FRONT_LABELS
        form_end = labels[-1].end() if is_front else 0
        people = PeopleOnForm(body.text) if is_front else None
        for match in _HEADING.finditer(body.text):
            front = match.start() < form_end
            if front and people and people.hold(match.start(), match.end()):
                continue
            one = _inline(body.text, match, place, front=front)
            if one is not None:
                found.append(one)
    listed = _listed(bodies, found)
    return [
        replace(
            one, listed=index in listed, agenda=index in listed and _is_agenda(bodies, one, other)
        )
        for index, (one, other) in enumerate(zip_longest(found, found[1:]))
    ]


def _is_agenda(bodies: Sequence[Line], one: _Inline, other: _Inline | None) -> bool:
    """Say whether an entry of a list is a matter that decides on the list and stands first."""
    if other is None or other.line != one.line:
        return False
    following = other.candidate.number == one.candidate.number + 1
    words = bodies[one.line].text[one.rest : other.start].strip()
    return following and AGENDA.fullmatch(words) is not None


def _inline(text: str, match: re.Match[str], place: int, *, front: bool) -> _Inline | None:
    """Weigh one place."""
    start = match.start()
    body = match["body"]
    if match["year"] is not None and (body is None or match["sign"]):
        return None
    surname = body is not None and not (body.isupper() or match["sign"] or match["year"])
    surname = surname and _FIRST_NAME.search(text, max(0, start - _NAME_REACH), start) is not None
    if body is not None and (surname or not _BODY_WORD.fullmatch(body)):
        start, body = match.start("sign" if match["sign"] else "number"), None
    before = text[:start].rstrip()
    if match["year"] is not None and _MINUTES.search(before[-20:]):
        return None
    signed = bool(match["sign"] or match["after"])
    if not signed and _NO_HEADING_AFTER.search(before[-20:]):
        return None
    begin, case = _case_before(text, start)
    before = text[:begin].rstrip()
    number = int(match["number"])
    if not number or (number in _YEARS and not signed):
        return None  # there is no § 0, and a title may end in a year
    strength = 0.3 + 1.0 * signed + 0.8 * (body is not None)
    strength += 2.0 * (not before) + 1.5 * _has_case(text, match.end()) + 1.2 * bool(case)
    strength += 0.7 if before.endswith(_SENTENCE_END) else -0.3 * bool(before)
    strength -= 1.2 * before.endswith(":") + 0.6 * (text[match.end("number")] == ".")
    strength -= 1.5 * front
    strength -= 1.5 * (_PERSON.match(text, match.end()) is not None and not signed)
    style = Style.SIGN if signed else Style.BARE
    candidate = Candidate(0, style, number, match["letter"] or "", 0, strength, 0, case)
    return _Inline(place, begin, match.end(), candidate, front)


def _case_before(text: str, start: int) -> tuple[int, str | None]:
    """Read a case number that stands before a heading's number, and tell where it begins."""
    if not text[max(0, start - 2) : start - 1].isdigit():
        return start, None
    reach = max(0, start - _LABELLED_REACH)
    near = text[reach:start]
    labelled = _LABELLED_BEFORE.search(near) if "nr" in near else None
    if labelled is not None and (labelled["from"] != near[: labelled.end("from")] or not reach):
        return reach + labelled.start("from"), labelled["case"]
    case = _CASE_BEFORE.search(text[max(0, start - 40) : start])
    return (max(0, start - 40) + case.start(), case["case"]) if case else (start, None)


def _has_case(text: str, start: int) -> bool:
    """Say whether a case number follows a heading's number."""
    return text.startswith(("Dnr", "dnr", "Diarien"), start) or find_case(text, start) is not None


def _listed(bodies: Sequence[Line], found: Sequence[_Inline]) -> set[int]:
    """List the places that stand so close to the next one that they are a list's entries."""
    listed: set[int] = set()
    for index, (one, other) in enumerate(pairwise(found)):
        between = bodies[one.line].text[one.rest : other.start] if one.line == other.line else ""
        rising = one.candidate.number < other.candidate.number
        dense = rising and 0 < len(between) < _DENSE
        dense = dense and one.candidate.style is other.candidate.style
        if dense and not (one.front or other.front) and not between.rstrip().endswith(_FULL_STOPS):
            listed.update((index, index + 1))
    for index, one in enumerate(found):
        after = [other for other in found[index + 1 : index + 2] if other.line == one.line]
        end = after[0].start if after else len(bodies[one.line].text)
        if _LEADERS.search(bodies[one.line].text[one.rest : end][-40:]):
            listed.add(index)
    return listed


def _without_contents(found: Sequence[_Inline]) -> list[_Inline]:
    """Leave out a list whose numbers come again outside it, but for a § that decides on it."""
    outside = {one.candidate.number for one in found if not one.listed}
    kept: list[_Inline] = []
    run: list[_Inline] = []
    for one in (*found, None):
        if one is not None and one.listed:
            run.append(one)
            continue
        if not any(entry.candidate.number in outside for entry in run):
            kept += run
        elif run[0].agenda and run[0].candidate.number not in outside:
            kept.append(replace(run[0], listed=False))
        run = []
        if one is not None:
            kept.append(one)
    return kept
