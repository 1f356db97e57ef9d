from __future__ import annotations

import datetime as dt

import pytest

from archive_files import (
    BASE_BODY,
    BASE_PATH,
    REGISTRIES,
    found,
    load,
    minutes_text,
    write_archive,
)
from minutes_archive.archive import load_archive, read_minutes
from minutes_archive.archive.folder import walk_folder
from minutes_archive.model import PartKind, Status


def other(path: str, **front: str) -> dict[str, str]:
    """A further file, right where it lies."""
    council, _, name = path.split("/")
    lines = {
        "council": f"council: {council}",
        "date": f"date: {name[:10]}",
        "adjusted_on": "",
        "notice": "",
    }
    return {path: minutes_text({**lines, **front})}


def test_a_file_becomes_a_meeting_with_its_items(tmp_path):
    front = {"items": "items:\n  2: {outcome: approved, case: KS 2024/12}"}
    (meeting,) = load(tmp_path, {BASE_PATH: minutes_text(front)}).archive.meetings
    assert meeting.path == BASE_PATH
    assert (meeting.council, meeting.date) == ("kommunstyrelsen", dt.date(2024, 3, 12))
    assert (meeting.start, meeting.end) == (dt.time(13, 30), dt.time(16, 30))
    assert [item.number for item in meeting.items] == ["1", "2", "3"]
    assert meeting.items[1].case == "KS 2024/12"
    assert meeting.items[1].line == 25
    assert meeting.items[1].parts[0].text.strip() == "Kommunstyrelsen godkänner rapporten."


def test_parts_keep_their_text_and_only_empty_space_before_the_first_heading_is_left_out(tmp_path):
    body = "## § 1 Val\n\n### Förslag till beslut\n\nAtt välja A.\n\n### Beslut\n\nA väljs.\n"
    (meeting,) = load(tmp_path, {BASE_PATH: minutes_text(body=body)}).archive.meetings
    kinds = [(part.kind, part.text) for part in meeting.items[0].parts]
    assert kinds == [
        (PartKind.PROPOSAL, "\nAtt välja A.\n\n"),
        (PartKind.DECISION, "\nA väljs.\n"),
    ]
    assert meeting.items[0].decision == "A väljs."


def test_meetings_run_oldest_first_whatever_the_order_of_the_disk(tmp_path):
    paths = [f"miljoradet/{2010 + n}/{2010 + n}-0{1 + n % 9}-11.md" for n in range(12)]
    paths = paths[7:] + paths[:7]
    loaded = load(tmp_path, {path: text for one in paths for path, text in other(one).items()})
    dates = [meeting.date for meeting in loaded.archive.meetings]
    assert dates == sorted(dates)
    assert len(dates) == 13


def test_findings_of_all_files_are_given_at_once_sorted_by_place(tmp_path):
    files = {
        **other("miljoradet/2024/2024-01-01.md", status="status: klart"),
        **other("miljoradet/2024/2024-01-02.md", themes="themes: [bygge]"),
        "_registry/themes.yml": "skola:\n  namn: Skola\n",
        "kommunstyrelsen/x.docx": "",
    }
    findings = load(tmp_path, files).findings
    assert {one.path for one in findings} >= {
        "minutes/miljoradet/2024/2024-01-01.md",
        "minutes/_registry/themes.yml",
        "minutes/kommunstyrelsen/x.docx",
    }
    assert list(findings) == sorted(findings)


def test_ten_faults_in_a_file_give_ten_findings_at_their_lines(tmp_path):
    front = {
        "start": "start: 13.30",
        "status": "status: justerat",
        "themes": "themes: [skol]",
        "present": (
            "present:\n"
            "  - {name: Anna Lind, role: chair}\n"
            "  - {name: Björn Åkesson, role: member, items: 1-9}\n"
            "  - {name: Cecilia Öberg, role: secretary}"
        ),
        "items": "items:\n  2:\n    decision: Rapporten godkänns.\n  8: {outcome: noted}",
        "colour": "colour: röd",
    }
    body = (
        "## § 1 Öppnande\n\nSe [detta](javascript:x) och <b>detta</b>.\n\n"
        "##§ 2 Rapport\n\nKommunstyrelsen godkänner rapporten.\n\n"
        "## § 2 Igen\n\nText.\n\n### Belsut\n\nText.\n"
    )
    findings = load(tmp_path, {BASE_PATH: minutes_text(front, body)}).findings
    assert [(line, code) for code, line, _ in found(findings)] == [
        (4, "PA316"),
        (7, "PA331"),
        (8, "PA411"),
        (15, "PA432"),
        (19, "PA521"),
        (20, "PA520"),
        (21, "PA303"),
        (26, "PA517"),
        (26, "PA516"),
        (28, "PA502"),
        (32, "PA505"),
        (36, "PA508"),
    ]


