from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_files import BASE_PATH, REGISTRIES, load, minutes_text
from minutes_archive.archive import MinutesFile, read_minutes
from minutes_archive.findings import Finding
from minutes_archive.parse import ParsedBody, parse_body

MARKDOWN = st.lists(
    st.sampled_from(
        [
            "## § 1 Rubrik",
            "## § 2",
            "##§ 3 Rubrik",
            "**§ 4** Rubrik",
            "§ 5 Rubrik",
            "### Beslut",
            "### Belsut",
            "###Beslut",
            "## Beslut",
            "# x",
            "---",
            "===",
            "",
            " ",
            "\t",
            "text",
            "[a](javascript:x)",
            "![a](b)",
            "<b>",
            "```",
            "[1]: x",
            "## §",
            "## § Utan nummer",
            "# §Utan nummer",
            "#",
            "## § 0 Noll",
            "## § 7 a Rubrik",
        ]
    )
    | st.text(st.characters(exclude_characters="\r", codec="utf-8"), max_size=40)
).map("\n".join)


def rejoined(body: str, first_line: int, parsed: ParsedBody) -> str:
    """Put a body together again from its parts and the lines of its headings."""
    lines = body.split("\n")

    def heading(line: int) -> str:
        last = line - first_line == len(lines) - 1
        return lines[line - first_line] + ("" if last else "\n")

    pieces = [parsed.preamble]
    for item in parsed.items:
        pieces.append(heading(item.line))
        for part in item.parts:
            pieces.append(heading(part.line) if part.heading is not None else "")
            pieces.append(part.text)
    return "".join(pieces)


@given(body=MARKDOWN, first_line=st.integers(1, 500))
def test_every_character_of_a_body_stands_in_exactly_one_place(body, first_line):
    parsed, findings = parse_body(body, first_line, "f.md")
    assert rejoined(body, first_line, parsed) == body
    assert all(first_line <= finding.line <= first_line + body.count("\n") for finding in findings)
    assert all(finding.column >= 1 for finding in findings)


@given(body=MARKDOWN)
def test_titles_and_headings_stand_on_their_lines(body):
    parsed, findings = parse_body(body, 1, "f.md")
    lines = body.split("\n")
    unnumbered = {finding.line for finding in findings if finding.code == "PA527"}
    for item in parsed.items:
        digits = item.number.rstrip("abcdefghijklmnopqrstuvwxyz")
        assert digits in lines[item.line - 1] or item.line in unnumbered
        for part in item.parts:
            assert part.heading is None or part.heading in lines[part.line - 1]


def is_answer(answer: MinutesFile) -> bool:
    return isinstance(answer, MinutesFile) and all(
        isinstance(finding, Finding) for finding in answer.findings
    )


@given(data=st.binary(max_size=2000))
def test_any_bytes_give_findings_only(data):
    answer = read_minutes(data, BASE_PATH)
    assert is_answer(answer)
    assert answer.meeting is not None or any(finding.blocks for finding in answer.findings)


@given(body=MARKDOWN)
@settings(max_examples=60)
def test_any_markdown_gives_findings_only(body):
    assert is_answer(read_minutes(minutes_text(body=body).encode(), BASE_PATH))


VALUES = st.recursive(
    st.text(max_size=12)
    | st.sampled_from(
        ["2024-03-12", "13:30", "1-44, 46", "7a", "no", "null", "~", "[", "{a: b", "*a"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda some: f"[{', '.join(some)}]")
        | st.dictionaries(st.text(max_size=6), inner, max_size=3).map(
            lambda some: "{" + ", ".join(f"{key}: {value}" for key, value in some.items()) + "}"
        )
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["council", "date", "present", "absent", "items", "chair", "themes", "votes", "next_meeting"]
)


@given(front=st.dictionaries(KEYS, VALUES, max_size=4))
@settings(max_examples=100)
def test_any_front_matter_gives_findings_only(front):
    lines = {key: f"{key}: {value}" for key, value in front.items()}
    assert is_answer(read_minutes(minutes_text(lines).encode("utf-8", "replace"), BASE_PATH))


@given(registries=st.dictionaries(st.sampled_from(sorted(REGISTRIES)), VALUES | MARKDOWN))
@settings(max_examples=40)
def test_any_registries_give_findings_only(registries, tmp_path_factory):
    files = {path: text.encode("utf-8", "replace") for path, text in registries.items()}
    loaded = load(tmp_path_factory.mktemp("any"), files)
    assert all(isinstance(finding, Finding) for finding in loaded.findings)


NAMES = st.lists(
    st.sampled_from(["Anna", "Ana", "Lind", "Lindh", "Björn", "Åkeson", "Öberg", "och", "\n"])
    | st.text(max_size=8),
    max_size=12,
).map(" ".join)


@given(text=NAMES)
@settings(max_examples=40)
def test_any_names_in_a_text_give_findings_inside_the_file(text, tmp_path_factory):
    body = f"## § 1 Rubrik\n\n{text}\n"
    content = minutes_text(body=body).encode("utf-8", "replace")
    loaded = load(tmp_path_factory.mktemp("names"), {BASE_PATH: content})
    lines = content.decode().replace("\r", "\n").count("\n") + 1
    assert all(1 <= finding.line <= lines for finding in loaded.findings)


@pytest.mark.parametrize(
    "unit",
    [
        "#",
        "## § 1",
        "§ ",
        "[",
        "](",
        "![",
        "<",
        "<a ",
        "**",
        "_",
        "-",
        "=",
        "Aa-",
        "Aa ",
        " ",
        "a:",
    ],
)
def test_a_line_of_a_million_equal_characters_is_parsed_to_its_end(unit):
    # A parser that took quadratic time would never come to the assertion.
    body = f"## § 1 Rubrik\n\n{unit * (1_000_000 // len(unit))}\n"
    parsed, _ = parse_body(body, 1, "f.md")
    assert rejoined(body, 1, parsed) == body


@pytest.mark.parametrize(
    "line", ["#", "§ 1 A", "## § 1 A", "**§ 1** A", "-", "a", "<b>", "[a](b:c)"]
)
def test_a_hundred_thousand_equal_lines_are_parsed_to_their_end(line):
    body = f"{line}\n" * 100_000
    parsed, _ = parse_body(body, 1, "f.md")
    assert rejoined(body, 1, parsed) == body
