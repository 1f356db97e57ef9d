"""Words of withheld items that a minutes file still holds, though the site shows none of them."""

from __future__ import annotations

from minutes_archive.parse import ParsedBody, ParsedItem
from minutes_archive.schema import ItemInput, MinutesInput

_SHOWN_OF_WITHHELD = frozenset(
    {"withheld", "kind", "outcome", "until", "adjusted_on", "notice", "appeal"}
)
"""The keys that tell nothing of a withheld item's matter (see `schema.to_item`)."""


def hidden_items(body: ParsedBody, front: MinutesInput) -> tuple[ParsedItem, ...]:
    """List the withheld items whose words stand in the file.

    Args:
        body: The file's body.
        front: Its front matter.
    """
    entries = ((parsed, front.items.get(parsed.number)) for parsed in body.items)
    return tuple(
        parsed
        for parsed, entry in entries
        if entry is not None and entry.withheld is not None and _says_more(parsed, entry)
    )


def _says_more(parsed: ParsedItem, entry: ItemInput) -> bool:
    """Say whether a withheld item has a title, a text or details."""
    has_text = any(part.heading or part.text.strip() for part in parsed.parts)
    details = entry.model_fields_set - _SHOWN_OF_WITHHELD
    return bool(parsed.title) or has_text or any(getattr(entry, key) for key in details)
