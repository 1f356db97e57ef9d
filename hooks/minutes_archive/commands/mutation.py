"""Mutation testing of `rules/`: the rules changed in one place at a time, the tests run on each.

mutmut makes the changes and runs the tests. It wants the package in a folder called `src`, so
it is given a copy of the project.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from pathlib import Path

from minutes_archive.texts import Texts

WANTED = 0.85
"""The share of the changes that the tests have to notice."""

RULES = "minutes_archive.rules."
_COPIED = ("pyproject.toml", "scripts", "tests")
_RESULT = re.compile(r"\s+(minutes_archive\.rules\.[\w.]+?)\.x[_ǁ][^:\s]*: ([a-z ]+)")
_NAME = re.compile(r"\s+(minutes_archive\.rules\.[^:\s]+): ")
_KILLED = "killed"
_HUNG = "timeout"
_TINY = 1e-9  # 0.57 * 100 is less than 57
_WORDS = "command.mutation"
_COLUMNS = ("total", "killed", "timeouts", "survived", "share")


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the changes of a module; one that makes the tests hang is noticed too."""

    total: int = 0
    killed: int = 0
    timeouts: int = 0

    @property
    def survived(self) -> int:
        """How many changes nobody notices, those of code without a test among them."""
        return self.total - self.killed - self.timeouts

    @property
    def share(self) -> float:
        """The share of the changes that is noticed, 0 to 1; 1 where there are none."""
        return 1 - self.survived / self.total if self.total else 1.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.total + other.total,
            self.killed + other.killed,
            self.timeouts + other.timeouts,
        )


@dataclass(frozen=True, slots=True)
class Result:
    """One change: its name for mutmut, the module of `rules/` it is in, and what became of it."""

    name: str
    module: str
    status: str

    @property
    def is_noticed(self) -> bool:
        """Say whether the tests failed or hung."""
        return self.status in {_KILLED, _HUNG}

    @property
    def tally(self) -> Tally:
        """Count it."""
        return Tally(1, int(self.status == _KILLED), int(self.status == _HUNG))


def lay_out(project: Path, work: Path) -> None:
    """Copy what mutmut needs of the project; what is there already is written over.

    Args:
        project: The project's folder.
        work: The folder of the copy. Results in it are kept.
    """
    ignore = shutil.ignore_patterns("__pycache__", "import_samples", "import_labels")
    package = work / "src" / "minutes_archive"
    for folder in (package, *(work / name for name in _COPIED)):
        if folder.is_dir():
            shutil.rmtree(folder)
    shutil.copytree(project / "hooks" / "minutes_archive", package, ignore=ignore)
    for name in _COPIED:
        if (project / name).is_dir():
            shutil.copytree(project / name, work / name, ignore=ignore)
        else:
            shutil.copy2(project / name, work / name)
    # Which test runs which function is asked anew, for the tests as they are now.
    (work / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)


def patterns(parts: Iterable[str]) -> list[str]:
    """Give mutmut's patterns for parts of `rules/`.

    Args:
        parts: Modules and packages without the package's name, as "law.roll".
    """
    return [f"{RULES}{part}.*" for part in parts]


def read_results(listing: str, parts: Sequence[str] = ()) -> list[Result]:
    """Read what `mutmut results --all true` prints.

    Args:
        listing: What it printed.
        parts: The parts of `rules/` asked for; none for all.
    """
    results = []
    for line in listing.splitlines():
        found, name = _RESULT.fullmatch(line), _NAME.match(line)
        if found and name:
            module = found[1].removeprefix(RULES)
            if not parts or any(f"{module}.".startswith(f"{part}.") for part in parts):
                results.append(Result(name[1], module, found[2]))
    return results


def tallies(results: Iterable[Result]) -> Mapping[str, Tally]:
    """Count the results of each module, by name.

    Args:
        results: The results.
    """
    counted: dict[str, Tally] = {}
    for result in results:
        counted[result.module] = counted.get(result.module, Tally()) + result.tally
    return dict(sorted(counted.items()))


def render_results(results: Sequence[Result], texts: Texts) -> str:
    """Write the results as a table by module, then the changes that survived.

    Args:
        results: The results.
        texts: The words of the reader's language.
    """
    counted = tallies(results)
    whole = sum(counted.values(), Tally())
    head = [texts(f"{_WORDS}.{name}") for name in ("module", *_COLUMNS)]
    rows = [
        [
            name,
            *map(str, (one.total, one.killed, one.timeouts, one.survived)),
            _percent(one.share, texts),
        ]
        for name, one in (*counted.items(), (texts(f"{_WORDS}.together"), whole))
    ]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])])
        for row in (head, *rows)
    ]
    left = sorted(f"  {one.name}: {one.status}" for one in results if not one.is_noticed)
    if left:
        lines += ["", texts(f"{_WORDS}.show"), *left]
    verdict = "enough" if whole.share >= WANTED else "too_few"
    share, wanted = _percent(whole.share, texts), _percent(WANTED, texts)
    said = texts(f"{_WORDS}.{verdict}", share=share, wanted=wanted)
    return "\n".join([*lines, "", said]) + "\n"


def _percent(share: float, texts: Texts) -> str:
    """Write a share as a whole percentage, never higher than it is."""
    return texts.percent(floor(share * 100 + _TINY) / 100)


def is_enough(results: Iterable[Result]) -> bool:
    """Say whether the tests notice as many changes as they have to.

    Args:
        results: The results; none at all are not enough.
    """
    whole = sum((result.tally for result in results), Tally())
    return whole.total > 0 and whole.share >= WANTED
