"""Which sentences decide something."""

from __future__ import annotations

import re

from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.sections.bodies import BODY, HIGHER, NAMED, PLACE, SHORT, THUS, WHOLE
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.not_todays import (
    BACK_THEN,
    of_others,
    once_decided,
    was_passed,
)

_DIVIDED = re.compile(r"-(?<=[a-zåäö]-) (?!(?:och|eller|samt|respektive)\b)(?=[a-zåäö])")
"""A word that the end of a line divided; the dash comes first, as few places hold one."""
_SPACED = re.compile(r"\ba t t\s+")
_BODIES_DO = re.compile(
    rf"(?:{BODY}|^(?:{SHORT}|De|Man|Alla|Samtliga|Landstinget|(?!VD\b)(?-i:[A-ZÅÄÖ]{{2,4}}))\b)"
    r"(?: (?!(?:i|hos|från|inom|vid|att|föreslår|föreslog)\b)\w+){0,2} "
    r"(?:beslutar|beslutade|beslöt|beslutat|väljer|valde|utser|utsåg|fastställer|fastställde|antar"
    r"|antog"
    r"|godkänner|godkände|bifaller|biföll|avslår|avslog|beviljar|beviljade|bordlägger|bordlade"
    r"|återremitterar"
    r"|återremitterade|remitterar|noterar|noterade|antecknar|antecknade|tillstyrker|tillstyrkte|avstyrker"
    r"|avstyrkte"
    r"|lägger|lade|tar bort|tog bort|finner sig|fann sig|fann att|finner att|upphäver"
    r"|upphävde|anslår|avsätter|inrättar|delegerar"
    r"|har (?:därmed|härmed|således|alltså|sålunda) (?:valt|utsett|beslutat|avslagit"
    r"|bifallit|antagit|godkänt|beviljat)|medger|medgav|avger|avgav|översänder|bestämmer|bestämde"
    r"|adjungerar|adjungerade|förordna(?:r|de)(?= [^.;]{1,120} (?:som|till)\b)|svarar ja|svarade ja"
    r"|ålägger|ålade|(?:förklarar|förklarade)(?= [^.;:]{3,60}"
    r"\b(?:behörig\w{0,3} (?:ut|samman|in)\w+|stadgeenlig\w{0,3}|besluts?för|besvara[dt])\b)"
    r"|ställer sig bakom|ställde sig bakom|uppdrar|uppdrog|enas|enades|(?:ger"
    r"|gav)(?=[^.]{1,150}i uppdrag))\b",
    re.IGNORECASE,
)
_OTHERS_DO = re.compile(
    rf"(?:{SHORT}|De|Man|Alla|Samtliga|Landstinget|(?-i:[A-ZÅÄÖ]{{2,4}}))\b", re.IGNORECASE
)
_BODY_HINTS = (
    "nämnd", "styrels", "utskott", "beredning", "rådet", "fullmäktig", "stämma", "mötet",
    "förening", "delegation", "kommitté", "direktion", "presidi", "sammanträdet",
)  # fmt: skip
"""Pieces of which a text has one if it names a body."""
_PROPOSES = re.compile(
    rf"^(?P<by>{NAMED})(?: \w+){{0,2}} föresl(?:år|og)(?: att)? (?P<to>{HIGHER})"
    rf"(?: föreslå {HIGHER})? (?:att )?beslut",
    re.IGNORECASE,
)
_PROPOSES_ON = re.compile(
    rf"^{NAMED}(?: enhälligt)? föresl(?:år|og) (?:att )?{HIGHER}(?: att\b|:)",
    re.IGNORECASE,
)
_PROPOSE = ("res", "RES")
"""Of which a text has one near its beginning if somebody proposes."""
_OPENS = re.compile(
    rf"{NAMED}{PLACE} beslutar(?: enhälligt| {THUS}| efter [\w ]{{3,60}}?)?"
    r"(?: att\b|:|, att\b| (?:avslå|anta|bifalla|godkänna|fastställa|bevilja|utse|välja|bordlägga"
    r"|återremittera|notera|lägga|uppdra)\b)",
    re.IGNORECASE,
)
_OPENED = re.compile(
    rf"{NAMED}{PLACE} (?:beslutade|beslöt)(?: enhälligt| {THUS})?"
    r"(?: –[^–]{3,80}–)?(?: att\b|:| följande:)",
    re.IGNORECASE,
)
_LABELS_PROPOSAL = re.compile(
    r"(?![^:]{0,80}\b(?:enligt|med|beslut\w*|beslöts?)\b[^:]{0,80}\bförslag)"
    r"(?:[\w-]{1,40}(?: [\w-]{1,40}){0,3}s )?[Ff]örslag(?: till (?:beslut|[\w-]{1,40}))?:\s"
)
_MEANS = re.compile(
    r"\W{0,2}(?:ja|nej)(?:\s?[-–]?\s?röst(?:en|er|erna)?)?\W{0,3}"
    r"(?:[=:]|\s?(?:för|innebär|betyder|är|till)\b)"
    r"|Vinner (?:ja|nej)(?:-?sidan)?\b",
    re.IGNORECASE,
)
"""What an answer means in a vote, which decides nothing: "Nej = att ärendet återremitteras"."""
_MEMBER = r"(?:[A-ZÅÄÖÉÜ][\w’'-]{1,30}\s){2,6}\([^()]{1,12}\)"
_ASKED_FOR = re.compile(
    rf"{_MEMBER}"
    r"(?::|[^.;:]{0,160}\b(?:föresl(?:år|og)|begär(?:de)?|hemställ(?:er|de))\b)[^.;]{0,160}\b[Aa]tt\b"
    r"|(?:Under|Vid|Efter|I) [^.:;]{3,60}? (?:föresl(?:år|og)|begär(?:de)?|yrka(?:r|de))"
    rf" {_MEMBER}"
)
"""What a member asks for: "Ada Ek (S): Att ärendet återremitteras"."""
_BESLUTAS = re.compile(
    r"^(?:(?:\d{1,2}[.)]|[-–•*+])\s{1,3})?(?:Det )?(?:Beslutas|Beslutades|Beslöts)\b"
    r"|^Beslut(?: fattades)? (?:togs )?att\b"
    r"|^Vi (?:beslutade|beslöt|bestämde|enades om)(?: (?:enhälligt|därför|sedan|också))? att\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"^(?:(?:Efter|Vid) (?:votering|omröstning|proposition|sluten|diskussion|debatt"
    r"|överläggning|genomgång)[^.;:]{0,120}?|På förslag (?:av|från)\b[^.;:]{2,120}?"
    r"|(?:Enligt|I enlighet med)\b[^.;:]{1,120}?\bförslag(?:et)?"
    r"|Med (?:detta|dessa|\d{1,3}|hänvisning till"
    r"|stöd av)\b(?:[^.;:]|(?<=kap)\.){0,120}?"
    r"|(?:Till|Att)\b(?! (?:sin|dess|sitt)\b)[^.;:,]{3,120}?"
    rf"|{THUS}|Enhälligt),? "
    r"(?:beslöts|beslutades|(?:beslutar|beslutade|beslöt|väljer|valde|utser|utsåg|lägger|lade"
    r"|fastställer|fastställde|antar|antog|godkänner|godkände|beviljar|beviljade|avslår|avslog"
    r"|bifaller|biföll|bordlägger|bordlade|återremitterar|återremitterade)(?: enhälligt)?"
    rf" (?!\w{{1,40}} {BACK_THEN}\b)(?:{NAMED}|{WHOLE}\b))",
    re.IGNORECASE,
)
_SENT_ON = re.compile(
    r"(?:Interpellation|Fråg)(?:en|erna|an|orna) får (?:framställas|ställas)\b"
    r"|(?:Motionen|Motionerna|Medborgarförslaget|E-förslaget|Ärendet|Skrivelsen|Interpellationen)"
    r"(?: \w+){0,2} (?:remitteras|överlämnas|hänskjuts) till\b"
    r"|(?:Interpellation|Fråg)(?:en|erna|an|orna) besvaras (?:vid|på)"
    r" (?:nästa|kommande|ett senare)\b"
    r"|(?:Därmed|Härmed|Därefter|Med detta|Ordföranden) (?:är|anse(?:s|r)|ansågs"
    r"|förklara(?:s|r|de|des)) (?:interpellationen|frågan|motionen|medborgarförslaget)"
    r" (?:därmed |härmed |vara ){0,2}(?:besvara|slutdebattera|färdigbehandla)[dt]\b"
    r"|(?:Frågan|Punkten|Valet)(?: \w+){0,2} hänsköts till\b(?![^.]{0,80}\d)"
)
_WITHDRAWN = re.compile(
    r"(?:(?:Ärendet|Punkten|Frågan|Paragrafen|Motionen|Interpellationen)(?: \w+){0,2}"
    r"|(?:\d{1,2}[.)] )?(?:Ärende|Punkt|Paragraf)(?:en)? (?:nr\.? ?)?\d{1,3}) (?:utgår"
    r"|utgick|stryks|ströks|flyttas (?:till|för behandling (?:vid|på|i))"
    r" [^.]{0,40}(?:sammanträde|möte))\b"
    r"|(?:Motionen|Interpellationen|Medborgarförslaget|Ärendet)(?: \w+){0,2}"
    r" (?:återtas|återtogs|återkallas|återkallades|dras tillbaka|drogs tillbaka)\b"
)
_NOUN_ABOUT = re.compile(
    r"\b(?:förslag|motion|skrivelse|framställan|begäran|ansökan|yrkande|information|rapport|avtal"
    r"|detaljplan|beslut|fråga|uppdrag)(?:et|en|n|t)? om\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\b(?:att|som|när|om|huruvida|innan|sedan|tills|eftersom|då|där|vad|hur|av|vilket|vilken"
    r"|inför|efter|vid|föreslår)"
    r"(?: \w+){0,2}|[”\"][^”\"]*)\s*$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:godkän(?:ns|nes|n?des)|fastställ(?:s|es|des)|bordlägg(?:s|es)|bordlades|återremitter(?:as"
    r"|ades)|visa(?:s|des) åter"
    r"|avsl(?:ås|ogs)|bifall(?:s|es)|bifölls|ant(?:as|ogs)|anteckn(?:as|ades)|noter(?:as|ades)"
    r"|(?:läggs|lades)(?: \w+){0,2} till (?:handlingarna|protokollet)|(?:tas|togs) till protokollet"
    r"|(?:(?:är|var) (?:därmed|härmed)|anses|ansågs|förklara(?:s|des))"
    r"(?: härmed| därmed| vara){0,2} (?:besvara|färdigbehandla)[dt]"
    r"|lämna(?:s|des) utan (?:bifall|åtgärd)"
    r"|(?:är|var) (?:därmed|härmed) (?:återremittera[dt]|avslag(?:en|et|na)|bifall(?:en|et|na)"
    r"|antag(?:en|et|na)|godkän[dt]|bordlag[dt]|fastställ[dt])|entledig(?:as|ades)"
    r"|bestäm(?:s|des) till|(?:får|ges) i uppdrag(?= att)|besvara(?:s|des) (?:med )?(?:ja|jakande)"
    r"|(?:får|fick) (?:ansvarsfrihet|(?:förnyat )?förtroende)|skjuts upp|sköts upp|uppskjuts"
    r"|röstades(?: enhälligt)? (?:igenom|ned|ner|till)|balansera(?:s|des)"
    r"|(?:befanns|ansågs|förklara(?:s|des))(?: \w+){0,6}"
    r" (?:behörig\w{0,3}|stadgeenlig\w{0,3}|beslutsför|beslutför|beslutsmässigt?)"
    r"|ut(?:ses|sågs)|(?:om|ny)?väljs|väljes|(?:om|ny)?valdes"
    r"|bevilj(?:as|ades)|accepter(?:as|ades)|adjungera(?:s|des)"
    r"|(?:blev|blir) (?:vald|valda|valt|godkänd|godkända|godkänt|fastställd|fastställda|bordlagd"
    r"|antagen))\b",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(
    r"\b(?:(?:voterings|omröstnings)(?:proposition|ordning)|propositionsordning|beslut(?:sgång|sordning))",
    re.IGNORECASE,
)
_PROCEDURAL = ("proposition", "sordning", "sgång")
_RECORDS = re.compile(r"(?:Antecknas|Antecknades|Noteras|Noterades)\b[^.]{0,40}\batt\b")
_ASIDE = re.compile(
    r"\b(?:(?!\A)som(?! ersättare)|vilken|vilket|vilka|när|då|där|huruvida|om|ska|skall|skulle|bör"
    r"|kan|kunnat|kunde"
    r"|kommer att|varvid|varefter|varpå"
    r"|(?:föreslås|föreslår|föreslog|yrkar|yrkade|begär|begärde|hemställer) att|tidigare|hur|vad"
    r"|innan)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:yrka(?:r|de|s|des)|ha(?:r|de) yrkat|(?:till|av)styrk(?:er|te)"
    r"|(?:föresl(?:år|og)|hemställ(?:er|de)) (?:bifall|avslag))\b(?:(?!\bbesl)[^;]){0,400}\batt\b",
    re.IGNORECASE,
)
"""What somebody moves, with "att" anywhere behind: "yrkar bifall till förslaget att"."""
_MOVES = ("yrka", "Yrka", "styrk", " bifall", " avslag")
"""Of which such a text has one."""
_GOES_ON = re.compile(
    r"(?:med|i|enligt|under|dock|efter|så|och|samt|att|utan|som|för|till|av|på|inklusive|exklusive"
    r"|dvs|men)\b",
    re.IGNORECASE,
)
_BELOW_POINTS = re.compile(
    r"\d{1,2}[.)] [^.]{2,400}?\s\d{1,2}[.)] [^.]{2,120}? "
    r"(?P<said>(?:Rapport|Information|Redovisning|Redogörelse|Uppföljning|Genomgång|Föredragning"
    r"|Meddeland|Skrivelse|Anmäl|Handling|Delgivning|Punkt)[a-z]{0,8} (?:[a-zåäö]{2,20} )?"
    r"(?:läggs|lades|godkänns|godkändes|noteras|noterades|antecknas|antecknades)\b)"
)
"""Points that are only named, and what is decided on them all, with no stop between."""
_INFINITIVE = re.compile(
    r"(?:att )?(?:fastställa|godkänna|anta|bevilja|avslå|bordlägga|återremittera|notera|anteckna"
    r"|lägga|utse|välja"
    r"|uppdra|ge|översända|överlämna|föreslå|tillstyrka|avstyrka|bifalla|delegera|ansöka|yttra"
    r"|avge|upphäva|inrätta"
    r"|avsätta|anslå|förklara|ställa|lämna|ta|uppmana|genomföra|medge|anse|hemställa|rekommendera"
    r"|överföra|revidera)\s\S"
)
_STEMS = (
    "beslut", "beslöt", "välj", "vald", "utse", "utså", "fastst", "anta", "antog", "godkän", "bif",
    "avsl", "bevilj", "bordl", "återrem", "noter", "anteckn", "styrk", "lägger", "lade", "fann",
    "finner", "upphäv", "ansl", "avsätt", "inrätt", "deleg", "bakom", "uppdr", "enas", "enades",
    "ger", "gav", "läggs", "tar bort", "tog bort", "accept", "väljes", "utgår", "utgick",
    "flytta", "föreslår", "blev",
    "blir", "framställas", " ställas", "tas till", "togs till", "ansvarsfrihet", "behörig",
    "stadgeenl", "beslutför", "förtroende", "upp", "röstades", "balansera",
    "besvara", "i uppdrag", "remitter", "överlämnas", "hänskjuts", "hänsköts", "valt", "utsett",
    "har således", "har alltså", "har sålunda", "medg", "avge", "avga", "översänd", "bestäm",
    "adjung", "förordna", "visades åter", "visas åter", "stryks", "ströks", "svarar ja",
    "svarade ja", "återta", "utan bifall", "utan åtgärd", "är därmed", "är härmed", "entledig",
    "återtog", "återkalla", " tillbaka", "ålägg", "ålade",
)  # fmt: skip
_SUBJECT_WORDS = 16
_OPENING = 200
_LONGEST = 6000


def decides(sentence: str) -> bool:
    """Say whether a sentence decides something, rather than tells, proposes or recalls it.

    Args:
        sentence: One sentence, or the paragraph of a list.
    """
    text = undivided(with_dots(sentence[:_LONGEST]))
    folded = text.casefold()
    if text.startswith(">") or not has_any(folded, _STEMS):
        return False
    if has_any(folded, _PROCEDURAL) and _PROCEDURE.search(text):
        return False
    if "örslag" in text and _LABELS_PROPOSAL.match(text):
        return False
    if _MEANS.match(text) or ("(" in text and _ASKED_FOR.match(text)):
        return False
    openings = (_BESLUTAS, _PROPOSES, _WITHDRAWN, _SENT_ON, _INVERTED)
    if any(opening.match(text) for opening in openings):
        return True
    return _a_body_decides(text) or _passive_at(text) is not None


def undivided(text: str) -> str:
    """Put words together that the end of a line divided, or a typist spaced out: "a t t".

    Args:
        text: Any text, lines joined by a space.
    """
    text = _DIVIDED.sub("", text) if "- " in text else text
    return _SPACED.sub("att ", text) if "a t t " in text else text


def clause(sentence: str) -> str:
    """Give the clause of a sentence that decides: "Dagordningen godkänns" of "…, frågor anmäls".

    Args:
        sentence: A sentence that decides.
    """
    text = with_dots(sentence[:_LONGEST])
    below = _BELOW_POINTS.match(text) if text[:1].isdigit() else None
    if below:
        return sentence[below.start("said") :]
    end = _passive_at(text)
    if end is None or text[end : end + 1] != "," or _a_body_decides(text):
        return sentence
    return sentence if _GOES_ON.match(sentence[end + 1 :].lstrip()) else sentence[:end]


def opens_decision(text: str) -> bool:
    """Say whether a paragraph begins with a body that decides: "Miljönämnden beslutar att".

    Args:
        text: A paragraph.
    """
    # To fold a text takes long, and few lines of a list hold a "b".
    may = ("b" in text or "B" in text) and "beslutar" in text.casefold()
    return may and _OPENS.match(with_dots(text)) is not None


def begins_with_body(text: str) -> bool:
    """Say whether a text begins with a body that decides something today: "Nämnden antar …".

    Args:
        text: What follows the word "Beslut" in a line.
    """
    said = text[:_OPENING].lstrip()
    match = _BODIES_DO.match(with_dots(said)) if said[:1].isupper() else None
    return match is not None and not once_decided(said, 0, match.end())


def opened_decision(text: str) -> bool:
    """Say whether a paragraph begins with a body that decided: "Miljönämnden beslutade att".

    Args:
        text: A paragraph.
    """
    return "besl" in text[:120] and _OPENED.match(with_dots(text)) is not None


def proposes(text: str) -> bool:
    """Say whether a paragraph begins with a body that proposes: "Nämnden föreslår fullmäktige att".

    Args:
        text: A paragraph.
    """
    return has_any(text[:80], _PROPOSE) and _PROPOSES_ON.match(with_dots(text)) is not None


def proposed_to(text: str) -> str | None:
    """Name the body that a proposal asks to decide: "Utskottet föreslår styrelsen besluta att".

    Args:
        text: A sentence.
    """
    told = proposes_as(text)
    return told[1] if told else None


def proposes_as(text: str) -> tuple[str, str] | None:
    """Name who proposes a decision, and to whom: "Styrelsen föreslår fullmäktige besluta att".

    Args:
        text: A sentence.
    """
    match = _PROPOSES.match(with_dots(text)) if has_any(text[:80], _PROPOSE) else None
    return (match["by"].casefold(), match["to"].casefold()) if match else None


def is_infinitive(text: str) -> bool:
    """Say whether a text begins as the rest of "nämnden beslutar att" does.

    Args:
        text: A paragraph.
    """
    return _INFINITIVE.match(with_dots(text)) is not None


def _a_body_decides(text: str) -> bool:
    """Say whether a body is the subject of a verb that decides, today and in a main clause."""
    if not has_any(text.casefold(), _BODY_HINTS) and _OTHERS_DO.match(text) is None:
        return False
    for match in _BODIES_DO.finditer(text):
        before = text[: match.start()]
        if not (
            _BEFORE.search(before[-60:])
            or once_decided(text, match.start(), match.end())
            or of_others(before, text[match.start() :])
        ):
            return True
    return False


def _passive_at(text: str) -> int | None:
    """Find where a passive that decides ends, if its subject is near and no history follows."""
    for match in _PASSIVE.finditer(text):
        before = text[: match.start()]
        if len(before.split()) > _SUBJECT_WORDS:
            return None
        bare = _NOUN_ABOUT.sub("", before)
        if (
            (before.strip() or _may_open(text))
            and not _ASIDE.search(bare)
            and not (has_any(bare, _MOVES) and _MOVED.search(bare))
            and not was_passed(text, match.start(), match.end())
        ):
            return match.end()
    return None


def _may_open(text: str) -> bool:
    """Say whether a sentence that a passive opens decides: "Valdes Ada Ek till kassör."."""
    return text[:1].isupper() and not text.endswith("?") and not _RECORDS.match(text)
