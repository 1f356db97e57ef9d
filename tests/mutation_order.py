"""When a changed rule is on trial (`make mutants`), its own tests run, the likeliest first.

Most tests load a whole archive, which runs every rule: to run them all on each change would
take a day. A rule's own tests are those in files that name one of its codes, or the rule
itself; that another rule's test stumbles on a change too is not counted in its favour.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

_DEF = re.compile(r"^def (\w+)", re.MULTILINE)
_ELSEWHERE = 3
_CODE = re.compile(r"PA\d{3}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    module = os.environ.get("MUTANT_UNDER_TEST", "").partition(".x")[0]
    if not module.startswith("minutes_archive."):
        return
    path = Path("src", *module.split("."))
    file = path.with_suffix(".py") if not path.is_dir() else path / "__init__.py"
    codes = set(_CODE.findall(file.read_text(encoding="utf-8")))
    words = codes | {module.removeprefix("minutes_archive.")}
    near: dict[Path, set[str]] = {}

    def distance(item: pytest.Item) -> tuple[int, bool]:
        if item.path not in near:
            near[item.path] = _naming(item.path.read_text(encoding="utf-8"), words)
        names = near[item.path]
        if any(code in item.nodeid for code in codes):
            far = 0
        elif item.name.partition("[")[0] in names:
            far = 1
        else:
            far = 2 if names else _ELSEWHERE
        return far, "tmp_path" in getattr(item, "fixturenames", ())

    placed = sorted(((distance(item), place) for place, item in enumerate(items)))
    is_named = any(far < _ELSEWHERE for (far, _), _ in placed)
    items[:] = [items[place] for (far, _), place in placed if far < _ELSEWHERE or not is_named]


def _naming(source: str, words: set[str]) -> set[str]:
    """Give the tests and helpers of a file whose lines hold one of the words."""
    blocks = [block for block in source.split("\n\n\n") if any(word in block for word in words)]
    return {found[1] if (found := _DEF.search(block)) else "" for block in blocks}
