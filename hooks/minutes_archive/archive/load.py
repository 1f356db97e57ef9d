"""Load a whole archive: the only reader of disk besides `source`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from minutes_archive.archive.allowances import unused_allowances
from minutes_archive.archive.attachments import check_attachments, stray_files
from minutes_archive.archive.deviations import deviations_of, weigh_all
from minutes_archive.archive.folder import Folder, walk_folder
from minutes_archive.archive.minutes_checks import Registered, touches
from minutes_archive.archive.minutes_file import MinutesFile, read_minutes
from minutes_archive.archive.people import list_people
from minutes_archive.archive.private_attachments import search_attachments
from minutes_archive.archive.private_data import own_domains
from minutes_archive.archive.private_elsewhere import search_elsewhere
from minutes_archive.archive.published import read_published
from minutes_archive.archive.recorded import read_recorded
from minutes_archive.archive.registries import Registries, read_registries
from minutes_archive.findings import Finding
from minutes_archive.model import Archive, Meeting, Status
from minutes_archive.parallel import choose_workers, chunks, share_out
from minutes_archive.rules import ARCHIVE_RULES, REDIRECTS_FILE, Breach
from minutes_archive.source import Marks, read_document

_CHUNK = 50


@dataclass(frozen=True, slots=True)
class Loaded:
    """An archive and everything that is wrong with its files, sorted by place."""

    archive: Archive
    findings: tuple[Finding, ...]

    @property
    def blocks(self) -> bool:
        """Say whether a finding stops publication."""
        return any(finding.blocks for finding in self.findings)


def load_archive(
    folder: Path, *, label: str = "minutes", drafts: bool = True, cores: int = 1
) -> Loaded:
    """Read and check every file of an archive.

    Rules see all meetings; the archive given back leaves out withdrawn minutes, files with
    errors, and drafts where they are not wanted.

    Args:
        folder: The minutes folder.
        label: What findings call it.
        drafts: Whether drafts belong to the archive.
        cores: How many processor cores may share the reading of a large archive.
    """
    found = walk_folder(folder, label)
    registries = read_registries(found)
    recorded = read_recorded(found)
    domains = own_domains(registries.municipality, registries.councils)
    registered = Registered(registries.councils, registries.municipality, domains)
    files = _read_all(found, registered, cores)
    published, strange = read_published(found)
    whole, breaches = _archive(registries, [file.meeting for file in files if file.meeting])
    if REDIRECTS_FILE not in registries.unsound:
        whole = replace(whole, redirects=registries.redirects, published=published)
    breaches = [*breaches, *(broken for rule in ARCHIVE_RULES for broken in rule(whole))]
    breaches += search_attachments(whole.meetings, found, domains, cores)
    breaches, weighed = weigh_all(breaches, files)
    breaches += [*check_attachments(whole.meetings, found)]
    breaches += unused_allowances(whole.meetings, weighed)
    findings = [
        *found.findings,
        *registries.findings,
        *recorded.findings,
        *strange,
        *search_elsewhere(found, domains, cores),
        *(finding for file in files for finding in file.findings),
        *stray_files(whole.meetings, found),
        *_located(breaches, files, registries, found),
    ]
    blocked = {finding.path for finding in findings if finding.blocks}
    public = [
        meeting
        for meeting in whole.meetings
        if found.shown(meeting.path) not in blocked and _is_public(meeting, drafts=drafts)
    ]
    archive = whole
    if len(public) < len(whole.meetings):
        archive, _ = _archive(registries, public)
    archive = replace(
        archive,
        withdrawn=_bare(whole, Status.WITHDRAWN),
        unadjusted=() if drafts else _bare(whole, Status.DRAFT),
        deviations=deviations_of(weighed, archive),
        redirects=whole.redirects,
        published=whole.published,
        recorded=recorded.manifests,
    )
    return Loaded(archive, tuple(sorted(set(findings))))


def _bare(archive: Archive, status: Status) -> tuple[Meeting, ...]:
    """Give what may be told of the meetings whose minutes are not shown."""
    return tuple(one.bare() for one in archive.meetings if one.status is status)


def _read_all(folder: Folder, registered: Registered, cores: int) -> list[MinutesFile]:
    """Read every minutes file, in the order of the folder."""

    def read(paths: Sequence[str]) -> tuple[list[MinutesFile], list[Finding]]:
        own = replace(folder, findings=[])
        files = [
            read_minutes(data, path, own.shown(path), registered)
            for path in paths
            if (data := own.read(path)) is not None
        ]
        return files, own.findings

    shares = list(chunks(folder.minutes, _CHUNK))
    files: list[MinutesFile] = []
    for some, findings in share_out(read, shares, choose_workers(len(folder.minutes), cores)):
        files += some
        folder.findings += findings
    return files


def _is_public(meeting: Meeting, *, drafts: bool) -> bool:
    """Say whether a meeting's status lets it be published."""
    hidden = {Status.WITHDRAWN} if drafts else {Status.WITHDRAWN, Status.DRAFT}
    return meeting.status not in hidden


def _archive(
    registries: Registries, meetings: Iterable[Meeting]
) -> tuple[Archive, Sequence[Breach]]:
    """Put an archive together."""
    ordered = tuple(sorted(meetings, key=lambda one: (*one.sort_key, one.path)))
    directory = list_people(registries.people, ordered)
    archive = Archive(
        registries.councils,
        registries.themes,
        directory.people,
        directory.slugs,
        registries.calendar,
        ordered,
        registries.municipality,
    )
    return archive, directory.breaches


def _located(
    breaches: Iterable[Breach],
    files: Iterable[MinutesFile],
    registries: Registries,
    folder: Folder,
) -> Iterator[Finding]:
    """Turn breaches into findings, reading again only the files that have any."""
    by_path = {file.path: file for file in files}
    unsound = registries.unsound | {
        file.path for file in by_path.values() if file.meeting is None or file.unsound
    }
    unsound |= {path for path in folder.minutes if path not in by_path}
    marks: dict[str, Marks | None] = {}
    for breach in breaches:
        file = by_path.get(breach.path)
        if breach.needs in unsound or (file is not None and touches(breach, file.unsound)):
            continue
        if breach.loc is not None and breach.path not in marks:
            marks[breach.path] = _marks(breach.path, registries, folder)
        yield breach.finding(folder.shown(breach.path), marks.get(breach.path))


def _marks(path: str, registries: Registries, folder: Folder) -> Marks | None:
    """Find the places of a file's keys and values."""
    if path in registries.files:
        return registries.marks(path)
    data = folder.read(path)
    document, _ = read_document(data, path) if data is not None else (None, [])
    return document.marks() if document is not None else None
