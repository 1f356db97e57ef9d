"""Names in running text."""

from __future__ import annotations

import pytest

from importer.people_samples import lines, read
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, is_name, read_name, read_people, split_names
from minutes_archive.importer.people.names import split_run


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek",
        "Ann-Marie Ek",
        "Lars-G. Ek",
        "Ulla von Alm",
        "Jean-Luc de la Borg",
        "Liam O'Berg McEk",
        "Anna K Ek",
        "Eva Nord Borg",
    ],
)
def test_names(text):
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna",
        "anna ek",
        "Stora Salen",
        "Tekniska Nämnden",
        "Sida Två",
        "Kommunstyrelsen Beslutar",
        "Plats och tid",
        "Nya Moderaterna",
        "Anna Ek (S)",
        "Södra Hamnen",
        "Nämndsekreterare Ek",
        "2 Ek",
        "",
    ],
)
def test_what_is_no_name(text):
    assert not is_name(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ordföranden Anna Ek (S)", ("Anna Ek", "S", "ordföranden")),
        ("stadssekreterare Anna-Lisa von Ek", ("Anna-Lisa von Ek", None, "stadssekreterare")),
        ("Till ordförande valdes Anna Ek.", ("Anna Ek", None, None)),
        ("Anna Ek (kd), ordförande", ("Anna Ek", "KD", None)),
        ("Mötets ordförande", None),
        ("", None),
    ],
)
def test_one_person_in_prose(text, expected):
    assert read_name(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ek (S), Bo Alm (M) och Carl\nNy (V)", [("Anna Ek", "S"), ("Bo Alm", "M")]),
        ("Anna Ek, Bo Alm och C. By (alla S)", [("Anna Ek", "S"), ("Bo Alm", "S"), ("C. By", "S")]),
        ("Anna Ek och Bo Alm", [("Anna Ek", None), ("Bo Alm", None)]),
        ("ersättaren Anna Ek (S) samt ordf\nBo Alm (V)", [("Anna Ek", "S"), ("Bo Alm", "V")]),
        ("Anna Maria Nord Ek (SD) deltar inte", [("Anna Maria Nord Ek", "SD")]),
        ("Kommunala Bostads AB får bygga", []),
        ("Nämnden beslutar enligt förslaget.", []),
    ],
)  # fmt: skip
def test_people_in_prose(text, expected):
    found = [(name.name, name.party) for name in split_names(text)]
    assert found[: len(expected)] == expected


def test_names_in_prose_tell_where_they_stand():
    text = "På förslag av Anna Ek (S) och Bo Alm."
    assert [text[name.start : name.end] for name in split_names(text)] == ["Anna Ek (S)", "Bo Alm"]


def test_a_name_broken_over_lines_in_running_text_is_one_person():
    lines = [Line(1, "Anna Ek, kommunjurist, Bo Alm, stadsdirektör, Carl"), Line(2, "Ny, revisor")]
    people, _ = read_people(lines, Group.OTHERS)
    assert [(one.name, one.organisation) for one in people] == [
        ("Anna Ek", None),
        ("Bo Alm", None),
        ("Carl Ny", None),
    ]
    assert people[2].title == "revisor"
    assert people[2].doubt is not None


@pytest.mark.parametrize("word", ["Valdes", "Utsågs"])
def test_a_verb_before_a_name_is_no_part_of_it(word):
    assert [name.name for name in split_names(f"{word} Anna Ek och Bo Alm.")] == [
        "Anna Ek",
        "Bo Alm",
    ]


def test_a_family_name_that_ends_as_a_harbour_is_a_name():
    assert is_name("Anna Granhamn")
    assert not is_name("Norrby Hamn")


@pytest.mark.parametrize(
    ("run", "people"),
    [
        ("Ada Ek Berit Alm", ["Ada Ek", "Berit Alm"]),
        ("Louise Bjärman Boding Lennart Vik", ["Louise Bjärman Boding", "Lennart Vik"]),
        ("Tarik Abdel Mansur Carina Ek", ["Tarik Abdel Mansur", "Carina Ek"]),
        ("Jan Erik Alm Eva-Lena Ek", ["Jan Erik Alm", "Eva-Lena Ek"]),
    ],
)
@pytest.mark.parametrize("one_person", [False, True])
def test_a_given_name_behind_a_family_name_begins_somebody_new(run, people, one_person):
    words = run.split()
    begins = split_run(words, one_person=one_person)
    ends = [*begins[1:], len(words)]
    assert [" ".join(words[a:b]) for a, b in zip(begins, ends, strict=True)] == people


@pytest.mark.parametrize("name", ["Anna Maria Ek", "Karl Erik Olof Alm", "Britt Wire Sorvala"])
def test_given_names_upon_each_other_are_one_persons(name):
    assert split_run(name.split(), one_person=True) == [0]


def test_a_space_behind_a_given_name_s_hyphen_is_no_end_of_it():
    people, _ = read_people(
        [Line(1, "Bo Alm (M), Gun- Britt Norén (L), Cia Dal (S)")], Group.MEMBERS
    )
    assert [person.name for person in people] == ["Bo Alm", "Gun-Britt Norén", "Cia Dal"]


def test_a_hyphen_between_two_people_joins_none():
    people, _ = read_people([Line(1, "Bo Alm- Cia Dal")], Group.MEMBERS)
    assert "Bo Alm-Cia Dal" not in [person.name for person in people]


@pytest.mark.parametrize("name", ["B Nygren", "L-E Ekberg", "S Ekström"])
def test_an_initial_without_a_stop_may_begin_a_name_with_a_party(name):
    people, _ = read_people([Line(1, f"Bo Alm (s) {name} (s) Cia Dal (c)")], Group.MEMBERS)
    assert [person.name for person in people] == ["Bo Alm", name, "Cia Dal"]
    people, _ = read_people(
        [Line(1, f"Bo Alm (s) Tjänstgör för {name} (s) Cia Dal (c)")], Group.MEMBERS
    )
    assert people[0].replaces == name
    assert [person.name for person in people if not person.absent] == ["Bo Alm", "Cia Dal"]


