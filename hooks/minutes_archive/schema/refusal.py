"""How a check inside a pydantic model says what it found."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from minutes_archive.findings import FindingKind

_SPACE = re.compile(r"\s+")
_SHOWN = 60


def refusal(kind: FindingKind, **params: object) -> PydanticCustomError:
    """Make an error that carries the code of a finding in place of pydantic's own words.

    Args:
        kind: The kind of finding.
        params: Values for the placeholders of the kind's words; no key, it is known later.
    """
    shown = {name: brief(value) for name, value in params.items()}
    # The code comes from a constant, though the signature asks for a literal text.
    return PydanticCustomError(kind.code, "{code}", {"code": kind.code, **shown})


def brief(value: object) -> str:
    """Shorten a value so that it can be quoted on one line.

    Args:
        value: What the file says; at most 60 characters of it are shown.
    """
    text = value if isinstance(value, str) else str(value)
    text = _SPACE.sub(" ", text[: _SHOWN * 4]).strip()
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
