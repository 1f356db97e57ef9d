"""How many voted how, as the words of minutes tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.sections.hints import has_any

_WORDS = {
    word: number
    for number, spellings in enumerate(
        (
            "noll ingen inga", "en ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio",
            "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton",
            "nitton", "tjugo",
        )
    )
    for word in spellings.split()
}  # fmt: skip
_TENS = {"tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70}
_ONES = ("", "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")


def _letter_by_letter(words: Iterable[str]) -> str:
    """Write words as a pattern that tries the same letter only once, since it is tried often."""
    ordered = sorted(words)
    groups = groupby(filter(None, ordered), key=itemgetter(0))
    branches = [head + _letter_by_letter({word[1:] for word in group}) for head, group in groups]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'' if ordered[0] else '?'}"


_WORD = _letter_by_letter({*_WORDS, *(f"{ten}{one}" for ten in _TENS for one in _ONES)})
_NUM = rf"(?:\d{{1,3}}|{_WORD})"
"""A number, up to its word's end: space or a bracket follows it wherever it is used."""
_VOTES = r"(?:\s?[-–]?\s?röst(?:er)?)?"
_MEMBERS = r"(?:\s(?:st\.?|stycken|ledamöter|ledamot|personer|ledamöter\soch\sersättare))?"
_IN_FIGURES = r"(?:\s\(\d{1,3}\))?"
_PAIR = re.compile(
    rf"\b(?P<yes>{_NUM}){_IN_FIGURES}{_MEMBERS}\s(?:röstar\s|röstade\s|röster\sför\s)?[\"”]?ja\b[\"”]?{_VOTES}"
    rf"(?:\s?[,;]|\s(?:mot|och|samt|emot)|\s?[-–/])?\s(?:mot\s|och\s)?"
    rf"(?P<no>{_NUM}){_IN_FIGURES}{_MEMBERS}\s(?:röstar\s|röstade\s|röster\sför\s)?[\"”]?nej\b[\"”]?{_VOTES}",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"\b(?P<yes>{_NUM})\sja\s?[-–]?\s?röst(?:er)?\sför\s[^.;\d]{{3,120}}?,?\s(?:mot|och|samt)\s"
    rf"(?P<no>{_NUM})\snej\s?[-–]?\s?röst(?:er)?\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?:antal\s)?ja(?:\s?[-–]?\s?röster)?\s?[:=|]?\s?(?P<yes>\d{1,3})\b(?:\s?st\.?)?[\s,;.|]{0,7}"
    r"(?:och\s)?(?:antal\s)?nej(?:\s?[-–]?\s?röster)?\s?[:=|]?\s?(?P<no>\d{1,3})\b",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    rf"\b(?:röstar|röstade|röstat)\s(?P<yes>{_NUM}){_MEMBERS}\sja\b[^.]{{0,20}}?"
    rf"\b(?P<no>{_NUM}){_MEMBERS}\snej\b",
    re.IGNORECASE,
)
_YES = re.compile(r"\bja(?=\b|röst)", re.IGNORECASE)
_YES_FOR = re.compile(r"ja\s?[-–]?\s?röst(?:er)?\sför", re.IGNORECASE)
_YES_AFTER = re.compile(r"ja(?:\s?[-–]?\s?röster)?\s?[:=|]?\s?\d", re.IGNORECASE)
_NEAR = 40
_SAID = frozenset(("", "röstar", "röstade"))
_SIGNS = '"”–-(/:;,.'
_COUNTED = frozenset(
    (*_WORDS, "st", "stycken", "ledamöter", "ledamot", "personer", "ersättare", "för")
)
"""Words that may stand between a number and "ja", and numbers in words."""
_FIGURES = re.compile(
    r"\b(?:(?:votering|omröstning)(?:en)?\s(?:med\s)?siffrorna|röstsiffrorna|röstetalen|röstresultatet|röstsiffran|röstetalet)\s(?:är\s|blev\s|blir\s)?"
    r"(?P<yes>\d{1,3})\s?(?:[-–/]|mot)\s?(?P<no>\d{1,3})\b",
    re.IGNORECASE,
)
_WITHOUT_WORDS = re.compile(
    rf"\b(?:med|votering,?|omröstning,?)\s(?P<yes>{_NUM})\sröster\s(?:för\s)?(?:mot|emot)\s(?P<no>{_NUM})\b(?!\s?(?:%|blank))"
    rf"|\b(?P<more>\d{{1,3}}){_MEMBERS}(?:\sröster)?\sför\b[^.;\d]{{0,60}}?(?:,|\soch|\smot)"
    rf"\s(?P<less>\d{{1,3}}){_MEMBERS}(?:\sröst(?:er)?)?\s(?:emot|mot)\b",
    re.IGNORECASE,
)
_AGAINST = r"\sröster(?:\sför)?,\s(?:och\s)?(?:emot|mot)\s(?P<no>\d{1,3})\b"
_ONLY_AGAINST = re.compile(_AGAINST, re.IGNORECASE)
_FOR_AND_AGAINST = re.compile(rf"\b(?P<yes>{_NUM}){_AGAINST}", re.IGNORECASE)
_TABLE_HEAD = re.compile(
    r"J(?<!\w.)a\sNej(?P<abstain>\sAvst(?:år|od|ående))?(?P<absent>\sFrånv(?:arande|\.)?)?\b"
)
_SUMS = re.compile(
    r"\b(?:Summa|Totalt|Sammanlagt|Resultat|Utfall|Antal(?:\sröster)?)\s?:?\s(?P<yes>\d{1,3})\s(?P<no>\d{1,3})\b"
    r"(?:\s(?P<third>\d{1,3})\b)?(?:\s(?P<fourth>\d{1,3})\b)?"
)
_ROW = re.compile(
    r"\s(?P<yes>\d{1,3})\s(?P<no>\d{1,3})\b(?:\s(?P<third>\d{1,3})\b)?(?:\s(?P<fourth>\d{1,3})\b)?"
)
"""The only row of a table, right below its head."""
_LONGEST_TABLE = 6000
_ABSTAIN = (
    re.compile(
        rf"\b(?P<count>{_NUM}){_MEMBERS}(?:\s(?:som\s|har\s)?(?:avstår|avstod|avstått|avstående|"
        rf"avstående\sröster)|\savståenden?|\snedlagda?(?:\sröst(?:er)?)?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:avstår|avstod|avstående|avståenden|nedlagda(?:\sröster)?)\s?[:=|]?\s?"
        r"(?P<count>\d{1,3})\b",
        re.IGNORECASE,
    ),
)
"""How many abstained: the number before the word, or after it."""
_ABSENT = (
    re.compile(
        rf"\b(?P<count>{_NUM}){_MEMBERS}\s(?:är\s|var\s|som\sär\s)?frånvarande\b", re.IGNORECASE
    ),
    re.compile(r"\bfrånvarande(?:\sledamöter)?\s?[:=]?\s?(?P<count>\d{1,3})\b", re.IGNORECASE),
)
"""How many were absent, likewise."""
_REACH = 220
_BESIDES = ("avst", "nedlag", "frånv")
"""Of which the words behind a result have one if they tell who gave no answer."""


