"""Made-up minutes in many layouts, measured: what the importer reads where no real ones are."""

from __future__ import annotations

from pathlib import Path

import pytest

import evaluate_importer
from minutes_archive.commands.evaluate_importer import Evaluation, evaluate
from minutes_archive.commands.scoring_answer import import_answer
from minutes_archive.commands.scoring_report import MEASURES, Measure, family_mean

SAMPLES = Path(__file__).parents[1] / "import_samples"
FLOOR = 0.95
"""What each measure without a target of its own must reach."""


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    """Measure all samples once."""
    return evaluate([SAMPLES], [SAMPLES], import_answer)


def test_every_document_has_labels(evaluation):
    assert [path.name for path in evaluation.unlabelled] == ["README.md"]
    assert len(evaluation.results) > 80


def test_the_samples_reach_the_targets(capsys):
    code = evaluate_importer.main([str(SAMPLES), "--labels", str(SAMPLES), "--check"])
    assert code == evaluate_importer.SOUND, capsys.readouterr().out


@pytest.mark.parametrize("measure", [one for one in MEASURES if one.target is None], ids=str)
def test_no_measure_without_a_target_falls_far(evaluation: Evaluation, measure: Measure):
    assert (family_mean(measure, evaluation) or 0) >= FLOOR


def test_what_is_refused_and_what_is_not_is_always_right(evaluation):
    wrong = [
        result.path.name
        for result in evaluation.results
        if any(miss.measure == "refused" for miss in result.score.misses)
    ]
    assert wrong == []
