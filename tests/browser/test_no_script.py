"""The site without JavaScript: everything is there, and the search says what it lacks."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.harness import MOVED, SEED, WIDE


@pytest.fixture
def plain(browser, site, watch):
    context = browser.new_context(
        base_url=site.url, viewport=WIDE, locale="sv-SE", java_script_enabled=False
    )
    page = context.new_page()
    watch.follow(page)
    yield page
    context.close()
    assert watch.foreign == []


def test_the_search_says_that_it_needs_script_and_offers_the_lists(plain):
    plain.goto("sok/?q=upphandling")
    expect(plain.get_by_text("Sökningen behöver JavaScript")).to_be_visible()
    expect(plain.get_by_text("bara på en webbserver")).to_be_visible()
    links = plain.locator(".search-instead").get_by_role("link")
    assert links.count() == 6
    for place in range(6):
        plain.goto("sok/")
        links.nth(place).click()
        expect(plain.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    "kind", ["council year", "month", "decision year", "attendance year", "cases", "people"]
)
def test_lists_are_whole_without_script(plain, kinds, kind):
    plain.goto(kinds[kind])
    assert plain.locator("main :is(tbody tr, li a):visible").count() > 0
    assert plain.locator(".count:visible, .index .detail:visible").count() > 0
    expect(plain.locator(".filters:visible")).to_have_count(0)


def test_the_appeals_say_to_compare_with_today_where_nothing_else_can(plain, kinds):
    plain.goto(kinds["appeals"])
    expect(plain.get_by_text("Jämför varje datum här med dagens.")).to_be_visible()
    assert plain.locator("[data-last-day] tbody tr:visible").count() > 0
    expect(plain.locator(".days-left")).to_have_count(0)
    expect(plain.get_by_role("heading", name="Så överklagar du")).to_be_visible()


def test_the_seed_is_reached_by_links_alone(plain):
    plain.goto("")
    for name in ("Protokoll", "Miljörådet", "2016", "23 februari 2016"):
        plain.get_by_role("link", name=name, exact=True).first.click()
    assert plain.url.endswith(SEED)
    expect(plain.get_by_role("heading", name="§ 7 Workshopsövningen")).to_be_visible()


def test_minutes_can_be_read_and_their_items_linked_to_without_script(plain):
    plain.goto(SEED)
    menu = plain.locator("section.item").nth(6).locator("details.item-menu")
    menu.locator("summary").click()
    menu.get_by_role("link").click()
    assert plain.url.endswith("#p7")


def test_what_has_moved_is_reached_without_script(plain):
    plain.goto(MOVED)
    plain.wait_for_url(f"**/{SEED}")
    expect(plain.get_by_role("heading", name="§ 7 Workshopsövningen")).to_be_visible()


def test_a_link_to_an_item_that_has_moved_leads_to_the_item(page):
    page.goto(f"{MOVED}#p7")
    page.wait_for_url(f"**/{SEED}#p7")
