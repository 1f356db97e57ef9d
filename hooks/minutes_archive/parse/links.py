"""Find the links and images of a Markdown text, in time linear in its length."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]{0,2000})>")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]{0,31}):")
_IGNORED_IN_SCHEME = re.compile(r"[\x00-\x1f\x7f\u00a0\u00ad\u200b-\u200f\u2028-\u202e\ufeff]")
_BRACKET = re.compile(r"\\.|[\[\]]|\n[ \t]*(?=\n)", re.DOTALL)
"""A bracket, an escaped character, or the end of a paragraph."""

_LONGEST = 2000
_LONGEST_SCHEME = 400


@dataclass(frozen=True, slots=True)
class Link:
    """A link as written, and the offset where it begins in the text.

    `written` is what stands between the brackets, a title included.
    """

    written: str
    offset: int

    @property
    def destination(self) -> str:
        """Where the link leads: what is written, up to the first space."""
        return next(iter(self.written.split()), "")

    @property
    def scheme(self) -> str:
        """The scheme that a browser would see ("https"), "" for a relative link."""
        plain = html.unescape(html.unescape(self.written[:_LONGEST_SCHEME])).lstrip()
        match = _SCHEME.match(_IGNORED_IN_SCHEME.sub("", plain).casefold())
        return match[1] if match else ""


def find_links(text: str) -> Iterator[Link]:
    """Find inline links, images and links in angle brackets.

    Args:
        text: Markdown; anything else is legal too and gives what looks like links in it.
    """
    for match in _AUTOLINK.finditer(text):
        yield Link(match[1], match.start(1))
    yield from _inline(text)


def _inline(text: str) -> Iterator[Link]:
    """Find `[words](destination)`, each character looked at a bounded number of times."""
    stop = -1
    at = text.find("](")
    opened = _opened(text) if at >= 0 else frozenset()
    while at >= 0:
        start = at + 2
        while start < len(text) and text[start] in " \t\n<":
            start += 1
        if stop < start:
            stop = text.find(")", start) % (len(text) + 1)
        written = text[start : min(stop, start + _LONGEST)].rstrip(">")
        if written and at in opened:
            yield Link(written, start)
        at = text.find("](", max(start, at + 2))


def _opened(text: str) -> frozenset[int]:
    """Give the offsets of each "](" before which a bracket stands open, as a link's words have."""
    opened: set[int] = set()
    depth = 0
    for sign in _BRACKET.finditer(text):
        if sign[0] == "[":
            depth += 1
        elif sign[0] == "]":
            if depth and text.startswith("(", sign.end()):
                opened.add(sign.start())
            depth = max(depth - 1, 0)
        elif sign[0][0] == "\n":
            depth = 0
    return frozenset(opened)
