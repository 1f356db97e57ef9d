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
