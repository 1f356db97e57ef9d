"""Exceptions: breaches that somebody has looked at and lets stand, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from minutes_archive.archive import kinds
from minutes_archive.archive.private_data import PRIVATE_CODES
from minutes_archive.findings import FindingKind, Level
from minutes_archive.model import Allowance, Deviation, Gravity, Meeting
from minutes_archive.rules import Breach

FOUND_LATER = frozenset({"PA816"})
"""Codes of breaches that the archive's files alone do not show."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A breach as it counts, the kind it has by the rule, and what lets it stand, if anything."""

    breach: Breach
    kind: FindingKind
    allowance: Allowance | None = None

    @property
    def deviation(self) -> Deviation:
        """Give the breach as the site tells of it."""
        params = sorted(self.breach.params.items())
        return Deviation(
            code=self.kind.code,
            gravity=Gravity(self.kind.level.value),
            path=self.breach.path,
            item=self.breach.item,
            params=tuple((name, str(value)) for name, value in params),
            accepted=self.allowance.reason if self.allowance else None,
            law=self.kind.law,
            planned=self.breach.planned,
        )


def weigh(breach: Breach, meeting: Meeting) -> Weighed:
    """Ease a breach that is let stand to a note.

    Private data is let stand value by value, so there the digest has to agree; a breach of the
    law is let stand in one item or in the whole file.

    Args:
        breach: A breach that may be let stand (see `Breach.may_stand`).
        meeting: The minutes that it is in.
    """
    for allowance in meeting.allowances:
        same = allowance.code == breach.kind.code and allowance.digest == breach.digest
        if same and (allowance.item is None or allowance.item == breach.item):
            params = {**breach.params, "allowed": allowance.reason}
            eased = replace(breach.eased(Level.NOTE), params=params)
            return Weighed(eased, breach.kind, allowance)
    return Weighed(breach, breach.kind)


def unused_allowances(
    meetings: Iterable[Meeting],
    weighed: Iterable[Weighed],
    is_unchecked: Callable[[str, str], bool],
) -> Iterator[Breach]:
    """Find exceptions that let nothing stand, where the rules they are about were run.

    One for private data stops publication: the value that its digest was made from has been
    taken away, and who knows something of it can find it again by trying. Where data
    of the same kind stops it already, that finding shows the digest that should be there.

    Args:
        meetings: Every meeting of the archive.
        weighed: Every breach that an exception may let stand.
        is_unchecked: Says of a file and a code whether the file may have such a breach unseen.
    """
    known = list(weighed)
    used = {(one.breach.path, one.allowance) for one in known if one.allowance}
    stopped = {
        (one.breach.path, one.kind.code)
        for one in known
        if one.allowance is None and one.breach.kind.level is Level.ERROR
    }
    for meeting in meetings:
        for place, allowance in enumerate(meeting.allowances):
            if (meeting.path, allowance) in used or allowance.code in FOUND_LATER:
                continue
            if allowance.code not in PRIVATE_CODES:
                if not is_unchecked(meeting.path, allowance.code):
                    yield _unused(kinds.UNUSED_ALLOWANCE, meeting, place)
            elif (meeting.path, allowance.code) not in stopped:
                undigested = "" if allowance.digest else "yes"
                yield _unused(kinds.LEFTOVER_DIGEST, meeting, place, undigested=undigested)


def _unused(kind: FindingKind, meeting: Meeting, place: int, **params: str) -> Breach:
    """Make a breach that stands where an exception begins."""
    params["code"] = meeting.allowances[place].code
    return Breach(kind, meeting.path, ("allow", place), params=params)
