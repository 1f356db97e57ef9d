"""Cut a body at its headings, without losing a character."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from minutes_archive.findings import Finding
from minutes_archive.model import Part, PartKind
from minutes_archive.parse import kinds
from minutes_archive.parse.content import check_content
from minutes_archive.parse.headings import (
    PERHAPS_HEADING,
    TEXT,
    PartHeading,
    Reading,
    read_line,
)
from minutes_archive.parse.item_heading import ItemHeading
from minutes_archive.parse.numbers import check_numbers, filled_in
from minutes_archive.parse.places import quoted
from minutes_archive.parse.result import ParsedBody, ParsedItem


def parse_body(body: str, first_line: int, path: str) -> tuple[ParsedBody, list[Finding]]:
    """Cut a body into its preamble and its items, and say what is miswritten.

    A miswritten heading that surely opens an item is taken as one, so that one slip does not
    give a finding for everything that follows from it; its own finding stops publication.

    Args:
        body: The text after the front matter, with LF line ends.
        first_line: The body's first line in the file, counted from 1.
        path: The file, for the findings.
    """
    cutter = _Cutter(path)
    lines = body.split("\n")
    index = offset = 0
    # With a line end before the first line, each one stands where its line begins in the body.
    for match in PERHAPS_HEADING.finditer("\n" + body):
        index += body.count("\n", offset, match.start())
        offset = match.start()
        reading = read_line(lines, index, path, first_line + index)
        if reading is not TEXT:
            text_start = min(offset + len(lines[index]) + 1, len(body))
            cutter.take(reading, index + first_line, offset, text_start)
    has_items = cutter.number_items(lines, first_line)
    parsed = cutter.finish(body)
    numbers = [(item.number, item.line) for item in parsed.items]
    findings = [*cutter.findings, *check_numbers(numbers, cutter.suspected, path)]
    if not has_items and not cutter.suspected:
        findings.append(kinds.NO_ITEM.at(path, first_line))
    findings.extend(check_content(body, first_line, path))
    return parsed, sorted(findings)


_ONCE_A_VOTE = frozenset({PartKind.PROPOSITION_ORDER, PartKind.VOTE})
"""Parts that an item has as many of as there were votes on it."""


class _Cut(NamedTuple):
    """A heading, where it begins and where its text begins."""

    heading: ItemHeading | PartHeading
    line: int
    start: int
    text_start: int


@dataclass(slots=True)
class _Cutter:
    """Collects the cuts of one body."""

    path: str
    cuts: list[_Cut] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    suspected: list[str] = field(default_factory=list)
    _fixed_in_item: set[str] | None = None

    def take(self, reading: Reading, line: int, start: int, text_start: int) -> None:
        """Take note of what a line turned out to be, and where it and the next one begin."""
        if reading.finding is not None:
            self.findings.append(reading.finding)
        if reading.suspected is not None:
            self.suspected.append(reading.suspected)
        heading = reading.heading
        if isinstance(heading, PartHeading) and not self._takes_part(heading, line):
            return
        if isinstance(heading, ItemHeading):
            self._fixed_in_item = set()
        if heading is not None:
            # `_Cut` itself takes twice the time, and this is for every heading.
            self.cuts.append(tuple.__new__(_Cut, (heading, line, start, text_start)))

    def _takes_part(self, heading: PartHeading, line: int) -> bool:
        """Check a part's heading against the ones before it; none stands before the items."""
        if self._fixed_in_item is None:
            if heading.kind is not None:
                before = kinds.HEADING_BEFORE_ITEMS
                self.findings.append(before.at(self.path, line, heading=heading.heading))
            return False
        again = heading.kind is not None and heading.kind in self._fixed_in_item
        if again and heading.kind not in _ONCE_A_VOTE:
            repeated = kinds.REPEATED_HEADING
            self.findings.append(repeated.at(self.path, line, heading=heading.heading))
        elif heading.kind is not None:
            self._fixed_in_item.add(heading.kind)
        return True

    def number_items(self, lines: Sequence[str], first_line: int) -> bool:
        """Number the items whose headings lack a number; where it is not clear none is opened.

        Returns:
            Whether any line opens an item or means to.
        """
        opened = [cut.heading for cut in self.cuts if isinstance(cut.heading, ItemHeading)]
        if all(heading.number for heading in opened):
            return bool(opened)
        numbers = iter(filled_in([heading.number for heading in opened], self.suspected))
        cuts: list[_Cut] = []
        for cut in self.cuts:
            heading = cut.heading
            if isinstance(heading, ItemHeading):
                numbered = heading._replace(number=next(numbers))
                if not heading.number:
                    self.findings.append(
                        _unnumbered(numbered, lines[cut.line - first_line], cut.line, self.path)
                    )
                if numbered.number:
                    cuts.append(cut._replace(heading=numbered))
            elif cuts:  # A part stands in an item.
                cuts.append(cut)
        self.cuts = cuts
        return True

    def finish(self, body: str) -> ParsedBody:
        """Put the cuts together."""
        starts = [cut.start for cut in self.cuts] + [len(body)]
        items: list[ParsedItem] = []
        opened: _Cut | None = None
        parts: list[Part] = []
        for cut, end in zip(self.cuts, starts[1:], strict=True):
            heading, line, _, text_start = cut
            text = body[text_start:end]
            if isinstance(heading, PartHeading):
                parts.append(Part(heading.kind, heading.heading, text, line))
                continue
            if opened is not None:
                items.append(_item(opened, parts))
            opened, parts = cut, []
            if text:
                parts.append(Part(None, None, text, line + 1))
        if opened is not None:
            items.append(_item(opened, parts))
        return ParsedBody(body[: starts[0]], tuple(items), tuple(self.suspected))


def _unnumbered(heading: ItemHeading, written: str, line: int, path: str) -> Finding:
    """Say which number an item's heading lacks, where that is clear."""
    right = heading.right if heading.number and heading.title else ""
    column = len(written) - len(written.lstrip()) + 1
    return kinds.UNNUMBERED_ITEM.at(path, line, column, written=quoted(written), right=right)


def _item(cut: _Cut, parts: list[Part]) -> ParsedItem:
    """Make an item of its heading and its parts."""
    if not isinstance(cut.heading, ItemHeading):
        raise TypeError("an item is opened by an item's heading")
    return ParsedItem(cut.heading.number, cut.heading.title, cut.line, tuple(parts))
