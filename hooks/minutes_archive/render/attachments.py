"""Attachments, copied to where their minutes' page links to them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from minutes_archive import addresses
from minutes_archive.model import PUBLISHABLE_TYPES, Meeting
from minutes_archive.render.errors import SiteError


def copy_attachments(meetings: Iterable[Meeting], minutes: Path, site: Path) -> None:
    """Copy every attachment that lies beside its minutes.

    Args:
        meetings: The meetings that are published.
        minutes: The minutes folder.
        site: The site's folder.

    Raises:
        SiteError: An attachment is missing, lies outside the minutes folder or is of a type
            that a browser might run.
    """
    root = minutes.resolve()
    for meeting in meetings:
        for attachment in meeting.attachments:
            path = attachment.path_from(meeting.path)
            if path is None or attachment.file is None:
                continue
            source = root / path
            inside = source.resolve().is_relative_to(root) and not source.is_symlink()
            if not inside or not source.is_file() or attachment.file_type not in PUBLISHABLE_TYPES:
                raise SiteError("build.attachment", {"file": path})
            target = site / addresses.minutes(meeting) / attachment.file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
