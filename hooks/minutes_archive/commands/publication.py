"""A publication about to be written down, and how it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class NotRecordedError(Exception):
    """Nothing was written down; `key` leads to the words and `params` fill them in."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


@dataclass(frozen=True, slots=True)
class Publication:
    """What has been published: the built site, and the minutes folder that it was made from."""

    site: Path
    minutes: Path


def replace_file(file: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Args:
        file: The file; its folder is made where it is missing.
        data: Its bytes.

    Raises:
        OSError: It cannot be written.
    """
    file.parent.mkdir(exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes(data)
    beside.replace(file)
