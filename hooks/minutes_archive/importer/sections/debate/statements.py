"""Reservations and notes to the minutes: who, and their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_archive.importer.facts import Value
from minutes_archive.importer.sections.bodies import BEFORE
from minutes_archive.importer.sections.debate.flow import Sentence
from minutes_archive.importer.sections.debate.movers import group_of, people_of
from minutes_archive.importer.sections.debate.recusals import find_recusals
from minutes_archive.importer.sections.debate.scope import Debate, Told
from minutes_archive.importer.sections.debate.supporters import seconded
from minutes_archive.importer.sections.debate.whole_words import at_word
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.not_todays import tells_of_before

_LONGEST = 12_000
_MAKES = (
    "anmäler",
    "anmälde",
    "lämnar",
    "lämnade",
    "inlämnar",
    "anför",
    r"inkommer\smed",
    r"inkom\smed",
)
_RESERVATION = r"\s(?:en\s|sin\s)?(?:(?:skriftlig|blank|gemensam)\s)?reservation(?:er|smotivering)?"
_RESERVES = re.compile(
    at_word(
        r"reserver(?:ar|ade|a)\ssig",
        *[verb + _RESERVATION for verb in (*_MAKES, r"avser\satt\slämna")],
        *[
            rf"{verb}\satt\s(?:(?:hon|han|hen|de)\sreserver(?:ar|ade)|få\sreservera)\ssig"
            for verb in ("anmäler", "anmälde", "meddelar", "meddelade", "begär", "begärde")
        ],
    )
    + r"\b"
)
_NOTE = (
    r"\s(?:ett\s|en\s|följande\s)?(?:särskilt\syttrande|(?:protokolls)?anteckning(?:\still\sprotokollet)?|"
    r"röstförklaring)"
)
_RECORDS = r"till\sprotokollet\s(?:anför|anteckna|lägga|anmäla)"
_WILL = r"(?:avsikt\satt|att|om\satt)\s(?:inkomma|återkomma|komma\sin)\smed"
_NOTES = re.compile(
    at_word(
        "anteckna(?:r|de)",
        *[verb + _NOTE for verb in (*_MAKES, "avger", "avgav", "gör")],
        *[rf"{verb}\s(?:sin\s)?{_WILL}{_NOTE}" for verb in ("anmäler", "anmälde", "avser")],
        *[
            rf"{verb}\s(?:att\s)?(?:få|ha)\s(?:följande\s)?antecknat"
            for verb in ("vill", "begär", "begärde", "önskar", "önskade")
        ],
        *[rf"{verb}\still\sprotokollet" for verb in ("anför", "anförde", "noterar", "noterade")],
        rf"vill\s{_RECORDS}",
        _RECORDS,
    )
    + r"\b"
)
_NO_PART = re.compile(
    at_word(
        r"delt(?:ar|og)\s(?:inte|ej|icke)",
        r"har\s(?:inte|ej)\sdeltagit",
        r"avst(?:år|od)\sfrån\satt\sdelta",
    )
    + r"\si\s(?:detta\s)?beslut(?:et|en)?\b"
)
"""Of somebody who had no conflict of interest: that is told elsewhere."""
_NOT_TAKING = re.compile(
    at_word(*[rf"{no}\sdelt(?:ar|og)" for no in ("inte", "ej", "icke")])
    + r"\si\s(?:detta\s)?beslut(?:et|en)?\b"
)
"""The same behind "att": "Det antecknas att Ada Ek (S) inte deltar i beslutet"."""
_HEADS_ABSENT = re.compile(
    r"(?:[Dd]elt(?:ar|og) (?:inte|ej|icke)|(?:[Ee]j|[Ii]cke) deltagande) i"
    r" (?:detta )?beslut(?:et|en)?"
)
_ANY_VERB = re.compile(
    at_word(
        "deltar", "deltog", "delta", "anmäler", "anmälde", "meddelar", "anför", "avstår", "avstod",
        "hänvisar", "lämnar", "framför", "begär", "önskar", "vill", "konstaterar", "avser",
        "noterar", "yttrar",
    )
    + r"\b"
)  # fmt: skip
_AGAINST = re.compile(
    r"^(?:E?[Mm]ot\s(?:beslutet|beslut)\s|Skriftligen\s)reservera(?:r|de)\ssig\s+(?P<who>[^.:]{3,400})"
    r"(?P<rest>[.:].*)?$"
)
_FOLLOWING = re.compile(
    r"^Följande\s(?:ledamöter\s)?reservera(?:r|de)\ssig(?:\s(?:e?mot|till)\s[^.:]{3,80})?\s?:\s*"
    r"(?P<who>[^.:]{3,400})(?P<rest>[.:].*)?$"
)
_WHY_FIRST = re.compile(
    r"^(?:E?[Mm]ot\s(?:beslutet|beslut)\s)?(?:reservera(?:r|de)\ssig,\s(?P<why>till\sförmån\sför\s[^.:,]{3,160}),"
    r"\s(?P<who>[^.:]{3,400})|(?P<reason>[Tt]ill\sförmån\sför\s[^.:,]{3,160}?)\sreservera(?:r|de)\ssig"
    r"\s(?P<from>[^.:]{3,400}))(?P<rest>[.:].*)?$"
)
_HAS_RESERVED = re.compile(at_word(r"har\sreserverat\ssig", r"hade\sreserverat\ssig") + r"\b")
_AGAINST_MADE = re.compile(
    r"^E?[Mm]ot\s(?:beslutet|detta\sbeslut|beslut)\s(?:(?:anmäler|anmälde|lämnar|lämnade|anför|anförde)\s"
    rf"(?P<who>[^.:]{{3,400}}?){_RESERVATION}\b|(?:anmäls|anmäldes|lämnas|lämnades|avges|avgavs)"
    rf"{_RESERVATION}\s(?:av|från)\s(?P<from>[^.:]{{3,400}}))(?P<rest>.*)$",
    re.DOTALL,
)
_FROM = re.compile(
    r"^(?:(?:Skriftlig|Muntlig|Blank|Gemensam)\s)?(?:[Rr]eservation(?:er)?|[Ss]ärskilt\syttrande|[Pp]rotokollsanteckning(?:ar)?)"
    r"(?:\s(?:e?mot|till)\s(?:detta\s)?beslut(?:et|en)?)?"
    r"(?:\s(?:har\s)?(?:(?:in)?lämna(?:s|des|ts)|anmäl(?:s|des|ts)|inge(?:s|tts)|ingavs|avge(?:s|tts)|avgavs"
    r"|gör(?:s)|gjordes)(?:\se?mot\s(?:detta\s)?beslutet)?\s(?:av|från)|\sfrån|\sav|\s?:)\s*"
    r"(?P<who>[^.:]{3,400})(?P<rest>[.:].*)?$"
)
_WHOLE = (_WHY_FIRST, _FOLLOWING, _AGAINST, _AGAINST_MADE, _FROM)
"""What tells in a whole sentence who stands behind a statement."""
_FOR_OWN = re.compile(
    r",?\s(?=(?:se\s)?[Bb]ilaga\b|som\s(?:biläggs|bifogas)\b)|\s(?=(?:bi(?:fogas|läggs)|till\sförmån\sför|med\shänvisning\still|enligt)\s|skriftlig(?:t|en)\b)"
)
_SAID = re.compile(r"^(?P<who>[^.:]{3,200}\)):\s+(?P<rest>\S.*)$", re.DOTALL)
_WORDS = re.compile(
    r"^[^:]{0,160}\b(?:följande|(?:enligt|med)\sföljande|motivering(?:en)?|lydelse|\w*anteckning|"
    r"anför|protokollet|yttrande|reservation)\b[^:]{0,80}:\s*"
)
_PLAIN = re.compile(r"^(?:mot\s(?:beslutet|detta\sbeslut|beslut))?\.?$", re.IGNORECASE)
_MEMBERS_OF = re.compile(r"^(?:[Ll]edamöterna|[Rr]epresentanterna)\s")
_HINTS = (
    "eserv", "antecknar", "antecknade", "nteckning", "yttrande", "röstförklaring",
    "till protokollet", "i beslut", "i detta beslut",
)  # fmt: skip
"""Of which a sentence has one if it tells of a statement, whatever heading it stands under."""
_TURNS = re.compile(
    r"^(?:Förslag\still\sbeslut|Yrkanden?\b|Omröstning|Votering|Proposition|Beslutsgång|Beslutsunderlag"
    r"|Beslutet\s(?:ska|skickas)|Ordföranden\s(?:finner|fann|ställer|ställde|konstaterar))"
)
"""Words of how a matter went, which nobody says in a reservation of its own."""
_ACTS = re.compile(
    r"(?:\s(?:yrka(?:r|de)|tillstyrk(?:er|te)|avstyrk(?:er|te)|deltar|deltog|avstår|avstod|anmäler|anmälde"
    r"|lämnar|lämnade|röstar|röstade|föreslår|föreslog|instämmer|instämde|antecknar))\b"
)
_ACTED = ("yrka", "styrk", "delt", "avst", "anmäl", "lämna", "röst", "föresl", "instäm", "anteckna")
_OWN = re.compile(
    r"[\"”“»]|Motivering|[A-ZÅÄÖ][\w-]*(?:erna|partiet)\s|[^.!?]{0,400}?\b(?i:vi|jag|oss|vår|vårt|våra|min|mitt)\b"
)
"""What words begin with, or hold in their first sentence, that somebody says in person."""
_THAT_IS_RECORDED = re.compile(
    r"^(?:(?:Det|Till\sprotokollet)\s)?[AaNn](?:ntecknas|oteras)(?:\still\sprotokollet)?,?\satt\s"
)
"""What may stand before who took no part or reserves: "Det antecknas att Ada Ek (S) …"."""
_RECORDED = re.compile(r"^Det\s(?:antecknas|noteras)\b")
_AGAINST_BODY = re.compile(
    rf"e?mot\s(?P<body>{BEFORE}[\w-]{{0,40}}"
    r"(?:nämnden|styrelsen|utskottet|utskott|beredningen|rådet|fullmäktige|presidiet))s\sbeslut\b",
    re.IGNORECASE,
)
_BODIES = ("nämnd", "styrelse", "utskott", "beredning", "rådet", "fullmäktige", "presidie")
_ENDING = re.compile(r"e[nt]$")
_RECUSAL = re.compile(r"[jJ](?<!\w.)[äÄ][vV]")


@dataclass(frozen=True, slots=True)
class Statement:
    """A reservation or a note.

    Args:
        key: "reservations" or "notes".
        value: As the format writes it.
        line: Line of the source.
        sure: Whether it stands under a heading of its own.
        absent: Whether it only tells, under no heading for notes, who took no part in the decision.
    """

    key: str
    value: dict[str, Value]
    line: int
    sure: bool
    absent: bool = False


@dataclass(frozen=True, slots=True)
class _Start:
    """The beginning of a statement; signed: by people with their parties, or a party's members."""

    key: str
    by: tuple[str, ...]
    text: str
    signed: bool


