"""What opens a §, and what its heading says."""

from __future__ import annotations

import time

import pytest

from importer.outline_samples import UNTITLED, custody, cut, headings, taken, words


@pytest.mark.parametrize(
    ("written", "number", "case", "title"),
    [
        ("§ 7 Ny badplats", "7", None, "Ny badplats"),
        ("§7 Ny badplats", "7", None, "Ny badplats"),
        ("§ 7a Ny badplats", "7a", None, "Ny badplats"),
        ("§ 7**Ny badplats**", "7", None, "Ny badplats"),
        ("§ 7. Ny badplats", "7", None, "Ny badplats"),
        ("§ 7 – Ny badplats", "7", None, "Ny badplats"),
        ("7 § Ny badplats", "7", None, "Ny badplats"),
        ("KS 7 Ny badplats", "7", None, "Ny badplats"),
        ("Su § 7 Ny badplats", "7", None, "Ny badplats"),
        ("Kf §7 Ny badplats", "7", None, "Ny badplats"),
        ("7 §\n\nNy badplats", "7", None, "Ny badplats"),
        ("7 §          Dnr 2013/4-051\n\nNy badplats", "7", "2013/4-051", "Ny badplats"),
        ("§ 7/2021 Ny badplats", "7", None, "Ny badplats"),
        ("§ 7/21\nNy badplats", "7", None, "Ny badplats"),
        ("KTR 7/2011 Ny badplats", "7", None, "Ny badplats"),
        ("§ 7 Dnr KS 2016/00123 Ny badplats", "7", "KS 2016/00123", "Ny badplats"),
        ("§ 7 Dnr 2013-12-042\nNy badplats", "7", "2013-12-042", "Ny badplats"),
        (
            "§ 7 Ärendenummer NNN-2023-00027:45\n\nNy badplats",
            "7",
            "NNN-2023-00027:45",
            "Ny badplats",
        ),
        ("§ 7 Ärendenummer NNN-2023-00027:-1\nNy badplats", "7", "NNN-2023-00027", "Ny badplats"),
        ("§ 7 Diarienummer 00732/20241.1.2\nNy badplats", "7", "00732/2024", "Ny badplats"),
        ("§ 7 Diarienummer 104514\nNy badplats", "7", "104514", "Ny badplats"),
        ("§ 7 0901/22\nNy badplats", "7", "0901/22", "Ny badplats"),
        ("§ 7 Ny badplats\nDnr. 2011/KS 0106 001", "7", "2011/KS 0106 001", "Ny badplats"),
        ("§ 7 Ny badplats (dnr KS/2014:23)", "7", "KS/2014:23", "Ny badplats"),
        ("§ 7 Ny badplats\nKS/2014:23", "7", "KS/2014:23", "Ny badplats"),
        ("§ 7 Ny badplats\n(KS 2014/23)", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats [KS 2014/23]", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats          KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7          KS 2014/23          041\nNy badplats", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\nÄrende nr 2014/23", "7", "2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\nDnr saknas", "7", None, "Ny badplats"),
        ("§ 7 Ny badplats\nDnr KS 2014/23, KS 2014/24", "7", "KS 2014/23", "Ny badplats"),
        ("ABN.2018.12 § 7 Ny badplats", "7", "ABN.2018.12", "Ny badplats"),
        ("Ks § 7    Dnr 217/89 - 252\nAu § 4\n\nNy badplats", "7", "217/89", "Ny badplats"),
        ("§ 7 Ärendenummer\n\nNy badplats", "7", None, "Ny badplats"),
        ("§ 7 Ny badplats\n\nUtl. 2014:9 (KS 2014/23)", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\nUtlåtande 2014:9 RI (dnr 2014/23)", "7", "2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\n(SOU 2014:23)\nDnr 14KS7", "7", "14KS7", "Ny badplats (SOU 2014:23)"),
        ("§ 7\nKS 2014/23\nNy badplats", "7", "KS 2014/23", "Ny badplats"),
        ("Kf § 7    Ks § 14     Dnr KS 2014/23\n\nNy badplats", "7", "KS 2014/23", "Ny badplats"),
        ("Kf § 7 Au § 9 Ks § 14\nNy badplats", "7", None, "Ny badplats"),
        ("Kf § 7 (Ks § 14/2013) Ny badplats", "7", None, "Ny badplats"),
        ("§ 7    Dnr KS 2014/23    Ks § 14\nNy badplats", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 - KS 2014/23 - Ny badplats", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 | KS 2014/23 | Ny badplats", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 (KS 2014/23) Ny badplats", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats, KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats – KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Svar om Ny skola, SOU 2014:23", "7", None, "Svar om Ny skola, SOU 2014:23"),
        ("§ 7 Ny badplats\nKS dnr 2014/23", "7", "2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\nÄrendebeteckning: KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\nDiarie-nr KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\nDiarienummer:\nKS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("Dnr KS 2014/23      § 7\nNy badplats", "7", "KS 2014/23", "Ny badplats"),
        ("KS 2014/23 Par. § 7 Ny badplats", "7", "KS 2014/23", "Ny badplats"),
        ("Dnr 92/ § 7 Ny badplats", "7", "92/", "Ny badplats"),
        ("§ 7 Ny badplats\nVårt DNR 2014/23", "7", "2014/23", "Ny badplats"),
        ("KS AU § 7 Ny badplats", "7", None, "Ny badplats"),
        ("KF/§ 7 Ny badplats", "7", None, "Ny badplats"),
        ("§ 2014/7 Ny badplats", "7", None, "Ny badplats"),
        ("§ 2014:7 Ny badplats", "7", None, "Ny badplats"),
        ("§ 7 Ny badplats\nAu § 9, dnr KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\nKS 2014/23 och KS 2014/24", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\n(KS 2014/23, KS 2014/24)", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 *Ny badplats*", "7", None, "Ny badplats"),
        ("7 – Ny badplats", "7", None, "Ny badplats"),
        ("7/ Ny badplats", "7", None, "Ny badplats"),
        ("7. § Ny badplats", "7", None, "Ny badplats"),
        ("Ks.au. § 7 Ny badplats", "7", None, "Ny badplats"),
        ("Ks au § 7 Ny badplats", "7", None, "Ny badplats"),
        ("KS:§ 7 Ny badplats", "7", None, "Ny badplats"),
        ("BUN 2014 § 7 Ny badplats", "7", None, "Ny badplats"),
        ("§ 7-2014 Ny badplats", "7", None, "Ny badplats"),
        ("§ nr 7 Ny badplats", "7", None, "Ny badplats"),
        ("§ 7 / Ny badplats", "7", None, "Ny badplats"),
        ("§ 7 ......... Ny badplats", "7", None, "Ny badplats"),
        ("§ 7\nRubrik: Ny badplats", "7", None, "Ny badplats"),
        ("§ 7\nÄrende: Ny badplats\nDnr: KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 2014KS23 Ny badplats", "7", "2014KS23", "Ny badplats"),
        ("§ 7 Ny badplats; dnr 2014/23", "7", "2014/23", "Ny badplats"),
        ("§ 7 Ny badplats / KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7 Ny badplats\nVår ref: KS 2014/23", "7", "KS 2014/23", "Ny badplats"),
        ("§ 7\n\nBeslut", "7", None, UNTITLED),
    ],
)
def test_a_heading_in_any_form_gives_number_case_and_title(written, number, case, title):
    text = f"{written}\nBeslut\nBadplatsen anläggs vid södra stranden under våren.\n"
    assert headings(text) == [(number, case, title)]


def test_what_belongs_to_the_form_is_set_aside():
    result = cut("§ 7 Dnr 00732/20241.1.2\n**Ny badplats.**\nBeslut\nBifall.\n")
    assert taken(result, "heading_number") == ["§ 7"]
    assert taken(result, "heading_label") == ["Dnr", "."]
    assert taken(result, "plan_code") == ["1.1.2"]
    assert taken(result, "markup") == ["**", "**"]


def test_numbers_of_other_bodies_and_papers_are_kept():
    result = cut("Kf § 7   Ks § 14\nNy badplats\n\nUtl. 2014:9 RI (dnr KS 2014/23)\n\nBifall.\n")
    assert taken(result, "other_number") == ["Ks § 14"]
    assert words(result.sections[0].lines) == ["Utl. 2014:9 RI", "Bifall."]


def test_case_numbers_may_stand_above_the_numbers():
    sections = "".join(
        f"\fKS 2014-03-0{page}\n{page} (9)\nKS/2014:{page}7\n§ {page} Ärende {page}\nBifall.\n"
        for page in range(2, 7)
    )
    result = cut(f"Protokoll\n{sections}")
    assert [one.case for one in result.sections] == [f"KS/2014:{page}7" for page in range(2, 7)]
    assert all(words(one.lines) == ["Bifall."] for one in result.sections)


def test_a_reference_at_the_beginning_of_a_line_opens_nothing():
    text = (
        "§ 21 Ny arbetsordning\nBeslut\n"
        "Frågan behandlades första gången den 29 februari 2024 med stöd av bestämmelsen i\n"
        "§ 22 i nämndens arbetsordning. Den togs därefter upp igen vid sammanträdet den\n"
        "§ 23, den 14 mars 2024, § 125 och den 25 april 2024, § 172 samt senast i beslut\n"
        "§ 24.\n"
        "§ 372, punkt 17 och 18.\n\n"
        "5 § första stycket i stadgan gäller.\n\n"
        "§ 22 Ny budget\nBeslut\nBudgeten antas.\n"
    )
    assert [number for number, _, _ in headings(text)] == ["21", "22"]


def test_a_second_case_number_is_text():
    result = cut("§ 7 Ny badplats\nDnr KS 2014/23, KS 2014/24\nBeslut\nBifall.\n")
    assert words(result.sections[0].lines)[0] == "KS 2014/24"


def test_headings_that_markup_marks():
    text = (
        "# Föreningens vårmöte\n\nMötet hölls i sal 3.\n\n"
        "## Mötets öppnande\nMötet öppnades.\n## Val av ordförande\nKim valdes.\n### Tack\nTack.\n"
    )
    result = cut(text)
    assert [(one.number, one.title) for one in result.sections] == [
        ("1", "Mötets öppnande"),
        ("2", "Val av ordförande"),
    ]
    assert not any(one.numbered for one in result.sections)
    assert result.sections[1].lines[1].text == "Tack"


def test_headings_of_the_first_page_of_parts_and_of_signatures_open_nothing():
    text = (
        "# Stadgemöte\n\n## Närvarande\nAda Ek, Bo Alm\n\n## Dagordning\n1. Start\n2. Tack\n\n"
        "## Start\nAda öppnar.\n## Beslut\nBifall.\n## Tack\nBo tackar.\n## Beslut\nBifall.\n"
        "## Underskrifter\nAda Ek\n"
    )
    result = cut(text)
    assert [one.title for one in result.sections] == ["Start", "Tack"]
    assert words(result.front)[:3] == ["Stadgemöte", "Närvarande", "Ada Ek, Bo Alm"]
    assert words(result.sections[1].lines)[-2:] == ["Underskrifter", "Ada Ek"]


def test_a_numbered_list_in_a_section_opens_nothing():
    text = (
        "## 8. Ekonomi\n\n1. Kassan är god.\n2. Räkningarna är betalda.\n\n"
        "## 9. Balansräkning\n\nDen godkändes.\n\n10. Revisionsberättelse\n\nDen lästes upp.\n\n"
        "## 11. Ansvarsfrihet\n\nStyrelsen beviljades ansvarsfrihet.\n"
    )
    assert [number for number, _, _ in headings(text)] == ["8", "9", "10", "11"]


@pytest.mark.parametrize("word", ["Ärende", "ÄRENDE", "Ärende nr", "Punkt", "Paragraf", "Par."])
@pytest.mark.parametrize("between", [" ", "\n", ": "])
def test_headings_that_name_what_they_number(word, between):
    text = "".join(
        f"{word} {number}{between}{title}\n\nRådet tackar för informationen om saken.\n\n"
        for number, title in ((1, "Mötet öppnas"), (2, "Ny badplats"), (3, "Övrigt"))
    )
    assert [(number, title) for number, _, title in headings(text)] == [
        ("1", "Mötet öppnas"),
        ("2", "Ny badplats"),
        ("3", "Övrigt"),
    ]


def test_points_of_a_decision_open_nothing():
    points = "".join(f"Punkt {number}\nBadet byggs.\n\n" for number in range(1, 6))
    text = f"§ 1 Ny badplats\nBeslut\n\n{points}§ 2 Övrigt\nIntet.\n"
    assert [title for _, _, title in headings(text)] == ["Ny badplats", "Övrigt"]


def test_numbers_lost_from_a_list_are_counted():
    text = (
        "Protokoll från stämma\n\n 1. Val av ordförande\n\nKim valdes.\n\n"
        " 1. Val av sekreterare\n\nLo valdes.\n\n 1. Val av justerare\n\nBo valdes.\n"
    )
    result = cut(text)
    assert [one.number for one in result.sections] == ["1", "2", "3"]
    assert result.sections[0].doubt is not None
    assert result.sections[0].doubt.kind == "number_counted"
    assert not any(one.doubt for one in result.sections[1:])  # it is told of once


def test_a_contents_list_is_not_the_sections():
    text = (
        "Ärendelista\n26 Dnr KS 2018/14 Bokslut ...... 3\n27 Dnr KS 2018/15 Budget ...... 5\n\n"
        "§ 26 Dnr KS 2018/14\nBokslut\nBeslut\nBokslutet antas.\n\n"
        "§ 27 Dnr KS 2018/15\nBudget\nBeslut\nBudgeten antas.\n"
    )
    result = cut(text)
    assert [len(one.lines) for one in result.sections] == [2, 2]
    assert result.front == ()
    assert len(taken(result, "contents")) == 3


def test_a_contents_list_may_have_its_pages_far_to_the_right():
    text = (
        "Innehållsförteckning                    Sida\n§ 26  Bokslut                2\n"
        "§ 27  Budget för nämnden under det\n      kommande året            3\n\n"
        "§ 26  Bokslut\nBeslut\nBokslutet antas.\n\n§ 27  Budget för nämnden under det\n"
        "kommande året\nBeslut\nBudgeten antas.\n"
    )
    result = cut(text)
    assert [one.number for one in result.sections] == ["26", "27"]
    assert result.front == ()
    assert len(taken(result, "contents")) == 4


def test_a_number_that_comes_twice_gets_a_letter_and_a_doubt():
    result = cut("§ 5 Bokslut\n\nBokslutet antas.\n\n§ 5 Budget\n\nBudgeten antas.\n")
    assert [one.number for one in result.sections] == ["5", "5b"]
    assert result.sections[1].doubt is not None


def test_numbers_that_begin_high_or_jump_are_kept():
    text = "§ 842 Bokslut\n\nAntas.\n\n§ 843 Budget\n\nAntas.\n\n§ 860 Övrigt\n\nIntet.\n"
    assert [number for number, _, _ in headings(text)] == ["842", "843", "860"]


@pytest.mark.parametrize(
    "misread",
    [
        "§ l03",
        "§ 1O3",
        "§ lO3",
        "$ 103",
        "$ lO3",
        "BN $ l03",
        "S 103",
        "BN S lO3",
        "& 103",
        "l03 §",
    ],
)
def test_a_section_sign_and_digits_may_be_misread(misread):
    text = (
        "BN § 102 Val\n\nAda Ek väljs.\n\n"
        f"{misread} Ny badplats\nDnr 92.145\n\nBadet byggs.\n\nBN § 104 Övrigt\n\nIntet.\n"
    )
    assert headings(text)[1] == ("103", "92.145", "Ny badplats")


@pytest.mark.parametrize("words", ["S 7 Buss", "$ 7 Betalat", "& 700 Vänner", "§ lOl Se stadgan"])
def test_what_is_like_a_misread_number_opens_nothing_beside_other_numbers(words):
    text = f"§ 102 Val\n\nAda Ek väljs.\n\n{words}\n\n§ 103 Bad\n\nDet byggs.\n"
    assert [number for number, _, _ in headings(text)] == ["102", "103"]


@pytest.mark.parametrize("between", ["Bifall.", "Ledamot   Parti   Ja   Nej"])
def test_a_number_that_comes_again_and_again_is_read_in_linear_time(between):
    def seconds(times: int) -> float:
        text = f"§ 1 Val\nBeslut\n{between}\n" * times
        began = time.process_time()
        cut(text)
        return time.process_time() - began

    assert min(seconds(4000) for _ in range(2)) < 10 * min(seconds(800) for _ in range(3))


def test_the_sections_of_a_law_are_none_of_those_that_the_first_page_says_are_covered():
    front = "Socialnämnden\nUnderskrifter Paragrafer {}\nSekreterare Ada Ek\n\n"
    text = "Omplacering enligt\n\n11 § LVU\n\nÄrendet redovisas inte.\n"
    assert headings(front.format("71-88") + text) == []
    assert [number for number, _, _ in headings(front.format("11-12") + text)] == ["11"]


@pytest.mark.parametrize("word", ["Tjg", "Ej", "Närv", "Frånv"])
def test_the_sections_that_somebody_in_a_list_was_there_for_open_none(word):
    listed = f"Protokoll\n\nErsättare\n\nMats Ek\nmp\nx\n\n{word} § 50-53 9.00-18.30\n\nBo Alm\n"
    assert headings(listed) == []


def test_items_that_go_on_behind_each_other_on_a_line_are_parted():
    text = (
        "Vårmöte, den 4 maj 2021§ 1. Mötet öppnades. § 2. Dagordningen fastställdes.\n\n"
        "§ 3. Grindarna. Ett nytt lås har köpts. § 4. Val av kassör. Ada Ek valdes.\n\n"
        "§ 5. Avslutning.\n"
    )
    assert [(number, title) for number, _, title in headings(text)] == [
        ("1", "Mötet öppnades"),
        ("2", "Dagordningen fastställdes"),
        ("3", "Grindarna"),
        ("4", "Val av kassör"),
        ("5", "Avslutning"),
    ]
    assert custody(cut(text)) == "".join(text.split())


def test_an_item_that_a_sentence_refers_to_opens_none():
    text = "§ 1 Val\nSe stadgan. § 4 Taxan gäller.\n\n§ 2 Mål\nDe antas.\n\n§ 3 Taxa\nDen gäller."
    assert [number for number, _, _ in headings(text)] == ["1", "2", "3"]


def test_the_number_where_an_item_was_prepared_opens_none():
    text = (
        "KS § 43 Cykelbanor\n\nAU § 80\nLedningskontoret har lämnat ett förslag.\n\n"
        "KS § 44 Lekplatser\n\nAU § 81\nLedningskontoret har lämnat ett förslag.\n"
    )
    assert headings(text) == [("43", None, "Cykelbanor"), ("44", None, "Lekplatser")]
    assert taken(cut(text), "other_number") == ["AU § 80", "AU § 81"]


def test_a_page_s_title_and_the_heading_below_it_are_one_item():
    text = (
        "§ 43 Cykelbanor\nUtskrivet från: http://norrby.example/43\nProtokoll\nKommunstyrelsen\n"
        "KS § 43\nCykelbanor\nRapporten godkänns.\n"
        "§ 44 Lekplatser\nUtskrivet från: http://norrby.example/44\nProtokoll\nKommunstyrelsen\n"
        "KS § 44\nLekplatser\nRapporten godkänns.\n"
    )
    assert headings(text) == [("43", None, "Cykelbanor"), ("44", None, "Lekplatser")]
