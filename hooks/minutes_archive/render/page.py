"""One page of the site, as the product makes it and the shell takes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Page:
    """A page to pour into the theme's shell.

    `address` is relative to the site's root ("protokoll/miljoradet/2016-02-23/"), `title`
    and `description` are plain text, `section` is the address of the section of the
    navigation that the page belongs to ("" for none). `content` is HTML for the inside of
    the theme's article, with relative links right for the page's own depth. `modified` is
    the day the sitemap gives as the last change; None leaves it out. `head` is HTML for the
    end of the page's head, and `canonical` the address that search engines are to know the
    content by, where it is not the page's own.
    """

    address: str
    title: str
    description: str
    section: str
    content: str
    modified: date | None = None
    head: str = ""
    canonical: str | None = None

    @property
    def depth(self) -> int:
        """How many folders lie between the page and the site's root."""
        return self.address.count("/")
