"""Keep what is right of a front matter with faults, so that one fault hides no other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from minutes_archive.archive.folder import MINUTES_PATH
from minutes_archive.findings import Finding
from minutes_archive.schema import MinutesInput, validate_minutes
from minutes_archive.schema.kinds import MISTYPED_KEY
from minutes_archive.source import Document, Loc, Tree

_STAND_INS = {"status": "draft", "chair": "?", "secretary": "?"}


def salvage(
    document: Document, faults: Iterable[Finding], path: str
) -> tuple[MinutesInput | None, frozenset[Loc]]:
    """Read a front matter again without the keys that have faults.

    A required key that has a fault is replaced by a stand-in; council and date are taken
    from the file's path. Of `items` only the entries with faults are left out. What a misspelt
    key was meant to be counts as wrong with it.

    Args:
        document: The file.
        faults: What is wrong with its front matter.
        path: The file, relative to the minutes folder.

    Returns:
        The front matter that is left and the ways to what is left out; None where it is
        still not right.
    """
    named = MINUTES_PATH.fullmatch(path)
    stand_ins = dict(_STAND_INS)
    if named is not None:
        stand_ins |= {"council": named["council"], "date": named["date"]}
    wrong = _faulty(document, faults)
    wrong |= {(key,) for key in stand_ins if key not in document.front}
    front = _without(document.front, wrong)
    for key, stand_in in stand_ins.items():
        front.setdefault(key, stand_in)
    left, _ = validate_minutes(replace(document, front=front))
    return left, frozenset(wrong)


def _without(front: Mapping[str, Tree], wrong: AbstractSet[Loc]) -> dict[str, Tree]:
    """Leave out what is wrong."""
    left = {key: value for key, value in front.items() if (key,) not in wrong}
    items = left.get("items")
    if isinstance(items, dict):
        left["items"] = {
            number: entry for number, entry in items.items() if ("items", number) not in wrong
        }
    return left


def _faulty(document: Document, faults: Iterable[Finding]) -> set[Loc]:
    """Name the keys on whose lines the faults stand."""
    marks = document.marks()
    locs: list[Loc] = [(key,) for key in document.front]
    items = document.front.get("items")
    if isinstance(items, dict):
        locs += [("items", number) for number in items]
    starts = sorted((marks.key(loc).line, len(loc), loc) for loc in locs)
    found: set[Loc] = set()
    for fault in faults:
        above = [loc for line, _, loc in starts if line <= fault.line]
        if fault.blocks and above:
            found.add(above[-1])
            found |= _meant(fault, above[-1], document.front)
    return found


def _meant(fault: Finding, loc: Loc, front: Mapping[str, Tree]) -> set[Loc]:
    """Give the outermost key that the file lacks because it is misspelt there."""
    params = dict(fault.params)
    is_misspelt = fault.code == MISTYPED_KEY.code and loc == (params["key"],)
    return {(params["suggestion"],)} if is_misspelt and params["suggestion"] not in front else set()
