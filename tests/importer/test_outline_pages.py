"""What of a page is furniture, first page and appendix, and what is text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from importer.outline_samples import custody, cut, headings, source, taken, words
from minutes_archive.importer.outline.flat_title import flat_title_end

PAGE = "Södra Nämnden\n\n{number} (9)\n\nStadens kansli, protokoll\n\nProtokoll nr 4\n"


def paged(*pages: str) -> str:
    """Put a header on each page but the first."""
    return "".join(
        page if number == 1 else f"\f{PAGE.format(number=number)}{page}"
        for number, page in enumerate(pages, 1)
    )


def test_headers_are_taken_out_of_sentences_titles_and_tables():
    text = paged(
        "§ 1 Budget\nBeslut\nNämnden antar budgeten med de ändringar som\n",
        "framgår av bilagan.\n\n§ 2 Dnr AB 2024/1\n",
        "Ny badplats\nBeslut\nBifall.\n",
        "Den anläggs i vår.\n",
    )
    result = cut(text)
    assert [one.title for one in result.sections] == ["Budget", "Ny badplats"]
    assert words(result.sections[0].lines)[1:] == [
        "Nämnden antar budgeten med de ändringar som",
        "framgår av bilagan.",
    ]
    assert not result.sections[0].lines[2].blank_before
    assert result.sections[1].lines[2].blank_before
    assert taken(result, "furniture").count("Stadens kansli, protokoll") == 3


def test_a_heading_that_a_page_break_repeats_opens_no_new_section():
    text = paged(
        "§ 29 0128/22\nUppdrag att minska administrationen\nBeslut\nAntecknas.\n",
        "§ 29 0128/22\nSkickas till\nAlla nämnder\n",
        "§ 30 0080/23\nMotioner\nBeslut\nAntecknas.\n",
        "Slut.\n",
    )
    assert [number for number, _, _ in headings(text)] == ["29", "30"]


def test_a_repeated_heading_is_no_title():
    text = "§7\n**\n§7"
    assert custody(cut(text)) == "".join(text.split())
    assert headings("§ 7\n\n§ 7\n\nNytt bad\n\nBeslut\nBifall.\n")[0][2] == "Nytt bad"


def test_words_that_come_often_in_the_text_are_no_header():
    pages = [f"§ {n} Ärende {n}\nBeslut\nNämnden antar förslag {n}.\n" for n in range(1, 9)]
    result = cut(paged(*pages))
    assert all(words(one.lines)[0] == "Beslut" for one in result.sections)


def test_the_same_word_in_another_case_is_text():
    pages = [f"§ {n} Val av ersättare i\nsödra nämnden\nBeslut\nBifall.\n" for n in range(1, 6)]
    result = cut(paged(*pages))
    assert {one.title for one in result.sections} == {"Val av ersättare i södra nämnden"}


def test_a_date_between_paragraphs_is_a_page_head():
    result = cut("§ 4 Mat\n\nDen lagas.\n\nSammanträdesdatum\n2016-02-23\n\nDen äts.\n")
    assert words(result.sections[0].lines) == ["Den lagas.", "Den äts."]
    assert taken(result, "furniture") == ["Sammanträdesdatum", "2016-02-23"]


@pytest.mark.parametrize(
    "footer",
    [
        "Juſterandes sign",
        "ORDF SİGN",
        "sıgn.",
        "Sekr. sign   Justerandes sign",
        "Utdragsbeſtyrkande",
        "– sign",
        "ſida 4",
        "Än § 4 forts.",
        "Justerandes sign\t\tUtdragsbestyrkande",
    ],
)
def test_a_footer_is_known_whatever_its_letters_look_like(footer):
    result = cut(f"§ 4 Mat\n\nDen lagas.\n\n{footer}\n\nDen äts.\n")
    assert words(result.sections[0].lines) == ["Den lagas.", "Den äts."]


def test_the_number_above_the_day_in_a_page_s_header_is_furniture_though_it_comes_but_once():
    text = (
        "§ 1 Val\nBeslut\nBifall.\n\nProtokoll nr 14\nSammanträdesdatum: 2024-05-08\n\n"
        "Det noteras.\n"
    )
    result = cut(text)
    assert taken(result, "furniture") == ["Protokoll nr 14", "Sammanträdesdatum: 2024-05-08"]
    alone = "§ 1 Rapport\nProtokoll nr 3\nlades till handlingarna.\n"
    assert taken(cut(alone), "furniture") == []


@pytest.mark.parametrize("head", ["Bilaga 2 till § 1", "Bilaga A"])
def test_what_was_handed_in_is_none_of_the_last_section_s_words(head):
    text = f"§ 1 Val\nBeslut\nBifall.\n\n{head}\nReservation § 1\nVi vill inte.\nAnna Ek (S)\n"
    result = cut(text)
    assert words(result.appendices)[0] == head
    assert words(result.sections[0].lines) == ["Beslut", "Bifall."]


def test_lists_after_the_last_section_are_appendices():
    text = (
        "§ 1 Val\nBeslut\nBifall enligt bilaga.\n\nBilaga 1\n\nPlats\n\nLedamot\n\nParti\n\n1\n\n"
        "Holmén, Åsa\n\nV\n"
    )
    result = cut(text)
    assert words(result.appendices)[0] == "Bilaga 1"
    assert len(result.sections[0].lines) == 2


@pytest.mark.parametrize(
    "head",
    [
        "Bilaga 1\nNärvaro- och omröstningslista\n\nLedamot      Parti  Närvaro     § 1\n",
        "Bilaga 1 Närvaro- och voteringslista\n\nLedamot  Parti  Närv  Ja  Nej  Avst\n",
        "BILAGA A. VOTERINGSLISTA\n\nLedamot  Ja  Nej\n",
        "Nr  Namn        Parti   Ersättare      Ja  Nej  Avst.  Frånv.\n",
        "Ledamot\tParti\tTjänstgörande ersättare\tNärvarande\n",
        "Namn Parti Ja Nej Avstår\n",
    ],
)
def test_a_list_after_the_last_section_is_known_by_its_heading_or_its_columns(head):
    text = f"§ 1 Val\nBeslut\nBifall.\n\n{head}Åsa Holmén     V     X     X\n"
    result = cut(text)
    assert words(result.sections[0].lines) == ["Beslut", "Bifall."]
    assert words(result.appendices)[0] == head.split("\n")[0]


@pytest.mark.parametrize(
    "line",
    [
        "Närvarolista bifogas protokollet.",
        "Närvaro på distans",
        "Bilaga 1",
        "Bilaga 1 Närvarolista",
        "Ledamot i nämnden     Ada Ek     S",
        "Ledamot Ada Ek",
    ],
)
def test_what_the_last_section_says_of_lists_and_members_is_text(line):
    result = cut(f"§ 1 Val\nBeslut\nBifall.\n\n{line}\nBo Alm väljs.\n")
    assert words(result.sections[0].lines)[2:] == [line, "Bo Alm väljs."]


@pytest.mark.parametrize("head", ["Namn Parti Ja Nej Avstår", "Omröstningslista"])
@pytest.mark.parametrize(
    "rest", ["Beslut\nBadet byggs.", "Nämnden beslutar att bygga.", "Expedieras till\nNämnden"]
)
def test_a_table_of_votes_inside_the_last_section_ends_it_not(head, rest):
    text = f"§ 1 Val\nVotering begärs.\n\n{head}\nÅsa Holmén     V     X     X\n\n{rest}\n"
    assert words(cut(text).sections[0].lines)[-1] == rest.split("\n")[-1]
    assert words(cut(f"{text}\n{head}\nÅsa Holmén     V     X\n").appendices)[0] == head
    appended = cut(text.replace(head, f"Bilaga 1\n\n{head}\nLedamot  Ja  Nej"))
    assert words(appended.appendices)[0] == "Bilaga 1"


@pytest.mark.parametrize("heading", ["Kf § {} ", "§ {} ", "§ {}\n"])
@pytest.mark.parametrize("again", ["§ 6", "§ 6 Nytt bad"])
@pytest.mark.parametrize(
    "listed",
    ["Bilaga 1 Voteringslista\n\n{}\nLedamot  Ja  Nej", "Omröstningslista\n\n{}\n\nJa 3, nej 2"],
)
def test_a_list_of_votes_that_names_its_section_opens_none(heading, again, listed):
    text = (
        f"{heading.format(5)}Val\nBo Alm väljs.\n\n{heading.format(6)}Nytt bad\nDet byggs.\n\n"
        f"{listed.format(again)}\nAda Ek    X\n"
    )
    result = cut(text)
    assert [one.number for one in result.sections] == ["5", "6"]
    assert again in words(result.appendices)
    assert custody(result) == "".join(text.split())


def flat_page(number: int, text: str) -> str:
    """Write a page on one line, as some conversions do."""
    return f"{number} Södra nämnden {number}(9) {text}"


FIRST = (
    "Plats och tid Stora salen, kl 13.00-15.00 Beslutande Åsa Holmén (V), ordförande Bo Ek (S) "
    "Utses att justera Bo Ek Paragrafer 16-18 Sekreterare Kim Lo Ordförande Åsa Holmén Justerare "
    "Bo Ek ANSLAG/BEVIS Protokollet är justerat. Förvaringsplats Kommunhuset Underskrift Kim Lo "
    "Södra nämnden har haft sammanträde"
)


def test_flattened_pages_are_cut_at_their_sections():
    text = "\n".join(
        [
            flat_page(1, FIRST),
            flat_page(
                2,
                "Ärendelista 16 Dnr AB 2019/14 Information... 3 17 Dnr AB 2019/2 Budget 2020... 4",
            ),
            flat_page(
                3, "16 Dnr AB 2019/14 Information Nämndens beslut Informationen noteras. _____"
            ),
            flat_page(
                4, "17 Dnr AB 2019/2 Budget 2020 Nämnden går igenom budgeten. Beslut Den antas."
            ),
        ]
    )
    result = cut(text)
    assert headings(text) == [
        ("16", "AB 2019/14", "Information"),
        ("17", "AB 2019/2", "Budget 2020"),
    ]
    assert words(result.sections[1].lines) == ["Nämnden går igenom budgeten. Beslut Den antas."]
    assert len(result.front) == 1
    assert len(taken(result, "contents")) >= 2
    assert custody(result) == "".join(text.split())


def test_lost_section_signs_are_found_by_the_run_of_numbers():
    text = "\n".join(
        [
            flat_page(1, FIRST),
            flat_page(
                2, "16 Öppnande Ordföranden hälsar välkommen. 17 Val av justerare Bo Ek utses."
            ),
            flat_page(3, "18 Avslutning Ordföranden tackar. Mötet har 20 Deltagare enligt listan."),
        ]
    )
    assert [(number, title) for number, _, title in headings(text)] == [
        ("16", "Öppnande"),
        ("17", "Val av justerare"),
        ("18", "Avslutning"),
    ]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Medlemskap i föreningen Södra Backen", "Kommunen har bjudits in."),
        ("Justering", "Att jämte ordföranden justera protokollet utsågs Ada Ek."),
        ("Bidrag till stiftelsen Ekvik", "Stiftelsen önskar ett bidrag."),
        ("Försäljning av fastigheten Eken 4", "Nämnden beslutar att sälja."),
        ("Nya stadgar för föreningen", "Styrelsen föreslår ändringar."),
    ],
)
def test_a_title_on_one_line_does_not_end_before_the_name_of_what_it_tells(title, text):
    end, _ = flat_title_end(f"{title} {text}", {}, "5")
    assert f"{title} {text}"[:end].strip() == title


@pytest.mark.parametrize("text", ["Mötesordförande valdes Ada Ek", "Val till kassör Ada Ek"])
def test_a_title_on_one_line_does_not_end_between_an_office_and_its_holder(text):
    assert flat_title_end(text, {}, "5") == (len(text), False)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Information från Lillskolan", "Rektor Ada Ek berättar om läsningen"),
        ("Information från Lillskolan", "Ada Ek (S) och rektorn Bo Alm redogör för läget"),
        ("Nytt bad i Storvik", "Kultur- och fritidschef Ada von Ek presenterar ritningarna"),
        ("Motion av Ada Ek (S) om bad", ""),
    ],
)
def test_a_title_on_one_line_ends_where_somebody_speaks(title, text):
    whole = f"{title} {text}".strip()
    end, sure = flat_title_end(whole, {}, "5")
    assert (whole[:end].strip(), sure) == (title, False)


def test_numbers_behind_people_and_dots_open_nothing():
    listed = FIRST.replace("Bo Ek (S)", "Bo Ek (S) deltar 52 Eva Lind (S)", 1)
    text = "\n".join(
        [
            flat_page(
                1, "Information och överläggning... 6 Internkontroll... 7 Inköp av bilar... 8"
            ),
            flat_page(2, f"{listed} Utdragsbestyrkande"),
        ]
    )
    result = cut(text)
    assert result.sections == ()
    assert "Utdragsbestyrkande" in taken(result, "furniture")
    assert custody(result) == "".join(text.split())


def test_a_case_number_may_stand_before_the_number():
    text = "\n".join(
        [
            flat_page(1, FIRST),
            flat_page(2, "ABN/2018:310 ABN 16 Skolchef Nämndens beslut Rapporten godkänns."),
            flat_page(
                3, "ABN 17 Xx 94 dnr 127/2011 Nytt reglemente Nämnden beslutar att anta det."
            ),
        ]
    )
    assert headings(text) == [
        ("16", "ABN/2018:310", "Skolchef"),
        ("17", "127/2011", "Nytt reglemente"),
    ]


PIECES = (
    *("§ 7 Rubrik", "§7", "§ 8 Dnr KS 2016/1", "KS 9 Val", "10. Övrigt", "## 3. Ärende", "Beslut"),
    *("Bilaga 1", "Plats", "Namn", "Parti", "3 (19)", "Södra nämnden", "Sammanträdesdatum", "Dnr"),
    *("2016-02-23", "____", "Innehållsförteckning", "11 Rubrik... 4", "text som löper vidare", "§"),
    *("\f", "", "§ 0 Noll", "**", "Plats och tid Salen Beslutande Åsa Holmén (V) " * 9),
    "5 Ärende Nämnden beslutar. 6 Ärende " * 12,
)


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """Write lines in the forms that outlines look for, in any order."""
    piece = st.sampled_from(PIECES)
    return "\n".join(draw(st.lists(st.one_of(piece, st.text(max_size=40)), max_size=40)))


@given(mangled())
@example("#")
def test_nothing_is_lost_or_doubled_whatever_the_text(text):
    lines = source(text)
    assert custody(cut(text)) == "".join("".join(line.text.split()) for line in lines)


def test_a_sentence_that_ends_every_section_is_none_of_its_pages_furniture():
    text = "".join(
        f"EKE KOMMUN\n\n{n} (9)\n\n§ {n} Ärende {n}\n\nAda Ek informerar om {n} saker.\n\n"
        "Ärendet behandlas för beslut på sammanträde i december\n\nJusterandes signatur\n\n"
        for n in range(1, 7)
    )
    result = cut(text)
    assert len(result.sections) == 6
    assert all("Ärendet behandlas" in " ".join(words(one.lines)) for one in result.sections)
