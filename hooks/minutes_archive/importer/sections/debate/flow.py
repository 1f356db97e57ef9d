"""The words under a heading as one text, cut into sentences that know their lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate.movers import people_of
from minutes_archive.importer.sections.debate.voter_heads import answer_before
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.prose import announces_decision

_ENDS = (".", "!", "?", ":")
_CLOSED_BY = '"”»’)'
_LONGEST_END = 3
_LOOSE_ENDS = re.compile(r"[\d)\"”»]$")
_MARK = re.compile(r"^(?:[•·●▪■◦\-–*]|\d{1,2}[.)]|[a-zåäö][.)])\s")
_ANSWER = re.compile(
    r"(?:\d{1,3}\s)?(?:(?:[Ff]ör|(?:Följande\s(?:ledamöter\s)?)?[Rr]östa(?:r|de))\s(?=[Jj]a\b|[Nn]ej\b))?(?:[Jj]a|JA|[Nn]ej|NEJ|Avst(?:år|od|ående)|AVSTÅR|Nedlagda|Frånvarande|FRÅNVARANDE)\b(?:[^.:]{0,30}:\s|\s\(0\))"
    r"|(?:\d{1,3}\s)?(?:[Jj]a|[Nn]ej)\s?-?\s?röst(?:er)?\s(?:avge(?:r|s)|avg[ai]vs?|lämnas|från|av)\s"
    r"|\d{1,3}\s(?:avst(?:år|od|ående)|nedlagda|frånvarande)\b[^.:]{0,30}:\s"
)
_SIGNED = re.compile(
    r"^(?:[A-ZÅÄÖ][a-zåäö:]+\s(?:[a-zåäö:]+\s){0,2})?"
    r"[A-ZÅÄÖÉÜ][\w’'\-]+(?:\s[A-ZÅÄÖÉÜ][\w’'\-]+){1,4}\s\([^()\d]{1,20}\)"
)
_SAYS = re.compile(
    r"\s(?:yrkar|yrkade|reserverar\ssig|reserverade\ssig|antecknar|anmäler|deltar|deltog|föreslår"
    r"|tillstyrk(?:er|te)|avstyrk(?:er|te)|instäm(?:mer|de)|framställ(?:er|de)|lägger\sfram"
    r"|lade\sfram|inkom(?:mer)?\smed|har\syrkat|vidh(?:åller|öll))\b|,?\smed\sinstämmande\sav\b"
)
_UNSIGNED = re.compile(
    r"^[A-ZÅÄÖÉÜ][\w’'\-]+(?:\s[A-ZÅÄÖÉÜ][\w’'\-]+){1,3}(?:,\s[A-ZÅÄÖa-zåäö]{1,4}:"
    r"|(?:,\s[A-ZÅÄÖa-zåäö]{1,4},?)?\s"
    r"(?:yrkar|yrkade|reserverar\ssig|reserverade\ssig|anmäler|anmälde|föreslår|föreslog)\b)"
)
"""Somebody without brackets behind, and what that one does."""
_PERSON = r"[A-ZÅÄÖÉÜ][\w’'-]{1,30}(?:\s[A-ZÅÄÖÉÜ][\w’'-]{1,30}){1,4}\s\([^()\d]{1,20}\)"
_ANOTHER = re.compile(
    rf"(?:{_PERSON}(?:,\s(?:(?:och|samt)\s)?|\s(?:och|samt)\s)){{1,12}}{_PERSON}\s"
    r"(?:yrka|föresl|instäm|reserv|framställ|lägger\sfram|lade\sfram|har\syrkat)"
    r"|(?:Bifall|Avslag|Återremiss|Bordläggning)\b[^.:;]{0,90}:\s(?=[A-ZÅÄÖÉÜ])"
    r"|(?:Under|I|Vid|Efter)\s[^.:;]{3,60}?\s(?:yrka(?:r|de)|föresl(?:år|og))\s(?=[A-ZÅÄÖÉÜ])"
)
"""What others do, below a point that no mark need end."""
_STATED = ("eserv", "nteckning", "anteckna", "yttrande", "i beslutet", "jäv", "yrka", "föresl")
"""Of which a line has one if it begins what is told behind the points of a decision."""
_DOES = ("yrka", "reserver", "anmäl", "föresl", ":")
_LEGEND = re.compile(
    r"[\"”]?(?:ja|nej)[\"”]?(?:\s?[-–]?\s?röst)?\s?(?:=|för\b|innebär\b|betyder\b|är\b)",
    re.IGNORECASE,
)
"""A line that says what an answer means; no mark need end it."""
_WAITS = re.compile(
    r"(?:,|\b(?:och|samt|av|från|yrkar|\w*rdföranden|\w*rsättar(?:en|na))|(?:,|och)\s[A-ZÅÄÖ][\w\-]+)$"
)
_RUNS_ON = re.compile(
    r"^[A-ZÅÄÖÉÜ][\w\-]*(?::\s|\s(?!(?:och|samt|jämte|von|af|av|de|van|der|den|del|di|da|dos|la|le|el|al"
    r"|bin|ibn|zu)\b)[a-zåäö\d])|^\d{1,3}\s(?:ja|nej|röst)|^[A-ZÅÄÖ]\w{1,30}-,?\s(?:\w{2,30}-\s)?och\s[a-zåäö]"
)
"""A line of running words: no name has a word in small letters behind its first."""
_GOES_ON = re.compile(r";\s(?:nej|avst(?:år|od))(?:-röst(?:er)?)?:$")
"""What leaves a line open for names: "Ja: Ada Ek (S); nej:"."""
_COUNT = re.compile(
    r"(?:\s(?:=\s\d{1,3}|\(\d{1,3}\))|,?\s(?:totalt|summa|sammanlagt)\s\d{1,3}(?:\s(?:röst(?:er)?|st))?)\.?\s*$"
)
"""How many they are, behind the names of those who gave an answer."""
_LONGEST_NAMES = 3000
_AFTER_STOP = r"[\"”»’)]{0,2}\s+(?=[\"”»•\-–(]?[A-ZÅÄÖÉÜ0-9])"
_STOPS = {mark: re.compile(re.escape(mark) + _AFTER_STOP) for mark in ".!?"}
"""What ends a sentence, by its mark: a pattern that begins with one sign is found faster."""
_BODY_LOST = re.compile(r"\. (?=besl(?:utar|utade|öt) )")
"""Where a sentence begins whose first word was lost: "… avslag. beslutar att"."""
_ANSWERED = re.compile(
    r"\s(?<=[)\w.,;]\s)(?<!röstar\s)(?<!röstade\s)(?<!ledamot\s)(?<!ledamöter\s)(?<!följande\s)"
    r"(?<!svarar\s)(?<!svarade\s)(?<!röstat\s)(?<!som\s)(?<!\b[Ff]ör\s)(?=(?:\d{1,3}\s(?:ja|nej)\s?-?\s?röst(?:er)?|(?:Ja|[Nn]ej|[Aa]vstår)(?:\s\(\d{1,3}\))?):\s)",
)
"""Where the names of those who gave an answer begin, in the middle of a line."""
_ANSWERS = ("röster:", "röst:", "Ja:", "Ja (", "ej:", "Nej (", "vstår:", "Avstår (")
_OF_A_POINT = (".", ")")
_ANSWERING = ("j", "n")
_MARKED = frozenset("•·●▪■◦-–*")
_ANSWERED_FIRST = frozenset(
    ("Ja", "ja", "JA", "Ne", "ne", "NE", "Av", "AV", "Fr", "FR", "Fö", "fö", "Rö", "rö")
)
"""What the word of an answer begins with, where no number stands before it."""
_SHORT = re.compile(
    r"(?:\b(?:m\.?\s?fl|m\.?\s?m|bl\.?\s?a|t\.?\s?ex|s\.?\s?k|f\.?\s?d|dvs|resp|jfr|jmf|kap|kl|nr|"
    r"dnr|tjg|ers|ca|st|inkl|exkl|enl|ang|forts|prop|sid|ordf|sekr|v)|\b[A-ZÅÄÖ]|(?:^|[.:;,]\s)\d{1,2})$"
)

_LAST_OF_SHORT = frozenset("adfgklmprstvxABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ")
"""What a short form ends with, or a figure."""
_SHORTEST_HEAD, _LONGEST_HEAD = 6, 90
"""Where the colon may stand behind the words that say which answer was given."""
_LONGER = 6
"""More letters than any short form has."""
_LONGEST_SHORT = 8


class Sentence(NamedTuple):
    """One sentence of the source.

    Args:
        text: Its words, line breaks as spaces.
        line: Line of the source where it begins.
        opens: Whether it begins a line of the source.
        last: Offset of its last character in the text.
    """

    text: str
    line: int
    opens: bool
    last: int


class Flow:
    """Lines joined by spaces: what few ask for is made when somebody does.

    Args:
        text: Their words.
        words: The same, line by line.
        lines: The lines.
    """

    __slots__ = ("_folded", "_sentences", "_starts", "lines", "text", "words")

    def __init__(self, text: str, words: tuple[str, ...], lines: tuple[Line, ...]) -> None:
        self.text = text
        self.words = words
        self.lines = lines
        self._folded: str | None = None
        self._starts: tuple[int, ...] | None = None
        self._sentences: tuple[Sentence, ...] | None = None

    @property
    def folded(self) -> str:
        """The words in small letters."""
        if self._folded is None:
            self._folded = self.text.casefold()
        return self._folded

    @property
    def starts(self) -> tuple[int, ...]:
        """Offset in the text of each line."""
        if self._starts is None:
            ends = accumulate([len(line) + 1 for line in self.words], initial=0)
            self._starts = tuple(ends)[:-1]
        return self._starts

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The text, cut into sentences.

        A sentence ends with its mark, unless that belongs to an abbreviation; a line that
        begins with somebody's name and party begins one where the line before forgot the mark.
        """
        if self._sentences is None:
            self._sentences = tuple(self._cut())
        return self._sentences

    def line_at(self, offset: int) -> int:
        """Give the line of the source that holds an offset of the text.

        Args:
            offset: Offset in the text.
        """
        if not self.lines:
            return 0
        return self.lines[max(0, bisect_right(self.starts, offset) - 1)].number

    def _cut(self) -> Iterator[Sentence]:
        """Cut the text where a sentence ends."""
        cuts = sorted({0, *self._marked_ends(), *self._line_ends()})
        line_starts = frozenset(self.starts)
        for start, end in zip(cuts, [*cuts[1:], len(self.text)], strict=True):
            words = self.text[start:end]
            text = words.strip()
            if text:
                last = start + len(words.rstrip()) - 1
                yield Sentence(text, self.line_at(start), start in line_starts, last)

    def _marked_ends(self) -> list[int]:
        """Find where marks end sentences."""
        text = self.text
        ends = []
        for mark, stops in _STOPS.items():
            for hit in stops.finditer(text) if mark in text else ():
                at = hit.start()
                if not _is_short(text[max(0, at - _LONGEST_SHORT) : at]):
                    ends.append(hit.end())
        if ". besl" in text:
            ends.extend([hit.end() for hit in _BODY_LOST.finditer(text)])
        if has_any(text, _ANSWERS):
            ends.extend([hit.end() for hit in _ANSWERED.finditer(text)])
        return ends

    def _line_ends(self) -> list[int]:
        """Find the lines that begin a sentence though no mark ends the one before."""
        ends = []
        answer = 0 if _gives_answer(self.text) else None
        rows = zip(self.words, self.starts[1:], self.words[1:], self.lines[1:], strict=False)
        for above, start, words, line in rows:
            first = words[:1]
            small = first.islower()
            if small and words[1:2] not in _OF_A_POINT and first not in _ANSWERING:
                continue
            before = self.text[max(0, start - 40) : start].rstrip()
            after = self.text[start : start + 200]
            answers = _gives_answer(after)
            if (
                answers
                or (not small and _is_ended(before))
                or _is_marked(after)
                or announces_decision(words)
                or (first.isupper() and _is_signed(before, after, above))
                or (first.isupper() and _ends_points(above, line, after))
            ):
                ends.append(start)
                answer = start if answers else None
            elif answer is not None and (
                self._ends_names(answer, start, before, after)
                if not line.blank_before
                else self._names_whole(answer, start, before) and not people_of(words)
            ):
                ends.append(start)
                answer = None
        return ends

    def _ends_names(self, answer: int, start: int, before: str, after: str) -> bool:
        """Say whether a line begins other words where a list of those who voted is complete."""
        return _RUNS_ON.match(after) is not None and self._names_whole(answer, start, before)

    def _names_whole(self, answer: int, start: int, before: str) -> bool:
        """Say whether what stands between an answer and a line is a whole list of names."""
        return (
            start - answer <= _LONGEST_NAMES
            and _WAITS.search(before) is None
            and bool(people_of(_COUNT.sub("", self.text[answer:start].rpartition(": ")[2])))
        )


