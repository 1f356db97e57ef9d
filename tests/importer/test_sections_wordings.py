"""The same decision in the words of different municipalities."""

from __future__ import annotations

import pytest

from importer.section_samples import MEETING, fact_of, facts_of, parts_of, read, section_of
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.outcome import read_outcome
from minutes_archive.importer.sections.reading import decision_text, read_section
from minutes_archive.importer.sections.telling import Telling


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("Nämnden beslutar att motionen ska avslås.", "rejected"),
        ("Nämnden beslutade enhälligt att ärendet skall återremitteras.", "referred_back"),
        ("Nämnden beslutar att ärendet ska bordläggas till nästa möte.", "tabled"),
        ("Nämnden beslutar att Ada Ek ska väljas till ledamot.", "elected"),
        ("Nämnden beslutar att motionen därmed ska anses besvarad.", "noted"),
        ("att förslaget ska godkännas", "approved"),
        ("Nämnden beslutar att ansökan inte beviljas.", "rejected"),
        ("Ansökan beviljas inte.", "rejected"),
        ("Nämnden beslutar förklara motionen besvarad.", "noted"),
        ("Fullmäktige förklarar interpellationen besvarad.", "noted"),
        ("Nämnden beslutar att ha tagit del av rapporten.", "noted"),
        ("Nämnden beslutar om återremiss till förvaltningen.", "referred_back"),
        ("Nämnden beslöt enhälligt om bordläggning.", "tabled"),
        ("Nämnden beslutar att ärendet utgår.", "withdrawn"),
        ("Nämnden beslutade att ärendet utgår från dagens möte.", "withdrawn"),
        ("Nämnden beslutar att a) anta planen b) avsätta medel", "approved"),
        ("Efter omröstning beslutade styrelsens arbetsutskott att anta planen.", "approved"),
        ("Efter överläggning beslöt enhälligt barn- och skolnämnden att anta planen.", "approved"),
        ("Barn- och skolnämnden beslutar enligt förslaget.", "approved"),
        ("Nämnden beslutar utan omröstning att anta planen.", "approved"),
        ("Nämnden beslutar på förslag av ordföranden att anta planen.", "approved"),
        ("Nämnden beslutar att lämna motionen utan bifall.", "rejected"),
        ("Motionen anses färdigbehandlad.", "noted"),
        ("Motionen anses därmed vara besvarad.", "noted"),
        ("Ärendet är därmed återremitterat.", "referred_back"),
        ("Motionen är därmed avslagen.", "rejected"),
        ("Förslaget är därmed antaget.", "approved"),
        ("Fullmäktige beslutar att minoritetsåterremittera ärendet.", "referred_back"),
        ("Fullmäktige beslutar att bifalla återremissyrkandet.", "referred_back"),
        ("Fullmäktige bifaller Ada Eks (S) yrkande om återremiss.", "referred_back"),
        ("Återremissyrkandet bifalls.", "referred_back"),
        ("Fullmäktige bifaller yrkandet om bordläggning.", "tabled"),
        ("Fullmäktige beslutar att bifalla Ada Eks avslagsyrkande.", "rejected"),
        ("Fullmäktige beslutar bifalla förslaget och avslå återremissyrkandet.", "approved"),
        ("Fullmäktige beslutar att avslå yrkandet om paus och bifalla förslaget.", "approved"),
        ("Nämnden beslutar att bifalla Ada Eks tilläggsyrkande.", "approved"),
    ],
)
def test_a_decision_went_the_same_way_in_any_words(decision, outcome):
    assert str(read_outcome(decision).outcome) == outcome


@pytest.mark.parametrize(
    "decision",
    [
        "att ansökningar som kommer sent ska avslås",
        "Nämnden beslutar att det ej ska antas någon plan",
        "Nämnden beslutar att punkt 3 utgår.",
    ],
)
def test_what_shall_be_done_with_something_else_is_no_outcome(decision):
    assert read_outcome(decision).outcome is None


