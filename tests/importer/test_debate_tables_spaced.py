"""Votes told by tables that nothing but space, tabs or bars keeps in columns."""

from __future__ import annotations

import pytest

from importer.section_samples import section_of
from minutes_archive.importer.facts import Fact
from minutes_archive.importer.sections.debate import read_debate
from minutes_archive.importer.sections.part import SectionPart

ROLL = {"yes": ["Ada Ek", "Eva Lind", "Gun Hed"], "no": ["Bo Alm", "Cia Dal-Sundström"]}


def _fact(text: str) -> Fact:
    one = section_of(text)
    facts = read_debate(one, [SectionPart(None, "Omröstning", one.lines)])
    return next(fact for fact in facts if fact.key[2] == "votes")


def _vote(text: str) -> dict[str, object]:
    (vote,) = _fact(text).value
    return dict(vote)


RAGGED = """\
Ledamot                          Parti    JA    NEJ
Ada Ek                   S        X
Bo Alm             M              X
Cia Dal-Sundström                  C              X
Eva Lind                    V        X
Gun Hed                     MP       X
"""


def test_rows_that_slid_are_told_by_how_far_their_marks_stand_from_their_party():
    fact = _fact(f"3 JA och 2 NEJ\n\n{RAGGED}")

    assert fact.value == [{"kind": "open", "yes": 3, "no": 2, "roll": ROLL}]
    assert fact.doubt is None


def test_a_slid_row_whose_mark_stands_between_two_columns_makes_nobody_of_all():
    fact = _fact(f"3 JA och 2 NEJ\n\n{RAGGED.replace('C              X', 'C           X')}")

    assert fact.value == [{"kind": "open", "yes": 3, "no": 2}]
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_columns_lost"


def test_columns_that_stand_in_two_ways_at_once_name_nobody():
    text = """\
Med 1 ja-röst mot 2 nej-röster.
Ledamot            Parti    Ja    Nej
Ada Ek             S              X
Bo Alm                   M        X
Cia Dal            C        X
"""
    assert "roll" not in _vote(text)


def test_slid_rows_that_do_not_give_the_told_result_are_asked_about():
    fact = _fact(f"4 ja och 2 nej\n\n{RAGGED}")
    (vote,) = fact.value

    assert (vote["yes"], vote["no"]) == (4, 2)
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_names_differ"


@pytest.mark.parametrize(
    "text",
    [
        """\
Namn                 Ja      Nej     Avst
Ada Ek (S)           x
Bo Alm (M)                   x
Cia Dal (C)          x
Summa                3       1       0
""",
        """\
Namn         Närv    Ja      Nej
Ada Ek (S)   x       x
Bo Alm (M)   x               x
Cia Dal (C)  x       x
Summa        4       3       1
""",
    ],
)
def test_sums_that_are_not_those_of_the_names_are_one_vote_and_asked_about(text):
    fact = _fact(text)
    (vote,) = fact.value

    assert (vote["yes"], vote["no"]) == (3, 1)
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_names_differ"


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Ledamot              Parti   Ja    Nej   Avstår",
            "Ada Ek               S       X     -     -",
            "Bo Alm               m       -     X     -",
            "Cia Dal-Sundström    v       -     X     -",
            "Eva Lind             V       X     -     -",
            "Gun Hed              MP      X     -     -",
        ),
        (
            "Namn                 Ja-röst   Nej-röst   Avstår",
            "Ek, Ada (S)          x",
            "Alm, Bo (M)                    x",
            "Dal-Sundström, Cia             x",
            "Lind, Eva (V)        x",
            "Hed, Gun (MP), ordf  x",
        ),
        (
            "Nr   Namn                 Parti   Nej   Ja",
            "1    Ada Ek               S             1",
            "2    Bo Alm               M       1",
            "3    Cia Dal-Sundström    C       1",
            "4    Eva Lind             V             1",
            "5    Gun Hed              MP            1",
        ),
        (
            "Ledamot              Ersättare     Parti   Ja    Nej",
            "Ada Ek                             S       X",
            "Bo Alm                             M             X",
            "Per Berg             Cia Dal-Sundström  C        X",
            "Liv Ås               Eva Lind      V       X",
            "Gun Hed                            MP      X",
            "Summa                                      3     2",
        ),
        (
            "Ledamot              Parti   Närv.   Ja    Nej",
            "Ada Ek               S       X       X",
            "Bo Alm               M       X             X",
            "Cia Dal-Sundström    C       X             X",
            "Eva Lind             V       X       X",
            "Gun Hed              MP      X       X",
            "Summa                        5       3     2",
        ),
        (
            "Ledamot              Ja    Nej",
            "Socialdemokraterna",
            "Ada Ek               X",
            "Eva Lind             X",
            "Gun Hed              X",
            "Moderaterna",
            "Bo Alm                     X",
            "Cia Dal-Sundström          X",
        ),
        (
            "Namn                 Ja    Nej",
            "Ada Ek (S)           X",
            "Eva Lind (V)         X",
            "",
            "Justerares signatur           Utdragsbestyrkande              Sida 1",
            "Miljönämnden              PROTOKOLL                     4(15)",
            "2023-03-14",
            "",
            "Namn                 Ja    Nej",
            "Gun Hed (MP)         X",
            "Bo Alm (M)                 X",
            "Cia Dal-Sundström (C)      X",
        ),
        (
            "Ledamot                        Ja    Nej",
            "Ada Ek (S)                     X",
            "Bo Alm (M)                           X",
            "Cia Dal-Sundström (M)                X",
            "Eva Lind (V)                   X",
            "Gun Hed (Östra bygdens lista)  X",
        ),
        (
            "Ledamot\tParti\tJa\tNej",
            "Ada Ek\tS\tX",
            "Bo Alm\tM\t\tX",
            "Cia Dal-Sundström\tC\t\tX",
            "Eva Lind\tV\tX\t",
            "Gun Hed\tMP\tX",
            "Summa\t\t3\t2",
        ),
        (
            "| Ledamot | Ja | Nej |",
            "|---|---|---|",
            "| Ada Ek (S) | X | |",
            "| Bo Alm (M) | | X |",
            "| Cia Dal-Sundström (C) | | X |",
            "| Eva Lind (V) | X | |",
            "| Gun Hed (MP) | X | |",
        ),
        (
            "| Ledamot | Röst |",
            "|---|---|",
            "| Ada Ek (S) | Ja |",
            "| Bo Alm (M) | Nej |",
            "| Cia Dal-Sundström (C) | Nej |",
            "| Eva Lind (V) | Ja |",
            "| Gun Hed (MP) | Ja |",
        ),
    ],
)
def test_a_table_is_read_however_its_columns_are_drawn(rows):
    told = "Omröstningen utfaller med 3 ja-röster mot 2 nej-röster."
    vote = _vote("\n".join([told, "", *rows]))

    assert (vote["yes"], vote["no"]) == (3, 2)
    roll = {key: sorted(names) for key, names in vote["roll"].items()}
    assert roll == ROLL


