"""Private data in attachments, whose text is published beside the minutes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutes_archive.archive.folder import Folder
from minutes_archive.archive.private_data import first_of_each_kind, kind_of
from minutes_archive.document_text import (
    PICTURES,
    READABLE,
    DocumentText,
    Fault,
    read_document_text,
)
from minutes_archive.findings import Finding, FindingKind, Level
from minutes_archive.model import Meeting
from minutes_archive.parallel import choose_workers, chunks, share_out
from minutes_archive.private_data import Hit, digest, find_private
from minutes_archive.rules import Breach

NO_TEXT = FindingKind("PA712", Level.WARNING)
UNREADABLE = FindingKind("PA713", Level.WARNING)
PICTURE = FindingKind("PA714", Level.NOTE)
KINDS = (NO_TEXT, UNREADABLE, PICTURE)

_CHUNK = 10


@dataclass(frozen=True, slots=True)
class _Named:
    """An attachment as a minutes file names it."""

    minutes: str
    place: int
    file: str
    file_type: str

    def breach(self, kind: FindingKind, mark: str | None = None, **params: object) -> Breach:
        """Make a breach that stands where the minutes name the file."""
        loc = ("attachments", self.place, "file")
        named = {"attachment": self.file, **params}
        return Breach(kind, self.minutes, loc, params=named, digest=mark)


def search_attachments(
    meetings: Iterable[Meeting], folder: Folder, domains: Collection[str], cores: int
) -> Iterator[Breach]:
    """Find private data in the attachments' text, and attachments that have none.

    Args:
        meetings: The archive's meetings.
        folder: The files of the minutes folder.
        domains: Ends of the municipality's own e-mail addresses.
        cores: How many processor cores may share the work.
    """
    there = set(folder.others)
    named = [one for meeting in meetings for one in _named(meeting) if one.file in there]
    readable = [one for one in named if one.file_type in READABLE]

    def search(some: Sequence[_Named]) -> tuple[list[Breach], list[Finding]]:
        own = replace(folder, findings=[])
        found = [breach for one in some for breach in _search(one, own, domains)]
        return found, own.findings

    shares = list(chunks(readable, _CHUNK))
    for found, findings in share_out(search, shares, choose_workers(len(readable), cores)):
        yield from found
        folder.findings += findings
    yield from _pictures([one for one in named if one.file_type in PICTURES])


def _named(meeting: Meeting) -> Iterator[_Named]:
    """List the files that a meeting's minutes name."""
    for place, attachment in enumerate(meeting.attachments):
        path = attachment.path_from(meeting.path)
        if path is not None:
            yield _Named(meeting.path, place, path, attachment.file_type)


def _search(named: _Named, folder: Folder, domains: Collection[str]) -> Iterator[Breach]:
    """Search one attachment."""
    data = folder.read(named.file)
    if data is None:
        return
    document = read_document_text(data, named.file_type)
    if document.fault is not None:
        reasons = {fault.value: "" for fault in Fault} | {document.fault.value: named.file_type}
        yield named.breach(UNREADABLE, **reasons)
    if document.blank:
        yield named.breach(NO_TEXT, blank=document.blank, pages=document.pages)
    yield from _hits(named, document, domains)


def _hits(named: _Named, document: DocumentText, domains: Collection[str]) -> Iterator[Breach]:
    """Find private data in a document, each value once a page."""
    found: dict[tuple[int | None, str, str], Hit] = {}
    for passage in document.passages:
        for hit in find_private(passage.text, domains):
            found.setdefault((passage.page, hit.kind, hit.value), hit)
    pages = {id(hit): page for (page, _, _), hit in found.items()}
    for hit in first_of_each_kind(found.values()):
        page = pages[id(hit)]
        mark = digest(named.file, hit)
        params = {"at_page": page or "", "masked": hit.masked, "digest": mark, "registry": ""}
        yield named.breach(kind_of(hit, domains), mark, **params)


def _pictures(named: Iterable[_Named]) -> Iterator[Breach]:
    """Remind once a minutes file of pictures, which no search sees."""
    first: dict[str, _Named] = {}
    counts: dict[str, int] = {}
    for one in named:
        first.setdefault(one.minutes, one)
        counts[one.minutes] = counts.get(one.minutes, 0) + 1
    for minutes, one in first.items():
        yield one.breach(PICTURE, count=counts[minutes])
