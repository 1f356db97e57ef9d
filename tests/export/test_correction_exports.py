"""The open data and the feed tell of corrections what the page tells, and no more."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import sqlite3
from xml.etree import ElementTree as ET

import pytest

import factories as f
from correction_samples import (
    HIDDEN,
    OLD,
    corrected_archive,
    corrected_meeting,
    correction,
    long_log,
)
from minutes_archive.export import feeds, meeting_json, write_feeds, write_open_data
from minutes_archive.texts import load_texts
from minutes_archive.views.index import index_archive

SITE = "https://protokoll.example.se/"
FEED = "prenumerera/rattelser.xml"
MINUTES = f"{SITE}protokoll/kommunstyrelsen/2024-03-12/"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    index = index_archive(corrected_archive())
    write_open_data(index, load_texts(), folder)
    write_feeds(index, load_texts(), folder, SITE)
    return folder


@pytest.fixture
def rows(site):
    text = (site / "data/corrections.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def entries(site):
    return ET.fromstring((site / FEED).read_bytes()).findall("{*}entry")  # noqa: S314


def test_each_correction_is_a_row_that_leads_to_where_it_is_told(rows):
    assert [row["item"] for row in rows] == ["2", "3", "5", "", "4", "1", "1"]
    first = rows[0]
    assert (first["date"], first["corrected_on"]) == ("2024-03-12", "2024-04-02")
    assert (first["reason"], first["decided_by"]) == ("error", "Anna Lind, ordförande")
    assert "84 miljoner" in first["before"]
    assert "48 miljoner" in first["after"]
    assert first["address"].endswith("2024-03-12/#rattelse-2024-04-02-p2")


def test_a_row_never_holds_words_taken_away_for_a_persons_sake(rows):
    private = next(row for row in rows if row["reason"] == "personal_data")
    assert private["before"] == ""
    assert private["after"] == "Den sökande beviljas bidrag."


def test_a_row_of_a_withheld_item_says_that_it_was_corrected_and_when(rows):
    row = next(row for row in rows if row["item"] == "4")
    said = {key for key, value in row.items() if value}
    assert said == {"council", "council_name", "date", "item", "corrected_on", "address"}


def test_the_database_has_the_same_rows(site, rows):
    with sqlite3.connect(site / "data/archive.sqlite") as database:
        stored = database.execute("SELECT item, what FROM corrections").fetchall()
    assert [(item or "", what or "") for item, what in stored] == [
        (row["item"], row["what"]) for row in rows
    ]


def test_no_file_holds_what_may_not_be_told(site):
    texts = [path.read_bytes() for path in site.rglob("*") if path.is_file()]
    texts.append(meeting_json(corrected_meeting()).encode())
    for word in (OLD, HIDDEN):
        assert not any(word.encode() in text for text in texts), word


def test_the_meetings_json_tells_of_its_corrections():
    told = {
        (one.get("item"), one["date"]): one
        for one in json.loads(meeting_json(corrected_meeting()))["corrections"]
    }
    assert told["2", "2024-04-02"]["before"].startswith("Nämnden avsätter 84")
    assert told["3", "2024-04-05"]["reason"] == "personal_data"
    assert "before" not in told["3", "2024-04-05"]
    assert told["4", "2024-04-09"] == {"date": "2024-04-09", "item": "4"}
    assert "corrections" not in json.loads(meeting_json(f.meeting()))


def test_the_feed_has_an_entry_for_each_correction_with_the_newest_first(entries):
    assert [e.findtext("{*}updated")[:10] for e in entries][:5] == [
        *["2024-04-09"] * 3,
        "2024-04-08",
        "2024-04-07",
    ]
    last = entries[-1]
    assert last.findtext("{*}title") == (
        "Kommunstyrelsen, protokoll från 12 mars 2024: § 2 är rättad"
    )
    assert last.findtext("{*}id") == f"{MINUTES}#rattelse-2024-04-02-p2"
    assert last.find("{*}link").get("href") == f"{MINUTES}#rattelse-2024-04-02-p2"
    assert last.findtext("{*}summary") == "Beloppet var omkastat.\nDet stod fel."


def test_the_feed_tells_of_withdrawn_minutes_and_of_facts_and_withheld_items(entries):
    told = {e.findtext("{*}title"): e for e in entries}
    gone = told["Miljörådet, protokoll från 16 januari 2024 är avpublicerat"]
    assert gone.findtext("{*}id") == f"{SITE}protokoll/miljoradet/2024-01-16/#avpublicerat"
    assert gone.find("{*}link").get("href") == f"{SITE}protokoll/miljoradet/2024-01-16/"
    assert gone.findtext("{*}summary") == "På grund av sekretess."
    assert "Kommunstyrelsen, protokoll från 12 mars 2024: uppgifterna om mötet är rättade" in told
    hidden = told["Kommunstyrelsen, protokoll från 12 mars 2024: § 4 är rättad"]
    assert "maskerad" in hidden.findtext("{*}summary")


def test_an_entry_keeps_its_id_when_the_minutes_are_corrected_again(entries):
    known = {e.findtext("{*}id") for e in entries}
    meeting = corrected_meeting()
    more = (correction("2024-05-02", "2"), *meeting.corrections)
    index = index_archive(f.archive(dataclasses.replace(meeting, corrections=more)))
    now = {SITE + e.id for feed in feeds(index, load_texts()) for e in feed.entries}
    assert {one for one in known if "rattelse" in one} < now


def test_every_entry_has_an_id_of_its_own_and_the_feed_is_no_longer_than_the_others(entries):
    ids = [e.findtext("{*}id") for e in entries]
    assert len(set(ids)) == len(ids) == 8
    *_, feed = feeds(index_archive(long_log(40)), load_texts())
    assert feed.address == FEED
    assert len(feed.entries) == 30
    assert len({entry.id for entry in feed.entries}) == 30


def test_an_archive_without_corrections_has_an_empty_feed():
    *_, feed = feeds(index_archive(f.archive(f.meeting())), load_texts())
    assert (feed.address, feed.entries) == (FEED, ())
