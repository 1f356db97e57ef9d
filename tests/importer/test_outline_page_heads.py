"""Heads and feet of pages whose words stand side by side, or that are a number alone."""

from __future__ import annotations

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.furniture import take_furniture


def pages(*texts: str) -> list[Line]:
    """Make the lines of pages; a bar parts cells."""
    rows = [(page, row) for page, text in enumerate(texts, 1) for row in text.split("\n")]
    return [
        Line(
            number,
            row.replace("|", "\t"),
            page=page,
            cells=tuple(row.split("|")) if "|" in row else (),
        )
        for number, (page, row) in enumerate(rows, 1)
    ]


def kept(*texts: str) -> list[str]:
    return [line.text for line in take_furniture(pages(*texts))[0]]


TEXT = (
    "Nämnden beslutar om en bro.\nDen kostar pengar.",
    "Bryggan byggs i vår.\nDen blir av trä.",
    "Lekplatsen får vänta.\nFrågan tas upp igen.",
)
WORDS = "\n".join(TEXT).split("\n")


def test_a_row_of_a_head_goes_and_a_row_of_a_table_stays():
    head = "EKVIKS KOMMUN|PROTOKOLL|Sida {} (3)\nByggnämnden|2024-05-14"
    assert kept(*(f"{head.format(n)}\n{text}" for n, text in enumerate(TEXT, 1))) == WORDS
    for columns in ("Namn|Parti|Resultat", "Ledamot|Parti"):
        listed = [f"{columns}\n{name}|S|Ja\n{name}son|M|Nej" for name in ("Ek", "Alm", "Vide")]
        assert len(kept(*listed)) == 9


def test_a_head_of_two_pages_goes_with_its_number():
    numbered = (f"Byggnämnden\n{n} (2)\n{text}" for n, text in enumerate(TEXT[:2], 1))
    assert kept(*numbered) == WORDS[:4]
    assert len(kept(*(f"Bo Alm\n{text}" for text in TEXT[:2]))) == 6


def test_numbers_that_count_the_pages_go_and_others_stay():
    for foot in ("{text}\n{number}", "{number}\n{text}"):
        for numbers, left in (((1, 2, 3), 6), ((0, 1, 2), 6), ((45, 46, 47), 9), ((12, 3, 7), 9)):
            shown = zip(numbers, TEXT, strict=True)
            assert len(kept(*(foot.format(number=n, text=text) for n, text in shown))) == left
    assert len(kept("Röster\n1\n2\n3", "Antal\n4\n5\n6")) == 8
