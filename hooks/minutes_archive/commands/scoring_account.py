"""Which words of a document an answer has lost, found without trusting the answer's own account."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

_MARKS = "-‐‑‒•·◦▪●–*#_\\`"
_DROPPED = str.maketrans("|>~", "   ", "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\ufeff" + _MARKS)
"""Marks of lists, rules and Markdown are written anew; hyphens go where lines are joined."""

_RUN = re.compile(r"[^\W\d_]+|\d+|\W")
_GLUED = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])")
"""Where a label's last word and its value were written together: "JusterareAda"."""


def unaccounted(text: str, answer: Mapping[str, object]) -> list[str]:
    """List the words of a document that stand nowhere in an answer.

    Each word of the answer accounts for one word of the document. Words that are the same in
    both go first; of what is left, words are looked for within words, longest first, then
    their runs of letters, the words that a run is glued of, their digits and their signs.

    Args:
        text: The document.
        answer: What the importer made of it; its §§, values and leftovers count.
    """
    ours = Counter(_words(text))
    theirs = Counter(word for piece in _pieces(answer) for word in _words(piece))
    pool = bytearray("\0".join((theirs - ours).elements()).encode())
    rest = _spend((ours - theirs).elements(), pool)
    rest = _spend((run for word in rest for run in _RUN.findall(word)), pool)
    rest = _spend((part for run in rest for part in _GLUED.split(run)), pool)
    return _spend((part for run in rest for part in (run if run.isdigit() else [run])), pool)


def _pieces(answer: Mapping[str, object]) -> Iterator[str]:
    """List the texts of an answer."""
    for section in _entries(answer, "sections"):
        yield f"§ {section.get('number') or ''}"
        yield from (str(section.get(key) or "") for key in ("title", "case", "text"))
    yield from (str(entry.get("text") or "") for entry in _entries(answer, "leftovers"))
    yield from _values(answer.get("front_matter"))


def _entries(answer: Mapping[str, object], key: str) -> Iterator[Mapping[str, object]]:
    """List the entries of one of an answer's lists."""
    entries = answer.get(key)
    if isinstance(entries, list):
        yield from (entry for entry in entries if isinstance(entry, Mapping))


def _values(value: object) -> Iterator[str]:
    """List the values of the front matter, at whatever depth."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _values(inner)
    elif value is not None:
        yield str(value)


def _spend(wanted: Iterable[str], pool: bytearray) -> list[str]:
    """Strike out what is found in the pool, longest first, and give back what is not."""
    missing = []
    for word in sorted(wanted, key=len, reverse=True):
        key = word.encode()
        start = pool.find(key)
        if start < 0:
            missing.append(word)
        else:
            pool[start : start + len(key)] = bytes(len(key))
    return missing


def _words(text: str) -> list[str]:
    """Give the words of a text without soft hyphens and marks."""
    return unicodedata.normalize("NFC", text).translate(_DROPPED).split()