def find_statements(debate: Debate) -> tuple[Statement, ...]:
    """Read the reservations and the notes of a §.

    A group is given in the source's own words ("Ledamöterna från M och KD"), for who belonged
    to it the § does not say, and a bare "M" would read as somebody's name. The text is what
    follows the verb; where a colon announces their own words, only those.

    Args:
        debate: What was done in the §.
    """
    found = tuple(
        statement
        for part in debate.speaking
        for statement in _in_part(part)
        if not _of_other_body(statement, debate.decides)
    )
    if any(one.absent for one in found) and any(_of_conflict(part) for part in debate.parts):
        recused = frozenset([one.name for one in find_recusals(debate)])
        return tuple(one for one in found if not one.absent or _is_other(one, recused))
    return found


def _is_other(statement: Statement, recused: frozenset[str]) -> bool:
    """Say whether nobody who took no part is one of those who had a conflict of interest."""
    by = statement.value["by"]
    return bool(recused) and isinstance(by, list) and recused.isdisjoint(by)


def _of_other_body(statement: Statement, decides: str) -> bool:
    """Say whether a reservation is one against what another body decided.

    Args:
        statement: A reservation or a note.
        decides: The words that may name who decides here, in small letters.
    """
    against = _AGAINST_BODY.match(str(statement.value.get("text", "")))
    if against is None or not has_any(decides, _BODIES):
        return False
    return _ENDING.sub("", against["body"].casefold()) not in decides


