"""The foot or the head of a page, or a rule, that a converter joined with what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.case_number import find_case, find_label
from minutes_archive.importer.sections.hints import has_any

_FOOTER = re.compile(
    r"(?:justerande[sn]?|justerarnas|(?:justerare|ordförande|sekreterare)n?s?|ordf\.?|sekr\.?)?\W{0,3}"
    r"sign(?:atur(?:er)?|\.)?[\s:._…]{0,80}"
    r"|justerandes\s+sign(?:atur)?\W{0,3}|utdragsbestyrkande[\s:._…]{0,80}|utdraget\s+bestyrkes"
    r"|justering\s+utdraget\s+bestyrkes|justering\s?\(sign(?:atur)?\.?\)|just(?:erandes)?\.?\s+sign\.?"
    r"|justerandes\s+sign(?:atur)?\W{0,3}utdragsbestyrkande|signerat\s+med\s+\S{1,20}",
    re.IGNORECASE,
)
_FOOTER_HINTS = ("sign", "bestyrk", "sıgn", "si\u0307gn")
"""Pieces of which a footer has one, in small letters; "i" has two that only Turkish writes."""
_NUMBER_AFTER = re.compile(r"(?<=[\s._…]{3})\d{1,3}$")
"""A page's number behind the place to sign."""
_SIDE_BY_SIDE = re.compile(r"\s{3,}|\t")
_SIGNS = frozenset(
    ("sign", "signatur", "signaturer", "utdragsbestyrkande", "utdragsbestyrkandet", "bestyrkes")
)
"""What the labels have at least one of."""
_HINTS = ("sign", "bestyrk")
"""Pieces of which each of them has one."""
_LABELS = _SIGNS | {
    "justerande", "justerandes", "justerare", "justerares", "justerarens", "justerarnas",
    "justering", "just", "ordförande", "ordförandes", "ordförandens", "ordf", "sekreterare",
    "sekreterares", "sekreterarens", "sekr", "utdraget", "expediering", "expedierat",
    "protokollsjusterare", "protokollsjusterares", "justerarsignatur", "justerarsignaturer",
    "justerandesignatur", "ordförandesignatur", "sekreterarsignatur", "datum",
}  # fmt: skip
"""What stands where somebody signs at the foot of a page."""
_OFFICES = frozenset(("ordförande", "sekreterare"))
"""What may also stand over the names of a first page, where nobody signs beside them."""
_PAGE = re.compile(r"\d{1,3}|\(\d{1,3}\)")
_AROUND = "()[].,:;_–-/…"
_FEWEST = 2
_SECTION = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}\s)?§\s?\d{1,4}\s(?=\S)")
_HEAD = re.compile(
    r"(?P<body>[A-ZÅÄÖ][\w-]{3,40}(?:\s[\w-]{1,30}){0,4}?)\s"
    r"(?P<day>\d{4}-\d{2}-\d{2}|\d{1,2}\s[a-z]{3,9}\s(?:19|20)\d{2})\s(?:\d{1,3}\s?(?:\(\d{0,3}\)|av\s\d{1,3})?\s)?"
)
_CENTURIES = ("19", "20")
_DRAWN = frozenset("-=–—*")
_RULE = re.compile(r"(?:-{10,}+|={10,}+|–{10,}+|—{10,}+|\*{10,}+)\s?(?=[^\W_]|§)")
"""A rule that is drawn across the page, and words right behind it."""
_PAGE_MARK = re.compile(
    r"(?:[Ss]id(?:a|an|\.)?\s\d{1,3}(?:\s?\(\d{1,3}\)|\sav\s\d{1,3})?|\d{1,3}\s?\(\d{1,3}\))\s"
)
_FIRST_LINES = 20
_LONGEST = 120


def is_footer(text: str) -> bool:
    """Say whether a line, or each of the words set side by side on it, is a signing footer.

    Args:
        text: A line.
    """
    if not has_any(text.casefold(), _FOOTER_HINTS):
        return False
    text = _NUMBER_AFTER.sub("", text)
    if _FOOTER.fullmatch(text) is not None or _is_signing(text):
        return True
    return ("   " in text or "\t" in text) and all(
        _FOOTER.fullmatch(one) for one in _SIDE_BY_SIDE.split(text)
    )


