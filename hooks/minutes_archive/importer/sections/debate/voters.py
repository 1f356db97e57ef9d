"""Who voted how, told by name in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.sections.debate.counts import number_of
from minutes_archive.importer.sections.debate.flow import Sentence
from minutes_archive.importer.sections.debate.movers import Mover, people_of
from minutes_archive.importer.sections.hints import has_any

ANSWERS = ("yes", "no", "abstain", "absent")
"""The keys of a roll, in the format's order."""

_NUM = r"(?:\s?\(\s?(?P<count>\d{1,3})(?:\s(?:röster|st\.?))?\s?\))?"
_AFTER = re.compile(
    rf"[raäv](?<!\S.)(?:(?<=r)östa(?:r|de)\s[\"”]?(?P<answer>[Jj]a|JA|[Nn]ej|NEJ)\b[\"”]?{_NUM}"
    rf"|(?<=a)(?P<abstain>vstår|vstod)(?:\sfrån\s(?:att\srösta|omröstningen))?"
    rf"{_NUM.replace('count', 'abstained')}(?=\s?[.,;]|$)"
    rf"|(?:(?<=ä)r|(?<=v)ar)\s(?P<absent>frånvarande){_NUM.replace('count', 'missing')})"
)
"""The verb, or its first letter alone at the start: so it is only tried where one stands."""
_BEFORE = re.compile(
    r"^(?:Följande\s(?:ledamöter\s)?|[Ff]ör\s)?(?:(?P<first>\d{1,3})\s(?:st\.?\s)?)?(?:(?P<yes>[Jj]a|JA)|(?P<no>[Nn]ej|NEJ)|"
    r"(?P<abstain>[Aa]vst(?:år|od|ående)|AVSTÅR|[Nn]edlagda)|(?P<absent>[Ff]rånvarande|FRÅNVARANDE))"
    rf"(?:\s?[-–]?\s?röst(?:er|ar|ade|at)?)?(?:\s(?:röstar|röstade|avges\sav|avgavs\sav|lämnas\sav|avger|avgav|gör|gjorde))?{_NUM}"
    r"(?:\s?\([^()\d]{3,60}\)(?=\s?:))?\s?:?\s+(?P<who>[^.:]{3,3000}?)[.]?$"
)
_BEGINS = frozenset("DFfJjMNnAaVRr")
"""What the words before names begin with, or a figure."""
_LEADS = re.compile(r"(?:\s*[,;]\s*)?(?:(?:och|medan|samt|men)\s+)?")
_VERBS = ("röstar", "röstade", "avstår", "avstod", "frånvarande")
_HINTS = (
    "öst",
    "avst",
    "Avst",
    "AVST",
    "FRÅNV",
    "rånvar",
    "Ja",
    "JA",
    "Nej",
    "NEJ",
    "Nedlag",
    "ja",
    "nej",
    "nedlag",
)
_COUNTED = re.compile(
    r"^(?:(?:Följande|Dessa)\s|(?P<first>\d{1,3})\s(?:st\.?\s)?)(?:ledamöter\s|ledamot\s|personer\s)?"
    r"(?:(?:röstar|röstade)\s(?:(?P<yes>[Jj]a|JA)|(?P<no>[Nn]ej|NEJ))(?:\s\((?P<count>\d{1,3})\))?"
    r"|(?P<abstain>avstår|avstod|AVSTÅR|AVSTOD)(?:\s(?:från\satt\srösta|från\somröstningen))?)"
    r"\s?:\s*(?P<who>[^:]{3,3000}?)[.]?$"
)
"""How many, or that the following, gave an answer, and then who."""
_COUNTED_BEHIND = re.compile(
    r"^(?:(?:(?P<yes>[Jj]a|JA)|(?P<no>[Nn]ej|NEJ))\s(?:röstar|röstade)"
    r"|(?P<abstain>Avst(?:år|od)|AVST(?:ÅR|OD))(?:\sfrån\s(?:att\srösta|omröstningen))?)\s"
    r"(?P<first>\d{1,3}|[a-zåäö]{2,12})(?:\s(?:st\.?|stycken|ledamöter|ledamot|personer))?\s?:\s*"
    r"(?P<who>[^:]{3,3000}?)[.]?$"
)
"""An answer, how many gave it, and then who: "Ja röstar 3 ledamöter: Ada Ek …"."""
_BRACKETED = re.compile(
    r"\b(?P<first>\d{1,3}|[a-zåäö]{2,12})\s(?:(?P<yes>ja)|(?P<no>nej)"
    r"|(?P<abstain>(?:som\s)?avst(?:år|od)|avstående|nedlagda?))(?:\s?[-–]?\s?röst(?:er)?)?"
    r"\s\((?P<who>(?:[^()]|\([^()]{1,20}\)){3,1500}+)\)",
    re.IGNORECASE,
)
"""How many gave an answer, and who behind it in brackets: "3 ja-röster (Ada Ek, Bo Alm)"."""
_VOTED = re.compile(
    r"^(?:Följande\s(?:ledamöter\s)?|[Ff]ör\s|Vid\s[\w-]{4,30}\s)?[Rr]östa(?:r|de)\s(?:följande\s"
    r"(?:ledamöter\s)?)?(?P<answer>[Jj]a|[Nn]ej)\s?:\s*"
    r"(?P<who>[^.:]{3,3000}?)[.]?$|"
    r"^Följande\s(?:ledamöter\s)?(?:röstar|röstade)\s(?P<answer2>[Jj]a|[Nn]ej)\s?:\s*(?P<who2>[^:]{3,3000}?)[.]?$"
    r"|^Med\s(?P<answer3>ja|nej)\srösta(?:r|de)\s(?P<who3>[^:]{3,3000}?)[.]?$"
)