def test_a_common_given_name_begins_somebody_behind_two_family_names():
    assert split_run(["Eva", "Tärnborn", "Falck", "Staffan", "Lundkvist"]) == [0, 3]


def test_two_joined_initials_begin_a_name_and_are_no_party():
    people, unread = read_people([Line(1, "P-O Ek, Ida Holm, K-G Dal (S)")], Group.MEMBERS)
    assert [(one.name, one.party, one.organisation) for one in people] == [
        ("P-O Ek", None, None),
        ("Ida Holm", None, None),
        ("K-G Dal", "S", None),
    ]
    assert unread == ()


def test_a_long_row_of_names_is_asked_about_once():
    line = Line(1, "Ada Ek Bo Alm Cia Dal Dan Lund Eva Hed")
    people, _ = read_people([line], Group.MEMBERS)
    doubts = [one.doubt for one in people if one.doubt]
    assert len(people) == 5
    assert [(one.kind, one.params) for one in doubts] == [
        ("people_run_split", {"name": "Ada Ek", "text": "Eva Hed"})
    ]
    assert all(one.confidence < Confidence.SURE for one in people)


def test_family_names_stand_first_with_particles_and_numbers():
    rows = (
        "1. Ek, Ada (S), ordförande\n2. Ben Ali, Bo (M)\n3. af Dal, Cia (C)\n"
        "4. de Alm, Dan (V)\n5. O’Brien-Lo, Eva Maria (S), ersätter Garcia Lo Ek, Gun"
    )
    people, unread = read(rows)
    assert [*people][:5] == [
        "Ada Ek",
        "Bo Ben Ali",
        "Cia af Dal",
        "Dan de Alm",
        "Eva Maria O’Brien-Lo",
    ]
    assert people["Eva Maria O’Brien-Lo"].replaces == "Gun Garcia Lo Ek"
    assert unread == []


def test_a_short_list_has_family_names_first_where_another_list_has():
    rows = lines("Ek, Ada, kommunchef\nSundén Alm, Bo, jurist")
    people, _ = read_people(rows, Group.OFFICIALS, turned=True)
    assert [(one.name, one.title) for one in people] == [
        ("Ada Ek", "kommunchef"),
        ("Bo Sundén Alm", "jurist"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Ada Ek (S), Bo Alm (M), Cia von\nder Dal (C), Dan Lo (V), Eva Ro (S)",
        "Ada Ek (S), Bo Alm (M), Fia Lundström (C), Cia\nvon der Dal (C), Dan Lo (V), Eva Ro (S)",
    ],
)
def test_a_name_with_a_particle_goes_on_over_a_line_s_end(rows):
    people, _ = read(rows)
    assert people["Cia von der Dal"].party == "C"
    assert not {"Cia von", "der Dal", "Dal"} & {*people}


def test_an_apostrophe_behind_a_capital_is_no_and():
    people, unread = read("O’Brien Ek, Ada (S)\nO’Hara, Bo (M)\nAlm, Cia (C)")
    assert [*people] == ["Ada O’Brien Ek", "Bo O’Hara", "Cia Alm"]
    assert unread == []


def test_who_is_replaced_may_have_three_names_on_a_line_of_its_own():
    people, _ = read(
        "Ada Ek (S)\nBo Alm (M), ersätter Tuula Garcia Lind Dal\nCia Dal (C)\nDan Lo (V)"
    )
    assert people["Bo Alm"].replaces == "Tuula Garcia Lind Dal"


def test_a_line_of_people_goes_on_below_within_a_name():
    rows = (
        "Ada Ek (S), ordförande; Gun-Britt Storm (M); Ewa\nLind Alm (SD); Bo Dal (S); K-G\n"
        "Ro (S); Eva Maria\nLo (M)"
    )
    people, unread = read(rows)
    assert [*people] == [
        "Ada Ek",
        "Gun-Britt Storm",
        "Ewa Lind Alm",
        "Bo Dal",
        "K-G Ro",
        "Eva Maria Lo",
    ]
    assert unread == []


def test_a_line_about_one_person_is_no_line_of_people():
    people, _ = read(
        "Ada Ek, rektor, Björkskolan\nBo Alm, rektor, Ekskolan\nCia Dal, jurist", Group.OFFICIALS
    )
    assert [*people] == ["Ada Ek", "Bo Alm", "Cia Dal"]


@pytest.mark.parametrize("said", ["", " (ej § 15 p.g.a. jäv)", " ordförande", " §§ 1-4"])
def test_an_organisation_behind_a_comma_is_no_person_and_its_number_no_paragraph(said):
    rows = f"Ada Ek, SKPF avd 12\nBo Alm, Röda Korset{said}\nCia Dal, Synskadades Riksförbund"
    people, _ = read(rows, Group.PARTICIPANTS)
    assert {name: one.organisation for name, one in people.items()} == {
        "Ada Ek": "SKPF avd 12",
        "Bo Alm": "Röda Korset",
        "Cia Dal": "Synskadades Riksförbund",
    }
    assert people["Ada Ek"].items is None


def test_a_table_of_family_names_first_is_no_line_of_people():
    rows = "Ro Wallgren, Elin S X\nAlm, Gunnar S X\nDal Lo, Jan M X\nEk, Eva C X"
    people, _ = read(rows)
    assert [*people] == ["Elin Ro Wallgren", "Gunnar Alm", "Jan Dal Lo", "Eva Ek"]
