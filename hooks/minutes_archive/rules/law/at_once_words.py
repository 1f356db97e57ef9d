"""The words by which an item says that it was adjusted at the meeting itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.model import Item, PartKind

_HINT = "juster"
_PARAGRAPH_ITSELF = (
    r"(?:paragrafen|denna paragraf|protokollet (?:under|för) (?:denna )?paragraf(?:en)?)"
)
_THIS_MATTER = r"(?:beslutet|ärendet|detta ärende|punkten|denna punkt)"
_NUMBERS = r"§{1,2} ?[0-9](?:[0-9 ,–-]|[a-h]\b|och|samt){0,60}"
_WHAT = rf"(?:{_PARAGRAPH_ITSELF}|{_THIS_MATTER}|{_NUMBERS})"
_ADJUSTED = (
    r"(?:omedelbart justera[dt]|omedelbart justeras|justera[dt] omedelbart|justeras omedelbart"
    rf"|omedelbar justering(?! av (?!{_WHAT}|protokollet))|direktjustera[dst])\b"
)
_SOON = r"(?:omedelbart|direkt|genast)"
_NOW = (
    r"(?:vid (?:sammanträdet|mötet|dagens (?:sammanträde|möte)|sittande möte)"
    r"|(?:i (?:omedelbar|direkt) anslutning till|direkt efter) (?:sammanträdet|mötet))"
)
_SAID_OF_IT = (
    rf"(?<!\w){_WHAT} ?(?:justeras|är justera[dt]|förklaras justera[dt]) {_SOON}\b(?! efter)"
    rf"|(?<!\w){_WHAT} ?(?:är|förklaras) {_SOON} justera[dt]\b"
    rf"|(?<!\w)(?:{_PARAGRAPH_ITSELF}|{_NUMBERS}) ?justerades {_SOON}\b"
    rf"|\b{_PARAGRAPH_ITSELF} justera(?:s|des) {_NOW}\W*$"
    rf"|\bjusterar? {_WHAT} ?{_SOON}\b|\b{_SOON} justerar? {_WHAT}"
)
"""What the wider words are said of stands beside them: a fee may be adjusted directly, too."""
_SAID = re.compile(rf"{_ADJUSTED}|{_SAID_OF_IT}")
_ALONE = re.compile(rf"\W*(?:{_ADJUSTED}|{_THIS_MATTER} justerades {_SOON})\W*")
"""Beside other words the past tense may tell of another meeting's decision."""
_CLAUSE = re.compile(r"(?<=\batt )|(?<=\bnär )")
"""Where what is adjusted may change: "beslutet innebär att avgiften …"."""
_ADDED_TO_TITLE = re.compile(rf"[(,:;–—-]\s?{_ADJUSTED}[).]{{0,2}}$")
_THIS = re.compile(
    r"\b(?:paragrafen|denna paragraf|beslutet|ärendet|detta ärende|punkten|denna punkt|denna del)\b"
)
_NOT_DECIDED = re.compile(
    r"\b(?:inte|ej|avslå[a-z]*|yrka[a-z]*|föresl[aåo][a-z]*|förslag[a-z]*|begär[a-z]*|kräv[a-z]*"
    r"|behöv[a-z]*|önska[a-z]*|kan|får|bör|fråga[a-z]*|om det|val av|förra|föregående|tidigare)\b"
)
_NUMBERED = re.compile(r"§{1,2} ?((?:[0-9]|[a-h]\b|[ ,–-]|och|samt){1,60}+)(?!i (?!protokollet\b))")
"""Items of the minutes, not those of a contract: "§ 2 i avtalet"."""
_NUMBER = re.compile(r"[0-9]{1,5}[a-h]?")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
_DECIDING_PARTS = frozenset({None, PartKind.DECISION})


def says_adjusted_at_once(item: Item) -> bool:
    """Say whether an item declares itself adjusted at the meeting, in words that decide.

    What somebody moved, proposed or asked for is no declaration, nor what is said of other
    items, or of the minutes as a whole.

    Args:
        item: An item with its text.
    """
    title = item.title.casefold()
    if _HINT in title and _ADDED_TO_TITLE.search(title):
        return True
    for part in item.parts:
        if part.kind not in _DECIDING_PARTS:
            continue
        heading, text = (part.heading or "").casefold(), part.text.casefold()
        if part.heading is not None and _ALONE.fullmatch(heading):
            return True
        if _HINT in text and any(_declares(said, item.number) for said in _sentences(text)):
            return True
    return False


def _sentences(text: str) -> Iterator[str]:
    """Give the sentences of a text, each on one line."""
    for paragraph in _PARAGRAPH.split(text):
        yield from _SENTENCE_END.split(" ".join(paragraph.split()))


def _declares(sentence: str, number: str) -> bool:
    """Say whether a sentence declares the item of a number adjusted at once."""
    if _ALONE.fullmatch(sentence):
        return True
    if _NOT_DECIDED.search(sentence):
        return False
    return any(_is_said_of(clause, number) for clause in _CLAUSE.split(sentence))


def _is_said_of(clause: str, number: str) -> bool:
    """Say whether a clause with words of adjustment speaks of the item of a number."""
    if not _SAID.search(clause):
        return False
    numbered = [found for run in _NUMBERED.findall(clause) for found in _NUMBER.findall(run)]
    return number in numbered if numbered else _THIS.search(clause) is not None
