"""Lists of people: who is read, in what capacity, and that nothing else is."""

from __future__ import annotations

import pytest

from importer.people_samples import read
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.people import Group


@pytest.mark.parametrize(
    ("written", "name", "party"),
    [
        ("Anna Ek (S)", "Anna Ek", "S"),
        ("Anna Ek (kd)", "Anna Ek", "KD"),
        ("Anna Ek, (fp)", "Anna Ek", "FP"),
        ("Anna Ek (-)", "Anna Ek", None),
        ("Anna Ek (oberoende)", "Anna Ek", None),
        ("Anna Ek (Bopa)", "Anna Ek", "Bopa"),
        ("Anna Ek, SD", "Anna Ek", "SD"),
        ("L Anna Ek", "Anna Ek", "L"),
        ("Anna Ek, Centerpartiet", "Anna Ek", "C"),
        ("3. Anna Ek (S) ......", "Anna Ek", "S"),
        ("Lars-G. Ek (V)", "Lars-G. Ek", "V"),
        ("Ulla von der Alm (M)", "Ulla von der Alm", "M"),
        ("Eva De la Borg (M)", "Eva De la Borg", "M"),
        ("ANNA EKSTRÖM (S)", "Anna Ekström", "S"),
        ("Kristo\ufb00er Alm (M)", "Kristoffer Alm", "M"),
    ],
)
def test_names_and_parties_are_read_however_they_are_written(written, name, party):
    people, unread = read(written)
    assert [(person.name, person.party) for person in people.values()] == [(name, party)]
    assert unread == []


def test_a_party_in_brackets_ends_a_person_where_several_stand_on_a_line():
    people, unread = read("Anna Ek (S) Bo Alm (M) ordf Carl Maria Ny (V) Dan By (C), 2:e v ordf.")
    assert [(person.name, person.roles) for person in people.values()] == [
        ("Anna Ek", ("member",)),
        ("Bo Alm", ("chair",)),
        ("Carl Maria Ny", ("member",)),
        ("Dan By", ("vice_chair",)),
    ]
    assert unread == []


def test_names_that_nothing_sets_apart_are_cut_and_doubted():
    people, _ = read("Anna Ekström Bo Almgren Carl Nyberg")
    assert list(people) == ["Anna Ekström", "Bo Almgren", "Carl Nyberg"]
    assert {person.confidence for person in people.values()} == {Confidence.DOUBTFUL}
    assert all(person.doubt is not None for person in people.values())


@pytest.mark.parametrize(
    "seat", ["Vakant (M)", "- (SD)", "- (-)", "_vakant_", "VAKANT", "N.N. (C)"]
)
def test_a_vacant_seat_is_nobody_and_is_read(seat):
    people, unread = read(f"Anna Ek (S)\n{seat}\nBo Alm (M)")
    assert list(people) == ["Anna Ek", "Bo Alm"]
    assert unread == []


@pytest.mark.parametrize(
    "words",
    [
        "tjg ers för",
        "tgj ers för",
        "tjg.ers.för",
        "tj ers för",
        "tjänstgör för",
        "tjänstgörande ersättare för",
        "ersätter",
        "ers för",
        "i stället för",
        "för",
    ],
)
def test_a_substitute_serves_for_the_member_named_behind(words):
    people, unread = read(f"Anna Ek (S), {words} Bo Alm (M)\nCarl Ny (C)")
    assert people["Anna Ek"].roles == ("serving_substitute",)
    assert people["Anna Ek"].replaces == "Bo Alm"
    assert people["Bo Alm"].absent
    assert people["Bo Alm"].party == "M"
    assert people["Carl Ny"].roles == ("member",)
    assert unread == []


def test_a_member_replaced_for_some_items_is_not_said_to_be_absent():
    people, _ = read("Anna Ek (S) ersätter Bo Alm (M) §§ 5-7")
    assert people["Anna Ek"].items == "5-7"
    assert "Bo Alm" not in people


