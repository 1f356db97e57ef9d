"""One set of made-up minutes, rich in forms, written in each format that can be imported."""

from __future__ import annotations

from playwright.sync_api import Browser

from importer import reader_files
from importer.reader_files import (
    Bulleted,
    Heading,
    NewPage,
    Numbered,
    Paragraph,
    Piece,
    Table,
    Title,
)

HEADER = "Trädgårdsnämnden Protokoll 2024-05-14"
"""What a page's head says besides its number."""

FIRST_PAGE = Table(
    (
        ("Sammanträdesdatum", "2024-05-14"),
        ("Plats och tid", "Sessionssalen, Lövgatan 1, Björkvik, kl. 13.30–16.10"),
        (
            "Beslutande",
            (
                "Anna Ek (S), ordförande\n"
                "Bo Alm (M), 1:e vice ordförande\n"
                "Cecilia Hassel (V)\n"
                "Disa Lind (C), §§ 45–48\n"
                "Erik Rönn (S), tjänstgörande ersättare för Frida Sälg (S)"
            ),
        ),
        ("Ej tjänstgörande ersättare", "Gun Pil (M)\nHugo Vide (V)"),
        ("Övriga deltagare", "Hanna Asp, förvaltningschef\nIvar Oxel, sekreterare"),
        ("Utses att justera", "Bo Alm"),
        ("Justeringens plats och tid", "Stadshuset i Björkvik, måndagen den 20 maj 2024"),
        ("Justerade paragrafer", "§§ 45–49"),
    ),
    ruled=False,
)
NOTICE = Table(
    (
        ("Organ", "Trädgårdsnämnden"),
        ("Sammanträdesdatum", "2024-05-14"),
        ("Datum då anslaget sätts upp", "2024-05-21"),
        ("Datum då anslaget tas ned", "2024-06-12"),
        ("Förvaringsplats för protokollet", "Trädgårdsförvaltningen"),
    ),
    ruled=False,
)
COSTS = Table(
    (
        ("Redskap", "Antal", "Kronor"),
        ("Spadar", "12", "4 800"),
        ("Krattor", "7", "2 100"),
        ("Skottkärror", "3", "3 900"),
    )
)
MINUTES: tuple[Piece, ...] = (
    Title("Sammanträdesprotokoll"),
    Paragraph("Trädgårdsnämnden"),
    FIRST_PAGE,
    Paragraph("Anslag/Bevis", bold=True),
    Paragraph("Justeringen har tillkännagivits genom anslag."),
    NOTICE,
    NewPage(2),
    Heading("§ 45 Dnr TRN 2024/17 Anskaffning av spadar och krattor"),
    Paragraph("Beslut", bold=True),
    Paragraph("Trädgårdsnämnden beslutar följande:"),
    Numbered(
        (
            "Nämnden köper tolv spadar.",
            "Krattorna köps in först när förvaltningen har gått igenom de redskap som redan finns.",
        )
    ),
    Paragraph("Ärendet", bold=True),
    Paragraph(
        "Förvaltningen har gått igenom redskapen i nämndens bodar och funnit att många spadar är "
        "så slitna att de inte längre går att slipa. Nya spadar finns att köpa på det ramavtal "
        "som nämnden slöt förra året, och de räcker enligt förvaltningens bedömning i tio år."
    ),
    COSTS,
    Heading("§ 46 Dnr TRN 2024/21 Ny lekplats vid Ekbacken"),
    Paragraph("Beslut", bold=True),
    Paragraph("Trädgårdsnämnden avslår förslaget om en ny lekplats."),
    Paragraph("Yrkanden", bold=True),
    Paragraph("Anna Ek (S) yrkar avslag på förslaget."),
    Paragraph("Bo Alm (M) yrkar bifall till förslaget."),
    Paragraph("Omröstning", bold=True),
    Paragraph("Omröstning begärs. Ja-röst för avslag och nej-röst för bifall."),
    Paragraph("Anna Ek (S), Cecilia Hassel (V) och Erik Rönn (S) röstar Ja (3)."),
    NewPage(3),
    Paragraph("Bo Alm (M) och Disa Lind (C) röstar Nej (2)."),
    Paragraph("Reservation", bold=True),
    Paragraph("Bo Alm (M) reserverar sig mot beslutet till förmån för det egna yrkandet."),
    Heading("§ 47 Dnr TRN 2023/8 Skötseln av parkerna"),
    Paragraph("Beslut", bold=True),
    Paragraph("Nämnden godkänner redovisningen."),
    Paragraph("Ärendet", bold=True),
    Paragraph("Under våren har förvaltningen arbetat i tre av parkerna:"),
    Bulleted(("Ekbacken", "Norra strandparken vid bron", "Rosenlunden")),
    Heading("§ 48 Dnr TRN 2024/30 Avgifter för odlingslotter"),
    Paragraph("Beslut", bold=True),
    Paragraph("Ärendet bordläggs till nästa sammanträde."),
    Heading("§ 49 Nästa sammanträde"),
    Paragraph("Nämnden sammanträder nästa gång tisdagen den 11 juni 2024."),
)


