"""The words that one version of a text has and the next does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from itertools import groupby, zip_longest

from minutes_archive.history.erased.folding import fold
from minutes_archive.history.erased.words import Word, keys_of, usage_of, words_of
from minutes_archive.history.record import told_texts
from minutes_archive.model import Item, Meeting
from minutes_archive.private_data import NUMBERS, find_private

_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_TIMES = re.compile(r" [012]\d [0-5]\d [012]\d [0-5]\d ")
_HOUSE = re.compile(r"\d{1,3}")
_DIFFERENCE_LIMIT = 1_000_000
"""Product of two texts' lengths in words above which only whole words are compared."""

_PAIRS_LIMIT = 100_000
"""Product of the numbers of changed texts above which they are compared as one text."""

SHORTEST_WORD = 4
"""Letters of a word that is sought by itself."""

LONGEST_RUN = 20
"""Words of one phrase: a longer one would be missed where something is put in between.

One that would end in a name or number may be twice as long.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stood beside each other and were taken out together.

    `quoted` says that a correction of an error made in the same step shows them, so that they may
    be the error and no secret.
    """

    words: tuple[Word, ...]
    quoted: bool = False

    @property
    def folded(self) -> str:
        """The run's words, folded."""
        return f" {' '.join(word.folded for word in self.words)} "

    @property
    def is_named(self) -> bool:
        """Say whether it holds a name, or something else with a capital letter."""
        return any(word.named for word in self.words)

    @property
    def is_certain(self) -> bool:
        """Say whether it is somebody's or something's alone: two capitalised words, or an address.

        One such word is a place or a law as often as a name: "i Norrby".
        """
        capitals = sum(word.capital and not word.common for word in self.words)
        return self.is_named and (capitals > 1 or self._has_address())

    def _has_address(self) -> bool:
        """Say whether a number follows a name, as of a house: no year, and no law's chapter."""
        for word, number, then in zip_longest(self.words, self.words[1:], self.words[2:]):
            long = word.named and len(word.folded) >= SHORTEST_WORD
            if long and number is not None and _HOUSE.fullmatch(number.folded):
                return then is None or then.folded != "kap"
        return False

    @property
    def bare(self) -> str:
        """The run's words, folded; a name that ends it has lost the s of the genitive."""
        last = self.words[-1]
        ends_in_s = last.capital and last.folded.endswith("s")
        if ends_in_s and len(last.folded) > SHORTEST_WORD:
            return f"{self.folded[:-2]} "
        return self.folded

    def numbers(self) -> Iterator[str]:
        """Give the numbers in the run that belong to one person or account, folded."""
        written = ""
        before = ""
        for word in (word.folded for word in self.words):
            # What parts a number in two is gone; a hyphen after the first group fits most.
            starts = word.isdigit() and not before.isdigit()
            written += f"{word}-" if starts else f"{word} "
            before = word
        for hit in find_private(written):
            number = fold(written[hit.start : hit.end])
            if hit.kind in NUMBERS and not _TIMES.fullmatch(number):
                yield number

    def names(self) -> Iterator[Run]:
        """Give the parts of the run that look like names: capitalised words beside each other.

        A word that opens a sentence may be none of the name: "Hos Anna Lind".
        """
        for is_capital, words in groupby(self.words, key=lambda word: word.capital):
            whole = Run(tuple(words))
            opened = Run(whole.words[not whole.words[0].named :])
            for part in dict.fromkeys((whole, opened)) if is_capital else ():
                is_own = self.quoted or part.words != self.words
                if len(part.words) > 1 and part.is_named and is_own:
                    yield part


def item_texts(item: Item) -> tuple[str, ...]:
    """Give the texts of an item, a paragraph each.

    Args:
        item: The item.
    """
    texts = [item.title]
    for part in item.parts:
        texts += [part.heading or "", *_PARAGRAPH.split(part.text)]
    facts = (item.case, item.motions, item.votes, item.reservations, item.notes, item.recused)
    texts += told_texts(facts)
    return tuple(text for text in texts if text)


def meeting_texts(meeting: Meeting) -> tuple[str, ...]:
    """Give all texts of a meeting but those of its corrections.

    Args:
        meeting: The meeting.
    """
    told = {"path", "sha256", "items", "corrections", "preamble", "allowances", "withdrawal"}
    texts = _PARAGRAPH.split(meeting.preamble)
    for field in fields(meeting):
        if field.name not in told:
            texts += told_texts(getattr(meeting, field.name))
    for item in meeting.items:
        texts += item_texts(item)
    return tuple(text for text in texts if text)


def removed_runs(
    old: Sequence[str], new: Sequence[str], around: Sequence[str] = ()
) -> Iterator[Run]:
    """Find the runs of words that were taken out.

    Args:
        old: The earlier texts.
        new: The later ones.
        around: All texts of the minutes of then, which show how they write their words.
    """
    # What both versions have proves nothing of what is gone, so only the rest is compared.
    usage = usage_of(around)
    gone = [words_of(text, usage) for text in (Counter(old) - Counter(new)).elements()]
    left = [keys_of(text) for text in (Counter(new) - Counter(old)).elements()]
    if len(gone) * len(left) > _PAIRS_LIMIT:
        left = [[key for text in left for key in text]]
        gone = [[word for text in gone for word in text]]
    texts = [(words, [word.folded for word in words]) for words in gone]
    counts = [Counter(text) for text in left]
    # The likest first: what it finds itself in is then no longer there for the others.
    for words, keys in sorted(texts, key=lambda text: -_likest(text[1], counts)[0]):
        _, at = _likest(keys, counts)
        out = [True] * len(words)
        if at is not None:
            out, left[at] = _unlike(keys, left[at])
            counts[at] = Counter(left[at])
        yield from _runs(words, out)


def _runs(words: list[Word], out: list[bool]) -> Iterator[Run]:
    """Give the words that are out, those beside each other together."""
    run: list[Word] = []
    for word, is_out in zip(words, out, strict=True):
        if is_out:
            run.append(word)
        if run and (not is_out or _ends_at(len(run), word)):
            yield Run(tuple(run))
            run = []
    if run:
        yield Run(tuple(run))


def _ends_at(length: int, word: Word) -> bool:
    """Say whether a run is cut after a word: at its length, but in no name and no number."""
    if word.capital or word.folded.isdigit():
        return length >= 2 * LONGEST_RUN
    return length >= LONGEST_RUN


def _likest(old: list[str], others: list[Counter[str]]) -> tuple[float, int | None]:
    """Say how like the likest of some texts is, from 0 to 1, and which it is, if any."""
    counts = Counter(old)
    likeness = [2 * (counts & other).total() / (len(old) + other.total() or 1) for other in others]
    best = max(likeness, default=0.0)
    return best, likeness.index(best) if best else None


def _unlike(old: list[str], new: list[str]) -> tuple[list[bool], list[str]]:
    """Mark the words that a later text does not have in their place; give what is left of it."""
    if len(old) * len(new) > _DIFFERENCE_LIMIT:
        kept = set(new)
        return [key not in kept for key in old], new
    out = [True] * len(old)
    rest = list[str]()
    end = 0
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for block in matcher.get_matching_blocks():
        out[block.a : block.a + block.size] = [False] * block.size
        rest += new[end : block.b]
        end = block.b + block.size
    return out, rest
