"""Where a title ends when the text runs on behind it on the same line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from minutes_archive.importer.outline.case_number import find_case, find_label
from minutes_archive.importer.people.words import TITLE_HEAD
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.subheadings import read_subheading

_WORD = re.compile(r"\S+")
_RUNS_ON = re.compile(
    r"av|i|och|den|för|till|om|med|på|från|att|vid|en|ett|samt|mot|hos|inom|under|utan|över|efter"
    r"|enligt|som|ur|åt|eller|det|de|angående|avseende|gällande|rörande|nr|år"
    r"|utse|välja|entlediga|förordna|valdes|väljs|utsågs|utses|valde|utser|ordföranden|sekreteraren"
    r"|\w{0,20}(?:kommunens|stadens|regionens|landstingets|nämndens|styrelsens|förbundets|utskottets|bolagets"
    r"|fullmäktiges|arnas|ernas)"
    r"|nya?|nytt|gamla|norra|södra|västra|östra|stora|lilla|övre|nedre|inre|yttre|mellersta|\w{0,20}iska"
    r"|\w{0,20}föreningen|\w{0,20}stiftelsen|\w{0,20}bolaget|fastigheten|fastigheterna|kvarteret|firman"
)
_STARTS = re.compile(
    r"Sedan|Ordföranden?|Sekreteraren|Sammanträdet|Mötet|Enligt|Förelåg|Föreligger|Till|Under|Ett"
    r"|En|Två|Tre|Det|Den|De|I|På|Efter|Med|Vid|Ing(?:a|en|et)|Beslutas|Beslutades|Av|För|Från|Om"
    r"|När|Som"
)
_TO_ADJUST = re.compile(r"Att\s(?:jämte|tillsammans\smed)\s")
_ABBREVIATED = re.compile(
    r"(?:m\.?m|m\.fl|bl\.a|t\.ex|t\.?o\.?m|fr\.?o\.?m|f\.d|resp|forts|ang|avs|dnr|nr|kl|st|ca|kap"
    r"|alt|inkl|exkl|ev|jfr|enl)\.",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?P<subject>[A-ZÅÄÖ][\wåäö]*+(?:-[\wåäö]*+)?(?:\s(?:och\s)?[a-zåäö][\wåäö-]*+){0,3})\s"
    r"(?:beslutar|beslutade|beslutas|beslöt|föreslår|föreslog|utser|utsåg|utses|utsågs|föredrar|informerar"
    r"|informerade|redovisar|redovisade|meddelar|meddelade|lämnar|lämnade|önskar|rapporterade"
    r"|berättar|berättade|redogör|redogjorde|presenterar|presenterade"
    r"|tackar|tackade|noterar|noterade|godkänner|godkände|antar|antog|avslår|avslog|bifaller|biföll"
    r"|rapporterar|fastställs|godkänns|godkändes|konstaterar|förklarar|förklarade|yrkar|anmäler"
    r"|har|hade|är|var|skall|ska|beslut(?=\s(?:\d{1,2}[.)]|[A-ZÅÄÖ][a-zåäö]|$)))\b"
)
_NAME = (
    r"(?<!\S)[A-ZÅÄÖ][\w-]{1,20}+(?:\s(?:von|af|de))?\s[A-ZÅÄÖ][\w-]{0,24}\w"
    r"(?:\s\([A-ZÅÄÖa-zåäö-]{1,6}\))?"
)
_SPEAKS = re.compile(
    rf"(?P<title>(?<!\S)[A-ZÅÄÖ][\w-]{{1,30}}+\s(?:och\s[a-zåäö-]{{2,30}}+\s)?)?{_NAME}"
    rf"(?:(?:,|\soch)\s(?:[a-zåäö-]{{2,30}}+\s){{0,2}}{_NAME})?,?\s"
    r"(?:berättar|berättade|informerar|informerade|redogör|redogjorde|redovisar|redovisade|rapporterar"
    r"|rapporterade|föredrar|presenterar|presenterade|visar|visade|hälsar|hälsade|meddelar"
    r"|meddelade|beskriver|beskrev|yrkar|yrkade|anmäler|anmälde|föreslår|föreslog|ställer|lämnar)\b"
)
"""Somebody named in full, with what that person does: "Rektor Ada Ek berättar"."""
_DECIDED = re.compile(
    r"\s(?P<subject>Det|Mötet|Årsmötet|Stämman|Styrelsen|Föreningen|Till)\s(?:[a-zåäö]{2,20}\s){0,3}"
    r"(?:beslutades|beslöts|beslutade|beslöt|förklarades|valdes|utsågs|omvaldes|fastställdes"
    r"|godkändes)\b"
    rf"|\s(?P<person>{_NAME})\s(?:valdes|omvaldes|utsågs|öppnade|avslutade|tackade"
    r"|ersätts|ersattes|ersätter|ersatte|tjänstgör|tjänstgjorde)\b"
)
"""What no title says, though the sentence goes on below the line."""
_DECIDED_HINTS = ("ade", "des", "löt", "utsågs", "ersätt", "ersatte", "tjänstg")
"""Pieces of its verbs, of which each has one."""
_POINT = re.compile(
    r"\s(?<!förslag\s)(?<!beslut\s)(?<!uppdrag\s)(?<!begäran\s)(?<!hemställan\s)(?<!anhållan\s)(?<!ansökan\s)"
    r"(?<!rätt\s)(?<!möjlighet\s)(?<!möjligheten\s)(?<!möjligheter\s)(?<!\som\s)(?<!\sför\s)(?<!genom\s)(?<!\still\s)(?<!\sav\s)"
    r"att\s(?:fastställa|godkänna|anta|bifalla|avslå|utse|välja|lägga|notera|anteckna|återremittera|bordlägga"
    r"|remittera|överlämna|tillstyrka)\b",
    re.IGNORECASE,
)
"""What a decision's point begins with, behind a noun that asks for none."""
_SENTENCE = re.compile(
    r"(?:Ordföranden|Sekreteraren|[A-ZÅÄÖ]\w{0,30}(?:nämnden|styrelsen|utskottet|fullmäktige|chefen|direktören))"
    r"\s(?:beslutar|beslutade|beslöt|föreslår|föreslog|redogör|redogjorde|informerar|informerade|redovisar"
    r"|redovisade|meddelar|meddelade|konstaterar|konstaterade|förklarar|förklarade|hälsar|hälsade|öppnar"
    r"|öppnade|beslut(?=\s\d{1,2}[.)]))\b"
    r"|Att\s(?:jämte|tillsammans\smed)\sordföranden\b"
    r"|Till\satt\s(?:jämte\s\w{1,20}\s)?justera\b"
    r"|Till\s\w{0,20}(?:ordförande|sekreterare|justerare|justeringsman)\s(?:utses|utsågs|väljs|valdes)\b"
)
"""What surely begins a sentence and no title."""
_ASKS = re.compile(
    r"hur|vad|varför|när|var|vem|vilka|vilken|vilket|huruvida|om|att|som|då|eftersom"
)
_LONGEST_ASKING = 20
_OF_PARTY = re.compile(r"(?:[MCSVL]|SD|KD|MP|FP)-[a-zåäö]")
"""What is a party's: "M-ledamöter"."""
_COUNTED = re.compile(r"[A-ZÅÄÖ]{2,5}\s(?:19|20)\d{2}(?=\s|$)")
"""Letters and a year that go on with a title: "budget ABC 2018"."""
_TODAY = re.compile(r"(?:Dagens|Kvällens)\s(?:sammanträde|möte)\b")
_LABEL = re.compile(r"[A-ZÅÄÖ][a-zåäö]{3,20}:\s")
_OFFICE = re.compile(TITLE_HEAD, re.IGNORECASE)
_CAPITALS = re.compile(
    r"[A-ZÅÄÖ]{4,}(?:\s(?:M\.\s?M\.?|M\.FL\.?|[A-ZÅÄÖ\d–-]+(?=\s|$)))*(?<!\s[–-])\s(?=[A-ZÅÄÖ][a-zåäö])"
)
_ENUMERATOR = re.compile(r"\d{1,2}[.)]|[A-D][.)]")
_LISTED_AS = re.compile(
    r"\((?:ärende|förslag|punkt|motion|interpellation|fråga)\s(?:nr\.?\s)?\d{1,3}\)(?=\s|$)",
    re.IGNORECASE,
)
"""What number the agenda gave a matter: it ends its title."""
AGENDA = re.compile(
    r"(?:(?:beslutad|fastställd|godkänd)\s)?(?:ärendelista|föredragningslista|dagordning)(?:n|en)?"
    r"|(?:fastställande|fastställelse|godkännande)\sav\s(?:dagens\s)?"
    r"(?:ärendelista|föredragningslista|dagordning)(?:n|en)?",
    re.IGNORECASE,
)
"""A matter whose text may be the list of the others."""
_ENTRY = re.compile(r"\s\d{1,4}\s[A-ZÅÄÖ]")
_FEWEST_CAPITALS = 2
_MOST_WORDS = 24
_MOST_SHOWN = 45
"""So many words at most has a title that something ends which surely follows one."""
_PART_WORDS = 4
_SHORT = 3
_STEM = 7
LONG = 200
"""What is longer is seldom a title alone."""
_LONGEST = 300
"""No title is longer."""


