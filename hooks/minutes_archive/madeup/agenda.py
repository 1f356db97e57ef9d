"""What a council goes through at a meeting, item by item."""

from __future__ import annotations

from collections.abc import Callable

from minutes_archive.madeup import elections, routine
from minutes_archive.madeup.cases import CaseMaker, Docket
from minutes_archive.madeup.decisions import take_up
from minutes_archive.madeup.draft import Desk, Draft, size_of
from minutes_archive.madeup.mandates import Replacement, Seats
from minutes_archive.madeup.schedule import Slot
from minutes_archive.model import CouncilKind

_HEAD_SIZE = 1000
_PER_PRESENT = 62
_PER_ABSENT = 56
_LEAST = 4000
_MOST = 6000
"""Between these sizes, in bytes, a meeting runs out of business."""

_ROOM = 7400
"""No file is to be larger than 8 KB."""

_FEWEST_ITEMS = 4
_INFORMATION_ELSEWHERE = 0.14
_INFORMATION = {
    CouncilKind.ASSOCIATION: 0.3,
    CouncilKind.COMPANY: 0.3,
    CouncilKind.ASSEMBLY: 0.05,
}
"""How often an item is information only."""


class Agenda:
    """Runs meetings in the order they are held, and numbers their items."""

    def __init__(self, seats: Seats, cases: CaseMaker, docket: Docket) -> None:
        self._seats = seats
        self._cases = cases
        self._docket = docket
        self._last_number: dict[tuple[str, int], int] = {}

    def hold(self, desk: Desk) -> list[str]:
        """Hold a meeting: its items are added to the desk.

        Args:
            desk: The meeting, before anything is dealt with.

        Returns:
            The items' numbers.
        """
        numbers: list[str] = []
        sitting = desk.sitting
        target = desk.chance.between(_LEAST, _MOST)
        size = _HEAD_SIZE + _PER_PRESENT * len(sitting.present) + _PER_ABSENT * len(sitting.absent)
        due = self._docket.due(sitting.slot)
        changes = self._changes(sitting.slot)
        while size < target or len(desk.drafts) < _FEWEST_ITEMS or due or changes:
            numbers.append(self._number(desk, numbers))
            desk.room = _ROOM - size
            if not desk.drafts:
                draft = routine.opening(desk)
            elif due:
                draft = take_up(desk, due.pop(0), numbers[-1], self._docket)
            elif changes:
                draft = elections.fill_seat(desk, changes.pop(0))
            else:
                draft = self._next_item(desk, numbers[-1])
            if size_of(draft) > desk.room:
                draft.shorten()
            desk.drafts.append(draft)
            size += size_of(draft)
        if desk.chance.happens(0.6):
            numbers.append(self._number(desk, numbers))
            desk.drafts.append(routine.closing(desk))
        return numbers

    def _changes(self, slot: Slot) -> list[Replacement]:
        """List the seats that change hands at a meeting of the assembly."""
        if slot.council.kind is not CouncilKind.ASSEMBLY or slot.suffix:
            return []
        return list(self._seats.replacements.get(slot.date, ()))

    def _number(self, desk: Desk, numbers: list[str]) -> str:
        """Give the next number of the council's year; now and then an item put in between."""
        key = (desk.sitting.slot.council.slug, desk.day.year)
        if len(numbers) > 2 and not numbers[-1][-1].isalpha() and desk.chance.happens(0.012):
            return f"{numbers[-1]}a"
        self._last_number[key] = self._last_number.get(key, 0) + 1
        return str(self._last_number[key])

    def _next_item(self, desk: Desk, number: str) -> Draft:
        """Choose what the council goes on with."""
        if desk.kind is CouncilKind.ADVISORY:
            return desk.chance.pick(_ADVISORY_ITEMS)(desk)
        if special := self._special(desk):
            return special
        case = self._docket.ready(desk.sitting.slot)
        if case is None and desk.kind is CouncilKind.ASSEMBLY and desk.chance.happens(0.5):
            return routine.question(desk, self._cases)
        if case is None:
            holders = self._seats.on(desk.sitting.slot.council.slug, desk.day)
            case = self._cases.new_case(desk.sitting.slot, holders, desk.chance)
        return take_up(desk, case, number, self._docket)

    def _special(self, desk: Desk) -> Draft | None:
        """Choose one of the items that are no cases, each in its kinds of councils."""
        if desk.chance.happens(_INFORMATION.get(desk.kind, _INFORMATION_ELSEWHERE)):
            return routine.information(desk)
        for kinds, share, begin in _SPECIAL:
            if desk.kind in kinds and desk.chance.happens(share):
                return begin(desk, self._cases)
        return None


_SPECIAL: tuple[tuple[frozenset[CouncilKind], float, Callable[[Desk, CaseMaker], Draft]], ...] = (
    (frozenset({CouncilKind.ASSOCIATION}), 0.15, lambda desk, _: routine.round_table(desk)),
    (frozenset({CouncilKind.COMMITTEE, CouncilKind.BOARD}), 0.07, routine.delegation),
    (
        frozenset({CouncilKind.COMMITTEE, CouncilKind.BOARD}),
        0.06,
        lambda desk, _: routine.messages(desk),
    ),
    (frozenset({CouncilKind.COMMITTEE, CouncilKind.SUBCOMMITTEE}), 0.03, routine.withheld),
    (frozenset({CouncilKind.ASSEMBLY}), 0.12, routine.question),
    (
        frozenset({CouncilKind.ASSEMBLY, CouncilKind.COMPANY}),
        0.08,
        lambda desk, _: elections.election(desk),
    ),
)
"""Items that are no cases: where they come up, how often, and how they begin."""

_ADVISORY_ITEMS: tuple[Callable[[Desk], Draft], ...] = (
    routine.dialogue,
    routine.dialogue,
    routine.information,
    routine.round_table,
)
"""Advisory councils talk; they decide nothing."""
