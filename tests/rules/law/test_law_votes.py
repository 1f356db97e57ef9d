"""Votes beside those who served, and the roll beside the counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factories import attendee, day
from law_samples import MEMBERS, RULED, board, debated, lines_before, places, told
from minutes_archive.findings import Level
from minutes_archive.model import Council, CouncilKind, Role, Roll, Source, Status, Vote, VoteKind
from minutes_archive.rules.law import vote_count

TOO_MANY = [("PA618", Level.ERROR)]
TOO_FEW = [("PA619", Level.WARNING)]


def counted(vote: Vote, present=MEMBERS, text: str = "", **fields: object):
    of_meeting = {"chair": fields.pop("chair")} if "chair" in fields else {}
    one = debated(text, votes=(vote,), **fields)
    return told(board(one, present=present, **of_meeting), "PA618", "PA619")


def vote(yes: int | None = None, no: int | None = None, **fields: object) -> Vote:
    return Vote(fields.pop("kind", VoteKind.OPEN), yes, no, **fields)


def changed(name: str, **fields: object):
    return tuple(replace(one, **fields) if one.name == name else one for one in MEMBERS)


@pytest.mark.parametrize(
    ("cast", "expected"),
    [
        (vote(3, 1), []),
        (vote(3, 2), TOO_MANY),
        (vote(2, 1), TOO_FEW),
        (vote(2, 1, abstain=1), []),
        (vote(2, 2, abstain=1), TOO_MANY),
        (vote(2, 1, absent=1), []),
        (vote(2, 2, absent=5), []),  # seats, not people who served
        (vote(2), []),  # half a result says too little
        (vote(5), TOO_MANY),
        (vote(), []),
        (vote(2, 1, kind=VoteKind.SECRET), []),  # blank ballots are not counted
        (vote(3, 2, kind=VoteKind.SECRET), TOO_MANY),
    ],
)
def test_the_votes_are_as_many_as_the_four_who_served(cast, expected):
    assert counted(cast) == expected


FOUR = tuple(one.name for one in MEMBERS[:4])


@pytest.mark.parametrize(
    ("cast", "expected"),
    [
        (vote(roll=Roll(FOUR[:2], FOUR[2:])), []),
        (vote(roll=Roll(FOUR[:1], FOUR[2:3])), TOO_FEW),
        (vote(roll=Roll(FOUR[:1], FOUR[2:3], FOUR[1:2])), TOO_FEW),
        (vote(roll=Roll(FOUR[:1], FOUR[2:3], FOUR[1:2], FOUR[3:])), []),
        (vote(no=1, roll=Roll(FOUR[:1])), TOO_FEW),
        (vote(no=3, roll=Roll(FOUR[:1])), []),
        (vote(no=4, roll=Roll(FOUR[:1])), TOO_MANY),
        (vote(roll=Roll(FOUR[:1])), []),  # half a result says too little
        (vote(roll=Roll()), []),
        (vote(yes=2, roll=Roll(FOUR[:2], FOUR[2:3])), TOO_FEW),
        (vote(kind=VoteKind.SECRET, yes=2, no=2, roll=Roll((), (), FOUR[:1])), []),
        (vote(kind=VoteKind.SECRET, roll=Roll(FOUR, FOUR)), []),
    ],
)
def test_names_in_the_roll_are_votes_where_the_minutes_give_no_count(cast, expected):
    assert counted(cast) == expected


@pytest.mark.parametrize(
    ("cast", "expected"),
    [
        (vote(3, 0, abstain=2, roll=Roll(FOUR[:3], (), (FOUR[3], FOUR[0]))), []),
        (vote(3, 0, abstain=2, roll=Roll(FOUR[:3])), TOO_MANY),
    ],
)
def test_a_name_that_stands_twice_in_the_roll_is_told_of_as_that_alone(cast, expected):
    assert counted(cast) == expected


def test_a_name_that_a_count_leaves_out_is_told_of_as_that_alone():
    cast = vote(1, 1, roll=Roll(FOUR[:2], FOUR[2:3], absent=FOUR[3:]))
    assert counted(cast) == []
    assert counted(replace(cast, roll=None)) == TOO_FEW


def test_a_name_in_the_roll_of_somebody_away_is_told_of_as_that_alone():
    cast = vote(3, 1, roll=Roll(FOUR[:3], FOUR[3:]))
    away = changed(FOUR[3], items=frozenset({"9"}))
    assert counted(cast, present=away) == []
    assert counted(replace(cast, roll=None), present=away) == TOO_MANY


def test_the_recused_have_no_vote():
    assert counted(vote(2, 1), recused=("Gun Dahl",)) == []
    assert counted(vote(3, 1), recused=("Gun Dahl",)) == TOO_MANY
    assert counted(vote(0, 0), recused=tuple(one.name for one in MEMBERS)) == []


def test_items_say_who_was_there():
    away = changed("Gun Dahl", items=frozenset({"1", "3"}))
    assert counted(vote(2, 1), away) == []
    assert counted(vote(3, 1), away) == TOO_MANY
    here = changed("Gun Dahl", items=frozenset({"2"}))
    assert counted(vote(2, 1), here) == TOO_FEW


@pytest.mark.parametrize("clock", ["arrived", "left"])
def test_who_came_late_or_left_early_may_have_been_there_or_not(clock):
    maybe = changed("Gun Dahl", **{clock: day("2024-03-12")})
    assert counted(vote(2, 1), maybe) == []
    assert counted(vote(3, 1), maybe) == []
    assert counted(vote(3, 2), maybe) == TOO_MANY
    assert counted(vote(1, 1), maybe) == TOO_FEW


def test_the_most_and_the_fewest_who_can_have_voted_are_told():
    maybe = changed("Gun Dahl", left=day("2024-03-12"))
    council = Council("kommunstyrelsen", "Kommunstyrelsen", CouncilKind.BOARD)

    def serving(one: Vote) -> list[object]:
        minutes = board(debated(votes=(one,)), present=maybe)
        return [breach.params["serving"] for breach in vote_count.check(minutes, council)]

    assert serving(vote(9, 9)) == [4]
    assert serving(vote(1, 1)) == [3]


def test_the_chair_votes_though_the_list_does_not_say_in_what_role():
    assert counted(vote(3, 1), (*MEMBERS[1:], attendee("Anna Lind"))) == []
    assert counted(vote(3, 1), MEMBERS[1:]) == []
    assert counted(vote(3, 1), MEMBERS[1:], chair=None) == TOO_MANY


def test_the_chair_in_the_roll_is_counted_though_no_list_has_the_name():
    named = Roll(("Anna Lind", "Björn Åkesson"), ("Erik Sund",))
    assert counted(vote(2, 1, abstain=1, roll=named), MEMBERS[1:]) == []
    assert counted(vote(2, 1, abstain=2, roll=named), MEMBERS[1:]) == TOO_MANY


def test_somebody_without_a_role_may_have_voted():
    assert counted(vote(3, 2), (*MEMBERS, attendee("Hans Ek"))) == []


def test_substitutes_have_a_vote_where_they_serve_or_the_text_says_so():
    one = attendee("Hans Ek", Role.SUBSTITUTE)
    assert counted(vote(3, 2), (*MEMBERS, one)) == TOO_MANY
    assert counted(vote(3, 2), (*MEMBERS, one), "Hans Ek (BL) tjänstgör.") == []
    serving = attendee("Hans Ek", Role.SERVING_SUBSTITUTE)
    assert counted(vote(3, 2), (*MEMBERS, serving)) == []


def test_a_substitute_and_the_member_replaced_are_one_certain_vote_at_most():
    serving = attendee("Hans Ek", Role.SERVING_SUBSTITUTE, replaces="Gun Dahl")
    assert counted(vote(2, 1), (*MEMBERS, serving)) == []


def test_a_member_replaced_on_some_items_votes_on_the_others():
    for_one = attendee(
        "Hans Ek", Role.SERVING_SUBSTITUTE, replaces="Gun Dahl", items=frozenset({"3"})
    )
    assert counted(vote(2, 1), (*MEMBERS, for_one)) == TOO_FEW
    here = replace(for_one, items=frozenset({"2"}))
    assert counted(vote(2, 2), (*MEMBERS, here)) == []
    assert counted(vote(2, 1), (*MEMBERS, here)) == TOO_FEW


def test_members_who_stand_aside_are_told_of_in_the_text():
    assert counted(vote(2, 1), text="Gun Dahl deltar inte i beslutet.") == []


def test_a_list_without_roles_or_of_the_officers_alone_proves_nothing():
    names = tuple(attendee(one.name) for one in MEMBERS)
    assert counted(vote(9, 9), names) == []
    assert counted(vote(9, 9), MEMBERS[:2]) == []
    assert counted(vote(9, 9), MEMBERS[:3]) == TOO_MANY
    assert counted(vote(9, 9), ()) == []


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_have_their_votes_counted(kind):
    many = board(debated(votes=(vote(9, 9),)))
    few = board(debated(votes=(vote(1, 1),)))
    assert told(many, "PA618", kind=kind) == (TOO_MANY if kind in RULED else [])
    assert told(few, "PA619", kind=kind) == (TOO_FEW if kind in RULED else [])


def test_too_many_votes_are_a_warning_in_a_draft_and_in_minutes_made_from_a_document():
    one = debated(votes=(vote(9, 9),))
    eased = [("PA618", Level.WARNING)]
    assert told(board(one, status=Status.DRAFT), "PA618") == eased
    assert told(board(one, source=Source("gammal.pdf")), "PA618") == eased


YES, NO = ("Anna Lind", "Björn Åkesson"), ("Erik Sund",)


def rolled(roll: Roll, *codes: str, kind: CouncilKind = CouncilKind.BOARD, **fields: object):
    cast = vote(**({"yes": 2, "no": 1} | fields), roll=roll)
    return told(board(debated(votes=(cast,))), *(codes or ("PA620", "PA621", "PA622")), kind=kind)


SUM, TWICE, SECRET = (("PA620", Level.ERROR), ("PA621", Level.ERROR), ("PA622", Level.ERROR))


@pytest.mark.parametrize(
    ("roll", "counts", "expected"),
    [
        (Roll(YES, NO), {}, []),
        (Roll(YES, NO), {"yes": 3}, [SUM]),
        (Roll(YES, NO), {"yes": 3, "no": 2}, [SUM, SUM]),
        (Roll(YES, NO), {"yes": None, "no": None}, []),
        (Roll(YES, ()), {}, [SUM]),  # the one who said no is missing
        (Roll(YES, ()), {"no": 0}, []),
        (Roll(YES, NO), {"abstain": 2, "absent": 3}, []),  # not named, which is no contradiction
        (Roll(YES, NO, ("Gun Dahl",)), {"abstain": 2}, [SUM]),
        (Roll(YES, NO, (), ("Gun Dahl",)), {"absent": 0}, [SUM]),
        (Roll(YES, NO, (), ("Gun Dahl",)), {"absent": 1}, []),
        (Roll(), {}, []),
    ],
)
def test_each_list_of_the_roll_is_as_long_as_its_count(roll, counts, expected):
    assert rolled(roll, **counts) == expected


@pytest.mark.parametrize(
    ("roll", "expected"),
    [
        (Roll(YES, ("Björn Åkesson",)), [TWICE]),
        (Roll(("Anna Lind", "anna  lind"), NO), [TWICE]),
        (Roll(YES, NO, ("Erik Sund",)), [TWICE]),
        (Roll(YES, NO, (), ("Erik Sund",)), [TWICE]),
        (Roll(YES, NO, ("Gun Dahl",)), []),
        (Roll(("Anna Lind",) * 3, ()), [TWICE, TWICE]),
    ],
)
def test_nobody_is_in_the_roll_twice(roll, expected):
    assert rolled(roll, "PA621") == expected


def test_a_vote_without_a_roll_hides_no_later_one():
    votes = (vote(3, 1), vote(2, 1, roll=Roll(YES, (*NO, "Anna Lind"))))
    expected = [SUM, TWICE]
    assert told(board(debated(votes=votes)), "PA620", "PA621", "PA622") == expected


def test_a_secret_vote_has_counts_and_no_roll():
    assert rolled(Roll(YES, NO), kind=VoteKind.SECRET) == []
    secret = Vote(VoteKind.SECRET, 2, 1, roll=Roll(YES, NO))
    codes = ("PA620", "PA621", "PA622")
    assert told(board(debated(votes=(secret,))), *codes) == [SECRET]
    assert told(board(debated(votes=(replace(secret, roll=None),))), *codes) == []
    assert told(board(debated(votes=(replace(secret, roll=Roll()),))), *codes) == []


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_have_their_rolls_checked(kind):
    wrong = Vote(VoteKind.OPEN, 2, 2, roll=Roll(YES, ("Anna Lind",)))
    secret = Vote(VoteKind.SECRET, roll=Roll(YES, NO))
    minutes = board(debated(votes=(wrong, secret)))
    expected = [SUM, TWICE, SECRET] if kind in RULED else []
    assert told(minutes, "PA620", "PA621", "PA622", kind=kind) == expected


VOTE = "  2:\n    votes:\n      - {kind: open, yes: %d, no: 1}\n"
ROLL = """\
  2:
    votes:
      - kind: %s
        yes: 2
        no: 1
        roll:
          yes: [Anna Lind, Björn Åkesson]
          no: [%s]
"""


def test_each_stands_where_it_is_to_be_corrected(tmp_path):
    start = lines_before()
    assert places(tmp_path, "PA618", VOTE % 9) == [(start + 3, 9)]
    assert places(tmp_path, "PA619", VOTE % 1) == [(start + 3, 9)]
    both = "Erik Sund, Anna Lind"
    assert places(tmp_path, "PA620", ROLL % ("open", both)) == [(start + 8, 11)]
    assert places(tmp_path, "PA621", ROLL % ("open", both)) == [(start + 8, 27)]
    assert places(tmp_path, "PA622", ROLL % ("secret", both)) == [(start + 6, 9)]
