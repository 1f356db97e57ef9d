"""Runs of words: names, titles and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.importer.people.elsewhere import match_office
from minutes_archive.importer.people.layout import is_sentence_word
from minutes_archive.importer.people.marks import Kind, Mark
from minutes_archive.importer.people.names import (
    WORD,
    is_broken_hyphen,
    is_capitals,
    is_initial,
    is_name_word,
    is_particle,
)
from minutes_archive.importer.people.numbers import read_numbers
from minutes_archive.importer.people.phrases import read_phrase
from minutes_archive.importer.people.tails import may_end_run, may_end_word
from minutes_archive.importer.people.words import (
    ANY_TITLE_TAILS,
    NOT_NAME_END,
    ORG_HEAD,
    ORG_TAILS,
    TITLE_HEAD,
    TITLE_PREFIX,
    TITLE_WHOLE,
)

TITLE = re.compile(
    rf"(?:(?:{TITLE_PREFIX})[ ]{{1,2}}){{0,4}}(?:{TITLE_HEAD}|{TITLE_WHOLE})"
    r"(?:[ ](?:för|på|vid|inom|i|med)[ ](?:[^\W\d_]{1,30}-[ ](?:och|o)[ ])?[^\W\d_]{2,40})?",
    re.IGNORECASE,
)
_ORG_TAIL = re.compile(
    r"(?:[ ](?:för|i|på|vid|inom)[ ](?:[a-zåäö]{2,30}|[A-ZÅÄÖ][a-zåäö]{2,30})"
    r"(?:[ ]och[ ][a-zåäö]{2,30})?"
    r"|[ ](?:AB|HB|kommun|stad)(?![^\W_])"
    r"|(?:(?<=[ ]avd)\.?|(?<=avdelning)|(?<=klubb)|(?<=krets))[ ](?:nr[ ])?\d{1,4}"
    r"(?![\d–-]|[.:]\d))?"
)
_TITLE_TAIL = re.compile(
    r"[ /](?:(?:och|o)[ ])?(?P<cut>[a-zåäö]{2,30}-[ ](?:och|o)[ ])?"
    r"(?P<word>[a-zåäö]{3,30})(?![^\W_.-])"
)
_TITLE_PLACE = re.compile(r"[ ](?P<word>[A-ZÅÄÖ][a-zåäö]{3,30})(?=[ ][A-ZÅÄÖ][a-zåäö])")
_NAMED = re.compile(r"[ ][A-ZÅÄÖ][a-zåäö]{1,30}(?:-[A-ZÅÄÖ][a-zåäö]{1,30})?[ ][A-ZÅÄÖ]")
_OFFICE = re.compile(
    r"(?:förvaltningen|kontoret|nämnden|kommun|styrelsen|förbundet|kansliet|revisionen)$"
)
_CUT_WORD = re.compile(r"[^\W\d_]{2,30}(?:[-‑],?|ska|liga|nala)[ ]")
_ACRONYM = re.compile(
    r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}[A-ZÅÄÖ](?![^\W_]|-)"
    r"(?:[ ][A-ZÅÄÖ][a-zåäö]{2,30}(?=[ ]{0,3}(?:[,\n]|$)))?"
)
_JOINED_LETTERS = re.compile(r"[A-ZÅÄÖ]{1,4}&[A-ZÅÄÖ]{1,4}(?![^\W_])")
_INITIALS = re.compile(
    r"(?!SD|KD|MP|FP|VD|HR)[A-ZÅÄÖ]{2}(?= [^\W\d_-]{2,30}(?:-[^\W\d_]{2,30})? \([^\W\d_]{1,4}\))"
)
_INITIAL_FIRST = re.compile(
    r"[A-ZÅÄÖ](?:-[A-ZÅÄÖ])?(?= [^\W\d_]{3,30}(?:-[^\W\d_]{2,30})? \([^\W\d_]{1,4}\))"
    r"|[A-ZÅÄÖ]-[A-ZÅÄÖ](?=\.? [A-ZÅÄÖ][a-zåäöé])"
)
_LEAD_WORD = re.compile(
    r"(?:[A-ZÅÄÖÉÜ][^\W\d_]{0,30}(?: [-‑](?= (?:och|o|samt) ))?"
    r"|[^\W\d_]{2,30}[-‑]|och|o|&|i|för|de|[^\W\d_]{2,25}s),?[ ]{1,2}"
)
_REGION = re.compile(r"Region(?: [A-ZÅÄÖ][a-zåäö]{2,20}){1,2}(?![^\W_])")
_BESIDE = re.compile(r"[A-ZÅÄÖ][a-zåäö]{1,25} ?& ?[A-ZÅÄÖ][a-zåäö]{2,25}(?![^\W_])")
_SLASHED = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,25}/[A-ZÅÄÖ][a-zåäö]{2,25}(?![^\W_])")
_ENDS = re.compile(r"[ ]{0,3}(?:[,\n(]|$|och[ ])")
_COMPANY = re.compile(
    r"(?: (?:AB|HB) [A-ZÅÄÖ][\w&-]{1,30}|(?: [A-ZÅÄÖ][\w&-]{1,30}){0,2} (?:AB|HB))(?![^\W_])"
)
_NOT_OF_TITLE = frozenset({"samt", "och", "närv", "anl", "ank", "avg", "del"})
"""Words behind a title that it is not one of: "and", and shortened words for who came when."""
_TURNED = re.compile(
    r"(?:(?<=\n)|(?<=[•*–-] )|(?<=\d\. )|\A)(?:(?:af|v[ao]n|d[eiu]|la|de[nr]) ){1,2}"
    r"[A-ZÅÄÖ][^\W\d_]{1,30}(?:-[^\W\d_]{2,30})?, [A-ZÅÄÖÉ][^\W\d_]{1,30}(?:[- ][^\W\d_]{1,30})?"
    r" ?(?:$|[\n,;(|\t])",
)
_NAME_SPACE = re.compile(r"(?: {1,2}|(?<=-)\n)")
_MAX_RUN = 300


def match_title(text: str, at: int) -> re.Match[str] | None:
    """Read the words of a title that begins at a place.

    Args:
        text: The text.
        at: The place.
    """
    return TITLE.match(text, at) if may_end_run(text, at, ANY_TITLE_TAILS) else None


def read_title(text: str, at: int) -> Mark | None:
    """Read a title, and what it is a title of where a preposition joins them."""
    if found := match_office(text, at):
        return Mark(Kind.TITLE, at, found.end(), found[0])
    found = match_title(text, at)
    if found is None:
        return None
    end = found.end()
    if text[end : end + 1] == " " and (company := _COMPANY.match(text, end)):
        return Mark(Kind.TITLE, at, company.end(), text[at : company.end()])
    for _ in range(4):
        tail = _TITLE_TAIL.match(text, end)
        if tail is None or not _is_of_title(text, tail):
            break
        end = tail.end()
    place = _TITLE_PLACE.match(text, end)
    if place and _is_title_s_place(text, at, place):
        end = place.end()
    return Mark(Kind.TITLE, at, end, text[at:end])


def _is_title_s_place(text: str, at: int, place: re.Match[str]) -> bool:
    """Say whether a capitalised word behind a title that begins at a place belongs to it."""
    if NOT_NAME_END.fullmatch(place["word"]):
        return True
    joined = any(f" {word} " in text[at : place.start()] for word in ("för", "på", "vid", "inom"))
    leads = text[at].isupper() and _NAMED.match(text, place.end()) is not None
    return (joined or leads) and ORG_HEAD.fullmatch(place["word"]) is not None


def _is_of_title(text: str, tail: re.Match[str]) -> bool:
    """Say whether a word behind a title only says what it is a title of."""
    word, at = tail["word"], tail.start("word")
    if is_sentence_word(word) or word in _NOT_OF_TITLE or is_particle(word):
        return False
    if _OFFICE.search(word) or (not tail["cut"] and match_title(text, at)):
        return False
    return read_phrase(text, at) is None and read_numbers(text, at) is None


def read_organisation_words(text: str, at: int, *, wide: bool) -> Mark | None:
    """Read an organisation that a word such as "förvaltningen" shows."""
    for rule, fits in ((_REGION, True), (_SLASHED, True), (_BESIDE, wide)):
        if fits and (found := rule.match(text, at)):
            return Mark(Kind.ORGANISATION, at, found.end(), found[0])
    for start in _starts(text, at, wide=wide):
        if may_end_word(text, start, ORG_TAILS) and (head := ORG_HEAD.match(text, start)):
            tail = _ORG_TAIL.match(text, head.end())
            end = tail.end() if tail else head.end()
            return Mark(Kind.ORGANISATION, at, end, text[at:end])
    return None


def _starts(text: str, at: int, *, wide: bool) -> Iterator[int]:
    """Give the offsets where the last word of an organisation's name may begin.

    A title before that word is somebody else's.
    """
    yield at
    if not wide and not _CUT_WORD.match(text, at):
        return
    for _ in range(5):
        word = _LEAD_WORD.match(text, at)
        if word is None or ("," in word[0] and "-," not in word[0]):
            return
        at = word.end()
        if match_title(text, at):
            return
        yield at


def read_acronym(text: str, at: int) -> Mark | None:
    """Read an organisation of which only capitals are given."""
    found = _JOINED_LETTERS.match(text, at) or _ACRONYM.match(text, at)
    return Mark(Kind.ORGANISATION, at, found.end(), found[0]) if found else None


def read_names(text: str, at: int) -> Mark | None:
    """Read a run of words that have the form of names."""
    end = at
    words: list[str] = []
    capitals = False
    while len(words) < _MAX_RUN and (found := WORD.match(text, end)):
        word = found[0]
        shouted = is_capitals(word)
        fits = (is_name_word(word) and not capitals) or (shouted and (capitals or not words))
        capitals = capitals or (fits and shouted)
        if not fits and not _joins(text, word, found.end(), words):
            break
        if words and fits and _stops(text, found.start()):
            break
        if len(words) > 1 and text[end - 2 : end] == "  ":
            break
        words.append(word)
        end = found.end()
        if is_initial(word[-1:]) and text[end : end + 1] == "." and (len(word) == 1 or "-" in word):
            end += 1
        if is_broken_hyphen(text, found.start(), end):
            end += 2
            continue
        space = _NAME_SPACE.match(text, end)
        if space is None:
            break
        end = space.end()
    if capitals and (len(words) < 2 or sum(map(len, words)) < 7):
        return None
    return _trimmed(text, at, end, words)


def _joins(text: str, word: str, end: int, words: list[str]) -> bool:
    """Say whether an initial or a particle stands inside a name."""
    after = WORD.match(text, end + 1 if text[end : end + 1] != "." else end + 2)
    dotted = text[end : end + 1] == "."
    if len(words) == 1 and _INITIALS.match(text, end - len(word)):
        return True
    if not words and (
        begins_with_initial(text, end - len(word)) or _opens_turned(text, end - len(word))
    ):
        return True
    if is_initial(word) and len(words) == 1 and _ENDS.match(text, end + dotted):
        return True
    if after is None or not (is_name_word(after[0]) or is_particle(after[0])):
        return False
    if is_initial(word):
        return dotted or len(words) == 1
    return bool(words) and is_particle(word)


def _opens_turned(text: str, at: int) -> bool:
    """Say whether a particle begins a row whose family name stands first: "af Ek, Anna"."""
    return text[at].islower() and _TURNED.match(text, at) is not None


def begins_with_initial(text: str, at: int) -> bool:
    """Say whether an initial begins a name with a party, or two joined any: "A Malm (S)", "P-O Ek".

    Args:
        text: The text.
        at: Where the initial stands.
    """
    found = _INITIAL_FIRST.match(text, at)
    return (
        found is not None
        and text[found.end() : found.end() + len(". A")].lstrip(". ")[:1].isupper()
    )


def _stops(text: str, at: int) -> bool:
    """Say whether a capitalised word begins a phrase, a title or an organisation instead."""
    mark = read_phrase(text, at)
    return bool(mark or read_title(text, at) or read_organisation_words(text, at, wide=False))


def _trimmed(text: str, at: int, end: int, words: list[str]) -> Mark | None:
    """Make the mark of a run, without the space behind it."""
    if not words:
        return None
    stripped = at + len(text[at:end].rstrip())
    return Mark(Kind.NAME, at, stripped, text[at:stripped])
