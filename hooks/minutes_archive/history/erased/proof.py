"""The proof that erased words are gone: from the sources first, then from the whole site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes_archive.archive.allowances import weigh
from minutes_archive.findings import Finding
from minutes_archive.history import kinds
from minutes_archive.history.erased.folding import Phrase, standing
from minutes_archive.history.erased.output import STEMMED, read_file, site_files
from minutes_archive.history.erased.phrases import (
    Sought,
    distinctive,
    listed_phrases,
    sought_in,
)
from minutes_archive.history.erased.sources import (
    Place,
    known_texts,
    possible_stems,
    standing_places,
    words_known,
)
from minutes_archive.history.erased.versions import Erasure, erasing, find_erasures
from minutes_archive.history.errors import HistoryError
from minutes_archive.history.git import Repository
from minutes_archive.model import Meeting
from minutes_archive.parallel import chunks, share_out
from minutes_archive.rules import Breach

_CHUNK = 200
_FROM_MINUTES = ("protokoll/", "pagefind/")
"""Where files lie that come from the minutes; pictures elsewhere are the site's own."""


@dataclass(frozen=True, slots=True)
class Still:
    """A file of the finished site where erased words stand, and whose words they are."""

    file: str
    sought: Sought


@dataclass(frozen=True, slots=True)
class Remains:
    """What a search of the finished site found; `unread` are files that hold no text to read."""

    still: tuple[Still, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """What was taken out of the archive.

    `findings` tell where it still stands in the sources, `sought` is what the site must not
    hold (`stems` are words of it that the search index may hold for other words' sake),
    `unchecked` counts the corrections whose words nobody can know any more, and `trouble`
    says why where git could not be read.
    """

    findings: tuple[Finding, ...] = ()
    sought: tuple[Sought, ...] = ()
    stems: frozenset[Phrase] = frozenset()
    unchecked: int = 0
    trouble: HistoryError | None = None

    def remains(self, site: Path, workers: int = 1) -> Remains:
        """Look for what was taken out in every file of a finished site.

        Args:
            site: The site's folder.
            workers: How many processes share the work.

        Raises:
            OSError: A file cannot be read.
        """
        if not self.sought:
            return Remains((), ())
        by_phrase = {one.phrase: one for one in self.sought}

        unstemmed = [phrase for phrase in by_phrase if phrase not in self.stems]

        def search(files: Sequence[Path]) -> Remains:
            still: list[Still] = []
            unread: list[str] = []
            for file in files:
                name = file.relative_to(site).as_posix()
                read = read_file(file)
                phrases = unstemmed if file.suffix == STEMMED else by_phrase
                # A file's own name is part of what is published.
                text = f"{name}\n{read.text}"
                found = standing(phrases, text, read.more, parted=read.parted)
                still += [Still(name, by_phrase[phrase]) for phrase in found]
                if not read.readable and name.startswith(_FROM_MINUTES):
                    unread.append(name)
            return Remains(tuple(still), tuple(unread))

        shares = share_out(search, list(chunks(list(site_files(site)), _CHUNK)), workers)
        return Remains(
            tuple(still for share in shares for still in share.still),
            tuple(name for share in shares for name in share.unread),
        )


def look_back(
    folder: Path,
    label: str,
    meetings: Sequence[Meeting],
    listed: Path | None = None,
    known: Iterable[Path] = (),
) -> Erased:
    """Find out which words were taken out, and where in the sources they still stand.

    Costs nothing where no correction took any out and there is no list.

    Args:
        folder: The minutes folder.
        label: What findings call it.
        meetings: The archive's meetings.
        listed: A file of erased words, for those that history has lost too.
        known: Folders of what else the site is made from, whose words are not distinctive.

    Raises:
        HistoryError: The list cannot be read.

    Source: dataskyddsförordningen (EU) 2016/679 art. 17; offentlighets- och sekretesslagen
    (2009:400).
    """
    marked = [meeting for meeting in meetings if erasing(meeting)]
    if not marked and listed is None:
        return Erased()
    repository, trouble = _repository(folder)
    forbidden = [folder, *([repository.top] if repository else [])]
    everything = list(listed_phrases(listed, forbidden)) if listed is not None else []
    erasures: list[Erasure] = []
    if repository is not None:
        try:
            erasures = list(find_erasures(repository, marked))
        except HistoryError as error:
            trouble = error
    for erasure in erasures:
        everything += sought_in(erasure.runs, erasure.path, erasure.entry)
    places = standing_places(folder, meetings, [one.phrase for one in everything])
    words = [one.phrase for one in everything if one.phrase not in places]
    present = {**places, **words_known(known_texts(known), words)}
    kept = distinctive(everything, present)
    by_path = {one.path: one for one in meetings}
    findings = list(_findings(kept, places, label, by_path))
    total = sum(len(erasing(meeting)) for meeting in marked)
    kept_entries = {(one.path, one.entry) for one in kept}
    checked = sum(1 for one in erasures if (one.path, one.entry) in kept_entries)
    sought = tuple(
        one for one in kept if one.phrase not in places and not _is_allowed(one, by_path)
    )
    return Erased(
        findings=tuple(sorted(set(findings))),
        sought=sought,
        stems=possible_stems(folder, [one.phrase for one in sought]),
        unchecked=total - checked,
        trouble=trouble if marked else None,
    )


def _repository(folder: Path) -> tuple[Repository | None, HistoryError | None]:
    """Open the history, if there is one."""
    try:
        return Repository.around(folder), None
    except HistoryError as error:
        return None, error


def _findings(
    kept: Iterable[Sought],
    places: Mapping[Phrase, list[Place]],
    label: str,
    meetings: Mapping[str, Meeting],
) -> Iterator[Finding]:
    """Tell where erased words still stand; an exception in that file or in theirs lets them."""
    for one in kept:
        for place in places.get(one.phrase, ()):
            breach = _breach(one, place)
            for path in dict.fromkeys((place.path, one.path)):
                if path is not None and path in meetings:
                    breach = weigh(breach, meetings[path]).breach
            yield breach.finding(f"{label}/{place.path}" if label else place.path, None)


def _breach(one: Sought, place: Place) -> Breach:
    """Tell of one place, without the words."""
    params = {"where": one.where, "digest": one.digest}
    return Breach(
        kinds.ERASED_STANDS, place.path, line=place.line, params=params, digest=one.digest
    )


def _is_allowed(one: Sought, meetings: Mapping[str, Meeting]) -> bool:
    """Say whether the minutes that lost the words let them stand elsewhere."""
    if one.path is None or one.path not in meetings:
        return False
    breach = _breach(one, Place(one.path, 1))
    return weigh(breach, meetings[one.path]).allowance is not None
