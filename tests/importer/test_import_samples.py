"""Made-up minutes in many layouts, measured: what the importer reads where no real ones are."""

from __future__ import annotations

from pathlib import Path

import pytest

import evaluate_importer
from minutes_archive.archive.minutes_checks import Registered
from minutes_archive.commands.evaluate_importer import Evaluation, evaluate
from minutes_archive.commands.scoring_answer import import_answer
from minutes_archive.commands.scoring_report import MEASURES, Measure, family_mean
from minutes_archive.importer.convert import Job, Settings, convert
from minutes_archive.model import Council, CouncilKind
from minutes_archive.texts import load_texts

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


def test_the_law_never_stops_an_imported_draft():
    board = {"x": Council("x", "Styrelsen", CouncilKind.BOARD)}
    settings = Settings("x", board, {}, "", registered=Registered(board))
    texts = load_texts()
    found = {
        (path.name, one["code"], one["level"])
        for path in sorted(SAMPLES.rglob("*.txt"))
        for one in convert(Job(path, path.name), settings, texts).record["findings"]
        if one["code"].startswith(("PA6", "PA7", "PA8"))
    }
    assert {(name, code) for name, code, level in found if level == "error"} == set()
    assert ("kulturnamnd-vasterlanda-columns.txt", "PA605", "warning") in found
    assert not {name for name, code, _ in found if code in {"PA620", "PA621", "PA625"}}
