"""Private data in an archive: what stops publication, where it is told, how it is let stand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from archive_files import BASE_BODY, BASE_PATH, load, minutes_text
from minutes_archive.findings import Level
from minutes_archive.report import FORMATS, github_summary, masked, render_findings
from minutes_archive.texts import load_texts
from private_data.archive_samples import (
    DIGITS,
    NUMBER,
    OTHER,
    allow,
    body,
    codes,
    digest_of,
    places,
)


def test_a_number_in_the_body_stops_publication_and_is_pointed_at(tmp_path):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=body(f"Bidrag till {NUMBER}."))})
    assert places(loaded) == [("PA701", 29, 13)]
    assert loaded.blocks
    assert loaded.archive.meetings == ()


@pytest.mark.parametrize(
    ("front", "line", "column"),
    [
        ({"place": f"place: Rådhuset {NUMBER}"}, 6, 17),
        ({"place": f"# {NUMBER}\nplace: Rådhuset"}, 6, 3),
        ({"items": f"items:\n  2:\n    withheld: {{reason: sekretess {NUMBER}}}"}, 19, 34),
        ({"status": f"status: withdrawn # {NUMBER}"}, 7, 21),
        ({"x": f"{NUMBER}: ["}, 17, 1),
    ],
)
def test_all_of_the_file_is_searched(tmp_path, front, line, column):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert ("PA701", line, column) in places(loaded)


def test_a_withheld_item_lies_in_the_history_too(tmp_path):
    front = {"items": "items:\n  3:\n    withheld: {reason: sekretess}"}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body(f"Till {NUMBER}."))})
    assert codes(loaded) == [("PA842", Level.NOTE), ("PA701", Level.ERROR)]


@pytest.mark.parametrize(
    "data",
    [
        f"Inget filhuvud {NUMBER}\n".encode(),
        minutes_text(body=f"å {NUMBER}\n").encode("cp1252"),
        minutes_text(body=f"å {NUMBER}\n").encode("utf-16"),
        b"\xef\xbb\xbf" + f"{NUMBER}\n".encode(),
        minutes_text(body=body(NUMBER)).replace("\n", "\r\n").encode(),
    ],
)
def test_a_file_that_cannot_be_read_is_searched_too(tmp_path, data):
    assert ("PA701", Level.ERROR) in codes(load(tmp_path, {BASE_PATH: data}))


def test_a_registry_is_searched_and_knows_no_exceptions(tmp_path):
    people = f"anna-lind:\n  name: Anna Lind\n  title: rektor {NUMBER}\n"
    loaded = load(tmp_path, {"_registry/people.yml": people, "_registry/themes.yml": "{}\n"})
    found = [one for one in loaded.findings if one.code == "PA701"]
    assert [(one.path, one.line, one.column) for one in found] == [
        ("minutes/_registry/people.yml", 3, 17)
    ]
    text = render_findings(found, load_texts("sv"), "text")
    assert "allow" not in text
    assert "people.yml går det inte att göra undantag" in text


def test_the_reports_of_an_import_are_searched_for_numbers(tmp_path):
    report = BASE_PATH.replace(".md", ".import.txt")
    loaded = load(tmp_path, {report: f"Borttaget: {NUMBER}, eva@post.example\n"})
    assert [(one.path, one.code) for one in loaded.findings] == [(f"minutes/{report}", "PA701")]


def test_the_name_of_a_file_is_part_of_an_address(tmp_path):
    loaded = load(tmp_path, {"kommunstyrelsen/2024/9901022385.pdf": b"%PDF"})
    assert ("PA716", Level.ERROR) in codes(loaded)
    assert "2385" not in render_findings(loaded.findings, load_texts("sv"), "text")


def test_an_exception_lets_one_value_stand_in_one_file(tmp_path):
    text = body(f"Bidrag till {NUMBER}, alltså {NUMBER}.\n\nOch {NUMBER}.")
    digest = digest_of(load(tmp_path / "a", {BASE_PATH: minutes_text(body=text)}))
    front = allow("PA701", digest)

    loaded = load(tmp_path / "b", {BASE_PATH: minutes_text(front, text)})
    assert codes(loaded) == [("PA701", Level.NOTE)] * 2  # once a line
    (meeting,) = loaded.archive.meetings
    assert not meeting.is_whole
    assert loaded.archive.deviations == ()

    both = text + f"\nMen {OTHER}.\n"
    loaded = load(tmp_path / "c", {BASE_PATH: minutes_text(front, both)})
    assert codes(loaded).count(("PA701", Level.ERROR)) == 1

    second = BASE_PATH.replace("03-12", "03-13")
    moved = front | {"date": "date: 2024-03-13"}
    loaded = load(tmp_path / "d", {second: minutes_text(moved, text)})
    assert ("PA701", Level.ERROR) in codes(loaded)


WITHOUT = {"allow": "allow:\n  - {code: PA701, reason: R}"}
MISTYPED = {"allow": "allow:\n  - {code: PA701, digest: '0123456789abcdef', reason: R}"}


@pytest.mark.parametrize("front", [WITHOUT, MISTYPED])
def test_an_exception_that_fits_no_digest_lets_no_private_data_stand(tmp_path, front):
    """And the finding that shows the right digest is enough: one fault, one finding."""
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body(NUMBER))})
    assert codes(loaded) == [("PA701", Level.ERROR)]


def test_a_fault_of_another_kind_or_file_does_not_silence_it(tmp_path):
    second = BASE_PATH.replace("03-12", "03-13")
    files = {
        BASE_PATH: minutes_text(MISTYPED, body("Ring 070-174 06 05.")),
        second: minutes_text({"date": "date: 2024-03-13"}, body(NUMBER)),
    }
    assert sorted(codes(load(tmp_path, files))) == [
        (code, Level.ERROR) for code in ("PA701", "PA705", "PA715")
    ]


def test_a_warning_does_not_hide_a_digest_that_may_have_outlived_its_value(tmp_path):
    text = body("Ring 0980-319 200.")
    front = allow("PA706", "0123456789abcdef")
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, text)})
    assert codes(loaded) == [("PA715", Level.ERROR), ("PA706", Level.WARNING)]


@pytest.mark.parametrize(
    ("front", "said"),
    [
        (WITHOUT, "Undantaget för PA701 har inget fingeravtryck"),
        (MISTYPED, "Undantaget för PA701 har ett fingeravtryck som inte passar"),
    ],
)
def test_an_exception_for_nothing_says_what_is_wrong_with_it(tmp_path, front, said):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert codes(loaded) == [("PA715", Level.ERROR)]
    assert said in render_findings(loaded.findings, load_texts("sv"), "text")


def test_an_exception_may_be_for_one_item(tmp_path):
    text = BASE_BODY.replace("godkänner rapporten", f"godkänner {NUMBER}")
    digest = digest_of(load(tmp_path / "a", {BASE_PATH: minutes_text(body=text)}))
    right = allow("PA701", digest, ", item: 2")
    assert not load(tmp_path / "b", {BASE_PATH: minutes_text(right, text)}).blocks
    wrong = allow("PA701", digest, ", item: 3")
    assert load(tmp_path / "c", {BASE_PATH: minutes_text(wrong, text)}).blocks


def test_a_digest_may_not_outlive_its_value(tmp_path):
    """Who knows a day of birth can try the thousand numbers of that day."""
    loaded = load(tmp_path, {BASE_PATH: minutes_text(allow("PA701", "0" * 16))})
    assert places(loaded) == [("PA715", 18, 5)]
    assert loaded.blocks


def test_an_attachment_is_let_stand_by_its_minutes(tmp_path):
    attached = {"attachments": "attachments:\n  - {title: Lista, file: lista.txt}"}
    lista = {"kommunstyrelsen/2024/lista.txt": f"A B, {NUMBER}\n"}
    loaded = load(tmp_path / "a", {BASE_PATH: minutes_text(attached), **lista})
    assert places(loaded) == [("PA701", 18, 26)]
    assert loaded.archive.meetings == ()
    front = attached | allow("PA701", digest_of(loaded))
    loaded = load(tmp_path / "b", {BASE_PATH: minutes_text(front), **lista})
    assert codes(loaded) == [("PA701", Level.NOTE)]


@pytest.mark.parametrize(
    ("text", "code", "level"),
    [
        ("191401682396", "PA702", Level.ERROR),
        ("990102-T238", "PA703", Level.ERROR),
        ("990102-2386", "PA704", Level.WARNING),
        ("070-174 06 05", "PA705", Level.ERROR),
        ("0980-319 200", "PA706", Level.WARNING),
        ("SE4550000000058398257466", "PA709", Level.ERROR),
        ("plusgiro 123456-7", "PA710", Level.WARNING),
        ("skyddad identitet", "PA711", Level.ERROR),
    ],
)
def test_each_kind_has_its_code_and_weight(tmp_path, text, code, level):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=body(f"Här: {text}."))})
    assert codes(loaded) == [(code, level)]


def test_many_of_one_kind_do_not_hide_another(tmp_path):
    text = "".join(f"0980-319 2{turn:02}\n" for turn in range(10, 99)) * 2 + NUMBER
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=body(text))})
    assert codes(loaded).count(("PA706", Level.WARNING)) == 100
    assert ("PA701", Level.ERROR) in codes(loaded)


SPOILT = {
    "place": f"place: [{NUMBER}]",
    "chair": f"chair: {NUMBER}",
    "adjusted_on": f"adjusted_on: {NUMBER}",
    "end": f'end: "{NUMBER}"',
    "x": f"{NUMBER}: x\nallow:\n  - {{code: {NUMBER}, digest: {NUMBER}, reason: R}}",
    "items": (
        f"items:\n  {NUMBER}:\n    kind: {NUMBER}\n  2:\n    decision: {NUMBER}\n"
        f"    votes: {{kind: open, yes: {NUMBER}}}\n"
    ),
    "attachments": f"attachments:\n  - {{title: A, file: {NUMBER}.exe, sha256: {NUMBER}}}",
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("key", SPOILT)
def test_no_other_finding_prints_the_number(tmp_path, key, form):
    text = body(f"## §{NUMBER} {NUMBER}\n\n### {NUMBER}\n\n[x](../{NUMBER}.md) ## § 4 {NUMBER}")
    files = {BASE_PATH: minutes_text({key: SPOILT[key]}, text), f"x/{NUMBER}.md": NUMBER}
    loaded = load(tmp_path, files)
    assert {"PA701", "PA716"} <= {one.code for one in loaded.findings}
    assert len(loaded.findings) > 4
    texts = load_texts("sv")
    for printed in (
        render_findings(loaded.findings, texts, form),
        github_summary(loaded.findings, texts),
    ):
        assert DIGITS.search(printed) is None


PRIVATE = {
    "anna@gmail.example": "gmail",
    "a@b.se": "b.se",
    "anna (at) gmail.example": "gmail",
    "070-174 06 05": "174",
    "+47 912 34 567": "912",
    "0980-319 200": "319",
    "kontonummer 8327-9, 123 456 789-0": "456",
    "plusgiro 12 34 56-7": "34 56",
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("value", PRIVATE)
@pytest.mark.parametrize("key", ["chair", "themes", "start", "adjusters"])
def test_no_other_finding_prints_an_address_or_an_account(tmp_path, key, value, form):
    quoted = f"'{value}'" if value == "a@b.se" else f"'Anna {value}'"
    front = {key: f"{key}: [{quoted}]" if key in {"themes", "adjusters"} else f"{key}: {quoted}"}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert any(not one.code.startswith("PA7") for one in loaded.findings)
    for printed in (
        render_findings(loaded.findings, load_texts("sv"), form),
        github_summary(loaded.findings, load_texts("sv")),
    ):
        assert PRIVATE[value] not in printed
        assert "anna@" not in printed


def test_the_digest_survives_the_masking(tmp_path):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=body(NUMBER))})
    printed = render_findings(loaded.findings, load_texts("sv"), "json")
    assert digest_of(loaded) in json.loads(printed)[0]["hint"]


def test_a_trace_of_the_program_is_masked():
    assert masked(f"ValueError: '{NUMBER}'") == "ValueError: '******-****'"


def test_no_message_has_room_for_the_value():
    words = load_texts("sv").words
    fields = {
        field
        for key, text in words.items()
        if key.startswith("finding.PA7")
        for field in re.findall(r"\{(\w+)\}", text)
    }
    assert "value" not in fields
    assert fields <= {
        "masked",
        "digest",
        "attachment",
        "at_page",
        "registry",
        "blank",
        "pages",
        "damaged",
        "count",
        "code",
        "allowed",
        "undigested",
        "domain",  # One of a list of providers, in PA717 alone.
    }


def test_the_guides_way_to_withhold_an_item_leaves_minutes_that_a_reader_can_check(tmp_path):
    guide = Path(__file__).parents[2] / "docs" / "handledning" / "personuppgifter.md"
    (line,) = re.findall(r"bara raden `(## § 3.*?)` står kvar", guide.read_text(encoding="utf-8"))
    front = {"items": "items:\n  3:\n    withheld: {reason: sekretess, ground: OSL 26:1}"}
    text = BASE_BODY.partition("## § 3")[0] + f"{line}\n"
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, text)})
    assert codes(loaded) == []
    assert loaded.archive.meetings[0].is_provable


def test_the_hook_before_a_commit_runs_the_same_check():
    config = (Path(__file__).parents[2] / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert "entry: .venv/bin/python scripts/validate.py" in config
    assert "files: ^minutes/" in config