def test_answers_in_words_under_their_heads_are_told_once():
    text = """\
Ledamot                       Ja       Nej      Avstår
Ada Ek, S                     Ja
Bo Alm, M                              Nej
Cia Dal-Sundström, C                   Nej
Ulf Sol, KD                                     Avstår
Eva Lind, V                   Ja
Gun Hed, MP                   Ja
"""
    vote = _vote(text)

    assert (vote["yes"], vote["no"], vote["abstain"]) == (3, 2, 1)
    assert vote["roll"] == {**ROLL, "abstain": ["Ulf Sol"]}


def test_heads_of_answers_alone_are_nobody_who_abstained():
    text = """\
Med 2 ja-röster mot 1 nej-röst beslutar nämnden enligt förslaget.

                    Ja       Nej      Avstår
Ada Ek, S         Ja
Bo Alm, M                   Nej
Eva Lind, V        Ja
"""
    vote = _vote(text)

    assert "abstain" not in vote
    assert vote["roll"] == {"yes": ["Ada Ek", "Eva Lind"], "no": ["Bo Alm"]}


def test_columns_of_several_votes_name_nobody():
    text = """\
Med 2 ja-röster mot 1 nej-röst beslutar nämnden.
Ledamot              Ja    Nej       Ja    Nej
Ada Ek (S)           X               X
Bo Alm (M)                 X         X
Eva Lind (V)         X               X
"""
    assert "roll" not in _vote(text)


@pytest.mark.parametrize("sums", ["Summa                2     1\n", ""])
def test_two_tables_are_two_votes(sums):
    table = f"""\
Ledamot              Ja    Nej
Ada Ek (S)           X
Bo Alm (M)                 X
Eva Lind (V)         X
{sums}"""
    again = table.replace("Bo Alm (M)                 X", "Bo Alm (M)           X")
    again = again.replace("2     1", "3     0")
    first, second = _fact(f"{table}\n{again}").value

    assert first["roll"] == {"yes": ["Ada Ek", "Eva Lind"], "no": ["Bo Alm"]}
    assert second["roll"] == {"yes": ["Ada Ek", "Bo Alm", "Eva Lind"]}


def test_a_row_of_a_drawn_table_that_cannot_be_read_makes_nobody_of_all():
    rows = ("| Namn | Ja | Nej |", "| Ada Ek | X | |", "| Dal | X | |", "| Bo Alm | | X |")

    assert "roll" not in _vote("\n".join(["Det blev 2 ja-röster mot 1 nej-röst.", *rows]))


@pytest.mark.parametrize("gap", [" ", "  "])
def test_marks_right_behind_names_stand_under_no_column(gap):
    text = f"Det blev 2 ja mot 0 nej.\nNamn Ja Nej\nAda Ek (S){gap}X\nBo Alm (M){gap}X\n"

    assert "roll" not in _vote(text)


def test_a_row_that_cannot_be_read_makes_nobody_of_all():
    text = """\
Med 3 ja-röster mot 1 nej-röst beslutar nämnden.
Ledamot              Ja    Nej
Ada Ek (S)           X
Bo Alm (M)                 X
Dal                  X
Eva Lind (V)         X
"""
    assert "roll" not in _vote(text)
