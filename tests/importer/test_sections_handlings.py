"""Where a § retells what others decided or proposed before, its own last words are the decision."""

from __future__ import annotations

import pytest

from importer.section_samples import fact_of, facts_of, read
from minutes_archive.importer.sections.reading import decision_text

_RETOLD = (
    "Au 2024-02-01\nAda Ek föredrar ärendet.\n\nARBETSUTSKOTTET BESLUTAR\natt notera läget.\n\n"
    "Pn 2024-02-20\nPARKNÄMNDEN BESLUTAR\natt avslå planen.\n\n"
    "Pn {day}\nBo Alm yrkar avslag.\n\nPARKNÄMNDEN BESLUTAR\natt anta planen.\n"
)


def test_of_several_handlings_the_last_one_that_is_this_meetings_decides():
    reading = read(_RETOLD.format(day="2024-03-05"))

    assert decision_text(reading) == "PARKNÄMNDEN BESLUTAR att anta planen."
    assert facts_of(reading)["outcome"] == "approved"
    decision = fact_of(reading.facts, "decision")
    assert decision is not None
    assert decision.doubt is None


def test_of_several_handlings_the_last_is_asked_about_where_its_day_is_another():
    reading = read(_RETOLD.format(day="2024-03-04"))

    assert decision_text(reading) == "PARKNÄMNDEN BESLUTAR att anta planen."
    decision = fact_of(reading.facts, "decision")
    assert decision is not None
    assert decision.doubt is not None
    assert decision.doubt.kind == "decision_of_chain"


@pytest.mark.parametrize(
    "head",
    [
        "Parknämnden 2024-02-20 § 12",
        "Ks au § 7, 2024-02-20",
        "Arbetsutskottets beslut 2024-02-20",
        "Parknämndens arbetsutskott     2024-02-20",
    ],
)
def test_a_handling_is_known_by_its_body_and_day(head):
    text = f"{head}\nNämnden beslutar att avslå planen.\n\nKs 2024-03-05\nBo Alm föredrar.\n\n"

    reading = read(f"{text}Kommunstyrelsen beslutar att anta planen.")

    assert decision_text(reading) == "Kommunstyrelsen beslutar att anta planen."


@pytest.mark.parametrize("head", ["Datum 2024-02-20", "Den 2024-02-20", "Motion 2024-02-20"])
def test_other_days_are_no_handling(head):
    text = f"{head}\nNämnden beslutar att avslå planen.\n\nKs 2024-03-05\nBo Alm föredrar.\n\n"

    reading = read(f"{text}Nämnden beslutar att anta planen.")

    assert decision_text(reading) == "Nämnden beslutar att avslå planen."


def test_days_of_one_meeting_at_the_head_of_each_page_retell_nothing():
    text = (
        "Pn 2024-03-05\nNämnden beslutar att anta planen.\n\nParknämnden 2024-03-05\n"
        "Nämnden beslutar att avslå begäran.\n"
    )

    reading = read(text)

    assert decision_text(reading) == "Nämnden beslutar att anta planen."
    decision = fact_of(reading.facts, "decision")
    assert decision is not None
    assert decision.doubt is not None
    assert decision.doubt.kind == "decision_of_several"


@pytest.mark.parametrize(
    "text",
    [
        "ARBETSUTSKOTTET BESLUTAR att notera läget.\n\nPARKNÄMNDEN BESLUTAR att anta planen.",
        (
            "Utskottet beslutar att notera läget.\n\nYrkanden\nAda Ek yrkar bifall.\n\n"
            "Ordföranden finner bifall.\n\nPARKNÄMNDEN BESLUTAR att anta planen."
        ),
    ],
)
def test_the_higher_bodys_later_decision_goes_before_the_lower_ones(text):
    reading = read(text)

    assert decision_text(reading) == "PARKNÄMNDEN BESLUTAR att anta planen."
    outcome = fact_of(reading.facts, "outcome")
    assert outcome is not None
    assert (outcome.value, outcome.doubt and outcome.doubt.kind) == (
        "approved",
        "decision_of_chain",
    )


