"""One meeting and its minutes."""

from __future__ import annotations

import datetime as dt
import posixpath
from dataclasses import dataclass

from minutes_archive.model.item import Item, Notice
from minutes_archive.model.trust import Allowance, Withdrawal
from minutes_archive.model.values import CorrectionReason, Role, Status


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody present, with the capacities, party and organisation the minutes give.

    `items` holds the numbers of the items the person took part in; None means all of them.
    `replaces` is the name of the member a serving substitute stands in for.
    """

    name: str
    roles: tuple[Role, ...] = ()
    party: str | None = None
    title: str | None = None
    organisation: str | None = None
    replaces: str | None = None
    items: frozenset[str] | None = None
    arrived: dt.time | None = None
    left: dt.time | None = None

    @property
    def is_partial(self) -> bool:
        """Say whether the person was there for a part of the meeting only."""
        return self.items is not None or self.arrived is not None or self.left is not None

    def is_listed_for(self, item: Item) -> bool:
        """Say whether the list of those present has the person at an item.

        Args:
            item: An item of the meeting.
        """
        return self.items is None or item.number in self.items


@dataclass(frozen=True, slots=True)
class Absentee:
    """Somebody listed as absent; `excused` is None where the minutes do not say."""

    name: str
    excused: bool | None = None
    role: Role | None = None
    party: str | None = None
    title: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Adjournment:
    """A break in the meeting."""

    start: dt.time
    end: dt.time | None = None


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The meeting that these minutes announce."""

    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str | None = None
    note: str | None = None


PUBLISHABLE_TYPES = frozenset(
    {"csv", "docx", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png", "pptx", "rtf", "txt", "xlsx"}
)
"""Endings of files that may lie on the site: none that a browser runs as part of it."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document that belongs to the minutes, or the ground on which it is withheld.

    `file` is a path from the minutes file's folder, or an address on the web.
    """

    title: str
    file: str | None = None
    sha256: str | None = None
    withheld: str | None = None

    @property
    def is_on_the_web(self) -> bool:
        """Say whether the document lies on another site."""
        return self.file is not None and self.file.startswith(("http://", "https://"))

    @property
    def file_type(self) -> str:
        """The ending of the file's name in small letters, without its dot."""
        name = (self.file or "").rpartition("/")[2]
        return name.rpartition(".")[2].lower() if "." in name else ""

    def path_from(self, minutes_path: str) -> str | None:
        """Give the file's path in the minutes folder; None where it has none there.

        Args:
            minutes_path: Path of the minutes file, relative to the minutes folder.
        """
        if self.file is None or self.is_on_the_web:
            return None
        return posixpath.normpath(posixpath.join(posixpath.dirname(minutes_path), self.file))


@dataclass(frozen=True, slots=True)
class Correction:
    """A change made to the minutes after they were adjusted."""

    date: dt.date
    what: str
    reason: CorrectionReason
    item: str | None = None
    before: str | None = None
    after: str | None = None
    decided_by: str | None = None
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class Removal:
    """Words of the source that are not part of the record, such as a page header."""

    text: str
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """The document that the minutes file was made from."""

    file: str | None = None
    sha256: str | None = None
    imported: dt.date | None = None
    removed: tuple[Removal, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with its minutes, as one file holds them.

    `path` is the file, relative to the minutes folder, with forward slashes. `suffix` tells
    two meetings of one council and day apart. `preamble` is body text before the first item.
    `is_whole` says that the file holds nothing but what the site shows: where it keeps the words
    of a withheld item, the file itself cannot be published.
    """

    path: str
    sha256: str
    council: str
    date: dt.date
    status: Status
    chair: str | None
    secretary: str | None
    suffix: str | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    adjournments: tuple[Adjournment, ...] = ()
    place: str | None = None
    number: str | None = None
    themes: tuple[str, ...] = ()
    adjusters: tuple[str, ...] = ()
    adjusted_on: dt.date | None = None
    notice: Notice | None = None
    present: tuple[Attendee, ...] = ()
    absent: tuple[Absentee, ...] = ()
    preamble: str = ""
    items: tuple[Item, ...] = ()
    next_meeting: NextMeeting | None = None
    attachments: tuple[Attachment, ...] = ()
    corrections: tuple[Correction, ...] = ()
    withdrawal: Withdrawal | None = None
    allowances: tuple[Allowance, ...] = ()
    source: Source | None = None
    sha512: str = ""
    is_whole: bool = True

    @property
    def slug(self) -> str:
        """The part of the address that tells the meeting apart within its council."""
        return f"{self.date.isoformat()}-{self.suffix}" if self.suffix else self.date.isoformat()

    def bare(self) -> Meeting:
        """Give what may be told of the meeting when its minutes are withdrawn or held back."""
        return Meeting(
            path=self.path,
            sha256=self.sha256,
            council=self.council,
            date=self.date,
            status=self.status,
            chair=None,
            secretary=None,
            suffix=self.suffix,
            withdrawal=self.withdrawal,
        )

    @property
    def is_provable(self) -> bool:
        """Say whether the file is published for a reader to check the page by."""
        return self.is_whole and self.status in {Status.ADJUSTED, Status.CORRECTED}

    @property
    def withheld_numbers(self) -> frozenset[str]:
        """The numbers of the items whose words are not published."""
        return frozenset(item.number for item in self.items if item.withheld)

    @property
    def sort_key(self) -> tuple[dt.date, str, str]:
        """Oldest first; council and suffix make the order the same in every build."""
        return (self.date, self.council, self.suffix or "")

    @property
    def all_themes(self) -> tuple[str, ...]:
        """The themes of the meeting and of its items, each once, in the order met."""
        own = [*self.themes, *(theme for item in self.items for theme in item.themes)]
        return tuple(dict.fromkeys(own))
