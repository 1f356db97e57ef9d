"""Small drawn shapes that stand beside words, never instead of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup

from minutes_archive.model import Outcome
from minutes_archive.views.attendance import AttendanceRow, Presence

_SVG = '<svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>'
_LINE = '<path d="{}" fill="none" stroke="currentColor" stroke-width="2"/>'


def _line(path: str) -> Markup:
    """Draw a shape of lines."""
    return Markup(_SVG.format(_LINE.format(path)))  # noqa: S704


def _solid(content: str) -> Markup:
    """Draw a shape of surfaces."""
    return Markup(_SVG.format(content))  # noqa: S704


OUTCOME_SHAPES: Mapping[Outcome, Markup] = MappingProxyType(
    {
        Outcome.APPROVED: _line("M2.5 8.5l3.5 4 7.5-9"),
        Outcome.REJECTED: _line("M3.5 3.5l9 9M12.5 3.5l-9 9"),
        Outcome.TABLED: _line("M5.5 3v10M10.5 3v10"),
        Outcome.REFERRED_BACK: _line("M6.5 2.5L3 6l3.5 3.5M3 6h6a3.5 3.5 0 0 1 0 7H6"),
        Outcome.NOTED: _solid('<circle cx="8" cy="8" r="4" fill="currentColor"/>'),
        Outcome.ELECTED: _solid(
            '<circle cx="8" cy="5" r="3" fill="currentColor"/>'
            '<path d="M2 14a6 5 0 0 1 12 0z" fill="currentColor"/>'
        ),
        Outcome.RECOMMENDED: _line("M8 13.5V3.5M3.5 7.5L8 3l4.5 4.5"),
        Outcome.WITHDRAWN: _line("M3 8h10"),
    }
)

PRESENCE_SHAPES: Mapping[Presence, Markup] = MappingProxyType(
    {
        Presence.PRESENT: _solid('<circle cx="8" cy="8" r="6" fill="currentColor"/>'),
        Presence.PART: _solid(
            '<circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" stroke-width="1.6"/>'
            '<path d="M8 2.8a5.2 5.2 0 0 0 0 10.4z" fill="currentColor"/>'
        ),
        Presence.ABSENT: _solid(
            '<circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" stroke-width="1.6"/>'
        ),
        Presence.NOT_CALLED: _solid('<circle cx="8" cy="8" r="1.3" fill="currentColor"/>'),
        Presence.NOT_RECORDED: _line("M6 8h4"),
    }
)


def attendance_bar(row: AttendanceRow) -> Markup:
    """Draw how many of the year's meetings a person came to: whole, in part, absent."""
    total = max(len(row.cells), 1)
    whole = row.present - row.part
    widths = [("bar-present", whole), ("bar-part", row.part), ("bar-absent", row.absent)]
    rects, place = [], 0.0
    for name, number in widths:
        width = 100 * number / total
        if number:
            rects.append(
                f'<rect class="{name}" x="{place:.2f}" y="0" width="{width:.2f}" height="8"/>'
            )
        place += width
    return Markup(  # noqa: S704
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"'
        f' focusable="false"><rect class="bar-ground" width="100" height="8"/>{"".join(rects)}</svg>'
    )
