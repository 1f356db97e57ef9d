"""Words put together from several facts: times, ranges of items, somebody's part presence."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_archive.model import Attendee, Meeting, NextMeeting, PlannedMeeting
from minutes_archive.texts import Texts
from minutes_archive.views.corrections import CorrectionView


def hours(t: Texts, meeting: Meeting | NextMeeting | PlannedMeeting) -> str:
    """Write when a meeting begins and ends: "kl. 13.30–16.30", "" where nothing is known."""
    if meeting.start and meeting.end:
        return t("time.span", start=t.clock(meeting.start), end=t.clock(meeting.end))
    return t("time.start", start=t.clock(meeting.start)) if meeting.start else ""


def item_range(t: Texts, meeting: Meeting, numbers: frozenset[str]) -> str:
    """Write items of a meeting as ranges: "§§ 1–4 och 6"."""
    runs: list[list[str]] = []
    before = False
    for item in meeting.items:
        if item.number in numbers:
            if before:
                runs[-1].append(item.number)
            else:
                runs.append([item.number])
        before = item.number in numbers
    spans = [run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    if not spans:
        return t("items.none")
    single = len(runs) == 1 and len(runs[0]) == 1
    return t("items.one" if single else "items.several", spans=t.listed(spans))


def corrected_places(t: Texts, meeting: Meeting, corrections: Sequence[CorrectionView]) -> str:
    """Say what of the minutes was corrected: "§§ 2 och 5", "uppgifterna om mötet" or both."""
    numbers = frozenset(entry.item.number for entry in corrections if entry.item)
    if not numbers:
        return t("corrected.facts")
    items = item_range(t, meeting, numbers)
    whole = all(entry.item for entry in corrections)
    return items if whole else t("corrected.items_and_facts", items=items)


def part_presence(t: Texts, meeting: Meeting, attendee: Attendee) -> str:
    """Say in words for which part of a meeting somebody was there, "" for all of it."""
    said = []
    if attendee.items is not None:
        said.append(item_range(t, meeting, attendee.items))
    if attendee.arrived:
        said.append(t("presence_part.arrived", time=t.clock(attendee.arrived)))
    if attendee.left:
        said.append(t("presence_part.left", time=t.clock(attendee.left)))
    return ", ".join(said)


def year_span(first: int | None, last: int | None) -> str:
    """Write first and last year: "2016–2024", "2016", "" for none."""
    if first is None or last is None:
        return ""
    return str(first) if first == last else f"{first}–{last}"


def described(parts: Sequence[str | None]) -> str:
    """Join what is known about somebody with commas."""
    return ", ".join(part for part in parts if part)
