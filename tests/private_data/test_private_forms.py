"""What is private data, and what is not."""

from __future__ import annotations

import time

import pytest

from minutes_archive.private_data import Hit, PrivateKind, digest, find_private, mask_private

NUMBER = "990102-2385"


def kinds(text: str, *domains: str) -> list[str]:
    return [hit.kind.value for hit in find_private(text, domains)]


def values(text: str, *domains: str) -> list[str]:
    return [hit.value for hit in find_private(text, domains)]


@pytest.mark.parametrize(
    "text",
    [
        "0000990102-23850",  # inside longer rows of digits
        "1234567890012385",
        "19990102238511",
        "1990102-2385",
        "556012-0104",  # an organisation: no month
        "16556012-0104",
        "a9901022385b",  # a checksum
        "2016-990102 2385",  # joined to a case number
        "990102, 2385, 2386",  # a list
        "990102:2385:1",
        "2016/990102/2385",
        "990102; 2385",
        "010203;2398",  # a day of this century, and no word for the number
        "20010203;2398",
        "19990102;2016-1",  # a case number
        "990102\n\n2385",  # two paragraphs
        "99.01.02 2385",
        "1999-01-02 2385",
        "1999-01-02/2385",
        "99-0102-2385",
        "990102.2385",
        "1999 0102 2385",
        "2001 02 03 2398",
        "1999 01 02 2385 12",
        "12 1999 01 02 2385",
        "99 01 02 2385",
        "| 2001-02-03 | 2398 |",
        "personnummer 1999-0102 2385",
        "personnummer 1999-01.02 2385",
        "personnummer 1999-01-02 23 85",
        "personnummer 1999-01-02, 2385",
        "personal 1999-01-02 2385",
        "personnummer " + "x" * 60 + " 1999-01-02 2385",
        "personnummer 1999-01-02 2016-1",
        "9901022385\u0661",
        "17990102-2385",  # no such century
        "12 99 01 02 23 85",  # more than a number, without the word for it
        "99 01 02 23 85 12",
        "990102/2386",  # a wrong check digit, and no hyphen
        "99 01 02 23 86",
    ],
)
def test_what_is_no_identity_number(text):
    assert kinds(text) == []


def test_a_number_in_pairs_among_other_figures_needs_the_word_before():
    assert kinds("personnummer 99 01 02 23 85 12") == ["identity_number"]


@pytest.mark.parametrize("word", ["Personnummer", "person-nr", "Född", "sista fyra"])
def test_a_heading_tells_of_a_number_in_two_cells(word):
    rows = "A B;Storgatan 1\n" * 100
    assert values(f"Namn;{word}\n{rows}A B;010203;2398\n") == ["0102032398"]
    assert values(f"Namn;{word}\n{rows * 2}A B;010203;2398\n") == []


@pytest.mark.parametrize("word", ["Personal", "Utlandsfödda", "Ansökan", "pdf. "])
def test_other_headings_tell_of_none(word):
    assert values(f"Namn;{word}\nA B;010203;2398\n") == []


def test_a_number_in_a_link_is_found_once_however_it_is_written():
    link = "https://e.example/s%C3%B6k?nr=990102-2385&igen=990102%2D2385"
    assert values(f"Se {link} och {link}.") == ["9901022385"] * 2
    (hit,) = find_private("Se [x](https://e.example/?nr=990102%2D2385).")
    assert (hit.start, hit.end) == (3, 44)
    assert mask_private("till e.example/?nr=990102%2D2385") == "till *.*******/?**=******%******"


BEFORE = (
    *("§ 12 ", "1. ", "2024-01-02 ", "kl. 13.30 ", "070-174 06 05 ", "12-", "1:", "19 ", "20 "),
    *(
        "KS 2016-000123 ",
        "556012-0104 ",
        "1 250 000 ",
        "781 70 ",
        "6000 ",
        "0701 ",
        "0980-319 200 ",
    ),
)
AFTER = (" 12", " 070-174 06 05", ", 12 kr", "-12", "/12", "\n12\n", " 990103-2392", " 13.30")


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("after", AFTER)
def test_other_numbers_beside_it_do_not_hide_it(before, after):
    for number in (NUMBER, "19990102-2385", "990102 – 2385", "990102 2385"):
        assert "9901022385" in values(f"Till {before}{number}{after}")


