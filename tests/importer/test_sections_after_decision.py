"""What stands below a decision and is none: reasons, accounts, lists of papers, addresses."""

from __future__ import annotations

import pytest

from importer.section_samples import facts_of, read
from minutes_archive.importer.sections.part import SectionReading


def _decided(reading: SectionReading) -> str:
    """Give all that stands under "Beslut" in the minutes file."""
    return " ".join(
        line.text for part in reading.parts if part.fixed == "Beslut" for line in part.lines
    )


@pytest.mark.parametrize(
    "heading",
    [
        "Skäl",
        "Motiv för beslutet",
        "Delegation",
        "Delegationsbestämmelse",
        "Beslutanderätt",
        "Lagar och bestämmelser",
        "Upplysning",
    ],
)
def test_reasons_and_powers_are_a_part_of_their_own(heading):
    text = f"Beslut\nAnsökan avslås.\n\n{heading}\nNämnden beslutar med stöd av punkt 1.14."

    reading = read(text)

    assert _decided(reading) == "Ansökan avslås."
    assert facts_of(reading)["outcome"] == "rejected"


@pytest.mark.parametrize(
    "told",
    [
        "Tf. parkchef Ada Ek informerar om badet.",
        "Ada Ek (S) och ekonom Bo Alm redogjorde för läget.",
        "Ordföranden berättar om resan.",
        "Vid sammanträdet lämnar parkchef Ada Ek en redogörelse. Under året byggs en brygga.",
        "På dagens möte informerar ekonom Bo Alm om läget.",
        "Ärendet föredras av parkchef Ada Ek.",
        "Ada Ek (S) yrkar bifall.\n\nOrdföranden finner att nämnden godkänner det.",
        "Parknämnden har den 2 maj 2023 föreslagit att informationen godkänns.",
    ],
)
def test_an_account_below_a_decision_is_no_part_of_it(told):
    assert _decided(read(f"Beslut\nInformationen noteras.\n\n{told}")) == "Informationen noteras."


@pytest.mark.parametrize(
    "more",
    [
        "Parkchefen redovisar kostnaden i maj.",
        "Ada Ek redogör för läget.\n\nNämnden beslutar att badet byggs.",
        "Vid sammanträdet i maj beslutas om taxan.",
        "Nämnden lämnar därmed frågan.",
        "Bilaga 3 upphör att gälla.",
        "Yttrandet översänds till byn.",
    ],
)
def test_what_a_decision_goes_on_with_belongs_to_it(more):
    told = f"Planen antas. {more}".replace("\n\n", " ")

    assert _decided(read(f"Beslut\nPlanen antas.\n\n{more}")) == told


@pytest.mark.parametrize(
    "titles",
    [
        "1. KF 2024-01-24 § 21, Mål och budget\n2. Bidrag till museet",
        "1. Länsstyrelsens beslut 2024-02-01, överklagande avslås.\n2. Protokoll från Almbolaget",
        "1. Mark- och miljödomstolen, överklagande avslås\n2. Brev från byn",
        "Barn- och parknämnden 2024-02-22 § 19\nStyrelsen 2024-02-06 § 28",
    ],
)
@pytest.mark.parametrize(
    "decision",
    ["Anmälningarna läggs till handlingarna.", "Bad- och parknämnden tar del av delgivningarna."],
)
def test_a_list_of_papers_that_stands_apart_is_no_part_of_a_decision(decision, titles):
    reading = read(f"Beslut\n{decision}\n\n{titles}")

    assert _decided(reading) == decision
    assert facts_of(reading)["outcome"] == "noted"


@pytest.mark.parametrize(
    "points",
    ["1. Parkchefen får i uppdrag att bygga en brygga.", "1. Planen antas.\n2. Taxan avslås."],
)
def test_points_that_stand_apart_and_decide_belong_to_a_decision(points):
    told = f"Anmälningarna läggs till handlingarna. {points}".replace("\n", " ")

    assert _decided(read(f"Beslut\nAnmälningarna läggs till handlingarna.\n\n{points}")) == told


@pytest.mark.parametrize(
    "foot",
    [
        "Ekviks kommun, 801 84 Ekvik    Besök Kyrkogatan 22    Växel 010-17 00 00",
        "Postadress    Besöksadress / E-post    Telefon\nEkvik    Parkgatan 4\n686 80 EKVIK",
        "Ekviks kommun | 686 80 Ekvik | Tel 010-160 00 | www.ekvik.example",
    ],
)
def test_addresses_at_a_pages_foot_are_no_part_of_a_decision(foot):
    reading = read(f"Beslut\nMotionen avslås.\n\n{foot}")

    assert _decided(reading) == "Motionen avslås."
    assert [line.text for line in reading.parts[-1].lines] == foot.split("\n")
    assert reading.parts[-1].foot


@pytest.mark.parametrize(
    "address",
    [
        "Svaret skickas till Ekviks kommun, 801 84 Ekvik.",
        "Postadressen blir Parkgatan 4.",
    ],
)
def test_an_address_that_is_decided_on_stays(address):
    text = f"Beslut\nMotionen avslås.\n\n{address}"

    assert _decided(read(text)) == f"Motionen avslås. {address}"


@pytest.mark.parametrize(
    "note",
    [
        "Motivering: Medel saknas.",
        "Skäl för beslutet: Medel saknas.",
        "Lagstöd: 9 kap. 31 § lagen.",
        "Vid protokollet antecknas att Ada Ek (S) inte deltar i beslutet.",
        "Mot Parknämndens beslut att avslå ansökan reserverade sig Ada Ek och Bo Alm.",
        "Reservation mot beslutet anmäls av Ada Ek (S).",
        "Protokollsutdrag till sökanden",
        "cc: sökanden",
        "Bilaga 3, ansökan om brygga",
        "Ajournering kl. 10.10-10.25.",
        "I debatten deltar Ada Ek (S) och Bo Alm (M).",
        "Anföranden hålls av Ada Ek (S).",
    ],
)
def test_a_note_right_below_a_decision_is_no_part_of_it(note):
    assert _decided(read(f"Beslut\nAnsökan avslås.\n{note}")) == "Ansökan avslås."
