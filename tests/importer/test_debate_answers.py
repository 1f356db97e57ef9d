"""Votes told by a legend, by sentences, or by one line for each who voted."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate, section
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate import Meeting, read_debate
from minutes_archive.importer.sections.part import SectionPart

_ROLL = {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"], "abstain": ["Ed Il"]}


def _vote(text, fixed="Omröstning"):
    (vote,) = debate(text, fixed)["votes"].value
    return vote


@pytest.mark.parametrize(
    "after",
    [
        "AVSTÅR = Avstår från att rösta",
        "Avstår: avstår från att rösta",
        "Ada Ek (S) - JA",
        "Omröstningsresultat",
        "\nOmröstningen sker med upprop",
    ],
)
def test_what_no_means_ends_with_its_line_of_the_legend(after):
    vote = _vote(
        f"JA = Bifall till utskottets förslag\nNEJ = Avslag på utskottets förslag\n{after}\n"
        "Med 5 ja-röster mot 4 nej-röster bifalls förslaget."
    )

    assert vote["yes_means"] == "Bifall till utskottets förslag"
    assert vote["no_means"] == "Avslag på utskottets förslag"


def test_what_no_means_runs_over_broken_lines():
    vote = _vote(
        "JA = Bifall till utskottets\nförslag\nNEJ = Bifall till Cia\nDals yrkande\n"
        "AVSTÅR = Avstår\nDet blir 5 Ja mot 4 Nej."
    )

    assert vote["yes_means"] == "Bifall till utskottets förslag"
    assert vote["no_means"] == "Bifall till Cia Dals yrkande"


def test_an_abbreviation_ends_no_meaning():
    vote = _vote("Ja för förslaget och nej för Ada Eks m.fl. yrkande. Det blir 5 Ja mot 4 Nej.")

    assert vote["no_means"] == "Ada Eks m.fl. yrkande"


@pytest.mark.parametrize(
    "legend",
    [
        "Ja-röst innebär bifall till förslaget och nej-röst bifall till Cia Dals yrkande.",
        "Ja-röst innebär bifall till förslaget, nej-röst bifall till Cia Dals yrkande.",
        "Ja-röst bifall till förslaget. Nej-röst bifall till Cia Dals yrkande.",
    ],
)
def test_the_verb_of_what_yes_means_is_that_of_no_too(legend):
    vote = _vote(f"{legend} Det blir 5 Ja mot 4 Nej.")

    assert vote["yes_means"] == "bifall till förslaget"
    assert vote["no_means"] == "bifall till Cia Dals yrkande"


@pytest.mark.parametrize(
    "row",
    ["{} ({}) - {}", "{} ({}) {}", "{} ({}): {}", "{}, {}, {}", "{} {} {}", "• {} ({}) – {}"],
)
@pytest.mark.parametrize("answers", [("JA", "NEJ", "AVSTÅR"), ("Ja", "Nej", "Avstår")])
def test_a_line_for_each_who_voted_is_a_roll(row, answers):
    yes, no, abstain = answers
    rows = [
        row.format("Ada Ek", "S", yes),
        row.format("Cia Dal", "MP", no),
        row.format("Bo Alm", "V", yes),
        row.format("Ed Il", "KD", abstain),
    ]
    vote = _vote("Omröstning sker.\nNamn Parti Röst\n" + "\n\n".join(rows) + "\nDetta avslås.")

    assert vote["roll"] == _ROLL
    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek (S) röstar ja\nCia Dal (M) röstar nej\nBo Alm (V) röstar ja\nEd Il (L) avstår",
        "Ada Ek röstade ja. Cia Dal röstade nej. Bo Alm röstade ja. Ed Il avstod.",
        "Ada Ek (S): ja, Cia Dal (M): nej, Bo Alm (V): ja, Ed Il (L): avstår.",
        "1 Ada Ek S Ja\n2 Cia Dal M Nej\n3 Bo Alm (V), vice ordförande Ja\n4 Ed Il L Avstår",
        "JA: Ada Ek (S), Bo Alm (V)\nNEJ: Cia Dal (M)\nAVSTÅR: Ed Il (L)",
        "Ja: Ada Ek (S), ordf. Bo Alm (V)\nNej: Cia Dal (M)\nAvstår: Ed Il (L)",
    ],
)
def test_each_who_voted_may_stand_with_the_verb_or_the_answer(text):
    vote = _vote(text)

    assert vote["roll"] == _ROLL
    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)


def test_a_table_of_which_a_row_cannot_be_read_names_nobody():
    rows = "Ada Ek S Ja\nCia Dal M Nej\nBo Alm S Ja\nEk, Eva-Lo S Ja\nEd Il S Ja\nIa Ek M Nej"
    vote = _vote(f"Med 4 ja-röster mot 2 nej-röster bifalls det.\n{rows}\nUno Al S Ja")

    assert vote == {"kind": "open", "yes": 4, "no": 2}


def test_the_chair_may_have_a_row_without_a_name():
    text = "Omröstning\nAda Ek S Ja\nCia Dal M Nej\nBo Alm V Ja\nOrdföranden Ja"
    one = section(text)
    parts = [SectionPart(None, "Omröstning", one.lines)]
    (fact,) = read_debate(one, parts, meeting=Meeting(chair="Gun Hed"))

    assert fact.value[0]["roll"]["yes"] == ["Ada Ek", "Bo Alm", "Gun Hed"]


def test_a_line_may_hold_several_who_voted():
    vote = _vote("Ada Ek S Ja\nBo Alm V Ja Cia Dal TUP Nej\nEd Il M Avstår")

    assert vote["roll"] == _ROLL


def test_rows_below_the_counts_of_a_vote_are_its_roll():
    fact = debate(
        "Med 2 ja-röster mot 1 nej-röst avgörs det.\nAda Ek S Ja\nBo Alm S Ja\nEd Il M Nej"
    )
    (vote,) = fact["votes"].value

    assert vote["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Ed Il"]}
    assert fact["votes"].doubt is None


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek\nJa\nCia Dal\nNej\nBo Alm\nJa\nEd Il\nAvstår",
        "Namn\nParti\nRöst\nAda Ek\nS\nJa\nCia Dal\nMP\nNej\nBo Alm\nV\nJa\nEd Il\nL\nAvstår",
        "Ada Ek (S)\nJA\nCia Dal (MP)\nNEJ\nBo Alm (V)\nJA\nEd Il (L)\nAVSTÅR",
    ],
)
def test_answers_below_the_names_of_a_table_that_lost_its_rows_are_theirs(text):
    assert _vote(text)["roll"] == _ROLL


@pytest.mark.parametrize("text", ["Är badet öppet? Ja\nÄr det varmt? Nej", "Pris inom ram - Ja"])
def test_answers_to_questions_are_no_votes(text):
    assert "votes" not in debate(text, "Sammanfattning")


@pytest.mark.parametrize(
    "text",
    [
        (
            "2 ledamöter röstade ja: Ada Ek (s) och Bo Alm (v). 1 ledamot röstade nej: "
            "Cia Dal (m). 1 ledamot avstod: Ed Il (mp)."
        ),
        (
            "Följande ledamöter röstar JA: Ada Ek (S), Bo\nAlm (V).\nFöljande ledamot röstar NEJ: "
            "Cia Dal (M).\nFöljande ledamot AVSTÅR från att rösta: Ed Il (MP)."
        ),
        (
            "Följande röstade ja: Ada Ek (S), Bo Alm (V). Följande röstade nej: Cia Dal (M). "
            "Följande avstod: Ed Il (MP)."
        ),
    ],
)
def test_those_who_gave_an_answer_stand_behind_it(text):
    vote = _vote(text)

    assert vote["roll"] == _ROLL
    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "JA för förslaget och NEJ för yrkandet. 47 ledamöter röstade ja. 24 ledamöter röstade nej.",
        "JA för förslaget. NEJ för yrkandet. 47 röstade ja. 24 röstade nej.",
    ],
)
def test_counts_in_sentences_of_their_own_are_one_vote(text):
    assert _vote(text) == {
        "kind": "open",
        "yes": 47,
        "no": 24,
        "yes_means": "förslaget",
        "no_means": "yrkandet",
    }


def test_what_the_yes_was_for_may_stand_between_the_counts():
    vote = _vote(
        "Efter omröstning med 3 ja-röster för\nåterremiss mot 6 nej-röster avgörs det.", None
    )

    assert (vote["yes"], vote["no"]) == (3, 6)


def test_what_each_answer_was_for_may_stand_beside_its_count():
    vote = _vote(
        "Det avges 14 ja-röster för att avgöra ärendet i dag och 11 nej-röster för återremiss.",
        None,
    )

    assert (vote["yes_means"], vote["no_means"]) == ("att avgöra ärendet i dag", "återremiss")


@pytest.mark.parametrize(("decides", "told"), [("Styrelsens", 1), ("Fullmäktiges", 0)])
def test_a_vote_below_a_proposal_is_of_who_decides(decides, told):
    one = section(
        "att godkänna planen.\n"
        "Efter omröstning med 3 ja-röster mot 6 nej-röster beslutar styrelsen att avgöra det.\n"
        "Planen godkänns."
    )
    parts = [
        SectionPart(Line(1, "Utskottets förslag"), "Förslag till beslut", one.lines[:2]),
        SectionPart(Line(3, f"{decides} beslut"), "Beslut", one.lines[2:]),
    ]

    assert len(read_debate(one, parts)) == told


def test_what_yes_means_may_stand_among_what_was_proposed_at_the_meeting():
    one = section(
        "Ada Ek (S) yrkar avslag.\nJA = Bifall till förslaget\nNEJ = Avslag\n"
        "Det blir 5 Ja mot 4 Nej."
    )
    parts = [
        SectionPart(Line(1, "Förslag till beslut på mötet"), "Förslag till beslut", one.lines[:3]),
        SectionPart(Line(5, "Omröstningsresultat"), "Omröstning", one.lines[3:]),
    ]
    facts = {fact.key[2]: fact.value for fact in read_debate(one, parts)}

    assert facts["votes"][0]["yes_means"] == "Bifall till förslaget"
    assert facts["motions"][0]["by"] == "Ada Ek"


@pytest.mark.parametrize("chair", ["ordföranden", "ordförande", "undertecknad ordförande"])
def test_a_chair_who_is_not_named_is_left_out_of_the_roll_and_asked_about(chair):
    fact = debate(f"Ja röstar Ada Ek, Bo Alm samt {chair}. Nej röstar Cia Dal.", "Omröstning")[
        "votes"
    ]
    (vote,) = fact.value

    assert vote["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"]}
    assert vote["yes"] == 3
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_names_differ"


def test_the_chair_of_the_meeting_voted_where_a_section_names_no_other():
    one = section("Ja röstar Ada Ek samt ordföranden. Nej röstar Cia Dal.")
    parts = [SectionPart(None, "Omröstning", one.lines)]
    (fact,) = read_debate(one, parts, meeting=Meeting(chair="Gun Hed"))

    assert fact.value[0]["roll"] == {"yes": ["Ada Ek", "Gun Hed"], "no": ["Cia Dal"]}
    assert fact.doubt is None


@pytest.mark.parametrize(
    "told",
    ["Bo Alm leder mötet som ordförande.", "Gun Hed anmäler jäv.", "Vice ordföranden leder."],
)
def test_the_chair_of_the_meeting_did_not_vote_where_another_led_it(told):
    one = section(f"{told} Ja röstar Ada Ek samt ordföranden. Nej röstar Cia Dal.")
    parts = [SectionPart(None, "Omröstning", one.lines)]
    votes = [
        fact
        for fact in read_debate(one, parts, meeting=Meeting(chair="Gun Hed"))
        if fact.key[2] == "votes"
    ]

    assert votes[0].value[0]["roll"]["yes"] == ["Ada Ek"]


def test_a_vice_chair_is_not_the_chair():
    text = (
        "Ordföranden Gun Hed (C) leder. Ja röstar Ada Ek samt vice ordföranden. Nej röstar Bo Alm."
    )

    assert _vote(text)["roll"] == {"yes": ["Ada Ek"], "no": ["Bo Alm"]}


@pytest.mark.parametrize(
    "ballot",
    [
        "45 sedlar avges, varav 27 för Ada Ek och 18 för Bo Alm.",
        "Ada Ek 27 röster, Bo Alm 18 röster, 3 blanka.",
    ],
)
def test_a_ballot_with_papers_for_people_was_secret(ballot):
    text = f"Valet sker med slutna sedlar. {ballot}"
    fact = debate(text)["votes"]

    assert fact.value == [{"kind": "secret"}]
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_secret"
