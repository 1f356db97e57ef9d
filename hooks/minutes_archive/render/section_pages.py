"""What all lists have in common: a title, a description, the way there and a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from minutes_archive import addresses
from minutes_archive.render.page import Page
from minutes_archive.render.writer import PageWriter
from minutes_archive.texts import Texts


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the start page; the page itself has no address."""

    label: str
    address: str | None


class SectionPages:
    """Makes pages of which each has its words under `[<template>.page]`."""

    def __init__(self, texts: Texts, writer: PageWriter) -> None:
        """Keep the words and the templates.

        Args:
            texts: The words of the site.
            writer: The templates.
        """
        self._texts = texts
        self._writer = writer

    def _page(
        self,
        address: str,
        name: str,
        *,
        facts: Mapping[str, object] | None = None,
        crumbs: tuple[Crumb, ...] = (),
        here: str | None = None,
        **values: object,
    ) -> Page:
        """Make a page.

        Args:
            address: Its address; the first folder is its section.
            name: Name of its template and of its words.
            facts: What its title and description name.
            crumbs: Steps between the section and the page.
            here: The page's own name in the breadcrumbs; None for a section's first page.
            values: What the template shows.
        """
        title = self._texts(f"{name}.page.title", **(facts or {}))
        own = address.split("/", 1)[0] + "/"
        label = self._texts(f"section.{own.rstrip('/')}")
        way = (Crumb(label, own), *crumbs, Crumb(here, None)) if here else (Crumb(label, None),)
        return Page(
            address=address,
            title=title,
            description=self._texts(f"{name}.page.description", **(facts or {})),
            section="" if own == addresses.SEARCH else own,
            content=self._writer.html(f"{name}.html", address, title=title, crumbs=way, **values),
        )
