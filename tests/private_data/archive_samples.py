"""What an archive is told of its private data, for the tests of that."""

from __future__ import annotations

import re

from archive_files import BASE_BODY
from minutes_archive.archive import Loaded
from minutes_archive.findings import Finding, Level

NUMBER = "990102-2385"
OTHER = "990103-2392"
ENDING = BASE_BODY.partition("Ordföranden avslutar")[0]
DIGITS = re.compile(r"2385|9901022385|990102\D")


def body(text: str) -> str:
    return f"{ENDING}{text}\n"


def told(loaded: Loaded) -> list[Finding]:
    """What is found, but not that the file of an exception is not published."""
    return [one for one in loaded.findings if "exception" not in dict(one.params)]


def codes(loaded: Loaded) -> list[tuple[str, Level]]:
    return [(one.code, one.level) for one in told(loaded)]


def places(loaded: Loaded) -> list[tuple[str, int, int]]:
    return [(one.code, one.line, one.column) for one in told(loaded)]


def digest_of(loaded: Loaded, code: str = "PA701") -> str:
    found = {dict(one.params)["digest"] for one in loaded.findings if one.code == code}
    (digest,) = found
    return digest


def allow(code: str, digest: str, more: str = "") -> dict[str, str]:
    entry = f'{{code: {code}, digest: "{digest}", reason: Släkten har bett om det.{more}}}'
    return {"allow": f"allow:\n  - {entry}"}
