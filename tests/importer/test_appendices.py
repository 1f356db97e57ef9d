"""What a secretary may rely on about lists of attendance after the last §."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importer.debate_samples import letters, lines
from minutes_archive.importer.appendices import AppendixReading, read_appendices
from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.lines import Line

HEADS = "Bilaga 1\n\nPlats\n\nLedamot\n\nErsättare\n\nParti\n\nAnkom\n\nUtgick\n\n"


def cells(*words: str) -> str:
    """One cell a line with empty space between; "/" breaks a cell over lines."""
    return "\n\n".join(word.replace("/", "\n") for word in words)


def read(text: str) -> AppendixReading:
    made = lines(text)
    reading = read_appendices(made)
    assert letters(all_pieces(reading)) == letters(made)
    return reading


def all_pieces(reading: AppendixReading) -> list[Line]:
    pieces = [taken.line for taken in reading.taken]
    pieces += [taken.line for roll in reading.rolls for taken in roll.taken]
    pieces += [line for roll in reading.rolls for line in roll.read]
    return [*pieces, *reading.rest]


def people(reading: AppendixReading) -> dict[str, Attendance]:
    found = {one.name: one for one in reading.attendance}
    assert len(found) == len(reading.attendance)
    return found


def test_a_seat_gives_the_member_and_who_sat_in():
    text = HEADS + cells(
        "4", "Aldal, Anna", "S", "9:00", "21:08",
        "5", "Berg Olin,/Bo", "Cid, Eva", "M", "9:14", "11:20",
        "5", "Berg Olin,/Bo", "M", "11:22", "21:08",
        "6", "Dahl, Ivar", "Ek, Kia V", "9:00", "21:08",
    )  # fmt: skip
    reading = read(text)
    found = people(reading)
    assert found["Anna Aldal"].roles == ("member",)
    assert (found["Anna Aldal"].arrived, found["Anna Aldal"].left) == ("09:00", "21:08")
    assert found["Bo Berg Olin"].arrived == "11:22"
    assert found["Eva Cid"].roles == ("serving_substitute",)
    assert found["Eva Cid"].replaces == "Bo Berg Olin"
    assert (found["Eva Cid"].arrived, found["Eva Cid"].left) == ("09:14", "11:20")
    assert found["Ivar Dahl"].absent
    assert (found["Kia Ek"].party, found["Kia Ek"].replaces) == ("V", "Ivar Dahl")
    assert reading.rest == ()


def test_somebody_who_was_away_between_is_doubted():
    text = HEADS + cells(
        "4", "Aldal, Anna", "S", "9:00", "11:00",
        "4", "Aldal, Anna", "S", "11:30", "12:00",
        "5", "Berg, Bo", "M", "9:00", "10:00",
        "5", "Berg, Bo", "M", "10:01", "12:00",
    )  # fmt: skip
    found = people(read(text))
    doubt = found["Anna Aldal"].doubt
    assert doubt is not None
    assert (doubt.kind, doubt.params["from"], doubt.params["to"]) == (
        "seat_away_between", "11:00", "11:30",
    )  # fmt: skip
    assert found["Bo Berg"].doubt is None
    assert (found["Bo Berg"].arrived, found["Bo Berg"].left) == ("09:00", "12:00")


def test_a_member_without_times_was_absent():
    text = HEADS + cells(
        "4", "Aldal, Anna", "S", "5", "Berg, Bo", "M", "9:00", "10:00",
        "6", "Cid, Eva", "V", "9:00", "10:00",
    )  # fmt: skip
    found = people(read(text))
    assert found["Anna Aldal"].absent
    assert not found["Bo Berg"].absent


ORDERED = cells(
    "1", "Aldal, Anna", "S", "9:00", "12:00", "2", "Berg, Bo", "M", "9:00", "12:00",
    "3", "Cid, Eva", "V", "9:00", "12:00", "4", "Dahl, Ivar", "S", "9:00", "12:00",
    "5", "Ek, Kia", "M", "9:00", "12:00",
)  # fmt: skip


def test_rows_whose_cells_come_apart_at_the_head_of_a_page_are_put_together():
    text = HEADS + ORDERED + "\n\n" + cells(
        "6", "Fors, Lo", "C", "7", "Grip, Max", "8",
        "9:01", "12:01", "Alm, Nils", "S", "9:02", "12:02", "Hed, Olga", "V", "9:03", "12:03",
        "9", "Iris, Per", "S", "9:00", "12:00",
    )  # fmt: skip
    found = people(read(text))
    assert (found["Lo Fors"].party, found["Lo Fors"].arrived) == ("C", "09:01")
    assert found["Max Grip"].absent
    assert (found["Nils Alm"].replaces, found["Nils Alm"].left) == ("Max Grip", "12:02")
    assert (found["Olga Hed"].party, found["Olga Hed"].arrived) == ("V", "09:03")


def test_a_name_out_of_the_alphabet_is_no_member():
    text = HEADS + ORDERED + "\n\n" + cells(
        "7", "Grip, Max", "8", "Alm, Nils", "S", "9:02", "12:02", "Hed, Olga", "V", "9:03", "12:03",
        "9", "Iris, Per", "S", "9:00", "12:00",
    )  # fmt: skip
    found = people(read(text))
    assert found["Nils Alm"].replaces == "Max Grip"
    assert (found["Olga Hed"].roles, found["Olga Hed"].arrived) == (("member",), "09:03")


def test_names_may_be_broken_anywhere():
    text = HEADS + ORDERED + "\n\n" + cells(
        "6", "Fors/Storm, Lo", "M", "9:00", "12:00", "7", "Grip Hall,/Sonja", "M", "9:00", "12:00",
        "8", "Hed, Ann/Karin", "M", "9:00", "12:00",
    )  # fmt: skip
    assert {"Lo Fors Storm", "Sonja Grip Hall", "Ann Karin Hed"} <= people(read(text)).keys()


def test_two_rows_in_one_cell_are_two_rows():
    text = HEADS + ORDERED + "\n\n" + cells(
        "6/6", "Fors, Lo/Fors, Lo", "Grip, Max", "M/M", "9:00/11:00", "10:00/12:00",
        "9", "Iris, Per", "S", "9:00", "12:00",
    )  # fmt: skip
    found = people(read(text))
    assert (found["Lo Fors"].arrived, found["Lo Fors"].left) == ("09:00", "12:00")
    assert found["Max Grip"].doubt is not None
    assert found["Max Grip"].replaces is None


def test_a_substitute_apart_from_the_rows_is_present_and_doubted():
    text = HEADS + ORDERED + "\n\n" + cells("Fors, Lo", "6", "Grip, Max", "S", "9:00", "12:00")
    lo = people(read(text))["Lo Fors"]
    assert (lo.roles, lo.replaces, lo.arrived) == (("serving_substitute",), None, None)
    assert lo.doubt is not None
    assert lo.doubt.kind == "seat_substitute_loose"


def test_a_vote_tells_whose_place_a_loose_substitute_took():
    vote = cells(
        "Bilaga 2", "Ärende: 4", "Ärendemening: Stallet vid Storån", "Antal Ja: 1", "Antal Nej: 1",
        "Namn", "Parti", "Plats", "Funktion", "Resultat",
        "Lo Fors", "V", "3", "Ersättare", "Ja", "Anna Aldal", "S", "1 Ordförande", "Nej",
    )  # fmt: skip
    later = vote.replace("Bilaga 2", "Bilaga 3").replace("Lo Fors", "Mia Ros")
    found = people(read(HEADS + ORDERED + "\n\n" + cells("Fors, Lo", vote, later)))
    assert (found["Lo Fors"].replaces, found["Lo Fors"].arrived) == ("Eva Cid", "09:00")
    assert found["Eva Cid"].absent
    assert found["Anna Aldal"].roles == ("chair",)


def test_the_same_table_row_by_row():
    text = (
        "Bilaga 1\nPlats Ledamot Ersättare Parti Ankom Utgick\n1 Aldal, Anna S 9:00 12:00\n"
        "2 Berg, Bo Cid, Eva M 9:05 12:00\n3 Dahl, Ivar V 9:00 12:00"
    )
    found = people(read(text))
    assert found["Eva Cid"].replaces == "Bo Berg"
    assert found["Ivar Dahl"].party == "V"


def test_a_list_with_its_groups_is_read_as_people():
    text = "Närvarolista\nLedamöter\nAnna Ek (S)\nBo Al (M)\nFrånvarande\nCia Dal (V)"
    found = people(read(text))
    assert not found["Anna Ek"].absent
    assert found["Cia Dal"].absent


def test_marks_are_read_where_the_source_tells_cells_apart():
    rows = [
        ("Ledamot", "Parti", "Närvarande", "Ja", "Nej"),
        ("Ek, Anna", "S", "X", "X", ""),
        ("Al, Bo", "M", "X", "", "X"),
        ("Dal, Cia", "V", "", "", ""),
    ]
    made = [Line(1, "Uppropslista § 4")]
    made += [Line(at, " ".join(filter(None, row)), cells=row) for at, row in enumerate(rows, 2)]
    reading = read_appendices(made)
    assert letters(all_pieces(reading)) == letters(made)
    assert [one.name for one in reading.attendance if one.absent] == ["Cia Dal"]
    (roll,) = reading.rolls
    assert (roll.names("yes"), roll.names("no")) == (("Anna Ek",), ("Bo Al",))


def test_the_answers_may_have_a_row_of_heads_of_their_own():
    rows = [
        ("Namn", "Parti", "Närv.", "Tjg. ersättare", "Omröstning § 4"),
        ("", "", "", "", "Ja", "Nej", "Avstår"),
        ("Anna Ek", "S", "X", "", "X", "", ""),
        ("Bo Al", "M", "X", "", "", "X", ""),
        ("Cia Dal", "V", "", "Dan Elg", "", "", "X"),
        ("Summa", "", "2", "1", "1", "1", "1"),
    ]
    made = [Line(1, "Bilaga 1 Närvaro- och omröstningslista")]
    made += [Line(at, " ".join(filter(None, row)), cells=row) for at, row in enumerate(rows, 2)]
    reading = read_appendices(made)
    assert letters(all_pieces(reading)) == letters(made)
    (roll,) = reading.rolls
    assert roll.item == "4"
    answers = [roll.names(one) for one in ("yes", "no", "abstain")]
    assert answers == [("Anna Ek",), ("Bo Al",), ("Dan Elg",)]
    assert {one.name: one.replaces for one in reading.attendance}["Dan Elg"] == "Cia Dal"


def test_what_is_no_list_stays_as_it_stood():
    made = lines("Bilaga 1\nRapport om vattnet i ån\n\n12\n\nJa\n\nEk, Anna\n\n9:00")
    assert read_appendices(made) == AppendixReading((), (), (), made)


KINDS_OF_CELLS = """
Bilaga 1|Plats|Ledamot|Ersättare|Parti|Ankom|Utgick|4|5|9:00|12:30|S|Ek, Anna|Al, Bo|Dahl,|Lo|Namn
Funktion|Resultat|Ja|Nej|Avstår|1 Ordförande|Antal Ja: 2|Ärende: 3:1|Närvarolista|Ärendemening: Bad
Kia Lid|Kia Lid (S)|4 Ek, Anna S 9:00 12:00|Kia Lid S 4 Ledamot Ja|x|§ 7|Ek, Anna Al, Bo
"""
CELL = st.sampled_from(KINDS_OF_CELLS.strip().replace("\n", "|").split("|"))


@given(st.lists(st.tuples(st.one_of(CELL, CELL, CELL, st.text(max_size=30)), st.booleans())))
@settings(max_examples=200)
def test_nothing_is_lost_nor_doubled_and_nothing_stops_the_reading(drawn):
    made = [
        Line(number, " ".join(text.split()), blank_before=blank)
        for number, (text, blank) in enumerate(drawn, 1)
        if text.strip()
    ]
    assert letters(all_pieces(read_appendices(made))) == letters(made)


CORPUS = Path(__file__).parents[3] / "shared/corpus/visible"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the repository")
def test_all_lists_of_real_minutes_add_up():
    lists = 0
    for path in sorted(CORPUS.glob("goteborg-kf-*.txt")):
        text = path.read_text("utf-8").partition("\nBilaga 1\n")[2]
        reading = read_appendices(lines("Bilaga 1\n" + text))
        lists += len(reading.rolls)
        assert [roll.line for roll in reading.rolls if roll.doubt is not None] == []
        assert len({one.name for one in reading.attendance}) == len(reading.attendance)
        voters = {one.name for roll in reading.rolls for one in roll.ballots if one.seat}
        assert len(voters - {one.name for one in reading.attendance}) <= 1
    assert lists >= 60


@pytest.mark.parametrize("words", ["Ekviks kommun Fullmäktige, protokoll", "Lånetak, mnkr"])
def test_a_page_header_among_the_cells_is_nobody(words):
    text = HEADS + cells(
        "4", "Aldal, Anna", "S", "9:00", "5", "Berg, Bo", words, "M", "9:14", "11:20",
        "6", "Dahl, Ivar", "Ek, Kia", "V", "9:00", "11:20",
    )  # fmt: skip
    assert not [name for name in people(read(text)) if words.partition(",")[0] in name]
