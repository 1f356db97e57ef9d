"""The text of minutes as HTML: safe, and with every word of it.

Hostile text meets two walls. The parser knows no HTML, so a tag comes out as the characters
it is made of; after it nh3 lets through only the elements listed here.
"""

from __future__ import annotations

import re
from html import escape, unescape
from xml.etree import ElementTree as ET

import nh3

from minutes_archive.render.blocks import make_parser, parse_blocks
from minutes_archive.render.inline import LinkResolver, inline_html

_TAGS = frozenset(
    {"a", "blockquote", "br", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"}
    | {"span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_BARE = re.compile(r"[\\*_\[<#>|\n]|^\s*(?:[-+]|\d+[.)])\s")
_DEEPEST = 6
_PLAIN = re.compile(r"[ \n!\"$%&'(),\-./0-9:;=?@A-Za-z+§\u00c0-\u024f–—‘’“”…]*")
_MARKED = re.compile(r"^(?:[ +\-=:]|[0-9]+[.)])|[ ]$|\n\n\n", re.MULTILINE)


class BodyRenderer:
    """Renders Markdown from minutes; make one and use it for many."""

    def __init__(self, resolve_link: LinkResolver, table_label: str = "") -> None:
        """Set up the parser and the last wall.

        Args:
            resolve_link: From a relative link target as written ("2016-03-22.md#p4") to one
                right for the page, or None where it leads nowhere; then the words of the
                link are shown as they were written.
            table_label: What a screen reader calls a table that scrolls in its own box.
        """
        self._resolve = resolve_link
        self._table_label = table_label
        self._parser = make_parser()
        self._cleaner = nh3.Cleaner(
            tags=set(_TAGS),
            attributes={
                "a": {"href", "rel", "title"},
                "div": {"class", "role", "tabindex", "aria-label"},
                "span": {"class"},
                "td": {"class"},
                "th": {"class", "scope"},
            },
            url_schemes={"http", "https", "mailto", "tel"},
            link_rel=None,
        )

    def html(self, markdown: str, *, under: int = 2) -> str:
        """Render a text.

        Args:
            markdown: Text of a part of the minutes.
            under: Level of the heading that the text stands under, 1 to 6; headings within
                the text follow it without gaps.
        """
        if not markdown.strip():
            return ""
        if _PLAIN.fullmatch(markdown) and not _MARKED.search(markdown):
            return _paragraphs(markdown)
        root = parse_blocks(self._parser, markdown)
        _level_headings(root, under)
        pieces: list[str] = []
        for element in root:
            self._write(element, pieces)
        return self._cleaner.clean("".join(pieces))

    def _write(self, element: ET.Element, pieces: list[str]) -> None:
        """Write one element with everything in it."""
        tag = element.tag
        if tag in {"hr", "br"}:
            pieces.append(f"<{tag}>\n")
            return
        before, after = self._tags(element)
        pieces.append(before)
        if element.text:
            pieces.append(inline_html(element.text, self._resolve))
        for child in element:
            self._write(child, pieces)
            if child.tail:
                pieces.append(inline_html(child.tail, self._resolve))
        pieces.append(after)

    def _tags(self, element: ET.Element) -> tuple[str, str]:
        """Give what stands before and after an element's content."""
        tag = element.tag
        if tag == "table":
            label = escape(self._table_label)
            box = f'<div class="scroll" role="region" tabindex="0" aria-label="{label}">'
            return f"{box}<table>", "</table></div>\n"
        scope = ' scope="col"' if tag == "th" else ""
        name = ' class="numeric"' if element.get("class") == "numeric" else ""
        return f"<{tag}{scope}{name}>", f"</{tag}>\n" if tag != "td" else "</td>"


def _paragraphs(text: str) -> str:
    """Render words without any marks, as most of them are, as the parser would."""
    paragraphs = text.lstrip("\n").replace("&", "&amp;").split("\n\n")
    return "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs if paragraph)


def _level_headings(root: ET.Element, under: int) -> None:
    """Give the headings levels without gaps, below the one that the text stands under."""
    headings = [e for e in root.iter() if len(e.tag) == 2 and e.tag[0] == "h" and e.tag != "hr"]
    ranks = {tag: rank for rank, tag in enumerate(sorted({e.tag for e in headings}))}
    level = under
    for heading in headings:
        level = min(under + 1 + ranks[heading.tag], level + 1, _DEEPEST)
        heading.tag = f"h{level}"


def plain_text(markdown: str) -> str:
    """Give the words of a short text on one line, without marks, as for a list's cell.

    Args:
        markdown: Text of a part of the minutes, for example a decision.
    """
    if not _BARE.search(markdown):
        return _SPACE.sub(" ", markdown).strip()
    bare = re.sub(r"^[ ]{0,3}(?:>|#{1,6}|[-*+])[ ]+", "", markdown, flags=re.MULTILINE)
    html = inline_html(bare, lambda target: target)
    return _SPACE.sub(" ", unescape(_TAG.sub("", html))).strip()


def clip(text: str, longest: int) -> str:
    """Cut a text at a word where it is longer than wanted, and say so with an ellipsis.

    Args:
        text: Plain text.
        longest: Greatest number of characters, the ellipsis not counted.
    """
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
