"""Erased words are found wherever they still stand, whatever form they have, and never told."""

from __future__ import annotations

import gzip
import json
import sqlite3
import zipfile
from contextlib import closing

import pytest

from archive_files import BASE_BODY, BASE_PATH, minutes_text
from git_repository import copied, new_repository
from minutes_archive.archive import load_archive
from minutes_archive.findings import Level
from minutes_archive.history import HistoryError, look_back
from minutes_archive.history.erased.folding import fold
from minutes_archive.history.erased.removed import removed_runs
from minutes_archive.report import describe
from minutes_archive.texts import load_texts

OTHER = "miljoradet/2024/2024-04-02.md"
NAMED = BASE_BODY.replace(
    "Kommunstyrelsen godkänner rapporten.",
    "Kommunstyrelsen godkänner rapporten om Gudrun Åkerhielm på Kvarngatan.",
)
ANONYMOUS = NAMED.replace("Gudrun Åkerhielm på Kvarngatan", "en person")
ENTRY = "date: 2024-04-02, item: 2, what: Ett namn är borttaget, reason: personal_data"
WORDS = ("Gudrun", "Åkerhielm", "Kvarngatan", "gudrun", "kerhielm", "kvarngatan")


def corrected(body: str = ANONYMOUS, entry: str = ENTRY, **front: str) -> str:
    entries = "".join(f"\n  - {{{one}}}" for one in entry.split(" | "))
    given = {"status": "status: corrected", "corrections": f"corrections:{entries}"}
    return minutes_text(given | front, body)


