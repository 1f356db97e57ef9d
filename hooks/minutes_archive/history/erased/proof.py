"""The proof that erased words are gone: from the sources first, then from the whole site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes_archive.archive.allowances import weigh
from minutes_archive.findings import Finding, Level
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
    listed_addresses,
    names_left,
    possible_stems,
    standing_places,
    words_known,
)
from minutes_archive.history.erased.versions import Erasure, erasing, find_erasures
from minutes_archive.history.errors import HistoryError
from minutes_archive.history.git import Repository
from minutes_archive.model import Meeting
from minutes_archive.parallel import chunks, share_out
from minutes_archive.rules import ADDRESSES_FILE, Breach

_CHUNK = 200
_FROM_MINUTES = ("protokoll/", "pagefind/")
"""Where files lie that come from the minutes; pictures elsewhere are the site's own."""


@dataclass(frozen=True, slots=True)
class Still:
    """A file of the finished site where erased words stand, and whose words they are.

    `file` has stars for the parts of its name that hold such words.
    """

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
                shown = _without_words(name, by_phrase)
                still += [Still(shown, by_phrase[phrase]) for phrase in found]
                if not read.readable and name.startswith(_FROM_MINUTES):
                    unread.append(shown)
            return Remains(tuple(still), tuple(unread))

        shares = share_out(search, list(chunks(list(site_files(site)), _CHUNK)), workers)
        return Remains(
            tuple(still for share in shares for still in share.still),
            tuple(name for share in shares for name in share.unread),
        )


def _without_words(name: str, phrases: Collection[Phrase]) -> str:
    """Put stars for the parts of a file's name that hold words which must not be printed."""
    parts = ["***" if standing(phrases, part) else part for part in name.split("/")]
    shown = "/".join(parts)
    return "***" if standing(phrases, shown) else shown


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
    by_path = {one.path: one for one in meetings}
    places = standing_places(folder, meetings, [one.phrase for one in everything])
    maybe = _only_where_lost(everything, places)
    words = [one.phrase for one in everything if one.phrase not in places or one.phrase in maybe]
    present = words_known(known_texts(known), words)
    kept = distinctive(everything, {**places, **present})
    maybe = {phrase: paths for phrase, paths in maybe.items() if phrase not in present}
    sought = tuple(
        one for one in kept if one.phrase not in places and not _is_allowed(one, by_path)
    )
    left = names_left(folder, by_path, maybe)
    single = [one for one in everything if one.is_single]
    several = [one for one in everything if not one.is_single]
    told = [
        *_breaches(kept, places),
        *_breaches(several, left),
        *_breaches(single, left, level=Level.WARNING),
        *_breaches(sought, listed_addresses(folder, [one.phrase for one in sought])),
    ]
    total = sum(len(erasing(meeting)) for meeting in marked)
    kept_entries = {(one.path, one.entry) for one in kept}
    checked = sum(1 for one in erasures if (one.path, one.entry) in kept_entries)
    return Erased(
        findings=tuple(sorted(set(_findings(told, label, by_path)))),
        sought=sought,
        stems=possible_stems(folder, [one.phrase for one in sought]),
        unchecked=total - checked,
        trouble=trouble if marked else None,
    )


def _only_where_lost(
    everything: Iterable[Sought], places: Mapping[Phrase, list[Place]]
) -> dict[Phrase, set[str]]:
    """Give the names that no source has but the minutes that lost them, with these.

    One that stands in a source of its own right, if only without its s of the genitive, is
    somebody else's, or a common word.
    """
    lost: defaultdict[Phrase, set[str]] = defaultdict(set)
    for one in everything:
        if one.named and one.path is not None:
            lost[one.phrase].add(one.path)
    found = {}
    for phrase, paths in lost.items():
        there = (place.path for one in phrase.with_bare for place in places.get(one, ()))
        if phrase in places and paths.issuperset(there):
            found[phrase] = paths
    return found


def _repository(folder: Path) -> tuple[Repository | None, HistoryError | None]:
    """Open the history, if there is one."""
    try:
        return Repository.around(folder), None
    except HistoryError as error:
        return None, error


def _breaches(
    sought: Iterable[Sought],
    places: Mapping[Phrase, list[Place]],
    level: Level = Level.ERROR,
) -> Iterator[tuple[Sought, Breach]]:
    """Tell where erased words still stand; of a name alone or quoted nobody is quite sure."""
    for one in sought:
        for place in places.get(one.phrase, ()):
            yield one, _breach(one, place, Level.WARNING if one.quoted else level)


def _findings(
    told: Iterable[tuple[Sought, Breach]], label: str, meetings: Mapping[str, Meeting]
) -> Iterator[Finding]:
    """Tell of each place once, by the longest phrase there.

    An exception in that file, or in the one that lost the words, lets them stand.
    """
    met: defaultdict[tuple[str, int | None], list[str]] = defaultdict(list)
    for one, breach in sorted(told, key=_longest_first):
        whole = met[breach.path, breach.line]
        if not any(one.phrase.folded.rstrip() in other for other in whole):
            whole.append(one.phrase.folded)
            shown = f"{label}/{breach.path}" if label else breach.path
            yield _weighed(breach, one.path, meetings).finding(shown, None)


def _weighed(breach: Breach, lost: str | None, meetings: Mapping[str, Meeting]) -> Breach:
    """Look for an exception in the file where words stand, then in the one that lost them."""
    there = meetings.get(breach.path)
    eased = weigh(breach, there).breach if there is not None else breach
    here = meetings.get(lost) if lost is not None and lost != breach.path else None
    return weigh(eased, here).breach if here is not None else eased


def _longest_first(told: tuple[Sought, Breach]) -> tuple[bool, int]:
    """Sort what is certain before what may be, and a whole before its parts."""
    sought, breach = told
    return breach.kind.level is not Level.ERROR, -len(sought.phrase.folded)


def _breach(one: Sought, place: Place, level: Level = Level.ERROR) -> Breach:
    """Tell of one place, without the words; a parameter that is not empty chooses the wording."""
    params = {
        "where": one.where,
        "digest": one.digest,
        "address": "yes" if place.path == ADDRESSES_FILE else "",
        "perhaps": "" if level is Level.ERROR else "yes",
    }
    kind = kinds.ERASED_STANDS.weighed(level)
    return Breach(kind, place.path, line=place.line, params=params, digest=one.digest)


def _is_allowed(one: Sought, meetings: Mapping[str, Meeting]) -> bool:
    """Say whether the minutes that lost the words let them stand elsewhere."""
    if one.path is None or one.path not in meetings:
        return False
    breach = _breach(one, Place(one.path, 1))
    return weigh(breach, meetings[one.path]).allowance is not None
