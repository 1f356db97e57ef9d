"""Comments of YAML are told from number signs in its values."""

from __future__ import annotations

import pytest

from minutes_archive.source import comment_lines


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a: b\n", []),
        ("# ö\na: b # c\n", [(1, "ö"), (2, "c")]),
        ("å: \"x # y\"\nb: 'x # y'\nc: [a#b, c] # d\n", [(3, "d")]),
        ("a: |\n  # no\n  text\n# yes\nb: c\n", [(4, "yes")]),
        ("a: >- # yes\n  text # no\n\n  text\nb: # c\n", [(1, "yes"), (5, "c")]),
        ("a: b\n  c # yes\nd: https://a.example/#e\n", [(2, "yes")]),
        ("#\na: b #  \n", []),
        ("a: |", []),
        ("", []),
    ],
)
def test_comments_are_given_with_their_lines(text, comments):
    assert list(comment_lines(text)) == comments
