"""Manifests committed with the minutes: read, checked and written."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_PATH, found, load, minutes_text, write_archive
from evidence_samples import record_archive
from minutes_archive.archive import load_archive
from minutes_archive.commands.record_publication import record_publication
from minutes_archive.evidence import current_manifests
from minutes_archive.export import write_manifests
from minutes_archive.findings import Level
from minutes_archive.report import describe
from minutes_archive.texts import load_texts

LATER = "kommunstyrelsen/2025/2025-03-11.md"
FILES = {
    LATER: minutes_text(
        {"date": "date: 2025-03-11", "adjusted_on": "adjusted_on: 2025-03-18", "notice": ""}
    )
}


def record(root):
    """Record what is published now; give the names of the files that changed."""
    folder = root / "_published"
    before = {file.name: file.read_bytes() for file in folder.glob("*.json")}
    record_archive(root)
    return sorted(f.name for f in folder.glob("*.json") if before.get(f.name) != f.read_bytes())


def codes(root):
    found = load_archive(root).findings
    return [(one.path.rpartition("/")[2], one.code) for one in found if one.code.startswith("PA8")]


def test_what_is_recorded_is_found_right_and_recorded_once(tmp_path):
    root = write_archive(tmp_path, FILES)
    assert record(root) == ["manifest-2024.json", "manifest-2025.json"]
    assert codes(root) == []
    assert record(root) == []
    recorded = load_archive(root).archive.recorded
    assert [one.year for one in recorded] == [2024, 2025]


def test_a_correction_is_recorded_beside_what_it_corrects(tmp_path):
    root = write_archive(tmp_path, FILES)
    record(root)
    before = load_archive(root).archive.recorded[0].records[0].sha512
    file = root / BASE_PATH
    file.write_text(file.read_text(encoding="utf-8").replace("rapporten", "planen"), "utf-8")
    # The next year's manifest follows, since it is chained to this one.
    assert record(root) == ["manifest-2024.json", "manifest-2025.json"]
    assert load_archive(root).archive.recorded[0].records[0].earlier == (before,)


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_manifest_changed_by_hand_breaks_the_chain(tmp_path):
    root = write_archive(tmp_path, FILES)
    record(root)
    change(root / "_published/manifest-2024.json", '"adjusted"', '"corrected"')
    assert codes(root) == [("manifest-2025.json", "PA841")]
    assert load_archive(root).blocks


def test_a_manifest_taken_away_breaks_the_chain(tmp_path):
    root = write_archive(tmp_path, FILES)
    record(root)
    (root / "_published/manifest-2024.json").unlink()
    assert codes(root) == [("manifest-2025.json", "PA841")]


def test_a_manifest_of_another_year_is_told_of(tmp_path):
    root = write_archive(tmp_path)
    record(root)
    folder = root / "_published"
    (folder / "manifest-2024.json").rename(folder / "manifest-2023.json")
    assert codes(root) == [("manifest-2023.json", "PA841")]


def test_a_manifest_that_cannot_be_read_is_told_of_without_its_words(tmp_path):
    root = write_archive(tmp_path)
    record(root)
    for text, words in (('{"hemligt": 1}', "fel form"), ('{"hemligt', "skadat eller avhugget")):
        (root / "_published/manifest-2024.json").write_text(text, encoding="utf-8")
        (finding,) = load_archive(root).findings
        assert (finding.code, finding.level) == ("PA840", Level.ERROR)
        assert "hemligt" not in str(finding.params)
        assert words in describe(finding, load_texts())[0]


def published(root, site):
    """Build what of a site is recorded."""
    archive = load_archive(root).archive
    write_manifests(current_manifests(archive), site)
    (site / "index.html").touch()
    return site


def test_a_site_of_older_minutes_is_not_recorded_and_nothing_is_written(tmp_path):
    root = write_archive(tmp_path, FILES)
    record(root)
    older = published(root, tmp_path / "older")
    (older / "ny").mkdir()
    (older / "ny/index.html").touch()
    file = root / BASE_PATH
    file.write_text(file.read_text(encoding="utf-8").replace("rapporten", "planen"), "utf-8")
    record(root)
    before = {one.name: one.read_bytes() for one in (root / "_published").iterdir()}
    answer = record_publication(older, root, load_texts())
    assert answer.exit_code == 2
    assert "protokoll/kommunstyrelsen/2024-03-12/" in answer.complaint
    assert "byggd av äldre protokoll" in answer.complaint
    assert {one.name: one.read_bytes() for one in (root / "_published").iterdir()} == before
    newer = published(root, tmp_path / "newer")
    assert record_publication(newer, root, load_texts()).exit_code == 0


def test_a_site_that_lacks_a_year_or_every_manifest_is_not_recorded(tmp_path):
    root = write_archive(tmp_path, FILES)
    record(root)
    (root / LATER).unlink()
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "index.html").touch()
    assert record_publication(bare, root, load_texts()).exit_code == 2
    # Minutes that are gone are still in the manifests of a site made from what was recorded.
    assert record_publication(published(root, tmp_path / "site"), root, load_texts()).exit_code == 0


def test_a_recorded_manifest_that_cannot_be_read_is_not_written_over(tmp_path):
    root = write_archive(tmp_path)
    record(root)
    site = published(root, tmp_path / "site")
    (root / "_published/manifest-2024.json").write_text("{", encoding="utf-8")
    answer = record_publication(site, root, load_texts())
    assert answer.exit_code == 2
    assert "Hämta tillbaka den ur versionshistoriken" in answer.complaint
    assert (root / "_published/manifest-2024.json").read_text(encoding="utf-8") == "{"


WITHHELD = 'items:\n  2: {withheld: {reason: sekretess, ground: "OSL 26:1"}%s}'


@pytest.mark.parametrize(
    ("heading", "text", "more", "hidden"),
    [
        ("## § 2", "", "", False),
        ("## § 2", "", ", outcome: approved, notice: {posted: 2024-03-20}", False),
        ("## § 2 Ett namn", "", "", True),
        ("## § 2", "Text.", "", True),
        ("## § 2", "### Beslut\n\n", "", True),
        ("## § 2", "", ", case: KS 2024/7", True),
        ("## § 2", "", ", recused: [Anna Lind]", True),
    ],
)
def test_a_file_that_still_holds_withheld_words_is_not_published(
    tmp_path, heading, text, more, hidden
):
    body = f"## § 1 A\n\nText.\n\n{heading}\n\n{text}\n\n## § 3 C\n\nText.\n"
    loaded = load(tmp_path, {BASE_PATH: minutes_text({"items": WITHHELD % more}, body)})
    (meeting,) = loaded.archive.meetings
    assert meeting.is_whole is not hidden
    told = [one for one in found(loaded.findings) if one[0] == "PA842"]
    assert told == ([("PA842", 25, 1)] if hidden else [])


OLD_ERROR = "{date: 2024-04-02, item: %s, what: %s, reason: error%s}"
ERASED = "{date: 2024-05-06, item: %s, what: En uppgift är borttagen, reason: %s}"
REMOVED = "file: a.txt, removed: [{text: Ord, where: '§ %s', reason: Sidhuvud}]"


@pytest.mark.parametrize(
    ("item", "correction", "more", "told"),
    [
        (2, OLD_ERROR % (2, "Rättelse.", ""), "", []),
        (2, OLD_ERROR % (2, "rättad", ", decided_by: Nämnden"), "", []),
        (2, OLD_ERROR % (2, "Namnet var fel", ""), "", ["corrections: what"]),
        (2, OLD_ERROR % (2, "Rättelse", ", before: A"), "", ["corrections: before"]),
        (2, OLD_ERROR % (2, "Rättelse", ", after: B"), "", ["corrections: after"]),
        (2, OLD_ERROR % (2, "Rättelse", ", explanation: C"), "", ["corrections: explanation"]),
        (2, OLD_ERROR % (3, "Namnet var fel", ", before: A, after: Text"), "", []),
        (3, OLD_ERROR % (2, "Namnet var fel", ", before: A, after: Text"), "", []),
        (2, ERASED % (2, "secrecy"), "", []),
        (2, ERASED % (2, "secrecy"), "allow: [{code: PA616, item: 2, reason: R}]", ["PA616"]),
        (2, ERASED % (2, "secrecy"), "allow: [{code: PA616, item: 3, reason: R}]", []),
        (2, ERASED % (2, "secrecy"), "allow: [{code: PA616, reason: R}]", []),
        (None, "", "allow: [{code: PA816, digest: 0123456789abcdef, reason: R}]", ["PA816"]),
        (None, "", "allow: [{code: PA616, item: 2, reason: R}]", []),
        (2, "", "# Varför?", ["yes"]),
        (2, "", "place: A # Varför?", ["yes"]),
        (2, "", "place: 'A # B'", []),
        (2, "", "# yaml-language-server: $schema=../../minutes.schema.json", []),
        (None, ERASED % (2, "personal_data"), "# Varför?", ["yes"]),
        (None, OLD_ERROR % (2, "Namnet var fel", ""), "# Varför?", []),
        (None, "", "# Varför?", []),
        (2, "", f"source: {{{REMOVED % 2}}}", ["source: removed"]),
        (2, "", f"source: {{{REMOVED % 3}}}", []),
        (None, "", f"source: {{{REMOVED % 2}}}", []),
        (2, "", f"source: {{file: a.txt, sha256: {'a' * 64}}}", ["source: sha256"]),
        (None, "", f"source: {{file: a.txt, sha256: {'a' * 64}}}", []),
    ],
)
def test_nor_is_one_whose_front_matter_tells_what_the_site_does_not(
    tmp_path, item, correction, more, told
):
    withheld = f"items:\n  {item}: {{withheld: {{reason: sekretess}}}}" if item else ""
    title = "## § 2" if item == 2 else "## § 2 B\n\nText."
    last = "## § 3" if item == 3 else "## § 3 C\n\nText."
    front = {"items": withheld, "place": "", "allow": more}
    if correction:
        front |= {"status": "status: corrected", "corrections": f"corrections: [{correction}]"}
    body = f"## § 1 A\n\nText.\n\n{title}\n\n{last}\n"
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body)})
    (meeting,) = loaded.archive.meetings
    notes = [one for one in loaded.findings if one.code == "PA842"]
    named = [dict(one.params) for one in notes]
    assert [one.get("key") or one.get("exception") or one["comment"] for one in named] == told
    assert meeting.is_whole is not bool(told)


def test_what_keeps_a_file_from_being_published_is_told_at_its_line_and_not_quoted(tmp_path):
    entry = OLD_ERROR % (2, "Namnet var fel", ", before: Gudrun Åkerhielm")
    front = {
        "items": WITHHELD % "",
        "status": "status: corrected",
        "corrections": f"corrections:\n  - {entry}",
        "allow": "# Gudrun Åkerhielm\nallow:\n  - {code: PA616, item: 2, reason: Åkerhielm}",
    }
    text = minutes_text(front, BASE_BODY.replace("## § 2 Rapport om skolan", "## § 2"))
    text = text.replace("Kommunstyrelsen godkänner rapporten.\n\n", "")
    loaded = load(tmp_path, {BASE_PATH: text})
    notes = [one for one in loaded.findings if one.code == "PA842"]
    lines = [text.split("\n")[one.line - 1] for one in notes]
    assert [line.strip("- {").split(":")[0] for line in lines] == [
        "date",
        "date",
        "# Gudrun Åkerhielm",
        "code",
    ]
    for language in ("sv", "en"):
        told = " ".join(" ".join(describe(one, load_texts(language))) for one in notes)
        assert "Åkerhielm" not in told
        assert "what: Rättelse" in told


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("form", ["error", "key"])
def test_what_is_taken_out_of_a_published_correction_needs_another(language, form):
    hint = load_texts(language)(f"finding.PA842.hint_with_{form}", key="before")
    assert "reason: secrecy" in hint
    assert "personal_data" in hint
