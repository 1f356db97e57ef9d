"""Who was chosen to lead, to write and to adjust, from §§ of an association or a board."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.offices import (
    Chosen,
    Office,
    elects_others,
    may_name_officers,
    offices_about,
    offices_said,
)
from minutes_archive.importer.sections.prose import Sentence
from minutes_archive.importer.sections.subheadings import read_subheading
from minutes_archive.importer.sections.told_names import names_in, short_names_in

_VERB = (
    r"(?:väljs in|väljs|väljes|valdes in|valdes|utses|utsågs"
    r"|blev vald|blev valda|blir vald|blir valda|blev utsedd|blev utsedda"
    r"|(?:föreslås|föreslogs) och (?:väljs|valdes|utses|utsågs)|är frivilliga? och väljs|uppdras)"
    r"(?: enhälligt| genom acklamation)?"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        (
            rf"(?:^|\.\s|\boch\s)(?:Till"
            rf"|Att)\s(?P<role>[^.;]{{3,80}}?)\s{_VERB}\s(?P<who>[^.;]{{2,300}})"
        ),
        (
            r"\b(?:v[äa]ljer|valde|utser|utsåg|utse|v[äa]lja)\s(?P<who>[^.;:]{2,200}?)"
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
_CHOOSING = ("välj", "valj", "vald", "utse", "utså", "uppdras")
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


_ADJUSTS = re.compile(r"\b(?:att|jämte|med)\b.{0,60}\bjustera\b.{0,30}\bprotokoll", re.IGNORECASE)
_CLAUSE = re.compile(rf"\s(?=Till\s[a-zåäö][^.;]{{2,80}}?\s{_VERB}\s|Val\sav\s)")
_SUBHEADING = re.compile(r"[-–•*#\s]{0,6}Val av [^.:;]{3,80}[.:]?")
_CHOOSES = re.compile(rf"\s{_VERB}\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"[-–•*\s]{0,6}(?P<role>(?:mötes|stämmo|årsmötes)(?:ordförande|sekreterare)|protokollförare"
    r"|(?:mötes|protokolls?)?juster(?:are|ingspersone?r?|ingsm[äa]n))"
    r"(?:\s(?:tillika|och)\srösträknare)?\s?:\s*(?P<who>\S.{1,200})",
    re.IGNORECASE,
)
_WORD = r"[A-ZÅÄÖ][\w'’-]{0,30}"
_NAMED = re.compile(
    rf"\b(?<!vice )(?<!tidigare )(?P<role>[Mm]ötesordföranden?|[Mm]ötessekreteraren?),?\s"
    rf"(?P<who>{_WORD}(?:\s(?:(?:von|af|de|van)\s)?{_WORD}){{1,3}})"
)


def chosen_officers(told: Sequence[tuple[Section, Sequence[Sentence]]]) -> Iterator[Chosen]:
    """Find who was chosen for the meeting's own offices.

    Args:
        told: The §§ in their order, with their sentences.
    """
    for section, sentences in told:
        title = " ".join(section.title.split())
        yield from _labelled(section)
        yield from _in_section(Sentence(title, section.line, first=True), sentences)


def _in_section(title: Sentence, sentences: Sequence[Sentence]) -> Iterator[Chosen]:
    """Read who is chosen in a § and in its heading."""
    about = offices_about(title.text)
    listed = title.text.casefold().startswith(("val", "att juster"))
    before: Sentence | None = None
    for sentence in (title, *sentences):
        heads = "Val av" in sentence.text and before is not None
        if heads and _SUBHEADING.fullmatch(sentence.text) and not _CHOOSES.search(sentence.text):
            other = elects_others(title.text)
            about = () if other else offices_about(sentence.text.lstrip("-–•*# ").rstrip(".:"))
            listed = bool(about)
            continue
        hinted = may_name_officers(sentence.text)
        if hinted:
            yield from _adjusting(sentence)
            yield from _named(sentence)
        folded = sentence.text.casefold()
        if (about or hinted) and has_any(folded, _CHOOSING):
            for clause in _clauses(sentence):
                yield from _in_clause(clause, before, offices_about(clause.text) or about)
        if before is not None and listed:
            yield from _only_names(sentence, about)
        before = sentence


def _clauses(sentence: Sentence) -> Iterator[Sentence]:
    """Cut a sentence where another election begins though no stop stands between."""
    for words in _CLAUSE.split(sentence.text):
        yield replace(sentence, text=words)


def _labelled(section: Section) -> Iterator[Chosen]:
    """Read lines such as "Mötesordförande: Ada Ek"."""
    for line in section.lines:
        if ":" not in line.text or not may_name_officers(line.text):
            continue
        match = _LABELLED.fullmatch(line.text.strip())
        office = offices_said(match["role"], ()) if match else None
        who = match["who"].strip() if match else ""
        if office:
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


def _in_clause(
    sentence: Sentence, before: Sentence | None, about: tuple[Office, ...]
) -> Iterator[Chosen]:
    """Read who is chosen in a clause, and for what."""
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
    said = offices_said(_WITH_CHAIR.sub(" ", role), about) if role else None
    if role and "juster" in role:
        said = (Office.ADJUSTER,)
    offices = about if said is None else said
    if not offices:
        return
    if _ABSTRACT.search(who) and before is not None:
        who = before.text.partition("föreslår")[2] or who
    words = _RESERVE.sub(" ", _WITH_CHAIR.sub(" ", who))
    for name in names_in(words) or short_names_in(_bare(words)):
        if name[:1].isupper() or about:
            yield Chosen(offices[0], name, sentence.line, said=bool(said))


def _bare(who: str) -> str:
    """Take away what is no name in a list of those chosen: "enligt förslag"."""
    return re.sub(r",?\s(?:enligt|är frivillig|för|vid|med)\b.*$", "", who)
