"""Who signed the minutes was there, also where the lists of those present do not say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minutes_archive.importer.facts import Attendance, Confidence, Doubt, Fact, Key
from minutes_archive.importer.people import is_name
from minutes_archive.model import Role, name_key

_SEATED = frozenset({"vice_chair", "member"})


def with_signers(
    given: list[list[Attendance]], chosen: Mapping[Key, Fact], parties: Mapping[str, str]
) -> list[list[Attendance]]:
    """Add a chair that no list names, and the adjusters where the list of members is elsewhere.

    Somebody whose family name the lists have may stand there under another spelling, and is not
    added; nor is anybody where nobody is listed at all.

    Args:
        given: The lists of those present.
        chosen: One value for each key.
        parties: Letters of the parties of those who signed, by name.
    """
    present = [one for names in given for one in names if not one.absent]
    roles = {role for one in present for role in one.roles}
    if not present or roles & {"chair", "participant"} or not all(one.roles for one in present):
        return given  # an association's list may know them by nicknames
    families = {name_key(one.name).split()[-1] for names in given for one in names}
    added = [
        Attendance(
            name,
            line,
            roles=(role,),
            party=parties.get(name),
            confidence=Confidence.DOUBTFUL,
            doubt=Doubt("signer_not_listed", {"name": name}),
        )
        for name, line, role in _signed(chosen, adjusters=not roles & _SEATED)
        if name_key(name).split()[-1] not in families
    ]
    return [added, *given] if added else given


def _signed(chosen: Mapping[Key, Fact], *, adjusters: bool) -> Iterator[tuple[str, int, str]]:
    """Give who surely signed: the full names, the lines and the roles."""
    chair, others = chosen.get(("chair",)), chosen.get(("adjusters",))
    if chair is not None and not chair.doubt and is_name(str(chair.value)):
        yield str(chair.value), chair.line, Role.CHAIR
    if adjusters and others is not None and not others.doubt and isinstance(others.value, list):
        yield from ((name, others.line, Role.MEMBER) for name in others.value if is_name(name))