@pytest.mark.parametrize(
    "decision",
    [
        "Motionen bifalls i första att-satsen och avslås i den andra.",
        "Nämnden beslutar att bifalla motionens första att-sats och avslå den andra.",
    ],
)
def test_a_motion_that_is_granted_in_part_is_asked_about(decision):
    reading = read_outcome(decision)

    assert (reading.outcome, reading.confidence) == (None, Confidence.DOUBTFUL)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Nämnden beslutar att\n- anta planen\n- kostnaden ryms i budgeten\n\nAda var med.",
            "Nämnden beslutar att - anta planen - kostnaden ryms i budgeten",
        ),
        (
            "Nämnden beslutar att:\na) anta planen\nb) chefen återkommer i maj",
            "Nämnden beslutar att: a) anta planen b) chefen återkommer i maj",
        ),
        (
            "Nej = att ärendet återremitteras\n\nNämnden beslutar att anta planen.",
            "Nämnden beslutar att anta planen.",
        ),
        (
            "NEJ-röst innebär att ärendet bordläggs.\n\nNämnden beslutar att anta planen.",
            "Nämnden beslutar att anta planen.",
        ),
        (
            "Ada Ek (S): Att ärendet återremitteras.\n\nNämnden beslutar att anta planen.",
            "Nämnden beslutar att anta planen.",
        ),
        (
            "Under mötet föreslog Ada Ek (S) att ärendet återremitteras.\n\nMotionen avslås.",
            "Motionen avslås.",
        ),
        (
            "Styrelsen beslutade 3 mars 2020 att anta planen.\n\nMotionen avslås.",
            "Motionen avslås.",
        ),
        (
            "Styrelsen beslutade § 7 att anta planen.\n\nMotionen avslås.",
            "Motionen avslås.",
        ),
        ("Därmed är interpellationen besvarad.", "Därmed är interpellationen besvarad."),
        ("Fullmäktige förklarar frågan besvarad.", "Fullmäktige förklarar frågan besvarad."),
        ("Fullmäktige remitterar motionen till styrelsen.", None),
        ("Nämnden beslutar\n- anta planen\n- le", "Nämnden beslutar - anta planen - le"),
        ("Motionen lämnas utan bifall.", None),
        ("Ärendet är därmed återremitterat.", None),
        ("Ada Ek entledigas från sitt uppdrag.", None),
        ("Enligt förslaget beslutar nämnden att anta planen.", None),
        ("Med stöd av 5 kap. beslutar nämnden att anta planen.", None),
        ("Nämnden beslutade på förslag av Ada Ek att anta planen.", None),
        (
            "Ordföranden finner att nämnden bifaller det första. Omröstning begärs.\n\nAda svarar.",
            "",
        ),
        ("Barn- och skolnämnden tackar för informationen.", None),
        ("Skolnämnden föreslog kommunfullmäktige besluta att anta planen.", None),
        ("Vård- och skolnämnden föreslog kommunfullmäktige besluta att anta planen.", None),
    ],
)
def test_a_decision_told_in_prose_is_the_bodys_own(text, words):
    assert (decision_text(read(text)) or "") == (text if words is None else words)


@pytest.mark.parametrize("verb", ["beslutar", "beslutade", "beslöt"])
@pytest.mark.parametrize("body", ["Skolnämnden", "Barn- och skolnämnden", "Tekniska nämnden"])
@pytest.mark.parametrize(
    "before",
    [
        "Förslag till beslut:\n\natt anta planen",
        "FÖRSLAG TILL BESLUT\nAnta planen.",
        "Yrkanden\nAda Ek (S) yrkar bifall till planen.",
        "Omröstningsresultat: 7 ja, 2 nej.",
    ],
)
def test_a_line_of_its_own_that_says_who_decides_ends_what_stands_above(before, body, verb):
    reading = read(f"{before}\n\n{body} {verb}\natt anta planen\natt avsätta medel")

    assert decision_text(reading) == f"{body} {verb} att anta planen att avsätta medel"
    assert facts_of(reading)["outcome"] == "approved"


def test_a_proposal_that_says_who_shall_decide_is_only_that():
    text = "Förslag till beslut\nNämnden beslutar\natt anta planen\n\nNämnden beslutar\natt le"

    assert decision_text(read(text)) is None


@pytest.mark.parametrize("label", ["Omröstningsresultat", "Votering"])
def test_a_label_over_a_result_heads_its_own_paragraph(label):
    reading = read(f"{label}: 7 ja, 2 nej.\n\nÄrendet visas åter.")

    assert facts_of(reading)["outcome"] == "referred_back"
    below = read("Röstresultat\nJa 9\nNej 5\n\nFullmäktige biföll motionen.")
    assert decision_text(below) == "Fullmäktige biföll motionen."


@pytest.mark.parametrize("ask", ["besluta att notera rapporten", "besluta att anta planen"])
def test_what_others_propose_to_the_body_that_met_decides_nothing(ask):
    text = f"Utskottet föreslår fullmäktige {ask}.\n\nFullmäktige tackar för rapporten."
    told = Telling(section_of(text))

    assert decision_text(read_section(told, MEETING, "Kommunfullmäktige")) == (
        "Fullmäktige tackar för rapporten."
    )
    assert "föreslår" in (decision_text(read_section(told, MEETING)) or "")


@pytest.mark.parametrize("verb", ["bordlade ärendet", "beslutar skjuta upp ärendet"])
def test_the_day_that_a_matter_is_put_off_to_is_read(verb):
    fact = fact_of(read(f"Beslut\nNämnden {verb} till mötet 2024-04-09.").facts, "until")

    assert fact is not None
    assert (str(fact.value), fact.confidence) == ("2024-04-09", Confidence.SURE)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Fullmäktige beslutar\natt anta planen.\n\nStyrelsens förslag till beslut\n"
            "Fullmäktige beslutar att anta planen."
        ),
        (
            "Styrelsens förslag till beslut\nFullmäktige beslutar att anta planen.\n\nYrkanden\n"
            "Ada Ek (S) lägger fram yrkande om bifall till planen.\n\nFullmäktige beslutar\n"
            "att anta planen."
        ),
    ],
)
def test_what_a_board_proposes_to_the_council_that_met_is_not_what_that_decided(text):
    reading = read_section(Telling(section_of(text)), MEETING, "Kommunfullmäktige")

    assert facts_of(reading)["outcome"] == "approved"
    assert decision_text(reading) == "Fullmäktige beslutar att anta planen."


