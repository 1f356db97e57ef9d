"""From what was taken out to the phrases to look for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from minutes_archive.history.erased.folding import Phrase, fold
from minutes_archive.history.erased.removed import SHORTEST_WORD, Run
from minutes_archive.history.errors import HistoryError
from minutes_archive.model import Correction

_SHORTEST_NUMBER = 6
_LIST_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Sought:
    """A phrase that must stand nowhere.

    `path` and `entry` are the file and the correction that took it out; both are None where it
    comes from the list of erased words. `always` says that the phrase is sought in any case,
    `alone` that it is if no present source has it; another is if one of its words is. `named`
    says that it is a name, or a word inside a sentence with a capital letter, `quoted` that a
    correction of an error shows it, so that nobody is quite sure.
    """

    phrase: Phrase
    path: str | None = None
    entry: Correction | None = None
    always: bool = False
    alone: bool = False
    named: bool = False
    quoted: bool = False

    @property
    def digest(self) -> str:
        """What stands for the phrase where it must not be printed."""
        return hashlib.sha256(self.phrase.folded.encode()).hexdigest()[:16]

    @property
    def is_single(self) -> bool:
        """Say whether the phrase is one word."""
        return " " not in self.phrase.folded.strip()

    @property
    def where(self) -> str:
        """The file, and the item if the correction is of one, that lost the words; "" for none."""
        if self.entry is None or self.entry.item is None:
            return self.path or ""
        return f"{self.path} § {self.entry.item}"


def sought_in(runs: Iterable[Run], path: str, entry: Correction) -> Iterator[Sought]:
    """Give the runs of one correction as phrases, and their words that may be distinctive.

    A run with two capitalised words or an address is always sought, and so is a number that
    belongs to somebody. A single word, and a name inside a longer run, is sought if it turns
    out that no present source has it; another run is sought with its words. Of a run that a
    correction of an error quotes only names and numbers are sought.

    Args:
        runs: What the correction took out.
        path: The minutes file.
        entry: The correction.
    """
    for run in runs:
        if len(run.words) > 1 and not run.quoted:
            yield Sought(Phrase(run.bare), path, entry, always=run.is_certain)
        one = Sought(Phrase(""), path, entry, quoted=run.quoted)
        for number in run.numbers():
            yield replace(one, phrase=Phrase(number), always=True)
        for name in run.names():
            yield replace(one, phrase=Phrase(name.bare), alone=True, named=True)
        for word in run.words:
            for form in _single(word.folded) if word.named or not run.quoted else ():
                yield replace(one, phrase=Phrase(f" {form} "), alone=True, named=word.named)


def _single(word: str) -> Iterator[str]:
    """Give a word that is long enough to be sought alone; a genitive also without its s."""
    if word.isdigit():
        if len(word) >= _SHORTEST_NUMBER:
            yield word
    elif len(word) >= SHORTEST_WORD:
        yield word
        if word.endswith("s") and len(word) > SHORTEST_WORD:
            yield word[:-1]


def distinctive(sought: Iterable[Sought], present: Mapping[Phrase, object]) -> tuple[Sought, ...]:
    """Keep the phrases worth looking for, each once.

    Args:
        sought: All phrases and words.
        present: Those that stand in a present source.
    """
    everything = sorted(sought, key=lambda one: one.quoted)
    own = {one.phrase for one in everything if one.alone and one.phrase not in present}
    words = {phrase.folded.strip() for phrase in own}
    kept: dict[Phrase, Sought] = {}
    for one in everything:
        if one.always or one.phrase in own or words.intersection(one.phrase.folded.split()):
            kept.setdefault(one.phrase, one)
    return tuple(kept.values())


def listed_phrases(file: Path, forbidden: Iterable[Path]) -> Iterator[Sought]:
    """Read the list of erased words: a phrase a line; `#` opens a remark.

    Args:
        file: The list.
        forbidden: Folders that it must not lie in, since their contents are published.

    Raises:
        HistoryError: It cannot be read, or lies in one of the folders.
    """
    whole = file.resolve()
    if any(whole.is_relative_to(folder.resolve()) for folder in forbidden):
        raise HistoryError("erased.list_inside", file=str(file))
    try:
        with file.open("rb") as opened:
            text = opened.read(_LIST_LIMIT).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise HistoryError("erased.list_unreadable", file=str(file)) from error
    for line in text.splitlines():
        folded = fold(line)
        if folded.strip() and not line.lstrip().startswith("#"):
            yield Sought(Phrase(folded), always=True)
