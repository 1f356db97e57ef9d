"""Erased words are found wherever they still stand, whatever form they have, and never told."""

from __future__ import annotations

import gzip
import json
import sqlite3
import zipfile
from contextlib import closing

import pytest

from archive_files import BASE_BODY, BASE_PATH, minutes_text
from git_repository import new_repository
from history.erased_samples import (
    ANONYMOUS,
    ENTRY,
    GUEST,
    OTHER,
    corrected,
    erased,
    other,
    sought,
)
from minutes_archive.archive import load_archive
from minutes_archive.findings import Level
from minutes_archive.history import HistoryError
from minutes_archive.report import describe
from minutes_archive.texts import load_texts

WORDS = ("Gudrun", "Åkerhielm", "Kvarngatan", "gudrun", "kerhielm", "kvarngatan")


def test_words_that_stand_in_another_source_are_found_there_and_not_told(erasure):
    made = BASE_BODY.replace("avslutar", "Gudrun Åkerhielm på **Kvarngatan**\navslutar")
    erasure.write({OTHER: other(made)})
    (finding,) = erased(erasure).findings
    assert (finding.code, finding.level, finding.path) == (
        "PA816",
        Level.ERROR,
        f"minutes/{OTHER}",
    )
    lines = (erasure.minutes / OTHER).read_text(encoding="utf-8").splitlines()
    assert "Gudrun Åkerhielm" in lines[finding.line - 1]
    told = str(finding)
    assert not any(word in told for word in WORDS)
    assert dict(finding.params)["where"] == f"{BASE_PATH} § 2"


def test_words_that_stand_elsewhere_in_the_same_file_are_found(erasure):
    body = ANONYMOUS.replace("avslutar", "tackar Gudrun Åkerhielm på Kvarngatan och avslutar")
    erasure.write({BASE_PATH: corrected(body)})
    (finding,) = erased(erasure).findings
    lines = (erasure.minutes / BASE_PATH).read_text(encoding="utf-8").splitlines()
    assert (finding.code, "Åkerhielm" in lines[finding.line - 1]) == ("PA816", True)


def test_two_corrections_of_one_day_and_item_are_told_apart(erasure):
    body = ANONYMOUS.replace("en person", "en")
    first = erasure.commit(
        {BASE_PATH: corrected(ANONYMOUS.replace("Rapport", "Rapport av Ljungkvist"))}
    )
    assert first
    erasure.commit({BASE_PATH: corrected(body, f"{ENTRY} | {ENTRY}")})
    assert {"ljungkvist", "åkerhielm"} <= sought(erasure)


def test_a_correction_whose_own_words_are_mended_is_still_followed(erasure):
    erasure.commit({BASE_PATH: corrected(entry=ENTRY.replace("Ett namn", "Namnet"))})
    assert "åkerhielm" in sought(erasure)


def test_the_correction_itself_must_not_repeat_them(erasure):
    entry = ENTRY.replace("Ett namn", "Gudrun Åkerhielm på Kvarngatan")
    erasure.write({BASE_PATH: corrected(ANONYMOUS, entry)})
    assert [one.code for one in erased(erasure).findings] == ["PA816"]


def test_words_may_stand_with_a_reason_and_their_digest(erasure):
    made = BASE_BODY.replace("avslutar", "Gudrun Åkerhielm på Kvarngatan avslutar")
    erasure.write({OTHER: other(made)})
    (finding,) = erased(erasure).findings
    digest = dict(finding.params)["digest"]
    allow = f"allow: [{{code: PA816, digest: {digest}, reason: En annan person.}}]"
    erasure.write({OTHER: other(made, allow=allow)})
    loaded = load_archive(erasure.minutes)
    assert [one.code for one in loaded.findings] == ["PA842"]
    assert [one.level for one in erased(erasure).findings] == [Level.NOTE]
    erasure.write({OTHER: other(made, allow=allow.replace(digest, "0" * 16))})
    assert [one.level for one in erased(erasure).findings] == [Level.ERROR]


def test_in_a_registry_the_minutes_they_were_taken_from_let_them_stand(erasure):
    people = "_registry/people.yml"
    text = (erasure.minutes / people).read_text(encoding="utf-8")
    erasure.write({people: f"{text}x:\n  name: Gudrun Åkerhielm på Kvarngatan\n"})
    (finding,) = erased(erasure).findings
    assert finding.path == f"minutes/{people}"
    digest = dict(finding.params)["digest"]
    allow = f"allow: [{{code: PA816, digest: {digest}, reason: Förtroendevald.}}]"
    erasure.write({BASE_PATH: corrected(allow=allow)})
    assert [one.level for one in erased(erasure).findings] == [Level.NOTE]


