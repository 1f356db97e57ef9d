"""Addresses once published: what the check says of those that would stop answering."""

from __future__ import annotations

import dataclasses
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories
from address_samples import LIST, NEW, OLD, codes
from archive_files import BASE_PATH, found, load, minutes_text, params
from minutes_archive.archive.published import parse_published
from minutes_archive.model import Status
from minutes_archive.published_addresses import AddressKind, is_address, kind_of
from minutes_archive.report import describe, render_findings
from minutes_archive.rules import vanished
from minutes_archive.texts import load_texts
from minutes_archive.views.index import index_archive
from minutes_archive.views.start import coming_meetings

WITHDRAWN = "status: withdrawn", "withdrawn: {date: 2024-05-02, reason: error}"


def listed(*addresses: str) -> str:
    return "".join(f"{address}\n" for address in addresses)


def test_minutes_that_were_published_and_are_still_there_are_no_fault(tmp_path):
    assert codes(tmp_path, listed(NEW)) == []


def test_a_deleted_file_is_told_of_with_what_to_do(tmp_path):
    loaded = load(tmp_path, {LIST: listed(NEW, OLD)})
    said = render_findings(loaded.findings, load_texts(), "text")
    assert said == (
        "minutes/kommunstyrelsen/2024/2024-02-13.md:1:1: fel PA820 Protokollet på adressen "
        "protokoll/kommunstyrelsen/2024-02-13/ är publicerat, men filen "
        "kommunstyrelsen/2024/2024-02-13.md finns inte längre. Den som följer en länk dit får "
        "inget svar.\n"
        "    Är filen borttagen av misstag: hämta tillbaka den ur versionshistoriken.\n"
        "    Ska protokollet bort från webbplatsen: lägg tillbaka filen, skriv status: withdrawn "
        "och när och varför under withdrawn. Texten får du ta bort ur filen.\n"
        "1 fel i 1 fil.\n"
    )


def test_a_corrected_date_is_recognised_and_the_lines_to_add_are_right(tmp_path):
    near = "protokoll/kommunstyrelsen/2024-02-27/"
    paste = params(load(tmp_path / "a", {LIST: listed(near)}), "PA820")["paste"]
    assert paste == f"- from: {near}\n  to: {NEW}"
    files = {LIST: listed(near), "_registry/redirects.yml": f"{paste}\n"}
    assert load(tmp_path / "b", files).findings == ()


@pytest.mark.parametrize(
    "far", ["kommunstyrelsen/2024-02-26", "kommunstyrelsen/2024-03-27", "miljoradet/2024-03-11"]
)
def test_no_other_meeting_is_offered_in_place_of_minutes_that_are_gone(tmp_path, far):
    loaded = load(tmp_path, {LIST: listed(f"protokoll/{far}/")})
    assert (params(loaded, "PA820")["to"], params(loaded, "PA820")["paste"]) == ("", "")
    (finding,) = loaded.findings
    assert "omdirigering" not in describe(finding, load_texts())[1]


def test_a_meeting_of_the_same_name_in_another_council_s_folder_is_offered(tmp_path):
    loaded = load(tmp_path, {LIST: listed("protokoll/miljoradet/2024-03-12/")})
    assert params(loaded, "PA820")["to"] == NEW


def test_a_renamed_council_with_one_protocol_is_told_of_as_a_council(tmp_path):
    loaded = load(tmp_path / "a", {LIST: listed("protokoll/styrelsen/2024-03-12/")})
    assert [finding.code for finding in loaded.findings] == ["PA821"]
    told = params(loaded, "PA821")
    assert (told["council"], told["count"], told["to"]) == ("styrelsen", "1", "kommunstyrelsen")
    files = {
        LIST: listed("protokoll/styrelsen/2024-03-12/"),
        "_registry/redirects.yml": told["paste"] + "\n",
    }
    assert load(tmp_path / "b", files).findings == ()


def test_of_thousands_that_are_gone_the_first_are_told_of_and_the_rest_counted(tmp_path):
    lost = [f"protokoll/kommunstyrelsen/2024-01-01-{n}/" for n in range(3_000)]
    councils = [f"protokoll/n{n}/2024-01-01/" for n in range(300)]
    started = time.perf_counter()
    loaded = load(tmp_path, {LIST: listed(*lost, *councils)})
    assert time.perf_counter() - started < 2
    told = [finding for finding in loaded.findings if finding.code == "PA820"]
    assert len(told) == 101
    assert sum("Ytterligare 2900" in describe(one, load_texts())[0] for one in told) == 1
    told = [finding for finding in loaded.findings if finding.code == "PA821"]
    assert len(told) == 101
    assert sum("ytterligare 200" in describe(one, load_texts())[0] for one in told) == 1