@pytest.mark.parametrize("words", ["ersättare på vakant plats", "tjänstgörande ersättare"])
def test_a_substitute_may_serve_for_nobody_in_particular(words):
    people, unread = read(f"Anna Ek (S), {words}")
    assert (people["Anna Ek"].roles, people["Anna Ek"].replaces) == (("serving_substitute",), None)
    assert unread == []


@pytest.mark.parametrize("words", ["ej tjg ers", "ej tjänstgörande", "ersättare"])
def test_a_substitute_who_does_not_serve(words):
    people, _ = read(f"Anna Ek (S), {words}", Group.OTHERS)
    assert people["Anna Ek"].roles == ("substitute",)


@pytest.mark.parametrize(
    ("words", "items", "absent_items"),
    [
        ("§§ 51-58", "51-58", None),
        ("§51, 52", "51, 52", None),
        (", 170, 172 – 184", "170, 172-184", None),
        (", t o m § 108", "-108", None),
        ("t.o.m. § 108", "-108", None),
        ("till och med § 61", "-61", None),
        (", fr o m § 62", "62-", None),
        ("fr.o.m. § 62 t.o.m. § 70", "62-70", None),
        ("46-", "46-", None),
        ("ej § 97", None, "97"),
        ("ej 147", None, "147"),
        ("utom 47", None, "47"),
        ("ej 46 pga jäv", None, "46"),
        ("deltog inte under § 241", None, "241"),
    ],
)
def test_items_are_written_as_the_front_matter_has_them(words, items, absent_items):
    people, unread = read(f"Anna Ek (S) {words}\nBo Alm (M)")
    person = people["Anna Ek"]
    assert (person.items, person.absent_items, person.absent) == (items, absent_items, False)
    assert unread == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("del av § 49", "person_items_part"),
        ("97,", "person_items_lost"),
        ("ej", "person_items_lost"),
        ("8:15-11:", "person_clock_lost"),
        ("lämnade vid § 5", "person_items_part"),
    ],
)
def test_what_the_source_has_lost_is_doubted(words, kind):
    people, _ = read(f"Anna Ek (S) {words}\nBo Alm (M)")
    doubt = people["Anna Ek"].doubt
    assert doubt is not None
    assert doubt.kind == kind
    assert people["Bo Alm"].doubt is None


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("§ 48 punkt 2", "48"),
        ("vid § 48, punkterna 1-3", "48"),
        ("deltar ej vid § 48 punkt 2", None),
    ],
)
def test_points_of_an_item_are_no_items(words, items):
    people, unread = read(f"Anna Ek (S) {words}\nBo Alm (M)")
    person = people["Anna Ek"]
    assert (person.items, person.absent_items) == (items, None)
    assert person.doubt.kind == "person_items_part"
    assert unread == []


@pytest.mark.parametrize(
    ("words", "arrived", "left"),
    [
        ("kl 13.15-15.40", "13:15", "15:40"),
        ("8:15-11:00", "08:15", "11:00"),
        ("ankom 9.10", "09:10", None),
        ("(kom kl 13.40)", "13:40", None),
        ("lämnade kl. 15:20", None, "15:20"),
        ("t o m kl 16.45", None, "16:45"),
    ],
)
def test_times_of_coming_and_going(words, arrived, left):
    people, unread = read(f"Anna Ek (S), {words}")
    assert (people["Anna Ek"].arrived, people["Anna Ek"].left) == (arrived, left)
    assert unread == []


@pytest.mark.parametrize(
    ("words", "excused"),
    [
        ("frånvarande", None),
        ("fånvarande", None),
        ("ej närvarande", None),
        ("anmält förhinder", True),
        ("förhindrad", True),
        ("utan anmält förhinder", False),
    ],
)
def test_absence_said_beside_a_name(words, excused):
    people, _ = read(f"Anna Ek (S), {words}\nBo Alm (M)")
    assert (people["Anna Ek"].absent, people["Anna Ek"].excused) == (True, excused)
    assert not people["Bo Alm"].absent


