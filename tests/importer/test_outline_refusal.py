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
        "KUNGÖRELSE\n\nFullmäktige möts den 3 maj.\n\n1. Upprop\n2. Årsredovisning 2020\n3. Taxa\n",
        "Ärendelista för nämnden\n\n§ 1 Val av justerare\n§ 2 Budget\n§ 3 Information\n",
        "Sammanträde 17 maj\n\n1 Mat\n\nFörslag till beslut\n\n1. Den äts.\n\n2 Tvätt\n\nSedan.\n",
    ],
)
def test_a_notice_or_an_agenda_is_refused(text):
    assert why_not(text) == "agenda"


POSTED = "Anslaget sätts upp: 2021-03-02\nAnslaget tas ned: 2021-03-24\n"


@pytest.mark.parametrize(
    "text",
    [
        f"Tillkännagivande av justerat protokoll\n\nOrgan: Södra nämnden\n{POSTED}",
        f"Anslag/Bevis\nProtokollet är justerat.\n{POSTED}Förvaringsplats: Kommunhuset\n",
        f"Anslagstavla\n\nSödra nämnden\n{POSTED}\nSå överklagar du\n\nNämnden beslutar inte.\n",
        f"Bevis om justering\n\n§ 12 Bygglov för Svalan\n§ 13 Bygglov för Sparven\n{POSTED}",
        f"ANSLAG/BEVIS\n{POSTED}\n§ 12 Bygglov\n§ 13–17 Stöd\n§ 18 Val\n\nÖverklagande\n",
        (
            "Justerat protokoll, nämnden\n\nPublicerat: 2023-05-24\nAvpubliceras: 2023-06-15\n"
            "Protokollet finns hos: Kansliet\n"
        ),
        (
            "ANSLAG\n\nHärmed tillkännages att protokoll från nämnden 4 maj 1999 justerats.\n"
            "Anslaget den 11 maj 1999.\nAvtaget den 2 juni 1999.\n"
        ),
        (
            "Meddelande om justerat protokoll\n\n§ 14 Skolskjuts\n§ 15 Detaljplan\n\n"
            "Protokollet justerades den 15 mars av Kerstin Hav (C), ledamot.\n"
            "Tillkännagivandet sätts upp 2021-02-16 och avlägsnas 2021-03-10.\n"
            "Protokollet förvaras på kansliet.\n"
        ),
        (
            "Tillkännagivande\n\nProtokollet är justerat och hålls tillgängligt på kansliet.\n"
            "Publicerades 2022-05-11 och tas bort 2022-06-02. Laglighetsprövning kan begäras.\n"
        ),
        "Protokollsanslag\n\nProtokollet är nu justerat och finns här.\nAnslagstid: 3–24 maj\n",
    ],
)
def test_a_posted_notice_of_minutes_is_refused_as_one(text):
    assert why_not(text) == "posting"


@pytest.mark.parametrize(
    "text",
    [
        "Arbetsordning för fullmäktige\n\n§ 1 Antal ledamöter\n\nFullmäktige har 45 ledamöter.\n",
        "Pressmeddelande\n\nNämnden beslutade i går om en ny badplats.\n",
        "Nyhetsbrev från nämnden\n\nNämnden beslutade om ett bad. Budgeten antas.\n",
        "Nytt från nämnden\n\nNämnden beslutade om ett bad. Den godkände budgeten och antog den.\n",
        "Verksamhetsberättelse 2020\n\nStyrelsen beslutade om en bod.\n",
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
        "§ 45\nStipendium\n\nBeslut\nAda Ek får stipendiet.\n",
        f"Utdrag ur protokoll\n\n§ 2 Lokaler\nNämnden beslutar att hyra salen.\n\n{POSTED}",
        f"ANSLAG/BEVIS\n{POSTED}\nNärvarande: Ada Ek, Bo Alm\n\n§ 1 Val\nBo Alm väljs.\n",
        "Protokoll\n\nKallelsen godkänns.\n\nDagordning\n1. Val\n\n§ 1 Val\nBo Alm väljs.\n",
        "Protokollsutdrag\n\n§ 45 Ny skola\nNämnden beslutar att bygga.\n",
        "Sammanträdesprotokoll\n\nBeslutande\nÅsa Holmén (V)\n\n§ 1 Mat\n\nDen godkänns.\n",
        "Minnesanteckningar\n\n1. Mötets öppnande\nKim hälsar.\n2. Mat\nKim informerar.\n",
        "Årsmöte\nNärvarande: Ada Ek\n\n1. Anslag\nAnslagstavlan tas ned. Den förvaras i ladan.\n",
        (
            "Protokoll per capsulam\n\nStyrelsen är enig om avgiften. Det anslås och publiceras.\n"
            "Sista dag för betalning är den 3 maj.\n\nJusteras\nAda Ek\n"
        ),
        (
            "Anslag\n\nBeslutande: Ada Ek, Bo Alm\n\n§ 9 Val\nNämnden förordnar Ada Ek.\n"
            "Anslaget sätts upp den 3 maj och tas ned den 24 maj.\n"
        ),
        (
            "Protokollsutdrag\nBevis om justering\n\n§ 9 Stipendium\nNämnden vidhåller beslutet. "
            "Det publiceras. Sista dag för överklagande är den 3 maj.\n"
        ),
        (
            "Beslutsprotokoll\n\nAnslaget den 3 maj. Besvärstiden är tre veckor.\n\n1. Öppettider\n"
            "Salen håller stängt.\n"
        ),
        "Ni kallas till höstmöte.\n\nProtokoll fört vid mötet.\n\n## 1. Start\n\nKim valdes.\n",
    ],
)
def test_minutes_are_taken(text):
    assert why_not(text) is None


