"""Stretches of HTML that stand in thousands of rows, written once each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from minutes_archive import addresses
from minutes_archive.model import Theme
from minutes_archive.render.shapes import PRESENCE_SHAPES
from minutes_archive.texts import Texts
from minutes_archive.views.attendance import Presence

_REMEMBERED = 4096
_LINK = Markup('<a class="theme" href="{}">{}</a>')
_CELL = Markup(
    '<td class="matrix-cell presence-{0}"><svg class="shape" aria-hidden="true"'
    ' focusable="false"><use href="#form-{0}"/></svg>'
    '<span class="visually-hidden">{1}</span></td>\n'
)
_PRESENCE = Markup('<span class="detail presence presence-{}">{} {}')


@dataclass(frozen=True, slots=True)
class ThemeCells:
    """What a row says of its themes: for the filters by slug and name, and as links."""

    slugs: Markup
    names: Markup
    links: Markup


def theme_cells() -> Callable[[str, tuple[Theme, ...]], ThemeCells]:
    """Give what writes a row's themes, from the way to the site's root and the themes."""
    return lru_cache(_REMEMBERED)(_theme_cells)


def _theme_cells(root: str, themes: tuple[Theme, ...]) -> ThemeCells:
    """Write a row's themes."""
    return ThemeCells(
        slugs=escape(" ".join(theme.slug for theme in themes)),
        names=escape("|".join(theme.name for theme in themes)),
        links=Markup(", ").join(
            _LINK.format(root + addresses.theme(theme.slug), theme.name) for theme in themes
        ),
    )


def matrix_cells(texts: Texts) -> Callable[[Iterable[Presence]], Markup]:
    """Give what writes a person's cells in the matrix of attendance.

    Args:
        texts: The words of the site.
    """
    cells = {
        presence: _CELL.format(_css_name(presence), texts(f"presence.{presence}"))
        for presence in Presence
    }
    return lambda row: Markup().join(cells[presence] for presence in row)


def presence_marks(texts: Texts) -> Mapping[Presence, Markup]:
    """Write how somebody was at a meeting; the element is left open for their roles.

    Args:
        texts: The words of the site.
    """
    return {
        presence: _PRESENCE.format(_css_name(presence), shape, texts(f"presence.{presence}"))
        for presence, shape in PRESENCE_SHAPES.items()
    }


def _css_name(presence: Presence) -> str:
    """Name a presence as the stylesheets do."""
    return presence.value.replace("_", "-")
