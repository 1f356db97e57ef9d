"""Where motions begin: who moves, in which word order, and the first of what is moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutes_archive.importer.sections.bodies import BEFORE
from minutes_archive.importer.sections.debate.flow import Sentence
from minutes_archive.importer.sections.debate.movers import Mover, group_of, people_of
from minutes_archive.importer.sections.debate.supporters import seconded
from minutes_archive.importer.sections.debate.whole_words import at_word
from minutes_archive.importer.sections.hints import has_any

HINTS = (
    "yrka", "föresl", "hemställ", "vidhåll", "vidhöll", "styrk", "instäm", "biträd", "stödjer",
    "ansluter", "begär",
)  # fmt: skip
"""Of which a sentence has one if it tells of a motion, whatever heading it stands under."""
_MOVES = re.compile(
    at_word(
        "yrka(?:r|de)", "föreslår", "föreslog", "hemställ(?:er|de)",
        *[
            rf"{verb}\s(?:ett\s|följande\s)?\w{{0,12}}yrkande(?:\s(?:om|på)|(?=:|\satt\b))"
            for verb in (
                "framställ(?:er|de)", "framför(?:de)?", r"lägger\sfram", r"lade\sfram",
                "lämna(?:r|de)", "ställ(?:er|de)", r"inkom(?:mer)?\smed", "väck(?:er|te)",
            )
        ],
        r"har\syrkat",
        r"begär(?:de)?(?=\s(?:återremiss|bordläggning|att\särendet\s(?:återremitteras|bordläggs))\b)",
    )
    + r"(?!\w)"
)  # fmt: skip
_PASSIVE = re.compile(
    r"^(?P<what>(?:Bifall|Avslag|Återremiss|Bordläggning)\b[^.:;]{0,200}?)\s(?:yrkas|yrkades)\sav\s"
    r"(?P<who>[^.:;]{3,300})\.?$"
    r"|^Av\s(?P<by>[^.:;]{3,300}?)\s(?:yrkas|yrkades)\s(?P<asked>[^:;]{3,600}?)\.?$"
)
_SECONDS = re.compile(
    at_word("instämmer", "instämde", "biträder", "biträdde", "stödjer", r"ansluter\ssig")
    + r"\b(?=[^.]{0,160}\b(?:yrkande|förslag|bifall|avslag))"
)
_TAKES_SIDES = re.compile(
    at_word("tillstyrk(?:er|te)", "avstyrk(?:er|te)", "vidhåller", "vidhöll") + r"\b"
)
"""Verbs that say what is moved, so that they stay in the text."""
_TURNED = re.compile(
    r"^(?:Vidare|Däremot|För\s(?:[\w-]{2,30}\s){0,2}[\w-]{1,30}(?:erna|partiet|gruppen|alliansen)|Häremot|Mot\s(?:detta|förslaget)|Därutöver|Dessutom|Slutligen|Även|Därefter|Härutöver|I\s(?:första|andra)\shand|"
    r"(?:Efter|Under|Vid|I)\s(?P<when>[^.,:;]{3,70}?))"
    r"\s+(?P<verb>yrka(?:r|de)|föreslår|föreslog)\s+(?:(?:dels|även|också)\s+)?"
)
_DEBATED = (
    r"(?:diskussion(?:en|er(?:na)?)?|överläggning(?:en|ar(?:na)?)?|debatt(?:en)?|föredragning(?:en)?"
    r"|ajournering(?:en)?|(?:behandling|handläggning|prövning)(?:en)?(?:\sav\s(?:ärendet|frågan))?"
    r"|(?:ärendets|punktens|frågans)\s(?:behandling|handläggning|föredragning)|beslutstillfället"
    r"|(?:dagens\s)?(?:sammanträde(?:t)?|möte(?:t)?))"
)
_AT_TABLE = re.compile(
    rf"(?:(?:en|den|kort|längre|livlig|fortsatt|viss|genomförd)\s){{0,3}}{_DEBATED}"
)
_BODY_DEBATED = re.compile(
    r"(?P<body>(?:[\w-]{2,40}\s(?:och|samt)\s)?\w{0,40}(?:fullmäktige|styrelsen|nämnden|utskottet|beredningen|rådet))s\s"
    r"(?:behandling|handläggning|överläggning|prövning)(?:\sav\s(?:ärendet|frågan))?"
)
_IN_PAPER = re.compile(
    r"\s*,?\s*(?:i|genom|via)\s(?:(?:en|ett|sin|sitt|sina|deras|den|denna|två|tre|gemensam|skriftlig|"
    r"enskild|inlämnad|inkommen|väckt|särskild|rubricerad|föreliggande|nämnda|ovanstående)\s){0,3}"
    r"(?:(?:parti|flerparti|fler\w{0,8})?motion(?:en|er|erna)?|medborgarförslag(?:et|en)?|"
    r"interpellation(?:en)?|e-förslag(?:et)?|folkmotion(?:en)?)\b"
)
"""What follows the verb where it tells of what somebody has written, not of what was moved."""
_IN_LETTER = re.compile(
    r"\s*,?\s*(?:i|genom|via)\s(?:(?:en|ett|sin|sitt|den|gemensam|inkommen)\s){0,3}"
    r"(?:skrivelse(?:n)?|brev(?:et)?|(?:ledamots)?initiativ(?:et)?|e-post|ansökan|yttrande(?:t)?)\b"
)
"""The same of papers that may also be handed in at the table, under a heading of motions."""
_IN_BODY = re.compile(
    rf"\s*i\s(?P<body>{BEFORE}\w{{0,40}}(?:nämnd|styrels|utskott|beredning|råd|fullmäktig))(?:en?|et)?\s",
    re.IGNORECASE,
)
_BODIES = ("nämnd", "styrels", "utskott", "beredning", "råd", "fullmäktig")
_WRITER = re.compile(r"(?:Motionär|Förslagsställar|Interpellant|Frågeställar)")
_ON_PAPER = re.compile(
    r"\s*(?:bifall|avslag|återremiss|bordläggning|i\s(?:första|andra)\shand|på|(?:att\s)?"
    r"(?:motionen|medborgarförslaget|interpellationen|ärendet|förslaget|förslagen|kommunstyrelsens))\b"
)
"""What somebody asks for who has a paper or a proposal before them."""
_ASKS = re.compile(
    r"\s*,?\s+(?=(?:bifall|avslag|att|återremiss|bordläggning|tillstyrkan|på|i\s(?:första|andra)\shand)\b)"
)
_ALSO = re.compile(
    r"\s*(?:,|;|\s(?:och|samt|medan|men))\s+(?:(?:och|samt|medan|men|dels)\s+)*(?=[A-ZÅÄÖÉÜ])"
)
_AND_MOVES = re.compile(
    r"\s(?:(?P<verb>yrka(?:r|de)|föreslår|föreslog)\s|(?=(?:bifall|avslag|återremiss|bordläggning)\b)"
    r"|(?=(?P<clause>att)\b))"
)
_REACH = 300
"""More letters than the names of those have who move something in another's sentence."""
_MAY_NAME = ("att ", "utse", "välj", "nominer")
"""Of which words have one before whom somebody else is not who moves."""
_MOST = 40
_MEMBERS_VERBS = (
    "före", "inst", "bitr", "stöd", "ansl", "tillst", "avst", "framst", "begär", "vidh",
)  # fmt: skip
_PUTS_OFF = re.compile(
    r"\s*(?:återremiss|bordläggning|att\särendet\s(?:ska(?:ll)?\s)?(?:återremitteras|bordläggs?|bordläggas))\b"
)
_HAS = re.compile(r"^(?:\w{0,15}[Yy]rkanden?\s(?:av|från)|Av|Från)\s(?=[A-ZÅÄÖÉÜ])")
_COLON = re.compile(r"^(?P<who>[^:]{3,300}):\s*(?P<what>\S.*)$")
_ABOUT = re.compile(
    r"^\w{0,15}[Yy]rkande\s(?:av|från)\s(?P<who>[^.:;]{3,300}?)\s(?:om|på)\s(?P<what>\S.*)$"
    r"|^(?P<asked>(?:Bifall|Avslag|Återremiss|Bordläggning)\b[^.:;]{0,160}):\s(?P<by>[^:;]{3,300}?)\.?$"
)
"""What is moved and by whom, under a heading of motions: "Avslag: Ada Ek (S)"."""
_ORDER = re.compile(r"[pP](?<!\w.)(?i:roposition)")
_ORDER_WITHIN = 91
_POINT = re.compile(r"(?:(?:[•·●▪■◦*–-]|\d{1,2}[.)])\s+)+(?=[A-ZÅÄÖÉÜ])")


