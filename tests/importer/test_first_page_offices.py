"""Those who signed are told right where each name stands before its office."""

import pytest

from importer.first_page_samples import page, values
from minutes_archive.importer.first_page.reading import read_first_page
from minutes_archive.importer.lines import Line

LISTED = "Tid Kl. 9:00-11:10 Plats Rådhuset Beslutande Eva Almgren (S) ordförande Bo Ekström (M) "


def officers(text):
    read = values(text)
    return read.get("chair"), read.get("secretary"), read.get("adjusters")


@pytest.mark.parametrize(
    "text",
    [
        (
            LISTED + "Övriga Ida Österberg sekreterare\nJusteras Eva Almgren Ordförande"
            " Ida Österberg Sekreterare Bo Ekström Justerare Bevis/anslag"
        ),
        (
            "Underskrifter\n______\nEva Almgren\nOrdförande\n______\nIda Österberg\nSekreterare\n"
            "______\nBo Ekström\nJusterare"
        ),
        (
            LISTED + "\nJusterare Eva Almgren Ordförande Ida Österberg Sekreterare"
            " Bo Ekström Justerare ANSLAG/BEVIS"
        ),
        (
            LISTED + "\nJusteras Ida Österberg Sekreterare Eva Almgren Ordförande Bo Ekström"
            " Justerare"
        ),
        (
            "Underskrifter_____________\nEva Almgren, ordförande\n_____________\n"
            "Ida Österberg, sekreterare\n_____________\nBo Ekström, justerare"
        ),
    ],
)
def test_each_name_has_the_office_behind_it(text):
    assert officers(text) == ("Eva Almgren", "Ida Österberg", ["Bo Ekström"])


def test_a_list_that_agrees_with_the_office_before_a_name_is_believed():
    text = (
        LISTED + "\nJusteras Bo Ekström Ordförande Eva Almgren Sekreterare Ida Österberg Justerare"
    )
    assert officers(text)[:2] == ("Eva Almgren", "Ida Österberg")


def test_a_label_ends_where_its_value_begins_without_a_space():
    text = (
        "Sammanträdesdatum2016-04-12\nUtses att justeraBo Ekström\nParagrafer30 – 41\n"
        "Förvaringsplats\nKansliet\nUnderskriftIda Österberg"
    )
    read = values(text)
    assert str(read["date"]) == "2016-04-12"
    assert read["adjusters"] == ["Bo Ekström"]
    assert read["notice"] == {"kept_at": "Kansliet"}


def test_values_after_blank_lines_belong_to_the_labels_that_share_them():
    lines = [
        *(Line(1, "Nämnd"), Line(2, "Sammanträdesdatum"), Line(3, "Plats och tid")),
        *(Line(4, "Fritidsnämnden"), Line(6, "2016-04-12", blank_before=True)),
        Line(8, "Rådhuset, sal 2, 08:30 – 12:15", blank_before=True),
    ]
    read = {one.key[0]: one.value for one in read_first_page(lines, ()).facts}
    assert (read["place"], read["start"], read["end"]) == ("Rådhuset, sal 2", "08:30", "12:15")


@pytest.mark.parametrize("heading", ["Närvarande", "Beslutande"])
def test_offices_between_a_list_s_words_are_headings_of_the_list(heading):
    read = page(
        f"{heading}\nOrdförande\nEva Almgren (M)\nVice ordförande\n"
        "Bo Ekström (L), 1:e vice ordförande\nAda Sandin (S)\nLedamöter\nUlf Holm (C)"
    )
    assert [(one.name, one.roles) for one in read.attendance] == [
        ("Eva Almgren", ("chair",)),
        ("Bo Ekström", ("vice_chair",)),
        ("Ada Sandin", ("vice_chair",)),
        ("Ulf Holm", ("member",)),
    ]


def test_offices_below_a_list_are_those_of_who_signed():
    read = page(
        "Närvarande\nEva Almgren (M), ordförande\nBo Ekström (L)\nUlf Holm (C)\n"
        "Sekreterare\nAda Sandin\nOrdförande\nEva Almgren\nJusterare\nUlf Holm"
    )
    assert [one.roles for one in read.attendance] == [("chair",), ("member",), ("member",)]


