"""What is true of every page of the built site."""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

import pytest

from minutes_archive.render import shell
from minutes_archive.render.page import Page
from minutes_archive.render.security import inline_hashes
from minutes_archive.render.shell import Shell

URL = "https://protokoll.example.se/"
MINUTES = "protokoll/miljoradet/2016-02-23/index.html"
OTHER_HOST = re.compile(r"""(?:src|href|action)\s*=\s*["']?(?:https?:)?//([^/"'\s>]+)""")
OTHER_HOST_IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?(?:https?:)?//""")


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, str]:
    return {
        path.relative_to(built).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(built.rglob("*.html"))
    }


def test_every_kind_of_page_is_there(pages):
    for name in ("index.html", "404.html", MINUTES, "sok/index.html", "om/index.html"):
        assert name in pages
    for section in shell.SECTIONS:
        assert f"{section}index.html" in pages


def test_no_trace_of_the_sentinels_is_left(built, pages):
    assert not any("ArchiveSlot" in html for html in pages.values())
    assert not (built / "-").exists()


def test_every_page_is_swedish_and_has_a_title_of_its_own(pages):
    titles = [re.search(r"<title>(.*?)</title>", html, re.DOTALL) for html in pages.values()]

    assert all('<html lang="sv"' in html for html in pages.values())
    assert all(titles)
    named = [title[1] for title in titles]
    assert sorted(named) == sorted(set(named))
    assert all(
        title == "Protokollarkivet" or title.endswith(" – Protokollarkivet") for title in named
    )


def test_every_page_has_one_main_heading_and_a_way_past_the_header(pages):
    for name, html in pages.items():
        assert len(re.findall(r"<h1\b", html)) == 1, name
        assert html.count('id="innehall"') == 1, name
        assert 'class="md-skip"' in html, name


def test_every_page_carries_its_content_policy(pages):
    for name, html in pages.items():
        policy = re.search(r'"Content-Security-Policy" content="([^"]*)"', html)
        assert policy, name
        assert all(source in policy[1] for source in inline_hashes(html)), name
        assert "unsafe-inline" not in policy[1]
        assert 'name="referrer"' in html


def test_no_page_holds_styles_or_handlers_in_attributes(pages):
    for name, html in pages.items():
        bare = re.sub(r"<script\b.*?</script>", "", html, flags=re.DOTALL)
        assert not re.findall(r"<[a-z][^>]*\s(?:style|on[a-z]+)=", bare), name
        assert "<style" not in bare, name


def test_nothing_is_fetched_from_another_host(built, pages):
    for name, html in pages.items():
        without_links = re.sub(r"<a\b[^>]*>|<link rel=\"canonical\"[^>]*>", "", html)
        assert not OTHER_HOST.findall(without_links), name
    for sheet in built.rglob("*.css"):
        assert not OTHER_HOST_IN_CSS.search(sheet.read_text(encoding="utf-8")), sheet


def test_the_canonical_address_is_the_pages_own(pages):
    for name, html in pages.items():
        if name != "404.html":
            address = URL + name.removesuffix("index.html")
            assert f'<link rel="canonical" href="{address}">' in html


def test_the_sitemap_lists_exactly_the_sites_pages(built, pages):
    xml = (built / "sitemap.xml").read_text(encoding="utf-8")
    expat.ParserCreate().Parse(xml.encode(), True)

    listed = re.findall(r"<loc>(.*?)</loc>", xml)
    assert sorted(listed) == sorted(
        URL + name.removesuffix("index.html") for name in pages if name != "404.html"
    )
    assert f"<loc>{URL}{MINUTES.removesuffix('index.html')}</loc><lastmod>2016-" in xml
    assert not (built / "sitemap.xml.gz").exists()
    assert f"Sitemap: {URL}sitemap.xml" in (built / "robots.txt").read_text(encoding="utf-8")


def test_the_page_for_missing_pages_works_at_any_depth(pages):
    html = pages["404.html"]

    assert "Sidan finns inte" in html
    targets = re.findall(r'(?:href|src|action)="([^"]*)"', html)
    assert all(target.startswith(("/", "#")) for target in targets), targets


def test_lists_and_minutes_hide_the_sidebars_and_light_their_section(pages):
    for name in (MINUTES, "datum/index.html", "datum/2016/index.html"):
        sidebars = re.findall(r'<div class="md-sidebar [^>]*>', pages[name])
        assert len(sidebars) == 2
        assert all("hidden" in tag for tag in sidebars)
    lit = re.compile(r'href="([^"]*)" aria-current="(page|true)"')
    assert lit.findall(pages["datum/index.html"])[0] == ("./", "page")
    assert lit.findall(pages["datum/2016/index.html"])[0] == ("../../datum/", "true")
    assert lit.findall(pages[MINUTES])[0] == ("../../../namnder/", "true")


def test_the_header_leads_to_the_search(pages):
    for name, html in pages.items():
        form = re.search(r'<form class="site-header__search" role="search"[^>]*>', html)
        assert form, name
        assert 'sok/"' in form[0]
        assert 'method="get"' in form[0]


def test_a_poured_page_is_what_the_theme_itself_would_have_made(project):
    content = (
        '<h1>Rubrik &amp; annat</h1>\n<p>Ett <em>stycke</em> med <a href="../../">länk</a>.</p>'
    )
    folder = project.root / "docs/prov"
    (folder / "akta").mkdir(parents=True)
    (folder / "mall").mkdir()
    (folder / "akta/index.md").write_text(
        "---\ntitle: Möten & <beslut>\ndescription: 'Sagt \"så\"'\n"
        f"hide:\n  - navigation\n  - toc\n---\n\n{content}\n",
        encoding="utf-8",
    )
    (folder / "mall/index.md").write_text(shell.sentinel_markdown(), encoding="utf-8")
    config = project.root / "prov.yml"
    config.write_text(
        "INHERIT: mkdocs.yml\nnot_in_nav: |\n  /prov/\n  /handledning/fel/\n  /oppna-data/\n"
    )

    done = project.build("-f", "prov.yml")

    assert done.returncode == 0, done.stdout
    template = (project.site / "prov/mall/index.html").read_text(encoding="utf-8")
    cut = Shell.from_html(template.replace(f"{URL}prov/mall/", shell.CANONICAL), URL)
    page = Page("prov/akta/", "Möten & <beslut>", 'Sagt "så"', "", content)
    assert cut.pour(page) == (project.site / "prov/akta/index.html").read_text(encoding="utf-8")
