"""How the search reads a query, tried in the browser that will run it."""

from __future__ import annotations

import pytest

MODULE = "assets/javascripts/search/query.js"


@pytest.fixture
def read(page, site):
    page.goto("sok/")

    def call(function, *arguments):
        script = "async ([url, name, rest]) => (await import(url))[name](...rest)"
        return page.evaluate(script, [site.url + MODULE, function, list(arguments)])

    return call


@pytest.mark.parametrize(
    ("query", "text", "item"),
    [
        ("upphandling", "upphandling", None),
        ("  hållbar   upphandling ", "hållbar upphandling", None),
        ("§ 45", "", "45"),
        ("§7a skola", "skola", "7a"),
        ("§ 45 och § 46", "och", "46"),
        ("§§", "", None),
        ("§ 1234abc", "§ 1234abc", None),
        ("Dnr KS 2016/123", "KS 2016/123", None),
        ("dnr: KS 2016/123", "KS 2016/123", None),
        ("paradnr", "paradnr", None),
        ("—", "", None),
    ],
)
def test_a_query_is_read_as_words_and_an_item_s_number(read, query, text, item):
    answer = read("readQuery", query)
    assert (answer["text"], answer["item"]) == (text, item)


def test_words_in_quotation_marks_are_searched_as_they_stand(read):
    answer = read("readQuery", '"§ 45"')
    assert answer == {"text": '"§ 45"', "terms": ["45"], "item": None, "exact": True}


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("upphandling", "upphandlingens"),
        ("Upphandlingens", "upphandling"),
        ("upphandlingar,", "upphandlingarnas"),
        ("Åkesson", "akesson"),
        ("2016/123", "2016123"),
        ("2016/123", "123"),
        ("äldre-boende", "boende"),
        ("bilar", "bilarnas"),
    ],
)
def test_a_word_answers_its_own_forms_and_beginnings(read, word, term):
    assert read("matches", word, term)


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("i", "ignorerad"),
        ("a", "asa"),
        ("banan", "banankampanjen"),
        ("plan", "detaljplan"),
        ("2016", "201600123"),
    ],
)
def test_a_word_that_only_begins_like_another_does_not_answer_it(read, word, term):
    assert not read("matches", word, term)


def test_words_that_stand_nowhere_can_be_left_out_of_a_query(read):
    query = read("readQuery", "Gurka, zebra")
    assert read("without", query, ["zebra"])["text"] == "Gurka,"
    assert read("without", query, ["zebra"])["terms"] == ["gurka"]
