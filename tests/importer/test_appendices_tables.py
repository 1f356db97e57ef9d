"""Lists of attendance and of votes in tables whose cells the source marks, a row a line."""

from __future__ import annotations

from importer.debate_samples import letters
from minutes_archive.importer.appendices import AppendixReading, read_appendices
from minutes_archive.importer.lines import Line

VOTE = (
    ("Namn", "Parti", "Plats", "Funktion", "Resultat"),
    ("Ada Ek", "S", "1", "Ordförande", "Ja"),
    ("Bo Alm", "M", "2", "1:e v Ordf", "Nej"),
    ("Cia Dal", "V", "48", "Ledamot", "Ja"),
    ("Dan Elg", "V", "7", "Ersättare", "Avstår"),
)
SEATS = (
    ("Plats", "Ledamot", "Ersättare", "Parti", "Ankom", "Utgick"),
    ("1", "Ek, Ada", "", "S", "9:00", "12:00"),
    ("22", "Alm Berg, Bo", "Dal, Cia", "M", "9:05", "12:00"),
    ("7", "Elg, Dan", "", "V", "9:00", "11:30"),
)


def markdown(rows: tuple[tuple[str, ...], ...], first: int) -> list[Line]:
    drawn = (tuple("---" for _ in rows[0]),)
    return [
        Line(at, f"| {' | '.join(row)} |", cells=row)
        for at, row in enumerate((*rows[:1], *drawn, *rows[1:]), first)
    ]


def with_tabs(rows: tuple[tuple[str, ...], ...], first: int) -> list[Line]:
    return [Line(at, "\t".join(row).strip(), cells=row) for at, row in enumerate(rows, first)]


def read(made: list[Line]) -> AppendixReading:
    reading = read_appendices(made)
    pieces = [taken.line for taken in reading.taken]
    pieces += [taken.line for roll in reading.rolls for taken in roll.taken]
    pieces += [line for roll in reading.rolls for line in roll.read]
    assert letters([*pieces, *reading.rest]) == letters(made)
    return reading


def test_a_row_tells_the_duty_also_where_that_has_a_number():
    for table in (with_tabs, markdown):
        counts = [Line(2, "Antal Ja: 2"), Line(3, "Antal Nej: 1")]
        reading = read([Line(1, "Bilaga 2"), *counts, *table(VOTE, 4)])
        (roll,) = reading.rolls
        assert (roll.names("yes"), roll.names("no")) == (("Ada Ek", "Cia Dal"), ("Bo Alm",))
        assert roll.ballots[1].duty == "1:e v Ordf"
        assert (roll.doubt, reading.rest) == (None, ())


def test_a_row_of_a_table_is_not_the_head_of_one():
    """ "Ledamot" and "Ja" are somebody's duty and answer, with a name before them."""
    (roll,) = read([Line(1, "Bilaga 2"), *with_tabs(VOTE[:1] + VOTE[2:], 2)]).rolls
    assert [one.name for one in roll.ballots] == ["Bo Alm", "Cia Dal", "Dan Elg"]


def test_a_table_of_seats_is_read_in_markdown_too():
    for heading in ("Bilaga 1", "**Bilaga 1**"):
        reading = read([Line(1, heading), *markdown(SEATS, 2)])
        present = {one.name: one.replaces for one in reading.attendance if not one.absent}
        assert present == {"Ada Ek": None, "Cia Dal": "Bo Alm Berg", "Dan Elg": None}
        assert reading.rest == ()


def test_narrow_columns_may_be_glued():
    rows = (*SEATS[:3], ("7", "Elg, Dan", "V 9:00", "11:30"), ("8", "Öman, Eva", "KD 9:00 11:30"))
    reading = read([Line(1, "Bilaga 1"), *with_tabs(rows, 2)])
    assert {one.name: one.party for one in reading.attendance}["Dan Elg"] == "V"
    assert {one.name: (one.party, one.left) for one in reading.attendance}["Eva Öman"] == (
        "KD",
        "11:30",
    )
