"""Labels before and behind the titles of §§, with case numbers around them."""

from __future__ import annotations

import pytest

from importer.outline_samples import UNTITLED, custody, cut, headings, words

TITLES = (
    "Val av justerare",
    "Ny badplats",
    "Taxa för bygglov och marklov i hela Norra Ekby",
    "Övrigt",
)


def written(form: str) -> str:
    """Write §§ in a form."""
    told = (form.format(number=number, title=title) for number, title in enumerate(TITLES, 4))
    return "Södra nämnden\n\n" + "\n\n".join(f"{one}\n\nBeslut\nDet bifalls." for one in told)


WHO = (
    "Föredragande: Ada Ek",
    "Föredragande Ada Ek",
    "Föredragande tjänsteman: Ada Ek",
    "Föredragare: Ada Ek och Bo Alm",
    "Föredragare Ada Ek och Bo Alm",
    "Handläggare: Ada Ek",
    "Ansvarig handläggare Ada Ek",
    "Rapportör: Ada Ek",
)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(
    "form",
    [
        "§ {number} {title}\nWHO",
        "§ {number}\n{title}\nWHO",
        "§ {number} {title}   WHO",
        "§ {number} {title} WHO",
        "§ {number}\n{title}\tWHO",
        "# {number}. {title} WHO",
    ],
)
def test_who_presents_a_matter_is_no_part_of_its_title(form: str, who: str):
    text = written(form.replace("WHO", who))
    assert [title for *_, title in headings(text)] == list(TITLES)
    assert words(cut(text).sections[1].lines) == [who, "Beslut", "Det bifalls."]
    assert custody(cut(text)) == "".join(text.replace("#", "").split())


@pytest.mark.parametrize(
    "form",
    [
        "§ {number} {title}\nWHO\nDnr KS 2024/{number}",
        "§ {number} {title}    WHO\nDnr KS 2024/{number}",
        "§ {number} {title}\nDnr KS 2024/{number}\nWHO",
        "§ {number}\n{title}\nWHO\nDnr KS 2024/{number}",
    ],
)
def test_a_case_number_may_stand_below_who_presents_the_matter(form: str):
    text = written(form.replace("WHO", WHO[0]))
    assert headings(text) == [(str(n), f"KS 2024/{n}", one) for n, one in enumerate(TITLES, 4)]
    assert words(cut(text).sections[1].lines) == [WHO[0], "Beslut", "Det bifalls."]
    assert custody(cut(text)) == "".join(text.split())


@pytest.mark.parametrize(
    "title",
    [
        "Information från Föredragande tjänsteman: Ada Ek",
        "Handläggare på plats i Norra Ekby",
        "Val av föredragande: Ada Ek",
        "Rekrytering Handläggare Norra ringvägen",
        "Föredragande ordnas av styrelsen",
    ],
)
def test_such_a_word_may_be_a_title_s_own(title: str):
    text = f"§ 4 Start\nMötet öppnas.\n\n§ 5 {title}\n\nBeslut\nDet bifalls."
    assert headings(text)[1] == ("5", None, title)


@pytest.mark.parametrize(
    "label",
    [
        *(f"{label}\n" for label in ("Ärende", "Ärende:", "Ärenderubrik", "**Rubrik**")),
        *("Ärende\n\n", "Ärendemening:\n\n", "Ärende   ", "Rubrik\t", "Ärendemening: "),
    ],
)
def test_the_word_before_a_title_is_put_aside(label: str):
    text = written(f"§ {{number}}\n{label}{{title}}")
    assert [title for *_, title in headings(text)] == list(TITLES)
    assert custody(cut(text)) == "".join(text.split())


@pytest.mark.parametrize(
    "below",
    [
        "Badet vid sjön är stängt.",
        "Ordföranden informerar om läget",
        "Beslut",
        "med små bokstäver",
        "Badet vid sjön, som är långt borta,",
    ],
)
def test_a_text_below_the_word_is_no_title(below: str):
    section = cut(f"§ 4\nÄrende\n{below}\nDet bifalls.\n").sections[0]
    assert section.title == UNTITLED
    assert words(section.lines)[:2] == ["Ärende", below]


def test_the_word_may_stand_below_a_case_number():
    text = "§ 4\nDnr KS 2024/5\nÄrende\nNy badplats\n\nBeslut\nDet bifalls.\n"
    assert headings(text) == [("4", "KS 2024/5", "Ny badplats")]


def test_no_line_below_who_presents_a_matter_goes_on_with_its_title():
    title = "Taxa för bygglov och marklov i Norra Ekby"
    text = f"§ 5 {title}   Föredragande: Ada Ek\nTaxan finns redan\n\nBeslut\nDet bifalls."
    assert headings(text) == [("5", None, title)]
    assert words(cut(text).sections[0].lines)[:2] == ["Föredragande: Ada Ek", "Taxan finns redan"]


def test_the_word_below_a_title_heads_the_text():
    text = "§ 5 Ny badplats\nÄrende\nBadet vid sjön\n\nBeslut\nDet bifalls."
    assert headings(text) == [("5", None, "Ny badplats")]
    assert words(cut(text).sections[0].lines)[:2] == ["Ärende", "Badet vid sjön"]
