"""What a part of a § is about, where the format's own heading went to another part."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.sections.subheading_others import TELLING
from minutes_archive.importer.sections.subheadings import read_subheading

PROCEDURE = frozenset(("Yrkanden", "Propositionsordning", "Omröstning"))
"""Parts that tell how a meeting came to its decision."""
_VOTES = ("proposition", "omröstning", "votering", "beslutsgång")


def means(part: SectionPart) -> str | None:
    """Name the format's heading that a part's own means, though another part may have it.

    Args:
        part: A part of a §.
    """
    known = read_subheading(part.heading.text) if part.heading and not part.fixed else None
    return known.fixed if known else part.fixed


def tells(part: SectionPart) -> str | None:
    """Name what a heading that the format has no name for is like: a vote, or an account.

    Args:
        part: A part of a §.
    """
    words = part.heading.text.casefold().strip(" *_#:") if part.heading else ""
    if has_any(words, _VOTES) and read_subheading(words.capitalize()):
        return "Omröstning"
    return "Sammanfattning" if words in TELLING else None


def is_open(part: SectionPart) -> bool:
    """Say whether a decision may stand in a part without being announced.

    Args:
        part: A part of a §.
    """
    return part.heading is None or (
        part.fixed is None and read_subheading(part.heading.text) is None
    )


def last_open(parts: Sequence[SectionPart]) -> SectionPart | None:
    """Give the part that ends a § and may hold a decision, but for those whom it is sent to.

    Args:
        parts: The parts of a §.
    """
    for part in reversed(parts):
        if part.fixed != "Skickas till" and not part.foot:
            return part if is_open(part) else None
    return None
