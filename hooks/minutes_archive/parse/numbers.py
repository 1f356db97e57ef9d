"""Item numbers (§§): their order, and how runs of them are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from minutes_archive.findings import Finding
from minutes_archive.model import number_key
from minutes_archive.parse import kinds

_MANY = 40


def written_run(numbers: Iterable[str]) -> str:
    """Write item numbers as a reader would: "§ 5" or "§§ 1–4, 7a, 9".

    Args:
        numbers: Item numbers in any order.
    """
    keys = sorted({number_key(number) for number in numbers})
    runs: list[tuple[tuple[int, str], tuple[int, str]]] = []
    for key in keys:
        if runs and not key[1] and not runs[-1][1][1] and key[0] == runs[-1][1][0] + 1:
            runs[-1] = (runs[-1][0], key)
        else:
            runs.append((key, key))
    shown = [_run(first, last) for first, last in runs[:_MANY]]
    more = "…" if len(runs) > _MANY else ""
    sign = "§" if len(keys) == 1 else "§§"
    return f"{sign} {', '.join(shown)}{more}"


def _run(first: tuple[int, str], last: tuple[int, str]) -> str:
    """Write one run of numbers."""
    start = f"{first[0]}{first[1]}"
    return start if first == last else f"{start}–{last[0]}"


def filled_in(numbers: Sequence[str], taken: Iterable[str]) -> list[str]:
    """Give the numbers that items lack, where those around them leave no doubt.

    Args:
        numbers: The items' numbers in the order of the file, empty where an item has none.
        taken: Numbers of lines that may be headings.

    Returns:
        The numbers; empty where it is not clear which one is missing.
    """
    filled = list(numbers)
    known = {*numbers, *taken}
    end = 0
    for start, number in enumerate(numbers):
        if number or start < end:
            continue
        end = next((at for at in range(start, len(numbers)) if numbers[at]), len(numbers))
        first = _first_missing(numbers, start, end)
        run = [str(one) for one in range(first, first + end - start)]
        if first > 0 and known.isdisjoint(run):
            filled[start:end] = run
    return filled


def _first_missing(numbers: Sequence[str], start: int, end: int) -> int:
    """Give the number that opens a run of items without any, 0 where it is not clear."""
    before = number_key(numbers[start - 1])[0] if start else None
    after = number_key(numbers[end])[0] if end < len(numbers) else None
    if before is None:
        return after - (end - start) if after is not None else 0
    return before + 1 if after is None or after - before - 1 == end - start else 0


def check_numbers(
    items: Sequence[tuple[str, int]], suspected: Iterable[str], path: str
) -> Iterator[Finding]:
    """Find numbers that stand twice, out of order, or are missing in between.

    Args:
        items: Number and line of each item, in the order of the file.
        suspected: Numbers of lines that may be headings; they are not called missing.
        path: The file, for the findings.
    """
    first_lines: dict[str, int] = {}
    known = {number_key(number)[0] for number, _ in items}
    known.update(number_key(number)[0] for number in suspected)
    highest: tuple[int, str] | None = None
    for number, line in items:
        key = number_key(number)
        if number in first_lines:
            yield kinds.REPEATED_NUMBER.at(path, line, number=number, first=first_lines[number])
            continue
        first_lines[number] = line
        if highest is not None and key < highest:
            yield kinds.NUMBER_ORDER.at(
                path, line, number=number, before=f"{highest[0]}{highest[1]}"
            )
            continue
        if highest is not None:
            missing = [n for n in range(highest[0] + 1, key[0]) if n not in known]
            if missing:
                run = written_run(str(n) for n in missing)
                yield kinds.NUMBER_GAP.at(path, line, number=number, missing=run)
        highest = key
