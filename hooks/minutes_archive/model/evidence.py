"""What the archive can prove of its minutes: a checksum of each file, chained year by year."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """What is recorded of one meeting's minutes.

    `address` is the page's address, `source` the file's path in the minutes folder. `sha512` is
    None where nothing is published that could be checked, and `file` says where the checked
    file lies on the site. `earlier` holds the checksums of what was published before, oldest
    first; `erased` says that there are some that are kept no longer, because they could be
    used to find out words that were taken away. `moved` is the address to which minutes that
    are no longer here have been redirected.
    """

    address: str
    source: str
    status: str
    file: str | None = None
    sha512: str | None = None
    earlier: tuple[str, ...] = ()
    erased: bool = False
    moved: str | None = None


@dataclass(frozen=True, slots=True)
class YearManifest:
    """The records of a year's meetings; `previous` is the year before and its checksum."""

    year: int
    records: tuple[Record, ...]
    previous: tuple[int, str] | None = None
