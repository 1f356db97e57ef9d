"""The front matter of a made-up meeting's minutes."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes_archive.madeup.attendance import (
    Sitting,
    absent_value,
    clock,
    minutes_of,
    present_value,
)
from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.dates import LAST_DAY, day_text, working_day
from minutes_archive.madeup.draft import Desk
from minutes_archive.model import CorrectionReason, CouncilKind, Status
from minutes_archive.rules.law.late_adjustment import LATE
from minutes_archive.yaml_text import Value

_FROM_PAPER_UNTIL = 2016
_SUM = re.compile(r"\b[1-9][0-9]*(?:,[0-9])?(?: [0-9]{3})? (?:procent|miljoner kronor|kronor)\b")
_DAY = dt.timedelta(days=1)
_WITHOUT_LAST_DAY = {CouncilKind.ADVISORY, CouncilKind.COMPANY, CouncilKind.ASSOCIATION}
_LATE = 0.02
_WITHIN = _DAY * 18
"""More days than the law gives for the adjustment, holidays counted, and fewer than a late one."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A document that lies beside the minutes; `path` is relative to the minutes folder."""

    path: str
    text: str


def front_matter(
    desk: Desk, numbers: Sequence[str], body: str, number: str | None, enclosure: Enclosure | None
) -> Mapping[str, Value]:
    """Write the front matter in the order of the format.

    Args:
        desk: The meeting with its items.
        numbers: The items' numbers.
        body: The text, which a correction quotes from.
        number: The number of the minutes.
        enclosure: A document to attach.
    """
    sitting, slot, chance = desk.sitting, desk.sitting.slot, desk.chance
    absent = [absent_value(holder, sitting, excused=excused) for holder, excused in sitting.absent]
    drafts = zip(numbers, desk.drafts, strict=True)
    entries = {item: entry for item, draft in drafts if (entry := draft.entry())}
    corrected = slot.status is Status.CORRECTED
    from_paper = chance.happens(0.7 if slot.date.year <= _FROM_PAPER_UNTIL else 0.02)
    adjustment = _adjustment(desk)
    return _given(
        council=slot.council.slug,
        date=slot.date,
        start=clock(sitting.start),
        end=_end(sitting, len(numbers)),
        adjournments=_adjournments(sitting, chance),
        place=chance.pick(slot.council.places),
        number=number,
        status=slot.status.value,
        themes=_themes(desk),
        chair=sitting.written(sitting.chair),
        secretary=sitting.written(sitting.secretary),
        **adjustment,
        present=[present_value(entry, sitting, numbers) for entry in sitting.present],
        absent=absent,
        items=entries,
        next_meeting=_next_meeting(desk),
        attachments=_attachments(desk, enclosure),
        corrections=[_correction(desk, numbers, body)] if corrected else [],
        withdrawn=_withdrawal(desk) if slot.status is Status.WITHDRAWN else {},
        allow=_allowances(desk, adjustment),
        source=_source(desk, numbers) if from_paper else {},
    )


def _given(**values: Value | None) -> dict[str, Value]:
    """Leave out what is empty."""
    return {key: value for key, value in values.items() if value or value == 0}


def _end(sitting: Sitting, items: int) -> str:
    """Say when a meeting of so many items ended."""
    return clock(min(sitting.start + 90 + 9 * items, 23 * 60 + 30))


def _adjournments(sitting: Sitting, chance: Chance) -> list[Value]:
    """Tell of a break."""
    if not chance.happens(0.2):
        return []
    start = sitting.start + chance.between(8, 14) * 5
    value: dict[str, Value] = {"from": clock(start)}
    if chance.happens(0.95):
        value["to"] = clock(start + chance.between(2, 4) * 5)
    return [value]


def _themes(desk: Desk) -> list[Value]:
    """Give the meeting a theme of its own, as advisory councils' meetings often have."""
    share = 0.8 if desk.kind is CouncilKind.ADVISORY else 0.07
    return (
        [desk.chance.pick(desk.sitting.slot.council.themes)] if desk.chance.happens(share) else []
    )


def _adjustment(desk: Desk) -> dict[str, Value]:
    """Tell who adjusts the minutes, when they did and when it was announced.

    Source: kommunallagen (2017:725) 5 kap. 69 §, 6 kap. 35 § and 8 kap. 12 §: within 14 days,
    announced on the second day after at the latest. Advisory councils take longer.
    """
    sitting, slot, chance = desk.sitting, desk.sitting.slot, desk.chance
    values: dict[str, Value] = {}
    if sitting.adjusters:
        values["adjusters"] = desk.names(sitting.adjusters)
    if slot.status is Status.DRAFT:
        return values
    if desk.kind is CouncilKind.ADVISORY:
        adjusted = working_day(slot.date + _DAY * chance.between(14, 50))
        return {**values, "adjusted_on": adjusted} if chance.happens(0.8) else values
    late = chance.happens(_LATE)
    adjusted = working_day(slot.date + _DAY * chance.between(*((21, 35) if late else (1, 11))))
    values["adjusted_on"] = adjusted
    if desk.kind not in _WITHOUT_LAST_DAY:
        values["notice"] = desk.notice(adjusted)
    return values


