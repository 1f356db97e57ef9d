"""The items of one meeting, ready for the template: their text rendered, their links found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from minutes_archive.model import Item, Part, PartKind
from minutes_archive.render.markdown import plain_text
from minutes_archive.views.minutes import ItemView, MinutesView

Render = Callable[[str, int], str]
"""From Markdown and the level of the heading it stands under to safe HTML."""


@dataclass(frozen=True, slots=True)
class PartBlock:
    """A stretch of an item's text as safe HTML.

    `decides` where it is the decision's panel, `votes` where the item's votes stand below it.
    """

    heading: str | None
    html: str
    decides: bool = False
    votes: bool = False


@dataclass(frozen=True, slots=True)
class ItemBlock:
    """An item as the page shows it.

    `quotation` holds the words that decide where they stand in the midst of a paragraph, so
    that the panel has to quote them; where they are a paragraph, a section or the heading of
    their own, the panel is drawn around them instead and they are not said twice.
    """

    view: ItemView
    parts: tuple[PartBlock, ...]
    quotation: str | None

    @property
    def item(self) -> Item:
        """The item itself."""
        return self.view.item

    @property
    def panel_within(self) -> bool:
        """Say whether a panel is drawn around a part of the text."""
        return any(part.decides for part in self.parts)

    @property
    def votes_within(self) -> bool:
        """Say whether the votes stand below the part of the text that tells of them."""
        return any(part.votes for part in self.parts)

    def written(self, kind: PartKind) -> bool:
        """Say whether the text has a section of a kind, so that facts need not repeat it."""
        return any(part.kind == kind for part in self.item.parts)


def item_blocks(view: MinutesView, render: Render) -> tuple[ItemBlock, ...]:
    """Prepare a meeting's items.

    Args:
        view: The meeting.
        render: Renders the text of an item.
    """
    return tuple(_item_block(entry, render) for entry in view.items)


def _item_block(view: ItemView, render: Render) -> ItemBlock:
    """Prepare one item."""
    item = view.item
    has_section = any(part.kind is PartKind.DECISION for part in item.parts)
    words = plain_text(item.decision) if item.decision and not has_section else ""
    parts: list[PartBlock] = []
    voted = _place_of_votes(item)
    for part in item.parts:
        parts.extend(_part_blocks(part, _bare(words), render))
        if part is voted:
            parts[-1] = replace(parts[-1], votes=True)
    spoken = not words or any(p.decides for p in parts) or _bare(words) == _bare(item.title)
    quotation = None if spoken or item.decision is None else render(item.decision, 3)
    return ItemBlock(view, tuple(parts), quotation)


def _place_of_votes(item: Item) -> Part | None:
    """Choose the part that the votes belong to: where they are told of, put or lead to."""
    for kind in (PartKind.VOTE, PartKind.PROPOSITION_ORDER, PartKind.DECISION):
        own = [part for part in item.parts if part.kind is kind]
        if item.votes and own:
            return own[-1]
    return None


def _part_blocks(part: Part, words: str, render: Render) -> list[PartBlock]:
    """Render a part; a paragraph that is the decision becomes a part of its own."""
    level = 2 if part.heading is None else 3
    if part.kind is PartKind.DECISION:
        return [PartBlock(part.heading, render(part.text, level), decides=True)]
    paragraphs = part.text.split("\n\n")
    place = next((n for n, p in enumerate(paragraphs) if words and _is(p, words)), None)
    if place is None:
        return [PartBlock(part.heading, render(part.text, level))]
    stretches = (paragraphs[:place], paragraphs[place : place + 1], paragraphs[place + 1 :])
    before, own, after = (render("\n\n".join(s), level) for s in stretches)
    blocks = [PartBlock(part.heading, before)] if part.heading or before else []
    blocks.append(PartBlock(None, own, decides=True))
    return [*blocks, PartBlock(None, after)] if after else blocks


def _is(paragraph: str, words: str) -> bool:
    """Say whether a paragraph is made of certain words and no others."""
    return len(paragraph) < 2 * len(words) + 20 and _bare(plain_text(paragraph)) == words


def _bare(text: str) -> str:
    """Leave out what ends a sentence."""
    return text.strip().rstrip(". ")