_SPLIT = re.compile(
    r"\brösta(?:r|de)\s(?P<yes>[^.:;]{3,1500}?)\sja,?\s(?:(?:och|samt|medan|men)\s)?"
    r"(?P<no>[^.:;]{3,1500}?)\snej\b"
)
"""Those who gave each answer between the verb and its word: "röstade Ada Ek ja samt Bo Alm nej"."""
_NOBODY = re.compile(
    r"(?:(?P<abstain>Avst(?:år|od|ående))|(?P<absent>Frånvarande)) \(0\)\s?:?\s?[-–]?"
)
_FAMILY_NAME = r"[A-ZÅÄÖÉÜ][\w’'-]{1,30}(?:\s[A-ZÅÄÖÉÜ][\w’'-]{1,30})?"
_FAMILY_NAMES = re.compile(
    rf"{_FAMILY_NAME}(?:(?:,|\soch|\ssamt|, och)\s{_FAMILY_NAME}){{1,120}}|{_FAMILY_NAME}"
)
_COUNT_BEHIND = re.compile(r"\s(?:\((?P<count>\d{1,3})\)|=\s(?P<sum>\d{1,3}))$")
"""How many they were, behind the last of them."""
_AND = re.compile(r"(?<!,)\s(?:och|samt)\s")


@dataclass(frozen=True, slots=True)
class VoterGroup:
    """Those who gave one answer.

    Args:
        answer: "yes", "no", "abstain" or "absent".
        people: Who, in the order written.
        told: How many the text itself says they are.
        sentence: Where in the list of sentences it stands.
    """

    answer: str
    people: tuple[Mover, ...]
    told: int | None
    sentence: int


def find_voters(sentences: Sequence[Sentence]) -> tuple[VoterGroup, ...]:
    """Find who voted how, in the order written.

    Args:
        sentences: The sentences of a part of a §.
    """
    found = []
    for index, sentence in enumerate(sentences):
        if not has_any(sentence.text, _HINTS):
            continue
        for answer, people, told in _groups(_without_quote(sentence.text)):
            found.append(VoterGroup(answer, people, told, index))
    return tuple(found)


