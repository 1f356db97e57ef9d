"""What reading a document gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """Why a document, or what lies inside it, could not be read."""

    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    INSIDE = "inside"


class UnreadableDocumentError(Exception):
    """A document cannot be read."""

    def __init__(self, fault: Fault) -> None:
        """Say why.

        Args:
            fault: What hinders the reading.
        """
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Passage:
    """Some of a document's text; `page` is None where the format has no pages."""

    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document's text.

    Of `pages` pages `blank` hold no letter: they are pictures, or empty. `fault` says why
    nothing could be read, or (`INSIDE`) that another document lies inside it unread.
    """

    passages: tuple[Passage, ...] = ()
    pages: int = 0
    blank: int = 0
    fault: Fault | None = None
