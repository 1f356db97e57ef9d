"""The hand-written pages tell the truth: in their links, their examples and their keys."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown.extensions.toc import slugify, unique

from minutes_archive import addresses
from minutes_archive.archive import load_archive
from minutes_archive.findings import Finding, Level
from minutes_archive.model import (
    Appeal,
    CorrectionReason,
    CouncilKind,
    ItemKind,
    Outcome,
    Role,
    Status,
    VoteKind,
)
from minutes_archive.parse.fixed_headings import FIXED_HEADINGS
from minutes_archive.texts.collation import swedish_key

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GUIDE = DOCS / "handledning"
FORMAT = GUIDE / "formatet.md"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
VOCABULARIES = (
    Appeal,
    CorrectionReason,
    CouncilKind,
    ItemKind,
    Outcome,
    Role,
    Status,
    VoteKind,
)

FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(?P<hashes>#{1,6})\s+(?P<text>.+?)\s*$", re.MULTILINE)
LINK = re.compile(r"\]\((?P<target>[^()\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")


def prose(path: Path) -> str:
    """A page without its code blocks and code spans."""
    return CODE.sub("", FENCE.sub("", path.read_text(encoding="utf-8")))


def anchors(path: Path) -> set[str]:
    """The anchors that MkDocs gives the headings of a page."""
    used: set[str] = set()
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    for match in HEADING.finditer(text):
        unique(slugify(match["text"].replace("`", ""), "-"), used)
    return used


def site_address(path: Path) -> str:
    """Where MkDocs puts a page of docs/."""
    inside = path.relative_to(DOCS).with_suffix("").as_posix()
    return (inside.removesuffix("index").rstrip("/") + "/").lstrip("/")


SECTIONS = {
    value for name, value in vars(addresses).items() if name.isupper() and isinstance(value, str)
}


def leads_somewhere(path: Path, link: str) -> bool:
    """Say whether a link of a page leads to a file, a heading or a generated page."""
    target, _, anchor = link.partition("#")
    if re.match(r"https?://|mailto:", target):
        return True
    inside = path.is_relative_to(DOCS)
    if inside and target.endswith("/"):
        return posixpath.normpath(site_address(path) + target) + "/" in SECTIONS
    file = (path.parent / target).resolve() if target else path
    if not file.is_file() or (inside and not file.is_relative_to(DOCS)):
        return False
    return not anchor or file.suffix != ".md" or anchor in anchors(file)


def broken_links(path: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    links = [match["target"] for match in LINK.finditer(prose(path))]
    return [link for link in links if not leads_somewhere(path, link)]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(path):
    assert broken_links(path) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_page_has_one_title(path):
    levels = [match["hashes"] for match in HEADING.finditer(prose(path))]
    assert levels.count("#") == 1


def read_yaml(text: str) -> Any:
    """Read YAML with every value as text, whatever its tag."""
    return yaml.BaseLoader(text).get_single_data()


def nav_files(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for part in nav.values():
            yield from nav_files(part)
    elif isinstance(nav, list):
        for part in nav:
            yield from nav_files(part)


def test_every_page_for_people_stands_in_the_navigation():
    config = read_yaml((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    listed = set(nav_files(config["nav"]))
    aside = tuple(line.strip("/*") for line in config["not_in_nav"].split())
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert {page for page in pages if not page.startswith(aside)} == listed & pages
    assert "handledning/index.md" in listed


def test_the_start_page_leaves_room_for_its_lists():
    text = (DOCS / "index.md").read_text(encoding="utf-8")
    assert text.count("<!-- arkiv:start -->") == 1


# The format page and the schemas


class Rows(Mapping[tuple[str, str], dict[str, str]]):
    """The tables of the format page: file and place in it → key → how many ("1", "?", "*")."""

    def __init__(self, text: str) -> None:
        self._tables: dict[tuple[str, str], dict[str, str]] = {}
        file, before = "minutes", ""
        for block in re.split(r"\n{2,}", FENCE.sub("", text)):
            if named := re.match(r"#{2,3} .*?(\w+)\.yml$", block):
                file = named[1]
            elif block.startswith("| Nyckel | Antal |"):
                cells = [line.split("|") for line in block.splitlines()[2:]]
                keys = {cell[1].strip(" `"): cell[2].strip(" `") for cell in cells}
                for place in CODE.findall(before) or [""]:
                    self._tables[file, place] = keys
            before = "" if block.startswith("#") else block

    def __getitem__(self, key: tuple[str, str]) -> dict[str, str]:
        return self._tables[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def resolved(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A schema and every alternative of it, references followed."""
    if "$ref" in schema:
        yield from resolved(root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root)
        return
    yield schema
    for word in ("anyOf", "oneOf", "allOf"):
        for part in schema.get(word, ()):
            yield from resolved(part, root)


