"""Typst and Org: the words of minutes without functions and marks."""

from __future__ import annotations

import pytest

from minutes_archive.importer.lines import SourceText
from minutes_archive.importer.readers import read_source

TYPST = """#import "union.typ": setup, attSatser, people
#let time = "17:06"
#show: setup.with(
  time: time,
  date: datetime(year: 2023, month: 5, day: 9)
)
#people(
  chosen: true,
  [Ada "Adde" Ek], [Ja],
  [Bo Alm], [Nej],
)
/* = Inte med */
= Öppnande
Mötet öppnades #time. \\
#pagebreak()
== Val av *justerare* // fråga Cia
=== Förslag
#attSatser(
  [
    Cia Dal väljs till
    justerare.
  ],
  [ Dan Fors väljs. ],
)
=== Beslut
#attSatser([ bifalles ])
#table([Post], [Kronor])
"""


def typst(text: str, name: str = "möte.typ") -> SourceText:
    return read_source(text.encode(), name)


def org(text: str, name: str = "möte.org") -> SourceText:
    return read_source(text.encode(), name)


def words(source: SourceText) -> list[str]:
    return [line.text for line in source.lines]


def test_words_are_read_without_functions_and_headings_know_their_rank():
    assert [(line.level, line.text) for line in typst(TYPST).lines] == [
        (0, '#let time = "17:06"'),
        (0, "date: datetime(year: 2023, month: 5, day: 9)"),
        (0, "[Ada Ek], [Ja],"),
        (0, "[Bo Alm], [Nej],"),
        (1, "Öppnande"),
        (0, "Mötet öppnades 17:06."),
        (2, "Val av justerare"),
        (3, "Förslag"),
        (0, "- Cia Dal väljs till"),
        (0, "justerare."),
        (0, "- Dan Fors väljs."),
        (3, "Beslut"),
        (0, "- bifalles"),
        (0, "Post Kronor"),
    ]
    assert typst(TYPST).lines[-1].cells == ("Post", "Kronor")


def test_functions_comments_and_nicknames_are_kept_aside():
    aside = [mark.text for mark in typst(TYPST).marks]
    assert {"#pagebreak()", "// fråga Cia", '"Adde"', "/* = Inte med */"} <= {
        piece for mark in aside for piece in (mark, mark.removeprefix("* "))
    }


def test_blocks_of_one_call_are_entries_of_their_own():
    text = "= Val\n#attSatser([bifalles], [avslås])\n= Slut"
    assert words(typst(text))[1:3] == ["- bifalles", "- avslås"]


def test_headings_and_calls_within_a_call_are_read():
    call = "#order([Ada Ek], [\n  === Beslut\n  #attSatser(\n    [bifalles]\n  )\n])\n"
    text = f"= Val\n{call}= Slut\nNu.\n"
    assert words(typst(text))[1:-2] == ["- Ada Ek", "Beslut", "- bifalles"]


def test_terms_of_a_list_are_items_where_a_file_has_several():
    text = (
        '#import "a.typ": *\n/ Val av justerare:\n  Bo Alm valdes.\n'
        "/ Kassan: Pengar finns.\n  / Lån: inga\n/ Övrigt:\n  Inget.\n"
    )
    assert [(line.level, line.text) for line in typst(text, "a.txt").lines] == [
        (1, "Val av justerare"),
        (0, "Bo Alm valdes."),
        (1, "Kassan"),
        (0, "Pengar finns."),
        (0, "/ Lån: inga"),
        (1, "Övrigt"),
        (0, "Inget."),
    ]


def test_people_and_officers_that_code_names_are_those_of_the_first_page():
    text = (
        "#show: minutes.with(\n  date: date(7, 3, 2020),\n  attendees: (\n"
        '    ("Åsa Ek", roles.chair),\n    ("Bo Alm", "Kårkontakt"),\n  ),\n'
        "  chair: [@asaek],\n  reviewers: ([@bo_alm],),\n)\n"
        "= Öppnande\n@asaek[] öppnade mötet.\n= Slut\n"
    )
    assert words(typst(text)) == [
        "datum: 2020-03-07",
        "attendees:",
        "Åsa Ek",
        "Bo Alm, Kårkontakt",
        "ordförande: Åsa Ek",
        "justerare: Bo Alm",
        "Öppnande",
        "Åsa Ek öppnade mötet.",
        "Slut",
    ]


ORG = """#+TITLE: Protokoll
#+DATE: <2016-10-13 tor 17:30>
#+OPTIONS: toc:nil
#+LATEX_HEADER: \\plats{Sal 2}
* TODO Kassan :ekonomi:
:PROPERTIES:
:ID: 7
:END:
  + *Bokslutet* är /nästan/ klart, se [[https://a.example][bilagan]]
  | Post | Kronor |
  |------+--------|
  | Fika | 400    |
*** att godkänna rapporten
# en kommentar
** Lån
Inga lån.
"""


def test_org_is_read_without_its_marks():
    assert [(line.level, line.text) for line in org(ORG).lines] == [
        (0, "Protokoll"),
        (0, "datum: 2016-10-13 17:30"),
        (0, "\\plats{Sal 2}"),
        (1, "Kassan"),
        (0, "- Bokslutet är nästan klart, se bilagan"),
        (0, "Post Kronor"),
        (0, "Fika 400"),
        (0, "- att godkänna rapporten"),
        (2, "Lån"),
        (0, "Inga lån."),
    ]
    assert "# en kommentar" in [mark.text for mark in org(ORG).marks]


@pytest.mark.parametrize("bullets", [True, False])
def test_lines_with_one_star_are_headings_where_text_stands_below_each(bullets):
    titles = ["öppnande", "val av ordförande", "val av justerare", "kassan", "avslutande"]
    text = "".join(f"\n* {one}\n\n{'' if bullets else 'Det gjordes.'}\n" for one in titles)
    assert all((line.level == 1) is not bullets for line in org(text, "a.txt").lines[::2])
