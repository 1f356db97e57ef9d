"""Minutes corrected in every way there is, and others taken off the site."""

from __future__ import annotations

import dataclasses

import factories as f
from minutes_archive.model import (
    Archive,
    Correction,
    CorrectionReason,
    Meeting,
    Status,
    Withdrawal,
    Withheld,
)

OLD, HIDDEN = "Gammalnamn", "Hemlighet"
"""Words that were taken away for privacy, and words about a withheld item."""


def correction(date: str, item: str | None = None, **fields) -> Correction:
    """Make a correction of an error."""
    base = {"what": "Ett skrivfel har rättats.", "reason": CorrectionReason.ERROR}
    return Correction(date=f.day(date), item=item, **(base | fields))


def corrected_meeting() -> Meeting:
    """Make minutes of which nearly every item was corrected."""
    private, secret = CorrectionReason.PERSONAL_DATA, CorrectionReason.SECRECY
    return f.meeting(
        "2024-03-12",
        status=Status.CORRECTED,
        items=(
            f.item("1", "Mötet öppnas", "Dagordningen godkänns."),
            f.item("2", "Budget", "Nämnden avsätter 48 miljoner kronor till skolan."),
            f.item("3", "Bidrag", "Den sökande beviljas bidrag."),
            f.item("4", "", withheld=Withheld("sekretess", "OSL 26:1")),
            f.item("5", "Taxa", "Taxan höjs."),
        ),
        corrections=(
            correction(
                "2024-04-02",
                "2",
                what="Beloppet var omkastat.",
                before="Nämnden avsätter 84 miljoner kronor till skolan.",
                after="Nämnden avsätter 48 miljoner kronor till skolan.",
                decided_by="Anna Lind, ordförande",
                explanation="Felet fanns i tjänsteskrivelsen.",
            ),
            correction(
                "2024-04-05",
                "3",
                what="Ett namn är borttaget.",
                reason=private,
                before=OLD,
                after="Den sökande beviljas bidrag.",
            ),
            correction("2024-04-05", "5", what="Ett stycke är borttaget.", reason=secret),
            correction("2024-04-08", before="Bo Ek (M)", what="Bo Ek var inte med."),
            correction(
                "2024-04-09",
                "4",
                what=HIDDEN,
                before=HIDDEN,
                after=HIDDEN,
                decided_by=HIDDEN,
                explanation=HIDDEN,
            ),
            correction("2024-04-09", "1", after="Dagordningen godkänns."),
            correction("2024-04-09", "1", what="Ett kommatecken är tillagt."),
        ),
    )


def withdrawn_meeting() -> Meeting:
    """Make minutes taken off the site, of which nothing else may be told."""
    return f.meeting(
        "2024-01-16",
        f.COUNCIL,
        status=Status.WITHDRAWN,
        place=HIDDEN,
        items=(f.item("1", HIDDEN, HIDDEN),),
        corrections=(correction("2024-02-01", "1", what=HIDDEN),),
        withdrawal=Withdrawal(f.day("2024-04-07"), CorrectionReason.SECRECY, HIDDEN),
    )


def corrected_archive() -> Archive:
    """Join them."""
    archive = f.archive(corrected_meeting(), f.meeting("2024-02-06"))
    return dataclasses.replace(archive, withdrawn=(withdrawn_meeting(),))


def long_log(number: int) -> Archive:
    """Make minutes of two years with a number of corrections in all."""
    first = tuple(correction("2023-12-01", "1") for _ in range(number // 2))
    second = tuple(correction("2024-04-01", "1") for _ in range(number - number // 2))
    items = (f.item("1"),)
    return f.archive(
        f.meeting("2023-11-07", items=items, corrections=first),
        f.meeting("2024-03-12", items=items, corrections=second),
    )
