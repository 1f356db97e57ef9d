"""Front matter and body are joined without loss."""

from __future__ import annotations

import dataclasses
import datetime as dt

from minutes_archive.model import (
    Absentee,
    Adjournment,
    Allowance,
    Attachment,
    Attendee,
    Correction,
    CorrectionReason,
    Item,
    Motion,
    NextMeeting,
    Notice,
    Part,
    Removal,
    Role,
    Roll,
    Source,
    Statement,
    Vote,
    VoteKind,
    Withheld,
)
from minutes_archive.schema import MinutesInput, to_item, to_meeting, validate_minutes
from minutes_archive.source import read_document
from reader_samples import MINUTES

FRONT = """\
---
council: a
date: 2024-03-12
start: 13:30
end: 16:00
adjournments: [{from: 14:00, to: 14:10}, {from: 15:00}]
place: Eken
number: A 1
status: corrected
themes: [skola]
chair: Anna
secretary: Cecilia
adjusters: [Bo]
adjusted_on: 2024-03-20
notice: {posted: 2024-03-21, removed: 2024-04-12, kept_at: Huset}
present:
  - Anna
  - {name: Bo, role: serving_substitute, party: S, title: T, organisation: O, replaces: Eva,
     items: 2-3, arrived: 13:45, left: 15:00}
absent: [Eva, {name: Gun, excused: ja, role: member, party: M, title: T, organisation: O}]
items:
  2:
    case: KS 1
    kind: decision
    outcome: approved
    until: 2024-04-09
    themes: [miljo]
    motions: {by: Bo, party: S, text: Bifall}
    votes: {kind: open, yes: 2, no: 1, abstain: 0, absent: 3, yes_means: J, no_means: N,
            roll: {yes: [A, B], no: [C], abstain: [], absent: [D]}}
    reservations: {by: [C, D], text: Nej}
    notes: {by: C}
    recused: [E]
    adjusted_on: 2024-03-12
    notice: {posted: 2024-03-13}
    appeal: legality
  3:
    case: KS 2
    outcome: approved
    recused: [E]
    notes: {by: C}
    withheld: {reason: sekretess, ground: OSL 26:1}
next_meeting: {date: 2024-04-09, start: 9:00, end: 15:00, place: P, note: N}
attachments: [{title: Budget, file: b.pdf, sha256: SUM}, {title: Akt, withheld: sekretess}]
corrections:
  - {date: 2024-04-20, item: 2, what: W, reason: error, before: b, after: a, decided_by: D,
     explanation: E}
allow: [{code: PA601, item: 2, reason: R, digest: 0123456789abcdef}]
source: {file: a.docx, sha256: SUM, imported: 2026-11-23,
         removed: [{text: Sida, where: § 4, reason: sidfot}]}
---
""".replace("SUM", "0" * 64).replace("start: 9:00", "start: 09:00")


def minutes_of(text: str) -> MinutesInput:
    document, findings = read_document(text.encode(), "m.md")
    assert document, findings
    minutes, more = validate_minutes(document)
    assert [*findings, *more] == []
    assert minutes
    return minutes


