"""Lists on a first page whose rows begin with a role, and labels over several lists."""

from __future__ import annotations

import pytest

from importer.first_page_samples import absent, page, roles
from minutes_archive.importer.facts import Confidence

ROWS = """Ordförande Eva Almgren (S)
1:e vice ordf Bo Ekström (M)
2:e vice ordf vakant
Ledamot Carl Nyberg (C)
Tjänstgörande ersättare Dan Lund (S) för Lars Berg (S)
Tjänstgörande ersättare Ida Holm (L) §§ 3–5 för Per Sten (L)
Ledamot Per Sten (L) §§ 6–9
Ersättare Siv Alm (C)
Kultur- och fritidschef Ove Lind
Bibliotekarie Mia Dahl § 5
Sekreterare Ulla Ström
Frånvarande Lars Berg (S), Ann Ny (V)"""


@pytest.mark.parametrize("heading", ["", "Närvarande\n", "Beslutande:\n"])
def test_rows_that_begin_with_a_role_are_a_list_with_or_without_a_heading(heading):
    text = f"Plats Rådhuset\n{heading}{ROWS}\nJusterare Carl Nyberg"
    assert roles(text) == {
        "Eva Almgren": "chair",
        "Bo Ekström": "vice_chair",
        "Carl Nyberg": "member",
        "Dan Lund": "serving_substitute",
        "Ida Holm": "serving_substitute",
        "Per Sten": "member",
        "Siv Alm": "substitute",
        "Ove Lind": "official",
        "Mia Dahl": "official",
        "Ulla Ström": "secretary",
    }
    assert absent(text) == ["Lars Berg", "Ann Ny"]
    found = page(text)
    told = {fact.key[0]: (fact.value, fact.confidence) for fact in found.facts}
    assert told["chair"] == ("Eva Almgren", Confidence.SURE)
    assert told["secretary"] == ("Ulla Ström", Confidence.SURE)
    assert found.rest == ()


def test_officers_beside_labels_of_lists_are_there_too():
    text = (
        "Ordförande: Eva Almgren\nLedamöter: Bo Ekström, Carl Nyberg\nSuppleanter: Dan Lund\n"
        "VD: Ida Holm\nSekreterare: Per Sten\nFrånvarande: Lars Berg"
    )
    assert roles(text) == {
        "Eva Almgren": "chair",
        "Bo Ekström": "member",
        "Carl Nyberg": "member",
        "Dan Lund": "substitute",
        "Ida Holm": "official",
        "Per Sten": "secretary",
    }
    assert absent(text) == ["Lars Berg"]


def test_a_secretary_under_those_absent_is_not_one_of_them():
    text = "Närvarande: Eva Almgren, Bo Ekström\nFrånvarande: Carl Nyberg\nSekreterare: Dan Lund"
    assert "Dan Lund" in roles(text)
    assert absent(text) == ["Carl Nyberg"]


def test_who_signs_further_down_is_not_listed_for_it():
    text = (
        "Närvarande Eva Almgren, Bo Ekström\nUtses att justera Bo Ekström\n"
        "Sekreterare Carl Nyberg\nOrdförande Eva Almgren"
    )
    assert list(roles(text)) == ["Eva Almgren", "Bo Ekström"]


def test_a_sentence_about_the_chair_is_no_row():
    text = "Närvarande\nEva Almgren\nBo Ekström\nOrdförande Eva Almgren hälsar alla välkomna."
    assert page(text).rest != ()


def test_others_present_may_head_lists_with_labels_of_their_own():
    text = (
        "Beslutande Eva Almgren (S)\nÖvriga närvarande   Ersättare:\nBo Ekström (M), Ekby\n"
        "Carl Nyberg (C), Norrby\nTjänstemän:\nDan Lund, kommunchef"
    )
    assert roles(text) == {
        "Eva Almgren": "member",
        "Bo Ekström": "substitute",
        "Carl Nyberg": "substitute",
        "Dan Lund": "official",
    }


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Från kommunen:", "official"),
        ("Brukarrepresentanter:", "participant"),
        ("Arbetstagarrepresentanter:", "participant"),
    ],
)
def test_labels_that_end_the_list_above(label, role):
    text = f"Beslutande\nEva Almgren (S)\nErsättare:\nBo Ekström (M)\n{label}\nDan Lund, samordnare"
    assert roles(text)["Dan Lund"] == role


def test_headings_and_roles_whose_dots_scanning_lost():
    text = (
        "Narvarande\nEva Almgren (S), ordforande\nBo Ekstrom (M), vice ordforande\nErsattare\n"
        "Carl Nyberg (C), tjanstgorande\nFranvarande\nDan Lund (S)\nOvriga deltagare\n"
        "Ida Holm, forvaltningschef\nPer Sten, namndsekreterare"
    )
    assert roles(text) == {
        "Eva Almgren": "chair",
        "Bo Ekstrom": "vice_chair",
        "Carl Nyberg": "serving_substitute",
        "Ida Holm": "official",
        "Per Sten": "official,secretary",
    }
    assert absent(text) == ["Dan Lund"]
    assert page(text).rest == ()