def holds_text(text: str, *, whole: bool = False) -> bool:
    """Say whether a line that opens a § holds more than its title.

    Args:
        text: What follows the heading's number.
        whole: Whether a heading's case number or a part of the § begins right below it.
    """
    if len(text) > _LONGEST:
        return True
    stopped = text.rstrip().endswith((".", "!", "?", ","))
    if not stopped and has_any(text, _DECIDED_HINTS) and _DECIDED.search(text) is not None:
        return True
    if not stopped and (whole or len(text) <= LONG):
        return False
    words = list(_WORD.finditer(text))
    told = any(_ends_sentence(word[0]) for word in words[:-1])
    told = told or any(_is_part(text, words, at) for at in range(1, len(words) - 1))
    return told or _phrase_start(text, words) < len(text)


def opens_text(text: str) -> bool:
    """Say whether a line begins as a sentence does, by its words, or with a label and a colon.

    Args:
        text: A line below a title.
    """
    return _STARTS.fullmatch(text.split(maxsplit=1)[0]) is not None or any(
        one.match(text) is not None for one in (_TOLD, _SPEAKS, _LABEL, _TODAY)
    )


def flat_title_end(text: str, known: Mapping[str, str], number: str) -> tuple[int, bool]:
    """Find where the title ends in a line that holds a title and text.

    Args:
        text: What follows the heading's number.
        known: Titles of a contents list, by number.
        number: The heading's number.

    Returns:
        The offset after the title, and whether something says so: the contents list, the name
        of a part, a case number.
    """
    shown = _shown_end(text, known.get(number, ""))
    if shown:
        return shown, True
    listed = _listed_end(text)
    words = list(_WORD.finditer(text, 0, listed or len(text)))
    for place, word in enumerate(words[1:_MOST_SHOWN], 1):
        if _ends_sentence(words[place - 1][0]) or _is_point(text, word):
            phrase = _phrase_start(text[: word.start()], words[: place + 1])
            return phrase, phrase >= word.start() or _is_sentence(text, phrase)
        case = "" if listed else text[word.start() :].lstrip("(")
        if find_label(case) or _series_case(case):
            return word.start(), True
        if _is_part(text, words, place):
            told = _told_start(text[: word.start()], words)
            return told, told == word.start()
    if listed:
        return listed, True
    phrase = _phrase_start(text, words[:_MOST_WORDS])
    return phrase, _is_sentence(text, phrase)


