from __future__ import annotations

import sys

import pytest

from minutes_archive.model import PartKind
from minutes_archive.parse import FIXED_HEADINGS, ParsedBody, parse_body

BEFORE = "## § 1 Öppnande\n\nText.\n\n"


def parse(heading: str) -> tuple[ParsedBody, list[tuple[str, int]]]:
    """Parse a body whose fifth line, the 105th of its file, is a heading."""
    parsed, findings = parse_body(f"{BEFORE}{heading}\n\nMer text.\n", 101, "f.md")
    return parsed, [(finding.code, finding.line) for finding in findings]


def hint(heading: str) -> str:
    _, findings = parse_body(f"{BEFORE}{heading}\n\nMer text.\n", 1, "f.md")
    return dict(findings[0].params)["right"]


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("## § 2 Rubrik", "2", "Rubrik"),
        ("## §2 Rubrik", "2", "Rubrik"),
        ("## §\u00a02\u00a0Rubrik", "2", "Rubrik"),
        ("##  §  2   Rubrik  ", "2", "Rubrik"),
        ("## § 2 Rubrik ##", "2", "Rubrik"),
        ("## § 2 Kurs i C#", "2", "Kurs i C#"),
        ("## § 1a Rubrik", "1a", "Rubrik"),
        ("## § 1A Rubrik", "1a", "Rubrik"),
        ("## § 1 a Rubrik", "1a", "Rubrik"),
        ("## § 2 I väntan på svar", "2", "I väntan på svar"),
        ("## § 2 i väntan på svar", "2", "i väntan på svar"),
        ("## § 2 å-ärenden", "2", "å-ärenden"),
    ],
)
def test_a_heading_with_section_sign_opens_an_item(heading, number, title):
    parsed, findings = parse(heading)
    assert findings == []
    assert (parsed.items[1].number, parsed.items[1].title) == (number, title)
    assert parsed.items[1].line == 105


@pytest.mark.parametrize(
    "heading",
    [
        "##§ 2 Rubrik",
        "# § 2 Rubrik",
        "### § 2 Rubrik",
        " ## § 2 Rubrik",
        "**§ 2** Rubrik",
        "**§ 2 Rubrik**",
        "§ 2**Rubrik**",
        "__§ 2__ Rubrik",
        "## 2 Rubrik",
        "## 2. Rubrik",
        "## § 2. Rubrik",
        "## § 2: Rubrik",
        "## § 2 – Rubrik",
        "## §§ 2 Rubrik",
        "## Paragraf 2 Rubrik",
        "## **§ 2** Rubrik",
        "## § 02. Rubrik",
        "§ 2 Rubrik\n---",
        "## &sect; 2 Rubrik",
    ],
)
def test_a_near_miss_is_an_error_that_says_what_to_write_and_is_read_as_meant(heading):
    parsed, findings = parse(heading)
    assert findings == [("PA502", 105)]
    assert hint(heading) == "## § 2 Rubrik"
    assert (parsed.items[1].number, parsed.items[1].title) == ("2", "Rubrik")


def test_several_numbers_in_one_heading_are_a_near_miss():
    assert hint("## §§ 2–4 Val") == "## § 2 Val"


@pytest.mark.parametrize("line", ["§ 2 Rubrik", "§ 2", "#### § 2 Rubrik", "*§ 2 Rubrik*"])
def test_a_line_that_may_be_a_heading_is_a_warning_and_stays_text(line):
    parsed, findings = parse(line)
    assert findings == [("PA503", 105)]
    assert len(parsed.items) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "§ 21 i kommunfullmäktiges arbetsordning",
        "§ 21 Kommunallagen säger detta.",
        "Enligt kommunallagen\n§ 21 Kommunallagen\nska detta göras.",
        "#### § 21 i arbetsordningen",
        "### § 21 i arbetsordningen",
        "**§ 21 i arbetsordningen** gäller.",
        "- § 21 Arbetsordning",
        "> ## § 9 Citat ur ett annat protokoll",
        "1. § 3",
        "§",
        "§ abc",
    ],
)
def test_prose_about_paragraphs_is_left_alone(prose):
    parsed, findings = parse(prose)
    assert findings == []
    assert len(parsed.items) == 1


def test_a_plain_heading_that_may_be_meant_fills_the_gap_it_would_fill():
    _, findings = parse("§ 2 Rubrik\n\nText.\n\n## § 3 Slut")
    assert findings == [("PA503", 105)]


@pytest.mark.parametrize("heading", FIXED_HEADINGS)
def test_fixed_headings_are_known(heading):
    parsed, findings = parse(f"### {heading}")
    assert findings == []
    assert parsed.items[0].parts[-1].kind is FIXED_HEADINGS[heading]
    assert parsed.items[0].parts[-1].heading == heading
    assert parsed.items[0].parts[-1].line == 105


def test_other_third_level_headings_are_legal():
    parsed, findings = parse("### Ekonomiska konsekvenser")
    assert findings == []
    assert parsed.items[0].parts[-1].kind is None
    assert parsed.items[0].parts[-1].heading == "Ekonomiska konsekvenser"


