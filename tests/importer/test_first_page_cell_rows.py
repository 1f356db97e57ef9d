"""Tables of members and substitutes that come one cell a line."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page, people

HEAD = "Tid\n13.00-15.25\n\nLedamöter\nParti\nNärv.\nErsättare\nParti\nNärv.\nTjg för\n"
ROWS = (
    "Eva Almgren, ordf\nM\nJa\nDan Lundberg\nM\nJa\n-\n"
    "Bo Ekström\nS\nNej\nIda Österberg\nS\nJa\nBo Ekström\n"
    "Carl Nyberg\nC\nJa\nNils Bergström\nC\nNej\n-\n"
    "Sara Dahlgren\nV\nJa"
)
BELOW = "\n\nÖvriga närvarande\nOla Granberg, förvaltningschef"


def test_who_is_absent_and_who_serves_for_whom_is_told_by_the_cells():
    told = people(HEAD + ROWS + BELOW)
    assert {name: (one.roles, one.absent) for name, one in told.items()} == {
        "Eva Almgren": (("chair",), False),
        "Dan Lundberg": (("substitute",), False),
        "Bo Ekström": (("member",), True),
        "Ida Österberg": (("serving_substitute",), False),
        "Carl Nyberg": (("member",), False),
        "Nils Bergström": (("substitute",), True),
        "Sara Dahlgren": (("member",), False),
        "Ola Granberg": (("official",), False),
    }
    assert told["Ida Österberg"].replaces == "Bo Ekström"
    assert told["Ida Österberg"].party == "S"
    assert not page(HEAD + ROWS + BELOW).rest


@pytest.mark.parametrize("word", ["Tjg för", "Ersätter"])
def test_a_row_without_a_substitute_is_followed_by_the_next_member(word):
    head = HEAD.replace("Tjg för", word)
    rows = "Eva Almgren\nM\nJa\nBo Ekström\nS\nNej\nIda Österberg\nS\nJa\nBo Ekström"
    told = people(head + rows + BELOW)
    assert told["Bo Ekström"].roles == ("member",)
    assert told["Ida Österberg"].replaces == "Bo Ekström"


def test_a_table_that_does_not_fit_its_head_to_the_end_is_not_read_by_it():
    odd = ROWS.replace("Carl Nyberg\nC\nJa", "Carl Nyberg\nC\nse nedan")
    assert not people(HEAD + odd + BELOW)["Ida Österberg"].replaces


CROSSED = (
    "Beslutande Se förteckning Övriga deltagande Ida Österberg, skolchef\n\nNÄRVAROLISTA\n\nNAMN\n"
    "PARTI\nNÄRVARO\n\nJa\nNejLEDAMÖTER\n\nEva Almgren\ns\nx\n\n8.45-19.30\n\n\nBo Ekström\ns\n\n"
    "xCarl Nyberg\ns\nx\n\n9.10-19.30\n\nERSÄTTARE\n\nDan Lundberg\nm\nx\n\nTjg utom § 56"
    " 8.45-19.30\n\n\nNils Bergström\nfp\n\nxSara Dahlgren\nkd\nx\n\nTjg 8.45-19.30"
)


def test_crosses_one_cell_a_line_tell_by_their_column_who_was_there():
    told = people(CROSSED)
    assert {name: (one.party, one.roles, one.absent) for name, one in told.items()} == {
        "Ida Österberg": (None, ("official",), False),
        "Eva Almgren": ("S", ("member",), False),
        "Bo Ekström": ("S", ("member",), True),
        "Carl Nyberg": ("S", ("member",), False),
        "Dan Lundberg": ("M", ("serving_substitute",), False),
        "Nils Bergström": ("FP", ("substitute",), True),
        "Sara Dahlgren": ("KD", ("serving_substitute",), False),
    }
    assert told["Carl Nyberg"].arrived == "09:10"
    assert told["Dan Lundberg"].absent_items == "56"
    asked = {name: one.doubt.kind for name, one in told.items() if one.doubt and one.absent}
    assert asked == dict.fromkeys(("Bo Ekström", "Nils Bergström"), "person_absent_by_column")


def test_crosses_in_one_column_only_are_not_read_by_their_column():
    crossed = CROSSED.replace("\n\nx", "\nx\n")
    assert not any(one.absent for one in people(crossed).values())


def test_crosses_with_an_empty_line_before_each_are_in_no_column():
    crossed = CROSSED.replace("\nx", "\n\nx").replace("\n\nxCarl", "\n\nx\nCarl")
    assert not any(one.absent for one in people(crossed).values())
