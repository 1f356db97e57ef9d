"""Which columns of a table hold amounts and codes, by what stands above them.

An amount of nine digits looks like an identity number that lost its zero, and a code of six
beside one of four looks like one that was parted: in a budget, one row of two hundred would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

APART = "\n\n;\n\n"
"""What stands between texts whose numbers are never one."""

_FIGURES = re.compile(
    r"(?:belopp|budget|bokslut|utfall|prognos|summa|kronor|kr|kostnad|kostnader|intäkt|intäkter"
    r"|ansvar|ansvarskod|verksamhet|verksamhetskod|konto|kontokod)\b"
)
"""How such headings end; each begins with its letters, which makes the search a fast one."""

_PEOPLE = re.compile(
    r"person[\s-]?(?:nr|nummer|id|konto)|pers\.|pnr|p\.nr|samordningsn|född|födelse|identitetsn"
    r"|sista fyra|bankkonto|lönekonto|clearing"
)
_WORD = re.compile(r"[^\W\d_]{2}")
_LONGEST_HEADING = 40

_STEP = re.compile(
    r"<(?P<end>/?)(?:(?P<row>(?:x:)?row|table:table(?:-row)?)"
    r"|(?:x:)?c|table:(?:covered-)?table-cell)(?=[\s/>])(?P<more>[^<>]*)>"
)
_COLUMN = re.compile(r"""\sr=["']([A-Z]{1,3})""")
_REPEATED = re.compile(r"""\stable:number-columns-repeated=["'](\d{1,5})["']""")
_TAG = re.compile(r"<[^<>]*>?")
_FORMULA = re.compile(r"<(?:x:)?f(?=[\s>])[^<]*")
_LONGEST_CELL = 2000
_MOST_REPEATED = 20
"""So many columns, one of them for each month and more, share a heading that is written once."""


def speaks_of_people(text: str) -> bool:
    """Say whether a table speaks of people's numbers, so that nothing there may be passed over.

    Args:
        text: The whole of it.
    """
    return _PEOPLE.search(text.lower()) is not None


def has_figures(text: str) -> bool:
    """Say whether a table may have columns of amounts and codes, and speaks of nobody's number.

    Args:
        text: The whole of it.
    """
    return _FIGURES.search(text.lower()) is not None and not speaks_of_people(text)


class FigureColumns:
    """The columns that hold amounts and codes, as far as a table is read."""

    def __init__(self) -> None:
        """Begin with a table above which nothing stands."""
        self._known: set[str] = set()

    def holds(self, column: str, text: str) -> bool:
        """Say whether a cell is in such a column; words in it are the heading of what follows.

        Args:
            column: The column's name.
            text: What stands in the cell.
        """
        if _WORD.search(text) is not None:
            short = text[: _LONGEST_HEADING + 1].lower()
            if len(short) <= _LONGEST_HEADING and _FIGURES.search(short):
                self._known.add(column)
            else:
                self._known.discard(column)
        return column in self._known


def split_figures(xml: str) -> list[str]:
    """Cut a sheet around each cell whose column holds amounts or codes.

    Args:
        xml: A part of a package.

    Returns:
        Its pieces in order: every other one, from the second, is such a cell.
    """
    if not has_figures(xml):
        return [xml]
    pieces, done, columns = [], 0, FigureColumns()
    for start, end, column in _cells(xml):
        text = _TAG.sub("", _FORMULA.sub("", xml[start : min(end, start + _LONGEST_CELL)]))
        if columns.holds(column, text) and start >= done:
            pieces += [xml[done:start], xml[start:end]]
            done = end
    return [*pieces, xml[done:]]


def _cells(xml: str) -> Iterator[tuple[int, int, str]]:
    """Give where each cell begins and ends, and its column; an empty one only takes its place."""
    table, place = 0, 0
    start, names = None, [""]
    for step in _STEP.finditer(xml):
        if step["row"]:
            place = 0
            table += step["row"] == "table:table"
        elif step["end"]:
            if start is not None:
                yield from ((start, step.end(), name) for name in names)
            start = None
        else:
            named, repeated = _COLUMN.search(step["more"]), _REPEATED.search(step["more"])
            times = int(repeated[1]) if repeated else 1
            near = range(place, place + min(times, _MOST_REPEATED))
            names = [named[1]] if named else [f"{table}.{one}" for one in near]
            place += times
            start = None if step["more"].endswith("/") else step.start()
