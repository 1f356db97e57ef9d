"""Links that a page shows as the words and brackets they are written with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Status
from minutes_archive.parse import Link, Places, quoted
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.links import body_texts

KIND = FindingKind("PA528", Level.WARNING)
KINDS = (KIND,)

_OPENS = re.compile(
    r"(?<![!\\])\[(?P<words>[^\[\]\n]{1,300}+)(?<!\\)\]\([ ]*+<?(?P<address>[^\s()<>]++)"
)
_CLOSES = re.compile(
    r"(?P<more>(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)>?(?:[ \n]++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?[ \n]*+\)"
)
"""What may stand after an address up to the first bracket in it, as `render.inline` reads it."""

_REACH = 2000
_OUTWARD = re.compile(r"(?:https?://|mailto:|tel:)[^\"]++\Z", re.IGNORECASE)
_FOLLOWED = frozenset({"", "http", "https", "mailto", "tel"})
"""Schemes that have no finding of their own."""

_HOST = re.compile(r"(?:[^\W_](?:[^\W_]|-){0,62}\.){1,9}[a-z]{2,18}(?=[/?#]|\Z)", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@/]{1,64}@[^\s@/]{1,200}\.[a-z]{2,18}\Z", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|zip|html?|jpe?g|png|gif)\Z", re.IGNORECASE
)
_PLACE = re.compile(r"p[0-9]{1,5}[a-z]?")
_SIGNS_OF_ADDRESS = re.compile(r"[/.#?:]")
_LONGEST = 400
_NO_FAULT = dict.fromkeys(("file", "right", "scheme", "space", "unclosed"), "")


class _Written(NamedTuple):
    """What is written as a link.

    `is_spaced` says that the bracket after the address is closed further on in the line.
    """

    words: str
    address: str
    offset: int
    is_closed: bool
    is_spaced: bool

    def with_address(self, address: str) -> dict[str, str]:
        """Give the link with another address, as it should be written."""
        return {"right": quoted(f"[{self.words}]({address})", _LONGEST)}


def check(archive: Archive) -> Iterator[Breach]:
    """Find what is written as a link and becomes none, once a line."""
    for meeting in archive.meetings:
        if meeting.status is Status.WITHDRAWN:
            continue
        for text, first_line in body_texts(meeting):
            if "](" not in text:
                continue
            places, last = Places(text, first_line), 0
            for link in _written_links(text):
                fault = _fault(link)
                line, column = places.at(link.offset)
                if fault is not None and line != last:
                    last = line
                    params = {**_NO_FAULT, "link": quoted(link.address), **fault}
                    yield Breach(KIND, meeting.path, None, line, params, column)


def _written_links(text: str) -> Iterator[_Written]:
    """Find what is written as links, images and escaped brackets left out."""
    for match in _OPENS.finditer(text):
        end = _CLOSES.match(text, match.end(), match.end() + _REACH)
        rest = text[match.end() : match.end() + _REACH].partition("\n")[0]
        address = match["address"] + (end["more"] if end else "")
        offset = match.start("address")
        yield _Written(match["words"], address, offset, end is not None, ")" in rest)


def _fault(link: _Written) -> dict[str, str] | None:
    """Say why a page does not follow a link; None where it does, or where none was meant."""
    address = link.address
    if not link.is_closed:
        return _open_fault(link)
    path, _, anchor = address.partition("#")
    if _OUTWARD.match(address) or Link(address, 0).scheme not in _FOLLOWED:
        return None
    if not path or path.casefold().endswith(".md"):  # Whether it leads on has its own rule.
        return {} if anchor and not _PLACE.fullmatch(anchor) else None
    if scheme := _lacking_scheme(address):
        return {"scheme": scheme, **link.with_address(scheme + address)}
    if _FILE.search(path):
        return {"file": "yes"}
    return {} if _SIGNS_OF_ADDRESS.search(address) else None


def _open_fault(link: _Written) -> dict[str, str] | None:
    """Say what is wrong where no bracket is closed right after what surely is an address."""
    scheme = _lacking_scheme(link.address)
    if not scheme and not _OUTWARD.match(link.address):
        return None
    if link.is_spaced:
        return {"space": "yes"}
    return {"unclosed": "yes", **link.with_address(scheme + link.address.rstrip(".,;:"))}


def _lacking_scheme(address: str) -> str:
    """Give what should stand before a web site's or a mailbox's address, "" for other texts."""
    if _MAIL.match(address):
        return "mailto:"
    return "https://" if _is_host(address) else ""


def _is_host(address: str) -> bool:
    """Say whether an address begins with a web site's name, and is no name of a file."""
    match = _HOST.match(address)
    return match is not None and (match.end() < len(address) or not _FILE.search(address))
