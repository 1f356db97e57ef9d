"""How a decision went, from the words that decide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.sections.bodies import BODY, HIGHER, NAMED, THUS
from minutes_archive.importer.sections.caseless import caseless, led
from minutes_archive.importer.sections.decisive import undivided
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.outcome_bare import bare_outcome, rests_on_proposal
from minutes_archive.importer.sections.outcome_verbs import REFUSALS, VERBS
from minutes_archive.model import Outcome

_FRAME = re.compile(r"^(?:Enligt|På förslag av|I enlighet med|I enighet med)\b[^:]{1,400}:\s*")
_SHORTENED = re.compile(
    r"[A-ZÅÄÖ](?:(?<=^.)|(?<=[.:•–-] .))(?!(?:(?<=V)D|(?<=A)B|(?<=E)U)\b)[A-ZÅÄÖ]{1,3}"
    r"(?= (?:anta[rs]?|antog|godkän|avsl|bifall"
    r"|biföll|fastst|noter|anteckn|bordl|återrem|utse|utså|välj|vald|tillst|avst|upphäv|uppdr|medg"
    r"|bevilj|lägg|lade|ställ|tar|tog|ger|gav|översänd|beslut|beslöt|anse)\w{0,10}\b)"
)
"""A body's abbreviation that decides: "BUN antar"; its capital comes first, as few are there."""
_QUOTES = '”"»'
_QUOTED = re.compile(r"[”\"»][^”\"»]{0,3000}[”\"»]")
_POINT = re.compile(
    r"[\da-h–•·-](?<!\S.)(?:(?<=\d)\d?[.)]|(?<=[a-h])\)|(?<=[–•·-]))\s+(?=[\wÅÄÖåäö])",
)
"""A number, letter or bullet that begins a word; its sign comes first, as few places hold one."""
_BY_ATT = re.compile(
    r"att\s|[^.;:,]{0,90}\b(?:beslut(?:ar|ade|as|at)|beslöts?)\b[^.;,]{0,90}?,?\satt\s",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;]\s+(?:samt\s+|och\s+)?(?:dels\s+)?(?=att\s)|\s(?=(?:samt|och)\s+(?:dels\s+)?att\s)"
)
_CLAUSES = (", att ", "; att ", "och att ", "samt att ", "dels att ")
"""Of these, a sentence with a space for all between its words has one if it has several clauses."""
_AND_VERB = re.compile(
    r" (?:och|samt|medan|men) (?=(?:avslår|avslog|avslås?|bifaller|biföll|bifalla|bifalls|beviljar"
    r"|beviljade|bordlägger|bordlade|återremitterar|återremitterade)\b"
    r"|(?:den|det|de) (?:andra|tredje|första|sista|övriga|resterande|återstående)\b[^.;]{0,40}"
    r" (?:avslås|avslogs|bifalls|bifölls|återremitteras|bordläggs)\b"
    r"|(?:motionen|medborgarförslaget|ansökan|förslaget|planen)(?: \w{1,20})? (?:bifalls|avslås"
    r"|antas|beviljas)\b)"
)
_AND = (" och ", " samt ", " medan ", " men ")
_OPENING = 110
"""In so many characters does a sentence that decides with "att" say so."""
_CUTS = (". ", ") ", "! ", "? ", "- ", "– ", "• ", "· ")
"""Of these, a decision with a space for all between its words has one if it can be cut."""
_SENTENCE = re.compile(r" (?<=[.!?] )(?=[A-ZÅÄÖ])")
"""The space between two sentences; it comes first, as it is soon found."""
_RECOMMENDED = caseless(
    rf"\W(?:(?:föreslår|föreslå|föreslog|föreslagit|hemställer|hemställa|hemställde|rekommenderar"
    rf"|rekommendera)"
    rf"(?: (?:att|till|hos))?\s{HIGHER}"
    rf"|hos {HIGHER} (?:hemställa|anhålla)\b|anhåll(?:a|er) hos {HIGHER}"
    rf"|föreslår att {HIGHER}|avstyrk(?:er|a|te|s|tes)\b"
    rf"|förslag (?:till beslut (?:i|till) |till ){HIGHER})"
)
_IS_PROPOSED_TO = caseless(rf"\W{HIGHER} föreslås\b")
_PROPOSES = ("föresl", "hemställ", "anhåll", "rekommend", "avstyrk", "förslag till")
_GONE = ("utgår", "utgick", "stryks", "ströks", "dras", "drogs", "återta", "återtog", "återkalla")
_NOT = ("inte", "ej", "icke")
_DENIES = re.compile(rf"\b(?:{'|'.join(_NOT)})\b")
_WITHDRAWN = re.compile(
    r"^(?:\W{0,3})(?:Ärendet|Punkten|Paragrafen|Motionen|Interpellationen|Frågan|Yrkandet"
    r"|Förslaget|Medborgarförslaget)"
    r"(?: \w+){0,3} (?:utgår|utgick|stryks från|ströks från"
    r"|dras tillbaka|drogs tillbaka|återtas|återtogs|återkallas"
    r"|återkallades)\b"
    r"|\b(?:godkän(?:ner|de|na)|medg(?:er|av|e)|bevilja(?:r|de)?|bif(?:aller|öll|alla)) att"
    r" (?:motionen|interpellationen|medborgarförslaget|ärendet|förslaget)"
    r" (?:återtas|återkallas|dras tillbaka)\b"
    r"|\b(?:besl(?:utar|utade|öt)(?: \w+)? |^\W{0,3})att (?:ärendet|frågan|motionen"
    r"|interpellationen|medborgarförslaget) (?:ska |skall )?(?:utgår?|dras tillbaka)"
    r"(?=\W*$| från\b| ur\b)"
    r"|\butgår (?:ur|från) (?:dagordningen|föredragningslistan|ärendelistan|dagens)",
    re.IGNORECASE,
)
_COMES_BACK = re.compile(
    r"\b(?:utgår|utgick)(?: (?:från|ur) \w+(?: \w+)?)?(?:,| och|, och) (?:\w+ )?"
    r"(?:tas|togs|behandlas|återkommer|flyttas)(?: \w+)? (?:upp )?(?:igen )?"
    r"(?:vid|på|till|under|i) [^.;]{0,60}(?:sammanträde|möte)"
)
_ANSWERED = re.compile(
    r"\b(?:anses|förklaras|är)(?: därmed| härmed| vara){0,2} (?:besvara[dt]|färdigbehandla[dt])e?\b"
    r"|\b(?:anser?|förklarar?)\b[^.]{1,150}\bbesvara[dt]",
    re.IGNORECASE,
)
_ENDED = ("besvara", "färdigbehandla")
_PROCEDURAL = re.compile(
    r"^\W{0,3}(?:\d{1,2}[.)]\s)?(?:Interpellationen |Frågan )?får (?:framställas|ställas)",
    re.IGNORECASE,
)
_THE_MOTION = re.compile(r"\b(?:motionens?|medborgarförslagets?)\b", re.IGNORECASE)
_REST_OF_IT = re.compile(
    r"(?:avslå|avslås|bifalla|bifalls) (?:de[nt]?|i|att-?sats\w{0,4}|såvitt|vad|avseende|delvis"
    r"|gällande|beträffande)\b"
    r"|(?:den|det|de) (?:andra|tredje|första|sista|övriga|resterande|återstående)\b"
)
"""What became of the other part of a motion."""
_SLATE = re.compile(
    r"^Valberedningens förslag (?:till \w+ )?(?:antogs|godkändes|bifölls)", re.IGNORECASE
)
_RELEASES = re.compile(r"\b(?:entledig|avsäg)", re.IGNORECASE)
_MOVED = re.compile(
    r"\b\w{0,20}(?:yrkande(?:t|n|na)?|(?:ändrings|tilläggs|mot)förslag(?:et|en)?)\b", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\b(?:som|vilken|vilket|vilka|när|då|där|innan|sedan|huruvida|ska|skall|bör|kan|tidigare)"
    r"(?:\s\S{1,40}){0,2}(?<!,)\s*$"
    r"|\b(?:ändring(?:en)?|tillägg(?:et)?|villkor(?:et)?|förbehåll(?:et)?|innebörd(?:en)?) att"
    r"(?:\s\S{1,40}){0,4}\s*$"
)
_ADOPTED = re.compile(
    r"\bbif(?:all\w{1,2}|ölls?) (?:(?!och\b|samt\b)[\w()-]{1,30} ){0,5}?"
    r"(?:(?P<of>återremiss|bordläggnings?|avslags)yrkande(?:t|na)?\b"
    r"|yrkandet? om (?P<about>återremiss|bordläggning|avslag)\b)"
    r"|^\W{0,3}(?P<first>återremiss|bordläggnings?|avslags)yrkande(?:t|na)? (?:bif|ant)"
    r"|\b(?:bif(?:all\w{1,2}|öll)|ant(?:ar?|og)|godkän(?:ner|de|na)) (?:[\w()-]{1,30} ){0,6}?"
    r"(?:besluts)?förslag(?:et)?(?: till beslut)? (?:om|att|på)"
    r" (?P<to>återremi|bordläg|avsl[åa]|anse\b[^.;]{1,60} besvara)",
    re.IGNORECASE,
)
_WHAT_IS_ASKED = ("yrkande", "förslag")
_ASKED_FOR = (
    ("återremi", Outcome.REFERRED_BACK),
    ("bordläg", Outcome.TABLED),
    ("avsl", Outcome.REJECTED),
    ("besvara", Outcome.NOTED),
)
"""What somebody may have moved, and how a matter went where that was granted."""
_IN_CLAUSE = re.compile(
    r"(?:^\W{0,3}|\bbesl(?:ut(?:ar|ade|as)|öt)(?: \w{1,20}){0,2},? )att"
    r" (?:(?!(?:som|inte|ej|icke|ing(?:en|et|a))\b)[\w-]{1,40} ){1,3}(?:ska|skall)"
    r"(?: (?:därmed|härmed|således|därför))?\s$",
    re.IGNORECASE,
)
"""What a whole clause of a decision says before its verb: "att motionen ska avslås"."""
_NEAR = 130
"""So far before a verb may what sets it aside begin, in characters."""
_STATED = re.compile(
    rf"^(?:{NAMED}(?: enhälligt| därför)? besl(?:utar|utade|öt)"
    rf"(?: enhälligt| {THUS})?"
    r"(?: (?:enligt|i enlighet med) [^.;:]{3,90} ?förslag(?:et)?)?|(?:Det )?"
    r"[Bb]esl(?:utas|utades|öts)),? att"
    r" (?!\w{1,20}(?<!n)a\s)[^.;]{2,120}? (?:är|blir|ska|skall|får|gäller|återkommer|tecknas)\b",
    re.IGNORECASE,
)
_SETS = re.compile(
    r"^\w{0,30}(?:avgift|taxa|arvode|hyra|pris)\w{0,4}\b[^.;:]{0,80} (?:blir|ska vara|sätts till"
    r"|bestäm(?:s|des) till) "
    rf"|^{BODY} sammanträder\b[^.;]{{0,80}} (?:den \d|följande|\d{{1,2}} [a-z])",
    re.IGNORECASE,
)
_ASKED_OF_OTHERS = re.compile(
    r"\b(?:begär|begära|hemställa|anmoda)\b[^.;]{0,60}\b(?:länsstyrelsen|valberedningen)\b[^.;]{0,120}",
    re.IGNORECASE,
)
_OF_ELECTIONS = frozenset((Outcome.ELECTED, Outcome.APPROVED, Outcome.NOTED))
_FEW_WORDS = 300
_NEGATED = re.compile(r"\b(?:inte|ej|icke|ingen|inget|inga)\b", re.IGNORECASE)


