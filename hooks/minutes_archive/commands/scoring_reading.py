"""Reading files of labels; tests/import_labels/README.md describes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import yaml

from minutes_archive.commands.scoring_labels import (
    NAMES,
    VALUES,
    Expected,
    Label,
    LabelError,
    PersonLabel,
    SectionLabel,
)
from minutes_archive.commands.scoring_pointers import LITERAL, Pages, PointerError, read_lines

_NONE, _OPEN = "none", "open"
_UNNAMED = "-"
_ANSWERS = {True: "yes", False: "no"}
"""YAML takes the words yes and no for truth values."""

_T = TypeVar("_T")


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
        family=str(data.get("family") or _UNNAMED),
        refused=bool(data.get("refused", False)),
        numbered=bool(data.get("numbered", True)),
        values={key: value for key, value in values.items() if value is not None},
        adjusters=adjusters,
        sections=_each(data, "sections", lambda entry: _section(entry, pages)),
        present=_each(data, "present", lambda entry: _person(entry, pages)),
        absent=_each(data, "absent", lambda entry: _person(entry, pages)),
        unsure=tuple(pages.name(str(one)) for one in _many(data.get("unsure", []))),
    )


def _each(
    data: Mapping[str, object], key: str, read: Callable[[Mapping[str, object]], _T]
) -> tuple[_T, ...] | None:
    """Read a list of entries; None where the file has none."""
    if key not in data:
        return None
    return tuple(read(entry) for entry in _many(data[key]) if isinstance(entry, Mapping))


def _section(entry: Mapping[str, object], pages: Pages) -> SectionLabel:
    """Read one §; a § without `case` or `votes` has none, one without `outcome` is not scored."""
    number = str(entry.get("number", ""))
    votes = entry.get("votes", [])
    return SectionLabel(
        number=number,
        line=int(str(entry.get("at", 0))),
        title=_expected(entry["title"], pages.words) if "title" in entry else None,
        case=_expected(entry.get("case", _NONE), str),
        decision=_expected(entry.get("decision", _NONE), pages.words),
        outcome=_expected(entry.get("outcome", _OPEN), str),
        votes=None if votes == _OPEN else tuple(_counts(one) for one in _many(votes)),
    )


def _counts(vote: object) -> dict[str, int]:
    """Read the counts of one vote."""
    if not isinstance(vote, Mapping):
        raise TypeError(vote)
    return {_ANSWERS.get(answer, str(answer)): int(count) for answer, count in vote.items()}


def _person(entry: Mapping[str, object], pages: Pages) -> PersonLabel:
    """Read one person."""
    replaces = entry.get("replaces")
    name, *known_as = (pages.name(str(one)) for one in _many(entry["name"]))
    return PersonLabel(
        name=name,
        known_as=tuple(known_as),
        roles=_expected(entry.get("role", _OPEN), str) or (),
        party=None if entry.get("party") is None else str(entry["party"]),
        replaces=None if replaces is None else pages.name(str(replaces)),
        items=None if entry.get("items") is None else str(entry["items"]),
    )


def _reader(key: str, pages: Pages) -> Callable[[str], str]:
    """Tell how a value of the front matter is written in a label."""
    if key in NAMES:
        return pages.name
    return pages.words if key == "place" else str


def _expected(value: object, read: Callable[[str], str]) -> Expected | None:
    """Read the answers that are right: "a", "a|b", a list of them, `none` or `open`."""
    if value == _OPEN:
        return None
    if value == _NONE or value is None:
        return ()
    if isinstance(value, str) and "|" in value and not value.startswith(LITERAL):
        return tuple(read(one) for one in value.split("|"))
    return tuple(read(str(one)) for one in _many(value))


def _many(value: object) -> list[object]:
    """Give a list as it is and anything else as a list of one; `none` is an empty one."""
    if value is None or value == _NONE:
        return []
    return value if isinstance(value, list) else [value]
