"""Templates filled in for a page of a given address."""

from __future__ import annotations

from functools import lru_cache, partial

from jinja2 import Environment
from markupsafe import Markup, escape

from minutes_archive import addresses
from minutes_archive.model import Archive

_REMEMBERED = 32_768


class PageWriter:
    """Fills in templates, with links right for the page's own depth."""

    def __init__(self, environment: Environment, archive: Archive) -> None:
        """Keep the templates and whom names stand for.

        Args:
            environment: The templates.
            archive: The archive.
        """
        self._environment = environment
        self._archive = archive
        self._who = lru_cache(_REMEMBERED)(self._named)

    def html(self, template: str, address: str, /, **values: object) -> str:
        """Fill in a template.

        Args:
            template: Its file name.
            address: Address of the page, relative to the site's root.
            values: What the template shows.
        """
        root = "../" * address.count("/")
        return self._environment.get_template(template).render(
            link=partial(_link, root),
            who=partial(self._who, root),
            root=root,
            address=address,
            **values,
        )

    def _named(self, root: str, name: str) -> Markup | str:
        """Write a name as the minutes do, as a link where it is a person's and not a party's."""
        try:
            person = self._archive.person(name)
        except KeyError:
            return name
        address = addresses.person(person.slug)
        return Markup(f'<a href="{root}{address}">{escape(name)}</a>')  # noqa: S704 - a slug


def _link(root: str, target: str) -> str:
    """Write an address as a link; see `addresses.relative`."""
    return root + target or "./"