@pytest.mark.parametrize("how", ["shallow", "purged", "no git"])
def test_without_the_version_before_nothing_is_claimed(tmp_path, erasure, how, monkeypatch):
    if how == "shallow":
        source = f"file://{erasure.top}"
        erasure.git("clone", "--quiet", "--depth=1", source, str(tmp_path / "b"), cwd=tmp_path)
        checked = type(erasure)(tmp_path / "b")
    elif how == "purged":
        checked = new_repository(tmp_path / "b", {BASE_PATH: corrected()})
    else:
        checked = erasure
        monkeypatch.setenv("PATH", "")
    result = erased(checked)
    assert (result.sought, result.unchecked) == ((), 1)
    assert (result.trouble is not None) == (how == "no git")


def test_a_list_outside_the_repository_stands_in_for_lost_history(tmp_path):
    made = new_repository(tmp_path / "repository", {BASE_PATH: corrected()})
    listed = tmp_path / "borttaget.txt"
    listed.write_text("# Ur kommunstyrelsen\n\nGudrun Åkerhielm\nrapporten om\n", encoding="utf-8")
    result = erased(made, listed)
    assert [one.phrase.folded for one in result.sought] == [" gudrun åkerhielm "]
    assert [(one.code, one.path) for one in result.findings] == [("PA816", f"minutes/{BASE_PATH}")]


@pytest.mark.parametrize("name", ["saknas.txt", "repository/a.txt", "repository/minutes/a.txt"])
def test_a_list_that_is_missing_or_would_be_published_is_refused(tmp_path, name):
    made = new_repository(tmp_path / "repository", {BASE_PATH: corrected()})
    if name != "saknas.txt":
        (tmp_path / name).write_text("Gudrun\n", encoding="utf-8")
    with pytest.raises(HistoryError) as caught:
        erased(made, tmp_path / name)
    wanted = "unreadable" if name == "saknas.txt" else "inside"
    assert caught.value.key == f"erased.list_{wanted}"


def test_what_may_stand_in_the_sources_may_stand_in_the_site(erasure, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "om.html").write_text(f"<p>{NAME}</p>", encoding="utf-8")
    still = erased(erasure).remains(site).still
    allowed = ", ".join(
        f"{{code: PA816, digest: {one.sought.digest}, reason: En annan person.}}" for one in still
    )
    assert still
    erasure.write({BASE_PATH: corrected(allow=f"allow: [{allowed}]")})
    assert erased(erasure).remains(site).still == ()


def pf_fragment(text: str) -> bytes:
    return gzip.compress(b"pagefind_dcd" + json.dumps({"content": text}).encode(), mtime=0)


NAME = "Gudrun Åkerhielm på Kvarngatan"


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("a/index.html", f"<p>{NAME}</p>"),
        ("a/index.html", "<p>Gudrun <em>Åker</em>hielm p&aring;\n Kvarngatan</p>"),
        ("a/index.html", '<meta content="GUDRUN &#197;KERHIELM PÅ KVARNGATAN">'),
        ("a/index.html", "<p>Ingen heter Åkerhielm</p>"),
        ("a/index.html", "<p>Åker<em>hielm</em></p>"),
        ("a/index.html", '<meta content="&Aring;kerhielm">'),
        ("a/index.html", '<a href="?q=%C3%85kerhielm">x</a>'),
        ("data/a.json", json.dumps({"name": "\nÅkerhielm"})),
        ("a/index.html", "<p>A\u030akerhielms</p>".replace("s<", "<")),
        ("a/index.html", '<a href="/personer/gudrun-akerhielm/">x</a>'),
        ("a/index.html", '<a href="?q=Gudrun%20%C3%85kerhielm">x</a>'),
        ("data/a.csv", f'1,"{NAME.replace(" ", "  ")}"\r\n'),
        ("data/a.json", json.dumps({"name": "Gudrun\nÅkerhielm"})),
        ("index.json", json.dumps(["Gudrun"], ensure_ascii=False)),
        ("feed.xml", f"<title>{NAME}</title>"),
        ("sitemap.xml", "<loc>https://norrby.example/gudrun-akerhielm/</loc>"),
        ("a.ics", "SUMMARY:Kvarngatan"),
        ("personer/akerhielm/index.html", "<p>x</p>"),
        ("pagefind/fragment/sv_1.pf_fragment", pf_fragment(f"hej {NAME} hej")),
        (
            "pagefind/index/sv_1.pf_index",
            gzip.compress(b"pagefind_dcd\xa1\x6akvarngatan\x00", mtime=0),
        ),
    ],
)
def test_the_words_are_found_in_every_form_of_output(erasure, tmp_path, file, data):
    site = tmp_path / "site"
    (site / file).parent.mkdir(parents=True)
    (site / "ok.html").write_text("<p>Rapporten om en person</p>", encoding="utf-8")
    found = erased(erasure)
    assert found.remains(site).still == ()
    (site / file).write_bytes(data if isinstance(data, bytes) else data.encode())
    shown = "personer/***/index.html" if file.startswith("personer") else file
    assert {one.file for one in found.remains(site).still} == {shown}


