"""Links between minutes that lead nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting, Status
from minutes_archive.parse import Link, Places, find_links, quoted
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.nearest import nearest_slug

NO_FILE = FindingKind("PA523", Level.ERROR)
NO_ITEM = FindingKind("PA524", Level.ERROR)
WITHDRAWN = FindingKind("PA525", Level.WARNING)
KINDS = (NO_FILE, NO_ITEM, WITHDRAWN)

_ITEM_ANCHOR = re.compile(r"p[0-9]{1,5}[a-z]?")
_SHOWN_PATH = 160
_LIKE_PATHS = 85.0


def check(archive: Archive) -> Iterator[Breach]:
    """Follow each link to a minutes file or to a § of the same minutes."""
    meetings = {meeting.path: meeting for meeting in archive.meetings}
    for meeting in archive.meetings:
        if meeting.status is Status.WITHDRAWN:
            continue
        for text, line in body_texts(meeting):
            if "](" not in text:
                continue
            places = Places(text, line)
            for link in find_links(text):
                breach = _follow(link, meeting, meetings, places)
                if breach is not None:
                    yield breach


def target_path(destination: str, path: str) -> str | None:
    """Resolve a link between minutes files.

    Args:
        destination: The link as written, without its anchor.
        path: The file that holds the link, relative to the minutes folder.

    Returns:
        The file linked to, relative to the minutes folder; None where the link is of another
        sort.
    """
    if not destination:
        return path
    if ":" in destination or not destination.casefold().endswith(".md"):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(destination)))


def body_texts(meeting: Meeting) -> Iterator[tuple[str, int]]:
    """Give the texts of a meeting's body, each with its first line.

    Args:
        meeting: Any meeting.
    """
    if meeting.items:
        yield meeting.preamble, meeting.items[0].line - meeting.preamble.count("\n")
    for item in meeting.items:
        for part in item.parts:
            yield part.text, part.line + (part.heading is not None)


def _follow(
    link: Link, meeting: Meeting, meetings: Mapping[str, Meeting], places: Places
) -> Breach | None:
    """Look for what a link leads to."""
    destination, _, anchor = link.destination.partition("#")
    path = target_path(destination, meeting.path)
    if path is None:
        return None
    line, column = places.at(link.offset)
    shown = quoted(link.destination)
    target = meetings.get(path)
    if target is None:
        others = meetings.keys() - {meeting.path}
        nearest = nearest_slug(path, others, _LIKE_PATHS)
        right = nearest and posixpath.relpath(nearest, posixpath.dirname(meeting.path))
        params = {"link": shown, "target": quoted(path, _SHOWN_PATH), "nearest": right}
        return Breach(NO_FILE, meeting.path, None, line, params, column, needs=path)
    if target.status is Status.WITHDRAWN and target is not meeting:
        return Breach(WITHDRAWN, meeting.path, line=line, column=column, params={"link": shown})
    missing = all(anchor != item.anchor for item in target.items)
    if missing and _ITEM_ANCHOR.fullmatch(anchor):
        params = {"link": shown, "anchor": quoted(anchor), "target": target.path}
        return Breach(NO_ITEM, meeting.path, line=line, column=column, params=params)
    return None
