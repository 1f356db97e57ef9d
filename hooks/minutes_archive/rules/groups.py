"""Parties and groups that move, reserve or note: they are nobody."""

from __future__ import annotations

import re

_NAMES_GROUP = re.compile(
    r"\b(?:\w*(?:partiet|partister(?:na)?|demokrat(?:er|erna)|moderat(?:er|erna)|liberaler(?:na)?"
    r"|centern|vänstern|alliansen|koalitionen|oppositionen|majoriteten|minoriteten|listan"
    r"|partigrupp|grupp(?:en|erna))|partierna|ledamöter(?:na)?|representanter(?:na)?|företrädar(?:e|na)"
    r"|ersättar(?:e|na)|samtliga)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[A-ZÅÄÖ]{1,4}(?:(?:, | och |-)[A-ZÅÄÖ]{1,4})*")


def is_group(name: str) -> bool:
    """Say whether what stands for a name is a party or a group: "Ledamöterna från M och KD".

    A party's letters by themselves are one too, "SD" or "S, V och MP".

    Args:
        name: What stands for a name, as written.
    """
    return _LETTERS.fullmatch(name) is not None or _NAMES_GROUP.search(name) is not None
