"""Offices apart from the names that they are of: below a list, or below those who signed."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page, people, roles, values

MEMBERS = ("Ada Ek (M)", "Bo Alm (S)", "Cia Dal (C)", "Dan Wik (M)", "Eva Falk (S)")
SUBSTITUTES = "Gun Lind (M), tjg för Jan Nord (M)\nKim Olin (S)"
WHERE = "Plats och tid   Rådhuset, kl 13.00-15.30\n\n"


def listed(offices: str, over: str = "Ordinarie ledamöter", below: str = "Ersättare") -> str:
    """Write a list with a column of offices below it."""
    names = "\n".join(MEMBERS)
    return f"{WHERE}Närvarande:\n\n{over}\n{names}\n\n{offices}\n\n{below}\n{SUBSTITUTES}"


@pytest.mark.parametrize("below", ["Ersättare", "Ersättare:", "Närvarande ersättare"])
@pytest.mark.parametrize(
    ("offices", "vice"),
    [
        ("ordförande\n1:e vice ordförande\n2:e vice ordförande", 2),
        ("Ordförande\nVice ordförande", 1),
        ("ordförande\nvice ordförande", 1),
    ],
)
def test_a_column_is_of_the_first_of_the_list(offices, vice, below):
    led = ["chair", *["vice_chair"] * vice, *["member"] * (4 - vice)]
    found = roles(listed(offices, below=below))
    assert found == dict(zip([name[:-4] for name in MEMBERS], led, strict=True)) | {
        "Gun Lind": "serving_substitute",
        "Kim Olin": "substitute",
    }
    assert people(listed(offices))["Gun Lind"].replaces == "Jan Nord"
    assert not [one.text for one in page(listed(offices)).rest if "ordf" in one.text.casefold()]


def signed(*rows: str) -> dict[str, object]:
    """Read a page whose names stand above their offices."""
    return dict(values("\n".join([f"{WHERE}Ledamöter\n{chr(10).join(MEMBERS)}\n", *rows])))


def test_an_office_below_one_of_a_row_is_of_the_one_above_it():
    row = "Ada Ek                        Bo Alm"
    below = ("", "........", "Lo Palm", "sekreterare")
    for office in ("ordförande", "Ordförande"):
        found = signed("Justeras 2021-03-20", "........   ........", row, office, *below)
        assert found["chair"] == "Ada Ek"
        assert found["adjusters"] == ["Bo Alm"]
        assert found["secretary"] == "Lo Palm"
    other = signed("Justeras 2021-03-20", row, f"{'':30}ordförande", *below)
    assert other["chair"] == "Bo Alm"
    assert other["adjusters"] == ["Ada Ek"]


@pytest.mark.parametrize("ends", ["Justeringens plats och tid: Rådhuset 2021-03-20", "Justeras"])
def test_names_above_offices_end_where_adjustment_is_told(ends):
    text = (
        f"{WHERE}Underskrifter\n\n.......\nAda Ek\nOrdförande\n\n.......\nLo Palm\nSekreterare\n\n"
        f"{ends}\n\nJusteras\n.......\nBo Alm\n\n"
        "Beslutande\nAda Ek (M), Ordförande\nBo Alm (S)\n\nÖvriga\nLo Palm, kommunsekreterare"
    )
    found = values(text)
    assert (found["chair"], found["secretary"]) == ("Ada Ek", "Lo Palm")
    assert found["adjusters"] == ["Bo Alm"]


def test_an_official_leads_no_meeting():
    text = (
        f"{WHERE}Beslutande\nAda Ek (M), ordförande\nBo Alm (S)\n\nÖvriga\nLo Palm, utredare\n\n"
        "Ordförande\nLo Palm\n\nJusterare\nBo Alm"
    )
    assert values(text)["chair"] == "Ada Ek"
