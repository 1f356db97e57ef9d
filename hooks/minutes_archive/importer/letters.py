"""Letters and digits as character recognition and old typewriters leave them."""

from __future__ import annotations

import re

_DOTTED = re.compile(r"\[[^\]]*\]|[åäöÅÄÖ]")
_BARE = str.maketrans("åäöÅÄÖ", "aaoAAO")
_DIGITS = str.maketrans("OoIl", "0011")
_MISREAD = re.compile(r"(?<![^\W_])[\dOoIl]{1,4}(?:[-.:][\dOoIl]{1,4}){1,2}(?![^\W_])")
_SIGNED = re.compile(
    r"(?P<lead>[\s*_#]*+(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}[./]?\s{1,2})?)"
    r"(?:(?P<sign>[§$&]|S(?=\s))\s{0,3}(?P<number>[\dOoIl]{1,4})(?=[\s.:/]|$)"
    r"|(?P<before>[\dOoIl]{1,4})\s?§(?=[\s.:]|$))"
)
_SUSPECT = re.compile(r"[OoIl][\d.:-]{0,2}\d|\d[-.:]?[OoIl]")


def without_dots(text: str) -> str:
    """Give a text as scanning leaves it that loses rings and dots.

    Args:
        text: Any text.
    """
    return text.translate(_BARE)


def dotless(pattern: str) -> str:
    """Let a pattern find words whose rings and dots scanning lost: "ordforande", "Ovriga".

    Args:
        pattern: A regular expression; its classes stay as they are.
    """
    return _DOTTED.sub(_either, pattern)


def _either(letter: re.Match[str]) -> str:
    """Give a class of a letter and the one that is left without its dots."""
    written = letter[0]
    return written if written[0] == "[" else f"[{written}{without_dots(written)}]"


def with_digits(text: str) -> str:
    """Write dates and clock times with digits where letters were read: "2003-10-O7", "l3.00".

    Nothing moves, so that offsets hold in the source too.

    Args:
        text: Any text.
    """
    return _MISREAD.sub(_digits, text) if _SUSPECT.search(text) else text


def with_section_sign(text: str) -> str:
    """Write what a heading's line opens with as a section sign and digits: "$ 1O4", "S l04".

    Nothing moves, so that offsets hold in the source too.

    Args:
        text: A line.
    """
    match = None if text[:1].isdigit() and "§" not in text else _SIGNED.match(text)
    if match is None:
        return text
    name = "number" if match["sign"] else "before"
    number = match[name].translate(_DIGITS)
    if match["sign"] not in {None, "§"} and not any(map(str.isdigit, match[name])):
        return text
    sign = match.start("sign")
    signed = text if sign < 0 else f"{text[:sign]}§{text[sign + 1 :]}"
    return f"{signed[: match.start(name)]}{number}{signed[match.end(name) :]}"


def _digits(match: re.Match[str]) -> str:
    """Write letters as the digits that they look like, where one digit at least is sure."""
    return match[0].translate(_DIGITS) if any(map(str.isdigit, match[0])) else match[0]