class OutcomeReading(NamedTuple):
    """How a decision went.

    Args:
        outcome: The outcome; None where the words fit none, or several.
        confidence: How sure the reading is.
        doubt: Why somebody should look.
    """

    outcome: Outcome | None
    confidence: Confidence = Confidence.SURE
    doubt: Doubt | None = None


def read_outcome(decision: str) -> OutcomeReading:
    """Say how a decision went.

    Args:
        decision: The words that decide, on one line.
    """
    return _in_few_words(decision) if len(decision) <= _FEW_WORDS else _read(decision)


@lru_cache(maxsize=32)
def _in_few_words(decision: str) -> OutcomeReading:
    """Read a short decision: a meeting puts off matter after matter in the same words."""
    return _read(decision)


def _read(decision: str) -> OutcomeReading:
    """Say how a decision went."""
    whole = undivided(with_dots(" ".join(decision.split())))
    frame = _FRAME.match(whole)
    text = whole[frame.end() :] if frame else whole
    bare = _SHORTENED.sub("Nämnden", text)
    bare = _QUOTED.sub("…", bare) if has_any(bare, _QUOTES) else bare
    low = led(bare)
    if has_any(low, _PROPOSES) and _recommends(low):
        return OutcomeReading(Outcome.RECOMMENDED)
    points = [
        (point, outcome)
        for point in _points(bare)
        if (outcome := _of_point(point, low if point == bare else led(point))) is not None
    ]
    aside = [one for one in points if _is_aside(*one)]
    points = [one for one in points if one not in aside] or points
    motion = has_any(low, ("motionen", "medborgarförslaget"))
    found = [
        outcome
        for point, outcome in points
        if motion and (_THE_MOTION.search(point) or _REST_OF_IT.match(point))
    ]
    releases = has_any(low, ("entledig", "avsäg"))
    found = found or (_beside_releases(points) if releases else [one for _, one in points])
    if not found:
        verbless = _verbless(bare)
        if verbless is not None:
            return verbless
        stated = (_STATED.match(bare) or _SETS.match(bare)) is not None and not _NEGATED.search(
            bare
        )
        likely = OutcomeReading(Outcome.APPROVED, Confidence.LIKELY)
        return likely if frame or stated else OutcomeReading(None)
    reading = _agreed(found)
    if reading.outcome is Outcome.NOTED and has_any(low, _ENDED) and _ANSWERED.search(bare):
        return OutcomeReading(Outcome.NOTED, Confidence.DOUBTFUL, Doubt("outcome_answered"))
    return reading


