"""Where the reading of a list stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from minutes_archive.importer.people.entry import Entry
from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.layout import Layout
from minutes_archive.importer.people.marks import BOUNDARIES, Kind, Mark
from minutes_archive.importer.people.pieces import Joined

_ROW = 24


@dataclass(slots=True)
class State:
    """A list, and what has been read of it.

    Args:
        joined: The lines.
        marks: Their marks.
        layout: How the list is laid out.
        group: The heading it stands under.
        nicknames: Offsets of nicknames in a list that commas set apart.
        running_text: Offsets of names that stand in a sentence.
        columns: Parties that stand in columns of their own.
        in_columns: Offsets of those parties.
        notes: Offsets of roles that stand before such a column.
        directions: By offset, whether a role or a title is about whoever is named next.
        headed: By offset, where a cell ends whose column's head says what it tells, and what.
        goes_on: Whether words follow on the last line.
        heading: The heading that holds now; a value of `Group` or of a HEADING mark.
        party: The party whose heading holds now.
        current: Whom the next words may be about.
        fresh: Whether a line has ended since `current` was named.
        pending: Titles and roles of whoever is named next.
        replacing: The substitute whose member is named next.
        leaving: The member whose substitute is named next.
        excepting: Whether those named next are absent.
        all_but: Whether all were there but those: no other name is to be expected.
        unsure_next: How many of those named next may be the one that somebody serves for.
        shared_title: A title in the plural, of those named next.
        later: §§ of those named next.
        above_row: The heading that holds again behind a row with a heading of its own.
        code_pending: A letter before whoever is named next, which tells whether that one was there.
        second_column: Whether a table's head says that substitutes stand beside members.
    """

    joined: Joined
    marks: list[Mark]
    layout: Layout
    group: Group
    nicknames: frozenset[int] = frozenset()
    running_text: frozenset[int] = frozenset()
    columns: tuple[tuple[Mark, ...], ...] = ()
    in_columns: frozenset[int] = frozenset()
    notes: frozenset[int] = frozenset()
    directions: Mapping[int, bool] = field(default_factory=dict)
    headed: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    goes_on: bool = False
    heading: str = ""
    party: str | None = None
    party_pending: str | None = None
    current: Entry | None = None
    fresh: bool = True
    pending: list[Mark] = field(default_factory=list)
    replacing: Entry | None = None
    leaving: Entry | None = None
    replaced_party: bool = False
    excepting: bool = False
    all_but: bool = False
    excused: bool = False
    mixed: bool = False
    above_row: str | None = None
    second_column: bool = False
    unsure_next: int = 0
    shared_title: str | None = None
    later: str | None = None
    later_ends: bool = False
    code_pending: Mark | None = None
    star_pending: bool = False
    star_meaning: str | None = None
    entries: list[Entry] = field(default_factory=list)
    used: list[Mark] = field(default_factory=list)

    def kind(self, at: int) -> Kind | None:
        """Give the kind of a mark; None before the first and behind the last.

        Args:
            at: The mark's index.
        """
        return self.marks[at].kind if 0 <= at < len(self.marks) else None

    def text(self, mark: Mark) -> str:
        """Give the words of a mark.

        Args:
            mark: The mark.
        """
        return self.joined.text[mark.start : mark.end]

    def use(self, mark: Mark, entry: Entry | None = None) -> None:
        """Note that a mark was read.

        Args:
            mark: The mark.
            entry: Whom it is about.
        """
        self.used.append(mark)
        if entry is not None:
            entry.used.append(mark)

    def index_at(self, offset: int) -> int:
        """Give the index of the mark that begins at an offset.

        Args:
            offset: The offset.
        """
        return bisect_left(self.marks, offset, key=lambda mark: mark.start)

    def at_edge(self, at: int) -> bool:
        """Say whether nothing stands on the line or in the cell before a mark.

        Args:
            at: The mark's index.
        """
        while self.kind(at - 1) in (Kind.FILLER, Kind.STAR):
            at -= 1
        before = self.kind(at - 1)
        return before is None or before in BOUNDARIES

    def at_line_start(self, at: int) -> bool:
        """Say whether a mark is the first of its line.

        Args:
            at: The mark's index.
        """
        return self.kind(at - 1) in (None, Kind.BREAK)

    def alone(self, at: int) -> bool:
        """Say whether a mark is all that its line holds.

        Args:
            at: The mark's index.
        """
        return self.opens_row(at) and self.kind(at + 1) in (None, Kind.BREAK)

    def opens_row(self, at: int) -> bool:
        """Say whether a mark is the first of its line, but for a table's bar or a list's dash.

        Args:
            at: The mark's index.
        """
        return self.at_line_start(at - (self.kind(at - 1) is Kind.FILLER))

    def row(self, at: int) -> list[Mark]:
        """Give the marks of the line that a mark stands on, a few at most.

        Args:
            at: The mark's index.
        """
        first = last = at
        while first > max(0, at - _ROW) and self.kind(first - 1) is not Kind.BREAK:
            first -= 1
        while last < at + _ROW and self.kind(last) not in (None, Kind.BREAK):
            last += 1
        return self.marks[first:last]

    def here(self) -> Entry | None:
        """Give whom words on this line may be about."""
        return None if self.fresh else self.current

    def finish(self) -> None:
        """Give the parties of a column to those they belong to, where that is certain."""
        above = -1
        for column in self.columns:
            before = self._without_party(above, column[0].start)
            behind = self._without_party(column[-1].end, len(self.joined.text))
            bare = before if len(before) == len(column) else behind[: len(column)]
            if len(bare) == len(column):
                self._give_parties(column, bare)
            else:
                for entry in before or behind:
                    entry.doubted("person_party_column")
            above = column[-1].end

    def _without_party(self, start: int, end: int) -> list[Entry]:
        """Give those who are named between two offsets and have no party."""
        first = bisect_right(self.entries, start, key=lambda entry: entry.at)
        behind = bisect_right(self.entries, end - 1, key=lambda entry: entry.at)
        return [entry for entry in self.entries[first:behind] if not entry.party_said]

    def _give_parties(self, column: tuple[Mark, ...], people: list[Entry]) -> None:
        """Give the parties of a column to people, one each."""
        for mark, entry in zip(column, people, strict=True):
            entry.party, entry.party_said = mark.value or None, True
            entry.likely()
            self.use(mark, entry)
