"""Which of the lines that may open a § do: the run of numbers that makes most sense."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from minutes_archive.importer.outline.candidates import Candidate, Style

_REACH = 400
_NEXT = 2.0
_AGAIN = -1.0
_GAP = 0.3
_MOST_GAP = 1.5


def choose_headings(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Choose the lines that open §§.

    Headings with a section sign are trusted first, then those that the source's markup marks,
    and bare numbers last; a bare number counts beside marked ones where it continues them.

    Args:
        candidates: All lines that may open a §.
    """
    signed = [one for one in candidates if one.style is Style.SIGN]
    numbered = [one for one in candidates if one.style is not Style.SIGN and one.number]
    marked = [one for one in numbered if one.style is Style.MARKED]
    runs = [(best_run(signed), 1.3), (best_run(numbered if marked else []), 1.2)]
    runs.append((best_run(numbered if not marked else []), 1.0))
    weighed = [(weigh_run(run) * trust, run) for run, trust in runs if run]
    if not weighed:
        return ()
    return max(weighed, key=lambda entry: entry[0])[1]


def weigh_run(run: Sequence[Candidate]) -> float:
    """Give how likely a run of headings is, as a whole."""
    steps = sum(_step(one, other) for one, other in itertools.pairwise(run))
    return steps + sum(one.strength for one in run)


def best_run(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Find the likeliest run of rising numbers, in time linear in the number of candidates.

    Of two that are as likely the one that takes the earlier line counts. What stands close
    before a line is tried first, since it mostly is what the line follows.

    Args:
        candidates: Lines of one style, in the source's order.
    """
    keys = [(one.number, one.letter) for one in candidates]
    scores: list[float] = []
    before: list[int] = []
    for place, candidate in enumerate(candidates):
        best, came_from = 0.0, -1
        for earlier in range(place - 1, max(0, place - _REACH) - 1, -1):
            if scores[earlier] + _NEXT < best or keys[earlier] > keys[place]:
                continue
            score = scores[earlier] + _step(candidates[earlier], candidate)
            if score > best or (score == best and came_from >= 0):
                best, came_from = score, earlier
        scores.append(best + candidate.strength)
        before.append(came_from)
    if not scores:
        return ()
    place = max(range(len(scores)), key=scores.__getitem__)
    run: list[Candidate] = []
    while place >= 0:
        run.append(candidates[place])
        place = before[place]
    return tuple(reversed(run))


def _step(one: Candidate, other: Candidate) -> float:
    """Weigh the step from one number to the next."""
    gap = other.number - one.number
    if gap == 1 or (gap == 0 and other.letter > one.letter):
        return _NEXT
    if gap == 0:
        return _AGAIN
    return -min(_GAP * gap, _MOST_GAP)
