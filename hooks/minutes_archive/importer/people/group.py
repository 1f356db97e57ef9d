"""What the heading of a list says about those in it."""

from __future__ import annotations

from enum import StrEnum


class Group(StrEnum):
    """The heading that people are listed under."""

    CHAIRS = "chairs"
    """Presidium, or a label such as "Ordförande"."""
    MEMBERS = "members"
    """Beslutande, ledamöter."""
    SERVING = "serving"
    """Tjänstgörande ersättare."""
    SUBSTITUTES = "substitutes"
    """Ej tjänstgörande ersättare."""
    OFFICIALS = "officials"
    """Tjänstemän."""
    OTHERS = "others"
    """Övriga närvarande: officials, guests and substitutes who do not serve."""
    GUESTS = "guests"
    """Yttranderätt, insynsplats, närvarorätt: may be there and has no seat."""
    COLUMNS = "columns"
    """Members and substitutes, whose two columns ran together."""
    PARTICIPANTS = "participants"
    """Those present at an advisory council's or an association's meeting."""
    ABSENT = "absent"
    """Frånvarande, ej närvarande, förhindrade."""
