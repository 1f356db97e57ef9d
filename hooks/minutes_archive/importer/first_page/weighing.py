"""Weigh words as the value of a label, by what the page tells about people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_archive.importer.first_page.atoms import Atom, Kind, atoms_of, find_names
from minutes_archive.importer.first_page.council import COUNCIL_WORD
from minutes_archive.importer.first_page.label_words import GROUPS, SIGNERS, Label
from minutes_archive.importer.first_page.piece import Piece

_REPLACES = re.compile(
    r"\b(?:ersätter|ersätts|(?<!chef )(?<!direktör )för|ers)\b|\b(?:tjänstg|tjg|tj\.)",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"(?<!vice )(?<!v\. )\bordf", re.IGNORECASE)
_VICE = re.compile(r"\b(?:vice|v\.)\s?ordf", re.IGNORECASE)
_SECRETARY = re.compile(r"\b\w{0,12}sekr", re.IGNORECASE)
_TITLE = re.compile(r"[a-zåäö]{4,}|\b(?:VD|HR)\b")
_SUBSTITUTE = re.compile(r"(?:\s?\([^)]{1,5}\))?,\sersättare\b(?!\sför\b)")
_NUMBERS = re.compile(r"\s\d{1,4}\b")
_DATES = frozenset(
    {Label.DATE, Label.MEETING_DATE, Label.ADJUSTED_ON, Label.POSTED, Label.REMOVED, Label.APPEAL}
)
_TIMES = frozenset({Label.PLACE_TIME, Label.TIME, Label.ADJUSTMENT, Label.ADJOURNMENT})
PLACES = frozenset({Label.PLACE_TIME, Label.PLACE, Label.ADJUSTMENT, Label.KEPT_AT})
"""Labels that ask for a place."""


@dataclass(frozen=True, slots=True)
class Known:
    """What other parts of the page tell about people.

    Args:
        names: Names of people.
        elected: Those of them who are listed with a party, or as deciding.
        chairs: Those who are called chair.
        secretaries: Those who are called secretary.
        again: Those who are named more than once.
    """

    names: tuple[str, ...] = ()
    elected: frozenset[str] = frozenset()
    chairs: frozenset[str] = frozenset()
    secretaries: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()


def know(pieces: Sequence[Piece]) -> Known:
    """Collect what the page tells about people beside their names.

    Args:
        pieces: Its words.
    """
    named = [(piece, tuple(find_names(piece.text))) for piece in pieces]
    cut = (atom for piece, names in named for atom in atoms_of(piece, names))
    atoms = [atom for atom in cut if atom.kind is Kind.NAME]
    alone = [name for _, names in named for _, _, name, alone in names if alone]
    pairs = {name for name in alone if len(name.split()) == 2}
    # A place before a name makes a run of three: "Kommunkontoret Ann Ek".
    alone = [one for one in alone if one in pairs or " ".join(one.split()[-2:]) not in pairs]
    counted = Counter(atom.name for atom in atoms)
    return Known(
        tuple(dict.fromkeys(alone)),
        frozenset(atom.name for atom in atoms if atom.party),
        frozenset(atom.name for atom in atoms if _CHAIR.search(atom.said[:40])),
        frozenset(atom.name for atom in atoms if _SECRETARY.search(atom.said[:60])),
        frozenset(name for name in counted if counted[name] > 1),
    )


def weigh(
    label: Label,
    atom: Atom,
    chosen: Sequence[Label],
    known: Known,
    seen: bool,  # noqa: FBT001
) -> float:
    """Weigh an atom as a label's value.

    Args:
        label: The label.
        atom: The atom.
        chosen: The labels of the atoms before it.
        known: What is known of the people.
        seen: Whether the same name stands before it.
    """
    first = label not in chosen
    if atom.kind is Kind.DAY:
        return _day(label, first=first)
    if atom.kind is Kind.CLOCK:
        return 2.0 if label in _TIMES else -2.0
    if atom.kind is Kind.POINTER:
        return 1.5 if label in GROUPS else -1.0
    if atom.kind is Kind.OTHER:
        return _other(label, atom, first=first)
    if label in SIGNERS or label is Label.SIGNATURE:
        return (
            _signer(label, atom, known, first=first) - 1.2 * max(0, chosen.count(label) - 1) + seen
        )
    return _listed(label, atom, known) - 2.5 * seen


def _day(label: Label, *, first: bool) -> float:
    """Weigh a date as a label's value."""
    if label in _DATES:
        return 3.0 if first else -3.0
    return 2.0 if label in _TIMES else -3.0


