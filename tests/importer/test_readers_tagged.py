"""Posts with tags of HTML among their lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_archive.importer.readers import read_source
from minutes_archive.importer.readers.tagged import is_tagged, read_tagged

POST = """---
title: Årsmöte 2013
---
<h1>ÅRSMÖTESPROTOKOLL</h1>
<p><strong>Datum:</strong> 2013-07-09, kl 19.00
<strong>Närvarande:</strong></p>
<ul>
\t<li>Ada Ek, ordf&ouml;rande</li>
\t<li>Bo Alm</li>
</ul>
<p><strong>§ 1 Mötet öppnas</strong>
Ada Ek öppnade mötet &amp; tackade.</p>
<table><tr><td>Bo Alm</td><td>Ja</td></tr></table>
"""


def test_each_line_of_a_post_stays_one_without_its_tags():
    read = read_source(POST.encode(), "2013.md.txt")
    assert [(line.number, line.text) for line in read.lines] == [
        (1, "---"),
        (2, "title: Årsmöte 2013"),
        (3, "---"),
        (4, "ÅRSMÖTESPROTOKOLL"),
        (5, "Datum: 2013-07-09, kl 19.00"),
        (6, "Närvarande:"),
        (8, "- Ada Ek, ordförande"),
        (9, "- Bo Alm"),
        (11, "§ 1 Mötet öppnas"),
        (12, "Ada Ek öppnade mötet & tackade."),
        (13, "Bo Alm Ja"),
    ]
    by_number = {line.number: line for line in read.lines}
    assert by_number[4].level == 1
    assert by_number[11].bold
    assert not by_number[12].bold
    assert by_number[13].cells == ("Bo Alm", "Ja")
    assert by_number[11].blank_before
    assert not by_number[12].blank_before


def test_the_tags_are_kept_beside_the_lines():
    tags = read_source(POST.encode(), "2013.md.txt").marks
    assert [(one.number, one.text) for one in tags][:2] == [
        (4, "<h1> </h1>"),
        (5, "<p> <strong> </strong>"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "§ 1 Val\\nAda Ek (S) < Bo Alm (M)\\n" * 9,
        "# Möte\\n\\nEn <br> i texten, </p> och </p> och </p> och </p>.\\n\\n" + "Text.\\n" * 40,
        "Se <https://exempel.se/> och <ada@exempel.se> </x> </x> </x> </x> </x>\\n",
    ],
)
def test_text_with_a_tag_here_and_there_is_text(text):
    assert not is_tagged(text.replace("\\n", "\n"))


@given(st.text(alphabet='<>/ pbhl1 §\n"=a&;', max_size=300))
def test_any_text_keeps_its_letters(text):
    lines, tags = read_tagged(text)
    kept = "".join(line.text for line in (*lines, *tags))
    for letter in "§1":
        assert kept.count(letter) >= text.count(letter)
