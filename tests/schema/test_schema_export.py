"""The JSON Schemas in the repository are those of the models, and agree with the reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import export_schemas
from minutes_archive.schema import json_schemas, validate_minutes
from minutes_archive.source import read_document
from minutes_archive.texts import load_texts
from reader_samples import MINUTES, REGISTRIES

FOLDER = Path(__file__).parents[2] / "docs/schema"
FULL = """\
council: kommunstyrelsen
date: 2024-03-12
start: 13:30
end:
adjournments: [{from: 14:00, to: 14:10}]
place: 301
number: 7
status: corrected
themes: [skola]
chair: Anna Lind
secretary: Cecilia Öberg
adjusters:
adjusted_on: 2024-03-20
notice: {posted: 2024-03-21, removed: 2024-04-12, kept_at: Kommunhuset}
present:
  - Anna Lind
  - {name: Bo Ek, role: serving_substitute, party: S, replaces: Eva Ask, items: 1-2, left: 15:00}
  - {name: Ida Ro, role: [official, secretary], title: Chef, organisation: Skolan, items: 7}
absent: [Eva Ask, {name: Gun Dahl, excused: true, role: member}, {name: X Y, excused: nej}]
items:
  1:
  7a:
    case: 2016
    kind: decision
    outcome: tabled
    decision: Ärendet bordläggs.
    until: 2024-04-09
    motions: {by: Bo Ek, text: Bifall}
    votes:
      - {kind: open, yes: 2, no: 1, abstain: 0, yes_means: Bifall, roll: {yes: [A, B], no: [C]}}
    reservations: [{by: [C], text: Nej}]
    notes: {by: C}
    recused: [D]
    appeal: legality
    withheld: {reason: sekretess, ground: OSL 26:1}
next_meeting: {date: 2024-04-09, start: 13:30}
attachments: [{title: Budget, file: budget.pdf}, {title: Akt, withheld: sekretess}]
corrections: [{date: 2024-04-20, item: 7, what: Namnet, reason: error, before: a, after: b}]
source: {file: a.docx, imported: 2026-11-23, removed: [{text: Sida 1, where: 4, reason: sidfot}]}
"""


class PlainLoader(yaml.SafeLoader):
    """Reads as editors do: YAML 1.2, with true, null and numbers but neither dates nor times."""


PlainLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("int", r"^-?[0-9]+$", "-0123456789"),
    ("float", r"^-?[0-9]+\.[0-9]+$", "-0123456789"),
):
    PlainLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def plain(text: str) -> Any:
    """Read YAML the way an editor hands it to a schema: keys are always text."""
    return json.loads(json.dumps(yaml.load(text, Loader=PlainLoader)))  # noqa: S506 - our loader


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def described(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every key that a schema describes."""
    for part in (schema, *schema.get("$defs", {}).values()):
        yield from part.get("properties", {}).items()


def test_the_repositorys_schemas_are_up_to_date():
    for name, text in export_schemas.schema_files().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, "run `make schemas`"
    assert {file.name for file in FOLDER.iterdir()} == set(export_schemas.schema_files())


def test_the_script_tells_stale_schemas_from_fresh_ones(tmp_path, monkeypatch, capsys):
    def run(*arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["export_schemas.py", "--out", str(tmp_path), *arguments])
        return export_schemas.main()

    assert run("--check") == 1
    assert run() == 0
    assert run("--check") == 0
    (tmp_path / "themes.schema.json").write_text("{}")
    assert run("--check") == 1
    assert "themes.schema.json" in capsys.readouterr().err


def test_a_file_that_uses_every_key_is_right_to_schema_and_reader_alike():
    assert list(validator("minutes").iter_errors(plain(FULL))) == []

    document, findings = read_document(f"---\n{FULL}---\n".encode(), "m.md")
    assert document
    minutes, more = validate_minutes(document)
    assert [*findings, *more] == []
    assert minutes


def test_the_samples_are_right():
    front = MINUTES.split("---\n")[1]
    assert list(validator("minutes").iter_errors(plain(front))) == []
    for name, text in REGISTRIES.items():
        registry = validator(name.removesuffix(".yml"))
        assert list(registry.iter_errors(plain(text))) == []
        assert list(registry.iter_errors(None)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("date: 2024-03-12", "date: 12/3 2024"),
        ("start: 13:30", "start: 13.30"),
        ("start: 13:30", "start: 9:30"),
        ("status: corrected", "status: justerat"),
        ("chair: Anna Lind\n", ""),
        ("chair: Anna Lind", "chair: [Anna Lind]"),
        ("place: 301", "plats: 301"),
        ("themes: [skola]", "themes: [Skola]"),
        ("role: serving_substitute", "role: ersättare"),
        ("items: 1-2", "items: §§ 1-2"),
        ("excused: true", "excused: kanske"),
        ("  7a:", "  § 7a:"),
        ("outcome: tabled", "outcome: bordlagt"),
        ("yes: 2", "yes: två"),
        ("{kind: open, ", "{"),
        ("file: budget.pdf", "file: ../budget.pdf"),
        ("item: 7", "item: § 7"),
        ("next_meeting: {date: 2024-04-09, start: 13:30}", "next_meeting: 2024-04-09"),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses_too(right, wrong):
    assert right in FULL
    text = FULL.replace(right, wrong, 1)

    assert list(validator("minutes").iter_errors(plain(text)))
    document, _ = read_document(f"---\n{text}---\n".encode(), "m.md")
    assert document
    assert validate_minutes(document)[0] is None


def test_every_key_has_a_title_and_a_description_and_no_english_of_pydantics():
    for name, schema in json_schemas(load_texts("sv")).items():
        for key, value in described(schema):
            assert value["title"], (name, key)
            assert value["description"].endswith("."), (name, key)
        assert "Input" not in json.dumps([value for _, value in described(schema)]).replace(
            "#/$defs/", ""
        ).replace('Input"}', ""), name


def test_every_vocabulary_tells_what_its_values_mean():
    text = json.dumps(json_schemas(load_texts("sv")), ensure_ascii=False)

    assert text.count('"enumDescriptions"') >= 8
    assert "x-vocabulary" not in text
    for meaning in ("Återremiss", "Tjänstgörande ersättare", "Laglighetsprövning", "Utskott"):
        assert meaning in text


def test_titles_follow_the_language():
    assert json_schemas(load_texts("en"))["minutes.schema.json"]["title"] == "Minutes"
