"""The start page and the page of what is missing agree on announced meetings."""

import re

import pytest

from factories import BOARD, COUNCIL, archive, day, meeting
from minutes_archive.model import NextMeeting, PlannedMeeting
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts
from minutes_archive.views.gaps import gaps_view
from minutes_archive.views.index import index_archive

ANNOUNCING = meeting("2024-02-13", next_meeting=NextMeeting(day("2024-03-12")))


def view_of(*meetings, calendar=()):
    view = gaps_view(index_archive(archive(*meetings, calendar=calendar)))
    missing = [(row.council.slug, row.planned.date) for row in view.missing.rows]
    return missing, [(one.council.slug, one.planned.date) for one in view.announced]


def test_an_announced_meeting_of_which_nothing_tells_is_listed_apart():
    assert view_of(ANNOUNCING) == ([], [(BOARD.slug, day("2024-03-12"))])


@pytest.mark.parametrize(("other", "missing"), [("2024-03-20", False), ("2024-05-02", True)])
def test_another_councils_later_minutes_show_that_an_announced_meeting_has_passed(other, missing):
    told = (BOARD.slug, day("2024-03-12"))
    found = view_of(ANNOUNCING, meeting(other, COUNCIL))
    assert found == (([told], []) if missing else ([], [told]))


def test_a_planned_meeting_that_is_announced_too_is_missing_once():
    calendar = (PlannedMeeting(BOARD.slug, day("2024-03-12"), note="Extra"),)
    missing, announced = view_of(ANNOUNCING, meeting("2024-05-02", COUNCIL), calendar=calendar)
    assert (len(missing), announced) == (1, [])


def test_a_cancelled_meeting_lacks_no_minutes():
    calendar = (PlannedMeeting(BOARD.slug, day("2024-03-12"), cancelled=True),)
    assert view_of(ANNOUNCING, meeting("2024-05-02", COUNCIL), calendar=calendar) == ([], [])


def test_the_page_lists_what_the_start_page_does_and_does_not_say_there_is_nothing():
    pages = ArchivePages(archive(ANNOUNCING), load_texts("sv"))
    page = next(one for one in pages.list_pages() if one.address == "insyn/saknas/").content
    said = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert 'datetime="2024-03-12"' in pages.start_html()
    assert 'datetime="2024-03-12"' in page
    assert "1 utlyst möte utan protokoll än" in said
    assert "Inga möten utan protokoll" not in said
    assert 'data-passed="datumet har passerat"' in page
