"""Who was there: the lists of a source brought together, as the front matter writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutes_archive.importer.facts import Attendance, Confidence, Doubt, Fact, Value
from minutes_archive.model import CouncilKind, name_key
from minutes_archive.schema import number_order

_SPAN = re.compile(r"(?P<first>\d{1,5}[a-z]?)?(?P<dash>-)?(?P<last>\d{1,5}[a-z]?)?")
_WITHOUT_SEATS = frozenset({CouncilKind.ADVISORY, CouncilKind.ASSOCIATION})
_RANK = ("chair", "vice_chair", "serving_substitute", "member", "substitute")


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a meeting's §§, in their order."""

    all: tuple[str, ...]

    def expand(self, written: str) -> list[str]:
        """List the numbers that a text such as "51-52, 58", "-108" or "62-" means.

        Args:
            written: Numbers and spans of them; an open end means the meeting's own.
        """
        found: list[str] = []
        for part in written.split(","):
            match = _SPAN.fullmatch(part.strip())
            if match is None or not (match["first"] or match["last"]):
                continue
            if match["dash"] is None:
                found.append(match["first"])
                continue
            low = number_order(match["first"]) if match["first"] else (0, "")
            high = number_order(match["last"]) if match["last"] else (99_999, "z")
            inside = [one for one in self.all if low <= number_order(one) <= high]
            ends = [one for one in (match["first"], match["last"]) if one and one not in inside]
            found += sorted({*inside, *ends}, key=number_order)
        return found

    def complete(self, written: str) -> str:
        """Write a text with open ends in full: "62-" as "62-75".

        Args:
            written: Numbers and spans of them.
        """
        parts = [self._closed(part.strip()) for part in written.split(",")]
        return ", ".join(part for part in parts if part)

    def _closed(self, part: str) -> str:
        """Write a span in full; nothing where the meeting's own numbers do not reach so far."""
        if not (part.startswith("-") or part.endswith("-")):
            return part
        if not self.all:
            return ""
        first, _, last = part.partition("-")
        first, last = first or self.all[0], last or self.all[-1]
        rising = number_order(first) <= number_order(last)
        return (f"{first}-{last}" if first != last else first) if rising else ""

    def holds(self, written: str) -> bool:
        """Say whether all numbers of a text are the meeting's.

        Args:
            written: Numbers and spans of them.
        """
        return bool(self.all) and set(self.expand(written)) <= set(self.all)

    def without(self, written: str, among: str = "") -> str:
        """Write all numbers but some.

        Args:
            written: The numbers to leave out.
            among: The numbers to leave them out of, where those are not the meeting's.
        """
        left_out = set(self.expand(written))
        there = self.expand(among) if among else self.all
        return written_run([one for one in there if one not in left_out])


def meeting_numbers(numbers: Sequence[str], span: tuple[int, int] | None) -> list[str]:
    """Give the numbers of a meeting's §§: the file's own, and those it says it covers.

    Args:
        numbers: Numbers of the §§ that the file holds.
        span: First and last number that its first page gives.
    """
    return sorted({*numbers, *uncovered(numbers, span)}, key=number_order)


def uncovered(numbers: Sequence[str], span: tuple[int, int] | None) -> tuple[str, ...]:
    """Give the numbers of a meeting's §§ that a file says it covers and does not hold.

    Args:
        numbers: Numbers of the §§ that the file holds.
        span: First and last number that its first page gives; others in the file tell that it
            is of something else.
    """
    own = [number_order(one)[0] for one in numbers]
    if span is None or any(not span[0] <= one <= span[1] for one in own):
        return ()
    return tuple(str(one) for one in range(span[0], span[1] + 1) if one not in own)


def written_run(numbers: Sequence[str]) -> str:
    """Write numbers as spans: "51-53, 58".

    Args:
        numbers: Numbers of §§, rising.
    """
    spans: list[list[str]] = []
    for one in numbers:
        if spans and number_order(one)[0] - number_order(spans[-1][-1])[0] == 1:
            spans[-1].append(one)
        else:
            spans.append([one])
    return ", ".join(span[0] if len(span) == 1 else f"{span[0]}-{span[-1]}" for span in spans)


