"""The ids and links of a page, found fast: one expression a tag instead of a parser.

A site of ten thousand pages has some five million tags; a parser in Python would take
longer over them than the whole build. A test holds this scanner to the standard library's
parser.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import urlsplit

_ATTRIBUTES = r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+"""
_TAG = re.compile(
    rf"<!--.*?-->|<(script|style)\b({_ATTRIBUTES})>(.*?)</\1\s*>|<([a-z][^\s/>]*)({_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LINKING = frozenset({"href", "src", "action", "poster", "data"})
_READ = _LINKING | {"id", "style", "rel"}
_UNFETCHED = frozenset({"canonical", "alternate", "prev", "next", "license"})
_FOLLOWED = frozenset({"https", "http", "mailto", "tel"})
_FOLLOWING = frozenset({"a", "area"})


class FaultKind(StrEnum):
    """What can be wrong with a page's links; the words stand under `links` in the texts."""

    MISSING = "missing"
    ANCHOR = "anchor"
    DUPLICATE = "duplicate"
    FOREIGN = "foreign"
    BASE = "base"
    SCHEME = "scheme"
    INLINE = "inline"


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page has and where it leads.

    `ids` are unique; `links` are those that stay within the site, unescaped, each once.
    `faults` are what can be seen from the page alone.
    """

    ids: frozenset[str]
    links: tuple[str, ...]
    faults: tuple[tuple[FaultKind, str], ...]


def scan_page(text: str) -> PageFacts:
    """Find a page's ids and links.

    Args:
        text: The whole page.
    """
    ids: set[str] = set()
    links: dict[str, None] = {}
    faults: list[tuple[FaultKind, str]] = []
    for raw, raw_attributes, _code, plain, plain_attributes in _TAG.findall(text):
        attributes = plain_attributes or raw_attributes
        if "=" not in attributes:
            continue
        tag = (plain or raw).lower()
        pairs = _read_attributes(attributes)
        for name, value in pairs:
            if name == "id":
                if value in ids:
                    faults.append((FaultKind.DUPLICATE, value))
                ids.add(value)
            elif name in _LINKING:
                _sort_link(tag, value, pairs, links, faults)
            elif name == "style" or name.startswith("on"):
                faults.append((FaultKind.INLINE, f'{name}="{value}"'))
    return PageFacts(frozenset(ids), tuple(links), tuple(faults))


@lru_cache(maxsize=32_768)
def _read_attributes(attributes: str) -> tuple[tuple[str, str], ...]:
    """Read the attributes of a tag that matter here; most tags recur on every page."""
    return tuple(
        (name, html.unescape(double or single or bare))
        for name, double, single, bare in (
            (found[0].lower(), *found[1:]) for found in _ATTRIBUTE.findall(attributes)
        )
        if name in _READ or name.startswith("on")
    )


def _sort_link(
    tag: str,
    value: str,
    pairs: tuple[tuple[str, str], ...],
    links: dict[str, None],
    faults: list[tuple[FaultKind, str]],
) -> None:
    """Put a link among those to follow or among the faults, or leave it to the world."""
    try:
        parts = urlsplit(value)
    except ValueError:
        faults.append((FaultKind.SCHEME, value))
        return
    if not parts.scheme and not parts.netloc:
        links[value] = None
    elif tag in _FOLLOWING:
        if parts.scheme and parts.scheme not in _FOLLOWED:
            faults.append((FaultKind.SCHEME, value))
    elif tag == "link" and _UNFETCHED.intersection(dict(pairs).get("rel", "").split()):
        return
    elif not (tag == "img" and parts.scheme == "data"):
        faults.append((FaultKind.FOREIGN, value))
