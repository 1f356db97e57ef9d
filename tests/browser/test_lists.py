"""What the small scripts add to lists and minutes, and that the address keeps it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from playwright.sync_api import expect

from browser.harness import SEED


@pytest.fixture
def decisions(page, kinds):
    page.goto(kinds["decision year"])
    return page


def rows(page):
    return page.locator("table[data-filterable] tbody tr:visible")


def values(page, name):
    options = page.locator(f".filters select[name={name}] option").all()[1:]
    return [(o.get_attribute("value"), o.inner_text()) for o in options]


def number(text):
    return int(re.search(r"\((\d+)\)$", text)[1])


@pytest.mark.parametrize("name", ["council", "theme", "outcome"])
def test_a_list_is_filtered_by_what_stands_in_it(decisions, name):
    slug, words = values(decisions, name)[0]
    decisions.locator(f".filters select[name={name}]").select_option(slug)
    expect(rows(decisions)).to_have_count(number(words))
    expect(decisions.locator("[data-count-for]")).to_contain_text(str(number(words)))
    expect(decisions).to_have_url(re.compile(rf"\?{name}={slug}$"))


def test_filters_of_a_list_combine_and_the_address_brings_them_back(decisions):
    council = values(decisions, "council")[0][0]
    outcome = values(decisions, "outcome")[0][0]
    decisions.goto(f"{decisions.url}?council={council}&outcome={outcome}")
    both = f"tr[data-council='{council}'][data-outcome='{outcome}']"
    expect(rows(decisions)).to_have_count(decisions.locator(both).count())
    expect(decisions.locator(".filters select[name=council]")).to_have_value(council)


def test_back_undoes_a_list_s_filter(decisions):
    everything = rows(decisions).count()
    decisions.locator(".filters select[name=council]").select_option(index=1)
    assert rows(decisions).count() < everything
    decisions.go_back()
    expect(rows(decisions)).to_have_count(everything)
    expect(decisions.locator(".filters select[name=council]")).to_have_value("")


def test_a_list_that_is_filtered_empty_says_so_and_can_be_reset(page):
    page.goto("beslut/2016/")
    everything = rows(page).count()
    page.goto("beslut/2016/?theme=fientligt&outcome=tabled")
    expect(rows(page)).to_have_count(0)
    expect(page.get_by_text("Inget i listan stämmer med urvalet.")).to_be_visible()
    expect(page.locator("[data-count-for]")).to_have_text("Inga beslut")
    page.get_by_role("button", name="Visa alla").click()
    expect(rows(page)).to_have_count(everything)
    expect(page.locator(".filters select").first).to_be_focused()
    assert page.url.endswith("/beslut/2016/")


def test_a_filter_the_list_lacks_is_no_filter(decisions):
    everything = rows(decisions).count()
    decisions.goto(f"{decisions.url}?council=%3Cb%3E&theme=finns-inte")
    expect(rows(decisions)).to_have_count(everything)


def test_an_announced_meeting_is_marked_when_its_date_has_passed(page):
    announced = page.locator(".coming li").filter(has_text="22 mars 2016")
    page.clock.set_fixed_time(dt.datetime(2016, 3, 22, 21, 0, tzinfo=dt.UTC))
    page.goto("namnder/miljoradet/")
    expect(announced).to_be_visible()
    expect(announced).not_to_contain_text("datumet har passerat")
    page.clock.set_fixed_time(dt.datetime(2016, 3, 24, tzinfo=dt.UTC))
    page.goto("namnder/miljoradet/?")
    expect(announced).to_contain_text("datumet har passerat")


def open_menu(page, number):
    menu = page.locator("section.item").filter(has=page.locator(f"#p{number}")).locator("details")
    menu.locator("summary").first.click()
    return menu


def test_an_item_s_address_is_copied_and_said_so(page, context, site):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(SEED)
    menu = open_menu(page, 7)
    menu.locator("[data-copy=link]").click()
    expect(menu.get_by_role("status")).to_have_text("Länken är kopierad.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}{SEED}#p7"


def test_an_item_s_citation_is_copied_and_said_so(page, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(SEED)
    menu = open_menu(page, 7)
    button = menu.get_by_role("button", name="Kopiera")
    assert button.bounding_box()["height"] >= 24
    button.click()
    expect(menu.get_by_role("status")).to_have_text("Hänvisningen är kopierad.")
    citation = menu.locator("[data-copy=text]").inner_text()
    assert page.evaluate("navigator.clipboard.readText()") == citation


def test_copying_that_is_refused_is_said_so(page):
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    page.goto(SEED)
    menu = open_menu(page, 7)
    menu.get_by_role("button", name="Kopiera").click()
    expect(menu.get_by_role("status")).to_contain_text("Det gick inte att kopiera.")
