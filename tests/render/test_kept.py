"""Pages at addresses that have no content any more, without a whole build."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

import factories
from minutes_archive.model import CorrectionReason, Redirect, Status, Withdrawal
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.render.errors import SiteError
from minutes_archive.render.kept import Served, Shelf, address_file, kept_pages, write_kept
from minutes_archive.render.noted_links import NotedLinks
from minutes_archive.render.page import Page
from minutes_archive.render.shell import CONTENT, DESCRIPTION, TITLE, Shell, sentinel_pages
from minutes_archive.texts import load_texts

SHELL = Shell.from_html(
    f'<head><meta charset="utf-8"><title>{TITLE}</title></head>{DESCRIPTION}<h1>{CONTENT}</h1>'
)
SHELLS = {("", depth): SHELL for depth in range(1, 6)}
ANNA = factories.member("Anna Lind")
SERVED = ("namnder/", "namnder/miljoradet/", "personer/", "personer/anna-lind/", "om/")


def kept(site, *published: str, redirects=(), people=(ANNA,), served=SERVED) -> dict[str, Page]:
    archive = dataclasses.replace(
        factories.archive(people=people),
        published=published,
        redirects=tuple(Redirect(*pair) for pair in redirects),
    )
    pages = ArchivePages(archive, load_texts()).kept()
    return {page.address: page for page in kept_pages(archive, pages, Served(site, served))}


def test_an_address_with_content_gets_no_other_page(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/votes.csv").touch()
    assert kept(tmp_path, "om/", "data/votes.csv") == {}


def test_a_person_s_other_names_lead_to_the_person(tmp_path):
    anna = dataclasses.replace(ANNA, aliases=("Anna Lindh", "A. Lind"))
    pages = kept(tmp_path, "personer/anna-lindh/", "personer/eva-ek/", people=(anna,))
    assert pages["personer/anna-lindh/"].canonical == "personer/anna-lind/"
    assert "en sida om en person" in pages["personer/eva-ek/"].content


def test_a_name_of_two_people_leads_to_neither(tmp_path):
    people = [
        dataclasses.replace(factories.member(name), aliases=(alias,))
        for name, alias in (("Anna Lind", "A. Ek"), ("Björn Ek", "A Ek"))
    ]
    served = (*SERVED, "personer/bjorn-ek/")
    (page,) = kept(tmp_path, "personer/a-ek/", people=people, served=served).values()
    assert "finns inte längre" in page.title


def test_redirects_are_followed_to_their_end(tmp_path):
    pages = kept(
        tmp_path,
        "namnder/a/2024/",
        redirects=[("namnder/a/", "namnder/b/"), ("namnder/b/", "namnder/miljoradet/")],
    )
    assert pages["namnder/a/"].canonical == "namnder/miljoradet/"
    assert pages["namnder/b/"].canonical == "namnder/miljoradet/"
    # The council has no such year any more.
    assert "finns inte längre" in pages["namnder/a/2024/"].title


@pytest.mark.parametrize(
    "redirect", [("om/a/", "om/b/"), ("om/a/", "om/b.pdf"), ("om/a/", "om/a/a/")]
)
def test_a_redirect_that_leads_nowhere_stops_the_build(tmp_path, redirect):
    with pytest.raises(SiteError) as stopped:
        kept(tmp_path, redirects=[redirect])
    assert stopped.value.key == "kept.nowhere"


def test_a_redirect_of_a_folder_needs_only_the_folder(tmp_path):
    (tmp_path / "protokoll/b/2024-01-01").mkdir(parents=True)
    (tmp_path / "protokoll/b/2024-01-01/index.html").touch()
    old = "protokoll/a/2024-01-01/"
    pages = kept(tmp_path, old, redirects=[("protokoll/a/", "protokoll/b/")])
    assert list(pages) == [old]


def test_what_is_gone_is_led_on_to_a_page_with_content_and_not_to_another_that_is_gone(tmp_path):
    archive = dataclasses.replace(
        factories.archive(), published=("om/gammalt/", "om/gammalt/del/", "om/gammalt/del/a.pdf")
    )
    made = ArchivePages(archive, load_texts()).kept()
    for page in kept_pages(archive, made, Served(tmp_path, SERVED)):
        assert page.canonical == "om/"
        file = address_file(tmp_path, page.address)
        file.parent.mkdir(parents=True)
        file.touch()


def test_the_minutes_own_file_is_not_called_an_attachment(tmp_path):
    minutes = "protokoll/miljoradet/2024-01-01/"
    pages = kept(tmp_path, f"{minutes}protokoll.md", f"{minutes}a.pdf", served=(*SERVED, minutes))
    content = pages[f"{minutes}protokoll.md/"].content
    assert "Här fanns protokollets text" in content
    assert "Protokollet som filen hörde till" in content
    assert "bilaga" not in content
    assert "Protokollet som bilagan hörde till" in pages[f"{minutes}a.pdf/"].content


def test_published_minutes_never_go_without_a_word(tmp_path):
    with pytest.raises(SiteError) as stopped:
        kept(tmp_path, "protokoll/a/2024-01-01/")
    assert stopped.value.key == "kept.vanished"


@pytest.mark.parametrize("address", ["../x/", "/etc/passwd", "a/%2e%2e/b.pdf", "a\\b/", ".git/"])
def test_no_page_is_written_outside_the_site(tmp_path, address):
    with pytest.raises(SiteError):
        address_file(tmp_path, address)


def test_a_page_in_a_file_s_place_says_so_in_words(tmp_path):
    (tmp_path / "om").write_text("a file", encoding="utf-8")
    shelf = Shelf(tmp_path, SHELLS, NotedLinks())
    with pytest.raises(SiteError) as stopped:
        write_kept([Page("om/a/", "", "", "", "")], shelf)
    assert stopped.value.key == "kept.unwritable"


def test_the_head_of_a_page_takes_what_only_that_page_needs():
    page = Page("a/", "T", "D", "", "<p>x</p>", head='<meta name="robots" content="noindex">')
    assert '<meta name="robots" content="noindex"></head>' in SHELL.pour(page)


def test_there_are_shells_as_deep_as_the_deepest_file_that_is_gone():
    pages = sentinel_pages(6)
    assert max(depth for section, depth in pages.values() if section == "") == 6
    assert max(depth for section, depth in pages.values() if section) == 3


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (CorrectionReason.ERROR, "det var fel i det som publicerades"),
        (CorrectionReason.PERSONAL_DATA, "personuppgifter"),
        (CorrectionReason.SECRECY, "sekretessbelagda"),
    ],
)
def test_each_reason_for_withdrawing_is_told_in_plain_words(reason, words):
    withdrawal = Withdrawal(dt.date(2024, 5, 2), reason)
    meeting = factories.meeting(status=Status.WITHDRAWN, withdrawal=withdrawal)
    page = ArchivePages(factories.archive(), load_texts()).kept().withdrawn(meeting)
    assert words in page.content
    assert "2 maj 2024" in page.content
    assert "mailto:" not in page.content
    assert page.modified is None
