"""A text with an empty line below each of its lines is read as the text without them."""

from __future__ import annotations

import pytest

from minutes_archive.importer.readers.plain import read_plain

WRAPPED = """Sammanträdesprotokoll

Nämnden beslutade den 3 maj att den nya skolan i Norra
Ekby ska byggas med en idrottshall, och att kommunens
fastighetsbolag ska svara för arbetet tills den är klar
och har godkänts av nämnden.

Rektorn berättar att eleverna har önskat en klätterställning
på skolgården och att den kan rymmas inom ramen för
den budget som fullmäktige har fastställt för skolan
under de kommande två åren.

Beslutet skickas till
Fastighetsbolaget
Rektorn
"""


def _spaces(text: str) -> list[tuple[str, bool]]:
    """Give the lines of a text and whether each has space above it."""
    return [(line.text, line.blank_before) for line in read_plain(text, "x.txt").lines]


@pytest.mark.parametrize("between", ["\n\n", "\r\n\r\n", "\n  \n"])
def test_empty_lines_below_every_line_part_no_paragraphs(between: str) -> None:
    """Where sentences go on over them, only wider space parts paragraphs."""
    assert _spaces(WRAPPED.replace("\n", between)) == _spaces(WRAPPED)


def test_paragraphs_of_one_line_stay_apart() -> None:
    """Whole sentences with empty lines between them are paragraphs."""
    text = "\n\n".join(f"{one}. Nämnden godkänner den budget som förelåg." for one in range(20))
    assert all(blank for _, blank in _spaces(text)[1:])


def test_clauses_of_a_decision_stay_apart() -> None:
    """Clauses that begin in small letters, each on its own line, are no wrapped sentence."""
    text = "\n\n".join(
        ["Nämnden beslutar efter samråd med förvaltningen och facken"]
        + [f"att godkänna den del {one} som förvaltningen lade fram i dag" for one in range(20)]
    )
    assert all(blank for _, blank in _spaces(text)[1:])
