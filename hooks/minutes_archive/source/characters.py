"""What a text's characters are turned into, and which of them are worth a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from minutes_archive.findings import Finding, FindingKind
from minutes_archive.source import kinds

REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
"""Control characters, other line breaks, overrides of the writing direction, no characters."""

_INVISIBLE = re.compile("[\u00ad\u200b\u2060]")
_LOST = re.compile("\ufffd+")
_DOUBLE_ENCODED = re.compile("Ã[¥¤¶©¼…„–\x85\x84\x96\x89]|Â[§°½´\u00a0]|â€[”“™\x93\x94\x9d\x99]")
_ORDINARY = re.compile("[\t\n -~\u00a0-\u00ac\u00ae-\u024f–—‘’“”„†•…‰€]*")
"""What Swedish text is made of, which needs no closer look but for its form and encoding."""

_SHOWN_KINDS = 10
_STAND_IN = "\ufffd"
_PERHAPS_ACCENTS = re.compile("[\u0300-\U0010ffff]{31,}")
_MOST_ACCENTS = 30


def tidy(text: str, path: str) -> tuple[str | None, list[Finding]]:
    """Give a text with LF line ends, in Unicode form NFC and without what nobody can read.

    A character that is refused is replaced by U+FFFD, so that the rest can be read on.

    Args:
        text: The text of a whole file.
        path: What findings call the file.
    """
    findings: list[Finding] = []
    if text.startswith("\ufeff"):
        findings.append(kinds.BYTE_ORDER_MARK.at(path))
        text = text[1:]
    if "\r" in text:
        text = _line_ends(text, path, findings)
    if text.isascii() and not REFUSED.search(text):
        return text, findings
    if _ORDINARY.fullmatch(text):
        return text, [*findings, *_double_encoded(text, path)]
    heap = heaped_accents(text)
    if heap is not None:
        line, column = place(text, heap)
        return None, [*findings, kinds.HEAPED_ACCENTS.at(path, line, column)]
    if not unicodedata.is_normalized("NFC", text):
        findings.append(_decomposed(text, path))
        text = unicodedata.normalize("NFC", text)
    findings += _counted(text, path, _LOST, kinds.LOST_CHARACTER)
    findings += _counted(text, path, _INVISIBLE, kinds.INVISIBLE_CHARACTER)
    findings += _double_encoded(text, path)
    if REFUSED.search(text):
        findings += _counted(text, path, REFUSED, kinds.CONTROL_CHARACTER)
        text = REFUSED.sub(_STAND_IN, text)
    return text, findings


def _double_encoded(text: str, path: str) -> Iterator[Finding]:
    """Find letters whose bytes were once taken for letters of another encoding."""
    if "Ã" in text or "Â" in text or "â" in text:
        yield from _counted(text, path, _DOUBLE_ENCODED, kinds.DOUBLE_ENCODED)


def heaped_accents(text: str) -> int | None:
    """Find where more accents are heaped on one letter than any language writes.

    To normalise such a heap takes time with the square of its height.

    Args:
        text: Any text.

    Source: Unicode Standard Annex #15, stream-safe text format: at most 30.
    """
    for match in _PERHAPS_ACCENTS.finditer(text):
        height = 0
        for offset, character in enumerate(match[0], start=match.start()):
            height = height + 1 if unicodedata.combining(character) else 0
            if height > _MOST_ACCENTS:
                return offset - _MOST_ACCENTS
    return None


def place(text: str, offset: int) -> tuple[int, int]:
    """Give line and column, counted from 1, of a character in a text with LF line ends.

    Args:
        text: The text.
        offset: How many characters stand before the one meant.
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _line_ends(text: str, path: str, findings: list[Finding]) -> str:
    """Turn all line ends into LF and say which there were."""
    crlf = text.count("\r\n")
    if crlf:
        findings.append(kinds.CRLF.at(path, count=crlf))
        text = text.replace("\r\n", "\n")
    if "\r" in text:
        line, column = place(text, text.index("\r"))
        findings.append(kinds.LONE_CR.at(path, line, column, count=text.count("\r")))
        text = text.replace("\r", "\n")
    return text


def _decomposed(text: str, path: str) -> Finding:
    """Say where the first letter stands that is written as letter and accent apart."""
    for number, line in enumerate(text.split("\n"), start=1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            pairs = enumerate(zip(line, composed, strict=False), start=1)
            column = next((at for at, (old, new) in pairs if old != new), len(composed))
            return kinds.DECOMPOSED.at(path, number, column, letter=composed[column - 1])
    return kinds.DECOMPOSED.at(path, letter="")


def _counted(
    text: str, path: str, pattern: re.Pattern[str], kind: FindingKind
) -> Iterator[Finding]:
    """Report each different match once, where it first stands, with how often it does."""
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for match in pattern.finditer(text):
        first.setdefault(match[0], match.start())
        count[match[0]] = count.get(match[0], 0) + 1
    for found, offset in list(first.items())[:_SHOWN_KINDS]:
        line, column = place(text, offset)
        yield kind.at(path, line, column, character=_name(found), count=count[found])


def _name(found: str) -> str:
    """Name characters by their number, and by themselves where they can be seen."""
    numbers = " ".join(f"U+{ord(char):04X}" for char in found[:4])
    return f"{found} ({numbers})" if found.isprintable() and found != _STAND_IN else numbers
