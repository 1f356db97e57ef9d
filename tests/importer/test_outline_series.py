"""Case numbers without a dash, and letters beside §§: known where several headings have them."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, taken, words

TITLES = ("Val av justerare", "Ny badplats vid sjön", "Övriga frågor")
LAID = {
    "at the right end": "§ {number} {title}                    {case}",
    "on the title's line below": "§ {number}\n{title}                    {case}",
    "on its own line": "§ {number} {title}\n\n{case}",
    "right below the title": "§ {number}\n{title}\n{case}",
    "behind the number": "§ {number} {case} {title}",
    "above the title": "§ {number} {case}\n{title}",
    "between them": "§ {number}\n{case}\n{title}",
    "in brackets": "§ {number} {title} ({case})",
    "behind the title": "§ {number} {title} {case}",
    "behind a comma": "§ {number} {title}, {case}",
}


def minutes(laid: str, cases: tuple[str, ...], front: str = "Protokoll 2018-05-14") -> str:
    sections = (
        LAID[laid].format(number=number, title=title, case=case)
        for number, (title, case) in enumerate(zip(TITLES, cases, strict=True), 4)
    )
    return f"{front}\n\n" + "\n\n".join(f"{one}\n\nBeslut\nBifall." for one in sections)


@pytest.mark.parametrize("laid", LAID)
@pytest.mark.parametrize(
    "cases",
    [
        ("RV180377", "RV180949", "RV171402"),
        ("VON18.11", "VON18.102", "VON17.3"),
        ("Bun18.011", "Bun18.102", "Bun18.033"),
        ("KS180001", "KS180222", "KS180043"),
    ],
)
def test_letters_a_year_and_a_number_are_case_numbers_where_several_headings_have_them(laid, cases):
    text = minutes(laid, cases)
    expected = [
        (str(number), case, title)
        for number, (title, case) in enumerate(zip(TITLES, cases, strict=True), 4)
    ]
    assert headings(text) == expected
    assert [words(one.lines) for one in cut(text).sections] == [["Beslut", "Bifall."]] * 3
    assert custody(cut(text)) == "".join(text.split())


@pytest.mark.parametrize("laid", ["at the right end", "on the title's line below", "in brackets"])
@pytest.mark.parametrize(
    "cases",
    [
        ("LSS18.9", "LSS18.10", "LSS18.11"),
        ("EU2016", "EU2017", "EU2018"),
        ("EU180001", "EU180002", "EU180003"),
        ("ISO140011", "ISO140012", "ISO140013"),
        ("RV180377", "RV180377", "RV180377"),
        ("RV180377", "HX900", "TB17"),
        ("FX180377", "FX520949", "FX971402"),
        ("FX520377", "FX520949", "FX521402"),
        ("FX180377", "FX010949", "FX031402"),
    ],
)
def test_numbers_of_laws_products_or_other_years_are_none(laid, cases):
    assert [case for _, case, _ in headings(minutes(laid, cases))] == [None] * 3


def test_one_heading_shows_no_series_and_two_behind_a_space_are_not_enough():
    one = "Protokoll 2018\n\n§ 4 Inköp av RV180377\n\nBeslut\nBifall.\n\n§ 5 Val\n\nBeslut\nBifall."
    assert headings(one) == [("4", None, "Inköp av RV180377"), ("5", None, "Val")]
    two = one.replace("§ 5 Val", "§ 5 Byte av RV180378")
    assert [case for _, case, _ in headings(two)] == [None, None]


def test_a_series_goes_on_behind_a_title_of_two_lines_and_is_none_in_the_text():
    text = (
        "Protokoll 2018-05-14\n\n§ 4\nSvar på motion om avgiftsfria bad för alla som är över\n"
        "sjuttio år                          RV180377\n\nBeslut\nSe RV180378.\n\n"
        "§ 5\nNy badplats                         RV180949\n"
        "Nämnden har fått ett förslag om en ny badplats från dem som bor där.\n"
        "Det har nummer\nRV180111\n\nBeslut\nBifall."
    )
    first, second = cut(text).sections
    assert first.case == "RV180377"
    assert first.title == "Svar på motion om avgiftsfria bad för alla som är över sjuttio år"
    assert (second.case, second.title) == ("RV180949", "Ny badplats")
    assert "RV180111" in words(second.lines)
    assert custody(cut(text)) == "".join(text.split())


def test_a_series_at_the_head_of_every_page_is_no_page_furniture():
    page = "\f§ {0} Ärende {1}\n\nVON18.{2}\n\nBeslut\nNämnden godkänner förslag {1}.\n"
    pages = (page.format(at, name, at * 7) for at, name in enumerate("abcdef", 11))
    text = "Protokoll 2018-05-14\n\n" + "\n".join(pages)
    assert [case for _, case, _ in headings(text)] == [f"VON18.{at * 7}" for at in range(11, 17)]


@pytest.mark.parametrize(
    ("form", "cases"),
    [
        ("§ {0}  Dnr 2009-0{0}55 BBM\n{1}", True),
        ("§ {0}  Dnr 2009-0{0}55    KÅ\n{1}", True),
        ("§ {0} Dnr KS 2009/{0}5 SA\n{1}", True),
        ("§ {0}  BBM\n{1}", False),
        ("§ {0}            KLK\n{1}", False),
    ],
)
@pytest.mark.parametrize("above", ["", "Länsstyrelsen\nSökanden\n\n"])
def test_letters_beside_a_number_are_not_the_title_below_it(form, cases, above):
    body = "\n\nNämndens beslut\n\nNämnden bifaller förslaget.\n_____\n\n"
    sections = (above + form.format(at, title) + body for at, title in enumerate(TITLES, 4))
    text = "Protokoll 2009-08-20\n\n" + "".join(sections)
    assert [(number, title) for number, _, title in headings(text)] == [
        (str(at), title) for at, title in enumerate(TITLES, 4)
    ]
    assert all(bool(case) is cases for _, case, _ in headings(text))
    assert custody(cut(text)) == "".join(text.split())
    assert len(taken(cut(text), "plan_code")) == len(TITLES)


def test_letters_alone_beside_one_number_are_its_title():
    text = "Protokoll\n\n§ 4 KPP\nNämnden informeras.\n\n§ 5 Val\nBo väljs.\n\n§ 6 LSS\nSe ovan."
    assert [title for _, _, title in headings(text)] == ["KPP", "Val", "LSS"]
    below = "\n\nBeslut\nBifall."
    text = f"Protokoll\n\n§ 4 Dnr 2009-0455 VA{below}\n\n§ 5 Dnr 2009-0456 BBM{below}"
    assert [title for _, _, title in headings(text)] == ["VA", "BBM"]


@pytest.mark.parametrize("opening", ["§ 4 KPP", "§ 4 Dnr 2009-0455 KPP"])
def test_letters_that_one_heading_alone_has_are_its_title(opening):
    text = f"Protokoll\n\n{opening}\nKostnad per patient\n\nBeslut\nBifall.\n\n§ 5 Val\n\nBo väljs."
    assert headings(text)[0][2].startswith("KPP")


def test_the_text_begins_below_a_number_on_its_own_line():
    text = "Protokoll 2018\n\n" + "\n\n".join(
        f"§ {at}\n{title}\nRV18000{at}\npå förslag av Ada.\nBo hörs.\n\nBeslut\nBifall."
        for at, title in enumerate(TITLES, 4)
    )
    assert [title for _, _, title in headings(text)] == list(TITLES)
