"""Pages of HTML: one line for each block, row of a table or line break that a reader sees."""

from __future__ import annotations

import re

import nh3

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.errors import UnreadableError
from minutes_archive.importer.readers.html_page import PageReader

_UNSEEN = {
    *("script", "style", "template", "noscript", "title", "nav", "svg", "math"),
    *("select", "textarea", "iframe", "object", "audio", "video", "canvas"),
}
_SEEN = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "br", "hr", "pre", "blockquote"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th"),
    *("caption", "b", "strong", "i", "em", "span", "a", "font", "main", "article", "section"),
    *("header", "footer", "aside", "figure", "figcaption", "address", "center", "details"),
    *("summary", "u", "s", "sub", "sup", "small", "code", "kbd", "cite", "q", "abbr", "time"),
    *("button", "label", "form", "fieldset", "legend", "ins", "mark", "dir", "menu", "big", "tt"),
}
_KEPT = {"hidden", "aria-hidden", "style", "start", "value", "type", "role", "id", "aria-controls"}
_MARK = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,10})")
# Tags that close by themselves, or hold nothing, do not nest.
_CLOSING_THEMSELVES = {
    *("p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot", "colgroup"),
    *("br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed"),
    *("source", "track", "param"),
}
_DEEPEST = 400
_ENOUGH = 200


def read_html(page: str, *, tabs: bool = False) -> list[Line]:
    """Read the lines of a page.

    Args:
        page: The page's source.
        tabs: Whether a tab is a mark of its own and not any space.

    Raises:
        UnreadableError: Its elements are nested deeper than any page that people wrote.
    """
    _check_depth(page)
    sane = nh3.clean(
        page,
        tags=_SEEN,
        clean_content_tags=_UNSEEN,
        attributes={"*": _KEPT},
        link_rel=None,
    )
    whole = _read(sane, PageReader(tabs=tabs))
    if whole.letters_in_main < _ENOUGH:
        return whole.sink
    return _read(sane, PageReader(tabs=tabs, only_main=True)).sink


def _read(page: str, reader: PageReader) -> PageReader:
    """Let a reader read the page."""
    reader.feed(page)
    reader.close()
    return reader


def _check_depth(page: str) -> None:
    """Refuse what would take the parser minutes."""
    depth = 0
    for found in _MARK.finditer(page):
        if found[2].lower() in _CLOSING_THEMSELVES:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > _DEEPEST:
            raise UnreadableError("damaged")
