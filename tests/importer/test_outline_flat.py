"""Pages whose line breaks were lost: what of a first page opens a § and what does not."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, source, taken, words
from minutes_archive.importer.outline.flat import cut_flat
from minutes_archive.importer.outline.flat_title import flat_title_end

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


@pytest.mark.parametrize("number", ["(ärende 5)", "(förslag 37)", "(punkt 12)", "(ärende nr 5)"])
@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Diarienummer 1302255 Nämndens beslut Motionen avslås.", "1302255"),
        ("Ordföranden redogör för läget i dag.", None),
        ("LS Fullmäktige beslutade enligt förslaget.", None),
    ],
)
def test_a_number_in_brackets_ends_a_title_and_is_no_point_of_a_list(number, text, case):
    rest = f"§ 82 Motion - Ett mindre råd {number} {text} § 83 Val Ada Ek utses till ledamot."
    first = f"PROTOKOLL {FORM}{BEHIND.replace('130-143', '81-83')}, ordförande."
    result = cut(f"{first} § 81 Upprop Namnen ropas upp och alla är där. {rest}")
    found = result.sections[1]

    assert (found.title, found.case) == (f"Motion - Ett mindre råd {number}", case)
    assert found.doubt is None


def test_a_point_behind_a_title_is_the_text():
    text = "Val av ledamot (ny) 1) Ada Ek utses 2) Bo Alm utses"
    end, sure = flat_title_end(text, {}, "5")

    assert (text[:end].strip(), sure) == ("Val av ledamot (ny)", True)


@pytest.mark.parametrize(
    "title", ["DELEGATIONSBESLUT M.M.", "NYTT BAD I EKVIK M. M.", "SVAR TILL ADA EK M.FL."]
)
def test_a_title_in_capitals_ends_with_them(title):
    text = f"{title} Utses Ada Ek att jämte ordföranden justera kommunstyrelsens protokoll."
    end, sure = flat_title_end(text, {}, "5")

    assert (text[:end].strip(), sure) == (title, True)


def test_a_title_in_capitals_goes_on_with_the_name_that_its_last_word_waits_for():
    _, sure = flat_title_end("SVAR PÅ MOTION FRÅN Ada Ek Nämnden beslutar att avslå", {}, "5")

    assert not sure


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Fastställande av dagordning", "att fastställa dagordningen"),
        ("Yttrande till länet", "att anta förvaltningens förslag som sitt eget"),
        ("Genomgång av kommunens IT-stöd", "Cheferna har lämnat en lista."),
    ],
)
def test_a_title_ends_where_a_point_decides_and_not_behind_a_genitive(title, text):
    end, sure = flat_title_end(f"{title} {text}", {}, "5")

    assert (f"{title} {text}"[:end].strip(), sure) == (title, False)


@pytest.mark.parametrize("title", ["Förslag att anta en plan", "Begäran om att utse en ledamot"])
def test_what_a_title_asks_for_is_in_the_title(title):
    assert flat_title_end(title, {}, "5")[0] == len(title)


PAGES = (
    f"1 {FORM}{BEHIND.replace('130-143', '1-3')}",
    "2 Sekreterare Eva Fors Ordförande Ada Ek Justerare Bo Alm 2",
    "3 1 Val av ordförande Ada Ek utses att leda mötet. 2 Fastställande av dagordning Den antas. 3",
    "4 3 Val av justerare Bo Alm utses att justera. 4",
)


@pytest.mark.parametrize(
    "before", ["", "Protokoll\n\nStorlek: px\n\nTranskript\n\n", "Sida\n\nTranskript\n"]
)
def test_the_lines_of_the_page_that_showed_the_text_count_no_pages(before):
    text = before + "\n\n".join(PAGES)

    assert [(number, title) for number, _, title in headings(text)] == [
        ("1", "Val av ordförande"),
        ("2", "Fastställande av dagordning"),
        ("3", "Val av justerare"),
    ]
    assert custody(cut(text)) == "".join(text.split())


def test_a_code_of_the_filing_plan_behind_a_labelled_number_is_no_title():
    text = (
        f"PROTOKOLL {FORM}{BEHIND.replace('130-143', '1-2')}, ordförande. § 1 Dnr 1998.412 305 "
        "Val till hamnens styrelse Beslut Ada Ek väljs. § 2 Dnr 2001.17 008 Granskning Beslut Ja."
    )

    assert headings(text) == [
        ("1", "1998.412", "Val till hamnens styrelse"),
        ("2", "2001.17", "Granskning"),
    ]


def test_a_short_line_of_its_own_is_the_whole_title():
    text = (
        f"PROTOKOLL Ekviks nämnd {FORM}{BEHIND.replace('130-143', '1-2')}\n\n"
        "§ 1 Ny badplats vid Storsjön\n\nNämnden har fått en motion om en badplats.\n\n"
        "§ 2 Val Ada Ek utses.\n"
    )
    first = cut(text).sections[0]

    assert (first.title, first.doubt) == ("Ny badplats vid Storsjön", None)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Fastställande av dagordning", "Ordföranden redogör för tre nya motioner."),
        ("Ny badplats vid sjön", "Kommunstyrelsen beslutar att bygga den."),
        ("Läget i skolan", "Förvaltningschefen informerar om betygen."),
        ("Justering", "Att jämte ordföranden justera protokollet utses Ada Ek."),
        ("Dagordning och justering", "Till att justera dagens protokoll utses Ada Ek."),
        ("Val av mötesordförande", "Till mötesordförande utses Ada Ek."),
    ],
)
def test_a_sentence_of_an_officer_or_a_body_shows_where_a_title_ends(title, text):
    end, sure = flat_title_end(f"{title} {text}", {}, "5")

    assert (f"{title} {text}"[:end].strip(), sure) == (title, True)


@pytest.mark.parametrize(
    "text",
    [
        "Fråga om varför Kommunstyrelsen beslutar om vägar Ordföranden svarar på frågan",
        "Läget i Ekvik Förvaltningen är orolig",
        "Besök av Ada Ek Hon berättar om läget",
    ],
)
def test_other_words_leave_the_end_of_a_title_in_doubt(text):
    assert not flat_title_end(text, {}, "5")[1]


def test_whom_a_title_says_to_choose_is_in_it():
    text = "Anmälan av beslut att utse Ada Ek till ny ledamot. Beslutet har kommit till kommunen."

    assert text[: flat_title_end(text, {}, "5")[0]].strip() == text.partition(" Beslutet")[0]


def test_no_item_of_a_flattened_page_has_the_number_nought():
    lines = source("0. Fråga om budget. Nämnden avslår. 1 Val av justerare. Bo Alm utses.")
    _, chosen, _ = cut_flat(lines)
    assert 0 not in [one.number for one in chosen]
