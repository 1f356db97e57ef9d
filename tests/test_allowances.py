"""Breaches that somebody has looked at and lets stand."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_PATH, found, load, minutes_text
from minutes_archive.findings import Level
from minutes_archive.model import Gravity
from minutes_archive.report import describe
from minutes_archive.texts import LANGUAGES, load_texts

LATE = {"adjusted_on": "adjusted_on: 2024-03-27", "notice": "notice: {posted: 2024-03-28}"}


def allow(text: str) -> dict[str, str]:
    return {"allow": f"allow:\n  - {{{text}}}"}


def levels(loaded) -> list[tuple[str, Level]]:
    return [(one.code, one.level) for one in loaded.findings]


def test_a_breach_of_the_law_stops_publication_until_it_is_explained(tmp_path):
    loaded = load(tmp_path / "a", {BASE_PATH: minutes_text(LATE)})
    assert levels(loaded) == [("PA601", Level.ERROR)]
    assert loaded.archive.meetings == ()

    explained = LATE | allow("code: PA601, reason: Justeraren var bortrest.")
    loaded = load(tmp_path / "b", {BASE_PATH: minutes_text(explained)})
    assert levels(loaded) == [("PA601", Level.NOTE)]
    (deviation,) = loaded.archive.deviations
    assert (deviation.code, deviation.gravity) == ("PA601", Gravity.ERROR)
    assert deviation.accepted == "Justeraren var bortrest."
    assert deviation.path == BASE_PATH


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_let_stand_is_told_with_the_reason_and_asks_for_none(tmp_path, language):
    reason = "Ordföranden var sjuk."
    text = minutes_text(LATE | allow(f"code: PA601, reason: {reason}"))
    (late,) = load(tmp_path, {BASE_PATH: text}).findings
    hint = describe(late, load_texts(language))[1]
    assert hint.endswith(reason)
    assert "PA601" not in hint


@pytest.mark.parametrize(
    "text",
    [
        "code: PA601, reason: R, item: 2",
        "code: PA602, reason: R",
        "code: PA601, reason: R, digest: 0123456789abcdef",
    ],
)
def test_an_exception_for_something_else_lets_nothing_stand(tmp_path, text):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(LATE | allow(text))})
    told = [one for one in levels(loaded) if one != ("PA842", Level.NOTE)]
    assert told == [("PA601", Level.ERROR), ("PA433", Level.WARNING)]


def test_an_exception_that_nothing_needs_is_told_of_where_it_stands(tmp_path):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(allow("code: PA601, reason: R"))})
    assert found(loaded.findings) == [("PA433", 18, 5)]


def test_only_breaches_of_the_law_can_be_let_stand(tmp_path):
    front = {"secretary": "secretary: Eva Ström"} | allow("code: PA427, reason: R")
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert levels(loaded) == [("PA427", Level.WARNING), ("PA433", Level.WARNING)]


GAP = "code: PA633, reason: R"
OTHER = BASE_PATH.replace("03-12", "04-16")
LATER = {
    "date": "date: 2024-04-16",
    "adjusted_on": "adjusted_on: 2024-04-23",
    "notice": "notice: {posted: 2024-04-24, removed: 2024-05-16}",
}


@pytest.mark.parametrize(
    ("front", "body"),
    [
        (LATE | {"present": "present:\n  - {name: Anna Lind, role: ordförande}"}, BASE_BODY),
        (LATE | {"adjusted_on": "adjusted_on: 27/3 2024"}, BASE_BODY),
        (LATE | {"council": "council: kommunstyrelsn"}, BASE_BODY),
        (LATE, BASE_BODY.replace("§ 2 ", "§ ").replace("## § 3 Avslutning", "")),
        (LATE, BASE_BODY.replace("## § 2", "**§ 2**")),
    ],
)
def test_nobody_is_told_to_remove_an_exception_while_not_all_could_be_checked(
    tmp_path, front, body
):
    text = minutes_text(front | allow("code: PA602, item: 2, reason: R"), body)
    loaded = load(tmp_path, {BASE_PATH: text})
    assert loaded.blocks
    assert "PA433" not in [code for code, _ in levels(loaded)]


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        ({}, ["PA433"]),
        ({OTHER: minutes_text(LATER | {"chair": "chair: [A"}, BASE_BODY)}, []),
        ({OTHER: b"\x00"}, []),
        ({"_registry/calendar.yml": "- council: x\n  date: i mars\n"}, []),
        ({"_registry/councils.yml": "kommunstyrelsen: {name: Kommunstyrelsen, kind: x}\n"}, []),
    ],
)
def test_an_exception_to_what_other_files_show_waits_until_they_can_be_read(tmp_path, spoilt, told):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(allow(GAP)), **spoilt})
    assert [code for code, _ in levels(loaded) if code == "PA433"] == told


def test_an_exception_to_what_its_own_file_shows_waits_for_no_other_file(tmp_path):
    own = minutes_text(allow("code: PA601, reason: R"))
    loaded = load(tmp_path, {BASE_PATH: own, OTHER: b"\x00"})
    assert ("PA433", Level.WARNING) in levels(loaded)