@dataclass(frozen=True, slots=True)
class Count:
    """The result of one vote.

    Args:
        start: Offset in the text.
        end: Offset after its last word.
        yes: Votes for the chair's proposal.
        no: Votes against it.
        abstain: How many abstained; None where the text does not say.
        absent: How many were absent.
        assumed: Whether only the order tells yes from no.
    """

    start: int
    end: int
    yes: int
    no: int
    abstain: int | None = None
    absent: int | None = None
    assumed: bool = False


def number_of(word: str) -> int:
    """Read a number in figures or in words.

    Args:
        word: "21", "fem", "tjugoen".
    """
    word = word.casefold()
    if word.isdigit():
        return int(word)
    if word in _WORDS:
        return _WORDS[word]
    for tens, value in _TENS.items():
        if word.startswith(tens):
            return value + _WORDS.get(word.removeprefix(tens), 0)
    return 0


def find_counts(text: str) -> tuple[Count, ...]:
    """Find the results of votes in a text, in its order.

    Args:
        text: The words of a part of a §.
    """
    text = with_dots(text)
    hits = sorted(_hits(text), key=lambda hit: (hit[0].start(), -hit[0].end()))
    kept: list[tuple[re.Match[str], bool]] = []
    for hit in hits:
        if not kept or hit[0].start() >= kept[-1][0].end():
            kept.append(hit)
    counts = list(_summed(text))
    for index, (pair, assumed) in enumerate(kept):
        last = kept[index + 1][0].start() if index + 1 < len(kept) else len(text)
        counts.append(_count(text, pair, min(last, pair.end() + _REACH), assumed=assumed))
    return tuple(sorted(counts, key=lambda count: count.start))


