"""Our build beside plain MkDocs with Material: the same minutes, by turns, on one machine."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from minutes_archive.commands.measure import Usage, measure

PLAIN = """\
{site_name: Plain, theme: {name: material, font: false}, plugins: [], nav: [index.md],
not_in_nav: "*", markdown_extensions: [tables],
validation: {links: {not_found: ignore, anchors: ignore, unrecognized_links: ignore}}}
"""
"""What every site of minutes needs and no more: MkDocs's own extensions, and tables."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a build takes: the median of its times, and its memory, of ours and of plain."""

    ours: Usage
    plain: Usage

    @property
    def ratio(self) -> float:
        """Our time as a share of plain's."""
        return self.ours.seconds / self.plain.seconds


def compare_builds(
    minutes: Path, project: Path, work: Path, env: Mapping[str, str], rounds: int
) -> Comparison:
    """Build both sites by turns, each into a folder that is not there yet.

    The first round warms the disk's cache and has its memory watched; it is not timed.

    Args:
        minutes: The minutes that both are built from.
        project: The folder of our mkdocs.yml.
        work: An empty folder to work in.
        env: The builds' environment.
        rounds: How many times each is built and timed.
    """
    plain = _lay_out(minutes, work / "plain")
    env = {**env, "MINUTES_DIR": str(minutes), "NO_MKDOCS_2_WARNING": "1"}
    ours_taken: list[Usage] = []
    plain_taken: list[Usage] = []
    for number in range(rounds + 1):
        ours_taken.append(_build(project, work / "site", env, memory=not number))
        plain_taken.append(_build(plain, work / "site", env, memory=not number))
    return Comparison(_middle(ours_taken), _middle(plain_taken))


def _lay_out(minutes: Path, project: Path) -> Path:
    """Set up a plain site with the minutes as its pages."""
    docs = project / "docs"
    shutil.copytree(minutes, docs, ignore=lambda *_: {"_registry"})
    (docs / "index.md").write_text("# Plain\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    return project


def _build(project: Path, site: Path, env: Mapping[str, str], *, memory: bool) -> Usage:
    """Build a site and throw it away."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    usage = measure(command, project, env, memory=memory)
    shutil.rmtree(site, ignore_errors=True)
    return usage


def _middle(taken: list[Usage]) -> Usage:
    """Sum up a build's rounds."""
    first, *timed = taken
    seconds = median(usage.seconds for usage in timed or taken)
    return Usage(seconds, first.megabytes, max(usage.exit_code for usage in taken))
