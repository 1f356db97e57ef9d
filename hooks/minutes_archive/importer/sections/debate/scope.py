"""Which parts of a § tell what its meeting did, and which only repeat earlier history."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from minutes_archive.importer.sections.debate.flow import Flow, Sentence, flow_of
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.not_todays import ON_A_DAY
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.subheadings import where_said

_PAPERS = frozenset({"Beslutsunderlag", "Skickas till"})
_SPOKEN = frozenset({"Yrkanden", "Reservationer", "Protokollsanteckningar", "Jäv"})
_SPEAKING_HEADS = ("yttrande", "förslag", "i beslut", "i detta beslut")
_SPEAKS = (
    "yrka", "föresl", "hemställ", "vidhåll", "styrk", "instäm", "biträ", "stödj", "ansluter",
    "begär", "medhåll", "vidhöll", "reserv", "Reserv", "anteckn", "Anteckn", "yttrande", "Yttrande",
    "rotokoll", "röst", "Röst",
    "jäv", "Jäv", "avst", "Avst", "frånvar", "Frånvar", "i beslutet",
    "i detta beslut",
)  # fmt: skip
"""Pieces of words that motions, votes, statements and conflicts are told with."""
_PAPER_NAMED = re.compile(
    r"\b(?:(?:folk)?motion(?:en|er|erna|s)?|medborgarförslag\w{0,4}|interpellation\w{0,5}|e-förslag)\b",
    re.IGNORECASE,
)
"""What the heading of a § about a paper says."""
_PAPER_PIECES = ("mot", "medb", "nterp", "e-f")
"""Pieces of which it has one, in small letters."""
_ANSWERS = ("ja", "nej", "Ja", "Nej", "JA", "NEJ")
ANSWER = re.compile(r"[JjNn](?<!\w.)(?:[Aa]|[Ee][Jj])\b")
"""The word "ja" or "nej"."""
_HISTORY = re.compile(
    r"^(?:tidigare|bakgrund|handling|underlag|ärendets\s+(?:tidigare\s+)?(?:behandling|gång)|"
    r"beredning|information|bilag)",
    re.IGNORECASE,
)
_PUT = re.compile(
    r"rdförande\w{0,2}\s(?:ställ(?:er|de)|lägger|lade)\s[^.]{0,80}?(?:proposition|mot\svarandra|under|yrkande|förslag)"
)
"""How who leads the meeting puts what was moved to it."""
_A_DAY = re.compile(ON_A_DAY, re.IGNORECASE)
_LED = re.compile(
    r"ice\sordförande|\bv\.?\s?ordf|som\s(?:mötes)?ordförande|rdförandeskapet|rdförandeplats|ersättningsordförande"
)
"""Words of somebody else who led the meeting at a §."""
_BODY = re.compile(r"(?:fullmäktige|styrelsen|nämnden|utskottet|beredningen|rådet)s\b")
_NAMED_CHAIR = re.compile(
    r"\b(?<![Vv]ice\s)(?<!\bv\s)(?<!\bv\.\s)(?<!s\s)[Oo]rdföranden\s+((?:[A-ZÅÄÖÉÜ][\w’'\-]+\s){1,4})\(([^()]{1,12})\)",
)


class Meeting(NamedTuple):
    """What the first page tells of the meeting.

    Args:
        chair: The name of who led the whole of it.
        body: The name of the council that met.
    """

    chair: str | None = None
    body: str = ""


NO_PAGE = Meeting()
"""A meeting whose first page tells nothing."""


class Told(NamedTuple):
    """One part of a §, as words.

    Args:
        fixed: The format's heading that the part's own heading means.
        heading: The heading as the source has it.
        flow: What stands under it.
        speaks: Whether any word speaks of motions, votes, statements or conflicts.
    """

    fixed: str | None
    heading: str
    flow: Flow
    speaks: bool = True

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """What stands under it, sentence by sentence; none where no word speaks of anything."""
        return self.flow.sentences if self.speaks else ()


@dataclass(frozen=True)
class Debate:
    """What was done at the meeting in a §.

    Args:
        parts: The parts of the § that tell it.
        speaking: Those that may tell of motions, statements or conflicts.
        decides: The headings of what is decided, of which one may name who decides, and the
            name of the council that met, in lower case.
        led: The name of who led the meeting, where the list of those present tells it.
        written: Whether the § is about a paper that was handed in before.
    """

    parts: tuple[Told, ...]
    speaking: tuple[Told, ...]
    decides: str = ""
    led: str | None = None
    written: bool = False

    @cached_property
    def chair(self) -> str | None:
        """The name of the chair where the § names one and only one; else who led the meeting."""
        names = {
            " ".join(hit[1].split())
            for part in self.parts
            if "rdföranden" in part.flow.text
            for hit in _NAMED_CHAIR.finditer(part.flow.text)
        }
        if names or self.led is None:
            return names.pop() if len(names) == 1 else None
        other = any(_led_by_other(part.flow.text, self.led) for part in self.parts)
        return None if other else self.led


def _led_by_other(text: str, led: str) -> bool:
    """Say whether a § tells of another chair, or of a conflict of the meeting's own."""
    return _LED.search(text) is not None or (led in text and has_any(text, ("jäv", "Jäv")))


def told_parts(parts: Sequence[SectionPart], meeting: Meeting = NO_PAGE, title: str = "") -> Debate:
    """Give the parts of a § that tell what was done at the meeting.

    Args:
        parts: The §'s parts in the source's order.
        meeting: What the first page tells of the meeting.
        title: The heading of the §.
    """
    told = []
    deciding = [part.heading.text for part in parts if part.fixed == "Beslut" and part.heading]
    decides = " ".join((*deciding, meeting.body)).casefold()
    named = has_any(title.casefold(), _PAPER_PIECES) and _PAPER_NAMED.search(title)
    for part in parts:
        heading = part.heading.text if part.heading is not None else ""
        history = heading and part.fixed is None and _is_history(heading.strip(), decides)
        if (history and not _is_put_here(heading, part)) or part.fixed in _PAPERS:
            continue
        flow = flow_of(part.lines)
        headed = part.fixed in _SPOKEN or has_any(heading.casefold(), _SPEAKING_HEADS)
        told.append(Told(part.fixed, heading, flow, headed or _speaks(flow)))
    speaking = tuple([part for part in told if part.speaks])
    return Debate(tuple(told), speaking, decides, meeting.chair, bool(named))


def _is_history(heading: str, decides: str) -> bool:
    """Say whether a heading tells of what was said earlier, or to others than those who decide.

    Args:
        heading: Its words.
        decides: The headings of what is decided, in lower case; one may name who decides.
    """
    if _HISTORY.match(heading):
        return True
    body = where_said(heading)
    return body is not None and _BODY.search(decides) is not None and body not in decides


def _is_put_here(heading: str, part: SectionPart) -> bool:
    """Say whether the matter's treatment is that of this meeting: its chair puts what was moved.

    Args:
        heading: The heading of a part.
        part: The part.
    """
    if not heading.casefold().startswith("ärendets behandling"):
        return False
    text = " ".join([line.text for line in part.lines])
    return _PUT.search(text) is not None and _A_DAY.search(text) is None


def _speaks(flow: Flow) -> bool:
    """Say whether a text may tell of motions, votes, statements or conflicts."""
    if has_any(flow.text, _SPEAKS):
        return True
    if not has_any(flow.text, _ANSWERS):
        return False
    return ANSWER.search(flow.text) is not None or has_any(flow.folded, _SPEAKS)
