"""What is noted of a page as it is made is what reading the finished page would find."""

from __future__ import annotations

from pathlib import Path

import pytest

import page_samples
from minutes_archive.render import shell
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.render.links import check_links
from minutes_archive.render.noted_links import LinkNotes, NotedLinks
from minutes_archive.render.page import Page
from minutes_archive.render.scan import FaultKind, scan_page
from minutes_archive.render.shell import Shell
from minutes_archive.render.site import write_pages
from minutes_archive.texts import load_texts

SHELL = Shell.from_html(
    f'<title>{shell.TITLE}</title>{shell.DESCRIPTION}<a href="#inne">hoppa</a>'
    f'<main id="inne"><h1>{shell.CONTENT}</h1></main>'
)
SHELLS = {("", depth): SHELL for depth in (1, 2, 3)}


def noted(content: str, address: str = "datum/2024/", around: Shell = SHELL) -> NotedLinks:
    links = NotedLinks()
    LinkNotes([around]).note(Page(address, "", "", "", content), around, links)
    return links


def test_every_kind_of_page_is_noted_as_a_reader_would_find_it():
    made = ArchivePages(page_samples.full_archive(), load_texts(), "https://example.org/")
    pages = [*map(made.minutes_page, made.archive.meetings), *made.list_pages()]
    for page in pages:
        found = noted(page.content, page.address)
        facts = scan_page(SHELL.pour(page))
        outward = {link for link in facts.links if not link.startswith("#")}
        assert set(" ".join(found.ids.values()).split()) == facts.ids
        assert found.links == {page.depth: outward}


@pytest.mark.parametrize(
    "content",
    [
        '<a href="../../x/" onclick="x()">x</a>',
        '<p style="color:red">x</p>',
        "<a href=../../x/>x</a>",
        '<a href="javascript:x()">x</a>',
        '<img src="https://example.org/x.png">',
        '<a href="bredvid.pdf">x</a>',
        '<p id="a"></p><p id="a"></p>',
        '<p id="inne"></p>',
        '<a href="#borta">x</a>',
    ],
)
def test_what_takes_a_closer_look_is_left_to_the_reader(content):
    assert noted(content) == NotedLinks()


def test_a_shell_whose_links_hold_for_one_page_only_is_left_to_the_reader():
    around = Shell.from_html(
        f'{shell.TITLE}{shell.DESCRIPTION}<a href="./">här</a><h1>{shell.CONTENT}</h1>'
    )
    assert noted("<p>x</p>", around=around) == NotedLinks()


class Lists:
    def __init__(self, *pages: Page) -> None:
        self.archive = page_samples.full_archive()
        self.pages = pages

    def minutes_page(self, meeting):
        return Page(f"protokoll/{meeting.council}/{meeting.slug}/", "", "", "", '<p id="p1"></p>')

    def sections(self):
        return [lambda: iter(self.pages)]


def faults(folder: Path, *contents: str) -> list[tuple[str, FaultKind, str]]:
    pages = [Page(f"datum/{n}/", "", "", "", text) for n, text in enumerate(contents, 2020)]
    written = write_pages(Lists(*pages), SHELLS, folder, 1)
    assert {f"{page.address}index.html" for page in pages} <= set(written.links.ids)
    return [
        (fault.page, fault.kind, fault.target) for fault in check_links(folder, noted=written.links)
    ]


def test_noted_links_that_lead_somewhere_are_no_faults(tmp_path):
    link = '<a href="../../protokoll/kommunstyrelsen/2024-03-12/#p1">§ 1</a>'

    assert faults(tmp_path, link, '<a href="../../datum/2020/#inne">2020</a>') == []


def test_a_noted_link_that_leads_nowhere_is_told_with_its_page(tmp_path):
    missing = '<a href="../../datum/1999/">1999</a>'
    anchor = '<a href="../../datum/2020/#p9">§ 9</a>'

    assert faults(tmp_path, "", missing, anchor) == [
        ("datum/2021/index.html", FaultKind.MISSING, "../../datum/1999/"),
        ("datum/2022/index.html", FaultKind.ANCHOR, "../../datum/2020/#p9"),
    ]
