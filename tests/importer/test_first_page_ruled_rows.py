"""Who signed above drawn lines, who adjusted instead of somebody, and who adjusts by a list."""

from __future__ import annotations

import pytest

from importer.first_page_samples import fact, page, people, values
from minutes_archive.importer.facts import Confidence

HEAD = (
    "Miljönämnden\nDatum:     2014-11-11\nKlockan:   09:00-12:10\nPlats:     Sessionssalen\n\n"
    "Närvarande ledamöter\nEva Almgren (S)                   Ordförande\nBo Ekström (KD)\n"
    "Ida Österberg (M)\nTore Mellberg (V)\n\nÖvriga\nCarl Nyberg           Nämndadministratör\n\n"
)
RULE = "____________________________"
SIGNED = f"{RULE}\nCarl Nyberg, sekreterare\n\nJusterat den 19 november 2014\n\n{RULE}    {RULE}\n"
END = "\n\nJusteringen tillkännagiven på anslagstavlan den 20 november 2014"


@pytest.mark.parametrize(
    "row",
    [
        "Eva Almgren (S), ordförande       Ida Österberg (M), justerare",
        "Eva Almgren, ordförande       Ida Österberg, protokollsjusterare",
        "Eva Almgren (S), ordförande       Ida Österberg (M), ersätter Dan Lund (L) som\njusterare",
        "Eva Almgren (S), ordförande       Ida Österberg (M), ersätter Dan Lund (L) som justerare",
        "Eva Almgren (S), ordförande       Ida Österberg (M), justerare, ersätter Dan Lund (L)",
        "Eva Almgren (S) (ordförande)      Ida Österberg (M), i stället för Dan Lund",
        "Eva Almgren (S), ordförande       Ida Österberg (M) (ersättare för Dan Lund)",
    ],
)
def test_a_row_of_names_and_offices_below_drawn_lines_tells_who_signed(row):
    read = page(HEAD + SIGNED + row + END)
    told = {str(one.key[0]): one.value for one in read.facts}
    assert (told["chair"], told["secretary"]) == ("Eva Almgren", "Carl Nyberg")
    assert told["adjusters"] == ["Ida Österberg"]
    adjusting = fact(read, "adjusters")
    assert adjusting is not None
    assert adjusting.confidence is Confidence.SURE
    assert read.rest == ()
    assert "Dan Lund" not in {one.name for one in read.attendance}


@pytest.mark.parametrize(
    "row",
    [
        "Eva Almgren (S), ordförande       Beslutet vann laga kraft",
        "Ida Österberg (M), för Dan Lund",
        "Eva Almgren     Ida Österberg",
    ],
)
def test_a_row_that_says_anything_else_is_no_signature(row):
    assert "adjusters" not in values(HEAD + SIGNED + row + END)


LISTED = (
    "Plats och tid Rådhuset, kl 13.00-15.30\nBeslutande\nEva Almgren (S), ordförande\n"
    "Bo Ekström (KD)\nIda Österberg (M)\nTore Mellberg (V)\n\n"
)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Justerare\nDan Lund (L) ersätts av Ida Österberg (M)", ["Ida Österberg"]),
        ("Justerare\nDan Lund (L), ersätts av\nIda Österberg (M)", ["Ida Österberg"]),
        ("Justerare\nDan Lund (L), som ersatts av Ida Österberg (M)", ["Ida Österberg"]),
        ("Utses att justera Dan Lund (L) (ersattes av Ida Österberg)", ["Ida Österberg"]),
        (
            "Utses att justera Tore Mellberg och Dan Lund, ersatt av Ida Österberg",
            ["Tore Mellberg", "Ida Österberg"],
        ),
        ("Utses att justera Ida Österberg (M) (ersättare för Dan Lund (L))", ["Ida Österberg"]),
        ("Utses att justera Ida Österberg (M), ersätter Dan Lund (L)", ["Ida Österberg"]),
    ],
)
def test_who_is_replaced_does_not_adjust(told, names):
    adjusting = fact(page(LISTED + told), "adjusters")
    assert adjusting is not None
    assert (adjusting.value, adjusting.confidence) == (names, Confidence.SURE)
    assert not [line for line in page(LISTED + told).rest if "Dan" in line.text]


@pytest.mark.parametrize("word", ["         Justerare", ", justerare", "\tProtokollsjusterare"])
def test_a_word_beside_a_name_in_a_list_tells_who_adjusts_and_opens_no_list(word):
    text = LISTED.replace("Ida Österberg (M)", f"Ida Österberg (M){word}") + "Övriga\nCarl Nyberg"
    assert values(text)["adjusters"] == ["Ida Österberg"]
    there = people(text)
    assert {name for name in there if "member" in there[name].roles} == {
        "Bo Ekström",
        "Ida Österberg",
        "Tore Mellberg",
    }
    assert there["Ida Österberg"].title is None