def _without_quote(text: str) -> str:
    """Leave out the proposition that a line without an end of sentence runs into the names.

    The mark of a short form ("ordf.") goes, for no name has one.
    """
    text = text.replace("rdf. ", "rdf ")
    cut = max(text.rfind('"'), text.rfind("”"))
    return text[cut + 1 :].lstrip(" .") if cut >= 0 and text.find("östar", cut) > 0 else text


def _groups(text: str) -> list[tuple[str, tuple[Mover, ...], int | None]]:
    """Read the groups of one sentence: "A och B röstar ja, C röstar nej"."""
    nobody = _NOBODY.fullmatch(text) if "(0)" in text else None
    if nobody is not None:
        return [("abstain" if nobody["abstain"] else "absent", (), 0)]
    if text[:1] in _BEGINS or text[:1].isdecimal():
        forms = (_BEFORE, _VOTED, _COUNTED, _COUNTED_BEHIND)
        before = next((hit for form in forms if (hit := form.match(text))), None)
        if before is not None:
            return _named_before(before)
    bracketed = _in_brackets(text) if "(" in text else []
    if bracketed:
        return bracketed
    split = _SPLIT.search(text) if "nej" in text and "rösta" in text else None
    ayes, noes = (people_of(split["yes"]), people_of(split["no"])) if split else ((), ())
    if ayes and noes:
        return [("yes", ayes, None), ("no", noes, None)]
    found = []
    start = 0
    for hit in _AFTER.finditer(text) if has_any(text, _VERBS) else ():
        lead = _LEADS.match(text, start, hit.start())
        people = people_of(text[lead.end() if lead else start : hit.start()])
        start = hit.end()
        if people:
            told = hit["count"] or hit["abstained"] or hit["missing"]
            found.append((_answer(hit), people, int(told) if told else None))
    return found


def _in_brackets(text: str) -> list[tuple[str, tuple[Mover, ...], int | None]]:
    """Read "3 ja-röster (Ada Ek, Bo Alm, Cia Dal) och 1 nej-röst (Eva Lind)"."""
    hits = [hit for hit in _BRACKETED.finditer(text) if number_of(hit["first"])]
    named = [(hit, people_of(" ".join(hit["who"].split()))) for hit in hits]
    if not named or not all(people for _, people in named):
        return []
    return [
        (next(key for key in ANSWERS if hit.groupdict().get(key)), people, number_of(hit["first"]))
        for hit, people in named
    ]


def _named_before(hit: re.Match[str]) -> list[tuple[str, tuple[Mover, ...], int | None]]:
    """Read "Ja: A B (S), C D (M)"; family names alone are counted, but name nobody."""
    groups = hit.groupdict()
    who = groups.get("who") or groups.get("who2") or groups.get("who3") or ""
    behind = _COUNT_BEHIND.search(who)
    people = people_of(who[: behind.start()] if behind is not None else who)
    told = (
        groups.get("count")
        or groups.get("first")
        or (behind["count"] or behind["sum"] if behind else None)
    )
    if not people and _FAMILY_NAMES.fullmatch(who):
        told = told or str(who.count(",") + len(_AND.findall(who)) + 1)
    elif not people and not told:
        return []
    said = groups.get("answer") or groups.get("answer2") or groups.get("answer3")
    answer = (said or "").casefold()
    for key in ANSWERS:
        if groups.get(key):
            return [(key, people, number_of(told) if told else None)]
    return [("yes" if answer == "ja" else "no", people, number_of(told) if told else None)]


def _answer(hit: re.Match[str]) -> str:
    """Name the answer that a verb tells."""
    if hit["abstain"]:
        return "abstain"
    if hit["absent"]:
        return "absent"
    return "yes" if hit["answer"].casefold() == "ja" else "no"
