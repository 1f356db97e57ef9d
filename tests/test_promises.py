"""What takes up an item that was tabled or referred back, and what still waits."""

from __future__ import annotations

import pytest

from factories import BOARD, COUNCIL, archive, day, item, meeting
from minutes_archive.model import Item, Meeting, Outcome, Status
from minutes_archive.promises import all_promises, open_promises

TABLED = {"outcome": Outcome.TABLED}
BACK = {"outcome": Outcome.REFERRED_BACK}


def put_off(title: str = "Cykelväg", **fields: object) -> Item:
    return item("3", title, **(TABLED | fields))


def taken_up(*meetings: Meeting) -> tuple[str, str] | None:
    """Give the day and number of the item that took up the first item put off."""
    promise, *_ = all_promises(archive(*meetings))
    if promise.taken_up is None:
        return None
    held, taken = promise.taken_up
    return held.path, taken.number


FIRST, SECOND, THIRD = "2024-01-10", "2024-02-14", "2024-03-13"


def path(date: str, council: str = BOARD.slug) -> str:
    return f"{council}/{date[:4]}/{date}.md"


def test_the_first_later_item_of_the_same_case_takes_it_up():
    first = meeting(FIRST, items=(put_off(case="KS 2024/9"),))
    again = meeting(SECOND, items=(item("5", "Annat namn", case="KS  2024/9"),))
    last = meeting(THIRD, items=(item("6", case="KS 2024/9"),))
    assert taken_up(first, again, last) == (path(SECOND), "5")
    assert open_promises(archive(first, again, last)) == ()


def test_another_case_an_earlier_meeting_and_withdrawn_minutes_do_not():
    first = meeting(SECOND, items=(put_off(case="KS 2024/9"),))
    assert taken_up(first, meeting(THIRD, items=(put_off(case="KS 2024/10"),))) is None
    assert taken_up(first, meeting(FIRST, items=(item("5", "A", case="KS 2024/9"),))) is None
    gone = meeting(THIRD, items=(item("5", "A", case="KS 2024/9"),), status=Status.WITHDRAWN)
    assert taken_up(first, gone) is None


def test_withdrawn_minutes_promise_nothing():
    assert all_promises(archive(meeting(items=(put_off(),), status=Status.WITHDRAWN))) == ()


def test_another_council_takes_up_what_was_referred_back_but_not_what_was_tabled():
    other = meeting(SECOND, COUNCIL, items=(item("5", "A", case="KS 2024/9"),))
    back = meeting(FIRST, items=(put_off(case="KS 2024/9", **BACK),))
    assert taken_up(back, other) == (path(SECOND, COUNCIL.slug), "5")
    assert taken_up(meeting(FIRST, items=(put_off(case="KS 2024/9"),)), other) is None


def test_an_item_tabled_again_has_been_taken_up_and_promises_anew():
    first = meeting(FIRST, items=(put_off(case="KS 2024/9"),))
    again = meeting(SECOND, items=(put_off(case="KS 2024/9"),))
    (waiting,) = open_promises(archive(first, again))
    assert waiting.meeting is again
    assert taken_up(first, again) == (path(SECOND), "3")


@pytest.mark.parametrize(
    ("until", "named", "expected"),
    [
        (None, SECOND, SECOND),  # the next meeting, where no day is named
        (None, THIRD, None),
        (THIRD, THIRD, THIRD),
        (THIRD, SECOND, None),
        ("2024-03-12", THIRD, THIRD),  # the meeting was moved by a day
        ("2024-04-01", THIRD, None),
    ],
)
def test_without_case_numbers_the_title_tells_at_the_meeting_it_was_put_off_to(
    until, named, expected
):
    fields = {"until": day(until)} if until else {}
    first = meeting(FIRST, items=(put_off(**fields),))
    others = [
        meeting(date, items=(item("7", "Cykelväg" if date == named else "Annat"),))
        for date in (SECOND, THIRD)
    ]
    assert taken_up(first, *others) == ((path(expected), "7") if expected else None)


@pytest.mark.parametrize(
    ("title", "later", "same"),
    [
        ("Workshopen bordlades till 22/3", "Workshopen", True),
        ("Bordlagt ärende: Cykelväg", "Cykelväg", True),
        ("Cykelväg", "Återremitterat ärende – Cykelväg", True),
        ("Cykelväg längs ån", "Svar på motion om cykelväg längs ån", True),
        ("Cykelväg", "Svar på motion om cykelväg", False),  # a word alone says too little
        ("Cykelväg längs ån", "Cykelväg längs åns strand", False),
        ("Bordlagt ärende", "Bordlagt ärende", False),
        ("", "", False),  # withheld
    ],
)
def test_titles_are_compared_without_the_words_of_putting_off(title, later, same):
    first = meeting(FIRST, items=(put_off(title),))
    second = meeting(SECOND, items=(item("1"), item("7", later)))
    assert (taken_up(first, second) is not None) is same


def test_the_title_serves_where_one_of_the_two_has_no_case_number_but_not_where_both_have():
    first = meeting(FIRST, items=(put_off(case="KS 2024/9"),))
    bare = meeting(SECOND, items=(item("7", "Cykelväg"),))
    other = meeting(SECOND, items=(item("7", "Cykelväg", case="KS 2024/10"),))
    assert taken_up(first, bare) == (path(SECOND), "7")
    assert taken_up(first, other) is None


def test_promises_run_oldest_first_and_say_until_when():
    late = meeting(THIRD, items=(put_off(until=day("2024-05-01")),))
    early = meeting(FIRST, items=(put_off("Annat"),))
    assert [(one.meeting.path, one.until) for one in open_promises(archive(late, early))] == [
        (path(FIRST), None),
        (path(THIRD), day("2024-05-01")),
    ]