def _next_meeting(desk: Desk) -> dict[str, Value]:
    """Announce the council's next meeting."""
    slot, chance = desk.sitting.slot, desk.chance
    if slot.following is None or not chance.happens(0.75):
        return {}
    value: dict[str, Value] = {"date": slot.following}
    if chance.happens(0.7):
        value["start"] = slot.council.start
    if chance.happens(0.3):
        value["end"] = clock(minutes_of(slot.council.start) + 60 * slot.council.hours)
        value["place"] = slot.council.places[0]
    if chance.happens(0.1):
        value["note"] = chance.pick(desk.words.frames["next_note"])
    return value


def make_enclosure(desk: Desk) -> Enclosure | None:
    """Make a document to attach, a small table, for one meeting in eight."""
    if not desk.chance.happens(0.12):
        return None
    slot = desk.sitting.slot
    rows = desk.words.frames["table_result"]
    lines = [";".join(cell.strip() for cell in rows[0].strip("|").split("|"))]
    lines += [f"{row};{desk.facts('antal')};{desk.facts('antal')}" for row in rows[1:]]
    folder, _, file = slot.path.rpartition("/")
    path = f"{folder}/bilagor/{file.removesuffix('.md')}-1.csv"
    return Enclosure(path, "\n".join(lines) + "\n")


def _attachments(desk: Desk, enclosure: Enclosure | None) -> list[Value]:
    """List the documents that belong to the minutes, some of them withheld."""
    slot, chance = desk.sitting.slot, desk.chance
    attachments: list[Value] = []
    if enclosure is not None:
        title = desk.frame("attachment", number="1", title=desk.frame("attachment_table"))
        folder = slot.path.rpartition("/")[0]
        attachments.append(
            {
                "title": title,
                "file": enclosure.path.removeprefix(f"{folder}/"),
                "sha256": hashlib.sha256(enclosure.text.encode()).hexdigest(),
            }
        )
    if chance.happens(0.06):
        number = str(len(attachments) + 1)
        title = desk.frame("attachment", number=number, title=desk.frame("attachment_kept"))
        ground = chance.pick(desk.words.frames["file_withheld"])
        attachments.append({"title": title, "withheld": ground})
    return attachments


def _correction(desk: Desk, numbers: Sequence[str], body: str) -> dict[str, Value]:
    """Tell of a change made after the adjustment; words taken out are not repeated.

    Source: JO 581-2013; dataskyddsförordningen (EU) 2016/679 art. 17.
    """
    chance, words = desk.chance, desk.words.frames
    reasons = (CorrectionReason.ERROR, CorrectionReason.ERROR, *CorrectionReason)
    reason = chance.pick(reasons)
    day = min(working_day(desk.day + _DAY * chance.between(30, 200)), LAST_DAY)
    value: dict[str, Value] = {"date": day}
    sections = body.split("## § ")[1:]
    places = range(len(numbers))
    with_sum = [place for place in places if _SUM.search(sections[place])]
    place = chance.pick(with_sum or places)
    found = _SUM.search(sections[place])
    value["item"] = numbers[place]
    value["what"] = chance.pick(words[f"correction_{reason.value}"])
    if reason is CorrectionReason.ERROR and found:
        value["before"] = _misread(found[0])
        value["after"] = found[0]
    value["reason"] = reason.value
    value["decided_by"] = chance.pick(words["decided_by"])
    if chance.happens(0.4):
        value["explanation"] = chance.pick(words["explanation"])
    return value


def _withdrawal(desk: Desk) -> dict[str, Value]:
    """Tell when and why the minutes were taken off the site."""
    chance = desk.chance
    day = min(working_day(desk.day + _DAY * chance.between(30, 200)), LAST_DAY)
    reason = chance.pick(tuple(CorrectionReason))
    value: dict[str, Value] = {"date": day, "reason": reason.value}
    if chance.happens(0.5):
        value["explanation"] = chance.pick(desk.words.frames["withdrawal_explanation"])
    return value


def _allowances(desk: Desk, adjustment: Mapping[str, Value]) -> list[Value]:
    """Explain a late adjustment.

    Source: kommunallagen (2017:725) 5 kap. 69 § and 6 kap. 35 §.
    """
    adjusted, council = adjustment.get("adjusted_on"), desk.kind
    if not isinstance(adjusted, dt.date) or council in _WITHOUT_LAST_DAY:
        return []
    if desk.sitting.slot.status is Status.WITHDRAWN or adjusted - desk.day <= _WITHIN:
        return []
    return [{"code": LATE.code, "reason": desk.chance.pick(desk.words.frames["late_reason"])}]


def _misread(text: str) -> str:
    """Write a sum with its first digit wrong."""
    return f"{int(text[0]) % 9 + 1}{text[1:]}"


def _source(desk: Desk, numbers: Sequence[str]) -> dict[str, Value]:
    """Tell what document the file was made from, and what was left out of it."""
    slot, chance = desk.sitting.slot, desk.chance
    name = f"{slot.council.number or slot.council.slug} {slot.date}.pdf"
    value: dict[str, Value] = {"file": name}
    if chance.happens(0.8):
        value["sha256"] = hashlib.sha256(slot.path.encode()).hexdigest()
    value["imported"] = LAST_DAY
    if chance.happens(0.2):
        number = chance.pick(numbers)
        text = desk.frame("removed_text", date=day_text(slot.date), number=chance.pick("2345"))
        where = desk.frame("removed_where", number=number)
        reason = chance.pick(desk.words.frames["removed_reason"])
        value["removed"] = [{"text": text, "where": where, "reason": reason}]
    return value
