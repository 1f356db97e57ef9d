"""What the search finds in the head of minutes, and that its filters count items that fit."""

import re

import pytest
from playwright.sync_api import expect

from browser.answers import count_of, option, read, status

ADJUSTER = "Justina Granqvistdotter"


def choices(page, group):
    rows = page.locator(f"[data-group={group}] li:not([hidden])")
    return {row.locator(".facet__value").inner_text(): count_of(row) for row in rows.all()}


def test_who_adjusted_is_found_though_no_item_names_them(ask, page):
    (hit,) = ask(q=ADJUSTER)
    assert hit["url"].endswith("/protokoll/miljoradet/2016-01-12/")
    expect(page.get_by_text(f"Justerare: {ADJUSTER}")).to_be_visible()
    expect(page.locator("[data-part=note]")).to_be_hidden()


def test_who_adjusted_can_be_chosen_among_the_people(ask):
    (hit,) = ask(person=ADJUSTER)
    assert hit["url"].endswith("/protokoll/miljoradet/2016-01-12/")


def test_where_the_meeting_was_held_is_found(ask, page):
    assert ask(q="Kungsgårdens")
    expect(page.get_by_text("Plats: Kungsgårdens sessionssal")).to_be_visible()


def test_items_with_one_of_the_words_stand_behind_a_head_that_holds_them_all(ask, page):
    ask(q="Justina fientlig Granqvistdotter")
    expect(page.locator(".hit__reason")).to_contain_text("Justerare:")
    expect(page.get_by_text("Visa 1 paragraf till")).to_be_visible()


def test_items_that_fulfil_a_choice_stand_beside_the_head(ask, page):
    (hit,) = ask(q=ADJUSTER, outcome="Till handlingarna")
    expect(page.get_by_text(f"Justerare: {ADJUSTER}")).to_be_visible()
    assert [item["outcome"] for item in hit["items"]] == ["Till handlingarna"]
    expect(page.get_by_role("link", name="§ 1 En fientlig rubrik")).to_be_visible()


def test_a_whole_name_in_quotation_marks_is_found_in_the_head(ask, page):
    (hit,) = ask(q=f'"{ADJUSTER}"')
    assert hit["url"].endswith("/protokoll/miljoradet/2016-01-12/")


def test_an_outcome_is_offered_only_where_an_item_that_matches_has_it(ask, page):
    ask(q="tidsbrist")
    expect(option(page, "outcome", "Till handlingarna")).to_be_hidden()
    assert choices(page, "outcome") == {"Bordlagt": 1}


@pytest.mark.parametrize("group", ["outcome", "theme", "year"])
def test_a_choice_beside_another_counts_the_minutes_it_leaves(ask, page, group):
    ask(q="budget", outcome="Avslag")
    rows = page.locator(f"[data-group={group}] li:not([hidden])")
    expect(rows.last.locator(".facet__count")).to_have_text(re.compile(r"^\d"))
    row = min((row for row in rows.all() if not row.locator("input").is_checked()), key=count_of)
    said = count_of(row)
    if group == "outcome":
        option(page, "outcome", "Avslag").uncheck()
        page.wait_for_timeout(300)
    row.locator("input").check()
    expect(page.locator("[data-part=status]")).to_have_text(f"{said} protokoll för ”budget”")


def test_where_too_many_minutes_would_have_to_be_read_no_number_is_told(ask, page):
    ask(q="mötet")
    shown = option(page, "outcome", "Bordlagt").locator("xpath=../..").locator(".facet__count")
    assert int(status(page).split()[0]) > 50
    expect(shown).to_be_empty()
    assert read(page)
