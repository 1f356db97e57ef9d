"""Pages whose line breaks were lost: what of a first page opens a § and what does not."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, taken, words

FORM = (
    "Plats och tid Gula salen, kl. 09.00-11.30 Beslutande Ada Ek (S), ordförande Bo Alm (M) "
    "Närvarande ersättare Cia Dal (V), Didrik Gran (MP), Ebba Häll (KD), Frans Ivarsson (L) "
)
BEHIND = (
    "Utses att justera Bo Alm Justeringens plats och tid Kommunhuset Paragrafer §§ 130-143 "
    "Underskrifter Sekreterare Eva Fors Ordförande Ada Ek"
)


@pytest.mark.parametrize(
    "officials",
    [
        "Per Ek, ekonom § 133 Siv Alm, utvecklingschef § 134 ",
        "Per Ek, ekonom § 133 Siv Alm (utvecklingschef) § 134 ",
        "Ekonomichef Per Ek § 133 Arkitekt Siv Alm § 134 ",
        "Per Ek, ekonom § 133 Siv Alm, tf. Utvecklingschef § 132 Bo Dal, arkitekt § 134 ",
    ],
)
def test_the_sections_that_officials_were_at_open_none(officials: str) -> None:
    text = f"PROTOKOLL Tekniska nämnden {FORM}Övriga närvarande {officials}{BEHIND}"
    assert headings(text) == []
    assert custody(cut(text)) == "".join(text.split())


def test_sections_between_a_form_and_its_signatures_are_sections() -> None:
    text = (
        f"Tekniska nämnden {FORM}§ 133 Ny badplats Nämnden beslutar att bygga en badplats. "
        f"§ 134 Ada Dal, avsägelse Nämnden beslutar att godkänna avsägelsen. {BEHIND}"
    )
    assert [number for number, _, _ in headings(text)] == ["133", "134"]


def test_a_contents_list_on_the_page_before_the_form_opens_no_section() -> None:
    listed = (
        "1 INNEHÅLLSFÖRTECKNING 1 [1] 101 Information om vatten, VD Ada Ek BESLUTAS AV FULLMÄKTIGE "
        "102 Riktlinjer för markanvisningar 103 Svar på motion: en ny badplats (V) "
        "104 Svar på medborgarförslag: en lekpark BESLUTAS AV STYRELSEN 105 Delegationsärenden"
    )
    behind = BEHIND.replace("130-143", "101-105")
    form = f"2 SAMMANTRÄDESPROTOKOLL 1[25] {FORM}{behind}"
    result = cut(f"{listed}\n\n{form}\n")
    assert result.sections == ()
    assert FORM.strip() in " ".join(words(result.front))
    assert "103 Svar på motion: en ny badplats (V)" in taken(result, "contents")

    below = "3 101 Information om vattnet Nämnden tackar. 102 Riktlinjer för markanvisningar Antas."
    result = cut(f"{listed}\n\n{form}\n\n{below}\n")
    assert [one.number for one in result.sections] == ["101", "102"]
    assert "104 Svar på" in " ".join(taken(result, "contents"))


def test_the_number_of_the_minutes_opens_no_section() -> None:
    text = f"1 Protokoll Mn 74/2014 Miljönämnden {FORM}{BEHIND}"
    assert headings(text) == []
    assert "Mn 74/2014" in " ".join(words(cut(text).front))


def test_a_title_ends_where_the_heading_of_a_decision_lost_whose_it_is() -> None:
    pages = (
        f"1 Valnämnden {FORM}{BEHIND.replace('130-143', '18-19')}\n\n"
        "2 18 Dnr Val av rösträknare s beslut väljer Bo Alm till rösträknare.\n\n"
        "3 19 Dnr Lokaler för valet s beslut hyr samma lokaler.\n"
    )
    titles = [title for _, _, title in headings(pages)]
    assert titles == ["Val av rösträknare", "Lokaler för valet"]


@pytest.mark.parametrize("verb", ["berättar", "redogör", "presenterade"])
def test_a_title_ends_where_somebody_without_a_name_begins_to_speak(verb: str) -> None:
    behind = BEHIND.replace("130-143", "44-45")
    page = f"2 44 Dnr MB Information Stadsarkitekten {verb} ett utkast till plan för torget."
    assert headings(f"1 Nämnden {FORM}{behind}\n\n{page}\n")[0][2] == "Information"
