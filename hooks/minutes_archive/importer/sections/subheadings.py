"""The headings inside a §: which words are one, and which of the format's own it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.letters import without_dots
from minutes_archive.importer.sections.bodies import BODY
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.subheading_others import OTHER
from minutes_archive.importer.sections.subheading_words import LOST_HEADS, LOST_OWNERS, PLAIN
from minutes_archive.parse.fixed_headings import meant_heading

_LOST = ("et ", "s ")
_DECIDING = (
    "eslut", "örslag", "ESLUT", "ÖRSLAG", "orslag", "ORSLAG", "ehandling", "s val", "S VAL",
    "s bedömning", "s motivering", "s överväg", "s överlägg", "s ställning", "s skäl",
)  # fmt: skip
_VOTE = ("omröstning", "votering")
_AND_MORE = (" m m", " m.m", " m. m")
_MORE = re.compile(r"(?<=[a-zåäö])\s?,?\sm\.? ?m\.?$")
"""What may follow the words of a heading: "Yrkanden m.m."."""
_CONTINUED = re.compile(r"[\s–-]{0,3}\(?(?:fortsättning(?:en)?|forts\.?)\)?$", re.IGNORECASE)
_VOTE_NAME = re.compile(r"(?:omröstning|votering)\s?(?:\d{1,2}|[–-]\s?\w{3,20})", re.IGNORECASE)
_OF_PARTY = re.compile(r"\s?\([A-ZÅÄÖ]{1,4}(?:(?:,| och| samt) [A-ZÅÄÖ]{1,4}){0,8}\)$")
_PARTYS = ("reservation", "protokollsanteckning", "särskilt yttrande", "skriftlig reservation")
_AT_MEETING = re.compile(
    r"\s(?:på|under|vid) (?:sammanträdet|mötet|(?:dagens |kvällens )?(?:sammanträde|möte))$"
)
_SENT = re.compile(
    r"(?:(?:(?:detta |hela )?(?:beslut(?:et|en)?|(?:protokolls?)?utdrag(?:et)?|protokoll(?:et)?"
    r"|paragraf(?:en)?)|kopi(?:a|or)(?: (?:av|på) (?:beslut(?:et)?|protokollet|paragrafen))?)"
    r"(?: ska| skall)? )?"
    r"(?:skickas|sänds|sändes|sändas|översänds|översändes|expedieras|delges|delgives|meddelas"
    r"|tillställs)"
    r"(?: (?:för (?:kännedom|åtgärd|verkställighet|vidare handläggning)"
    r"|(?:via|med) [a-z-]{1,9}))?(?: till)?"
)
"""Headings over those whom a decision is sent to."""
_OPENING = (
    "protokollet", "protokoll", "protokollutdrag", "protokollsutdraget", "utdraget", "paragraf",
    "kopior", "detta", "hela", "sänds", "sändes", "översänds", "tillställs", "meddelas",
)  # fmt: skip
"""Words that such headings begin with, beside those of the known ones."""
_SENDS = ("kickas", "änds", "ändes", "xpedieras", "elges", "elgives", "eddelas", "illställs")
_PAIR = re.compile(r"\s?/\s?| och | samt ")
_OWN_WORDS = re.compile(
    r"(?:[\w-]{2,40} (?:och|samt) )?[\w-]{2,40}s (?:bedömning(?:ar)?"
    r"|(?:besluts)?motivering|överväganden?|överläggning(?:ar)?|ställningstagande"
    r"|skäl för beslutet)"
)
_ELECTS = re.compile(
    r"[\w-]{0,40}(?:fullmäktiges|nämndens|styrelsens|utskottets|landstingets|stämmans|mötets"
    r"|rådets|direktionens|förbundets) val"
)
"""A heading over what a body elected: "Kommunfullmäktiges val"."""
_OF_THE_MATTER = frozenset(("Beslut", "Sammanfattning", "Beslutsunderlag", "Skickas till"))
"""What is not made at a meeting by some of those present."""
_MOVED = frozenset(("Yrkanden", "Förslag till beslut"))
_COUNTED = re.compile(r"(?:fråga|delfråga|yrkande|punkt)\s\d{1,2}", re.IGNORECASE)
_OTHERS_DECISIONS = re.compile(
    r"(?:rättens|länsstyrelsens|regeringens|verkets|myndighetens|ivo:?s)$"
)
_HIGHER = re.compile(r"(?:fullmäktiges?|stämmans|mötets)$")
_LOWER = re.compile(r"(?:utskottets|beredningens|presidiets|gruppens)$")
_PROPOSAL_ENDS = ("förslag till beslut", "beslutsförslag", "förslag", "beslutsförslag till beslut")
_TO_WHOM = re.compile(
    r"(?:besluts)?förslag(?: till beslut)?(?: i| till|) "
    r"(?P<to>[\w-]{0,40}(?:fullmäktige|styrelsen|nämnden|utskottet|stämman|rådet|årsmötet)|kf)"
    r"(?:s beslut)?"
)
_TO_HIGHER = re.compile(
    r"(?:besluts)?förslag(?: till beslut)? till "
    r"(?P<to>[\w-]{0,40}(?:fullmäktige|styrelsen|nämnden)|kf)"
)
"""A board's own proposal, whose it is being left out: "Förslag till kommunfullmäktige"."""
_TREATS = re.compile(
    r"[\w-]{0,40}(?:nämndens|styrelsens|utskottets|beredningens|fullmäktiges|direktionens)"
    r" behandling(?: av (?:ärendet|frågan))?"
)
_WHERE = re.compile(
    r"\s(?:i|hos|från|vid|under)\s(?P<body>[\w-]{0,40}(?:fullmäktige|styrelsen|nämnden|utskottet"
    r"|beredningen|rådet))s?(?:\s(?:sammanträde|möte|behandling))?$"
)
"""Where something was said, behind a heading's words: often at an earlier meeting of others."""
_DECIDES = re.compile(
    rf"(?P<body>(?:[\w-]{{2,30}}\s){{0,4}}?{BODY})\s(?:(?:beslutar|beslutade|beslöt)(?:\s(?:att|följande))?"
    r"|föreslår\s(?:att\s)?(?P<to>[\w-]{0,40}(?:fullmäktige|styrelsen|nämnden))"
    r"(?:\s(?:att\s)?(?:besluta|beslutar))?(?:\s(?:att|följande))?)",
    re.IGNORECASE,
)
"""What begins a decision and is set off as its heading: "Nämnden beslutar att"."""
OWN_PART = " för egen del"
"""Says of a decision that the body proposes the rest to a higher one."""
_BY_POWER = re.compile(r" (?:enligt|med stöd av|på) delegation(?:en|sordning(?:en)?)?$")
"""Says of a decision who gave the power to take it."""
_OF_DECISIONS = frozenset(("slutliga", "eget", "egna", "enhälliga"))
"""What may stand between a body and "beslut"."""
_UNOWNED = re.compile(r"\w{0,40}(?:fullmäktige|nämnden|styrelsen|utskottet|rådet|direktionen)")
"""A body whose "s" was forgotten before "beslut"."""
_DECIDED = frozenset(("beslut", "förslag", "beslutsförslag"))
_BODIES = frozenset(("nämnden", "styrelsen", "utskottet", "beredningen", "rådet"))
_BODY_FOR = 2
_JOINING = frozenset(("och", "samt", "för"))
_SIGNS = " *_#:\t\u00a0"
_STOPS = ".,;"
"""What ends no heading, but "forts."."""
_OF_FORT = ("rt", "RT", "Rt", "rT")
_MOST_SPACES = 8
"""In no heading stand more, but in one that lists parties."""
_LONGEST = 90
_FEW_WORDS = 40
OF_A_BODY = 20
"""The rank of headings such as "Miljönämndens beslut", and of those that come after them."""
_BODY_WORDS = 10


