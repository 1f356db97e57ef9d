"""What the site tells search engines: which pages there are and when their minutes changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape
from pathlib import Path

MAX_URLS = 50_000
"""Addresses one sitemap may hold. Source: sitemaps.org protocol 0.9."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemaps(pages: Mapping[str, date | None], site_url: str) -> dict[str, str]:
    """Write the sitemap, split where it would be too long.

    Args:
        pages: Each page's address and the day its minutes last changed, if known.
        site_url: The site's public address with a trailing slash; "" gives no sitemap.

    Returns:
        File name to XML. The same pages give the same bytes: no build date is written.
    """
    if not site_url:
        return {}
    entries = [_entry("url", site_url + address, pages[address]) for address in sorted(pages)]
    if len(entries) <= MAX_URLS:
        return {"sitemap.xml": _document("urlset", entries)}
    files: dict[str, str] = {}
    for start in range(0, len(entries), MAX_URLS):
        name = f"sitemap-{start // MAX_URLS + 1}.xml"
        files[name] = _document("urlset", entries[start : start + MAX_URLS])
    index = [_entry("sitemap", site_url + name, None) for name in files]
    return {"sitemap.xml": _document("sitemapindex", index), **files}


def robots(site_url: str) -> str:
    """Write robots.txt: everything may be read.

    Args:
        site_url: The site's public address with a trailing slash, "" for none.
    """
    sitemap = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def write_sitemap(site: Path, pages: Mapping[str, date | None], site_url: str) -> None:
    """Write sitemap.xml and robots.txt.

    Args:
        site: The site's folder.
        pages: Each page's address and the day its minutes last changed, if known.
        site_url: The site's public address with a trailing slash, "" for none.
    """
    for name, text in {**sitemaps(pages, site_url), "robots.txt": robots(site_url)}.items():
        (site / name).write_text(text, encoding="utf-8", newline="\n")


def _entry(tag: str, location: str, modified: date | None) -> str:
    """Write one address."""
    changed = f"<lastmod>{modified.isoformat()}</lastmod>" if modified else ""
    return f"<{tag}><loc>{escape(location, quote=False)}</loc>{changed}</{tag}>"


def _document(tag: str, entries: list[str]) -> str:
    """Write one file."""
    return f'{_HEAD}<{tag} xmlns="{_SCHEMA}">\n' + "\n".join(entries) + f"\n</{tag}>\n"
