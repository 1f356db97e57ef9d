"""What a document says, as somebody who read it has noted: the importer is measured against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from minutes_archive.commands.scoring_pointers import Pages, PointerError, read_lines

Expected = tuple[str, ...]
"""Answers that are equally right; none at all: the document does not say."""

NAMES = ("chair", "secretary")
VALUES = ("date", "start", "end", "place", *NAMES)
"""Keys of the front matter that are right or wrong as a whole."""

_NONE, _OPEN = "none", "open"


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
    """One person listed; `roles` are equally right, what is None is not scored."""

    name: str
    roles: Expected = ()
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
    """Give the files of labels in some folders by the name of their document, less its suffix."""
    return {file.stem: file for folder in folders for file in sorted(folder.glob("*.yml"))}


def label_of(name: str, labels: Mapping[str, Path]) -> Path | None:
    """Find the labels of a document by its name: those of `a.md.txt` are called `a.md.yml`."""
    return labels.get(name) or labels.get(Path(name).stem)


def load_label(path: Path, text: str) -> Label:
    """Read the labels of a document.

    Args:
        path: The file of labels.
        text: The document, as it is.

    Raises:
        LabelError: The file is no YAML, lacks something or points outside of the document.
    """
    try:
        return _label(yaml.safe_load(path.read_text(encoding="utf-8")), text)
    except PointerError as error:
        raise LabelError(path, error.pointer) from error
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise LabelError(path, f"{type(error).__name__}: {error}") from error


def _label(data: Mapping[str, object], text: str) -> Label:
    """Turn a file's data into labels."""
    pages = Pages(text, read_lines(str(data.get("furniture") or "")))
    values = {key: _expected(data[key], _reader(key, pages)) for key in VALUES if key in data}
    adjusters = None
    if "adjusters" in data:
        adjusters = tuple(_expected(one, pages.name) or () for one in _many(data["adjusters"]))
    return Label(
        family=str(data["family"]),
        refused=bool(data.get("refused", False)),
        numbered=bool(data.get("numbered", True)),
        values={key: value for key, value in values.items() if value is not None},
        adjusters=adjusters,
        sections=_each(data, "sections", lambda entry: _section(entry, pages)),
        present=_each(data, "present", lambda entry: _person(entry, pages)),
        absent=_each(data, "absent", lambda entry: _person(entry, pages)),
        unsure=tuple(pages.name(str(one)) for one in _many(data.get("unsure", []))),
    )


def _each[T](
    data: Mapping[str, object], key: str, read: Callable[[Mapping[str, object]], T]
) -> tuple[T, ...] | None:
    """Read a list of entries; None where the file has none."""
    if key not in data:
        return None
    return tuple(read(entry) for entry in _many(data[key]) if isinstance(entry, Mapping))