def test_rows_of_names_belong_to_the_rows_of_offices_below_them():
    text = (
        "Tid\nKl. 9.00-11.10\nLedamöter\nEva Almgren (S), ordförande\nBo Ekström (M)\n"
        "Övriga\nIda Österberg, kanslichef, sekreterare\n\n"
        "Ida Österberg                    Eva Almgren\n"
        "Sekreterare                      Ordförande\n\nBo Ekström\nJusterare"
    )
    assert officers(text) == ("Eva Almgren", "Ida Österberg", ["Bo Ekström"])


def test_offices_above_their_names_keep_them_where_the_last_has_one():
    text = (
        "Tid\nKl. 9.00-11.10\nLedamöter\nEva Almgren (S)\nBo Ekström (M)\n\n"
        "Sekreterare                      Ordförande\n"
        "Ida Österberg                    Eva Almgren\n\nJusterare\nBo Ekström"
    )
    assert officers(text) == ("Eva Almgren", "Ida Österberg", ["Bo Ekström"])


ADJUSTED = (
    "Beslutande Ada Ek (S), ordförande Bo Alm (M) Justeringens plats och tid Kontoret, 2015-06-02 "
)


@pytest.mark.parametrize("office", ["sekreterare", "Sekreterare"])
def test_names_before_their_offices_begin_behind_the_day_of_adjustment(office):
    signed = (
        f"Ada Ek Ordförande Ida Holm {office} Bo Alm Justerare ORGAN Cia Dal Justerare ANSLAG/BEVIS"
    )
    assert officers(ADJUSTED + signed) == ("Ada Ek", "Ida Holm", ["Bo Alm", "Cia Dal"])


def test_a_name_behind_the_day_of_adjustment_stays_where_names_follow_offices():
    signed = "Ada Ek Ordförande Ada Ek Sekreterare Ida Holm Justerare Bo Alm ANSLAG/BEVIS"
    assert officers(ADJUSTED + signed) == ("Ada Ek", "Ida Holm", ["Bo Alm"])


def test_who_signs_with_an_initial_is_the_one_listed():
    text = LISTED + "Underskrifter Sekreterare Ida Österberg Ordförande Eva A"
    assert values(text)["chair"] == "Eva Almgren"


def test_two_days_weeks_apart_are_the_notices():
    read = values(
        "Beslutande Ada Ek (S) Anslag/bevis Organ: Datum: Sammanträdesdatum Datum för anslags"
        " uppsättande Datum för nedtagande 2016-09-30 2016-10-25 Förvaringsplats: Huset"
    )
    assert "date" not in read
    assert (str(read["notice"]["posted"]), str(read["notice"]["removed"])) == (
        "2016-09-30",
        "2016-10-25",
    )


@pytest.mark.parametrize(
    "signed",
    [
        "Underskrifter Eva Almgren Ordförande Ida Österberg Sekreterare Justeras Bo Ekström ",
        (
            "Underskrifter Eva Almgren Ordförande Ida Österberg Sekreterare"
            " Justeringens plats och tid: Justeras Bo Ekström "
        ),
        (
            "Underskrifter\nEva Almgren\nOrdförande\nIda Österberg\nSekreterare\n"
            "Justeras\nBo Ekström\n"
        ),
        (
            "Underskrifter\n\nEva Almgren (S)\n\nOrdförande Bo Ekström (M)\n\nJusterare\n\n"
            "Ida Österberg Sekreterare\n\n(2)\n\nDet justerade protokollet anslås.\n\n"
        ),
    ],
)
def test_a_name_right_below_the_heading_of_signatures_has_the_office_behind_it(signed):
    listed = "Beslutande Eva Almgren (S), Ordförande Ada Sandin (C) Bo Ekström (M)"
    assert officers(signed + listed) == ("Eva Almgren", "Ida Österberg", ["Bo Ekström"])
    assert [one.roles for one in page(signed + listed).attendance] == [
        ("chair",),
        ("member",),
        ("member",),
    ]


def test_an_office_right_below_the_heading_of_signatures_has_the_name_behind_it():
    signed = "Underskrifter Ordförande Eva Almgren Sekreterare Ida Österberg Justeras Bo Ekström "
    listed = "Beslutande Eva Almgren (S), Ordförande Bo Ekström (M)"
    assert officers(signed + listed) == ("Eva Almgren", "Ida Österberg", ["Bo Ekström"])