def test_those_excepted_are_absent_and_the_sentence_is_given_back():
    people, unread = read("Samtliga ledamöter med undantag för Anna Ek (S) och Bo Alm (M).")
    assert {name for name, person in people.items() if person.absent} == {"Anna Ek", "Bo Alm"}
    assert unread == ["Samtliga ledamöter"]


def test_headings_inside_a_list_hold_until_the_next():
    people, unread = read(
        "Ledamöter Anna Ek (S), ordförande\nTjänstgörande ersättare Bo Alm (M)\n"
        "Ersättare:\nCarl Ny (C)\nÖvriga deltagare\nDan By, kommunchef\nFrånvarande:\nEva Bo (V)"
    )
    assert [(person.roles, person.absent) for person in people.values()] == [
        (("chair",), False),
        (("serving_substitute",), False),
        (("substitute",), False),
        (("official",), False),
        ((), True),
    ]
    assert unread == []


def test_names_of_parties_above_their_people():
    people, _ = read("Socialdemokraterna\nAnna Ek\nBo Alm\nModeraterna\nCarl Ny")
    assert [person.party for person in people.values()] == ["S", "S", "M"]


@pytest.mark.parametrize("column", ["S\nM\nC", "(S) (M) (C)"])
def test_parties_in_a_column_of_their_own(column):
    people, unread = read(f"Anna Ek\nBo Alm\nCarl Ny\n{column}")
    assert [person.party for person in people.values()] == ["S", "M", "C"]
    assert unread == []


def test_parties_that_do_not_match_the_names_are_given_back():
    people, unread = read("Anna Ek\nBo Alm\n(S) (M) (C)")
    assert [person.party for person in people.values()] == [None, None]
    assert unread == ["(S) (M) (C)"]


def test_the_family_name_may_stand_first_and_be_broken_over_lines():
    people, _ = read("Ek, Anna\nAlm, Bo\nNord Borg,\nLisbeth\nÖst, Carl")
    assert list(people) == ["Anna Ek", "Bo Alm", "Lisbeth Nord Borg", "Carl Öst"]


def test_a_star_means_what_the_list_says():
    people, unread = read("Anna Ek (S) *\nBo Alm (M)\n* = tjänstgörande ersättare")
    assert [person.roles for person in people.values()] == [("serving_substitute",), ("member",)]
    assert people["Anna Ek"].doubt is None
    assert unread == []


def test_a_star_nobody_explains_is_doubted():
    people, _ = read("*Anna Ek (S)\nBo Alm (M)")
    assert people["Anna Ek"].doubt is not None


def test_the_presidium_by_its_labels():
    people, _ = read("Ordförande: Anna Ek\nVice ordförande: Bo Alm", Group.CHAIRS)
    assert [person.roles for person in people.values()] == [("chair",), ("vice_chair",)]


@pytest.mark.parametrize(
    "text",
    [
        "Se bilaga 1",
        "Enligt bifogad närvarolista",
        "Samtliga från styrelsen är närvarande.",
        "Stora Salen, Stadshuset",
        "Kommunstyrelsen",
        "Ajournering kl 10.00-10.20",
        "Övriga frågor behandlades av Anna Ek som informerade om läget",
        "",
    ],
)
def test_what_is_nobody_is_given_back(text):
    people, unread = read(text)
    assert people == {}
    assert "".join(unread) == text


def test_taking_part_from_elsewhere_is_given_back():
    people, unread = read("Anna Ek (S), via länk\nBo Alm (M)")
    assert list(people) == ["Anna Ek", "Bo Alm"]
    assert "via länk" in unread[0]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Anna Ek (S)§x", ["§x"]),
        ("Anna Ek (S), via länk, Bo Alm (M) qwerty", ["via länk", "qwerty"]),
        ("Anna Ek (S)\nhandlingar finns i pärm 7 B", ["handlingar finns i pärm 7 B"]),
    ],
)
def test_what_stands_beside_people_and_is_not_understood_is_given_back_whole(text, left):
    assert read(text)[1] == left
