"""The whole import, from real bytes: the guide's example and the archive's own first minutes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import import_minutes
from minutes_archive.archive import load_archive

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "handledning" / "importera.md"
FENCE = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
SEED = ROOT.parent / "shared" / "seed"
PUBLISHED = ROOT / "minutes" / "miljoradet" / "2016" / "2016-02-23.md"


@pytest.fixture
def archive(tmp_path, monkeypatch):
    root = tmp_path / "minutes"
    (root / "_registry").mkdir(parents=True)
    councils = "lekradet: {name: Lekrådet, kind: advisory}\n"
    councils += "miljoradet: {name: Miljörådet, kind: advisory}\n"
    (root / "_registry" / "councils.yml").write_text(councils, "utf-8")
    monkeypatch.setenv("MINUTES_DIR", str(root))
    monkeypatch.chdir(tmp_path)
    return root


def test_the_guides_example_gives_what_the_guide_shows(archive, tmp_path):
    examples = dict(FENCE.findall(GUIDE.read_text("utf-8")))
    source = tmp_path / "lekradet.txt"
    source.write_text(examples["lekradet.txt"], "utf-8")
    assert import_minutes.main([str(source), "--council", "lekradet"]) == 0
    made = (archive / "lekradet" / "2019" / "2019-05-14.md").read_text("utf-8")
    assert made == examples["2019-05-14.md"]
    assert not [finding for finding in load_archive(archive).findings if finding.blocks]


def test_the_guide_names_every_option():
    told = set(re.findall(r"^\| `(--[a-z-]+)` \|", GUIDE.read_text("utf-8"), re.MULTILINE))
    words = (ROOT / "hooks" / "minutes_archive" / "commands" / "import_arguments.py").read_text()
    assert told == set(re.findall(r'add_argument\("(--[a-z-]+)"', words))


def test_the_original_of_the_published_minutes_gives_the_published_file(archive, tmp_path):
    originals = sorted(SEED.glob("*.txt"))
    if not originals:
        pytest.skip("the original lies beside the project, not in it, and is not here")
    source = tmp_path / "miljoradet-2016-02-23.txt"
    source.write_bytes(originals[0].read_bytes())
    assert import_minutes.main([str(source), "--council", "miljoradet"]) == 0
    made = (archive / "miljoradet" / "2016" / "2016-02-23.md").read_text("utf-8")
    published = PUBLISHED.read_text("utf-8")
    chosen = re.sub(r"^themes: .*\n", "", published, flags=re.MULTILINE)
    assert made == chosen.replace("status: adjusted", "status: draft")
