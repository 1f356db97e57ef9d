"""Cuts a text into marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.importer.people.layout import is_sentence_word
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.names import (
    WORD,
    is_capitals,
    is_initial,
    is_name_word,
    is_particle,
)
from minutes_archive.importer.people.numbers import read_numbers
from minutes_archive.importer.people.phrases import read_phrase
from minutes_archive.importer.people.pieces import Joined
from minutes_archive.importer.people.words import (
    ORG_HEAD,
    PARTIES,
    TITLE_HEAD,
    TITLE_PREFIX,
    TITLE_WHOLE,
)

_SIGNS = {
    "\n": Kind.BREAK,
    "\t": Kind.GAP,
    ",": Kind.COMMA,
    ";": Kind.COMMA,
    ":": Kind.COLON,
    "(": Kind.OPEN,
    "[": Kind.OPEN,
    "{": Kind.OPEN,
    "}": Kind.CLOSE,
    ")": Kind.CLOSE,
    "]": Kind.CLOSE,
    ".": Kind.STOP,
    "*": Kind.STAR,
}
_WIDE = re.compile(r"[ ]{3,}")
_FILLER = re.compile(r"\.{2,}|…[….]*|_{2,}|[•·|▪●◦‣\uf0a7\uf0b7#=\\\\\"”“]+|[-–—]{1,80}|/")
_BRACKETED_PARTY = re.compile(
    r"[(\[][ ]{0,2}(?P<party>[^\W\d_]{1,6}(?:/[^\W\d_]{1,4})?|[-–—]{0,3})\.?[ ]{0,2}[)\]]"
)
_BARE_PARTY = re.compile(r"(?:SD|KD|MP|FP|Sd|Kd|Mp|Fp|[SMCVL])(?![^\W_]|[.'’-][^\W_])")
_PARTY_BEFORE = re.compile(r"[smcvl](?![^\W_])|(?:sd|kd|mp|fp)(?![^\W_])")
_NICK = re.compile(r"[‹«\"”“](?P<nick>[^\W_][^‹›«»\"”“\n]{0,20})[›»\"”“]")
_AND = re.compile(r"(?:och|samt|&|o)(?![^\W_])", re.IGNORECASE)
_TITLE = re.compile(
    rf"(?:(?:{TITLE_PREFIX})[ ]{{1,2}}){{0,4}}(?:{TITLE_HEAD}|{TITLE_WHOLE})"
    r"(?:[ ](?:för|på|vid|inom|i|med)[ ](?:[^\W\d_]{1,30}-[ ](?:och|o)[ ])?[^\W\d_]{2,40})?",
    re.IGNORECASE,
)
_ORG_TAIL = re.compile(
    r"(?:[ ](?:för|i|på|vid|inom)(?:[ ](?:[a-zåäö]{2,30}|[A-ZÅÄÖ][a-zåäö]{2,30}))(?:[ ]och[ ][a-zåäö]{2,30})?"
    r"|[ ](?:AB|HB|kommun|stad)(?![^\W_]))?"
)
_TITLE_TAIL = re.compile(
    r"[ ](?:(?:och|o)[ ])?(?P<cut>[a-zåäö]{2,30}-[ ](?:och|o)[ ])?(?P<word>[a-zåäö]{3,30})(?![^\W_.-])"
)
_OFFICE = re.compile(
    r"(?:förvaltningen|kontoret|nämnden|kommun|styrelsen|förbundet|kansliet|revisionen)$"
)
_CUT_WORD = re.compile(r"[^\W\d_]{2,30}(?:[-‑],?|ska|liga|nala)[ ]")
_ROLE_TAIL = re.compile(
    r"[ ](?:i|för|hos)[ ](?:[^\W\d_]{2,30}-[ ](?:och|o)[ ])?[^\W\d_]{3,40}", re.IGNORECASE
)
_ACRONYM = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}[A-ZÅÄÖ](?![^\W_]|-)")
_ORG_IN_BRACKETS = re.compile(r"\((?P<name>[^\W\d_]{2,25} (?:&|och|o) [^\W\d_]{2,25})\)")
_NO_PARTY = re.compile(
    r"\((?:oberoende|obunden|politisk vilde|partilös|opolitisk|utan parti)[^()\n]{0,30}\)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?<=[\[{(])(?P<word>Ja|Nej|X|x)(?=[\]}), ])")
_CODE = re.compile(r"(?:NTj|N|F|X)(?![\w.])")
_CODES = {
    "ja": "present",
    "nej": "absent",
    "x": "present",
    "n": "present",
    "f": "absent",
    "ntj": "serving",
}
_LEAD_WORD = re.compile(
    r"(?:[A-ZÅÄÖÉÜ][^\W\d_]{0,30}|[^\W\d_]{2,30}[-‑]|och|o|&|i|för|de|[^\W\d_]{2,25}s),?[ ]{1,2}"
)
_REST = re.compile(r"[\w.]{1,60}")
_ENDS = re.compile(r"[ ]{0,3}(?:[,\n]|$|och[ ])")
_NAME_SPACE = re.compile(r"(?: {1,2}|(?<=-)\n)")
_MAX_RUN = 300


def scan(joined: Joined) -> tuple[Mark, ...]:
    """Cut joined lines into marks.

    Args:
        joined: The lines.
    """
    marks: list[Mark] = []
    text, at = joined.text, 0
    while at < len(text):
        if at in joined.gaps:
            marks.append(Mark(Kind.GAP, at, at))
        if text[at] == " ":
            wide = _WIDE.match(text, at)
            if wide:
                marks.append(Mark(Kind.GAP, at, wide.end()))
            at = wide.end() if wide else at + 1
            continue
        mark = _read(text, at, marks)
        marks.append(mark)
        at = mark.end
    return tuple(marks)


def _read(text: str, at: int, before: list[Mark]) -> Mark:
    """Read the mark that begins at an offset."""
    for reader in (_bracketed, _nick, _answer):
        if mark := reader(text, at):
            return mark
    word_begins = at == 0 or not text[at - 1].isalnum()
    if word_begins and (mark := _worded(text, at, before)):
        return mark
    if kind := _SIGNS.get(text[at]):
        if kind is not Kind.STOP or text[at : at + 2] != "..":
            return Mark(kind, at, at + 1)
    if found := _FILLER.match(text, at):
        return Mark(Kind.FILLER, at, found.end())
    found = _REST.match(text, at)
    return Mark(Kind.WORD, at, found.end() if found else at + 1)


def _worded(text: str, at: int, before: list[Mark]) -> Mark | None:
    """Read what begins a word: numbers, phrases, titles, organisations, names."""
    if mark := read_numbers(text, at) or read_phrase(text, at):
        return _longer(text, mark)
    last = next((mark for mark in reversed(before) if mark.kind is not Kind.FILLER), None)
    if last and last.kind is Kind.PARTY and (found := _CODE.match(text, at)):
        return Mark(Kind.CODE, at, found.end(), _CODES[found[0].lower()])
    named = last is not None and last.kind in (Kind.COMMA, Kind.OPEN, Kind.TITLE, Kind.GAP)
    if (title := _title(text, at)) or (title := _organisation(text, at, wide=named)):
        return title
    if found := _AND.match(text, at):
        return Mark(Kind.AND, at, found.end())
    if mark := _bare_party(text, at, last):
        return mark
    return _name(text, at) or _acronym(text, at)


def _longer(text: str, mark: Mark) -> Mark:
    """Read a role as a title where it is one of another body, or part of a longer word."""
    if mark.kind is Kind.ROLE and (tail := _ROLE_TAIL.match(text, mark.end)):
        return Mark(Kind.TITLE, mark.start, tail.end(), text[mark.start : tail.end()])
    if mark.kind not in (Kind.ROLE, Kind.HEADING, Kind.PARTY_NAME):
        return mark
    title = _title(text, mark.start)
    within = text[mark.end : mark.end + 1].isalpha() or text[mark.end : mark.end + 1] == "-"
    return title if title and title.end > mark.end and within else mark


def _answer(text: str, at: int) -> Mark | None:
    """Read a table's answer in brackets: "[Ja]", "{Nej}"."""
    found = _ANSWER.match(text, at)
    return Mark(Kind.CODE, at, found.end(), _CODES[found[0].lower()]) if found else None


