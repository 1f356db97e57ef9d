"""The lines of all pages: numbered, with the space between paragraphs and the weight of type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.pdf_labels import PageLine

_LOOSE = 1.25
_COMMON = 0.25
_TIGHTEST = 0.7
_LOOSEST = 2.5
_LARGER = 1.15
_FULL = 0.8


@dataclass(frozen=True, slots=True)
class _Habit:
    """How a document is set.

    Args:
        spacing: From line to line within a paragraph, as a share of the type's height.
        size: Height of the type that most letters are set in.
        bold: Whether most letters are bold, so that bold says nothing.
    """

    spacing: float
    size: float
    bold: bool


def number_lines(pages: Sequence[Sequence[PageLine]]) -> list[Line]:
    """Number the lines of all pages and mark paragraphs, and lines in heavy or large type.

    Args:
        pages: The lines of each page.
    """
    habit = _find_habit(pages)
    lines: list[Line] = []
    for page, placed in enumerate(pages, 1):
        for before, this in zip((None, *placed), placed, strict=False):
            if this.text:
                lines.append(
                    this.line._replace(
                        number=len(lines) + 1,
                        page=page,
                        blank_before=before is not None and _is_apart(before, this, habit),
                        bold=_stands_out(this, habit),
                    )
                )
    return lines


def _is_apart(before: PageLine, this: PageLine, habit: _Habit) -> bool:
    """Say whether more space than a line's stands between two lines."""
    if this.turned != before.turned:
        return True
    return before.base - this.base > _LOOSE * habit.spacing * this.size


def _stands_out(line: PageLine, habit: _Habit) -> bool:
    """Say whether a line is set as headings are."""
    return (line.line.bold and not habit.bold) or line.size > _LARGER * habit.size


def _find_habit(pages: Sequence[Sequence[PageLine]]) -> _Habit:
    """Find how most of the document is set."""
    sizes: Counter[float] = Counter()
    heavy = 0
    for line in (line for page in pages for line in page):
        sizes[line.size] += len(line.text)
        heavy += len(line.text) if line.line.bold else 0
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    return _Habit(_find_spacing(pages), size, bold=heavy * 2 > sum(sizes.values()))


def _find_spacing(pages: Iterable[Sequence[PageLine]]) -> float:
    """Find the narrowest spacing that is common; wider ones part paragraphs."""
    steps = [step for page in pages for step in _steps(page)]
    if not steps:
        return 1.0
    wrapped = [step for step, full in steps if full]
    seen = Counter(wrapped or [step for step, _ in steps])
    most = max(seen.values())
    return min(step for step, count in seen.items() if count >= _COMMON * most)


def _steps(page: Sequence[PageLine]) -> Iterator[tuple[float, bool]]:
    """Give the steps between lines of like type, as shares of its height.

    Beside each stands whether the line above it is full, so that its paragraph may go on.
    """
    margin = max((line.right for line in page if not line.turned), default=0.0)
    for before, this in pairwise(page):
        step = (before.base - this.base) / this.size
        like = abs(before.size - this.size) < 0.1 * this.size
        if like and not this.turned and _TIGHTEST < step < _LOOSEST:
            yield round(step, 1), before.right > _FULL * margin and not before.line.cells