def _is_ended(before: str) -> bool:
    """Say whether a mark ends what stands before a line."""
    if not before[-_LONGEST_END:].rstrip(_CLOSED_BY).endswith(_ENDS):
        return False
    if before.endswith(":") and _GOES_ON.search(before):
        return False
    return not _is_short(before.rstrip(".:")[-_LONGEST_SHORT:])


def _is_short(before: str) -> bool:
    """Say whether words end with a short form, a letter or a point's number before its mark.

    Args:
        before: The last letters before the mark.
    """
    last = before[-1:]
    if last not in _LAST_OF_SHORT and not last.isdecimal():
        return False
    word = before[-_LONGER:]
    return not (word.isalpha() and len(word) == _LONGER) and _SHORT.search(before) is not None


def _is_marked(after: str) -> bool:
    """Say whether a line begins a point of a list."""
    marked = after[:1] in _MARKED or after[:1].isdecimal() or after[1:2] in _OF_A_POINT
    return marked and _MARK.match(after) is not None


def _gives_answer(after: str) -> bool:
    """Say whether a line begins with the answer that those gave who stand behind it."""
    may = after[:2] in _ANSWERED_FIRST or after[:1].isdecimal()
    if may and _ANSWER.match(after) is not None:
        return True
    colon = after.find(":", _SHORTEST_HEAD, _LONGEST_HEAD)
    return colon > 0 and answer_before(after[:colon]) is not None


