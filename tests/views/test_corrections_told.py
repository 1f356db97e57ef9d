"""What is told of corrections, and what is not."""

from __future__ import annotations

import dataclasses

import pytest

import factories as f
from correction_samples import (
    HIDDEN,
    OLD,
    corrected_archive,
    corrected_meeting,
    correction,
    long_log,
)
from minutes_archive.model import CorrectionReason
from minutes_archive.views.corrections import (
    MOST_ON_ONE_PAGE,
    correction_log,
    correction_views,
    told_corrections,
)
from minutes_archive.views.index import index_archive


def views(*corrections):
    items = (f.item("1"), f.item("2"))
    return correction_views(f.meeting(items=items, corrections=corrections))


def log(archive):
    return correction_log(index_archive(archive))


def test_an_error_is_told_with_its_words_before_and_after():
    (view,) = views(correction("2024-04-02", "2", before="84", after="48"))
    assert (view.told.before, view.told.after) == ("84", "48")
    assert view.item.number == "2"
    assert [run.text for run in view.difference.runs] == ["84", "48"]
    assert not view.is_private


@pytest.mark.parametrize("reason", [CorrectionReason.PERSONAL_DATA, CorrectionReason.SECRECY])
def test_words_taken_away_for_privacy_or_secrecy_are_not_told_but_those_after_are(reason):
    (view,) = views(correction("2024-04-02", "2", reason=reason, before=OLD, after="Nytt"))
    assert view.told.before is None
    assert [run.text for run in view.difference.runs] == ["Nytt"]
    assert view.told.reason is reason
    assert view.is_private


def test_of_a_withheld_item_it_is_told_that_it_was_corrected_and_no_more():
    told = {one.item: one for one in told_corrections(corrected_meeting())}
    bare = dataclasses.asdict(told["4"])
    assert {key for key, value in bare.items() if value} == {"date", "item"}
    assert told["5"].what
    view = next(v for v in correction_views(corrected_meeting()) if v.told.item == "4")
    assert view.difference is None
    assert HIDDEN not in repr(view)


def test_a_corrections_anchor_is_of_its_day_and_item_and_not_of_its_place():
    first = correction("2024-04-02", "2")
    anchors = [view.anchor for view in views(first)]
    assert anchors == ["rattelse-2024-04-02-p2"]
    later = [view.anchor for view in views(correction("2024-05-02"), first)]
    assert later == ["rattelse-2024-05-02", *anchors]


def test_corrections_of_one_day_and_item_are_told_apart():
    twice = [view.anchor for view in views(*[correction("2024-04-02", "2")] * 2)]
    assert twice == ["rattelse-2024-04-02-p2", "rattelse-2024-04-02-p2-2"]


def test_the_log_has_every_correction_and_withdrawal_with_the_newest_first():
    entries = log(corrected_archive()).entries
    assert [entry.date.isoformat() for entry in entries] == [
        *["2024-04-09"] * 3,
        "2024-04-08",
        "2024-04-07",
        *["2024-04-05"] * 2,
        "2024-04-02",
    ]
    (withdrawal,) = (entry for entry in entries if entry.correction is None)
    assert withdrawal.council is f.COUNCIL
    assert withdrawal.reason is CorrectionReason.SECRECY
    assert log(corrected_archive()).withdrawn == 1


def test_withdrawn_minutes_without_a_withdrawal_are_not_in_the_log():
    archive = corrected_archive()
    bare = dataclasses.replace(archive.withdrawn[0], withdrawal=None)
    assert log(dataclasses.replace(archive, withdrawn=(bare,))).withdrawn == 0


def test_an_entry_leads_to_the_minutes_and_a_withdrawal_to_what_stands_in_their_place():
    whole = log(corrected_archive())
    told = {entry.date.isoformat(): entry.address for entry in whole.entries}
    assert told["2024-04-02"] == "protokoll/kommunstyrelsen/2024-03-12/#rattelse-2024-04-02-p2"
    assert told["2024-04-07"] == "protokoll/miljoradet/2024-01-16/"


def test_a_log_of_more_than_one_page_has_a_page_a_year():
    short, long = log(long_log(MOST_ON_ONE_PAGE)), log(long_log(MOST_ON_ONE_PAGE + 1))
    assert (short.is_by_year, long.is_by_year) == (False, True)
    assert long.years == {2024: 251, 2023: 250}
    assert list(long.years) == [2024, 2023]
    assert {entry.date.year for entry in long.of_year(2023)} == {2023}


def test_an_archive_without_corrections_has_an_empty_log():
    assert log(f.archive(f.meeting())).entries == ()
