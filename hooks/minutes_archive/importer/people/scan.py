"""Cuts a text into marks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from minutes_archive.importer.people.code_legend import NO_CODES, find_codes
from minutes_archive.importer.people.elsewhere import body_behind
from minutes_archive.importer.people.marks import Kind, Mark
from minutes_archive.importer.people.numbers import read_numbers
from minutes_archive.importer.people.phrases import read_phrase
from minutes_archive.importer.people.pieces import Joined
from minutes_archive.importer.people.word_runs import (
    TITLE,
    begins_with_initial,
    match_title,
    read_acronym,
    read_names,
    read_organisation_words,
    read_title,
)
from minutes_archive.importer.people.words import PARTIES, UNIONS

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
_BARE_PARTY = re.compile(r"(?:SD|KD|MP|FP|Sd|Kd|Mp|Fp|[SMCVL])(?![^\W_]|[.'’&-][^\W_])")
_PARTY_BEFORE = re.compile(r"[smcvl](?![^\W_])|(?:sd|kd|mp|fp)(?![^\W_])")
_SMALL_PARTY = re.compile(
    r"(?<![^\W_-])[A-ZÅÄÖ][a-zåäöé]{1,30} (?P<party>sd|kd|mp|fp|v(?! ?(?:\.|ordf|ice))|[smcl])"
    r"(?= ?(?:$|[\n\t])| (?:[A-ZÅÄÖ§]|v\.? ?ordf|ordf|vice|ej|tjg|ers|[12]:[ea]))",
    re.MULTILINE,
)
_CELL_PARTY = re.compile(
    r"(?:(?<=\t)|(?<=\|)|(?<=\| )|(?<=   ))(?:[smcvl]|sd|kd|mp|fp)(?=[ ]{3}|[ ]{0,2}(?:[|\t\n]|$))"
    r"|(?:(?<=\n)|\A)(?:[smcvl]|sd|kd|mp|fp)(?=[ ]{3}|\t)"
)
"""Small letters that fill a table's cell."""
_PARTY_CROSSED = re.compile(r"(?:[smcvl]|sd|kd|mp|fp)(?=[ ]{1,3}[Xx](?:[ ]|$))", re.MULTILINE)
_VICE = re.compile(r"v[ ]ordf")
_NICK = re.compile(r"[‹«\"”“](?P<nick>[^\W_][^‹›«»\"”“\n]{0,20})[›»\"”“]")
_AND = re.compile(r"(?:och|samt|&|(?-i:o))(?![^\W_]|['’´`][^\W_])", re.IGNORECASE)
_ROLE_TAIL = re.compile(
    r"[ ](?:i|hos|för(?=[ ](?-i:[a-zåäö])))[ ](?:[^\W\d_]{2,30}-[ ](?:och|o)[ ])?[^\W\d_]{2,40}",
    re.IGNORECASE,
)
_LED = frozenset({"chair", "vice_chair"})
_ORG_IN_BRACKETS = re.compile(r"\((?P<name>[^\W\d_]{2,25} (?:&|och|o) [^\W\d_]{2,25})\)")
_NO_PARTY = re.compile(
    r"\((?:oberoende|obunden|politisk vilde|partilös|opolitisk|utan parti)[^()\n]{0,30}\)",
    re.IGNORECASE,
)
_CELL_ANSWER = re.compile(
    r"(?:Ja|Nej|X|x|ja|nej|[Nn]ärvarande|Närv\.|Frånv\.|[-–])(?=[ ]{3}|[ ]{0,3}(?:[|\t\n(,]|$))"
)
_ROW_ANSWER = re.compile(
    r"(?<=[^\s-]) (?P<word>X|x|Ja|Nej|[-–])(?:[ ]{0,3}$|(?=,[ ])"
    r"|(?=[ ]{1,3}(?:[A-ZÅÄÖ(§]|fr|t\.? ?o|ej )))",
    re.MULTILINE,
)
_ROW_END = re.compile(r"(?<=[^\s-]) (?:X|x|Ja|Nej)(?:[ ]{0,3}$|,[ ])", re.MULTILINE)
_ANSWER = re.compile(r"(?<=[\[{(])(?P<word>Ja|Nej|X|x)(?=[\]}), ])")
_CODE = re.compile(r"(?:NTj|N|F|X)(?![\w.])")
_CODES = {
    "ja": "present",
    "nej": "absent",
    "x": "marked",
    "-": "unmarked",
    "–": "unmarked",
    "n": "present",
    "f": "absent",
    "närv.": "present",
    "frånv.": "absent",
    "närvarande": "present",
    "ntj": "serving",
}
_FLAT_CODE = re.compile(
    r"(?<=[^\s,(])[ ](?P<code>N|F)(?=[ ][A-ZÅÄÖÉÜ][^\W\d_A-ZÅÄÖ]|[ ]{0,2}(?:\n|$))"
)
_FLAT_LEGEND = re.compile(r"\bNärv\w{0,7}\.?[ ]{0,2}[(=][ ]{0,2}N\b")
_CODED_SENDER = re.compile(r"[A-ZÅÄÖ]{2}[ ]N(?=[ ][A-ZÅÄÖÉÜ][^\W\d_A-ZÅÄÖ]|[ ]{0,2}(?:\n|$))")
_FEWEST_CODED = 4
_LONG_PARTY = 3
_SAID = frozenset("ers tjg tj vd adj ej led alla delvis ja nej x jäv".split())  # noqa: SIM905
_NEAR = 8
_FEW_ROWS = 4
_FEW_PARTIES = 3
_FEW_LETTERS = 2
_REST = re.compile(r"[\w.]{1,60}")


