"""Each kind of value is read in one form, and others are offered rewritten."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError

from minutes_archive.schema import absent_items, expand_items, fields, number_order
from minutes_archive.schema.vocabulary import KINDS, SWEDISH


def read(kind: object, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def refused(kind: object, value: object) -> tuple[str, str | None]:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (error,) = caught.value.errors()
    return error["type"], error.get("ctx", {}).get("suggestion")


def test_dates_and_times_have_one_form():
    assert read(fields.Day, "2016-02-23") == dt.date(2016, 2, 23)
    assert read(fields.Day, "2024-02-29") == dt.date(2024, 2, 29)
    assert read(fields.Clock, "00:00") == dt.time(0, 0)
    assert read(fields.Clock, "23:59") == dt.time(23, 59)


@pytest.mark.parametrize(
    "written",
    [
        "23/2 2016", "23/2/2016", "23.2.2016", "23-02-2016", "23 / 2 - 2016", "2016-2-23",
        "2016/02/23", "2016.02.23", "20160223", "2016–02–23", "23 februari 2016",
        "den 23 februari 2016", "tisdag 23 februari 2016", "tisdagen den 23 februari 2016",
        "23 feb. 2016", "23 Feb 2016", "2016-02-23 13:30", "2016-02-23T13:30:00",
        "tis 23 feb 2016 kl. 13.30",
    ],
)  # fmt: skip
def test_a_date_in_another_form_is_offered_rewritten(written):
    assert refused(fields.Day, written) == ("PA314", "2016-02-23")


@pytest.mark.parametrize(
    "written", ["2016-02-31", "2015-02-29", "2016-13-01", "2016-00-10", "31/2 2016"]
)
def test_a_day_that_is_not_in_the_calendar_is_impossible(written):
    assert refused(fields.Day, written)[0] == "PA313"


@pytest.mark.parametrize("written", ["3016-02-23", "0216-02-23", "1799-12-31", "2100-01-01"])
def test_a_year_that_minutes_cannot_be_from_is_told(written):
    assert refused(fields.Day, written)[0] == "PA308"


@pytest.mark.parametrize(
    "written", ["23/2", "22/3/16", "1456185600", "i går", "160223", "februari 2016", "٢٠١٦-٠٢-٢٣"]
)
def test_what_may_be_several_days_is_not_guessed(written):
    assert refused(fields.Day, written)[0] == "PA315"


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("13.30", "13:30"), ("9:05", "09:05"), ("9.05", "09:05"), ("kl 13:30", "13:30"),
        ("kl. 9.30", "09:30"), ("klockan 13", "13:00"), ("13", "13:00"), ("1330", "13:30"),
        ("13:30:00", "13:30"),
    ],
)  # fmt: skip
def test_a_time_in_another_form_is_offered_rewritten(written, time):
    assert refused(fields.Clock, written) == ("PA316", time)


@pytest.mark.parametrize("written", ["24:00", "13:60", "810", "-1:00", "13:30-16:30", "ett"])
def test_what_is_no_time_is_not_guessed(written):
    assert refused(fields.Clock, written)[0] in {"PA316", "PA317"}
    if written != "810":
        assert refused(fields.Clock, written)[0] == "PA317"


@pytest.mark.parametrize(
    ("written", "answer"), [("ja", True), ("Nej", False), ("true", True), ("NO", False)]
)
def test_yes_and_no_are_read_in_both_languages(written, answer):
    assert read(fields.YesNo, written) is answer


def test_other_answers_and_counts_are_refused():
    assert refused(fields.YesNo, "1")[0] == "PA319"
    for written in ("-1", "1.5", "1 000", "1_000", "٣", "12345", "3 st"):
        assert refused(fields.Count, written)[0] == "PA318"
    assert read(fields.Count, "0") == 0


@pytest.mark.parametrize(
    ("written", "number"),
    [("§ 7", "7"), ("007", "7"), ("7A", "7a"), ("7 a", "7a"), ("§7.", "7"), ("punkt 7", "7")],
)
def test_an_item_number_in_another_form_is_offered_rewritten(written, number):
    assert refused(fields.ItemNumber, written) == ("PA321", number)


@pytest.mark.parametrize("written", ["0", "sju", "7ab", "7-8", "-7", "100000"])
def test_what_is_no_item_number_is_refused(written):
    assert refused(fields.ItemNumber, written)[0] == "PA322"


@pytest.mark.parametrize("written", ["7", "7a", "1-44", "1-44, 46", "1-2,4", "7a-7c"])
def test_a_range_of_items_is_kept_as_written(written):
    assert read(fields.ItemRange, written) == written


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("§§ 1–44, 46", "1-44, 46"), ("1 - 44", "1-44"), ("1-44 och 46", "1-44, 46"),
        ("§ 1 till § 3; 5", "1-3, 5"), ("1-44,  46", "1-44, 46"),
    ],
)  # fmt: skip
def test_a_range_in_another_form_is_offered_rewritten(written, suggestion):
    assert refused(fields.ItemRange, written) == ("PA323", suggestion)


def test_a_range_that_is_none_or_runs_backwards_is_refused():
    assert refused(fields.ItemRange, "hela mötet")[0] == "PA324"
    assert refused(fields.ItemRange, "1-2-3")[0] == "PA324"
    assert refused(fields.ItemRange, "9-3") == ("PA325", "3-9")


def test_a_range_picks_the_meetings_own_items():
    numbers = ["1", "2", "3", "3a", "4", "10"]

    assert expand_items("2-4", numbers) == {"2", "3", "3a", "4"}
    assert expand_items("1, 3", numbers) == {"1", "3"}
    assert expand_items("3a-10", numbers) == {"3a", "4", "10"}
    assert expand_items("50-60", numbers) == frozenset()
    assert absent_items("1-44, 3a, 46", numbers) == ("44", "46")
    assert sorted(["10", "3a", "3", "2"], key=number_order) == ["2", "3", "3a", "10"]


@pytest.mark.parametrize(
    "written", ["Miljö", "a_b", "a--b", "-a", "a/b", "..", "a.b", "A", "x" * 81, "å"]
)
def test_a_slug_that_could_leave_its_folder_is_refused(written):
    assert refused(fields.Slug, written)[0] == "PA320"


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)", "../x.pdf", "/etc/passwd", "a/../b", "C:\\x", "data:text/html,x",
        "a//b", "ftp://x.se/y", ".hemlig", "https://", 'https://x.se/"onclick=', "vbscript:x",
        "a/b:c",
    ],
)  # fmt: skip
def test_a_file_or_link_that_leads_astray_is_refused(written):
    assert refused(fields.FileOrLink, written)[0] == "PA327"


@pytest.mark.parametrize(
    "written", ["budget.pdf", "bilagor/Budget 2024 åäö.pdf", "https://x.se/y?z=1#a", "http://x.se"]
)
def test_a_file_beside_the_minutes_or_a_web_address_is_read(written):
    assert read(fields.FileOrLink, written) == written


def test_checksums_and_addresses_are_checked():
    assert read(fields.Checksum, "0" * 64) == "0" * 64
    assert refused(fields.Checksum, "0" * 63)[0] == "PA326"
    assert refused(fields.Checksum, "A" * 64)[0] == "PA326"
    assert read(fields.Email, "ks@norrby.example") == "ks@norrby.example"
    for written in ("ks@norrby", "ks norrby.example", "a@b@c.se", "<a@b.se>"):
        assert refused(fields.Email, written)[0] == "PA328"


@pytest.mark.parametrize("vocabulary", list(KINDS), ids=lambda enum: enum.__name__)
def test_each_vocabulary_takes_its_values_and_offers_one_for_swedish_words(vocabulary):
    kind = next(
        field
        for name, field in vars(fields).items()
        if name.endswith("Field") and field.__origin__ is vocabulary
    )
    for value in vocabulary:
        assert read(kind, value.value) is value
        assert refused(kind, value.value.upper() + "x") == (KINDS[vocabulary].code, value.value)
    for swedish, value in SWEDISH[vocabulary].items():
        if swedish != value:
            assert refused(kind, swedish.capitalize())[1] == value
            assert value in set(vocabulary)


def test_space_around_a_value_is_not_part_of_it():
    assert read(fields.Line, "  Anna Lind ") == "Anna Lind"
    assert refused(fields.Line, "   ")[0] == "PA306"