@dataclass(frozen=True, slots=True)
class MotionStart:
    """The beginning of a motion.

    Args:
        people: Who moves it.
        groups: Groups who move it, in the source's own words.
        text: The first of what is moved.
        titled: Whether the first of them is called the writer of a paper.
    """

    people: tuple[Mover, ...]
    groups: tuple[str, ...]
    text: str
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a sentence stands.

    Args:
        fixed: The format's heading over it.
        under_heading: Whether that is of motions.
        decides: The headings of what is decided, in lower case; one may name who decides.
        written: Whether what a paper says that was handed in before is summed up there.
    """

    fixed: str | None
    under_heading: bool
    decides: str = ""
    written: bool = False


def starts_in(sentence: Sentence, setting: Setting) -> tuple[MotionStart, ...]:
    """Read who moves what in a sentence, in its order; nothing where it tells of no motion.

    Args:
        sentence: The sentence.
        setting: Where it stands.
    """
    if not setting.under_heading and not has_any(sentence.text, HINTS):
        return ()
    start = _start(sentence, setting)
    return tuple(_each(start)) if start is not None else ()


def _start(sentence: Sentence, setting: Setting) -> MotionStart | None:
    """Read the beginning of the first motion of a sentence."""
    point = _POINT.match(sentence.text)
    text = sentence.text[point.end() :] if point is not None else sentence.text
    passive = _PASSIVE.match(text) if "yrka" in text else None
    if passive is not None:
        return _moved(passive["who"] or passive["by"], passive["what"] or passive["asked"])
    turned = _TURNED.match(text)
    if turned is not None:
        return _turned(turned, text[turned.end() :], setting)
    for verb in (_MOVES, _TAKES_SIDES, _SECONDS):
        hit = verb.search(text)
        if hit is None:
            continue
        what = text[hit.end() :]
        start = _moved(text[: hit.start()], what, "" if verb is _MOVES else hit[0])
        if start is not None and _meant(start, hit[0], what, setting):
            return start
    return _colon(text) if setting.under_heading and sentence.opens else None


def _moved(who: str, what: str, kept: str = "") -> MotionStart | None:
    """Read who moves; none where the words before the verb name nobody.

    Args:
        who: The words before the verb.
        what: The words behind it.
        kept: The verb, where the text would say nothing without it.
    """
    before, behind = seconded(who.removeprefix("Även ")), seconded(what.removeprefix(":"))
    people = people_of(before.rest)
    group = None if people else group_of(before.rest)
    if not people and group is None:
        return None
    return MotionStart(
        (*people, *before.people, *behind.people),
        (*((group,) if group else ()), *before.groups, *behind.groups),
        f"{kept} {behind.rest.strip(' ,')}".strip(),
        titled=_WRITER.match(who) is not None,
    )


def _meant(start: MotionStart, verb: str, what: str, setting: Setting) -> bool:
    """Tell a motion from a paper's, the chair's of how to vote, and what a body proposes."""
    if _IN_PAPER.match(what) or _is_about_order(verb, what, setting):
        return False
    if _is_elsewhere(what, setting.decides):
        return False
    if verb.startswith("ställ") and any(one.is_chair for one in start.people):
        return False
    if setting.under_heading:
        return True
    if (
        verb.startswith("har")
        or _is_written(start, what, setting)
        or any(one.is_official for one in start.people)
    ):
        return False
    return verb.startswith("yrka") or _is_said_by_member(start, verb, what)


def _is_elsewhere(what: str, decides: str) -> bool:
    """Say whether something was moved in another body: "yrkade i nämnden avslag"."""
    within = _IN_BODY.match(what)
    if within is None or not has_any(decides, _BODIES):
        return False
    return within["body"].casefold() not in decides


def _is_said_by_member(start: MotionStart, verb: str, what: str) -> bool:
    """Say whether a verb that others use too is one of a member's."""
    if verb.startswith("före") and not any(one.party for one in start.people):
        return _PUTS_OFF.match(what) is not None
    signed = any(one.party or one.title_only for one in start.people)
    return signed and (verb.startswith(_MEMBERS_VERBS) or "yrkande" in verb)