def _of_conflict(part: Told) -> bool:
    """Say whether a part tells of a conflict of interest, for which somebody took no part."""
    return part.fixed == "Jäv" or "jäv" in part.flow.folded


def _in_part(part: Told) -> Iterator[Statement]:
    """Read the statements of one part."""
    home = {"Reservationer": "reservations", "Protokollsanteckningar": "notes"}.get(
        part.fixed or "", ""
    )
    if not home and "särskilt yttrande" in part.heading.casefold():
        home = "notes"
    headed = "" if home else _absent_by_heading(part.heading)
    home = "notes" if headed else home
    if not home and not has_any(part.flow.text, _HINTS):
        return
    index = 0
    while index < len(part.sentences):
        sentence = part.sentences[index]
        index += 1
        start = _start(sentence, home)
        if start is None or (not home and _retold(part.sentences, index - 1)):
            continue
        text = start.text
        while index < len(part.sentences) and _belongs(start, text, part.sentences[index], home):
            text = f"{text} {part.sentences[index].text}"
            index += 1
        value = _value(start, text)
        if headed and "text" not in value:
            value["text"] = headed
        absent = bool(headed) or (not home and _takes_no_part(start.text))
        yield Statement(start.key, value, sentence.line, bool(home), absent)


def _retold(told: Sequence[Sentence], at: int) -> bool:
    """Say whether a reservation follows what a body did before: "Nämnden beslutade 2019-…"."""
    return at > 0 and tells_of_before(told[at - 1].text)


