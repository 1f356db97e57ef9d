"""Corrected minutes and the log of corrections, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from correction_samples import corrected_archive
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts

GOLDEN = Path(__file__).parent / "corrections"
ADDRESSES = ("protokoll/kommunstyrelsen/2024-03-12/", "insyn/rattelser/")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    archive = corrected_archive()
    made = ArchivePages(archive, load_texts("sv"), "https://protokoll.example.se/")
    listed = [*map(made.minutes_page, archive.meetings), *made.list_pages()]
    return {page.address: page.content for page in listed}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_about_corrections_is_as_last_approved(address, pages, update_golden):
    file = GOLDEN / f"{address.rstrip('/').replace('/', '.')}.html"
    if update_golden:
        file.parent.mkdir(exist_ok=True)
        file.write_text(pages[address], encoding="utf-8", newline="\n")
    assert pages[address] == file.read_text(encoding="utf-8")