def _acronym(text: str, at: int) -> Mark | None:
    """Read an organisation of which only capitals are given."""
    found = _ACRONYM.match(text, at)
    return Mark(Kind.ORGANISATION, at, found.end(), found[0]) if found else None


def _bracketed(text: str, at: int) -> Mark | None:
    """Read a party in brackets."""
    if found := _NO_PARTY.match(text, at):
        return Mark(Kind.PARTY, at, found.end())
    if (found := _ORG_IN_BRACKETS.match(text, at)) and not _TITLE.match(text, at + 1):
        return Mark(Kind.ORGANISATION, at, found.end(), found["name"])
    found = _BRACKETED_PARTY.match(text, at)
    if found is None:
        return None
    letters = found["party"]
    if letters.casefold() in (
        "ordf",
        "sekr",
        "ers",
        "tjg",
        "tj",
        "vd",
        "adj",
        "ej",
        "led",
        "alla",
        "gäst",
        "delvis",
        "ja",
        "nej",
        "x",
        "jäv",
    ):
        return None
    return Mark(Kind.PARTY, at, found.end(), party_letters(letters))


def party_letters(written: str) -> str:
    """Write a party's letters as it does itself where it is well known: "kd" is KD.

    Args:
        written: Letters as the source has them; dashes for no party.
    """
    return PARTIES.get(written.casefold(), written.strip("-–— "))


