"""A broken rule, before anybody has looked up where in the file it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from minutes_archive.findings import Finding, FindingKind, Level
from minutes_archive.model import Meeting, PlannedMeeting
from minutes_archive.schema import MinutesInput
from minutes_archive.source import Loc, Marks

COUNCILS_FILE = "_registry/councils.yml"
PEOPLE_FILE = "_registry/people.yml"
THEMES_FILE = "_registry/themes.yml"
CALENDAR_FILE = "_registry/calendar.yml"
MUNICIPALITY_FILE = "_registry/municipality.yml"
REDIRECTS_FILE = "_registry/redirects.yml"
ADDRESSES_FILE = "_published/addresses.txt"


@dataclass(frozen=True, slots=True)
class Breach:
    """One rule broken in one place.

    `path` is relative to the minutes folder. The place is either `loc`, a value (or, with
    `on_key`, a key) of the front matter or registry, or `line` and `column` in the body.
    `needs` names a file, and `relies_on` keys of the front matter, without which the breach
    proves nothing: where that file or one of the keys is wrong, its own findings are enough.

    `planned` is the meeting in the calendar that the breach is about, where it is about one.
    `item` is the number of the item that the breach is about, and `digest` stands for a value
    of private data, which no parameter holds: an exception (`allow`) names a breach by them.
    """

    kind: FindingKind
    path: str
    loc: Loc | None = None
    line: int | None = None
    params: Mapping[str, object] = field(default_factory=dict)
    column: int = 1
    on_key: bool = False
    needs: str | None = None
    relies_on: tuple[str, ...] = ()
    item: str | None = None
    digest: str | None = None
    planned: PlannedMeeting | None = None

    @property
    def may_stand(self) -> bool:
        """Say whether an exception with a reason can let the breach stand."""
        return self.kind.is_norm or self.digest is not None

    def eased(self, level: Level) -> Breach:
        """Give the same breach at another level, for where it is worth less.

        Args:
            level: The level it has there.
        """
        return replace(self, kind=self.kind.weighed(level))

    def finding(self, shown_path: str, marks: Marks | None) -> Finding:
        """Say where the breach stands.

        Args:
            shown_path: The file as findings name it.
            marks: Places of the file's keys and values; None where the file has none.
        """
        line, column = self.line or 1, self.column
        if self.loc is not None and marks is not None:
            mark = marks.key(self.loc) if self.on_key else marks.value(self.loc)
            line, column = mark.line, mark.column
        return self.kind.at(shown_path, line, column, **self.params)


@dataclass(frozen=True, slots=True)
class Minutes:
    """One file's minutes as the archive sees them, beside what the front matter says.

    `suspected` holds the numbers of lines that may be headings of items but are text.
    """

    meeting: Meeting
    front: MinutesInput
    suspected: frozenset[str] = frozenset()
