"""Where the minutes to check are: a site on the web, a built site, or a folder with minutes."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import urllib.error
import urllib.request
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, urljoin, urlsplit

from minutes_archive import addresses
from minutes_archive.archive.folder import PUBLISHED
from minutes_archive.model import Record

_MANIFEST = re.compile(r"manifest-([0-9]{4})\.json")
_READ_AT_MOST = 32 * 1024 * 1024
_SECONDS = 30


class Trouble(StrEnum):
    """Why a file could not be read."""

    MISSING = "missing"
    NO_RIGHT = "no_right"
    REFUSED = "refused"
    NO_HOST = "no_host"
    NO_CONTACT = "no_contact"
    TOO_SLOW = "too_slow"
    UNSAFE = "unsafe"
    TOO_LARGE = "too_large"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"


class UnreadableError(OSError):
    """A file could not be read; `trouble` says why, and `status` what a server answered."""

    def __init__(self, trouble: Trouble, status: str = "") -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.status = status


_TROUBLES: tuple[tuple[type[BaseException], Trouble], ...] = (
    (FileNotFoundError, Trouble.MISSING),
    (NotADirectoryError, Trouble.MISSING),
    (PermissionError, Trouble.NO_RIGHT),
    (TimeoutError, Trouble.TOO_SLOW),
    (socket.gaierror, Trouble.NO_HOST),
    (ssl.SSLError, Trouble.UNSAFE),
    (ConnectionError, Trouble.NO_CONTACT),
)


def trouble_of(error: Exception) -> Trouble:
    """Recognise what hindered a reading.

    Args:
        error: What the system says.
    """
    reason = getattr(error, "reason", None)
    cause = reason if isinstance(reason, BaseException) else error
    found = (trouble for kind, trouble in _TROUBLES if isinstance(cause, kind))
    is_remote = isinstance(error, urllib.error.URLError | http.client.HTTPException)
    return next(found, Trouble.NO_CONTACT if is_remote else Trouble.UNREADABLE)


class Target(Protocol):
    """Something with manifests and minutes files."""

    name: str

    def years(self) -> tuple[tuple[int, str], ...] | None:
        """List the years that have a manifest; None where a list of years says so."""

    def manifest(self, year: int) -> str:
        """Give the place of a year's manifest."""

    def path_of(self, record: Record) -> str | None:
        """Give the place of the file that a record is about; None where it has none."""

    def read(self, path: str) -> bytes:
        """Read a file.

        Raises:
            UnreadableError: It cannot be read.
        """


class Website:
    """A published site."""

    def __init__(self, url: str) -> None:
        """Take the site's address.

        Args:
            url: An address that begins with http:// or https://.

        Raises:
            ValueError: It is no such address.
        """
        if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
            raise ValueError(url)
        self.name = url.rstrip("/") + "/"

    def years(self) -> None:
        """Leave it to the site's own list."""

    def manifest(self, year: int) -> str:
        """Give the address of a year's manifest."""
        return addresses.manifest(year)

    def path_of(self, record: Record) -> str | None:
        """Give the address of a record's file."""
        return record.file

    def read(self, path: str) -> bytes:
        """Fetch a file from the site, of a limited size and in a limited time.

        Raises:
            UnreadableError: The site does not give it.
        """
        address = urljoin(self.name, quote(path))
        request = urllib.request.Request(address)  # noqa: S310 - http or https, see __init__
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
                data: bytes = answer.read(_READ_AT_MOST + 1)
        except urllib.error.HTTPError as error:
            missing = error.code in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
            trouble = Trouble.MISSING if missing else Trouble.REFUSED
            raise UnreadableError(trouble, str(error.code)) from None
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise UnreadableError(trouble_of(error)) from None
        return _bounded(data)


class Folder:
    """A built site, or a folder with minutes, on this computer."""

    def __init__(self, root: Path, *, is_site: bool) -> None:
        """Take the folder.

        Args:
            root: The folder.
            is_site: Whether it is a built site, with pages, or holds the minutes themselves.
        """
        self.name = str(root)
        self._root = root.resolve()
        self.is_site = is_site

    def years(self) -> tuple[tuple[int, str], ...] | None:
        """List the years by the manifests that lie in a folder with minutes."""
        if self.is_site:
            return None
        names = (_MANIFEST.fullmatch(one.name) for one in (self._root / PUBLISHED).iterdir())
        return tuple((int(match[1]), "") for match in names if match)

    def manifest(self, year: int) -> str:
        """Give the place of a year's manifest."""
        return addresses.manifest(year) if self.is_site else f"{PUBLISHED}/manifest-{year:04d}.json"

    def path_of(self, record: Record) -> str | None:
        """Give the place of a record's file."""
        return record.file if self.is_site else record.source

    def read(self, path: str) -> bytes:
        """Read a file in the folder.

        Raises:
            UnreadableError: It is not there, or leads out of the folder.
        """
        place = (self._root / path).resolve()
        if not place.is_relative_to(self._root):
            raise UnreadableError(Trouble.OUTSIDE)
        try:
            with place.open("rb") as file:
                return _bounded(file.read(_READ_AT_MOST + 1))
        except OSError as error:
            raise UnreadableError(trouble_of(error)) from None


def find_target(name: str) -> Target | None:
    """Recognise what somebody wants checked.

    Args:
        name: An address on the web or a folder: a built site, minutes, or a project with them.

    Returns:
        The target; None where there is nothing to check.
    """
    if re.match(r"https?://", name, re.IGNORECASE):
        try:
            return Website(name)
        except ValueError:
            return None
    root = Path(name)
    if (root / addresses.MANIFESTS).is_file():
        return Folder(root, is_site=True)
    for minutes in (root, root / "minutes"):
        if (minutes / PUBLISHED).is_dir():
            return Folder(minutes, is_site=False)
    return None


def _bounded(data: bytes) -> bytes:
    """Refuse a file that is too large."""
    if len(data) > _READ_AT_MOST:
        raise UnreadableError(Trouble.TOO_LARGE)
    return data
