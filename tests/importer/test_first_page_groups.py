"""Headings over those who were there without a seat: commissioners, auditors, unions."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page, roles


@pytest.mark.parametrize(
    "heading", ["Kommunalråd", "Borgarråd", "Regionråd", "Oppositionsråd", "Landstingsråd"]
)
@pytest.mark.parametrize("sign", [":", ""])
def test_commissioners_below_a_heading_of_their_own_are_no_substitutes(heading, sign):
    told = roles(
        f"Beslutande\nAda Ek (S), ordförande\nErsättare\nBo Alm (M)\n{heading}{sign}\n"
        "Cia Dal (S)\nDan Lund (MP)\nTjänstemän\nEva Hed, sekreterare"
    )
    assert told == {
        "Ada Ek": "chair",
        "Bo Alm": "substitute",
        "Cia Dal": "guest",
        "Dan Lund": "guest",
        "Eva Hed": "secretary",
    }


def test_commissioners_behind_substitutes_in_one_line_are_none():
    told = roles(
        "Närvarande: ledamöter: Ada Ek (S) (ordförande), Bo Alm (M), ersättare: Eva Hed (S)."
        " Kommunalråd: Cia Dal (S) Dan Lund (MP) Tjänstemän: Stadsdirektör Ulf Berg"
    )
    assert told["Eva Hed"] == "substitute"
    assert told["Cia Dal"] == told["Dan Lund"] == "guest"


def test_a_commissioner_by_title_keeps_the_seat_of_the_list():
    told = roles("Beslutande\nAda Ek (S), ordförande\nBo Alm (M), kommunalråd\nCia Dal (S)")
    assert told == {"Ada Ek": "chair", "Bo Alm": "member", "Cia Dal": "member"}


@pytest.mark.parametrize(
    "heading",
    [
        "Inbjudna politiskt valda revisorerna",
        "Inbjudna förtroendevalda revisorer",
        "Inbjudna revisorer:",
    ],
)
def test_auditors_below_their_heading_are_guests(heading):
    told = roles(
        "Beslutande\nAda Ek (S), ordförande\nBo Alm (M)\n\nTjänstepersoner\nEva Hed, sekreterare"
        f"\n\n{heading}\nUlf Berg\nPia Lind"
    )
    assert told["Ulf Berg"] == told["Pia Lind"] == "guest"


def test_a_union_s_representative_by_title_is_a_guest_as_the_others_are():
    told = roles(
        "Beslutande\nAda Ek (S), ordförande\nBo Alm (M)\n\nFackliga organisationer\n"
        "Ulf Berg, Vision\nPia Lind; Huvudskyddsombud\nDan Lund, skyddsombud"
    )
    assert told["Ulf Berg"] == told["Pia Lind"] == told["Dan Lund"] == "guest"


@pytest.mark.parametrize("heading", ["Övriga närvarande", "Tjänstemän", "Inbjudna"])
def test_a_second_chair_among_those_without_a_seat_leads_something_else(heading):
    read = page(
        f"Beslutande\nAda Ek (S), ordförande\nBo Alm (M)\n{heading}\nCia Dal, sekreterare\n"
        "Dan Lund, ordförande Norrby byalag\nEva Hed (C), vice ordförande"
    )
    told = {one.name: one for one in read.attendance}
    assert told["Ada Ek"].roles == ("chair",)
    assert told["Dan Lund"].roles == ("guest",)
    assert told["Dan Lund"].doubt.kind == "person_role_unsure"
    assert told["Eva Hed"].roles == ("vice_chair",)


def test_a_chair_among_the_others_is_one_where_the_members_have_none():
    told = roles("Beslutande\nAda Ek (S)\nBo Alm (M)\nÖvriga närvarande\nDan Lund, ordförande")
    assert told["Dan Lund"] == "chair"


@pytest.mark.parametrize("row", ["{}     {}    {}", "| {} | {} | {} |"])
def test_a_table_s_last_column_tells_who_is_a_substitute(row):
    table = [
        *(("Namn", "Parti", "Roll"), ("Ada Ek", "S", "Ordförande"), ("Bo Alm", "M", "Ledamot")),
        *(("Cia Dal", "C", "Ledamot"), ("Dan Lo", "V", "Ersättare"), ("Eva Ro", "L", "Ersättare")),
    ]
    rows = "\n".join(row.format(*cells) for cells in table)
    assert roles(f"Närvarolista\n{rows}\nÖvriga närvarande\nFia Xu, jurist") == {
        "Ada Ek": "chair",
        **dict.fromkeys(("Bo Alm", "Cia Dal"), "member"),
        **dict.fromkeys(("Dan Lo", "Eva Ro"), "substitute"),
        "Fia Xu": "official",
    }
