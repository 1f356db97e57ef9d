"""Front matter and body joined to a meeting."""

from __future__ import annotations

from minutes_archive.archive.folder import suffix_of
from minutes_archive.model import Item, Meeting, Part, PartKind
from minutes_archive.parse import ParsedBody, ParsedItem
from minutes_archive.schema import ItemInput, MinutesInput, to_item, to_meeting
from minutes_archive.source import Document


def join_minutes(document: Document, front: MinutesInput, body: ParsedBody, path: str) -> Meeting:
    """Join front matter and body.

    Args:
        document: The file.
        front: Its front matter.
        body: Its body.
        path: The file, relative to the minutes folder.
    """
    items = tuple(_item(parsed, front.items.get(parsed.number)) for parsed in body.items)
    suffix = suffix_of(path)
    return to_meeting(path, document.sha256, suffix, front, items, body.preamble)


def _item(parsed: ParsedItem, entry: ItemInput | None) -> Item:
    """Join an item of the body with its entry."""
    parts = tuple(part for part in parsed.parts if part.heading is not None or part.text.strip())
    decision = _decided_words(parts, entry)
    return to_item(parsed.number, parsed.title, parsed.line, parts, entry, decision)


def _decided_words(parts: tuple[Part, ...], entry: ItemInput | None) -> str | None:
    """Give the words that decide: the section `### Beslut` if there is one, else the quotation."""
    sections = [part.text.strip() for part in parts if part.kind is PartKind.DECISION]
    decided = "\n\n".join(section for section in sections if section)
    return decided or (entry.decision if entry is not None else None)
