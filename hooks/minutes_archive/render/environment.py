"""Jinja set up for the site: escaping on, a missing value is an error, words at hand."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache, partial
from types import SimpleNamespace

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from minutes_archive import addresses
from minutes_archive.model import Item, Outcome
from minutes_archive.render import wording
from minutes_archive.render.markdown import clip, plain_text
from minutes_archive.render.recurring import matrix_cells, presence_marks, theme_cells
from minutes_archive.render.shapes import (
    CORRECTED_SHAPE,
    OUTCOME_SHAPES,
    PRESENCE_SHAPES,
    attendance_bar,
)
from minutes_archive.texts import Texts


def make_environment(texts: Texts) -> Environment:
    """Set up the templates with one language's words.

    Args:
        texts: The words of the site.
    """
    environment = Environment(
        loader=PackageLoader("minutes_archive.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        t=texts,
        to=addresses,
        badges=_badges(texts),
        filter_words=_filter_words(texts),
        presence_shapes=PRESENCE_SHAPES,
        presence_marks=presence_marks(texts),
        corrected_shape=CORRECTED_SHAPE,
        theme_cells=theme_cells(),
        attendance_bar=attendance_bar,
        wording=_bound_wording(texts),
    )
    environment.filters.update(
        day=cache(texts.day),
        weekday=cache(texts.weekday),
        short_day=cache(texts.short_day),
        month_name=cache(texts.month),
        month_year=cache(partial(_month_year, texts)),
        clock=cache(texts.clock),
        number=cache(texts.number),
        percent=cache(texts.percent),
        plain=plain_text,
        matrix_cells=matrix_cells(texts),
        heading=partial(_heading, texts),
        clip=clip,
    )
    return environment


def _month_year(texts: Texts, day: dt.date) -> str:
    """Write a month with its year: "februari 2016"."""
    return f"{texts.month(day.month)} {day.year}"


def _heading(texts: Texts, item: Item) -> str:
    """Give an item's title; a withheld item has none to show."""
    return texts("item.withheld_title") if item.withheld else item.title


def _badges(texts: Texts) -> dict[Outcome, Markup]:
    """Write each outcome's shape and word."""
    frame = Markup('<span class="outcome outcome-{}">{}{}</span>')
    return {
        outcome: frame.format(outcome.value.replace("_", "-"), shape, texts(f"outcome.{outcome}"))
        for outcome, shape in OUTCOME_SHAPES.items()
    }


def _filter_words(texts: Texts) -> str:
    """Write the words that the script for filtering a list builds its fields from."""
    names = ("all", "council", "theme", "outcome", "reset", "empty")
    return json.dumps({name: texts(f"list_filters.{name}") for name in names}, ensure_ascii=False)


def _bound_wording(texts: Texts) -> SimpleNamespace:
    """Give the templates the wordings in the site's language."""
    return SimpleNamespace(
        hours=partial(wording.hours, texts),
        item_range=partial(wording.item_range, texts),
        part_presence=partial(wording.part_presence, texts),
        corrected_places=partial(wording.corrected_places, texts),
        year_span=wording.year_span,
        described=wording.described,
    )
