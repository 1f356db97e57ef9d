"""What making minutes of one file answers, whatever the file is."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_archive.importer.convert import Job, Settings, convert, day_in
from minutes_archive.texts import load_texts

TEXTS = load_texts("sv")
SETTINGS = Settings(council="x", councils={}, people={}, schema="", day_from_name=True)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("protokoll-2019-05-14.txt", dt.date(2019, 5, 14)),
        ("protokoll-2019-13-45.txt", None),
        ("bilaga-2019-02-30-till-2019-05-14.txt", dt.date(2019, 5, 14)),
        ("protokoll.txt", None),
    ],
)
def test_the_day_of_a_files_name_is_the_first_that_there_is(name, day):
    assert day_in(name) == day


def test_a_file_that_cannot_be_opened_is_told_of_in_words(tmp_path):
    gone = convert(Job(tmp_path / "borta.txt", "borta.txt"), SETTINGS, TEXTS)
    folder = convert(Job(tmp_path, "mapp"), SETTINGS, TEXTS)

    for one in (gone, folder):
        opening = TEXTS("importer.refused.unreadable_file", why="|").partition("|")[0]
        assert one.refused.startswith(opening)
        assert one.record["findings"][0]["code"] == "import.unreadable_file"


def test_a_fault_of_our_own_is_told_in_words_unless_asked_for(tmp_path, monkeypatch):
    file = tmp_path / "a.txt"
    file.write_text("§ 1 Öppnande", encoding="utf-8")
    monkeypatch.setattr("minutes_archive.importer.convert.read_source", lambda *_: 1 // 0)

    assert "ZeroDivisionError" in convert(Job(file, "a.txt"), SETTINGS, TEXTS).refused
    asked = Settings("x", {}, {}, schema="", day_from_name=True, debug=True)
    with pytest.raises(ZeroDivisionError):
        convert(Job(file, "a.txt"), asked, TEXTS)
