"""Officials, participants and guests: titles and organisations."""

from __future__ import annotations

import pytest

from importer.people_samples import lines
from minutes_archive.importer.facts import Attendance
from minutes_archive.importer.people import Group, read_people


def read(text: str, group: Group = Group.OTHERS) -> list[Attendance]:
    return list(read_people(lines(text), group)[0])


def titles(text: str) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in read(text)]


@pytest.mark.parametrize(
    "title",
    [
        "kommunsekreterare",
        "bitr. socialchef",
        "f d adm chef",
        "tf. miljöchef",
        "barn- och utbildningschef",
        "chef för miljöenheten",
        "verksamhetschef förskola",
        "medicinskt ansvarig sjuksköterska",
        "VD",
        "Administrativ chef",
        "yttre befäl",
    ],
)
def test_titles_are_known_by_their_form(title):
    people = read(f"Anna Ek, {title}\nBo Alm, controller")
    assert [(person.title, person.roles) for person in people] == [
        (title, ("official",)),
        ("controller", ("official",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kommundirektör Anna Ek, kommunsekreterare Bo Alm och controller Carl Ny",
        "Kommundirektör Anna Ek\nkommunsekreterare Bo Alm\ncontroller Carl Ny",
    ],
)
def test_titles_may_stand_before_names(text):
    assert titles(text) == [
        ("Anna Ek", "Kommundirektör"),
        ("Bo Alm", "kommunsekreterare"),
        ("Carl Ny", "controller"),
    ]


def test_titles_may_stand_behind_names_with_nothing_between_people():
    text = "Anna Ek, kommunchef Bo Alm, kommunsekreterare, § 45 Carl Ny, ekonom"
    assert titles(text) == [
        ("Anna Ek", "kommunchef"),
        ("Bo Alm", "kommunsekreterare"),
        ("Carl Ny", "ekonom"),
    ]


def test_a_row_that_ends_with_a_title_has_titles_behind_names():
    text = "Anna Ek Förvaltningschef Bo Alm Upphandlare 50 Carl Ny Controller"
    assert titles(text) == [
        ("Anna Ek", "Förvaltningschef"),
        ("Bo Alm", "Upphandlare"),
        ("Carl Ny", "Controller"),
    ]


def test_a_row_that_ends_with_a_name_has_titles_before_names():
    text = "Anna Ek (S) Kommunchef Bo Alm Administrativ chef Carl Ny"
    assert titles(text) == [
        ("Anna Ek", None),
        ("Bo Alm", "Kommunchef"),
        ("Carl Ny", "Administrativ chef"),
    ]


def test_the_secretary_of_the_meeting_and_other_secretaries():
    people = read("Anna Ek, sekreterare\nBo Alm, nämndsekreterare\nCarl Ny, socialsekreterare")
    assert [person.roles for person in people] == [
        ("secretary",),
        ("official", "secretary"),
        ("official",),
    ]


def test_a_chair_of_another_body_does_not_chair_this_meeting():
    people = read("Anna Ek, vice ordförande i kommunrevisionen\nBo Alm, ordf. revisionen")
    assert not any("chair" in role for person in people for role in person.roles)


def test_somebody_of_whom_nothing_is_said_is_doubted():
    person = read("Anna Ek")[0]
    assert person.doubt is not None
    assert person.doubt.kind == "person_role_unsure"


def test_participants_have_organisations():
    people = read(
        "Anna Ek (ordförande)\nBo Alm, Hållbarhetsstrateg Storby kommun\nCarl Ny, Uhb Storby\n"
        "Dan By, Uhb Storby\nEva Ås, Miljö- o samhällsbyggnadsförv.\nFia Lo, PRO\nGun Mo",
        Group.PARTICIPANTS,
    )
    assert [(person.roles, person.title, person.organisation) for person in people] == [
        (("chair",), None, None),
        (("participant",), "Hållbarhetsstrateg", "Storby kommun"),
        (("participant",), None, "Uhb Storby"),
        (("participant",), None, "Uhb Storby"),
        (("participant",), None, "Miljö- o samhällsbyggnadsförv."),
        (("participant",), None, "PRO"),
        (("participant",), None, None),
    ]


def test_organisations_in_capitals_end_a_person_too():
    people = read("Anna Ek, SN, ordförande Bo Alm, FUB Carl Ny, SRF", Group.PARTICIPANTS)
    assert [(person.name, person.organisation) for person in people] == [
        ("Anna Ek", "SN"),
        ("Bo Alm", "FUB"),
        ("Carl Ny", "SRF"),
    ]


def test_a_comma_list_holds_people_and_no_organisations():
    people = read("Anna Ek, Bo Alm, Carl Ny och Dan By.", Group.PARTICIPANTS)
    assert [person.name for person in people] == ["Anna Ek", "Bo Alm", "Carl Ny", "Dan By"]
    assert not any(person.organisation for person in people)


def test_nicknames_in_an_association():
    people = read(
        "Närvarande med rösträtt: abc, bobban, Carl Ny, dana, efraim.\nFrån punkt 9 dessutom: fia.",
        Group.PARTICIPANTS,
    )
    assert [(person.name, person.items) for person in people] == [
        ("abc", None),
        ("bobban", None),
        ("Carl Ny", None),
        ("dana", None),
        ("efraim", None),
        ("fia", "9-"),
    ]


def test_first_names_with_an_initial():
    people = read("Anna I, Bo E, Carl S\nDan N", Group.PARTICIPANTS)
    assert [(person.name, person.party) for person in people] == [
        ("Anna I", None),
        ("Bo E", None),
        ("Carl S", None),
        ("Dan N", None),
    ]


def test_a_table_of_answers():
    people = read("[Anna Ek], [Ja],\n[_vakant_], [],\n[Bo Alm], [Nej],\n[Carl Ny], [Ja],")
    assert [(person.name, person.absent) for person in people] == [
        ("Anna Ek", False),
        ("Bo Alm", True),
        ("Carl Ny", False),
    ]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("kommun-\nsekreterare", "kommunsekreterare"),
        ("ekonomi-\nchef", "ekonomichef"),
        ("t.f.\nekonomichef", "t.f. ekonomichef"),
        ("bitr.\nrektor", "bitr. rektor"),
    ],
)
def test_a_title_may_be_broken_over_a_line(written, title):
    people = read(f"Anna Ek, {written} § 4, Bo Alm, kanslichef")
    assert [one.title for one in people] == [title, "kanslichef"]
    assert (people[0].roles, people[0].items) == (("official",), "4")
    assert people[0].organisation is None