def test_the_words_are_found_in_a_database(erasure, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    with closing(sqlite3.connect(site / "archive.sqlite")) as base:
        # In UTF-16 the bytes alone do not show the words.
        base.execute("pragma encoding = 'UTF-16'")
        base.execute("create table t (a, b)")
        base.execute("insert into t values (1, ?)", ("x " * 3000 + NAME + " y" * 3000,))
        base.commit()
    assert {one.file for one in erased(erasure).remains(site).still} == {"archive.sqlite"}


def test_the_words_are_found_in_a_document(erasure, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    with zipfile.ZipFile(site / "a.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", "<w:t>Gudrun Åker</w:t><w:t>hielm på</w:t>")
    assert {one.file for one in erased(erasure).remains(site).still} == {"a.docx"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7 nothing"),
        ("a.png", b"\x89PNG\r\n"),
        ("a.docx", b"PK\x03\x04 nothing"),
        ("a.pf_index", b"\x1f\x8b nothing"),
    ],
)
def test_a_file_without_readable_text_is_told_of(erasure, tmp_path, name, data):
    site = tmp_path / "site"
    site.mkdir()
    (site / name).write_bytes(data)
    remains = erased(erasure).remains(site)
    assert (remains.still, remains.unread) == ((), ())
    (site / "protokoll").mkdir()
    (site / name).rename(site / "protokoll" / name)
    remains = erased(erasure).remains(site)
    assert (remains.still, remains.unread) == ((), (f"protokoll/{name}",))


def test_parts_of_other_words_are_no_find(erasure, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.html").write_text("<p>Gudrunsson i Åkerhielmstorp</p>", encoding="utf-8")
    assert erased(erasure).remains(site).still == ()


def test_the_stem_of_a_word_that_stays_is_no_find_in_the_search_index(erasure, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    index = gzip.compress(b"pagefind_dcd\x6akvarngatan", mtime=0)
    (site / "sv_1.pf_index").write_bytes(index)
    assert len(erased(erasure).remains(site).still) == 1
    erasure.write({OTHER: other("## § 1 Väg\n\nKvarngatanfesten blir av.\n")})
    assert erased(erasure).remains(site).still == ()
    (site / "a.html").write_text("Kvarngatan", encoding="utf-8")
    assert [one.file for one in erased(erasure).remains(site).still] == ["a.html"]


def test_an_address_that_holds_the_words_is_to_be_taken_from_the_list(tmp_path):
    present = minutes_text().partition("present:")[2].partition("\nnotice")[0]
    made = new_repository(
        tmp_path, {BASE_PATH: minutes_text({"present": f"present:{present}{GUEST}"})}
    )
    addresses = "# Adresser\npersoner/anna-lind/\npersoner/gudrun-akerhielm/\n"
    made.commit({"_published/addresses.txt": addresses})
    made.write({BASE_PATH: corrected(BASE_BODY, ENTRY.replace(" item: 2,", ""))})
    (finding,) = erased(made).findings
    assert (finding.path, finding.line) == ("minutes/_published/addresses.txt", 3)
    for language in ("sv", "en"):
        words = " ".join(describe(finding, load_texts(language)))
        assert "akerhielm" not in words
        assert "allow" not in words
    assert "Ta bort raden." in describe(finding, load_texts("sv"))[1]
    made.write({"_published/addresses.txt": addresses.replace("personer/gudrun-akerhielm/\n", "")})
    assert erased(made).findings == ()
    assert [(one.code, one.level) for one in made.findings()] == [("PA818", Level.WARNING)]


def test_a_name_in_the_name_of_a_file_is_not_printed(erasure, tmp_path):
    site = tmp_path / "site"
    (site / "gudrun/akerhielm/pa/kvarngatan").mkdir(parents=True)
    (site / "gudrun/akerhielm/pa/kvarngatan/a.html").touch()
    (site / "protokoll").mkdir()
    (site / "protokoll/Åkerhielm.png").write_bytes(b"\x89PNG")
    remains = erased(erasure).remains(site)
    assert {one.file for one in remains.still} == {"***/***/pa/***/a.html", "protokoll/***"}
    assert remains.unread == ("protokoll/***",)
