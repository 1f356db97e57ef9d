"""Who signed above a drawn line, each with an office: "Ada Ek (S), ordförande     Bo Alm (M) …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from minutes_archive.importer.first_page.atoms import find_names
from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.piece import Parted, Piece, together, whole
from minutes_archive.importer.first_page.signing import Signer

_RULE = re.compile(r"(?:[_.…]{8,}+[\s]*+){1,4}")
_DRAWN = frozenset("_.…")
_APART = re.compile(r"\s{3,}|\t\s*")
_NAME = r"[A-ZÅÄÖ][\w'’-]{1,30}(?:\s[A-ZÅÄÖ][\w'’-]{1,30}){1,3}(?:\s\([^\W\d_]{1,5}\))?"
_BEHIND = re.compile(
    r"(?:\s?\((?P<party>[^\W\d_]{1,5})\))?"
    r"(?:,?\s\(?(?P<office>[Oo]rdförande|[Ss]ekreterare|(?:[Pp]rotokolls)?[Jj]uster(?:are|ande))\)?)?"
    rf"(?P<instead>,?\s\(?(?:ersätter|ersättare\sför|i\sstället\sför|istället\sför|för)\s{_NAME}"
    r"(?:,?\ssom(?:\sjusterare)?)?\)?)?\.?"
)
_ENDS = re.compile(r"(?:som\s)?juster(?:are|ande)\)?\.?")
"""What goes on below with "ersätter Ada Ek (S) som", where the column is narrow."""
_OFFICES = MappingProxyType({"o": Label.CHAIR, "s": Label.SECRETARY})


def read_ruled(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Signer], Parted]:
    """Read the rows right below drawn lines in which everybody has an office, and take them out.

    Args:
        pieces: The lines of a first page.

    Returns:
        The lines without them, those who signed, and what was read.
    """
    kept: list[Piece] = []
    signers: list[Signer] = []
    parts: list[Parted] = []
    ruled = goes_on = False
    for piece in pieces:
        text = piece.text
        if goes_on and _ENDS.fullmatch(text):
            parts.append(whole([piece], "read", ("adjusters",)))
            goes_on = False
            continue
        signed = list(_signed(piece)) if ruled and not piece.line.cells else []
        ruled = text[:1] in _DRAWN and _RULE.fullmatch(text) is not None
        goes_on = bool(signed) and text.endswith(" som")
        if not signed:
            kept.append(piece)
            continue
        signers += signed
        parts.append(whole([piece], "signature"))
    return kept, signers, together(parts)


def _signed(piece: Piece) -> Iterator[Signer]:
    """Give those who signed in a row; none where one of its cells says anything else."""
    found: list[Signer] = []
    offices = 0
    for cell in _APART.split(piece.text):
        name = next(find_names(cell), None)
        behind = _BEHIND.fullmatch(cell, name[1]) if name and not name[0] else None
        if name is None or behind is None or not (behind["office"] or behind["instead"]):
            return
        offices += behind["office"] is not None
        office = (behind["office"] or "j")[0].casefold()
        label = _OFFICES.get(office, Label.SIGNED_BY)
        found.append(Signer(label, name[2], piece.line.number, party=behind["party"]))
    if offices:
        yield from found
