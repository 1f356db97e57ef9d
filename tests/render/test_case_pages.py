"""The list of cases: on one page, or a page a year where they are many."""

from __future__ import annotations

import re

import factories as f
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts
from minutes_archive.views.cases import MOST_ON_ONE_PAGE

YEARS = (2022, 2023, 2024)


def made(each: int) -> dict[str, str]:
    """Three years' meetings, each with so many cases of its own, and one that they share."""
    meetings = (
        f.meeting(
            f"{year}-03-12",
            items=(
                f.item("1", "Den gemensamma", case="KS 2020/1"),
                *(
                    f.item(str(number), f"Fråga {number} år {year}", case=f"KS {year}/{number}")
                    for number in range(2, each + 2)
                ),
            ),
        )
        for year in YEARS
    )
    pages = ArchivePages(f.archive(*meetings), load_texts("sv")).list_pages()
    return {page.address: page.content for page in pages}


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_few_cases_stand_on_one_page_by_the_year_of_their_last_meeting():
    site = made(each=1)
    said = words(site["arenden/"])

    assert "4 ärenden" in said
    assert "Senast behandlade 2024 2 ärenden Den gemensamma" in said
    assert "Den gemensamma KS 2020/1 · Kommunstyrelsen · 3 paragrafer · senast 12 mars 2024" in said
    assert "arenden/ar/2024/" not in site


def test_many_cases_have_a_page_a_year():
    each = MOST_ON_ONE_PAGE // 3 + 1
    site = made(each)
    said = words(site["arenden/"])

    assert f"Senast behandlade 2024 {each + 1} ärenden" in said
    assert f"Senast behandlade 2022 {each} ärenden" in said
    assert "Fråga 2 år" not in said
    middle = words(site["arenden/ar/2023/"])
    assert middle.startswith("Start Ärenden 2023 Ärenden senast behandlade 2023")
    assert f"{each} ärenden" in middle
    assert "Fråga 2 år 2023 KS 2023/2 · Kommunstyrelsen · 1 paragraf" in middle
    assert "år 2022" not in middle
    for year in (2022, 2024):
        assert f'href="../../../arenden/ar/{year}/"' in site["arenden/ar/2023/"]
    assert "Den gemensamma" in words(site["arenden/ar/2024/"])
