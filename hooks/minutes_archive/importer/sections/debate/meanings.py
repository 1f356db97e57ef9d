"""What a yes and a no mean in a vote."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from minutes_archive.importer.sections.debate.flow import Flow
from minutes_archive.importer.sections.debate.movers import people_of
from minutes_archive.importer.sections.debate.numbers import number_of

_IS = (
    r"(?:(?:\s?[-–]?\s?röst(?:er|ar)?)?\s?(?:för|=|:|innebär(?:\satt)?|är|betyder|till)"
    r"|\s?[-–]?\s?röst(?=\s(?:bifall(?:er)?|avsl(?:ag|år)|återremiss|bordläggning|att)\b))"
)
_PAIR = re.compile(
    rf"[Jj](?<!\w.)[Aa][\"”]?{_IS}\s+(?P<yes>[^\s\"”].{{0,400}}?)[\s\"”]*[.,;]?[\"”]?\s+(?:(?:och|samt|medan|mot)\s+)?(?:en\s+)?"
    rf"[\"”]?\b[Nn][Ee][Jj][\"”]?(?:{_IS}|(?=\s(?:bifall|avslag|återremiss|bordläggning)\b))\s+(?P<no>[^\s\"”][^\"”]{{0,400}}?)"
    r"(?=\s*[\"”]|;(?:\s|$)|\.(?:\s(?![a-zåäö])|$)|\s(?:Med\s\w+\s[Jj][Aa]|Omröstning|Vid\s(?:omröst|voter)|J[Aa](?:\s?\(\d|\s?:|\s?-\s?röst))|$)"
)
_LEGEND_ENDS = re.compile(
    r"\s(?:AVST(?:ÅR|OD)|Avst(?:år|od|ående)|(?:Nedlagd|Blank)(?:\sröst)?)\s?[=:–-]"
    r"|\s(?:[A-ZÅÄÖÉÜ][\w’'-]{1,30}\s){2,5}\([^()\d]{1,20}\)\s?[-–:]?\s(?:JA|NEJ|Ja|Nej|AVST)"
)
"""What comes behind the meaning of no in a legend or above a roll."""
_NEXT = re.compile(
    r"(?:AVST|Avst[åo]|Nedlagd|Omröst|Voter|Resultat|Utfall|Efter\s|Vid\s|Med\s|Ordföranden|Följande\s|\d{1,3}[.)]?\s|\w{2,14}\sja\b"
    r"|(?:[\w-]{2,30},?\s){0,3}(?i:\w{0,40}(?:nämnden|styrelsen|fullmäktige|utskott(?:et)?))\s(?:beslut|beslöt)"
    r"|Namn\b|Ledamot\b|Ja\b|JA\b|(?:[A-ZÅÄÖÉÜ][a-zåäöéü’'-][\w’'-]{0,30},?\s){2,5}"
    r"(?:\(|[A-ZÅÄÖ]{1,3}\s|Ja\b|JA\b|Nej\b|NEJ\b))"
)
"""What begins the line below the meaning of no, though no mark ends that."""
_WAITS = re.compile(
    r"(?:,|\b(?:och|samt|eller|av|från|till|för|om|på|med|enligt|att|i|det|den|de|som))$"
)
"""What a line ends with that the next goes on."""
_BESIDE_COUNTS = re.compile(
    r"\b(?:\d{1,3}|[a-zåäö]{2,14})\sja(?:\s?[-–]?\s?röst(?:er)?)?\s(?:för|till)\s"
    r"(?P<yes>[^.;\d]{3,160}?)(?:,?\s(?:mot|och|samt)|,)\s"
    r"(?:\d{1,3}|[a-zåäö]{2,14})\snej(?:\s?[-–]?\s?röst(?:er)?)?\s(?:för|till)\s"
    r"(?P<no>[^.;,\d]{3,160}?)(?=[.;,]|\s(?:beslut|avg|bif|avsl|anta)\w*\b|$)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:\s(?:st\.?|röster))?")
_COUNTED_FIRST = re.compile(r"\d{1,3}(?:\s(?:st\.?|röst(?:er)?))?\s?[(–-]")
"""How many, and who: "3 (Ada Ek, Bo Alm)"."""
_BEHIND_NAMES = re.compile(r"\s(?:[Ff]ör|[Rr]östar|\(\d{1,3}\)|=\s\d{1,3})$")
"""What may stand between names and the next answer: "För ja: Ada Ek, för nej: Bo Alm"."""
_LONGEST_NUMBER = 20
_COUNTED = re.compile(
    r"ja(?:(?:\s?[-–]?\s?röst(?:er)?)?\s?:|\s?[-–]?\s?röst(?:er)?\s(?:för|till)\b)", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?:(?:[•–-]|\d{1,3}[.)])\s)?(?:[A-ZÅÄÖ][\w-]{1,30}\s){2,5}\([A-ZÅÄÖ][\w-]{0,6}\)"
    r"|(?:\([A-ZÅÄÖ]{1,4}\)|[A-ZÅÄÖ]{1,4}:)\s[A-ZÅÄÖÉÜ][\w’'-]{1,30}\s[A-ZÅÄÖÉÜ]"
)
_PROPOSED = re.compile(r"\b(?:yrkande|förslag|avslag|bifall|återremiss|proposition)", re.IGNORECASE)
_WHO_VOTES = re.compile(
    r"\b(?:[Dd]e[nm]?|[Ll]edam(?:ot|öter))\s(?:ledamöter\s)?som\s(?:vill\s|önskar\s|röstar\sför\s|är\sför\s)?"
    r"(?P<means>[^.]{3,300}?)\s(?:ska\s|skall\s)?röstar?\s[\"”]?(?P<answer>ja|nej)\b",
    re.IGNORECASE,
)
_VOTES_FIRST = re.compile(
    r"\b[\"”]?(?P<answer>[Jj]a|[Nn]ej)[\"”]?\sröstar\s(?:de[nm]?\s)?som\s(?:vill\s|önskar\s)?"
    r"(?P<means>[^.,;]{3,300}?)(?=[.,;]|\soch\s[\"”]?[Nn]ej|$)"
)
_WHO_SAYS = re.compile(
    r"\b[Dd]en\s(?:ledamot\s)?som\sröstar\s[\"”]?(?P<answer>[Jj]a|[Nn]ej)[\"”]?,?\s(?:röstar\sför\s)?"
    r"(?P<means>[^.;]{3,300}?)(?=[.;]|,?\s(?:och\s)?[Dd]en\s(?:ledamot\s)?som\b|$)"
)
_IF_NO_WINS = re.compile(
    r"\b(?:den|ledamot),?\ssom\s(?:vill\s)?(?P<yes>[^.;]{3,300}?),?\sröstar\s[\"”]?ja[\"”]?[,;.]\s(?:och\s)?"
    r"den,?\s(?:det|som)\s(?:ej|inte|icke)\s(?:det\s)?vill(?:\sdet)?,?\sröstar\s[\"”]?nej[\"”]?[,;.]\s"
    r"(?:vinner\snej|om\snej\svinner),?\s(?:har\s(?:[\w-]{1,40}\s){1,3}?)?"
    r"(?P<no>(?:bifall|besluta|beslut|antag|avsl|godkän|biträt|återremitt|bordlag)[^.;]{3,300})",
    re.IGNORECASE,
)
"""The old formula: what a no brings is told, where it wins, by what has then been decided."""
_NEXT_VOTER = re.compile(r",?\s(?:och\s)?[Dd]en\s(?:ledamot\s)?som\sröstar$")
"""What begins the next answer: "Den som röstar ja röstar för planen, den som röstar"."""
_WILL_NOT = re.compile(r"(?:ej|inte|icke)\b(?:\s(?:det|så))?(?:\svill)?(?:\sdet|\sså)?")
"""What says of no only that it is not yes."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the answers of a vote mean, word for word.

    Args:
        start: Offset in the text.
        end: Offset after its last word.
        yes: What yes means.
        no: What no means.
    """

    start: int
    end: int
    yes: str
    no: str


def find_meanings(flow: Flow) -> tuple[Meaning, ...]:
    """Find the propositions of votes in a text, in its order.

    Args:
        flow: The words of a part of a §.
    """
    text, folded = flow.text, flow.folded
    if "nej" not in folded or "ja" not in folded:
        return ()
    found = [
        Meaning(hit.start(), hit.end(), _tidy(hit["yes"]), _tidy(_ended(hit, flow)))
        for hit in _PAIR.finditer(text)
        if not (_is_result(hit["yes"]) or _counts(text, hit))
    ]
    found.extend(
        Meaning(hit.start(), hit.end(), _tidy(hit["yes"]), _tidy(hit["no"]))
        for hit in _BESIDE_COUNTS.finditer(text)
    )
    if "vinner" in folded:
        found.extend(
            Meaning(hit.start(), hit.end(), _tidy(hit["yes"]), _tidy(hit["no"]))
            for hit in _IF_NO_WINS.finditer(text)
        )
    for pattern in (
        (_WHO_VOTES, _VOTES_FIRST, _WHO_SAYS) if "rösta" in folded and "som" in folded else ()
    ):
        found.extend(_from_answers(list(pattern.finditer(text))))
    return tuple(sorted(found, key=lambda one: one.start))


def _ended(hit: re.Match[str], flow: Flow) -> str:
    """Give what no means as far as its own line of a legend goes, or those that it runs on to."""
    start, end = hit.span("no")
    cut = _LEGEND_ENDS.search(flow.text, start, end + 1)
    end = cut.start() if cut is not None else end
    for at in range(bisect_right(flow.starts, start), bisect_right(flow.starts, end - 1)):
        begins = flow.starts[at]
        above = flow.lines[at].blank_before and flow.text[begins].isupper()
        ends = above or _NEXT.match(flow.text, begins)
        if ends and not _WAITS.search(flow.words[at - 1]):
            return flow.text[start:begins]
    return flow.text[start:end]


def _from_answers(hits: list[re.Match[str]]) -> list[Meaning]:
    """Pair what yes means with what no means."""
    found = []
    for first, second in pairwise(hits):
        answers = {hit["answer"].casefold(): _tidy(hit["means"]) for hit in (first, second)}
        if _WILL_NOT.fullmatch(answers.get("nej", "")):
            continue
        if len(answers) == 2 and second.start() - first.end() < 40:
            found.append(Meaning(first.start(), second.end(), answers["ja"], answers["nej"]))
    return found


def _is_result(yes: str) -> bool:
    """Say whether words after "Ja:" are who or how many said so, rather than what it means."""
    yes = _BEHIND_NAMES.sub("", yes)
    if (
        _NUMBER.fullmatch(yes)
        or _COUNTED_FIRST.match(yes)
        or people_of(yes.split(". ", maxsplit=1)[0].rstrip("."))
    ):
        return True
    return _NAMED.match(yes) is not None and not _PROPOSED.search(yes)


def _counts(text: str, hit: re.Match[str]) -> bool:
    """Say whether a number makes words a result: "6 ja-röster: Ada Ek", "6 ja-röster för A"."""
    before = text[max(0, hit.start() - _LONGEST_NUMBER) : hit.start()].split()
    counted = bool(before) and (before[-1].isdigit() or number_of(before[-1]) > 0)
    return counted and _COUNTED.match(hit[0]) is not None


def _tidy(words: str) -> str:
    """Take the marks at the ends away."""
    return _NEXT_VOTER.sub("", words).strip(' \t"”“.,;').strip()
