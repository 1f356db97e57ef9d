"""What the open data may not say of minutes with a withheld item, and of the item itself."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import json
import re

import pytest

import factories as f
from archive_files import BASE_BODY, BASE_PATH, load, minutes_text
from minutes_archive.evidence import checksum
from minutes_archive.export import meeting_json, write_open_data
from minutes_archive.model import Allowance, Deviation, Gravity, Meeting, Status, Withheld
from minutes_archive.texts import load_texts
from minutes_archive.views.audit import deviation_rows
from minutes_archive.views.index import index_archive

WITHHELD = {"items": "items:\n  2:\n    withheld: {reason: sekretess}"}
SOURCE = {"source": f"source: {{file: a.pdf, sha256: {'b' * 64}}}"}
CHECKSUM = re.compile(r"[0-9a-f]{64}")


def said_of(tmp_path, front: dict[str, str], body: str = BASE_BODY) -> tuple[bytes, str]:
    """The bytes of a minutes file and of its JSON."""
    data = minutes_text(front, body).encode()
    (meeting,) = load(tmp_path, {BASE_PATH: data}).archive.meetings
    return data, meeting_json(meeting)


@pytest.mark.parametrize("source", [{}, SOURCE])
def test_no_checksum_tells_what_withheld_words_in_the_file_are(tmp_path, source):
    """Somebody who guesses the words could otherwise try them against it."""
    data, told = said_of(tmp_path, WITHHELD | source)
    for digest in (hashlib.sha256(data).hexdigest(), checksum(data)):
        assert digest not in told
    assert CHECKSUM.search(told) is None
    assert "is_whole" not in told


def test_a_draft_has_no_checksum_either(tmp_path):
    _, told = said_of(tmp_path, {"status": "status: draft", "adjusted_on": "", "notice": ""})
    assert '"status": "draft"' in told
    assert CHECKSUM.search(told) is None


def test_minutes_that_a_reader_can_check_keep_their_checksums(tmp_path):
    data, told = said_of(tmp_path, SOURCE)
    said = json.loads(told)
    assert (said["sha256"], said["sha512"]) == (hashlib.sha256(data).hexdigest(), checksum(data))
    assert said["source"]["sha256"] == "b" * 64
    assert "is_whole" not in said


def test_a_withheld_item_taken_out_of_the_file_leaves_its_checksum(tmp_path):
    """But the document that the words still stand in must have none, in the file neither."""
    lines = BASE_BODY.split("## § 2 ")
    body = f"{lines[0]}## § 2\n\n## § 3 {lines[1].partition('## § 3 ')[2]}"
    data, told = said_of(tmp_path / "a", WITHHELD | {"source": "source: {file: a.pdf}"}, body)
    said = json.loads(told)
    assert (said["sha256"], said["sha512"]) == (hashlib.sha256(data).hexdigest(), checksum(data))
    _, told = said_of(tmp_path / "b", WITHHELD | SOURCE, body)
    assert CHECKSUM.search(told) is None
    assert json.loads(told)["source"] == {"file": "a.pdf"}


SECRET = f.item("2", withheld=Withheld("sekretess"))


def explained(*items, allowed: str | None = "2", status: Status = Status.ADJUSTED) -> Meeting:
    allowance = Allowance("PA613", "Utdragshemlig.", item=allowed)
    return f.meeting(items=items, allowances=(allowance,), status=status)


def deviations(meeting: Meeting, item: str | None):
    broken = Deviation("PA613", Gravity.WARNING, meeting.path, item, accepted="Utdragshemlig.")
    return index_archive(dataclasses.replace(f.archive(meeting), deviations=(broken,)))


def test_the_reason_of_an_exception_for_a_withheld_item_is_not_told():
    told = json.loads(meeting_json(explained(f.item("1"), SECRET)))
    assert told["allowances"] == [{"code": "PA613", "item": "2"}]


@pytest.mark.parametrize("allowed", [None, "1"])
def test_other_reasons_are_public(allowed):
    told = json.loads(meeting_json(explained(f.item("1"), SECRET, allowed=allowed)))
    assert told["allowances"][0]["reason"] == "Utdragshemlig."


@pytest.mark.parametrize(("item", "hidden"), [("2", True), ("1", False), (None, False)])
def test_a_deviation_tells_no_reason_for_a_withheld_item(tmp_path, item, hidden):
    index = deviations(explained(f.item("1"), SECRET, allowed=item), item)
    (row,) = deviation_rows(index)
    assert row.deviation.accepted == (None if hidden else "Utdragshemlig.")
    assert row.hides_reason is hidden
    write_open_data(index, load_texts(), tmp_path)
    with (tmp_path / "data/deviations.csv").open(encoding="utf-8-sig", newline="") as file:
        (written,) = csv.DictReader(file)
    assert written["accepted"] == ("" if hidden else "Utdragshemlig.")
    files = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {name for name, data in files.items() if b"Utdragshemlig" in data} == (
        set() if hidden else {"deviations.csv", "archive.sqlite"}
    )


def test_a_withheld_item_without_an_exception_hides_no_reason():
    index = deviations(explained(SECRET), "2")
    bare = dataclasses.replace(index.archive.deviations[0], accepted=None)
    (row,) = deviation_rows(index_archive(dataclasses.replace(index.archive, deviations=(bare,))))
    assert row.hides_reason is False