def _beside_releases(points: list[tuple[str, Outcome]]) -> list[Outcome]:
    """Give the outcomes of points, without those that only make room for who is elected."""
    others = [outcome for point, outcome in points if not _RELEASES.search(point)]
    if Outcome.ELECTED in others and set(others) <= _OF_ELECTIONS:
        return others
    return [outcome for _, outcome in points]


def _recommends(low: str) -> bool:
    """Say whether a decision, as `led` gives it, only proposes something to a higher body."""
    if _RECOMMENDED.search(low):
        return True
    return " föreslås" in low and _IS_PROPOSED_TO.search(low) is not None


def _verbless(decision: str) -> OutcomeReading | None:
    """Read a decision without a verb, and doubt it where another's words decide."""
    outcome = bare_outcome(decision)
    if outcome is None:
        return None
    if outcome is Outcome.NOTED:
        return OutcomeReading(outcome, Confidence.DOUBTFUL, Doubt("outcome_answered"))
    if outcome is Outcome.APPROVED and rests_on_proposal(decision):
        return OutcomeReading(outcome, Confidence.DOUBTFUL, Doubt("outcome_as_proposed"))
    return OutcomeReading(outcome)


def _points(text: str) -> Iterator[str]:
    """Cut a decision into its numbered points, its sentences and their points with "att"."""
    if not has_any(text, _CUTS):
        yield from _clauses(text)
        return
    for point in _POINT.split(text):
        for sentence in _SENTENCE.split(point):
            yield from _clauses(sentence)


