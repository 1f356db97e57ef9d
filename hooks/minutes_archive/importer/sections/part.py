"""The parts of a §."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from minutes_archive.importer.facts import Fact
from minutes_archive.importer.lines import Line


class SectionPart(NamedTuple):
    """What stands under one heading inside a §.

    Args:
        heading: The heading as the source has it; None for what stands before the first one.
        fixed: The format's own heading that it means ("Beslut"); None for any other heading.
        lines: What stands under it.
        foot: Whether it is the foot of a page that the text ran on into.
    """

    heading: Line | None
    fixed: str | None
    lines: tuple[Line, ...]
    foot: bool = False


@dataclass(frozen=True, slots=True)
class SectionReading:
    """A § cut into its parts, and what was read in it.

    Args:
        parts: The parts.
        facts: What was read.
        before: How many of the parts only repeat what another body wrote that prepared the matter.
    """

    parts: tuple[SectionPart, ...]
    facts: tuple[Fact, ...]
    before: int = 0

    @property
    def own(self) -> tuple[SectionPart, ...]:
        """Give the parts that tell what this meeting did."""
        return self.parts[self.before :]
