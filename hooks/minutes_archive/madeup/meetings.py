"""One made-up meeting after another: the agenda, the items and the finished file."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes_archive.madeup import elections, routine
from minutes_archive.madeup.attendance import (
    Rollcall,
    Sitting,
    absent_value,
    clock,
    end_of,
    present_value,
)
from minutes_archive.madeup.cases import CaseMaker, Docket
from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.dates import day_text, working_day
from minutes_archive.madeup.decisions import take_up
from minutes_archive.madeup.draft import Desk, Draft, size_of
from minutes_archive.madeup.mandates import Seats
from minutes_archive.madeup.schedule import Slot
from minutes_archive.madeup.words import Words
from minutes_archive.madeup.yaml_text import Value, dump
from minutes_archive.model import CorrectionReason, CouncilKind, Status

SCHEMA_LINE = "# yaml-language-server: $schema=../../../docs/schema/minutes.schema.json"

_HEAD_SIZE = 700
_LEAST = 3600
_MOST = 5700
_FEWEST_ITEMS = 5
_FROM_PAPER_UNTIL = 2014
_SUM_OR_DAY = re.compile(r"\b[1-9][0-9]*(?:,[0-9])? (?:procent|miljoner kronor|[0-9]{3} kronor)")


@dataclass(frozen=True, slots=True)
class MadeUpFile:
    """A file of the made-up archive; `path` is relative to the minutes folder."""

    path: str
    text: str


class Clerk:
    """Writes the minutes of all meetings, in the order they are held."""

    def __init__(
        self, words: Words, seats: Seats, rollcall: Rollcall, cases: CaseMaker, docket: Docket
    ) -> None:
        self._words = words
        self._seats = seats
        self._rollcall = rollcall
        self._cases = cases
        self._docket = docket
        self._last_number: dict[tuple[str, int], int] = {}
        self._last_minutes: dict[tuple[str, int], int] = {}

    def minutes(self, slot: Slot, chance: Chance) -> list[MadeUpFile]:
        """Hold a meeting and write its minutes, with attachments where there are any.

        Args:
            slot: The meeting.
            chance: The meeting's own stream of choices.
        """
        holders = self._seats.on(slot.council.slug, slot.date)
        sitting = self._rollcall.call(slot, holders, chance)
        desk = Desk(self._words, sitting, chance)
        numbers = self._hold(desk)
        bodies = [
            desk.body(draft, number) for draft, number in zip(desk.drafts, numbers, strict=True)
        ]
        body = "\n\n".join(bodies) + "\n"
        files: list[MadeUpFile] = []
        front = self._front(desk, numbers, body, files)
        text = "\n".join(["---", SCHEMA_LINE, *dump(front), "---", "", body])
        return [MadeUpFile(slot.path, text), *files]

    def _hold(self, desk: Desk) -> list[str]:
        """Go through the agenda and number its items."""
        numbers: list[str] = []
        target = desk.chance.between(_LEAST, _MOST)
        size = _HEAD_SIZE + 52 * len(desk.sitting.present) + 40 * len(desk.sitting.absent)
        due = self._docket.due(desk.sitting.slot)
        changes = self._changes(desk)
        while size < target or len(desk.drafts) < _FEWEST_ITEMS or due or changes:
            numbers.append(self._number(desk, numbers))
            if not desk.drafts:
                draft = routine.opening(desk)
            elif due:
                draft = take_up(desk, due.pop(0), numbers[-1], self._docket)
            elif changes:
                draft = elections.fill_seat(desk, changes.pop(0))
            else:
                draft = self._next_item(desk, numbers[-1])
            desk.drafts.append(draft)
            size += size_of(draft)
        if desk.chance.happens(0.6):
            numbers.append(self._number(desk, numbers))
            desk.drafts.append(routine.closing(desk))
        return numbers

    def _changes(self, desk: Desk) -> list:
        """List the seats that change hands at a meeting of the assembly."""
        if desk.kind is not CouncilKind.ASSEMBLY or desk.sitting.slot.suffix:
            return []
        return list(self._seats.replacements.get(desk.day, ()))

    def _number(self, desk: Desk, numbers: Sequence[str]) -> str:
        """Give the next number of the council's year; now and then an item put in between."""
        key = (desk.sitting.slot.council.slug, desk.day.year)
        if len(numbers) > 2 and not numbers[-1][-1].isalpha() and desk.chance.happens(0.004):
            return f"{numbers[-1]}a"
        self._last_number[key] = self._last_number.get(key, 0) + 1
        return str(self._last_number[key])

    def _next_item(self, desk: Desk, number: str) -> Draft:
        """Choose what the council goes on with."""
        chance = desk.chance
        if desk.kind is CouncilKind.ADVISORY:
            kinds = (routine.dialogue, routine.dialogue, routine.information, routine.round_table)
            return chance.pick(kinds)(desk)
        special = self._special(desk)
        if special is not None:
            return special
        if desk.kind is CouncilKind.ASSOCIATION and chance.happens(0.3):
            return chance.pick((routine.information, routine.round_table))(desk)
        if chance.happens(0.14):
            return routine.information(desk)
        case = self._docket.ready(desk.sitting.slot)
        if case is None and desk.kind is CouncilKind.ASSEMBLY and chance.happens(0.5):
            return routine.question(desk, self._cases)
        holders = self._seats.on(desk.sitting.slot.council.slug, desk.day)
        case = case or self._cases.new_case(desk.sitting.slot, holders, chance)
        return take_up(desk, case, number, self._docket)

    def _special(self, desk: Desk) -> Draft | None:
        """Choose one of the items that come up only now and then."""
        chance = desk.chance
        if desk.kind in {CouncilKind.COMMITTEE, CouncilKind.BOARD}:
            if chance.happens(0.07):
                return routine.delegation(desk, self._cases)
            if chance.happens(0.06):
                return routine.messages(desk)
        if desk.kind in {CouncilKind.COMMITTEE, CouncilKind.SUBCOMMITTEE} and chance.happens(0.03):
            return routine.withheld(desk, self._cases)
        if desk.kind is CouncilKind.ASSEMBLY and chance.happens(0.1):
            return elections.election(desk)
        if desk.kind is CouncilKind.COMPANY and chance.happens(0.04):
            return elections.election(desk)
        if desk.kind is CouncilKind.ASSEMBLY and chance.happens(0.12):
            return routine.question(desk, self._cases)
        return None

    def _front(
        self, desk: Desk, numbers: Sequence[str], body: str, files: list[MadeUpFile]
    ) -> Mapping[str, Value]:
        """Write the front matter."""
        sitting, slot, chance = desk.sitting, desk.sitting.slot, desk.chance
        front: dict[str, Value] = {"council": slot.council.slug, "date": slot.date}
        front["start"] = clock(sitting.start)
        front["end"] = end_of(sitting, len(numbers)).isoformat("minutes")
        if chance.happens(0.2):
            front["adjournments"] = _adjournments(sitting, chance)
        front["place"] = chance.pick(slot.council.places)
        if slot.council.number and chance.happens(0.85):
            front["number"] = self._minutes_number(slot)
        front["status"] = slot.status.value
        if themes := _meeting_themes(desk):
            front["themes"] = themes
        front["chair"] = sitting.written(sitting.chair)
        front["secretary"] = sitting.written(sitting.secretary)
        front.update(_adjustment(desk))
        front["present"] = [present_value(entry, sitting, numbers) for entry in sitting.present]
        if sitting.absent:
            front["absent"] = [
                absent_value(holder, excused, sitting) for holder, excused in sitting.absent
            ]
        entries = {
            number: draft.entry() for number, draft in zip(numbers, desk.drafts, strict=True)
        }
        front["items"] = {number: entry for number, entry in entries.items() if entry}
        if next_meeting := _next_meeting(desk):
            front["next_meeting"] = next_meeting
        if attachments := _attachments(desk, files):
            front["attachments"] = attachments
        if slot.status is Status.CORRECTED:
            front["corrections"] = [_correction(desk, numbers, body)]
        if slot.date.year <= _FROM_PAPER_UNTIL or chance.happens(0.02):
            front["source"] = _source(desk, numbers)
        return front

    def _minutes_number(self, slot: Slot) -> str:
        """Number the minutes of a council's year."""
        key = (slot.council.slug, slot.date.year)
        self._last_minutes[key] = self._last_minutes.get(key, 0) + 1
        return f"{slot.council.number} {slot.date.year}:{self._last_minutes[key]}"
