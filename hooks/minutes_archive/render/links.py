"""Whether every link of the finished site leads somewhere, checked before it is published."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from minutes_archive.render.parallel import chunks, share_out
from minutes_archive.render.scan import FaultKind, PageFacts, scan_page
from minutes_archive.texts import Texts

_CHUNK = 200


@dataclass(frozen=True, slots=True, order=True)
class LinkFault:
    """One link that leads nowhere, or a page that could not hold what is linked to.

    `page` is the file, relative to the site's folder; `target` is the link as written.
    """

    page: str
    kind: FaultKind
    target: str

    def describe(self, texts: Texts) -> str:
        """Say what is wrong, where, in the language of the texts."""
        what = texts(f"links.{self.kind}", target=self.target)
        return texts("links.fault", page=self.page, what=what)


@dataclass(frozen=True, slots=True)
class _Site:
    """The finished site's files, and where it will lie on its host."""

    folder: Path
    files: frozenset[str]
    base: str
    assumed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Share:
    """What one worker found: ids by page, links to other pages' anchors, faults."""

    ids: dict[str, str]
    anchors: list[tuple[str, str, str, str]]
    faults: list[LinkFault]


def check_links(
    folder: Path, *, base: str = "/", assumed: tuple[str, ...] = ("pagefind/",), workers: int = 1
) -> list[LinkFault]:
    """Check every page of a finished site.

    Args:
        folder: The site's folder.
        base: Path of the site on its host, with a slash at both ends.
        assumed: Folders taken as present because they are made later.
        workers: How many processes share the pages among them.

    Returns:
        The faults in order of page.
    """
    files = frozenset(_walk(folder))
    site = _Site(folder, files, base, assumed)
    pages = sorted(name for name in files if name.endswith(".html"))

    def check(share: Sequence[str]) -> _Share:
        return _check_share(site, share)

    shares = share_out(check, list(chunks(pages, _CHUNK)), workers)
    ids = {page: set(text.split(" ")) for share in shares for page, text in share.ids.items()}
    faults = [fault for share in shares for fault in share.faults]
    faults += [
        LinkFault(page, FaultKind.ANCHOR, link)
        for share in shares
        for page, link, target, anchor in share.anchors
        if target in ids and anchor not in ids[target]
    ]
    return sorted(set(faults))


def _walk(folder: Path) -> list[str]:
    """List the files of a folder, with forward slashes."""
    found = []
    for place, _folders, names in os.walk(folder):
        prefix = os.path.relpath(place, folder).replace(os.sep, "/") + "/"
        found += [(prefix + name).removeprefix("./") for name in names]
    return found


def _check_share(site: _Site, pages: Sequence[str]) -> _Share:
    """Check some of the pages."""
    share = _Share({}, [], [])
    for page in pages:
        facts = scan_page((site.folder / page).read_text(encoding="utf-8"))
        share.ids[page] = " ".join(facts.ids)
        share.faults.extend(LinkFault(page, kind, target) for kind, target in facts.faults)
        _follow(site, page, facts, share)
    return share


def _follow(site: _Site, page: str, facts: PageFacts, share: _Share) -> None:
    """Follow one page's links."""
    for link in facts.links:
        path, _, anchor = link.partition("#")
        path = path.partition("?")[0]
        target = resolve(page, path, site.base) if path else page
        if target is None:
            share.faults.append(LinkFault(page, FaultKind.BASE, link))
        elif target not in site.files:
            if not target.startswith(site.assumed):
                share.faults.append(LinkFault(page, FaultKind.MISSING, link))
        elif anchor and anchor != "top":
            if target != page:
                share.anchors.append((page, link, target, unquote(anchor)))
            elif unquote(anchor) not in facts.ids:
                share.faults.append(LinkFault(page, FaultKind.ANCHOR, link))


def resolve(page: str, path: str, base: str) -> str | None:
    """Find the file a link means, as a browser and a plain web server would.

    Args:
        page: The page that holds the link, relative to the site's folder.
        path: The link without query and anchor; not empty.
        base: Path of the site on its host, with a slash at both ends.

    Returns:
        The file relative to the site's folder; None where the link leaves it.
    """
    path = unquote(path)
    if path.startswith("/"):
        if not path.startswith(base):
            return None
        steps, path = [], path.removeprefix(base)
    else:
        steps = page.split("/")[:-1]
    *folders, last = path.split("/")
    if last in {".", ".."}:
        folders, last = [*folders, last], ""
    for step in folders:
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join([*steps, last or "index.html"])