def _is_written(start: MotionStart, what: str, setting: Setting) -> bool:
    """Say whether words outside a heading of motions tell what a paper asks for."""
    if _IN_LETTER.match(what):
        return True
    writer = start.titled or any(map(_WRITER.match, start.groups))
    return (writer or setting.written) and _ON_PAPER.match(what) is None


def _is_about_order(verb: str, what: str, setting: Setting) -> bool:
    """Say whether the chair proposes how to vote."""
    proposes = setting.fixed == "Propositionsordning" or verb.startswith("före")
    return proposes and _ORDER.search(what.partition(".")[0], 0, _ORDER_WITHIN) is not None


def _turned(hit: re.Match[str], rest: str, setting: Setting) -> MotionStart | None:
    """Read "Under överläggningen yrkar A B (S) bifall till …"."""
    when = hit["when"]
    if when is not None and not _AT_TABLE.fullmatch(when):
        body = _BODY_DEBATED.fullmatch(when)
        if body is None or body["body"].casefold() not in setting.decides:
            return None
    for _, ask in zip(range(_MOST), _ASKS.finditer(rest), strict=False):
        start = _moved(rest[: ask.start()], rest[ask.end() :])
        if start is not None:
            order = _is_about_order(hit["verb"], rest[ask.end() :], setting)
            return None if order else start
    return None


