"""Those present as running text names them, and the words that open such a list."""

from __future__ import annotations

import pytest

from importer.first_page_samples import absent, page, roles, values

_LED = {"Anna Ek": "chair", "Bo Alm": "member", "Cia Dal": "member"}


def test_a_sentence_names_groups_of_people():
    text = (
        "Nämnden sammanträdde i Rådhuset den 16 mars 2021 klockan 13.00-15.30. Vid sammanträdet"
        " närvarade ordföranden Anna Ek (S), ledamöterna Bo Alm (M) och Cia Dal (C) samt"
        " ersättarna Eva Falk (M) och Gun Lind (C). Dessutom närvarade förvaltningschefen"
        " Kim Olin och sekreteraren Lo Palm. Till att jämte ordföranden justera protokollet"
        " utsågs Bo Alm."
    )
    assert roles(text) == _LED | {
        "Eva Falk": "substitute",
        "Gun Lind": "substitute",
        "Kim Olin": "official",
        "Lo Palm": "secretary",
    }
    assert values(text)["adjusters"] == ["Bo Alm"]


def test_sentences_over_several_lines():
    text = (
        "Protokoll fört vid sammanträde den 16 mars 2021\n\n"
        "Närvarande var ordföranden Anna Ek, ledamöterna Bo Alm, Cia Dal och Eva\n"
        "Lindblad, tjänstgörande ersättaren Gun Lind samt ersättaren Ivar Moberg.\n"
        "Frånvarande var Jan Nord och Lo Rask.\n\n"
        "Till justerare valdes Bo Alm."
    )
    assert roles(text) == _LED | {
        "Eva Lindblad": "member",
        "Gun Lind": "serving_substitute",
        "Ivar Moberg": "substitute",
    }
    assert absent(text) == ["Jan Nord", "Lo Rask"]
    assert "Närvarande" not in " ".join(one.text for one in page(text).rest)


@pytest.mark.parametrize(
    "words",
    ["Vid sammanträdet närvarade:", "Vid mötet deltog följande:", "Vid mötet var närvarande:"],
)
def test_words_with_a_colon_are_a_label(words):
    text = (
        f"Plats och tid   Rådhuset, kl 13.00-15.30\n{words}\nAnna Ek (S), ordförande\n"
        "Bo Alm (M)\nCia Dal (C)\nFrånvarande var Dan Berg (S)."
    )
    assert roles(text) == _LED
    assert absent(text) == ["Dan Berg"]
    assert values(text)["place"] == "Rådhuset"


@pytest.mark.parametrize(
    "text",
    [
        "Vid sammanträdet närvarade 45 personer.",
        "Vid sammanträdet deltog ordföranden digitalt hela dagen.",
    ],
)
def test_a_sentence_that_names_nobody_stays(text):
    read = page(f"Plats   Rådhuset\n\n{text}")
    assert text in " ".join(one.text for one in read.rest)
