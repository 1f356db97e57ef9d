"""The search page: what it finds, how it narrows, and that the address holds it all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.answers import SETTLED, count_of, option, read, seed_of, status, total


@pytest.mark.parametrize(
    ("query", "item", "marked"),
    [
        ("upphandling", "p3", "upphandling"),
        ("upphandlingens", "p3", "upphandling"),
        ("banankampanjen", "p5", "Banankampanjen"),
        ("kravbananer", "p5", "kravbananer"),
        ("borlange", "p5", "Borlänge"),
        ("Anders Karlin", "p4", "Anders"),
        ("barriär", "p6", "barriärer"),
    ],
)
def test_the_seed_is_found_by_its_words_and_their_forms(ask, query, item, marked):
    items = seed_of(ask(q=query))["items"]
    found = next(i for i in items if i["url"].endswith(f"#{item}"))
    assert marked in found["marks"]


def test_a_result_leads_to_its_item(ask, page):
    ask(q="banankampanjen")
    page.get_by_role("link", name="§ 5 Borlänge").click()
    expect(page).to_have_url(re.compile(r"2016-02-23/#p5$"))
    expect(page.locator("#p5")).to_be_in_viewport()


def test_a_result_names_council_and_date_and_quotes_a_sentence_of_the_record(ask):
    hit = seed_of(ask(q="banankampanjen"))
    assert hit["title"] == "Miljörådet, 23 februari 2016"
    assert 'bland annat om den så kallade "Banankampanjen".' in hit["items"][0]["text"]


def test_a_result_says_how_its_item_ended_with_word_and_shape(ask):
    items = seed_of(ask(q="tidsbrist"))["items"]
    assert [(i["outcome"], i["shape"]) for i in items] == [("Bordlagt", True)]


@pytest.mark.parametrize(
    "question",
    [
        {"q": "Miljörådet", "sort": "oldest"},
        {"council": "Miljörådet"},
        {"q": "23 februari 2016"},
        {"year": "2016", "council": "Miljörådet"},
        {"theme": "Hållbara upphandlingar"},
        {"q": "Pia Sundell"},
        {"person": "Pia Sundell"},
        {"q": "bordlagt", "council": "Miljörådet"},
        {"outcome": "Bordlagt", "council": "Miljörådet"},
    ],
    ids="-".join,
)
def test_the_seed_is_found_by_council_date_theme_person_and_decision(ask, question):
    assert seed_of(ask(**question))


def test_a_theme_s_synonyms_find_its_minutes_without_standing_in_them(ask, page):
    hit = seed_of(ask(q="miljökrav"))
    assert hit["items"] == []
    expect(page.get_by_text("Orden hör till temat Hållbara upphandlingar.")).to_be_visible()


def test_filters_combine(ask, page):
    everything = len(ask(council="Miljörådet"))
    hits = ask(council="Miljörådet", year="2016", outcome="Bordlagt")
    assert everything >= len(hits) == 1
    assert [i["heading"] for i in hits[0]["items"]] == [
        "§ 7 Workshopsövningen bordlades till 22/3 på grund av tidsbrist"
    ]
    assert ask(council="Miljörådet", year="2016", outcome="Bordlagt", q="fordon") == []
    expect(page.locator("[data-part=empty]")).to_be_visible()


def test_an_outcome_leaves_only_items_that_ended_so(ask, page):
    hits = ask(outcome="Återremiss")
    assert hits
    assert {item["outcome"] for hit in hits for item in hit["items"]} == {"Återremiss"}


def test_two_values_of_one_filter_widen_it(ask, page):
    one = ask(outcome="Avslag") and total(page)
    two = ask(outcome=["Avslag", "Återremiss"]) and total(page)
    assert two > one > 0


def test_an_item_is_found_by_its_number(ask):
    hits = ask(q="§ 7", council="Miljörådet", year="2016")
    assert [i["heading"].split()[:2] for hit in hits for i in hit["items"]] == [["§", "7"]]


@pytest.mark.parametrize("form", ["{}", "Dnr {}", "dnr: {}"])
def test_an_item_is_found_by_its_case_number(ask, page, site, kinds, form):
    html = (site.folder / kinds["minutes"] / "index.html").read_text(encoding="utf-8")
    anchor, case = re.search(r'data-cases="(p\w+): ([^|"]+?)(?: \||")', html).groups()
    hits = ask(q=form.format(case))
    assert f"{kinds['minutes']}#{anchor}" in {
        item["url"].removeprefix(site.url) for hit in hits for item in hit["items"]
    }


def test_a_word_that_no_minutes_hold_is_said_so_and_the_rest_is_searched(ask, page):
    hits = ask(q="banankampanjen xylofonist")
    assert seed_of(hits)
    expect(page.locator("[data-part=note]")).to_have_text(
        "Ordet ”xylofonist” finns inte i något protokoll."
    )


def test_nothing_found_gives_advice_and_other_ways_in(ask, page):
    assert ask(q="xylofonist") == []
    assert status(page) == "Inga protokoll för ”xylofonist”"
    expect(page.get_by_text("Se efter att orden är rätt stavade.")).to_be_visible()
    expect(page.locator("[data-part=idle]").get_by_role("link", name="Datum")).to_be_visible()


@pytest.mark.parametrize("query", ["tabled", '"tabled"'])
def test_words_of_the_index_s_own_keys_find_nothing(ask, query):
    assert ask(q=query) == []


def test_the_number_of_results_is_announced_with_its_unit(ask, page):
    ask(q="banankampanjen")
    announced = page.get_by_role("status").first
    expect(announced).to_have_text("1 protokoll för ”banankampanjen”")


@pytest.mark.parametrize("group", ["council", "year", "outcome"])
def test_a_filter_s_count_is_the_number_of_minutes_it_leaves(ask, page, group):
    ask()
    rows = page.locator(f"[data-group={group}] li:not([hidden])")
    row = min(rows.all(), key=count_of)
    said, before = count_of(row), rows.count()
    row.locator("input").check()
    expect(page).to_have_url(re.compile(rf"\?{group}="))
    expect(page.locator("[data-part=status]")).to_have_text(f"{said} protokoll")
    expect(rows).to_have_count(before)


@pytest.mark.parametrize("question", [{}, {"q": "mötet"}])
def test_no_filter_counts_more_minutes_than_there_are(ask, page, question):
    ask(**question)
    page.locator("[data-group=person] > summary").click()
    expect(page.locator("[data-group=person] li").first).to_be_attached()
    most = page.evaluate(
        "[...document.querySelectorAll('[data-group=year] .facet__count')]"
        ".reduce((sum, count) => sum + parseInt(count.textContent), 0)"
    )
    for row in page.locator(".facet li:not([hidden]):has(.facet__count:not(:empty))").all():
        assert count_of(row) <= most


def test_what_is_asked_stands_in_the_address_and_back_undoes_it(page):
    page.goto("sok/")
    page.get_by_label("Vad söker du?").fill("upphandling")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/sok/\?q=upphandling$"))
    page.wait_for_selector("[data-state=answered]")
    before = status(page)
    option(page, "council", "Miljörådet").check()
    expect(page).to_have_url(re.compile(r"q=upphandling&council=Milj%C3%B6r%C3%A5det$"))
    page.reload()
    page.wait_for_selector("[data-state=answered]")
    assert option(page, "council", "Miljörådet").is_checked()
    while "council" in page.url:
        page.go_back()
        page.wait_for_timeout(100)
    expect(page.locator("[data-part=status]")).to_have_text(before)
    assert not option(page, "council", "Miljörådet").is_checked()
    page.go_forward()
    expect(option(page, "council", "Miljörådet")).to_be_checked()


def test_typing_searches_by_itself_without_filling_the_history(page):
    page.goto("sok/")
    page.wait_for_selector(SETTLED)
    steps = page.evaluate("history.length")
    page.get_by_label("Vad söker du?").press_sequentially("banankampanjen", delay=20)
    expect(page.locator("[data-part=status]")).to_have_text("1 protokoll för ”banankampanjen”")
    assert page.evaluate("history.length") == steps
    assert page.url.endswith("?q=banankampanjen")


def test_escape_empties_the_field_and_the_list(ask, page):
    ask(q="banankampanjen")
    page.get_by_label("Vad söker du?").press("Escape")
    expect(page.locator("[data-part=results] > li")).to_have_count(0)
    assert page.url.endswith("/sok/")


def test_a_chosen_filter_can_be_taken_away_one_by_one_and_all_at_once(ask, page):
    ask(q="upphandling", council="Miljörådet", year="2016")
    page.get_by_role("button", name="Ta bort Miljörådet").click()
    expect(page).to_have_url(re.compile(r"\?q=upphandling&year=2016$"))
    page.get_by_role("button", name="Ta bort alla").click()
    expect(page).to_have_url(re.compile(r"\?q=upphandling$"))
    expect(page.get_by_label("Vad söker du?")).to_be_focused()


def test_more_results_come_ten_at_a_time_and_take_the_focus(ask, page):
    assert len(ask(q="mötet")) == 10
    page.get_by_role("button", name="Visa fler protokoll").click()
    results = page.locator("[data-part=results] > li")
    expect(results).to_have_count(20)
    expect(results.nth(10).locator("h2 a")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/protokoll/"))
    page.go_back()
    expect(results).to_have_count(20)


@pytest.mark.parametrize(("sort", "turned"), [("newest", True), ("oldest", False)])
def test_results_are_sorted_by_date(ask, sort, turned):
    urls = [hit["url"] for hit in ask(q="mötet", sort=sort)]
    days = [re.search(r"\d{4}-\d\d-\d\d", url)[0] for url in urls]
    assert len(days) == 10
    assert days == sorted(days, reverse=turned)


def test_a_person_is_found_in_a_long_list_by_typing(ask, page):
    ask(q="upphandling")
    page.locator("[data-group=person] > summary").click()
    finder = page.get_by_label("Leta i listan: person")
    finder.fill("sundell")
    shown = page.locator("[data-group=person] li:not([hidden])")
    expect(shown).to_have_count(1)
    shown.locator("input").check()
    expect(page).to_have_url(re.compile(r"person=Pia\+Sundell"))
    assert seed_of(read(page))


def test_people_s_names_are_fetched_only_when_asked_for(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("sok/?q=upphandling")
    page.wait_for_selector("[data-state=answered]")
    before = sum(url.endswith(".pf_filter") for url in asked)
    page.locator("[data-group=person] > summary").click()
    expect(page.locator("[data-group=person] li").first).to_be_attached()
    assert sum(url.endswith(".pf_filter") for url in asked) == before + 1


def test_markup_in_the_minutes_is_text_in_the_results(ask, page):
    hits = ask(q="fientlig")
    text = " ".join(item["text"] + item["heading"] for hit in hits for item in hit["items"])
    assert "<img src=x onerror=" in text
    assert "<mark>" in text
    assert page.locator("[data-part=results] :is(img, script, b)").count() == 0
    found = [item["text"] for hit in ask(q="fientlig märkt") for item in hit["items"]]
    assert "<mark>märkt</mark>" in " ".join(found)


def test_hostile_words_in_the_address_are_text_too(ask, page):
    ask(q="<img src=x onerror=alert(1)>", council="<b>x</b>")
    assert page.locator("[data-search] :is(img, b)").count() == 0
    assert "<img" in status(page)


def test_a_search_that_cannot_load_says_so_and_offers_the_lists(context):
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto("sok/?q=upphandling")
    expect(page.locator("[data-part=status]")).to_contain_text("Sökningen gick inte att ladda")
    expect(page.locator("[data-part=idle]").get_by_role("link", name="Beslut")).to_be_visible()


def test_the_header_s_search_leads_to_the_search_page(page):
    page.goto("om/")
    field = page.locator("header").get_by_role("searchbox")
    field.fill("banankampanjen")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/arkivet/sok/\?q=banankampanjen$"))
    expect(page.locator("[data-part=results] > li")).to_have_count(1)


def focused(page):
    return page.evaluate("document.activeElement.outerHTML.slice(0, 300)")


def tab_to(page, pattern, most=80):
    for _ in range(most):
        page.keyboard.press("Tab")
        if re.search(pattern, focused(page)):
            return
    pytest.fail(f"{pattern} is not reached with the tab key")


def test_the_keyboard_alone_leads_from_the_start_page_to_an_item(page):
    page.goto("")
    tab_to(page, 'type="search" name="q"|id="ask"')
    page.keyboard.type("banankampanjen")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-state=answered]")
    tab_to(page, r'href="[^"]*2016-02-23/#p5"')
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"2016-02-23/#p5$"))
    expect(page.locator("#p5")).to_be_in_viewport()
