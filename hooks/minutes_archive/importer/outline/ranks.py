"""Which of a source's marked headings are those of its §§, where they have no numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate
from minutes_archive.importer.sections.subheadings import read_subheading


def of_items(lines: Sequence[Line], marked: Sequence[Candidate]) -> list[Candidate]:
    """List the headings of §§: those of the rank that most have, and what stands beside them.

    A heading above that rank with none of that rank below it is a §'s. So are headings below that
    rank that have decisions of their own, where the one that they stand under has no text and only
    groups them; not those whose words come again, which are parts of §§: "Nomineringar".

    Args:
        lines: The source's lines.
        marked: The headings, less those that surely are parts of §§.
    """
    times = Counter(lines[one.place].text.casefold() for one in marked)
    once = {one.place for one in marked if times[lines[one.place].text.casefold()] == 1}
    ranks = Counter(one.rank for one in marked if one.place in once or not once)
    usual = max(ranks, key=lambda one: (ranks[one], -one))
    items: list[Candidate] = []
    for at, one in enumerate(marked):
        end = _end(marked, at)
        below = marked[at + 1 : end]
        if one.rank < usual and any(other.rank == usual for other in below):
            continue
        if one.rank <= usual:
            own = lines[one.place : marked[end].place if end < len(marked) else len(lines)]
            inner = [other for other in below if other.place in once]
            items += (_grouped(one, inner) if any(map(_decides, own)) else []) or [one]
    return items


def _end(marked: Sequence[Candidate], at: int) -> int:
    """Give where the headings end that stand under another."""
    behind = range(at + 1, len(marked))
    return next((other for other in behind if marked[other].rank <= marked[at].rank), len(marked))


def _grouped(head: Candidate, inner: Sequence[Candidate]) -> list[Candidate]:
    """Give the headings that another only groups: text stands under each, and not under it."""
    if not inner or inner[0].place != head.place + 1:
        return []
    rank = min(one.rank for one in inner)
    return [one for one in inner if one.rank == rank]


def _decides(line: Line) -> bool:
    """Say whether a line heads a decision."""
    part = read_subheading(line.text) if line.level else None
    return part is not None and part.fixed == "Beslut"
