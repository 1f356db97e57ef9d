"""Lists show no column that is empty, and say what they count."""

import re

import pytest

import factories as f
from minutes_archive.model import Outcome
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts

DECIDED = f.item("1", "Ärende", outcome=Outcome.TABLED)
LISTS = ("beslut/2024/", "namnder/kommunstyrelsen/2024/")


def made(*meetings):
    pages = ArchivePages(f.archive(*meetings), load_texts("sv"))
    return {page.address: page.content for page in pages.list_pages()} | {"": pages.start_html()}


def heads(page):
    return re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', page)


@pytest.mark.parametrize("address", LISTS)
def test_themes_have_a_column_only_where_a_row_has_a_theme(address):
    bare = f.meeting(items=(DECIDED,))
    themed = f.meeting("2024-05-14", items=(DECIDED,), themes=("skola",))
    page = made(bare)[address]
    assert "Teman" not in heads(page)
    assert "data-theme-label" not in page
    assert page.count("<td") == len(heads(page))
    both = made(bare, themed)[address]
    assert "Teman" in heads(both)
    assert both.count("<td") == 2 * len(heads(both))


@pytest.mark.parametrize("address", ["beslut/", "beslut/2024/"])
def test_the_lists_of_decisions_say_what_is_counted(address):
    page = made(f.meeting(items=(DECIDED,)))[address]
    assert "också de som bordlades" in page
    assert 'om/sa-raknar-vi/#beslut"' in page


def test_a_meeting_in_a_list_tells_of_how_many_items_something_was_decided():
    plain = f.item("2", "Information")
    assert "2 paragrafer, 1 med beslut" in made(f.meeting(items=(DECIDED, plain)))[""]
