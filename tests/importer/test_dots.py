"""Words that lost their dots when a page was read are understood, and stay as they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.debate_samples import debate
from importer.section_samples import facts_of, parts_of, read
from minutes_archive.importer.dots import with_dots
from minutes_archive.importer.sections.reading import decision_text


@given(st.text(alphabet="åäöaonmdrfsltgijkvbp NAMDFOR.-", max_size=80))
def test_a_text_with_its_dots_is_as_long_as_without(text):
    assert len(with_dots(text)) == len(text)


def test_words_keep_their_capitals_and_others_their_spelling():
    assert with_dots("NAMNDEN foreslar, Ostra Angen") == "NÄMNDEN föreslår, Ostra Angen"
    assert with_dots("Nämnden föreslår") == "Nämnden föreslår"
    assert with_dots("Avslag: att avsla") == "Avslag: att avslå"


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Namnden tackar for informationen.", "noted"),
        ("Namnden foreslar kommunfullmaktige att anta forslaget.", "recommended"),
        ("Arendet bordlaggs.", "tabled"),
        ("Namnden faststaller taxan.", "approved"),
        ("MOTIONEN AVSLAS.", "rejected"),
        ("Arendet aterremitteras.", "referred_back"),
    ],
)
def test_the_outcome_is_that_of_the_dotted_words(words, outcome):
    reading = read(f"Namndens beslut\n{words}")

    assert facts_of(reading)["outcome"] == outcome
    assert decision_text(reading) == words


def test_headings_and_votes_are_understood_without_dots():
    reading = read("Arendet\nEtt brev.\nFORSLAG TILL BESLUT\nX.\nBeslutet skickas till\nSokanden")
    heads = ["Sammanfattning", "Förslag till beslut", "Skickas till"]
    assert [fixed for _, fixed in parts_of(reading.parts)] == heads

    (vote,) = debate("Med 7 ja-roster mot 4 nej-roster.", "Omröstning")["votes"].value
    assert (vote["yes"], vote["no"]) == (7, 4)


def test_a_decision_in_running_text_is_found_without_dots():
    assert decision_text(read("Ada Ek berattar.\n\nRadet tackar for informationen.")) == (
        "Radet tackar for informationen."
    )
