"""Titles of §§ that neither numbers nor markup show."""

from __future__ import annotations

import pytest

from importer.outline_samples import UNTITLED, custody, cut, words
from minutes_archive.importer.outline.reading import outline
from minutes_archive.importer.outline.section import Outline
from minutes_archive.importer.readers import read_source

ITEMS = (
    ("Mötets öppnande", "Ada Ek öppnade mötet."),
    ("Val av justerare", "Bo Alm valdes."),
    ("Bryggan", "Bryggan är lagad:\n\n- med nya plankor"),
    ("Fråga från Kim Lo om båtar", "Kim Lo vill ha fler.\n\nMötet beslöt att köpa en båt."),
    ("Övriga frågor", "Inga."),
    ("Avslutning", "Ada Ek tackade."),
)
TITLES = [title for title, _ in ITEMS]
FIRST = "Protokoll från vårmötet\n\nNärvarande: Ada Ek, Bo Alm\n\n"
LAST = "Vid protokollet\n\nKim Lo\n"


def written(form: str) -> str:
    """Write the items in a form."""
    return FIRST + "".join(form.format(title, text) for title, text in ITEMS) + LAST


def read(text: str) -> Outline:
    """Read a text and cut it up."""
    return outline(read_source(text.encode(), "a.txt").lines, UNTITLED)


@pytest.mark.parametrize(
    "form",
    ["**{}**\n\n{}\n\n", "__{}__\n{}\n\n", "**{}:**\n\n{}\n\n", "{}\n\n{}\n\n", "{}\n{}\n\n"],
)
def test_bold_or_bare_titles_among_the_usual_items_open_sections(form):
    result = read(written(form))
    assert [one.title.rstrip(":") for one in result.sections] == TITLES
    assert not any(one.numbered for one in result.sections)
    assert words(result.front) == ["Protokoll från vårmötet", "Närvarande: Ada Ek, Bo Alm"]
    assert custody(result) == "".join(written(form).split())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Mötets öppnande", "Bakgrund till detta"),
        ("Val av justerare", "Bakgrund till detta"),
        ("Bryggan\n", "§ 1 Bryggan\n"),
    ],
)
def test_too_few_usual_items_or_a_section_sign_prove_no_bare_titles(old, new):
    few = FIRST + "".join(f"{title}\n\n{text}\n\n" for title, text in (*ITEMS[:3], ITEMS[5]))
    assert len(read(few.replace(old, new)).sections) < 2


def test_short_lines_far_apart_are_no_titles():
    text = "Ada berättade om sin resa till fjällen.\n\n" * 9
    assert read("".join(f"{title}\n\n{text}" for title in TITLES)).sections == ()


def test_an_agenda_of_the_same_words_opens_nothing():
    agenda = "Dagordning\n\n" + "\n\n".join(TITLES) + "\n\n"
    text = written("{}\n\n{}\n\n").replace(FIRST, FIRST + agenda)
    assert [one.title for one in read(text).sections] == TITLES
    assert read(FIRST + agenda).sections == ()


def test_names_parts_and_the_middle_of_sentences_are_no_titles():
    text = written("{}\n\n{}\n\n").replace(
        "Inga.",
        "Ada Ek (V)\n\nBåten är dyr.\n\nBeslut\n\nBåten säljs till den som bjuder mest för den av"
        " alla medlemmar i\n\nBåtklubben Viken\n\nDen säljs på auktion.",
    )
    assert [one.title for one in read(text).sections] == TITLES


def test_bold_words_in_numbered_minutes_open_nothing():
    text = "".join(
        f"{at}. {title}\n\n**Val av ord**\n\n{text}\n\n**Avslutning**\n\nSlut.\n\n"
        for at, (title, text) in enumerate(ITEMS, 1)
    )
    assert [one.title for one in read(text).sections] == TITLES


def test_one_marked_title_of_the_whole_leaves_the_items_to_be_found():
    result = cut("# Vårmöte\n\n" + "".join(f"{title}\n\n{text}\n\n" for title, text in ITEMS))
    assert [one.title for one in result.sections] == TITLES


CALLED = (
    "# Mötesprotokoll\n\n## Kodklubben\n\n## {}\n\n"
    "## Kallade\nAda Ek, Bo Alm\n\n## Närvarande\nAda Ek\n\n"
)


@pytest.mark.parametrize("day", ["2016-10-07", "02 Juli 2018", "Fredag 2 juli 2018"])
def test_the_marked_headings_of_a_first_page_open_no_sections(day):
    text = CALLED.format(day) + "## Mötets öppnande\n12:15\n\n## Nya tröjor\nDe är blå.\n"
    result = read(text)
    assert [one.title for one in result.sections] == ["Mötets öppnande", "Nya tröjor"]
    assert day in words(result.front)


STATUTES = "# {}\n\n## Namn\n\nFöreningen heter så.\n\n" + "".join(
    f"{number}.  Ärende {number}\n\n" for number in range(1, 25)
)


@pytest.mark.parametrize("heading", ["Appendix A - Stadgar", "Bilaga 1: stadgar", "Bilagor"])
def test_what_is_numbered_in_an_appendix_opens_no_sections(heading):
    text = "# Årsmöte\n\n" + "".join(f"# {title}\n\n{text}\n\n" for title, text in ITEMS)
    result = read(text + STATUTES.format(heading))
    assert [one.title for one in result.sections] == TITLES
    assert words(result.appendices)[0] == heading
    assert words(result.sections[-1].lines) == ["Ada Ek tackade."]
    assert custody(result).count("Ärende24") == 1


def test_the_sections_of_appended_statutes_are_not_the_meetings():
    items = "".join(f"### **{n}. Ärende {n}:**\n\nDet beslutades så.\n\n" for n in range(1, 5))
    paragraphs = "".join(f"§ {n} Föreningen är bra.\n\n" for n in range(1, 21))
    result = read(f"# Protokoll\n\n{items}## Bilaga – stadgar\n\n{paragraphs}")
    assert [one.number for one in result.sections] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("heading", "titles"),
    [
        ("## Ny ordning för nämnden\n## och styrelsen", ["Ny ordning för nämnden och styrelsen"]),
        ("## Ny ordning för\n## Norra nämnden", ["Ny ordning för Norra nämnden"]),
        (
            "## Ny ordning för\n## nämnden\n## och styrelsen",
            ["Ny ordning för nämnden och styrelsen"],
        ),
        ("## Ny ordning\n\n## och styrelsen", ["Ny ordning", "och styrelsen"]),
        ("## Ny ordning\n### och styrelsen", ["Ny ordning"]),
        ("## Ny ordning\n## Styrelsen", ["Ny ordning", "Styrelsen"]),
        ("## val\n## budget", ["val", "budget"]),
    ],
)
def test_a_marked_title_may_go_on_with_its_next_line(heading: str, titles: list[str]):
    text = (
        f"# Protokoll\n\n## Öppnande\nAda Ek öppnar.\n\n{heading}\nDet bifalls.\n\n## Slut\nHej.\n"
    )
    assert [one.title for one in cut(text).sections] == ["Öppnande", *titles, "Slut"]
    assert custody(cut(text)) == "".join(text.replace("#", "").split())


def test_a_case_number_stands_below_a_marked_title_of_two_lines():
    text = "## Start\nHej.\n\n## Ny ordning\n## för nämnden\nDnr KS 2024/7\nBra.\n\n## Slut\nHej."
    assert cut(text).sections[1].case == "KS 2024/7"
