"""The outcome of decisions with several points, and of those that rest on other words."""

from __future__ import annotations

import datetime as dt

import pytest

from importer.section_samples import fact_of, facts_of, read
from minutes_archive.importer.sections.outcome import read_outcome
from minutes_archive.model import Outcome


@pytest.mark.parametrize(
    "words",
    [
        "1. Ada Eks avsägelse godkänns. 2. Val av ersättare i nämnden bordläggs.",
        "1. Avsägelsen godkänns. 2. Följande val förrättas: Bo Alm. 3. Val av revisor bordläggs.",
        "Bo Alm entledigas. Begäran om arvode avslås.",
        "Nämnden beslutar att anta planen, att i övrigt bordlägga ärendet.",
        "Nämnden beslutar dels att anta planen, dels att bordlägga frågan om badet.",
    ],
)
def test_releases_beside_another_outcome_make_it_mixed(words):
    reading = read_outcome(words)

    assert reading.outcome is None
    assert reading.doubt is not None
    assert reading.doubt.kind == "outcome_mixed"


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("1. Ada Eks avsägelse godkänns. 2. Till ersättare utses Bo Alm.", "elected"),
        ("Avsägelsen godkänns. Nedanstående val förrättas: Bo Alm (M).", "elected"),
        ("Nämnden förrättar följande val: Bo Alm (M).", "elected"),
        ("- Godkänner avsägelserna. - Noterar ny sammanräkning.", "approved"),
        ("Ada Eks avsägelse bordläggs.", "tabled"),
        ("Landstinget bifaller utskottets förslag.", "approved"),
        ("Till att justera protokollet utser landstinget Ada Ek.", "elected"),
        ("BUN antar kontorets svar.", "approved"),
        ("Nämnden beslutar: – Kommunen avskriver 1 200 000 kronor på lånet.", "approved"),
        ("Nämnden beslutar att begära tilläggsanslag hos fullmäktige.", "approved"),
        (
            "Fullmäktige beslutade i enlighet med rådets förslag att skatten ska vara 12.",
            "approved",
        ),
        ("Fullmäktige beslutar: Parknämnden att bevilja nämnden 7 tkr i budget.", "approved"),
        ("Ärendet utgår och tas upp vid nämndens sammanträde den 9 april 2024.", "tabled"),
        ("Ärendet utgår.", "withdrawn"),
        ("Mötet antog stadgarna med ändringen att även kassören väljs av mötet.", "approved"),
    ],
)
def test_the_outcome_of_such_words(words, outcome):
    assert read_outcome(words).outcome == outcome


@pytest.mark.parametrize(
    "words",
    [
        "Val förrättas vid nästa sammanträde.",
        "Kommunen avskriver motionen.",
        "Interpellationen besvaras vid nästa sammanträde.",
        "VD antar att det regnar.",
    ],
)
def test_such_words_give_no_outcome(words):
    assert read_outcome(words).outcome is None


def test_what_comes_back_another_day_is_put_off_until_then():
    facts = facts_of(read("Beslut\nÄrendet utgår och tas upp vid mötet den 9 april 2024."))

    assert (facts["outcome"], facts["until"]) == ("tabled", dt.date(2024, 4, 9))


@pytest.mark.parametrize(
    ("proposed", "decided", "outcome", "doubt"),
    [
        (
            "Förslag till beslut\nNämnden beslutar att\n- notera läget.",
            "Enligt förslag.",
            "noted",
            0,
        ),
        ("Utskottets förslag\natt avslå motionen.", "Enligt utskottet.", "rejected", 0),
        (
            "Förslag till beslut\nMotionen avslås.",
            "Nämnden beslutar enligt kontorets förslag.",
            "rejected",
            1,
        ),
        (
            "Utskottets förslag\nMotionen avslås.",
            "Nämnden beslutar enligt Ada Eks förslag.",
            "approved",
            1,
        ),
        ("Ärendet\nEn badplats.", "Enligt förslag.", "approved", 1),
        ("Ärendet\nEn badplats.", "Enl. förslag.", "approved", 1),
        (
            "Utskottet föreslår att motionen avslås.",
            "Nämnden bifaller utskottets förslag.",
            "rejected",
            0,
        ),
        (
            "Utskottets förslag\nMotionen avslås.",
            "Nämnden bifaller utskottets förslag.",
            "rejected",
            0,
        ),
        ("Ärendet\nEn badplats.", "Nämnden bifaller utskottets förslag.", "approved", 0),
    ],
)
def test_what_is_decided_as_proposed_went_as_the_proposal_says(proposed, decided, outcome, doubt):
    reading = read(f"{proposed}\n\nNämndens beslut\n{decided}")

    fact = fact_of(reading.facts, "outcome")
    assert fact is not None
    assert fact.value == outcome
    assert (fact.doubt is not None) is bool(doubt)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Landstinget bifaller utskottets förslag.", None),
        ("Till att justera protokollet utser landstinget Ada Ek och Bo Alm.", None),
        ("Nämnden tar del av följande:\n\nSkrivelse om ett bad\nSvar på den", None),
        (
            "Ada Ek frågar om badet. Frågan besvaras vid nästa möte.",
            "Frågan besvaras vid nästa möte.",
        ),
    ],
)
def test_such_words_decide_without_a_heading(text, words):
    reading = read(text)

    assert facts_of(reading)["kind"] == "decision"
    assert facts_of(reading)["decision"] == (words or " ".join(text.split()))