def _other(label: Label, atom: Atom, *, first: bool) -> float:
    """Weigh words that are neither a name nor a time."""
    text = atom.piece.text
    if not any(sign.isalnum() for sign in text) or len(text) < 4:
        return 0.0
    if COUNCIL_WORD.search(text):
        return 3.0 if label is Label.BODY and first else (1.0 if label in PLACES else -2.0)
    if label in PLACES:
        return 1.5
    return -1.5 if label in SIGNERS or label in _DATES else -0.6


def _signer(label: Label, atom: Atom, known: Known, *, first: bool) -> float:
    """Weigh a name as one who signs."""
    chair, secretary = atom.name in known.chairs, atom.name in known.secretaries
    elected = atom.name in known.elected or atom.party is not None
    if label is Label.SIGNATURE:
        return 1.0 if first and not elected else -2.0
    if label is Label.CHAIR:
        return (1.5 + 2.0 * chair + 0.5 * elected) if first else (-0.5 if elected else -4.0)
    if label is Label.VICE_CHAIR:
        return 1.0 - 3.0 * chair
    if label is Label.SECRETARY:
        return (1.9 + 2.0 * secretary - 2.5 * elected) if first else -5.0
    score = 1.0 + 1.0 * elected - 2.0 * chair - 2.0 * secretary
    score += 0.5 if atom.name in known.again else -0.8 - 1.5 * bool(_NUMBERS.search(atom.said))
    titled = (
        bool(_TITLE.match(atom.said.lstrip(" ,("))) and not elected and atom.name not in known.again
    )
    listed = _SUBSTITUTE.match(atom.said.lstrip()) is not None
    return score - 2.0 * titled - 3.0 * listed


def _listed(label: Label, atom: Atom, known: Known) -> float:
    """Weigh a name as one of a list."""
    said = atom.said
    party = atom.party is not None
    if label in {Label.POSTED, Label.REMOVED} | _DATES | PLACES | {Label.BODY}:
        return -2.5
    replaces = _REPLACES.search(said) is not None
    role = bool(_CHAIR.search(said) or _VICE.search(said))
    titled = not role and is_titled(said)
    elected = party or (atom.name in known.elected and not titled)
    scores = {
        Label.MEMBERS: (1.6 if elected else -0.2) + 1.5 * role - 1.5 * titled - 0.3 * replaces,
        Label.PRESIDIUM: (0.5 if elected else 0.0) + 1.8 * role - 1.0 * titled,
        Label.SERVING: 2.5 if replaces else -0.5 - 1.0 * titled - 1.5 * role,
        Label.SUBSTITUTES: (1.5 if elected else -0.3) - 2.0 * replaces - 1.5 * titled - 2.5 * role,
        Label.GUESTS: (0.5 if elected else 0.1) - 1.0 * role - 1.0 * titled,
        Label.PARTICIPANTS: 1.0 + 1.2 * role - 1.5 * titled,
        Label.OFFICIALS: (-2.0 if elected else 1.0) + 1.5 * titled,
        Label.OTHERS: (0.2 if elected else 0.9)
        + 1.2 * titled
        - 1.0 * role
        + bool(_NUMBERS.search(said)),
    }
    return scores.get(label, 0.4)


def is_titled(said: str) -> bool:
    """Say whether words beside a name are a title, and not whom somebody stands in for.

    Args:
        said: The words.
    """
    return not _REPLACES.search(said) and bool(_TITLE.search(said.replace("ersättare", "")))
