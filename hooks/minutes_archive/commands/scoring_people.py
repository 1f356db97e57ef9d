"""How far an importer's answer agrees with labels about who was there and who led the meeting."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from minutes_archive.commands.scoring import Entry, Miss, Score, Tally, letters
from minutes_archive.commands.scoring_labels import NAMES, Label, PersonLabel

_PRESIDING = {"chair", "vice_chair"}
_SPAN = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_SOME = 1000
"""No § that a person took part in has a number further from the last."""


def score_values(label: Label, front: Entry, score: Score, name: str = "") -> None:
    """Score the values of the front matter that stand for themselves.

    Args:
        label: What the document says.
        front: The answer's front matter.
        score: Is added to.
        name: The document's name: a date that it tells is not invented.
    """
    for key, wanted in (label.values or {}).items():
        got = "" if front.get(key) is None else str(front[key])
        if key == "date" and not wanted and got and got in name:
            got = ""
        score.value(key, key, wanted, got, name_key if key in NAMES else letters)
    if label.adjusters is None:
        return
    chair = name_key(str(front.get("chair") or ""))
    wanted_names = [[name_key(name) for name in person] for person in label.adjusters]
    got_names = {name_key(_name(one)) for one in _list(front.get("adjusters"))} - {chair}
    asked = [names for names in wanted_names if chair not in names]
    found = [got_names & set(names) for names in asked]
    right = all(found) and len(asked) == len(got_names)
    score.add("adjusters", Tally(int(right), 1, 1))
    if not right:
        wanted_words = ", ".join(" | ".join(person) for person in label.adjusters)
        score.misses.append(Miss("adjusters", "adjusters", wanted_words, ", ".join(got_names)))


def score_attendance(label: Label, front: Entry, score: Score) -> None:
    """Score who was present and who was absent, with roles, parties and the rest apart.

    Args:
        label: What the document says.
        front: The answer's front matter.
        score: Is added to.
    """
    unsure = frozenset(name_key(name) for name in label.unsure)
    if label.present is not None:
        got = _people(front.get("present"), label.present, unsure)
        _names("attendance", label.present, got, score)
        _details(label.present, got, score)
    if label.absent is not None:
        got = _people(front.get("absent"), label.absent, unsure)
        _names("absent", label.absent, got, score)


def _names(measure: str, wanted: Sequence[PersonLabel], got: Sequence[Entry], score: Score) -> None:
    """Score names; each counts as often as it is listed."""
    ours = Counter(name_key(person.name) for person in wanted)
    theirs = Counter(name_key(_name(entry)) for entry in got)
    score.add(measure, Tally((ours & theirs).total(), ours.total(), theirs.total()))
    score.misses += [Miss(measure, "", name, "") for name in (ours - theirs).elements()]
    score.misses += [Miss(measure, "", "", name) for name in (theirs - ours).elements()]


def _details(wanted: Sequence[PersonLabel], got: Sequence[Entry], score: Score) -> None:
    """Score what is told of each person present; roles count wrong with the name."""
    left = list(got)
    roles = Tally(0, sum(bool(person.roles) for person in wanted), 0)
    extra = len(got) - sum(not person.roles for person in wanted)
    for person in wanted:
        entry = _best(person, left)
        if entry is None:
            continue
        left.remove(entry)
        right = bool(person.roles) and _has_role(person, entry)
        roles += Tally(int(right))
        if person.roles and not right:
            words = " | ".join(person.roles)
            score.misses.append(Miss("role", person.name, words, str(entry.get("role") or "")))
        _score_details(person, entry, score)
    score.add("role", roles + Tally(0, 0, max(extra, 0)))


def _score_details(person: PersonLabel, entry: Entry, score: Score) -> None:
    """Score the party, whom a substitute replaces and which §§ a person took part in."""
    if person.party is not None:
        got = str(entry.get("party") or "")
        score.value("party", person.name, (person.party,), got, str.casefold)
    if person.replaces is not None:
        got = str(entry.get("replaces") or "")
        score.value("replaces", person.name, (person.replaces,), got, name_key)
    if person.items is not None:
        got = str(entry.get("items") or "")
        score.value("items", person.name, (person.items,), got, _numbers)


def _best(person: PersonLabel, entries: Sequence[Entry]) -> Entry | None:
    """Find the entry of a person, one with the right role first."""
    same = [entry for entry in entries if name_key(_name(entry)) == name_key(person.name)]
    return next((entry for entry in same if _has_role(person, entry)), next(iter(same), None))


def _has_role(person: PersonLabel, entry: Entry) -> bool:
    """Say whether an entry has one of the roles; who presides is a member too."""
    got = {str(role) for role in _list(entry.get("role"))}
    return bool(got & set(person.roles)) or ("member" in person.roles and bool(got & _PRESIDING))


def _people(value: object, wanted: Sequence[PersonLabel], unsure: frozenset[str]) -> list[Entry]:
    """Give entries of persons, each under the name that the labels use; a plain name is one."""
    names = {name_key(other): one.name for one in wanted for other in one.known_as}
    people = [one if isinstance(one, Mapping) else {"name": str(one)} for one in _list(value)]
    return [
        {**one, "name": names.get(key, _name(one))}
        for one in people
        if (key := name_key(_name(one))) not in unsure
    ]


def _list(value: object) -> list[object]:
    """Give a list as it is, nothing as an empty one and anything else as a list of one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def _name(entry: object) -> str:
    """Give a person's name."""
    return str(entry.get("name") or "") if isinstance(entry, Mapping) else str(entry)


def name_key(name: str) -> str:
    """Give a name without case, hyphens and stops, which documents write now so, now so."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(re.sub(r"[^\w]+", " ", folded).split())


def _numbers(items: str) -> frozenset[int]:
    """Give the §§ that "45-47, 50" means."""
    found: set[int] = set()
    for first, last in _SPAN.findall(items):
        start = int(first)
        found.update(range(start, min(int(last or first), start + _SOME) + 1))
    return frozenset(found)