def _nick(text: str, at: int) -> Mark | None:
    """Read a nickname between angle quotes."""
    found = _NICK.match(text, at)
    return Mark(Kind.NICK, at, found.end(), found["nick"]) if found else None


def _bare_party(text: str, at: int, last: Mark | None) -> Mark | None:
    """Read a party's letters without brackets where nothing speaks for an initial."""
    found = _BARE_PARTY.match(text, at)
    if found is None and last is not None and last.kind in (Kind.COMMA, Kind.OPEN):
        found = _PARTY_BEFORE.match(text, at)
    if found is None or text[found.end() : found.end() + 1] == ".":
        return None
    return Mark(Kind.PARTY, at, found.end(), party_letters(found[0]))


def _title(text: str, at: int) -> Mark | None:
    """Read a title, and what it is a title of where a preposition joins them."""
    found = _TITLE.match(text, at)
    if found is None:
        return None
    end = found.end()
    for _ in range(4):
        tail = _TITLE_TAIL.match(text, end)
        if tail is None or not _is_of_title(text, tail):
            break
        end = tail.end()
    return Mark(Kind.TITLE, at, end, text[at:end])


def _is_of_title(text: str, tail: re.Match[str]) -> bool:
    """Say whether a word behind a title only says what it is a title of."""
    word, at = tail["word"], tail.start("word")
    if is_sentence_word(word) or word in ("samt", "och") or is_particle(word):
        return False
    if _OFFICE.search(word) or (not tail["cut"] and _TITLE.match(text, at)):
        return False
    return read_phrase(text, at) is None and read_numbers(text, at) is None


def _organisation(text: str, at: int, *, wide: bool) -> Mark | None:
    """Read an organisation that a word such as "förvaltningen" shows."""
    for start in _starts(text, at, wide=wide):
        if head := ORG_HEAD.match(text, start):
            tail = _ORG_TAIL.match(text, head.end())
            end = tail.end() if tail else head.end()
            return Mark(Kind.ORGANISATION, at, end, text[at:end])
    return None


def _starts(text: str, at: int, *, wide: bool) -> Iterator[int]:
    """Give the offsets where the last word of an organisation's name may begin."""
    yield at
    if not wide and not _CUT_WORD.match(text, at):
        return
    for _ in range(5):
        word = _LEAD_WORD.match(text, at)
        if word is None or ("," in word[0] and "-," not in word[0]):
            return
        at = word.end()
        yield at


def _name(text: str, at: int) -> Mark | None:
    """Read a run of words that have the form of names."""
    end = at
    words: list[str] = []
    capitals = False
    while len(words) < _MAX_RUN and (found := WORD.match(text, end)):
        word = found[0]
        shouted = is_capitals(word)
        fits = (is_name_word(word) and not capitals) or (shouted and (capitals or not words))
        capitals = capitals or shouted
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
    if is_initial(word) and len(words) == 1 and _ENDS.match(text, end + dotted):
        return True
    if after is None or not (is_name_word(after[0]) or is_particle(after[0])):
        return False
    if is_initial(word):
        return dotted or len(words) == 1
    return bool(words) and is_particle(word)


def _stops(text: str, at: int) -> bool:
    """Say whether a capitalised word begins a phrase, a title or an organisation instead."""
    mark = read_phrase(text, at)
    return bool(mark or _title(text, at) or _organisation(text, at, wide=False))


def _trimmed(text: str, at: int, end: int, words: list[str]) -> Mark | None:
    """Make the mark of a run, without the space behind it."""
    if not words:
        return None
    stripped = at + len(text[at:end].rstrip())
    return Mark(Kind.NAME, at, stripped, text[at:stripped])


def same_line(marks: tuple[Mark, ...], first: int, second: int) -> bool:
    """Say whether two marks stand on one line and in one cell.

    Args:
        marks: All marks.
        first: Index of the earlier one.
        second: Index of the later one.
    """
    return not any(mark.kind in BOUNDARIES for mark in marks[first + 1 : second])