def _is_signing(text: str) -> bool:
    """Say whether a line is nothing but labels of those who sign at a page's foot."""
    folded = text.casefold()
    if not has_any(folded, _HINTS):
        return False
    words = [word for word in folded.split() if not _PAGE.fullmatch(word)]
    said = [word.strip(_AROUND) for word in words]
    said = [word for word in said if word]
    if len(said) < _FEWEST or not _LABELS.issuperset(said) or not _SIGNS.intersection(said):
        return False
    return not _OFFICES.intersection(said) or has_any(" ".join(said), ("sign ", "signatur"))


def part_edges(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[Taken, ...]]:
    """Begin a line behind a rule, and where a § stands behind the foot or the head of its page.

    A foot is known by what it says; a head comes again and names who met and the meeting's own
    day, and a case number or a title follows the §, so that no reference is one.

    Args:
        lines: A source's lines.

    Returns:
        The lines, and the heads, that no line is left of.
    """
    found = {
        place: edge
        for place, line in enumerate(lines)
        # Few lines have a section sign behind their first word, or begin with a drawn rule.
        if ("§" in (text := line.text) and text[0] != "§") or text[:1] in _DRAWN
        if not line.cells and (edge := _edge(text, lines)) is not None
    }
    if not found:
        return lines, ()
    heads = [Taken(lines[at].cut(0, end), "furniture") for at, (end, head) in found.items() if head]
    return tuple(_parted(lines, found)), tuple(heads)


def _edge(text: str, lines: Sequence[Line]) -> tuple[int, bool] | None:
    """Say where the edge of a page ends at the beginning of a line, and whether it is a head."""
    rule = _RULE.match(text) if text[:1] in _DRAWN else None
    if rule is not None:
        return rule.end(), False
    sign = text.find("§", 0, _LONGEST)
    if sign < 1:
        return None
    mark = _PAGE_MARK.match(text)
    foot = mark.end() if mark and _SECTION.match(text, mark.end()) else _foot_end(text, sign)
    if foot:
        return foot, False
    head = _HEAD.match(text) if has_any(text[:sign], _CENTURIES) else None
    if head is None or not _SECTION.match(text, head.end()):
        return None
    section = _SECTION.match(text, head.end())
    after = text[section.end() :] if section else ""
    if not (after[:1].isupper() or find_label(after) or find_case(after)):
        return None
    own = any(head["day"] in line.text and "§" not in line.text for line in lines[:_FIRST_LINES])
    said = f"{head['body']} {head['day']}"
    again = own and sum(line.text.startswith(said) for line in lines) > 1
    return (head.end(), True) if again else None


def _foot_end(text: str, sign: int) -> int:
    """Give where the labels end that stand before a § on its line; 0 where there are none."""
    if not has_any(text[:sign].casefold(), _HINTS):
        return 0
    words = list(re.finditer(r"\S+", text[:sign]))
    last = max(
        (at for at, word in enumerate(words, 1) if word[0].casefold().strip(_AROUND) in _LABELS),
        default=0,
    )
    while last < len(words) and _is_between(words[last][0]):
        last += 1
    end = words[last - 1].end() + 1 if last else 0
    said = {word[0].casefold().strip(_AROUND) for word in words[:last]}
    labels = {word for word in said if word and not word.isdecimal()}
    known = labels <= _LABELS and bool(labels & _SIGNS)
    return end if known and _SECTION.match(text, end) else 0


def _is_between(word: str) -> bool:
    """Say whether a word beside labels is a page's number or drawn."""
    return not word.strip(_AROUND) or _PAGE.fullmatch(word) is not None


def _parted(lines: Sequence[Line], found: dict[int, tuple[int, bool]]) -> Iterator[Line]:
    """Give the lines, those that hold an edge cut behind it and without the heads."""
    for place, line in enumerate(lines):
        if place not in found:
            yield line
            continue
        end, head = found[place]
        if not head:
            yield line.cut(0, end)
        yield line.cut(end)._replace(blank_before=True)
