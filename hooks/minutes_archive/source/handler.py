"""Front matter for python-frontmatter, split where it really ends and read strictly.

The library's own YAML handler splits at any line of hyphens, swallows blank lines and so
shifts line numbers, and leaves the types to YAML 1.1.
"""

from __future__ import annotations

import re

from frontmatter.default_handlers import YAMLHandler

from minutes_archive.source.reading import read_yaml
from minutes_archive.source.tree import Tree

NODE_LIMIT = 20_000

_START = re.compile(r"\A---[ \t]*(?:\n|\Z)")
_END = re.compile(r"---(?<![^\n]---)[ \t]*(?:\n|\Z)")
"""A line of three hyphens; a search is quick where the hyphens come before the look behind them."""


class StrictHandler(YAMLHandler):
    """Handler for `frontmatter.loads(text, handler=StrictHandler())` and for our own reader."""

    def detect(self, text: str) -> bool:
        """Say whether a text begins with the start mark.

        Args:
            text: The text of a whole file.
        """
        return _START.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """Split a text into front matter and body, without losing a character of either.

        Args:
            text: The text of a whole file, with LF line ends.

        Raises:
            ValueError: The start mark or the end mark is missing.
        """
        start = _START.match(text)
        end = _END.search(text, start.end()) if start else None
        if start is None or end is None:
            raise ValueError("front matter without its marks")
        return text[start.end() : end.start()], text[end.end() :]

    def load(self, fm: str, **_kwargs: object) -> dict[str, Tree]:
        """Read front matter as a mapping of texts.

        Args:
            fm: The front matter, without its marks.

        Raises:
            ValueError: It is not a mapping in strict YAML.
        """
        found = read_yaml(fm, NODE_LIMIT)
        tree = found.reading.tree if found.reading else None
        if found.slips or not isinstance(tree, dict):
            codes = ", ".join(slip.kind.code for slip in found.slips)
            raise ValueError(f"not a mapping in strict YAML {codes}".rstrip())
        return tree
