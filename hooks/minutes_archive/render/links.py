"""Whether every link of the finished site leads somewhere, checked before it is published."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from minutes_archive.parallel import chunks, share_out
from minutes_archive.render.noted_links import NotedLinks
from minutes_archive.render.scan import FaultKind, scan_page
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
    folder: Path,
    *,
    base: str = "/",
    assumed: tuple[str, ...] = ("pagefind/",),
    workers: int = 1,
    noted: NotedLinks | None = None,
) -> list[LinkFault]:
    """Check every page of a finished site.

    Pages whose links were noted as they were made are not read, unless one of these links
    leads nowhere; then all are read, to tell where it stands.

    Args:
        folder: The site's folder.
        base: Path of the site on its host, with a slash at both ends.
        assumed: Folders taken as present because they are made later.
        workers: How many processes share the pages among them.
        noted: What was noted of the generated pages.

    Returns:
        The faults in order of page.
    """
    noted = noted or NotedLinks()
    site = _Site(folder, frozenset(_walk(folder)), base, assumed)
    pages = sorted(name for name in site.files if name.endswith(".html"))

    def check(share: Sequence[str]) -> _Share:
        return _check_share(site, share)

    def read(names: list[str]) -> list[_Share]:
        few = len(names) <= _CHUNK
        return share_out(check, list(chunks(names, _CHUNK)), 1 if few else workers)

    shares = read([page for page in pages if page not in noted.ids])
    ids = noted.ids | {page: own for share in shares for page, own in share.ids.items()}
    if not _all_lead_somewhere(site, noted, ids):
        shares += read([page for page in pages if page in noted.ids])
    return sorted(set(_faults(shares, ids)))


def _all_lead_somewhere(site: _Site, noted: NotedLinks, ids: Mapping[str, str]) -> bool:
    """Say whether every noted link has a target."""
    share = _Share({}, [], [])
    for page, link in noted.targets():
        _follow(site, page, link, frozenset(), share)
    return not any(_faults([share], ids))


def _faults(shares: Sequence[_Share], ids: Mapping[str, str]) -> Iterator[LinkFault]:
    """Give the faults of all shares, now that every page's ids are known."""
    anchors: dict[str, set[str]] = {}
    for share in shares:
        yield from share.faults
        for page, link, target, anchor in share.anchors:
            if target not in ids:
                continue
            if target not in anchors:
                anchors[target] = set(ids[target].split(" "))
            if anchor not in anchors[target]:
                yield LinkFault(page, FaultKind.ANCHOR, link)


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
        for link in facts.links:
            _follow(site, page, link, facts.ids, share)
    return share


def _follow(site: _Site, page: str, link: str, ids: frozenset[str], share: _Share) -> None:
    """Follow one link of a page that has certain ids."""
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
        elif unquote(anchor) not in ids:
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