def test_lost_minutes_beside_thousands_of_newcomers_are_told_of_in_a_moment():
    meetings = [
        factories.meeting(f"{1900 + year}-{month:02}-{day:02}")
        for year in range(30)
        for month in range(1, 13)
        for day in range(1, 10)
    ]
    lost = [f"protokoll/kommunstyrelsen/2020-01-01-{n}/" for n in range(20_000)]
    archive = dataclasses.replace(factories.archive(*meetings), published=tuple(lost))
    started = time.perf_counter()
    assert len(list(vanished.check(archive))) == 101
    assert time.perf_counter() - started < 2


def test_minutes_are_not_taken_for_others_that_were_published_too(tmp_path):
    assert params(load(tmp_path, {LIST: listed(OLD, NEW)}), "PA820")["paste"] == ""


def test_a_council_with_a_new_slug_is_told_of_once_and_the_lines_to_add_are_right(tmp_path):
    dates = ("2024-03-12", "2024-04-09")
    files = {
        f"miljoradet/2024/{date}.md": minutes_text(
            {
                "council": "council: miljoradet",
                "date": f"date: {date}",
                "adjusted_on": "",
                "notice": "",
            }
        )
        for date in dates
    }
    files[LIST] = listed(*(f"protokoll/naturradet/{date}/" for date in dates))
    loaded = load(tmp_path / "a", files)
    assert [finding.code for finding in loaded.findings] == ["PA821"]
    told = params(loaded, "PA821")
    assert (told["council"], told["count"], told["to"]) == ("naturradet", "2", "miljoradet")
    files["_registry/redirects.yml"] = told["paste"] + "\n"
    assert load(tmp_path / "b", files).findings == ()


def test_where_a_council_still_has_minutes_each_that_is_gone_is_told_of(tmp_path):
    other = "protokoll/kommunstyrelsen/2024-01-09/"
    loaded = load(tmp_path, {LIST: listed(NEW, OLD, other)})
    assert [(finding.code, finding.path) for finding in loaded.findings] == [
        ("PA820", "minutes/kommunstyrelsen/2024/2024-01-09.md"),
        ("PA820", "minutes/kommunstyrelsen/2024/2024-02-13.md"),
    ]


def test_withdrawn_minutes_answer_and_need_nothing_but_the_withdrawal(tmp_path):
    bare = (
        "---\ncouncil: kommunstyrelsen\ndate: 2024-02-13\nstatus: withdrawn\n"
        "withdrawn: {date: 2024-05-02, reason: secrecy}\n---\n"
    )
    loaded = load(tmp_path, {LIST: listed(OLD, NEW), "kommunstyrelsen/2024/2024-02-13.md": bare})
    assert loaded.findings == ()
    (withdrawn,) = loaded.archive.withdrawn
    assert withdrawn.withdrawal.date.isoformat() == "2024-05-02"
    assert len(loaded.archive.meetings) == 1


@pytest.mark.parametrize("body", ["", "Text utan paragraf.\n", "## § 1 A\n\nSe [x](borta.md).\n"])
def test_the_body_of_withdrawn_minutes_is_asked_nothing(tmp_path, body):
    front = {
        "status": WITHDRAWN[0],
        "withdrawn": WITHDRAWN[1],
        "items": 'items: {"7": {decision: Något}}',
        "attachments": "attachments: [{title: A, file: borta.pdf}]",
    }
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body)})
    assert loaded.findings == ()


def test_of_withdrawn_minutes_nothing_but_the_withdrawal_reaches_the_site(tmp_path):
    front = {"status": WITHDRAWN[0], "withdrawn": WITHDRAWN[1], "place": "place: Hemligt rum"}
    archive = load(tmp_path, {BASE_PATH: minutes_text(front)}).archive
    assert archive.meetings == ()
    (withdrawn,) = archive.withdrawn
    assert withdrawn.status is Status.WITHDRAWN
    assert (withdrawn.items, withdrawn.present, withdrawn.place) == ((), (), None)
    assert (withdrawn.chair, withdrawn.secretary, withdrawn.adjusters) == (None, None, ())
    assert "Hemligt rum" not in repr(archive)


def test_published_minutes_may_not_become_a_draft_again(tmp_path):
    draft = {BASE_PATH: minutes_text({"status": "status: draft", "adjusted_on": ""})}
    assert load(tmp_path / "a", draft).findings == ()
    loaded = load(tmp_path / "b", {LIST: listed(NEW), **draft})
    assert found(loaded.findings) == [("PA822", 7, 9)]
    assert loaded.blocks


def test_a_file_that_is_wrong_in_itself_is_not_called_gone(tmp_path):
    for place, broken in enumerate([minutes_text({"date": "date: [2024"}), "PK\x03\x04"]):
        assert "PA820" not in codes(tmp_path / str(place), listed(NEW), **{BASE_PATH: broken})


