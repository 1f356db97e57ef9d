"""The first document says what the municipality's own minutes say, word for word."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PUBLISHED = ROOT / "minutes" / "miljoradet" / "2016" / "2016-02-23.md"
REGISTRY = ROOT / "minutes" / "_registry"
SEEDS = ROOT.parent / "shared" / "seed"

BODY_WORDS = 563
BODY_SHA256 = "355ef07d893036bf444e15bbcab226238ac1771d575dfc794f77d539da9c9447"
"""Taken from the words of the original once, so that the comparison holds without it."""


def published() -> tuple[Mapping[str, object], str]:
    """Front matter (every value as text) and body of the published file."""
    _, front, body = PUBLISHED.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.BaseLoader(front).get_single_data(), body


@pytest.fixture
def seed() -> str:
    files = sorted(SEEDS.glob("*.txt"))
    if not files:
        pytest.skip("the original lies beside the project, not in it, and is not here")
    return files[0].read_text(encoding="utf-8")


def as_printed(person: Mapping[str, str] | str) -> str:
    """Write a person the way the original's lists do."""
    if isinstance(person, str):
        return person
    if person.get("role") == "chair":
        return f"{person['name']} (ordförande)"
    unit = " ".join(filter(None, [person.get("title"), person.get("organisation")]))
    return f"{person['name']}, {unit}" if unit else person["name"]


def head_as_printed(front: Mapping) -> list[str]:
    """Rebuild the words of the original's first page from the published facts."""
    return " ".join(
        [
            f"Plats och tid {front['place']} kl. {front['start']} - {front['end']}",
            "Beslutande",
            *(as_printed(person) for person in front["present"]),
            "Ej närvarande:",
            *(as_printed(person) for person in front["absent"]),
            f"Justeringsdag {front['adjusted_on']}",
            "Underskrifter",
            f"Ordförande {front['chair']} Sekreterare {front['secretary']}",
        ]
    ).split()


def body_words(body: str) -> list[str]:
    """List the words of a body; the marks of its headings are no words."""
    return body.replace("##", " ").replace("**", " ").split()


def without(words: list[str], removed: list[str]) -> list[str]:
    """Take a run of words out where it stands."""
    for start in range(len(words) - len(removed) + 1):
        if words[start : start + len(removed)] == removed:
            return words[:start] + words[start + len(removed) :]
    raise AssertionError(f"{removed} does not stand in the original")


def test_the_first_page_of_the_original_is_in_the_front_matter(seed):
    front, _ = published()
    head, _, _ = seed.partition("§ 1**")
    assert head_as_printed(front) == head.split()


def test_every_word_of_the_original_is_published_in_its_order_or_said_to_be_removed(seed):
    front, body = published()
    _, mark, rest = seed.partition("§ 1**")
    words = body_words(mark + rest)
    for removal in front["source"]["removed"]:
        assert removal["reason"]
        words = without(words, removal["text"].split())
    assert body_words(body) == words


def test_the_paragraphs_of_the_original_are_kept(seed):
    _, body = published()
    _, mark, rest = seed.partition("§ 1**")
    lines = [" ".join(body_words(line)) for line in (mark + rest).splitlines() if line.strip()]
    kept = [" ".join(body_words(line)) for line in body.splitlines() if line.strip()]
    assert kept == [line for line in lines if line not in {"Sammanträdesdatum", "2016-02-23"}]


def test_the_source_is_named_by_its_fingerprint(seed):
    front, _ = published()
    file = min(SEEDS.glob("*.txt"))
    assert front["source"]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_words_are_still_those_of_the_original_where_it_is_not_at_hand():
    _, body = published()
    words = body_words(body)
    assert len(words) == BODY_WORDS
    assert hashlib.sha256(" ".join(words).encode()).hexdigest() == BODY_SHA256


def test_the_facts_of_the_meeting_are_given():
    front, _ = published()
    assert (front["council"], front["date"], front["status"]) == (
        "miljoradet",
        "2016-02-23",
        "adjusted",
    )
    assert (front["chair"], front["secretary"]) == ("Richard Holmqvist", "Cecilia Berg")
    assert len(front["present"]) == 23
    assert len(front["absent"]) == 11
    assert front["items"]["1"]["outcome"] == "approved"
    assert (front["items"]["7"]["outcome"], front["items"]["7"]["until"]) == (
        "tabled",
        "2016-03-22",
    )
    assert front["next_meeting"]["date"] == "2016-03-22"
    assert front["themes"] == ["hallbara-upphandlingar"]


def test_every_decision_is_quoted_from_its_paragraph():
    front, body = published()
    sections = dict(part.split(" ", 1) for part in body.split("## § ") if part.strip())
    assert sorted(sections, key=int) == [str(number) for number in range(1, 9)]
    for number, item in front["items"].items():
        assert item.get("decision", "") in sections[number]


def test_everybody_in_the_minutes_is_in_the_registry():
    front, body = published()
    people = yaml.BaseLoader((REGISTRY / "people.yml").read_text("utf-8")).get_single_data()
    known = {person["name"] for person in people.values()}
    named = {
        person if isinstance(person, str) else person["name"]
        for person in [*front["present"], *front["absent"]]
    }
    assert known == named
    assert people["ann-kristin-knopf"]["aliases"] == ["Ann-Christin Knopf"]
    assert "Ann-Christin Knopf" in body
