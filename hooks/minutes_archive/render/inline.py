"""Text within one paragraph: emphasis, links and line breaks; everything else is words.

One pass over the text and two stacks, so that the time grows with the length and nothing
else. A mark without its counterpart is shown as the character it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

_EXTERNAL = re.compile(r"^(?:https?://|mailto:|tel:)[^\s<>\"]+$", re.IGNORECASE)
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<break>(?:(?<![ ])[ ]{2,}+|\\)\n)"
    r"|(?P<marks>\*+|_+)"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|<(?P<auto>(?:https?://|mailto:)[^\s<>\"]+)>"
    r"|\x02(?P<number>[^\x03]*)\x03"
)
_TARGET = re.compile(
    r"\([ ]*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+))"
    r"(?:[ \n]++(?:\"(?P<title>[^\"\n]*)\"|'(?P<title1>[^'\n]*)'))?[ \n]*\)"
)
_MAX_TARGET = 2000
_TAGS = {1: ("<em>", "</em>"), 2: ("<strong>", "</strong>"), 3: ("<strong><em>", "</em></strong>")}

LinkResolver = Callable[[str], str | None]
"""From a relative link target as written to one right for the page, or None for no link."""


@dataclass(slots=True)
class _Scan:
    """The pieces of HTML so far, and the marks that still wait for their counterpart."""

    pieces: list[str] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)
    waiting: Counter[str] = field(default_factory=Counter)
    brackets: list[int] = field(default_factory=list)

    def drop_marks_after(self, place: int) -> None:
        """Let emphasis marks opened after a place stand as they are."""
        while self.marks and self.marks[-1][0] > place:
            self.waiting[self.marks.pop()[1]] -= 1

    def drop_brackets_after(self, place: int) -> None:
        """Let brackets opened after a place stand as they are."""
        while self.brackets and self.brackets[-1] > place:
            self.brackets.pop()


def inline_html(text: str, resolve_link: LinkResolver) -> str:
    r"""Write the text of one paragraph as safe HTML.

    Args:
        text: Markdown without its block marks; `\x02…\x03` holds a list item's own number.
        resolve_link: Called with each relative link target.
    """
    scan = _Scan()
    place = 0
    while match := _TOKEN.search(text, place):
        scan.pieces.append(escape(text[place : match.start()]))
        place = match.end()
        kind = match.lastgroup
        if kind == "marks":
            _emphasis(scan, text, match)
        elif kind == "open":
            scan.brackets.append(len(scan.pieces))
            scan.pieces.append(match.group())
        elif kind == "close":
            place = _link(scan, text, match, resolve_link)
        else:
            scan.pieces.append(_single(match))
    scan.pieces.append(escape(text[place:]))
    return "".join(scan.pieces)


def _single(match: re.Match[str]) -> str:
    """Write a token that needs no counterpart."""
    kind = match.lastgroup
    if kind == "escaped":
        return escape(match["escaped"])
    if kind == "break":
        return "<br>\n"
    if kind == "number":
        return f'<span class="number">{escape(match["number"])}</span> '
    shown = match["auto"]
    return _anchor(shown, escape(shown.removeprefix("mailto:")))


def _emphasis(scan: _Scan, text: str, match: re.Match[str]) -> None:
    """Close emphasis with a run of marks, or open it, or show the run as it is."""
    run = match.group()
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    closes = not before.isspace() and not after.isalnum()
    opens = not after.isspace() and not before.isalnum()
    if closes and scan.waiting[run]:
        while scan.marks[-1][1] != run:
            scan.waiting[scan.marks.pop()[1]] -= 1
        place = scan.marks.pop()[0]
        scan.waiting[run] -= 1
        scan.drop_brackets_after(place)
        scan.pieces[place], closing = _TAGS[len(run)]
        scan.pieces.append(closing)
        return
    if opens and len(run) in _TAGS:
        scan.marks.append((len(scan.pieces), run))
        scan.waiting[run] += 1
    scan.pieces.append(run)


def _link(scan: _Scan, text: str, match: re.Match[str], resolve_link: LinkResolver) -> int:
    """Make a link of what stands since the last bracket, if a good target follows.

    Returns:
        Where in the text to go on.
    """
    if not scan.brackets:
        scan.pieces.append("]")
        return match.end()
    place = scan.brackets.pop()
    target = _TARGET.match(text, match.end(), match.end() + _MAX_TARGET)
    href = _safe_target(target, resolve_link) if target else None
    if target is None or href is None:
        scan.pieces.append("]")
        return match.end()
    scan.drop_marks_after(place)
    scan.brackets.clear()
    if len(scan.pieces) == place + 1 or not "".join(scan.pieces[place + 1 :]).strip():
        scan.pieces.append(escape(href))
    scan.pieces[place] = _anchor_start(href, target["title"] or target["title1"])
    scan.pieces.append("</a>")
    return target.end()


def _safe_target(target: re.Match[str], resolve_link: LinkResolver) -> str | None:
    """Give a link's target if it may be followed: http, https, mailto, tel or within the site."""
    written = target["bare"] if target["angled"] is None else target["angled"]
    if _EXTERNAL.match(written):
        return str(written)
    if not written or ":" in written or written.startswith(("/", "\\")) or "\\" in written:
        return None
    return resolve_link(written)


def _anchor(href: str, content: str) -> str:
    """Write a link."""
    return f"{_anchor_start(href, None)}{content}</a>"


def _anchor_start(href: str, title: str | None) -> str:
    """Write a link's first tag; what lies outside the site is not vouched for."""
    rel = ' rel="nofollow noopener"' if _EXTERNAL.match(href) else ""
    hint = f' title="{escape(title)}"' if title else ""
    return f'<a href="{escape(href)}"{rel}{hint}>'