def opening(text: str) -> Kind | None:
    """Say what words a text opens with, other than names: numbers, a role, a title.

    Args:
        text: The text, which begins with a letter or a digit.
    """
    told = read_numbers(text, 0) or read_phrase(text, 0)
    mark = _longer(text, told) if told else read_title(text, 0)
    return mark.kind if mark else None


def scan(joined: Joined, codes: Mapping[str, str] = NO_CODES) -> tuple[Mark, ...]:
    """Cut joined lines into marks.

    Args:
        joined: The lines.
        codes: What letters beside names say of who was there, by the document's own legend.
    """
    marks: list[Mark] = []
    text, at = joined.text, 0
    answers = _row_answers(text)
    parties = _small_parties(text)
    flat = _flat_codes(text)
    told = find_codes(text, codes)
    while at < len(text):
        if at in told:
            end, what = told[at]
            leads = not marks or marks[-1].kind is Kind.BREAK
            marks += [] if leads else [Mark(Kind.GAP, at, at)]
            marks += [Mark(Kind.CODE, at, end, what), Mark(Kind.GAP, end, end)]
            at = end
            continue
        if at in parties:
            end = at + parties[at]
            marks.append(Mark(Kind.PARTY, at, end, party_letters(text[at:end])))
            at = end
            continue
        if at in answers:
            end = at + answers[at]
            marks += [
                Mark(Kind.GAP, at, at),
                Mark(Kind.CODE, at, end, _CODES[text[at:end].lower()]),
            ]
            marks.append(Mark(Kind.GAP, end, end))
            at = end
            continue
        if at in flat:
            marks.append(Mark(Kind.CODE, at, at + 1, _CODES[text[at].lower()]))
            at += 1
            continue
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


def _small_parties(text: str) -> dict[int, int]:
    """Find parties in small letters without brackets behind names: their offsets and length.

    There are several, and not all the same: "Anna Ek s Bo Alm m Cia Dal c".
    """
    found = {one.start("party"): one["party"] for one in _SMALL_PARTY.finditer(text)}
    if len(found) < _FEW_PARTIES or len(set(found.values())) < _FEW_LETTERS:
        return {}
    return {at: len(party) for at, party in found.items()}


def _row_answers(text: str) -> dict[int, int]:
    """Find the answers of a table whose columns only a space sets apart: their offsets and length.

    Most of its rows end with one; a dash among them may have somebody's substitute behind it.
    """
    rows = sum(bool(row.strip()) for row in text.split("\n"))
    if len(_ROW_END.findall(text)) * 2 < max(rows, _FEW_ROWS):
        return {}
    return {found.start("word"): len(found["word"]) for found in _ROW_ANSWER.finditer(text)}


def _flat_codes(text: str) -> frozenset[int]:
    """Find where N and F answer whether somebody was there, behind organisations' letters."""
    if not _FLAT_LEGEND.search(text) and len(_CODED_SENDER.findall(text)) < _FEWEST_CODED:
        return frozenset()
    return frozenset(match.start("code") for match in _FLAT_CODE.finditer(text))


def _read(text: str, at: int, before: list[Mark]) -> Mark:
    """Read the mark that begins at an offset."""
    for reader in (_bracketed, _nick, _answer):
        if mark := reader(text, at):
            return mark
    if before and _opens_cell(text, before) and (found := _CELL_ANSWER.match(text, at)):
        return Mark(Kind.CODE, at, found.end(), _CODES[found[0].lower()])
    word_begins = at == 0 or not text[at - 1].isalnum()
    if word_begins and (mark := _worded(text, at, before)):
        return mark
    if (kind := _SIGNS.get(text[at])) and (kind is not Kind.STOP or text[at : at + 2] != ".."):
        return Mark(kind, at, at + 1)
    if found := _FILLER.match(text, at):
        return Mark(Kind.FILLER, at, found.end())
    found = _REST.match(text, at)
    return Mark(Kind.WORD, at, found.end() if found else at + 1)


