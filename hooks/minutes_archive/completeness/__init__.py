"""What an archive ought to hold and does not: planned meetings, and numbers of the §§.

Only what lies between minutes that are there is missing. Whether anything comes before the
first of them nobody can know from the archive, nor after the last, but for a planned meeting
that other councils' minutes show has long passed. Nor is anything called missing
that may stand in withdrawn minutes: the archive tells of these. Drafts count as minutes where
they are among the archive's meetings; where they are held back (`Archive.unadjusted`), what may
stand in them is missing to the reader, who is told of them.
"""

from minutes_archive.completeness.numbers import (
    NumberGap,
    RepeatedNumbers,
    number_gaps,
    repeated_numbers,
)
from minutes_archive.completeness.planned import MissingMinutes, long_passed, missing_minutes

__all__ = [
    "MissingMinutes",
    "NumberGap",
    "RepeatedNumbers",
    "long_passed",
    "missing_minutes",
    "number_gaps",
    "repeated_numbers",
]
