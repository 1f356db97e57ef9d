"""The words of a line of Typst, without its functions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_COMMENT = re.compile(r"(?<![:\w/])//.*|/\*.*?\*/")
_CODE = re.compile(
    r"#(?:pagebreak|colbreak|linebreak|parbreak|blank|outline|bibliography|image|line|v|h|include)\b"
    r"(?:\([^()\[\]]{0,200}\))?"
    r"|#[^\W\d][\w-]*(?:(?:\.[\w-]+)+(?:\([^()\[\]]{0,200}\))?|\([^()\[\]\"]{0,200}\))"
)
_STRONG = re.compile(r"(?<![\w*\\])\*(?=\S)([^*]{1,300}?)(?<=\S)\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w_\\])_(?=\S)([^_]{1,300}?)(?<=\S)_(?![\w_])")
_BREAK = re.compile(r"(?<!\\)\\\s*$")
_ESCAPED = re.compile(r"\\([#*_@\\$`])")
_NAMED = re.compile(r"#(?P<name>[^\W\d][\w-]*)(?![\w(\[-]|\.\w)")
_MENTION = re.compile(r"@(?P<handle>\w+)(?:\[\])?")


def stripped(text: str) -> str:
    """Give words without markup.

    Args:
        text: A line, or what stands in brackets.
    """
    words = _CODE.sub(" ", _COMMENT.sub("", text))
    words = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", words))
    return _ESCAPED.sub(r"\1", _BREAK.sub("", words)).strip()


def filled_in(text: str, defined: Mapping[str, str], people: Mapping[str, str]) -> str:
    """Put in the words that a document's own names stand for.

    Args:
        text: A line.
        defined: The words, by name.
        people: The names of those who were there, by handle.
    """
    if "#" in text and defined:
        text = _NAMED.sub(lambda found: defined.get(found["name"], found[0]), text)
    if "@" in text and people:
        text = _MENTION.sub(lambda found: people.get(handle(found["handle"]), found[0]), text)
    return text


def handle(name: str) -> str:
    """Give a name as it is written to mention somebody: "Åsa Ek" is "asaek".

    Args:
        name: A name, or a handle.
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in plain if sign.isalnum() and sign.isascii())