@dataclass(frozen=True, slots=True)
class Subheading:
    """What the words of a heading inside a § mean.

    Args:
        fixed: The format's own heading; None for one that is kept as written.
        rank: Which of several that mean the same comes nearest to it; the lowest does.
        proposed_to: The body that a proposal is made to, in lower case, where the words say so.
    """

    fixed: str | None
    rank: int = 0
    proposed_to: str | None = None


_KNOWN = (
    {
        words: Subheading(fixed, rank)
        for fixed, all_words in PLAIN.items()
        for rank, words in enumerate(all_words)
    }
    | dict.fromkeys(LOST_HEADS, Subheading("Skickas till", OF_A_BODY - 1))
    | {words: Subheading(fixed, OF_A_BODY) for words, fixed in LOST_OWNERS.items()}
)
_FIRST_WORDS = frozenset(
    spelled
    for words in (*_KNOWN, *OTHER, *_VOTE, *_OPENING, "fråga", "delfråga", "yrkande", "punkt")
    for spelled in (words.split()[0], without_dots(words.split()[0]))
)
"""First words of the known headings, but for those that name a body and its decision."""


_WIDE = re.compile(r"\s{2,8}")
_OWNED = re.compile(r"(\w{5,40}s)(beslut)", re.IGNORECASE)
_RUN_TOGETHER = {
    words.replace(" ", ""): words.capitalize() for words in (*_KNOWN, *OTHER) if " " in words
}
"""Headings of several words, by their letters."""


