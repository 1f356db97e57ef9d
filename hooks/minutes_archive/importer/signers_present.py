"""Who signed the minutes was there, also where the lists of those present do not say so."""

from __future__ import annotations

from collections.abc import Mapping

from minutes_archive.importer.facts import Attendance, Confidence, Doubt, Fact, Key
from minutes_archive.model import name_key

_SEATED = frozenset({"chair", "vice_chair", "member", "serving_substitute"})


def with_signers(
    given: list[list[Attendance]], chosen: Mapping[Key, Fact]
) -> list[list[Attendance]]:
    """Add a chair that no list names, and the adjusters where the list of members is elsewhere.

    Somebody whose family name the lists have may stand there under another spelling, and is not
    added; nor is anybody where nobody is listed at all.

    Args:
        given: The lists of those present.
        chosen: One value for each key.
    """
    present = [one for names in given for one in names if not one.absent]
    roles = {role for one in present for role in one.roles}
    if not present or roles & {"chair", "participant"}:
        return given  # an association's list may know them by nicknames
    chair, adjusters = chosen.get(("chair",)), chosen.get(("adjusters",))
    added = [_signer(chair, str(chair.value), "chair")] if chair and not chair.doubt else []
    if adjusters and not adjusters.doubt and not roles & _SEATED:
        names = adjusters.value if isinstance(adjusters.value, list) else []
        added += [_signer(adjusters, str(name), "member") for name in names]
    families = {name_key(one.name).split()[-1] for names in given for one in names}
    fresh = [one for one in added if name_key(one.name).split()[-1] not in families]
    return [*given, fresh] if fresh else given


def _signer(fact: Fact, name: str, role: str) -> Attendance:
    """Give somebody who signed as present, to be looked at."""
    doubt = Doubt("signer_not_listed", {"name": name})
    return Attendance(name, fact.line, roles=(role,), confidence=Confidence.DOUBTFUL, doubt=doubt)
