"""Who voted how, told by names: beside the answer, below it, and in columns of spaces."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate, lines
from importer.section_samples import section_of
from minutes_archive.importer.sections.debate import read_debate
from minutes_archive.importer.sections.debate.flow import flow_of
from minutes_archive.importer.sections.part import SectionPart

_ROLL = {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal", "Disa Lind"]}


def _vote(text):
    (vote,) = debate(text, "Omröstning")["votes"].value
    return vote


@pytest.mark.parametrize(
    "text",
    [
        "2 ja-röster: Ada Ek (S) och Bo Alm (V)\n2 nej-röster: Cia Dal (M) och Disa\nLind (KD)",
        "Ja-röster (2): Ada Ek (S), Bo Alm (V)\nNej-röster (2): Cia Dal (M), Disa Lind (KD)",
        "Ja: Ada Ek (S), Bo Alm (V)\nNej: Cia Dal (M), Disa Lind (KD)",
        "Ja röstar: Ada Ek (S), Bo Alm (V).\nNej röstar: Cia Dal (M), Disa Lind (KD).",
        "JA\nAda Ek (S)\nBo Alm (V)\n\nNEJ\nCia Dal (M)\nDisa Lind (KD)",
        "Följande röstar ja:\n• Ada Ek (S)\n• Bo Alm (V)\nNej:\n• Cia Dal (M)\n• Disa Lind (KD)",
        "Ja-röster avges av:\nAda Ek (S), Bo\nAlm (V)\nNej:\nCia Dal (M), Disa Lind (KD)",
        "Vid upprop röstar följande ja: Ada Ek (S), Bo Alm (V).\nNej: Cia Dal (M), Disa Lind (KD).",
    ],
)
def test_names_beside_or_below_an_answer_are_its_roll(text):
    vote = _vote(text)

    assert vote["roll"] == _ROLL
    assert (vote["yes"], vote["no"]) == (2, 2)
    assert "yes_means" not in vote


@pytest.mark.parametrize(
    "next_line",
    [
        "Ordföranden finner att nämnden med 2 ja-röster mot 1 nej-röst bifaller förslaget.",
        "Med 2 ja-röster mot 1 nej-röst bifalls förslaget.",
        "Resultat: 2 ja, 1 nej",
        "Nämnden beslutar enligt förslaget.",
    ],
)
@pytest.mark.parametrize("last", ["Cia Dal (M)", "Cia Dal"])
def test_the_names_end_where_the_next_line_begins_a_sentence_without_a_full_stop(last, next_line):
    vote = _vote(f"Omröstning sker.\nJa: Ada Ek (S), Bo\nAlm (V)\nNej: {last}\n{next_line}")

    assert vote["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"]}
    assert (vote["yes"], vote["no"]) == (2, 1)


@pytest.mark.parametrize(
    "names",
    [
        "Ada Ek,\nBo Alm",
        "Ada Ek, Bo\nAlm",
        "Ada Ek och\nBo Alm",
        "Ada Ek\noch Bo Alm",
        "Ada Maria Ek, Bo Erik\nAlm och Cia Dal",
        "Ada Ek, Bo Erik\nvon Alm",
        "Ada Ek, Bo\nvan der Alm",
    ],
)
def test_names_that_run_on_to_the_next_line_are_not_cut(names):
    vote = _vote(f"Ja: {names}.\nNej: Disa Lind.")

    whole = names.replace("\n", " ").replace(" och ", ", ").split(", ")
    assert vote["roll"] == {"yes": whole, "no": ["Disa Lind"]}


@pytest.mark.parametrize("joined", [",", " och"])
def test_a_list_that_goes_on_with_a_group_is_not_cut_before_it(joined):
    vote = _vote(
        f"Ja: Ada Ek (S), Bo Alm (V){joined}\nLedamöter från M.\nNej: Disa Lind (KD), Eva Ros (C)."
    )

    assert vote["roll"] == {"no": ["Disa Lind", "Eva Ros"]}


def test_only_a_list_of_names_ends_where_the_next_line_begins_a_sentence():
    told = flow_of(lines("Nej: avslag på det som\nKommunstyrelsen föreslår i sin skrivelse"))

    assert len(told.sentences) == 1


def test_what_an_answer_means_may_stand_between_it_and_its_names():
    vote = _vote("Ja (bifall till förslaget): Ada Ek, Bo Alm\nNej (avslag): Cia Dal")

    assert vote["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"]}


def test_those_who_voted_for_yes_and_for_no_are_a_roll():
    vote = _vote("För ja röstade Ada Ek (S) och Bo Alm\n(V).\nFör nej röstade Cia Dal (M).")

    assert vote["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"]}


def test_names_without_party_beside_a_number_and_an_answer_are_a_roll_and_no_proposition():
    vote = _vote(
        "2 ja-röster: Ada Ek, Bo\nAlm\n2 nej-röster: Cia Dal, Disa Lind\n1 avstår: Eva Ros"
    )

    assert vote["roll"] == {**_ROLL, "abstain": ["Eva Ros"]}
    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 2, 1)
    assert "yes_means" not in vote


def test_names_below_an_answer_end_where_something_else_begins():
    vote = _vote(
        "Ja:\nAda Ek (S)\nBo Alm (V)\nNej:\nCia Dal (M)\nDisa Lind (KD)\nFöljande antecknas."
    )

    assert vote["roll"] == _ROLL


def test_numbers_after_their_words_belong_to_them():
    vote = _vote("Ja: 7\nNej: 4\nAvstår: 1\nFrånvarande: 2")

    assert vote == {"kind": "open", "yes": 7, "no": 4, "abstain": 1, "absent": 2}


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [
        ("Det avgavs 14 ja-röster för att avgöra ärendet och 11 nej-röster för en paus.", 14, 11),
        ("Med åtta (8) ja-röster mot fem (5) nej-röster avgörs ärendet idag.", 8, 5),
        ("Efter votering, 19 röster mot 11, bifölls motionen.", 19, 11),
        ("Efter votering med siffrorna 14-9 bifölls motionen.", 14, 9),
    ],
)
def test_counts_with_words_between_them_are_read(text, yes, no):
    vote = _vote(text)

    assert (vote["yes"], vote["no"]) == (yes, no)


def test_one_laid_down_vote_abstains():
    assert _vote("Med 26 ja-röster mot 4 nej-röster och 1 nedlagd röst.")["abstain"] == 1


def _spaced(text):
    one = section_of(text)
    facts = read_debate(one, [SectionPart(None, "Omröstning", one.lines)])
    return {str(fact.key[2]): fact.value for fact in facts}


_TABLE = """\
Ledamot          Parti    Ja    Nej   Avstår
Ada Ek           S        X
Bo Alm           V        X
Cia Dal          M              X
Eva Lind         C                    X
Summa                     2     1     1
"""


def test_marks_stand_under_the_answer_of_their_column():
    (vote,) = _spaced(_TABLE)["votes"]

    assert vote["roll"] == {
        "yes": ["Ada Ek", "Bo Alm"],
        "no": ["Cia Dal"],
        "abstain": ["Eva Lind"],
    }
    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)


def test_marks_whose_columns_were_lost_name_nobody():
    (vote,) = _spaced("\n".join(" ".join(row.split()) for row in _TABLE.splitlines()))["votes"]

    assert "roll" not in vote
    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)


def test_a_mark_between_two_columns_names_nobody():
    shifted = _TABLE.replace("M              X", "M           X")

    assert "roll" not in _spaced(shifted)["votes"][0]


@pytest.mark.parametrize(
    "text",
    [
        "Ja (3): Almgren, Bo-Dahl, Ek\nNej (1): Lind\nAvstår (1): Sol",
        "Ja: Almgren, Bo-Dahl och Ek\nNej: Lind\nAvstår: Sol",
    ],
)
def test_family_names_alone_are_counted_but_name_nobody(text):
    vote = _vote(text)

    assert (vote["yes"], vote["no"], vote["abstain"]) == (3, 1, 1)
    assert "roll" not in vote


def test_a_roll_that_runs_on_in_one_line_is_cut_at_each_answer():
    vote = _vote("2 ja-röster: Ada Ek (S) och Bo Alm (V) 1 nej-röst: Cia Dal (M)")
    flat = _vote("2 ja-röster: Ada Ek (S), Bo Alm (V) 2 nej-röster: Cia Dal (M), Eva Lind (C)")

    assert vote["yes"] == flat["yes"] == 2
    assert flat["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal", "Eva Lind"]}


def test_nobody_abstained_where_a_nought_says_so():
    vote = _vote("Ja-röster (1): Ada Ek (S)\nNej-röster (1): Cia Dal (M)\nAvstår (0)")

    assert (vote["yes"], vote["no"], vote["abstain"]) == (1, 1, 0)


@pytest.mark.parametrize(
    "text",
    [
        """\
