"""Slips of the body, weighed by what the front matter says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from minutes_archive.findings import Finding, Level
from minutes_archive.model import Status
from minutes_archive.parse.kinds import (
    MALFORMED_ITEM,
    NO_ITEM,
    NO_ITEM_YET,
    NUMBER_GAP,
    SUSPECTED_ITEM,
    UNNUMBERED_ITEM,
    UNTITLED_ITEM,
)
from minutes_archive.schema import MinutesInput


def weighed_slips(findings: Iterable[Finding], front: MinutesInput) -> Iterator[Finding]:
    """Weigh what was found in a file before its two halves were compared.

    Args:
        findings: The findings; those that are no slips of the body are given as they are.
        front: The front matter.
    """
    for finding in findings:
        if not _is_no_fault(finding, front):
            yield _weighed(finding, front)


def _weighed(finding: Finding, front: MinutesInput) -> Finding:
    """Weigh a slip of the body by what the front matter says.

    A line that may open an item does where the front matter has that item; a draft may still
    lack its items, or their numbers.
    """
    params = dict(finding.params)
    if finding.code == SUSPECTED_ITEM.code and params["number"] in front.items:
        return MALFORMED_ITEM.at(finding.path, finding.line, finding.column, **params)
    if finding.code == NO_ITEM.code and front.status is Status.DRAFT:
        return NO_ITEM_YET.at(finding.path, finding.line, finding.column, **params)
    if finding.code == UNNUMBERED_ITEM.code and front.status is Status.DRAFT:
        return replace(finding, level=Level.WARNING)
    return finding


def _is_no_fault(finding: Finding, front: MinutesInput) -> bool:
    """Say whether the front matter explains a slip of the body.

    A withheld item needs no title, and the text of withdrawn minutes may be gone from the file.
    Of an entry whose item is not in the text another rule tells.
    """
    if finding.code == NO_ITEM.code:
        return front.status is Status.WITHDRAWN
    if finding.code == NUMBER_GAP.code:
        return _are_entries(dict(finding.params)["missing"], front)
    if finding.code != UNTITLED_ITEM.code:
        return False
    entry = front.items.get(dict(finding.params)["number"])
    return entry is not None and entry.withheld is not None


def _are_entries(run: str, front: MinutesInput) -> bool:
    """Say whether the front matter has an entry for each number of a run such as "§§ 3–5, 8"."""
    for stretch in run.strip("§ …").split(", "):
        first, _, last = stretch.partition("–")
        if not all(str(one) in front.items for one in range(int(first), int(last or first) + 1)):
            return False
    return True
