"""What changed between two wordings is shown so that both can be read."""

from __future__ import annotations

import time

import pytest

from minutes_archive.views.word_difference import Change, word_difference

KEPT, REMOVED, ADDED = Change.KEPT, Change.REMOVED, Change.ADDED


def told(before, after):
    return [(run.change, run.text) for run in word_difference(before, after).runs]


def test_the_changed_word_stands_between_those_that_were_kept():
    assert told("avsätta 84 miljoner kronor", "avsätta 48 miljoner kronor") == [
        (KEPT, "avsätta"),
        (REMOVED, "84"),
        (ADDED, "48"),
        (KEPT, "miljoner kronor"),
    ]
    assert not word_difference("avsätta 84", "avsätta 48").in_blocks


def test_a_word_that_was_only_added_or_only_removed_is_alone():
    assert told("plats för barn", "plats för alla barn") == [
        (KEPT, "plats för"),
        (ADDED, "alla"),
        (KEPT, "barn"),
    ]
    assert told("plats för alla barn", "plats för barn")[1] == (REMOVED, "alla")


def test_one_kept_word_between_two_changes_is_read_with_them_but_two_are_not():
    assert told("av Anna Lind (S)", "av Anne Lind (M)") == [
        (KEPT, "av"),
        (REMOVED, "Anna Lind (S)"),
        (ADDED, "Anne Lind (M)"),
    ]
    assert len(told("av Anna von Lind (S)", "av Anne von Lind (M)")) == 6


def test_a_kept_word_first_or_last_is_not_drawn_into_the_change():
    assert told("den 3", "den 4")[0] == (KEPT, "den")
    assert told("3 april", "4 april")[-1] == (KEPT, "april")


@pytest.mark.parametrize("blank", [None, "", "  \n "])
def test_one_wording_alone_is_shown_whole(blank):
    removed, added = word_difference("ett ord", blank), word_difference(blank, "ett ord")
    assert [(run.change, run.text) for run in removed.runs] == [(REMOVED, "ett ord")]
    assert [(run.change, run.text) for run in added.runs] == [(ADDED, "ett ord")]
    assert removed.in_blocks
    assert added.in_blocks
    assert word_difference(blank, blank) is None


def test_words_are_never_glued_together_where_one_text_ends():
    (_, removed, added) = word_difference("många barn", "många barn.").runs
    assert (removed.text, removed.gap, added.text, added.gap) == ("barn", " ", "barn.", "")


def test_line_ends_are_spaces_but_paragraphs_and_lists_keep_theirs():
    (run,) = word_difference("ett\nord\n\nett nytt\n1. första\n2. andra\n- tredje", None).runs
    assert run.text == "ett ord\n\nett nytt\n1. första\n2. andra\n- tredje"


def test_a_long_text_of_which_little_is_left_is_shown_as_two():
    old = " ".join(f"gammalt{n}" for n in range(41))
    new = " ".join(f"nytt{n}" for n in range(41))
    assert word_difference(old, new).in_blocks
    assert [change for change, _ in told(old, new)] == [REMOVED, ADDED]
    assert not word_difference(f"{old} {'kvar ' * 14}", f"{new} {'kvar ' * 14}").in_blocks
    assert not word_difference("nej", "ja").in_blocks


def test_more_changed_words_than_are_compared_are_shown_as_two_texts():
    def changed(number):
        words = [f"ord{n}" for n in range(number)]
        changes = [f"{word}x" if n in (0, number - 1) else word for n, word in enumerate(words)]
        return word_difference(" ".join(words), " ".join(changes)).in_blocks

    assert not changed(2000)
    assert changed(2001)


def test_one_changed_word_is_found_in_a_text_of_any_length():
    words = ["ord"] * 4000
    new = [*words[:2000], "tal", *words[2001:]]
    assert [run.change for run in word_difference(" ".join(words), " ".join(new)).runs] == [
        KEPT,
        REMOVED,
        ADDED,
        KEPT,
    ]


def test_texts_made_to_be_slow_to_compare_take_no_time():
    began = time.process_time()
    for number in (199, 1999):
        word_difference("x " + "a b " * (number // 2), "y " + "b a c " * (number // 3) + "z")
    assert time.process_time() - began < 1
