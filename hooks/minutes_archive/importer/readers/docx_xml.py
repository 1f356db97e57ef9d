"""The XML of Word documents."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree import ElementTree as ET  # document types are refused before anything is parsed

from minutes_archive.importer.readers.errors import UnreadableError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 150


def read_xml(part: bytes) -> ET.Element:
    """Parse a part.

    Args:
        part: Its bytes.

    Raises:
        UnreadableError: It is no XML, or nested too deeply to be handled.
    """
    depth = 0
    root: ET.Element | None = None
    try:
        for event, element in ET.iterparse(io.BytesIO(part), ("start", "end")):  # noqa: S314
            depth += 1 if event == "start" else -1
            root = element if root is None else root
            if depth > _DEEPEST:
                raise UnreadableError("damaged")
    except (ET.ParseError, ValueError, LookupError) as fault:
        raise UnreadableError("damaged") from fault
    if root is None:
        raise UnreadableError("damaged")
    return root


def write_xml(root: ET.Element) -> bytes:
    """Write a part.

    Args:
        root: Its outermost element.
    """
    return bytes(ET.tostring(root, encoding="utf-8"))


def value(parent: ET.Element | None, path: str) -> str | None:
    """Give the value of the property that a path leads to.

    Args:
        parent: Where the path begins.
        path: Names of elements: "pPr/numPr/ilvl".
    """
    found = child(parent, path)
    return None if found is None else found.get(f"{W}val")


def number(parent: ET.Element | None, path: str) -> int | None:
    """Give a property that is a whole number.

    Args:
        parent: Where the path begins.
        path: Names of elements.
    """
    text = value(parent, path) or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def child(parent: ET.Element | None, path: str) -> ET.Element | None:
    """Give the element that a path leads to.

    Args:
        parent: Where the path begins.
        path: Names of elements.
    """
    if parent is None:
        return None
    return parent.find("/".join(f"{W}{name}" for name in path.split("/")))


def every(parent: ET.Element, name: str) -> Iterator[ET.Element]:
    """Give all elements of a name, in the document's order.

    Args:
        parent: Where they stand.
        name: Their name.
    """
    return parent.iter(f"{W}{name}")