_ANSWERS = ("ja", "nej")


def read_subheading(text: str) -> Subheading | None:
    """Say what a heading means, if the words are known as one.

    Args:
        text: A line's words; a closing colon and marks of emphasis do not matter.
    """
    return _in_few_words(text) if len(text) <= _FEW_WORDS else _read(text)


@lru_cache(maxsize=512)
def _in_few_words(text: str) -> Subheading | None:
    """Say what a short line means: headings are the same from § to §, and asked for again.

    Between two of the same stand many other short lines, above all the rows of tables.
    """
    return _read(text)


def _read(text: str) -> Subheading | None:
    """Say what a heading means, if the words are known as one."""
    stripped = text.strip(_SIGNS)
    if stripped[1:2] == " " == stripped[3:4]:
        stripped = _closed_up(stripped)
    if not (stripped[:1].isupper() or stripped.startswith(_LOST)) or len(stripped) > _LONGEST * 2:
        return None
    words = stripped.split()
    more = has_any(stripped[-6:], _AND_MORE)
    if (not more and _is_told(stripped, words)) or not _may_be_known(stripped, words[0]):
        return None
    if more:
        stripped = _MORE.sub("", stripped)
        words = stripped.split()
        if _is_told(stripped, words):
            return None
    bare = " ".join(words)
    if len(bare) > _LONGEST:
        return None
    known = _KNOWN.get(bare.casefold())
    if known:
        return known
    bare = with_dots(bare)
    return _known(bare, bare.casefold().replace("–", "-").replace("—", "-"))


def _is_told(text: str, words: Sequence[str]) -> bool:
    """Say whether a line reads as text, by its end and how many words it has: most do."""
    last = words[-1][-1]
    told = last in _STOPS or (len(words) - 1 > _MOST_SPACES and last != ")")
    return told and not (has_any(text, _OF_FORT) and "fort" in text.casefold())


def _may_be_known(text: str, first: str) -> bool:
    """Say whether a line begins as a known heading does, or holds a word of a body's own."""
    return first.partition("/")[0].casefold() in _FIRST_WORDS or has_any(text, _DECIDING)


def _closed_up(spaced: str) -> str:
    """Give the words of a line whose letters are set apart: "B E S L U T".

    Words are told by wider gaps; where there are none, a known heading is what it may be.
    """
    if len(spaced) > _LONGEST * 2 or any(len(piece) > 1 for piece in spaced.split()):
        return spaced
    words = ["".join(word.split()) for word in _WIDE.split(spaced)]
    if len(words) > 1:
        return " ".join(words)
    folded = words[0].casefold()
    owned = _OWNED.fullmatch(words[0])
    return _RUN_TOGETHER.get(folded) or (f"{owned[1]} {owned[2]}" if owned else words[0])


def _known(bare: str, folded: str) -> Subheading | None:
    """Say what the words of a line mean, with and without their capitals."""
    known = _KNOWN.get(folded)
    if known:
        return known
    if folded in OTHER or (folded[-1].isdigit() and _COUNTED.fullmatch(folded)):
        return Subheading(None)
    if "fort" in folded and _CONTINUED.search(folded):
        return Subheading(None) if read_subheading(_CONTINUED.sub("", bare)) else None
    if folded.startswith(_PARTYS) and folded.endswith(")") and _OF_PARTY.search(bare):
        return read_subheading(_OF_PARTY.sub("", bare))
    if folded.startswith(_VOTE) and _VOTE_NAME.fullmatch(folded):
        return Subheading("Omröstning", rank=15)
    of_a_body = has_any(folded, ("beslut", "förslag", "behandling"))
    return _made_up(folded) or (_of_a_body(folded) if of_a_body else _said_somewhere(bare, folded))


def _made_up(folded: str) -> Subheading | None:
    """Read headings made of known ones, or of words that stand in many forms.

    What is proposed at the meeting itself is moved there: "Förslag till beslut på mötet".
    """
    if has_any(folded, _SENDS) and _SENT.fullmatch(folded):
        return Subheading("Skickas till", rank=19)
    if folded.endswith("s val") and _ELECTS.fullmatch(folded):
        return Subheading("Beslut", OF_A_BODY)
    if _OWN_WORDS.fullmatch(folded) or _TREATS.fullmatch(folded):
        return Subheading(None)
    of_two = _of_two(folded)
    if of_two:
        return of_two
    at = _AT_MEETING.search(folded)
    known = _known(folded[: at.start()], folded[: at.start()]) if at else None
    if known and known.fixed not in _OF_THE_MATTER:
        fixed = "Yrkanden" if known.fixed == "Förslag till beslut" else known.fixed
        return None if known.rank >= OF_A_BODY else Subheading(fixed, rank=15)
    return None


