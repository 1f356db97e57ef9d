"""Heads of pages that tell which §§ the minutes hold, where neither page nor number shows them."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, source, taken, words
from minutes_archive.importer.outline.page_spans import spans_again

HEADS = [
    "PROTOKOLL\nRegionnämnden                    § 1-4\nTid: 2017-02-07, kl 13:00-16:45",
    "Teknik- och fritidsnämnden   §§ 1–4\nkl. 13.00-16.45",
    "Kommunstyrelsen 2017-02-07     Paragrafer 1-4",
    "Kommunstyrelsen\n§§ 1 - 4\nden 7 februari 2017 kl 13",
    "Protokoll   §§ 1-4   2017-02-07",
]


def _minutes(head: str, inner: str) -> str:
    return (
        f"{head}\nPlats: Sal A\n\nBeslutande\nAda Ek (S), ordförande\n\n{head}\n\n"
        "§ 1 Val av justerare\n\nBeslut\nNämnden utser Bo Alm.\n\n"
        f"§ 2 Remiss om buller\n\nBeslut\nNämnden beslutar\n\n{inner}\n\n{head}\n\n"
        f"§ 3 Ny badplats\n\nBeslut\nNämnden säger ja till att\n{head}\nbygga.\n\n"
        "§ 4 Övriga frågor\n\nBeslut\nInga."
    )


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("inner", ["• Ärendet bordläggs till 2017-03-07.", "Skickas till\nRådet"])
def test_a_head_that_tells_the_span_of_the_items_is_none_of_the_text(head, inner):
    text = _minutes(head, inner)
    result = cut(text)
    rows = head.split("\n")
    left = [row for one in result.sections for row in words(one.lines)]
    assert not set(rows) & set(left)
    assert words(result.sections[1].lines)[-1] == inner.split("\n")[-1]
    assert taken(result, "furniture") == rows * 3
    assert set(rows) <= set(words(result.front))
    assert custody(result) == "".join(text.split())


@pytest.mark.parametrize(
    "row",
    ["Arbetsutskottet § 12-14", "Ada Ek §§ 1-4", "Protokoll nämnden § 12-14", "Se § 1-4"],
)
def test_a_span_that_is_referred_to_stays_in_the_text(row):
    text = _minutes("Protokoll", f"Underlag\n{row}\n\nMer\n{row}")
    assert words(cut(text).sections[1].lines).count(row) == 2


def test_who_was_there_at_a_span_of_items_stays_where_the_minutes_name_them_twice():
    names = "Beslutande\nAda Ek §§ 1-4\n\nUnderskrifter\nAda Ek §§ 1-4"
    text = f"Protokoll\n\n{names}\n\n§ 1 Val\n\nBo väljs."
    assert words(cut(text).front).count("Ada Ek §§ 1-4") == 2


@pytest.mark.parametrize("place", ["", "Plats: Sal A\n"])
def test_what_every_item_has_beside_a_head_is_none_of_it(place):
    head = "Nämnden § 1-4\nTid: kl 13:00-16:45"
    items = "\n\n".join(
        f"§ {at} Ärende\n\nNämnden hör {at}.\n\nRådet\n\n{head}\nBeslut\nBifall {at}."
        for at in range(1, 5)
    )
    lines = source(f"Protokoll\nNämnden § 1-4\n{place}Tid: kl 13:00-16:45\n\n{items}")
    same: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        same.setdefault(line.text, []).append(at)
    found = [lines[at].text for at in spans_again(lines, same)]
    assert found == head.split("\n") * 4