def _shown_end(text: str, title: str) -> int:
    """Find where a title ends that a list has or follows, or that is in capitals; 0 if none."""
    if title and text.casefold().startswith(title.casefold()):
        return len(title)
    agenda = AGENDA.match(text)
    if agenda is not None and _ENTRY.match(text, agenda.end()):
        return agenda.end()
    capitals = _CAPITALS.match(text)
    words = capitals[0].split() if capitals is not None else []
    waits = len(words) < _FEWEST_CAPITALS or _RUNS_ON.fullmatch(words[-1].lower())
    return capitals.end() if capitals is not None and not waits else 0


def _listed_end(text: str) -> int:
    """Find where a title ends that the agenda's number of the matter ends; 0 if none does."""
    listed = _LISTED_AS.search(text, 0, LONG) if "(" in text[:LONG] else None
    if listed is None:
        return 0
    before = text[: listed.start()]
    words = list(_WORD.finditer(before))
    told = not words or len(words) > _MOST_WORDS or "dnr" in before.casefold()
    return 0 if told or _told_start(before, words) < len(before) else listed.end()


def _is_sentence(text: str, start: int) -> bool:
    """Say whether a sentence surely begins at a place: who leads or who decides does something."""
    before = text[max(0, start - _LONGEST_ASKING) : start].split()
    asks = bool(before) and _ASKS.fullmatch(before[-1]) is not None
    return start < len(text) and not asks and _SENTENCE.match(text, start) is not None


