"""Who voted how, told by name in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.sections.debate import voter_forms as forms
from minutes_archive.importer.sections.debate.flow import Sentence
from minutes_archive.importer.sections.debate.movers import Mover, people_of
from minutes_archive.importer.sections.debate.numbers import number_of
from minutes_archive.importer.sections.debate.voter_heads import answer_before
from minutes_archive.importer.sections.hints import has_any

ANSWERS = ("yes", "no", "abstain", "absent")
"""The keys of a roll, in the format's order."""


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
        if not has_any(sentence.text, forms.HINTS):
            continue
        for answer, people, told in _groups(_without_quote(sentence.text)):
            found.append(VoterGroup(answer, people, told, index))
    return tuple(found)


def _without_quote(text: str) -> str:
    """Leave out the proposition that a line without an end of sentence runs into the names.

    The mark of a short form ("ordf.") goes, for no name has one.
    """
    text = text.replace("rdf. ", "rdf ")
    text = forms.WHO_RESERVE.sub("", text) if "eserver" in text else text
    cut = max(text.rfind('"'), text.rfind("”"))
    return text[cut + 1 :].lstrip(" .") if cut >= 0 and text.find("östar", cut) > 0 else text


def _groups(text: str) -> list[tuple[str, tuple[Mover, ...], int | None]]:
    """Read the groups of one sentence: "A och B röstar ja, C röstar nej"."""
    nobody = forms.NOBODY.fullmatch(text) if "(0)" in text else None
    if nobody is not None:
        return [("abstain" if nobody["abstain"] else "absent", (), 0)]
    told = (_in_brackets(text) if "(" in text else []) or _behind_heads(text)
    if told:
        return told
    if text[:1] in forms.BEGINS or text[:1].isdecimal():
        hits = [hit for form in forms.FORMS if (hit := form.match(text)) and _is_number(hit)]
        if hits:
            return next((found for hit in hits if (found := _named_before(hit))), [])
    following = forms.FOLLOWING.search(text) if "öljande" in text and ":" in text else None
    if following is not None:
        return _named_before(following)
    split = forms.SPLIT.search(text) if "nej" in text and "rösta" in text else None
    ayes, noes = (people_of(split["yes"]), people_of(split["no"])) if split else ((), ())
    if ayes and noes:
        return [("yes", ayes, None), ("no", noes, None)]
    return _by_verbs(text) if has_any(text, forms.VERBS) else []


def _behind_heads(text: str) -> list[tuple[str, tuple[Mover, ...], int | None]]:
    """Read "Fem ledamöter röstar ja: A, B …; fyra röstar nej: C, D …", if it says nothing else."""
    found: list[tuple[str, tuple[Mover, ...], int | None]] = []
    for piece in text.split("; ") if text.count(":") > 1 else [text]:
        lead, _, who = piece.partition(":")
        said = answer_before(lead)
        people, told = _people_told(who.strip().rstrip(".")) if said is not None else ((), None)
        if said is None or not people:
            return []
        answer, first = said
        found.append((answer, people, number_of(told) if told else first))
    return found


def _people_told(who: str) -> tuple[tuple[Mover, ...], str | None]:
    """Read the people of a list, and how many it says behind them that they are."""
    who = who.replace(";", ",").replace(" / ", ", ")
    behind = forms.COUNT_BEHIND.search(who)
    people = people_of(who[: behind.start()] if behind is not None else who)
    return people, behind["count"] or behind["sum"] or behind["whole"] if behind else None


def _is_number(hit: re.Match[str]) -> bool:
    """Say whether the word before an answer, where one stands there, is a number."""
    first = hit.groupdict().get("first")
    return first is None or first.isdecimal() or number_of(first) > 0


def _by_verbs(text: str) -> list[tuple[str, tuple[Mover, ...], int | None]]:
    """Read "Ada Ek röstar ja, Bo Alm avstår" and "röstade Ada Ek ja medan Bo Alm röstade nej"."""
    found = []
    start = 0
    for hit in forms.BETWEEN.finditer(text) if has_any(text, ("rösta", "Rösta")) else ():
        people = people_of(hit["who"])
        if people:
            told = int(hit["count"]) if hit["count"] else None
            found.extend(_behind_names(text, start, hit.start()))
            found.append(("yes" if hit["answer"] == "ja" else "no", people, told))
            start = hit.end()
    return [*found, *_behind_names(text, start, len(text))]


def _behind_names(
    text: str, start: int, end: int
) -> list[tuple[str, tuple[Mover, ...], int | None]]:
    """Read the names that verbs stand behind, between two offsets."""
    found: list[tuple[str, tuple[Mover, ...], int | None]] = []
    another = forms.FOR_ANOTHER.search(text) is not None
    for hit in forms.AFTER.finditer(text, start, end):
        if another and not (hit["answer"] or hit["abstain"] or hit["absent"]):
            return found
        lead = forms.LEADS.match(text, start, hit.start())
        people = people_of(text[lead.end() if lead else start : hit.start()])
        start = hit.end()
        if people:
            told = hit["count"] or hit["abstained"] or hit["missing"]
            found.append((_answer(hit), people, int(told) if told else None))
    return found


def _in_brackets(text: str) -> list[tuple[str, tuple[Mover, ...], int | None]]:
    """Read "3 ja-röster (Ada Ek, Bo Alm, Cia Dal) och 1 nej-röst (Eva Lind)"."""
    hits = [hit for hit in forms.BRACKETED.finditer(text) if number_of(hit["first"])]
    hits = hits or list(forms.ANSWER_FIRST.finditer(text))
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
    people, behind = _people_told(who)
    who = who.replace(";", ",").replace(" / ", ", ")
    told = groups.get("count") or groups.get("first") or behind
    if not people and forms.FAMILY_NAMES.fullmatch(who):
        told = told or str(who.count(",") + len(forms.AND.findall(who)) + 1)
    elif not people and (not told or not told.isdecimal() or forms.ANSWERED.search(who)):
        return []  # "En ja-röst innebär bifall" counts nothing
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
    return "yes" if (hit["answer"] or hit["side"] or "").casefold() in {"ja", "för"} else "no"
