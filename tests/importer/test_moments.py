"""Dates and clock times as minutes write them."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_archive.importer.moments import find_clocks, find_days, find_spans

NEAR = dt.date(2016, 2, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-11-09", dt.date(2023, 11, 9)),
        ("2016 – 02 – 23", dt.date(2016, 2, 23)),
        ("Sammanträdesdatum2016-02-231 (3)", dt.date(2016, 2, 23)),
        ("20160223", dt.date(2016, 2, 23)),
        ("torsdagen den 16 november 2023", dt.date(2023, 11, 16)),
        ("den den 18 juni 2025", dt.date(2025, 6, 18)),
        ("28 februari 2019", dt.date(2019, 2, 28)),
        ("1\ndecember 2022", dt.date(2022, 12, 1)),
        ("16 okt 2013", dt.date(2013, 10, 16)),
        ("22/3 2016", dt.date(2016, 3, 22)),
        ("22/3-16", dt.date(2016, 3, 22)),
        ("16.10.2013", dt.date(2013, 10, 16)),
        ("2003-10-O7", dt.date(2003, 10, 7)),
        ("2003-lO-l3", dt.date(2003, 10, 13)),
        ("datetime(year: 2024, month: 03, day: 26)", dt.date(2024, 3, 26)),
    ],
)
def test_a_date_with_its_year_is_read(text, day):
    found = find_days(text)
    assert [one.day for one in found] == [day]
    assert found[0].year_written


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("den 3:e december", dt.date(2016, 12, 3)),
        ("den 1:a maj", dt.date(2016, 5, 1)),
        ("7:de mars", dt.date(2016, 3, 7)),
        ("5 mars", dt.date(2016, 3, 5)),
        ("22/3", dt.date(2016, 3, 22)),
        ("16 okt", dt.date(2016, 10, 16)),
        ("den 20 januari", dt.date(2016, 1, 20)),
        ("den 15 december", dt.date(2016, 12, 15)),
    ],
)
def test_a_date_without_a_year_follows_the_one_it_is_near(text, day):
    assert [(one.day, one.year_written) for one in find_days(text, NEAR)] == [(day, False)]
    assert find_days(text) == []


def test_the_weekday_helps_to_find_the_year():
    found = find_days("torsdag den\n26:e januari", NEAR)
    assert [(one.day, one.weekday) for one in found] == [(dt.date(2017, 1, 26), 3)]


def test_a_date_begins_with_its_weekday():
    text = "Huset, onsdagen den 4 maj 2016, kl 9"
    (found,) = find_days(text)
    assert text[found.start : found.end] == "onsdagen den 4 maj 2016"


def test_two_days_are_two_dates():
    assert [one.day.day for one in find_days("den 5–6 maj 2014")] == [5, 6]
    assert [one.day.day for one in find_days("1-2 december 2007")] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "ÅÅÅÅ-MM-DD",
        "2016-02-30",
        "31 februari 2016",
        "EX-2024-00062",
        "2013-12-042",
        "1/18",
        "2/24",
    ],
)
def test_what_is_no_date_is_none(text):
    assert find_days(text, NEAR) == []


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("13:30", "13:30"),
        ("13.30", "13:30"),
        ("09.00", "09:00"),
        ("kl 9", "09:00"),
        ("kl. 8.30", "08:30"),
        ("klockan 16:00", "16:00"),
        ("Klockan: 18:00", "18:00"),
        ("kl 1830", "18:30"),
        ("2016-02-23 18.30", "18:30"),
        ("öppnades 19:32.", "19:32"),
    ],
)
def test_a_clock_is_read(text, clock):
    assert [one.clock for one in find_clocks(text)] == [clock]


@pytest.mark.parametrize(
    "text",
    ["kl ,50", "21.12 öre", "EX-2023-00027:45", "§ 12.30", "kl 25", "12.10-13.50 kr", "1991:900"],
)
def test_what_is_no_clock_is_none(text):
    assert find_clocks(text) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("kl. 13:30 - 16:30", [("13:30", "16:30")]),
        ("kl.13:00-15.30", [("13:00", "15:30")]),
        ("kl 14.00 – 15.40", [("14:00", "15:40")]),
        ("kl 13,00-16,40", [("13:00", "16:40")]),
        ("13:15 17:20", [("13:15", "17:20")]),
        ("kl 9-12", [("09:00", "12:00")]),
        ("kl 18.00- ca kl 20.00", [("18:00", "20:00")]),
        ("kl 18.00 –", [("18:00", None)]),
        ("kl 8.15", [("08:15", None)]),
        (
            "klockan 19.20 till 19.30 och 20.10 till 20.40",
            [("19:20", "19:30"), ("20:10", "20:40")],
        ),
        ("19.14-19.40, 19.55-20.00", [("19:14", "19:40"), ("19:55", "20:00")]),
    ],
)
def test_a_clock_has_its_end_where_one_follows(text, spans):
    assert [(one.start_clock, one.end_clock) for one in find_spans(text)] == spans


@given(st.text(alphabet="0123456789 .:-–/klden majtill,§()\n", max_size=200))
def test_offsets_lie_in_the_text_and_do_not_overlap(text):
    for found in (find_days(text, NEAR), find_spans(text), find_clocks(text)):
        end = 0
        for one in found:
            assert end <= one.start < one.end <= len(text)
            end = one.end


@pytest.mark.parametrize(
    "piece", ["1", "den ", " ", "1 ", "kl ", "1/1 ", "12.30 ", "2016-", "den 1"]
)
def test_hostile_text_is_read_in_linear_time(piece):
    text = piece * (200_000 // len(piece))
    start = time.process_time()
    find_days(text, NEAR)
    find_spans(text)
    assert time.process_time() - start < 5


def test_clock_times_with_letters_for_digits_are_read():
    assert [(one.start_clock, one.end_clock) for one in find_spans("kl l3.OO - 14.5O")] == [
        ("13:00", "14:50")
    ]
    assert find_clocks("punkt II.l och ll.Il") == []


@pytest.mark.parametrize(
    "words", ["mellan klockan 14.15 och 15.35", "mellan kl. 14:15 och kl. 15:35"]
)
def test_a_time_between_two_clocks_is_a_span(words):
    (span,) = find_spans(f"Forumsalen, {words}, i dag")
    assert (span.start_clock, span.end_clock) == ("14:15", "15:35")
    assert (span.start, span.end) == (12, 12 + len(words))
    assert [one.end_clock for one in find_spans("kl 14.15 och kl 15.35")] == [None, None]