def test_a_lower_bodys_decision_that_is_the_last_is_not_dropped():
    text = "Nämnden beslutar att anta planen.\n\nArbetsutskottet beslutar att notera läget."

    assert facts_of(read(text))["decision"] == " ".join(text.split())


def test_decisions_on_lettered_matters_are_one_with_their_headings():
    text = (
        "a) Avsägelse av Ada Ek\n\nNämnden beslutar\natt bevilja avsägelsen.\n\n"
        "b) Val av ersättare\n\nNämnden beslutar\natt utse Bo Alm."
    )

    reading = read(text, "Valärenden")

    assert decision_text(reading) == (
        "Nämnden beslutar att bevilja avsägelsen. b) Val av ersättare Nämnden beslutar"
        " att utse Bo Alm."
    )
    assert facts_of(reading)["outcome"] == "elected"


@pytest.mark.parametrize(
    ("own", "words"),
    [
        (
            (
                "Kommunstyrelsens förslag\nKommunstyrelsen föreslår kommunfullmäktige besluta"
                " följande:\n- Motionen avslås."
            ),
            "Kommunstyrelsen föreslår kommunfullmäktige besluta följande: - Motionen avslås.",
        ),
        (
            "Kommunstyrelsens förslag till kommunfullmäktige:\nEnligt utskottet.",
            "Enligt utskottet.",
        ),
    ],
)
def test_the_boards_own_proposal_goes_before_the_committees(own, words):
    text = (
        "Arbetsutskottets förslag till kommunstyrelsen\natt föreslå kommunfullmäktige att avslå"
        f" motionen.\n\nVid behandlingen yrkar Ada Ek (M) bifall.\n\n{own}"
    )

    reading = read(text)

    assert facts_of(reading)["decision"] == words
    assert facts_of(reading)["outcome"] == "recommended"


@pytest.mark.parametrize(
    "own",
    [
        "Kommunstyrelsen beslutade\natt bifalla förslaget.",
        "KOMMUNSTYRELSEN BESLUTAR att bifalla förslaget.",
        "Efter votering beslutar kommunstyrelsen att bifalla förslaget.",
    ],
)
def test_the_boards_decision_below_the_committees_proposal_is_its_own(own):
    reading = read(f"Arbetsutskottets förslag till kommunstyrelsen\natt avslå motionen.\n\n{own}")

    assert facts_of(reading)["decision"] == " ".join(own.split())
    assert facts_of(reading)["outcome"] == "approved"


@pytest.mark.parametrize(
    "text",
    [
        "Utskottets förslag\natt avslå motionen.\n\nKommunstyrelsen beslutar att bifalla den.",
        "Au föreslår att avslå motionen.\n\nKs beslutar att bifalla den.",
        "Au beslutar att avslå motionen.\n\nKs beslutar att bifalla den.",
    ],
)
def test_the_lower_bodys_words_are_not_taken_for_the_boards(text):
    reading = read(text)

    assert str(facts_of(reading)["decision"]).endswith(" beslutar att bifalla den.")
    assert str(facts_of(reading)["decision"]).startswith("K")


def test_what_a_body_decides_as_proposed_is_its_decision_below_the_proposal():
    reading = read("Förslag\nMotionen avslås.\n\nNämnden beslutar enligt förslaget.")

    assert facts_of(reading)["decision"] == "Nämnden beslutar enligt förslaget."
    assert facts_of(reading)["outcome"] == "rejected"


def test_a_matter_that_was_put_off_before_was_decided_today():
    text = "Ärendet bordlades vid sammanträdet 2024-02-01.\n\nNämnden beslutar att anta planen."

    assert facts_of(read(text))["decision"] == "Nämnden beslutar att anta planen."


def test_a_boards_proposal_of_what_the_council_does_is_asked_about():
    text = "Kommunstyrelsens förslag till beslut\nKommunfullmäktige antar planen."

    outcome = fact_of(read(text).facts, "outcome")
    assert outcome is not None
    assert (outcome.value, outcome.doubt and outcome.doubt.kind) == (
        "recommended",
        "decision_is_proposal",
    )


