"""Writing out the numbers that Word counts when it shows a document: "1.", "§ 45"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from minutes_archive.importer.readers.docx_styles import Styles
from minutes_archive.importer.readers.docx_xml import W, child, every, number, read_xml, value
from minutes_archive.importer.readers.html_lists import BULLET, write_number

_KINDS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Level:
    """How the items at one depth of a list are numbered."""

    start: int
    kind: str
    pattern: str
    style: str | None


@dataclass(slots=True)
class _Lists:
    """A document's lists, and how far each is counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    of_list: dict[int, str] = field(default_factory=dict)
    restarts: dict[int, dict[int, int]] = field(default_factory=dict)
    restarted: set[tuple[int, int]] = field(default_factory=set)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))


def write_numbers(document: ET.Element, numbering: bytes | None, styles: Styles) -> None:
    """Put the number of each numbered paragraph before its words.

    Args:
        document: The document, which is changed.
        numbering: The part that describes its lists, where it has one.
        styles: Its styles, which may number their paragraphs.
    """
    if numbering is None:
        return
    lists = _read_lists(read_xml(numbering))
    for paragraph in every(document, "p"):
        mark = _mark(paragraph, lists, styles)
        # A § may be nothing but its number, in a cell beside its title; an empty point is none.
        if mark and ("§" in mark or any(text.text for text in every(paragraph, "t"))):
            _insert(paragraph, mark)


def _read_lists(root: ET.Element) -> _Lists:
    """Read how the lists are numbered."""
    lists = _Lists()
    for abstract in root.iterfind(f"{W}abstractNum"):
        levels = {_depth(level): _read_level(level) for level in abstract.iterfind(f"{W}lvl")}
        lists.levels[abstract.get(f"{W}abstractNumId", "")] = levels
    for item in root.iterfind(f"{W}num"):
        identifier = item.get(f"{W}numId", "")
        if not identifier.isdigit():
            continue
        lists.of_list[int(identifier)] = value(item, "abstractNumId") or ""
        lists.restarts[int(identifier)] = {
            _depth(override): start
            for override in item.iterfind(f"{W}lvlOverride")
            if (start := number(override, "startOverride")) is not None
        }
    return lists


def _depth(element: ET.Element) -> int:
    """Give the depth that an element speaks of."""
    text = element.get(f"{W}ilvl", "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 0


def _read_level(level: ET.Element) -> _Level:
    """Read how one depth is numbered."""
    start = number(level, "start")
    return _Level(
        start=1 if start is None else start,
        kind=value(level, "numFmt") or "decimal",
        pattern=value(level, "lvlText") or "",
        style=value(level, "pStyle"),
    )


def _mark(paragraph: ET.Element, lists: _Lists, styles: Styles) -> str:
    """Count a paragraph, and give its number as the list writes it."""
    style_id = value(paragraph, "pPr/pStyle") or ""
    style = styles.get(style_id)
    own = number(paragraph, "pPr/numPr/numId")
    list_id = own if own is not None else (style.list_id if style else None)
    name = lists.of_list.get(list_id) if list_id else None
    if list_id is None or name is None:
        return ""
    levels = lists.levels.get(name, {})
    depth = number(paragraph, "pPr/numPr/ilvl")
    if depth is None and own is None and style is not None:
        linked = [at for at, level in levels.items() if level.style == style_id]
        depth = linked[0] if linked else style.depth
    depth = min(depth or 0, _DEEPEST)
    if depth not in levels:
        return ""
    _count(lists, list_id, name, depth)
    return _write(levels, lists.counts[name], depth)


def _count(lists: _Lists, list_id: int, name: str, depth: int) -> None:
    """Count one item; what is counted below it begins anew."""
    counts, levels = lists.counts[name], lists.levels[name]
    restart = lists.restarts.get(list_id, {}).get(depth)
    if restart is not None and (list_id, depth) not in lists.restarted:
        lists.restarted.add((list_id, depth))
        counts[depth] = restart
    else:
        counts[depth] = counts[depth] + 1 if depth in counts else levels[depth].start
    for deeper in [at for at in counts if at > depth]:
        del counts[deeper]


def _write(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    """Write the number of the item counted last."""
    level = levels[depth]
    if level.kind == "bullet":
        return BULLET
    if level.kind == "none":
        return _PLACE.sub("", level.pattern).strip()

    def written(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        other = levels.get(at, level)
        return write_number(counts.get(at, other.start), _KINDS.get(other.kind, "1"))

    return _PLACE.sub(written, level.pattern).strip()


def _insert(paragraph: ET.Element, mark: str) -> None:
    """Put a run with the number before the paragraph's words."""
    run = ET.Element(f"{W}r")
    first = next(every(paragraph, "r"), None)
    looks = child(first, "rPr")
    if looks is not None and child(looks, "b") is not None:
        ET.SubElement(ET.SubElement(run, f"{W}rPr"), f"{W}b")
    ET.SubElement(
        run, f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
    ).text = f"{mark} "
    paragraph.insert(0 if child(paragraph, "pPr") is None else 1, run)
