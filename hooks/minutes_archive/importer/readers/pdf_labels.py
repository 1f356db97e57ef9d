"""Labels that stand beside a value of several lines, where no ruled line shows the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.rows import BETWEEN_CELLS

_LONGEST_LABEL = 40
# Shares of the height of type.
_SAME_PLACE = 0.2
_NEXT_LINE = 1.3
_HALF_A_LINE = 0.85


@dataclass(slots=True)
class PageLine:
    """A line and where on its page it stands.

    Args:
        line: The line; its number is its place in the page's list of lines until all are known.
        base: Height of the line its letters stand on.
        size: Height of its type.
        lefts: Where each of its cells begins.
        right: Where its first cell ends.
        turned: Whether it runs another way than the page's other lines.
    """

    line: Line
    base: float
    size: float
    lefts: tuple[float, ...]
    right: float
    turned: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text


def join_labels(lines: Sequence[PageLine]) -> list[PageLine]:
    """Read labels whole and before their values.

    Args:
        lines: Lines of a page from the top.
    """
    return _join_wrapped(_lift_centred(lines))


def _join_wrapped(lines: Sequence[PageLine]) -> list[PageLine]:
    """Join the lines of labels that wrap."""
    joined: list[PageLine] = []
    above: PageLine | None = None
    for line in lines:
        label = next((one for one in reversed(joined[-2:]) if one.line.cells), None)
        if label is None or above is None or not _wraps(label, line, above):
            joined.append(line)
            above = line
            continue
        above = line
        first, *rest = line.line.cells or (line.line.text,)
        label.line = _row(f"{label.line.cells[0]} {first}", *label.line.cells[1:], of=label.line)
        if rest:
            joined.append(replace(line, line=_row(*rest, of=line.line), lefts=line.lefts[1:]))
    return joined


def _wraps(label: PageLine, line: PageLine, above: PageLine) -> bool:
    """Say whether a line begins with the next line of a label."""
    cells = line.line.cells or (line.line.text,)
    if len(label.line.cells) != 2 or len(cells) > 2 or len(label.line.cells[0]) > _LONGEST_LABEL:
        return False
    near = _SAME_PLACE * line.size
    return (
        cells[0][:1].islower()
        and label.line.cells[0][:1].isupper()
        and abs(label.lefts[0] - line.lefts[0]) < near
        and line.right < label.lefts[1]
        and (len(cells) == 1 or abs(label.lefts[1] - line.lefts[1]) < near)
        and above.base - line.base < _near(line)
        # Only lines of the value stand between those of its label.
        and (above is label or above.lefts[-1] > label.right)
    )


def _lift_centred(lines: Sequence[PageLine]) -> list[PageLine]:
    """Set a label that stands halfway down its value beside the value's first line."""
    lifted = list(lines)
    place = 1
    while place < len(lifted) - 1:
        label = lifted[place]
        above = _lines_to_lift(lifted, place)
        if above:
            first = lifted[place - above]
            words, *rest = label.line.cells or (label.line.text,)
            lifted[place - above] = replace(
                first,
                line=_row(words, first.line.text, of=first.line),
                lefts=(label.lefts[0], first.lefts[0]),
                right=label.right,
            )
            value = [replace(label, line=_row(*rest, of=label.line), lefts=label.lefts[1:])]
            lifted[place : place + 1] = value if rest else []
        place += 1
    return lifted


def _lines_to_lift(lines: Sequence[PageLine], place: int) -> int:
    """Count the lines of its value above the label at a place.

    A label between two lines stands at the middle of as many above as below. One that stands
    on a line may begin its row; only where space parts the value from others is that told.
    """
    above, parted_above = _value_lines(lines, place, -1)
    below, parted_below = _value_lines(lines, place, 1)
    if lines[place].line.cells:
        return above if above == below and parted_above and parted_below else 0
    if lines[place - 1].base - lines[place].base > _HALF_A_LINE * lines[place].size:
        return 0
    return min(above, below)


def _value_lines(lines: Sequence[PageLine], place: int, step: int) -> tuple[int, bool]:
    """Count the lines of a value above or below the label at a place.

    Returns:
        How many there are, and whether space parts the outermost from other lines.
    """
    label, count = lines[place], 0
    left = label.lefts[1] if len(label.lefts) == 2 else lines[place + step].lefts[0]
    if len(label.lefts) > 2 or label.right + _SAME_PLACE * label.size > left:
        return 0, False
    at = place + step
    while 0 <= at < len(lines) and abs(lines[at].base - lines[at - step].base) < _near(label):
        if lines[at].line.cells or abs(lines[at].lefts[0] - left) > _SAME_PLACE * label.size:
            return count, False
        count, at = count + 1, at + step
    return count, True


def _near(line: PageLine) -> float:
    """Give the step within which lines belong together."""
    return _NEXT_LINE * line.size


def _row(*cells: str, of: Line) -> Line:
    """Make a row of cells; a single one is no row."""
    return of._replace(text=BETWEEN_CELLS.join(cells), cells=cells if len(cells) > 1 else ())
