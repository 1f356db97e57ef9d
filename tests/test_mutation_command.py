"""The trial of the rules' tests: what is copied, how results are counted, when it is enough."""

from __future__ import annotations

import pytest

import mutate_rules
from minutes_archive.commands.mutation import (
    is_enough,
    lay_out,
    patterns,
    read_results,
    render_results,
    tallies,
)
from minutes_archive.texts import load_texts

LISTING = """\
    minutes_archive.rules.links.x_check__mutmut_1: killed
    minutes_archive.rules.links.x__follow__mutmut_2: survived
    minutes_archive.rules.breach.xǁBreachǁeased__mutmut_1: timeout
    minutes_archive.rules.law.x_weighed__mutmut_1: killed
    minutes_archive.rules.law.roll.x_check__mutmut_1: no tests
    minutes_archive.rules.law.roll.x_check__mutmut_2: killed
Another line
"""


def test_changes_are_counted_by_module():
    found = tallies(read_results(LISTING))
    counted = {n: (one.total, one.killed, one.timeouts, one.survived) for n, one in found.items()}
    assert counted == {
        "breach": (1, 0, 1, 0),
        "law": (1, 1, 0, 0),
        "law.roll": (2, 1, 0, 1),
        "links": (2, 1, 0, 1),
    }
    assert [one.share for one in found.values()] == [1, 1, 0.5, 0.5]


@pytest.mark.parametrize(
    ("parts", "modules"),
    [
        (["law"], {"law", "law.roll"}),
        (["law.roll"], {"law.roll"}),
        (["links", "breach"], {"links", "breach"}),
        (["link"], set()),
    ],
)
def test_parts_can_be_tried_alone(parts, modules):
    assert {one.module for one in read_results(LISTING, parts)} == modules
    assert patterns(parts) == [f"minutes_archive.rules.{part}.*" for part in parts]


def test_the_survivors_are_named_with_what_became_of_them():
    said = render_results(read_results(LISTING), load_texts())
    survivors = [line.strip() for line in said.splitlines() if line.startswith("  minutes")]
    assert survivors == [
        "minutes_archive.rules.law.roll.x_check__mutmut_1: no tests",
        "minutes_archive.rules.links.x__follow__mutmut_2: survived",
    ]
    rows = [line.split() for line in said.splitlines()]
    assert ["tillsammans", "6", "3", "1", "2", "66", "%"] in rows
    assert said.replace("\xa0", " ").endswith(
        "Bara 66 % av ändringarna upptäcks. Gränsen är 85 %.\n"
    )


@pytest.mark.parametrize(("survived", "enough"), [(15, True), (16, False), (100, False)])
def test_eighty_five_of_a_hundred_are_enough(survived, enough):
    lines = [
        f"    minutes_archive.rules.links.x_check__mutmut_{number}: "
        + ("survived" if number < survived else "killed")
        for number in range(100)
    ]
    results = read_results("\n".join(lines))
    assert is_enough(results) is enough
    said = render_results(results, load_texts("en"))
    assert ("Only" not in said) is enough


def test_no_results_are_not_enough():
    assert not is_enough([])


def test_the_copy_has_the_package_under_src_and_keeps_results(tmp_path):
    project, work = tmp_path / "project", tmp_path / "work"
    for name in ("hooks/minutes_archive/a.py", "scripts/b.py", "tests/c.py", "pyproject.toml"):
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("1", encoding="utf-8")
    for name in ("mutants/mutmut-stats.json", "mutants/src/a.py.meta", "tests/gone.py"):
        file = work / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("2", encoding="utf-8")
    lay_out(project, work)
    assert {file.relative_to(work).as_posix() for file in work.rglob("*") if file.is_file()} == {
        *("src/minutes_archive/a.py", "scripts/b.py", "tests/c.py", "pyproject.toml"),
        "mutants/src/a.py.meta",
    }


def test_without_mutmut_it_is_said_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setattr(mutate_rules.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit) as stopped:
        mutate_rules.main([])
    assert stopped.value.code == mutate_rules.NOT_RUN
    assert "make mutants" in capsys.readouterr().err
