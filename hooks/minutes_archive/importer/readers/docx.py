"""Word documents: mammoth makes a page of HTML of them, which is read as any page."""

from __future__ import annotations

import io
import zipfile

import mammoth

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.docx_margins import read_margins
from minutes_archive.importer.readers.docx_notes import place_notes
from minutes_archive.importer.readers.docx_numbers import write_numbers
from minutes_archive.importer.readers.docx_package import MAIN, NUMBERING, Package, open_package
from minutes_archive.importer.readers.docx_styles import Styles, read_styles, write_bold
from minutes_archive.importer.readers.docx_words import write_plainly
from minutes_archive.importer.readers.docx_xml import read_xml, write_xml
from minutes_archive.importer.readers.errors import UnreadableError
from minutes_archive.importer.readers.html import read_html

_TITLES = {"title": 1, "subtitle": 2}


def read_docx(data: bytes) -> tuple[list[Line], list[Line]]:
    """Read the lines of a Word document, and those of its pages' headers and footers.

    Text boxes follow the paragraph they are anchored in, and footnotes the one that refers to
    them; comments, deleted and hidden text are left out.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableError: It is damaged, or swells to more than a document can be.
    """
    package = open_package(data)
    try:
        styles, margins = read_styles(package), read_margins(package)
        page = mammoth.convert_to_html(
            io.BytesIO(_prepared(package, styles)),
            style_map=_style_map(styles),
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(_no_picture),
        )
    except UnreadableError:
        raise
    except Exception as fault:  # mammoth raises anything on a strange document
        raise UnreadableError("damaged") from fault
    return read_html(place_notes(page.value), tabs=True), margins


def _prepared(package: Package, styles: Styles) -> bytes:
    """Give the document with the numbers of lists and §§ and inherited bold written out.

    Word counts them when it shows the document; mammoth gives lists that begin anew after
    each paragraph, and headings without their numbers.
    """
    document = read_xml(package[MAIN])
    write_plainly(document)
    write_numbers(document, package.get(NUMBERING), styles)
    write_bold(document, styles)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as copy:
        for name, part in package.items():
            if name != NUMBERING:
                copy.writestr(name, write_xml(document) if name == MAIN else part)
    return out.getvalue()


def _style_map(styles: Styles) -> str:
    """Tell mammoth which styles are headings, whatever they are called."""
    rules = []
    for style in styles.values():
        level = style.level or _TITLES.get(style.name.lower(), 0)
        if level and style.name:
            name = style.name.replace("\\", "\\\\").replace("'", "\\'")
            rules.append(f"p[style-name='{name}'] => h{min(level, 6)}:fresh")
    return "\n".join(rules)


def _no_picture(_image: object) -> dict[str, str]:
    """Leave a picture out."""
    return {}