def places(
    schema: Mapping[str, Any], root: Mapping[str, Any], place: str
) -> Iterator[tuple[str, dict[str, str]]]:
    """Every mapping in a schema with its keys and how many each may have."""
    for part in resolved(schema, root):
        for word in ("items", "additionalProperties"):
            if isinstance(inner := part.get(word), dict):
                yield from places(inner, root, place)
        for inner in part.get("patternProperties", {}).values():
            yield from places(inner, root, place)
        if "properties" in part:
            required = part.get("required", ())
            keys = {
                key: "1" if key in required else "*" if is_list(value, root) else "?"
                for key, value in part["properties"].items()
            }
            yield place, keys
            for key, value in part["properties"].items():
                yield from places(value, root, f"{place}.{key}".lstrip("."))


def is_list(schema: Mapping[str, Any], root: Mapping[str, Any]) -> bool:
    return any("array" in part.get("type", ()) for part in resolved(schema, root))


@pytest.fixture(scope="module")
def documented() -> Rows:
    return Rows(FORMAT.read_text(encoding="utf-8"))


def in_schemas() -> dict[tuple[str, str], dict[str, str]]:
    files = sorted((DOCS / "schema").glob("*.schema.json"))
    schemas = {file.name.split(".")[0]: json.loads(file.read_bytes()) for file in files}
    return {
        (name, place): keys
        for name, schema in schemas.items()
        for place, keys in places(schema, schema, "")
    }


def test_the_format_page_names_every_key_and_no_other(documented):
    schemas = in_schemas()
    # One place refers to another's table in words: "samma nycklar som".
    shared = {("minutes", "items.notice"): ("minutes", "notice")}
    assert set(documented) == set(schemas) - set(shared)
    for place, keys in schemas.items():
        assert set(documented[shared.get(place, place)]) == set(keys), place


def test_the_format_page_says_rightly_how_many(documented):
    for place, keys in in_schemas().items():
        if place in documented:
            assert documented[place] == keys, place


