"""The same made-up minutes as HTML, DOCX and PDF, and small files that cannot be read."""

from __future__ import annotations

import html
import io
import zipfile
from dataclasses import dataclass

from playwright.sync_api import Browser

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Title:
    """A line of the title."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: "§ 45 Rubrik"."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered list; its numbers are not in the texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bulleted:
    """A list with bullets."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page's end, and the number of the page that follows."""

    number: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a cell may hold several lines, parted by line feeds."""

    rows: tuple[tuple[str, ...], ...]
    ruled: bool = True


Piece = Title | Heading | Paragraph | Numbered | Bulleted | Table | NewPage

MINUTES: tuple[Piece, ...] = (
    Title("Sammanträdesprotokoll"),
    Paragraph("Trädgårdsnämnden"),
    Table(
        (
            ("Plats och tid", "Sessionssalen, Lövgatan 1, Björkvik, klockan 13.30–16.10"),
            ("Beslutande", "Anna Ek (S), ordförande\nBo Alm (M)\nCecilia Hassel (V)"),
            ("Utses att justera", "Bo Alm"),
            ("Justeringens plats och tid", "Stadshuset i Björkvik, måndagen den 20 maj 2024"),
        )
    ),
    Heading("§ 45 Anskaffning av spadar och krattor"),
    Paragraph("Beslut", bold=True),
    Paragraph("Trädgårdsnämnden beslutar följande:"),
    Numbered(("Nämnden köper tolv spadar.", "Krattorna bordläggs.")),
    Paragraph("Ärendet", bold=True),
    Paragraph(
        "Förvaltningen har gått igenom redskapen i nämndens bodar och funnit att många spadar är "
        "så slitna att de inte längre går att slipa. Nya spadar finns att köpa på det ramavtal "
        "som nämnden slöt förra året, och de räcker enligt förvaltningens bedömning i tio år."
    ),
    Heading("§ 46 Nästa sammanträde"),
    Paragraph("Nämnden sammanträder nästa gång den 11 juni."),
    Title("Närvarolista"),
    Table(
        (
            ("Ledamot", "Parti", "Ankom", "Utgick"),
            ("Anna Ek", "S", "13.30", "16.10"),
            ("Bo Alm", "M", "13.45", "16.10"),
            ("Cecilia Hassel", "V", "13.30", "15.20"),
        )
    ),
)


_STYLE = (
    "body{font:11pt/1.3 serif} h1{font-size:18pt} h2{font-size:13pt} table{border-collapse:"
    "collapse} td{padding:3pt 6pt;vertical-align:top;width:60mm} .ruled td{border:1px solid}"
)


def as_html(pieces: tuple[Piece, ...] = MINUTES, style: str = _STYLE) -> str:
    """Write minutes as a page, set as Word sets its pages."""
    body = "\n".join(_html(piece) for piece in pieces)
    head = f"<title>Protokoll</title><style>{style}</style>"
    return f'<!doctype html><html lang="sv"><meta charset="utf-8">{head}<body>{body}</body></html>'


def _html(piece: Piece) -> str:
    match piece:
        case Title(text):
            return f"<h1>{html.escape(text)}</h1>"
        case Heading(text):
            return f"<h2>{html.escape(text)}</h2>"
        case Paragraph(text, bold):
            words = html.escape(text)
            return f"<p><strong>{words}</strong></p>" if bold else f"<p>{words}</p>"
        case Numbered(items) | Bulleted(items):
            tag = "ol" if isinstance(piece, Numbered) else "ul"
            inner = "".join(f"<li>{html.escape(item)}</li>" for item in items)
            return f"<{tag}>{inner}</{tag}>"
        case Table(rows, ruled):
            cells = ("".join(f"<td>{_breaks(cell)}</td>" for cell in row) for row in rows)
            inner = "".join(f"<tr>{row}</tr>" for row in cells)
            return f'<table class="{"ruled" if ruled else "free"}">{inner}</table>'
        case NewPage():
            return "<div></div>"


def _breaks(cell: str) -> str:
    return html.escape(cell).replace("\n", "<br>")


def as_pdf(browser: Browser, pieces: tuple[Piece, ...] = MINUTES) -> bytes:
    """Print minutes on A4, as a browser does."""
    page = browser.new_page()
    page.set_content(as_html(pieces))
    printed = page.pdf(format="A4", margin=dict.fromkeys(("top", "left", "right"), "20mm"))
    page.close()
    return printed


def as_docx(pieces: tuple[Piece, ...] = MINUTES, numbered_headings: bool = False) -> bytes:
    """Write minutes as a Word document, with styles and lists as Word has them.

    Where headings are numbered, "§ 45" is no text but counted by Word.
    """
    body = "".join(_docx(piece, numbered_headings) for piece in pieces)
    return package(f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')


def package(document: str, extra: dict[str, str] | None = None) -> bytes:
    """Put a document's XML into a package."""
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{_MAIN}.document.main+xml"/></Types>'
        ),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"), ("numbering", "numbering.xml")
        ),
        "word/document.xml": document,
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _NUMBERING,
        **(extra or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name, part in parts.items():
            written.writestr(name, part)
    return out.getvalue()


def _relations(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{place}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'


_STYLES = (
    f'<w:styles xmlns:w="{_WORD}">'
    '<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Arende"><w:name w:val="Ärendets rubrik"/>'
    '<w:basedOn w:val="Rubrik1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Stark"><w:name w:val="Stark"/>'
    "<w:rPr><w:b/></w:rPr></w:style></w:styles>"
)
_NUMBERING = (
    f'<w:numbering xmlns:w="{_WORD}">'
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="45"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num></w:numbering>'
)


def _docx(piece: Piece, numbered: bool) -> str:
    match piece:
        case Title(text):
            return paragraph(text, "Rubrik")
        case Heading(text):
            return (
                paragraph(text.split(" ", 2)[2], "Arende")
                if numbered
                else paragraph(text, "Rubrik1")
            )
        case Paragraph(text, bold):
            return paragraph(text, "Stark" if bold else "")
        case Numbered(items) | Bulleted(items):
            list_id = 1 if isinstance(piece, Numbered) else 3
            return "".join(paragraph(item, list_id=list_id) for item in items)
        case Table(rows):
            cells = ("".join(f"<w:tc>{_cell(cell)}</w:tc>" for cell in row) for row in rows)
            return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
        case NewPage():
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _cell(text: str) -> str:
    return "".join(paragraph(line) for line in text.split("\n"))


def paragraph(text: str, style: str = "", list_id: int = 0) -> str:
    """Write a paragraph of Word's XML; a tab becomes Word's own."""
    looks = f'<w:pStyle w:val="{style}"/>' if style else ""
    if list_id:
        looks += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>'
    runs = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{html.escape(words)}</w:t>' for words in text.split("\t")
    )
    return f"<w:p><w:pPr>{looks}</w:pPr><w:r>{runs}</w:r></w:p>"


def tiny_pdf(*drawings: str, trailer: str = "", extra: str = "") -> bytes:
    """Write a PDF by hand: each drawing is a page's operators, with /F1 as its font."""
    kids = " ".join(f"{3 + 2 * place} 0 R" for place in range(len(drawings)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(drawings)} >>")
    for place, drawing in enumerate(drawings):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {extra} "
            f"/Resources << /Font << /F1 {font} >> >> /Contents {4 + 2 * place} 0 R >>"
        )
        length = len(drawing.encode("cp1252"))
        objects.append(f"<< /Length {length} >>\nstream\n{drawing}\nendstream")
    return _assemble(objects, trailer)


def _assemble(objects: list[str], trailer: str) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{written}\nendobj\n".encode("cp1252")
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = f"trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n".encode() + table + end.encode()


def shown(*lines: tuple[float, float, str], size: int = 11) -> str:
    """Give the operators that show texts at places: from the left, from the foot."""
    return "\n" + "\n".join(
        f"BT /F1 {size} Tf {left} {base} Td ({text}) Tj ET" for left, base, text in lines
    )