def test_a_meeting_carries_everything_the_front_matter_says():
    minutes = minutes_of(FRONT)
    items = tuple(Item(number, f"Rubrik {number}", 1) for number in ("1", "2", "2a", "3"))
    meeting = to_meeting("a/2024/2024-03-12.md", "abc", "extra", minutes, items, "Inledning")

    assert (meeting.path, meeting.sha256, meeting.suffix) == (
        "a/2024/2024-03-12.md",
        "abc",
        "extra",
    )
    assert (meeting.items, meeting.preamble) == (items, "Inledning")
    assert meeting.adjournments == (
        Adjournment(dt.time(14), dt.time(14, 10)),
        Adjournment(dt.time(15)),
    )
    assert meeting.notice == Notice(dt.date(2024, 3, 21), dt.date(2024, 4, 12), "Huset")
    assert meeting.present == (
        Attendee("Anna"),
        Attendee(
            "Bo", (Role.SERVING_SUBSTITUTE,), "S", "T", "O", "Eva",
            frozenset({"2", "2a", "3"}), dt.time(13, 45), dt.time(15),
        ),
    )  # fmt: skip
    assert meeting.absent == (Absentee("Eva"), Absentee("Gun", True, Role.MEMBER, "M", "T", "O"))
    assert meeting.next_meeting == NextMeeting(
        dt.date(2024, 4, 9), dt.time(9), dt.time(15), "P", "N"
    )
    assert meeting.attachments == (
        Attachment("Budget", "b.pdf", "0" * 64),
        Attachment("Akt", withheld="sekretess"),
    )
    assert meeting.corrections == (
        Correction(dt.date(2024, 4, 20), "W", CorrectionReason.ERROR, "2", "b", "a", "D", "E"),
    )
    assert meeting.source == Source(
        "a.docx", "0" * 64, dt.date(2026, 11, 23), (Removal("Sida", "§ 4", "sidfot"),)
    )
    assert meeting.allowances == (Allowance("PA601", "R", "2", "0123456789abcdef"),)
    for field in dataclasses.fields(meeting):
        if field.name in {"withdrawal", "sha512"}:
            continue  # Withdrawn minutes carry nothing else; the checksum is the file's.
        assert getattr(meeting, field.name) not in (None, (), ""), field.name


def test_an_item_carries_everything_its_entry_says():
    part = Part(None, None, "Bifall.", 7)
    entry = minutes_of(FRONT).items["2"].model_copy(update={"withheld": None})
    item = to_item("2", "Budget", 5, (part,), entry, "Bifall.")

    assert (item.number, item.title, item.line, item.parts) == ("2", "Budget", 5, (part,))
    assert (item.case, item.decision, item.until) == ("KS 1", "Bifall.", dt.date(2024, 4, 9))
    assert item.motions == (Motion(("Bo",), "Bifall", "S"),)
    assert item.votes == (
        Vote(VoteKind.OPEN, 2, 1, 0, 3, "J", "N", Roll(("A", "B"), ("C",), (), ("D",))),
    )
    assert item.reservations == (Statement(("C", "D"), "Nej"),)
    assert item.notes == (Statement(("C",)),)
    for field in dataclasses.fields(item):
        if field.name != "withheld":
            assert getattr(item, field.name) not in (None, (), ""), field.name


def test_a_withheld_item_tells_nothing_of_its_matter():
    entry = minutes_of(FRONT).items["3"]
    item = to_item("3", "Omhändertagande", 9, (Part(None, None, "Hemligt.", 11),), entry, "Bifall.")

    assert item == Item(
        "3",
        "",
        9,
        outcome=entry.outcome,
        withheld=Withheld("sekretess", "OSL 26:1"),
    )


def test_what_is_said_of_a_withheld_item_elsewhere_keeps_none_of_its_words():
    hidden = Item("2", "", 5, withheld=Withheld("sekretess"))
    text = FRONT.replace("where: § 4", "where: § 2")
    meeting = to_meeting("p", "s", None, minutes_of(text), (hidden,), "")
    (correction,) = meeting.corrections
    assert (correction.what, correction.item) == ("W", "2")
    assert (correction.before, correction.after, correction.explanation) == (None, None, None)
    assert meeting.source.removed == ()

    shown = dataclasses.replace(hidden, number="20", withheld=hidden.withheld)
    meeting = to_meeting("p", "s", None, minutes_of(text), (shown,), "")
    assert meeting.corrections[0].before == "b"
    assert len(meeting.source.removed) == 1


def test_an_item_without_an_entry_has_what_the_body_gives():
    assert to_item("1", "Rubrik", 3, (), None, None) == Item("1", "Rubrik", 3)


def test_the_sample_becomes_a_meeting():
    meeting = to_meeting("p", "s", None, minutes_of(MINUTES), (), "")

    assert meeting.slug == "2024-03-12"
    assert meeting.present[1].items == frozenset()
