"""Columns of amounts and codes, in which identity numbers are seen only by chance."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

import pytest

from minutes_archive.document_text import read_document_text
from minutes_archive.document_text.sheets import typed_numbers
from minutes_archive.private_data import find_private
from private_cases import GROWN_UP, RECENT

Rows = Sequence[Sequence[str]]
SHORT, PARTED = "102032398", ("990102", "2385")
"""A reserved number that has lost its zero, and one in two cells."""


def package(name: str, xml: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, xml)
    return out.getvalue()


def xlsx(rows: Rows) -> bytes:
    """Leave empty cells out, as Excel does."""
    cells = [
        "".join(
            f'<c r="{chr(65 + place)}{line}"><v>{escape(value)}</v></c>'
            for place, value in enumerate(row)
            if value
        )
        for line, row in enumerate(rows, 1)
    ]
    xml = "".join(f'<row r="{line}">{row}</row>' for line, row in enumerate(cells, 1))
    return package("xl/worksheets/sheet1.xml", f"<worksheet>{xml}</worksheet>")


def ods_cell(value: str) -> str:
    if not value:
        return "<table:table-cell/>"
    kind = f' office:value="{value}"' if value.isdecimal() else ""
    return f"<table:table-cell{kind}><text:p>{escape(value)}</text:p></table:table-cell>"


def ods(rows: Rows) -> bytes:
    lines = ("".join(map(ods_cell, row)) for row in rows)
    xml = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    return package("content.xml", f'<table:table table:name="A">{xml}</table:table>')


def csv(rows: Rows) -> bytes:
    return "\n".join(";".join(row) for row in rows).encode()


WRITERS: dict[str, Callable[[Rows], bytes]] = {"xlsx": xlsx, "ods": ods, "csv": csv}
SHEETS = [ending for ending in WRITERS if ending != "csv"]


def found_in(data: bytes, ending: str) -> set[str]:
    document = read_document_text(data, ending)
    assert document.fault is None
    return {hit.value for one in document.passages for hit in find_private(one.text)}


def found(ending: str, *rows: Sequence[str]) -> set[str]:
    return found_in(WRITERS[ending](rows), ending)


def budget(*headings: str) -> list[list[str]]:
    """Write a made-up budget: amounts of nine digits, and codes of six beside codes of four."""
    rows = [list(headings)]
    for turn in range(1000):
        codes = [str(100_000 + turn * 654_321 % 899_999), str(1000 + turn * 4_567 % 8_999)]
        amounts = [(turn + place) * 987_654_321 for place in range(len(headings) - 2)]
        rows.append([*codes, *(str(10_000_000 + one % 989_999_999) for one in amounts)])
    return rows


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize(
    "headings",
    [
        ("Ansvar", "Verksamhet", "Belopp", "Budget 2025 (kr)", "Bokslut 2024"),
        ("Ansvarskod", "Verksamhetskod", "UTFALL", "Prognos", "Intäkter"),
        ("Konto", "Projekt", "Summa", "tkr", "Nettokostnad"),
        ("Projekt", "Kontokod", "Årsbudget", "Kronor", "Kostnader, summa"),
    ],
)
def test_no_row_of_a_budget_is_taken_for_a_person(ending, headings):
    assert found_in(WRITERS[ending](budget(*headings)), ending) == set()


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize(
    "heading", ["Personnummer", "PNR", "Född", "Födelsedag", "Sista fyra", "Personkonto"]
)
def test_where_people_are_spoken_of_every_column_is_searched(ending, heading):
    assert found(ending, ("Belopp", heading, ""), ("1", *PARTED)) == {"9901022385"}
    assert found(ending, (heading, "Konto", "Belopp"), (*PARTED, "1")) == {"9901022385"}


@pytest.mark.parametrize("ending", SHEETS)
def test_where_people_are_spoken_of_a_lost_zero_is_found_in_every_column(ending):
    assert found(ending, ("Personnr", "Belopp"), ("1", SHORT)) == {"0102032398"}


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize(
    "heading", ["Nummer", "Ansvarig", "Verksamhetschef", "Kontonummer", "Kontoinnehavare", "2024"]
)
def test_under_other_headings_every_number_is_found(ending, heading):
    rows = [("Belopp", heading, heading)]
    rows += [("1", number[2:8], number[8:]) for number in GROWN_UP[::17]]
    assert found(ending, *rows) == {number[2:] for number in GROWN_UP[::17]}


@pytest.mark.parametrize("ending", SHEETS)
def test_under_other_headings_every_number_without_its_zero_is_found(ending):
    recent = [number for number in RECENT if number.startswith("2001")]
    rows = [("Belopp", "Nummer"), *(("1", number[3:]) for number in recent)]
    assert found(ending, *rows) == {number[2:] for number in recent}


@pytest.mark.parametrize("ending", WRITERS)
def test_a_whole_number_is_found_among_amounts(ending):
    for whole in ("9901022385", "199901022385", "990102-2385"):
        assert found(ending, ("Belopp", "Text"), (whole, "1")) == {"9901022385"}


def test_a_whole_number_that_a_sheet_keeps_as_an_amount_is_found_among_amounts():
    assert found("xlsx", ("Belopp",), ("1.99901022385E11",)) == {"9901022385"}


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("headings", [("Projekt", "Belopp"), ("Belopp", "Projekt")])
def test_either_of_two_columns_parts_a_row(ending, headings):
    assert found(ending, headings, PARTED) == set()


@pytest.mark.parametrize("ending", WRITERS)
def test_words_further_down_are_the_heading_of_what_follows(ending):
    rows = [("Konto", "Summa"), PARTED, ("Anmälan", "Nummer")]
    assert found(ending, *rows) == set()
    assert found(ending, *rows, PARTED) == {"9901022385"}
    assert found(ending, ("Nummer", "Nummer"), ("Konto", ""), PARTED) == set()


@pytest.mark.parametrize("ending", WRITERS)
def test_an_empty_cell_has_its_place(ending):
    assert found(ending, ("Text", "", "Belopp", "Text", "Text"), ("", "", "", *PARTED)) != set()
    assert found(ending, ("Text", "", "Text", "Belopp"), ("", "", *PARTED)) == set()


@pytest.mark.parametrize("ending", WRITERS)
def test_a_long_text_is_no_heading(ending):
    for length, values in ((40, set()), (41, {"9901022385"})):
        heading = f"{'x' * (length - 7)} Belopp"
        assert found(ending, ("Nummer", heading), PARTED) == values


def test_a_formula_is_no_heading():
    cells = f'<c r="A2"><f>SUM(A1)</f><v>1</v></c></row><row><c r="A3"><v>{SHORT}</v></c>'
    xml = f'<row><c r="A1"><v>Belopp</v></c></row><row>{cells}</row>'
    assert found_in(package("xl/worksheets/sheet1.xml", xml), "xlsx") == set()


def test_columns_are_counted_where_a_sheet_does_not_name_them():
    rows = "".join(
        f"<x:row><x:c><x:v>{one}</x:v></x:c><x:c/><x:c><x:v>{other}</x:v></x:c></x:row>"
        for one, other in (("Text", "Belopp"), ("1", SHORT))
    )
    assert found_in(package("xl/worksheets/sheet1.xml", rows), "xlsx") == set()


def test_a_heading_and_a_cell_that_are_written_once_stand_in_several_columns():
    for times, values in ((2, set()), (1, {"0102032398"})):
        more = f'table:number-columns-repeated="{times}"'
        heading = f"<table:table-cell {more}><text:p>Budget</text:p></table:table-cell>"
        number = f'<table:table-cell office:value="{SHORT}"/>'
        other = f'<table:table-cell office:value="{SHORT}"><text:p>1</text:p></table:table-cell>'
        for before in ("<table:table-cell/>", "<table:covered-table-cell/>"):
            rows = f"<table:table-row>{heading}</table:table-row>"
            rows += f"<table:table-row>{before}{other}</table:table-row>"
            assert found_in(package("content.xml", rows), "ods") == values
        assert found_in(package("content.xml", number), "ods") == {"0102032398"}


def test_a_cell_that_stands_in_several_columns_is_read_once():
    more = 'table:number-columns-repeated="3"'
    rows = "".join(
        f"<table:table-row><table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"
        "</table:table-row>"
        for text in ("Belopp", "777")
    )
    (passage,) = read_document_text(package("content.xml", rows), "ods").passages
    assert passage.text.count("777") == 1


def test_a_heading_stands_for_its_own_sheet_only():
    sheets = [ods_cell("Belopp"), ods_cell(SHORT)]
    xml = "".join(f"<table:table><table:table-row>{one}</table:table-row>" for one in sheets)
    assert found_in(package("content.xml", xml), "ods") == {"0102032398"}


@pytest.mark.parametrize("sign", [";", "\t", ","])
def test_a_table_file_is_read_by_the_sign_that_parts_its_cells(sign):
    rows = (("Text", '"a; b, c"' if sign == ";" else '"a, b"', "Konto"), ("1", *PARTED))
    text = "\n".join(sign.join(row) for row in rows)
    assert found_in(text.encode(), "csv") == set()
    assert found_in(text.replace("Konto", "Nummer").encode(), "csv") == {"9901022385"}


def test_a_table_file_keeps_every_other_character():
    text = 'Konto;"Text ""a""\nb"\n1;"x"y\n"öppen;2'
    (passage,) = read_document_text(text.encode(), "csv").passages
    assert passage.text.replace("\n\n;\n\n", "") == text


def test_a_coordination_number_without_its_zero_needs_a_word_about_people():
    """Nine digits have such a day as often as a real one, and far fewer people have it."""
    kept = "<v>101632380</v>"  # With a check digit that is wrong: it is nobody's.
    assert list(typed_numbers([kept])) == []
    assert list(typed_numbers([f"Samordningsnummer {kept}"])) == ["200101632380"]
    assert list(typed_numbers([kept.replace("63", "31"), ""])) == ["200101312380"]


@pytest.mark.parametrize(
    "text",
    [
        *('Konto\n"' + '""";' * 200_000, "Konto\n" + '"a;' * 200_000, "Konto\n" + ";" * 400_000),
        "Konto\n" + '"' * 400_000,
    ],
)
def test_a_hostile_table_file_takes_linear_time(text):
    start = time.process_time()
    found_in(text.encode(), "csv")
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    "xml",
    [
        *("Belopp" + "<c " * 400_000, "Belopp" + "<c>" * 200_000, "Belopp" + "<c><f>" * 100_000),
        "<c>Belopp</c>" + "<c>1</c>" * 40_000,
        '<table:table-cell table:number-columns-repeated="99999">kr</table:table-cell>' * 5_000,
    ],
)
def test_a_hostile_sheet_of_amounts_takes_linear_time(xml):
    start = time.process_time()
    found_in(package("xl/worksheets/sheet1.xml", xml), "xlsx")
    assert time.process_time() - start < 4
