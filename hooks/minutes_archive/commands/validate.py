"""Check an archive, or some of its files in the light of all of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes_archive.archive import load_archive
from minutes_archive.archive.folder import REGISTRY
from minutes_archive.findings import Finding
from minutes_archive.history import HistoryError, check_against, look_back
from minutes_archive.report import github_summary, render_findings
from minutes_archive.texts import Texts

SOUND, FAULTY, NOT_RUN = 0, 1, 2
"""Exit codes: nothing above a warning, errors, the check could not be made."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command has to say: its output, its complaint if it could not run, its exit code."""

    exit_code: int
    output: str = ""
    complaint: str = ""
    summary: str = ""


def check_paths(  # noqa: PLR0913 - what a caller chooses, each by name
    paths: Sequence[str],
    default: Path,
    form: str,
    texts: Texts,
    *,
    cwd: Path,
    base: str | None = None,
    erased: Path | None = None,
) -> Answer:
    """Check archives and tell the findings of the paths named.

    The whole archive is read in any case, since a file can be wrong because of another.

    Args:
        paths: Files or folders; none means the default archive.
        default: The default archive's folder.
        form: How findings are written (see `report.FORMATS`).
        texts: The words of the reader's language.
        cwd: The folder that findings' paths are relative to, where they lie in it.
        base: A revision of git whose published minutes may not have changed unseen.
        erased: A list of erased words that must stand nowhere.
    """
    chosen: dict[Path, list[str]] = {}
    for path in [_absolute(cwd, name) for name in paths] or [default]:
        if paths and not os.path.lexists(path):
            return _complain(texts("command.validate.no_path", path=_label(path, cwd)))
        root = archive_root(path, default)
        if root is None:
            return _complain(texts("command.validate.outside", path=_label(path, cwd)))
        chosen.setdefault(root, []).append(_label(path if root in path.parents else root, cwd))
    findings: list[Finding] = []
    complaints: list[str] = []
    for root, wanted in chosen.items():
        found, troubles = _check(root, _label(root, cwd), texts, base, erased)
        findings += [finding for finding in found if _is_wanted(finding.path, wanted)]
        complaints += troubles
    findings.sort()
    exit_code = FAULTY if any(finding.blocks for finding in findings) else SOUND
    return Answer(
        NOT_RUN if complaints else exit_code,
        render_findings(findings, texts, form),
        complaint="\n".join(complaints),
        summary=github_summary(findings, texts),
    )


def _check(
    root: Path, label: str, texts: Texts, base: str | None, erased: Path | None
) -> tuple[list[Finding], list[str]]:
    """Check one archive, and what its history tells of it; give also what could not be checked."""
    loaded = load_archive(root, label=label)
    meetings = loaded.archive.meetings
    findings = list(loaded.findings)
    complaints = []
    try:
        findings += look_back(root, label, meetings, erased).findings
    except HistoryError as error:
        complaints.append(texts(error.key, **error.params))
    try:
        findings += check_against(root, base, label, meetings) if base is not None else []
    except HistoryError as error:
        why = texts(error.key, **error.params)
        complaints.append(" ".join(texts("command.validate.not_compared", why=why).split()))
    return findings, complaints


def archive_root(path: Path, default: Path) -> Path | None:
    """Find the archive that a path belongs to.

    Args:
        path: A file or folder, absolute.
        default: The default archive's folder.

    Returns:
        The nearest folder around the path that has registries; else the default archive, if
        one lies in the other; else the path itself if it is a folder.
    """
    for candidate in (path, *path.parents):
        if (candidate / REGISTRY).is_dir():
            return candidate
    if path == default or default in path.parents or path in default.parents:
        return default
    return path if path.is_dir() else None


def _is_wanted(path: str, wanted: Sequence[str]) -> bool:
    """Say whether a finding's path is one of those named, or lies in one."""
    return any(not name or path == name or path.startswith(f"{name}/") for name in wanted)


def _absolute(cwd: Path, name: str) -> Path:
    """Give a path without dots and without following links."""
    return Path(os.path.normpath(cwd / name))


def _label(path: Path, cwd: Path) -> str:
    """Name a path relative to the working folder where it lies in it."""
    inside = path == cwd or cwd in path.parents
    label = (path.relative_to(cwd) if inside else path).as_posix()
    return "" if label == "." else label


def _complain(words: str) -> Answer:
    """Answer that the check could not be made."""
    return Answer(NOT_RUN, complaint=words)