def names_movers(text: str) -> bool:
    """Say whether a sentence is only who moves what follows: "Ada Ek (S):".

    Args:
        text: A sentence under a heading of motions.
    """
    if not text.endswith(":") or len(text) > _REACH or has_any(text, HINTS[:3]):
        return False
    people = people_of(_HAS.sub("", text, count=1)[:-1])
    return any(one.party for one in people)


def _colon(text: str) -> MotionStart | None:
    """Read "A B (S): Bifall till …"."""
    about = _ABOUT.match(text)
    hit = about or _COLON.match(_HAS.sub("", text, count=1))
    if hit is None:
        return None
    groups = hit.groupdict()
    start = _moved(groups["who"] or groups["by"], groups["what"] or groups["asked"])
    if start is None or not any(one.party for one in start.people):
        return None
    return start


def _each(start: MotionStart) -> Iterator[MotionStart]:
    """Cut a motion where another's begins: "bifall till … och C D (M) avslag på detsamma"."""
    for _ in range(_MOST):
        cut = _another(start.text)
        if cut is None:
            break
        yield replace(start, text=start.text[: cut[0]])
        start = cut[1]
    yield start


def _another(text: str) -> tuple[int, MotionStart] | None:
    """Find where in what somebody moves the motion of somebody else begins."""
    for _, also in zip(range(_MOST), _ALSO.finditer(text), strict=False):
        rest = text[also.end() : also.end() + _REACH]
        moves = _AND_MOVES.search(rest)
        if moves is None:
            return None
        who = people_of(rest[: moves.start()])
        if who and _moves_too(who, moves, text[: also.start()]):
            other = _moved(rest[: moves.start()], text[also.end() + moves.end() :])
            if other is not None:
                return also.start(), other
    return None


def _moves_too(who: tuple[Mover, ...], hit: re.Match[str], before: str) -> bool:
    """Say whether people in what is moved move something themselves."""
    if hit["verb"]:
        return True
    if hit["clause"]:
        return all(one.party for one in who) and not has_any(before, _MAY_NAME)
    return who[-1].party is not None or not who[-1].name.endswith("s")
