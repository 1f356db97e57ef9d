"""An archive that uses the whole format, for the pages' own tests."""

from __future__ import annotations

import datetime as dt

import factories as f
from minutes_archive.model import (
    Adjournment,
    Appeal,
    Archive,
    Attachment,
    Correction,
    CorrectionReason,
    Council,
    CouncilKind,
    EarlierName,
    ItemKind,
    Meeting,
    Motion,
    NextMeeting,
    Notice,
    Outcome,
    Part,
    PartKind,
    PlannedMeeting,
    Removal,
    Role,
    Roll,
    Source,
    Statement,
    Status,
    Theme,
    Vote,
    VoteKind,
    Withheld,
)

COMMITTEE = Council(
    "utbildningsnamnden",
    "Utbildningsnämnden",
    CouncilKind.COMMITTEE,
    description="Ansvarar för förskola, skola och vuxenutbildning.",
    start=f.day("2011-01-01"),
    parent="kommunstyrelsen",
    earlier_names=(EarlierName("Barn- och skolnämnden", f.day("2018-12-31")),),
    email="utbildning@example.se",
)
EMPTY_COUNCIL = Council("pensionarsradet", "Pensionärsrådet", CouncilKind.ADVISORY)
TRANSPORT = Theme("kollektivtrafik", "Kollektivtrafik")
CASE = "KS 2023/00412"
SCHOOL_TEXT = (
    "Förvaltningen redovisar behovet av platser. Antalet barn i åldern 1–5 år väntas öka med "
    "240 till år 2030, mest i de norra stadsdelarna.\n\nUnderlaget visar att\n"
    "1. två förskolor behöver byggas ut,\n2. en ny behövs i Norra Bergsstaden och\n"
    "3. lokalerna på *Slaggatan* kan lämnas.\n\n"
    "| Område | Platser i dag | Platser 2030 |\n|---|--:|--:|\n| Norra Bergsstaden | 120 | 260 |"
    "\n| Slaggatan | 80 | 0 |\n"
)
DECISION_TEXT = (
    "Kommunstyrelsen beslutar att\n1. godkänna lokalplanen för förskolan 2024–2030,\n"
    "2. avsätta 48 miljoner kronor i budget för 2025 och\n"
    "3. uppdra åt kommundirektören att återkomma med en tidplan senast den 1 juni 2024."
)


def part(kind: PartKind | None, heading: str | None, text: str) -> Part:
    return Part(kind, heading, text, 30)


def board_meeting() -> Meeting:
    return f.meeting(
        "2024-03-12",
        start=dt.time(13, 0),
        end=dt.time(16, 45),
        adjournments=(Adjournment(dt.time(14, 30), dt.time(14, 50)),),
        place="Rådhuset, sal Kopparn",
        number="KS 2024:3",
        status=Status.CORRECTED,
        adjusters=("Cecilia Öberg",),
        adjusted_on=f.day("2024-03-19"),
        notice=Notice(f.day("2024-03-20"), f.day("2024-04-11"), "Rådhuset"),
        themes=("skola",),
        present=board_roll(),
        absent=(
            f.absentee("Dan Ek", excused=True, role=Role.MEMBER, party="M"),
            f.absentee("Eva Falk", excused=False),
        ),
        items=board_items(),
        preamble="Sammanträdet är öppet för allmänheten till och med § 3.",
        next_meeting=NextMeeting(
            f.day("2024-04-16"), dt.time(13, 0), None, "Rådhuset", "Heldag om budgeten"
        ),
        attachments=(
            Attachment("Lokalplan för förskolan 2024–2030", "lokalplan.pdf"),
            Attachment("Yttrande från socialnämnden", withheld="sekretess"),
        ),
        corrections=(
            Correction(
                f.day("2024-04-02"),
                "Beloppet i punkt 2 har rättats.",
                CorrectionReason.ERROR,
                item="2",
                before="84 miljoner kronor",
                after="48 miljoner kronor",
                decided_by="Anna Lind",
            ),
        ),
        source=Source(
            "ks-2024-03-12.pdf",
            "0" * 64,
            f.day("2024-04-15"),
            (Removal("Justerandes sign", "§ 2, efter tabellen", "Sidfot från en sidbrytning"),),
        ),
    )


def board_roll():
    members = ("Filip Gran", "Greta Holm", "Hugo Isaksson", "Åsa Östman", "Örjan Åberg")
    return (
        f.attendee("Anna Lind", Role.CHAIR, party="S"),
        f.attendee("Cecilia Öberg", Role.VICE_CHAIR, party="M"),
        *(f.attendee(name, Role.MEMBER, party="S") for name in members),
        f.attendee(
            "Ida Jonsson",
            Role.MEMBER,
            party="C",
            items=frozenset({"1", "2", "4"}),
            left=dt.time(16),
        ),
        f.attendee("Johan Källström", Role.SERVING_SUBSTITUTE, party="M", replaces="Dan Ek"),
        f.attendee("Karin Lund", Role.SUBSTITUTE, party="V", arrived=dt.time(13, 40)),
        f.attendee("Lars Malm", Role.OFFICIAL, title="Kommundirektör"),
        f.attendee("Björn Åkesson", Role.OFFICIAL, Role.SECRETARY, title="Kommunsekreterare"),
        f.attendee("Maja Norén", Role.GUEST, organisation="Kopparstaden AB"),
    )


