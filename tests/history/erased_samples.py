"""Repositories in which words are erased, for tests."""

from __future__ import annotations

from archive_files import BASE_BODY, minutes_text
from minutes_archive.archive import load_archive
from minutes_archive.history import look_back

OTHER = "miljoradet/2024/2024-04-02.md"
NAMED = BASE_BODY.replace(
    "Kommunstyrelsen godkänner rapporten.",
    "Kommunstyrelsen godkänner rapporten om Gudrun Åkerhielm på Kvarngatan.",
)
ANONYMOUS = NAMED.replace("Gudrun Åkerhielm på Kvarngatan", "en person")
ENTRY = "date: 2024-04-02, item: 2, what: Ett namn är borttaget, reason: personal_data"


def corrected(body: str = ANONYMOUS, entry: str = ENTRY, **front: str) -> str:
    entries = "".join(f"\n  - {{{one}}}" for one in entry.split(" | "))
    given = {"status": "status: corrected", "corrections": f"corrections:{entries}"}
    return minutes_text(given | front, body)


def other(body: str, **front: str) -> str:
    given = {
        "council": "council: miljoradet",
        "date": "date: 2024-04-02",
        "adjusted_on": "",
        "notice": "",
    }
    return minutes_text(given | front, body)


def erased(repository, listed=None):
    meetings = load_archive(repository.minutes).archive.meetings
    return look_back(repository.minutes, "minutes", meetings, listed)


def sought(repository) -> set[str]:
    return {one.phrase.folded.strip() for one in erased(repository).sought}


def told(repository) -> list[tuple[str, str, str]]:
    """The level, the file and the words of the line of each place found."""
    lines = [
        (one, (repository.top / one.path).read_text(encoding="utf-8").split("\n"))
        for one in erased(repository).findings
    ]
    return [(str(one.level), one.path, text[one.line - 1]) for one, text in lines]


SEEKS = "Gudrun Åkerhielm söker bidrag för sin sjukdom."
GETS = "Bidrag till Gudrun Åkerhielm beviljas."
GUEST = "\n  - {name: Gudrun Åkerhielm, role: guest}"