def _of_two(folded: str) -> Subheading | None:
    """Read "Yrkanden och yttranden", "Votering/propositionsordning": two known headings in one.

    Where both mean the same, so do they together; what decides is told elsewhere.
    """
    halves = _PAIR.split(folded, maxsplit=1)
    meant = [_KNOWN.get(half) or (Subheading(None) if half in OTHER else None) for half in halves]
    fixed = {one.fixed for one in meant if one}
    if len(meant) == 1 or None in meant or "Beslut" in fixed:
        return None
    if fixed == _MOVED:
        return Subheading("Yrkanden", rank=19)
    named = fixed - {None} if "Sammanfattning" in fixed else fixed
    return Subheading(named.pop() if len(named) == 1 else None, rank=19)


def _said_somewhere(bare: str, folded: str) -> Subheading | None:
    """Read "Yrkanden i kommunstyrelsen": whose they are is not told, so they stay as they stand."""
    where = _WHERE.search(folded)
    return Subheading(None) if where and read_subheading(bare[: where.start()]) else None


def fixed_meaning(text: str) -> str | None:
    """Name the format's own heading that a heading means, known as one or not.

    Args:
        text: The words of a line that the source itself marks as a heading.
    """
    known = read_subheading(text)
    return known.fixed if known else meant_heading(" ".join(text.strip(_SIGNS).split()))


def deciding_heading(text: str) -> Subheading | None:
    """Say whose decision a line heads that the source itself sets off: "Nämnden beslutar att".

    Args:
        text: The line's words.
    """
    found = _DECIDES.fullmatch(text.strip(_SIGNS))
    if found is None:
        return None
    if found["to"]:
        return Subheading("Förslag till beslut", OF_A_BODY, found["to"].casefold())
    return Subheading("Beslut", _rank(f"{found['body'].casefold()}s"))


def where_said(heading: str) -> str | None:
    """Name the body at whose meeting something was said, in lower case, where a heading tells.

    Args:
        heading: The heading's words.
    """
    where = _WHERE.search(heading.casefold().rstrip(_SIGNS))
    return where["body"] if where else None


def _of_a_body(folded: str) -> Subheading | None:
    """Read "Miljönämndens beslut" and "Arbetsutskottets förslag till kommunstyrelsen"."""
    words = _BY_POWER.sub("", folded).removesuffix(OWN_PART).split()
    if len(words) > _BODY_WORDS:
        return None
    at = next((at for at, word in enumerate(words) if word in _DECIDED), 0)
    if not at:
        to = _TO_HIGHER.fullmatch(folded)
        return Subheading("Förslag till beslut", OF_A_BODY + 10, to["to"]) if to else None
    owner = [word for word in words[:at] if word not in _OF_DECISIONS]
    rest = " ".join(words[at:])
    if rest == "beslut" and len(owner) == 1 and _UNOWNED.fullmatch(owner[0]):
        owner = [f"{owner[0]}s"]
    if not (owner and _is_owner(owner)) or any(map(str.isdigit, folded)):
        return None
    return _owned(owner[-1], rest)


def _owned(owner: str, rest: str) -> Subheading | None:
    """Read what is somebody's: a decision, or a proposal, perhaps to a body."""
    if rest == "beslut":
        other = _OTHERS_DECISIONS.search(owner)
        return None if other else Subheading("Beslut", _rank(owner))
    if rest in _PROPOSAL_ENDS:
        return Subheading("Förslag till beslut", OF_A_BODY)
    to = _TO_WHOM.fullmatch(rest)
    return Subheading("Förslag till beslut", OF_A_BODY, to["to"]) if to else None


def _is_owner(words: list[str]) -> bool:
    """Say whether words are somebody's name in the genitive: "vård- och omsorgsnämndens".

    What an answer means is none: "Ja för styrelsens förslag".
    """
    others = words[:-1]
    if words[0] in _BODIES and words[1:2] == ["för"] and len(words) > _BODY_FOR:
        others = []  # "Nämnden för barn, ungdom och skolas": what it is for is any words
    return (
        words[-1].endswith("s")
        and words[0] not in _ANSWERS
        and all(
            word in _JOINING or word.endswith(("-", "nämnden", "nämnd", "s", "a"))
            for word in others
        )
    )


def _rank(owner: str) -> int:
    """Rank whose decision it is: the highest body's is the meeting's own, others are history."""
    if _HIGHER.search(owner):
        return OF_A_BODY
    return 40 if _LOWER.search(owner) else 30
