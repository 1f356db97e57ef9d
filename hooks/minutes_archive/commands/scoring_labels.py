"""What a document says, as somebody who read it has noted: the importer is measured against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Expected = tuple[str, ...]
"""Answers that are equally right; none at all: the document does not say."""

NAMES = ("chair", "secretary")
VALUES = ("date", "start", "end", "place", *NAMES)
"""Keys of the front matter that are right or wrong as a whole."""


class LabelError(ValueError):
    """A file of labels that cannot be used.

    Args:
        path: The file.
        why: What is wrong, in a few words or a pointer.
    """

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path, self.why = path, why


@dataclass(frozen=True, slots=True)
class SectionLabel:
    """One § of a document; what is None is not scored."""

    number: str
    line: int
    title: Expected | None
    case: Expected | None
    decision: Expected | None
    outcome: Expected | None
    votes: tuple[Mapping[str, int], ...] | None


@dataclass(frozen=True, slots=True)
class PersonLabel:
    """One person listed; `roles` are equally right, what is None is not scored.

    `known_as` are other names by which the document itself knows the person.
    """

    name: str
    roles: Expected = ()
    known_as: Expected = ()
    party: str | None = None
    replaces: str | None = None
    items: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """What is known of a document; what is None, or missing from `values`, is not scored.

    Args:
        family: Its kind of layout; scores are means over families.
        refused: Whether it holds no minutes, so that the importer must refuse it.
        numbered: Whether the document itself gives its §§ numbers.
        values: Expected values by key, see `VALUES`.
        adjusters: The adjusters, each with the ways the document names him or her.
        unsure: Names that nobody can say whether they were present.
    """

    family: str
    refused: bool = False
    numbered: bool = True
    values: Mapping[str, Expected] | None = None
    adjusters: tuple[Expected, ...] | None = None
    sections: tuple[SectionLabel, ...] | None = None
    present: tuple[PersonLabel, ...] | None = None
    absent: tuple[PersonLabel, ...] | None = None
    unsure: tuple[str, ...] = ()


def find_labels(folders: Sequence[Path]) -> dict[str, Path]:
    """Give the files of labels in some folders by their document, less its suffix; at any depth."""
    return {file.stem: file for folder in folders for file in sorted(folder.rglob("*.yml"))}


def label_of(name: str, labels: Mapping[str, Path]) -> Path | None:
    """Find the labels of a document by its name: those of `a.md.txt` are called `a.md.yml`."""
    return labels.get(name) or labels.get(Path(name).stem)
