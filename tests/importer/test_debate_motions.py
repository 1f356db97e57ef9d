"""Motions in the word orders of minutes: turned, told in a list, seconded, or only background."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate, section
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate import Meeting, read_debate
from minutes_archive.importer.sections.part import SectionPart


def _motions(text, fixed="Yrkanden"):
    facts = debate(text, fixed)
    return facts["motions"].value if "motions" in facts else []


@pytest.mark.parametrize("fixed", ["Sammanfattning", "Yrkanden", None])
@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek (S) föreslår i en motion att fler bänkar ställs ut.",
        "Ada Ek (S) föreslår i motion 2014-03-02 att fler bänkar ställs ut.",
        "Ada Ek (S) och Bo Alm (V) yrkar i sin motion att fler bänkar ställs ut.",
        "Ada Ek (S) föreslår i ett medborgarförslag att fler bänkar ställs ut.",
        "Ada Ek föreslår, i en inlämnad motion, att fler bänkar ställs ut.",
        "Ada Ek (S) yrkade genom motion den 3 maj att fler bänkar ställs ut.",
        "Ada Ek (S) hemställer i en gemensam motion att fler bänkar ställs ut.",
        "I en motion yrkar Ada Ek (S) att fler bänkar ställs ut.",
        "I motionen föreslår Ada Ek (S) att fler bänkar ställs ut.",
        "Av Ada Ek (S) föreslås i motion att fler bänkar ställs ut.",
    ],
)
def test_what_a_paper_asks_for_is_nobodys_motion_at_the_table(text, fixed):
    assert _motions(text, fixed) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek (S) föreslår i en skrivelse att fler bänkar ställs ut.",
        "Motionären Ada Ek (S) föreslår att fler bänkar ställs ut.",
        "Motionären Ada Ek (S) yrkar att fler bänkar ställs ut.",
        "Motionärerna yrkar att fler bänkar ställs ut.",
    ],
)
def test_what_a_papers_writer_asks_for_is_nobodys_motion_at_the_table(text):
    assert _motions(text, "Sammanfattning") == _motions(text, None) == []


@pytest.mark.parametrize("title", ["Svar på motion om bänkar", "Medborgarförslag om bänkar"])
@pytest.mark.parametrize(
    ("heading", "fixed"),
    [("Ärendet", "Sammanfattning"), ("Motionen", None), ("Motionens innehåll", None)],
)
@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("att fler bänkar ställs ut", 0),
        ("att motionen avslås", 1),
        ("att medborgarförslaget ska anses besvarat", 1),
        ("bifall till förslaget", 1),
        ("återremiss", 1),
    ],
)
def test_a_summary_of_a_paper_tells_what_it_asks_for(title, what, told, heading, fixed):
    one = section(f"Ada Ek (S) yrkar {what}.", title=title)
    parts = [SectionPart(Line(1, heading), fixed, one.lines)]

    assert len(read_debate(one, parts)) == told


@pytest.mark.parametrize(
    "what",
    ["bifall till motionen", "i första hand bifall till motionen", "i enlighet med motionen"],
)
def test_who_moves_that_a_paper_is_granted_moves_at_the_table(what):
    assert _motions(f"Ada Ek (S) yrkar {what}.") == [{"by": "Ada Ek", "party": "S", "text": what}]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek (S) yrkade, med instämmande av Bo Alm (V) , att motionen bifalls.",
        "Ada Ek (S) yrkar med instämmande av Bo Alm (V) att motionen bifalls.",
        "Ada Ek (S) yrkar med instämmande från Bo Alm (V), att motionen bifalls.",
        "Ada Ek (S) med instämmande av Bo Alm (V) yrkar att motionen bifalls.",
        "Ada Ek (S), med instämmande av Bo Alm (V), yrkar att motionen bifalls.",
        "Ada Ek (S) yrkar att motionen bifalls, med instämmande av Bo Alm (V).",
        "Ada Ek (S) yrkar att motionen bifalls och fick stöd av Bo Alm (V).",
        "Ada Ek (S) yrkar att motionen bifalls och får instämmande av Bo Alm (V).",
        "Ada Ek (S) med instämmande av Bo Alm (V): att motionen bifalls.",
        "Ada Ek (S) yrkar att motionen bifalls. Bo Alm (V) instämmer.",
        "Ada Ek (S) yrkar att motionen bifalls och Bo Alm (V) instämmer i detta.",
        "Ada Ek (S) yrkar att motionen bifalls, vilket Bo Alm (V) instämmer i.",
        "Ada Ek (S) yrkar att motionen bifalls, i vilket Bo Alm (V) instämmer.",
        "Ada Ek (S) yrkar att motionen bifalls, i vilket yrkande instämmer Bo Alm (V).",
        "Ada Ek (S) yrkar att motionen bifalls. Bo Alm (V) instämmer i yrkandet.",
        "Ada Ek (S) yrkar att motionen bifalls. I yrkandet instämmer Bo Alm (V).",
        "Ada Ek (S) yrkar att motionen bifalls.\nYrkandet får instämmande av Bo Alm (V).",
        "Ada Ek (S) yrkar att motionen bifalls.\nHennes yrkande biträddes av Bo Alm (V).",
        "• Ada Ek (S) yrkade, med instämmande av Bo Alm (V), att motionen bifalls.",
    ],
)
def test_those_who_second_a_motion_move_it_too(text):
    assert _motions(text) == [{"by": ["Ada Ek", "Bo Alm"], "text": "att motionen bifalls"}]


@pytest.mark.parametrize("ask", ["avslag på förslaget", "bifall till förslaget", "återremiss"])
@pytest.mark.parametrize(
    "names", ["Bo Alm (s), Cia Dal (mp) och Ed Il", "Bo Alm (s)Cia Dal (mp) Ed Il (v)"]
)
def test_a_list_of_supporters_ends_where_their_motion_begins(names, ask):
    (motion,) = _motions(f"Ada Ek (s) yrkade, med instämmande av {names}, {ask}.")

    assert motion == {"by": ["Ada Ek", "Bo Alm", "Cia Dal", "Ed Il"], "text": ask}


def test_supporters_who_are_not_named_leave_the_motion_its_own_words():
    (motion,) = _motions("Ada Ek (S) yrkar, med instämmande av Centerpartiet, att det bifalls.")

    assert motion == {"by": ["Ada Ek", "Centerpartiet"], "text": "att det bifalls"}


@pytest.mark.parametrize("verb", ["tillstyrker", "tillstyrkte", "avstyrker", "avstyrkte"])
def test_a_verb_that_says_for_or_against_stays_in_the_text(verb):
    text = f"Ada Ek (M) {verb}, med instämmande av Bo Alm (M), styrelsens förslag."

    assert _motions(text) == [
        {"by": ["Ada Ek", "Bo Alm"], "party": "M", "text": f"{verb} styrelsens förslag"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek (m) yrkar bifall till förslaget och Bo Alm (v) avslag på detsamma.",
        "Ada Ek (m) yrkar bifall till förslaget och Bo Alm (v) yrkar avslag på detsamma.",
        "Ada Ek (m) yrkar bifall till förslaget, medan Bo Alm (v) yrkar avslag på detsamma.",
        (
            "Under överläggningen yrkar Ada Ek (m) bifall till förslaget och Bo Alm (v) avslag på "
            "detsamma."
        ),
        (
            "Under överläggningen yrkar dels Ada Ek (m) bifall till förslaget, dels Bo Alm (v) "
            "avslag på detsamma."
        ),
    ],
)
def test_two_who_move_in_one_sentence_move_each_their_own(text):
    assert _motions(text) == [
        {"by": "Ada Ek", "party": "M", "text": "bifall till förslaget"},
        {"by": "Bo Alm", "party": "V", "text": "avslag på detsamma"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "att nämnden utser Cia Dal och Bo Alm att delta i mötet",
        "bifall till Cia Dals och Bo Alms förslag",
        "bifall till de av Cia Dal (V) och Bo Alm (S) lagda förslagen",
    ],
)
def test_names_in_what_is_moved_move_nothing(text):
    assert _motions(f"Ada Ek (m) yrkar {text}.") == [{"by": "Ada Ek", "party": "M", "text": text}]


@pytest.mark.parametrize("mark", ["•", "·", "-", "–", "*", "1.", "2)", "▪", ""])
def test_a_point_of_a_list_may_be_a_motion(mark):
    text = f"{mark} Ada Ek (fp) yrkade att det avslås.\n{mark} Bo Alm (m) yrkade bifall."

    assert _motions(text) == [
        {"by": "Ada Ek", "party": "FP", "text": "att det avslås"},
        {"by": "Bo Alm", "party": "M", "text": "bifall"},
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Efter diskussion yrkade ordförande",
        "Efter en kort överläggning yrkar",
        "Under överläggningen yrkar",
        "Under ärendets behandling yrkade",
        "Vid dagens sammanträde yrkar",
        "Vid behandlingen av ärendet yrkade",
        "I överläggningen yrkade",
        "Vidare yrkar",
        "Däremot yrkade",
        "För socialdemokraterna yrkar",
        "Mot detta yrkar",
    ],
)
def test_a_mover_behind_the_verb_moves(lead):
    assert _motions(f"{lead} Ada Ek att nämnden antar planen.", None) == [
        {"by": "Ada Ek", "text": "att nämnden antar planen"}
    ]


@pytest.mark.parametrize(("decides", "told"), [("Styrelsens", 1), ("Fullmäktiges", 0)])
def test_what_was_moved_at_the_meeting_of_who_decides_is_moved_here(decides, told):
    one = section(
        "Vid styrelsens behandling yrkar Ada Ek (S) bifall till motionen.\nMotionen avslås."
    )
    parts = [
        SectionPart(None, None, one.lines[:1]),
        SectionPart(Line(3, f"{decides} beslut"), "Beslut", one.lines[1:]),
    ]

    assert len(read_debate(one, parts)) == told


@pytest.mark.parametrize("body", ["Kommunstyrelsen", "Barn- och utbildningsnämnden"])
def test_what_was_moved_at_the_meeting_of_the_body_that_met_is_moved_here(body):
    one = section(f"Vid {body.lower()}s behandling yrkar Ada Ek (S) bifall till motionen.")
    parts = [SectionPart(None, None, one.lines)]

    assert len(read_debate(one, parts, meeting=Meeting(body=body))) == 1
    assert read_debate(one, parts, meeting=Meeting(body="Kommunfullmäktige")) == ()


@pytest.mark.parametrize(
    "lead",
    [
        "Vid styrelsens sammanträde den 3 maj yrkade",
        "Under remisstiden yrkade",
        "Efter remiss yrkar",
        "I ansökan yrkar",
    ],
)
def test_what_was_moved_elsewhere_is_not_moved_here(lead):
    assert _motions(f"{lead} Ada Ek (S) att nämnden antar planen.", None) == []


def test_lines_of_movers_without_parties_are_motions_of_their_own():
    text = "Nämnden 2014-05-02\nAda Ek yrkar avslag på förslaget\nBo Alm föreslår återremiss."

    assert _motions(text, None) == [
        {"by": "Ada Ek", "text": "avslag på förslaget"},
        {"by": "Bo Alm", "text": "återremiss"},
    ]


@pytest.mark.parametrize("who", ["Förvaltningschef Ada Ek", "Socialnämnden Väst", "Bolaget Alm"])
@pytest.mark.parametrize("verb", ["föreslår", "yrkar"])
def test_what_an_official_or_a_body_proposes_is_no_motion(who, verb):
    assert _motions(f"{who} {verb} återremiss.", None) == []


def test_an_official_seconds_no_motion():
    text = "Ada Ek (S) yrkar avslag. Förvaltningschef Bo Alm instämmer."

    assert _motions(text, None) == [{"by": "Ada Ek", "party": "S", "text": "avslag"}]


def test_what_somebody_without_a_party_proposes_may_be_an_officials():
    assert _motions("Ada Ek föreslår avslag på ansökan.", None) == []


def test_a_party_may_stand_behind_a_comma():
    assert _motions("Ada Ek, c: Bevilja bygglov.\nBo Alm, v, yrkar avslag.") == [
        {"by": "Ada Ek", "party": "C", "text": "Bevilja bygglov"},
        {"by": "Bo Alm", "party": "V", "text": "avslag"},
    ]


@pytest.mark.parametrize(
    ("written", "party"), [("s", "S"), ("kd", "KD"), ("fp", "FP"), ("Mp", "MP"), ("TUP", "TUP")]
)
def test_a_party_is_written_as_in_the_list_of_those_present(written, party):
    assert _motions(f"Ada Ek ({written}) yrkar bifall.")[0]["party"] == party


@pytest.mark.parametrize(
    "text",
    [
        "Yrkande av Ada Ek (S): återremiss.",
        "Avslagsyrkande från Ada Ek (S): återremiss.",
        "Av Ada Ek (S): återremiss.",
        "Återremiss yrkas av Ada Ek (S).",
        "Ada Ek (S) framställer yrkande om återremiss.",
        "Ada Ek (S) begär återremiss.",
    ],
)
def test_a_motion_may_be_told_as_something_somebody_has(text):
    (motion,) = _motions(text)

    assert (motion["by"], motion["party"]) == ("Ada Ek", "S")
    assert motion["text"].casefold() == "återremiss"


@pytest.mark.parametrize("text", ["Ada Ek (S) begär votering.", "Enligt Ada Ek (S): så är det."])
def test_what_else_somebody_says_is_no_motion(text):
    assert _motions(text) == []


def test_a_decision_whose_body_was_lost_is_not_in_the_motion_before_it():
    facts = debate("Ada Ek (S) yrkar avslag på initiativet. beslutar att avslå initiativet.")

    assert facts["motions"].value == [
        {"by": "Ada Ek", "text": "avslag på initiativet", "party": "S"}
    ]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Ada Ek (S) yrkar på avslag.\n\n- att köpa en bil", "på avslag"),
        ("Ada Ek (S) yrkar bifall till motionen.\n- att anta planen", "bifall till motionen"),
        ("Ada Ek (S) yrkade på\n- att köpa en bil\n\nMötet beslöt\n- att anta planen",
         "på - att köpa en bil"),
    ],
)  # fmt: skip
def test_a_motion_ends_where_a_list_of_what_was_decided_begins(text, moved):
    assert [one["text"] for one in _motions(text, None)] == [moved]


def test_points_that_a_motion_announces_belong_to_it():
    (motion,) = _motions("Ada Ek (S) yrkar:\n- att köpa en bil\n- att anta planen", None)

    assert motion["text"].endswith("- att anta planen")
