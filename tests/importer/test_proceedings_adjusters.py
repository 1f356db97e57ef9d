"""Who adjusts by an election: the marks of points, and those who are replaced."""

from __future__ import annotations

import pytest

from importer.section_samples import MEETING, section_of
from minutes_archive.importer.sections.proceedings import read_proceedings
from minutes_archive.importer.sections.telling import Telling


def _adjusters(*sections):
    built = [
        Telling(section_of(text, title, str(number), first=number * 20))
        for number, (title, text) in enumerate(sections, 1)
    ]
    facts = read_proceedings(built, MEETING).facts
    return next((fact.value for fact in facts if fact.key == ("adjusters",)), None)


@pytest.mark.parametrize("mark", ["1.   ", "1) ", "a) ", "• ", "- "])
def test_the_mark_of_a_point_is_none_of_the_words_of_an_election(mark):
    text = f"{mark}Eva Lind (S) och Gun Hed (M) utses att jämte ordföranden justera protokollet."
    assert _adjusters(("Utseende av två justerare", text)) == ["Eva Lind", "Gun Hed"]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Lind (S), som ersätts av Gun Hed (M), utses att justera protokollet.",
        "Justerare: Eva Lind (S), ersätts av Gun Hed (M)",
        "Gun Hed (M) (ersättare för Eva Lind (S)) utses att justera protokollet.",
        "Gun Hed (M), i stället för Eva Lind (S), utses att justera protokollet.",
        "Till justerare väljs Eva Lind (ersatt av Gun Hed).",
        "Gun Hed (M), som ersätter Eva Lind, justerar dagens protokoll.",
    ],
)
def test_who_is_replaced_is_no_adjuster(text):
    closing = ("Mötet avslutas", "Mötet avslutades.")
    assert _adjusters(("Val av justerare", text), closing) == ["Gun Hed"]