Ja röstar 3 ledamöter: Ada Ek, Bo Alm och
Cia Dal.
Nej röstar 1 ledamot: Eva Lind.
Gun Hed avstår från att rösta.""",
        """\
Ja röstade 3: Ada Ek (S), Bo Alm (S), Cia Dal (M)
Nej röstade 1: Eva Lind (C)
Gun Hed (V) avstod.""",
        """\
Vid omröstningen avges 3 ja-röster (Ada Ek, Bo Alm,
Cia Dal) och 1 nej-röst (Eva Lind). Gun Hed avstår.""",
        """\
Med tre ja-röster (Ada Ek (S), Bo Alm (S) och Cia Dal (M)) mot en nej-röst (Eva
Lind (C)) bifalls förslaget. Gun Hed (V) avstår från att rösta.""",
        """\
Ja röstar 3: Ada Ek, Bo Alm, Cia Dal.
Nej röstar 1: Eva Lind.
Avstår 1: Gun Hed.""",
        """\
Utfallet är 3 ja-röster (Ada Ek, Bo Alm, Cia Dal), en nej-röst (Eva Lind) och en
nedlagd röst (Gun Hed).""",
    ],
)
def test_how_many_gave_an_answer_stands_between_it_and_who(text):
    vote = _vote(text)

    assert (vote["yes"], vote["no"], vote["abstain"]) == (3, 1, 1)
    assert vote["roll"] == {
        "yes": ["Ada Ek", "Bo Alm", "Cia Dal"],
        "no": ["Eva Lind"],
        "abstain": ["Gun Hed"],
    }
