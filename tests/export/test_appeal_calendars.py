"""A calendar program can read the last days to appeal, and gets the same days every time."""

from __future__ import annotations

import datetime as dt

import pytest
from icalendar import Calendar

from factories import BOARD, COUNCIL, archive, day, decided, meeting
from minutes_archive.export import write_appeal_calendars
from minutes_archive.model import Appeal, Council, CouncilKind, Notice, Outcome, Withheld
from minutes_archive.texts import load_texts
from minutes_archive.views.index import index_archive

SITE = "https://protokoll.example.se/"
SCHOOLS = Council("skolnamnden", "Skolnämnden", CouncilKind.COMMITTEE)
TRICKY = "Avgifter; taxor, m.m. för Ålö åkeri & Söner"


def passed(number, title="Budget", **fields):
    return decided(number, title, "Budgeten antas", Outcome.APPROVED, **fields)


def board(date="2024-03-12", posted="2024-03-20", **fields):
    secret = passed("6", "", withheld=Withheld("sekretess"), appeal=Appeal.LEGALITY)
    at_once = passed("3", adjusted_on=day(date), notice=Notice(day("2024-03-13")))
    items = (passed("2", TRICKY), at_once, secret)
    return meeting(date, items=items, notice=Notice(day(posted)), **fields)


@pytest.fixture
def write(tmp_path):
    def written(*meetings, folder="site"):
        write_appeal_calendars(
            index_archive(archive(*meetings, councils=(BOARD, COUNCIL, SCHOOLS))),
            load_texts(),
            tmp_path / folder,
            SITE,
        )
        return tmp_path / folder

    return written


def read(path):
    calendar = Calendar.from_ical(path.read_bytes())
    return calendar, calendar.events


def test_each_last_day_is_an_event_of_a_whole_day_with_its_items(write):
    calendar, (first, second) = read(write(board()) / "insyn/overklaga.ics")
    assert str(calendar["x-wr-calname"]) == "Sista dag att överklaga"
    assert first.start == dt.date(2024, 4, 3)
    assert (second.start, second.end) == (dt.date(2024, 4, 10), dt.date(2024, 4, 11))
    assert str(second["summary"]) == "Sista dag att överklaga: Kommunstyrelsen 12 mars 2024"
    lines = str(second["description"]).split("\n")
    assert lines[:3] == [f"§ 2 {TRICKY}", "§ 6 Maskerad paragraf", ""]
    assert lines[3].endswith(f"{SITE}insyn/overklaga/#sa-overklagar-du")
    assert str(second["url"]) == f"{SITE}protokoll/kommunstyrelsen/2024-03-12/"
    assert not calendar.errors


def test_an_event_keeps_its_name_and_is_stamped_with_the_day_of_the_notice(write):
    _, (first, second) = read(write(board()) / "insyn/overklaga.ics")
    assert str(second["uid"]) == "kommunstyrelsen-2024-03-12-2024-04-10@protokoll.example.se"
    assert first["uid"] != second["uid"]
    assert second["dtstamp"].dt == dt.datetime(2024, 3, 20, tzinfo=dt.UTC)


def test_each_council_with_a_last_day_has_a_calendar_of_its_own(write):
    site = write(board(), meeting("2024-03-13", COUNCIL, items=(passed("1"),)))
    files = {path.relative_to(site).as_posix() for path in site.rglob("*.ics")}
    assert files == {"insyn/overklaga.ics", f"insyn/overklaga/{BOARD.slug}.ics"}
    calendar, events = read(site / f"insyn/overklaga/{BOARD.slug}.ics")
    assert str(calendar["x-wr-calname"]) == "Sista dag att överklaga: Kommunstyrelsen"
    assert len(events) == 2


def weekly(start, count, council):
    days = [(dt.date.fromisoformat(start) + dt.timedelta(weeks=n)) for n in range(count)]
    return [meeting(d.isoformat(), council, items=(passed("1"),), notice=Notice(d)) for d in days]


def test_a_calendar_holds_the_newest_fifty_days_soonest_first(write):
    meetings = [*weekly("2020-01-07", 60, BOARD), *weekly("2021-01-08", 30, SCHOOLS)]
    site = write(*meetings)
    _, own = read(site / f"insyn/overklaga/{BOARD.slug}.ics")
    _, everything = read(site / "insyn/overklaga.ics")
    for events, last in ((own, meetings[59]), (everything, meetings[-1])):
        starts = [event.start for event in events]
        assert len(starts) == 50
        assert starts == sorted(starts)
        assert str(events[-1]["url"]).endswith(f"/{last.date}/")
    assert sum("skolnamnden" in str(event["url"]) for event in everything) == 30


def test_without_a_last_day_there_is_no_calendar(write):
    assert not list(write(meeting(items=(passed("1"),))).rglob("*.ics"))


def test_two_builds_give_the_same_bytes_with_the_lines_that_the_standard_asks_for(write):
    one, two = (write(board(), folder=name) / "insyn/overklaga.ics" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    lines = one.read_bytes().split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
