"""The first document's pages, byte for byte: a change that shows must be meant.

`make golden` writes them anew; the diff is what a reviewer looks at.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_archive.archive import load_archive
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


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    archive = load_archive(ROOT / "minutes").archive
    made = ArchivePages(archive, load_texts("sv"), "https://protokoll.example.se/")
    listed = [*map(made.minutes_page, archive.meetings), *made.list_pages()]
    return {page.address: page.content for page in listed} | {"": made.start_html()}


@pytest.mark.parametrize("address", [*ADDRESSES, ""])
def test_a_page_of_the_first_document_is_as_last_approved(address, pages, update_golden):
    file = GOLDEN / f"{address.rstrip('/').replace('/', '.') or 'start'}.html"
    if update_golden:
        file.parent.mkdir(exist_ok=True)
        file.write_text(pages[address], encoding="utf-8", newline="\n")
    assert pages[address] == file.read_text(encoding="utf-8")
