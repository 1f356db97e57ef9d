"""The marks that a list of people is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a mark says."""

    NAME = auto()
    """A run of words that may be names of one or more people."""
    NICK = auto()
    """A nickname beside a name."""
    PARTY = auto()
    """Letters of a party; empty for "(-)"."""
    PARTY_NAME = auto()
    """A party's full name: a heading, or said of somebody."""
    VACANT = auto()
    ROLE = auto()
    TITLE = auto()
    ORGANISATION = auto()
    ITEMS = auto()
    NOT_ITEMS = auto()
    PART_ITEMS = auto()
    EDGE_ITEMS = auto()
    """§§ up to or from a moment within one of them."""
    LOST_ITEMS = auto()
    """ "ej", the numbers behind it lost."""
    NUMBERS = auto()
    """Bare numbers: §§, or a seat."""
    CLOCKS = auto()
    """ "08:15|11:00", either side may be empty; "?" where digits are lost."""
    ABSENT = auto()
    """Value "excused", "unexcused" or empty."""
    SERVES_FOR = auto()
    """A substitute's words before the member's name."""
    SERVES_VACANT = auto()
    REPLACED_BY = auto()
    """A member's words before the name of the substitute."""
    HEADING = auto()
    """A heading inside the list, or the same words said of somebody."""
    EXCEPT = auto()
    """ "med undantag för": those named next are absent."""
    LATER = auto()
    """ "Från punkt 8 närvarade även": the value is the §§ of those named next."""
    CODE = auto()
    """A table's answer whether somebody was there: "present", "absent", "serving", "marked"
    with an X, or "unmarked"."""
    STAR = auto()
    LEGEND = auto()
    """What a star means."""
    REMOTE = auto()
    """Took part from elsewhere; nothing in the format says so, so it is given back."""
    COMMA = auto()
    AND = auto()
    COLON = auto()
    STOP = auto()
    OPEN = auto()
    CLOSE = auto()
    BREAK = auto()
    """End of a line."""
    GAP = auto()
    """End of a table's cell, or wide space."""
    FILLER = auto()
    """Dotted leaders, bullets, bars of a table."""
    WORD = auto()
    """Anything else."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of the text and what it says.

    Args:
        kind: What it says.
        start: Offset of its first character.
        end: Offset after its last.
        value: What it says in detail; depends on the kind.
    """

    kind: Kind
    start: int
    end: int
    value: str = ""


BOUNDARIES = frozenset({Kind.BREAK, Kind.GAP})
CELL_ENDS = BOUNDARIES | {Kind.FILLER}
"""Ends of a line or of a table's cell, bars and leaders included."""
SEPARATORS = frozenset(
    {Kind.COMMA, Kind.AND, Kind.COLON, Kind.STOP, Kind.OPEN, Kind.CLOSE, *BOUNDARIES, Kind.FILLER}
)
