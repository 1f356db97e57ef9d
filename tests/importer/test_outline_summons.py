"""An agenda without a title tells what its readers are to do; minutes tell what was done."""

from __future__ import annotations

import pytest

from importer.outline_samples import cut, source
from minutes_archive.importer.outline.document_kind import refusal

ITEMS = {
    "decides": "Nämnden beslutar att anta den.",
    "headed": "Beslut\nNämnden beslutar att anta den.",
    "points": "Nämnden beslutar\n1. att anta den,\n2. att tacka för den.",
    "proposed": "Förvaltningen föreslår\natt den antas.",
}
ASKED = (
    "Anmäl förhinder till Bo Alm.",
    "Meddela ev. förhinder senast den 10 maj.",
    "Förhinder anmäls till kansliet.",
    "Eventuellt förhinder meddelas Bo Alm.",
    "Vid förhinder, kontakta din ersättare.",
    "Ledamot som är förhindrad att komma kallar själv sin ersättare.",
    "Om du får förhinder: ring Bo Alm.",
    "Ersättare underrättas.",
    "Ledamöter kallas, ersättare underrättas.",
    "Ledamöterna kallas härmed.",
    "Frånvaro meddelas till kansliet.",
)


def written(item: str, first: str = "", last: str = "") -> str:
    """Write three items, with something above them or below."""
    titles = enumerate(("Val av justerare", "Badet", "Taxa"), 4)
    items = "\n\n".join(f"§ {number} {title}\n\n{item}" for number, title in titles)
    return f"Södra nämnden\nSalen, tisdagen den 14 maj kl. 13\n\n{first}\n\n{items}\n\n{last}\n"


def why_not(text: str) -> str | None:
    """Say why a text is no minutes."""
    return refusal(source(text), cut(text))


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
@pytest.mark.parametrize("asked", ASKED)
def test_who_is_asked_to_tell_of_absence_reads_an_agenda(asked: str, item: str):
    assert why_not(written(item, first=asked)) == "agenda"
    assert why_not(written(item, last=asked)) == "agenda"
    assert why_not(written(item)) is None


@pytest.mark.parametrize(
    "held",
    [
        "Närvarande: Ada Ek, Bo Alm",
        "Beslutande\nAda Ek (S)",
        "Vid protokollet\nAda Ek",
        "Justeras\nBo Alm",
        "Paragrafen är omedelbart justerad.",
        "Ada Ek öppnade mötet.",
        "Ada Ek (S) yrkar avslag.",
        "Ada Ek informerade om läget.",
        "Protokollsutdrag till Bo Alm",
        "Protokoll fört av Ada Ek",
    ],
)
@pytest.mark.parametrize("asked", ASKED[:3])
def test_minutes_may_end_in_what_the_next_meeting_asks(asked: str, held: str):
    assert why_not(written(ITEMS["headed"], last=f"{held}\n\n{asked}")) is None
    assert why_not(written(ITEMS["headed"], first=held, last=asked)) is None
    assert why_not(written(f"{ITEMS['headed']}\n\n{held}", last=asked)) is None


def test_a_title_of_minutes_is_enough():
    assert why_not("Beslutsprotokoll\n" + written(ITEMS["headed"], last=ASKED[0])) is None


@pytest.mark.parametrize(
    "told",
    [
        "Den som anmält förhinder ersätts.",
        "Nämnden uppmanar alla att anmäla förhinder i tid.",
        "Anmälan om förhinder görs numera digitalt.",
        "Ersättare för kännedom",
        "Ersättare kallas till utbildningen.",
        "Ledamöterna kallas till utbildning.",
        "Någon undrar om Förhinder anmäls i tid.",
        "Tjänsten kallas numera kurator.",
    ],
)
def test_what_is_said_about_absence_asks_nobody(told: str):
    assert why_not(written(ITEMS["headed"], last=told)) is None


def test_what_is_asked_in_the_middle_is_told_of():
    last = f"§ 7 Övrigt\n\n{ASKED[0]}\n\n" + "Inget.\n" * 9
    assert why_not(written(f"{ITEMS['headed']}\n\n{ASKED[0]}", last=last)) is None


def test_a_regulation_that_says_how_absence_is_told_of_is_no_agenda():
    text = "Arbetsordning\n\n§ 1 Plats\n\nSalen.\n\n§ 2 Möten\n\nFörhinder anmäls till kansliet.\n"
    assert why_not(text) == "other_document"
    assert why_not("Förhinder anmäls till kansliet. Välkomna.\n") == "no_minutes"
