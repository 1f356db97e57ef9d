"""What the text of a § tells: its words, and its sentences where somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.labels import without_decision_labels
from minutes_archive.importer.sections.offices import offices_about
from minutes_archive.importer.sections.prose import (
    Sentence,
    joined,
    paragraphs,
    sentences_of,
)


class Telling:
    """A § as those read it who look for a few words in all §§: each thing is made but once.

    Args:
        section: The §.
    """

    __slots__ = ("_paragraphs", "_sentences", "about", "section", "text", "title", "words")

    def __init__(self, section: Section) -> None:
        self.section = section
        self.title = " ".join(section.title.split())
        self.about = offices_about(self.title)
        self.text = joined(section.lines)
        self.words = f"{self.title}\n{self.text}".casefold()
        self._paragraphs: tuple[tuple[Line, ...], ...] | None = None
        self._sentences: tuple[Sentence, ...] | None = None

    @property
    def heading(self) -> Sentence:
        """Its heading, as a sentence."""
        return Sentence(self.title, self.section.line, first=True)

    @property
    def lines(self) -> Sequence[Line]:
        """Its lines, without the labels before what was decided."""
        lines = self.section.lines
        return without_decision_labels(lines) if "beslut" in self.words else lines

    @property
    def paragraphs(self) -> tuple[tuple[Line, ...], ...]:
        """Its lines, in paragraphs."""
        if self._paragraphs is None:
            self._paragraphs = tuple(paragraphs(self.lines))
        return self._paragraphs

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its text, cut into sentences."""
        if self._sentences is None:
            cut = chain.from_iterable(map(sentences_of, self.paragraphs))
            self._sentences = tuple(cut)
        return self._sentences

    def may_say(self, hints: Iterable[str]) -> bool:
        """Say cheaply whether its heading or a sentence may hold one of some pieces of words.

        Args:
            hints: The pieces, in small letters.
        """
        return has_any(self.words, hints)
