"""The theme's own page around sentinels, into which minutes and lists are poured.

MkDocs renders one sentinel page per section and depth with the real theme. Its HTML is cut
at the sentinels once; a page is then made by joining, which costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape

from minutes_archive import addresses
from minutes_archive.render.errors import SiteError
from minutes_archive.render.page import Page

TITLE = "ArchiveSlotTitle"
DESCRIPTION = "ArchiveSlotDescription"
CANONICAL = "ArchiveSlotCanonical"
CONTENT = "ArchiveSlotContent"
_CONTENT_HTML = f"<h1>{CONTENT}</h1>"
_HEAD_END = "</head>"
_CUT = re.compile(f"({TITLE}|{DESCRIPTION}|{CANONICAL}|{_CONTENT_HTML}|{_HEAD_END})")

SECTIONS = (
    addresses.COUNCILS,
    addresses.DATES,
    addresses.THEMES,
    addresses.DECISIONS,
    addresses.ATTENDANCE,
    addresses.PEOPLE,
    addresses.CASES,
    addresses.INSIGHT,
)
"""Sections of the navigation whose pages are all generated."""

MAX_DEPTH = 3
"""The deepest a page of a section lies, in folders below the site's root."""


@dataclass(frozen=True, slots=True)
class Shell:
    """A page of the theme, cut at its sentinels.

    `parts` alternate between the theme's own HTML and the name of a slot. `site_url` is the
    site's public address with a trailing slash, or "" where it has none.
    """

    parts: tuple[str, ...]
    site_url: str = ""

    @classmethod
    def from_html(cls, html: str, site_url: str = "") -> Shell:
        """Cut a rendered sentinel page.

        Args:
            html: What the theme made of `sentinel_markdown()`.
            site_url: The site's public address, "" for none.

        Raises:
            SiteError: The theme lost a sentinel or left one where it cannot be filled.
        """
        parts = tuple(_CUT.split(html))
        wanted = {TITLE, DESCRIPTION, _CONTENT_HTML} | ({CANONICAL} if site_url else set())
        if missing := sorted(wanted - set(parts)):
            raise SiteError("build.shell_broken", {"why": ", ".join(missing)})
        if parts.count(_CONTENT_HTML) != 1 or any("ArchiveSlot" in part for part in parts[::2]):
            raise SiteError("build.shell_broken", {"why": "ArchiveSlot"})
        return cls(parts, site_url)

    def pour(self, page: Page) -> str:
        """Make the whole HTML of a page.

        Args:
            page: Its title and description are escaped here, its content is taken as it is.
        """
        slots = {
            TITLE: str(escape(page.title)),
            DESCRIPTION: str(escape(page.description)),
            CANONICAL: str(escape(self.site_url + (page.canonical or page.address))),
            _CONTENT_HTML: page.content,
            _HEAD_END: page.head + _HEAD_END,
        }
        return "".join(slots.get(part, part) for part in self.parts)


def sentinel_markdown() -> str:
    """Give the source of a sentinel page; it hides the theme's sidebars as every list does."""
    return (
        f"---\ntitle: {TITLE}\ndescription: {DESCRIPTION}\n"
        f"hide:\n  - navigation\n  - toc\n---\n\n{_CONTENT_HTML}\n"
    )


def sentinel_pages(deepest: int = MAX_DEPTH) -> Mapping[str, tuple[str, int]]:
    """Say which sentinel pages are needed: from source file to section and depth.

    Args:
        deepest: How deep pages without a section lie, in folders below the site's root.

    The first level of a section is its place in the navigation. The deeper ones lie in
    folders named by a hyphen, which no slug is: relative links from there share no folder
    with any page they are poured into, so they hold for every address of that depth.
    """
    pages: dict[str, tuple[str, int]] = {}
    for section in ("", *SECTIONS):
        for depth in range(1, (MAX_DEPTH if section else max(MAX_DEPTH, deepest)) + 1):
            pages[f"{'-/' * (depth - 1)}{section or '-/'}index.md"] = (section, depth)
    return pages


def choose_shell(shells: Mapping[tuple[str, int], Shell], page: Page) -> Shell:
    """Find the shell for a page.

    Args:
        shells: Shells by section and depth; section "" serves what is in no section.
        page: The page to pour.

    Raises:
        SiteError: The page lies deeper than any shell.
    """
    shell = shells.get((page.section, page.depth)) or shells.get(("", page.depth))
    if shell is None:
        raise SiteError("build.too_deep", {"address": page.address})
    return shell
