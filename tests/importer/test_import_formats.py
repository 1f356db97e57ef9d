"""The same minutes give the same minutes file, whichever format they are imported from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from importer.format_samples import (
    HEADER,
    HEADS,
    as_docx,
    as_html,
    as_markdown,
    as_pdf,
    as_text,
)
from minutes_archive.importer.convert import Job, Settings, convert
from minutes_archive.texts import load_texts

TEXTS = load_texts("sv")
SETTINGS = Settings("tradgardsnamnden", {}, {}, "")
FORMATS = ("txt", "md", "docx", "pdf")
"""What is compared with the page, which marks most: headings, lists, tables and cells."""

TABLE = """\
| Redskap | Antal | Kronor |
| --- | --- | --- |
| Spadar | 12 | 4 800 |
| Krattor | 7 | 2 100 |
| Skottkärror | 3 | 3 900 |
"""
TABLE_AS_LINES = """\
Redskap Antal Kronor\\
Spadar 12 4 800\\
Krattor 7 2 100\\
Skottkärror 3 3 900
"""
TABLE_AS_WRITTEN = TABLE.replace("| --- | --- | --- |", "|---|---|---|")
BULLETS = """\
- Ekbacken
- Norra strandparken vid bron
- Rosenlunden
"""
BULLETS_AS_LINES = """\
Ekbacken\\
Norra strandparken vid bron\\
Rosenlunden
"""
EXCEPTIONS = {
    # Text has no cells: columns set with spaces stay lines, a row each.
    "txt": ((TABLE, TABLE_AS_LINES),),
    # Markdown is kept as its writer wrote it.
    "md": ((TABLE, TABLE_AS_WRITTEN),),
    # Chromium draws bullets as shapes, which are no letters: what is left are lines.
    "pdf": ((BULLETS, BULLETS_AS_LINES),),
}
"""What a format cannot carry, or carries otherwise: the page's Markdown and the format's."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of one format: the answer for programs, the front matter and the body."""

    record: Mapping
    front: Mapping
    body: str


def imported(data: bytes, path: Path) -> Imported:
    """Import bytes as the file of a name."""
    path.write_bytes(data)
    made = convert(Job(path, path.name), SETTINGS, TEXTS)
    assert made.refused == ""
    _, front, body = made.text.split("---\n", 2)
    return Imported(made.record, yaml.BaseLoader(front).get_single_data(), body)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """What came of the page, with which the other formats are compared."""
    return imported(as_html(), tmp_path_factory.mktemp("page") / "protokoll.html")


@pytest.fixture(scope="module", params=FORMATS)
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """What came of another format."""
    makers = {"txt": as_text, "md": as_markdown, "docx": as_docx}
    if request.param == "pdf":
        data = as_pdf(request.getfixturevalue("browser"))
    else:
        data = makers[request.param]()
    return imported(data, tmp_path_factory.mktemp("other") / f"protokoll.{request.param}")


def ending(one: Imported) -> str:
    return str(one.record["source"]).rpartition(".")[2]


def without_source(front: Mapping) -> dict:
    return {key: value for key, value in front.items() if key != "source"}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_the_page_is_read_as_it_is_meant(page):
    """The others are compared with it, so what it says is held here."""
    front = without_source(page.front)
    assert front["date"] == "2024-05-14"
    assert (front["start"], front["end"]) == ("13:30", "16:10")
    assert front["place"] == "Sessionssalen, Lövgatan 1, Björkvik"
    assert (front["chair"], front["secretary"]) == ("Anna Ek", "Ivar Oxel")
    assert (front["adjusters"], front["adjusted_on"]) == (["Bo Alm"], "2024-05-20")
    assert front["notice"] == {
        "posted": "2024-05-21",
        "removed": "2024-06-12",
        "kept_at": "Trädgårdsförvaltningen",
    }
    assert front["present"][3] == {
        "name": "Disa Lind",
        "role": "member",
        "party": "C",
        "items": "45-48",
    }
    assert front["present"][4]["replaces"] == "Frida Sälg"
    assert [one["role"] for one in front["present"][5:]] == [
        *("substitute", "substitute", "official", "secretary")
    ]
    assert front["items"]["46"]["votes"] == [
        {
            "kind": "open",
            "yes": "3",
            "no": "2",
            "yes_means": "avslag",
            "no_means": "bifall",
            "roll": {
                "yes": ["Anna Ek", "Cecilia Hassel", "Erik Rönn"],
                "no": ["Bo Alm", "Disa Lind"],
            },
        }
    ]
    assert [one["by"] for one in front["items"]["46"]["motions"]] == ["Anna Ek", "Bo Alm"]
    assert front["items"]["46"]["reservations"][0]["by"] == ["Bo Alm"]
    outcomes = {number: item.get("outcome") for number, item in front["items"].items()}
    assert outcomes == {"45": "approved", "46": "rejected", "47": "approved", "48": "tabled"}
    assert TABLE in page.body
    assert BULLETS in page.body
    assert "\n1. Nämnden köper tolv spadar.\n2. Krattorna köps in först när " in page.body


def test_every_format_gives_the_same_front_matter(page, other):
    assert without_source(other.front) == without_source(page.front)


def test_every_format_gives_the_same_paragraphs(page, other):
    assert len(other.record["sections"]) == 5
    for ours, theirs in zip(page.record["sections"], other.record["sections"], strict=True):
        for key in ("number", "title", "case", "outcome"):
            assert theirs[key] == ours[key]
        for key in ("decision", "text"):
            assert words(theirs[key] or "") == words(ours[key] or ""), ours["number"]


def test_every_format_gives_the_same_body(page, other):
    expected = page.body
    for ours, theirs in EXCEPTIONS.get(ending(other), ()):
        assert ours in expected
        expected = expected.replace(ours, theirs)
    assert other.body == expected
    assert words(other.body) == words(page.body)


def test_the_heads_of_the_pages_are_out_of_the_text_and_told(other):
    assert HEADER not in other.body
    told = " ".join(one["text"] for one in other.front["source"].get("removed", []))
    assert told == (f"{HEADER} 3 (3)" if ending(other) in {"txt", "pdf"} else "")


@pytest.mark.parametrize("head", HEADS)
def test_a_printed_pages_head_and_foot_are_not_taken_for_text(page, browser, tmp_path, head):
    printed = imported(as_pdf(browser, head=HEADS[head]), tmp_path / "protokoll.pdf")
    assert without_source(printed.front) == without_source(page.front)
    assert words(printed.body) == words(page.body)
