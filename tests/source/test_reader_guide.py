"""The guide's page of each of the reader's codes is true: its wrong is wrong, its right right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from minutes_archive import schema
from minutes_archive.findings import FindingKind
from minutes_archive.schema import kinds as schema_kinds
from minutes_archive.source import kinds as source_kinds
from minutes_archive.source import read_document, read_yaml_file
from minutes_archive.texts import load_texts
from reader_samples import BYTES, MINUTES

GUIDE = Path(__file__).parents[2] / "docs/handledning/fel"
FENCE = re.compile(
    r'^## (Fel|Rätt)\n\n```(\w+)(?: title="([^"]+)")?\n(.*?)\n```$', re.MULTILINE | re.DOTALL
)
CODES = sorted(
    kind.code
    for kind in (*vars(schema_kinds).values(), *vars(source_kinds).values())
    if isinstance(kind, FindingKind)
)
REGISTRY_CHECKS = {
    "councils.yml": schema.validate_councils,
    "people.yml": schema.validate_people,
    "themes.yml": schema.validate_themes,
    "municipality.yml": schema.validate_municipality,
    "calendar.yml": schema.validate_calendar,
    "redirects.yml": schema.validate_redirects,
}


def minutes_codes(data: bytes) -> set[str]:
    document, findings = read_document(data, "minutes.md")
    if document:
        findings += schema.validate_minutes(document)[1]
    return {finding.code for finding in findings}


def registry_codes(name: str, text: str) -> set[str]:
    file, findings = read_yaml_file(text.encode(), name)
    if file:
        findings += REGISTRY_CHECKS[name](file)[1]
    return {finding.code for finding in findings}


def spliced(fragment: str) -> str:
    """Put a fragment's keys into the sample in place of its own."""
    front, body = MINUTES.removeprefix("---\n").split("---\n", 1)
    replaced = set(re.findall(r"^(\S+):", fragment, re.MULTILINE))
    blocks = re.split(r"^(?=\S)", front, flags=re.MULTILINE)
    kept = [block for block in blocks if block.split(":")[0] not in replaced]
    return f"---\n{''.join(kept)}{fragment}\n---\n{body}"


def codes_of(language: str, name: str, text: str) -> set[str]:
    if name:
        return registry_codes(name, text)
    return minutes_codes((text if language == "text" else spliced(text)).encode())


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_page_under_its_title(code):
    page = (GUIDE / f"{code.lower()}.md").read_text(encoding="utf-8")

    assert page.startswith(f"# {code} {load_texts()(f'finding.{code}.title')}\n")


@pytest.mark.parametrize("code", CODES)
def test_the_wrong_example_gives_the_code_and_the_right_one_nothing(code):
    page = (GUIDE / f"{code.lower()}.md").read_text(encoding="utf-8")
    examples = {match[1]: match.groups()[1:] for match in FENCE.finditer(page)}
    if code in BYTES:
        assert not examples
        assert code in minutes_codes(BYTES[code])
        return

    assert code in codes_of(*examples["Fel"])
    assert codes_of(*examples["Rätt"]) == set()


def test_the_sample_is_right():
    assert minutes_codes(MINUTES.encode()) == set()
