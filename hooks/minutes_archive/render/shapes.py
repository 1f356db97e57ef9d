"""Small drawn shapes that stand beside words, never instead of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup

from minutes_archive.model import Outcome
from minutes_archive.views.attendance import AttendanceRow, Presence

_SVG = Markup(
    '<svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>'
)
_LINE = Markup('<path d="{}" fill="none" stroke="currentColor" stroke-width="{}"/>')
_AREA = Markup('<path d="{}" fill="currentColor"/>')
_RECT = '<rect class="{}" x="{:.2f}" y="0" width="{:.2f}" height="8"/>'
_BAR = (
    '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"'
    ' focusable="false"><rect class="bar-ground" width="100" height="8"/>{}</svg>'
)
_RING = "M8 2.8a5.2 5.2 0 1 0 0 10.4a5.2 5.2 0 1 0 0-10.4z"


def _lines(path: str, width: float = 2) -> Markup:
    """Draw a shape of lines."""
    return _SVG.format(_LINE.format(path, width))


def _disc(radius: float) -> Markup:
    """Draw a filled circle."""
    turn = f"a{radius} {radius} 0 1 0"
    return _SVG.format(_AREA.format(f"M8 {8 - radius}{turn} 0 {2 * radius}{turn} 0-{2 * radius}z"))


OUTCOME_SHAPES: Mapping[Outcome, Markup] = MappingProxyType(
    {
        Outcome.APPROVED: _lines("M2.5 8.5l3.5 4 7.5-9"),
        Outcome.REJECTED: _lines("M3.5 3.5l9 9M12.5 3.5l-9 9"),
        Outcome.TABLED: _lines("M5.5 3v10M10.5 3v10"),
        Outcome.REFERRED_BACK: _lines("M6.5 2.5L3 6l3.5 3.5M3 6h6a3.5 3.5 0 0 1 0 7H6"),
        Outcome.NOTED: _disc(4),
        Outcome.ELECTED: _SVG.format(
            _AREA.format("M8 2a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM2 14.5a6 5 0 0 1 12 0z")
        ),
        Outcome.RECOMMENDED: _lines("M8 13.5V3.5M3.5 7.5L8 3l4.5 4.5"),
        Outcome.WITHDRAWN: _lines("M3 8h10"),
    }
)

PRESENCE_SHAPES: Mapping[Presence, Markup] = MappingProxyType(
    {
        Presence.PRESENT: _disc(6),
        Presence.PART: _SVG.format(
            _LINE.format(_RING, 1.6) + _AREA.format("M8 2.8a5.2 5.2 0 0 0 0 10.4z")
        ),
        Presence.ABSENT: _lines(_RING, 1.6),
        Presence.NOT_CALLED: _disc(1.3),
        Presence.NOT_RECORDED: _lines("M6 8h4"),
    }
)


CORRECTED_SHAPE = _lines("M2.5 13.5l.8-3.4 8-8 2.6 2.6-8 8zM9 4.4l2.6 2.6", 1.6)
"""A pen, beside the words that tell of a correction."""


def attendance_bar(row: AttendanceRow) -> Markup:
    """Draw how many of the year's meetings a person came to: whole, in part, absent."""
    step = 100 / max(len(row.cells), 1)
    whole = row.present - row.part
    runs = (("bar-present", whole), ("bar-part", row.part), ("bar-absent", row.absent))
    rects, place = "", 0.0
    for name, number in runs:
        if number:
            rects += _RECT.format(name, place, number * step)
        place += number * step
    return Markup(_BAR.format(rects))  # noqa: S704 - nothing but constants and numbers
