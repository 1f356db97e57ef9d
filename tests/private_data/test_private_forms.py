"""Identity numbers, what is none, and how all private data is hidden."""

from __future__ import annotations

import time

import pytest

from minutes_archive.private_data import Hit, PrivateKind, digest, find_private, mask_private
from private_data.form_samples import NUMBER, kinds, values


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
