"""Where the title of a § begins and ends."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings, words
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.reading import outline


@pytest.mark.parametrize(
    "text",
    [
        "Dnr 2014-23\nKommunfullmäktige beslutar",
        "Rapport om äldre beslut, dnr 2014/23\nLänets val av en ny ersättare, dnr 2013/4",
    ],
)
def test_text_right_below_a_long_title_is_text(text):
    title = "Val av justerare och godkännande av dagordning"
    result = cut(f"§ 7\n{title}\n{text}\nBeslut\nBifall.\n")
    assert result.sections[0].title == title


def test_a_sentence_right_below_a_title_that_fills_its_line_is_text():
    title = "Upprop, val av justerare samt godkännande av dagordningen"
    result = cut(f"§ 7\n{title}\nUpprop förrättas. Alla är närvarande.\n")
    assert result.sections[0].title == title


def test_a_title_that_stands_alone_may_be_long():
    title = "Fråga till socialnämndens ordförande om tiden innan en plats erbjuds de sökande"
    below = "Åsa Holmén (V) har ställt en fråga.\n\nBeslut\n\nFrågan får ställas.\n"
    assert headings(f"§ 7\n\n{title}\n\n{below}") == [("7", None, title)]


TITLED_ABOVE = (
    "Protokoll\n\nMötet öppnas\n\nKf § 5\n\nÅsa Holmén öppnar mötet.\n\n"
    "Svar på en motion från Åsa Holmén (V)\nom en ny badplats\n\n"
    "Kf § 6     Au § 4     Dnr 2014/23\n\nBeslut\n\nMotionen bifalls.\n\n"
    "Avslutning\n\nKf § 7\n\nMötet avslutas.\n"
)


def test_titles_may_stand_above_the_numbers_of_all_sections():
    result = cut(TITLED_ABOVE)
    assert [(one.number, one.case, one.title) for one in result.sections] == [
        ("5", None, "Mötet öppnas"),
        ("6", "2014/23", "Svar på en motion från Åsa Holmén (V) om en ny badplats"),
        ("7", None, "Avslutning"),
    ]
    assert words(result.sections[0].lines) == ["Åsa Holmén öppnar mötet."]
    assert words(result.front) == ["Protokoll"]
    assert custody(result) == "".join(TITLED_ABOVE.split())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kf § 7", "Kf § 7 Avslutning"),
        ("Avslutning\n\n", "Det byggs.\n\n"),
        ("Mötet avslutas.", "Avslutning\n\nMötet avslutas."),
    ],
)
def test_one_section_with_its_title_elsewhere_shows_that_titles_stand_below(old, new):
    result = cut(TITLED_ABOVE.replace(old, new))
    assert words(result.front)[-1] == "Mötet öppnas"


def test_a_case_number_below_a_title_is_not_the_next_sections():
    text = "".join(f"§ {at} Ärende {at}\nKS/2014:{at}7\n" for at in range(2, 5)) + "Bifall.\n"
    assert [case for _, case, _ in headings(text)] == ["KS/2014:27", "KS/2014:37", "KS/2014:47"]


def test_a_title_goes_on_until_a_part_begins():
    text = (
        "§ 3 Dnr KS 2024/11\n\n"
        "Anmälan av länets beslut att utse Åsa Holmén (V)\n"
        "till ny ersättare i fullmäktige i stället för Björn\n"
        "Ekdal (V)\n"
        "Beslut\n\nAnmälan antecknas.\n"
    )
    title = (
        "Anmälan av länets beslut att utse Åsa Holmén (V) till ny ersättare i fullmäktige "
        "i stället för Björn Ekdal (V)"
    )
    assert headings(text) == [("3", "KS 2024/11", title)]


@pytest.mark.parametrize("point", ["a) Ada", "1) Ada", "- Ada", "• Ada", "1. Ada"])
@pytest.mark.parametrize("title", ["Övriga frågor", "Övriga frågor " + "om badplatser " * 3])
def test_a_title_ends_where_a_list_begins(title, point):
    text = (
        f"4. Ny badplats\nDen byggs.\n\n5. {title}\n{point} frågar om bryggan.\n\n"
        "6. Mötet avslutas\nBo tackar.\n"
    )
    result = cut(text)
    assert result.sections[1].title == title.strip()
    assert words(result.sections[1].lines) == [f"{point} frågar om bryggan."]


def test_a_title_ends_where_a_line_could_have_held_more():
    text = (
        "§ 3 Dnr KS 2024/11\n"
        "Anmälan av länets beslut att utse Åsa Holmén (V)\n"
        "till ny ersättare i fullmäktige i stället för Björn Axelson\n"
        "Ekdal (V)\n"
        "Länet har den 17 oktober 2023 beslutat att utse Åsa Holmén (V) till ny ersättare i\n"
        "fullmäktige i stället för Björn Ekdal (V).\n\n"
        "§ 4 Dnr KS 2024/12\nFrågestund\nFråga 1\nÅsa Holmén (V) ställer en fråga.\n"
    )
    result = cut(text)
    assert result.sections[0].title.endswith("för Björn Axelson Ekdal (V)")
    assert result.sections[0].lines[0].text.startswith("Länet har")
    assert result.sections[1].title == "Frågestund"


def test_a_sentence_on_the_headings_line_is_text():
    result = cut(
        "§ 1. Rapporter. Ett antal rapporter lämnas. Alla var nöjda.\n"
        "§ 2. Avslutning. Ordföranden tackar för visat intresse.\n"
    )
    assert [one.title for one in result.sections] == ["Rapporter", "Avslutning"]
    assert words(result.sections[0].lines) == ["Ett antal rapporter lämnas. Alla var nöjda."]


@pytest.mark.parametrize(
    "text",
    [
        "Badkommittén hade i skrivelse begärt att badet byggdes och att",
        "Ada Ek yrkar att badet byggs",
        "Sökande: Sandvikens badförening",
        "På förslag av Ada Ek byggs badet",
    ],
)
def test_a_sentence_right_below_a_title_that_nearly_fills_its_line_is_text(text):
    title = "Ny badplats vid södra stranden och nya bryggor i hela kommunen"
    result = cut(f"§ 7 {title}\n{text}\nmedel anvisas.\n")
    assert result.sections[0].title == title


@pytest.mark.parametrize(
    "title", ["Ny badplats", "Ny badplats vid stranden och ny\n        brygga"]
)
def test_a_line_wider_than_the_titles_own_column_is_text(title):
    text = (
        f"§ 7     {title}{' ' * 40}Dnr 79/305\n"
        "        Badkommittén, Sandviken, önskade ett nytt bad med omkläd-\n"
        "        ningsrum och bryggor.\n"
    )
    assert headings(text) == [("7", "79/305", " ".join(title.split()))]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Närvarolista Det beslutades, att listan skall fogas till", "Närvarolista"),
        ("Val av ordförande Ada Ekberg valdes till årsmötets ordförande", "Val av ordförande"),
        ("Val av styrelse Till kassör valdes Ada Ekberg", "Val av styrelse"),
        ("Det nya badhuset", "Det nya badhuset"),
        (
            "Bidrag till föreningen för att den valdes bort",
            "Bidrag till föreningen för att den valdes bort",
        ),
    ],
)
def test_a_sentence_that_decides_is_no_title_though_it_goes_on_below(line, title):
    text = f"§ 1 Mötets öppnande\n\n§ 2 {line}\nprotokollet i bilaga.\n\n§ 3 Avslutning\n"
    found = {number: said for number, _, said in headings(text)}
    assert found["2"].removesuffix(" protokollet i bilaga") == title


def test_a_heading_that_a_line_break_parts_is_one_title():
    text = "## § 4 Förbud mot utsläpp,\n## Skogsby 1:4\nDnr KS 2014/23\n\nBeslut\nPlanen antas.\n"
    assert headings(text) == [("4", "KS 2014/23", "Förbud mot utsläpp, Skogsby 1:4")]
    assert headings(text.replace("\n##", "\n\n##", 1))[0][2] == "Förbud mot utsläpp,"


def test_a_long_title_right_above_the_first_part_is_one():
    title = " ".join(["Yttrande över förslag till ny regional strategi för åren"] * 3)
    assert headings(f"§ 4 Dnr KS 2014/23\n\n{title}\n\nBeslut\nPlanen antas.\n")[0][2] == title
    text = f"§ 4 Dnr KS 2014/23\n\n{title} är klart.\n\nBeslut\nPlanen antas.\n"
    assert headings(text)[0][2] != f"{title} är klart."


def outlined(*made: Line) -> list[tuple[str, str | None, str]]:
    lines = tuple(one._replace(number=at) for at, one in enumerate(made, 1))
    return [(one.number, one.case, one.title) for one in outline(lines, "-").sections]


LONG = "Svar på en motion från Ada Ek (S) och Bo Alm (M) om en ny badplats i Björkvik"
"""Wide enough to be a page's line, and of two sentences for who looks for text in it."""


