"""What a publication writes for machines."""

from __future__ import annotations

import json

import factories as f
from minutes_archive import addresses
from minutes_archive.publish import Publication
from minutes_archive.texts import load_texts


def test_each_meeting_lies_beside_its_page_for_machines(tmp_path):
    meeting = f.meeting()
    publication = Publication.of(f.archive(meeting), tmp_path, load_texts(), "https://example.org/")

    publication.write_data(tmp_path / "site")

    file = tmp_path / "site" / addresses.minutes(meeting) / "index.json"
    assert json.loads(file.read_text(encoding="utf-8"))["chair"] == "Anna Lind"
    assert (tmp_path / "site/data/meetings.csv").is_file()
    assert (tmp_path / "site" / addresses.feed_all()).is_file()


def test_without_a_public_address_there_are_no_feeds(tmp_path):
    publication = Publication.of(f.archive(f.meeting()), tmp_path, load_texts(), "")

    publication.write_data(tmp_path / "site")

    assert not (tmp_path / "site" / addresses.feed_all()).exists()
