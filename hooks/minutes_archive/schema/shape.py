"""Which keys are legal where, told from the models themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_origin

from minutes_archive.schema.entry import Entry
from minutes_archive.source import Loc

_DEEPEST = 6


def keys(model: type[Entry]) -> tuple[str, ...]:
    """List a model's keys as files write them.

    Args:
        model: An input model.
    """
    return tuple(field.alias or name for name, field in model.model_fields.items())


def model_at(root: type[Entry], loc: Loc) -> type[Entry] | None:
    """Find the model that describes the mapping at the end of a way.

    Args:
        root: The model at the beginning of the way.
        loc: Keys and positions, as pydantic counts them.
    """
    model: type[Entry] | None = root
    free_key = False
    for step in loc:
        if free_key or isinstance(step, int):
            free_key = False
            continue
        annotation = _annotation(model, step) if model else None
        model = _entry_in(annotation)
        free_key = _is_mapping(annotation)
    return model


def homes(root: type[Entry], key: str) -> list[str]:
    """List the keys under which a key is legal; an empty text stands for the outermost level.

    Args:
        root: The model of the whole.
        key: The key that stands in the wrong place.
    """
    return list(dict.fromkeys(place for place, model in _places(root, "", 0) if key in keys(model)))


def _places(model: type[Entry], name: str, depth: int) -> Iterator[tuple[str, type[Entry]]]:
    """Walk a model and those within it, outermost first."""
    yield name, model
    if depth < _DEEPEST:
        for key in keys(model):
            inner = _entry_in(_annotation(model, key))
            if inner is not None:
                yield from _places(inner, key, depth + 1)


def _annotation(model: type[Entry], key: str) -> object:
    """Give the type of the field that a key stands for."""
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            return field.annotation
    return None


def _entry_in(annotation: object) -> type[Entry] | None:
    """Find the model within a type such as `tuple[Annotated[AttendeeInput, …], ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        return annotation
    found = (_entry_in(argument) for argument in get_args(annotation))
    return next((model for model in found if model is not None), None)


def _is_mapping(annotation: object) -> bool:
    """Say whether a type is a mapping with free keys."""
    return get_origin(annotation) is dict or any(
        get_origin(argument) is dict for argument in get_args(annotation)
    )
