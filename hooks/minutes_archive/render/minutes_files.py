"""The minutes files themselves, published beside their pages so that a reader can check them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from minutes_archive import addresses
from minutes_archive.model import Meeting
from minutes_archive.render.errors import SiteError


def copy_minutes_files(meetings: Iterable[Meeting], minutes: Path, site: Path) -> None:
    """Copy each minutes file as it was written, byte for byte.

    Args:
        meetings: The meetings that the site shows.
        minutes: The folder that they were read from.
        site: The site's folder, with the meetings' pages.

    Raises:
        SiteError: A file is no longer the one that was read.
    """
    for meeting in meetings:
        if not meeting.is_provable:
            continue
        data = (minutes / meeting.path).read_bytes()
        if hashlib.sha512(data).hexdigest() != meeting.sha512:
            raise SiteError("build.file_changed", {"file": meeting.path})
        (site / addresses.source_file(meeting)).write_bytes(data)
