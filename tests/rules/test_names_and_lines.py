"""Where names stand, what the rules hold to be alike, and the lines that they offer to paste."""

from __future__ import annotations

import pytest

from factories import absentee, attendee, item, meeting, member
from minutes_archive.model import Motion, Person, Roll, Statement, Vote, VoteKind
from minutes_archive.rules.groups import is_group
from minutes_archive.rules.names import alike, loose_key, mentions, nearest_name
from minutes_archive.rules.nearest import nearest_slug
from minutes_archive.rules.yaml_lines import (
    aliases_line,
    council_lines,
    moved_council_lines,
    person_lines,
    redirect_lines,
    theme_lines,
)


def test_every_name_is_looked_for_where_it_stands():
    whole = meeting(
        chair="A",
        secretary="B",
        adjusters=("C", "D"),
        present=(attendee("E"), attendee("F", replaces="G")),
        absent=(absentee("H"),),
        items=(
            item(
                "7",
                motions=(Motion(("Ia", "Jo"), "Bifall"), Motion(("Kå",), "Avslag")),
                votes=(Vote(VoteKind.OPEN), Vote(VoteKind.OPEN, roll=Roll("L", "M", "N", "O"))),
                reservations=(Statement(("Pi",)),),
                notes=(Statement(("Qi",)),),
                recused=("R",),
            ),
        ),
    )
    assert {one.name: one.loc for one in mentions(whole)} == {
        "A": ("chair",),
        "B": ("secretary",),
        "C": ("adjusters", 0),
        "D": ("adjusters", 1),
        "E": ("present", 0, "name"),
        "F": ("present", 1, "name"),
        "G": ("present", 1, "replaces"),
        "H": ("absent", 0, "name"),
        "Ia": ("items", "7", "motions", 0, "by", 0),
        "Jo": ("items", "7", "motions", 0, "by", 1),
        "Kå": ("items", "7", "motions", 1, "by", 0),
        "L": ("items", "7", "votes", 1, "roll", "yes", 0),
        "M": ("items", "7", "votes", 1, "roll", "no", 0),
        "N": ("items", "7", "votes", 1, "roll", "abstain", 0),
        "O": ("items", "7", "votes", 1, "roll", "absent", 0),
        "Pi": ("items", "7", "reservations", 0, "by", 0),
        "Qi": ("items", "7", "notes", 0, "by", 0),
        "R": ("items", "7", "recused", 0),
    }
    assert list(mentions(meeting(chair=None, secretary=None))) == []


@pytest.mark.parametrize(
    "name",
    [
        *("Ledamöterna från M och KD", "Representanterna från MP, S, V och C", "SD", "S, V och MP"),
        *(
            "Centerpartiet",
            "Miljöpartiet de gröna",
            "Sverigedemokraterna",
            "M-gruppen",
            "Moderaterna",
        ),
        *("Socialdemokraternas partigrupp", "Samtliga närvarande", "Moderaterna", "Norrbylistan"),
    ],
)
def test_a_party_or_a_group_that_moves_or_reserves_is_nobody(name):
    assert is_group(name)
    said = item("1", motions=(Motion((name,), "Bifall"),), notes=(Statement((name, "Åke Ek")),))
    assert [one.name for one in mentions(meeting(chair=None, secretary=None, items=(said,)))] == [
        "Åke Ek"
    ]


@pytest.mark.parametrize(
    "name",
    ["Anna Ek", "kaj", "Bo", "Lis Grupp-Ek", "Ada Listander", "Per Centerwall", "Ida Vänsterlund"],
)
def test_a_person_is_no_group(name):
    assert not is_group(name)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("anna lind", "anna lind", True),
        ("anna lindh", "anna lind", True),
        ("ann christin knopf", "ann kristin knopf", True),
        ("anna maria lind", "annamaria lind", False),  # as many words
        ("bo alexandersson lindqvist", "ulf alexandersson lindqvist", False),  # each word counts
        ("anna lind", "erik sund", False),
        ("aaa aaa aaa", "aab aaa aaa", True),
        ("erik sundberg", "eric sundbeg", True),  # 88 of a hundred, which is enough
        ("anna sundberg", "anna sundbeck", False),  # 85 is not
    ],
)
def test_names_are_alike_as_a_whole_and_word_by_word(one, other, expected):
    assert alike(one, other) is expected
    assert alike(other, one) is expected


