"""Breaches that tell of one fault: only the one that says what to correct is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from minutes_archive.model import Meeting
from minutes_archive.rules.breach import Breach
from minutes_archive.rules.law import late_adjustment, notice_posted, notice_removed

_FOLLOWS_FROM: Mapping[str, str] = {
    late_adjustment.LATE.code: notice_posted.BEFORE_ADJUSTMENT.code,
    late_adjustment.AFTER_THE_REST.code: notice_posted.BEFORE_ADJUSTMENT.code,
    notice_removed.KIND.code: notice_posted.LATE.code,
}
"""Codes of breaches that a mistyped day gives beside another: it is in the other that it shows."""


def told_once(breaches: Iterable[Breach], meeting: Meeting) -> Iterator[Breach]:
    """Leave out breaches that follow from another in the same item, or in the whole minutes.

    Once the other is let stand with a reason its days are right, and what follows is told.

    Args:
        breaches: The breaches of one meeting.
        meeting: The meeting.
    """
    found = list(breaches)
    unexplained = {
        (one.kind.code, one.item)
        for one in found
        if one.kind.code in _FOLLOWS_FROM.values() and not _is_let_stand(one, meeting)
    }
    for one in found:
        if (_FOLLOWS_FROM.get(one.kind.code), one.item) not in unexplained:
            yield one


def _is_let_stand(breach: Breach, meeting: Meeting) -> bool:
    """Say whether an exception in the minutes lets a breach stand."""
    return any(
        one.code == breach.kind.code and one.item in {None, breach.item}
        for one in meeting.allowances
    )
