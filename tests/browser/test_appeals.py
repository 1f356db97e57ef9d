"""What the script adds to the decisions that can be appealed: how long there is left."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect


def last_days(page):
    found = page.locator("[data-last-day]").evaluate_all("all => all.map(s => s.dataset.lastDay)")
    return [dt.date.fromisoformat(text) for text in found]


@pytest.fixture
def days(page, kinds):
    """Give the last days of the list, soonest first."""
    page.goto(kinds["appeals"])
    return sorted(last_days(page))


def visit(page, kinds, moment):
    """Open the list at a moment, given in universal time."""
    page.clock.set_fixed_time(moment)
    page.goto(kinds["appeals"])


def noon(day):
    return dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)


def told(page, day):
    return page.locator(f"[data-last-day='{day}'] .days-left")


def rows(page, day):
    return page.locator(f"[data-last-day='{day}'] tbody tr")


@pytest.mark.parametrize(
    ("before", "words"),
    [(10, "10 dagar kvar"), (2, "2 dagar kvar"), (1, "1 dag kvar"), (0, "sista dagen är i dag")],
)
def test_each_last_day_says_how_long_is_left(page, kinds, days, before, words):
    visit(page, kinds, noon(days[-1] - dt.timedelta(days=before)))
    expect(told(page, days[-1])).to_have_text(words)
    expect(page.get_by_text("Jämför varje datum här med dagens.")).to_be_hidden()


def test_the_day_after_the_last_its_decisions_are_put_aside_and_not_counted(page, kinds, days):
    visit(page, kinds, noon(days[0]))
    everything = page.locator("[data-last-day] tbody tr").count()
    expect(page.locator("[data-part=count]")).to_have_text(f"{everything} beslut")
    expect(page.locator(".passed-days")).to_have_count(0)
    gone = rows(page, days[0]).count()

    visit(page, kinds, noon(days[0] + dt.timedelta(days=1)))
    aside = page.locator(".passed-days")
    expect(page.locator("[data-part=count]")).to_have_text(f"{everything - gone} beslut")
    expect(rows(page, days[0]).first).to_be_hidden()
    expect(rows(page, days[-1]).first).to_be_visible()
    aside.get_by_text(f"Där tiden har gått ut ({gone} beslut)").click()
    expect(rows(page, days[0]).first).to_be_visible()
    expect(told(page, days[0])).to_have_text("tiden har gått ut")


def test_when_every_day_has_passed_the_list_says_so_and_stays_readable(page, kinds, days):
    visit(page, kinds, noon(days[-1] + dt.timedelta(days=365)))
    expect(page.get_by_text("I dag är det inget beslut i listan som kan")).to_be_visible()
    expect(rows(page, days[0]).first).to_be_visible()


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_day_is_sweden_s_wherever_the_reader_is(browser, site, kinds, days, zone):
    context = browser.new_context(base_url=site.url, locale="sv-SE", timezone_id=zone)
    page = context.new_page()
    last = days[-1]
    # Sweden is one or two hours ahead of universal time.
    late = dt.datetime.combine(last, dt.time(20, 59), tzinfo=dt.UTC)
    visit(page, kinds, late)
    expect(told(page, last)).to_have_text("sista dagen är i dag")
    visit(page, kinds, late + dt.timedelta(hours=3))
    expect(told(page, last)).to_have_text("tiden har gått ut")
    context.close()
