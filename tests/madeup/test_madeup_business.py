"""What happens at made-up meetings is possible: votes, seats, cases and dates agree."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from madeup_samples import MEETINGS, SEED, serving
from minutes_archive.madeup import made_up_files
from minutes_archive.model import DUTY_ROLES, CouncilKind, Outcome, Role, VoteKind


def test_votes_add_up_to_those_who_served(loaded):
    checked = 0
    for meeting in loaded.archive.meetings:
        for item in meeting.items:
            for vote in item.votes:
                voters = serving(meeting, item.number)
                assert vote.yes + vote.no + (vote.abstain or 0) == len(voters)
                assert vote.yes > vote.no
                checked += 1
    assert checked > 100


def test_the_roll_names_each_who_served_once_and_agrees_with_the_counts(loaded):
    checked = 0
    for meeting in loaded.archive.meetings:
        for item in meeting.items:
            for vote in item.votes:
                if vote.roll is None:
                    continue
                roll = vote.roll
                named = [*roll.yes, *roll.no, *roll.abstain]
                assert sorted(named) == sorted(serving(meeting, item.number))
                assert (len(roll.yes), len(roll.no)) == (vote.yes, vote.no)
                assert len(roll.abstain) == (vote.abstain or 0)
                assert len(roll.absent) == (vote.absent or 0)
                assert not set(roll.absent) & set(named)
                assert vote.kind is VoteKind.OPEN
                checked += 1
    assert checked > 50


def test_somebody_recused_takes_no_part_in_the_item(loaded):
    recused = [
        (meeting, item)
        for meeting in loaded.archive.meetings
        for item in meeting.items
        if item.recused
    ]
    assert recused
    for meeting, item in recused:
        assert not set(item.recused) & serving(meeting, item.number)
        moved = {name for motion in item.motions for name in motion.by}
        assert not set(item.recused) & moved


def test_only_those_who_served_move_reserve_themselves_and_make_notes(loaded):
    for meeting in loaded.archive.meetings:
        for item in meeting.items:
            voters = serving(meeting, item.number)
            statements = [*item.motions, *item.reservations, *item.notes]
            assert {name for one in statements for name in one.by} <= voters


def test_those_who_sit_in_a_council_hold_a_mandate_on_the_day(loaded):
    archive = loaded.archive
    for meeting in archive.meetings:
        for person in meeting.present:
            roles = DUTY_ROLES | {Role.SERVING_SUBSTITUTE, Role.SUBSTITUTE, Role.PARTICIPANT}
            if roles.intersection(person.roles):
                mandates = archive.person(person.name).mandates
                held = [one for one in mandates if one.council == meeting.council]
                assert any(mandate.covers(meeting.date) for mandate in held), person.name


def test_a_seat_changes_hands_on_the_day_the_assembly_said_so(loaded):
    """Every election in place of somebody ends one mandate and begins another the day after."""
    archive = loaded.archive
    ends = {mandate.end for person in archive.people.values() for mandate in person.mandates}
    assembly = {
        meeting.date for meeting in archive.meetings if meeting.council == "kommunfullmaktige"
    }
    midterm = {
        day for day in ends if day and (day.month, day.day) not in {(12, 31), (10, 14), (10, 31)}
    }
    assert midterm
    assert midterm <= assembly | withdrawn_days(archive)
    starts = {mandate.start for person in archive.people.values() for mandate in person.mandates}
    assert {day + timedelta(days=1) for day in midterm} <= starts


def withdrawn_days(archive) -> set[date]:
    """Days of the assembly's minutes that are no longer published."""
    numbered = {meeting.date for meeting in archive.meetings}
    days = set()
    for file in made_up_files(MEETINGS, SEED):
        if file.path.startswith("kommunfullmaktige") and "status: withdrawn" in file.text:
            days.add(date.fromisoformat(file.path[-13:-3]))
    return days - numbered


def test_minutes_are_adjusted_within_a_fortnight_and_announced_at_once(loaded):
    """Source: kommunallagen (2017:725) 6 kap. 35 § and 8 kap. 12 §."""
    kinds = {CouncilKind.ASSEMBLY, CouncilKind.BOARD, CouncilKind.COMMITTEE}
    for meeting in loaded.archive.meetings:
        if loaded.archive.councils[meeting.council].kind in kinds and meeting.adjusted_on:
            late = {allowance.code for allowance in meeting.allowances} == {"PA601"}
            assert late or 0 <= (meeting.adjusted_on - meeting.date).days <= 14
            assert 0 <= (meeting.notice.posted - meeting.adjusted_on).days <= 3
            assert (meeting.notice.removed - meeting.notice.posted).days >= 21


def test_adjusters_are_present_throughout_and_not_the_chair(loaded):
    for meeting in loaded.archive.meetings:
        there = {one.name for one in meeting.present if not one.arrived and not one.left}
        assert set(meeting.adjusters) <= there - {meeting.chair}


def test_items_are_numbered_through_each_year(loaded):
    numbers = defaultdict(list)
    for meeting in loaded.archive.meetings:
        numbers[meeting.council, meeting.date.year] += [item.number for item in meeting.items]
    for series in numbers.values():
        assert len(series) == len(set(series))
    assert any(number.endswith("a") for series in numbers.values() for number in series)


def test_cases_travel_from_the_subcommittee_over_the_board_to_the_assembly(loaded):
    journeys = defaultdict(list)
    for meeting in loaded.archive.meetings:
        for item in meeting.items:
            if item.case:
                journeys[item.case].append((meeting.date, meeting.council))
    route = ["kommunstyrelsens-arbetsutskott", "kommunstyrelsen", "kommunfullmaktige"]
    travelled = [
        stops
        for stops in journeys.values()
        if list(dict.fromkeys(council for _, council in stops)) == route
    ]
    assert len(travelled) >= 10
    assert all(stops == sorted(stops) for stops in travelled)
    assert any((stops[-1][0] - stops[0][0]).days > 60 for stops in travelled)


def test_a_tabled_item_comes_back_on_its_day_with_the_same_case_number(loaded):
    by_day = {(meeting.council, meeting.date): meeting for meeting in loaded.archive.meetings}
    came_back = 0
    for meeting in loaded.archive.meetings:
        for item in meeting.items:
            later = by_day.get((meeting.council, item.until)) if item.until else None
            if later and item.case:
                assert item.outcome is Outcome.TABLED
                assert item.case in {other.case for other in later.items}
                came_back += 1
    assert came_back > 20


def test_a_case_that_is_referred_back_is_dealt_with_again(loaded):
    outcomes = defaultdict(list)
    for meeting in loaded.archive.meetings:
        for item in meeting.items:
            if item.case:
                outcomes[item.case].append(item.outcome)
    again = [found for found in outcomes.values() if Outcome.REFERRED_BACK in found[:-1]]
    assert len(again) > 10