@pytest.mark.parametrize(
    "title", ["VD för Ekby Energi AB", "vd Ekby Energi AB", "VD Sjö Bostäder AB", "VD AB Ekbyhus"]
)
def test_a_company_belongs_to_the_title_of_who_leads_it(title):
    (person,) = read(f"Anna Ek, {title}, § 4")
    assert (person.title, person.organisation, person.items) == (title, None, "4")


def test_a_sentence_about_the_chair_is_of_nobody_listed():
    text = (
        "Ida Holm, VD Per Vik, ekonom Ulf Berg, fastighetschef Bo Alm, drifttekniker"
        " Mötets öppnande Ordföranden hälsade alla välkomna"
    )
    assert [person.roles for person in read(text)] == [("official",)] * 4


def test_an_office_alone_above_a_name_is_of_who_stands_below():
    text = "Ada Ek\nBo Alm\nVerkställande direktören\nCia Dal"
    read_below = {person.name: person for person in read(text, Group.SUBSTITUTES)}
    assert read_below["Bo Alm"].title is None
    assert read_below["Cia Dal"].title == "Verkställande direktören"
    assert read_below["Cia Dal"].roles == ("official",)


def test_titles_before_names_in_a_list_of_commas():
    text = (
        "Anna Ek (S) ej §§ 1-3, Bo Alm (M) ej §§ 1-3, sekreterare Cia Dal, förvaltningschef"
        " Dan Elg, ekonom Eva Falk § 4"
    )
    people = {person.name: person for person in read(text)}
    assert people["Bo Alm"].roles == ("substitute",)
    assert people["Cia Dal"].roles == ("secretary",)
    assert people["Dan Elg"].title == "förvaltningschef"
    assert people["Eva Falk"].title == "ekonom"


def test_titles_behind_names_stay_behind_them_without_commas_between_people():
    assert titles("Cia Dal, kommunchef Dan Elg, ekonom Eva Falk, jurist") == [
        ("Cia Dal", "kommunchef"),
        ("Dan Elg", "ekonom"),
        ("Eva Falk", "jurist"),
    ]


def test_a_title_between_two_others_makes_no_organisation_of_a_name():
    people = {
        person.name: person.title
        for person in read(
            "Områdeschef hemvård Anna Ek 88 Utredare Bo Almgren Områdeschef Myndighet Cia Dal"
        )
    }
    assert people["Bo Almgren"] == "Utredare"
    assert "Cia Dal" in people
    assert "Utredare" not in people["Anna Ek"]


def test_titles_in_a_column_of_their_own_are_given_in_order_where_they_are_as_many_as_the_names():
    people = read(
        "Anna Ek Bo Almgren Cia Dalberg Dan Elgström Miljöchef Enhetschef Hälsoskydd Enhetschef"
        " Livsmedel Nämndadministratör"
    )
    assert [person.title for person in people] == [
        "Miljöchef",
        "Enhetschef Hälsoskydd",
        "Enhetschef Livsmedel",
        "Nämndadministratör",
    ]
    assert all(person.doubt for person in people)


def test_titles_in_a_column_are_nobody_s_where_there_are_more_or_fewer_than_names():
    people = read("Anna Ek Bo Almgren Cia Dalberg Dan Elgström Miljöchef Ekonom Enhetschef")
    assert [person.title for person in people] == [None] * 4


