"""The headers and footers of a Word document's pages, which stand in parts of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers.characters import clean
from minutes_archive.importer.readers.docx_package import Package
from minutes_archive.importer.readers.docx_xml import W, every, read_xml

_MARGIN = re.compile(r"word/(?:header|footer)\d{0,4}\.xml")
_SPACE = (f"{W}tab", f"{W}br", f"{W}cr")


def read_margins(package: Package) -> list[Line]:
    """Give what the margins of the pages say, each line once.

    Args:
        package: The document's parts.

    Raises:
        UnreadableError: A part is no XML.
    """
    parts = sorted(name for name in package if _MARGIN.fullmatch(name))
    words = (text for name in parts for text in _paragraphs(read_xml(package[name])))
    return [Line(0, text) for text in dict.fromkeys(words) if any(map(str.isalnum, text))]


def _paragraphs(root: ET.Element) -> Iterator[str]:
    """Give the words of each paragraph."""
    for paragraph in every(root, "p"):
        words = "".join(
            " " if element.tag in _SPACE else element.text or ""
            for element in paragraph.iter()
            if element.tag in _SPACE or element.tag == f"{W}t"
        )
        yield " ".join(clean(words).split())