@pytest.mark.parametrize("told", ["Beslut\n", ""])
@pytest.mark.parametrize(
    "note",
    [
        "Till protokollet antecknas att Ada Ek (S) inte deltar i beslutet.",
        "Det antecknas att Ada Ek (S) reserverar sig mot beslutet.",
        "Ada Ek (S) vill till protokollet notera att det brådskar.",
        "Ada Ek (S) lämnar en protokollsanteckning.",
        "Ada Ek (S) anmäler särskilt yttrande.",
    ],
)
def test_what_is_recorded_behind_a_decision_is_no_part_of_it(told, note):
    reading = read(f"{told}Nämnden beslutar att bordlägga ärendet. {note}")

    assert decision_text(reading) == "Nämnden beslutar att bordlägga ärendet."
    assert facts_of(reading)["outcome"] == "tabled"


def test_what_is_recorded_may_be_what_is_decided():
    text = "Det antecknas till protokollet att Ada Ek var med."

    assert decision_text(read(f"Beslut\n{text}")) == text


@pytest.mark.parametrize("word", ["således", "alltså", "därmed", "följaktligen", "därför"])
def test_a_body_that_decides_accordingly_opens_the_decision(word):
    reading = read(
        "Ada Ek (S) yrkar bifall till motionen.\n\n"
        "Efter ställda propositioner finner ordföranden styrelsens förslag antaget.\n"
        "Votering begärs. Den som biträder styrelsens förslag röstar ja. Den det ej vill röstar\n"
        "nej. Vinner nej bifalles\nmotionen.\n\nVoteringen utfaller med 24 ja och 14 nej.\n\n"
        f"Kommunfullmäktige beslutar {word}\n\natt avslå motionen."
    )

    assert decision_text(reading) == f"Kommunfullmäktige beslutar {word} att avslå motionen."
    assert facts_of(reading)["outcome"] == "rejected"


@pytest.mark.parametrize("told", ["Beslut\n\n", ""])
@pytest.mark.parametrize(
    "note",
    [
        "Mot beslutet anmäls reservation av Ada Ek (s) och Bo Alm (s).",
        "Mot beslutet anmäldes reservation av Ada Ek (s).",
        "Mot beslutet lämnar Ada Ek (s) en reservation.",
        "Ada Ek (M) och Bo Alm (M) lämnar en skriftlig reservation, se bilaga.",
        "Ada Ek (M) lämnade reservation.",
        "Ada Ek (M) avger skriftlig reservation.",
        "Ada Ek (M) har reserverat sig mot beslutet.",
        "Reservation har anmälts av Ada Ek (M).",
        "Skriftlig reservation inlämnas av Ada Ek (M).",
        "Ada Ek (M) har anmält jäv och deltar inte i ärendet.",
        "Ada Ek (M) är jävig och deltar inte i handläggningen.",
        "Ada Ek anmälde jäv och deltog varken i handläggningen av eller beslutet i ärendet.",
        "Ada Ek (M) deltar varken i handläggningen eller beslutet.",
    ],
)
def test_reservations_and_conflicts_behind_a_decision_are_no_part_of_it(told, note):
    reading = read(f"{told}Nämnden beslutar att bordlägga ärendet.\n\n{note}")

    assert decision_text(reading) == "Nämnden beslutar att bordlägga ärendet."


@pytest.mark.parametrize(
    "heading", ["Anteckning om jäv", "Anmäld jäv", "Notering om jäv", "Anmält jäv"]
)
def test_a_note_on_a_conflict_of_interest_has_a_heading_of_its_own(heading):
    reading = read(
        f"Beslut\nFullmäktige antar planen.\n\n{heading}\n"
        "Ada Ek anmälde jäv och deltog varken i handläggningen av eller beslutet i ärendet."
    )

    assert decision_text(reading) == "Fullmäktige antar planen."
    assert parts_of(reading.parts)[-1] == (heading, "Jäv")


@pytest.mark.parametrize("told", ["Beslut\n\n", ""])
@pytest.mark.parametrize("word", ["samt", "och", "samt dels"])
def test_a_word_of_its_own_line_ties_the_points_of_a_decision(told, word):
    text = (
        "Kommunfullmäktige beslutar\n\natt befria Ada Ek från uppdraget\n\n"
        f"{word}\n\natt till ny ersättare i nämnden välja Bo Alm (S), Storgatan 4."
    )

    assert decision_text(read(f"{told}{text}", "Valärende")) == " ".join(text.split())
