"""What is private data, and what is not."""

from __future__ import annotations

import time

import pytest

from minutes_archive.private_data import Hit, PrivateKind, digest, find_private, mask_numbers

NUMBER = "900101-9802"


def kinds(text: str, *domains: str) -> list[str]:
    return [hit.kind.value for hit in find_private(text, domains)]


def values(text: str, *domains: str) -> list[str]:
    return [hit.value for hit in find_private(text, domains)]


@pytest.mark.parametrize(
    "text",
    [
        "0000900101-98020",  # inside longer rows of digits
        "1234567890019802",
        "18900101980211",
        "1900101-9802",
        "556012-0104",  # an organisation: no month
        "16556012-0104",
        "a9001019802b",  # a checksum
        "2016-900101 9802",  # joined to a case number
        "900101:9802",
        "900101\n\n9802",  # two paragraphs
        "90.01.01 9802",
        "9001019802\u0661",
        "17900101-9802",  # no such century
        "90 01 01 98 02",  # without the word for it
    ],
)
def test_what_is_no_identity_number(text):
    assert kinds(text) == []


def test_a_number_in_pairs_without_a_hyphen_needs_the_word_before():
    assert kinds("personnummer 90 01 01 98 02") == ["identity_number"]


def test_two_lines_are_one_number_only_beside_words():
    assert kinds("beviljas 9001\n01-9802 kr") == ["identity_number"]
    assert kinds("12\n9001\n019802\n12") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("900101-T980", "900101T980"),
        ("19000101-R980", "000101R980"),
        ("900101–X980", "900101X980"),
        ("19900101T980", "900101T980"),
        ("900101\\-T980", "900101T980"),
        ("900161-S980", "900161S980"),
    ],
)
def test_interim_numbers_have_a_letter(text, value):
    assert (kinds(text), values(text)) == (["interim_number"], [value])


@pytest.mark.parametrize(
    "text", ["901301-T980", "900101-A980", "900101-T9802", "900101-T98", "20160223T133000", "T980"]
)
def test_what_is_no_interim_number(text):
    assert kinds(text) == []


def test_a_misspelt_number_is_told_of_where_it_looks_like_one():
    assert kinds("900101-9803") == ["mistyped_number"]
    assert kinds("9001019803") == kinds("900101 9803") == []


@pytest.mark.parametrize("text", ["900101-1231", "900101-1330", "901301-9803", "17900101-9803"])
def test_days_and_times_are_no_misspelt_numbers(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "070-123 45 67",
        "0701-23 45 67",
        "(070) 123 45 67",
        "070/1234567",
        "070.123.45.67",
        "0701234567",
        "070 - 123 45 67",
        "070-123\n45 67",
        "**070**-1234567",
        "+46 (0)70-123 45 67",
        "+46 70 123 45 67",
        "0046701234567",
    ],
)
def test_mobile_numbers_in_all_forms(text):
    assert (kinds(text), values(text)) == (["mobile"], ["0701234567"])


@pytest.mark.parametrize(
    "text",
    ["0243-740 00", "0243/740 00", "(0243) 740 00", "+46 243 740 00", "telefon 0243 740 00"],
)
def test_landlines_in_all_forms(text):
    assert (kinds(text), values(text)) == (["landline"], ["024374000"])


@pytest.mark.parametrize(
    "text",
    [
        "Växel 0243-740 00",
        "Kommunens kontaktcenter nås på 0243-740 00",
        "010-123 45 67",
        "020-12 34 56",
        "0771-123 456",
        "0243 740 00",  # without the word, three amounts
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
    ],
)
def test_other_peoples_addresses(text):
    assert kinds(text, "norrby.example") == ["email"]


@pytest.mark.parametrize(
    "text", ["ks@norrby.example", "a@skola.norrby.example", "KS@NORRBY.EXAMPLE", "@eva", "a@b", "@"]
)
def test_own_addresses_and_what_is_none(text):
    assert kinds(text, "norrby.example") == []


def test_numbers_in_a_list_are_found_each():
    assert kinds("0243-740 10\n0243-740 11\n0243-740 12") == ["landline"] * 3
    assert kinds("0243-740 10 0243-740 11") == ["landline"] * 2
    assert kinds("070-123 45 67\n070-123 45 68") == ["mobile"] * 2
    assert kinds("900101-9802\n900102-9819\n900103-9800") == ["identity_number"] * 3
    assert kinds("9001019802, 9001029819, 9001039800") == ["identity_number"] * 3
    assert kinds("9001019802\n9001029819\n9001039800") == ["identity_number"] * 3


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
        ("en sekretessmarkerad person", "sekretessmarkering"),
        ("sekretessmarkeringen", "sekretessmarkering"),
        ("är kvarskriven", "kvarskrivning"),
        ("kvarskrivningen", "kvarskrivning"),
        ("fingerade personuppgifter", "fingerade personuppgifter"),
    ],
)
def test_words_about_protected_identity(text, phrase):
    assert (kinds(text), values(text)) == (["protected_identity"], [phrase])


@pytest.mark.parametrize(
    "text", ["skyddad natur", "sekretess", "kvar skrivbordet", "identitet", "skyddat boende"]
)
def test_other_words(text):
    assert kinds(text) == []


def test_a_place_is_given_in_characters():
    (hit,) = find_private(f"Å: {NUMBER}.")
    assert (hit.start, hit.end, hit.masked) == (3, 14, "******-****")


def test_a_digest_is_of_one_value_kind_and_file():
    hit = Hit(PrivateKind.IDENTITY_NUMBER, 0, 1, "9001019802")
    same = Hit(PrivateKind.IDENTITY_NUMBER, 5, 9, "9001019802")
    assert digest("a.md", hit) == digest("a.md", same)
    assert len(digest("a.md", hit)) == 16
    others = {
        digest("b.md", hit),
        digest("a.md", Hit(PrivateKind.IDENTITY_NUMBER, 0, 1, "9001029819")),
        digest("a.md", Hit(PrivateKind.MISTYPED_NUMBER, 0, 1, "9001019802")),
    }
    assert len(others | {digest("a.md", hit)}) == 4


def test_a_digest_fits_many_numbers():
    """It is printed in logs, where it must not be the key to one number."""
    numbers = [f"9001{turn:06}" for turn in range(3_000)]
    hits = [Hit(PrivateKind.IDENTITY_NUMBER, 0, 1, number) for number in numbers]
    assert len({digest("a.md", hit) for hit in hits}) < len(numbers) - 20


def test_numbers_are_hidden_and_all_else_is_left():
    text = f"Eva, {NUMBER}, 070-123 45 67, 556012-0104, dnr KS 2016/00123."
    assert mask_numbers(text) == "Eva, ******-****, ***-*** ** **, 556012-0104, dnr KS 2016/00123."


@pytest.mark.parametrize(
    "text",
    [
        "9" * 200_000,
        "9 " * 100_000,
        "9-" * 100_000,
        "9&nbsp;" * 40_000,
        "9<" * 100_000,
        "9" + "&" * 100_000,
        "9" + " " * 200_000,
        "070-" * 50_000,
        "@" * 100_000,
        "a@" * 50_000,
        "a.b@c." * 20_000,
        "\\_" * 50_000 + "@",
        "plusgiro " * 20_000,
        "plusgiro 1 " * 20_000,
        "clearing 6000 konto " * 10_000,
        "skyddad " * 30_000,
        "900101-T98 " * 20_000,
        f"{NUMBER}\n" * 15_000,
    ],
    ids=range(18),
)
def test_hostile_texts_take_linear_time(text):
    start = time.process_time()
    find_private(text)
    assert time.process_time() - start < 5
