"""The measurement of the importer as a command: a table by family, misses, labels, exit code."""

import pytest

import evaluate_importer
from minutes_archive.commands.evaluate_importer import evaluate
from minutes_archive.commands.scoring_labels import LabelError
from minutes_archive.commands.scoring_report import (
    misses_targets,
    render_label,
    render_misses,
    render_table,
)
from minutes_archive.texts import load_texts

TEXT = "# source: x\n§ 4 Ny bro\nBeslut\nAntas.\n"
LABEL = "family: {family}\nsections:\n  - {{number: 4, at: 2, title: '2:5-10', decision: 4}}\n"
ANSWER = {
    "sections": [{"number": "4", "title": "Ny bro", "text": "Beslut Antas.", "decision": "Antas."}]
}


@pytest.fixture
def folders(tmp_path):
    documents, labels = tmp_path / "documents", tmp_path / "labels"
    documents.mkdir()
    labels.mkdir()
    for family, name in (("kf", "a"), ("kf", "b"), ("ks", "c")):
        (documents / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        (labels / f"{name}.yml").write_text(LABEL.format(family=family), encoding="utf-8")
    (documents / "d.txt").write_text(TEXT, encoding="utf-8")
    return documents, labels


def run(folders, answers):
    documents, labels = folders
    return evaluate([documents], [labels], lambda _, name: answers.get(name, ANSWER))


def test_the_note_about_the_source_is_not_imported_and_lines_keep_their_numbers(folders):
    seen = []

    def importer(data, name):
        seen.append(data)
        return ANSWER

    evaluate([folders[0]], [folders[1]], importer)
    assert seen == [TEXT.removeprefix("# source: x").encode()] * 3


def test_what_the_importer_would_not_read_is_no_document(folders):
    (folders[0] / "a.json").write_text("{}", encoding="utf-8")
    assert {one.path.name for one in run(folders, {}).results} == {"a.txt", "b.txt", "c.txt"}


def test_the_mean_is_of_families_not_of_documents(folders):
    evaluation = run(folders, {"c.txt": {"sections": []}})
    table = render_table(evaluation, load_texts("en"))
    recall = next(line for line in table.splitlines() if line.startswith("§ recall"))
    assert recall.split() == ["§", "recall", "1.000", "0.000", "0.500", "0.995", "!"]
    assert "1 files" in table


def test_lost_characters_are_summed_up(folders):
    lossy = {"sections": [{**ANSWER["sections"][0], "text": "Beslut"}]}
    evaluation = run(folders, {"a.txt": lossy, "b.txt": lossy})
    table = render_table(evaluation, load_texts("en"))
    lost = next(line for line in table.splitlines() if line.startswith("characters"))
    assert lost.split()[-5:] == ["12", "0", "12", "0", "!"]


def test_targets_are_met_or_missed(folders):
    assert not misses_targets(run(folders, {}))
    assert misses_targets(run(folders, {"c.txt": {"sections": []}}))


def test_each_miss_is_told_with_what_came_instead(folders):
    wrong = {"sections": [{**ANSWER["sections"][0], "decision": "Avslås."}]}
    told = render_misses(run(folders, {"a.txt": wrong}).results, load_texts("en"))
    assert "decision § 4 (2): label “Antas.”, got “Avslås.”" in told
    assert told.count("label") == 1


def test_labels_are_shown_with_their_words(folders):
    shown = render_label(run(folders, {}).results[0].label)
    assert "§ 4 (2) [-]\n  title: Ny bro\n  decision: Antas.\n" in shown


def test_labels_that_point_outside_of_the_document_stop_the_measurement(folders):
    (folders[1] / "a.yml").write_text("family: kf\nchair: '99'\n")
    with pytest.raises(LabelError):
        run(folders, {})


def test_the_command_exits_with_one_only_when_asked_to_check(folders, capsys):
    arguments = ["--labels", str(folders[1]), str(folders[0])]

    def empty(data, name):
        return {"sections": []}

    assert evaluate_importer.main(arguments, empty) == 0
    assert evaluate_importer.main(["--check", *arguments], empty) == 1
    assert evaluate_importer.main(["--print-labels", *arguments], empty) == 0
    assert "Ny bro" in capsys.readouterr().out
    with pytest.raises(SystemExit) as stopped:
        evaluate_importer.main([str(folders[0] / "missing")], empty)
    assert stopped.value.code == 2
