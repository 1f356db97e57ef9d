"""Who was chosen to lead, to write and to adjust, from §§ of an association or a board."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.prose import Sentence, sentences
from minutes_archive.importer.sections.subheadings import read_subheading
from minutes_archive.importer.sections.told_names import names_in, short_names_in


class Office(StrEnum):
    """What somebody was chosen for at the meeting."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    ADJUSTER = "adjuster"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody chosen for an office of the meeting.

    Args:
        office: What for.
        name: Who, as the text writes it.
        line: Line of the source.
        said: Whether the sentence itself says what for, and not the heading alone.
    """

    office: Office
    name: str
    line: int
    said: bool


_MEETING = (
    r"(?:(?:för|vid|till|på|av) )?(?:dagens |denna )?"
    r"(?:mötet|möte|stämman|stämma|årsmötet|sammanträdet|sammanträde)?"
)
_OFFICES = (
    (Office.CHAIR, re.compile(r"\b(?:mötes|stämmo|årsmötes)?ordförande\b", re.IGNORECASE)),
    (
        Office.SECRETARY,
        re.compile(r"\b(?:mötes|stämmo|årsmötes)?sekreterare|protokollförare", re.IGNORECASE),
    ),
    (Office.ADJUSTER, re.compile(r"juster|rösträkn", re.IGNORECASE)),
)
_TITLE = re.compile(
    rf"\bval\b.{{0,30}}\b(?:mötes|stämmo|årsmötes)(?:ordförande|sekreterare|funktionär|presidi)"
    rf"|\bval\b.{{0,60}}(?:juster|protokollförare)"
    rf"|^val av (?:ordförande|sekreterare)(?: och sekreterare)?(?: {_MEETING})?$"
    r"|^val av (?:ordförande|sekreterare)\b.{0,20}\b(?:stämman|mötet|årsmötet|sammanträdet)\b"
    r"|^(?:protokoll(?:s)?)?juster(?:are|ing|ingsm\w{1,3})?\b|tid för justering"
    r"|^mötes(?:ordförande|sekreterare|funktionärer)\b",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"\b(?:röstlängd|vice|styrelse|nämnd|utskott|ledamot|ledamöter|valberedning|kassör|revisor)",
    re.IGNORECASE,
)
_VERB = (
    r"(?:väljs|väljes|valdes|utses|utsågs|blev vald|blev valda|blir vald|blir valda|blev utsedd"
    r"|blev utsedda"
    r"|(?:föreslås|föreslogs) och (?:väljs|valdes|utses|utsågs)|är frivilliga? och väljs|uppdras)"
)
_ROLE = r"(?:\s(?:till|som|att)\s(?P<role>[^.;]{3,120}?))?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        (
            rf"(?:^|\.\s|\boch\s)(?:Till"
            rf"|Att)\s(?P<role>[^.;]{{3,80}}?)\s{_VERB}\s(?P<who>[^.;]{{2,300}})"
        ),
        (
            r"\b(?:väljer|valde|utser|utsåg|utse|välja)\s(?P<who>[^.;:]{2,200}?)"
            r"(?:\s(?:till|som|att)\s(?P<role>[^.;]{3,120}?))?(?=\soch\s[^,;]{2,60}?\s(?:till"
            r"|som)\s"
            r"|[.;]|$)"
        ),
        (
            rf"(?:^|\boch\s)(?P<who>[^.;:]{{2,200}}?)\s{_VERB}(?:\s(?:till|som"
            rf"|att)\s(?P<role>[^.;]{{3,120}}?))?(?=[.;]|$)"
        ),
    )
)
_LONGEST_LIST = 80
_AND_MORE = re.compile(r"\soch\s(?P<who>[^,.;]{2,60}?)\s(?:till|som)\s(?P<role>[^.;]{3,60})")
_ADJUST_TODAY = re.compile(
    r"^(?P<who>[^;]{4,400}?)\sjusterar\s(?:dagens\s|detta\s)?(?:protokoll|mötesprotokoll)",
    re.IGNORECASE,
)
_WITH_CHAIR = re.compile(
    r"\b(?:tillsammans med|jämte|förutom)\s(?:(?:mötes)?ordföranden?)\b[^.;]{0,60}?(?=\sjuster"
    r"|\sattjuster|$|[.,;]|\s(?:på|att|i)\s)",
    re.IGNORECASE,
)
_RESERVE = re.compile(r"\smed\s[^.;]{3,120}?\ssom ersättare\b", re.IGNORECASE)
_ABSTRACT = re.compile(r"\b(?:dessa|dem|denne|honom|henne)\b", re.IGNORECASE)


def chosen_officers(sections: Sequence[Section]) -> Iterator[Chosen]:
    """Find who was chosen for the meeting's own offices.

    Args:
        sections: The §§ in their order.
    """
    for section in sections:
        title = " ".join(section.title.split())
        about = _about(title)
        before: Sentence | None = None
        for sentence in (Sentence(title, section.line, first=True), *sentences(section.lines)):
            yield from _adjusting(sentence)
            if about or _ADJUSTS.search(sentence.text):
                yield from _in_sentence(sentence, before, about)
            if before is not None and title.casefold().startswith("val"):
                yield from _only_names(sentence, about)
            before = sentence


_ADJUSTS = re.compile(r"\b(?:att|jämte|med)\b.{0,60}\bjustera\b.{0,30}\bprotokoll", re.IGNORECASE)


def _about(title: str) -> tuple[Office, ...]:
    """Say which offices of the meeting a heading is about."""
    if not _TITLE.search(title) or _BOARD.search(title):
        return ()
    return tuple(office for office, pattern in _OFFICES if pattern.search(title))


def _adjusting(sentence: Sentence) -> Iterator[Chosen]:
    """Read "A B (S) och C D (M) justerar dagens protokoll tillsammans med ordföranden E F"."""
    match = _ADJUST_TODAY.match(sentence.text)
    if match is None:
        return
    chair = _WITH_CHAIR.search(sentence.text)
    chairs = names_in(chair[0]) if chair else []
    for name in names_in(_WITH_CHAIR.sub(" ", match["who"])):
        if name not in chairs:
            yield Chosen(Office.ADJUSTER, name, sentence.line, said=True)


def _only_names(sentence: Sentence, about: tuple[Office, ...]) -> Iterator[Chosen]:
    """Read a line that holds names and nothing else: "Ada och Bo"."""
    words = sentence.text.lstrip("-–•* ")
    if len(about) == 1 and len(words) <= _LONGEST_LIST and read_subheading(words) is None:
        names = short_names_in(words)
        if all(name[:1].isupper() for name in names):
            yield from (Chosen(about[0], name, sentence.line, said=False) for name in names)


def _in_sentence(
    sentence: Sentence, before: Sentence | None, about: tuple[Office, ...]
) -> Iterator[Chosen]:
    """Read who is chosen in a sentence, and for what."""
    for form in _FORMS:
        match = form.search(sentence.text)
        if match is None:
            continue
        more = _AND_MORE.search(sentence.text, match.start("who"))
        yield from _chosen(match["who"], match["role"], sentence, before, about)
        if more and more.start() >= match.end("who"):
            yield from _chosen(more["who"], more["role"], sentence, None, about)
        return


def _chosen(
    who: str,
    role: str | None,
    sentence: Sentence,
    before: Sentence | None,
    about: tuple[Office, ...],
) -> Iterator[Chosen]:
    """Give the people of one clause with their office."""
    said = [
        office
        for office, pattern in _OFFICES
        if role and pattern.search(_WITH_CHAIR.sub(" ", role))
    ]
    adjusts = role is not None and "juster" in role
    offices = [Office.ADJUSTER] if adjusts else said or list(about)
    if not offices:
        return
    if _ABSTRACT.search(who) and before is not None:
        who = before.text.partition("föreslår")[2] or who
    words = _RESERVE.sub(" ", _WITH_CHAIR.sub(" ", who))
    for name in names_in(words) or (short_names_in(_bare(words)) if about else []):
        yield Chosen(offices[0], name, sentence.line, said=bool(said or adjusts))


def _bare(who: str) -> str:
    """Take away what is no name in a list of those chosen: "enligt förslag"."""
    return re.sub(r",?\s(?:enligt|är frivillig|för|vid|med)\b.*$", "", who)
