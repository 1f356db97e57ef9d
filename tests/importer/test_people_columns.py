"""Lists of people side by side: read one after the other, unless a row belongs together."""

from __future__ import annotations

import pytest

from importer.people_samples import read
from minutes_archive.importer.appendices import read_appendices
from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.first_page.reading import FirstPage, read_first_page
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people.columns import column_by_column
from minutes_archive.importer.readers import read_source


def lines(text: str) -> list[Line]:
    return [
        Line(number, row.strip(), len(row) - len(row.lstrip()))
        for number, row in enumerate(text.split("\n"), start=1)
        if row.strip()
    ]


def page(text: str) -> FirstPage:
    return read_first_page(lines(text), ())


def told(people: tuple[Attendance, ...]) -> dict[str, str]:
    return {one.name: "absent" if one.absent else ",".join(one.roles) for one in people}


def ordered(text: str) -> list[str]:
    return [line.text for _, line in column_by_column(lines(text))]


TWO_LISTS = """\
Ledamöter                   Tjänstgörande ersättare
Anna Ek (S), ordförande     Bo Alm (M) för Carl Ny (M)
Dan By (C)
Eva Ström (V), §§ 3-5       Ej tjänstgörande ersättare
Frida Öst (S)               Gun Hed (S)
Hans Vik (M)
Ivar Sand (C)               Frånvarande
Karin Tun (S)
Lars Lind (M)               Mia Berg (MP)"""


def test_a_heading_in_the_right_list_is_not_of_those_in_the_left_one():
    assert told(page(TWO_LISTS).attendance) == {
        "Anna Ek": "chair",
        "Dan By": "member",
        "Eva Ström": "member",
        "Frida Öst": "member",
        "Hans Vik": "member",
        "Ivar Sand": "member",
        "Karin Tun": "member",
        "Lars Lind": "member",
        "Bo Alm": "serving_substitute",
        "Carl Ny": "absent",
        "Gun Hed": "substitute",
        "Mia Berg": "absent",
    }


def test_lists_side_by_side_are_told_apart_in_an_appendix_too():
    found = read_appendices(lines("Bilaga 1\nNärvarolista\n" + TWO_LISTS)).attendance
    people = told(found)
    assert [name for name in people if people[name] == "absent"] == ["Carl Ny", "Mia Berg"]
    assert people["Hans Vik"] == "member"


def test_nothing_of_lists_side_by_side_is_lost():
    words = " ".join(ordered(TWO_LISTS)).split()
    assert sorted(words) == sorted(TWO_LISTS.split())


def test_what_the_right_list_says_of_itself_is_enough():
    text = "Närvarande        Frånvarande\nAnna Ek (S)       Bo Alm (M)\nCarl Ny (C)"
    assert ordered(text) == [
        "Närvarande",
        "Anna Ek (S)",
        "Carl Ny (C)",
        "Frånvarande",
        "Bo Alm (M)",
    ]


def test_substitutes_side_by_side_with_members_stay_substitutes():
    people = told(
        page(
            "Beslutande  Ledamöter                  Ersättare\n"
            "            Anna Ek (S), ordförande    Bo Alm (S)\n"
            "            Carl Ny (M)\n"
            "            Dan By (C)                 Eva Ström (C), tj.\n"
            "Övriga      Gun Hed, nämndsekreterare"
        ).attendance
    )
    assert people == {
        "Anna Ek": "chair",
        "Carl Ny": "member",
        "Dan By": "member",
        "Bo Alm": "substitute",
        "Eva Ström": "serving_substitute",
        "Gun Hed": "official,secretary",
    }


def test_a_list_may_begin_beside_another():
    text = "Beslutande  Anna Ek (S)     Ej tjänstgörande ersättare\n"
    text += "            Bo Alm (M)      Carl Ny (S)\n            Dan By (C)"
    assert told(page(text).attendance) == {
        "Anna Ek": "member",
        "Bo Alm": "member",
        "Dan By": "member",
        "Carl Ny": "substitute",
    }


def test_cells_of_a_table_may_hold_lists_side_by_side():
    rows = [("Ledamöter", "Övriga"), ("Anna Ek (S)", "Bo Alm, kommunchef"), ("Carl Ny (M)", "")]
    table = [Line(at, "\t".join(row).strip(), cells=row) for at, row in enumerate(rows, start=1)]
    assert [line.text for _, line in column_by_column(table)] == [
        "Ledamöter",
        "Anna Ek (S)",
        "Carl Ny (M)",
        "Övriga",
        "Bo Alm, kommunchef",
    ]


def test_a_table_with_bars_may_hold_lists_side_by_side():
    text = "# Socialnämnden 2021-03-04\n\n| Ledamöter | Ersättare |\n|---|---|\n"
    text += "| Anna Ek (S) | Bo Alm (S) |\n| Carl Ny (M) | |\n"
    found = read_first_page(read_source(text.encode(), "a.md").lines, ())
    assert told(found.attendance) == {
        "Anna Ek": "member",
        "Carl Ny": "member",
        "Bo Alm": "substitute",
    }
    assert [line.text for line in found.rest] == []