def _clauses(sentence: str) -> Iterator[str]:
    """Cut a sentence of a decision into its points with "att" and its verbs."""
    may = has_any(sentence, _CLAUSES) and _is_by_att(sentence)
    for clause in _CLAUSE.split(sentence) if may else [sentence]:
        several = has_any(clause, _AND) and _AND_VERB.search(clause)
        pieces = _AND_VERB.split(clause) if several else [clause]
        yield from (one.strip() for one in pieces if one.strip())


def _is_by_att(sentence: str) -> bool:
    """Say whether a sentence decides with "att", and so perhaps with several."""
    begins = sentence[:_OPENING].casefold()
    return (begins.startswith("att") or "besl" in begins) and _BY_ATT.match(sentence) is not None


def _of_point(text: str, low: str) -> Outcome | None:
    """Say how one point of a decision went; procedure says nothing.

    Args:
        text: The point.
        low: The same as `led` gives it.
    """
    if "ställas" in low and _PROCEDURAL.match(text):
        return None
    if "länsstyrelsen" in text or "valberedningen" in text:
        text = _ASKED_OF_OTHERS.sub("…", text)
        low = led(text)
    if has_any(low, _GONE) and _WITHDRAWN.search(text):
        return Outcome.TABLED if _COMES_BACK.search(text) else Outcome.WITHDRAWN
    if (
        has_any(low, _NOT)
        and _DENIES.search(low)
        and any(passive.search(low) or active.stands_in(low) for passive, active in REFUSALS)
    ):
        return Outcome.REJECTED
    for verb in VERBS:
        if has_any(low, verb.stems) and (
            _is_main(verb.passive, text, low) or verb.active.stands_in(low)
        ):
            return _asked(text) if verb.outcome is Outcome.APPROVED else verb.outcome
    return None


