"""Check what stands in a body: raw HTML, links, images and markup that no page knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias

from minutes_archive.findings import Finding
from minutes_archive.parse import kinds
from minutes_archive.parse.links import find_links
from minutes_archive.parse.places import Places, quoted

SAFE_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
"""Where a link in minutes may lead; "" is a link within the archive."""

_TAG = re.compile(r"<(?:!--|[!?/]?[A-Za-z][A-Za-z0-9-]{0,30}(?=[\s/>]|\Z))")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\(")
_UNKNOWN = re.compile(
    r"^ {0,3}(```|~~~|\[\^[^\[\]\n]{1,60}\]:|\[[^\[\]\n]{1,200}\]:(?=\s))", re.MULTILINE
)
_Check: TypeAlias = Callable[[str, Places, str], Iterator[Finding]]
_SHOWN_TAG = 40
_MOST = 100


def check_content(body: str, first_line: int, path: str) -> Iterator[Finding]:
    """Find what a page will show as text, change, or refuse to show.

    Each check gives at most one finding a line and a hundred a file.

    Args:
        body: The text after the front matter.
        first_line: The body's first line in the file.
        path: The file, for the findings.
    """
    places = Places(body, first_line)
    for check in (_tags, _links, _images, _unknown_markup):
        yield from islice(_one_a_line(check, body, places, path), _MOST)


def _one_a_line(check: _Check, body: str, places: Places, path: str) -> Iterator[Finding]:
    """Keep the first finding of each line."""
    last = 0
    for finding in check(body, places, path):
        if finding.line != last:
            last = finding.line
            yield finding


def _tags(body: str, places: Places, path: str) -> Iterator[Finding]:
    for match in _TAG.finditer(body):
        end = body.find(">", match.start(), match.start() + _SHOWN_TAG)
        tag = body[match.start() : end + 1] if end >= 0 else match[0] + "…"
        yield kinds.RAW_HTML.at(path, *places.at(match.start()), tag=quoted(tag))


def _links(body: str, places: Places, path: str) -> Iterator[Finding]:
    for link in find_links(body):
        if link.scheme not in SAFE_SCHEMES:
            yield kinds.UNSAFE_LINK.at(
                path, *places.at(link.offset), link=quoted(link.destination), scheme=link.scheme
            )


def _images(body: str, places: Places, path: str) -> Iterator[Finding]:
    for match in _IMAGE.finditer(body):
        yield kinds.IMAGE.at(path, *places.at(match.start()), image=quoted(match[0].rstrip("(")))


def _unknown_markup(body: str, places: Places, path: str) -> Iterator[Finding]:
    if not any(sign in body for sign in ("```", "~~~", "]:")):  # One is in all that is sought.
        return
    for match in _UNKNOWN.finditer(body):
        yield kinds.UNKNOWN_MARKUP.at(path, *places.at(match.start(1)), markup=quoted(match[1]))
