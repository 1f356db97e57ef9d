"""Values that are made by the ten thousand while one document is read."""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass
from typing import TypeVar

Class = TypeVar("Class")


def quickly_made(cls: type[Class]) -> type[Class]:
    """Let the values of a frozen dataclass be made four times as fast.

    Freezing at run time makes each field cost a call whenever a value is made, and one document
    makes some two hundred thousand fields. The type checker freezes them at no cost: this class
    is frozen for it, and for equality and hash, but not at run time.

    Args:
        cls: A frozen dataclass with slots and without a method that runs after its making.
    """
    own = [
        (one.name, object, field(default=one.default, default_factory=one.default_factory))
        if callable(one.default_factory)
        else (one.name, object, field(default=one.default))
        for one in fields(cls)  # type: ignore[arg-type]
    ]
    twin = make_dataclass(cls.__name__, own)
    for name in ("__setattr__", "__delattr__"):
        delattr(cls, name)
    setattr(cls, "__init__", vars(twin)["__init__"])  # noqa: B010 - else mypy calls it unsound
    return cls
