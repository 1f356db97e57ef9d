"""Votes that a list of attendance crosses in columns, and lists of votes with a row a line."""

from __future__ import annotations

import pytest

from importer.debate_samples import lines
from minutes_archive.importer.appendices import read_appendices
from minutes_archive.importer.appendices.vote_columns import read_vote_columns
from minutes_archive.importer.draft import Draft, draft_minutes
from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers import read_source
from minutes_archive.importer.writing.accounting import Custody, check_custody

ROWS = (
    "Anna Ek, ordf        C      x                            x",
    "Bo Alm               M      -      Gun Sten (M)               x",
    "Eva Ny (S)           S      x                            x",
    "Ola By               V      x                                      x",
    "Per Dahl             V      -",
)
HEAD = "Ledamot              Parti  Närv   Ersättare             Ja   Nej  Avst"
ITEM = " " * 57 + "§ 5"
SUMS = " " * 57 + "2    1    1"
TEXT = """Sammanträdesprotokoll
Kommunfullmäktige
Sammanträdesdatum 2024-03-05

NÄRVARO- OCH OMRÖSTNINGSLISTA

{table}

§ 4 Ny taxa
Vid omröstningen avges {votes}.
Beslut
Fullmäktige antar taxan.

§ 5 Ny budget
Beslut
Fullmäktige antar budgeten.
"""


def draft(table: str, votes: str = "9 ja-röster och 8 nej-röster") -> Draft:
    text = TEXT.format(table=table, votes=votes)
    return draft_minutes(read_source(text.encode(), "a.txt"), None, None, "-")


def votes(made: Draft, number: str) -> list[dict[str, object]]:
    facts = [fact for fact in made.facts if fact.key == ("items", number, "votes")]
    return list(facts[0].value) if facts else []


def table(*above: str, sums: str = SUMS) -> str:
    return "\n".join([*above, HEAD, *ROWS, sums])


def test_crosses_in_columns_are_the_votes_of_the_section_over_them():
    made = draft(table(ITEM))
    (vote,) = votes(made, "5")
    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)
    assert vote["roll"] == {"yes": ["Anna Ek", "Eva Ny"], "no": ["Gun Sten"], "abstain": ["Ola By"]}
    assert not any("Nej" in line.text or "§ 5" in line.text for line in made.preamble)
    assert check_custody(made) == Custody((), ())


def test_a_list_that_names_no_section_belongs_to_the_only_vote_with_its_sums():
    made = draft(table(), "2 ja-röster och 1 nej-röst. 1 ledamot avstår")
    (vote,) = votes(made, "4")
    assert vote["roll"]["no"] == ["Gun Sten"]
    assert votes(made, "5") == []


def test_a_list_that_fits_no_vote_stays_in_the_text():
    made = draft(table())
    assert all("roll" not in vote for vote in votes(made, "4"))
    assert votes(made, "5") == []
    assert any("Nej" in line.text for line in made.preamble)
    assert check_custody(made) == Custody((), ())


def test_sums_that_the_rows_do_not_add_up_to_are_doubted():
    made = draft(table(ITEM, sums=SUMS.replace("2 ", "3 ")))
    fact = next(fact for fact in made.facts if fact.key == ("items", "5", "votes"))
    assert fact.doubt is not None
    assert fact.doubt.kind == "roll_counts_differ"


def columns(*rows: str) -> list[Line]:
    return [
        Line(number, row.lstrip(), column=len(row) - len(row.lstrip()))
        for number, row in enumerate(rows, start=1)
    ]


def test_several_votes_stand_side_by_side_and_go_on_over_a_page():
    head = (
        "                               Votering 1       Votering 2",
        "Ledamot           Parti        Ja  Nej  Avst    Ja  Nej  Avst",
    )
    found = read_vote_columns(
        columns(
            *head,
            "Anna Ek           S            X                X",
            "Bo Alm            M                X            X",
            "EKBY KOMMUN       NÄRVAROLISTA",
            *head,
            "Eva Ny            S            X                    X",
            "Ola By            V                     X           X",
            "Summa             4            2   1    1       2   2    0",
        )
    )
    assert found is not None
    first, second = found.rolls
    assert first.names("yes") == ("Anna Ek", "Eva Ny")
    assert (first.names("no"), first.names("abstain")) == (("Bo Alm",), ("Ola By",))
    assert second.names("no") == ("Eva Ny", "Ola By")
    assert first.counts == {"yes": 2, "no": 1, "abstain": 1}
    assert first.doubt is None
    assert second.doubt is None


@pytest.mark.parametrize(
    "rows",
    [
        ("Den som vill bifalla röstar Ja, annars Nej", "Anna Ek x"),
        ("Namn         Ja  Nej", "Anna Ek      x", "Bo Alm           x"),
        ("Namn         Ja  Nej", "Anna Ek      x", "      Namn    Ja  Nej", "Eva Ny         x"),
    ],
)
def test_a_sentence_or_a_few_crosses_are_no_list_of_votes(rows):
    assert read_vote_columns(columns(*rows)) is None


def test_a_list_of_votes_may_number_its_rows_and_tell_its_section_in_its_heading():
    text = (
        "Bilaga 2\n\nOmröstningslista § 5 Reviderad taxa för torgplatser\n\n"
        "1 Anna Ek (S) Ja\n2 Bo Alm (M) Nej\n3 Eva Ny (S) Ja\n4 Ola By (V) Avstår\n\n"
        "Summa ja 2, nej 1, avstår 1"
    )
    reading = read_appendices(lines(text))
    (roll,) = reading.rolls
    assert (roll.item, roll.title) == ("5", "Reviderad taxa för torgplatser")
    assert roll.counts == {"yes": 2, "no": 1, "abstain": 1}
    assert roll.names("yes") == ("Anna Ek", "Eva Ny")
    assert roll.doubt is None
    assert reading.rest == ()


