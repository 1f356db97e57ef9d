from __future__ import annotations

import json

import pytest

from minutes_archive.findings import Finding, FindingKind, Level
from minutes_archive.report import (
    FORMATS,
    count_line,
    describe,
    github_summary,
    render_findings,
)
from minutes_archive.texts import Texts, load_texts

TEXTS = load_texts("sv")
UNKNOWN = FindingKind("PA410", Level.ERROR)
GAP = FindingKind("PA506", Level.WARNING)


def unknown(path: str = "minutes/a.md", nearest: str = "") -> Finding:
    return UNKNOWN.at(path, 2, 10, council="ks", nearest=nearest, paste="ks:\n  name: Ks")


def test_words_are_filled_in_and_chosen_by_what_is_known():
    message, hint = describe(unknown(), TEXTS)
    assert message == "Organet »ks« finns inte i registret."
    assert hint.startswith("Lägg in organet")
    assert hint.endswith("ks:\n  name: Ks")
    assert describe(unknown(nearest="kommunstyrelsen"), TEXTS)[1].startswith(
        "Menade du kommunstyrelsen?"
    )


def test_values_with_braces_are_shown_as_they_are():
    finding = UNKNOWN.at("a", council="{x} {0}", nearest="", paste="{")
    assert describe(finding, TEXTS)[0] == "Organet »{x} {0}« finns inte i registret."


def test_text_has_a_line_a_finding_its_hint_under_it_and_a_count():
    text = render_findings(
        [unknown(), GAP.at("minutes/b.md", 9, number="4", missing="§ 3")], TEXTS, "text"
    )
    lines = text.splitlines()
    assert lines[0] == "minutes/a.md:2:10: fel PA410 Organet »ks« finns inte i registret."
    assert lines[1].startswith("    Lägg in organet")
    assert lines[2:4] == ["    ks:", "      name: Ks"]
    assert lines[4] == "minutes/b.md:9:1: varning PA506 § 3 saknas före § 4."
    assert lines[-1] == "1 fel och 1 varning i 2 filer."


def test_the_count_says_nothing_is_wrong_where_nothing_is():
    assert count_line([], TEXTS) == "Inga fel."
    assert render_findings([], TEXTS, "text") == "Inga fel.\n"
    assert count_line([unknown()] * 1200, TEXTS) == "1\u00a0200 fel i 1 fil."


def test_github_escapes_everything_that_its_commands_would_read():
    finding = UNKNOWN.at("min,utes/a:b%.md", 2, 3, council="50%\r::error::x", nearest="", paste="p")
    lines = render_findings([finding], TEXTS, "github").splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(
        "::error file=min%2Cutes/a%3Ab%25.md,line=2,col=3,title=PA410 Okänt organ::Organet »50%25"
    )
    assert "%0ALägg in" in lines[0]


@pytest.mark.parametrize(
    ("level", "command"), [("error", "error"), ("warning", "warning"), ("note", "notice")]
)
def test_github_has_a_command_for_each_level(level, command):
    finding = FindingKind("PA506", Level(level)).at("a", number=1, missing=2)
    assert render_findings([finding], TEXTS, "github").startswith(f"::{command} ")


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_names_and_values_cannot_forge_a_line(form):
    finding = UNKNOWN.at(
        "a\n::error::x", council="x\x1b[31m\n::error::y", nearest="n\n::error::z", paste="p"
    )
    text = render_findings([finding], TEXTS, form)
    assert "\x1b" not in text
    if form in {"text", "github"}:
        assert not [line for line in text.splitlines()[1:] if line.lstrip().startswith("::")]


def test_gitlab_gets_what_code_quality_asks_for():
    first, second, third = json.loads(
        render_findings([unknown(), unknown(), unknown("minutes/b.md")], TEXTS, "gitlab")
    )
    assert first["location"] == {"path": "minutes/a.md", "lines": {"begin": 2}}
    assert first["check_name"] == "PA410"
    assert first["severity"] == "critical"
    assert "Organet »ks«" in first["description"]
    assert len({first["fingerprint"], second["fingerprint"], third["fingerprint"]}) == 3


def test_a_fingerprint_stays_when_the_fault_moves_to_another_line():
    def fingerprint(line: int) -> str:
        finding = UNKNOWN.at("a.md", line, council="ks", nearest="", paste="p")
        return json.loads(render_findings([finding], TEXTS, "gitlab"))[0]["fingerprint"]

    assert fingerprint(2) == fingerprint(7)


def test_json_gives_the_objects_of_the_contract():
    (found,) = json.loads(render_findings([unknown()], TEXTS, "json"))
    message, hint = describe(unknown(), TEXTS)
    assert found == {
        "path": "minutes/a.md",
        "line": 2,
        "column": 10,
        "level": "error",
        "code": "PA410",
        "message": message,
        "hint": hint,
    }
    assert json.loads(render_findings([], TEXTS, "json")) == []


def test_the_summary_is_a_table_in_which_nothing_is_markup():
    finding = UNKNOWN.at("a|b.md", 2, council="<b>|*x*", nearest="", paste="p")
    page = github_summary([finding], TEXTS)
    row = page.splitlines()[-1]
    assert "\\<b\\>\\|\\*x\\*" in row
    assert page.startswith("## Kontroll av protokollen\n")
    assert github_summary([], TEXTS).strip().endswith("Inga fel.")


def test_an_unknown_form_is_refused():
    with pytest.raises(ValueError, match="no form 'xml'"):
        render_findings([], TEXTS, "xml")


def test_the_english_words_do_as_well():
    english: Texts = load_texts("en")
    text = render_findings([unknown()], english, "text")
    assert "error PA410 The council “ks” is not in the registry." in text
    assert text.endswith("1 error in 1 file.\n")
