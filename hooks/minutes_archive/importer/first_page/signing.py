"""Who signs the minutes: chair, secretary and adjusters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_archive.importer.facts import Attendance, Confidence, Doubt, Fact
from minutes_archive.importer.first_page.atoms import Kind, find_atoms
from minutes_archive.importer.first_page.label_words import Label
from minutes_archive.importer.first_page.piece import Claim, Parted, Piece, claim, together
from minutes_archive.importer.first_page.replaced import without_replaced
from minutes_archive.importer.first_page.weighing import Known
from minutes_archive.importer.people import is_misspelt, split_names
from minutes_archive.importer.people.scan import party_letters

_RESERVES = re.compile(r"\smed\s(?=[A-ZÅÄÖ]).{3,120}?\ssom\s(?:ersättare|reserv)", re.DOTALL)
_RESERVE = re.compile(
    r"(?:^|(?<=[\s(,;]))(?:[Ee]rsätt(?:are|ande)|[Ee]rs\.|[Rr]eserv(?:er)?)"
    r"(?:\s(?:för\s)?(?:justera(?:re|nde)|justeringsm[aä]n))?:?\s{1,3}(?=[A-ZÅÄÖ][\w-]{1,30}\s[A-ZÅÄÖ])"
)
"""Before those who adjust if an adjuster cannot."""
_ADJUSTING = frozenset({Label.ADJUSTERS, Label.SIGNED_BY})
_PART = re.compile(r"^[\s,(]*§{0,2}\s?\d{1,4}\s?(?:[-–,)]|$|\s)")
_LED_PART = re.compile(
    r"[\s,]*(?:\([^)]{1,12}\))?[\s,]*(?:\w{0,14}\s)?ordf(?:örande|\.)?,?\s(?:[a-zåäö]{1,12}\s){0,3}§"
)
"""Behind a name: who led the meeting at some §§, and adjusts nothing for that."""
_FOR = re.compile(r"\b(?:för|ersätter)\s{1,3}$")
_OTHER_TITLE = re.compile(r"\s*\((?![^)]*sekr)[^)\d]{5,60}\)", re.IGNORECASE)
_FEW = 3
_MOST = 12


@dataclass(frozen=True, slots=True)
class Signer:
    """A name under a label of those who sign.

    Args:
        label: The label.
        name: The name.
        line: Line of the source.
        partly: Whether it is said for which §§.
        titled: Whether a title follows that is not a secretary's.
        party: Letters of the party, as written.
        spelt: The name as it was signed, where a list spells it otherwise.
    """

    label: Label
    name: str
    line: int
    partly: bool = False
    titled: bool = False
    party: str | None = None
    spelt: str | None = None


def read_signers(
    label: Label, pieces: Sequence[Piece], known: Known
) -> tuple[list[Signer], Parted]:
    """Read the names under a label of those who sign.

    Args:
        label: The label.
        pieces: What stands under it.
        known: What is known of the people.
    """
    signers: list[Signer] = []
    pieces, replaced = without_replaced(pieces) if label in _ADJUSTING else (pieces, Parted())
    parts: list[Parted] = [replaced]
    key = {Label.CHAIR: "chair", Label.SECRETARY: "secretary", Label.VICE_CHAIR: "present"}.get(
        label, "adjusters"
    )
    for piece in pieces:
        claims: list[Claim] = []
        reserves = [match.span() for match in _RESERVES.finditer(piece.text)]
        named = _named_reserves(piece.text) if label in _ADJUSTING else []
        position = 0
        for atom in find_atoms(piece, known.names):
            offset = atom.piece.line.column - piece.line.column
            if atom.kind is not Kind.NAME or len(signers) >= _MOST:
                continue
            role = _role(label, atom.said)
            if role is None or _FOR.search(piece.text, 0, offset):
                continue
            if any(start <= offset < end for start, end in named):
                continue  # whose words are left over, since the front matter has no place for them
            if not any(start <= offset < end for start, end in reserves):
                signers.append(
                    Signer(
                        role,
                        atom.name,
                        piece.line.number,
                        _PART.match(_behind(atom.said, atom.party)) is not None,
                        _OTHER_TITLE.match(_behind(atom.said, atom.party)) is not None,
                        atom.party,
                    )
                )
            position = offset + len(atom.piece.text)
            claims.append((offset, position, "read", (key,)))
        claims += [(start, end, "read", ("adjusters",)) for start, end in reserves]
        parts.append(claim(piece, _merged(claims)))
    return signers, together(parts)


def _named_reserves(text: str) -> list[tuple[int, int]]:
    """Find those behind "ersättare": all that follow, but where each adjuster has one."""
    words = list(_RESERVE.finditer(text))
    if len(words) == 1:
        return [(words[0].start(), len(text))]
    ends = [(one.start, one.end) for one in split_names(text)] if words else []
    behind = [min((b for a, b in ends if a >= word.end()), default=0) for word in words]
    return [(word.start(), end) for word, end in zip(words, behind, strict=True) if end]


def as_vice_chairs(signers: Sequence[Signer], people: Sequence[Attendance]) -> Sequence[Attendance]:
    """Give who stands alone under the label of a vice chair, and in no list, as present.

    Args:
        signers: Those under one label.
        people: Those who are listed.
    """
    listed = {one.name for one in people}
    return [
        Attendance(
            one.name,
            one.line,
            roles=("vice_chair",),
            party=party_letters(one.party) if one.party else None,
        )
        for one in signers
        if one.label is Label.VICE_CHAIR and len(signers) == 1 and one.name not in listed
    ]


def _behind(said: str, party: str | None) -> str:
    """Give what is said of somebody behind name and party."""
    return said.split(")", 1)[1] if party and ")" in said else said


def _merged(claims: Sequence[Claim]) -> list[Claim]:
    """Cut later claims where earlier ones end."""
    merged: list[Claim] = []
    for start, end, reason, key in sorted(claims, key=lambda one: one[:2]):
        begin = max(start, merged[-1][1]) if merged else start
        if begin < end:
            merged.append((begin, end, reason, key))
    return merged


def _role(label: Label, said: str) -> Label | None:
    """Say as what somebody signs: by the label, or by the words behind the name."""
    if label in {Label.ADJUSTERS, Label.SIGNED_BY} and _LED_PART.match(said):
        return None
    if label is not Label.SIGNATURES:
        return label
    if re.search(r"juster", said, re.IGNORECASE):
        return Label.SIGNED_BY
    if re.search(r"(?<!vice )ordf", said, re.IGNORECASE):
        return Label.CHAIR
    return Label.SECRETARY if re.search(r"sekr", said, re.IGNORECASE) else None


def settle_signers(
    signers: Sequence[Signer], elected: Sequence[Signer], people: Sequence[Attendance]
) -> list[Fact]:
    """Say who led the meeting, who kept the minutes and who adjusted them.

    Args:
        signers: Those who signed.
        elected: Those said to have been chosen to adjust.
        people: Those listed as present.
    """
    facts: list[Fact] = []
    signers = _as_chosen([_as_listed(one, people) for one in signers], elected, people)
    chair = _chair(signers, people)
    secretary = _secretary(signers, people)
    facts += [fact for fact in (chair, secretary) if fact]
    led = {signer.name for signer in signers if signer.label in {Label.CHAIR, Label.SECRETARY}}
    led |= {str(fact.value) for fact in facts}
    listed = {
        name for one in people if {"chair", "secretary"} & set(one.roles) for name in [one.name]
    }
    signed = [one for one in signers if one.label is Label.SIGNED_BY and one.name not in led]
    chosen = [one for one in elected if one.name not in led]
    signed = [one for one in signed if one.name not in listed] or signed
    chosen = [one for one in chosen if one.name not in listed] or chosen
    if chair is None and (first := _first_of_two(signed, chosen)):
        facts.append(_doubted("chair", first, "chair_from_signature", name=first.name))
        signed = [one for one in signed if one.name != first.name]
    if signed or chosen:
        facts.append(_adjusters(signed, chosen, people))
    return [_spelt_twice(fact, signers) for fact in facts]


def _as_listed(signer: Signer, people: Sequence[Attendance]) -> Signer:
    """Give who signed the name that one of those listed has, if it is shortened or misspelt."""
    there = {one.name for one in people if not one.absent}
    *_, last = signer.name.split()
    begun = signer.name.rstrip(".")
    short = len(last.rstrip(".")) == 1
    fitting = [
        name
        for name in there - {signer.name}
        if (name.startswith(begun) if short else is_misspelt(name, signer.name))
    ]
    if signer.name in there or len(fitting) != 1:
        return signer
    return replace(signer, name=fitting[0], spelt=None if short else signer.name)


def _spelt_twice(fact: Fact, signers: Sequence[Signer]) -> Fact:
    """Ask about a name that is spelt in one way in a list and in another below the minutes."""
    names = fact.value if isinstance(fact.value, list) else [fact.value]
    twice = next((one for one in signers if one.spelt and one.name in names), None)
    if twice is None or fact.doubt is not None:
        return fact
    doubt = Doubt("name_spelt_twice", {"name": twice.name, "other": twice.spelt})
    return fact._replace(confidence=Confidence.DOUBTFUL, doubt=doubt)


def _as_chosen(
    signers: Sequence[Signer], elected: Sequence[Signer], people: Sequence[Attendance]
) -> list[Signer]:
    """Let those sign as adjusters who were chosen to, and with them as chair whom a list names.

    They sign behind the chair under one label, or one office too late, where names stand above.
    """
    names = {one.name for one in elected}
    listed = {one.name for one in people if "chair" in one.roles and not one.absent} - names
    led = [one for one in signers if one.label is Label.SIGNED_BY and one.name in listed]
    first = next((one for one in signers if one.label is Label.CHAIR), None)
    if first and first.name in names and len(led) == 1:
        others = [one for one in signers if one.label is not Label.CHAIR and one is not led[0]]
        return [replace(led[0], label=Label.CHAIR), replace(first, label=Label.SIGNED_BY), *others]
    return [
        replace(one, label=Label.SIGNED_BY)
        if one.label is Label.CHAIR and first and one.name != first.name and one.name in names
        else one
        for one in signers
    ]


def _first_of_two(signed: Sequence[Signer], chosen: Sequence[Signer]) -> Signer | None:
    """Give the one who signed beside those chosen to adjust: the chair, most likely."""
    names = {one.name for one in chosen}
    others = [one for one in signed if one.name not in names]
    fits = (
        len({one.name for one in others}) == 1 and names and names <= {one.name for one in signed}
    )
    return others[0] if fits else None


def _chair(signers: Sequence[Signer], people: Sequence[Attendance]) -> Fact | None:
    """Say who led the meeting: who signed as chair, else who is listed as chair."""
    signed = [one for one in signers if one.label is Label.CHAIR]
    listed = [one for one in people if "chair" in one.roles and not one.absent]
    if signed:
        first = signed[0]
        if first.partly or len({one.name for one in signed}) > 1:
            return _doubted("chair", first, "chair_for_part", name=first.name)
        if listed and all(one.name != first.name for one in listed):
            if listed[0].name.startswith(first.name):
                return Fact(("chair",), listed[0].name, first.line)  # cut off, or shortened
            kept = {one.name for one in people if _is_employed(one)}
            led = listed[0].name if first.name in kept else first.name
            return _doubted(
                "chair",
                replace(first, name=led),
                "chair_differs",
                signed=first.name,
                listed=listed[0].name,
            )
        return Fact(("chair",), first.name, first.line)
    if len({one.name for one in listed}) > 1:
        names = ", ".join(one.name for one in listed)
        doubt = Doubt("chair_several", {"names": names})
        return Fact(("chair",), listed[0].name, listed[0].line, Confidence.DOUBTFUL, doubt)
    return Fact(("chair",), listed[0].name, listed[0].line, Confidence.LIKELY) if listed else None


def _is_employed(one: Attendance) -> bool:
    """Say whether somebody was there without a seat, so as to lead no meeting."""
    return not one.party and bool({"secretary", "official"} & {*one.roles})


def _secretary(signers: Sequence[Signer], people: Sequence[Attendance]) -> Fact | None:
    """Say who kept the minutes: who signed as secretary, else who is listed as such."""
    signed = [one for one in signers if one.label is Label.SECRETARY]
    if signed and signed[0].titled:
        return _doubted("secretary", signed[0], "secretary_title", name=signed[0].name)
    often = Counter(one.name for one in signed).most_common()
    if len(often) > 1:
        first = next(one for one in signed if one.name == often[0][0])
        names = ", ".join(name for name, _ in often)
        return _doubted("secretary", first, "secretary_several", names=names)
    if signed:
        return Fact(("secretary",), signed[0].name, signed[0].line)
    listed = [one for one in people if "secretary" in one.roles and not one.absent]
    if len({one.name for one in listed}) == 1:
        return Fact(("secretary",), listed[0].name, listed[0].line, Confidence.LIKELY)
    return None


def _adjusters(
    signed: Sequence[Signer], chosen: Sequence[Signer], people: Sequence[Attendance]
) -> Fact:
    """Say who adjusted the minutes: who signed, else who was chosen."""
    names = list(dict.fromkeys(one.name for one in signed or chosen))
    line = (signed or chosen)[0].line
    others = {one.name for one in chosen} - set(names)
    if signed and others:
        doubt = Doubt("adjusters_differ", {"names": ", ".join(sorted(others))})
        return Fact(("adjusters",), names, line, Confidence.DOUBTFUL, doubt)
    elected = {one.name for one in people if one.party and not one.absent}
    strange = [name for name in names if name not in elected]
    if len(elected) >= _FEW and strange:
        doubt = Doubt("adjuster_not_listed", {"names": ", ".join(strange)})
        return Fact(("adjusters",), names, line, Confidence.DOUBTFUL, doubt)
    return Fact(("adjusters",), names, line)


def _doubted(key: str, signer: Signer, kind: str, **params: str) -> Fact:
    return Fact((key,), signer.name, signer.line, Confidence.DOUBTFUL, Doubt(kind, dict(params)))
