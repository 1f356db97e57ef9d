"""Footnotes of a Word document, set below what they are notes to."""

from __future__ import annotations

import re

_NOTE = re.compile(
    r'<li id="(?P<id>(?:foot|end)note-[\w-]{1,20})">(?P<words>.*?)'
    r'<a href="#(?:foot|end)note-ref-[\w-]{1,20}">↑</a></p></li>',
    re.DOTALL,
)
_REFERENCE = re.compile(
    r'<a href="#(?P<id>(?:foot|end)note-[\w-]{1,20})"[^>]{0,60}>(?P<mark>\[\d{1,4}\])</a>'
)
_ENDS = re.compile(r"</(?:p|h[1-6]|li)>")
_LIST = re.compile(r"<ol>\s*</ol>")
_TAG = re.compile(r"</?p>")


def place_notes(page: str) -> str:
    """Set each note below the paragraph that refers to it, with the mark it has there.

    Mammoth gives them behind the last paragraph, where they would be the last §'s own words.

    Args:
        page: The HTML that mammoth made.
    """
    notes = {found["id"]: _TAG.sub(" ", found["words"]).strip() for found in _NOTE.finditer(page)}
    if not notes:
        return page
    body = _LIST.sub("", _NOTE.sub("", page))
    pieces: list[str] = []
    place = 0
    for found in _REFERENCE.finditer(body):
        words = notes.pop(found["id"], None)
        end = _ENDS.search(body, found.end())
        if words is None or end is None:
            continue
        inside = end[0] == "</li>"
        at = max(place, end.start() if inside else end.end())
        pieces += [body[place:at], f"<p>{found['mark']} {words}</p>"]
        place = at
    left = "".join(f"<p>{words}</p>" for words in notes.values())
    return "".join([*pieces, body[place:], left])
