"""Private data in attachments of every type, and attachments that nobody but a person can read."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from archive_files import BASE_PATH, load, minutes_text
from importer.reader_files import shown, tiny_pdf
from minutes_archive.archive import Loaded, load_archive, private_attachments
from minutes_archive.document_text import Fault, read_document_text
from minutes_archive.findings import Level
from minutes_archive.private_data import find_private
from minutes_archive.report import render_findings
from minutes_archive.texts import load_texts

NUMBER = "990102-2385"
FOLDER = BASE_PATH.rpartition("/")[0]
BOMB_SIZE = 70_000_000


def package(**parts: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def docx(body: str) -> bytes:
    xml = f'<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>'
    return package(**{"word/document.xml": xml})


def runs(*texts: str) -> str:
    inside = "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts)
    return f"<w:p>{inside}</w:p>"


def attached(tmp_path, name: str, data: bytes) -> Loaded:
    front = {"attachments": f"attachments:\n  - {{title: Bilaga, file: {name}}}"}
    return load(tmp_path, {BASE_PATH: minutes_text(front), f"{FOLDER}/{name}": data})


def codes(loaded: Loaded) -> list[tuple[str, Level]]:
    return [(one.code, one.level) for one in loaded.findings]


SHEET = package(**{"xl/sharedStrings.xml": f"<sst><si><t>{NUMBER}</t></si></sst>"})
DOCUMENTS = {
    "words split into runs.docx": docx(runs("Sökande 9901", "02", "-23", "85.")),
    "a hyphen that does not break.docx": docx(
        "<w:p><w:r><w:t>990102</w:t><w:noBreakHyphen/><w:t>2385</w:t></w:r></w:p>"
    ),
    "a line break.docx": docx(
        "<w:p><w:r><w:t>till 990102-</w:t><w:br/><w:t>2385 beviljas</w:t></w:r></w:p>"
    ),
    "struck out.docx": docx(
        f"<w:p><w:del><w:r><w:delText>{NUMBER}</w:delText></w:r></w:del></w:p>"
    ),
    "a footnote.docx": package(
        **{"word/document.xml": "<w/>", "word/footnotes.xml": f"<w:t>{NUMBER}</w:t>"}
    ),
    "a header.docx": package(
        **{"word/document.xml": "<w/>", "word/header1.xml": f"<w:t>{NUMBER}</w:t>"}
    ),
    "a title.docx": package(
        **{"word/document.xml": "<w/>", "docProps/core.xml": f"<dc:title>{NUMBER}</dc:title>"}
    ),
    "a broken part.docx": docx(f"<w:p><w:t>{NUMBER}</w:t"),
    "text.odt": package(**{"content.xml": f"<text:p>990102<text:s/>-<text:s/>2385 {NUMBER}"}),
    "text.odp": package(**{"content.xml": f"<text:p>{NUMBER}</text:p>"}),
    "shared.xlsx": package(
        **{"xl/sharedStrings.xml": f"<sst><si><t>{NUMBER}</t></si><si><t>B</t></si></sst>"}
    ),
    "number.xlsx": package(
        **{"xl/worksheets/sheet1.xml": "<row><c><v>12</v></c><c><v>199901022385</v></c></row>"}
    ),
    "text.ods": package(
        **{"content.xml": f"<table:table-cell><text:p>{NUMBER}</text:p></table:table-cell>"}
    ),
    "slide.pptx": package(**{"ppt/slides/slide1.xml": f"<a:p><a:t>{NUMBER}</a:t></a:p>"}),
    "an alternative text.docx": docx(
        f'<w:p><wp:docPr id="1" name="Bild 1" descr="Ansökan {NUMBER}"/></w:p>'
    ),
    "a title of a picture.pptx": package(
        **{"ppt/slides/slide1.xml": f"<p:cNvPr id='2' title='Från {NUMBER}'/><a:t>Hej</a:t>"}
    ),
    "a tooltip of a link.xlsx": package(
        **{"xl/worksheets/sheet1.xml": f'<hyperlink ref="A1" tooltip="{NUMBER}"/>'}
    ),
    "a picture of an older kind.docx": docx(f'<v:shape alt="{NUMBER}"/>'),
    "a description.odt": package(
        **{"content.xml": f"<svg:title>1</svg:title><svg:desc>{NUMBER}</svg:desc>"}
    ),
    "a sheet inside.docx": package(
        **{"word/document.xml": "<w/>", "word/embeddings/Microsoft_Excel_Sheet1.xlsx": SHEET}
    ),
    "a macro sheet inside.pptx": package(
        **{"ppt/slides/slide1.xml": "<p/>", "ppt/embeddings/Sheet1.XLSM": SHEET}
    ),
    "lista.csv": f"namn;nummer\nA B;{NUMBER}\n".encode(),
    "latin.csv": f"Åsa;{NUMBER}\n".encode("cp1252"),
    "wide.txt": f"Åsa {NUMBER}\n".encode("utf-16"),
    "text.rtf": rb"{\rtf1\ansi S\'f6kande \b 990102\b0\_2385\par}",
    "page.pdf": tiny_pdf(shown((72, 700, f"Bidrag till {NUMBER}."))),
    "lines.pdf": tiny_pdf(shown((72, 700, "Bidrag till 990102-"), (72, 686, "2385 beviljas."))),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_number_is_found_in_documents_of_every_type(name):
    document = read_document_text(DOCUMENTS[name], name.rpartition(".")[2])
    assert document.fault is None
    hits = [hit for passage in document.passages for hit in find_private(passage.text)]
    assert {hit.value for hit in hits} == {"9901022385"}


@pytest.mark.parametrize("name", ["a hyphen that does not break.docx", "lines.pdf"])
def test_hyphens_are_read_as_such(name):
    """So that the number is known by its form, also where its check digit is wrong."""
    document = read_document_text(DOCUMENTS[name], name.rpartition(".")[2])
    assert "990102-" in "".join(passage.text for passage in document.passages)


def test_a_word_parted_at_a_line_of_a_pdf_is_whole_again(tmp_path):
    lines = shown((72, 700, "Eleven har skyddade person-"), (72, 686, "uppgifter enligt beslut."))
    assert codes(attached(tmp_path, "a.pdf", tiny_pdf(lines))) == [("PA711", Level.ERROR)]


@pytest.mark.parametrize("ending", ["docx", "odt", "xlsx", "pdf", "csv", "rtf", "pptx"])
def test_it_stops_publication_and_is_told_where_the_minutes_name_the_file(tmp_path, ending):
    data = next(data for name, data in DOCUMENTS.items() if name.endswith(ending))
    loaded = attached(tmp_path, f"fil.{ending}", data)
    assert codes(loaded) == [("PA701", Level.ERROR)]
    (finding,) = loaded.findings
    assert (finding.path, finding.line) == (f"minutes/{BASE_PATH}", 18)
    assert dict(finding.params)["attachment"] == f"{FOLDER}/fil.{ending}"
    assert dict(finding.params)["at_page"] == ("1" if ending == "pdf" else "")


def found_in(data: bytes, ending: str) -> list[str]:
    document = read_document_text(data, ending)
    return [hit.value for one in document.passages for hit in find_private(one.text)]


def sheet(*rows: tuple[str, ...]) -> bytes:
    cells = ("".join(f"<c><v>{value}</v></c>" for value in row) for row in rows)
    xml = "".join(f"<row>{row}</row>" for row in cells)
    return package(**{"xl/worksheets/sheet1.xml": f"<worksheet>{xml}</worksheet>"})


@pytest.mark.parametrize(
    ("kept", "value"),
    [
        ("102032398", "0102032398"),  # a zero is lost
        ("12302386", "0012302386"),  # three of them
        ("102032398.0", "0102032398"),
        ("1.02032398E8", "0102032398"),
        ("1.99901022385E11", "9901022385"),
        ("1.99901022385e+11", "9901022385"),
        ("9.901022385E9", "9901022385"),
        ("9901022385.0", "9901022385"),
    ],
)
def test_a_number_that_a_sheet_keeps_as_an_amount_is_found(kept, value):
    ods = f"<table:table-cell office:value='{kept}'><text:p>1,9E+11</text:p></table:table-cell>"
    assert set(found_in(sheet(("1", kept)), "xlsx")) == {value}
    assert found_in(package(**{"content.xml": ods}), "ods") == [value]


@pytest.mark.parametrize(
    "kept",
    [
        *("102032399", "1022391", "102032398.5", "701740605", "20240102", "1.99901022385E14"),
        *("102032398000", "1E99", "x102032398", "45292", "-102032398"),
    ],
)
def test_other_numbers_of_a_sheet_are_left_alone(kept):
    assert found_in(sheet(("1", kept), (kept, "1")), "xlsx") == []


def test_the_cells_of_a_sheet_are_apart_also_where_their_names_have_a_prefix():
    cells = "".join(f"<x:c><x:v>{value}</x:v></x:c>" for value in ("12", "199901022385", "34"))
    data = package(**{"xl/worksheets/sheet1.xml": f"<x:row>{cells}</x:row>"})
    assert set(found_in(data, "xlsx")) == {"9901022385"}


def table(ending: str, *rows: tuple[str, ...]) -> bytes:
    """Write a table in the way of a type of document."""
    part, row, cell = {
        "docx": ("word/document.xml", "w:tr", "<w:tc><w:p><w:t>{}</w:t></w:p></w:tc>"),
        "pptx": ("ppt/slides/slide1.xml", "a:tr", "<a:tc><a:p><a:t>{}</a:t></a:p></a:tc>"),
        "xlsx": ("xl/worksheets/sheet1.xml", "row", "<c><v>{}</v></c>"),
        "ods": (
            "content.xml",
            "table:table-row",
            "<table:table-cell><text:p>{}</text:p></table:table-cell>",
        ),
    }[ending]
    lines = ("".join(cell.format(value) for value in values) for values in rows)
    return package(**{part: "".join(f"<{row}>{line}</{row}>" for line in lines)})


TABLES = ["docx", "pptx", "xlsx", "ods"]


@pytest.mark.parametrize("ending", TABLES)
def test_a_number_in_two_cells_is_found(ending):
    for day in ("990102", "19990102", "1999-01-02"):
        assert found_in(table(ending, ("A B", day, "2385", "1")), ending) == ["9901022385"]


def test_a_number_in_two_cells_of_a_csv_is_found():
    assert found_in(b"A B;990102;2385;1\n", "csv") == ["9901022385"]
    assert found_in(b'"A B";"990102";"2385";"1"\n', "csv") == ["9901022385"]


def with_shared_words(words: str, cells: str) -> bytes:
    entries = "".join(f"<si><t>{word}</t></si>" for word in words.split(";"))
    sheet = f"<worksheet>{cells}</worksheet>"
    return package(
        **{"xl/sharedStrings.xml": f"<sst>{entries}</sst>", "xl/worksheets/sheet1.xml": sheet}
    )


NAMED, UNNAMED = '<c r="A1" t="s"><v>{}</v></c>', "<c><v>{}</v></c>"


def test_the_words_of_a_sheet_stand_in_its_cells():
    day, serial = NAMED.format(2), NAMED.format(1)
    data = with_shared_words("2385;2385;990102;2385", f"<row>{day}{serial}</row>")
    assert found_in(data, "xlsx") == ["9901022385"]
    mixed = f"<row>{UNNAMED.format(990102)}{serial}</row>"
    assert found_in(with_shared_words("A;2385;B", mixed), "xlsx") == ["9901022385"]


def test_the_heading_of_a_sheet_tells_of_its_numbers():
    row = f"<row>{UNNAMED.format(20010203)}{UNNAMED.format(2398)}</row>"
    for heading, value in (("Personnummer", ["0102032398"]), ("Datum", [])):
        data = with_shared_words(f"Namn;{heading}", f"<row>{NAMED.format(1)}</row>{row}")
        assert found_in(data, "xlsx") == value


def test_long_words_and_places_that_are_none_stay_as_they_are():
    cells = "".join(NAMED.format(place) for place in (0, 1, 7)) + UNNAMED.format(1)
    document = read_document_text(with_shared_words(f"{'x' * 41};{'y' * 40}", cells), "xlsx")
    sheet = document.passages[1].text
    assert (sheet.count("x"), sheet.count("y"), sheet.split()[-2:]) == (0, 40, ["1", "|"])
    assert "7" in sheet.split()


def test_shared_words_are_not_joined_to_each_other():
    assert found_in(with_shared_words("990102;2385", ""), "xlsx") == []


def test_a_hostile_sheet_takes_linear_time():
    start = time.process_time()
    for cells in ("<c t=" * 200_000, "<c " + 't="s" ' * 200_000, NAMED.format(0) * 40_000):
        found_in(with_shared_words("<si" * 100_000, cells), "xlsx")
    assert time.process_time() - start < 8


@pytest.mark.parametrize("ending", TABLES)
def test_the_cells_of_two_rows_are_not_one_number(ending):
    assert found_in(table(ending, ("A B", "990102"), ("2385", "1")), ending) == []


@pytest.mark.parametrize("ending", TABLES)
def test_a_day_of_this_century_beside_an_account_needs_the_word(ending):
    """A ledger has a day and four figures in every row, and a tenth of them fit."""
    rows = (("Avgift", "010203", "2398", "1"),)
    assert found_in(table(ending, ("Text", "Datum", "Konto"), *rows), ending) == []
    assert found_in(table(ending, ("Namn", "Personnummer", ""), *rows), ending) == ["0102032398"]


def test_a_pdf_with_pages_without_text_is_for_a_person_to_read(tmp_path):
    both = tiny_pdf(shown((72, 700, "Text")), "")
    loaded = attached(tmp_path, "skannad.pdf", both)
    assert codes(loaded) == [("PA712", Level.WARNING)]
    params = dict(loaded.findings[0].params)
    assert (params["blank"], params["pages"]) == ("1", "2")


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.pdf", b"%PDF-1.4 nej", Fault.DAMAGED),
        ("a.pdf", b"", Fault.DAMAGED),
        ("a.docx", b"PK\x03\x04 nej", Fault.DAMAGED),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), Fault.ENCRYPTED),
        ("a.odt", package(mimetype="application/x"), Fault.DAMAGED),
        ("a.xlsx", package(**{"xl/a.xml": b" " * BOMB_SIZE}), Fault.TOO_LARGE),
        ("a.docx", package(**{f"a{turn}.xml": "" for turn in range(5001)}), Fault.TOO_LARGE),
        ("a.txt", b"a" * 60_000_001, Fault.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_is_said_and_raises_nothing(name, data, fault):
    assert read_document_text(data, name.rpartition(".")[2]).fault is fault


def test_an_unreadable_attachment_is_a_warning(tmp_path):
    loaded = attached(tmp_path, "a.pdf", b"%PDF-1.4 nej")
    assert codes(loaded) == [("PA713", Level.WARNING)]


def test_alternative_texts_are_not_joined_to_what_stands_beside():
    alternative = '<a descr="990102"/><a:t>2385</a:t><a descr="-2385" title="990102"/>'
    document = read_document_text(docx(alternative), "docx")
    assert [find_private(passage.text) for passage in document.passages] == [()]


def test_a_link_in_an_open_document_is_read():
    text = '<text:a xlink:href="mailto:eva@post.example">Eva</text:a>'
    document = read_document_text(package(**{"content.xml": text}), "odt")
    (hit,) = [hit for one in document.passages for hit in find_private(one.text)]
    assert hit.value == "eva@post.example"


def inside(name: str, data: bytes) -> bytes:
    return package(**{"word/document.xml": f"<w:t>{NUMBER}</w:t>", f"word/embeddings/{name}": data})


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.xlsx", b"PK\x03\x04 nej"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600)),
        ("a.xlsx", package(**{"xl/a.xml": b" " * BOMB_SIZE})),
        ("a.xlsx", package(**{f"a{turn}.xml": "" for turn in range(5001)})),
        ("oleObject1.bin", b"\xd0\xcf\x11\xe0" + bytes(600)),
        ("a.docx", inside("b.xlsx", SHEET)),
        ("a.xlsb", SHEET),
    ],
    ids=["damaged", "encrypted", "large", "many", "older", "two levels", "binary"],
)
def test_what_cannot_be_read_inside_a_document_is_said_and_hides_nothing_else(name, data):
    document = read_document_text(inside(name, data), "docx")
    assert document.fault is Fault.INSIDE
    values = [hit.value for one in document.passages for hit in find_private(one.text)]
    assert values == ["9901022385"]


def test_what_lies_inside_counts_towards_the_size_of_the_whole():
    half = package(**{"xl/a.xml": b" " * (BOMB_SIZE // 2)})
    one, both = ({f"word/embeddings/{turn}.xlsx": half for turn in range(n)} for n in (1, 2))
    document = {"word/document.xml": "a"}
    assert read_document_text(package(**document, **one), "docx").fault is None
    assert read_document_text(package(**document, **both), "docx").fault is Fault.INSIDE


def test_a_document_inside_an_attachment_is_told_of(tmp_path):
    found = attached(tmp_path / "a", "a.docx", inside("a.xlsx", SHEET))
    assert codes(found) == [("PA701", Level.ERROR)]
    loaded = attached(tmp_path / "b", "a.docx", package(**{"a.xml": "a", "b.xlsx": b"nej"}))
    assert codes(loaded) == [("PA713", Level.WARNING)]
    assert "ligger ett annat dokument" in render_findings(loaded.findings, load_texts("sv"), "text")


def test_entities_are_not_expanded():
    laughs = '<!DOCTYPE a [<!ENTITY b "990102-2385">]><w:t>&b;&b;</w:t>'
    document = read_document_text(docx(laughs), "docx")
    assert "2385" not in "".join(passage.text for passage in document.passages).replace(
        '990102-2385">]>', ""
    )


def test_pictures_are_mentioned_once_a_file(tmp_path):
    front = {
        "attachments": (
            "attachments:\n  - {title: A, file: a.png}\n  - {title: B, file: b.jpg}\n"
            "  - {title: C, file: c.jpeg}"
        )
    }
    files = {BASE_PATH: minutes_text(front)}
    files |= {f"{FOLDER}/{name}": b"\xff\xd8" for name in ("a.png", "b.jpg", "c.jpeg")}
    loaded = load(tmp_path, files)
    assert codes(loaded) == [("PA714", Level.NOTE)]
    assert dict(loaded.findings[0].params)["count"] == "3"


def test_each_value_is_told_once_a_page(tmp_path):
    lines = shown((72, 700, f"Till {NUMBER}."), (72, 650, f"Och {NUMBER}."))
    loaded = attached(tmp_path, "a.pdf", tiny_pdf(lines, lines))
    pages = [dict(one.params)["at_page"] for one in loaded.findings]
    assert pages == ["1", "2"]


def test_several_processes_find_the_same(tmp_path, monkeypatch):
    names = [f"fil{turn}.txt" for turn in range(30)]
    entries = "".join(f"\n  - {{title: Bilaga, file: {name}}}" for name in names)
    files = {BASE_PATH: minutes_text({"attachments": f"attachments:{entries}"})}
    files |= {f"{FOLDER}/{name}": NUMBER for name in names}
    one = load(tmp_path, files)
    assert len(one.findings) == 30
    monkeypatch.setattr(private_attachments, "choose_workers", lambda _jobs, _cores: 2)
    assert load_archive(tmp_path / "minutes").findings == one.findings
