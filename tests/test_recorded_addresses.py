"""What has been published is written down, and never removed."""

from __future__ import annotations

import pytest

from address_samples import LIST
from minutes_archive.archive.published import MAX_BYTES
from minutes_archive.commands.record_publication import record_publication
from minutes_archive.texts import load_texts


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    for name, text in {
        "index.html": "x",
        "404.html": "x",
        "sitemap.xml": "x",
        "om/index.html": "x",
        "assets/a.css": "x",
        "pagefind/b.js": "x",
        "protokoll/a/2024-01-01/index.html": "x",
        "protokoll/a/2024-01-01/index.json": "{}",
        "protokoll/a/2024-01-01/a b.pdf": "x",
        ".nojekyll": "",
        "data/meetings.json": '[{"status": "adjusted", "address": "protokoll/a/2024-01-01/"}]',
    }.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "minutes").mkdir()
    return folder


def lines(folder) -> list[str]:
    text = (folder / "minutes" / LIST).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def record(folder):
    return record_publication(folder / "site", folder / "minutes", load_texts())


def test_pages_and_files_are_written_down_and_furniture_is_not(site, tmp_path):
    assert record(tmp_path).exit_code == 0
    assert lines(tmp_path) == [
        "data/meetings.json",
        "om/",
        "protokoll/a/2024-01-01/",
        "protokoll/a/2024-01-01/a%20b.pdf",
    ]


def test_an_address_is_never_removed_from_the_list(site, tmp_path):
    (tmp_path / "minutes/_published").mkdir()
    (tmp_path / "minutes" / LIST).write_text("personer/borta/\n", encoding="utf-8")
    record(tmp_path)
    (site / "om/index.html").unlink()
    record(tmp_path)
    assert {"personer/borta/", "om/"} <= set(lines(tmp_path))


def test_a_page_in_place_of_a_file_is_no_new_address(site, tmp_path):
    record(tmp_path)
    before = lines(tmp_path)
    file = site / "protokoll/a/2024-01-01/a b.pdf"
    file.unlink()
    file.mkdir()
    (file / "index.html").write_text("x", encoding="utf-8")
    assert "Inga nya" in record(tmp_path).output
    assert lines(tmp_path) == before


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda folder: (folder / "site/index.html").unlink(), "ingen byggd webbplats"),
        (lambda folder: (folder / "minutes").rmdir(), "finns inte"),
        (
            lambda folder: (folder / "site/data/meetings.json").write_text(
                '[{"status": "draft", "address": "protokoll/a/2024-01-01/"}]'
            ),
            "byggd med utkast (protokoll/a/2024-01-01/)",
        ),
        (lambda folder: write_list(folder, b"om/\n../../etc\n"), "rad 2: ”../../etc”"),
        (lambda folder: write_list(folder, b"om/\n\x1b[31m\n"), "rad 2: ”\\x1b[31m”"),
        (lambda folder: write_list(folder, b"\xff"), "ingen textfil"),
        (lambda folder: write_list(folder, b"a/\n" * MAX_BYTES), "för stor"),
        (
            lambda folder: (folder / "minutes" / LIST).mkdir(parents=True),
            "gick inte att skriva upp",
        ),
    ],
)
def test_what_cannot_be_written_down_is_said_and_nothing_is_changed(site, tmp_path, spoil, words):
    minutes = tmp_path / "minutes"
    spoil(tmp_path)
    before = (minutes / LIST).read_bytes() if (minutes / LIST).is_file() else None
    answer = record(tmp_path)
    assert answer.exit_code == 2
    assert words in answer.complaint
    after = (minutes / LIST).read_bytes() if (minutes / LIST).is_file() else None
    assert after == before


def write_list(folder, data: bytes) -> None:
    (folder / "minutes/_published").mkdir()
    (folder / "minutes" / LIST).write_bytes(data)
