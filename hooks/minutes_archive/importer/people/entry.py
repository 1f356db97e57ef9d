"""Somebody in a list, while the list is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutes_archive.importer.facts import Confidence, Doubt
from minutes_archive.importer.people.marks import Mark


@dataclass(slots=True)
class Entry:
    """What has been read about somebody so far.

    Args:
        name: The name, or a nickname where the source gives no other.
        at: Offset where the name begins.
        end: Offset after the name.
        heading: The heading it stands under; a value of a HEADING mark or of `Group`.
        presided: §§ behind the word for a chair.
        served: Whether a legend's letter says that this person served.
        led: §§ behind that word and a comma, which are of the office where there is another chair.
    """

    name: str
    at: int
    end: int
    heading: str
    party: str | None = None
    party_said: bool = False
    roles: set[str] = field(default_factory=set)
    title: str | None = None
    organisation: str | None = None
    presided: str | None = None
    led: str | None = None
    serving: bool | None = None
    replaces: str | None = None
    replaced_at: int | None = None
    replaced_party: str | None = None
    stands_for: Entry | None = None
    items: list[str] = field(default_factory=list)
    absent_items: list[str] = field(default_factory=list)
    arrived: str | None = None
    left: str | None = None
    absent: bool = False
    excused: bool | None = None
    answered: bool = False
    served: bool = False
    starred: bool = False
    prefixed: bool = False
    confidence: Confidence = Confidence.SURE
    doubt: Doubt | None = None
    used: list[Mark] = field(default_factory=list)

    def answer(self, code: str) -> None:
        """Take a letter's answer whether this person was there.

        Args:
            code: What it says.
        """
        self.answered = True
        self.absent = code in {"absent", "unmarked"}
        if code in {"serving", "beside"}:
            self.serving = code == "serving"
        self.served = code == "served"

    def doubted(self, kind: str, **params: object) -> None:
        """Give a reason to look; the first one stands.

        Args:
            kind: Kind of the doubt.
            params: The placeholders of its words.
        """
        self.confidence = Confidence.DOUBTFUL
        if self.doubt is None:
            self.doubt = Doubt(kind, {"name": self.name, **params})

    def likely(self) -> None:
        """Lower the confidence of what a form only makes likely."""
        self.confidence = min(self.confidence, Confidence.LIKELY)
