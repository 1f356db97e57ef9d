"""Comments in YAML, which its parser passes over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

# Without its C extension PyYAML reads the same, ten times as slowly.
_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
_BLOCKS = frozenset({"|", ">"})


def comment_lines(text: str) -> Iterator[tuple[int, str]]:
    """Give the comments of a YAML text that can be read, each with its line, counted from 1.

    Args:
        text: The YAML, with LF line ends.
    """
    for number, line in enumerate(_without_values(text).split("\n"), start=1):
        if comment := line.partition("#")[2].strip():
            yield number, comment


def _without_values(text: str) -> str:
    """Blank every scalar: what is left has a number sign only where a comment begins."""
    kept: list[str] = []
    after = 0
    for token in yaml.scan(text, _LOADER):
        if not isinstance(token, yaml.ScalarToken):
            continue
        start, end = token.start_mark.index, token.end_mark.index
        if token.style in _BLOCKS:
            # The line that opens a block may end in a comment.
            start += len(text[start:end].partition("\n")[0])
        kept += [text[after:start], "\n" * text.count("\n", start, end)]
        after = end
    return "".join((*kept, text[after:]))
