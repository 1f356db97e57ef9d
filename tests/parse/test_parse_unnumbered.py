"""A § without its number is no heading of the § above."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_PATH, in_full, load, minutes_text
from minutes_archive.model import PartKind
from minutes_archive.parse import parse_body


def read(*headings: str) -> tuple[list[str], list[tuple[str, int, str]]]:
    """Parse headings with a text under each; give the items' numbers and the findings."""
    parsed, found = parse_body("".join(f"{one}\n\nText.\n\n" for one in headings), 1, "f.md")
    numbers = [item.number for item in parsed.items]
    return numbers, [(one.code, one.line, dict(one.params).get("right", "")) for one in found]


def items(*numbers: str) -> list[str]:
    return [f"## § {number} Rubrik".replace("  ", " ") for number in numbers]


@pytest.mark.parametrize(
    "heading",
    [
        "## § Rapport",
        "##§ Rapport",
        "# § Rapport",
        "## §§ Rapport",
        "## **§** Rapport",
        " ## §Rapport",
        "## &sect; Rapport",
        "### § Rapport",
    ],
)
def test_the_number_is_told_and_the_item_is_read_as_meant(heading):
    numbers, found = read("## § 382 Val", heading, "## § 384 Slut")
    assert numbers == ["382", "383", "384"]
    assert found == [("PA527", 5, "## § 383 Rapport")]


@pytest.mark.parametrize(
    ("numbers", "read_as"),
    [
        (["", "8"], ["7", "8"]),
        (["7", ""], ["7", "8"]),
        (["7", "", "", "10"], ["7", "8", "9", "10"]),
        (["7a", "", "9"], ["7a", "8", "9"]),
        (["", "7", "", "9", ""], ["6", "7", "8", "9", "10"]),
    ],
)
def test_the_number_follows_from_those_around(numbers, read_as):
    got, found = read(*items(*numbers))
    assert got == read_as
    missing = [read_as[place] for place, number in enumerate(numbers) if not number]
    assert [right for _, _, right in found] == [f"## § {one} Rubrik" for one in missing]


@pytest.mark.parametrize(
    "numbers",
    [[""], ["", ""], ["7", "", "8"], ["7", "", "10"], ["", "1"], ["8", "7", ""], ["9", "", "7"]],
)
def test_no_number_is_told_where_it_is_not_clear(numbers):
    got, found = read(*items(*numbers))
    assert got == [number for number in numbers if number]
    told = [right for code, _, right in found if code == "PA527"]
    assert told == [""] * numbers.count("")
    assert not {"PA501", "PA511"} & {code for code, _, _ in found}


def test_a_line_that_may_be_a_heading_keeps_its_number():
    assert read("## § 7 Val", "§ 8 Rapport", "## § Slut")[1][1] == ("PA527", 9, "")


def test_a_section_sign_alone_is_told_without_a_line_to_copy():
    assert read("## § 7 Val", "## §") == (["7", "8"], [("PA527", 5, "")])


@pytest.mark.parametrize("heading", ["### § i arbetsordningen", "### §", "#### § Rapport"])
def test_a_heading_inside_an_item_may_begin_with_the_sign(heading):
    assert read("## § 7 Val", heading) == (["7"], [])


@pytest.mark.parametrize("heading", ["## § 0 Noll", "## Paragraf om skolan", "## Bakgrund"])
def test_other_headings_are_left_to_their_own_finding(heading):
    assert [code for code, _, _ in read("## § 7 Val", heading)[1]] == ["PA511"]


def test_parts_belong_to_the_item_that_lacks_a_number():
    body = "## § 7 A\n\n### Beslut\n\nJa.\n\n## § B\n\n### Beslut\n\nNej.\n"
    parsed, found = parse_body(body, 1, "f.md")
    assert [one.code for one in found] == ["PA527"]
    assert [[part.kind for part in item.parts] for item in parsed.items] == [
        [None, PartKind.DECISION],
        [None, PartKind.DECISION],
    ]


def test_no_character_is_lost_where_no_item_could_be_opened():
    body = "## § B\n\n### Beslut\n\nNej.\n"
    parsed, _ = parse_body(body, 1, "f.md")
    assert (parsed.preamble, parsed.items) == (body, ())


@pytest.mark.parametrize(("status", "level"), [("adjusted", "error"), ("draft", "warning")])
def test_a_draft_may_still_lack_its_numbers(tmp_path, status, level):
    body = BASE_BODY.replace("§ 2 ", "§ ")
    front = {"status": f"status: {status}"}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body)})
    (found,) = in_full(loaded, "PA506", "PA511", "PA527")
    assert found[:2] == ("PA527", level)