def test_a_bold_heading_that_wraps_is_whole():
    """A printed page breaks titles far wider than a form does."""
    assert outlined(
        Line(0, f"§ 7 {LONG},", bold=True),
        Line(0, "Västra stranden och ön", bold=True),
        Line(0, "Ada Ek har väckt en motion."),
    ) == [("7", None, f"{LONG}, Västra stranden och ön")]
    for end, case in (("Västra bryggan", None), ("Västra bryggan\tDnr 2014/23", "2014/23")):
        last = Line(0, end, bold=True, cells=tuple(end.split("\t")) if "\t" in end else ())
        title = Line(0, f"§ 7 {LONG} vid", bold=True)
        below = Line(0, "Beslut", bold=True, blank_before=True), Line(0, "Motionen bifalls.")
        assert outlined(title, last, *below) == [("7", case, f"{LONG} vid Västra bryggan")]


def test_a_bold_line_below_a_heading_is_no_title_if_the_title_ended():
    short = Line(0, "§ 7 Badplats", bold=True), Line(0, "Ada Ek deltog inte", bold=True)
    assert outlined(*short, Line(0, "Motionen bifalls."))[0][2] == "Badplats"


@pytest.mark.parametrize("bold", [True, False])
def test_a_title_alone_between_number_and_case_number_may_be_long(bold):
    title = f"{LONG} och en brygga, väckt vid fullmäktiges sammanträde i mars (V)"
    made = Line(0, "§ 7", level=2), Line(0, title, bold=bold), Line(0, "Dnr 2014/23")
    assert outlined(*made, Line(0, "Ada Ek har väckt en motion."), Line(0, "Bifall.")) == [
        ("7", "2014/23", title)
    ]


def test_a_number_at_a_titles_end_is_no_case_number_if_a_label_below_tells_that():
    text = "## § 7 Remiss om vägplan TRV 2014/1234\nDnr 2014/23\nBeslut\nBifall.\n"
    assert headings(text) == [("7", "2014/23", "Remiss om vägplan TRV 2014/1234")]


def test_a_bold_line_below_a_bold_number_is_a_title_however_wide():
    made = (Line(0, words, bold=True) for words in ("§ 7", "Dnr 2014/23", f"{LONG} vid", "Ön"))
    text = Line(0, "Ada Ek har väckt en motion om saken.", blank_before=True)
    assert outlined(*made, text) == [("7", "2014/23", f"{LONG} vid Ön")]


@pytest.mark.parametrize("label", ["Beslut: ", "Nämndens beslut: ", "Förslag till beslut: "])
def test_a_wide_title_above_a_label_and_its_text_is_whole(label):
    title = "Avsägelse av Ada Ek (S) från uppdraget som ersättare i den södra miljönämnden vid ån"
    text = f"§ 1 Dnr KS 2024-12\n{title}\n{label}Nämnden godkänner den.\n"
    assert headings(text) == [("1", "KS 2024-12", title)]
