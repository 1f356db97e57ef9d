"""The list of addresses that the site has had, as it is kept beside the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from minutes_archive.archive import kinds
from minutes_archive.archive.folder import Folder
from minutes_archive.findings import Finding
from minutes_archive.published_addresses import is_address
from minutes_archive.rules import ADDRESSES_FILE

MAX_BYTES = 8 * 1024 * 1024
"""Some two hundred thousand addresses; a site of ten thousand minutes has forty thousand."""

_SHOWN = 80
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Published:
    """The addresses of a list, sorted, and the lines of it that hold none, by line number."""

    addresses: tuple[str, ...] = ()
    strange: tuple[tuple[int, str], ...] = ()


def parse_published(text: str) -> Published:
    """Read the list's text; lines after a number sign are for people.

    Args:
        text: One address a line.
    """
    found: set[str] = set()
    strange: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if is_address(line):
            found.add(line)
        elif line and not line.startswith("#"):
            strange.append((number, line))
    return Published(tuple(sorted(found)), tuple(strange))


def read_published(folder: Folder) -> tuple[tuple[str, ...], list[Finding]]:
    """Read the list that a folder has; without one, nothing has been published.

    Args:
        folder: The archive's folder.
    """
    if ADDRESSES_FILE not in folder.published:
        return (), []
    data = folder.read(ADDRESSES_FILE)
    if data is None:
        return (), []
    shown = folder.shown(ADDRESSES_FILE)
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        return (), [kinds.UNREADABLE_LIST.at(shown, limit=limit)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return (), [kinds.UNREADABLE_LIST.at(shown, limit="")]
    published = parse_published(text.replace("\r\n", "\n"))
    return published.addresses, list(_strange_lines(published, shown))


def _strange_lines(published: Published, shown: str) -> Iterator[Finding]:
    """Tell of the first lines that hold no address."""
    for number, line in published.strange[:_MOST_TOLD]:
        yield kinds.STRANGE_LINE.at(shown, number, value=line[:_SHOWN])
