"""Load a whole archive: read its files, compare them, and give what may be published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from minutes_archive.archive.allowances import Weighed, unused_allowances
from minutes_archive.archive.attachments import check_attachments, stray_files
from minutes_archive.archive.contents import Contents, read_contents
from minutes_archive.archive.deviations import deviations_of, weigh_all
from minutes_archive.archive.people import list_people
from minutes_archive.archive.placing import located
from minutes_archive.archive.private_attachments import search_attachments
from minutes_archive.archive.private_elsewhere import search_elsewhere
from minutes_archive.archive.registries import Registries
from minutes_archive.archive.unchecked import unchecked
from minutes_archive.findings import Finding
from minutes_archive.model import Archive, Meeting, Status
from minutes_archive.rules import ARCHIVE_RULES, REDIRECTS_FILE, Breach


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
    contents = read_contents(folder, label, cores)
    whole, of_people = _whole(contents)
    breaches, weighed = _weighed(whole, of_people, contents, cores)
    findings = [
        *contents.findings,
        *search_elsewhere(contents.folder, contents.domains, cores),
        *stray_files(whole.meetings, contents.folder),
        *located(breaches, contents),
    ]
    archive = _shown(whole, contents, findings, drafts=drafts)
    archive = replace(archive, deviations=deviations_of(weighed, archive))
    return Loaded(archive, tuple(sorted(set(findings))))


def _whole(contents: Contents) -> tuple[Archive, Sequence[Breach]]:
    """Put all meetings together, also those that are not to be shown."""
    registries = contents.registries
    meetings = [file.meeting for file in contents.files if file.meeting]
    whole, breaches = _archive(registries, meetings)
    if REDIRECTS_FILE not in registries.unsound:
        whole = replace(whole, redirects=registries.redirects, published=contents.published)
    return whole, breaches


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


def _weighed(
    whole: Archive, of_people: Iterable[Breach], contents: Contents, cores: int
) -> tuple[list[Breach], list[Weighed]]:
    """Check what needs more than one file, and look for what lets a breach stand.

    Returns:
        The breaches as they count; and all that an exception may let stand, the files' own too.
    """
    breaches = [*of_people, *(broken for rule in ARCHIVE_RULES for broken in rule(whole))]
    breaches += search_attachments(whole.meetings, contents.folder, contents.domains, cores)
    counted, weighed = weigh_all(breaches, contents.files)
    counted += check_attachments(whole.meetings, contents.folder)
    counted += unused_allowances(whole.meetings, weighed, unchecked(contents).by_rule)
    return counted, weighed


def _shown(
    whole: Archive, contents: Contents, findings: Iterable[Finding], *, drafts: bool
) -> Archive:
    """Give the archive that may be published."""
    blocked = {finding.path for finding in findings if finding.blocks}
    public = [
        meeting
        for meeting in whole.meetings
        if contents.folder.shown(meeting.path) not in blocked and _is_public(meeting, drafts=drafts)
    ]
    archive = whole
    if len(public) < len(whole.meetings):
        archive, _ = _archive(contents.registries, public)
    return replace(
        archive,
        withdrawn=_bare(whole, Status.WITHDRAWN),
        unadjusted=() if drafts else _bare(whole, Status.DRAFT),
        redirects=whole.redirects,
        published=whole.published,
        recorded=contents.recorded.manifests,
    )


def _is_public(meeting: Meeting, *, drafts: bool) -> bool:
    """Say whether a meeting's status lets it be published."""
    hidden = {Status.WITHDRAWN} if drafts else {Status.WITHDRAWN, Status.DRAFT}
    return meeting.status not in hidden


def _bare(archive: Archive, status: Status) -> tuple[Meeting, ...]:
    """Give what may be told of the meetings whose minutes are not shown."""
    return tuple(one.bare() for one in archive.meetings if one.status is status)
