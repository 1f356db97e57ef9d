"""What a minutes file holds that the site shows nowhere, so that the file is not published."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_archive.archive import kinds
from minutes_archive.model import PRIVATE_REASONS, Correction, Meeting
from minutes_archive.parse import ParsedBody, ParsedItem
from minutes_archive.rules import Breach
from minutes_archive.schema import ItemInput, MinutesInput
from minutes_archive.source import Document, Loc, comment_lines

_SHOWN_OF_WITHHELD = frozenset(
    {"withheld", "kind", "outcome", "until", "adjusted_on", "notice", "appeal"}
)
"""The keys that tell nothing of a withheld item's matter (see `schema.to_item`)."""

_SAYS_NOTHING = frozenset({"rättad", "rättat", "rättelse"})
"""What `what` may say of an error in a withheld item."""

_FOR_EDITORS = "yaml-language-server:"


def hidden_words(
    document: Document, body: ParsedBody, front: MinutesInput, meeting: Meeting
) -> tuple[Breach, ...]:
    """Find what a file holds of its withheld items and exceptions that the site does not show.

    Args:
        document: The file.
        body: Its body.
        front: Its front matter.
        meeting: The meeting it makes, which is what the site shows.
    """
    found = [
        *_items(body, front, meeting.path),
        *_corrections(front, meeting),
        *_exceptions(meeting),
        *_original(front, meeting),
    ]
    erases = any(entry.reason in PRIVATE_REASONS for entry in meeting.corrections)
    if meeting.withheld_numbers or erases:
        found += _comments(document, meeting.path)
    return tuple(found)


def _items(body: ParsedBody, front: MinutesInput, path: str) -> Iterator[Breach]:
    """Find the withheld items whose words stand in the file."""
    for parsed in body.items:
        entry = front.items.get(parsed.number)
        if entry is not None and entry.withheld is not None and _says_more(parsed, entry):
            params = {"number": parsed.number}
            yield Breach(kinds.UNPROVABLE_MINUTES, path, line=parsed.line, params=params)


def _says_more(parsed: ParsedItem, entry: ItemInput) -> bool:
    """Say whether a withheld item has a title, a text or details."""
    has_text = any(part.heading or part.text.strip() for part in parsed.parts)
    details = entry.model_fields_set - _SHOWN_OF_WITHHELD
    return bool(parsed.title) or has_text or any(getattr(entry, key) for key in details)


def _corrections(front: MinutesInput, meeting: Meeting) -> Iterator[Breach]:
    """Find corrections of withheld items that say more than the site does."""
    pairs = zip(front.corrections, meeting.corrections, strict=True)
    for place, (given, kept) in enumerate(pairs):
        for key in ("before", "after", "explanation"):
            if getattr(given, key) != getattr(kept, key):
                yield _key(meeting, ("corrections", place, key))
        if kept.item in meeting.withheld_numbers and _tells_of_error(kept):
            yield _key(meeting, ("corrections", place, "what"), error="yes")


def _tells_of_error(entry: Correction) -> bool:
    """Say whether an entry tells what was wrong; one that erases words is written to be read."""
    says_nothing = entry.what.strip(". ").casefold() in _SAYS_NOTHING
    return entry.reason not in PRIVATE_REASONS and not says_nothing


def _exceptions(meeting: Meeting) -> Iterator[Breach]:
    """Find exceptions whose reason or digest the site does not show.

    A digest is as good as the value for somebody who guesses at it.
    """
    for place, allowance in enumerate(meeting.allowances):
        if allowance.digest or allowance.item in meeting.withheld_numbers:
            params = {"exception": allowance.code}
            loc = ("allow", place)
            yield Breach(kinds.UNPROVABLE_MINUTES, meeting.path, loc, params=params)


def _original(front: MinutesInput, meeting: Meeting) -> Iterator[Breach]:
    """Find what is said of the original's withheld items, and the checksum of all its words."""
    if front.source is None or not meeting.withheld_numbers:
        return
    if front.source.sha256:
        yield _key(meeting, ("source", "sha256"))
    if meeting.source is None or len(front.source.removed) > len(meeting.source.removed):
        yield _key(meeting, ("source", "removed"))


def _key(meeting: Meeting, loc: Loc, **params: str) -> Breach:
    """Tell of a key whose words the site does not show."""
    params["key"] = f"{loc[0]}: {loc[-1]}"
    return Breach(kinds.UNPROVABLE_MINUTES, meeting.path, loc, params=params, on_key=True)


def _comments(document: Document, path: str) -> Iterator[Breach]:
    """Find comments, but those that tell an editor what the file is."""
    for line, comment in comment_lines(document.front_text):
        if not comment.startswith(_FOR_EDITORS):
            params = {"comment": "yes"}
            place = document.front_line + line - 1
            yield Breach(kinds.UNPROVABLE_MINUTES, path, line=place, params=params)
