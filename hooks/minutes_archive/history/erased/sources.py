"""Where erased words still stand in the sources of the site."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from minutes_archive.archive.folder import walk_folder
from minutes_archive.archive.published import MAX_BYTES
from minutes_archive.history.erased.folding import Phrase, fold, standing
from minutes_archive.history.erased.names_left import is_listed, lines_of_names
from minutes_archive.history.record import plain_words
from minutes_archive.model import Meeting
from minutes_archive.published_addresses import MAY_HOLD_A_NAME, kind_of
from minutes_archive.rules import ADDRESSES_FILE

_KNOWN = frozenset({".css", ".html", ".js", ".md", ".py", ".toml", ".yml"})
_READ_AT_MOST = 4_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the minutes folder where a phrase stands, and the line."""

    path: str
    line: int


def standing_places(
    folder: Path, meetings: Iterable[Meeting], phrases: Sequence[Phrase]
) -> dict[Phrase, list[Place]]:
    """Look for phrases in every minutes file and registry.

    The text of a withheld item is left out: it is in the file but never on the site.

    Args:
        folder: The minutes folder.
        meetings: The archive, for its withheld items.
        phrases: What to look for.
    """
    hidden = {one.path: one for one in meetings if any(item.withheld for item in one.items)}
    found: dict[Phrase, list[Place]] = {}
    walked = walk_folder(folder, "")
    for path in (*walked.minutes, *walked.registries):
        text = _shown_text(folder, path, hidden.get(path))
        for phrase in standing(phrases, text, partial(_plain_form, text)):
            found.setdefault(phrase, []).append(Place(path, _line(text, phrase)))
    return found


def names_left(
    folder: Path, meetings: Mapping[str, Meeting], lost: Mapping[Phrase, Collection[str]]
) -> dict[Phrase, list[Place]]:
    """Look for names that are left in the very minutes that lost them elsewhere.

    Args:
        folder: The minutes folder.
        meetings: The archive by path.
        lost: Names, and the minutes that lost them.
    """
    found: dict[Phrase, list[Place]] = {}
    for path in sorted({path for paths in lost.values() for path in paths}):
        meeting = meetings[path]
        names = (phrase for phrase, paths in lost.items() if path in paths)
        wanted = [phrase for phrase in names if not is_listed(phrase, meeting)]
        for phrase, line in lines_of_names(_shown_text(folder, path, meeting), wanted):
            found.setdefault(phrase, []).append(Place(path, line))
    return found


def listed_addresses(folder: Path, phrases: Sequence[Phrase]) -> dict[Phrase, list[Place]]:
    """Look for phrases in the list of published addresses, where one may be taken away.

    Args:
        folder: The minutes folder.
        phrases: What to look for.
    """
    found: dict[Phrase, list[Place]] = {}
    lines = _read(folder / ADDRESSES_FILE, MAX_BYTES).split("\n") if phrases else []
    for number, line in enumerate(lines, start=1):
        if kind_of(line) in MAY_HOLD_A_NAME:
            for phrase in standing(phrases, line):
                found.setdefault(phrase, []).append(Place(ADDRESSES_FILE, number))
    return found


def possible_stems(folder: Path, phrases: Sequence[Phrase]) -> frozenset[Phrase]:
    """Give the single words that longer words of the minutes begin with.

    The search index holds the stems of words, and such a word may be the stem of another one.

    Args:
        folder: The minutes folder.
        phrases: Phrases that stand in none of the files as they are.
    """
    left = {phrase for phrase in phrases if " " not in phrase.folded.strip()}
    found: set[Phrase] = set()
    for path in walk_folder(folder, "").minutes if left else ():
        text = _read(folder / path)
        lowered = text.lower()
        near = [phrase for phrase in left if phrase.may_stand_in(lowered)]
        folded = fold(text) if near else ""
        found |= {one for one in near if any(form[:-1] in folded for form in one.forms)}
        left -= found
    return frozenset(found)


def known_texts(folders: Iterable[Path]) -> Iterator[str]:
    """Read what else the site is made from: hand-written pages, templates, words of the theme.

    Args:
        folders: Folders of such files; what begins with a dot is passed over.
    """
    for folder in folders:
        pending = [folder]
        while pending:
            inside = pending.pop()
            for entry in sorted(inside.iterdir()) if inside.is_dir() else ():
                if entry.name.startswith(".") or entry.is_symlink():
                    continue
                if entry.is_dir():
                    pending.append(entry)
                elif entry.suffix in _KNOWN:
                    yield _read(entry)


def words_known(texts: Iterable[str], phrases: Sequence[Phrase]) -> Mapping[Phrase, object]:
    """Give the phrases that stand in any text.

    Args:
        texts: The texts.
        phrases: What to look for.
    """
    return {phrase: None for text in texts for phrase in standing(phrases, text)}


def _shown_text(folder: Path, path: str, meeting: Meeting | None) -> str:
    """Read a file without what its minutes withhold."""
    text = _read(folder / path)
    return text if meeting is None else _without_withheld(text, meeting)


def _read(file: Path, limit: int = _READ_AT_MOST) -> str:
    """Read a file as text, whatever it holds."""
    try:
        with file.open("rb") as opened:
            return opened.read(limit).decode("utf-8", "replace")
    except OSError:
        return ""


def _plain_form(text: str) -> tuple[str]:
    """Give a source without its markup."""
    return (plain_words(text),)


def _without_withheld(text: str, meeting: Meeting) -> str:
    """Blank the lines of withheld items."""
    lines = text.split("\n")
    starts = sorted(item.line for item in meeting.items)
    for item in meeting.items:
        if item.withheld:
            end = next((line for line in starts if line > item.line), len(lines) + 1)
            lines[item.line - 1 : end - 1] = [""] * (end - item.line)
    return "\n".join(lines)


def _line(text: str, phrase: Phrase) -> int:
    """Find the line where a phrase begins; the first where its words are parted by markup."""
    folded = [fold(line).split() for line in text.split("\n")]
    words = [(word, number) for number, line in enumerate(folded, 1) for word in line]
    whole = f" {' '.join(word for word, _ in words)} "
    start = phrase.first_in(whole)
    return words[whole.count(" ", 0, start)][1] if start >= 0 else 1
