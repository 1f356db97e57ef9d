"""The words of the §§' headings that are neither number, title nor case number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from minutes_archive.importer.draft import SectionDraft
from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.writing.characters import squeezed, tidy_line
from minutes_archive.importer.writing.escape import title_words

_SIGNS = " §#*_.:()[]–—-`~"
_WITHOUT_SIGNS = str.maketrans("", "", _SIGNS)
_USED = "\n"
"""Stands for words of a heading that have been found in what is kept of it."""


def heading_leftovers(sections: Iterable[SectionDraft]) -> list[Taken]:
    """List the words of the §§' headings that are neither number, title nor case number.

    Args:
        sections: The §§.
    """
    found: list[Taken] = []
    for draft in sections:
        section = draft.section
        kept = (section.number, title_words(tidy_line(section.title)), section.case or "")
        pool = squeezed("".join(kept)).casefold()
        said = squeezed("".join([one.text for one in section.heading])).casefold()
        if said != pool and _letters(said) != _letters(pool):
            found += _leftovers(section.heading, pool)
    return found


def _letters(text: str) -> list[str]:
    """Give the characters of a text, but for signs, in an order of their own."""
    return sorted(text.translate(_WITHOUT_SIGNS))


def _leftovers(pieces: Sequence[Line], pool: str) -> Iterator[Taken]:
    """Give the words of pieces that are none of what is kept of a heading.

    A word that stands twice and is kept once is left over once. The longest are found first, so
    that a short one does not take the place of its letters within a longer one.
    """
    words = [(place, *word) for place, piece in enumerate(pieces) for word in _words(piece.text)]
    left: list[tuple[int, str, int]] = []
    for place, word, start in sorted(words, key=lambda one: -len(one[1])):
        core = squeezed(word).casefold().strip(_SIGNS)
        at = pool.find(core) if core else 0
        if at < 0:
            left.append((place, word, start))
        else:
            pool = pool[:at] + _USED + pool[at + len(core) :] if core else pool
    for place, word, start in sorted(left, key=lambda one: (one[0], one[2])):
        yield Taken(pieces[place].cut(start, start + len(word)), "heading_label")


def _words(text: str) -> Iterator[tuple[str, int]]:
    """Give the words of a line and where they begin."""
    place = 0
    for word in text.split():
        place = text.index(word, place)
        yield word, place
        place += len(word)
