"""Decisions told in running text, and how they went, in forms that associations and boards use."""

from __future__ import annotations

import pytest

from importer.section_samples import fact_of, facts_of, read
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.reading import decision_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Jäv Ada Ek anmäler jäv och deltar inte. Nämnden beslutar att godkänna planen.",
            "Nämnden beslutar att godkänna planen.",
        ),
        (
            "Direktionen beslutar: Utse Ada Ek till justerare. Justering äger rum på rådhuset.",
            None,
        ),
        ("Ada Eks förslag om att bygga en ramp godkänns. Klubben ansöker om bidrag.", None),
        (
            (
                "Dagordningen fastställs med följande ändringar: Följande ärenden tillkommer: 4a"
                " Motion om en brygga. 36. Val av revisor Följande ärende utgår: P 18 Information"
                " om läget. P 33 Val av ledamot."
            ),
            None,
        ),
        (
            (
                "Styrelsens arbetsutskott föreslår styrelsen föreslå fullmäktige besluta 1."
                " Kommunen går i borgen för lånet. 2. Avgift tas ut."
            ),
            None,
        ),
        (
            "Nämnden beslutar - notera informationen Chefen Ada Ek ger en muntlig redovisning.",
            "Nämnden beslutar - notera informationen",
        ),
        (
            "Mötet valde\nAda Ek till ordförande.\nBo Alm till kassör.\nEva Lind till sekreterare.",
            "Mötet valde Ada Ek till ordförande. Bo Alm till kassör. Eva Lind till sekreterare.",
        ),
        ("Dagordningen godkänndes utan ändringar.", None),
        ("Punkten flyttas till kommande sammanträde.", None),
    ],
)
def test_the_whole_decision_is_found_in_running_text(text, words):
    sentences = text.split(". ")
    whole = words or (sentences[0] + "." if text.startswith("Ada Eks") else text)

    assert decision_text(read(text)) == whole


def test_a_title_that_asks_for_a_decision_makes_a_lone_sentence_one_and_it_is_asked_about():
    reading = read(
        "Avgiften är gratis för nya medlemmar och 90 kronor för andra.",
        "Fastställande av årsavgift",
    )

    fact = fact_of(reading.facts, "decision")
    assert fact is not None
    assert fact.value == "Avgiften är gratis för nya medlemmar och 90 kronor för andra."
    assert fact.doubt is not None
    assert fact.doubt.kind == "decision_by_title"
    assert fact.confidence is Confidence.DOUBTFUL
    told = read("Ada Ek redogör för avgiften.", "Fastställande av årsavgift")
    assert "decision" not in facts_of(told)
    assert "decision" not in facts_of(read("Frågan väcktes. Ingen svarade.", "Beslut om avgift"))
    assert "decision" not in facts_of(read("Se bilaga 1.", "Fastställande av mått"))
    assert "decision" not in facts_of(read("Ett rum med utsikt.", "Ny badplats"))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Mötet beslutar att medlemskap är gratis för nya medlemmar.", "approved"),
        ("Nämnden beslutar att förvaltningen återkommer i augusti.", "approved"),
        ("Mötet beslutar att avgiften inte ska höjas.", None),
        ("Punkten flyttas till kommande sammanträde under året.", "tabled"),
        (
            (
                "1. Ordförande Ada Ek (M) och Bo Alm (S) uppdras att justera protokollet.\n"
                "2. Protokollet justeras den 2 maj."
            ),
            "elected",
        ),
        (
            "Redovisningen av uppdraget att utreda badet, i förskolor där brist råder, antecknas.",
            "noted",
        ),
        (
            "Arbetsutskottet föreslår styrelsen föreslå fullmäktige besluta 1. Lånet antas.",
            "recommended",
        ),
    ],
)
def test_how_it_went_is_read(text, outcome):
    assert facts_of(read(f"Beslut\n{text}")).get("outcome") == outcome


def test_a_committees_proposal_is_its_decision_where_the_section_has_no_other():
    text = "Arbetsutskottets förslag till beslut Motionen avslås. Ärendebeskrivning En trappa."
    facts = facts_of(read(text))

    assert (facts["decision"], facts["outcome"]) == ("Motionen avslås.", "recommended")
    other = facts_of(read(f"{text} Styrelsens beslut Motionen bifalls."))
    assert other["outcome"] == "approved"


def test_a_decision_told_after_a_colon_ends_with_its_paragraph():
    text = "Direktionen beslutar: Utse Ada Ek till justerare. Den 5 maj.\n\nBo tackar för tiden."

    assert decision_text(read(text)) == text.split("\n", 1)[0]