def _takes_no_part(text: str) -> bool:
    """Say whether words only tell who took no part in a decision."""
    return (_NO_PART.match(text) or _NOT_TAKING.match(text)) is not None


def _absent_by_heading(heading: str) -> str:
    """Give the words of a heading over those who took no part in a decision; none of another."""
    words = " ".join(heading.strip(" *_#:").split())
    return words if "eslut" in words and _HEADS_ABSENT.fullmatch(words) else ""


def _belongs(start: _Start, text: str, sentence: Sentence, home: str) -> bool:
    """Say whether a sentence goes on with the statement before it."""
    if len(text) > _LONGEST or not (home or text.endswith(":")):
        return False
    own_words = text != start.text or _announces(start.text)
    begun = _start(sentence, home or start.key)
    if begun is not None and (begun.signed or not own_words):
        return False
    if not own_words and not _gives_reasons(start, sentence):
        return False
    return not _RECORDED.match(sentence.text)


def _announces(text: str) -> bool:
    """Say whether words announce those of who makes a statement."""
    return text.endswith(":") or _WORDS.match(text) is not None


def _gives_reasons(start: _Start, sentence: Sentence) -> bool:
    """Say whether a sentence that nothing announces may be the words of who makes a statement."""
    text = sentence.text
    if _TURNS.match(text) or _by_another(start, text):
        return False
    if not sentence.opens:
        return True
    return _OWN.match(text) is not None or text.startswith(start.by)


