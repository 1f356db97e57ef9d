"""What of the record differs between two versions of the same minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace

from minutes_archive.history.record import (
    BODY_PARTS,
    ITEM_KEYS,
    MEETING_KEYS,
    ORDER,
    PREAMBLE,
    TEXT,
    TITLE,
    Duty,
    content,
)
from minutes_archive.model import Attendee, Item, Meeting

_NAMED_OTHERWISE = {"withdrawn": "withdrawal", "allow": "allowances"}
_UNORDERED = ("present", "absent", "adjusters", "attachments", "recused")


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed: of the meeting, by key; and of each item that both versions have.

    `removed` and `added` are numbers of items, `renumbered` leads from an old number to the
    new one of an item whose words are the same. `withheld` are items that no longer show.
    """

    facts: tuple[str, ...] = ()
    items: Mapping[str, tuple[str, ...]] | None = None
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    renumbered: Mapping[str, str] | None = None
    withheld: tuple[str, ...] = ()

    @property
    def changed_items(self) -> Mapping[str, tuple[str, ...]]:
        """What changed, by the number of the item."""
        return self.items or {}

    @property
    def new_numbers(self) -> Mapping[str, str]:
        """New numbers by old ones."""
        return self.renumbered or {}


def compare(old: Meeting, new: Meeting) -> Differences:
    """Compare two versions of a meeting's minutes.

    Args:
        old: The version that was published.
        new: The version of now.
    """
    before = {item.number: item for item in old.items}
    after = {item.number: item for item in new.items}
    gone = [number for number in before if number not in after]
    come = [number for number in after if number not in before]
    moved = _renumbered([before[one] for one in gone], [after[one] for one in come])
    both = [number for number in after if number in before]
    hidden = [one for one in both if after[one].withheld and not before[one].withheld]
    items = {
        number: what
        for number in both
        if number not in hidden and (what := tuple(_item(before[number], after[number])))
    }
    return Differences(
        facts=tuple(_facts(old, new, both)),
        items=items,
        removed=tuple(number for number in gone if number not in moved),
        added=tuple(number for number in come if number not in moved.values()),
        renumbered=moved,
        withheld=tuple(hidden),
    )


def _facts(old: Meeting, new: Meeting, both: list[str]) -> Iterator[str]:
    """Name the keys of the meeting's own facts that changed."""
    for key, duty in MEETING_KEYS.items():
        if duty is Duty.NEVER:
            continue
        name = _NAMED_OTHERWISE.get(key, key)
        was, now = (comparable(one, name, frozenset(both)) for one in (old, new))
        if _changed(key, was, now, duty) or (key == "attachments" and _swapped(old, new)):
            yield key
    if content(old.preamble) != content(new.preamble):
        yield PREAMBLE
    if both != [item.number for item in old.items if item.number in set(both)]:
        yield ORDER


def comparable(meeting: Meeting, name: str, both: frozenset[str]) -> object:
    """Give a fact without what follows from something else: a new item, a file's new place.

    Args:
        meeting: One version of the minutes.
        name: The fact's name in the model.
        both: Numbers of the items that both versions have.
    """
    value: object = getattr(meeting, name)
    if name == "present":
        return tuple(_within(person, both) for person in meeting.present)
    if name == "attachments":
        return tuple(replace(entry, file=None, sha256=None) for entry in meeting.attachments)
    return value


def _swapped(old: Meeting, new: Meeting) -> bool:
    """Say whether an attachment says that its bytes are others than before."""
    sums = {entry.title: entry.sha256 for entry in old.attachments if entry.sha256}
    return any(
        entry.sha256 and sums.get(entry.title, entry.sha256) != entry.sha256
        for entry in new.attachments
    )


def _within(person: Attendee, both: frozenset[str]) -> Attendee:
    """Leave out items that only one of the versions has."""
    if person.items is None:
        return person
    return replace(person, items=person.items & both)


def _changed(key: str, old: object, new: object, duty: Duty) -> bool:
    """Say whether a value changed in a way that demands a correction."""
    if key in _UNORDERED:
        return _counted(old) != _counted(new)
    if duty is Duty.ALWAYS or old is None or new is None or not is_dataclass(old):
        given = old is not None and old != ()
        return (given or duty is Duty.ALWAYS) and content(old) != content(new)
    return any(
        _changed(field.name, getattr(old, field.name), getattr(new, field.name), duty)
        for field in fields(old)
    )


def _counted(values: object) -> Counter[Hashable]:
    """Count entries of a list whose order says nothing."""
    entries = values if isinstance(values, tuple) else ()
    return Counter(_key(content(entry)) for entry in entries)


def _key(value: object) -> Hashable:
    """Make sure that a value can be counted."""
    return value if isinstance(value, Hashable) else repr(value)


def _item(old: Item, new: Item) -> Iterator[str]:
    """Name what of an item changed, each thing once."""
    found: dict[str, None] = {}
    if content(old.title) != content(new.title):
        found[TITLE] = None
    for kind in dict.fromkeys(part.kind for item in (old, new) for part in item.parts):
        if _body(old, kind) != _body(new, kind):
            found[BODY_PARTS.get(kind, TEXT)] = None
    decided_in_body = any(BODY_PARTS.get(part.kind) == "decision" for part in old.parts)
    for key, duty in ITEM_KEYS.items():
        if duty is Duty.NEVER or (key == "decision" and decided_in_body):
            continue
        if _changed(key, getattr(old, key), getattr(new, key), duty):
            found[key] = None
    yield from found


def _body(item: Item, kind: object) -> tuple[str, ...]:
    """Give an item's words under headings of a kind, the headings among them."""
    texts = [
        f"{part.heading or ''} {part.text}" if BODY_PARTS.get(part.kind) is None else part.text
        for part in item.parts
        if part.kind is kind
    ]
    return tuple(str(content(text)) for text in texts)


def _renumbered(gone: list[Item], come: list[Item]) -> dict[str, str]:
    """Pair items that are the same but for their number."""
    moved: dict[str, str] = {}
    for old in gone:
        for new in come:
            same = new.number not in moved.values() and content(old.title) == content(new.title)
            if same and not any(_item(old, new)):
                moved[old.number] = new.number
                break
    return moved
