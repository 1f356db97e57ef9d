"""From one source file to the texts of its minutes file and its reports; writes nothing."""

from __future__ import annotations

import datetime as dt
import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from minutes_archive.archive.minutes_checks import Registered
from minutes_archive.importer import draft as drafting
from minutes_archive.importer.lines import SourceText
from minutes_archive.importer.readers import UnreadableError, read_source
from minutes_archive.importer.writing.compose import Written, compose
from minutes_archive.importer.writing.machine_report import Json, own_finding, refused_object
from minutes_archive.importer.writing.matter import Assignment, meeting_day
from minutes_archive.importer.writing.reports import Reports, masked_object, write_reports
from minutes_archive.model import Council, Person
from minutes_archive.rules.councils import UNKNOWN
from minutes_archive.rules.nearest import nearest_slug
from minutes_archive.rules.yaml_lines import council_lines
from minutes_archive.texts import Texts

_READ_AT_MOST = 50_000_001
_STAND_IN = dt.date(1900, 1, 1)
"""A day for checks of minutes that tell none; it is never shown."""
_ISO_DAY = re.compile(r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same for all files of one import.

    Args:
        council: The council's slug.
        councils: The registry of councils.
        people: The registry of people.
        schema: The comment that tells editors where the format's schema is.
        day: The day of the meeting, where the command says it.
        day_from_name: Whether it is taken from the file's name.
        debug: Whether unexpected errors are raised.
        registered: What the archive's own check of the file needs to know.
    """

    council: str
    councils: Mapping[str, Council]
    people: Mapping[str, Person]
    schema: str
    day: dt.date | None = None
    day_from_name: bool = False
    debug: bool = False
    registered: Registered = field(default_factory=Registered)

    def assignment(self, job: Job) -> Assignment:
        """Say what is known of a file before it is read.

        Args:
            job: The file.
        """
        council = self.councils.get(self.council)
        names: tuple[str, ...] = ()
        if council is not None:
            names = (council.name, *(earlier.name for earlier in council.earlier_names))
        day = self.day or (day_in(job.path.name) if self.day_from_name else None)
        return Assignment(self.council, names, day, job.suffix, self.schema, job.imported)


@dataclass(frozen=True, slots=True)
class Job:
    """A file to import.

    Args:
        path: Where it is.
        label: What to call it.
        suffix: What the minutes file's name adds to its day.
        imported: The day of an earlier import, to be kept.
    """

    path: Path
    label: str
    suffix: str | None = None
    imported: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """What came of a file.

    Args:
        job: The file.
        record: What is told to other programs, with every character of the source.
        path: Where the minutes belong, relative to the minutes folder; "" if there are none.
        text: The minutes file.
        report: The report for the secretary, with stars for private data.
        shown: The record as it is shown and kept: with stars for private data.
        sha256: The source's checksum.
        refused: Why there are no minutes; "" if there are.
    """

    job: Job
    record: dict[str, Json]
    path: str = ""
    text: str = ""
    report: str = ""
    sha256: str = ""
    refused: str = ""
    shown: dict[str, Json] = field(default_factory=dict)


def convert(job: Job, settings: Settings, texts: Texts) -> Converted:
    """Make minutes of a file; whatever the file, nothing is raised but where that is asked for.

    Args:
        job: The file.
        settings: What is the same for all files.
        texts: The words of the reader's language.
    """
    try:
        return _convert(job, settings, texts)
    except OSError as error:
        why = texts("importer.refused.unreadable_file", why=error.strerror or type(error).__name__)
        return refuse(job, "unreadable_file", why)
    except UnreadableError as error:
        why = texts(f"importer.unreadable.{error.kind}", **error.params)
        return refuse(job, error.kind, why)
    except drafting.NotMinutesError as error:
        why = texts(f"importer.refused.{error.kind}")
        return refuse(job, error.kind, why)
    except Exception as error:  # A secretary is never shown a traceback unasked.
        if settings.debug:
            raise
        shown = " ".join(f"{type(error).__name__}: {error}".split())
        return refuse(job, "unexpected", texts("importer.refused.unexpected", error=shown))


def refuse(job: Job, kind: str, why: str, line: int = 1) -> Converted:
    """Say that no minutes could be made of a file.

    Args:
        job: The file.
        kind: The kind of refusal.
        why: Why, in words.
        line: The line of the source that it is about.
    """
    words = " ".join(why.split())
    record = refused_object(job.path.name, words, f"import.{kind}", line)
    return Converted(job, record, refused=words, shown=masked_object(record))


def day_in(name: str) -> dt.date | None:
    """Find the day in a file's name.

    Args:
        name: The name; its first day in the form 2016-02-23 counts.
    """
    for match in _ISO_DAY.finditer(name):
        try:
            return dt.date.fromisoformat(match[1])
        except ValueError:
            continue
    return None


def _convert(job: Job, settings: Settings, texts: Texts) -> Converted:
    """Read a file, and make minutes of it."""
    with job.path.open("rb") as file:
        data = file.read(_READ_AT_MOST)
    source = read_source(data, job.path.name)
    with _uncollected():
        return _made_of(source, job, settings, texts)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector from walking a document's many small values again and again.

    They live until its reports are written, and next to none of them is garbage: a tenth of the
    time went to looking for it.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _made_of(source: SourceText, job: Job, settings: Settings, texts: Texts) -> Converted:
    """Draft and write what a source's text holds."""
    assignment = settings.assignment(job)
    council = settings.councils.get(settings.council)
    kind = council.kind if council is not None else None
    untitled = texts("importer.writing.untitled")
    draft = drafting.draft_minutes(source, kind, assignment.day, untitled)
    dated = meeting_day(draft.facts, assignment.day) is not None
    assignment = assignment if dated else replace(assignment, day=_STAND_IN)
    # The law counts days from the meeting's own, which a day that stands in for it is not.
    registered = settings.registered if dated else replace(settings.registered, councils={})
    written = compose(draft, assignment, settings.people, texts, registered)
    written = _known_council(written, settings)
    if written.losses:
        loss = written.losses[0]
        why = texts("importer.refused.lost", text=loss.text, line=loss.line)
        return refuse(job, "lost", why, max(loss.line, 1))
    reports = write_reports(written, registered.domains, texts)
    if not dated:
        return _undated(job, reports, texts)
    return Converted(
        job=job,
        record=reports.record,
        path=written.path,
        text=written.text,
        report=reports.report,
        sha256=source.sha256,
        shown=reports.shown,
    )


def _undated(job: Job, reports: Reports, texts: Texts) -> Converted:
    """Tell what was read of minutes that cannot be put in their place: nobody says their day."""
    why = " ".join(_no_date(job, texts).split())
    told = own_finding(job.path.name, 1, "import.no_date", why)
    record, shown = (_without_day(one, told) for one in (reports.record, reports.shown))
    return Converted(job, record, refused=why, shown=shown)


def _without_day(record: dict[str, Json], told: Json) -> dict[str, Json]:
    """Leave out the day that stood in for the meeting's, and where a file of that day belongs."""
    front, findings = record["front_matter"], record["findings"]
    if not isinstance(front, dict) or not isinstance(findings, list):
        return record
    own = {key: one for key, one in front.items() if key != "date"}
    given = record | {"front_matter": own, "findings": [told, *findings]}
    return {key: one for key, one in given.items() if key != "file"}


def _known_council(written: Written, settings: Settings) -> Written:
    """Add what to write in the registry where it lacks the council."""
    council = settings.council
    if council in settings.councils:
        return written
    before, _, _ = written.text.partition("\ncouncil: ")
    told = (fact.value for fact in written.draft.facts if fact.key == ("council_name",))
    name = str(next(told, ""))
    unknown = UNKNOWN.at(
        written.path,
        before.count("\n") + 2,
        council=council,
        nearest=nearest_slug(council, settings.councils),
        paste=council_lines(council, " ".join(name.split())),
    )
    return replace(written, findings=tuple(sorted((*written.findings, unknown))))


def _no_date(job: Job, texts: Texts) -> str:
    """Say how to give the day that the file does not say."""
    day = day_in(job.path.name)
    if day is None:
        return texts("importer.refused.no_date")
    return texts("importer.refused.no_date_but_name", day=day.isoformat())
