"""How breaches that need the whole archive are weighed, whatever the rule."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factories import archive, meeting
from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Archive, Meeting, Source, Status
from minutes_archive.rules import Breach, law

KIND = FindingKind("PA639", Level.ERROR, law="KL")


def everywhere(whole: Archive) -> Iterator[Breach]:
    for one in whole.meetings:
        yield Breach(KIND, one.path)
    yield Breach(KIND, "_registry/calendar.yml")


def levels(monkeypatch: pytest.MonkeyPatch, one: Meeting) -> list[tuple[str, Level]]:
    monkeypatch.setattr(law, "LAW_OF_ARCHIVE", (everywhere,))
    found = law.check_law_of_archive(archive(one))
    return [(breach.path.partition("/")[0], breach.kind.level) for breach in found]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [Level.ERROR]),
        ({"status": Status.CORRECTED}, [Level.ERROR]),
        ({"status": Status.DRAFT}, [Level.WARNING]),
        ({"source": Source("gammal.pdf")}, [Level.WARNING]),
        ({"status": Status.WITHDRAWN}, []),
    ],
)
def test_errors_are_eased_in_drafts_and_sources_and_left_out_of_withdrawn(
    fields, expected, monkeypatch
):
    assert levels(monkeypatch, meeting(**fields)) == [
        *(("kommunstyrelsen", level) for level in expected),
        ("_registry", Level.ERROR),
    ]
