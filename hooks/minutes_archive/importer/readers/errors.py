"""Why a file cannot be read."""

from __future__ import annotations

from collections.abc import Mapping


class UnreadableError(Exception):
    """A file gives no text that minutes could be made of.

    Args:
        kind: Its words are the text `importer.unreadable.<kind>`.
        params: The words' placeholders.
    """

    def __init__(self, kind: str, params: Mapping[str, object] | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.params: Mapping[str, object] = params or {}