def _is_signed(before: str, after: str, above: str) -> bool:
    """Say whether a line begins with the person who speaks, the line before being complete."""
    signed = _SIGNED.match(after) if "(" in after else None
    if signed is None:
        does = has_any(after, _DOES) and _UNSIGNED.match(after) is not None
        return does and _WAITS.search(before) is None
    says = _SAYS.match(after, signed.end()) is not None or _LEGEND.match(above) is not None
    return (says and not _WAITS.search(before)) or _LOOSE_ENDS.search(before) is not None


def _ends_points(above: str, line: Line, after: str) -> bool:
    """Say whether a paragraph below a point, which no mark need end, tells what somebody does."""
    if line.blank_before and _LEGEND.match(above):
        return True
    if not (_is_marked(above) or above.startswith(("att ", "Att "))):
        return False
    told = line.blank_before and has_any(after, _STATED)
    return told or _ANOTHER.match(after) is not None


def flow_of(lines: Sequence[Line]) -> Flow:
    """Join lines into one text.

    Args:
        lines: Pieces of the source in reading order.
    """
    words = tuple([line.text for line in lines])
    text = " ".join(words)
    if not text.isprintable() or "  " in text or text != text.strip():
        # Only then may any line hold other space than single ones between its words.
        words = tuple([" ".join(line.split()) for line in words])
        text = " ".join(words)
    return Flow(text, words, tuple(lines))
