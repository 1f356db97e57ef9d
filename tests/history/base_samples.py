"""Published minutes with much in them, and changes and corrections of them."""

from __future__ import annotations

from archive_files import BASE_PATH, minutes_text
from git_repository import GitRepository

CORRECTED = "status: corrected"
RICH = {
    "number": "number: KS 2024:3",
    "adjournments": 'adjournments:\n  - {from: "14:00", to: "14:10"}',
    "notice": "notice: {posted: 2024-03-20, kept_at: Rådhuset}",
    "absent": "absent:\n  - {name: Dan Ek, excused: true}",
    "items": (
        "items:\n"
        "  2:\n"
        "    case: KS 2024/12\n"
        "    kind: decision\n"
        "    outcome: approved\n"
        "    decision: Kommunstyrelsen godkänner rapporten.\n"
        "    motions: [{by: Björn Åkesson, text: Bifall}]\n"
        "    votes: [{kind: open, yes: 7, no: 4}]\n"
        "    reservations: [{by: Björn Åkesson}]\n"
        "    notes: [{by: Anna Lind, text: En anteckning}]\n"
        "    recused: [Dan Ek]\n"
        "    appeal: legality\n"
        "    themes: [skola]"
    ),
    "next_meeting": "next_meeting: {date: 2024-04-09}",
    "attachments": "attachments:\n  - {title: Rapport, file: https://norrby.example/a.pdf}",
}


def correction(*entries: str) -> dict[str, str]:
    lines = "".join(f"\n  - {{{entry}}}" for entry in entries)
    return {"status": CORRECTED, "corrections": f"corrections:{lines}"}


ABOUT_2 = (
    "date: 2024-04-02, item: 2, what: Rubriken, before: Rapport, after: Rapport, reason: error, "
    "decided_by: Anna Lind"
)
ABOUT_3 = ABOUT_2.replace("item: 2", "item: 3").replace("Rapport", "sammanträdet")
ABOUT_4 = ABOUT_2.replace("item: 2", "item: 4").replace("before: Rapport, after: Rapport, ", "")
ABOUT_MEETING = (
    "date: 2024-04-02, what: Uppgifterna, before: Så, after: Så här, reason: error, "
    "decided_by: Anna Lind"
)


def changed(front: dict[str, str] | None = None, body: str | None = None) -> dict[str, str]:
    return {BASE_PATH: minutes_text(RICH | (front or {}), body)}


def told(repository: GitRepository) -> list[tuple[str, dict[str, str]]]:
    return [(one.code, dict(one.params)) for one in repository.findings()]