def as_text() -> bytes:
    """Write minutes as text is taken out of a PDF: columns set with spaces, pages by form feeds."""
    return "\n\n".join(_text(piece) for piece in MINUTES).replace("\n\n\f", "\n\f").encode()


def _text(piece: Piece) -> str:
    match piece:
        case Title(text) | Heading(text) | Paragraph(text):
            return _wrapped(text)
        case Numbered(items) | Bulleted(items):
            return _listed(piece, items, "•")
        case Table(rows):
            return "\n".join(_columns(row) for row in rows)
        case NewPage(number):
            return f"\f{HEADER}\n{number} (3)"


def _listed(piece: Piece, items: tuple[str, ...], bullet: str) -> str:
    marks = [f"{n}." if isinstance(piece, Numbered) else bullet for n in range(1, len(items) + 1)]
    return "\n".join(f"{mark} {item}" for mark, item in zip(marks, items, strict=True))


def _wrapped(text: str, width: int = 90) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return "\n".join(line.strip() for line in lines)


def _columns(row: tuple[str, ...]) -> str:
    heights = max(cell.count("\n") for cell in row) + 1
    cells = [[*cell.split("\n"), *[""] * heights][:heights] for cell in row]
    lines = ("".join(f"{words:<34}" for words in line) for line in zip(*cells, strict=True))
    return "\n".join(line.rstrip() for line in lines)


def as_markdown() -> bytes:
    """Write minutes as somebody who knows Markdown does."""
    return "\n\n".join(filter(None, map(_markdown, MINUTES))).encode()


def _markdown(piece: Piece) -> str:
    match piece:
        case Title(text):
            return f"# {text}"
        case Heading(text):
            return f"## {text}"
        case Paragraph(text, bold):
            return f"**{text}**" if bold else text
        case Numbered(items) | Bulleted(items):
            return _listed(piece, items, "-")
        case Table(rows, ruled):
            return _markdown_table(rows) if ruled else _labelled(rows)
        case NewPage():
            return ""


def _markdown_table(rows: tuple[tuple[str, ...], ...]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]])


def _labelled(rows: tuple[tuple[str, ...], ...]) -> str:
    return "\n\n".join(f"{label}\n{cell}" for label, cell in rows)


_STYLE = (
    "body{font:11pt/1.3 serif} h1{font-size:18pt} h2{font-size:13pt} table{border-collapse:"
    "collapse} td{padding:3pt 6pt;vertical-align:top} .ruled td{border:1px solid;width:50mm}"
    " .free td:first-child{width:60mm} div{break-after:page}"
)


def as_html() -> bytes:
    """Write minutes as a page."""
    return reader_files.as_html(MINUTES, _STYLE).encode()


def as_pdf(browser: Browser, head: tuple[str, str] | None = None) -> bytes:
    """Print the page on A4; each sheet has a head and perhaps a foot, with its number in one."""
    page = browser.new_page()
    page.set_content(as_html().decode())
    above, below = head or HEADS["words and number"]
    sides = {"top": "25mm", "bottom": "20mm", "left": "20mm", "right": "20mm"}
    printed = page.pdf(
        format="A4",
        margin=sides,
        display_header_footer=True,
        header_template=above,
        footer_template=below or "<span></span>",
    )
    page.close()
    return printed


def _row(*columns: str) -> str:
    """Set words side by side over the width of a page's head."""
    style = f"display:grid;grid-template-columns:repeat({len(columns)},1fr);margin:0 20mm"
    return f'<div style="{style}">{"".join(f"<span>{one}</span>" for one in columns)}</div>'


def _head(*rows: str) -> str:
    return f'<div style="font-size:9pt;width:100%">{"".join(rows)}</div>'


_PAGE, _PAGES = '<span class="pageNumber"></span>', '<span class="totalPages"></span>'
HEADS = {
    "words and number": (_head(_row(HEADER, f"{_PAGE} ({_PAGES})")), ""),
    "two rows and a foot": (
        _head(
            _row("BJÖRKVIKS KOMMUN", "SAMMANTRÄDESPROTOKOLL", f"Sida {_PAGE} ({_PAGES})"),
            _row("Trädgårdsnämnden", "2024-05-14", ""),
        ),
        _head(_row("Justerandes sign", "", "Utdragsbestyrkande")),
    ),
    "labels above values": (
        _head(
            _row(
                "Trädgårdsnämnden",
                "Sammanträdesdatum<br>2024-05-14",
                f"Sida<br>{_PAGE}({_PAGES})",
            )
        ),
        _head(_row("", f"{_PAGE}/{_PAGES}", "")),
    ),
    "a number alone": (_head(_row("", "", _PAGE)), ""),
}
"""Heads and feet of printed pages, as templates of the browser."""


def as_docx() -> bytes:
    """Write minutes as Word does."""
    return reader_files.as_docx(MINUTES)
