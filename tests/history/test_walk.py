"""One repository walks the whole way: publish, change, correct, erase, withdraw, rename.

What the pages of withdrawn and renamed minutes look like is told by the tests of those pages.
"""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from archive_files import BASE_BODY, BASE_PATH, minutes_text
from git_repository import NOBODY, GitRepository, copied, new_repository
from minutes_archive.commands.record_publication import record_publication
from minutes_archive.slugs import slugify
from minutes_archive.texts import load_texts

PROJECT = Path(__file__).parents[2]
OTHER = "miljoradet/2024/2024-04-02.md"
SECRET = "Ulrika Silfverhjelm, Tallbacksvägen"
"""Words that stand nowhere else: neither in the guide nor in the program."""

STAYS = "Biblioteksbuss"
"""What a word that stays has in common with its stem, which the search index holds."""

ATTACHED = "kommunstyrelsen/2024/rapport.txt"
BODY = BASE_BODY.replace("om skolan", f"om {STAYS}en").replace(
    "rapporten.", f"rapporten. Den körs av {SECRET} i vår."
)
OTHER_TEXT = minutes_text(
    {"council": "council: miljoradet", "date": "date: 2024-04-02", "adjusted_on": "", "notice": ""}
)


def front(*entries: str, **keys: str) -> dict[str, str]:
    given = {
        "attachments": "attachments:\n  - {title: Rapport, file: rapport.txt}",
        "items": "items:\n  2: {outcome: approved, case: KS 2024/12}",
    }
    if entries:
        lines = "".join(f"\n  - {{{entry}}}" for entry in entries)
        given |= {"status": "status: corrected", "corrections": f"corrections:{lines}"}
    return given | keys


DECIDED = "reason: error, decided_by: Anna Lind"
FIRST = f"date: 2024-04-02, item: 2, what: Tiden var fel, before: i vår, after: i höst, {DECIDED}"
THIRD = f"date: 2024-04-02, item: 3, what: Ordet, before: avslutar, after: avslutade, {DECIDED}"
ERASING = (
    "date: 2024-05-06, item: 2, what: En persons namn och gata är borttagna, reason: personal_data"
)


class Walk:
    """The repository, with the last version of the minutes that main has."""

    def __init__(self, repository: GitRepository) -> None:
        self.repository = repository

    def step(self, text: str | None, path: str = BASE_PATH) -> list[tuple[str, str]]:
        """Write the minutes, compare them with main, and commit what has no errors."""
        self.repository.write({path: text})
        found = self.repository.findings("main", whole=True)
        if not any(finding.blocks for finding in found):
            self.repository.commit()
        return [(finding.code, str(finding.level)) for finding in found]


