"""Which of the lines that may open a § do: the run of numbers that makes most sense."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from minutes_archive.importer.outline.candidates import Candidate, Style

_REACH = 400
_SIGNED, _MARKED, _BARE = 1.3, 1.2, 1.0
"""How far runs of each kind are trusted."""
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
    signed = best_run([one for one in candidates if one.style is Style.SIGN])
    others = [one for one in candidates if one.style is not Style.SIGN and one.number]
    trust = _MARKED if any(one.style is Style.MARKED for one in others) else _BARE
    weight = _SIGNED * weigh_run(signed)
    if not others or (signed and trust * _most_weight(others) <= weight):
        return signed
    run = best_run(others)
    return signed if signed and trust * weigh_run(run) <= weight else run


def weigh_run(run: Sequence[Candidate]) -> float:
    """Give how likely a run of headings is, as a whole."""
    steps = sum(_step(one, other) for one, other in itertools.pairwise(run))
    return steps + sum(one.strength for one in run)


def _most_weight(candidates: Sequence[Candidate]) -> float:
    """Give what no run of candidates weighs more than: it may take each number once for a step."""
    strongest: dict[tuple[int, str], float] = {}
    most = 0.0
    for one in candidates:
        key = one.number, one.letter
        before = strongest.get(key)
        strongest[key] = max(one.strength, before or 0.0)
        if before is None:
            most += _NEXT + one.strength
        else:
            most += max(0.0, one.strength + _AGAIN) + max(0.0, one.strength - before)
    return most


def best_run(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Find the likeliest run of rising numbers, in time linear in the number of candidates.

    Of two that are as likely the one that takes the earlier line counts. What stands close
    before a line is tried first, since it mostly is what the line follows.

    Args:
        candidates: Lines of one style, in the source's order.
    """
    keys = [(one.number, one.letter) for one in candidates]
    scores: list[float] = []
    highest: list[float] = []  # of the scores up to a place
    before: list[int] = []
    for place, candidate in enumerate(candidates):
        best, came_from = 0.0, -1
        for earlier in range(place - 1, max(0, place - _REACH) - 1, -1):
            if highest[earlier] + _NEXT < best:
                break
            if scores[earlier] + _NEXT < best or keys[earlier] > keys[place]:
                continue
            score = scores[earlier] + _step(candidates[earlier], candidate)
            if score > best or (score == best and came_from >= 0):
                best, came_from = score, earlier
        scores.append(best + candidate.strength)
        highest.append(max(scores[-1], highest[-1] if highest else scores[-1]))
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
