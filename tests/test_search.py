"""The search index: what it holds, what it leaves out, and how it fails."""

from __future__ import annotations

import gzip
import json
import sys

import pytest

from minutes_archive.search import FOLDER, SearchIndexError, index_site, indexed_pages

MINUTES = """<!doctype html><html lang="sv"><head><title>x</title></head><body>
<nav>Sidhuvudets ord</nav>
<article{body}>
<div hidden>gömda <span data-pagefind-filter="council[data-value]" data-value="Miljörådet"></span>
<span data-pagefind-meta="outcomes[data-value]" data-value='{{"p1":"approved"}}'></span>
<span data-pagefind-meta="synonyms[data-value]" data-value="inköp, anbud"></span></div>
<h1>Miljörådet</h1>
<nav><a href="#p1">Gå till paragraf</a></nav>
<h2 id="p1">§ 1 Mötet öppnas <a class="headerlink" href="#p1">¶</a></h2>
<button>Kopiera</button>
<p>Upphandlingens {word} &lt;b&gt;fet&lt;/b&gt;.</p>
</article></body></html>"""
BODY = " data-pagefind-body"


def write(site, address, html):
    page = site / address / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(html, encoding="utf-8")


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    write(folder, "protokoll/miljoradet/2016-02-23", MINUTES.format(body=BODY, word="bananer"))
    write(folder, "protokoll/miljoradet/2016-03-22", MINUTES.format(body=BODY, word="päron"))
    write(folder, "om", "<html lang='sv'><body><p>Om arkivet</p></body></html>")
    return folder


def fragments(site):
    files = sorted((site / FOLDER / "fragment").iterdir())
    return [json.loads(gzip.decompress(file.read_bytes())[12:]) for file in files]


def test_the_index_holds_every_set_of_minutes_and_no_other_page(site):
    index_site(site)
    assert indexed_pages(site) == 2
    assert {page["url"] for page in fragments(site)} == {
        "/protokoll/miljoradet/2016-02-23/",
        "/protokoll/miljoradet/2016-03-22/",
    }


def test_the_index_holds_the_words_of_the_record_and_none_of_the_page_s_furniture(site):
    index_site(site)
    contents = [page["content"] for page in fragments(site)]
    assert any("Upphandlingens bananer <b>fet</b>" in content for content in contents)
    for furniture in ("¶", "gömda", "Sidhuvudets", "Gå till", "Kopiera", "inköp", "approved"):
        assert not any(furniture in content for content in contents), furniture


def test_filters_outcomes_synonyms_and_the_items_places_reach_the_index(site):
    index_site(site)
    page = fragments(site)[0]
    assert page["filters"] == {"council": ["Miljörådet"]}
    assert json.loads(page["meta"]["outcomes"]) == {"p1": "approved"}
    assert page["meta"]["synonyms"] == "inköp, anbud"
    assert [anchor["id"] for anchor in page["anchors"]] == ["p1"]


def test_only_what_the_browser_needs_is_published(site):
    index_site(site)
    names = {file.name for file in (site / FOLDER).iterdir()}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.sv.pagefind"} <= names
    assert not [name for name in names if "ui" in name or "highlight" in name or "unknown" in name]


def test_a_new_index_replaces_the_old_one_whole(site):
    index_site(site)
    left_over = site / FOLDER / "fragment" / "sv_gammal.pf_fragment"
    left_over.write_bytes(b"")
    index_site(site)
    assert not left_over.exists()


def test_minutes_that_the_index_leaves_out_are_an_error_that_says_how_many(site):
    write(site, "protokoll/miljoradet/2016-04-19", MINUTES.format(body="", word="plommon"))
    with pytest.raises(SearchIndexError, match="holds 2 of the site's 3 minutes"):
        index_site(site)


def test_an_archive_without_minutes_has_an_index_that_says_so(tmp_path):
    write(tmp_path, "om", "<html lang='sv'><body><p>Om arkivet</p></body></html>")
    index_site(tmp_path)
    assert indexed_pages(tmp_path) == 0


def test_a_pagefind_that_cannot_start_is_told_in_words(site, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(site / "no-such-python"))
    with pytest.raises(SearchIndexError, match=r"could not run.*no-such-python"):
        index_site(site)


def test_a_pagefind_that_fails_is_told_in_its_own_words(site, monkeypatch):
    fake = site.parent / "python"
    fake.write_text("#!/bin/sh\necho out of memory >&2\nexit 3\n", encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(fake))
    with pytest.raises(SearchIndexError, match="status 3: out of memory"):
        index_site(site)


@pytest.mark.parametrize("text", ["", "{}", '{"languages": {"sv": {}}}'])
def test_a_broken_index_is_no_index(site, text):
    entry = site / FOLDER / "pagefind-entry.json"
    entry.parent.mkdir()
    entry.write_text(text, encoding="utf-8")
    with pytest.raises(SearchIndexError, match="is no search index"):
        indexed_pages(site)
