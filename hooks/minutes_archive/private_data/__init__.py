"""Finding private data in text: a pure function over characters, which knows no files.

What it can find has a form of its own: numbers, addresses, fixed words. Names, health and other
things about people have none, so that only a reader can find them.
"""

from minutes_archive.private_data.find import find_private, hide, mask_private
from minutes_archive.private_data.hit import NUMBERS, Hit, PrivateKind, digest
from minutes_archive.private_data.providers import PROVIDERS

__all__ = [
    "NUMBERS",
    "PROVIDERS",
    "Hit",
    "PrivateKind",
    "digest",
    "find_private",
    "hide",
    "mask_private",
]
