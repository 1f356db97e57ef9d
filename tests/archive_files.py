"""A small complete archive on disk, to be spoilt by tests in one place at a time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from minutes_archive.archive import Loaded, load_archive
from minutes_archive.findings import Finding

BASE_PATH = "kommunstyrelsen/2024/2024-03-12.md"

BASE_FRONT = {
    "council": "council: kommunstyrelsen",
    "date": "date: 2024-03-12",
    "start": 'start: "13:30"',
    "end": 'end: "16:30"',
    "place": "place: Rådhuset",
    "status": "status: adjusted",
    "themes": "themes: [skola]",
    "chair": "chair: Anna Lind",
    "secretary": "secretary: Cecilia Öberg",
    "adjusters": "adjusters: [Björn Åkesson]",
    "adjusted_on": "adjusted_on: 2024-03-19",
    "present": (
        "present:\n"
        "  - {name: Anna Lind, role: chair}\n"
        "  - {name: Björn Åkesson, role: member}\n"
        "  - {name: Cecilia Öberg, role: secretary}"
    ),
    "notice": "notice: {posted: 2024-03-20, removed: 2024-04-11}",
}

BASE_BODY = """\
## § 1 Sammanträdet öppnas

Ordföranden öppnar sammanträdet.

## § 2 Rapport om skolan

Kommunstyrelsen godkänner rapporten.

## § 3 Avslutning

Ordföranden avslutar sammanträdet.
"""

REGISTRIES = {
    "_registry/councils.yml": (
        "kommunstyrelsen:\n  name: Kommunstyrelsen\n  kind: board\n"
        "miljoradet:\n  name: Miljörådet\n  kind: advisory\n"
    ),
    "_registry/themes.yml": "skola:\n  name: Skola\nmiljo:\n  name: Miljö\n",
    "_registry/people.yml": (
        "anna-lind:\n  name: Anna Lind\n  aliases: [Anna Lindh]\n"
        "bjorn-akesson:\n  name: Björn Åkesson\n"
        "cecilia-oberg:\n  name: Cecilia Öberg\n"
    ),
    "_registry/calendar.yml": "- council: kommunstyrelsen\n  date: 2024-04-09\n",
}


def minutes_text(front: Mapping[str, str] | None = None, body: str | None = None) -> str:
    """Write a minutes file: the base one, with some top-level keys or its body replaced."""
    lines = {**BASE_FRONT, **(front or {})}
    lines["notice"] = lines.pop("notice")  # Last, below what a test adds.
    text = "\n".join(value.rstrip("\n") for value in lines.values() if value)
    return f"---\n{text}\n---\n{BASE_BODY if body is None else body}"


def write_archive(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """Write the base archive with some files added or replaced; return its folder."""
    root = folder / "minutes"
    for path, content in {**REGISTRIES, BASE_PATH: minutes_text(), **(files or {})}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def load(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Loaded:
    """Write the base archive with some files added or replaced, and load it."""
    return load_archive(write_archive(folder, files))


def found(findings: tuple[Finding, ...] | list[Finding]) -> list[tuple[str, int, int]]:
    """Give code, line and column of each finding."""
    return [(finding.code, finding.line, finding.column) for finding in findings]


def in_full(loaded: Loaded, *codes: str) -> list[tuple[str, str, int, int, dict[str, str]]]:
    """Give code, level, line, column and parameters of each finding with one of the codes."""
    return [
        (one.code, str(one.level), one.line, one.column, dict(one.params))
        for one in loaded.findings
        if one.code in codes
    ]


def params(loaded: Loaded, code: str) -> dict[str, str]:
    """Give the parameters of the only finding with a code."""
    (finding,) = [one for one in loaded.findings if one.code == code]
    return dict(finding.params)
