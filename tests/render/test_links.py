from __future__ import annotations

from pathlib import Path

import pytest

from minutes_archive.render.links import LinkFault, check_links, resolve
from minutes_archive.render.scan import FaultKind
from minutes_archive.texts import load_texts


def site(folder: Path, **pages: str) -> Path:
    for name, html in pages.items():
        path = folder / ("" if name == "start" else name.replace("__", "/")) / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
    return folder


def faults(folder: Path, **options) -> list[tuple[str, FaultKind, str]]:
    return [(fault.page, fault.kind, fault.target) for fault in check_links(folder, **options)]


def test_a_site_whose_links_all_lead_somewhere_has_no_faults(tmp_path):
    made = site(
        tmp_path,
        start='<a href="a/">a</a><a href=".">här</a><a href="#x" id="x">x</a><a href="?q=1">q</a>',
        a='<a href="../b/c/#p7">c</a><a href="..">upp</a><a href="https://example.org/">ut</a>',
        b__c='<h2 id="p7">§ 7</h2><a href="../../">start</a><a href="#top">upp</a>',
    )

    assert faults(made) == []


def test_a_link_to_a_missing_page_is_found_with_page_and_target(tmp_path):
    made = site(tmp_path, start="", a='<a href="../b/">b</a><img src="bild.png">')

    assert faults(made) == [
        ("a/index.html", FaultKind.MISSING, "../b/"),
        ("a/index.html", FaultKind.MISSING, "bild.png"),
    ]


def test_a_missing_anchor_is_found_on_the_page_and_on_others(tmp_path):
    made = site(tmp_path, a='<a href="#x">x</a><a href="../b/#p8">b</a>', b='<p id="p7">')

    assert faults(made) == [
        ("a/index.html", FaultKind.ANCHOR, "#x"),
        ("a/index.html", FaultKind.ANCHOR, "../b/#p8"),
    ]


def test_an_address_without_its_last_slash_is_a_fault(tmp_path):
    assert faults(site(tmp_path, start='<a href="a">a</a>', a="")) == [
        ("index.html", FaultKind.MISSING, "a")
    ]


def test_links_that_leave_the_sites_folder_are_faults(tmp_path):
    made = site(tmp_path, a='<a href="../../x/">x</a><a href="/a/">a</a><a href="/arkiv/a/">a</a>')

    assert faults(made, base="/arkiv/") == [
        ("a/index.html", FaultKind.BASE, "../../x/"),
        ("a/index.html", FaultKind.BASE, "/a/"),
    ]


def test_the_search_index_may_be_made_later(tmp_path):
    assert faults(site(tmp_path, start='<link rel="stylesheet" href="pagefind/x.css">')) == []


def test_swedish_and_escaped_addresses_are_understood(tmp_path):
    made = site(tmp_path, start='<a href="%C3%A5r/#s%C3%A5">år</a>', år='<p id="så">')

    assert faults(made) == []


def test_many_workers_find_what_one_finds(tmp_path):
    pages = {f"p{n}": f'<p id="a"><a href="../p{n + 1}/#b">n</a>' for n in range(40)}
    made = site(tmp_path, **pages)

    assert faults(made, workers=3) == faults(made)
    assert len(faults(made)) == 40


@pytest.mark.parametrize(
    ("page", "path", "file"),
    [
        ("index.html", "a/", "a/index.html"),
        ("a/b/index.html", "../", "a/index.html"),
        ("a/b/index.html", "..", "a/index.html"),
        ("a/b/index.html", "../..", "index.html"),
        ("a/b/index.html", "./c.css", "a/b/c.css"),
        ("a/b/index.html", "../../../x", None),
        ("404.html", "/bas/x/", "x/index.html"),
        ("404.html", "/x/", None),
    ],
)
def test_links_are_resolved_as_a_browser_does(page, path, file):
    assert resolve(page, path, "/bas/") == file


def test_every_kind_of_fault_has_its_words():
    texts = load_texts("sv")
    for kind in FaultKind:
        said = LinkFault("a/index.html", kind, "../b/").describe(texts)
        assert said.startswith("a/index.html: ")
        assert "../b/" in said