def _is_point(text: str, word: re.Match[str]) -> bool:
    """Say whether a word is the number of a list's point: one that closes a bracket is none."""
    if not _ENUMERATOR.fullmatch(word[0]):
        return False
    return text.count("(", 0, word.start()) <= text.count(")", 0, word.start())


def _phrase_start(text: str, words: list[re.Match[str]]) -> int:
    """Guess where a sentence begins behind a title: by its subject, or by a capital."""
    if not words:
        return 0
    capitals = _CAPITALS.match(text)
    if capitals is not None and capitals.end() < len(text):
        return capitals.end()
    return min(_phrase_end(words, len(text)), _told_start(text, words))


def _told_start(text: str, words: list[re.Match[str]]) -> int:
    """Find where a sentence begins behind a title: by who does what in it."""
    told = _TOLD.search(text, words[0].end())
    decided = _DECIDED.search(text)
    ends = [told.start() if told else len(text)]
    if told is None or _SENTENCE.match(text, told.start()) is None:
        ends.append(_speaker(text, words[0].end()))  # else "Ekvik Ordföranden" is read as a name
    point = _POINT.search(text)
    if point is not None:
        ends.append(point.start() + 1)
    if decided is not None:
        ends.append(decided.start("subject" if decided["subject"] else "person"))
    return min(ends)


def _speaker(text: str, start: int) -> int:
    """Find where somebody begins to speak: at a known title, or else at the name."""
    found = _SPEAKS.search(text, start)
    if found is None:
        return len(text)
    title = found["title"]
    known = not title or _OFFICE.fullmatch(title.strip())
    return found.start() if known else found.end("title")


def _is_part(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Say whether the name of a §'s part begins at a word."""
    if not (words[place][0][0].isupper() or words[place][0] == "s"):
        return False
    for count in range(1, _PART_WORDS + 1):
        last = min(place + count, len(words)) - 1
        part = read_subheading(text[words[place].start() : words[last].end()])
        if part is not None and part.fixed:
            return True
    return False


def _series_case(text: str) -> bool:
    """Say whether a text begins with a case number that names its register: "KS 2019/14"."""
    case = find_case(text) if text else None
    return case is not None and text[0].isupper() and any(char in case.number for char in "/:-")


def _phrase_end(words: list[re.Match[str]], length: int) -> int:
    """Guess where a sentence begins: at a capital that opens a phrase."""
    met: set[str] = set()
    for place, word in enumerate(words[:_MOST_WORDS]):
        bare = word[0].strip(".,:;()")
        before = words[place - 1][0] if place else ""
        capital = word[0][:1].isupper()
        chosen = place > 1 and words[place - 2][0].casefold() == "till"  # "till kassör Ada Ek"
        phrase_ends = before[:1].islower() and not chosen and not _RUNS_ON.fullmatch(before)
        opens = phrase_ends or bare in met or bool(_STARTS.fullmatch(bare)) or before.endswith(")")
        opens = opens or _TO_ADJUST.match(word.string, word.start()) is not None
        if capital and place and before[-1] not in ":,–-(/" and opens and not _goes_on(word):
            return word.start()
        if place > 1 and word[0][:_STEM] == words[0][0][:_STEM].lower() and len(word[0]) >= _STEM:
            return word.start()
        if capital and not bare.isupper():
            met.add(bare)
    return words[_MOST_WORDS].start() if len(words) > _MOST_WORDS else length


def _goes_on(word: re.Match[str]) -> bool:
    """Say whether a word with a capital begins no sentence: a party's, or letters with a year."""
    start = word.start()
    return any(one.match(word.string, start) is not None for one in (_OF_PARTY, _COUNTED))


def _ends_sentence(word: str) -> bool:
    """Say whether a word ends a sentence."""
    if _ABBREVIATED.fullmatch(word) or not word.endswith((".", "!", "?")):
        return False
    return len(word) > _SHORT and "." not in word[:-1] and not word[:-1].isdigit()