def test_broken_redirects_are_told_of_and_not_what_they_would_have_led_on(tmp_path):
    files = {LIST: listed(OLD), "_registry/redirects.yml": "- {from: a/, till: b/}\n"}
    assert {finding.code for finding in load(tmp_path, files).findings} == {"PA302"}


@pytest.mark.parametrize(
    "line",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "protokoll/../../x/",
        "protokoll/%2e%2e/x/",
        "protokoll/%2E%2E%2Fx/",
        "C:/x.pdf",
        "a\\b/",
        "a//b/",
        "a/./b/",
        ".git/config.txt",
        "a/.htaccess",
        "https://norrby.example/",
        "a b/",
        "a/\x07b.pdf",
        "a/%07b.pdf",
        "a/%0Ab.pdf",
        "a/\x00.pdf",
        "a/%00.pdf",
        "å/",
        "a/%c3%a5/",
        "a/%FF.pdf",
        "a/b",
        "a/?q=1",
        "a/#p1",
        "<script>/",
        "<<<<<<< HEAD",
        f"a/{'x' * 256}.pdf",
        "a/" * 13,
        "x" * 10_000 + "/",
        "a/%E2%80%AEfdp.exe",
    ],
)
def test_a_hostile_line_is_refused_in_words(tmp_path, line):
    loaded = load(tmp_path, {LIST: f"{NEW}\n{line}\n"})
    assert [(one.code, one.line) for one in loaded.findings] == [("PA828", 2)]
    assert loaded.archive.published == (NEW,)
    said = render_findings(loaded.findings, load_texts(), "text")
    assert "är inte en adress" in said
    assert len(said) < 500
    assert "\x07" not in said


@given(st.text(max_size=60) | st.text(alphabet="./\\%2eEfF0a-:~\n\0", max_size=20))
def test_no_address_leaves_the_sites_folder(text):
    if is_address(text):
        names = text.rstrip("/").split("/")
        assert all(name and not name.startswith(".") for name in names)
        assert not set(text) & set("\\:\n\0")


@pytest.mark.parametrize(
    "address",
    [NEW, "personer/anna-lind/", "data/meetings.json", f"{NEW}bilagor/karta%20%C3%B6st%281%29.pdf"],
)
def test_what_the_site_makes_is_an_address(address):
    assert is_address(address)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a/\n" * (10 * 1024 * 1024 // 3), "större än 8 megabyte"),
        (b"\xff\xfe\x00", "ingen vanlig textfil"),
    ],
)
def test_a_list_that_cannot_be_one_is_refused_in_words(tmp_path, data, words):
    loaded = load(tmp_path, {LIST: data})
    assert [one.code for one in loaded.findings] == ["PA829"]
    assert words in render_findings(loaded.findings, load_texts(), "text")


def test_only_the_first_strange_lines_are_told_of(tmp_path):
    assert len(load(tmp_path, {LIST: "../\n" * 1000}).findings) == 20


def test_another_file_beside_the_list_is_a_stray_one(tmp_path):
    assert codes(tmp_path, "", **{"_published/annat.csv": "x"}) == ["PA403"]


def test_lines_for_people_and_line_ends_of_windows_do_not_matter(tmp_path):
    assert codes(tmp_path, f"# Hej\r\n\r\n{NEW}\r\n") == []


def test_forty_thousand_addresses_are_checked_in_a_moment(tmp_path):
    addresses = [f"protokoll/a/2024-01-01-{n}/" for n in range(40_000)]
    started = time.process_time()
    assert len(parse_published("\n".join(addresses)).addresses) == 40_000
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        (NEW, AddressKind.MINUTES),
        (f"{NEW}a.pdf", AddressKind.ATTACHMENT),
        (f"{NEW}protokoll.md", AddressKind.MINUTES_FILE),
        (f"{NEW}bilagor/protokoll.md", AddressKind.ATTACHMENT),
        (f"{NEW}bilagor/", AddressKind.PAGE),
        ("namnder/a/", AddressKind.COUNCIL),
        ("namnder/", AddressKind.PAGE),
        ("prenumerera/organ/a.xml", AddressKind.FEED),
        ("data/votes.csv", AddressKind.DATA),
        ("schema/minutes.schema.json", AddressKind.FILE),
    ],
)
def test_what_an_address_leads_to_is_told_from_the_address(address, kind):
    assert kind_of(address) is kind


def test_the_calendar_does_not_announce_a_meeting_whose_minutes_are_withdrawn(tmp_path):
    calendar = "- council: kommunstyrelsen\n  date: 2024-03-12\n"
    front = {"status": WITHDRAWN[0], "withdrawn": WITHDRAWN[1]}
    files = {BASE_PATH: minutes_text(front), "_registry/calendar.yml": calendar}
    assert coming_meetings(index_archive(load(tmp_path, files).archive)) == ()
