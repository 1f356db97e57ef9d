"""What the generated pages link to, noted as they are made, so that none is read again.

Reading ten thousand finished pages takes as long as making them. Of a generated page the
shell is known, and its content is regular: each attribute is written ` name="value"` by a
template or by the cleaner of the minutes' text. One expression finds those that matter; a
page where they may be written otherwise is not noted, and then read as hand-written ones are.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from minutes_archive.render.page import Page
from minutes_archive.render.scan import scan_page
from minutes_archive.render.shell import Shell

_ATTRIBUTE = re.compile(r' (id|href|src|action|poster|data|style|on[a-z]+)=(?:"([^"]*)"|(.))')
_BLANK = Page("", "", "", "", "")
_LINKING = frozenset({"href", "src", "action", "poster", "data"})
_FOLLOWED = ("https://", "http://", "mailto:", "tel:")


@dataclass(slots=True)
class NotedLinks:
    """What some generated pages have and where they lead.

    `ids` holds each page's ids, with spaces between, by the page's file.
    `links` holds the links that begin at the site's root, by the depth of the pages they
    stand on: from there they lead to the same place, whatever the page.
    """

    ids: dict[str, str] = field(default_factory=dict)
    links: dict[int, set[str]] = field(default_factory=dict)

    def add(self, other: NotedLinks) -> None:
        """Take over what was noted of other pages."""
        self.ids |= other.ids
        for depth, links in other.links.items():
            self.links.setdefault(depth, set()).update(links)

    def targets(self) -> Iterator[tuple[str, str]]:
        """Give every noted link once, with a page that it may stand on."""
        for depth, links in sorted(self.links.items()):
            page = "-/" * depth + "index.html"
            yield from ((page, link) for link in sorted(links))


@dataclass(frozen=True, slots=True)
class _Glance:
    """Ids, anchors on the same page, and links that begin at the site's root."""

    ids: list[str]
    own: set[str]
    links: set[str]


class LinkNotes:
    """Notes what pages link to as they are poured into their shells."""

    def __init__(self, shells: Iterable[Shell]) -> None:
        """Read the shells, once for all pages.

        Args:
            shells: All that pages are poured into.
        """
        self._shells = {id(shell): _around(shell) for shell in shells}

    def note(self, page: Page, shell: Shell, noted: NotedLinks) -> None:
        """Note a page, if all that it links to can be told at a glance.

        Args:
            page: The page.
            shell: What it is poured into.
            noted: Where to note it.
        """
        around = self._shells[id(shell)]
        found = _glance(page)
        if around is None or found is None:
            return
        ids = {*around.ids, *found.ids}
        unique = len(ids) == len(around.ids) + len(found.ids)
        if unique and ids.issuperset(around.own | found.own):
            noted.ids[f"{page.address}index.html"] = " ".join((*around.ids, *found.ids))
            noted.links.setdefault(page.depth, set()).update(around.links, found.links)


def _around(shell: Shell) -> _Glance | None:
    """Read a shell; None where its links hold for one page only."""
    facts = scan_page(shell.pour(_BLANK))
    own = {link[1:] for link in facts.links if link.startswith("#")}
    links = {link for link in facts.links if not link.startswith("#")}
    fixed = not facts.faults and all(link.startswith("../") for link in links)
    return _Glance(list(facts.ids), own, links) if fixed else None


def _glance(page: Page) -> _Glance | None:
    """Find the ids and links of a page's content; None where that takes a closer look."""
    root = "../" * page.depth
    found = _Glance([], set(), set())
    for name, written, unquoted in _ATTRIBUTE.findall(page.content):
        value = html.unescape(written) if "&" in written else written
        if name == "id":
            found.ids.append(value)
        elif value.startswith("#"):
            found.own.add(value[1:])
        elif value.startswith(root) and name in _LINKING:
            found.links.add(value)
        elif unquoted or name != "href" or not value.startswith(_FOLLOWED):
            return None
    return found
