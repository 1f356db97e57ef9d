"""How a minutes file stood through history, and what each erasing correction took out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minutes_archive.archive import read_minutes
from minutes_archive.history.entries import ERASING
from minutes_archive.history.erased.folding import fold
from minutes_archive.history.erased.removed import Run, item_texts, meeting_texts, removed_runs
from minutes_archive.history.file_histories import file_histories
from minutes_archive.history.git import Repository
from minutes_archive.history.judge import PUBLISHED
from minutes_archive.history.record import told_words
from minutes_archive.history.tree import read_blobs
from minutes_archive.model import Correction, CorrectionReason, Meeting

MOST_VERSIONS = 500
"""Versions of one file that are looked at, newest first."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """A correction that took words out, and the runs of them that its file's history has."""

    path: str
    entry: Correction
    runs: tuple[Run, ...]


def erasing(meeting: Meeting) -> tuple[Correction, ...]:
    """Give the corrections of a meeting that took words out for privacy or secrecy.

    Args:
        meeting: The meeting.
    """
    return tuple(entry for entry in meeting.corrections if entry.reason in ERASING)


def find_erasures(repository: Repository, meetings: Sequence[Meeting]) -> Iterator[Erasure]:
    """Find what each erasing correction of some files took out.

    Args:
        repository: The repository around the minutes folder.
        meetings: The minutes that have such corrections, as they are on disk.

    Raises:
        HistoryError: Git fails.
    """
    commits = file_histories(repository, [meeting.path for meeting in meetings])
    for meeting in meetings:
        versions = [meeting, *_earlier(repository, meeting.path, commits[meeting.path])]
        met: Counter[object] = Counter()
        for entry in erasing(meeting):
            met[_frame(entry)] += 1
            runs = _taken_out(versions, entry, met[_frame(entry)])
            yield Erasure(meeting.path, entry, tuple(dict.fromkeys(runs)))


def _earlier(
    repository: Repository, path: str, commits: Sequence[tuple[str, str]]
) -> list[Meeting]:
    """Read a file's committed versions, newest first."""
    wanted = commits[:MOST_VERSIONS]
    blobs = read_blobs(repository, wanted)
    read = (blobs.get(f"{commit}:{name}") for commit, name in wanted)
    meetings = (read_minutes(data, path).meeting for data in read if data is not None)
    return [meeting for meeting in meetings if meeting is not None]


def _taken_out(versions: Sequence[Meeting], entry: Correction, nth: int) -> Iterator[Run]:
    """Compare the versions before a correction with the last one that it is the newest of.

    Several versions before it count: words may have been taken out first and the entry written
    later. They reach back to the next other correction, or to the draft.
    """
    key = _frame(entry)
    has = [_frames(version).count(key) >= nth for version in versions]
    first = has.index(False) if False in has else len(versions)
    if first == len(versions):
        return
    introduced = versions[first - 1]
    after = introduced
    for version in reversed(versions[:first]):
        if not _same_corrections(version, introduced):
            break
        after = version
    quoted = _quoted(versions[first], after, entry)
    for number, before in enumerate(versions[first:]):
        if number and not (
            before.status in PUBLISHED and _same_corrections(before, versions[first])
        ):
            break
        texts = _texts(before, entry), _texts(after, entry)
        found = removed_runs(*texts, meeting_texts(before))
        runs = [replace(run, quoted=run.folded in quoted) for run in found]
        yield from runs
        yield from _misspelt(before, entry, [run for run in runs if not run.quoted])


def _misspelt(before: Meeting, entry: Correction, runs: Sequence[Run]) -> Iterator[Run]:
    """Give what stood before an older correction put the very words there that were taken out."""
    for one in before.corrections:
        same = entry.item is None or one.item == entry.item
        if same and one.before and one.after:
            put = fold(one.after)
            if any(run.folded in put or put in run.folded for run in runs):
                yield from removed_runs([one.before], [], meeting_texts(before))


def _same_corrections(one: Meeting, other: Meeting) -> bool:
    """Say whether two versions tell of the same corrections."""
    return _frames(one) == _frames(other)


def _frames(meeting: Meeting) -> list[object]:
    """Give what tells a meeting's corrections apart."""
    return [_frame(entry) for entry in meeting.corrections]


def _frame(entry: Correction) -> object:
    """Give what tells a correction apart, though somebody may have mended its words since."""
    return (entry.date, entry.item, entry.reason)


def _texts(meeting: Meeting, entry: Correction) -> tuple[str, ...]:
    """Give the texts that a correction is about."""
    if entry.item is None:
        return meeting_texts(meeting)
    items = (item for item in meeting.items if item.number == entry.item)
    return tuple(text for item in items for text in item_texts(item))


def _quoted(before: Meeting, after: Meeting, erasing: Correction) -> str:
    """Give the words that corrections of errors quote which were made in the same step.

    Whoever wrote them took out other words at the same time, if they are about the same item.
    What an older one quotes may be what was to be erased, and of a withheld item nothing is to
    be read.
    """
    old = Counter(_frames(before))
    told = []
    for entry in after.corrections:
        is_new = old[_frame(entry)] == 0
        old[_frame(entry)] -= not is_new
        same = entry.item == erasing.item or None in (entry.item, erasing.item)
        shown = same and entry.item not in after.withheld_numbers
        if is_new and shown and entry.reason is CorrectionReason.ERROR:
            told.append(told_words(entry))
    return fold(" ".join(told))
