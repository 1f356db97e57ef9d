r"""Words written so that Markdown shows just these words.

Where Markdown offers two ways the lighter is taken: `anna_ek` needs no backslash, `_ek` does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from minutes_archive.importer.sections.hints import has_any

_BACKSLASHED = re.compile(r"[\\*`]")
_UNDERSCORES = re.compile(r"_+")
_TAG = re.compile(r"<(?:(?P<sign>[!?/])|(?P<name>[A-Za-z][A-Za-z0-9-]{0,30})(?P<end>[/>])?)?")
_SCHEME = re.compile(r"(\\<[A-Za-z][A-Za-z0-9+.\-]{1,31}):")
_DEFINITION = re.compile(r"\[[^\[\]]{1,200}\]:")
_MARK_AT_START = re.compile(r"(?:#|>|[-+](?=\s|\Z)|[-=]+\Z|~~~|[|:][-|: ]*\Z|-[-|: ]*\Z)")
_NUMBER_AT_START = re.compile(r"[0-9]{1,9}[.)](?=\s|\Z)")
_TITLE_MARKUP = re.compile(r"\*\*|__|~~|`")
_TITLE_SIGNS = ("**", "__", "~~", "`", "](")
_SPACES = re.compile(r" {2,}")
_LONE_LETTER = re.compile(r"[a-hj-z] (?=\S)")
"""A letter that would be read as part of the number before it: "§ 7 a Rubrik"."""
_OPENING_DASH = re.compile(r"[–—:\-\s]+")
"""Signs that would undo a title's heading."""
_REMEMBERED = 128
"""Titles that are not read again: those of the §§ of one document, which is asked for thrice."""


def escape_line(text: str) -> str:
    """Escape a text that stands at the beginning of a line.

    Args:
        text: Words on one line, without space at either end.
    """
    escaped = escape_words(text)
    if escaped[:1].isalpha():
        return escaped
    if _MARK_AT_START.match(escaped) or _DEFINITION.match(escaped):
        return f"\\{escaped}"
    number = _NUMBER_AT_START.search(escaped) if escaped[:1].isdigit() else None
    if number is None:
        return escaped
    return f"{escaped[: number.end() - 1]}\\{escaped[number.end() - 1 :]}"


def escape_words(text: str) -> str:
    """Escape a text within a line.

    Args:
        text: Words on one line.
    """
    # One test after the other is faster than a loop, and nearly every text passes them all.
    if not (
        "_" in text or "*" in text or "<" in text or "`" in text or "\\" in text or "](" in text
    ):
        return text
    escaped = _BACKSLASHED.sub(r"\\\g<0>", text)
    escaped = _UNDERSCORES.sub(_underscores, escaped)
    escaped = escaped.replace("](", "]\\(")
    return guard_tags(escaped, links=True) if "<" in escaped else escaped


def escape_cell(text: str) -> str:
    """Escape a text in a table's cell.

    Args:
        text: Words on one line.
    """
    return escape_words(text).replace("|", "\\|")


def guard_tags(text: str, *, links: bool) -> str:
    """Keep what looks like HTML from being read as HTML.

    Args:
        text: Words, or Markdown.
        links: Whether addresses in angle brackets lose their meaning too.
    """
    if links:
        return _SCHEME.sub(r"\1\\:", _TAG.sub(_tag, text))
    return _TAG.sub(lambda match: match[0] if _is_link(text, match) else _tag(match), text)


@lru_cache(maxsize=_REMEMBERED)
def title_words(title: str) -> str:
    """Give a title without the marks that it would show as they stand.

    Args:
        title: A heading's words on one line.
    """
    bare = title
    if has_any(title, _TITLE_SIGNS):
        bare = _TITLE_MARKUP.sub(" ", title).replace("](", "] (")
    bare = bare.strip()
    dash = _OPENING_DASH.match(bare)
    bare = bare[dash.end() :] if dash is not None else bare
    bare = _SPACES.sub(" ", bare) if "  " in bare else bare
    if _LONE_LETTER.match(bare):
        bare = f"{bare[0]}\u2009{bare[2:]}"
    return f"{bare} ##" if bare.endswith("#") else bare


def _underscores(match: re.Match[str]) -> str:
    """Escape underscores, unless they stand inside a word."""
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    return match[0] if before.isalnum() and after.isalnum() else match[0].replace("_", "\\_")


def _tag(match: re.Match[str]) -> str:
    """Escape what may open a tag."""
    if match["sign"]:
        return f"\\<\\{match['sign']}"
    end = f"\\{match['end']}" if match["end"] else ""
    return f"\\<{match['name'] or ''}{end}"


def _is_link(text: str, match: re.Match[str]) -> bool:
    """Say whether an angle bracket opens an address."""
    return text.startswith(("<https:", "<http:", "<mailto:"), match.start())
