"""Times beside the meeting's own: the parties' meetings, information, coffee."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page, values

_LISTED = "\nBeslutande Anna Ek (S), ordförande\n           Bo Alm (M)"


@pytest.mark.parametrize(
    "where",
    [
        "Plats och tid   Rådhuset, kl 17.00-19.30\n                Partigruppsmöten kl 16.00–17.00",
        (
            "Plats och tid   Rådhuset\n                Gruppmöten kl. 16.00-17.00\n"
            "                Sammanträde kl. 17.00-19.30"
        ),
        (
            "Plats och tid   Rådhuset\n                Partigruppsmöten\n"
            "                kl 16.00–17.00\n                Sammanträde kl 17.00-19.30"
        ),
        "Plats: Rådhuset\nTid: kl 17.00-19.30 (gruppmöten kl 16.00-17.00)",
        "Plats: Rådhuset\nTid: kl 16.00-17.00 gruppmöten, kl 17.00-19.30 sammanträde",
        "Plats och tid   Rådhuset, information kl 15.30-16.45, beslutsmöte kl 17.00-19.30",
        "Plats och tid   Rådhuset, fika kl 16.30, kl 17.00-19.30",
    ],
)
def test_what_goes_before_a_meeting_is_no_part_of_it(where):
    told = values(where + _LISTED)
    assert (told["start"], told["end"]) == ("17:00", "19:30")
    assert told["place"] == "Rådhuset"
    assert "adjournments" not in told


def test_its_words_are_kept():
    read = page("Plats och tid   Rådhuset, kl 17.00-19.30, gruppmöten kl 16.00-17.00" + _LISTED)
    assert "gruppmöten kl 16.00-17.00" in " ".join(one.text for one in read.rest)


def test_a_break_within_the_meeting_is_an_adjournment_and_information_is_none():
    told = values(
        "Plats och tid   Rådhuset kl 13.00-16.30, fika kl 14.30-14.45, "
        "gruppmöten kl 15.00-15.15, information kl 15.30-16.00" + _LISTED
    )
    assert (told["start"], told["end"]) == ("13:00", "16:30")
    assert told["adjournments"] == [
        {"from": "14:30", "to": "14:45"},
        {"from": "15:00", "to": "15:15"},
    ]


def test_a_meeting_of_which_only_another_time_is_told_has_none():
    told = values("Plats och tid   Rådhuset, gruppmöten kl 16.00-17.00" + _LISTED)
    assert "start" not in told
    assert "end" not in told


def test_a_room_called_after_coffee_is_a_place():
    told = values("Plats och tid   Kaffestugan, kl 17.00-19.30" + _LISTED)
    assert told["place"] == "Kaffestugan"
    assert told["start"] == "17:00"