@pytest.mark.parametrize(
    ("text", "words", "outcome"),
    [
        ("Ada Ek berättar om badet. Rådet tackar för informationen.", "Rådet tackar för", "noted"),
        (
            "Ada Ek berättar.\n\nBo Alm lämnar mötet.\n\nRådet tackade Ada Ek för redovisningen.",
            "Rådet tackade Ada Ek",
            "noted",
        ),
        ("Nämnden har tagit del av handlingarna.", "Nämnden har tagit del", "noted"),
        ("Protokollet läggs därefter till handlingarna.", "Protokollet läggs", "noted"),
        ("Informationen togs till protokollet.", "Informationen togs", "noted"),
        ("Valdes Ada Ek och Bo Alm.", "Valdes Ada Ek", "elected"),
        ("Styrelsen fick ansvarsfrihet.", "Styrelsen fick", "approved"),
        ("Frågan är därmed besvarad.", "Frågan är därmed", "noted"),
        ("Mötet befanns behörigt utlyst.", "Mötet befanns", None),
        ("Efter diskussion beslutade styrelsen att anta anbudet.", "Efter diskussion", "approved"),
        ("Med 7 röster mot 4 beslutar nämnden enligt förslaget.", "Med 7 röster", "approved"),
        ("Efter votering beslöt mötet att bifalla motionen.", "Efter votering", "approved"),
    ],
)
def test_a_meeting_that_takes_note_or_decides_in_another_order_is_understood(text, words, outcome):
    reading = read(text)

    assert str(decision_text(reading)).startswith(words)
    assert facts_of(reading).get("outcome") == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden tackar för informationen.",
        "Nämnden har tagit del av rapporten och föreslår en utredning.",
        "Efter genomgång beslutade nämnden vid mötet den 3 maj 2011 att riva bron.",
        "Enligt kontorets förslag beslutade nämnden i maj 2012 att bygga.",
        "Bifölls av fullmäktige 2011 och har gällt sedan dess.",
        "Godkänns dagordningen?",
        "Följande voteringsproposition godkändes.",
        "Upprop förrättas, varvid antecknas att 27 ledamöter är närvarande.",
        "Valberedningen föreslår att Ada Ek väljs.",
        "Frågan är ännu inte besvarad.",
        "Antecknas att Ada Ek lämnar mötet.",
    ],
)
def test_thanks_of_one_person_and_what_was_decided_long_ago_are_no_decision(text):
    assert decision_text(read(text)) is None


def test_thanks_are_no_decision_where_something_else_is_decided():
    reading = read("Nämnden tackar för rapporten.\n\nBo Alm frågar.\n\nNämnden antar planen.")

    assert decision_text(reading) == "Nämnden antar planen."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Rådet beslutar att ses kl. 10.00. Samling vid torget.",
            "Rådet beslutar att ses kl. 10.00.",
        ),
        (
            "Rådet beslutar att ses lördagen den 4 maj kl. 10. Ada Ek ordnar med kaffe.",
            "Rådet beslutar att ses lördagen den 4 maj kl. 10.",
        ),
        ("Bänkarna tas upp under § 22. Planen antas.", "Planen antas."),
    ],
)
def test_a_time_of_day_and_a_section_referred_to_end_a_sentence(text, words):
    assert decision_text(read(text)) == words


def test_a_proposal_in_a_paragraph_of_its_own_stands_for_a_decision_and_is_asked_about():
    reading = read("Ada Ek berättar.\n\nStyrelsen föreslår bolagsstämman\natt anta direktiven.")
    decision = fact_of(reading.facts, "decision")

    assert decision is not None
    assert decision.value == "Styrelsen föreslår bolagsstämman att anta direktiven."
    assert decision.doubt is not None
    assert decision.doubt.kind == "decision_is_proposal"
    assert facts_of(reading)["outcome"] == "recommended"


@pytest.mark.parametrize("verb", ["godkänner", "antar", "avslår"])
def test_what_a_committee_proposes_is_not_decided_where_the_body_itself_decides(verb):
    text = (
        f"Utskottet föreslår att styrelsen {verb} avtalet.\n\nStyrelsen beslutar\n\n"
        "att godkänna avtalet med hamnbolaget."
    )
    reading = read(text)
    assert decision_text(reading) == "Styrelsen beslutar att godkänna avtalet med hamnbolaget."
    assert fact_of(reading.facts, "outcome").value == "approved"


@pytest.mark.parametrize("body", ["BUN", "Nämnden"])
def test_a_body_may_be_named_by_its_letters_and_att_be_spaced_out(body):
    reading = read(f"Föreningen har ansökt om stöd.\n\n{body} beslutar\n\na t t  avslå ansökan.")
    assert decision_text(reading) == f"{body} beslutar a t t  avslå ansökan."
    assert fact_of(reading.facts, "outcome").value == "rejected"


def test_what_others_decided_is_no_decision_though_letters_name_them():
    for told in ("VD fastställer planen.", "Ärendet rör att BUN beslutar om skolan."):
        assert decision_text(read(told)) is None