def test_who_signs_behind_secretary_and_chair_without_an_office_adjusts():
    text = (
        LISTED + "Underskrifter Sekreterare Ordförande Ida Österberg Eva Almgren (S) Bo Ekström (M)"
    )
    read = page(text + " Anslag/Bevis Organ")
    assert officers(text + " Anslag/Bevis Organ") == (
        "Eva Almgren",
        "Ida Österberg",
        ["Bo Ekström"],
    )
    assert all(one.doubt is None for one in read.facts if one.key == ("chair",))


def test_a_third_who_signs_is_no_adjuster_where_the_second_is_not_the_chair():
    text = (
        LISTED + "Underskrifter Sekreterare Ordförande Ida Österberg Bo Ekström (M) Eva Almgren (S)"
    )
    assert officers(text)[2] != ["Eva Almgren"]


LIST = (
    "Plats och tid\nRådhuset, kl 13.00-15.30\nBeslutande\nAda Ek (S){chair}\nBo Alm (M)\n"
    "Cia Dal (C)\n"
)
SIGNED_ABOVE = (
    "{gap}Eva Lind\nSekreterare\n{gap}Ada Ek\nOrdförande\n"
    "{gap}Bo Alm\nJusterande\n{gap}Cia Dal\nJusterande"
)


@pytest.mark.parametrize(
    ("chair", "gap", "before"),
    [
        ("", "\n", "Paragrafer 12-14\n"),
        ("", "\n.....................\n", "Justeringsdag\n2014-03-11\n"),
        (", ordförande", "", "Justeringsdag\n2014-03-11\n"),
    ],
)
def test_names_stand_above_their_offices_where_lines_part_them_or_the_chair_is_known(
    chair, gap, before
):
    read = values(LIST.format(chair=chair) + before + SIGNED_ABOVE.format(gap=gap))
    assert (read["secretary"], read["chair"]) == ("Eva Lind", "Ada Ek")
    assert read["adjusters"] == ["Bo Alm", "Cia Dal"]


def test_names_below_their_offices_stay_there():
    below = "Sekreterare\n\nEva Lind\nOrdförande\n\nAda Ek\nJusterande\n\nBo Alm\n"
    read = values(LIST.format(chair="") + "Utses att justera\nBo Alm\n" + below)
    assert (read["secretary"], read["chair"]) == ("Eva Lind", "Ada Ek")
    assert read["adjusters"] == ["Bo Alm"]


@pytest.mark.parametrize("said", ["\nsekreterare", ""])
def test_an_office_in_small_letters_below_a_name_leaves_the_others_under_the_heading(said):
    signed = (
        f"Vid protokollet\n\nEva Lind{said}\n\nJusteras\n\nAda Ek\nordförande\n\nBo Alm\n\nCia Dal"
    )
    read = values(LIST.format(chair="") + signed)
    assert (read["secretary"], read["chair"]) == ("Eva Lind", "Ada Ek")
    assert read["adjusters"] == ["Bo Alm", "Cia Dal"]


def test_a_heading_of_digital_signatures_has_offices_in_small_letters_before_names():
    signed = "ordförande Ada Ek\nsekreterare Eva Lind\njusterare Bo Alm"
    heading = "Protokollet är digitalt signerat av\n"
    read = values(LIST.format(chair="") + heading + signed)
    assert (read["chair"], read["secretary"], read["adjusters"]) == (
        "Ada Ek",
        "Eva Lind",
        ["Bo Alm"],
    )


def test_offices_over_names_before_the_members_are_those_of_a_presidium():
    text = (
        "Plats och tid\nRådhuset, kl 13.00-15.30\nOrdförande\nAda Ek (S)\n"
        "1:e vice ordförande\nBo Alm (M)\n2:e vice ordförande\nEva Dal (C)\nLedamöter\nDan Lo (V)"
    )
    assert values(text)["chair"] == "Ada Ek"
    read = {one.name: (one.roles, one.party) for one in page(text).attendance}
    assert read["Bo Alm"] == (("vice_chair",), "M")
    assert read["Eva Dal"] == (("vice_chair",), "C")
