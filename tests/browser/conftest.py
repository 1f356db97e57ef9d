"""One site built and served for the whole session, and a browser that notes what goes wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser.answers import SETTLED, read
from browser.harness import (
    BASE,
    CORRECTED,
    CORRECTED_PAGE,
    HOSTILE,
    HOSTILE_THEME,
    MADE_UP,
    REDIRECTS,
    ROOT,
    SEED,
    WIDE,
    Site,
    Watch,
    run,
    serve,
)
from minutes_archive.madeup import write_demo


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Build the repository's minutes and a small made-up archive, with the real command."""
    folder = tmp_path_factory.mktemp("browser")
    minutes, out = folder / "minutes", folder / "site"
    server = serve(out)
    url = f"http://127.0.0.1:{server.server_port}{BASE}"
    write_demo(MADE_UP, 1, ROOT / "minutes", minutes)
    with (minutes / "_registry/themes.yml").open("a", encoding="utf-8") as themes:
        themes.write(HOSTILE_THEME)
    (minutes / "_registry/redirects.yml").write_text(REDIRECTS, encoding="utf-8")
    (minutes / "miljoradet/2016/2016-01-12.md").write_text(HOSTILE, encoding="utf-8")
    (minutes / "miljoradet/2016/2016-01-19.md").write_text(CORRECTED, encoding="utf-8")
    run(
        *(sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(out)),
        MINUTES_DIR=str(minutes),
        SITE_URL=url,
    )
    yield Site(out, url)
    server.shutdown()


@pytest.fixture
def context(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """Open a fresh visitor's browser, wide and light."""
    visitor = browser.new_context(
        base_url=site.url, viewport=WIDE, locale="sv-SE", color_scheme="light"
    )
    visitor.set_default_timeout(10_000)
    yield visitor
    visitor.close()


@pytest.fixture
def watch(site: Site) -> Watch:
    """Give what watches the test's page."""
    return Watch(site.url)


@pytest.fixture
def page(context: BrowserContext, watch: Watch) -> Iterator[Page]:
    """Open a page that must neither complain nor ask anybody else for anything."""
    opened = context.new_page()
    watch.follow(opened)
    yield opened
    assert watch.faults == []
    assert watch.foreign == []


@pytest.fixture
def ask(page: Page) -> Callable[..., list[dict[str, Any]]]:
    """Give what asks the search page and reads its answers."""

    def call(**question: object) -> list[dict[str, Any]]:
        page.goto(f"sok/?{urlencode(question, doseq=True)}")
        page.wait_for_selector(SETTLED)
        return read(page)

    return call


@pytest.fixture(scope="session")
def kinds(site: Site) -> dict[str, str]:
    """Give one address for every kind of page, a made-up one where the seed has none."""
    made_up = [a for a in site.addresses("protokoll/*/*") if a != SEED]
    longest = max(made_up, key=lambda a: (site.folder / a / "index.html").stat().st_size)
    _, council, day, _ = longest.split("/")
    return {
        "start": "",
        "councils": "namnder/",
        "council": f"namnder/{council}/",
        "council year": f"namnder/{council}/{day[:4]}/",
        "seed": SEED,
        "minutes": longest,
        "corrected minutes": CORRECTED_PAGE,
        "dates": "datum/",
        "year": f"datum/{day[:4]}/",
        "month": f"datum/{day[:4]}/{day[5:7]}/",
        "themes": "teman/",
        "theme": site.addresses("teman/*")[0],
        "decisions": "beslut/",
        "decision year": f"beslut/{day[:4]}/",
        "attendance": "narvaro/",
        "council attendance": f"narvaro/{council}/",
        "attendance year": f"narvaro/{council}/{day[:4]}/",
        "people": "personer/",
        "person": "personer/richard-holmqvist/",
        "cases": "arenden/",
        "case": site.addresses("arenden/*")[0],
        "insight": "insyn/",
        "corrections": "insyn/rattelser/",
        "appeals": "insyn/overklaga/",
        "waiting": "insyn/vantar/",
        "gaps": "insyn/saknas/",
        "notices": "insyn/anslag/",
        "notice year": f"insyn/anslag/{day[:4]}/",
        "audit": "insyn/revision/",
        "audit year": f"insyn/revision/{day[:4]}/",
        "search": "sok/",
        "answers": "sok/?q=upphandling",
        "no answers": "sok/?q=xylofonist",
        "open data": "oppna-data/",
        "verify": "insyn/kontrollera/",
        "about": "om/",
        "method": "om/sa-raknar-vi/",
        "guide": "handledning/",
        "missing": "finns-inte/",
    }
