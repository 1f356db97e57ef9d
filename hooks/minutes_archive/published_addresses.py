"""Addresses that the site has had: how one is written, and what sort of page lives there.

An address is relative to the site's root and percent-encoded. A page's ends with a slash; a
file's does not, and its name has a dot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from urllib.parse import quote, unquote

from minutes_archive import addresses

ADDRESS_PATTERN = r"^[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*(/[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*)*/?$"
"""Roughly what an address looks like, for editors; `is_address` says exactly."""

MAX_LENGTH = 4_000
MAX_FOLDERS = 12
_MAX_NAME_BYTES = 255
_SLUGS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/){1,12}")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f/\\\\:\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]")


class AddressKind(StrEnum):
    """What an address leads to, told from the address alone."""

    MINUTES = "minutes"
    MINUTES_FILE = "minutes_file"
    ATTACHMENT = "attachment"
    COUNCIL = "council"
    COUNCIL_YEAR = "council_year"
    YEAR = "year"
    MONTH = "month"
    THEME = "theme"
    DECISIONS = "decisions"
    ATTENDANCE = "attendance"
    PERSON = "person"
    CASE = "case"
    FEED = "feed"
    DATA = "data"
    PAGE = "page"
    FILE = "file"


MAY_HOLD_A_NAME = frozenset({AddressKind.PERSON, AddressKind.ATTACHMENT, AddressKind.CASE})
"""Kinds of addresses that may be forgotten for somebody's sake."""

_BY_FOLDERS: Mapping[tuple[str, int], AddressKind] = MappingProxyType(
    {
        (addresses.MINUTES, 3): AddressKind.MINUTES,
        (addresses.COUNCILS, 2): AddressKind.COUNCIL,
        (addresses.COUNCILS, 3): AddressKind.COUNCIL_YEAR,
        (addresses.DATES, 2): AddressKind.YEAR,
        (addresses.DATES, 3): AddressKind.MONTH,
        (addresses.THEMES, 2): AddressKind.THEME,
        (addresses.DECISIONS, 2): AddressKind.DECISIONS,
        (addresses.ATTENDANCE, 3): AddressKind.ATTENDANCE,
        (addresses.PEOPLE, 2): AddressKind.PERSON,
        (addresses.CASES, 2): AddressKind.CASE,
    }
)
_FILES: Mapping[str, AddressKind] = MappingProxyType(
    {
        addresses.MINUTES: AddressKind.ATTACHMENT,
        addresses.FEEDS: AddressKind.FEED,
        addresses.DATA: AddressKind.DATA,
    }
)


def is_address(text: str) -> bool:
    """Say whether a text is an address that cannot lead out of the site's folder.

    Args:
        text: Any text, hostile ones too.
    """
    if len(text) > MAX_LENGTH:
        return False
    if _SLUGS.fullmatch(text):
        return True
    plain = unquote(text)
    if quote(plain) != text:
        return False
    *folders, last = plain.split("/")
    names = [*folders, last] if last else folders
    if not names or len(names) > MAX_FOLDERS or (last and "." not in last):
        return False
    return all(_is_safe(name) for name in names)


def _is_safe(name: str) -> bool:
    """Say whether a folder or file may be called so."""
    sound = name and name[0] != "." and not _UNSAFE.search(name) and name == name.strip()
    return bool(sound) and len(name.encode("utf-8", "replace")) <= _MAX_NAME_BYTES


def kind_of(address: str) -> AddressKind:
    """Say what lives, or lived, at an address.

    Args:
        address: An address of this site.
    """
    section = address.partition("/")[0] + "/"
    if address.endswith("/"):
        return _BY_FOLDERS.get((section, address.count("/")), AddressKind.PAGE)
    folder, _, name = address.rpartition("/")
    if name == addresses.MINUTES_FILE and kind_of(f"{folder}/") is AddressKind.MINUTES:
        return AddressKind.MINUTES_FILE
    return _FILES.get(section, AddressKind.FILE)


def folders_of(address: str) -> list[str]:
    """Give the folders that an address lies in, the innermost first.

    Args:
        address: An address of this site; a page's own folder is not one of them.
    """
    steps = address.rstrip("/").split("/")[:-1]
    return ["/".join(steps[:count]) + "/" for count in range(len(steps), 0, -1)]
