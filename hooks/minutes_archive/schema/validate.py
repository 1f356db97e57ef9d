"""Checking files against the models; every fault of a file is told at once."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from minutes_archive.findings import Finding
from minutes_archive.model import (
    Council,
    EarlierName,
    Mandate,
    Municipality,
    Person,
    PlannedMeeting,
    Redirect,
    Theme,
)
from minutes_archive.schema import kinds, plain
from minutes_archive.schema.also import Also
from minutes_archive.schema.crosschecks import check_minutes, check_officers
from minutes_archive.schema.entry import Entry
from minutes_archive.schema.faults import FaultReader
from minutes_archive.schema.fields import Many, Slug
from minutes_archive.schema.minutes import MinutesInput
from minutes_archive.schema.registries import (
    CouncilInput,
    MunicipalityInput,
    PersonInput,
    PlannedMeetingInput,
    RedirectInput,
    ThemeInput,
)
from minutes_archive.source import Document, YamlFile

_Input = TypeVar("_Input", bound=Entry)
_Entries = Annotated[dict[Slug, _Input], BeforeValidator(plain.nothing_said), Also.NOTHING]

COUNCILS = TypeAdapter(_Entries[CouncilInput])
PEOPLE = TypeAdapter(_Entries[PersonInput])
THEMES = TypeAdapter(_Entries[ThemeInput])
CALENDAR = TypeAdapter(Many[PlannedMeetingInput])
REDIRECTS = TypeAdapter(Many[RedirectInput])
MUNICIPALITY = TypeAdapter(Annotated[MunicipalityInput, BeforeValidator(plain.nothing_said)])

_LISTED: tuple[type[Entry], ...] = (PlannedMeetingInput, RedirectInput)
"""The entries of registries that are lists."""


def validate_minutes(document: Document) -> tuple[MinutesInput | None, list[Finding]]:
    """Check the front matter of a minutes file.

    Args:
        document: The file as read.

    Returns:
        The front matter with its values typed, or None where it has errors; and what was found.
    """
    try:
        minutes = MinutesInput.model_validate(document.front)
    except ValidationError as error:
        reader = FaultReader(document.path, document.front, document.marks, MinutesInput, steps=0)
        faults = reader.findings(error)
        return None, sorted([*faults, *check_officers(document, faults)])
    findings = [*check_minutes(document, minutes), *check_officers(document)]
    if any(finding.blocks for finding in findings):
        return None, sorted(findings)
    return minutes, sorted(findings)


def validate_councils(file: YamlFile) -> tuple[dict[str, Council], list[Finding]]:
    """Check councils.yml.

    Args:
        file: The file as read.

    Returns:
        The councils by slug, empty where the file has errors; and what was found.
    """
    entries, findings = _validated(COUNCILS, file, CouncilInput)
    return {slug: _council(slug, entry) for slug, entry in (entries or {}).items()}, findings


def validate_people(file: YamlFile) -> tuple[dict[str, Person], list[Finding]]:
    """Check people.yml.

    Args:
        file: The file as read.

    Returns:
        The people by slug, empty where the file has errors; and what was found.
    """
    entries, findings = _validated(PEOPLE, file, PersonInput)
    return {slug: _person(slug, entry) for slug, entry in (entries or {}).items()}, findings


def validate_themes(file: YamlFile) -> tuple[dict[str, Theme], list[Finding]]:
    """Check themes.yml.

    Args:
        file: The file as read.

    Returns:
        The themes by slug, empty where the file has errors; and what was found.
    """
    entries, findings = _validated(THEMES, file, ThemeInput)
    themes = {
        slug: Theme(slug, entry.name, entry.description, entry.synonyms)
        for slug, entry in (entries or {}).items()
    }
    return themes, findings


def validate_calendar(file: YamlFile) -> tuple[tuple[PlannedMeeting, ...], list[Finding]]:
    """Check calendar.yml.

    Args:
        file: The file as read.

    Returns:
        The planned meetings as the file orders them, none where it has errors; and what was
        found.
    """
    entries, findings = _validated(CALENDAR, file, PlannedMeetingInput)
    return tuple(_planned(entry) for entry in entries or ()), findings


def validate_redirects(file: YamlFile) -> tuple[tuple[Redirect, ...], list[Finding]]:
    """Check redirects.yml.

    Args:
        file: The file as read.

    Returns:
        The redirects as the file orders them, none where it has errors; and what was found.
    """
    entries, findings = _validated(REDIRECTS, file, RedirectInput)
    return tuple(Redirect(entry.start, entry.target) for entry in entries or ()), findings


def validate_municipality(file: YamlFile) -> tuple[Municipality, list[Finding]]:
    """Check municipality.yml.

    Args:
        file: The file as read.

    Returns:
        The municipality, without any facts where the file has errors; and what was found.
    """
    entry, findings = _validated(MUNICIPALITY, file, MunicipalityInput)
    if entry is None:
        return Municipality(), findings
    return Municipality(entry.name, entry.domains, entry.notice_board), findings


def _validated(
    adapter: TypeAdapter[Any], file: YamlFile, root: type[Entry]
) -> tuple[Any, list[Finding]]:
    """Check a registry; a list in place of a mapping, or the reverse, is one finding."""
    if isinstance(file.tree, list | str) and root not in _LISTED:
        return None, [
            kinds.MAPPING_EXPECTED.at(file.path, key=file.path.rpartition("/")[2], value="")
        ]
    try:
        return adapter.validate_python(file.tree), []
    except ValidationError as error:
        steps = 0 if root is MunicipalityInput else 1
        reader = FaultReader(file.path, file.tree, file.marks, root, steps=steps)
        return None, sorted(reader.findings(error))


def _council(slug: str, entry: CouncilInput) -> Council:
    """Convert a council."""
    return Council(
        slug=slug,
        name=entry.name,
        kind=entry.kind,
        description=entry.description,
        start=entry.start,
        end=entry.end,
        parent=entry.parent,
        earlier_names=tuple(EarlierName(old.name, old.until) for old in entry.earlier_names),
        email=entry.email,
    )


def _person(slug: str, entry: PersonInput) -> Person:
    """Convert a person."""
    return Person(
        slug=slug,
        name=entry.name,
        aliases=entry.aliases,
        party=entry.party,
        title=entry.title,
        organisation=entry.organisation,
        mandates=tuple(
            Mandate(seat.council, seat.role, seat.start, seat.end) for seat in entry.mandates
        ),
    )


def _planned(entry: PlannedMeetingInput) -> PlannedMeeting:
    """Convert a planned meeting."""
    return PlannedMeeting(
        council=entry.council,
        date=entry.date,
        start=entry.start,
        end=entry.end,
        place=entry.place,
        cancelled=entry.cancelled,
        note=entry.note,
    )