def test_the_head_of_a_list_of_attendance_is_put_aside():
    text = (
        "Bilaga 1\n\nNärvarolista\n\nLedamot          Parti\n\nAnna Ek          S\n"
        "Bo Alm           M\nEva Ny           S"
    )
    reading = read_appendices(lines(text))
    assert [one.name for one in reading.attendance] == ["Anna Ek", "Bo Alm", "Eva Ny"]
    assert not any("Parti" in line.text for line in reading.rest)


ALONE = """Kommunfullmäktige
Protokoll 2006-10-30
{front}
§ 4 Ny taxa
Beslut
Fullmäktige antar taxan.

§ 5 Skattesats
Vid omröstningen avges 2 ja-röster och 1 nej-röst, 1 avstår och 1 är frånvarande.
Beslut
Fullmäktige fastställer skattesatsen.

OMRÖSTNINGSLISTA NR 1
Ärende: Kf § 5 Skattesats

Ledamot                Parti   Ersättare       Ja  Nej  Avst  Frånv

Anna Ek                s                       X
Bo Alm                 s       Gun Sten            X
Eva Ny                 kd                           {at}
Per Dahl               c                                      X
Ola By, ordf           m                       X

Summa                                          2   1    1     1
"""


def alone(front: str = "", at: str = "X") -> Draft:
    text = ALONE.format(front=front, at=at)
    return draft_minutes(read_source(text.encode(), "a.txt"), None, None, "-")


def present(made: Draft) -> dict[str, dict[str, object]]:
    people = [dict(fact.value) for fact in made.facts if fact.key[0] == "present" and fact.value]
    return {str(one.pop("name")): one for one in people}


def test_who_votes_by_a_list_of_votes_was_there_where_no_other_list_tells():
    made = alone()
    assert present(made) == {
        "Anna Ek": {"role": "member", "party": "S"},
        "Gun Sten": {"role": "serving_substitute", "party": "S", "replaces": "Bo Alm"},
        "Eva Ny": {"role": "member", "party": "KD"},
        "Ola By": {"role": "chair", "party": "M"},
    }
    (vote,) = votes(made, "5")
    assert (vote["yes"], vote["no"], vote["abstain"], vote["absent"]) == (2, 1, 1, 1)
    assert vote["roll"]["yes"] == ["Anna Ek", "Ola By"]


def test_a_list_of_votes_adds_nobody_to_a_list_of_those_present():
    assert list(present(alone("\nBeslutande\nAnna Ek (S), ordförande\nBo Alm (S)\n"))) == [
        "Anna Ek",
        "Bo Alm",
    ]


APPENDED = """Sammanträdesprotokoll
Miljönämnden
Sammanträdesdatum 2024-03-05

§ 4 Ny taxa
Beslut
Nämnden antar taxan.
Omröstningen utfaller med {votes}, se bilaga 1.

§ 5 Mötets avslutande
Beslut
Ordföranden avslutar mötet.

{list}
"""
NAMES = "Ja-röster\nAnna Ek (S)\nEva Ny (V)\n\nNej-röster\nBo Alm (M)\n"


@pytest.mark.parametrize(
    "under",
    [
        f"Bilaga 1\nOmröstning § 4\n\n{NAMES}",
        f"Bilaga 1 till § 4\n\nOmröstningslista\n\n{NAMES}",
        "Bilaga 1 till § 4\n\nOmröstningslista\nJa: Anna Ek (S), Eva Ny (V)\nNej: Bo Alm (M)\n",
        (
            "Bilaga 1\nOmröstningslista § 4\nLedamot       Parti   Ja   Nej\n"
            "Anna Ek       S       X\n"
            "Eva Ny        V       X\nBo Alm        M            X\nSumma                 2    1\n"
        ),
        (
            "Bilaga 1\nVoteringslista § 4\nLedamot       Parti      Ja   Nej\n"
            "Anna Ek          S          X\n"
            "Eva Ny     V          X\nBo Alm      M               X\n"
        ),
    ],
)
def test_an_appendix_names_those_who_gave_each_answer(under):
    made = draft_minutes(
        read_source(
            APPENDED.format(votes="2 ja-röster mot 1 nej-röst", list=under).encode(), "a.txt"
        ),
        None,
        None,
        "-",
    )
    (vote,) = votes(made, "4")

    assert vote["roll"] == {"yes": ["Anna Ek", "Eva Ny"], "no": ["Bo Alm"]}
    assert votes(made, "5") == []
    assert check_custody(made) == Custody((), ())


@pytest.mark.parametrize(
    ("told", "item"),
    [
        ("3 ja-röster mot 1 nej-röst", "4"),
        ("2 ja-röster mot 1 nej-röst", "44"),
        ("2 ja-röster mot 1 nej-röst", "4\nOmröstning § 5"),
    ],
)
def test_an_appendix_of_another_vote_stays_in_the_text(told, item):
    under = f"Bilaga 2\nOmröstning § {item}\n\n{NAMES}"
    made = draft_minutes(
        read_source(APPENDED.format(votes=told, list=under).encode(), "a.txt"), None, None, "-"
    )
    (vote,) = votes(made, "4")

    assert "roll" not in vote
    assert votes(made, "5") == []
    assert check_custody(made) == Custody((), ())
