"""Whose a case number is that stands between two §§: what leads a § or ends one."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, words

TITLES = ("Val av justerare", "Ny badplats", "Taxa", "Övriga frågor")


def written(above: str, below: str = "", only: tuple[int, ...] = (4, 5, 6, 7)) -> str:
    """Write §§ with something above their headings or below their texts, those of some numbers."""
    text = "Södra nämnden\n\n"
    for number, title in enumerate(TITLES, 4):
        told = number in only
        text += above.format(number) if told else ""
        text += f"§ {number} {title}\n\nBeslut\nDet bifalls.\n\n"
        text += below.format(number) if told else ""
    return text


@pytest.mark.parametrize("only", [(4,), (5,), (7,), (5, 6), (4, 5, 6, 7)])
@pytest.mark.parametrize("above", ["Dnr KS/2011:28{}\n", "KS/2011:28{}\n"])
def test_a_case_number_that_leads_a_section_is_its_own(above: str, only: tuple[int, ...]):
    text = written(above, only=only)
    assert headings(text) == [
        (str(number), f"KS/2011:28{number}" if number in only else None, title)
        for number, title in enumerate(TITLES, 4)
    ]
    assert custody(cut(text)) == "".join(text.split())


def test_a_case_number_at_a_pages_top_leads_its_section():
    text = written("\fDnr KS/2011:28{}\n\n", only=(6,)).replace("\n\n\f", "\n\f")
    assert [case for _, case, _ in headings(text)] == [None, None, "KS/2011:286", None]


@pytest.mark.parametrize("below", ["Dnr KS/2011:28{}\n\n", "Exp: Akten     KS/2011:28{}\n\n"])
@pytest.mark.parametrize("only", [(4, 5, 6, 7), (5, 6, 7)])
def test_a_case_number_that_ends_each_section_is_not_that_of_the_next(
    below: str, only: tuple[int, ...]
):
    text = written("", below, only)
    assert [case for _, case, _ in headings(text)] == [None] * 4
    own = words(cut(text).sections[-1].lines)[-1]
    assert own.endswith("KS/2011:287")


@pytest.mark.parametrize("only", [(5,), (4, 5, 6, 7)])
@pytest.mark.parametrize(
    "beside", ["Exp: Akten     ", "Exp: Akten, Ada Ek\t", "Expedieras till: Akten, Dnr "]
)
def test_whom_a_section_is_sent_to_beside_its_case_number_stands_in_it(
    beside: str, only: tuple[int, ...]
):
    text = written(beside + "KS/2011:28{}\n", only=only)
    assert headings(text)[1] == ("5", "KS/2011:285", "Ny badplats")
    sections = cut(text).sections
    assert words(sections[0].lines)[-2:] == ["Beslut", "Det bifalls."]
    assert words(sections[1].lines)[0] == beside.removesuffix("Dnr ").strip()
    assert custody(cut(text)) == "".join(text.split())


def test_whom_it_is_sent_to_may_stand_at_a_pages_top():
    text = written("\fExp: Akten    KS/2011:28{}\n\n", only=(6,)).replace("\n\n\f", "\n\f")
    assert headings(text)[2] == ("6", "KS/2011:286", "Taxa")
    assert words(cut(text).sections[2].lines)[0] == "Exp: Akten"


@pytest.mark.parametrize(
    "line", ["Exp: Akten", "Exp: Akten 2011-05-03", "Exp: se § 3", "Exp: Akten    tel 12345"]
)
def test_whom_it_is_sent_to_without_a_case_number_stays_where_it_is(line: str):
    text = written(f"{line}\n", only=(5,))
    assert headings(text)[1] == ("5", None, "Ny badplats")
    assert words(cut(text).sections[0].lines)[-1] == line


def test_most_sections_may_have_theirs_above_with_empty_space_between():
    text = written("Dnr KS/2011:28{}\n\n", only=(5, 6, 7))
    cases = [case for _, case, _ in headings(text)]
    assert cases == [None, "KS/2011:285", "KS/2011:286", "KS/2011:287"]


def test_a_case_number_right_below_a_text_leads_nothing():
    text = written("Dnr KS/2011:28{}\n", only=(5,)).replace("bifalls.\n\nDnr", "bifalls.\nDnr")
    assert [case for _, case, _ in headings(text)] == [None] * 4
