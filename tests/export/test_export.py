"""The open data says what the minutes say, and no more."""

import csv
import dataclasses
import json
import sqlite3
from xml.etree import ElementTree as ET

import pytest

from factories import BOARD, archive, attendee, day, decided, item, meeting
from minutes_archive.export import (
    feeds,
    meeting_json,
    open_data_tables,
    write_feeds,
    write_open_data,
)
from minutes_archive.model import (
    Correction,
    CorrectionReason,
    Deviation,
    Gravity,
    Outcome,
    PlannedMeeting,
    Role,
    Roll,
    Vote,
    VoteKind,
    Withheld,
)
from minutes_archive.texts import load_texts
from minutes_archive.views.index import index_archive

VOTE = Vote(VoteKind.OPEN, yes=1, no=1, roll=Roll(yes=("Anna Lind",), no=("Bo Ek",)))


@pytest.fixture
def index():
    secret = item("3", "Hemlig rubrik", "Hemlig text.", withheld=Withheld("sekretess", "OSL 26:1"))
    board = meeting(
        present=(attendee("Anna Lind", Role.CHAIR), attendee("Bo Ek", items=frozenset({"2"}))),
        items=(
            item("1"),
            decided("2", "=SUMMA(A1)", "Budgeten antas", Outcome.APPROVED, votes=(VOTE,)),
            secret,
        ),
        corrections=(Correction(day("2024-04-02"), "Rättat.", CorrectionReason.ERROR, "2"),),
    )
    late = Deviation(
        "PA601",
        Gravity.ERROR,
        board.path,
        item="2",
        accepted="Justeraren var bortrest.",
        law="KL 5 kap. 69 §",
    )
    return index_archive(dataclasses.replace(archive(board), deviations=(late,)))


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_table_is_a_csv_file_and_a_table_of_the_database(index, tmp_path):
    write_open_data(index, load_texts(), tmp_path)
    with sqlite3.connect(tmp_path / "data/archive.sqlite") as database:
        for table in open_data_tables(load_texts()):
            rows = read_csv(tmp_path / f"data/{table.name}.csv")
            stored = database.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608
            assert len(rows) == len(stored) > 0
            assert all(len(row) == len(table.columns) for row in stored)


def test_a_decision_row_quotes_the_decision_and_leads_to_its_item(index, tmp_path):
    write_open_data(index, load_texts(), tmp_path)
    (row,) = read_csv(tmp_path / "data/decisions.csv")
    assert (row["decision"], row["outcome"]) == ("Budgeten antas", "approved")
    assert row["address"] == "protokoll/kommunstyrelsen/2024-03-12/#p2"


def test_a_spreadsheet_never_runs_a_title_as_a_formula(index, tmp_path):
    write_open_data(index, load_texts(), tmp_path)
    (row,) = read_csv(tmp_path / "data/decisions.csv")
    assert row["title"] == "'=SUMMA(A1)"


def test_attendance_says_which_items_a_person_took_part_in(index, tmp_path):
    write_open_data(index, load_texts(), tmp_path)
    rows = {row["name"]: row for row in read_csv(tmp_path / "data/attendance.csv")}
    assert rows["Bo Ek"]["items"] == "2"
    assert rows["Anna Lind"]["items"] == ""
    assert rows["Anna Lind"]["roles"] == "chair"


def test_votes_hold_the_counts_and_the_roll(index, tmp_path):
    write_open_data(index, load_texts(), tmp_path)
    rows = read_csv(tmp_path / "data/votes.csv")
    assert [(row["yes"], row["name"], row["voted"]) for row in rows] == [
        ("1", "", ""),
        ("", "Anna Lind", "yes"),
        ("", "Bo Ek", "no"),
    ]


def test_a_deviation_says_which_rule_where_how_grave_and_why_it_stands(index, tmp_path):
    write_open_data(index, load_texts(), tmp_path)
    (row,) = read_csv(tmp_path / "data/deviations.csv")
    assert row == {
        "council": "kommunstyrelsen",
        "council_name": "Kommunstyrelsen",
        "date": "2024-03-12",
        "item": "2",
        "code": "PA601",
        "rule": "Protokollet justerades för sent",
        "law": "KL 5 kap. 69 §",
        "gravity": "error",
        "accepted": "Justeraren var bortrest.",
        "address": "protokoll/kommunstyrelsen/2024-03-12/#p2",
    }


def test_a_meeting_without_minutes_is_a_row_of_its_council_and_day(index, tmp_path):
    missed = Deviation(
        "PA635",
        Gravity.WARNING,
        "_registry/calendar.yml",
        planned=PlannedMeeting("kommunstyrelsen", day("2023-04-02")),
    )
    lacking = dataclasses.replace(index.archive, deviations=(missed,))
    write_open_data(index_archive(lacking), load_texts(), tmp_path)
    (row,) = read_csv(tmp_path / "data/deviations.csv")
    assert (row["council"], row["date"], row["item"]) == ("kommunstyrelsen", "2023-04-02", "")
    assert (row["code"], row["address"]) == ("PA635", "insyn/saknas/#moten")
    assert row["law"] == "praxis"


def test_nothing_of_a_withheld_item_is_in_any_file(index, tmp_path):
    write_open_data(index, load_texts(), tmp_path)
    write_feeds(index, load_texts(), tmp_path, "https://protokoll.example.se/")
    texts = [meeting_json(m) for m in index.archive.meetings]
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any("Hemlig" in text for text in texts)
    assert not any(b"Hemlig" in data for data in files)


def test_meeting_json_says_what_the_minutes_say_with_the_formats_keys(index):
    data = json.loads(meeting_json(index.archive.meetings[0]))
    assert data["date"] == "2024-03-12"
    assert data["items"][1]["votes"][0]["roll"] == {"yes": ["Anna Lind"], "no": ["Bo Ek"]}
    assert data["items"][2] == {
        "number": "3",
        "withheld": {"reason": "sekretess", "ground": "OSL 26:1"},
    }
    assert "path" not in data


def test_meetings_json_is_the_table_of_meetings(index, tmp_path):
    write_open_data(index, load_texts(), tmp_path)
    (entry,) = json.loads((tmp_path / "data/meetings.json").read_text(encoding="utf-8"))
    assert (entry["council"], entry["items"]) == (BOARD.slug, 3)


def test_a_feed_has_absolute_links_and_the_newest_first(tmp_path):
    index = index_archive(archive(meeting("2024-01-10"), meeting("2024-02-10")))
    write_feeds(index, load_texts(), tmp_path, "https://protokoll.example.se/")
    for feed in feeds(index, load_texts()):
        root = ET.fromstring((tmp_path / feed.address).read_bytes())  # noqa: S314
        links = [e.get("href") for e in root.iter("{http://www.w3.org/2005/Atom}link")]
        assert all(link.startswith("https://protokoll.example.se/") for link in links)
    root = ET.fromstring((tmp_path / "prenumerera/alla.xml").read_bytes())  # noqa: S314
    days = [e.text for e in root.findall(".//{*}entry/{*}updated")]
    assert days == ["2024-02-10T00:00:00Z", "2024-01-10T00:00:00Z"]


def test_two_exports_of_one_archive_are_the_same_bytes(index, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_open_data(index, load_texts(), tmp_path / name)
    for path in (tmp_path / "one").rglob("*.*"):
        assert (
            path.read_bytes()
            == (tmp_path / "two" / path.relative_to(tmp_path / "one")).read_bytes()
        )