def board_items():
    return (
        f.item(
            "1",
            "Mötet öppnas",
            "Ordföranden öppnar mötet. Dagordningen godkänns.",
            kind=ItemKind.FORMALITY,
            outcome=Outcome.APPROVED,
            decision="Dagordningen godkänns",
        ),
        school_item(),
        f.item(
            "3",
            "Avsägelse från Åsa Östman",
            recused=("Åsa Östman",),
            kind=ItemKind.ELECTION,
            outcome=Outcome.ELECTED,
            text="Till ny ersättare i valberedningen väljs Karin Lund (V).",
            decision="Till ny ersättare i valberedningen väljs Karin Lund (V)",
            adjusted_on=f.day("2024-03-12"),
        ),
        f.item(
            "4",
            "Busslinje till Hosjö",
            "Ärendet tas upp till beredning.",
            outcome=Outcome.TABLED,
            until=f.day("2024-04-16"),
            case="KS 2024/00031",
            themes=("kollektivtrafik",),
        ),
        f.item("5", "Ersättning i ett enskilt ärende", withheld=Withheld("sekretess", "OSL 26:1")),
        f.item(
            "6",
            "Medborgarförslag om <b>gratis</b> parkering",
            "Förslaget avslås.",
            outcome=Outcome.REJECTED,
            decision="Förslaget avslås.",
        ),
    )


def school_item():
    return f.Item(
        "2",
        "Lokalplan för förskolan 2024–2030",
        40,
        (
            part(PartKind.SUMMARY, "Sammanfattning", SCHOOL_TEXT),
            part(PartKind.DECISION, "Beslut", DECISION_TEXT),
            part(PartKind.COPIES, "Skickas till", "Utbildningsnämnden  \nEkonomiavdelningen"),
        ),
        case=CASE,
        kind=ItemKind.DECISION,
        outcome=Outcome.APPROVED,
        decision=DECISION_TEXT,
        themes=("skola",),
        appeal=Appeal.LEGALITY,
        motions=(Motion(("Cecilia Öberg",), "Avslag på punkt 2.", "M"),),
        votes=(
            Vote(
                VoteKind.OPEN,
                yes=6,
                no=3,
                abstain=0,
                yes_means="ordförandens förslag",
                no_means="avslag på punkt 2",
                roll=Roll(
                    (
                        "Anna Lind",
                        "Filip Gran",
                        "Greta Holm",
                        "Hugo Isaksson",
                        "Åsa Östman",
                        "Örjan Åberg",
                    ),
                    ("Cecilia Öberg", "Ida Jonsson", "Johan Källström"),
                ),
            ),
        ),
        reservations=(
            Statement(("Cecilia Öberg", "Johan Källström"), "Till förmån för eget yrkande."),
        ),
        notes=(Statement(("V",), "Gruppen hade hellre sett en ny förskola i Hosjö."),),
    )


def later_board_meeting() -> Meeting:
    return f.meeting(
        "2024-04-16",
        status=Status.DRAFT,
        present=(f.attendee("Anna Lind", Role.CHAIR), f.attendee("Filip Gran", Role.MEMBER)),
        absent=(f.absentee("Ida Jonsson"),),
        items=(
            f.item(
                "21",
                "Busslinje till Hosjö",
                "Se [förra mötet](2024-03-12.md#p4).\n\nLinjen inrättas på prov under ett år.",
                decision="Linjen inrättas på prov under ett år.",
                outcome=Outcome.APPROVED,
                case="KS 2024/00031",
                themes=("kollektivtrafik",),
            ),
            f.item(
                "22",
                "Lokalplanen lämnas vidare",
                "Föreslås fullmäktige.",
                case=CASE,
                outcome=Outcome.RECOMMENDED,
                decision="Föreslås fullmäktige",
            ),
        ),
    )


def committee_meeting() -> Meeting:
    return f.meeting(
        "2023-11-07",
        COMMITTEE,
        present=(f.attendee("Greta Holm", Role.CHAIR), f.attendee("Karin Lund", Role.MEMBER)),
        items=(
            f.item(
                "88",
                "Lokalplan, remiss",
                "Nämnden återremitterar ärendet.",
                case=CASE,
                outcome=Outcome.REFERRED_BACK,
                decision="Nämnden återremitterar ärendet",
                themes=("skola",),
            ),
            f.item(
                "89",
                "Rapport om läsning",
                "Rapporten läggs till handlingarna.",
                outcome=Outcome.NOTED,
                decision="Rapporten läggs till handlingarna",
                themes=("skola",),
            ),
            f.item("90", "Ny skolgård", "Ärendet utgår.", outcome=Outcome.WITHDRAWN),
        ),
    )


def full_archive() -> Archive:
    people = (
        f.member("Anna Lind", f.mandate(Role.CHAIR, "2023-01-01"), party="S"),
        f.member("Ida Jonsson", f.mandate(Role.MEMBER, "2023-01-01", "2024-03-31"), party="C"),
        f.member("Dan Ek", f.mandate(Role.MEMBER, "2023-01-01"), party="M"),
    )
    return f.archive(
        committee_meeting(),
        board_meeting(),
        later_board_meeting(),
        people=people,
        councils=(f.BOARD, f.COUNCIL, COMMITTEE, EMPTY_COUNCIL),
        themes=(f.SCHOOL, f.NATURE, TRANSPORT),
        calendar=(
            PlannedMeeting("kommunstyrelsen", f.day("2024-05-14"), dt.time(13), place="Rådhuset"),
            PlannedMeeting("utbildningsnamnden", f.day("2024-05-21"), cancelled=True),
        ),
    )