@pytest.mark.parametrize(
    ("heading", "right", "kind"),
    [
        ("### Belsut", "### Beslut", None),
        ("### BESLUT", "### Beslut", PartKind.DECISION),
        ("### Beslut:", "### Beslut", PartKind.DECISION),
        ("### **Beslut**", "### Beslut", PartKind.DECISION),
        ("### Kommunstyrelsens beslut", "### Beslut", None),
        ("### Yrkande", "### Yrkanden", None),
        ("### Reservation", "### Reservationer", None),
        ("### Votering", "### Omröstning", None),
        ("### Sammanfatning", "### Sammanfattning", None),
        ("### Förslag till belsut", "### Förslag till beslut", None),
        ("### Beslutsunderlaget", "### Beslutsunderlag", None),
        ("### Expedieras till", "### Skickas till", None),
        ("### Jav", "### Jäv", None),
    ],
)
def test_a_nearly_fixed_heading_offers_the_right_one(heading, right, kind):
    parsed, findings = parse(heading)
    assert findings == [("PA508", 105)]
    assert hint(heading) == right
    assert parsed.items[0].parts[-1].kind is kind


@pytest.mark.parametrize("line", ["**Beslut**", "**Beslut:**", "Beslut", "#### Beslut"])
def test_a_fixed_heading_in_another_shape_offers_the_right_one(line):
    _, findings = parse(line)
    assert findings == [("PA508", 105)]
    assert hint(line) == "### Beslut"


@pytest.mark.parametrize(
    "heading",
    [
        "### Avslut",
        "### Besök",
        "### Val",
        "### Information",
        "### Bakgrund",
        "### Röstning i salen",
    ],
)
def test_other_words_are_not_taken_for_fixed_headings(heading):
    assert parse(heading)[1] == []


@pytest.mark.parametrize("heading", ["## Beslut", "# Beslut", "##Beslut"])
def test_a_fixed_heading_at_a_high_level_is_an_error_and_read_as_meant(heading):
    parsed, findings = parse(heading)
    assert findings == [("PA509", 105)]
    assert hint(heading) == "### Beslut"
    assert parsed.items[0].parts[-1].kind is PartKind.DECISION


@pytest.mark.parametrize("heading", ["###Beslut", " ### Beslut", "####Skäl"])
def test_wrong_spacing_of_a_heading_is_an_error(heading):
    assert parse(heading)[1] == [("PA510", 105)]


@pytest.mark.parametrize("heading", ["## Bakgrund", "# Protokoll", "## 2016 års bokslut", "###"])
def test_other_headings_of_the_pages_level_are_warned_of(heading):
    assert parse(heading)[1] == [("PA511", 105)]


@pytest.mark.parametrize("underline", ["-----", "=", "---  "])
def test_an_underlined_heading_is_warned_of_on_the_underlines_line(underline):
    assert parse(f"Bakgrund\n{underline}")[1] == [("PA512", 106)]


@pytest.mark.parametrize(
    "text", ["Text.\n\n---", "| a | b |\n|---|---|\n| 1 | 2 |", "- punkt\n---"]
)
def test_rules_and_tables_are_no_underlined_headings(text):
    assert parse(text)[1] == []


def test_a_title_is_plain_text():
    parsed, findings = parse("## § 2 **Fet** rubrik")
    assert findings == [("PA513", 105)]
    assert parsed.items[1].title == "**Fet** rubrik"


def test_an_item_needs_a_title():
    assert parse("## § 2")[1] == [("PA504", 105)]


def test_a_fixed_heading_stands_once_in_an_item():
    again = "### Beslut\n\nEtt.\n\n### Beslut\n\nTvå.\n\n## § 2 Nästa\n\n### Beslut"
    assert parse(again)[1] == [("PA514", 109)]


def test_each_vote_of_an_item_has_its_own_headings():
    vote = "### Propositionsordning\n\nEtt.\n\n### Omröstning\n\nTvå.\n\n"
    assert parse(vote * 2)[1] == []


def test_a_fixed_heading_before_the_first_item_belongs_to_none():
    parsed, findings = parse_body("### Beslut\n\nText.\n\n## § 1 A\n\nText.\n", 1, "f.md")
    assert [finding.code for finding in findings] == ["PA515"]
    assert parsed.preamble == "### Beslut\n\nText.\n\n"


def test_a_body_without_items_is_an_error():
    parsed, findings = parse_body("Bara text.\n", 7, "f.md")
    assert [(finding.code, finding.line) for finding in findings] == [("PA501", 7)]
    assert parsed.preamble == "Bara text.\n"


def test_no_item_is_not_said_of_lines_that_may_be_meant_as_items():
    _, findings = parse_body("§ 1 Rubrik\n\nText.\n", 1, "f.md")
    assert [finding.code for finding in findings] == ["PA503"]


def test_a_rightly_written_body_has_no_findings():
    body = "Inledning.\n\n## § 7 Val\n\nText.\n\n### Beslut\n\nX väljs.\n\n## § 8 Slut\n\nText.\n"
    parsed, findings = parse_body(body, 1, "f.md")
    assert findings == []
    assert parsed.preamble == "Inledning.\n\n"
    assert [part.text for part in parsed.items[0].parts] == ["\nText.\n\n", "\nX väljs.\n\n"]
    assert [part.line for part in parsed.items[0].parts] == [4, 7]


def test_a_fixed_heading_is_seen_in_all_letters_that_fold_alike():
    """Every character of Unicode in place of the first and the second letter."""
    alike: dict[str, list[str]] = {}
    for number in range(sys.maxunicode + 1):
        alike.setdefault(chr(number).casefold(), []).append(chr(number))
    for heading in FIXED_HEADINGS:
        for place in (0, 1):
            for letter in alike[heading[place].casefold()]:
                written = heading[:place] + letter + heading[place + 1 :]
                assert parse(written)[1] == [("PA508", 105)], written
