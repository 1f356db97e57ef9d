"""Words of a Word document that mammoth would pass over, or show though Word does not."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from minutes_archive.importer.readers.docx_styles import is_on
from minutes_archive.importer.readers.docx_xml import W, child, every

_WRAPPERS = {f"{W}{name}" for name in ("fldSimple", "dir", "bdo")}
"""What stands around runs: a field's result, such as a § number, and the way words run."""
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX, _DRAWING = f"{W}txbxContent", f"{W}drawing"
_SAME = {f"{W}cr": f"{W}br", f"{W}ptab": f"{W}tab"}


def write_plainly(document: ET.Element) -> None:
    """Write all words that Word shows as plain runs, and leave out those that it hides.

    Args:
        document: The document, which is changed.
    """
    for element in list(document.iter()):
        element.tag = _SAME.get(element.tag, element.tag)
        if any(inner.tag in _WRAPPERS for inner in element):
            element[:] = list(_unwrapped(element))
        if element.tag in {f"{W}r", f"{_MC}AlternateContent"}:
            _show_boxes(element)
    for run in every(document, "r"):
        vanish = child(run, "rPr/vanish")
        if vanish is not None and is_on(vanish):
            for words in run.findall(f"{W}t"):
                run.remove(words)


def _unwrapped(element: ET.Element) -> Iterator[ET.Element]:
    """Give what an element holds, without what only stands around runs."""
    for inner in element:
        if inner.tag in _WRAPPERS:
            yield from _unwrapped(inner)
        else:
            yield inner


def _show_boxes(element: ET.Element) -> None:
    """Set the text boxes of a drawing where older programs look for them, unless they are there.

    Mammoth reads what is meant for programs that know no drawings; some write a picture there.
    """
    if element.tag == f"{W}r":
        for at, inner in enumerate(element):
            if inner.tag == _DRAWING and next(inner.iter(_BOX), None) is not None:
                element[at] = _boxes(inner)
        return
    choice, fallback = element.find(f"{_MC}Choice"), element.find(f"{_MC}Fallback")
    if choice is None or next(choice.iter(_BOX), None) is None:
        return
    if fallback is None:
        fallback = ET.SubElement(element, f"{_MC}Fallback")
    if next(fallback.iter(_BOX), None) is None:
        fallback[:] = [_boxes(choice)]


def _boxes(drawing: ET.Element) -> ET.Element:
    """Give the outermost text boxes of a drawing as an older picture's."""
    boxes = list(drawing.iter(_BOX))
    inside = {id(one) for box in boxes for one in box.iter(_BOX) if one is not box}
    picture = ET.Element(f"{W}pict")
    picture.extend(box for box in boxes if id(box) not in inside)
    return picture
