"""The registered slug that a slug was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LIKE = 70.0


def nearest_slug(slug: str, known: Iterable[str], likeness: float = _LIKE) -> str:
    """Find the registered slug that a slug was meant to be.

    Args:
        slug: The slug written.
        known: The registered slugs.
        likeness: How like they must be, 0 to 100.

    Returns:
        The likest slug; "" where none is like it.
    """
    best = process.extractOne(slug, sorted(known), scorer=fuzz.ratio, score_cutoff=likeness)
    return str(best[0]) if best else ""
