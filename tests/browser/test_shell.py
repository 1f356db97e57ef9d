"""The page around the content: header, drawer, colours, and what the content policy allows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

SEED = "protokoll/miljoradet/2016-02-23/"
NARROW = {"width": 375, "height": 800}
MENU = "[data-drawer-button]"
DRAWER = ".md-sidebar--primary"
COLOURS = ".site-palette__name"
SCHEME = "document.body.dataset.mdColorScheme"
PAGES = ("", SEED, "beslut/", "sok/?q=upphandling", "om/", "handledning/", "finns/inte/")


@pytest.fixture
def phone(browser: Browser, site, watch):
    visitor = browser.new_context(base_url=site.url, viewport=NARROW, locale="sv-SE")
    opened = visitor.new_page()
    watch.follow(opened)
    yield opened
    visitor.close()
    assert watch.faults == []


def violations(context: BrowserContext) -> None:
    """Let every page note what its content policy stopped."""
    context.add_init_script(
        "window.stopped = []; document.addEventListener('securitypolicyviolation',"
        " (event) => window.stopped.push(event.violatedDirective));"
    )


@pytest.mark.parametrize("address", PAGES)
def test_the_content_policy_stops_nothing_of_ours(context, page: Page, address):
    violations(context)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.click(COLOURS)

    assert page.evaluate("window.stopped") == []


@pytest.mark.parametrize(
    ("attempt", "directive"),
    [
        ("<p style='color:red'>", "style-src-attr"),
        ("<img src=x onerror='window.ran=1'>", "script-src-attr"),
        ("<img src='https://example.org/x.png'>", "img-src"),
    ],
)
def test_the_content_policy_stops_what_is_not_ours(context, site, attempt, directive):
    violations(context)
    opened = context.new_page()
    opened.goto(SEED)
    opened.evaluate("(html) => document.querySelector('article').innerHTML += html", attempt)
    opened.wait_for_function("window.stopped.length > 0")

    assert directive in opened.evaluate("window.stopped")
    assert opened.evaluate("window.ran") is None


def test_the_first_stop_of_the_keyboard_leads_past_the_header(page: Page):
    page.goto(SEED)
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.getAttribute('href')") == "#innehall"
    page.keyboard.press("Enter")
    assert page.url.endswith("#innehall")


def test_the_header_names_the_section_one_is_in(page: Page):
    page.goto(SEED)

    here = page.locator(".site-header__link[aria-current]")
    assert here.all_inner_texts() == ["Protokoll"]


def test_the_headers_search_leads_to_the_answers(page: Page):
    page.goto("om/")
    page.get_by_role("search").get_by_role("searchbox").fill("upphandling")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=upphandling")


def test_the_colours_follow_the_device_until_the_visitor_chooses(page: Page):
    page.emulate_media(color_scheme="dark")
    page.goto("")
    assert page.evaluate(SCHEME) == "slate"
    page.emulate_media(color_scheme="light")
    page.reload()
    assert page.evaluate(SCHEME) == "default"

    page.click(COLOURS)
    assert page.get_by_role("radio", name="Som enheten").is_checked()
    page.get_by_role("radio", name="Mörkt").check()

    assert page.evaluate(SCHEME) == "slate"
    page.goto("om/")
    assert page.evaluate(SCHEME) == "slate"
    page.click(COLOURS)
    assert page.get_by_role("radio", name="Mörkt").is_checked()


def test_the_colours_can_be_chosen_with_the_keyboard_alone(page: Page):
    page.goto("")
    page.locator(COLOURS).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")

    assert page.get_by_role("radio", name="Ljust").is_checked()
    assert page.locator(".site-palette__choice:visible").count() == 3
    page.keyboard.press("Escape")
    assert page.locator("[data-palette]").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_drawer_opens_and_closes_from_the_keyboard(phone: Page):
    phone.goto(SEED)
    button = phone.get_by_role("button", name="Meny")
    assert phone.locator(DRAWER).is_hidden()

    button.focus()
    phone.keyboard.press("Enter")
    phone.locator(DRAWER).wait_for(state="visible")
    assert button.get_attribute("aria-expanded") == "true"
    assert phone.evaluate(f"document.querySelector('{DRAWER}').contains(document.activeElement)")

    phone.keyboard.press("Escape")
    phone.locator(DRAWER).wait_for(state="hidden")
    assert button.get_attribute("aria-expanded") == "false"
    assert phone.evaluate(f"document.activeElement.matches('{MENU}')")


def test_the_drawer_leads_to_every_section(phone: Page):
    phone.goto(SEED)
    phone.click(MENU)
    phone.locator(DRAWER).get_by_role("link", name="Beslut").click()
    phone.wait_for_url("**/beslut/")


def test_without_script_the_menu_and_the_sections_are_still_there(browser: Browser, site):
    visitor = browser.new_context(base_url=site.url, viewport=NARROW, java_script_enabled=False)
    page = visitor.new_page()
    page.goto(SEED)

    page.locator("label.site-header__menu").click()
    page.locator(DRAWER).get_by_role("link", name="Datum").click()
    page.wait_for_url("**/datum/")
    assert page.locator(".site-palette").is_hidden()
    visitor.close()


def test_the_guide_shows_its_own_pages_beside_it(page: Page):
    page.goto("handledning/formatet/")

    assert page.locator(DRAWER).get_by_role("link", name="Rättelser").is_visible()
    assert page.locator(DRAWER).get_by_role("link", name="Närvaro").is_hidden()
