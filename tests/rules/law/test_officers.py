"""Who chaired and who adjusted: how many, whether they were there, and whether they served."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, found, load, minutes_text
from factories import absentee, attendee, meeting
from minutes_archive.findings import Level
from minutes_archive.model import SERVING_ROLES, Council, CouncilKind, Meeting, Role, Source, Status
from minutes_archive.rules.law import adjusters_number, check_law, officers

RULED = {"assembly", "board", "committee", "subcommittee"}
CHAIR, SECRETARY = "Anna Lind", "Björn Åkesson"
OTHERS = [attendee(CHAIR, Role.CHAIR), attendee(SECRETARY, Role.SECRETARY)]


def held(*present, adjusters: tuple[str, ...] = ("Erik Dahl",), **fields) -> Meeting:
    return meeting(adjusters=adjusters, present=(*OTHERS, *present), **fields)


def codes(minutes: Meeting, kind: CouncilKind = CouncilKind.BOARD) -> list[str]:
    return [one.kind.code for one in officers.check(minutes, Council("x", "X", kind))]


def too_few(minutes: Meeting, kind: CouncilKind) -> list[tuple[object, object]]:
    found = adjusters_number.check(minutes, Council("x", "X", kind))
    return [(one.params["number"], one.params["needed"]) for one in found]


@pytest.mark.parametrize("kind", CouncilKind)
@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_assembly_has_two_adjusters_and_others_that_the_law_rules_one(kind, number):
    minutes = meeting(adjusters=("Erik Dahl", "Sara Berg")[:number])
    needed = 2 if kind is CouncilKind.ASSEMBLY else int(kind in RULED)
    assert too_few(minutes, kind) == [(number, needed)] * (number < needed)


def test_the_chair_and_a_name_written_twice_are_not_counted():
    assembly = CouncilKind.ASSEMBLY
    assert too_few(meeting(adjusters=(CHAIR, "Erik Dahl")), assembly) == [(1, 2)]
    assert too_few(meeting(adjusters=("Erik Dahl", "Erik  dahl")), assembly) == [(1, 2)]
    assert too_few(meeting(adjusters=(CHAIR, "Erik Dahl", "Sara Berg")), assembly) == []


def test_a_draft_may_still_lack_its_adjusters():
    assert too_few(meeting(status=Status.DRAFT), CouncilKind.BOARD) == []
    assert too_few(meeting(status=Status.CORRECTED), CouncilKind.BOARD) == [(0, 1)]


@pytest.mark.parametrize("role", Role)
def test_an_adjuster_is_one_of_those_who_served(role):
    expected = [] if role in SERVING_ROLES else ["PA612"]
    assert codes(held(attendee("Erik Dahl", role))) == expected


@pytest.mark.parametrize("role", Role)
def test_a_chair_is_one_of_those_who_served(role):
    minutes = meeting(present=(attendee(CHAIR, role), attendee(SECRETARY, Role.SECRETARY)))
    assert codes(minutes) == ([] if role in SERVING_ROLES else ["PA611"])


def test_who_has_several_roles_serves_by_one_of_them_and_who_has_none_is_not_judged():
    assert codes(held(attendee("Erik Dahl", Role.OFFICIAL, Role.MEMBER))) == []
    twice = (attendee("Erik Dahl", Role.GUEST), attendee("Erik Dahl", Role.MEMBER))
    assert codes(held(*twice)) == codes(held(*reversed(twice))) == []
    assert codes(held(attendee("Erik Dahl"))) == []


def test_who_left_early_or_was_recused_may_adjust():
    partly = attendee("Erik Dahl", Role.MEMBER, items=frozenset({"1"}))
    assert codes(held(partly)) == []


@pytest.mark.parametrize("kind", CouncilKind)
def test_somebody_listed_as_absent_neither_chaired_nor_adjusted(kind):
    minutes = meeting(
        present=(attendee("Sara Berg", Role.MEMBER),),
        absent=(absentee(CHAIR), absentee(SECRETARY), absentee("Erik Dahl")),
        adjusters=("Erik Dahl",),
    )
    ruled = ["PA609", "PA427", "PA610"]
    assert codes(minutes, kind) == (ruled if kind in RULED else ["PA421", "PA427", "PA428"])


@pytest.mark.parametrize("kind", CouncilKind)
def test_somebody_in_neither_list_is_looked_for_whatever_the_council(kind):
    minutes = meeting(present=(attendee("Sara Berg"),), adjusters=("Erik Dahl",))
    assert codes(minutes, kind) == ["PA421", "PA427", "PA428"]


@pytest.mark.parametrize("kind", CouncilKind)
def test_the_law_asks_for_the_chair_and_the_adjusters_among_those_present_but_no_secretary(kind):
    minutes = meeting(present=(attendee("Sara Berg"),), adjusters=("Erik Dahl",))
    breaches = officers.check(minutes, Council("x", "X", kind))
    by_law = {one.kind.code: one.kind.law for one in breaches if one.may_stand}
    assert by_law == (
        {
            "PA421": "KL 5 kap. 66 §, 6 kap. 35 §",
            "PA428": "KL 5 kap. 69 §, 6 kap. 35 §",
        }
        if kind in RULED
        else {}
    )


@pytest.mark.parametrize(
    ("council", "counted"), [("kommunstyrelsen", ["PA421", "PA428"]), ("miljoradet", [])]
)
def test_the_auditors_count_officers_not_listed_where_the_law_asks_for_them(
    tmp_path, council, counted
):
    unlisted = {
        "council": f"council: {council}",
        "chair": "chair: Eva Ström",
        "secretary": "secretary: Hans Ek",
        "adjusters": "adjusters: [Erik Dahl]",
    }
    path = BASE_PATH.replace("kommunstyrelsen", council)
    loaded = load(tmp_path / "a", {path: minutes_text(unlisted)})
    codes = [one.code for one in loaded.findings if one.path.endswith(path)]
    assert codes == ["PA421", "PA427", "PA428"]
    assert [one.code for one in loaded.archive.deviations] == counted

    allow = {"allow": "allow: [{code: PA421, reason: Eva Ström ledde mötet.}]"}
    loaded = load(tmp_path / "b", {path: minutes_text(unlisted | allow)})
    levels = {one.code: one.level for one in loaded.findings if one.path.endswith(path)}
    assert levels["PA421"] is (Level.NOTE if counted else Level.WARNING)
    assert ("PA433" in levels) is not bool(counted)


@pytest.mark.parametrize("kind", CouncilKind)
def test_elsewhere_anybody_may_chair_and_adjust(kind):
    minutes = meeting(
        present=(
            attendee(CHAIR, Role.GUEST),
            attendee(SECRETARY),
            attendee("Erik Dahl", Role.GUEST),
        ),
        adjusters=("Erik Dahl",),
    )
    assert codes(minutes, kind) == (["PA611", "PA612"] if kind in RULED else [])


def test_the_chair_among_the_adjusters_is_looked_for_once():
    minutes = meeting(
        present=(attendee("Sara Berg"), attendee(SECRETARY)),
        absent=(absentee(CHAIR),),
        adjusters=(CHAIR,),
    )
    assert codes(minutes) == ["PA609"]


def test_minutes_without_a_list_of_those_present_prove_nothing():
    assert codes(meeting(absent=(absentee(CHAIR),), adjusters=("Erik Dahl",))) == []


def test_contradictions_are_errors_and_what_the_assembly_decides_on_is_a_warning():
    minutes = held(
        attendee("Sara Berg", Role.GUEST),
        adjusters=("Erik Dahl", "Sara Berg"),
        absent=(absentee("Erik Dahl"),),
    )
    council = Council("x", "X", CouncilKind.BOARD)
    levels = {one.kind.code: one.kind.level for one in officers.check(minutes, council)}
    assert levels == {"PA610": Level.ERROR, "PA612": Level.WARNING}
    old = held(absent=(absentee("Erik Dahl"),), source=Source("gammal.pdf"))
    eased = {one.kind.code: one.kind.level for one in check_law(old, council)}
    assert eased["PA610"] is Level.WARNING


def test_findings_stand_at_the_names(tmp_path):
    front = {
        "adjusters": "adjusters: [Cecilia Öberg, Erik Dahl]",
        "present": (
            "present:\n  - {name: Anna Lind, role: guest}\n"
            "  - {name: Cecilia Öberg, role: secretary}"
        ),
        "absent": "absent: [Erik Dahl]",
    }
    loaded = load(tmp_path / "a", {BASE_PATH: minutes_text(front)})
    assert found(loaded.findings) == [
        ("PA611", 9, 8),
        ("PA612", 11, 13),
        ("PA610", 11, 28),
    ]
    front = {
        "adjusters": "",
        "present": "present: [Cecilia Öberg]",
        "absent": "absent: [Anna Lind]",
    }
    loaded = load(tmp_path / "b", {BASE_PATH: minutes_text(front)})
    assert found(loaded.findings) == [("PA608", 7, 9), ("PA609", 9, 8)]
    loaded = load(
        tmp_path / "c", {BASE_PATH: minutes_text({"adjusters": "adjusters: [Anna Lind]"})}
    )
    assert found(loaded.findings) == [("PA608", 11, 12)]


def test_where_the_list_of_those_present_is_wrong_nobody_is_missed_in_it(tmp_path):
    front = {"present": "present:\n  - {name: Anna Lind, role: kung}"}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert [one.code for one in loaded.findings] == ["PA332"]


def test_where_the_adjusters_cannot_be_read_they_are_not_too_few(tmp_path):
    front = {"adjusters": "adjusters: {namn: Björn Åkesson}"}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert {one.code for one in loaded.findings}.isdisjoint({"PA608"})
    assert loaded.blocks