def _by_another(start: _Start, text: str) -> bool:
    """Say whether a sentence tells what somebody else does."""
    verb = _ACTS.search(text) if has_any(text, _ACTED) else None
    who = _who(text[: verb.start()]) if verb is not None else ()
    return bool(who) and not set(who) <= set(start.by)


def _start(sentence: Sentence, home: str) -> _Start | None:
    """Read the beginning of a statement; none where the sentence is not one."""
    text = sentence.text
    if not home and not has_any(text, _HINTS):
        return None
    recorded = _THAT_IS_RECORDED.match(text) if has_any(text, ("cknas", "oteras")) else None
    text = text[recorded.end() :] if recorded is not None else text
    if _RECUSAL.search(text) and not _RESERVES.search(text):
        return None
    for hit in (found for one in _WHOLE if (found := one.match(text)) is not None):
        groups = hit.groupdict()
        told = groups.get("who") or groups.get("from") or ""
        who, *reason = _FOR_OWN.split(told, maxsplit=1)
        by = _who(who)
        if by:
            notes = hit.re is _FROM and "reserv" not in text[:16].casefold()
            why = groups.get("why") or groups.get("reason") or ""
            rest = "".join((why, *reason, hit["rest"] or "")).lstrip(".:")
            return _Start("notes" if notes else "reservations", by, rest, _signed(who))
    verbs = [(_RESERVES, "reservations"), (_NOTES, "notes"), (_NO_PART, "notes")]
    if recorded is not None:
        verbs.append((_NOT_TAKING, "notes"))
    if home == "reservations":
        verbs.append((_HAS_RESERVED, "reservations"))
    if home == "notes":
        verbs.append((_ANY_VERB, "notes"))
    for verb, key in verbs:
        found = verb.search(text)
        by = _who(text[: found.start()]) if found is not None else ()
        if found is not None and by:
            words = _after(text, found, kept=verb in (_ANY_VERB, _NO_PART, _NOT_TAKING))
            return _Start(key, by, words, _signed(text[: found.start()]))
    return _named(text, home) if home and sentence.opens else None


def _named(text: str, home: str) -> _Start | None:
    """Read names without a verb under a heading that says what they make: "Ada Ek (S): …"."""
    said = _SAID.match(text)
    who, *rest = (said["who"], said["rest"]) if said else _FOR_OWN.split(text, maxsplit=1)
    by = _who(who.rstrip("."))
    return _Start(home, by, "".join(rest), _signed(who)) if by else None


def _after(text: str, verb: re.Match[str], *, kept: bool) -> str:
    """Give what the verb's sentence says; a verb that carries the meaning stays."""
    if kept or not verb[0].startswith(("anteckna", "reserv", "har ", "hade ")):
        return text[verb.start() :].strip()
    return text[verb.end() :].strip()


def _who(text: str) -> tuple[str, ...]:
    """Read who makes a statement: people's names, or a group in its own words."""
    support = seconded(text)
    people = (*people_of(support.rest), *support.people)
    if people:
        named = (one.name for one in people if not one.title_only)
        return (*dict.fromkeys(named), *support.groups)
    group = group_of(support.rest)
    return (group, *support.groups) if group is not None else ()


def _signed(who: str) -> bool:
    """Say whether the words before a verb surely name who makes a statement."""
    return any(one.party for one in people_of(who)) or bool(_MEMBERS_OF.match(who))


def _value(start: _Start, text: str) -> dict[str, Value]:
    """Write a statement as the format has it."""
    value: dict[str, Value] = {"by": list(start.by)}
    text = text.strip().lstrip(",;.").lstrip()
    announced = _WORDS.match(text) if ":" in text else None
    words = text[announced.end() :] if announced else text.rstrip(".").rstrip()
    if words and not _PLAIN.match(words):
        value["text"] = words
    return value
