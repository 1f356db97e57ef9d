"""The site's words: the same keys in every language, Swedish dates, numbers and order."""

import datetime as dt
import string

import pytest

from minutes_archive.texts import LANGUAGES, Texts, load_texts, swedish_key


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_language_has_the_same_keys_with_the_same_placeholders():
    swedish, english = (load_texts(language).words for language in LANGUAGES)
    assert swedish.keys() == english.keys()
    differing = {k for k in swedish if placeholders(swedish[k]) != placeholders(english[k])}
    assert not differing


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="tlh"):
        load_texts("tlh")


def test_numbers_have_their_unit_and_swedish_grouping():
    texts = Texts("sv", {"m.none": "inga möten", "m.one": "{n} möte", "m.other": "{n} möten"})
    assert texts.count("m", 0) == "inga möten"
    assert texts.count("m", 1) == "1 möte"
    assert texts.count("m", 12345).replace("\xa0", " ") == "12 345 möten"


def test_a_list_is_written_as_running_text():
    assert [load_texts().listed("abc"[:length]) for length in range(4)] == [
        "",
        "a",
        "a och b",
        "a, b och c",
    ]
    assert load_texts("en").listed(("a", "b", "c")) == "a, b and c"


def test_dates_are_written_out():
    texts = load_texts("sv")
    assert texts.day(dt.date(2016, 2, 23)) == "23 februari 2016"
    assert texts.weekday(dt.date(2016, 2, 23)) == "tisdag 23 februari 2016"
    assert texts.clock(dt.time(9, 5)) == "09:05"
    assert texts.percent(0.5).replace("\xa0", " ") == "50 %"


def test_the_alphabet_ends_in_the_three_swedish_letters():
    names = [
        "Öberg",
        "Ärlig",
        "Åkesson",
        "Zorn",
        "Ek",
        "Ék",
        "ek",
        "von Å",
        "Von Z",
        "Müller",
        "Myr",
    ]
    assert sorted(names, key=swedish_key) == [
        "Ek",
        "ek",
        "Ék",
        "Müller",
        "Myr",
        "Von Z",
        "von Å",
        "Zorn",
        "Åkesson",
        "Ärlig",
        "Öberg",
    ]


def test_decomposed_letters_sort_as_composed_ones():
    assert swedish_key("A\u030akesson")[0] == swedish_key("Åkesson")[0]