def _asked(text: str) -> Outcome:
    """Say how a point went that approves something: what was moved may be to put it off."""
    asked = _ADOPTED.search(text) if has_any(text, _WHAT_IS_ASKED) else None
    what = asked[asked.lastgroup].casefold() if asked and asked.lastgroup else ""
    return next((outcome for word, outcome in _ASKED_FOR if word in what), Outcome.APPROVED)


def _is_main(passive: re.Pattern[str], text: str, low: str) -> bool:
    """Say whether a passive stands in a clause of its own, which nothing before it sets aside."""
    for match in passive.finditer(low):
        start, end = max(0, match.start() - _NEAR), match.start()
        if not _ASIDE.search(text, start, end) or _IN_CLAUSE.search(text[start:end]):
            return True
    return False


def _is_aside(point: str, outcome: Outcome) -> bool:
    """Say whether a point only settles a motion, or the slate of which others name the people."""
    rejects = outcome is Outcome.REJECTED and _MOVED.search(point) is not None
    return rejects or (outcome is Outcome.APPROVED and _SLATE.match(point) is not None)


def _agreed(found: list[Outcome]) -> OutcomeReading:
    """Give the outcome of a decision with several points."""
    kinds = set(found)
    if len(kinds) == 1:
        return OutcomeReading(found[0])
    if kinds <= {Outcome.APPROVED, Outcome.NOTED}:
        return OutcomeReading(Outcome.APPROVED, Confidence.LIKELY)
    if kinds <= {Outcome.APPROVED, Outcome.NOTED, Outcome.ELECTED}:
        return OutcomeReading(
            Outcome.ELECTED if found[0] is Outcome.ELECTED else Outcome.APPROVED, Confidence.LIKELY
        )
    if (
        Outcome.REFERRED_BACK in kinds
        and found[0] is Outcome.REFERRED_BACK
        and kinds <= {Outcome.REFERRED_BACK, Outcome.APPROVED, Outcome.NOTED}
    ):
        return OutcomeReading(Outcome.REFERRED_BACK, Confidence.LIKELY)
    return OutcomeReading(None, Confidence.DOUBTFUL, Doubt("outcome_mixed"))
