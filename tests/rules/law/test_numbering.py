"""A year's item numbers: none missing between meetings, and none used twice."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, found, load, minutes_text
from factories import BOARD, archive, item, meeting
from minutes_archive.findings import Level
from minutes_archive.model import Council, CouncilKind, Meeting, Status, Withheld
from minutes_archive.rules.law import check_law_of_archive
from minutes_archive.rules.law.numbering import check

RULED = {"assembly", "board", "committee", "subcommittee"}
MARCH, APRIL, MAY, JUNE = "2024-03-12", "2024-04-09", "2024-05-14", "2024-06-11"


def held(date: str, numbers: str, **fields) -> Meeting:
    """Hold a meeting with items such as "4-6 7a"."""
    items = []
    for stretch in numbers.split():
        first, _, last = stretch.partition("-")
        run = range(int(first), int(last) + 1) if last else [first]
        items += [item(str(number)) for number in run]
    return meeting(date, items=tuple(items), **fields)


def missing(*meetings: Meeting) -> list[tuple[str, str | None, object]]:
    breaches = check(archive(*meetings))
    return [
        (m.path[-8:-3], m.item, m.params["missing"]) for m in breaches if m.kind.code == "PA633"
    ]


def repeated(*meetings: Meeting) -> list[tuple[str | None, object, str]]:
    breaches = check(archive(*meetings))
    return [
        (one.item, one.params["numbers"], str(one.params["earlier"]))
        for one in breaches
        if one.kind.code == "PA634"
    ]


@pytest.mark.parametrize("april", ["4-6", "3a 4", "4"])
def test_numbers_that_go_on_are_right(april):
    assert missing(held(MARCH, "1-3"), held(APRIL, april)) == []


@pytest.mark.parametrize(
    ("march", "april", "expected"),
    [
        ("1-3", "5-6", ("04-09", "5", "§ 4")),
        ("1-3", "7-9", ("04-09", "7", "§§ 4–6")),
        ("1-3 3a", "5", ("04-09", "5", "§ 4")),
        ("1-3", "5a", ("04-09", "5a", "§ 4")),
    ],
)
def test_a_gap_is_told_once_at_the_item_after_it(march, april, expected):
    assert missing(held(MARCH, march), held(APRIL, april)) == [expected]


def test_each_meeting_after_a_gap_is_told_of_with_all_that_is_missing_ahead_of_it():
    series = [held(MARCH, "1-3"), held(APRIL, "7"), held(MAY, "10a 11"), held(JUNE, "5 12")]
    assert missing(*series) == [("04-09", "7", "§§ 4, 6"), ("05-14", "10a", "§§ 8–9")]


def test_it_names_the_minutes_before_the_gap():
    (breach,) = check(archive(held(MARCH, "1-3"), held(APRIL, "7")))
    assert str(breach.params["before"]) == MARCH
    assert breach.line == 19


def test_letters_come_between_their_number_and_the_next():
    assert missing(held(MARCH, "1-7 7a"), held(APRIL, "8")) == []
    assert missing(held(MARCH, "1-7"), held(APRIL, "7a 8")) == []
    assert repeated(held(MARCH, "1-7"), held(APRIL, "7a 8"), held(MAY, "9")) == []


def test_councils_that_begin_again_at_each_meeting_have_no_gaps_and_repeat_nothing():
    series = [held(MARCH, "1-9"), held(APRIL, "1-4"), held(MAY, "1-12")]
    assert list(check(archive(*series))) == []
    assert list(check(archive(held(MARCH, "1-9"), held(APRIL, "2-4")))) == []


def test_one_number_too_high_does_not_make_a_council_number_through_the_year():
    series = [held(MARCH, "1-3"), held(APRIL, "5-6"), held(MAY, "1-4"), held(JUNE, "1-2")]
    assert list(check(archive(*series))) == []


def test_councils_that_mostly_begin_again_have_no_gaps():
    numbers = ("1-3", "4-6", "7-9", "1-2", "1-2", "1-2")
    series = [held(f"2024-{month:02}-01", run) for month, run in enumerate(numbers, 1)]
    assert list(check(archive(*series))) == []


@pytest.mark.parametrize(
    ("march", "april", "expected"),
    [
        ("1-3", "3-5", [("3", "§ 3", MARCH)]),
        ("1-3", "2-5", []),  # as near to § 1, which may have been left out
        ("1-9", "6-9", [("6", "§§ 6–9", MARCH)]),
        ("1-9", "5-9", []),
        ("1-2", "2", [("2", "§ 2", MARCH)]),
        ("1", "1-2", []),
    ],
)
def test_of_two_meetings_the_second_goes_on_if_it_begins_near_the_end(march, april, expected):
    assert repeated(held(MARCH, march), held(APRIL, april)) == expected
    assert missing(held(MARCH, march), held(APRIL, april)) == []


def test_minutes_without_items_may_share_a_day_with_others():
    empty = meeting(APRIL, suffix="extra")
    assert missing(held(MARCH, "1-3"), empty, held(APRIL, "5")) == []


def test_one_meeting_begun_anew_in_a_year_that_runs_on_repeats_numbers():
    series = [held(MARCH, "1-3"), held(APRIL, "4-6"), held(MAY, "1-2"), held(JUNE, "7-9")]
    assert repeated(*series) == [("1", "§§ 1–2", MARCH)]
    assert missing(*series) == []


def test_a_number_used_at_two_meetings_of_a_year_is_told_of_once_a_meeting():
    series = [held(MARCH, "1-3"), held(APRIL, "4-6"), held(MAY, "5-8")]
    assert repeated(*series) == [("5", "§§ 5–6", APRIL)]
    assert repeated(*series, held(JUNE, "6 9")) == [("5", "§§ 5–6", APRIL), ("6", "§ 6", APRIL)]


def test_each_calendar_year_has_numbers_of_its_own():
    turn = [held("2024-12-30", "98-99"), held("2024-12-31", "100-101")]
    assert list(check(archive(*turn, held("2025-01-01", "1-3"), held("2025-01-02", "4")))) == []
    assert list(check(archive(*turn, held("2025-01-01", "110")))) == []
    assert missing(*turn, held("2025-01-01", "1"), held("2025-01-02", "3")) == [
        ("01-02", "3", "§ 2")
    ]
    midsummer = [held("2024-06-20", "1"), held("2024-06-24", "3")]
    assert missing(*midsummer) == [("06-24", "3", "§ 2")]


def test_the_first_meeting_of_a_year_may_have_any_number():
    assert missing(held(MARCH, "40-44"), held(APRIL, "45")) == []


def test_withheld_items_are_there():
    withheld = item("4", withheld=Withheld("Sekretess"))
    kept = meeting(APRIL, items=(withheld, item("5")))
    assert missing(held(MARCH, "1-3"), kept, held(MAY, "6")) == []


@pytest.mark.parametrize("unknown", [{"status": Status.WITHDRAWN}, {"status": Status.DRAFT}])
def test_nothing_is_said_across_minutes_whose_items_are_unknown(unknown):
    gone = meeting(APRIL, **unknown)
    assert missing(held(MARCH, "1-3"), gone, held(MAY, "9")) == []
    assert missing(held(MARCH, "1-3"), gone, held(MAY, "9"), held(JUNE, "11")) == [
        ("06-11", "11", "§ 10")
    ]


def test_withdrawn_minutes_say_nothing_of_their_numbers():
    series = [held(MARCH, "1-3"), held(APRIL, "4-6"), held(JUNE, "12")]
    assert missing(*series) == [("06-11", "12", "§§ 7–11")]
    assert missing(*series, held(MAY, "3-8", status=Status.WITHDRAWN)) == []
    assert repeated(*series, held(MAY, "3-8", status=Status.WITHDRAWN)) == []


def test_numbers_count_wherever_in_the_year_they_stand():
    first = held(MARCH, "1-3", suffix="extra")
    assert missing(held(MARCH, "4-5"), first, held(APRIL, "6")) == []
    assert missing(held(MARCH, "4-5"), first, held(APRIL, "8")) == [("04-09", "8", "§§ 6–7")]
    assert missing(held(MARCH, "1-3"), held(APRIL, "7-9"), held(MAY, "4-6")) == []


def test_councils_are_numbered_apart():
    other = Council("nämnden", "Nämnden", CouncilKind.COMMITTEE)
    meetings = (held(MARCH, "1-3"), held(APRIL, "7-9", council=other))
    assert list(check(archive(*meetings, councils=(BOARD, other)))) == []


def test_a_council_that_nobody_knows_hides_no_other():
    unknown = Council("nämnden", "Nämnden", CouncilKind.COMMITTEE)
    meetings = (held("2024-01-09", "1", council=unknown), held(MARCH, "1-3"), held(APRIL, "5"))
    assert [one.item for one in check(archive(*meetings, councils=(BOARD,)))] == ["5"]


@pytest.mark.parametrize("kind", CouncilKind)
def test_it_is_a_warning_for_councils_that_the_law_rules_and_else_a_note(kind):
    series = [held(MARCH, "1-3"), held(APRIL, "5-6"), held(MAY, "6-8")]
    council = Council(BOARD.slug, BOARD.name, kind)
    expected = Level.WARNING if kind in RULED else Level.NOTE
    levels = {
        one.kind.code: one.kind.level
        for one in check_law_of_archive(archive(*series, councils=(council,)))
    }
    assert levels == {"PA633": expected} | {"PA634": expected}


def later(path: str, body: str) -> dict[str, str]:
    date = path[-13:-3]
    front = {"date": f"date: {date}", "adjusted_on": f"adjusted_on: {date}"}
    return {path: minutes_text({**front, "notice": f"notice: {{posted: {date}}}"}, body)}


def test_findings_stand_at_the_items_and_can_be_let_stand(tmp_path):
    files = {
        **later("kommunstyrelsen/2024/2024-04-09.md", "## § 5 Taxa\n\nTaxan antas.\n"),
        **later(
            "kommunstyrelsen/2024/2024-05-14.md",
            "## § 6 Taxa\n\nTaxan antas.\n\n## § 5 Avgift\n\nAvgiften antas.\n",
        ),
    }
    loaded = load(tmp_path / "a", files)
    assert found([one for one in loaded.findings if one.code != "PA507"]) == [
        ("PA633", 19, 1),
        ("PA634", 23, 1),
    ]
    allow = "allow:\n  - {code: PA633, item: 5, reason: Numret användes aldrig.}"
    text = files["kommunstyrelsen/2024/2024-04-09.md"].replace("notice:", f"{allow}\nnotice:")
    loaded = load(tmp_path / "b", files | {"kommunstyrelsen/2024/2024-04-09.md": text})
    assert [one.level for one in loaded.findings if one.code == "PA633"] == [Level.NOTE]
    assert BASE_PATH in {one.path for one in loaded.archive.meetings}
