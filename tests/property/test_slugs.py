"""A slug can never leave its folder or look different on another machine."""

import re
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from minutes_archive import addresses
from minutes_archive.slugs import SLUG_PATTERN, slugify


@given(st.text())
def test_any_text_gives_a_slug(text):
    slug = slugify(text)
    assert re.fullmatch(SLUG_PATTERN, slug)
    assert len(slug) <= 80


@given(st.text())
def test_a_slug_is_its_own_slug(text):
    assert slugify(slugify(text)) == slugify(text)


@given(st.text())
def test_no_case_number_leads_out_of_the_cases_folder(number):
    parts = PurePosixPath(addresses.case(number)).parts
    assert parts[0] == "arenden"
    assert len(parts) == 2
    assert ".." not in parts


def test_swedish_letters_are_spelled_without_marks():
    assert slugify("Åsa Öberg-Nyström") == "asa-oberg-nystrom"
    assert slugify("KS 2016/00123") == "ks-2016-00123"
    assert slugify("../../etc/passwd") == "etc-passwd"


def test_links_between_pages_are_relative_to_the_page():
    assert addresses.relative("beslut/2016/", "protokoll/a/2016-01-01/") == "../../../beslut/2016/"
    assert addresses.relative("", "beslut/") == "../"
    assert addresses.relative("", "") == "./"
