"""The first document's pages, byte for byte: a change that shows must be meant.

`make golden` writes them anew; the diff is what a reviewer looks at.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import page_samples
from minutes_archive.archive import load_archive
from minutes_archive.model import Archive
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "pages"
ADDRESSES = (
    "protokoll/miljoradet/2016-02-23/",
    "namnder/",
    "namnder/miljoradet/",
    "namnder/miljoradet/2016/",
    "datum/2016/",
    "datum/2016/02/",
    "teman/hallbara-upphandlingar/",
    "beslut/2016/",
    "narvaro/miljoradet/2016/",
    "personer/cecilia-berg/",
    "arenden/",
)
SAMPLES = ("insyn/overklaga/",)
"""Pages that say little of the first document, made from the tests' own archive instead."""


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return _made(load_archive(ROOT / "minutes").archive)


@pytest.fixture(scope="module")
def sample_pages() -> dict[str, str]:
    return _made(page_samples.full_archive())


def _made(archive: Archive) -> dict[str, str]:
    made = ArchivePages(archive, load_texts("sv"), "https://protokoll.example.se/")
    listed = [*map(made.minutes_page, archive.meetings), *made.list_pages()]
    return {page.address: page.content for page in listed} | {"": made.start_html()}


def _compare(content: str, file: Path, *, update: bool) -> None:
    if update:
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
    assert content == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("address", [*ADDRESSES, ""])
def test_a_page_of_the_first_document_is_as_last_approved(address, pages, update_golden):
    name = address.rstrip("/").replace("/", ".") or "start"
    _compare(pages[address], GOLDEN / f"{name}.html", update=update_golden)


@pytest.mark.parametrize("address", SAMPLES)
def test_a_page_of_the_tests_own_archive_is_as_last_approved(address, sample_pages, update_golden):
    name = address.rstrip("/").replace("/", ".")
    _compare(sample_pages[address], GOLDEN / f"{name}.html", update=update_golden)
