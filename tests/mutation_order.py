"""When a changed rule is on trial (`make mutants`), its own tests run, the likeliest first.

Most tests load a whole archive, which runs every rule: to run them all on each change would
take a day. A rule's own tests are those in files that name one of its codes, or the rule
itself; that another rule's test stumbles on a change too is not counted in its favour.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

_CODE = re.compile(r"PA\d{3}")
_DEF = re.compile(r"^def (\w+)", re.MULTILINE)


def pytest_configure(config: pytest.Config) -> None:
    module = os.environ.get("MUTANT_UNDER_TEST", "").partition(".x")[0]
    if module.startswith("minutes_archive."):
        config.args = own_tests(config.args, module)


def own_tests(tests: list[str], module: str) -> list[str]:
    """Choose and order tests, given by their ids."""
    path = Path("src", *module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    codes = set(_CODE.findall(file.read_text(encoding="utf-8")))
    named = [*codes, re.escape(module.removeprefix("minutes_archive."))]
    words = re.compile("|".join([*named, rf"import .*\b{module.rpartition('.')[2]}\b"]))
    files = {name: _File.read(name, words) for name in {test.split("::")[0] for test in tests}}
    placed = []
    for test in tests:
        of = files[test.split("::")[0]]
        name = test.split("::")[1].partition("[")[0]
        far = 0 if any(code in test for code in codes) else 1 if name in of.naming else 2
        placed.append((far if of.naming else 3, name in of.on_disk, test))
    placed.sort()
    own = [test for far, _, test in placed if far < 3]
    return own or [test for _, _, test in placed]


@dataclass(frozen=True)
class _File:
    """The tests of a file that hold one of the words, and those that write to disk."""

    naming: set[str]
    on_disk: set[str]

    @classmethod
    def read(cls, name: str, words: re.Pattern[str]) -> _File:
        naming, on_disk = set(), set()
        for block in Path(name).read_text(encoding="utf-8").split("\n\n\n"):
            found = _DEF.search(block)
            test = found[1] if found else ""
            if words.search(block):
                naming.add(test)
            if "tmp_path" in block:
                on_disk.add(test)
        return cls(naming, on_disk)