def test_what_the_region_did_elsewhere_is_no_decision():
    assert "decision" not in facts_of(read("Ada Ek informerar om att landstinget bifaller planen."))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Nämnden beslutar\natt anta planen\natt bordlägga frågan om badet", None),
        ("att till ledamot utse Ada Ek (S)\nCia Dal (M)\n\natt bordlägga övriga val.", None),
        ("Fullmäktige beslutar:\nSkolan\natt anslå 12 kr,\nParken\natt avslå begäran.", None),
        ("Nämnden beslutar\natt ge chefen i uppdrag\natt avslå ansökningar", "approved"),
        ("Nämnden beslutar\natt anta planen\natt utöka bidraget", "approved"),
    ],
)
def test_points_with_a_line_each_are_told_apart_without_signs_between(text, outcome):
    reading = read(f"Beslut\n{text}")

    assert facts_of(reading).get("outcome") == outcome
    kind = fact_of(reading.facts, "kind")
    assert kind is not None
    assert (kind.doubt is None) is (outcome is not None)


def test_an_election_of_which_a_part_was_put_off_is_asked_about():
    text = "Beslut\nBo Alm utses till kassör.\nVal av revisor bordläggs."

    kind = fact_of(read(text, "Val av kassör och revisor").facts, "kind")
    assert kind is not None
    assert (kind.value, kind.doubt and kind.doubt.kind) == ("election", "outcome_mixed")


def test_what_is_sent_to_another_day_is_put_off_until_then():
    text = "Beslut\nÄrendet hänskjuts till styrelsens sammanträde den 9 april 2024."

    assert facts_of(read(text))["until"] == dt.date(2024, 4, 9)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("- anse mötet behörigt och beslutsförigt enligt stadgarna.", "approved"),
        ("- sätta en tidsbegränsning på 5 minuter per punkt.", "approved"),
        ("Mötet förklaras behörigt.", "approved"),
        ("Mötet förklarades stadgeenligt utlyst.", "approved"),
        ("Punkten flyttas för behandling vid kommande direktionssammanträde.", "tabled"),
        ("Punkten flyttas för behandling vid ett senare möte.", "tabled"),
    ],
)
def test_a_meeting_in_order_is_approved_and_a_matter_moved_is_tabled(words, outcome):
    assert read_outcome(words).outcome == outcome


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("Fullmäktige bifaller styrelsens förslag att avslå motionen.", Outcome.REJECTED),
        ("Nämnden antar förslaget om återremiss.", Outcome.REFERRED_BACK),
        ("Nämnden godkänner parkchefens förslag att bordlägga ärendet.", Outcome.TABLED),
        ("Nämnden bifaller förslaget att anse motionen besvarad.", Outcome.NOTED),
        ("Nämnden bifaller styrelsens förslag att anta planen.", Outcome.APPROVED),
        ("Nämnden bifaller förslaget, trots yrkanden om avslag.", Outcome.APPROVED),
    ],
)
def test_what_is_proposed_says_how_a_matter_went_where_that_is_adopted(decision, outcome):
    assert read_outcome(decision).outcome is outcome


@pytest.mark.parametrize(
    "decision",
    [
        "Motionen anses delvis besvarad och avslås i övrigt.",
        "Medborgarförslaget bifalls såvitt avser bänkar och avslås såvitt avser ljus.",
        "Motionen bifalls vad gäller bad, men avslås vad gäller brygga.",
        "Motionen bifalls delvis och avslås delvis.",
    ],
)
def test_a_motion_whose_parts_went_different_ways_has_no_one_outcome(decision):
    assert read_outcome(decision).outcome is None


def test_a_motion_is_granted_where_what_was_moved_against_it_is_not():
    decision = "Yrkandet om avslag på motionen avslås och motionen bifalls."

    assert read_outcome(decision).outcome is Outcome.APPROVED