def _summed(text: str) -> Iterator[Count]:
    """Read the sums below tables whose cells stand one after the other."""
    for head in _TABLE_HEAD.finditer(text) if "Nej" in text else ():
        sums = _ROW.match(text, head.end()) or _SUMS.search(
            text, head.end(), head.end() + _LONGEST_TABLE
        )
        if sums is None:
            continue
        rest = [int(number) for number in (sums["third"], sums["fourth"]) if number]
        named = [key for key in ("abstain", "absent") if head[key]]
        told = dict(zip(named, rest, strict=False))
        yes, no = int(sums["yes"]), int(sums["no"])
        abstain, absent = told.get("abstain"), told.get("absent")
        yield Count(sums.start(), sums.end(), yes, no, abstain, absent)


def _hits(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Find the pairs of yes and no, and whether only their order tells them apart."""
    folded = text.casefold()
    counted = "nej" in folded and _counts_yes(text)
    for pattern in (_PAIR, _APART, _VERB_FIRST, _LABELLED) if counted else ():
        if pattern is _APART and not _YES_FOR.search(text):
            continue
        if pattern is _VERB_FIRST and "rösta" not in folded:
            continue
        for hit in pattern.finditer(text):
            yield hit, False
    told = has_any(folded, ("röst", "emot", "siffrorna"))
    figures = has_any(folded, ("siffr", "röstetal", "röstresultat"))
    against = told and _ONLY_AGAINST.search(text) is not None
    loose = ((_FIGURES, figures), (_WITHOUT_WORDS, told), (_FOR_AND_AGAINST, against))
    for pattern, possible in loose:
        if not (told and possible):
            continue
        for hit in pattern.finditer(text):
            yield hit, True


def _counts_yes(text: str) -> bool:
    """Say whether a number stands beside any "ja", before anything slower is tried."""
    return any(
        _YES_AFTER.match(text, yes.start())
        or _is_counted(text[max(0, yes.start() - _NEAR) : yes.start()])
        for yes in _YES.finditer(text)
    )


def _is_counted(before: str) -> bool:
    """Say whether words before "ja" end with a number, or with what is counted."""
    words = [word.strip(_SIGNS) for word in before.casefold().split()]
    words = [word for word in words if word not in _SAID]
    last = words[-1] if words else ""
    number = last[-1:].isdigit() or last.endswith(")") or last.startswith(tuple(_TENS))
    return number or last in _COUNTED


def _count(text: str, hit: re.Match[str], last: int, *, assumed: bool) -> Count:
    """Read what follows a pair of yes and no: who abstained, who was absent."""
    after = text[hit.end() : last]
    after = after if has_any(after.casefold(), _BESIDES) else ""
    labelled = hit.re is _LABELLED
    abstain, abstained_to = _first(_ABSTAIN, after, labelled=labelled)
    absent, absent_to = _first(_ABSENT, after, labelled=labelled)
    end = hit.end() + max(abstained_to, absent_to)
    groups = hit.groupdict()
    yes = number_of(groups["yes"] or groups.get("more") or "")
    no = number_of(groups["no"] or groups.get("less") or "")
    return Count(hit.start(), end, yes, no, abstain, absent, assumed)


def _first(
    patterns: tuple[re.Pattern[str], re.Pattern[str]], text: str, *, labelled: bool
) -> tuple[int | None, int]:
    """Read the first number that belongs to a word, and where it ends.

    In "Ja 7, nej 4, avstår 1" numbers follow their words, so that those are looked for first.
    """
    for pattern in reversed(patterns) if labelled else patterns:
        hit = pattern.search(text)
        if hit is not None:
            return number_of(hit["count"]), hit.end()
    return None, 0