def attendance_facts(
    lists: Iterable[Sequence[Attendance]], numbers: Sequence[str], kind: CouncilKind | None
) -> Iterator[Fact]:
    """Bring lists of attendance together and write each person as the front matter does.

    Somebody met in several lists is one person where the names are equal but for case and
    spacing; what one list does not say is filled in from the other.

    Args:
        lists: Lists of those present and absent, the most telling first.
        numbers: The numbers of the meeting's §§.
        kind: What sort of council it is.
    """
    people: dict[str, Attendance] = {}
    for listed in lists:
        for one in listed:
            key = name_key(one.name)
            people[key] = _merged(people[key], one) if key in people else one
    everybody = list(people.values())
    seats = kind not in _WITHOUT_SEATS or any(one.party for one in everybody)
    present = [one for one in everybody if not one.absent]
    own = Numbers(tuple(numbers))
    for place, one in enumerate(present):
        told = _with_items(one if seats else _seatless(one), own)
        yield Fact(("present", place), _present(told), one.line, told.confidence, told.doubt)
    for place, one in enumerate(one for one in everybody if one.absent):
        yield Fact(("absent", place), _absent(one), one.line, one.confidence, one.doubt)


def _seatless(one: Attendance) -> Attendance:
    """Give somebody the roles that there are in a body that has no seats."""
    roles = ("participant" if role == "member" else role for role in one.roles)
    return replace(one, roles=tuple(roles))


def _merged(one: Attendance, other: Attendance) -> Attendance:
    """Bring together what two lists say of a person."""
    roles = tuple(dict.fromkeys((*one.roles, *other.roles)))
    if _served_partly(one, other) or _served_partly(other, one):
        roles = ("serving_substitute", *roles)
    leading = [role for role in _RANK if role in roles]
    roles = tuple(role for role in roles if role not in leading[1:])
    here = not (one.absent and other.absent)
    doubt = one.doubt or other.doubt
    if one.absent != other.absent:
        doubt = doubt or Doubt("present_and_absent", {"name": one.name})
    elif one.items and other.items and one.items != other.items:
        doubt = doubt or Doubt("person_role_part", {"name": one.name, "text": other.items})
    return Attendance(
        one.name,
        one.line,
        absent=not here,
        roles=roles,
        party=one.party or other.party,
        title=one.title or other.title,
        organisation=one.organisation or other.organisation,
        replaces=one.replaces or other.replaces,
        items=one.items or other.items,
        absent_items=one.absent_items or (None if one.items else other.absent_items),
        arrived=one.arrived or other.arrived,
        left=one.left or other.left,
        excused=one.excused if one.excused is not None else other.excused,
        confidence=Confidence.DOUBTFUL if doubt else min(one.confidence, other.confidence),
        doubt=doubt,
    )


def _served_partly(one: Attendance, other: Attendance) -> bool:
    """Say whether somebody served for some §§ and sat beside as a substitute for the others."""
    partly = one.items or other.absent_items or one.arrived or one.left
    return "member" in one.roles and "substitute" in other.roles and bool(partly)


def _with_items(one: Attendance, numbers: Numbers) -> Attendance:
    """Say which §§ somebody took part in; give nothing, but a doubt, where that is not known."""
    if not (one.items or one.absent_items):
        return one
    items = numbers.complete(one.items) if one.items else ""
    if one.absent_items and numbers.holds(one.absent_items):
        items = numbers.without(one.absent_items, items)
    lost = not items and (one.items or one.absent_items)
    if not lost:
        return replace(one, items=items or None)
    doubt = one.doubt or Doubt("person_items_lost", {"name": one.name, "text": lost})
    return replace(one, items=None, confidence=Confidence.DOUBTFUL, doubt=doubt)


def _present(one: Attendance) -> dict[str, Value]:
    """Write somebody present."""
    value: dict[str, Value] = {"name": one.name}
    if one.roles:
        value["role"] = one.roles[0] if len(one.roles) == 1 else list(one.roles)
    _add(value, party=one.party, title=one.title, organisation=one.organisation)
    _add(value, replaces=one.replaces, items=one.items, arrived=one.arrived, left=one.left)
    return value


def _absent(one: Attendance) -> dict[str, Value]:
    """Write somebody absent."""
    value: dict[str, Value] = {"name": one.name}
    if one.excused is not None:
        value["excused"] = one.excused
    role = next((role for role in one.roles if role not in {"member", "participant"}), None)
    _add(value, role=role, party=one.party, title=one.title, organisation=one.organisation)
    return value


def _add(value: dict[str, Value], **more: str | None) -> None:
    """Add what is known."""
    value.update({key: text for key, text in more.items() if text})