def test_two_lines_are_one_number_only_beside_words():
    assert kinds("beviljas 9901\n02-2385 kr") == ["identity_number"]
    assert kinds("12\n9901\n022385\n12") == []
    assert kinds("beviljas 9901\n02-23\n85 kr") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("990102-T238", "990102T238"),
        ("20000101-R238", "000101R238"),
        ("990102–X238", "990102X238"),
        ("19990102T238", "990102T238"),
        ("990102\\-T238", "990102T238"),
        ("990161-S238", "990161S238"),
    ],
)
def test_interim_numbers_have_a_letter(text, value):
    assert (kinds(text), values(text)) == (["interim_number"], [value])


@pytest.mark.parametrize(
    "text", ["991301-T238", "990102-A238", "990102-T2385", "990102-T98", "20160223T133000", "T238"]
)
def test_what_is_no_interim_number(text):
    assert kinds(text) == []


def test_a_misspelt_number_is_told_of_where_it_looks_like_one():
    assert kinds("990102-2386") == ["mistyped_number"]
    assert kinds("9901022386") == kinds("990102 9803") == []


@pytest.mark.parametrize("text", ["990102-1231", "990102-1330", "991301-2386", "17990102-2386"])
def test_days_and_times_are_no_misspelt_numbers(text):
    assert kinds(text) == []


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


def test_a_place_is_given_in_characters():
    (hit,) = find_private(f"Å: {NUMBER}.")
    assert (hit.start, hit.end, hit.masked) == (3, 14, "******-****")


def test_a_digest_is_of_one_value_kind_and_file():
    hit = Hit(PrivateKind.IDENTITY_NUMBER, 0, 1, "9901022385")
    same = Hit(PrivateKind.IDENTITY_NUMBER, 5, 9, "9901022385")
    assert digest("a.md", hit) == digest("a.md", same)
    assert len(digest("a.md", hit)) == 16
    others = {
        digest("b.md", hit),
        digest("a.md", Hit(PrivateKind.IDENTITY_NUMBER, 0, 1, "9901032392")),
        digest("a.md", Hit(PrivateKind.MISTYPED_NUMBER, 0, 1, "9901022385")),
    }
    assert len(others | {digest("a.md", hit)}) == 4


def test_a_digest_fits_many_numbers():
    """It is printed in logs, where it must not be the key to one number."""
    numbers = [f"9001{turn:06}" for turn in range(3_000)]
    hits = [Hit(PrivateKind.IDENTITY_NUMBER, 0, 1, number) for number in numbers]
    assert len({digest("a.md", hit) for hit in hits}) < len(numbers) - 20


def test_numbers_are_hidden_and_all_else_is_left():
    text = f"Eva, {NUMBER}, 070-174 06 05, 556012-0104, dnr KS 2016/00123."
    assert mask_private(text) == "Eva, ******-****, ***-*** ** **, 556012-0104, dnr KS 2016/00123."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Anna anna@gmail.example", "Anna ****@*****.*******"),
        ("anna (at) gmail.example", "**** (**) *****.*******"),
        ("a@b.se", "*@*.**"),
        ("ring 0980-319 200", "ring ****-*** ***"),
        ("+47 912 34 567", "+** *** ** ***"),
        ("kontonummer 8327-9, 123 456 789-0", "kontonummer ****-*, *** *** ***-*"),
        ("plusgiro 12 34 56-7", "plusgiro ** ** **-*"),
        ("990102-T238", "******-****"),
    ],
)
def test_every_kind_is_hidden(text, shown):
    assert mask_private(text) == shown


def test_what_is_found_keeps_its_place_after_a_letter_whose_small_form_is_longer():
    (hit,) = find_private("İİ skyddad identitet")
    assert (hit.start, hit.end) == (3, 20)


def test_words_about_protected_identity_are_no_secret_themselves():
    assert mask_private("skyddad identitet") == "skyddad identitet"


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
        "9%2D" * 50_000,
        "%2D " * 50_000,
        "(at)" * 50_000,
        "+47 9" * 40_000,
        "skyddad " * 30_000,
        "sekretess-\nkvar-\nidentitets-\n" * 10_000,
        "990102-T98 " * 20_000,
        f"{NUMBER}\n" * 15_000,
        "010203;2398;" * 15_000,
        "född 2001-02-03 2398 " * 10_000,
    ],
    ids=range(25),
)
def test_hostile_texts_take_linear_time(text):
    start = time.process_time()
    find_private(text)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("before", ["", "5, ", "46, ", "2024-00123, ", "2024–2027, "])
def test_a_short_telephone_number_is_found_behind_other_figures(before):
    assert values(f"{before}08-123 456") == ["08123456"]


def test_a_country_code_without_a_number_is_none():
    assert kinds("12345678 +46 (") == []
