"""The words that decide are found as they stand, and words that only propose are not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.section_samples import MEETING, fact_of, facts_of, read, section_of
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.reading import decision_text, read_section
from minutes_archive.importer.sections.telling import Telling


def test_the_words_under_the_heading_are_the_decision_and_no_fact_repeats_them():
    reading = read(
        "Beslut\n\nEnligt styrelsens förslag:\n1. Planen för bad-\nplatsen antas.\n2. Planen följs"
        " upp.\n\n"
        "Handling\n2024 nr 3."
    )

    assert decision_text(reading) == (
        "Enligt styrelsens förslag: 1. Planen för bad- platsen antas. 2. Planen följs upp."
    )
    assert "decision" not in facts_of(reading)


def test_a_list_of_the_elected_is_part_of_the_decision():
    reading = read(
        "Beslut\nTill nämnden utses:\nLedamöter\nAda Ek (S)\nErsättare\nBo Alm (M)\n\nJäv\nIngen."
    )

    assert decision_text(reading) == "Till nämnden utses: Ledamöter Ada Ek (S) Ersättare Bo Alm (M)"


@pytest.mark.parametrize(
    "note",
    [
        "Paragrafen förklaras omedelbart justerad.",
        "Denna paragraf justeras omedelbart.",
        "Ärendet behandlas bakom stängda dörrar.",
        "__________",
    ],
)
def test_a_note_after_the_decision_is_no_decision(note):
    assert decision_text(read(f"Beslut\nPlanen antas.\n\n{note}")) == "Planen antas."


def test_a_note_on_the_line_of_the_decision_is_left_out():
    text = "Beslut\nPlanen antas. Paragrafen justeras omedelbart."

    assert decision_text(read(text)) == "Planen antas."


def test_what_somebody_tells_after_the_decision_is_no_decision():
    text = "Nämndens beslut Informationen noteras. Ada Ek informerar om läget."

    assert decision_text(read(text)) == "Informationen noteras."
    listed = (
        "Beslut\nAntecknas.\n\nEfter mötet i maj har följande motioner inkommit.\nMotion om bad"
    )
    assert decision_text(read(listed)) == "Antecknas."


def test_a_heading_may_be_the_decision():
    reading = read_section(
        Telling(section_of("", "Övningen bordlades till 22/3 på grund av tidsbrist")), MEETING
    )

    assert decision_text(reading) == "Övningen bordlades till 22/3 på grund av tidsbrist"
    assert facts_of(reading) == {
        "outcome": "tabled",
        "decision": "Övningen bordlades till 22/3 på grund av tidsbrist",
        "until": dt.date(2024, 3, 22),
    }


def test_a_heading_that_names_what_was_decided_before_is_none():
    titles = ("Motion om planen som bordlades", "Val av den som avgår", "Ska ärendet bordläggs?")

    assert [decision_text(read("Inget sades.", title)) for title in titles] == [None] * 3


def test_a_proposal_to_a_higher_body_is_the_decision_where_there_is_no_other():
    reading = read(
        "Sammanfattning\nTaxan höjs.\n\nStyrelsens förslag till fullmäktige\natt anta taxan."
    )

    assert facts_of(reading)["outcome"] == "recommended"
    doubt = fact_of(reading.facts, "decision")
    assert doubt is not None
    assert doubt.confidence is Confidence.DOUBTFUL


def test_of_several_decisions_the_first_is_given_and_asked_about():
    fact = fact_of(
        read("Mötet beslutar att måla. Ada Ek tackar. Mötet beslutar att elda.").facts, "decision"
    )

    assert fact is not None
    assert fact.value == "Mötet beslutar att måla."
    assert fact.doubt is not None


def test_the_day_a_matter_is_put_off_to_is_read():
    reading = read(
        "Beslut\nPå förslag av Ada Ek (S):\nÄrendet bordläggs till sammanträdet\nden 9 april 2024."
    )

    assert facts_of(reading)["until"] == dt.date(2024, 4, 9)
    assert "until" not in facts_of(read("Beslut\nÄrendet bordläggs."))


def test_a_section_adjusted_at_once_has_its_own_date_where_one_is_told():
    told = "Paragrafen är omedelbart justerad i protokollet som justerades\nden 6 mars 2024."

    assert facts_of(read(told)) == {"adjusted_on": dt.date(2024, 3, 6)}
    assert "adjusted_on" not in facts_of(read("Beslut\nJa.\nParagrafen är omedelbart justerad."))


@given(
    st.lists(
        st.one_of(
            st.text(max_size=80),
            st.sampled_from(
                [
                    "Beslut",
                    "Nämnden beslutar att anta planen.",
                    "Ärendet bordläggs till 5/4.",
                    "att",
                ]
            ),
        ),
        max_size=10,
    ),
    st.text(max_size=60),
)
def test_reading_never_fails_and_a_decision_stands_in_the_text(texts, title):
    section = section_of("\n".join(" ".join(text.split()) for text in texts), title)
    reading = read_section(Telling(section), MEETING)

    words = decision_text(reading)
    whole = " ".join([section.title, *(line.text for line in section.lines)])
    if words is not None and "___" not in whole:
        assert all("".join(one.split()) in "".join(whole.split()) for one in words.split("\n\n"))


@pytest.mark.parametrize("heading", ["Yrkanden", "Propositionsordning", "Omröstningsresultat"])
def test_a_body_alone_on_its_line_decides_after_what_the_chair_put(heading):
    text = (
        f"{heading}\nAda Ek (S) yrkar avslag.\nOrdföranden ställer proposition på yrkandet och"
        " finner att det avslås. Omröstning begärs.\nKommunfullmäktige beslutar\natt anta planen.\n"
        "Reservation\nAda Ek (S)."
    )
    reading = read(text)

    assert decision_text(reading) == "Kommunfullmäktige beslutar att anta planen."
    assert facts_of(reading)["outcome"] == "approved"


@pytest.mark.parametrize(
    "text",
    [
        "Yrkanden\nAda Ek (S) lämnar ett yrkande.\n\nNämnden beslutar\natt avslå planen.",
        "Yrkanden\nAda Ek (S) yrkar att\nNämnden beslutar\natt avslå planen.",
        "Förslag till beslut\nOrdföranden finner det klart.\nNämnden beslutar\natt avslå planen.",
    ],
)
def test_a_body_alone_on_its_line_in_what_is_moved_or_proposed_decides_nothing(text):
    assert decision_text(read(text)) is None


def test_a_decision_after_a_list_is_no_point_of_it():
    text = "Motioner anmäls:\nMotion om bad\nMotion om båt\n{}\natt motionerna remitteras."

    told = "Kommunfullmäktige beslutar att motionerna remitteras."
    assert decision_text(read(text.format("Kommunfullmäktige beslutar"))) == told


def test_marks_of_emphasis_are_no_words_of_a_decision():
    reading = read("**Fullmäktige beslutade**\n\natt avslå motionen.")

    assert decision_text(reading) == "Fullmäktige beslutade att avslå motionen."
    assert facts_of(reading)["outcome"] == "rejected"


def test_those_elected_one_a_line_are_the_decision_up_to_the_end_of_the_list():
    text = (
        "Till styrelse för tiden till nästa stämma valdes\n  Ada Ek (omval)\n  Bo Alm (nyval)\n"
        "samt till suppleant\n  Eva Lind (nyval)\n\nStämman tackade de avgående."
    )

    assert decision_text(read(text)) == (
        "Till styrelse för tiden till nästa stämma valdes Ada Ek (omval) Bo Alm (nyval)"
        " samt till suppleant Eva Lind (nyval)"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            (
                "Jan hade föreslagit öppet före kl 16. Styrelsen avstyrkte av omtanke.\n\n"
                "Stämman avslog motionen."
            ),
            "Stämman avslog motionen.",
        ),
        (
            "Bo yrkade 30 kronor. Yrkandet avslogs.\n\nMötet beslutade att fastställa budgeten.",
            "Mötet beslutade att fastställa budgeten.",
        ),
        ("Frågan besvarades med ja.", "Frågan besvarades med ja."),
        ("Mötet adjungerar Ada Ek.", "Mötet adjungerar Ada Ek."),
    ],
)
def test_what_the_meeting_itself_decides_on_the_matter_is_the_decision(text, words):
    assert decision_text(read(text)) == words


@pytest.mark.parametrize(
    "after",
    [
        "Ordföranden avslutar sammanträdet klockan 19.10.",
        "Följande handlingar redovisas:\nSkrivelse om tornet",
        "Berörda ledamöter deltar på grund av jäv inte i beslutet.",
    ],
)
def test_what_follows_a_decision_is_none_of_it(after):
    assert decision_text(read(f"Beslut\nRapporten läggs till handlingarna.\n{after}")) == (
        "Rapporten läggs till handlingarna."
    )


def test_a_label_ends_with_its_paragraph():
    text = "Beslut: Mötet valde:\n\n- Ordförande: Ada Ek\n\nKim Dal har ett år kvar."

    assert decision_text(read(text)) == "Mötet valde: - Ordförande: Ada Ek"


def test_motions_within_one_item_have_a_decision_each_and_no_outcome_unless_it_is_the_same():
    text = (
        "Motion A\n\nStyrelsen yrkar bifall.\n\n**Beslut:** Mötet biföll motionen.\n\nMotion B\n\n"
        "**Beslut:** Mötet {} motionen."
    )
    mixed, same = read(text.format("avslog")), read(text.format("biföll"))

    assert decision_text(mixed) == "Mötet biföll motionen.\n\nMötet avslog motionen."
    assert "outcome" not in facts_of(mixed)
    assert facts_of(same)["outcome"] == "approved"


@pytest.mark.parametrize(
    "text",
    [
        "- Ordförande: Ada Ek\n- Sekreterare: Bo Alm",
        "a) Ordförande på ett år: Ada Ek, omval.\n\nb) Ledamöter: Bo Alm och Eva Lind.",
    ],
)
def test_an_election_that_is_only_a_list_elects_and_is_asked_about(text):
    outcome = fact_of(read(text, "Val av ordförande och ledamöter").facts, "outcome")

    assert outcome is not None
    assert (outcome.value, outcome.confidence) == ("elected", Confidence.DOUBTFUL)


def test_a_list_of_those_proposed_elects_nobody():
    assert decision_text(read("Förslaget är:\nOrdförande: Ada Ek", "Val av ordförande")) is None


def test_a_body_that_decides_after_a_recusal_needs_no_att():
    text = "Jäv\nAda Ek (S) anmäler jäv.\n\nNämnden beslutar utse Bo Alm (M) till ledamot."

    assert decision_text(read(text)) == "Nämnden beslutar utse Bo Alm (M) till ledamot."


def test_labels_in_a_list_leave_their_marks():
    text = "- Kassören redovisade.\n- Beslut: Servern köps.\n- Beslut: Avgiften sänks."

    assert decision_text(read(text)) == "Servern köps.\n\nAvgiften sänks."


@pytest.mark.parametrize(
    ("decision", "listed"),
    [
        ("Redovisningen läggs till handlingarna.", "Chefens beslut om lån, nr 3\nBeslut om bad"),
        ("Nämnden tar del av redovisningen.", "Bygglov april, nr 61-88"),
        ("Nämnden godkänner redovisningen av\ndelegationsbeslut.", "Lista 2020-03"),
        ("Meddelandena antecknas.", "- Rapport från rådet\n- Protokoll från Almbolaget"),
        ("Skrivelserna läggs till handlingarna.", "Följande har anmälts till nämnden:\nBrev 1"),
    ],
)
def test_titles_of_what_was_laid_before_the_meeting_are_no_words_of_its_decision(decision, listed):
    told = " ".join(decision.split())

    assert decision_text(read(f"Beslut\n{decision}\n{listed}")) == told
    if "\n" not in decision:
        assert decision_text(read(f"Beslut\n{decision} {listed.splitlines()[0]}")) == told


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden noterar rapporterna.\n1. Rapport om bad\n2. Rapport om båt",
        "Redovisningen läggs till handlingarna.\nChefen får i uppdrag att återkomma i maj",
        "Rapporten godkänns.\nUppföljning sker i höst.",
        "Planen antas.\nBilaga om bad",
    ],
)
def test_points_and_sentences_behind_a_decision_belong_to_it(text):
    assert decision_text(read(f"Beslut\n{text}")) == " ".join(text.split())


def test_a_point_with_a_number_of_its_own_is_decided_whatever_it_says():
    text = "1. Planen antas.\n2. Paragrafen justeras omedelbart."

    assert decision_text(read(f"Beslut\n{text}")) == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        (
            "Styrelsens förslag till fullmäktige\natt anta en taxa.\nAda Ek yrkar avslag.\n"
            "Fullmäktige beslutar således\natt avslå taxan."
        ),
        (
            "Styrelsens förslag till fullmäktige\natt anta en taxa. Fullmäktige beslutar således"
            " att avslå taxan."
        ),
        (
            "Styrelsen föreslår fullmäktige besluta\natt anta en taxa.\n\n"
            "Fullmäktige beslutar således\n\natt avslå taxan."
        ),
        (
            "Kontorets förslag till beslut: Fullmäktige beslutar att anta en taxa."
            " Fullmäktige beslutar således att avslå taxan."
        ),
    ],
)
def test_what_the_body_itself_decides_goes_before_what_was_proposed_to_it(text):
    reading = read(text)

    assert decision_text(reading) == "Fullmäktige beslutar således att avslå taxan."
    assert facts_of(reading)["outcome"] == "rejected"


def test_a_proposal_that_says_what_the_body_decides_is_still_a_proposal():
    reading = read("Styrelsens förslag till fullmäktige\nFullmäktige beslutar att anta en taxa.")

    assert facts_of(reading)["outcome"] == "recommended"


@pytest.mark.parametrize("heading", ["Skäl för beslut", "Motivering till beslut"])
def test_reasons_have_a_heading_of_their_own(heading):
    text = f"Beslut\nDispens medges inte.\n\n{heading}\nSärskilda skäl saknas."

    assert decision_text(read(text)) == "Dispens medges inte."


def test_what_the_meeting_decides_below_a_nominating_committees_proposal_is_no_proposal():
    reading = read(
        "Valberedningens förslag:\nFyra ledamöter: Ada Ek (omval), Bo Alm (nyval)\n"
        "Årsmötet beslutade enligt valberedningens förslag."
    )
    facts = facts_of(reading)
    assert facts["decision"] == "Årsmötet beslutade enligt valberedningens förslag."
    assert facts["outcome"] != "recommended"