def test_hyphens_case_and_spaces_make_no_other_name():
    assert loose_key(" Ann-Kristin  KNOPF") == loose_key("ann kristin knopf") == "ann kristin knopf"


def known(*names: str) -> dict[str, str]:
    return {loose_key(name): name for name in names}


@pytest.mark.parametrize(
    ("name", "names", "expected"),
    [
        ("Björn Åkeson", ("Björn Åkessons", "Björn Åkesson"), "Björn Åkesson"),
        ("Björn Åkeson", ("Björn Åkessonn", "Björn Åkessona"), "Björn Åkessona"),
        ("Björn Åkeson", ("Björn Åkesom", "Björn Åkesson"), "Björn Åkesson"),
        ("Björn Åkeson", ("Björn Ek",), None),
        ("Bo Alexandersson", ("Ulf Alexandersson",), None),
        ("Bo Alexandersson", ("Boo Alexanderson", "Ulf Alexandersson"), "Boo Alexanderson"),
        ("Björn Åkeson", (), None),
    ],
)
def test_the_likest_name_is_chosen_and_of_equals_the_first_in_order(name, names, expected):
    assert nearest_name(loose_key(name), known(*names)) == expected
    assert nearest_name(loose_key(name), known(*reversed(names))) == expected


def test_the_likest_slug_is_chosen_and_none_that_is_unlike():
    assert nearest_slug("kultur", ["kulturen", "kultura", "skola"]) == "kultura"
    assert nearest_slug("kultur", ["skola"]) == ""
    assert nearest_slug("abcdef", ["abcxyz"], 30.0) == "abcxyz"
    assert nearest_slug("abcdef", ["abcxyz"], 60.0) == ""
    assert nearest_slug("styrelsen", ["kommunstyrelsen", "kommunstyrelsens"]) == "kommunstyrelsen"
    assert nearest_slug("styrelsen", ["kommunstyrelsen-i-norrby-med-lang-slug"]) == ""


# Lines to paste


@pytest.mark.parametrize(
    ("slug", "kind"),
    [
        ("kommunfullmaktige", "assembly"),
        ("arbetsutskottet", "subcommittee"),
        ("kommunstyrelsens-arbetsutskott", "subcommittee"),
        ("kommunstyrelsen", "board"),
        ("ungdomsradet", "advisory"),
        ("bostadsbolaget", "company"),
        ("vattenforbundet", "association"),
        ("kultur-och-fritid", "committee"),
    ],
)
def test_a_councils_kind_is_guessed_from_its_slug(slug, kind):
    assert council_lines(slug).endswith(f"\n  kind: {kind}")


def test_names_are_guessed_from_slugs_unless_they_are_told():
    assert council_lines("kultur-och-fritid").split("\n")[:2] == [
        "kultur-och-fritid:",
        "  name: Kultur och fritid",
    ]
    assert council_lines("ks", "Kommunstyrelsen").split("\n")[1] == "  name: Kommunstyrelsen"
    assert theme_lines("bygga-och-bo") == "bygga-och-bo:\n  name: Bygga och bo"


def test_names_that_yaml_would_misread_are_quoted():
    anna = Person("anna-lind", "Anna Lind", aliases=("Lind, Anna",))
    assert aliases_line(anna, "A: Lind") == '  aliases: ["Lind, Anna", "A: Lind"]'
    assert person_lines(member("Bo #1"), "Bo") == 'bo-1:\n  name: "Bo #1"\n  aliases: [Bo]'


def test_a_redirect_is_written_for_every_place_of_a_council():
    assert redirect_lines("a/", "b/") == "- from: a/\n  to: b/"
    assert moved_council_lines("a", "b").split("\n") == [
        "- from: protokoll/a/",
        "  to: protokoll/b/",
        "- from: namnder/a/",
        "  to: namnder/b/",
        "- from: narvaro/a/",
        "  to: narvaro/b/",
        "- from: prenumerera/organ/a.xml",
        "  to: prenumerera/organ/b.xml",
    ]