def _worded(text: str, at: int, before: list[Mark]) -> Mark | None:
    """Read what begins a word: numbers, phrases, titles, organisations, names."""
    if mark := read_numbers(text, at) or read_phrase(text, at):
        return _longer(text, mark)
    near = reversed(before[-_NEAR:])
    last = next((mark for mark in near if mark.kind is not Kind.FILLER), None)
    if last and last.kind is Kind.PARTY and (found := _CODE.match(text, at)):
        return Mark(Kind.CODE, at, found.end(), _CODES[found[0].lower()])
    named = last is not None and last.kind in (Kind.COMMA, Kind.OPEN, Kind.TITLE, Kind.GAP)
    if (title := read_title(text, at)) or (title := read_organisation_words(text, at, wide=named)):
        return title
    if found := _AND.match(text, at):
        return Mark(Kind.AND, at, found.end())
    initial = begins_with_initial(text, at)
    if not initial and (mark := _bare_party(text, at, last)):
        return mark
    return read_names(text, at) or read_acronym(text, at)


def _opens_cell(text: str, before: list[Mark]) -> bool:
    """Say whether what follows begins a table's cell."""
    last = before[-1]
    return last.kind is Kind.GAP or (last.kind is Kind.FILLER and text[last.start] == "|")


def _longer(text: str, mark: Mark) -> Mark:
    """Read a role as a title where it is one of another body, or part of a longer word."""
    if mark.kind is Kind.ROLE and (tail := _ROLE_TAIL.match(text, mark.end)):
        return Mark(Kind.TITLE, mark.start, tail.end(), text[mark.start : tail.end()])
    if (
        mark.kind is Kind.ROLE
        and mark.value in _LED
        and (end := body_behind(text, mark.end)) > mark.end
    ):
        return Mark(Kind.TITLE, mark.start, end, text[mark.start : end])
    if mark.kind not in (Kind.ROLE, Kind.HEADING, Kind.PARTY_NAME):
        return mark
    title = read_title(text, mark.start)
    within = text[mark.end : mark.end + 1].isalpha() or text[mark.end : mark.end + 1] == "-"
    return title if title and title.end > mark.end and within else mark


def _answer(text: str, at: int) -> Mark | None:
    """Read a table's answer in brackets: "[Ja]", "{Nej}"."""
    found = _ANSWER.match(text, at)
    return Mark(Kind.CODE, at, found.end(), _CODES[found[0].lower()]) if found else None


def _bracketed(text: str, at: int) -> Mark | None:
    """Read a party in brackets."""
    if found := _NO_PARTY.match(text, at):
        return Mark(Kind.PARTY, at, found.end())
    if (found := _ORG_IN_BRACKETS.match(text, at)) and not match_title(text, at + 1):
        return Mark(Kind.ORGANISATION, at, found.end(), found["name"])
    found = _BRACKETED_PARTY.match(text, at)
    if found is None:
        return None
    letters = found["party"]
    if letters.casefold() in UNIONS:
        return Mark(Kind.ORGANISATION, at, found.end(), letters)
    if _is_said(text, found):
        return None
    return Mark(Kind.PARTY, at, found.end(), party_letters(letters))


def _is_said(text: str, found: re.Match[str]) -> bool:
    """Say whether letters in brackets are no party's: a title, a remark or a nickname."""
    letters = found["party"]
    if len(letters) <= _LONG_PARTY:
        return letters.casefold() in _SAID
    told = TITLE.fullmatch(letters) or read_phrase(text, found.start("party"))
    nick = letters.islower() and letters.isalpha()
    return told is not None or nick or letters.casefold() in _SAID


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
    found = _BARE_PARTY.match(text, at) or _CELL_PARTY.match(text, at)
    if found is None and last is not None and last.kind in (Kind.COMMA, Kind.OPEN):
        found = _PARTY_BEFORE.match(text, at)
    elif found is None and last is not None and last.kind is Kind.NAME:
        marked = text[last.end : at].strip() in ("-", "–", "/")
        found = (_PARTY_BEFORE if marked else _PARTY_CROSSED).match(text, at)
    if found is None or text[found.end() : found.end() + 1] == "." or _VICE.match(text, at):
        return None
    return Mark(Kind.PARTY, at, found.end(), party_letters(found[0]))
