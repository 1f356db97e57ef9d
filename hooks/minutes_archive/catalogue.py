"""All kinds of findings that the archive can give."""

from __future__ import annotations

from itertools import pairwise
from types import ModuleType

from minutes_archive import archive, history, parse, rules
from minutes_archive.findings import FindingKind
from minutes_archive.schema import kinds as schema_kinds
from minutes_archive.source import kinds as source_kinds


def all_kinds() -> tuple[FindingKind, ...]:
    """List every kind of finding, sorted by code.

    Raises:
        ValueError: Two kinds have one code.
    """
    files = (*_constants(source_kinds), *_constants(schema_kinds))
    kinds = (*files, *parse.KINDS, *archive.KINDS, *rules.KINDS, *history.KINDS)
    by_code = {kind.code: kind for kind in kinds}
    if len(by_code) < len(kinds):
        codes = sorted(kind.code for kind in kinds)
        twice = {code for code, other in pairwise(codes) if code == other}
        raise ValueError(f"two kinds of findings have one code: {', '.join(sorted(twice))}")
    return tuple(by_code[code] for code in sorted(by_code))


def _constants(module: ModuleType) -> tuple[FindingKind, ...]:
    """List the kinds that a module defines."""
    return tuple(kind for kind in vars(module).values() if isinstance(kind, FindingKind))
