"""What a Word document's styles say of their paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from minutes_archive.importer.readers.docx_package import STYLES, Package
from minutes_archive.importer.readers.docx_xml import W, child, every, number, read_xml, value

_HEADING = re.compile(r"(?:heading|rubrik) ([1-6])$", re.IGNORECASE)
_NO = {"0", "false", "off"}
_LONGEST_CHAIN = 12


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph's style, with what it takes over from the style it is based on.

    Args:
        name: Its name.
        level: Rank of the heading it makes; 0 for text.
        bold: Whether it is bold.
        list_id: The numbered list its paragraphs belong to.
        depth: How deep in that list, from 0.
    """

    name: str
    level: int
    bold: bool
    list_id: int | None
    depth: int | None


Styles = Mapping[str, Style]


def read_styles(package: Package) -> Styles:
    """Read the styles by their identifiers.

    Args:
        package: The document's parts.
    """
    if STYLES not in package:
        return {}
    raw = {
        style.get(f"{W}styleId", ""): style
        for style in every(read_xml(package[STYLES]), "style")
        if style.get(f"{W}type") == "paragraph"
    }
    return {name: _resolve(name, raw) for name in raw}


def write_bold(document: ET.Element, styles: Styles) -> None:
    """Write out in each run that its paragraph's style makes it bold.

    Args:
        document: The document, which is changed.
        styles: Its styles.
    """
    for paragraph in every(document, "p"):
        style = styles.get(value(paragraph, "pPr/pStyle") or "")
        if style is None or not style.bold or style.level:
            continue
        for run in every(paragraph, "r"):
            properties = child(run, "rPr")
            if properties is None:
                properties = ET.Element(f"{W}rPr")
                run.insert(0, properties)
            if child(properties, "b") is None:
                ET.SubElement(properties, f"{W}b")


def _resolve(name: str, raw: Mapping[str, ET.Element]) -> Style:
    """Follow a style to what it is based on."""
    chain: list[ET.Element] = []
    at = name
    while at in raw and len(chain) < _LONGEST_CHAIN:
        chain.append(raw[at])
        at = value(raw[at], "basedOn") or ""
    lists = [number(style, "pPr/numPr/numId") for style in chain]
    depths = [number(style, "pPr/numPr/ilvl") for style in chain]
    return Style(
        name=value(chain[0], "name") or "",
        level=_level(chain),
        bold=_is_bold(chain),
        list_id=next((found for found in lists if found is not None), None),
        depth=next((found for found in depths if found is not None), None),
    )


def _level(chain: list[ET.Element]) -> int:
    """Give the rank of the heading that the nearest style makes."""
    for style in chain:
        outline = number(style, "pPr/outlineLvl")
        if outline is not None:
            return outline + 1 if outline < 6 else 0
        found = _HEADING.match(value(style, "name") or "")
        if found:
            return int(found[1])
    return 0


def _is_bold(chain: list[ET.Element]) -> bool:
    """Say whether the nearest style that says anything of it says bold."""
    for style in chain:
        bold = child(style, "rPr/b")
        if bold is not None:
            return is_on(bold)
    return False


def is_on(switch: ET.Element) -> bool:
    """Say whether a property that is on or off is on.

    Args:
        switch: The property's element.
    """
    return switch.get(f"{W}val", "1") not in _NO
