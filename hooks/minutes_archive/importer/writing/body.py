"""The text of a minutes file: what stands before the first §, the §§, what stands after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.draft import Draft, SectionDraft
from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.writing.characters import squeezed, tidy_line
from minutes_archive.importer.writing.escape import title_words
from minutes_archive.importer.writing.layout import Layout, measure
from minutes_archive.importer.writing.markdown_source import markdown_blocks
from minutes_archive.importer.writing.markup import Piece, heading_text, join_pieces, pieces_of
from minutes_archive.importer.writing.paragraphs import Division, Paragraphs
from minutes_archive.parse import FaultlessBody, ParsedBody

_HEADING_MARKS = "#*_:."


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a minutes file.

    Args:
        text: Markdown, from the first line after the front matter.
        parsed: What the archive's parser makes of it.
        taken: What it leaves out besides what the draft left out, and why.
        divisions: Words that the source divides at a line's end.
        faultless: Text and parsed body where the parser finds no fault with the text.
    """

    text: str
    parsed: ParsedBody
    taken: tuple[Taken, ...]
    divisions: tuple[Division, ...]
    faultless: FaultlessBody | None = None


def write_body(draft: Draft, untitled: str, afterwards: str) -> Body:
    """Write the text of a draft.

    Args:
        draft: The draft.
        untitled: What stands where a § has no title.
        afterwards: Heading of what stands after the last §, or after a decision without a
            heading of its own.
    """
    writer = _Writer(measure(draft.source, draft.taken), afterwards, markdown=draft.source.markdown)
    pieces = writer.lines(draft.preamble)
    for section in draft.sections:
        pieces.append(_item_heading(section, untitled))
        for place, part in enumerate(section.parts):
            pieces += writer.part(part, first=place == 0)
    rest = writer.lines(draft.appendices)
    if rest and draft.sections:
        pieces.append(Piece(f"### {afterwards}", heading=True))
    pieces += rest
    text, parsed, faultless = join_pieces(pieces)
    return Body(text, parsed, tuple(writer.taken), tuple(writer.paragraphs.divisions), faultless)


class _Writer:
    """Writes lines as Markdown and keeps what it leaves out."""

    def __init__(self, layout: Layout, aside: str, *, markdown: bool) -> None:
        self._spaced = layout.spaced
        self._aside = aside
        self._markdown = markdown
        self.paragraphs = Paragraphs(layout)
        self.taken = self.paragraphs.taken

    def part(self, part: SectionPart, *, first: bool) -> list[Piece]:
        """Write what stands under one heading of a §, or behind the text under the one before."""
        if part.foot:
            self.taken += [Taken(line, "furniture") for line in part.lines]
            return []
        pieces = self.lines(part.lines)
        words = self._part_heading(part) or ("" if first else self._aside)
        return [Piece(f"### {words}", heading=True), *pieces] if words else pieces

    def lines(self, lines: Sequence[Line]) -> list[Piece]:
        """Write lines."""
        if self._markdown:
            return markdown_blocks(lines)
        return pieces_of(self.paragraphs.read(lines), spaced=self._spaced)

    def _part_heading(self, part: SectionPart) -> str:
        """Give a part's heading; where the format's own replaces the source's, tell."""
        if part.heading is None:
            return part.fixed or ""
        written, fixed = part.heading.text, part.fixed
        if not fixed:
            return heading_text(tidy_line(written))
        if written != fixed and not _is_same_heading(written, fixed):
            self.taken.append(Taken(part.heading, "heading"))
        return fixed


def _is_same_heading(written: str, fixed: str) -> bool:
    """Say whether headings differ in nothing but case, space, marks and the sign after them."""
    if written.strip(f" {_HEADING_MARKS}").casefold() == fixed.casefold():
        return True  # which most are, with less ado
    return _folded(written) == _folded(fixed)


def _folded(heading: str) -> str:
    """Fold a heading's case, its marks and the sign after it."""
    return squeezed(heading).casefold().strip(_HEADING_MARKS)


def _item_heading(section: SectionDraft, untitled: str) -> Piece:
    """Write the heading of a §."""
    own = section.section
    title = title_words(tidy_line(own.title)) or untitled
    return Piece(f"## § {own.number} {title}", heading=True)
