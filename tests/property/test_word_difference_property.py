"""Whatever was written, a difference loses no word of it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from minutes_archive.views.word_difference import Change, word_difference

FEW = st.lists(st.sampled_from(["a", "b", "c", "1.", "-", "\n", "\n\n"]), max_size=60)
TEXTS = FEW.map(" ".join) | st.text(max_size=200)


def words(difference, *changes):
    runs = difference.runs if difference else ()
    return "".join(run.text + run.gap for run in runs if run.change in changes).split()


@given(TEXTS, TEXTS)
def test_the_kept_and_removed_words_are_those_before_and_the_kept_and_added_those_after(old, new):
    difference = word_difference(old, new)
    assert words(difference, Change.KEPT, Change.REMOVED) == old.split()
    assert words(difference, Change.KEPT, Change.ADDED) == new.split()


@given(TEXTS, TEXTS)
def test_no_run_is_empty_and_no_two_neighbours_are_of_one_kind(old, new):
    difference = word_difference(old, new)
    runs = difference.runs if difference else ()
    assert all(run.text.strip() == run.text != "" for run in runs)
    changes = [run.change for run in runs]
    assert all(a is not b for a, b in pairwise(changes))


@given(TEXTS)
def test_a_text_compared_with_itself_is_kept(text):
    difference = word_difference(text, text)
    assert words(difference, Change.REMOVED, Change.ADDED) == []
