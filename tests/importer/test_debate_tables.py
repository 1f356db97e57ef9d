"""Votes told by tables, and counts told without the words yes and no."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate, section
from importer.section_samples import section_of
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.debate import read_debate
from minutes_archive.importer.sections.part import SectionPart


def _table(*rows):
    lines = tuple(
        Line(number, "\t".join(cell for cell in row if cell), cells=row)
        for number, row in enumerate(rows, 5)
    )
    head = Line(4, "Omröstning")
    facts = read_debate(section("x"), [SectionPart(head, "Omröstning", lines)])
    return {str(fact.key[2]): fact for fact in facts}


def test_a_table_tells_who_voted_how():
    facts = _table(
        ("Ledamot", "Ja", "Nej", "Avstår"),
        ("Ada Ek (S)", "X", "", ""),
        ("Bo Alm (M)", "", "x", ""),
        ("Eva Lind (C)", "", "", "X"),
        ("Gun Hed (S)", "X", "", ""),
    )
    (vote,) = facts["votes"].value

    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)
    assert vote["roll"] == {
        "yes": ["Ada Ek", "Gun Hed"],
        "no": ["Bo Alm"],
        "abstain": ["Eva Lind"],
    }
    assert facts["votes"].doubt is None


def test_a_column_of_parties_and_a_row_of_sums_do_not_disturb():
    facts = _table(
        ("Namn", "Parti", "Ja", "Nej"),
        ("Ada Ek", "S", "X", ""),
        ("Bo Alm", "M", "", "X"),
        ("Summa", "", "1", "1"),
    )
    (vote,) = facts["votes"].value

    assert vote["roll"] == {"yes": ["Ada Ek"], "no": ["Bo Alm"]}
    assert (vote["yes"], vote["no"]) == (1, 1)


@pytest.mark.parametrize("abstains", ["Avst", "Avst.", "Avstår"])
def test_how_many_were_there_is_no_answer(abstains):
    facts = _table(
        ("Namn", "Parti", "Närv.", "Tjg. ersättare", "Ja", "Nej", abstains),
        ("Ada Ek", "S", "X", "", "X", "", ""),
        ("Bo Alm", "M", "X", "", "", "X", ""),
        ("Cia Dal", "V", "X", "", "", "", "X"),
        ("Summa", "", "3", "", "1", "1", "1"),
    )
    (vote,) = facts["votes"].value
    assert (vote["yes"], vote["no"], vote["abstain"]) == (1, 1, 1)
    assert vote["roll"]["abstain"] == ["Cia Dal"]


def test_a_table_about_something_else_is_no_vote():
    assert _table(("Fråga", "Ja", "Nej"), ("Är badet öppet?", "X", "")) == {}
    assert _table(("Ledamot", "Parti"), ("Ada Ek", "S")) == {}
    seats = (("Ada Ek", "S", "X"), ("Bo Alm", "M", "X"))
    assert _table(("Ledamot", "Parti", "Frånvarande"), *seats) == {}


def test_sums_below_a_table_that_lost_its_columns_are_the_result():
    text = "Ledamot\nJa\nNej\nAvstår\nAda Ek (S)\nX\nBo Alm (M)\nX\nSumma\n3\n2\n1"
    (vote,) = debate(text, "Omröstning")["votes"].value

    assert (vote["yes"], vote["no"], vote["abstain"]) == (3, 2, 1)


@pytest.mark.parametrize("mark", ["X", "x", "1", "✓"])
@pytest.mark.parametrize(
    "heads", ["Ledamot\nJa\nNej\nAvstår", "Namn\n\nJa\n\nAvstår\n\nNej", "Namn\nJa\nNej"]
)
def test_names_below_the_heads_of_columns_gave_none_of_the_answers(heads, mark):
    rows = f"Ada Ek (S)\n{mark}\nBo Alm (M)\n{mark}\nCia Dal (C), ordförande\n{mark}"
    fact = debate(f"Med 2 ja-röster mot 1 nej-röst bifalls det.\n{heads}\n{rows}")["votes"]

    assert fact.value == [{"kind": "open", "yes": 2, "no": 1}]
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_columns_lost"


def test_crosses_below_names_under_one_head_give_no_answer():
    fact = debate("Det blir 2 Ja mot 0 Nej.\nJa\nAda Ek (S)\nX\nBo Alm (M)\nX")["votes"]

    assert "roll" not in fact.value[0]
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_columns_lost"


def test_a_roll_without_crosses_has_no_doubt_about_columns():
    fact = debate("Ja:\nAda Ek (S)\nBo Alm (V)\nNej:\nCia Dal (M)")["votes"]

    assert fact.value[0]["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"]}
    assert fact.doubt is None


def test_nobody_under_one_answer_leaves_the_names_of_the_others():
    fact = debate("Ja:\nAda Ek (S)\nNej:\nBo Alm (V)\nAvstår:\nFrånvarande:\nCia Dal (M)")["votes"]

    assert fact.value[0]["roll"] == {"yes": ["Ada Ek"], "no": ["Bo Alm"], "absent": ["Cia Dal"]}


def test_an_answer_with_a_colon_that_nobody_gave_is_no_head_of_a_column():
    fact = debate("Med 0 ja-röster mot 2 nej-röster.\nJa:\nNej:\nAda Ek (S)\nBo Alm (V)")["votes"]

    assert fact.value[0]["roll"] == {"no": ["Ada Ek", "Bo Alm"]}


@pytest.mark.parametrize(
    ("result", "doubt"),
    [
        ("Med 2 ja-röster mot 1 nej-röst", "vote_columns_lost"),
        ("Med 2 röster mot 1", "vote_order_assumed"),
    ],
)
def test_of_two_doubts_about_a_vote_the_one_about_its_counts_is_told(result, doubt):
    fact = debate(f"{result} bifalls det.\nNamn Ja Nej\nAda Ek (S) X\nBo Alm (M) X")["votes"]

    assert fact.doubt is not None
    assert fact.doubt.kind == doubt


def test_a_vote_of_which_only_the_counts_are_told_leaves_no_doubt():
    fact = debate("Med 2 ja-röster mot 1 nej-röst bifalls det.\nAda Ek (S) reserverar sig.")[
        "votes"
    ]

    assert fact.doubt is None


def test_a_result_in_rows_of_a_marked_up_table_is_read():
    text = "| Röst | Antal |\n| Ja | 31 |\n| Nej | 29 |\n| Avstår | 1 |"
    (vote,) = debate(text, "Omröstning")["votes"].value

    assert (vote["yes"], vote["no"], vote["abstain"]) == (31, 29, 1)


def test_a_ballot_whose_last_number_ends_its_sentence_was_secret():
    text = "Sluten omröstning genomförs. Ada Ek får 21 röster och Bo Alm 19 röster."

    assert debate(text)["votes"].value == [{"kind": "secret"}]


def test_a_table_of_one_row_is_the_result():
    text = "Votering genomförs med följande utfall:\nJa Nej Avstår\n26 4 1\nBeslutsunderlag finns."
    (vote,) = debate(text, "Propositionsordning")["votes"].value

    assert (vote["yes"], vote["no"], vote["abstain"]) == (26, 4, 1)


def test_a_result_told_again_in_the_next_part_is_one_vote():
    one = section(
        "Namn Parti Ja Nej Avstår Ek, Ada S X Summa 18 11 2\n"
        "Med 18 ja-röster mot 11 nej-röster, och 2 ledamöter som avstår, bifalls förslaget."
    )
    parts = [
        SectionPart(Line(1, "Omröstning"), "Omröstning", one.lines[:1]),
        SectionPart(Line(1, "Resultat"), None, one.lines[1:]),
    ]
    (fact,) = read_debate(one, parts)

    assert [(vote["yes"], vote["no"]) for vote in fact.value] == [(18, 11)]


@pytest.mark.parametrize(
    "text",
    [
        "Fullmäktige beslutade med 80 röster mot 34 som avgavs för avslag. 2 ledamöter avstod.",
        "Med 80 röster mot 34 beslutar fullmäktige att anta planen. 2 ledamöter avstår.",
        "För yrkandet avgavs 80 röster, emot 34. 2 avstod.",
    ],
)
def test_counts_without_yes_and_no_are_read_and_asked_about(text):
    fact = debate(text)["votes"]
    (vote,) = fact.value

    assert (vote["yes"], vote["no"], vote["abstain"]) == (80, 34, 2)
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_order_assumed"


@pytest.mark.parametrize(
    "text",
    [
        "Mötet valde Ada Ek med 41 röster mot 20 blanka.",
        "Ada Ek får 12 röster och Bo Alm 9 röster.",
        "Motionen fick mothugg av 12.",
    ],
)
def test_other_numbers_are_no_vote(text):
    assert "votes" not in debate(text)


def test_a_row_of_results_ends_a_table_that_lost_its_columns():
    text = "Ja Nej Avstår\nAda Ek (S) X\nBo Alm (V) X\nCia Dal (M) X\nResultat 2 1 0"
    (vote,) = debate(text, "Omröstning")["votes"].value

    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 0)


def _spaced(text):
    one = section_of(text)
    facts = read_debate(one, [SectionPart(None, "Omröstning", one.lines)])
    (vote,) = next(fact for fact in facts if fact.key[2] == "votes").value
    return vote


def test_an_office_behind_the_party_does_not_end_a_table():
    vote = _spaced(
        "Ledamot                 JA     NEJ    AVSTÅR\n"
        "Ada Ek (L)              X\n"
        "Bo Alm (S), 2:e v. ordf.       X\n"
        "Cia Dal (C), ordf.      X\n"
    )

    assert vote["roll"] == {"yes": ["Ada Ek", "Cia Dal"], "no": ["Bo Alm"]}


_BESIDE = """\
Ja-röster                       Nej-röster
Ada Ek (S)                      Cia Dal-Lind (M)
Bo Alm (V)                      Eva Lind (C)
Gun Hed (MP)

