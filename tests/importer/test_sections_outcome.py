"""How a decision went is read from its own words, and what sort of business it was from its"
" form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.section_samples import fact_of, facts_of, read
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.outcome import read_outcome
from minutes_archive.model import Outcome
from minutes_archive.texts import load_texts

_KINDS = (
    "decision_of_several",
    "decision_of_chain",
    "decision_without_subject",
    "decision_is_proposal",
    "outcome_answered",
    "outcome_as_proposed",
    "outcome_mixed",
    "chair_from_prose",
    "several_chairs",
    "chair_opened",
    "name_is_short",
    "end_before_start",
)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Enligt styrelsens förslag: Den av Bo Ek väckta motionen avslås.", "rejected"),
        ("Motionen bifalls.", "approved"),
        ("Ekby kommun medfinansierar projektet med 40 000 kronor per år.", "approved"),
        ("Sjö kommun beviljar inte bidrag.", "rejected"),
        ("Nämnden finansierar resan.", "approved"),
        ("En arbetsgrupp bildas med uppdrag att se över direktiven.", "approved"),
        ("Nämnden beslutar att öppna en avdelning vid skolan.", "approved"),
        ("Ansökan avslås eftersom Ekby kommun redan finansierar verksamheten.", "rejected"),
        ("Attsatsen bifalles", "approved"),
        ("På förslag av Ada Ek (S): Ärendet bordläggs till den 9 april.", "tabled"),
        ("1. Får framställas. 2. Interpellationen bordläggs.", "tabled"),
        (
            "Enligt återremissyrkande: Ärendet återremitteras till den som får i uppdrag att se.",
            "referred_back",
        ),
        ("Antecknas.", "noted"),
        ("Noterar frågan.", "noted"),
        ("Nämnden beslutar att lägga rapporten till handlingarna.", "noted"),
        ("Redovisning av uppdrag att anta en plan antecknas och förklaras fullgjort.", "noted"),
        ("Till ledamot utses Ada Ek (S).", "elected"),
        ("Nämnden beslutar att jämte ordföranden utse Ada Ek att justera.", "elected"),
        ("att jämte ordföranden utse Ada Ek och Bo Alm att justera.", "elected"),
        ("Styrelsen föreslår att kommunfullmäktige beslutar: Motionen avslås.", "recommended"),
        ("Utskottet föreslår kommunstyrelsen besluta att anta planen.", "recommended"),
        ("Ärendet utgår.", "withdrawn"),
        ("Nämnden beslutar att inte bevilja bidraget.", "rejected"),
        ("Bidraget beviljas inte.", "rejected"),
        ("Planen, reviderad i maj, antas. Redovisningen antecknas.", "approved"),
        ("Enligt kontorets förslag: Yttrandet gäller som nämndens eget.", "approved"),
        ("Nämnden får i uppdrag att utreda frågan.", "approved"),
        ("Nämnden beslutar att förlänga avtalet till juni.", "approved"),
        ("Tillstånd ges.", "approved"),
        ("Nämnden meddelar tidsbegränsat lov.", "approved"),
        ("Lov meddelas inte.", "rejected"),
        ("Nämnden beslutar att med hänvisning till yttrandet avslå motionen.", "rejected"),
        ("Nämnden beslutar att till ny ersättare efter Bo Alm välja Ada Ek.", "elected"),
        ("Nämnden beslutade således att återremittera ärendet.", "referred_back"),
        ("Direktionen har tagit del av listan och lägger den till protokollet.", "noted"),
        ("Fullmäktige godkänner avsägelsen och begär att länsstyrelsen utser en ny.", "approved"),
        ("Ärendet hänskjuts till nästa sammanträde.", "tabled"),
        ("Stämman beslöt att bifalla motionen.", "approved"),
    ],
)
def test_the_outcome_is_that_of_the_decision(words, outcome):
    assert read_outcome(words).outcome == outcome


@pytest.mark.parametrize(
    "words",
    [
        "Motionen lämnas över till styrelsen för beredning.",
        "Ingen ansåg sig förhindrad att delta.",
        "Nämnden beslutar att lägga ned skolan.",
        "Ordföranden beslutar att öppna sammanträdet.",
        "Ansökan lämnas utan åtgärd.",
        "Nämnden meddelar ett föreläggande.",
        "Avgiften är 100 kronor.",
        "Texten ”Ansökan avslås” skrivs in.",
    ],
)
def test_where_no_outcome_fits_none_is_given(words):
    assert read_outcome(words).outcome is None


@pytest.mark.parametrize(
    ("words", "outcome", "doubted"),
    [
        ("Bifall.", "approved", False),
        ("Bifall till motionen", "approved", False),
        ("Bifall till förvaltningens förslag.", "approved", True),
        ("Enligt förslag.", "approved", True),
        ("Nämnden beslutar enligt förvaltningens förslag.", "approved", True),
        ("Nämnden beslutade i enlighet med liggande förslag", "approved", True),
        ("Avslag.", "rejected", False),
        ("Avslag på motionen.", "rejected", False),
        ("Bordläggning till den 9 april.", "tabled", False),
        ("Bordlagt.", "tabled", False),
        ("Återremiss till förvaltningen.", "referred_back", False),
        ("Motionen besvarad.", "noted", True),
    ],
)
def test_a_decision_without_a_verb_is_read_too(words, outcome, doubted):
    reading = read_outcome(words)

    assert reading.outcome == outcome
    assert (reading.confidence is Confidence.DOUBTFUL) is doubted
    assert (reading.doubt is not None) is doubted


@pytest.mark.parametrize(
    "words",
    [
        "Bifall till yrkandet om återremiss.",
        "Bifall till avslagsyrkandet.",
        "Avslag på yrkandet om bordläggning.",
        "Avslag på övriga yrkanden.",
        "Bordläggningen diskuteras.",
        "Enligt förslag. Ada Ek deltar inte.",
        "Nämnden betalar enligt förvaltningens förslag till avgifter.",
    ],
)
def test_a_word_for_an_outcome_that_may_mean_another_gives_none(words):
    assert read_outcome(words).outcome is None


def test_points_that_went_different_ways_give_no_outcome_but_a_doubt():
    reading = read("Beslut\n1. Planen antas.\n2. Begäran om bidrag avslås.")

    assert "outcome" not in facts_of(reading)
    kind = fact_of(reading.facts, "kind")
    assert kind is not None
    assert kind.doubt is not None
    assert kind.doubt.kind == "outcome_mixed"


def test_what_became_of_the_motion_decides_where_it_has_a_point_of_its_own():
    words = "1. Nämnden får i uppdrag att utreda frågan. 2. Den väckta motionen avslås."

    assert read_outcome(words).outcome == "rejected"


def test_a_motion_that_is_answered_is_asked_about():
    reading = read_outcome("Den av Bo Ek väckta motionen anses besvarad.")

    assert (reading.outcome, reading.confidence) == ("noted", Confidence.DOUBTFUL)


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Mötet öppnas", "Ada Ek hälsar välkomna.", "formality"),
        ("Frågan om mötet är stadgeenligt utlyst", "Mötet finner sig utlyst.", "formality"),
        ("Val av justerare", "Beslut\nAda Ek utses att justera.", "formality"),
        ("Fastställande av dagordning", "Dagordningen fastställs.", "formality"),
        ("Avslutning", "Ada Ek tackar.", "formality"),
        ("Val av ledamot i skolstyrelsen", "Beslut\nAda Ek utses.", "election"),
        ("Interpellation om bad", "Bo Ek svarar.", "question"),
        ("Frågestund", "Bo Ek svarar.", "question"),
        ("Meddelanden", "Beslut\nMeddelandena antecknas.", "information"),
        ("Badplatsen", "Ada Ek redogör för läget.", "information"),
        ("Badplatsen", "Beslut\nPlanen antas.", "decision"),
        ("Chefens anmälningar", "Beslut\nAda Ek informerar om budgeten.", "information"),
    ],
)
def test_the_kind_is_told_by_the_form(title, text, kind):
    assert facts_of(read(text, title))["kind"] == kind


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Badplatsen", "Alla deltagare presenterar sig och är överens om att bada."),
        ("Chefens anmälningar", "Beslut\nInga anmälningar förekom."),
        ("Övriga frågor", "Bo Ek tackar för kaffet."),
    ],
)
def test_where_the_form_leaves_it_open_no_kind_is_given(title, text):
    assert "kind" not in facts_of(read(text, title))


@given(st.text(max_size=200))
def test_reading_an_outcome_never_fails(words):
    reading = read_outcome(words)

    assert (reading.confidence is Confidence.DOUBTFUL) == (reading.doubt is not None)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_doubt_has_words(language):
    texts = load_texts(language)

    for kind in _KINDS:
        assert texts(f"importer.doubt.{kind}", name="Ada", others="Bo", start="10:00")


def test_a_decision_that_repeats_the_proposal_adopts_it():
    reading = read(
        "Förslag till beslut\nNämnden föreslås måla staketet\nvid badplatsen rött.\n"
        "Beslut\nNämnden beslutar att måla staketet vid badplatsen rött."
    )
    outcome = fact_of(reading.facts, "outcome")

    assert outcome is not None
    assert (outcome.value, outcome.confidence) == ("approved", Confidence.LIKELY)


@pytest.mark.parametrize(
    ("proposed", "decided"),
    [
        ("Staketet målas rött i sommar.", "Staketet målas blått i sommar."),
        ("Motionen remitteras till styrelsen.", "Motionen remitteras till styrelsen."),
        ("Avgiften höjs inte i år.", "Avgiften höjs inte i år."),
    ],
)
def test_another_decision_or_one_that_settles_nothing_adopts_no_proposal(proposed, decided):
    reading = read(f"Förslag till beslut\n{proposed}\nBeslut\n{decided}")

    assert "outcome" not in facts_of(reading)


@pytest.mark.parametrize(
    "decision",
    [
        "Fullmäktige beslutar att höja taxan med 4 procent.",
        "Fullmäktige beslutar att såsom för egen skuld ingå borgen för bolaget.",
        "Fullmäktige beslutar att anvisa 2 mkr till gatan.",
        "Styrelsen köper skrivaren för högst 4 000 kronor.",
        "Styrelsen beslutar att ta upp nya lån om 4 mkr.",
        "Mötet adjungerar Ada Ek.",
        "Beslutades enligt styrelsens förslag: Vuxen 300 kr Ungdom 100 kr",
    ],
)
def test_what_a_meeting_decides_to_do_is_approved(decision):
    assert read_outcome(decision).outcome is Outcome.APPROVED


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("att bifalla motionens första att-sats, att avslå motionens andra att-sats.", None),
        ("Nämnden beslutar att bevilja bidrag till A, att avslå ansökan från B.", None),
        (
            "Nämnden beslutar att avslå motionen samt att ge förvaltningen i uppdrag att utreda.",
            "rejected",
        ),
        (
            "Nämnden beslutar att bevilja Ada Ek entledigande, samt att välja Bo Alm till ledamot.",
            "elected",
        ),
        ("Nämnden beslutar att bevilja Ada Ek entledigande.", "approved"),
        ("Rapport om uppdraget, att minska och att dela upp, antecknas.", "noted"),
    ],
)
def test_each_point_of_a_decision_counts(decision, outcome):
    assert read_outcome(decision).outcome == outcome


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("1. Budgeten antas. 2. Bo Alms yrkande avslås.", "approved"),
        ("Bo Alms yrkande avslås.", "rejected"),
        ("Nämnden beviljar Ekkören 5 000 kronor och avslår ansökan från Almkören.", None),
        ("Frågan anses därmed besvarad.", "noted"),
        ("Avgiften för nästa år blir 50 kr.", "approved"),
        ("Avgiften blir inte aktuell.", None),
        ("Kommunfullmäktige har således avslagit motionen.", "rejected"),
        ("Kommunfullmäktige har därmed valt Ada Ek till vice ordförande.", "elected"),
        ("Mötet beslöt att avgiften ska vara oförändrad.", "approved"),
        ("Styrelsen beslutade att firman tecknas av två i förening.", "approved"),
        (
            (
                "Utskottet beslutar att med stöd av 8 kap. 2 § alkohollagen meddela Krog Ek AB"
                " stadigvarande tillstånd."
            ),
            "approved",
        ),
        ("Motionen remitteras till kommunstyrelsen.", None),
    ],
)
def test_the_outcome_is_that_of_the_matter(decision, outcome):
    assert read_outcome(decision).outcome == outcome


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("Direktionen beslöt sålunda att inköpa en brandbil.", "approved"),
        ("Stämman beslutade enligt styrelsens förslag att balansera årets förlust.", "approved"),
        ("Stämman beslutade med 31 röster mot 4 att anta stadgarna.", "approved"),
        ("Fullmäktige beslutar efter ställd proposition att avslå motionen.", "rejected"),
        ("Fullmäktige beslutade i enlighet härmed att försälja tomten.", "approved"),
        ("Nämnden beslutar enligt yrkandet om att avslå planen.", None),
        ("Beslöts att firman tecknas av kassören.", "approved"),
        ("Mötet beslutade således att avgiften skall vara 90 kronor.", "approved"),
        ("Direktionen beslutar att under året sammanträda den 4 maj och 3 juni.", "approved"),
        ("Styrelsen förordnar Ada Ek som tillförordnad chef i maj.", "elected"),
        ("Nämnden förordnar om en ny ordning.", None),
        ("Nämnden sammanträder 2015 följande dagar: 4 mars och 27 maj.", "approved"),
        ("Priset bestämdes till 50 kronor.", "approved"),
        ("Avgiften höjs med 10 kronor.", "approved"),
        ("Avgiften höjs inte.", None),
        ("Årets pris tilldelas Almens förskola.", "approved"),
        ("Nämnden lämnar positivt planbesked.", "approved"),
        ("Nämnden beslutar att lämna skrivelsen utan åtgärd.", None),
        ("Nämnden beslutar hos fullmäktige hemställa om 40 000 kronor.", "recommended"),
        ("Styrelsen beslutar att hemställa hos länsstyrelsen om förbud.", None),
        ("Mötet beslutade att flytta frågan till nästa möte.", "tabled"),
        ("Valberedningens förslag antogs. Till ledamot valdes Ada Ek.", "elected"),
        ("Valberedningens förslag antogs.", "approved"),
        ("Nämnden beslutade lägga anmälningarna till hand- lingarna.", "noted"),
    ],
)
def test_words_between_the_body_and_what_it_decides_do_not_hide_the_outcome(decision, outcome):
    assert read_outcome(decision).outcome == outcome
