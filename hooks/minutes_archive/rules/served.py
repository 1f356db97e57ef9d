"""The addresses that an archive is known to answer, before any page is made."""

from __future__ import annotations

from minutes_archive import addresses
from minutes_archive.model import Archive, Status


def minutes_served(archive: Archive) -> set[str]:
    """Give the addresses of all minutes, also of withdrawn ones; drafts have none.

    Args:
        archive: All that the minutes folder holds.
    """
    shown = (meeting for meeting in archive.meetings if meeting.status is not Status.DRAFT)
    return {addresses.minutes(meeting) for meeting in shown}


def known_served(archive: Archive) -> set[str]:
    """Give the addresses of all minutes, councils and themes.

    Args:
        archive: All that the minutes folder holds.
    """
    councils = {addresses.council(slug) for slug in archive.councils}
    themes = {addresses.theme(slug) for slug in archive.themes}
    return minutes_served(archive) | councils | themes


def minutes_file(address: str) -> str:
    """Say where the file of some minutes belongs, relative to the minutes folder.

    Args:
        address: An address of minutes.
    """
    council, name = address.split("/")[1:3]
    return f"{council}/{name[:4]}/{name}.md"
