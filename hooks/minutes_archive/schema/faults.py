"""From pydantic's errors to findings at the right place, in our own terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from minutes_archive.findings import Finding, FindingKind
from minutes_archive.schema import kinds, shape
from minutes_archive.schema.entry import Entry
from minutes_archive.schema.key_words import SWEDISH_KEYS
from minutes_archive.schema.nearest import fold, nearest
from minutes_archive.schema.refusal import brief
from minutes_archive.source import Loc, Marks, Tree
from minutes_archive.source.kinds import SPACE_AFTER_DASH

FINDING_LIMIT = 200
"""How many findings of one file are told in full."""

_KEY_STEP = "[key]"
_KINDS: Mapping[str, FindingKind] = {
    kind.code: kind
    for kind in (*vars(kinds).values(), SPACE_AFTER_DASH)
    if isinstance(kind, FindingKind)
}


class FaultReader:
    """Turns the errors of one file into findings."""

    def __init__(
        self, path: str, tree: Tree, marks: Callable[[], Marks], root: type[Entry], *, steps: int
    ) -> None:
        """Take what is needed to place the errors.

        Args:
            path: What findings call the file.
            tree: The file's tree, to tell the true way to a value.
            marks: Finds the places of keys and values; called at the first error only.
            root: The model that describes a mapping `steps` steps into the tree.
            steps: 0 for minutes, 1 for a registry's entries.
        """
        self._path = path
        self._tree = tree
        self._marks = marks
        self._root = root
        self._steps = steps

    def findings(self, error: ValidationError) -> list[Finding]:
        """Describe all errors.

        Args:
            error: What pydantic found.
        """
        marks = self._marks()
        errors = self._told_once(error.errors(include_url=False))
        found = [self._finding(detail, marks) for detail in errors[:FINDING_LIMIT]]
        if len(errors) > FINDING_LIMIT:
            rest = len(errors) - FINDING_LIMIT
            found.append(kinds.TOO_MANY_FAULTS.at(self._path, marks.top.line, 1, count=rest))
        return found

    def _told_once(self, errors: list[ErrorDetails]) -> list[ErrorDetails]:
        """Leave out each missing key that is there, misspelt or in another place."""
        unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
        meant: set[Loc] = set()
        for loc in unknown[:FINDING_LIMIT]:
            kind, params = self._unknown_key(loc)
            if kind is kinds.TOP_LEVEL_KEY:
                meant.add((*loc[: self._steps], loc[-1]))
            elif "suggestion" in params:
                meant.add((*loc[:-1], str(params["suggestion"])))
        return [one for one in errors if one["type"] != "missing" or one["loc"] not in meant]

    def _finding(self, error: ErrorDetails, marks: Marks) -> Finding:
        """Describe one error."""
        loc = true_way(self._tree, error["loc"])
        steps = (brief(step) for step in reversed(loc) if isinstance(step, str))
        key = next(steps, self._path.rpartition("/")[2])
        if error["type"] == "missing":
            place = marks.key(loc[:-1]) if len(loc) > 1 else marks.top
            return kinds.MISSING_KEY.at(self._path, place.line, place.column, key=key)
        if error["type"] == "extra_forbidden":
            place = marks.key(loc)
            kind, params = self._unknown_key(error["loc"])
            return kind.at(self._path, place.line, place.column, key=key, **params)
        kind, params = _value_fault(error)
        if "earlier_key" in params:
            params["earlier_line"] = marks.value((*loc[:-1], str(params["earlier_key"]))).line
        place = marks.key(loc) if _KEY_STEP in error["loc"][-1:] else marks.value(loc)
        return kind.at(self._path, place.line, place.column, key=key, **params)

    def _unknown_key(self, loc: Loc) -> tuple[FindingKind, dict[str, object]]:
        """Tell what was meant by a key that is not legal where it stands."""
        key = str(loc[-1])
        model = shape.model_at(self._root, loc[self._steps : -1]) or self._root
        legal = shape.keys(model)
        shown: dict[str, object] = {"legal": ", ".join(legal)}
        swedish = {word: name for word, name in SWEDISH_KEYS.items() if name in legal}
        if fold(key) in swedish:
            return kinds.MISTYPED_KEY, {**shown, "suggestion": swedish[fold(key)]}
        places = shape.homes(self._root, key)
        if "" in places:
            return kinds.TOP_LEVEL_KEY, shown
        if places:
            return kinds.MISPLACED_KEY, {**shown, "place": ", ".join(places[:3])}
        meant = nearest(key, legal, swedish)
        if meant is None:
            return kinds.UNKNOWN_KEY, shown
        return kinds.MISTYPED_KEY, {**shown, "suggestion": meant}


def true_way(tree: Tree, loc: Loc) -> Loc:
    """Give the way to a value as the file has it.

    pydantic sees a list where a file may give one value of it without the list, and a mapping
    where it may give a name alone.

    Args:
        tree: The file's tree.
        loc: The way as pydantic gives it.
    """
    node: Any = tree
    way: list[str | int] = []
    for step in loc:
        if step == _KEY_STEP or (isinstance(step, int) and not isinstance(node, list)):
            continue
        way.append(step)
        if isinstance(node, list):
            node = node[step] if isinstance(step, int) and step < len(node) else None
        else:
            node = node.get(step) if isinstance(node, dict) else None
    return tuple(way)


def _value_fault(error: ErrorDetails) -> tuple[FindingKind, dict[str, object]]:
    """Tell what is wrong with a value."""
    kind = _KINDS.get(error["type"])
    if kind is not None:
        context = error.get("ctx", {})
        return kind, {name: value for name, value in context.items() if name != "code"}
    if error.get("input") is None:
        return kinds.EMPTY_VALUE, {}
    # Every scalar is read by a function of ours; what is left are models and mappings.
    return kinds.MAPPING_EXPECTED, {"value": brief(error.get("input"))}
