"""Telephone numbers, addresses, accounts and words of protected identity, and what is none."""

from __future__ import annotations

import pytest

from private_data.form_samples import kinds, values


@pytest.mark.parametrize(
    "text",
    [
        "070-174 06 05",
        "0701-74 06 05",
        "(070) 174 06 05",
        "070/1740605",
        "070.174.06.05",
        "0701740605",
        "070 - 174 06 05",
        "070-174\n06 05",
        "**070**-1740605",
        "+46 (0)70-174 06 05",
        "+46 70 174 06 05",
        "0046701740605",
    ],
)
def test_mobile_numbers_in_all_forms(text):
    assert (kinds(text), values(text)) == (["mobile"], ["0701740605"])


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("+47 912 34 567", "mobile", "+4791234567"),
        ("004791234567", "mobile", "+4791234567"),
        ("+358 40 123 4567", "mobile", "+358401234567"),
        ("+45 20 12 34 56", "landline", "+4520123456"),
    ],
)
def test_numbers_of_near_countries(text, kind, value):
    assert (kinds(text), values(text)) == ([kind], [value])


@pytest.mark.parametrize(
    "text",
    [
        "47 912 34 567",
        "+47 912 345",
        "+47 912 345 678",
        "+10 250 000 kr",
        "2004791234567",
        "+47",
        "+47 912, 34 567",
    ],
)
def test_what_is_no_number_of_a_near_country(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    ["0980-319 200", "0980/319 200", "(0980) 319 200", "+46 980 319 200", "telefon 0980 319 200"],
)
def test_landlines_in_all_forms(text):
    assert (kinds(text), values(text)) == (["landline"], ["0980319200"])


@pytest.mark.parametrize(
    "text",
    [
        "Växel 0980-319 200",
        "Kommunens kontaktcenter nås på 0980-319 200",
        "010-174 06 05",
        "020-12 34 56",
        "0771-123 456",
        "dnr 2016-0701740605",
        "0980 319 200",  # without the word, three amounts
        "2016-07-25-2016",
        "25.07.2016 08.00",
    ],
)
def test_numbers_that_many_share_are_not_private(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "eva.strom@post.example",
        "[Eva](mailto:eva.strom@post.example)",
        "eva.strom\\@post.example",
        "eva.strom&#64;post.example",
        "Eva.Strom@Post.Example",
        "eva.strom@norrby.example.se",
        "eva.strom@ejnorrby.example",
        "eva.strom (at) post.example",
        "eva.strom[at]post.example",
        "eva.strom (snabel-a) post.example",
        "[Eva](https://e.example/?till=eva.strom%40post.example)",
    ],
)
def test_other_peoples_addresses(text):
    assert kinds(text, "norrby.example") == ["email"]


@pytest.mark.parametrize(
    "text",
    [
        "ks@norrby.example",
        "a@skola.norrby.example",
        "KS@NORRBY.EXAMPLE",
        "@eva",
        "a@b",
        "@",
        "ks (at) norrby.example",
        "arbetstid (at) och övertid",
    ],
)
def test_own_addresses_and_what_is_none(text):
    assert kinds(text, "norrby.example") == []


def test_numbers_in_a_list_are_found_each():
    assert kinds("0980-319 210\n0980-319 211\n0980-319 212") == ["landline"] * 3
    assert kinds("0980-319 210 0980-319 211") == ["landline"] * 2
    assert kinds("070-174 06 05\n070-174 06 06") == ["mobile"] * 2
    assert kinds("990102-2385\n990103-2392\n990104-2383") == ["identity_number"] * 3
    assert kinds("9901022385, 9901032392, 9901042383") == ["identity_number"] * 3
    assert kinds("9901022385\n9901032392\n9901042383") == ["identity_number"] * 3


def test_a_whole_address_can_be_ones_own():
    assert kinds("foreningen@post.example", "foreningen@post.example") == []
    assert kinds("annan@post.example", "foreningen@post.example") == ["email"]


