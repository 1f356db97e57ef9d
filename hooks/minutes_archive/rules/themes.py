"""Themes named in minutes that the registry of themes lacks."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting
from minutes_archive.rules.breach import THEMES_FILE, Breach
from minutes_archive.rules.nearest import nearest_slug
from minutes_archive.rules.yaml_lines import theme_lines
from minutes_archive.source import Loc

KIND = FindingKind("PA411", Level.ERROR)
KINDS = (KIND,)


def check(archive: Archive) -> Iterator[Breach]:
    """Find unknown themes of meetings and of items."""
    for meeting in archive.meetings:
        for loc, slug in _themes(meeting):
            if slug in archive.themes:
                continue
            params = {
                "theme": slug,
                "nearest": nearest_slug(slug, archive.themes),
                "paste": theme_lines(slug),
            }
            yield Breach(KIND, meeting.path, loc, params=params, needs=THEMES_FILE)


def _themes(meeting: Meeting) -> Iterator[tuple[Loc, str]]:
    """List the themes of a meeting with their places."""
    for index, slug in enumerate(meeting.themes):
        yield ("themes", index), slug
    for item in meeting.items:
        for index, slug in enumerate(item.themes):
            yield ("items", item.number, "themes", index), slug
