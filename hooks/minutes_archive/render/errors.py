"""Why a site could not be made, without words: a key in the texts and its parameters."""

from __future__ import annotations


class SiteError(Exception):
    """The site cannot be made; nothing is wrong with the minutes themselves.

    `key` leads to the words in `texts/`, `params` fill them in.
    """

    def __init__(self, key: str, params: dict[str, str] | None = None) -> None:
        super().__init__(key, params or {})
        self.key = key
        self.params = params or {}