def test_the_boards_proposal_to_the_council_goes_before_what_it_decided_above_it():
    text = (
        "Utskottets förslag till kommunstyrelsen\natt avslå motionen.\n\nEfter votering beslutar"
        " kommunstyrelsen enligt förslaget.\n\nKommunstyrelsens förslag till kommunfullmäktige\n"
        "Motionen avslås."
    )

    assert facts_of(read(text))["decision"] == "Motionen avslås."


def test_of_two_boards_that_propose_in_turn_the_later_and_higher_one_is_heard():
    text = (
        "ARBETSUTSKOTTET FÖRESLÅR KOMMUNSTYRELSEN BESLUTA\natt avslå motionen.\n\n"
        "KOMMUNSTYRELSEN FÖRESLÅR KOMMUNFULLMÄKTIGE BESLUTA\natt bifalla motionen."
    )

    assert facts_of(read(text))["decision"] == (
        "KOMMUNSTYRELSEN FÖRESLÅR KOMMUNFULLMÄKTIGE BESLUTA att bifalla motionen."
    )


def test_a_proposal_is_no_decision_where_the_chair_finds_that_the_council_decides():
    text = (
        "Kommunstyrelsens förslag till kommunfullmäktige\nMotionen avslås.\n\nProposition\n"
        "Ordföranden finner att kommunfullmäktige bifaller kommunstyrelsens förslag."
    )

    facts = facts_of(read(text))
    assert facts["decision"] == "kommunfullmäktige bifaller kommunstyrelsens förslag."
    assert facts["outcome"] == "rejected"


@pytest.mark.parametrize("heading", ["Propositionsordning och votering", "Ställningstagande"])
def test_a_decision_may_end_what_stands_under_a_heading_that_is_kept_as_written(heading):
    text = f"{heading}\nAda Ek frågar.\n\nNämnden beslutar att avslå motionen."

    assert decision_text(read(text)) == "Nämnden beslutar att avslå motionen."


@pytest.mark.parametrize(
    "words", ["Att lägga protokollet till handlingarna.", "lägga listan till handlingarna."]
)
def test_what_ends_a_section_without_saying_who_decides_is_asked_about(words):
    decision = fact_of(read(f"Ingen har något att invända. {words}").facts, "decision")

    assert decision is not None
    assert decision.value == words
    assert decision.doubt is not None
    assert decision.doubt.kind == "decision_without_subject"


def test_a_committees_proposal_ends_where_somebody_moves_something():
    text = "Utskottets förslag till styrelsen\natt avslå motionen.\n\nAda Ek (M) yrkar bifall."

    assert facts_of(read(text))["decision"] == "att avslå motionen."


def test_the_day_of_the_next_matters_handling_is_no_part_of_a_decision():
    text = "Beslut\nMotionen avslås.\n\nKommunstyrelsen 2024-03-05\nArbetsutskottet 2024-02-01"

    assert decision_text(read(text)) == "Motionen avslås."


@pytest.mark.parametrize(
    "told",
    [
        "Ärendet avser ett medborgarförslag om ett bad.",
        "Ada Ek (S) har i en motion föreslagit ett bad.",
        "Ada Ek och Bo Alm (M) lämnade in en motion om ett bad.",
        "Kommunstyrelsen har den 4 mars 2024 behandlat frågan om badet.",
        "Bakgrunden till ärendet är badets läge.",
        "Sökanden har i skrivelse begärt ett bad.",
        "Ansökan avser ett bad.",
        "Sjöpartiet har i en skrivelse begärt ett bad.",
        "Motionären föreslår ett bad.",
    ],
)
def test_background_below_a_decision_is_none_of_it(told):
    reading = read(f"Beslut\nMotionen avslås.\n\n{told}\n\nDet kostar mycket.\n")

    assert decision_text(reading) == "Motionen avslås."


@pytest.mark.parametrize(
    "more",
    [
        "Ärendet avser ett bad.\n\nNämnden beslutar att badet stängs.",
        "Ärendet avser:\n- ett bad",
        "Ärendet återkommer i maj.",
    ],
)
def test_what_may_be_decided_below_a_decision_stays_part_of_it(more):
    reading = read(f"Beslut\nMotionen avslås.\n\n{more}")

    assert decision_text(reading) == f"Motionen avslås. {' '.join(more.split())}"
