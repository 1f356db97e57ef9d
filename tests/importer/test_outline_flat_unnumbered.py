"""Pages whose line breaks and §§' numbers were lost: each begins with a § behind its head."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, words

FORM = (
    "Plats och tid: Gula salen, kl. 09.00-11.30 Ordförande: Ada Ek (S) Ledamöter: Bo Alm (M) "
    "Cia Dal (C) Dan Falk (V) Ersättare: Eva Gran (S) Finn Holm (M) Gun Ivarsson (C) "
    "Håkan Jonsson (V) Ida Kall (S) Jan Lind (M) Karin Mo (C) Utses att justera: Bo Alm "
    "Paragrafer: Underskrifter: Sekreterare Eva Fors Ordförande Ada Ek"
)
HEAD = "Ekviks kommun Sammanträdesprotokoll"
ADJUSTED = "Val av justerare Till att justera dagens protokoll utses Bo Alm (M)."
PLACES = "Läget i lokalerna Skoldirektören informerar om lokalerna. Nämnden tackar."
BUDGET = "Uppföljning per augusti Dnr KS 2013/41 Nämnden beslutar att godkänna den."


def _pages(*pages: str, head: str = HEAD) -> str:
    """Put a first page and others together as a web page stores them."""
    below = (f"{place} {head} {page}" for place, page in enumerate(pages, 2))
    return "\n\n".join([f"1 Skolnämnden {FORM}", *below])


def test_each_page_begins_with_a_section_if_all_surely_do() -> None:
    text = _pages(ADJUSTED, PLACES, BUDGET)
    result = cut(text)

    assert [(one.number, one.case, one.title) for one in result.sections] == [
        ("1", None, "Val av justerare"),
        ("2", None, "Läget i lokalerna"),
        ("3", "KS 2013/41", "Uppföljning per augusti"),
    ]
    assert [one.doubt.kind if one.doubt else None for one in result.sections] == [
        "number_counted",
        None,
        None,
    ]
    assert not any(one.numbered for one in result.sections)
    assert custody(result) == "".join(text.split())


def test_a_page_that_goes_on_with_a_sentence_belongs_to_the_section_before() -> None:
    text = _pages(ADJUSTED, PLACES, "som är slitna. De lagas i år.", BUDGET)
    result = cut(text)

    assert [one.title for one in result.sections] == [
        "Val av justerare",
        "Läget i lokalerna",
        "Uppföljning per augusti",
    ]
    assert "som är slitna. De lagas i år." in words(result.sections[1].lines)


@pytest.mark.parametrize(
    "pages",
    [
        (ADJUSTED, BUDGET),
        (ADJUSTED, PLACES, "Lokalerna på Storön är slitna Det har alla sett", BUDGET),
        (ADJUSTED, PLACES, "Nämnden beslutar att tacka för informationen.", BUDGET),
    ],
)
def test_no_section_is_guessed_where_a_page_may_begin_with_text(pages) -> None:
    assert cut(_pages(*pages)).sections == ()


def test_pages_without_a_head_of_their_own_are_no_minutes_that_lost_their_numbers() -> None:
    assert cut(_pages(ADJUSTED, PLACES, BUDGET, head="")).sections == ()


def test_a_page_with_more_of_the_form_is_none_of_the_sections() -> None:
    more = "Utses att justera Bo Alm Justerade paragrafer Underskrifter Anslag Förvaringsplats"
    text = _pages(more, ADJUSTED, PLACES, BUDGET)

    assert cut(text).sections[0].title == "Val av justerare"
