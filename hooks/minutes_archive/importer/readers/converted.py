"""What converters to Markdown write besides the words: places to link to, escaped signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.lines import Line

_CODE = (
    r"<a (?:id|name)=\"[^\"<>]{0,80}\"\s?/?>(?:</a>)?"
    r"|\[\]\{[#.][^{}]{0,120}\}"
    r"|(?<=[^\s\]])\s{0,2}\{[#.][\w:-]{1,100}(?: [^{}]{0,80})?\}(?=$|\*|_)"
)
_PLACE = re.compile(_CODE)
_SPAN = re.compile(r"\[([^\[\]]{1,200})\](\{\.[\w-]{1,40}(?: [^{}]{0,80})?\})")
"""Words with a class of their own: "[Beslut]{.underline}"."""
_QUOTED = re.compile(r"\\(['\"@$])")
"""A sign that means nothing to a reader of Markdown."""
_SHOWN = re.compile(r"\\([-.()+!{}:/'\"@$])")
"""One that would mean nothing where it stands without what is before it."""
_HABIT = 5
"""So many lines with such signs are a program's; a writer may mean them, and they stay."""
_ENTITIES = (("&quot;", '"'), ("&#x27;", "'"), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"))
_BEGINS = re.compile(r"\W{0,4}\d{0,4}\\[-+.)]")
"""What would begin a list without what is before its sign."""


def without_code(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Leave a converter's code out of lines of Markdown.

    Args:
        lines: The lines.

    Returns:
        The lines, and the code.
    """
    escaped = sum(_SHOWN.search(line.text) is not None for line in lines)
    shown = _SHOWN if escaped >= _HABIT else _QUOTED
    read: list[Line] = []
    aside: list[Line] = []
    for line in lines:
        text = line.text
        if "{" in text or "<a" in text:
            found = [*_PLACE.findall(text), *(span[1] for span in _SPAN.findall(text))]
            text = _SPAN.sub(r"\1", _PLACE.sub("", text)).strip() if found else text
            code = " ".join(map(str.strip, found))
            at = line.column + len(line.text)
            aside += [line._replace(text=code, column=at)] if code else []
        if "\\" in text:
            begun = _BEGINS.match(text)
            at = begun.end() if begun else 0
            text = text[:at] + shown.sub(r"\1", text[at:])
        if "&" in text:
            for entity, sign in _ENTITIES:
                text = text.replace(entity, sign)
        read += [line if text == line.text else line._replace(text=text)] if text else []
    return read, aside