def test_a_fault_in_one_entry_of_items_hides_none_in_another(tmp_path):
    items = "items:\n  1: {outcome: bifall}\n  2: {decision: Nej.}\n  9: {outcome: noted}"
    loaded = load(tmp_path, {BASE_PATH: minutes_text({"items": items})})
    assert found(loaded.findings) == [("PA334", 18, 16), ("PA521", 19, 17), ("PA520", 20, 3)]


def test_a_wrong_value_is_not_judged_a_second_time(tmp_path):
    front = {"chair": "chair:", "date": "date: 2024-13-12", "council": "council: KS!"}
    lines = [
        line for _, line, _ in found(load(tmp_path, {BASE_PATH: minutes_text(front)}).findings)
    ]
    assert lines == [2, 3, 9]


def test_files_with_errors_are_left_out_of_the_archive(tmp_path):
    files = {
        **other("miljoradet/2024/2024-01-01.md", themes="themes: [bygge]"),
        **other("miljoradet/2024/2024-01-02.md", status="status: klart"),
        **other("miljoradet/2024/2024-01-03.md", absent="absent: [Eva Bo, Eva Bo]"),
    }
    loaded = load(tmp_path, files)
    assert loaded.blocks
    assert [one.path for one in loaded.archive.meetings] == [
        "miljoradet/2024/2024-01-03.md",
        BASE_PATH,
    ]


def test_drafts_are_asked_for_and_withdrawn_minutes_never_given(tmp_path):
    files = {
        **other("miljoradet/2024/2024-01-01.md", status="status: draft"),
        **other(
            "miljoradet/2024/2024-01-02.md",
            status="status: withdrawn",
            withdrawn="withdrawn: {date: 2024-05-02, reason: error}",
            absent="absent: [Hemlig Person]",
        ),
    }
    root = write_archive(tmp_path, files)
    with_drafts = load_archive(root, drafts=True).archive
    without = load_archive(root, drafts=False).archive
    assert [one.status for one in with_drafts.meetings] == [Status.DRAFT, Status.ADJUSTED]
    assert [one.status for one in without.meetings] == [Status.ADJUSTED]
    assert "hemlig-person" not in with_drafts.people


def test_everybody_named_has_a_slug(tmp_path):
    front = {
        "absent": "absent: [Åsa Öberg-Nyström]",
        "items": (
            "items:\n  2:\n    motions: {by: David Ek, text: Bifall}\n    recused: [Eva Ström]"
        ),
    }
    archive = load(tmp_path, {BASE_PATH: minutes_text(front)}).archive
    assert archive.person("åsa  öberg-nyström").slug == "asa-oberg-nystrom"
    assert not archive.person("David Ek").registered
    assert archive.person("Eva Ström").slug == "eva-strom"
    assert archive.person("Anna Lindh") is archive.people["anna-lind"]


def test_names_that_share_a_slug_are_numbered_by_their_first_meeting(tmp_path):
    files = {
        **other("miljoradet/2024/2024-05-01.md", absent="absent: [Asa Ek]"),
        **other("miljoradet/2024/2024-01-01.md", absent="absent: [Åsa Ek]"),
    }
    loaded = load(tmp_path, files)
    assert loaded.archive.person("Åsa Ek").slug == "asa-ek"
    assert loaded.archive.person("Asa Ek").slug == "asa-ek-2"
    assert [(one.path, one.code) for one in loaded.findings] == [
        ("minutes/_registry/calendar.yml", "PA635"),  # planned in April; others have met since
        ("minutes/miljoradet/2024/2024-05-01.md", "PA429"),
    ]


def test_a_missing_folder_registry_or_councils_file_is_a_finding(tmp_path):
    missing = load_archive(tmp_path / "nowhere", label="minutes")
    assert [(one.path, one.code) for one in missing.findings] == [("minutes", "PA408")]
    root = write_archive(tmp_path)
    (root / "_registry" / "councils.yml").unlink()
    assert [(one.path, one.code) for one in load_archive(root).findings] == [
        ("minutes/_registry/councils.yml", "PA402")
    ]
    for path in REGISTRIES:
        (root / path).unlink(missing_ok=True)
    (root / "_registry").rmdir()
    codes = {one.code for one in load_archive(root).findings}
    assert "PA401" in codes
    assert "PA410" not in codes


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("kommunstyrelsen/2024/2024-03-12.docx", "PA403"),
        ("kommunstyrelsen/2024/2024-03-12.MD", "PA403"),
        ("kommunstyrelsen/2024/2024-03-12.markdown", "PA403"),
        ("lösa papper.txt", "PA403"),
        ("kommunstyrelsen/anteckningar.md", "PA404"),
        ("_registry/council.yml", "PA405"),
        ("_registry/councils.yaml", "PA405"),
    ],
)
def test_nothing_in_the_folder_is_passed_over_in_silence(tmp_path, path, code):
    findings = load(tmp_path, {path: "Några ord.\n"}).findings
    assert [(one.path, one.code) for one in findings] == [(f"minutes/{path}", code)]


