"""How many voted how, as the words of minutes tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.sections.debate.flow import Flow
from minutes_archive.importer.sections.debate.numbers import TENS, WORDS, number_of
from minutes_archive.importer.sections.hints import has_any

_TENS_SAID = tuple(TENS)
_ONES = ("", "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")


def _letter_by_letter(words: Iterable[str]) -> str:
    """Write words as a pattern that tries the same letter only once, since it is tried often."""
    ordered = sorted(words)
    groups = groupby(filter(None, ordered), key=itemgetter(0))
    branches = [head + _letter_by_letter({word[1:] for word in group}) for head, group in groups]
    if not branches:
        return ""
    pattern = "|".join(branches)
    if len(branches) == 1 and ordered[0]:
        return pattern  # a group for each letter would take long to compile
    return f"(?:{pattern}){'' if ordered[0] else '?'}"


_WORD = _letter_by_letter({*WORDS, *(f"{ten}{one}" for ten in TENS for one in _ONES)})
_NUM = rf"(?:\d{{1,3}}|{_WORD})"
"""A number, up to its word's end: space or a bracket follows it wherever it is used."""
_VOTES = r"(?:\s?[-–]?\s?röst(?:er)?)?"
_MEMBERS = r"(?:\s(?:st\.?|stycken|ledamöter|ledamot|personer|ledamöter\soch\sersättare))?"
_IN_FIGURES = r"(?:\s\(\d{1,3}\))?"
_GIVEN = r"(?:avges|avgavs|avgivits|lämnas|lämnades|lämnats|ges|gavs|läggs|lades)"
_FOR = (
    rf"(?:röstar\s|röstade\s)?(?:(?:röst(?:er)?\s)?(?:{_GIVEN}\s)?(?:för|på|till)\s(?:svaret\s)?)?"
)
"""What may stand between how many they were and their answer: "6 röster avges för ja"."""
_PARTIES = r"(?:\s\([A-ZÅÄÖ][\w, -]{0,40}\))?"
_PAIR = re.compile(
    rf"\b(?P<yes>{_NUM}){_IN_FIGURES}{_MEMBERS}\s{_FOR}[\"”]?ja(?=\b|röst)[\"”]?{_VOTES}{_PARTIES}"
    r"(?:\s(?:avges|avgavs|lämnas|lämnades))?"
    rf"(?:\s?[,;.]|\s(?:mot|och|samt|emot)|\s?[-–/])?\s(?:mot\s|och\s)?"
    rf"(?P<no>{_NUM}){_IN_FIGURES}{_MEMBERS}\s{_FOR}[\"”]?nej(?=\b|röst)[\"”]?{_VOTES}",
    re.IGNORECASE,
)
_TURNED = re.compile(
    rf"\b(?P<no>{_NUM}){_IN_FIGURES}{_MEMBERS}\s(?:röstar\s|röstade\s)?[\"”]?nej(?=\b|röst)[\"”]?{_VOTES}"
    rf"(?:,|\s(?:mot|och|samt))\s(?P<yes>{_NUM}){_IN_FIGURES}{_MEMBERS}\s(?:röstar\s|röstade\s)?"
    rf"[\"”]?ja(?=\b|röst)[\"”]?{_VOTES}",
    re.IGNORECASE,
)
"""The same where those who won said no: "6 nej-röster mot 5 ja-röster"."""
_APART = re.compile(
    rf"\b(?P<yes>{_NUM})\sja\s?[-–]?\s?röst(?:er)?\s(?:för|till)\s[^.;\d]{{3,120}}?(?:,?\s(?:mot|och|samt)|,)\s"
    rf"(?P<no>{_NUM})\snej\s?[-–]?\s?röst(?:er)?\b",
    re.IGNORECASE,
)
_GETS = r"(?:får|fick|erhåller|erhöll|samlar|samlade|röstar|röstade)"
_SIDE_FIRST = re.compile(
    rf"\b(?:för\s|på\s)?ja(?:\s?[-–]?\s?sidan)?\s(?:{_GIVEN}|{_GETS})\s(?P<yes>{_NUM}){_MEMBERS}"
    rf"(?:\sröst(?:er)?)?(?:,|,?\s(?:och|mot|medan|samt))\s(?:för\s|på\s)?nej(?:\s?[-–]?\s?sidan)?"
    rf"\s(?:(?:{_GIVEN}|{_GETS})\s)?(?P<no>{_NUM})\b",
    re.IGNORECASE,
)
"""An answer before the number that it gets: "För ja avges 7 röster och för nej 5"."""
_LABELLED = re.compile(
    r"\b(?:antal\s)?ja(?:\s?[-–]?\s?röst(?:er)?)?\s?[:=|–-]?\s?\(?(?P<yes>\d{1,3})\b\)?(?:\s?st\.?|\sröst(?:er)?)?"
    r"(?:\s\((?:[^()]|\([^()]{1,20}\)){1,120}+\))?[\s,;.|]{0,7}"
    r"(?:och\s)?(?:antal\s)?nej(?:\s?[-–]?\s?röst(?:er)?)?\s?[:=|–-]?\s?\(?(?P<no>\d{1,3})\b\)?",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    rf"\b(?:röstar|röstade|röstat)\s(?P<yes>{_NUM}){_MEMBERS}\sja\b[^.]{{0,20}}?"
    rf"\b(?P<no>{_NUM}){_MEMBERS}\snej\b",
    re.IGNORECASE,
)
_YES = re.compile(r"[jJ](?<!\w.)(?i:a(?=\b|röst))")
_NO = re.compile(r"[nN][eE][jJ]")
_AGAINST_ANY = re.compile(r"[mM][oO][tT]\b")
_LABELS = re.compile(
    r"(?:ja|nej)(?:\s?[-–]?\s?röst(?:er)?)?\s?[:=|–-]?\s?\(?\d"
    rf"|(?:ja|nej)(?:\s?[-–]?\s?sidan)?\s(?:(?:{_GIVEN}|{_GETS})\s)?{_NUM}\b",
    re.IGNORECASE,
)
"""An answer with its number behind it."""
_NEAR = 40
_LONGEST_BEFORE = 200
"""More letters than any pattern of a result has before its last "nej" or "mot"."""
_LONGEST_FROM = 40
"""More than any has from there on."""
_SAID = frozenset(("", "röstar", "röstade"))
_SIGNS = '"”–-(/:;,.'
_COUNTED = frozenset(
    (
        *WORDS,
        "st",
        "stycken",
        "ledamöter",
        "ledamot",
        "personer",
        "ersättare",
        "för",
        "på",
        "till",
        "svaret",
    )
)
"""Words that may stand between a number and "ja", and numbers in words."""
_VOTES_SAID = frozenset(("röst", "röster", "och"))
"""What besides may stand between a number and "mot"."""
_FIGURES = re.compile(
    r"\b(?:(?:votering|omröstning)(?:en)?\s(?:med\s)?siffrorna|voteringssiffrorna|omröstningssiffrorna|röstsiffrorna|röstetalen|röstresultatet|röstsiffran|röstetalet"
    r"|(?:omröstningen|voteringen)\s(?:slutar|slutade|utfaller|utföll))\s(?:är\s|blev\s|blir\s|med\s)?(?:lika,?\s)?\(?"
    r"(?P<yes>\d{1,3})\s?(?:[-–/]|mot)\s?(?P<no>\d{1,3})\b",
    re.IGNORECASE,
)
_FIGURES_SAID = ("siffr", "röstetal", "röstresultat", "ingen slut", "ingen utf")
_WITHOUT_WORDS = re.compile(
    rf"\b(?:med|votering,?|omröstning,?)\s(?P<yes>{_NUM})\sröster\s(?:för\s)?(?:mot|emot)\s(?P<no>{_NUM})\b(?!\s?(?:%|blank))"
    rf"|\b(?P<more>\d{{1,3}}){_MEMBERS}(?:\sröster)?\sför\b[^.;\d]{{0,60}}?(?:,|\soch|\smot)"
    rf"\s(?P<less>\d{{1,3}}){_MEMBERS}(?:\sröst(?:er)?)?\s(?:emot|mot)\b",
    re.IGNORECASE,
)
_SAID_FOR = re.compile(
    rf"\b(?P<yes>{_NUM}){_MEMBERS}(?:\sröst(?:er|ar|ade)?)?\sför(?:,\s(?:och\s)?|\s(?:och|samt|mot)\s)"
    rf"(?P<no>{_NUM}){_MEMBERS}(?:\sröst(?:er|ar|ade)?)?\semot\b",
    re.IGNORECASE,
)
"""Where the words themselves say who was for and who against: "Två för, en emot"."""
_REJECTED_BY = re.compile(r"\bavsl(?:ogs|ås)(?:\s\w{1,20}){0,2}\s$")
_AGAINST = r"\sröster(?:\sför)?,\s(?:och\s)?(?:emot|mot)\s(?P<no>\d{1,3})\b"
_FOR_AND_AGAINST = re.compile(rf"\b(?P<yes>{_NUM}){_AGAINST}", re.IGNORECASE)
_TABLE_HEAD = re.compile(
    r"J(?<!\w.)a\sNej(?P<abstain>\sAvst(?:år|od|ående|\.)?(?!\w))?"
    r"(?P<absent>\sFrånv(?:arande|\.)?)?(?!\w)"
)
_SUMS = re.compile(
    r"\b(?:Summa|Summering|S:a|Total|Totalt|Sammanlagt|(?:Omröstningsr|Röstr|R)esultat|Utfall"
    r"|Antal(?:\s(?:avgivna\s)?röster)?|Röster)\s?:?\s(?P<yes>\d{1,3})\s(?P<no>\d{1,3})\b"
    r"(?:\s(?P<third>\d{1,3})\b)?(?:\s(?P<fourth>\d{1,3})\b)?"
)
_THERE = re.compile(
    r"Närv(?:arande|aro|\.)?(?:\s(?:[Tt]jg\.?\s|[Tt]jänstgörande\s)?[Ee]rs(?:ättare|\.))?"
    r"(?:\s(?:Omröstning|Votering)[^.]{0,20})?\s$"
)
"""The heads of a table's columns right before that of "Ja", where one tells who was there."""
_ROW = re.compile(
    r"\s(?P<yes>\d{1,3})\s(?P<no>\d{1,3})\b(?:\s(?P<third>\d{1,3})\b)?(?:\s(?P<fourth>\d{1,3})\b)?"
)
"""The only row of a table, right below its head."""
_LONGEST_TABLE = 6000
_ABSTAIN = (
    re.compile(
        rf"\b(?P<count>{_NUM}){_MEMBERS}(?:\s(?:som\s|har\s)?[\"”]?(?:avstår|avstod|avstått|avstående|"
        rf"avstående\sröster)|\savståenden?|\snedlagda?(?:\sröst(?:er)?)?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:avstår|avstod|avstående|avståenden|nedlagda(?:\sröster)?)\s?[:=|–-]?\s?\(?"
        r"(?P<count>\d{1,3})\b",
        re.IGNORECASE,
    ),
)
"""How many abstained: the number before the word, or after it."""
_ABSENT = (
    re.compile(
        rf"\b(?P<count>{_NUM}){_MEMBERS}\s(?:är\s|var\s|som\sär\s)?frånvarande\b", re.IGNORECASE
    ),
    re.compile(
        r"\bfrånv(?:arande|\.)?(?:\sledamöter)?\s?[:=–-]?\s?\(?(?P<count>\d{1,3})\b", re.IGNORECASE
    ),
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


def find_counts(flow: Flow) -> tuple[Count, ...]:
    """Find the results of votes in a text, in its order.

    Args:
        flow: The words of a part of a §.
    """
    text = with_dots(flow.text)
    folded = flow.folded if text == flow.text else text.casefold()
    hits = sorted(_hits(text, folded), key=lambda hit: (hit[0].start(), -hit[0].end()))
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
        numbers = [int(one) for one in sums.groups() if one]
        named = [key for key in ("abstain", "absent") if head[key]]
        # How many were there is counted first, where a column tells who was.
        if len(numbers) == len(named) + 3 and _THERE.search(text, 0, head.start()):
            del numbers[0]
        yes, no, *rest = numbers
        told = dict(zip(named, rest, strict=False))
        abstain, absent = told.get("abstain"), told.get("absent")
        yield Count(sums.start(), sums.end(), yes, no, abstain, absent)


def _hits(text: str, folded: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Find the pairs of yes and no, and whether only their order tells them apart."""
    noes = list(_counted_noes(text)) if "nej" in folded else []
    if noes and _counts_yes(text):
        for hit in _near(noes, (_PAIR, _TURNED, _APART, _VERB_FIRST, _SIDE_FIRST, _LABELLED), text):
            yield hit, False
    if not has_any(folded, ("röst", "emot", "siffrorna", "voteringen")):
        return
    for hit in _FIGURES.finditer(text) if has_any(folded, _FIGURES_SAID) else ():
        yield hit, True
    against = list(_counted_against(text))
    for hit in _near(against, (_SAID_FOR,), text) if " för" in folded else ():
        yield hit, False
    for hit in _near(against, (_WITHOUT_WORDS, _FOR_AND_AGAINST), text):
        yield hit, True


def _near(
    places: Iterable[int], patterns: Sequence[re.Pattern[str]], text: str
) -> Iterator[re.Match[str]]:
    """Find results whose last "nej" or "mot" stands at one of some places, pattern by pattern."""
    spans = _around(places)
    for pattern in patterns:
        for span in spans:
            yield from pattern.finditer(text, *span)


def _around(places: Iterable[int]) -> list[tuple[int, int]]:
    """Give the pieces of a text that hold whatever may be a result there, none of them twice."""
    spans: list[tuple[int, int]] = []
    for at in places:
        start, end = max(0, at - _LONGEST_BEFORE), at + _LONGEST_FROM
        if spans and start <= spans[-1][1]:
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


def _counts_yes(text: str) -> bool:
    """Say whether a number stands beside any "ja", before anything slower is tried."""
    return any(
        _LABELS.match(text, yes.start()) or _is_counted(_said_before(text, yes.start()))
        for yes in _YES.finditer(text)
    )


def _counted_noes(text: str) -> Iterator[int]:
    """Give where each "nej" stands that has a number beside it."""
    for no in _NO.finditer(text):
        if _LABELS.match(text, no.start()) or _is_counted(_said_before(text, no.start())):
            yield no.start()


def _counted_against(text: str) -> Iterator[int]:
    """Give where each "mot" and "emot" stands that a number or votes stand before."""
    for against in _AGAINST_ANY.finditer(text):
        at = against.start()
        said = _said_before(text, at - 1 if text[max(0, at - 1) : at] in {"e", "E"} else at)
        if said in _VOTES_SAID or _is_counted(said):
            yield at


def _said_before(text: str, at: int) -> str:
    """Give the last word before a place that says more than that somebody votes."""
    words = text[max(0, at - _NEAR) : at].casefold().split()
    for word in reversed(words):
        said = word.strip(_SIGNS)
        if said not in _SAID:
            return said
    return ""


def _is_counted(word: str) -> bool:
    """Say whether the word before an answer is a number, or what is counted."""
    figures = word.rstrip(")")[-1:].isdigit()
    return figures or word in _COUNTED or word.startswith(_TENS_SAID)


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
    # What is rejected "med 14 röster mot 9" had nine for it: those who won are told first.
    if hit.re is _WITHOUT_WORDS and groups["yes"] and yes > no and _rejects(text, hit.start()):
        yes, no = no, yes
    return Count(hit.start(), end, yes, no, abstain, absent, assumed and yes != no)


def _rejects(text: str, at: int) -> bool:
    """Say whether the words right before a result say that something was rejected by it."""
    return _REJECTED_BY.search(text, max(0, at - _NEAR), at) is not None


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
