"""The case number of a heading, in the forms of many registers and wherever it stands."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, taken

TITLES = ("Val av justerare", "Ny badplats", "Övriga frågor")
PLACES = {
    "beside": "§ {number} {case}\n{title}",
    "below": "§ {number}\n{title}\n{case}",
    "above": "{case}\n§ {number} {title}",
    "in brackets": "§ {number} {title} ({case})",
    "at the right end": "§ {number} {title}                    {case}",
    "in brackets beside": "§ {number} ({case}) {title}",
    "before a colon": "§ {number} {case}: {title}",
}


def written(place: str, case: str) -> str:
    """Write three §§ that have a case number at a place; "##" in it is another one in each."""
    sections = (
        PLACES[place].format(number=number, case=case.replace("##", f"{number}7"), title=title)
        for number, title in enumerate(TITLES, 4)
    )
    return "Protokoll\n\n" + "\n\n".join(f"{one}\n\nBeslut\nBifall." for one in sections)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("KS/2014:## 042", "KS/2014:##"),
        ("Dnr KS/2014:## 042", "KS/2014:##"),
        ("Ks/2014:## 000", "Ks/2014:##"),
        ("ON 2014/1## 7420", "ON 2014/1##"),
        ("2014/KS 01## 042", "2014/KS 01## 042"),
        ("14UN##", "14UN##"),
        ("Dnr 14RS12##", "14RS12##"),
        ("KS14/3##", "KS14/3##"),
        ("BUN.2014.##", "BUN.2014.##"),
        ("LKS 2014-##-109", "LKS 2014-##-109"),
        ("Ärendenr 2014/##-1.1.2.4", "2014/##-1.1.2.4"),
        ("VoO.2014.0##", "VoO.2014.0##"),
        ("Dnr 1.6-05##/2014", "1.6-05##/2014"),
        ("SN-2014/##.779", "SN-2014/##.779"),
        ("Hsn 1402-01##", "Hsn 1402-01##"),
        ("Diarienr. 01##/14-042", "01##/14-042"),
        ("Dnr: 2014/001## KS", "2014/001## KS"),
        ("Ärende KS-2014/##", "KS-2014/##"),
        ("2014.##.042", "2014.##.042"),
        ("Dnr 2014-000## 2.4.1", "2014-000##"),
        ("TN/2021/0##/004-2", "TN/2021/0##/004-2"),
        ("Dnr TN/2021/0##", "TN/2021/0##"),
        ("Dnr 2013 TN00##", "2013 TN00##"),
    ],
)
def test_a_case_number_in_any_form_is_read_wherever_it_stands(place, form, number):
    text = written(place, form)
    cases = [number.replace("##", f"{one}7") for one in (4, 5, 6)]
    assert headings(text) == list(zip("456", cases, TITLES, strict=True))
    assert custody(cut(text)) == "".join(text.split())


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "number",
    [
        "2014-03-25",
        "Ks 2014-03-25",
        "0480-12345",
        "2014:725",
        "KL 2014:725",
        "XFS 2014:5",
        "PBL 2010:900",
        "2014-2018",
        "2014/2015",
        "12-15",
        "Kvarnen 2:14",
        "Eken 2014/15",
        "VT 2014/15",
        "HVB 12-18",
        "ISO 2001:2014",
        "T 4512-14",
        "kl. 18.00",
    ],
)
def test_other_numbers_are_no_case_numbers(place, number):
    assert [case for _, case, _ in headings(written(place, number))] == [None] * 3


@pytest.mark.parametrize(
    ("heading", "case", "code"),
    [
        ("§ 7 Ny badplats\nKS/2014:23 042", "KS/2014:23", " 042"),
        ("§ 7 Dnr 0044/13 - 233 Ny badplats", "0044/13", " - 233"),
        ("§ 7 Dnr 2018/0219 KS-5\nNy badplats", "2018/0219", " KS-5"),
        ("§ 7 Dnr 2018/0219\nDiariekod: 609\nNy badplats", "2018/0219", "Diariekod: 609"),
        ("§ 7 Dnr 2018/000219 Kod 146\n\nNy badplats", "2018/000219", "Kod 146"),
    ],
)
def test_a_code_of_the_filing_plan_is_set_aside(heading, case, code):
    text = f"{heading}\nBeslut\nBifall.\n"
    assert headings(text) == [("7", case, "Ny badplats")]
    assert taken(cut(text), "plan_code") == [code.strip()]


@pytest.mark.parametrize("place", ["§ 7 Ny badplats, {}", "§ 7 Ny badplats – {}"])
@pytest.mark.parametrize(
    "case", ["14UN237", "BUN.2014.23", "LKS 2014-23-109", "SN-2014/23.779", "TN 14/0323"]
)
def test_a_register_needs_no_label_behind_a_comma_or_a_dash(place, case):
    text = f"{place.format(case)}\nBeslut\nBifall.\n"
    assert headings(text) == [("7", case, "Ny badplats")]


@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("Svar på motion om ett bad", "2016/4107"),
        ("Svar på motion från Ada Ek", "2016/0412"),
        ("Köp av mark", "KS 2018/14"),
        ("Köp av mark", "KS2018/12"),
        ("Köp av mark", "KS/2018:12"),
        ("Nytt bad", "Ks 2018/14"),
    ],
)
@pytest.mark.parametrize("part", ["\n", "\n\n"])
def test_a_case_number_with_its_year_may_end_a_title_without_a_mark(words, case, part):
    text = f"§ 7 {words} {case}{part}Beslut\nBifall.\n"

    assert headings(text) == [("7", case, words)]
    assert custody(cut(text)) == "".join(text.split())


@pytest.mark.parametrize(
    "title",
    [
        "Läsåret 2017/18",
        "Läsåret 2017/2018",
        "Anpassning till förordning 2016/679",
        "Anpassning till dataskyddsförordningen 2016/679",
        "Anpassning till direktiv (EU) 2016/680",
        "Yttrande över SOU 2017/123",
        "Följder av AFS 2018:12",
        "Svar på motion 2017/12",
        "Prop. 2017/123",
        "Upphandling HT 2018/19",
    ],
)
def test_a_year_of_another_kind_ends_no_title_as_a_case_number(title):
    assert headings(f"§ 7 {title}\n\nBeslut\nBifall.\n") == [("7", None, title)]


def test_letters_and_digits_alone_below_a_title_are_its_case_number():
    text = "§ 7 Ny badplats\nGH07312\nNämnden fick en motion om det.\n\nBeslut\nBifall.\n"

    assert headings(text) == [("7", "GH07312", "Ny badplats")]
    assert custody(cut(text)) == "".join(text.split())


@pytest.mark.parametrize("label", ["dnr", "Dnr", "Diarienummer"])
def test_a_labelled_case_number_may_stand_in_square_brackets(label):
    text = f"§ 7 Ny badplats [{label} KS 2014/23]\nBeslut\nBifall.\n"
    assert headings(text) == [("7", "KS 2014/23", "Ny badplats")]


@pytest.mark.parametrize("case", ["Dnr MBK", "Dnr KUN 2014/", "Dnr 2014/", "Dnr Ks", "Dnr Bun"])
def test_a_case_number_that_lost_its_digits_is_no_part_of_the_title(case):
    text = written("beside", case)
    assert [title for _, _, title in headings(text)] == list(TITLES)
    assert custody(cut(text)) == "".join(text.split())


@pytest.mark.parametrize("title", ["VA Taxa", "Hus Ek", "Sjön Ekens bad"])
def test_letters_that_are_a_word_of_the_title_stay_there(title):
    text = written("beside", "Dnr").replace("Ny badplats", title)
    assert title in [title for _, _, title in headings(text)]


@pytest.mark.parametrize("plan", ["dpl 041", "   Dpl 041", " Diarieplan 04.1", "    Dpl: 7"])
@pytest.mark.parametrize(
    ("case", "number"), [("KS 06/1##", "KS 06/1##"), ("Dnr BN-2020-##", "BN-2020-##")]
)
@pytest.mark.parametrize("place", ["beside", "above", "below"])
def test_a_code_of_the_filing_plan_with_its_word_is_no_title(place, case, number, plan):
    text = written(place, f"{case} {plan}")
    wanted = [
        (str(at), number.replace("##", f"{at}7"), title) for at, title in enumerate(TITLES, 4)
    ]
    assert headings(text) == wanted
    assert custody(cut(text)) == "".join(text.split())


def test_a_serial_number_may_have_one_digit_behind_a_year_of_two():
    text = "KS § 7        KS 06/4   dpl 111\n\nNy badplats\n\nBeslut\nBifall.\n"
    assert headings(text) == [("7", "KS 06/4", "Ny badplats")]