Ulf Sol (KD) avstår.

Utfallet blir 3 ja-röster, 2 nej-röster och 1 som avstår.
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("Ja-röster ", "Ja        "),
        ("Ja-röster                       Nej-röster", "JA (3)                          NEJ (2)"),
        (
            "Ja-röster                       Nej-röster",
            "Röstar ja                       Röstar nej",
        ),
    ],
)
def test_names_in_columns_side_by_side_gave_the_answer_above_them(old, new):
    vote = _spaced(_BESIDE.replace(old, new, 1))

    assert (vote["yes"], vote["no"], vote["abstain"]) == (3, 2, 1)
    assert vote["roll"] == {
        "yes": ["Ada Ek", "Bo Alm", "Gun Hed"],
        "no": ["Cia Dal-Lind", "Eva Lind"],
        "abstain": ["Ulf Sol"],
    }


def test_a_name_between_two_columns_side_by_side_makes_nobody_of_all():
    vote = _spaced(_BESIDE.replace("Gun Hed (MP)", " " * 16 + "Gun Hed (MP)"))

    assert not vote.get("roll", {}).keys() & {"yes", "no"}


def test_the_heads_of_a_table_are_no_row_of_those_who_answered_below():
    vote = _spaced(
        "Namn JA NEJ AVSTÅR\n\nAda Ek (M) JA\n\nBo Alm (S) NEJ\n\nCia Dal (NP) JA\n\n"
        "Eva Lind (MP) AVSTÅR\n\nDet blev 2 JA-röster, 1 NEJ-röst och 1 som AVSTÅR."
    )

    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)
    assert vote["roll"] == {
        "yes": ["Ada Ek", "Cia Dal"],
        "no": ["Bo Alm"],
        "abstain": ["Eva Lind"],
    }