def build(repository: GitRepository) -> subprocess.CompletedProcess[str]:
    """Build the site of the repository's minutes as a user would, with its search index."""
    for part in ("docs", "hooks"):
        skipped = shutil.ignore_patterns("__pycache__")
        target = repository.top / part
        shutil.copytree(PROJECT / part, target, ignore=skipped, dirs_exist_ok=True)
    shutil.copy(PROJECT / "mkdocs.yml", repository.top)
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("MINUTES_", "GIT_"))}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=repository.top,
        env={**inherited, **NOBODY, "NO_MKDOCS_2_WARNING": "1", "MINUTES_SEARCH": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def published_bytes(site: Path) -> Iterator[tuple[str, bytes]]:
    """Give every byte of a site, packed and unpacked, and the names of its files."""
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        yield name, name.encode()
        if not file.is_file():
            continue
        data = file.read_bytes()
        yield name, data
        if data.startswith(b"\x1f\x8b"):
            yield name, gzip.decompress(data)
        if data.startswith(b"SQLite"):
            with closing(sqlite3.connect(file)) as base:
                yield name, "\n".join(base.iterdump()).encode()


def forms(word: str) -> set[bytes]:
    """Give the forms that a word can have in some output."""
    unicode = word.encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")
    entities = word.encode("ascii", "xmlcharrefreplace")
    written = {word.encode(), unicode, entities, quote(word).encode(), slugify(word).encode()}
    return {form.lower() for form in written}


def holders(site: Path, word: str) -> set[str]:
    """Name the files of a site that hold a word in any form."""
    wanted = forms(word)
    return {
        name for name, data in published_bytes(site) if any(form in data.lower() for form in wanted)
    }


@pytest.fixture(scope="module")
def walked(tmp_path_factory) -> Walk:
    """Minutes that have been published, corrected and freed of somebody's data."""
    draft = minutes_text(front(status="status: draft", adjusted_on=""), BODY)
    files = {BASE_PATH: draft, OTHER: OTHER_TEXT, ATTACHED: b"En bilaga.\n"}
    walk = Walk(new_repository(tmp_path_factory.mktemp("walk"), files))

    # A draft becomes the adjusted minutes.
    assert walk.step(minutes_text(front(), BODY)) == []

    # Changed without a correction, then with one; then two items at once.
    changed = BODY.replace("i vår", "i höst")
    assert walk.step(minutes_text(front(), changed)) == [("PA801", "error")]
    assert walk.step(minutes_text(front(FIRST), changed)) == []
    both = changed.replace("i höst", "i vinter").replace("avslutar", "avslutade")
    again = FIRST.replace("i höst", "i vinter").replace("i vår", "i höst")
    assert walk.step(minutes_text(front(FIRST, again), both)) == [("PA801", "error")]
    assert walk.step(minutes_text(front(FIRST, again, THIRD), both)) == []

    # Somebody's name and street are taken out.
    clean = both.replace(SECRET, "en anställd")
    assert walk.step(minutes_text(front(FIRST, again, THIRD), clean)) == [("PA801", "error")]
    assert walk.step(minutes_text(front(FIRST, again, THIRD, ERASING), clean)) == []
    return walk


def test_the_words_taken_out_are_nowhere_in_the_built_site(walked, tmp_path):
    repository = copied(walked.repository, tmp_path)
    built = build(repository)
    assert built.returncode == 0, built.stdout
    assert "eftersökta i hela webbplatsen och finns ingenstans" in built.stdout
    site = repository.top / "site"
    for word in ("Silfverhjelm", "Tallbacksvägen", "Tallbacksväg", "Ulrika"):
        assert holders(site, word) == set(), word
    # The search sees what is there: the same search finds a word that stays everywhere.
    found = holders(site, STAYS)
    kinds = {"index.html", ".pf_fragment", ".pf_index", "index.json", ".sqlite", ".csv"}
    assert {kind for kind in kinds if any(name.endswith(kind) for name in found)} == kinds

    # An attachment that still has the words stops the next build; the site stays as it was.
    (repository.minutes / ATTACHED).write_text(f"Hälsningar {SECRET}\n", encoding="utf-8")
    stopped = build(repository)
    assert stopped.returncode != 0
    assert "rapport.txt: här står ord som är borttagna ur" in stopped.stdout
    assert "Den förra webbplatsen är orörd" in stopped.stdout
    assert not any(part in stopped.stdout for part in ("Ulrika", "Silfverhjelm", "Tallbacks"))
    assert holders(site, "Silfverhjelm") == set()


def published(repository: GitRepository) -> Path:
    """Build the site and write down what is published; give its folder."""
    built = build(repository)
    assert built.returncode == 0, built.stdout
    site = repository.top / "site"
    recorded = record_publication(site, repository.minutes, load_texts())
    assert recorded.exit_code == 0, recorded.complaint
    repository.commit()
    return site


ADDRESS = "protokoll/kommunstyrelsen/2024-03-12/"


def test_the_minutes_may_then_be_withdrawn(walked, tmp_path):
    walk = Walk(copied(walked.repository, tmp_path))
    published(walk.repository)
    withdrawn = front(
        items="",
        status="status: withdrawn",
        withdrawn="withdrawn: {date: 2024-06-03, reason: personal_data}",
    )
    assert walk.step(minutes_text(withdrawn, "## § 1 Avpublicerat\n\nBorttaget.\n")) == []
    site = published(walk.repository)
    tombstone = (site / ADDRESS / "index.html").read_text(encoding="utf-8")
    assert "Protokollet är borttaget från webbplatsen." in tombstone
    assert "3 juni 2024" in tombstone
    assert holders(site, STAYS) == set()

    # To take the file away too is no way out of it.
    walk.repository.write({BASE_PATH: None})
    assert sorted(walk.repository.codes("main")) == ["PA803"]
    stopped = build(walk.repository)
    assert stopped.returncode != 0
    assert "PA820" in stopped.stdout


def test_the_minutes_may_be_moved_and_the_old_address_leads_to_the_new(walked, tmp_path):
    walk = Walk(copied(walked.repository, tmp_path))
    published(walk.repository)
    moved = "kommunstyrelsen/2024/2024-03-12-extra.md"
    text = (walk.repository.minutes / BASE_PATH).read_text(encoding="utf-8")
    walk.repository.write({BASE_PATH: None, moved: text})
    found = {finding.code for finding in walk.repository.findings("main", whole=True)}
    assert found == {"PA809", "PA820"}
    walk.repository.write({moved: text.replace("i vinter.", "i sommar.")})
    assert sorted(walk.repository.codes("main")) == ["PA801", "PA809"]

    new = ADDRESS.replace("2024-03-12", "2024-03-12-extra")
    redirects = f"- {{from: {ADDRESS}, to: {new}}}\n"
    walk.repository.write({moved: text, "_registry/redirects.yml": redirects})
    assert walk.repository.findings("main", whole=True) == []
    site = published(walk.repository)
    page = (site / ADDRESS / "index.html").read_text(encoding="utf-8")
    assert 'http-equiv="refresh"' in page
    assert 'href="../../../protokoll/kommunstyrelsen/2024-03-12-extra/"' in page
    assert "avslutade" in (site / new / "index.html").read_text(encoding="utf-8")
