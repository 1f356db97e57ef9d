"""A made-up archive is valid, uses the whole format, and holds together over the years."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from madeup_samples import MEETINGS, SEED
from minutes_archive.archive import Loaded, load_archive
from minutes_archive.findings import Finding, Level
from minutes_archive.madeup import made_up_files, write_archive, write_demo
from minutes_archive.model import (
    Appeal,
    CorrectionReason,
    CouncilKind,
    ItemKind,
    Outcome,
    PartKind,
    Role,
    Status,
    VoteKind,
)
from minutes_archive.schema import json_schemas
from minutes_archive.texts import load_texts

REAL = Path(__file__).parents[2] / "minutes"
SCRIPT = Path(__file__).parents[2] / "scripts" / "generate_archive.py"


def faults(loaded: Loaded) -> list[Finding]:
    """What somebody has to do something about: notes are not."""
    return [finding for finding in loaded.findings if finding.level is not Level.NOTE]


def digest(meetings: int, seed: int) -> str:
    hashed = hashlib.sha256()
    for file in made_up_files(meetings, seed):
        hashed.update(f"{file.path}\0{file.text}\0".encode())
    return hashed.hexdigest()


def schema_keys(schema: dict, node: dict, path: str = "") -> Iterator[str]:
    """List every key that a schema knows, as "items.*.votes.roll.yes"."""
    for branch in [node, *node.get("anyOf", []), *node.get("oneOf", [])]:
        if "$ref" in branch:
            name = branch["$ref"].rpartition("/")[2]
            yield from schema_keys(schema, schema["$defs"][name], path)
        if isinstance(branch.get("items"), dict):
            yield from schema_keys(schema, branch["items"], path)
        entries = [*branch.get("patternProperties", {}).values()]
        if isinstance(branch.get("additionalProperties"), dict):
            entries.append(branch["additionalProperties"])
        for entry in entries:
            yield from schema_keys(schema, entry, f"{path}*.")
        for key, entry in branch.get("properties", {}).items():
            yield f"{path}{key}"
            yield from schema_keys(schema, entry, f"{path}{key}.")


def used_keys(tree: object, path: str = "") -> Iterator[str]:
    """List the keys of a tree in the same spelling."""
    if isinstance(tree, list):
        for entry in tree:
            yield from used_keys(entry, path)
    if isinstance(tree, dict):
        for key, entry in tree.items():
            if path == "items.":
                yield from used_keys(entry, f"{path}*.")
            else:
                yield f"{path}{key}"
                yield from used_keys(entry, f"{path}{key}.")


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others():
    assert digest(60, 7) == digest(60, 7)
    assert digest(60, 7) != digest(60, 8)


def test_the_bytes_do_not_depend_on_the_process_that_makes_them(tmp_path):
    made = []
    for hash_seed in ("1", "2"):
        out = tmp_path / hash_seed
        command = [sys.executable, SCRIPT, "--meetings", "40", "--seed", "5", "--out", out]
        env = {**os.environ, "PYTHONHASHSEED": hash_seed, "LC_ALL": "C", "TZ": f"UTC{hash_seed}"}
        subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL)
        files = sorted(file for file in out.rglob("*") if file.is_file())
        made.append([(file.relative_to(out), file.read_bytes()) for file in files])
    assert made[0] == made[1]


def test_there_are_as_many_meetings_as_asked_for(documents):
    assert len(documents) == MEETINGS


@pytest.mark.parametrize("meetings", [1, 2, 17, 90])
def test_a_small_archive_is_valid_too(tmp_path, meetings):
    write_archive(meetings, 3, tmp_path)
    assert len(list(tmp_path.glob("*/*/*.md"))) == meetings
    assert faults(load_archive(tmp_path)) == []


def test_nothing_is_found_wrong_in_it(loaded):
    assert faults(loaded) == []


@pytest.mark.parametrize("seed", range(2, 6))
def test_nothing_is_found_wrong_whatever_the_seed(tmp_path, seed):
    write_archive(150, seed, tmp_path)
    assert faults(load_archive(tmp_path)) == []


def test_every_file_is_of_the_size_of_real_minutes(folder):
    sizes = [file.stat().st_size for file in folder.glob("*/*/*.md")]
    assert min(sizes) >= 3_000
    assert max(sizes) <= 8 * 1024


def test_every_key_of_the_format_is_used(documents):
    schema = json_schemas(load_texts("sv"))["minutes.schema.json"]
    known = set(schema_keys(schema, schema))
    used = {key for one in documents for key in used_keys(one.front)}
    # A digest stands beside a personal number only, and none is made up.
    assert known - used == {"allow.digest", "allow.item"}


@pytest.mark.parametrize("name", ["councils", "people", "themes", "calendar", "municipality"])
def test_every_key_of_the_registries_is_used(folder, name):
    schema = json_schemas(load_texts("sv"))[f"{name}.schema.json"]
    text = (folder / "_registry" / f"{name}.yml").read_text(encoding="utf-8")
    tree = yaml.BaseLoader(text).get_single_data()
    known = {key.removeprefix("*.") for key in schema_keys(schema, schema)}
    entries = [*tree.values()] if isinstance(tree, dict) and name != "municipality" else tree
    used = set(used_keys(entries))
    assert known - used == set()


def test_every_value_of_the_vocabularies_is_used(documents, loaded):
    archive = loaded.archive
    items = [item for meeting in archive.meetings for item in meeting.items]
    people = [person for meeting in archive.meetings for person in meeting.present]
    assert {document.front["status"] for document in documents} == set(Status)
    assert {council.kind for council in archive.councils.values()} == set(CouncilKind)
    assert {role for person in people for role in person.roles} == set(Role)
    assert {item.kind for item in items} == set(ItemKind)
    assert {item.outcome for item in items} - {None} == set(Outcome)
    assert {item.appeal for item in items} - {None} == set(Appeal)
    assert {vote.kind for item in items for vote in item.votes} == set(VoteKind)
    assert {part.kind for item in items for part in item.parts} - {None} == set(PartKind)
    assert {one.reason for meeting in archive.meetings for one in meeting.corrections} == set(
        CorrectionReason
    )


def test_councils_of_every_kind_meet_over_ten_years_or_more(loaded):
    archive = loaded.archive
    kinds = Counter(archive.councils[meeting.council].kind for meeting in archive.meetings)
    assert set(kinds) == set(CouncilKind)
    assert len({meeting.council for meeting in archive.meetings}) == len(archive.councils)
    assert len({meeting.date.year for meeting in archive.meetings}) >= 10
    assert any(council.end for council in archive.councils.values())
    assert any(council.earlier_names for council in archive.councils.values())


def test_minutes_link_to_the_items_they_speak_of(documents):
    """Where the links lead is checked by the archive's own rules."""
    linked = [document for document in documents if re.search(r"\]\(\.\./[^)]*#p\d", document.body)]
    assert len(linked) > 50
    assert any("](../../" in document.body for document in linked)


def test_bodies_hold_lists_and_tables(documents):
    assert sum("\n- " in document.body for document in documents) > 50
    assert sum("\n|---" in document.body for document in documents) > 5


def test_texts_differ_enough_for_a_search_to_mean_something(loaded):
    words = Counter(
        word
        for meeting in loaded.archive.meetings
        for item in meeting.items
        for part in item.parts
        for word in re.findall(r"[a-zåäö]{4,}", part.text.lower())
    )
    assert len(words) > 1_500
    sentences = Counter(
        sentence
        for meeting in loaded.archive.meetings
        for item in meeting.items
        for part in item.parts
        for sentence in re.split(r"(?<=[.])\s+", part.text)
        if len(sentence) > 60
    )
    assert sum(count == 1 for count in sentences.values()) > len(sentences) / 2


def test_no_two_people_are_easy_to_mix_up_not_even_with_the_real_ones(tmp_path):
    write_demo(200, SEED, REAL, tmp_path / "both")
    assert faults(load_archive(tmp_path / "both")) == []
