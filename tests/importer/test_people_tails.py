"""The cheap look at how words end never hides a title, an office or an organisation."""

from __future__ import annotations

import re

import pytest

from minutes_archive.importer.letters import without_dots
from minutes_archive.importer.people import words
from minutes_archive.importer.people.names import is_name_word
from minutes_archive.importer.people.tails import last_letters, may_end_run, tails
from minutes_archive.importer.people.word_runs import match_title, read_organisation_words

STEMS = [stem.split("-") for stem in (*words._ORG_WORDS, "hamn")]


@pytest.mark.parametrize("before", ["", "huvud", "bitr. ", "vård- och omsorgs"])
@pytest.mark.parametrize("end", ["", "n", "en"])
def test_every_title_is_read_whatever_stands_before_it_and_however_it_ends(before, end):
    titles = [f"{before}{title}{end}" for title in words._TITLE_WORDS]
    unread = [one for one in (*titles, *map(without_dots, titles)) if not match_title(one, 0)]
    assert unread == []


@pytest.mark.parametrize("stem", STEMS, ids=lambda stem: stem[0])
def test_every_office_is_read_in_all_its_forms(stem):
    forms = [stem[0], *(f"{stem[0]}{end}" for end in stem[1:])]
    for form in (*forms, *(f"{one}s" for one in forms if one[-1].isalpha())):
        assert words.ORG_HEAD.fullmatch(form), form
        assert read_organisation_words(form, 0, wide=False) is not None, form
        if form[-1].isalpha():
            assert not is_name_word(form.capitalize()) or re.fullmatch(words.FAMILY_END, form)


def test_no_word_of_a_form_is_a_name():
    ends = (*words._NOT_NAME_ENDS, *words._NOT_NAME_ENDS_FAR)
    assert [end for end in ends if is_name_word(f"Abcde{end}")] == []


def test_a_common_end_of_names_is_worth_no_closer_look():
    known = words.ANY_TITLE_TAILS
    assert known.isdisjoint(last_letters("Andersson"))
    assert not known.isdisjoint(last_letters("kontaktperson"))
    assert not may_end_run("Anna Ek (S), ordförande", 0, known)


def test_tails_are_known_with_and_without_their_dots():
    assert tails(("lärare",)) == {"ärare", "arare"}
    assert tails(("avd.",)) == {"avd"}
