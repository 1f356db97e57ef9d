"""What a secretary is warned of, what a citizen is told is missing, and what auditors count."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_files import minutes_text, write_archive
from factories import day
from minutes_archive.archive import Loaded, load_archive
from minutes_archive.completeness import missing_minutes, number_gaps
from minutes_archive.model import Gravity

CALENDAR = "- {council: kommunstyrelsen, date: 2024-04-09}\n"
WITHDRAWN = {
    "status": "status: withdrawn",
    "adjusters": "withdrawn: {date: 2024-06-03, reason: secrecy}",
}
DRAFT = {"status": "status: draft", "adjusted_on": "", "notice": ""}


def held(date: str, *numbers: int, front: dict[str, str] | None = None) -> dict[str, str]:
    """Write minutes of the board with these items."""
    own = {"date": f"date: {date}", "adjusted_on": f"adjusted_on: {date}"}
    own |= {"notice": f"notice: {{posted: {date}}}"} | (front or {})
    body = "\n".join(f"## § {number} Taxa\n\nTaxan antas.\n" for number in numbers)
    return {f"kommunstyrelsen/2024/{date}.md": minutes_text(own, body)}


def load(folder: Path, april: dict[str, str], *, drafts: bool = False) -> Loaded:
    """Load a year with §§ 1-3 in March and § 7 in May, as it is published."""
    files = {"_registry/calendar.yml": CALENDAR, **april, **held("2024-05-14", 7)}
    return load_archive(write_archive(folder, files), drafts=drafts)


def warned(loaded: Loaded) -> list[str]:
    codes = {"PA633", "PA634", "PA635"}
    return [one.code for one in loaded.findings if one.code in codes or one.blocks]


def told(loaded: Loaded) -> tuple[list[str], list[str]]:
    """Give what the page says of meetings and of numbers, with the drafts it names."""
    meetings = [f"{one.planned.date}{' draft' * one.has_draft}" for one in _missing(loaded)]
    gaps = [
        " ".join([f"{gap.first}-{gap.last}", *(str(one.date) for one in gap.drafts)])
        for gap in number_gaps(loaded.archive)
    ]
    return meetings, gaps


def _missing(loaded: Loaded):
    return missing_minutes(loaded.archive)


def counted(loaded: Loaded) -> list[str]:
    return [one.code for one in loaded.archive.deviations]


def test_minutes_that_are_nowhere_are_missing_to_all(tmp_path):
    loaded = load(tmp_path, {})
    assert warned(loaded) == ["PA635", "PA633"]
    assert told(loaded) == (["2024-04-09"], ["4-6"])
    assert counted(loaded) == ["PA635", "PA633"]
    assert {one.law for one in loaded.archive.deviations} == {None}  # good practice, not law


def test_a_council_misses_no_minutes_from_before_its_first(tmp_path):
    early = CALENDAR + "- {council: kommunstyrelsen, date: 2024-03-05}\n"
    files = {"_registry/calendar.yml": early, **held("2024-05-14", 4)}
    loaded = load_archive(write_archive(tmp_path, files))
    assert (told(loaded), counted(loaded)) == ((["2024-04-09"], []), ["PA635"])


def test_minutes_that_are_published_are_missing_to_nobody(tmp_path):
    loaded = load(tmp_path, held("2024-04-09", 4, 5, 6))
    assert (warned(loaded), told(loaded), counted(loaded)) == ([], ([], []), [])


@pytest.mark.parametrize("numbers", [(4, 5, 6), ()])
def test_what_stands_in_a_draft_is_missing_to_the_reader_alone_who_is_told_of_the_draft(
    tmp_path, numbers
):
    loaded = load(tmp_path, held("2024-04-09", *numbers, front=DRAFT))
    assert warned(loaded) == []
    assert told(loaded) == (["2024-04-09 draft"], ["4-6 2024-04-09"])
    assert counted(loaded) == []


def test_a_preview_shows_the_draft_itself(tmp_path):
    loaded = load(tmp_path, held("2024-04-09", 4, 5, 6, front=DRAFT), drafts=True)
    assert told(loaded) == ([], [])
    assert loaded.archive.unadjusted == ()


def test_nothing_of_a_draft_but_its_council_and_day_is_handed_to_the_site(tmp_path):
    (draft,) = load(tmp_path, held("2024-04-09", 4, front=DRAFT)).archive.unadjusted
    assert (draft.council, draft.date) == ("kommunstyrelsen", day("2024-04-09"))
    assert (draft.items, draft.chair, draft.present, draft.place) == ((), None, (), None)


@pytest.mark.parametrize("numbers", [(4, 5, 6), ()])
def test_what_may_stand_in_withdrawn_minutes_is_missing_to_nobody(tmp_path, numbers):
    loaded = load(tmp_path, held("2024-04-09", *numbers, front=WITHDRAWN))
    assert (warned(loaded), told(loaded), counted(loaded)) == ([], ([], []), [])
    assert [one.date for one in loaded.archive.withdrawn] == [day("2024-04-09")]


def test_a_secretary_is_warned_of_a_number_that_the_draft_itself_passes_over(tmp_path):
    loaded = load(tmp_path, held("2024-04-09", 5, 6, front=DRAFT))
    assert warned(loaded) == ["PA633"]
    assert counted(loaded) == []


def test_the_auditors_are_told_of_each_number_used_twice_and_each_meeting_without_minutes(tmp_path):
    loaded = load(tmp_path, held("2024-04-16", 3, 4, 5, 6))
    assert [(one.code, one.item, one.gravity) for one in loaded.archive.deviations] == [
        ("PA635", None, Gravity.WARNING),
        ("PA634", "3", Gravity.WARNING),
    ]
    missed = loaded.archive.deviations[0]
    assert missed.planned is not None
    assert (missed.planned.council, missed.planned.date) == ("kommunstyrelsen", day("2024-04-09"))
    assert [one.law for one in loaded.archive.deviations] == [None, None]
    assert missed.accepted is None
