"""What the page of one meeting's minutes shows."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive import addresses
from minutes_archive.model import (
    SERVING_ROLES,
    Absentee,
    Attendee,
    Council,
    Item,
    Meeting,
    Person,
    Role,
    Theme,
    name_key,
)
from minutes_archive.slugs import slugify
from minutes_archive.views.appeals import ItemAppeal, item_appeal
from minutes_archive.views.corrections import CorrectionView, correction_views
from minutes_archive.views.index import Index, ItemRef
from minutes_archive.views.taking_part import took_part


@dataclass(frozen=True, slots=True)
class PresentPerson:
    """Somebody present, and whom the member replaced was, if any."""

    attendee: Attendee
    person: Person
    replaces: Person | None


@dataclass(frozen=True, slots=True)
class AbsentPerson:
    """Somebody listed as absent."""

    absentee: Absentee
    person: Person


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """Those present whose first capacity is the same; None where the minutes give none."""

    role: Role | None
    people: tuple[PresentPerson, ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item with what the page links it to.

    `elsewhere` holds the other items of the same case, oldest first; `followed_up` is the
    first later item that took up a tabled or referred-back one, `resumes` the earlier such
    item that this one takes up. `deciding` is how many of those with a say took part, where
    they were fewer than at the best attended item of the meeting. `appeal` is None where
    neither the minutes nor the law tell how the item can be appealed.
    """

    item: Item
    themes: tuple[Theme, ...]
    case_address: str | None
    elsewhere: tuple[ItemRef, ...]
    followed_up: ItemRef | None
    resumes: ItemRef | None
    deciding: int | None
    appeal: ItemAppeal | None


@dataclass(frozen=True, slots=True)
class MinutesView:
    """One meeting's page; previous and next are within the council."""

    meeting: Meeting
    council: Council
    themes: tuple[Theme, ...]
    items: tuple[ItemView, ...]
    groups: tuple[RoleGroup, ...]
    absent: tuple[AbsentPerson, ...]
    present_count: int
    previous: Meeting | None
    next: Meeting | None
    next_minutes: Meeting | None
    corrections: tuple[CorrectionView, ...]
    took_part: tuple[Person, ...]


def minutes_view(index: Index, meeting: Meeting) -> MinutesView:
    """Describe a meeting's page.

    Args:
        index: The archive's groupings.
        meeting: One of the archive's meetings.
    """
    before, after = index.neighbours(meeting)
    return MinutesView(
        meeting=meeting,
        council=index.council(meeting),
        themes=index.themes(meeting.all_themes),
        items=_item_views(index, meeting),
        groups=_role_groups(index, meeting),
        absent=tuple(AbsentPerson(a, index.archive.person(a.name)) for a in meeting.absent),
        present_count=len({index.archive.person(a.name).slug for a in meeting.present}),
        previous=before,
        next=after,
        next_minutes=_announced(meeting, after),
        corrections=correction_views(meeting),
        took_part=took_part(index.archive, meeting),
    )


def _announced(meeting: Meeting, after: Meeting | None) -> Meeting | None:
    """Give the minutes of the meeting that these minutes announce, if it is the next one."""
    announced = meeting.next_meeting
    return after if announced and after and after.date == announced.date else None


def _item_views(index: Index, meeting: Meeting) -> tuple[ItemView, ...]:
    """Describe a meeting's items."""
    deciding = [_deciding(meeting, item) for item in meeting.items]
    most = max(deciding, default=0)
    return tuple(
        _item_view(index, meeting, item, count if count < most else None)
        for item, count in zip(meeting.items, deciding, strict=True)
    )


def _item_view(index: Index, meeting: Meeting, item: Item, deciding: int | None) -> ItemView:
    """Describe one item."""
    same_case = index.by_case[slugify(item.case)] if item.case else ()
    others = tuple(ref for ref in same_case if ref.item is not item)
    place = (meeting.path, item.number)
    return ItemView(
        item=item,
        themes=index.themes(item.themes),
        case_address=addresses.case(item.case) if item.case else None,
        elsewhere=others,
        followed_up=_followed_up(index, place),
        resumes=_resumes(index, place),
        deciding=deciding,
        appeal=item_appeal(index.council(meeting), meeting, item),
    )


def _followed_up(index: Index, place: tuple[str, str]) -> ItemRef | None:
    """Find the item that took up one that was put off."""
    promise = index.put_off.get(place)
    return ItemRef(*promise.taken_up) if promise and promise.taken_up else None


def _resumes(index: Index, place: tuple[str, str]) -> ItemRef | None:
    """Find the last item put off that one took up."""
    promise = index.resumed.get(place)
    return ItemRef(promise.meeting, promise.item) if promise else None


def _deciding(meeting: Meeting, item: Item) -> int:
    """Count those with a say who took part in an item."""
    members = (a for a in meeting.present if SERVING_ROLES.intersection(a.roles))
    here = {name_key(a.name) for a in members if a.is_listed_for(item)}
    return len(here - {name_key(name) for name in item.recused})


def _role_groups(index: Index, meeting: Meeting) -> tuple[RoleGroup, ...]:
    """Group those present by first capacity, in the order of `Role`, then as written."""
    groups: dict[Role | None, list[PresentPerson]] = {role: [] for role in (*Role, None)}
    for attendee in meeting.present:
        replaced = index.archive.person(attendee.replaces) if attendee.replaces else None
        entry = PresentPerson(attendee, index.archive.person(attendee.name), replaced)
        groups[_first_role(attendee)].append(entry)
    return tuple(RoleGroup(role, tuple(people)) for role, people in groups.items() if people)


def _first_role(attendee: Attendee) -> Role | None:
    """Choose the capacity that an attendee is listed under."""
    return min(attendee.roles, key=list(Role).index, default=None)
