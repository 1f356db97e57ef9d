"""The search index: Pagefind run over the finished site.

Only minutes are indexed. A minutes page marks its text with `data-pagefind-body` and carries
its council, year, themes, outcomes and people as filters, its date as sort order and the
outcome of each item as metadata; the script of the search page reads them back.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = "pagefind"
"""Folder of the index inside the site."""

PAGES = "protokoll/*/*/index.html"
"""Where the pages that are searched lie inside the site."""

NOT_TEXT = (".headerlink", "[hidden]", "nav", "button", "script", "style")
"""Furniture inside the minutes that is no part of the record."""

_ENTRY = "pagefind-entry.json"
_UNUSED = (
    "pagefind-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
)
_TIMEOUT = 1800.0


class SearchIndexError(RuntimeError):
    """The search index could not be made, or does not hold all minutes."""


def index_site(site: Path, *, language: str = "sv", pages: int | None = None) -> None:
    """Make the search index of a finished site, in place of an earlier one.

    Pagefind holds all pages in memory, about 280 KB a meeting.

    Args:
        site: Folder of the finished site.
        language: Language of the minutes, which decides how words are stemmed.
        pages: How many minutes there are to search; by default all pages in their place, none
            of which is then of withdrawn or moved minutes.

    Raises:
        SearchIndexError: Pagefind failed, or left minutes out.
    """
    pages = sum(1 for _ in site.glob(PAGES)) if pages is None else pages
    bundle = site / FOLDER
    shutil.rmtree(bundle, ignore_errors=True)
    if pages == 0:
        _write_empty(bundle)
        return
    _run(site, language)
    _drop_unused(bundle, language)
    indexed = indexed_pages(site)
    if indexed != pages:
        raise SearchIndexError(
            f"the search index holds {indexed} of the site's {pages} minutes; "
            "does every one of them carry data-pagefind-body?"
        )


def indexed_pages(site: Path) -> int:
    """Count the pages that the index of a site holds.

    Args:
        site: Folder of the finished site.

    Raises:
        SearchIndexError: There is no readable index.
    """
    entry = site / FOLDER / _ENTRY
    try:
        languages = json.loads(entry.read_text(encoding="utf-8"))["languages"]
        return sum(int(language["page_count"]) for language in languages.values())
    except (OSError, ValueError, KeyError) as error:
        raise SearchIndexError(f"{entry} is no search index: {error}") from error


def _run(site: Path, language: str) -> None:
    """Run Pagefind's command line, quietly unless it fails."""
    command = [sys.executable, "-m", "pagefind", "--quiet"]
    command += ["--site", str(site), "--output-subdir", FOLDER, "--glob", PAGES]
    command += ["--force-language", language, "--exclude-selectors", ",".join(NOT_TEXT)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, no shell, no foreign words
            command, capture_output=True, check=False, encoding="utf-8", timeout=_TIMEOUT
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SearchIndexError(f"Pagefind could not run: {error}") from error
    if done.returncode:
        words = (done.stderr or done.stdout).strip() or "it gave no reason"
        raise SearchIndexError(f"Pagefind failed with status {done.returncode}: {words}")


def _drop_unused(bundle: Path, language: str) -> None:
    """Remove Pagefind's own interfaces, and the stemmer for languages it does not know."""
    unused = [file for pattern in _UNUSED for file in bundle.glob(pattern)]
    if (bundle / f"wasm.{language}.pagefind").exists():
        unused.append(bundle / "wasm.unknown.pagefind")
    for file in unused:
        file.unlink(missing_ok=True)


def _write_empty(bundle: Path) -> None:
    """Say in the index's own form that there is nothing to search."""
    bundle.mkdir(parents=True)
    (bundle / _ENTRY).write_text('{"languages":{}}\n', encoding="utf-8")
