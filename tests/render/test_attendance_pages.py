"""The attendance of a council: a page for it, its years, and what a matrix has to say."""

import datetime as dt
import re

import pytest

import factories as f
from minutes_archive.model import Role
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts

COUNCIL = "narvaro/kommunstyrelsen/"
YEAR = f"{COUNCIL}2024/"


def made(*meetings):
    pages = ArchivePages(f.archive(*meetings), load_texts("sv")).list_pages()
    return {page.address: page.content for page in pages}


def tags_as_spaces(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def here(name, arrived=None):
    time = dt.time.fromisoformat(arrived) if arrived else None
    return f.attendee(name, Role.MEMBER, arrived=time)


@pytest.fixture(scope="module")
def pages():
    names = ("Åsa Berg", "Bo von Ek", "Cecilia Alm")
    return made(f.meeting("2024-02-01", present=[here(name, "15:42") for name in names]))


def test_a_councils_attendance_has_a_page_that_leads_to_its_years(pages):
    assert f'href="../../{YEAR}">2024</a>' in pages[COUNCIL]
    assert "1 möte" in pages[COUNCIL]
    assert f'href="../{COUNCIL}">Kommunstyrelsen</a>' in pages["narvaro/"]
    assert f'href="../../../{COUNCIL}">Kommunstyrelsen</a>' in pages[YEAR]


def test_the_table_of_councils_has_the_newest_years_and_leads_to_all_earlier_ones():
    days = [f"{year}-02-01" for year in range(1998, 2025)]
    page = made(*(f.meeting(day, present=[here("Bo von Ek")]) for day in days))["narvaro/"]
    heads = re.findall(r'<th scope="col">([^<]*)</th>', page)

    assert heads == ["Nämnd eller råd", "2024", "2023", "2022", "2021", "2020", "Tidigare"]
    assert "Kommunstyrelsen 2020: 1 möte" in tags_as_spaces(page).replace(" :", ":")
    earlier = page.rpartition('data-label="Tidigare"')[2].partition("</td>")[0]
    assert f'href="../{COUNCIL}"' in earlier
    assert tags_as_spaces(earlier.partition(">")[2]) == "Kommunstyrelsen 1998–2019 : 22 möten"


def test_a_few_years_have_no_earlier_ones(pages):
    assert "Tidigare" not in pages["narvaro/"]


def test_a_meeting_stands_under_a_day_that_cannot_be_read_as_a_fraction(pages):
    assert '<span aria-hidden="true">1 feb.</span>' in pages[YEAR]
    assert "1/2" not in tags_as_spaces(pages[YEAR])


def test_the_key_explains_the_signs_that_stand_there_and_no_others(pages):
    key = pages[YEAR].partition('<ul class="legend"')[2].partition("</ul>")[0]
    assert tags_as_spaces(key.partition(">")[2]) == "närvarande Så räknar vi"
    both = made(f.meeting(present=[here("A")]), f.meeting("2024-05-14"))[YEAR]
    assert "närvaron framgår inte" in tags_as_spaces(both.partition("</ul>")[0])


def test_people_stand_by_surname(pages):
    names = re.findall(r'personer/[^"]*">([^<]*)</a>', pages[YEAR])
    assert names == ["Cecilia Alm", "Åsa Berg", "Bo von Ek"]


def test_the_page_says_where_the_hours_of_a_meeting_were_worked_out(pages):
    assert "Protokollet från 1 februari 2024 saknar uppgift om när mötet började" in pages[YEAR]
    told = f.meeting(start=dt.time(15), end=dt.time(17), present=[here("A", "15:10")])
    assert "saknar uppgift" not in made(told)[YEAR]