def test_words_of_two_capitals_behind_a_comma_are_an_organisation_where_commas_lead_to_titles():
    people = {
        person.name: person
        for person in read(
            "Anna Ek, kommunchef Bo Alm, utvecklare 41 Cia Dal, Ekby Smide 43 Dan Elg, ekonom"
        )
    }
    assert people["Cia Dal"].organisation == "Ekby Smide"
    assert people["Cia Dal"].items == "43"
    assert people["Cia Dal"].doubt.kind == "person_or_organisation"
    assert set(people) == {"Anna Ek", "Bo Alm", "Cia Dal", "Dan Elg"}


def test_a_given_name_behind_a_party_is_no_organisation():
    people = read("Bo Almgren (S) Dan Elg, MP Ingrid", Group.MEMBERS)
    assert people[-1].organisation is None


@pytest.mark.parametrize("title", ["PA specialist", "HR utvecklare", "klimatoch miljöstrateg"])
def test_what_stands_before_a_title_s_last_word_belongs_to_it(title):
    assert titles(f"Anna Ek, {title}\nBo Alm, ekonom") == [("Anna Ek", title), ("Bo Alm", "ekonom")]


def test_an_organisation_with_a_space_before_its_hyphen():
    people = read("Anna Ek, chef Stöd - och serviceavdelningen\nBo Alm, ekonom")
    assert people[0].organisation == "Stöd - och serviceavdelningen"


@pytest.mark.parametrize(
    ("plural", "title"),
    [
        ("rektorer", "rektor"),
        ("enhetschefer", "enhetschef"),
        ("miljöinspektörer", "miljöinspektör"),
    ],
)
def test_a_title_in_the_plural_is_of_all_it_leads(plural, title):
    text = (
        f"Eva Elm (S), Bo Alm (M), förvaltningschef Ida Berg, {plural} Karl Lind, Lisa Malm och"
        " Nils Elg § 77, sekreterare Pia Ros"
    )
    people = {person.name: person for person in read(text)}
    assert people["Ida Berg"].title == "förvaltningschef"
    assert {people[name].title for name in ("Karl Lind", "Lisa Malm", "Nils Elg")} == {title}
    assert people["Pia Ros"].roles == ("secretary",)


def test_titles_that_lead_from_the_first_on_are_of_whom_they_lead():
    text = (
        "förvaltningschef Ida Berg, rektorer Karl Lind, Lisa Malm och Nils Elg § 77,"
        " sekreterare Pia Ros"
    )
    people = {person.name: person for person in read(text, Group.OFFICIALS)}
    assert people["Nils Elg"].roles == ("official",)
    assert people["Nils Elg"].title == "rektor"
    assert people["Pia Ros"].roles == ("secretary",)


def test_a_title_in_the_plural_that_leads_nobody_is_of_nobody():
    people = read("Anna Ek, fastighetschef 4 Arkitekter från Ritbolaget Bo Alm, ekonom 5")
    assert people[0].title == "fastighetschef"


@pytest.mark.parametrize("title", ["Kommunordförande", "Familjebehandlare", "Språkstödjare"])
def test_a_title_in_a_run_of_people_is_no_part_of_a_name(title):
    assert titles(f"{title} Anna-Karin Ek Informationschef Bo Alm") == [
        ("Anna-Karin Ek", title),
        ("Bo Alm", "Informationschef"),
    ]


def test_somebody_behind_a_title_on_the_same_line_is_no_organisation():
    people = read(
        "Ivar Berg, kommundirektör\nMartin Alm, sekreterare Karin Elg, kvalificerad utredare\n"
        "Roger Dal, ekonomichef §§ 29-33"
    )
    assert [one.name for one in people] == ["Ivar Berg", "Martin Alm", "Karin Elg", "Roger Dal"]
    assert people[2].title == "kvalificerad utredare"


def test_titles_before_names_may_end_a_line_or_stand_behind_and():
    rows = (
        "Bygglovschef Ada Ek, Barn- och utbildningschef\n"
        "Bo Maria Alm, § 98, Kommundirektör Eva Dal\noch Miljöinspektör Dan Lo"
    )
    assert {one.name: one.title for one in read(rows, Group.OFFICIALS)} == {
        "Ada Ek": "Bygglovschef",
        "Bo Maria Alm": "Barn- och utbildningschef",
        "Eva Dal": "Kommundirektör",
        "Dan Lo": "Miljöinspektör",
    }


@pytest.mark.parametrize("said", ["närv. §§ 4-6", "anl. kl 14.10", "avg. kl 15.00"])
def test_a_shortened_word_for_who_came_when_is_no_part_of_a_title(said):
    people = read(f"Ada Ek, ekonom {said}\nBo Alm, jurist\nEva Dal, rektor", Group.OFFICIALS)
    assert [one.title for one in people] == ["ekonom", "jurist", "rektor"]
