"""Who took no part because of a conflict of interest (jäv)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_archive.importer.facts import Confidence, Fact
from minutes_archive.importer.sections.debate.flow import flow_of
from minutes_archive.importer.sections.debate.movers import people_of
from minutes_archive.importer.sections.debate.scope import Debate, Told
from minutes_archive.importer.sections.debate.whole_words import at_word
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.telling import Telling

_FOLDED = ("jäv",)
_CONFLICT = re.compile(r"[jJ](?<!\w.)(?i:äv(?:ig(?:a|t)?|s\w*)?\b)")
_VERB = re.compile(
    at_word(
        "deltar", "deltog", "deltagit", "har", "anmäler", "anmälde", "anmält", "meddelar",
        "meddelade", "förklarar", "lämnar", "lämnade", "är", "var", "avstår", "avstod",
    )
    + r"\b"
)  # fmt: skip
_TURNED = re.compile(
    r"^(?:På\sgrund\sav|Till\sföljd\sav|Med\sanledning\sav|Med\shänsyn\still)\s(?:anmält\s)?jäv\s"
    r"(?:deltar|deltog|lämnar|lämnade|avstår|avstod)\s(?:inte\s|ej\s)?"
    r"(?P<who>.{3,300}?)(?:\s(?:inte|ej|i\s|vid\s|från\s|sammanträdet|salen|lokalen)|\.?$)"
)
_LABEL = re.compile(
    r"^(?:Jäv|Jäviga?|Anmälan\som\sjäv|Anmäl(?:er|de|t)\sjäv)\s?:\s*(?P<who>[^.:]{3,300})\.?$"
)
_ELSEWHERE = re.compile(
    r"\b(?:under|i|vid|för|på)\s(?:paragraf(?:erna)?|§{1,2}|ärende)\s?(?P<numbers>\d{1,4}[a-z]?"
    r"(?:(?:\s?,\s?|\s?och\s|\s?samt\s|\s?[-–]\s?)(?:§\s?)?\d{1,4}[a-z]?){0,12})"
)
_NUMBERED = ("§", "paragraf", "ärende")
"""Of which words that name other §§ have one."""
_NUMBER = re.compile(r"\d{1,4}[a-z]?")


@dataclass(frozen=True, slots=True)
class Recusal:
    """Somebody with a conflict of interest.

    Args:
        name: First name and family name.
        line: Line of the source.
        items: The §§ it concerns, where the words name others than their own.
    """

    name: str
    line: int
    items: tuple[str, ...] = ()


def find_recusals(debate: Debate) -> tuple[Recusal, ...]:
    """Read who took no part in a § because of a conflict of interest.

    Args:
        debate: What was done in the §.
    """
    return tuple(recusal for part in debate.speaking for recusal in _in_part(part))


def spread_recusals(facts: Sequence[Fact], told: Sequence[Telling]) -> tuple[Fact, ...]:
    """Take what one § says of conflicts of interest in others to those others.

    A § "Anmälan av jäv" tells beforehand who will not take part in which §§.

    Args:
        facts: What was read in the §§.
        told: The §§.

    Returns:
        The facts; "recused" of a § holds also those that another § names.
    """
    found: dict[str, list[Recusal]] = {}
    numbers = {each.section.number for each in told}
    for each in told:
        for one in _declared(each):
            for item in one.items:
                if item in numbers and item != each.section.number:
                    found.setdefault(item, []).append(one)
    if not found:
        return tuple(facts)
    spread = []
    for fact in facts:
        key = fact.key
        more = found.pop(str(key[1]), []) if len(key) == 3 and key[-1] == "recused" else []
        names = [str(name) for name in fact.value] if more else []  # type: ignore[union-attr]
        names.extend(one.name for one in more)
        spread.append(fact._replace(value=list(dict.fromkeys(names))) if more else fact)
    for item, more in found.items():
        names = list(dict.fromkeys(one.name for one in more))
        key = ("items", item, "recused")
        spread.append(Fact(key, names, more[0].line, Confidence.LIKELY))
    return tuple(spread)


def _declared(told: Telling) -> tuple[Recusal, ...]:
    """Read the recusals that a § declares for other §§."""
    if not (told.may_say(_FOLDED) and _CONFLICT.search(told.text)):
        return ()
    if not has_any(told.text, _NUMBERED):
        return ()
    flow = flow_of(told.lines)
    return tuple(one for one in _in_part(Told(None, "", flow)) if one.items)


def _in_part(part: Told) -> Iterator[Recusal]:
    """Read the recusals of one part."""
    under_heading = part.fixed == "Jäv"
    if not under_heading and not has_any(part.flow.folded, _FOLDED):
        return
    for sentence in part.sentences:
        if not under_heading and not _CONFLICT.search(sentence.text):
            continue
        elsewhere = _ELSEWHERE.search(sentence.text)
        items = tuple(_NUMBER.findall(elsewhere["numbers"])) if elsewhere is not None else ()
        for name in _names(sentence.text, under_heading=under_heading):
            yield Recusal(name, sentence.line, items)


def _names(text: str, *, under_heading: bool) -> tuple[str, ...]:
    """Read who a sentence says was concerned."""
    for pattern in (_TURNED, _LABEL):
        hit = pattern.match(text)
        if hit is not None:
            return _people(hit["who"])
    verb = _VERB.search(text)
    if verb is not None:
        return _people(text[: verb.start()])
    return _people(text.rstrip(".")) if under_heading else ()


def _people(text: str) -> tuple[str, ...]:
    """Give the names of a list of people."""
    return tuple(one.name for one in people_of(text) if not one.title_only)
