"""Templates filled in for a page of a given address."""

from __future__ import annotations

from functools import partial

from jinja2 import Environment
from markupsafe import Markup

from minutes_archive import addresses
from minutes_archive.model import Archive

_PERSON = Markup('<a href="{}">{}</a>')


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
            address=address,
            **values,
        )

    def _who(self, root: str, name: str) -> Markup | str:
        """Write a name as the minutes do, as a link where it is a person's and not a party's."""
        try:
            person = self._archive.person(name)
        except KeyError:
            return name
        return _PERSON.format(root + addresses.person(person.slug), name)


def _link(root: str, target: str) -> str:
    """Write an address as a link; see `addresses.relative`."""
    return root + target or "./"