@pytest.mark.parametrize(
    "text",
    [
        "SE45 5000 0000 0583 9825 7466",
        "IBAN: SE4550000000058398257466",
        "kontonummer 8327-9, 123 456 789-0",
        "bankkonto: 6000 123456789",
        "clearing 6000, konto 123 456 789",
        "konto 6123-123 456 789",
        "till konto 8327-9, 123 456 789-0",
        "kto 6123-123456789",
        "Kontot är 5000-0583982",
        "enligt redovisningen betalas till kontonummer 6123-123 456 789",
    ],
)
def test_bank_accounts(text):
    assert kinds(text) == ["account"]


@pytest.mark.parametrize(
    "text",
    [
        "SE46 5000 0000 0583 9825 7466",
        "konto 5010, 1 250 000 kr",
        "kontonummer 5010 1 250 000 kr",
        "kontonummer 0999 123 456 789",
        "6000 123 456 789",
        "bankgiro 123-4567",
        "konto 4010",
        "konto 4010 123 456 789",
        "konto 4010, 123 456 789",
        "konto 4010 - 123 456 789",
        "konto 4010-4099",
        "konto 4010-4099 1 250 000",
        "konto 4010-123456",
        "konto 4010-110000-1234",
        "konto 4010-1234567-12",
        "konto 4010-1, 1 250 000",
        "konto 0999-123 456 789",
        "kontor 6123-123 456 789",
        "redovisningskonto 6123-123 456 789",
        "6123-123 456 789",
        "kontonummer i redovisningen 4010 5010 6110",
        "kontonumret i bokföringen är 4010, 123 456 789",
    ],
)
def test_what_is_no_bank_account(text):
    assert kinds(text) == []


def test_plusgiro_where_the_word_stands_before():
    assert kinds("Plusgiro: 12 34 56-7") == kinds("pg 123456-7") == ["plusgiro"]
    assert kinds("12 34 56-7") == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Skyddad identitet", "skyddad identitet"),
        ("med **skyddad** identitet", "skyddad identitet"),
        ("skyddade\nidentiteter", "skyddad identitet"),
        ("SKYDDADE PERSONUPPGIFTER", "skyddade personuppgifter"),
        ("skyddade person\u00aduppgifterna", "skyddade personuppgifter"),
        ("skyddad folkbokföring", "skyddad folkbokföring"),
        ("skyddad folkbokfo\u0308ring", "skyddad folkbokföring"),
        ("İzmir. Skyddad identitet", "skyddad identitet"),
        ("SKYDDAD İDENTİTET", "skyddad identitet"),
        ("KVARSKRİVEN", "kvarskrivning"),
        ("en sekretessmarkerad person", "sekretessmarkering"),
        ("sekretessmarkeringen", "sekretessmarkering"),
        ("är kvarskriven", "kvarskrivning"),
        ("kvarskrivningen", "kvarskrivning"),
        ("fingerade personuppgifter", "fingerade personuppgifter"),
        ("fingerad identitet", "fingerad identitet"),
        ("skyddad adress", "skyddad adress"),
        ("med skyddade\nadresser", "skyddad adress"),
        ("skyddade upp-\ngifter", "skyddade uppgifter"),
        ("sekretess-\nmarkeringen", "sekretessmarkering"),
        ("sekretess\u00admar\u00adke\u00adring", "sekretessmarkering"),
        ("sekretessmarkerar", "sekretessmarkering"),
        ("identitets-\nskyddet", "identitetsskydd"),
        ("kvar-\nskriven", "kvarskrivning"),
    ],
)
def test_words_about_protected_identity(text, phrase):
    assert (kinds(text), values(text)) == (["protected_identity"], [phrase])


@pytest.mark.parametrize(
    "text",
    [
        *("skyddad natur", "sekretess", "kvar skrivbordet", "identitet", "skyddat boende"),
        *("säkerhetsskyddade uppgifter", "sekretess\u00adskyddade uppgifter", "fingerade namn"),
        *("sekretess- och identitetsfrågor", "kvar-\nskrivaren", "en skyddad och säker adress"),
    ],
)
def test_other_words(text):
    assert kinds(text) == []