def other(body: str, **front: str) -> str:
    given = {
        "council": "council: miljoradet",
        "date": "date: 2024-04-02",
        "adjusted_on": "",
        "notice": "",
    }
    return minutes_text(given | front, body)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The words were published, and are taken out in a commit of its own."""
    made = new_repository(
        tmp_path_factory.mktemp("published"), {BASE_PATH: minutes_text(body=NAMED)}
    )
    made.commit({BASE_PATH: corrected()})
    return made


@pytest.fixture
def repository(published, tmp_path):
    return copied(published, tmp_path / "repository")


def erased(repository, listed=None):
    meetings = load_archive(repository.minutes).archive.meetings
    return look_back(repository.minutes, "minutes", meetings, listed)


def sought(repository) -> set[str]:
    return {one.phrase.folded.strip() for one in erased(repository).sought}


def test_the_words_taken_out_are_those_of_the_version_before(repository):
    assert sought(repository) == {
        "gudrun åkerhielm på kvarngatan",
        "gudrun åkerhielm",
        "gudrun",
        "åkerhielm",
        "kvarngatan",
    }
    assert erased(repository).unchecked == 0


def test_without_such_corrections_git_is_not_even_asked(tmp_path, monkeypatch):
    repository = new_repository(
        tmp_path, {BASE_PATH: corrected(entry="date: 2024-04-02, item: 2, what: W, reason: error")}
    )
    monkeypatch.setenv("PATH", "")
    assert erased(repository).sought == ()
    assert erased(repository).trouble is None


def test_a_correction_not_yet_committed_counts(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    made.write({BASE_PATH: corrected()})
    assert "åkerhielm" in sought(made)


def test_words_taken_out_before_the_entry_was_written_count(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    made.commit({BASE_PATH: minutes_text(body=ANONYMOUS)})
    made.commit({BASE_PATH: corrected()})
    assert "åkerhielm" in sought(made)


def test_words_taken_out_after_the_entry_was_written_count(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    made.commit({BASE_PATH: corrected(NAMED)})
    made.commit({BASE_PATH: corrected()})
    assert "åkerhielm" in sought(made)


def test_a_branch_that_is_merged_counts_as_one_change(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    unrelated = "date: 2024-04-01, item: 3, what: W, reason: error"
    made.git("checkout", "--quiet", "-b", "rättelse")
    made.commit({BASE_PATH: minutes_text(body=ANONYMOUS)})
    made.commit({BASE_PATH: corrected(entry=unrelated)})
    made.commit({BASE_PATH: corrected(entry=f"{unrelated} | {ENTRY}")})
    made.git("checkout", "--quiet", "main")
    made.git("merge", "--quiet", "--no-ff", "--message", "x", "rättelse")
    assert "åkerhielm" in sought(made)


def test_a_renamed_file_is_followed(repository):
    moved = "kommunstyrelsen/2024/2024-03-12-extra.md"
    repository.git("mv", f"minutes/{BASE_PATH}", f"minutes/{moved}")
    repository.commit()
    assert "åkerhielm" in sought(repository)


def test_words_changed_by_other_corrections_are_no_secret(repository):
    entry = (
        "date: 2024-05-02, item: 2, what: W, before: Rapport, after: Ljusutredning, reason: error"
    )
    body = ANONYMOUS.replace("Rapport om", "Ljusutredning om")
    repository.commit({BASE_PATH: corrected(body, f"{ENTRY} | {entry}")})
    assert "rapport" not in sought(repository)
    assert "åkerhielm" in sought(repository)


def quoted(tmp_path, *, gone: str, instead: str, stays: str = "", item: str = " item: 2,"):
    """Words of § 2 are taken out, and a correction of an error of the same day quotes them."""
    body = NAMED.replace("Gudrun Åkerhielm på Kvarngatan", f"allt {gone}")
    body = body.replace("Ordföranden avslutar", f"{stays} Ordföranden avslutar")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body)})
    entry = f"date: 2024-04-02,{item} what: W, before: '{gone}', after: '{instead}', reason: error"
    made.write({BASE_PATH: corrected(body.replace(gone, instead, 1), f"{ENTRY} | {entry}")})
    return made


@pytest.mark.parametrize(
    ("gone", "item", "levels"),
    [
        ("om utredningen", " item: 2,", []),
        ("om utredningen", "", []),
        ("till Anna Lind", " item: 2,", []),
        ("från Berga Åkeri", " item: 2,", ["warning"]),
        ("från Berga Åkeri", "", ["warning"]),
        ("från Berga Åkeri", " item: 3,", ["error"]),
        ("Berga Åkeri", " item: 2,", ["warning"]),
        ("från Bergaåkeriet", " item: 2,", ["warning"]),
        ("på 0411-57 70 00", " item: 2,", ["warning"]),
    ],
)
def test_a_name_that_another_correction_quotes_at_the_same_time(tmp_path, gone, item, levels):
    made = quoted(tmp_path, gone=gone, instead="så", item=item)
    found = told(made)
    assert [level for level, _, _ in found] == levels
    assert all("before:" in line for _, _, line in found)


def test_words_that_one_of_the_meeting_loses_may_be_quoted_for_an_item(tmp_path):
    made = quoted(tmp_path, gone="om utredningen", instead="så")
    text = (made.minutes / BASE_PATH).read_text(encoding="utf-8")
    made.write({BASE_PATH: text.replace(ENTRY, ENTRY.replace(" item: 2,", ""))})
    assert told(made) == []


def test_a_name_quoted_in_one_place_and_lost_in_another_is_certain(tmp_path):
    made = quoted(tmp_path, gone="från Berga Åkeri", instead="så")
    after = (made.minutes / BASE_PATH).read_text(encoding="utf-8")
    made.git("checkout", "--quiet", ".")
    before = (made.minutes / BASE_PATH).read_text(encoding="utf-8")
    made.commit({BASE_PATH: before.replace("Rapport om", "Rapport hos Berga Åkeri om")})
    made.write({BASE_PATH: after})
    assert [(level, "before:" in line) for level, _, line in told(made)] == [("error", True)]


MISSPELT = (
    "date: 2024-04-02, item: 2, what: Namnet var fel, before: Gudrun Åkerhjälm på Kvarngatan, "
    "after: Gudrun Åkerhielm på Kvarngatan, reason: error"
)
LATER = ENTRY.replace("04-02", "05-06")


def test_what_another_older_correction_replaced_is_no_secret(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    other_words = MISSPELT.replace("Gudrun Åkerhjälm på", "Utredning vid").replace(
        "Gudrun Åkerhielm på Kvarngatan", "Rapport om skolan"
    )
    other_item = MISSPELT.replace("item: 2", "item: 3").replace("Åkerhjälm", "Åkerhjelm")
    made.commit({BASE_PATH: corrected(NAMED, f"{other_words} | {other_item}")})
    made.write({BASE_PATH: corrected(entry=f"{other_words} | {other_item} | {LATER}")})
    assert not {"utredning", "åkerhjelm"} & sought(made)


@pytest.mark.parametrize("again", [False, True])
def test_words_that_an_older_correction_quotes_must_go_there_too(tmp_path, again):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    made.commit({BASE_PATH: corrected(NAMED, MISSPELT)})
    entries = [MISSPELT, LATER]
    if again:  # A new one of the same day and item tells of other words.
        decided = ", reason: error, decided_by: Ordföranden"
        entries.insert(1, MISSPELT.partition(", before")[0] + decided)
    text = corrected(entry=" | ".join(entries))
    made.write({BASE_PATH: text})
    assert {(level, "Åkerhielm" in line) for level, _, line in told(made)} == {("error", True)}
    cleansed = MISSPELT.replace(
        "before: Gudrun Åkerhjälm på Kvarngatan, after: Gudrun Åkerhielm på Kvarngatan, ", ""
    )
    half = MISSPELT.replace("after: Gudrun Åkerhielm på Kvarngatan, ", "")
    made.write({BASE_PATH: text.replace(MISSPELT, half)})
    assert {(level, "Åkerhjälm" in line) for level, _, line in told(made)} == {("error", True)}
    made.write({BASE_PATH: text.replace(MISSPELT, cleansed)})
    assert made.codes("HEAD") == []
    assert erased(made).findings == ()


def test_words_that_a_correction_of_a_withheld_item_quotes_are_as_secret(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    secrecy = ENTRY.replace("personal_data", "secrecy")
    items = "items:\n  2:\n    withheld: {reason: sekretess}"
    made.commit({BASE_PATH: corrected(NAMED, f"{secrecy} | {MISSPELT}", items=items)})
    found = told(made)
    assert {level for level, _, _ in found} == {"error", "warning"}
    assert all("before: Gudrun" in line for _, _, line in found)


def test_words_that_any_minutes_may_begin_a_sentence_with_are_not_sought(tmp_path):
    body = NAMED.replace("rapporten om", "rapporten. Ordföranden avslutar. Så om")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body)})
    made.commit({BASE_PATH: corrected(body.replace(" Ordföranden avslutar.", ""))})
    assert erased(made).findings == ()
    assert sought(made) == set()


def test_what_was_taken_out_of_drafts_was_never_published(tmp_path):
    body = NAMED.replace("rapporten om", "den hemliga rapporten om")
    draft = minutes_text({"status": "status: draft", "adjusted_on": ""}, body)
    made = new_repository(tmp_path, {BASE_PATH: draft})
    made.commit({BASE_PATH: minutes_text(body=NAMED)})
    made.commit({BASE_PATH: corrected()})
    assert "hemliga" not in sought(made)
    assert "åkerhielm" in sought(made)


def test_a_correction_of_the_whole_meeting_looks_at_all_of_it(tmp_path):
    present = "present:\n  - {name: Gudrun Åkerhielm, role: chair}"
    made = new_repository(tmp_path, {BASE_PATH: minutes_text({"present": present})})
    entry = ENTRY.replace(" item: 2,", "")
    made.commit({BASE_PATH: corrected(BASE_BODY, entry)})
    assert {"gudrun åkerhielm", "åkerhielm"} <= sought(made)


def test_a_withheld_item_gives_up_all_its_words(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    items = "items:\n  2:\n    withheld: {reason: sekretess}"
    made.commit({BASE_PATH: corrected(NAMED, items=items)})
    assert "åkerhielm" in sought(made)
    assert erased(made).findings == ()


def test_a_common_word_alone_is_not_sought(repository):
    repository.write({OTHER: other("## § 1 Kvarngatan\n\nKvarngatan lagas.\n")})
    assert "kvarngatan" not in sought(repository)
    assert "åkerhielm" in sought(repository)


def test_a_name_of_common_words_in_a_withheld_item_is_sought_as_a_whole(tmp_path):
    secret = NAMED.replace("Gudrun Åkerhielm", "den sjuke Anna Åkesson, som bor")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=secret)})
    items = "items:\n  2:\n    withheld: {reason: sekretess}"
    made.commit({BASE_PATH: corrected(secret, items=items)})
    found = erased(made)
    assert {"anna åkesson", "sjuke"} <= {one.phrase.folded.strip() for one in found.sought}
    # Where the same two words stand in a source of their own right, they are somebody else's.
    made.write({OTHER: other("## § 1 Val\n\nAnna Åkesson väljs.\n")})
    found = erased(made)
    assert "anna åkesson" not in {one.phrase.folded.strip() for one in found.sought}
    assert found.findings == ()


def test_words_that_stand_in_another_source_are_found_there_and_not_told(repository):
    made = BASE_BODY.replace("avslutar", "Gudrun Åkerhielm på **Kvarngatan**\navslutar")
    repository.write({OTHER: other(made)})
    (finding,) = erased(repository).findings
    assert (finding.code, finding.level, finding.path) == (
        "PA816",
        Level.ERROR,
        f"minutes/{OTHER}",
    )
    lines = (repository.minutes / OTHER).read_text(encoding="utf-8").splitlines()
    assert "Gudrun Åkerhielm" in lines[finding.line - 1]
    told = str(finding)
    assert not any(word in told for word in WORDS)
    assert dict(finding.params)["where"] == f"{BASE_PATH} § 2"


def test_words_that_stand_elsewhere_in_the_same_file_are_found(repository):
    body = ANONYMOUS.replace("avslutar", "tackar Gudrun Åkerhielm på Kvarngatan och avslutar")
    repository.write({BASE_PATH: corrected(body)})
    (finding,) = erased(repository).findings
    lines = (repository.minutes / BASE_PATH).read_text(encoding="utf-8").splitlines()
    assert (finding.code, "Åkerhielm" in lines[finding.line - 1]) == ("PA816", True)


def test_two_corrections_of_one_day_and_item_are_told_apart(repository):
    body = ANONYMOUS.replace("en person", "en")
    first = repository.commit(
        {BASE_PATH: corrected(ANONYMOUS.replace("Rapport", "Rapport av Ljungkvist"))}
    )
    assert first
    repository.commit({BASE_PATH: corrected(body, f"{ENTRY} | {ENTRY}")})
    assert {"ljungkvist", "åkerhielm"} <= sought(repository)


def test_a_correction_whose_own_words_are_mended_is_still_followed(repository):
    repository.commit({BASE_PATH: corrected(entry=ENTRY.replace("Ett namn", "Namnet"))})
    assert "åkerhielm" in sought(repository)


def test_the_correction_itself_must_not_repeat_them(repository):
    entry = ENTRY.replace("Ett namn", "Gudrun Åkerhielm på Kvarngatan")
    repository.write({BASE_PATH: corrected(ANONYMOUS, entry)})
    assert [one.code for one in erased(repository).findings] == ["PA816"]


def test_words_may_stand_with_a_reason_and_their_digest(repository):
    made = BASE_BODY.replace("avslutar", "Gudrun Åkerhielm på Kvarngatan avslutar")
    repository.write({OTHER: other(made)})
    (finding,) = erased(repository).findings
    digest = dict(finding.params)["digest"]
    allow = f"allow: [{{code: PA816, digest: {digest}, reason: En annan person.}}]"
    repository.write({OTHER: other(made, allow=allow)})
    loaded = load_archive(repository.minutes)
    assert [one.code for one in loaded.findings] == ["PA842"]
    assert [one.level for one in erased(repository).findings] == [Level.NOTE]
    repository.write({OTHER: other(made, allow=allow.replace(digest, "0" * 16))})
    assert [one.level for one in erased(repository).findings] == [Level.ERROR]


def test_in_a_registry_the_minutes_they_were_taken_from_let_them_stand(repository):
    people = "_registry/people.yml"
    text = (repository.minutes / people).read_text(encoding="utf-8")
    repository.write({people: f"{text}x:\n  name: Gudrun Åkerhielm på Kvarngatan\n"})
    (finding,) = erased(repository).findings
    assert finding.path == f"minutes/{people}"
    digest = dict(finding.params)["digest"]
    allow = f"allow: [{{code: PA816, digest: {digest}, reason: Förtroendevald.}}]"
    repository.write({BASE_PATH: corrected(allow=allow)})
    assert [one.level for one in erased(repository).findings] == [Level.NOTE]


@pytest.mark.parametrize("how", ["shallow", "purged", "no git"])
def test_without_the_version_before_nothing_is_claimed(tmp_path, repository, how, monkeypatch):
    if how == "shallow":
        source = f"file://{repository.top}"
        repository.git("clone", "--quiet", "--depth=1", source, str(tmp_path / "b"), cwd=tmp_path)
        checked = type(repository)(tmp_path / "b")
    elif how == "purged":
        checked = new_repository(tmp_path / "b", {BASE_PATH: corrected()})
    else:
        checked = repository
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


def test_what_may_stand_in_the_sources_may_stand_in_the_site(repository, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "om.html").write_text(f"<p>{NAME}</p>", encoding="utf-8")
    still = erased(repository).remains(site).still
    allowed = ", ".join(
        f"{{code: PA816, digest: {one.sought.digest}, reason: En annan person.}}" for one in still
    )
    assert still
    repository.write({BASE_PATH: corrected(allow=f"allow: [{allowed}]")})
    assert erased(repository).remains(site).still == ()


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
def test_the_words_are_found_in_every_form_of_output(repository, tmp_path, file, data):
    site = tmp_path / "site"
    (site / file).parent.mkdir(parents=True)
    (site / "ok.html").write_text("<p>Rapporten om en person</p>", encoding="utf-8")
    found = erased(repository)
    assert found.remains(site).still == ()
    (site / file).write_bytes(data if isinstance(data, bytes) else data.encode())
    shown = "personer/***/index.html" if file.startswith("personer") else file
    assert {one.file for one in found.remains(site).still} == {shown}


def test_the_words_are_found_in_a_database(repository, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    with closing(sqlite3.connect(site / "archive.sqlite")) as base:
        # In UTF-16 the bytes alone do not show the words.
        base.execute("pragma encoding = 'UTF-16'")
        base.execute("create table t (a, b)")
        base.execute("insert into t values (1, ?)", ("x " * 3000 + NAME + " y" * 3000,))
        base.commit()
    assert {one.file for one in erased(repository).remains(site).still} == {"archive.sqlite"}


def test_the_words_are_found_in_a_document(repository, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    with zipfile.ZipFile(site / "a.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", "<w:t>Gudrun Åker</w:t><w:t>hielm på</w:t>")
    assert {one.file for one in erased(repository).remains(site).still} == {"a.docx"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7 nothing"),
        ("a.png", b"\x89PNG\r\n"),
        ("a.docx", b"PK\x03\x04 nothing"),
        ("a.pf_index", b"\x1f\x8b nothing"),
    ],
)
def test_a_file_without_readable_text_is_told_of(repository, tmp_path, name, data):
    site = tmp_path / "site"
    site.mkdir()
    (site / name).write_bytes(data)
    remains = erased(repository).remains(site)
    assert (remains.still, remains.unread) == ((), ())
    (site / "protokoll").mkdir()
    (site / name).rename(site / "protokoll" / name)
    remains = erased(repository).remains(site)
    assert (remains.still, remains.unread) == ((), (f"protokoll/{name}",))


def test_parts_of_other_words_are_no_find(repository, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.html").write_text("<p>Gudrunsson i Åkerhielmstorp</p>", encoding="utf-8")
    assert erased(repository).remains(site).still == ()


def test_the_stem_of_a_word_that_stays_is_no_find_in_the_search_index(repository, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    index = gzip.compress(b"pagefind_dcd\x6akvarngatan", mtime=0)
    (site / "sv_1.pf_index").write_bytes(index)
    assert len(erased(repository).remains(site).still) == 1
    repository.write({OTHER: other("## § 1 Väg\n\nKvarngatanfesten blir av.\n")})
    assert erased(repository).remains(site).still == ()
    (site / "a.html").write_text("Kvarngatan", encoding="utf-8")
    assert [one.file for one in erased(repository).remains(site).still] == ["a.html"]


def told(repository) -> list[tuple[str, str, str]]:
    """The level, the file and the words of the line of each place found."""
    lines = [
        (one, (repository.top / one.path).read_text(encoding="utf-8").split("\n"))
        for one in erased(repository).findings
    ]
    return [(str(one.level), one.path, text[one.line - 1]) for one, text in lines]


def left(tmp_path, *, gone: str, stays: str, instead: str = "en person", **front: str):
    """Words are taken out of § 2, and others stay in § 3."""
    body = NAMED.replace("Gudrun Åkerhielm på Kvarngatan", gone)
    body = body.replace("Ordföranden avslutar", f"{stays} Ordföranden avslutar")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(front, body)})
    made.write({BASE_PATH: corrected(body.replace(gone, instead, 1), **front)})
    return made


@pytest.mark.parametrize(
    ("gone", "stays"),
    [
        ("Gudrun Åkerhielm", "Åkerhielm yttrar sig."),
        ("Gudrun Åkerhielm", "Sedan Åkerhielm yttrat sig."),
        ("Gudrun Åkerhielm", "Åkerhielms ansökan läggs till handlingarna."),
        ("Gudrun Åkerhielms ansökan", "Åkerhielm yttrar sig."),
        ("Gudrun Åkerhielms ansökan", "Gudrun Åkerhielm yttrar sig."),
        ("Åkerhielm", "Det gör Åkerhielm."),
        ("Åkerhielms", "Det gör Åkerhielm."),
        ("Gudrun Åkerhielm", "Lind, Åkerhielm och Berg yttrar sig."),
        ("Gudrun Åkerhielm", "ÅKERHIELM, G."),
        ("Gudrun Åkerhielm som bor på Kvarngatan", "Det gör Gudrun Åkerhielm."),
        ("Gudrun Åkerhielm", "Anna Lind\n\nÅkerhielm."),
    ],
)
def test_a_name_left_by_itself_in_the_same_minutes_is_told_of(tmp_path, gone, stays):
    made = left(tmp_path, gone=gone, stays=stays)
    ((level, path, line),) = told(made)
    assert path == f"minutes/{BASE_PATH}"
    assert "kerhielm" in line.casefold()
    assert level == ("error" if "Gudrun" in stays else "warning")


@pytest.mark.parametrize(
    ("gone", "stays"),
    [
        ("Gudrun Åkerhielm", "En åkerhielm växer på tomten."),
        ("Gudrun Åkerhielm", "Då yttrar sig Karin Åkerhielm. Det gör Åkerhielm."),
        ("Gudrun Åkerhielm", "Det sker i Åkerhielm Park."),
        ("Gudrun Åkerhielm", "Åkerhielmsson yttrar sig."),
        ("Karin Åkesson", "Då yttrar sig Åkesson."),
        ("Björn Åkesson reserverar sig mot förslaget", "Då yttrar sig Björn Åkesson."),
        ("skolan. Rapporten är klar", "Det står i Rapporten."),
        ("vid Kommunstyrelsen", "Det är Kommunstyrelsen."),
        ("vid Kommunstyrelsens", "Det är Kommunstyrelsens."),
    ],
)
def test_a_word_that_is_somebody_elses_is_none(tmp_path, gone, stays):
    assert told(left(tmp_path, gone=gone, stays=stays)) == []


def test_nor_one_that_other_minutes_have_of_their_own(tmp_path):
    made = left(tmp_path, gone="Gudrun Åkerhielm", stays="Det gör Åkerhielm.")
    made.write({OTHER: other("## § 1 Val\n\nÅkerhielm väljs.\n")})
    assert told(made) == []


@pytest.mark.parametrize(
    ("gone", "stays", "level"),
    [
        ("i Norrby", "Skolan i Norrby byggs ut.", None),
        ("i Norrby 2024", "Skolan i Norrby 2024.", None),
        ("enligt Socialtjänstlagen", "Det sker enligt Socialtjänstlagen.", None),
        ("skolan. Enligt Socialtjänstlagen", "Det sker enligt Socialtjänstlagen.", None),
        ("skolan. Hos Socialtjänstlagen", "Hos Socialtjänstlagen.", "error"),
        ("enligt Socialtjänstlagen 4 kap.", "Enligt Socialtjänstlagen 4 kap.", None),
        ("enligt 4 kap. 1 § SoL och OSL", "Det sker enligt 4 kap. 1 § SoL och OSL.", None),
        ("hos Bo Ek", "Det sker hos Bo Ek.", "error"),
        ("på Storgatan 5", "Det brann på Storgatan 5.", "error"),
        ("på Storgatan 5 kväll", "Det brann på Storgatan 5 kväll.", "error"),
        ("på Ön 5", "Det brann på Ön 5.", None),
        ("i klass 5", "Elever i klass 5.", None),
    ],
)
def test_a_run_with_one_capital_letter_is_no_error_in_other_minutes(tmp_path, gone, stays, level):
    body = NAMED.replace("Gudrun Åkerhielm på Kvarngatan", f"en person {gone}")
    body = body.replace("Ordföranden avslutar", "Enligt ordföranden, enligt alla, avslutas nu")
    there = other(f"## § 1 Skolan\n\n{stays} Norrby, Socialtjänstlagen, SoL, OSL, Storgatan.\n")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body), OTHER: there})
    made.write({BASE_PATH: corrected(body.replace(f" {gone}", ""))})
    assert [(one, path) for one, path, _ in told(made)] == (
        [(level, f"minutes/{OTHER}")] if level else []
    )


@pytest.mark.parametrize(
    ("stays", "levels"),
    [
        ("Ordet får Åkerhielm.", ["warning"]),
        ("En åkerhielm växer. Ordet får Åkerhielm.", []),
        ("Åkerhielm tackar.", []),
    ],
)
def test_a_name_that_opens_a_sentence_is_known_by_its_capital_elsewhere(tmp_path, stays, levels):
    made = left(tmp_path, gone="allt. Åkerhielm", instead="allt. En person", stays=stays)
    assert [level for level, _, _ in told(made)] == levels


def test_a_name_left_by_itself_may_stand_with_a_reason(tmp_path):
    made = left(tmp_path, gone="Gudrun Åkerhielm", stays="Det gör Åkerhielm.")
    (finding,) = erased(made).findings
    digest = dict(finding.params)["digest"]
    text = (made.minutes / BASE_PATH).read_text(encoding="utf-8")
    allow = f"allow: [{{code: PA816, digest: {digest}, reason: En gård.}}]\nplace:"
    made.write({BASE_PATH: text.replace("place:", allow)})
    assert [one.level for one in erased(made).findings] == [Level.NOTE]


@pytest.mark.parametrize(
    ("gone", "stays"),
    [
        ("Ring Gudrun på 0411-57 70 00 i dag", "Numret är 0411-57 70 00."),
        ("Ring 0411-57 70 00", "Numret är 0411-577 000."),
        ("Ring 0411577000", "Numret är 0411-57 70 00."),
        ("Ring 08-465 004 00 nu", "Numret är 0846500400."),
        ("Ring 0411-57 70 00", "Numret är +46 411 57 70 00."),
        ("Ring 0411-57 70 00", "Numret är +46 (0)411-577000."),
        ("Ring 0411-57 70 00", "Numret är 0046411577000."),
        ("Ring +46 411 57 70 00", "Numret är 0411-57 70 00."),
        ("Ring +46411577000", "Numret är +46-411 57 70 00."),
    ],
)
def test_a_number_that_is_somebodys_is_sought_by_itself(tmp_path, gone, stays):
    made = left(tmp_path, gone=gone, stays=stays, instead="x")
    assert [level for level, _, line in told(made) if "Numret är" in line] == ["error"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("+46 411", "0411"),
        ("0046411", "0411"),
        ("+46 (0)411", "0411"),
        ("tel:%2B46-411", "tel 0411"),
        ("070 0046123", "070 0046123"),
        ("07000461", "07000461"),
        ("+46", "46"),
        ("46 411", "46 411"),
    ],
)
def test_a_number_is_folded_as_it_is_written_in_sweden(text, folded):
    assert fold(text) == f" {folded} "


def test_so_is_one_that_the_minutes_may_not_hold_at_all():
    (run,) = removed_runs(
        ["Sökande 990102-2385 och 070-174 06 05 får bidrag."], ["Sökande får bidrag."]
    )
    assert list(run.numbers()) == [" 990102 2385 ", " 070 174 06 05 "]


@pytest.mark.parametrize(
    "number",
    ["KS 2024/1234", "2024-03-12", "1 250 000 kr", "08.30–12.00", "08.30-12.00", "232100-0016"],
)
def test_a_number_that_is_nobodys_is_not(tmp_path, number):
    assert told(left(tmp_path, gone=f"klar {number} nu", stays=f"Se {number}.", instead="x")) == []


def gone_from(old: list[str], new: list[str]) -> list[str]:
    return [run.folded.strip() for run in removed_runs(old, new)]


SEEKS = "Gudrun Åkerhielm söker bidrag för sin sjukdom."
GETS = "Bidrag till Gudrun Åkerhielm beviljas."


@pytest.mark.parametrize("old", [[SEEKS, GETS], [GETS, SEEKS]])
def test_words_are_gone_from_one_text_though_another_keeps_them(old):
    whole = "gudrun åkerhielm söker bidrag för sin sjukdom"
    assert gone_from(old, [GETS]) == [whole]
    # Nor does a text that is changed stand in for one that is taken out.
    assert gone_from(old, [GETS.replace("beviljas", "beviljas av nämnden")]) == [whole]
    assert gone_from([*old, GETS], [GETS, GETS]) == [whole]
    assert gone_from([GETS, GETS], [GETS]) == ["bidrag till gudrun åkerhielm beviljas"]


def test_texts_that_are_joined_parted_or_moved_lose_nothing():
    assert gone_from([SEEKS, GETS], [f"{SEEKS} {GETS}"]) == []
    assert gone_from([SEEKS, GETS], [f"{GETS} Nu.", f"{SEEKS} Nu."]) == []
    assert gone_from([f"{SEEKS} Och så vidare.", "Nej."], ["Nej.", SEEKS]) == ["och så vidare"]
    assert gone_from([SEEKS], []) == ["gudrun åkerhielm söker bidrag för sin sjukdom"]
    assert gone_from(["*", SEEKS], ["**", SEEKS]) == []


def test_names_beside_each_other_in_an_entry_are_apart(tmp_path):
    by = "by: [Gudrun Åkerhielm, Hulda Öberghjelm]"
    items = f"items:\n  2:\n    reservations: [{{{by}, text: Nej}}]"
    body = BASE_BODY.replace("rapporten.", "rapporten. Det gör Hulda Öberghjelm.")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text({"items": items}, body)})
    made.write({BASE_PATH: corrected(body)})
    assert {"gudrun åkerhielm", "gudrun"} <= sought(made)
    assert [level for level, _, _ in told(made)] == ["error"]


@pytest.mark.parametrize("words", range(16, 23))
def test_a_long_run_is_cut_in_no_name_and_no_number(words):
    text = f"{'x ' * words}Gudrun Åkerhielm 0411-57 70 00 {'y ' * 30}"
    runs = list(removed_runs([text], []))
    assert [name.folded for run in runs for name in run.names()] == [" gudrun åkerhielm "]
    assert [number for run in runs for number in run.numbers()] == [" 0411 57 70 00 "]
    assert max(len(run.words) for run in runs) <= 28


def test_a_run_of_names_alone_is_cut_too():
    runs = list(removed_runs(["Åke " * 100], []))
    assert [len(run.words) for run in runs] == [40, 40, 20]


def test_very_many_changed_texts_are_compared_as_one():
    old = [f"Rad {number}." for number in range(400)]
    new = [f"Nu rad {number}." for number in range(1, 400)]
    assert gone_from(old, new) == ["rad 0"]


@pytest.mark.parametrize(
    ("stays", "levels"),
    [
        ("Gudrun Åkerhielm föredrar.", ["error"]),
        ("**Gudrun** Åkerhielm föredrar.", ["error"]),
        ("Åkerhielm föredrar.", ["warning"]),
        ("G. Åkerhielm föredrar.", ["warning"]),
        ("En person föredrar.", []),
    ],
)
def test_a_guest_taken_from_the_roll_is_sought_in_the_text(tmp_path, stays, levels):
    present = minutes_text().partition("present:")[2].partition("\nnotice")[0]
    body = BASE_BODY.replace("godkänner rapporten.", f"godkänner rapporten. {stays}")
    made = new_repository(
        tmp_path, {BASE_PATH: minutes_text({"present": f"present:{present}{GUEST}"}, body)}
    )
    made.write({BASE_PATH: corrected(body, ENTRY.replace(" item: 2,", ""))})
    assert [level for level, _, _ in told(made)] == levels


def test_so_is_the_name_of_a_place(tmp_path):
    made = new_repository(
        tmp_path, {BASE_PATH: minutes_text({"place": "place: Hos Gudrun Åkerhielm"}, NAMED)}
    )
    made.write({BASE_PATH: corrected(NAMED, ENTRY.replace(" item: 2,", ""))})
    assert [level for level, _, _ in told(made)] == ["error"]


def test_a_paragraph_is_sought_in_the_next_one_of_the_same_item(tmp_path):
    body = BASE_BODY.replace("rapporten.", f"rapporten.\n\n{SEEKS}\n\n{GETS}")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body)})
    made.write({BASE_PATH: corrected(body.replace(f"{SEEKS}\n\n", ""))})
    assert [(level, GETS in line) for level, _, line in told(made)] == [("error", True)]


GUEST = "\n  - {name: Gudrun Åkerhielm, role: guest}"


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


def test_a_name_in_the_name_of_a_file_is_not_printed(repository, tmp_path):
    site = tmp_path / "site"
    (site / "gudrun/akerhielm/pa/kvarngatan").mkdir(parents=True)
    (site / "gudrun/akerhielm/pa/kvarngatan/a.html").touch()
    (site / "protokoll").mkdir()
    (site / "protokoll/Åkerhielm.png").write_bytes(b"\x89PNG")
    remains = erased(repository).remains(site)
    assert {one.file for one in remains.still} == {"***/***/pa/***/a.html", "protokoll/***"}
    assert remains.unread == ("protokoll/***",)
