"""What is wrong with the archive's files: where, how bad, and of which kind.

A finding carries no words. Its code names the words in `texts/`, its parameters fill them
in; `report.py` puts the two together at the border, in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Level(StrEnum):
    """How bad a finding is: an error stops publication, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing found in one place.

    `path` is relative to the project with forward slashes; `line` and `column` count from 1.
    """

    path: str
    line: int
    column: int
    level: Level
    code: str
    params: tuple[tuple[str, str], ...] = ()

    @property
    def blocks(self) -> bool:
        """Say whether the finding stops publication."""
        return self.level is Level.ERROR


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding: its code, its level and, where law is the reason, the law.

    `practice` says that good practice is the reason where the law is silent: such a finding may
    be let stand with a reason, and is counted for the auditors, just as a breach of the law.
    Each kind has its words under `[finding.<code>]` in every language of `texts/` and a page
    in the staff guide.
    """

    code: str
    level: Level
    law: str | None = None
    practice: bool = False

    @property
    def is_norm(self) -> bool:
        """Say whether law or good practice is the reason."""
        return self.law is not None or self.practice

    def weighed(self, level: Level) -> FindingKind:
        """Give the same kind at another level, for where it is worth less.

        Args:
            level: The level it has there.
        """
        return replace(self, level=level)

    def at(self, path: str, line: int = 1, column: int = 1, **params: object) -> Finding:
        """Make a finding of this kind at a place.

        Args:
            path: The file, relative to the project.
            line: Line, counted from 1.
            column: Column in characters, counted from 1.
            params: Values for the placeholders of the kind's words.
        """
        pairs = tuple((name, str(value)) for name, value in sorted(params.items()))
        return Finding(path, line, column, self.level, self.code, pairs)