def test_two_tables_side_by_side_have_their_own_answers():
    people = told(
        page(
            "Ledamöter     Parti   Närv   Ersättare     Parti   Närv\n"
            "Anna Ek       S       X      Bo Alm        S       X\n"
            "Carl Ny       M       X      Dan By        M       -\n"
            "Eva Ström     C       X      Gun Hed       C       X"
        ).attendance
    )
    assert people == {
        "Anna Ek": "member",
        "Carl Ny": "member",
        "Eva Ström": "member",
        "Bo Alm": "substitute",
        "Dan By": "absent",
        "Gun Hed": "substitute",
    }


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ledamöter             Tjänstgörande ersättare\nAnna Ek (S)\n"
            "Bo Alm (M)            Carl Ny (M)\nDan By (C)"
        ),
        (
            "Ledamöter             Ersättare\nAnna Ek (S)\n"
            "Bo Alm (M), frånvarande  Carl Ny (M)\nDan By (C)"
        ),
        (
            "Ledamot     Parti   Närvarande   Tjänstgörande ersättare\n"
            "Ek, Anna    S       X\nAlm, Bo     M       -            Ny, Carl"
        ),
        (
            "Beslutande        Ledamöter\n                  Anna Ek (S)\n"
            "                  Ersättare\n                  Bo Alm (M)\n"
            "Övriga            Carl Ny, chef"
        ),
        "Anna Ek (S)       Ledamot\nBo Alm (M)        Ersättare\nCarl Ny (C)       Ersättare",
        "Ordförande        ____________      Paragrafer 3-5\n                  Anna Ek",
    ],
)
def test_rows_that_belong_together_stay_together(text):
    assert ordered(text) == [line.text for line in lines(text)]


def test_a_substitute_among_gaps_sat_beside_the_member_who_was_away():
    found = page(
        "Ledamöter                  Tjänstgörande ersättare\nAnna Ek (S), ordförande\n"
        "Bo Alm (M)                 Carl Ny (M)\nDan By (C)\nEva Ström (V)"
    ).attendance
    people = {one.name: one for one in found}
    assert told(found) == {
        "Anna Ek": "chair",
        "Bo Alm": "absent",
        "Carl Ny": "serving_substitute",
        "Dan By": "member",
        "Eva Ström": "member",
    }
    assert people["Carl Ny"].replaces == "Bo Alm"
    assert people["Bo Alm"].doubt is not None


def test_signatures_with_a_label_each_are_nobody_s_role():
    found = page(
        "Beslutande    Anna Ek (S)\n              Bo Alm (M)\n"
        "Övriga        Gun Hed, nämndsekreterare\n\n"
        "Sign. ordförande      Sign. justerare      Sign. sekreterare\n"
        "Anna Ek               Bo Alm               Gun Hed"
    ).attendance
    people = told(found)
    assert people["Gun Hed"] == "official,secretary"
    assert people["Anna Ek"] == "member"


def test_offices_behind_all_names_begin_with_the_chair_s_and_end_with_who_serves_for_whom():
    people, _ = read(
        "Ada Ek (S) Bo Alm (MP) Cia Dal (S) Dan Lund (V) Eva Hed (S) Ulf Berg (S) Pia Lind (M)"
        " ordförande andre vice ordförande tjg för Per Ros (S) tjg för Ann Sten (M)"
    )
    assert people["Ada Ek"].roles == ("chair",)
    assert people["Ada Ek"].doubt.kind == "person_role_column"
    assert people["Cia Dal"].roles == ("member",)
    served = {name: one.replaces for name, one in people.items() if one.replaces}
    assert served == {"Ulf Berg": "Per Ros", "Pia Lind": "Ann Sten"}
    assert people["Ulf Berg"].doubt.kind == "person_role_column"


def test_who_serves_for_whom_is_not_told_where_the_parties_differ():
    people, _ = read(
        "Ada Ek (S) Bo Alm (MP) Cia Dal (S) Dan Lund (V) Eva Hed (S) Ulf Berg (C) Pia Lind (V)"
        " ordförande andre vice ordförande tjg för Per Ros (S) tjg för Ann Sten (M)"
    )
    assert people["Ada Ek"].roles == ("chair",)
    assert not any(one.replaces for one in people.values())


@pytest.mark.parametrize("bullet", ["", "• "])
@pytest.mark.parametrize("brackets", ["{}", "({})"])
def test_letters_of_parties_alone_on_lines_head_those_below(brackets, bullet):
    local = "C" if bullet else "NBP"
    rows = ["M", "Ada Ek, ordförande", "Bo Alm", "S", "Cia Dal", local, "Dan Lo"]
    text = "\n".join(bullet + (brackets.format(row) if row.isupper() else row) for row in rows)
    people, unread = read(text)
    assert [one.party for one in people.values()] == ["M", "M", "S", local]
    assert unread == []


def test_letters_of_parties_below_names_are_those_of_the_names():
    people, _ = read("Ada Ek\nM\nBo Alm\nS\nCia Dal\nC")
    assert [one.party for one in people.values()] == ["M", "S", "C"]


@pytest.mark.parametrize("row", ["| {} | {} | {} |", "{}      {}      {}", "{}\t{}\t{}"])
def test_parties_in_the_first_column_are_of_those_in_the_next_and_roles_in_the_last(row):
    rows = [
        *(("Parti", "Namn", "Roll"), ("M", "Ada Ek", "Ordförande"), ("s", "Bo Alm", "Ledamot")),
        *(("NBP", "Cia Dal", "Ledamot § 4"), ("V", "Dan Lo", "Ersättare § 5")),
        ("C", "Eva Ro", "Ersättare"),
    ]
    people, _ = read("\n".join(row.format(*cells) for cells in rows))
    assert [(one.party, one.roles[0], one.items) for one in people.values()] == [
        *(("M", "chair", None), ("S", "member", None), ("NBP", "member", "4")),
        *(("V", "substitute", "5"), ("C", "substitute", None)),
    ]
