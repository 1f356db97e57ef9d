"""Who signed at the end of minutes, however the names and the words beside them stand."""

from __future__ import annotations

import pytest

from minutes_archive.importer.facts import Value
from minutes_archive.importer.first_page.signature_block import read_signatures
from minutes_archive.importer.lines import Line


def signed(text: str) -> dict[str, Value]:
    lines = [
        Line(number, row.strip())
        for number, row in enumerate(text.split("\n"), start=1)
        if row.strip()
    ]
    return {str(fact.key[0]): fact.value for fact in read_signatures(lines)}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Mötet avslutades.\n\nVid protokollet Justeras\n\nAnna Ekström Bo Almgren\n"
            "sekreterare ordförande\nJusteras\nCarl Nyberg"
        ),
        (
            "Ordföranden förklarar mötet avslutat. Vid protokollet Anna Ekström Justeras Bo Almgren"
            " ordförande Carl Nyberg"
        ),
        (
            "Vid protokollet:\nAnna Ekström\nsekreterare\nJusteras:\nBo Almgren\nordförande\n"
            "Carl Nyberg\njusterare"
        ),
        "Sekreterare Ordförande Justerare\nAnna Ekström Bo Almgren Carl Nyberg",
        (
            "Sekreterare ______\nAnna Ekström\nOrdförande ______\nBo Almgren\nJusterare ______\n"
            "Carl Nyberg"
        ),
        (
            "______\nAnna Ekström\nSekreterare\n______\nBo Almgren\nOrdförande\n______\n"
            "Carl Nyberg\nJusterare"
        ),
        "Anna Ekström Bo Almgren Carl Nyberg\nSekreterare Ordförande Justerare",
        "Sekreterare: Anna Ekström\nOrdförande: Bo Almgren\nJusterare: Carl Nyberg",
        "Anna Ekström, sekreterare\nBo Almgren (M), ordförande\nCarl Nyberg, justerare",
        (
            "Vid protokollet Anna Ekström Justerat den 9 maj Bo Almgren (S), ordförande Carl Nyberg"
            " (M), ersätter Eva Lind (C) som justerare Justeringen har anslagits av Ida Sjögren"
        ),
    ],
)
def test_chair_secretary_and_adjuster_are_told_apart(text):
    assert signed(text) == {
        "secretary": "Anna Ekström",
        "chair": "Bo Almgren",
        "adjusters": ["Carl Nyberg"],
    }


def test_who_adjusts_without_a_word_of_presiding_is_no_chair():
    assert signed("Vid protokollet Anna Ekström Justeras Bo Almgren Carl Nyberg") == {
        "secretary": "Anna Ekström",
        "adjusters": ["Bo Almgren", "Carl Nyberg"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "Nästa möte är i mars. Ordförande Bo Almgren tackar för visat intresse.",
        "Till justerare valdes Carl Nyberg.",
        "Justerare\nCarl Nyberg valdes.",
        "Utdrag skickas till Anna Ekström, ordförande i kommunstyrelsen",
        "Sekreterare\nOrdförande\nJusterare",
        "",
    ],
)
def test_running_text_is_no_signature(text):
    assert signed(text) == {}


def test_two_who_sign_as_chair_name_no_chair():
    told = signed("Vid protokollet Anna Ekström\nOrdförande Bo Almgren Dan Lundberg")
    assert "chair" not in told