@pytest.mark.parametrize(
    "path", [".gitkeep", ".git/config", "README.md", "miljoradet/readme.md", "_registry/.x.yml.swp"]
)
def test_hidden_files_and_readmes_are_left_in_peace(tmp_path, path):
    assert load(tmp_path, {path: "Några ord.\n"}).findings == ()


def test_attachments_lie_beside_their_minutes(tmp_path):
    front = {"attachments": "attachments:\n  - {title: Rapport, file: bilagor/rapport.txt}"}
    files = {BASE_PATH: minutes_text(front)}
    assert found(load(tmp_path / "a", files).findings) == [("PA430", 18, 28)]
    files["kommunstyrelsen/2024/bilagor/rapport.txt"] = "Rapport"
    assert load(tmp_path / "b", files).findings == ()


def test_an_attachment_that_a_browser_would_run_is_refused(tmp_path):
    front = {"attachments": "attachments:\n  - {title: Rapport, file: rapport.html}"}
    files = {BASE_PATH: minutes_text(front), "kommunstyrelsen/2024/rapport.html": "<script>"}
    assert found(load(tmp_path, files).findings) == [("PA431", 18, 28)]


def test_the_same_missing_attachment_is_told_of_in_every_file(tmp_path):
    front = {"attachments": "attachments:\n  - {title: Rapport, file: rapport.pdf}"}
    other = BASE_PATH.replace("2024-03-12", "2024-03-19")
    changed = front | {"date": "date: 2024-03-19"}
    files = {BASE_PATH: minutes_text(front), other: minutes_text(changed)}
    findings = load(tmp_path, files).findings
    assert [one.path for one in findings if one.code == "PA430"] == [
        f"minutes/{BASE_PATH}",
        f"minutes/{other}",
    ]


def test_symbolic_links_are_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "2024-01-01.md").write_text(minutes_text(), encoding="utf-8")
    root = write_archive(tmp_path)
    (root / "kommunstyrelsen" / "2023").symlink_to(outside)
    (root / "kommunstyrelsen" / "2024" / "2024-03-13.md").symlink_to(root / BASE_PATH)
    loaded = load_archive(root)
    assert [one.code for one in loaded.findings] == ["PA406", "PA406"]
    assert len(loaded.archive.meetings) == 1


def test_a_pipe_in_the_folder_does_not_stop_the_reading(tmp_path):
    os = pytest.importorskip("os")
    root = write_archive(tmp_path)
    os.mkfifo(root / "pipe.md")
    assert [one.code for one in load_archive(root).findings] == ["PA403"]


def test_the_label_stands_before_every_path(tmp_path):
    root = write_archive(tmp_path, {"a.docx": ""})
    assert [one.path for one in load_archive(root, label="x/y").findings] == ["x/y/a.docx"]
    assert [one.path for one in load_archive(root, label="").findings] == ["a.docx"]


def test_one_file_can_be_read_apart_from_the_others():
    answer = read_minutes(minutes_text(body=BASE_BODY).encode(), BASE_PATH, "minutes/x.md")
    assert answer.findings == ()
    assert answer.meeting is not None
    again = read_minutes(minutes_text(body=BASE_BODY).encode(), BASE_PATH, "minutes/x.md")
    assert again == answer


@pytest.mark.parametrize("data", [b"", b"\x00" * 99, b"PK\x03\x04", b"\xff\xfe", b"x" * 3_000_000])
def test_bytes_that_are_no_minutes_give_findings(tmp_path, data):
    loaded = load(tmp_path, {BASE_PATH: data})
    assert loaded.blocks
    assert loaded.archive.meetings == ()


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path):
    folder = walk_folder(write_archive(tmp_path), "minutes")
    (tmp_path / "minutes" / BASE_PATH).unlink()
    assert folder.read(BASE_PATH) is None
    assert [(one.path, one.code) for one in folder.findings] == [(f"minutes/{BASE_PATH}", "PA407")]


def test_a_plain_line_is_surely_a_heading_where_the_front_matter_has_its_item(tmp_path):
    body = "## § 1 Val\n\nText.\n\n§ 2 Rapport\n\nText.\n"
    maybe = load(tmp_path / "a", {BASE_PATH: minutes_text(body=body)})
    assert found(maybe.findings) == [("PA503", 23, 1)]
    front = {"items": "items:\n  2: {outcome: noted}"}
    surely = load(tmp_path / "b", {BASE_PATH: minutes_text(front, body)})
    assert found(surely.findings) == [("PA502", 25, 1)]


def test_many_processes_read_what_one_reads(tmp_path):
    days = [dt.date(2020, 1, 1) + dt.timedelta(days=n) for n in range(230)]
    files: dict[str, str] = {}
    for day in days:
        files |= other(f"kommunstyrelsen/{day.year}/{day}.md")
    files["kommunstyrelsen/2020/2020-02-02.md"] = "inget protokoll"
    root = write_archive(tmp_path, files)

    one = load_archive(root, cores=1)
    many = load_archive(root, cores=3)

    assert many == one
    assert len(many.archive.meetings) == 230
    assert many.blocks
