"""Who was chosen to lead, to write and to adjust, from §§ of an association or a board."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.elections import ELECTION_BEGINS, chooses, elections_in
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.offices import (
    MEETINGS,
    OFFICE_HINTS,
    Chosen,
    Office,
    elects_others,
    leads_meeting,
    may_name_officers,
    offices_about,
    offices_said,
)
from minutes_archive.importer.sections.prose import Sentence
from minutes_archive.importer.sections.subheadings import read_subheading
from minutes_archive.importer.sections.telling import Telling
from minutes_archive.importer.sections.told_names import names_in, short_names_in

_CHOOSING = ("välj", "valj", "vald", "utse", "utså", "uppdras")
_NAMING = (*_CHOOSING, "justerar", "mötesordförande", "mötessekreterare")
"""Pieces of which a sentence has one if it says who holds an office."""
_LONGEST_LIST = 80
_ADJUST_TODAY = re.compile(
    r"^(?P<who>[^;]{4,400}?)\sjusterar\s(?:dagens\s|detta\s)?(?:protokoll|mötesprotokoll)",
    re.IGNORECASE,
)
_WITH_CHAIR = re.compile(
    r"\b(?:tillsammans med|jämte|förutom)\s(?:(?:mötes)?ordföranden?)\b[^.;]{0,60}?(?=\sjuster"
    r"|\sattjuster|$|[.,;]|\s(?:på|att|i)\s)",
    re.IGNORECASE,
)
_RESERVE = re.compile(
    r"\smed\s[^.;]{3,120}?\ssom ersättare\b"
    r"|,?\s(?:och|med|samt)\s(?:som\s)?(?:ersättare|reserv)\s[^.;,]{3,80}",
    re.IGNORECASE,
)
"""Who adjusts if somebody cannot."""
_NAME = r"[A-ZÅÄÖ][\w'’-]{1,30}(?:\s[A-ZÅÄÖ][\w'’-]{1,30}){1,3}(?:\s\([^)\d]{1,8}\))?"
_REPLACED = re.compile(
    rf"{_NAME}[\s,(–-]{{1,4}}(?:som\s)?(?:ersätts|ersattes|ersatts|ersatt)\sav\s(?=[A-ZÅÄÖ])"
    rf"|,?\s\(?(?:(?:som\s)?ersätter|ersättare\sför|i\sstället\sför|istället\sför)\s{_NAME}\)?,?"
)
"""Who does not adjust, beside who does instead."""
_AGREES = re.compile(
    r"(?:(?:Möte|Årsmöte|Stämma)[nt]\s)?(?:bifaller|biföll|godkänner|godkände|[Bb]ifalls|[Gg]odkänns"
    r"|[Rr]östar ja|[Rr]östade ja)\b"
)
"""How a meeting elects those whom the sentence before nominates."""
_BECAUSE = re.compile(r",?\s(?:då|eftersom)\s(?:det|man|mötet|stämman|varken|ingen)\b")
"""Why somebody was chosen, where other offices may be named."""
_REASONS = (" då ", " eftersom ")
_ABSTRACT = re.compile(r"\b(?:dessa|dem|denne|honom|henne)\b", re.IGNORECASE)

_SUBHEADING = re.compile(r"[-–•*#\s]{0,6}Val av [^.:;]{3,80}[.:]?")
_LABELLED = re.compile(
    r"[-–•*+;|'_\s]{0,9}(?:[a-zåäö\d]{1,2}[.)]\s{1,3})?(?:två\s|2\s)?"
    rf"(?P<role>(?:{MEETINGS}?(?:ordförande|sekreterare)"
    r"|protokollförare|(?:mötes|protokolls?)?juster(?:are|ingspersone?r?|ingsm[äa]n))"
    r"(?:\s(?:för|vid)\s(?:mötet|stämman|årsmötet|sammanträdet))?)"
    r"(?:,?\s(?:tillika|och)\srösträknare)?[*'_]{0,3}\s{0,9}(?::{1,2}|\||–|\t|\s-\s|\s\s)[*'_\s]{0,9}"
    r"(?P<who>[^\s|][^|]{1,200}?)[\s|]{0,9}",
    re.IGNORECASE,
)
_LABEL_ENDS = (":", "|", "–", "\t", " - ", "  ")
_WORD = r"[A-ZÅÄÖ][\w'’-]{0,30}"
_NAMED = re.compile(
    rf"\b(?<!vice )(?<!tidigare )(?<!till )(?<!som )"
    r"(?P<role>[Mm]ötesordföranden?|[Mm]ötessekreteraren?),?\s"
    rf"(?P<who>{_WORD}(?:\s(?:(?:von|af|de|van)\s)?{_WORD}){{1,3}})"
)


def chosen_officers(told: Sequence[Telling]) -> Iterator[Chosen]:
    """Find who was chosen for the meeting's own offices.

    Args:
        told: The §§ in their order.
    """
    for one in told:
        title = one.title.casefold()
        listed = title.startswith(("val", "att juster"))
        named = one.may_say(OFFICE_HINTS)
        if named:
            yield from _labelled(one.section, one.about)
        # Where no heading is about officers, only a sentence that names their office counts.
        named = named and one.may_say(_NAMING)
        if named or listed or one.about or one.may_say(("val av",)):
            yield from _in_section(one, listed=listed)


def _in_section(told: Telling, *, listed: bool) -> Iterator[Chosen]:
    """Read who is chosen in a § and in its heading."""
    title, about = told.heading, told.about
    before: Sentence | None = None
    for sentence in (title, *told.sentences):
        heads = "Val av" in sentence.text and before is not None
        if heads and _SUBHEADING.fullmatch(sentence.text) and not chooses(sentence.text):
            other = elects_others(title.text)
            about = () if other else offices_about(sentence.text.lstrip("-–•*# ").rstrip(".:"))
            listed = bool(about)
            continue
        folded = sentence.text.casefold()
        if has_any(folded, OFFICE_HINTS):
            yield from _adjusting(sentence)
            yield from _named(sentence)
        if has_any(folded, _CHOOSING):
            yield from _in_sentence(sentence, before, about)
        elif before is not None and "nomineras" in before.text and _AGREES.match(sentence.text):
            chosen = before._replace(text=before.text.replace("nomineras", "väljs"))
            yield from _in_sentence(chosen, title, about)
        elif before is not None and listed:
            yield from _only_names(sentence, about, told.section)
        before = sentence


def _in_sentence(
    sentence: Sentence, before: Sentence | None, about: tuple[Office, ...]
) -> Iterator[Chosen]:
    """Read who is chosen in a sentence, cut where another election begins without a stop."""
    if not about and not may_name_officers(sentence.text):
        return
    near = f"{before.text} {sentence.text}" if before is not None else sentence.text
    known = tuple(Office) if leads_meeting(near) else about
    for part in ELECTION_BEGINS.split(sentence.text):
        because = _BECAUSE.search(part) if has_any(part, _REASONS) else None
        words = part[: because.start()] if because else part
        own = offices_about(words)
        topic = own or about
        for number, (who, role) in enumerate(elections_in(words)):
            said = offices_said(_WITH_CHAIR.sub(" ", role), own or known) if role else None
            alone = topic if not number and len(topic) == 1 else ()
            if _ABSTRACT.search(who) and before is not None:
                who = before.text.partition("föreslår")[2] or who  # noqa: PLW2901
            for name, office in _held(_names(who), alone if said is None else said):
                if name[:1].isupper() or topic:
                    yield Chosen(office, name, sentence.line, said=bool(said))


def _names(who: str) -> list[str]:
    """Give the people of one election."""
    words = _RESERVE.sub(" ", _WITH_CHAIR.sub(" ", _acting(who)))
    return names_in(words) or short_names_in(_bare(words))


def _acting(who: str) -> str:
    """Leave out those whom somebody else stands in for."""
    return _REPLACED.sub(" ", who) if "rsätt" in who or "ersatt" in who or "ställe" in who else who


def _labelled(section: Section, about: tuple[Office, ...]) -> Iterator[Chosen]:
    """Read lines such as "Mötesordförande: Ada Ek"; short offices where the § is about them."""
    for line in section.lines:
        if not has_any(line.text, _LABEL_ENDS):
            continue
        if line.text.rstrip().endswith(":") and "förslag" in line.text.casefold():
            return
        if not may_name_officers(line.text):
            continue
        match = _LABELLED.fullmatch(line.text.strip())
        office = offices_said(match["role"], about) if match else None
        who = match["who"].strip(" *'_") if match else ""
        if office and len(office) == 1:
            who = _acting(who)
            for name in names_in(who) or short_names_in(who):
                yield Chosen(office[0], name, line.number, said=True)


def _named(sentence: Sentence) -> Iterator[Chosen]:
    """Read "Mötesordförande Ada Ek och mötessekreterare Bo Alm"."""
    for match in _NAMED.finditer(sentence.text) if "ötes" in sentence.text else ():
        office = offices_said(match["role"], ())
        name = next(iter(short_names_in(match["who"])), None)
        if office and name:
            yield Chosen(office[0], name, sentence.line, said=True)


def _adjusting(sentence: Sentence) -> Iterator[Chosen]:
    """Read "A B (S) och C D (M) justerar dagens protokoll tillsammans med ordföranden E F"."""
    match = _ADJUST_TODAY.match(sentence.text) if "justerar" in sentence.text else None
    if match is None:
        return
    chair = _WITH_CHAIR.search(sentence.text)
    chairs = names_in(chair[0]) if chair else []
    for name in names_in(_WITH_CHAIR.sub(" ", _acting(match["who"]))):
        if name not in chairs:
            yield Chosen(Office.ADJUSTER, name, sentence.line, said=True)


def _only_names(
    sentence: Sentence, about: tuple[Office, ...], section: Section
) -> Iterator[Chosen]:
    """Read a line that holds names and nothing else: "Ada och Bo"; one word may be anything."""
    words = sentence.text.lstrip("-–•* ")
    if len(about) == 1 and len(words) <= _LONGEST_LIST and read_subheading(words) is None:
        names = short_names_in(words) if " " in words else []
        headings = [line.number for line in section.lines if line.level] if names else []
        if all(name[:1].isupper() for name in names) and sentence.line not in headings:
            yield from (Chosen(about[0], name, sentence.line, said=False) for name in names)


def _held(names: Sequence[str], offices: Sequence[Office]) -> Iterator[tuple[str, Office]]:
    """Give each name its office: one for all, all for one, or one for each in their order."""
    if len(offices) == 1 or len(names) == 1:
        yield from ((name, office) for name in names for office in offices)
    elif len(names) == len(offices):
        yield from zip(names, offices, strict=True)


def _bare(who: str) -> str:
    """Take away what is no name in a list of those chosen: "enligt förslag"."""
    return re.sub(r",?\s(?:enligt|är frivillig|för|vid|med)\b.*$", "", who)
