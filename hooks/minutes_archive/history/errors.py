"""Why the history could not be read, without words: a key in the texts and its parameters."""

from __future__ import annotations


class HistoryError(Exception):
    """The history cannot be read; nothing is wrong with the minutes themselves.

    `key` leads to the words in `texts/`, `params` fill them in.
    """

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params
