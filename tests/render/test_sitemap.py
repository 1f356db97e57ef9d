from __future__ import annotations

import datetime as dt
import re
from xml.parsers import expat

from minutes_archive.render.sitemap import MAX_URLS, robots, sitemaps


def texts(xml: str, tag: str) -> list[str]:
    """Read the texts of a tag, after a look that the whole is well-formed."""
    expat.ParserCreate().Parse(xml.encode(), True)
    return re.findall(rf"<{tag}>([^<]*)</{tag}>", xml)


def test_the_sitemap_lists_every_page_with_the_day_its_minutes_changed():
    pages = {"b/": dt.date(2016, 4, 19), "": None}

    xml = sitemaps(pages, "https://a.example/")["sitemap.xml"]

    assert texts(xml, "loc") == ["https://a.example/", "https://a.example/b/"]
    assert texts(xml, "lastmod") == ["2016-04-19"]


def test_the_same_pages_in_another_order_give_the_same_sitemap():
    pages = {"b/": None, "a/": None}
    turned = dict(reversed(pages.items()))

    assert sitemaps(pages, "https://a.example/") == sitemaps(turned, "https://a.example/")


def test_a_site_too_large_for_one_sitemap_gets_several_and_an_index():
    pages = {f"p{n}/": None for n in range(MAX_URLS + 1)}

    files = sitemaps(pages, "https://a.example/")

    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert texts(files["sitemap.xml"], "loc") == [
        "https://a.example/sitemap-1.xml",
        "https://a.example/sitemap-2.xml",
    ]
    parts = [texts(files[f"sitemap-{n}.xml"], "loc") for n in (1, 2)]
    assert [len(part) for part in parts] == [MAX_URLS, 1]


def test_a_site_without_an_address_has_no_sitemap():
    assert sitemaps({"": None}, "") == {}
    assert "Sitemap" not in robots("")


def test_robots_may_read_everything_and_are_told_where_the_sitemap_is():
    assert robots("https://a.example/") == (
        "User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\n"
    )
