"""What is found: of which kind, where, and how it may be spoken of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class PrivateKind(StrEnum):
    """A kind of private data."""

    IDENTITY_NUMBER = "identity_number"
    COORDINATION_NUMBER = "coordination_number"
    INTERIM_NUMBER = "interim_number"
    MISTYPED_NUMBER = "mistyped_number"
    MOBILE = "mobile"
    LANDLINE = "landline"
    EMAIL = "email"
    ACCOUNT = "account"
    PLUSGIRO = "plusgiro"
    PROTECTED_IDENTITY = "protected_identity"


NUMBERS = frozenset(PrivateKind) - {PrivateKind.EMAIL, PrivateKind.PROTECTED_IDENTITY}
"""Kinds that are numbers, which have no place in a file's name or in an import's report."""

_MASKS = {
    PrivateKind.IDENTITY_NUMBER: "******-****",
    PrivateKind.COORDINATION_NUMBER: "******-****",
    PrivateKind.INTERIM_NUMBER: "******-****",
    PrivateKind.MISTYPED_NUMBER: "******-****",
    PrivateKind.MOBILE: "***-*** ** **",
    PrivateKind.LANDLINE: "****-*** **",
    PrivateKind.EMAIL: "***@***",
    PrivateKind.ACCOUNT: "****-*******",
    PrivateKind.PLUSGIRO: "******-*",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One piece of private data in a text.

    `start` and `end` are offsets in characters. `value` is what was found in one spelling,
    however it was written; it must never be printed.
    """

    kind: PrivateKind
    start: int
    end: int
    value: str

    @property
    def masked(self) -> str:
        """What may be printed: the same stars for every value, for a fixed phrase the phrase."""
        return _MASKS.get(self.kind, self.value)


def digest(path: str, hit: Hit) -> str:
    """Give the 16 hexadecimal digits by which an exception names a value in one file.

    The value stands in the same file, so that the digest hides nothing there. It is printed in
    logs, though, and there it must not give the value away: all the world's identity numbers
    can be tried in seconds. So the checksum is cut to two bytes before it is spelt out; some
    hundred identity numbers share each digest, and one who tries them all learns little. One
    who knows a date of birth learns more, which is why no digest may outlive its value. That an
    exception happens to fit another value of its file has a chance of one in 65 536.

    Args:
        path: The file that holds the value, relative to the minutes folder.
        hit: What was found.
    """
    whole = hashlib.sha256(f"{path}\0{hit.kind}\0{hit.value}".encode()).digest()
    return hashlib.sha256(path.encode() + b"\0" + whole[:2]).hexdigest()[:16]