def code_words(path: Path) -> set[str]:
    return set(CODE.findall(FENCE.sub("", path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.__name__)
def test_every_value_is_explained(vocabulary):
    values = {word.value for word in vocabulary}
    assert values - code_words(FORMAT) == set()


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.__name__)
def test_every_value_stands_in_the_glossary(vocabulary):
    values = {word.value for word in vocabulary}
    assert values - code_words(DOCS / "om" / "ordlista.md") == set()


def test_the_glossary_is_in_swedish_order():
    text = (DOCS / "om" / "ordlista.md").read_text(encoding="utf-8")
    terms = re.findall(r"^\| ([^|]+?) \|", text, re.MULTILINE)[1:]
    assert len(terms) > 50
    assert terms == sorted(terms, key=swedish_key)


def test_the_format_page_lists_the_fixed_headings():
    listed = re.findall(r"^\| `### ([^`]+)` \|", FORMAT.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == list(FIXED_HEADINGS)


# The examples of the guide


def blocks(page: str, language: str) -> list[tuple[str, str]]:
    """The code blocks of a guide page in one language: info line and code."""
    text = (GUIDE / page).read_text(encoding="utf-8")
    found = [(match["info"], match["code"]) for match in FENCE.finditer(text)]
    return [(info, code) for info, code in found if info.split(" ")[0] == language]


TEMPLATE = next(code for info, code in blocks("skriv-protokoll.md", "markdown") if "Mall" in info)

REGISTRY = {
    "councils.yml": "kommunstyrelsen: {name: Kommunstyrelsen, kind: board}\n"
    "miljoradet: {name: Miljörådet, kind: advisory}\n",
    "people.yml": "anna-lind: {name: Anna Lind}\n"
    "bjorn-akesson: {name: Björn Åkesson}\n"
    "cecilia-oberg: {name: Cecilia Öberg}\n",
    "themes.yml": "skola: {name: Skola}\nmiljo: {name: Miljö}\n"
    "hallbara-upphandlingar: {name: Hållbara upphandlingar}\nlivsmedel: {name: Livsmedel}\n",
    "calendar.yml": "[]\n",
}


@pytest.fixture
def findings(tmp_path):
    """Load an archive of one minutes file and give what is found."""

    def load(minutes: str = TEMPLATE, **registry: str) -> list[Finding]:
        files = {
            f"_registry/{name}": registry.get(name.removesuffix(".yml"), text)
            for name, text in REGISTRY.items()
        }
        council = re.search(r"^council: (\S+)", minutes, re.MULTILINE)
        date = re.search(r"^date: (\S+)", minutes, re.MULTILINE)
        files[f"{council[1]}/{date[1][:4]}/{date[1]}.md"] = minutes
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return list(load_archive(tmp_path).findings)

    return load


def by_key(front: str) -> dict[str, str]:
    """Cut front matter before each of its top-level keys."""
    pieces = re.split(r"^(?=[a-z_]+:)", front, flags=re.MULTILINE)
    return {piece.split(":")[0]: piece for piece in pieces if piece and not piece.startswith("#")}


def spliced(fragment: str) -> str:
    """The template with the top-level keys of a fragment instead of its own."""
    _, front, body = TEMPLATE.split("---\n", 2)
    return f"---\n{''.join((by_key(front) | by_key(fragment)).values())}---\n{body}"


def test_the_template_of_the_guide_is_right(findings):
    assert findings() == []


FRAGMENTS = [
    (page, code)
    for page in ("skriv-protokoll.md", "formatet.md", "rattelser.md", "personuppgifter.md")
    for info, code in blocks(page, "yaml")
    if "title" not in info
]


@pytest.mark.parametrize(
    ("page", "code"), FRAGMENTS, ids=[f"{page}-{n}" for n, (page, _) in enumerate(FRAGMENTS)]
)
def test_the_fragments_of_the_guide_have_the_right_form(page, code, findings):
    forms = ("PA1", "PA2", "PA3")
    assert [entry for entry in findings(spliced(code)) if entry.code.startswith(forms)] == []


def test_the_short_example_of_the_format_page_is_right(findings):
    (_, code), *_ = blocks("formatet.md", "markdown")
    assert [entry for entry in findings(code) if entry.level is Level.ERROR] == []


@pytest.mark.parametrize(
    ("info", "code"), blocks("register.md", "yaml"), ids=lambda text: text.split(":")[0]
)
def test_the_registry_examples_of_the_guide_are_right(info, code, findings):
    name = re.search(r'title="(\w+)\.yml"', info)[1]
    faults = [entry for entry in findings(**{name: code}) if entry.path.endswith(f"{name}.yml")]
    assert [entry for entry in faults if entry.level is Level.ERROR] == []


# What the municipality has to write itself


def test_what_the_municipality_must_write_itself_is_marked_alike():
    marks = re.findall(r"\[Fyll i[^\]]*\]", "".join(prose(path) for path in DOCS.rglob("*.md")))
    assert marks
    assert all(re.fullmatch(r"\[Fyll i: [^\]]+\]", mark) for mark in marks)