def test_an_item_about_the_agenda_makes_no_agenda_of_what_tells_who_was_there():
    text = (
        "Sammanträde 2006-12-19\n\n2 Fastställande av dagordning\n\n3 Budget\n\n4 Taxa\n\n"
        "Justeras:\nAda Ek\n\nNärvarande:\nAda Ek (m)\nBo Alm (s)\n"
    )
    assert why_not(text) is None
    assert why_not(text[: text.index("Justeras")]) == "agenda"


@pytest.mark.parametrize(
    "item",
    ["Fastställande av dagordning", "Godkännande av föredragningslistan", "Dagordning fastställs"],
)
def test_an_agenda_that_the_meeting_approves_is_no_agenda(item):
    text = f"# Mötets öppnande\nMötet öppnas.\n\n# {item}\nDet bifalls.\n\n# Val\nMötet bifaller.\n"
    assert why_not(text) is None


def test_decisions_behind_their_word_on_the_same_line_show_minutes():
    text = "# Möte 2022-11-14\n\n"
    text += "".join(
        f"## Ärende {n}\nAtt: köpa {n} stolar.\n\nBeslut: Bifalles\n\n" for n in (1, 2, 3)
    )
    assert why_not(text) is None


def test_minutes_whose_items_are_listed_before_the_first_page_are_no_agenda():
    assert (
        why_not(
            "1 1 Ärendeförteckning 52 Val av justerare Budget Taxa Övriga frågor sid\n\n"
            "2 2 Plats och tid Rådhuset 13:15 ande Övriga närvarande Utses att justera Eva Alm (S)"
            " Bo Ek (M) Ida Å, sekreterare Bo Ek (M) Underskrifter. Eva Alm (S), ordförande."
            " Ida Å, sekreterare. Bo Ek (M), justerare ANSLAG / BEVIS Justering av\n"
        )
        is None
    )


def test_a_page_that_names_its_adjuster_is_of_minutes():
    page = "Protokoll Datum: 2018-09-11 Ledamöter Eva Alm, ordförande (S) Justerare: Bo Ek (M)\n"
    assert why_not(page) is None
    assert why_not("Protokoll\n\nVal av justerare\n") is not None


@pytest.mark.parametrize(
    "item",
    [
        "Kallelsen godkändes: brev och hemsidan.",
        "Godkännande av kallelsen. Den godkändes.",
        "Fråga om mötet kallats i behörig ordning. Det godkändes.",
    ],
)
def test_minutes_whose_notice_was_found_in_order_are_no_notice(item):
    text = (
        f"Ekens vårmöte 2021-04-29\n\n§ 1 {item}\n\n§ 2 Val. Ada Ek valdes.\n\n"
        "§ 3 Stugan. Mötet beslutade att den målas.\n\n§ 4 Slut. Ada Ek avslutade."
    )
    assert why_not(text) is None


def test_a_page_that_tells_which_substitutes_served_is_of_minutes():
    page = "1 (15) Plats: Salen NÄRVARANDE Ledamöter Ada Ek (S) {} Bo Alm (M)\n"
    assert why_not(page.format("Tjänstgörande ersättare")) is None
    assert why_not(page.format("Ersättare")) == "no_minutes"


LISTED = "Stormöte\n\n# Attendance\n- Ada Ek\n- Bo Alm\n{}\n# Avgift\n20 kr\n# Lokal\nKällaren.\n"


def test_a_list_of_those_who_were_there_shows_that_a_meeting_was_held():
    assert why_not(LISTED.format("- Cia Dal")) is None
    assert why_not(LISTED.format("- med kaffe")) is not None
