"""Notices, agendas and other documents are refused; minutes are not."""

from __future__ import annotations

import pytest

from importer.outline_samples import cut, source
from minutes_archive.importer.outline.document_kind import refusal


def why_not(text: str) -> str | None:
    """Say why a text is no minutes."""
    return refusal(source(text), cut(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kallelse till södra nämnden\n\nTid: 3 maj kl 13\n\n1. Upprop\n2. Budget\n3. Övrigt\n",
        "Ledamöterna kallas till sammanträde\n\nFöredragningslista\n1 Val av justerare\n2 Budget\n",
        "Sammanträde 2010-09-21\n\nPlats Salen\n\n2 Val av justerare\n\n3 Budget\n\n4 Övrigt\n",
        "Lista över ärenden till nämnden\n\n1. Upprop\n2. Budget\n\nSAMMANTRÄDESPROTOKOLL\n",
        "Sammanträde 17 maj\n\n1 Mat\n\nFörslag till beslut\n\n1. Den äts.\n\n2 Tvätt\n\nSedan.\n",
    ],
)
def test_a_notice_or_an_agenda_is_refused(text):
    assert why_not(text) == "agenda"


@pytest.mark.parametrize(
    "text",
    [
        "Arbetsordning för fullmäktige\n\n§ 1 Antal ledamöter\n\nFullmäktige har 45 ledamöter.\n",
        "Pressmeddelande\n\nNämnden beslutade i går om en ny badplats.\n",
        "Exempel på protokoll\n\n1. Mötet öppnades\n\nOrdföranden hälsade välkommen.\n",
        "Kommunstyrelsens protokoll och kallelser\n\nHär finns protokoll att läsa.\n",
    ],
)
def test_another_document_is_refused(text):
    assert why_not(text) in {"other_document", "no_minutes"}


def test_a_text_about_something_else_is_refused():
    assert why_not("Receptet är enkelt.\n\nTa två ägg och vispa dem.\n") == "no_minutes"


@pytest.mark.parametrize(
    "text",
    [
        "§ 1 Budget\nBeslut\nBudgeten antas.\n",
        "Sammanträdesprotokoll\n\nBeslutande\nÅsa Holmén (V)\n\n§ 1 Mat\n\nDen godkänns.\n",
        "Minnesanteckningar\n\n1. Mötets öppnande\nKim hälsar.\n2. Mat\nKim informerar.\n",
        "Ni kallas till höstmöte.\n\nProtokoll fört vid mötet.\n\n## 1. Start\n\nKim valdes.\n",
    ],
)
def test_minutes_are_taken(text):
    assert why_not(text) is None
