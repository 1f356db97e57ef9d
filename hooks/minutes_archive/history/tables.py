"""Tables, whose bars and rules can be drawn in many ways around the same words."""

from __future__ import annotations

import re

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+")


def without_rules(text: str) -> str:
    """Give a Markdown text whose tables are all drawn alike, and without their rules.

    Where the columns meet stays, and so does what looks like a rule but stands in another
    place: a row of dashes says that there is nothing.

    Args:
        text: Paragraphs of Markdown.
    """
    if "|" not in text:
        return text
    blocks = _BLANK_LINES.split(text.strip("\n"))
    return _BAR.sub(" | ", "\n\n".join(_block(block) for block in blocks))


def _block(block: str) -> str:
    """Take the rule from a table; any other block is left as it is."""
    head, *rest = block.split("\n")
    if not rest or "|" not in head or not _RULE.fullmatch(rest[0]):
        return block
    return "\n".join(_row(line) for line in (head, *rest[1:]))


def _row(line: str) -> str:
    """Give a row the outer bars that it may lack."""
    return f"|{line.strip().removeprefix('|').removesuffix('|')}|"
