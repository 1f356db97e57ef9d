"""What is proposed and answered below: "Samtliga attsatser blev godkända"."""

from __future__ import annotations

import pytest

from importer.section_samples import fact_of, read

PROPOSED = "Två om kaffet.\n\nFörslag till beslut\n- köpa kaffe.\n- köpa te.\n\n{}"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("Attsatsen blev godkänd.", "approved"),
        ("Samtliga attsatser godkända.", "approved"),
        ("Samtliga attsatser bifalles.", "approved"),
        ("Attsatsen avslogs med 14 röster mot 9.", "rejected"),
        ("Attsatserna nekas.", "rejected"),
        ("Den andra attsatsen blev nekad.", "rejected"),
    ],
)
def test_the_answer_is_the_decision(answer, outcome):
    facts = read(PROPOSED.format(answer)).facts
    assert fact_of(facts, "decision").value == answer
    assert fact_of(facts, "outcome").value == outcome


def test_answers_that_differ_are_one_decision_without_an_outcome():
    facts = read(PROPOSED.format("Attsats 1 bifalles.\n\nAttsats 2 nekas.")).facts
    assert fact_of(facts, "decision").value == "Attsats 1 bifalles. Attsats 2 nekas."
    assert fact_of(facts, "outcome") is None


def test_clauses_without_an_answer_at_the_end_are_no_decision():
    answered = "Attsatsen blev godkänd.\n\nSedan blev det mat."
    assert fact_of(read(PROPOSED.format(answered)).facts, "decision") is None
    assert fact_of(read(PROPOSED.format("Attsatserna lästes upp.")).facts, "decision") is None
