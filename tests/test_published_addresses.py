"""Addresses once published: what the check says of those that would stop answering."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_files import BASE_PATH, found, load, minutes_text, params
from minutes_archive.archive.published import MAX_BYTES, parse_published
from minutes_archive.commands.record_publication import record_publication
from minutes_archive.findings import Level
from minutes_archive.model import Redirect, Status
from minutes_archive.published_addresses import AddressKind, is_address, kind_of
from minutes_archive.redirection import Redirection
from minutes_archive.report import render_findings
from minutes_archive.texts import load_texts
from minutes_archive.views.index import index_archive
from minutes_archive.views.start import coming_meetings

LIST = "_published/addresses.txt"
OLD = "protokoll/kommunstyrelsen/2024-02-13/"
NEW = "protokoll/kommunstyrelsen/2024-03-12/"
WITHDRAWN = "status: withdrawn", "withdrawn: {date: 2024-05-02, reason: error}"


def listed(*addresses: str) -> str:
    return "".join(f"{address}\n" for address in addresses)


def redirects(*pairs: tuple[str, str]) -> str:
    return "".join(f"- {{from: {start}, to: {target}}}\n" for start, target in pairs)


def codes(folder, addresses: str, *pairs: tuple[str, str], **files: str) -> list[str]:
    more = {"_registry/redirects.yml": redirects(*pairs)} if pairs else {}
    loaded = load(folder, {LIST: addresses, **more, **files})
    return [finding.code for finding in loaded.findings]


# Minutes


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
        "    Ska protokollet bort från webbplatsen: lägg tillbaka filen, skriv status: withdrawn "
        "och när och varför under withdrawn. Texten får du ta bort ur filen.\n"
        "    Har det flyttat: lägg till i _registry/redirects.yml\n"
        "    - from: protokoll/kommunstyrelsen/2024-02-13/\n"
        "      to: <den nya adressen>\n"
        "1 fel i 1 fil.\n"
    )


def test_a_corrected_date_is_recognised_and_the_lines_to_add_are_right(tmp_path):
    paste = params(load(tmp_path / "a", {LIST: listed(OLD)}), "PA820")["paste"]
    assert paste == f"- from: {OLD}\n  to: {NEW}"
    files = {LIST: listed(OLD), "_registry/redirects.yml": f"{paste}\n"}
    assert load(tmp_path / "b", files).findings == ()


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
    assert {finding.code for finding in load(tmp_path, files).findings} == {"PA301", "PA302"}


# Redirects


@pytest.mark.parametrize(
    ("pairs", "code"),
    [
        ([("namnder/a/", "namnder/miljoradet/")], None),
        ([("namnder/a/", "namnder/b/")], "PA825"),
        ([("namnder/a/", "teman/finns-inte/")], "PA825"),
        ([(OLD, "protokoll/kommunstyrelsen/2024-03-13/")], "PA825"),
        ([("protokoll/a/", "protokoll/miljoradet/")], None),
        ([("protokoll/a/", "protokoll/b/")], "PA825"),
        ([("a/", "b/"), ("b/", "namnder/miljoradet/")], None),
        ([("a/", "b/"), ("b/", "c/"), ("c/", "a/")], "PA824"),
        ([("a/", "a/")], "PA824"),
        ([("a/", "a/b/")], "PA824"),
        ([(NEW, "namnder/miljoradet/")], "PA826"),
        ([("a/", "om/"), ("a/", "om/")], "PA827"),
        ([("/a/", "om/")], "PA823"),
        ([("a/", "https://norrby.example/")], "PA823"),
        ([("a/", "../../etc/")], "PA823"),
        ([("a/", "om/a b/")], "PA823"),
        ([("a/", "om")], "PA823"),
    ],
)
def test_redirects_that_lead_nowhere_or_round_are_told_of(tmp_path, pairs, code):
    assert set(codes(tmp_path, "", *pairs)) == ({code} if code else set())


def test_the_whole_circle_is_shown(tmp_path):
    text = redirects(("a/", "b/"), ("b/", "c/"), ("c/", "b/"))
    found_loops = [
        dict(finding.params)["way"]
        for finding in load(tmp_path, {"_registry/redirects.yml": text}).findings
    ]
    assert found_loops == ["a/ → b/ → c/ → b/", "b/ → c/ → b/", "c/ → b/ → c/"]


def test_an_address_that_has_moved_many_times_is_followed_to_the_end():
    pairs = [(f"a{n}/", f"a{n + 1}/") for n in range(40)]
    redirection = Redirection(Redirect(*pair) for pair in pairs)
    assert redirection.route("a0/b/", {"a40/b/"}).end == "a40/b/"


def test_what_lies_below_a_page_that_became_a_file_is_not_led_on():
    redirection = Redirection([Redirect("a/", "data/a.csv")])
    assert redirection.route("a/", {"data/a.csv"}).arrived
    assert redirection.route("a/b/", frozenset()).steps == ("a/b/",)


def test_the_right_address_is_offered_for_a_pasted_one(tmp_path):
    text = redirects(("a/", "https://norrby.example/namnder/Miljörådet#p3"))
    loaded = load(tmp_path, {"_registry/redirects.yml": text})
    assert params(loaded, "PA823")["suggestion"] == "namnder/miljoradet/"


def test_an_unused_redirect_stops_nothing(tmp_path):
    files = {"_registry/redirects.yml": redirects((NEW, "namnder/miljoradet/"))}
    (finding,) = load(tmp_path, files).findings
    assert finding.level is Level.WARNING


def test_the_longest_start_counts_and_the_rest_of_the_way_is_kept():
    redirection = Redirection(
        [
            Redirect("protokoll/a/", "protokoll/b/"),
            Redirect("protokoll/a/2024-01-01/", "protokoll/c/2024-01-02/"),
            Redirect("protokoll/b/", "protokoll/d/"),
        ]
    )
    served = {"protokoll/d/2024-02-02/", "protokoll/c/2024-01-02/"}
    assert redirection.route("protokoll/a/2024-01-01/", served).end == "protokoll/c/2024-01-02/"
    route = redirection.route("protokoll/a/2024-02-02/", served)
    assert route.arrived
    assert route.end == "protokoll/d/2024-02-02/"
    assert not redirection.route("protokoll/ab/2024-02-02/", served).arrived


@given(st.lists(st.tuples(*[st.sampled_from(["a/", "b/", "a/b/", "a/c/", "c/d.pdf"])] * 2)))
def test_following_redirects_always_ends(pairs):
    redirection = Redirection(Redirect(*pair) for pair in pairs)
    route = redirection.route("a/b/c/", frozenset())
    assert len(route.steps) <= len(pairs) + 3


# The list


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
    started = time.perf_counter()
    assert len(parse_published("\n".join(addresses)).addresses) == 40_000
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        (NEW, AddressKind.MINUTES),
        (f"{NEW}a.pdf", AddressKind.ATTACHMENT),
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


# Writing down what has been published


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    for name, text in {
        "index.html": "x",
        "404.html": "x",
        "sitemap.xml": "x",
        "om/index.html": "x",
        "assets/a.css": "x",
        "pagefind/b.js": "x",
        "protokoll/a/2024-01-01/index.html": "x",
        "protokoll/a/2024-01-01/index.json": "{}",
        "protokoll/a/2024-01-01/a b.pdf": "x",
        ".nojekyll": "",
        "data/meetings.json": '[{"status": "adjusted", "address": "protokoll/a/2024-01-01/"}]',
    }.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "minutes").mkdir()
    return folder


def lines(folder) -> list[str]:
    text = (folder / "minutes" / LIST).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def record(folder):
    return record_publication(folder / "site", folder / "minutes", load_texts())


def test_pages_and_files_are_written_down_and_furniture_is_not(site, tmp_path):
    assert record(tmp_path).exit_code == 0
    assert lines(tmp_path) == [
        "data/meetings.json",
        "om/",
        "protokoll/a/2024-01-01/",
        "protokoll/a/2024-01-01/a%20b.pdf",
    ]


def test_an_address_is_never_removed_from_the_list(site, tmp_path):
    (tmp_path / "minutes/_published").mkdir()
    (tmp_path / "minutes" / LIST).write_text("personer/borta/\n", encoding="utf-8")
    record(tmp_path)
    (site / "om/index.html").unlink()
    record(tmp_path)
    assert {"personer/borta/", "om/"} <= set(lines(tmp_path))


def test_a_page_in_place_of_a_file_is_no_new_address(site, tmp_path):
    record(tmp_path)
    before = lines(tmp_path)
    file = site / "protokoll/a/2024-01-01/a b.pdf"
    file.unlink()
    file.mkdir()
    (file / "index.html").write_text("x", encoding="utf-8")
    assert "Inga nya" in record(tmp_path).output
    assert lines(tmp_path) == before


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda folder: (folder / "site/index.html").unlink(), "ingen byggd webbplats"),
        (lambda folder: (folder / "minutes").rmdir(), "finns inte"),
        (
            lambda folder: (folder / "site/data/meetings.json").write_text(
                '[{"status": "draft", "address": "protokoll/a/2024-01-01/"}]'
            ),
            "byggd med utkast (protokoll/a/2024-01-01/)",
        ),
        (lambda folder: write_list(folder, b"om/\n../../etc\n"), "rad 2: ”../../etc”"),
        (lambda folder: write_list(folder, b"om/\n\x1b[31m\n"), "rad 2: ”\\x1b[31m”"),
        (lambda folder: write_list(folder, b"\xff"), "ingen textfil"),
        (lambda folder: write_list(folder, b"a/\n" * MAX_BYTES), "för stor"),
        (
            lambda folder: (folder / "minutes" / LIST).mkdir(parents=True),
            "gick inte att skriva upp",
        ),
    ],
)
def test_what_cannot_be_written_down_is_said_and_nothing_is_changed(site, tmp_path, spoil, words):
    minutes = tmp_path / "minutes"
    spoil(tmp_path)
    before = (minutes / LIST).read_bytes() if (minutes / LIST).is_file() else None
    answer = record(tmp_path)
    assert answer.exit_code == 2
    assert words in answer.complaint
    after = (minutes / LIST).read_bytes() if (minutes / LIST).is_file() else None
    assert after == before


def write_list(folder, data: bytes) -> None:
    (folder / "minutes/_published").mkdir()
    (folder / "minutes" / LIST).write_bytes(data)


def test_the_calendar_does_not_announce_a_meeting_whose_minutes_are_withdrawn(tmp_path):
    calendar = "- council: kommunstyrelsen\n  date: 2024-03-12\n"
    front = {"status": WITHDRAWN[0], "withdrawn": WITHDRAWN[1]}
    files = {BASE_PATH: minutes_text(front), "_registry/calendar.yml": calendar}
    assert coming_meetings(index_archive(load(tmp_path, files).archive)) == ()
