"""What holds on every kind of page: policy, accessibility, layout, focus and print."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.harness import NARROW, SEED, WIDE, Watch

KINDS = (
    "start",
    "councils",
    "council",
    "council year",
    "seed",
    "minutes",
    "corrected minutes",
    "dates",
    "year",
    "month",
    "themes",
    "theme",
    "decisions",
    "decision year",
    "attendance",
    "council attendance",
    "attendance year",
    "people",
    "person",
    "cases",
    "case",
    "insight",
    "corrections",
    "appeals",
    "waiting",
    "gaps",
    "notices",
    "notice year",
    "audit",
    "audit year",
    "search",
    "answers",
    "no answers",
    "open data",
    "verify",
    "about",
    "method",
    "guide",
    "missing",
)
AXE = Axe()
RULES = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}


@pytest.fixture(scope="module", params=KINDS)
def opened(request, browser, site, kinds):
    """Open a kind of page once for all its checks, and wait until scripts are done with it."""
    context = browser.new_context(base_url=site.url, locale="sv-SE", reduced_motion="reduce")
    watch = Watch(site.url)
    page = context.new_page()
    watch.follow(page)
    page.goto(kinds[request.param])
    page.wait_for_load_state("networkidle")
    yield page, watch
    context.close()


@pytest.fixture
def visit(opened):
    """Give the page as a new visitor meets it: wide, light, at the top."""
    page, _ = opened
    page.set_viewport_size(WIDE)
    page.emulate_media(media="screen", color_scheme="light")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    return page


def violations(page):
    """Give what axe finds wrong, in words that lead to the place."""
    found = AXE.run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:200]} ({node['failureSummary']})"
        for rule in found
        for node in rule["nodes"]
    ]


def test_no_page_complains_asks_another_host_or_breaks_its_policy(visit, opened):
    _, watch = opened
    assert watch.faults == []
    assert watch.foreign == []
    policy = visit.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert visit.locator("[style]:not([data-md-component] *):not(html)").count() == 0
    assert visit.locator("html").get_attribute("lang") == "sv"
    assert visit.locator("h1").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wide_or_narrow(visit, scheme):
    visit.emulate_media(color_scheme=scheme)
    for size in (WIDE, NARROW):
        visit.set_viewport_size(size)
        assert violations(visit) == [], json.dumps(size)


def test_nothing_scrolls_sideways_at_four_times_zoom(visit):
    visit.set_viewport_size({"width": 320, "height": 640})
    wide = visit.evaluate(
        """() => document.documentElement.scrollWidth > 320 && [...document.querySelectorAll("*")]
            .filter((node) => node.getBoundingClientRect().right > 321)
            .map((node) => node.outerHTML.slice(0, 120)).slice(0, 8)"""
    )
    assert not wide


# A link may be as narrow as its word where the space around it makes up for it: axe sees to that.
CONTROLS = """() => [...document.querySelectorAll(
    "button, select, summary, input:not([type=hidden]), .site-header a, .site-footer a, " +
    ".pager a, .contents a, .search-instead a")]
  .filter((node) => node.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .map((node) => [(node.closest("label") ?? node).getBoundingClientRect(), node])
  .filter(([box]) => box.width > 1 && box.height > 1)
  .filter(([box, node]) => box.height < 24 || (box.width < 24 && node.localName !== "a"))
  .map(([box, node]) => `${box.width}×${box.height} ${node.outerHTML.slice(0, 120)}`)"""


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_controls_are_large_enough_to_hit(visit, size):
    visit.set_viewport_size(size)
    assert visit.evaluate(CONTROLS) == []


FOCUS = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const style = getComputedStyle(node);
  const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
    || style.boxShadow !== "none";
  const box = node.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 1), innerHeight - 2);
  const top = document.elementFromPoint(x, y);
  const seen = Boolean(top) && (node.contains(top) || top.contains(node)
    || node.closest("label") === top.closest("label"));
  return { html: node.outerHTML.slice(0, 160), ring, seen };
}"""


def test_focus_is_always_seen(visit):
    for _ in range(45):
        visit.keyboard.press("Tab")
        focus = visit.evaluate(FOCUS)
        if focus is None:
            return
        assert focus["ring"], focus["html"]
        assert focus["seen"], focus["html"]


def test_minutes_print_as_a_document_with_their_addresses(page):
    page.goto(SEED)
    page.emulate_media(media="print")
    hidden = page.locator("header.site-header, .contents, .item-menu, .pager, footer form")
    assert not [node for node in hidden.all() if node.is_visible()]
    address = page.get_by_text(f"{SEED}#p7")
    assert address.is_visible()
    assert page.locator("#p1").is_visible()


def test_the_log_of_corrections_prints_what_is_folded_on_the_screen(page):
    page.goto("insyn/rattelser/")
    removed = page.locator(".corrections-log del", has_text="84")
    assert not removed.is_visible()
    page.emulate_media(media="print")
    assert removed.is_visible()
