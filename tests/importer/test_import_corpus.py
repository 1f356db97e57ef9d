"""Real minutes, imported into one archive with the real command and built into one site."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import evaluate_importer
from minutes_archive import addresses
from minutes_archive.archive import Loaded, load_archive

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FOLDERS = tuple(SHARED / name for name in ("corpus/visible", "corpus/recast", "seed"))
TOLD_DAY = "2012-02-29"
"""The day that the command tells of the files that have none in their text or their name."""

_NOTE = re.compile(rb"\A# (?:source|layout)\b[^\n]*")
"""The corpus' own first line; it says where a text is from and is not part of it."""
_FAMILY = re.compile(r"([a-z]+(?:-[a-z]+)?)-\d{4}[-_]")
_KINDS = {"kf": "assembly", "ks": "board", "stacken": "association", "radet": "advisory"}
_ITEM = re.compile(r'<section class="item">\s*<h2 id="(p[^"]+)">(.*?)</section>', re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")

pytestmark = pytest.mark.skipif(
    not all(folder.is_dir() for folder in FOLDERS),
    reason="the corpus of real minutes lies beside the project, not in it, and is not here",
)


@dataclass(frozen=True, slots=True)
class Imported:
    """The archive that the corpus became: what the command answered of each file, by name."""

    archive: Path
    answers: dict[str, dict]
    sources: dict[str, Path]


def files_by_council(folder: Path) -> dict[str, list[Path]]:
    """Copy the corpus, without its notes, and share it out on councils of made-up names."""
    found = defaultdict(list)
    for source in sorted(path for one in FOLDERS for path in one.iterdir()):
        copy = folder / source.name
        copy.write_bytes(_NOTE.sub(b"", source.read_bytes()))
        family = _FAMILY.match(source.name)
        if family is not None:
            found[family[1]].append(copy)
        elif source.parent.name == "recast":
            found[source.stem].append(copy)
        else:
            found["provradet"].append(copy)
    return found


def registry(councils: Iterator[str]) -> str:
    """Register councils, each of the kind that its name tells."""
    kinds = {
        slug: next((kind for end, kind in _KINDS.items() if slug.endswith(end)), "board")
        for slug in councils
    }
    lines = (f"{slug}: {{name: Organet {slug}, kind: {kinds[slug]}}}\n" for slug in kinds)
    return "".join(lines)


def run(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one of the project's commands as a secretary would."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINUTES_", "SITE_"))}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**kept, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """Import every file of the corpus into one folder."""
    folder = tmp_path_factory.mktemp("corpus")
    sources, archive = folder / "sources", folder / "minutes"
    sources.mkdir()
    (archive / "_registry").mkdir(parents=True)
    councils = files_by_council(sources)
    (archive / "_registry" / "councils.yml").write_text(registry(iter(councils)), "utf-8")
    answers = {}
    for council, files in councils.items():
        dated = ("--date-from-name",) if _FAMILY.match(files[0].name) else ("--date", TOLD_DAY)
        done = run(
            *("scripts/import_minutes.py", *map(str, files), "--council", council, "--json"),
            *(dated if council != "provradet" else ()),
            MINUTES_DIR=str(archive),
        )
        assert done.stderr == ""
        told = json.loads(done.stdout)
        told = told if isinstance(told, list) else [told]
        answers |= {Path(one["source"]).name: one for one in told}
    return Imported(archive, answers, {one.name: one for one in sources.iterdir()})


@pytest.fixture(scope="module")
def loaded(imported: Imported) -> Loaded:
    """The archive as the site's build reads it, drafts too."""
    return load_archive(imported.archive)


@pytest.fixture(scope="module")
def site(imported: Imported, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the archive's site once; the build itself follows every link."""
    out = tmp_path_factory.mktemp("corpus-site")
    done = run(
        *("-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(out)),
        MINUTES_DIR=str(imported.archive),
        MINUTES_DRAFTS="1",
        MINUTES_SEARCH="0",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(html.unescape(text)))


def test_every_file_of_the_corpus_becomes_minutes(imported):
    assert set(imported.answers) == set(imported.sources)
    refused = {name: one["refused"] for name, one in imported.answers.items() if "refused" in one}
    assert refused == {}
    assert len(list(imported.archive.rglob("*.md"))) == len(imported.sources)


def test_the_whole_archive_may_be_published(imported, loaded):
    assert [str(finding) for finding in loaded.findings if finding.blocks] == []
    assert len(loaded.archive.meetings) == len(imported.sources)


def test_the_commands_own_findings_stop_nothing_either(imported):
    findings = [(name, one) for name, told in imported.answers.items() for one in told["findings"]]
    assert [(name, one) for name, one in findings if one["level"] == "error"] == []
    assert [(name, one) for name, one in findings if one["code"].startswith("import.")] == []


def test_each_file_says_what_it_was_made_of(imported, loaded):
    names = [meeting.source.file for meeting in loaded.archive.meetings if meeting.source]
    assert sorted(names) == sorted(imported.sources)


def test_each_paragraph_stands_with_its_words_on_the_page_of_its_minutes(loaded, site):
    for meeting in loaded.archive.meetings:
        page = (site / addresses.minutes(meeting) / "index.html").read_text("utf-8")
        shown = dict(_ITEM.findall(page))
        assert list(shown) == [item.anchor for item in meeting.items]
        for item in meeting.items:
            told = words(" ".join((item.title, *(part.text for part in item.parts))))
            lacking = told - words(re.sub(r"<[^>]*>", " ", shown[item.anchor]))
            assert not lacking, (addresses.item(meeting, item), lacking)


def test_the_paragraphs_of_the_pages_are_not_empty(loaded):
    filled = [any(part.text for part in item.parts) for item in items(loaded)]
    assert sum(filled) > 0.95 * len(filled)


def items(loaded: Loaded) -> list:
    return [item for meeting in loaded.archive.meetings for item in meeting.items]


def test_the_minutes_are_reached_from_their_councils_and_years(loaded, site):
    for meeting in loaded.archive.meetings:
        address = addresses.minutes(meeting)
        for index in (
            addresses.council_year(meeting.council, meeting.date.year),
            addresses.month(meeting.date.year, meeting.date.month),
        ):
            page = (site / index / "index.html").read_text("utf-8")
            assert f'{address}"' in page, (index, address)


def test_the_whole_corpus_reaches_the_targets(capsys):
    code = evaluate_importer.main([*map(str, FOLDERS), "--check"])
    assert code == evaluate_importer.SOUND, capsys.readouterr().out
