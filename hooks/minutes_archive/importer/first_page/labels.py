"""Find a form's own words in its text, and cut flattened lines at them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes_archive.importer.first_page.label_words import GROUPS, PUBLISHED, SIGNERS, WORDS, Label
from minutes_archive.importer.lines import Line



def _spaced(words: str) -> str:
    """Let a space in a pattern of words be any space."""
    return words.replace(" ?", r"\s?").replace("- ", r"-\s").replace(" ", r"\s{1,3}")


def _pattern(label: Label) -> str:
    return f"(?P<{label.name}>{_spaced(WORDS[label])})"


_SIGNS = re.compile(r"[\s:;.…_*–—-]*")
_LABEL = re.compile(
    r"(?<![\w/@-])(?<!\w\.)(?:" + "|".join(_pattern(label) for label in WORDS) + r")(?![\w@]|[-/][a-zåäö])",
    re.IGNORECASE,
)
_LETTERED = tuple(
    (re.compile(r"(?<!\w)" + r"\s?".join(word) + r"(?!\w)"), label)
    for word, label in (
        ("SAMMANTRÄDESPROTOKOLL", Label.TITLE),
        ("PROTOKOLL", Label.TITLE),
        ("MINNESANTECKNINGAR", Label.TITLE),
        ("INNEHÅLLSFÖRTECKNING", Label.CONTENTS),
        ("SAMMANTRÄDESDATUM", Label.MEETING_DATE),
        ("ANSLAG/BEVIS", Label.NOTICE),
        ("BESLUTANDE", Label.MEMBERS),
    )
)
# A single word is a label only where it is followed as one; "Ordförande hälsar" is a sentence.
_LOWER_AFTER = re.compile(
    r"(?:kl\b|klockan|den\b|mån|tis|ons|tors|fre|lör|sön|se\b|enligt|samtliga|från\b|§|ej\b|t\.?\s?o\.?\s?m|nr\b"
    r"|exkl|\w{0,30}(?:chef|direktör|sekreterare|strateg|ekonom|ordf|ledare|handläggare)\b)",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(
    r"(?:är|var|har|hade|hälsa|öppna|förklara|besluta|informera|konstatera|tacka|ska|skall|av|för|i|på|och|som|att"
    r"|till|under|enligt protokoll)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?:[A-ZÅÄÖ][\w-]{1,30}\s){2,3}(?:\(\w{1,5}\)\s)?(?!\w{0,30}ande\b)[a-zåäö]{2,20}(?:ade|dde|[aei]r)\b"
)
_TIME_AFTER = re.compile(
    r"(?:[A-ZÅÄÖ]{2,4}\s)?(?:den\s\d|kl\b|(?:mån|tis|ons|tors|fre|lör|sön)dag|\d{1,2}[.:]\d\d|\d{4}-)",
    re.IGNORECASE,
)
_INLINE = frozenset({"anmält", "anmälda", "förhinder", "meddelat"})
_LEADERS = re.compile(r"[^.…]{0,60}(?:\.{3,}|…)\s?\d{1,3}(?=\s|$)")
_NEEDS_COLON = frozenset({Label.TIME, Label.PLACE, Label.LETTERHEAD, Label.CASE, Label.SECRECY})
_ANYWHERE = frozenset({Label.TITLE, Label.PAGE, Label.NOTICE})
_FREE = frozenset({Label.TITLE, Label.PAGE, Label.CONTENTS, Label.NOTICE})


@dataclass(frozen=True, slots=True)
class FoundLabel:
    """A label in a text.

    Args:
        label: What it asks for.
        start: Offset of its first character.
        end: Offset after its last, with the colon or dots after it.
        colon: Whether a colon follows it.
    """

    label: Label
    start: int
    end: int
    colon: bool


def find_labels(text: str, zone: Label | None = None) -> list[FoundLabel]:
    """Find the labels of a form in a text, in order.

    Args:
        text: A line of a first page, or a whole page flattened to one line.
        zone: The last label before the text.
    """
    found: list[FoundLabel] = []
    for label, start, end in _matches(text):
        signs = _SIGNS.match(text, end)
        after = signs.end() if signs else end
        colon = ":" in text[end:after]
        if not _is_label(text, label, start, end, after, colon=colon, zone=zone):
            continue
        found.append(FoundLabel(label, start, after if _ends_label(text[end:after]) else end, colon))
        if label not in _FREE:
            zone = label
    return found


def split_at_labels(line: Line) -> list[Line]:
    """Cut a line at the labels of a form: each label and each value is a piece.

    Args:
        line: A line that may hold a whole page.

    Returns:
        The pieces in order; the line itself where it holds no label.
    """
    labels = find_labels(line.text)
    if not labels:
        return [line]
    pieces: list[Line] = []
    position = 0
    for label in labels:
        pieces += [line.cut(position, label.start), line.cut(label.start, label.end)]
        position = label.end
    pieces.append(line.cut(position))
    return [piece for piece in pieces if piece.text]


def _matches(text: str) -> list[tuple[Label, int, int]]:
    """List what has the words of a label, the letter-spaced ones first."""
    found: list[tuple[Label, int, int]] = []
    for pattern, label in _LETTERED:
        for match in pattern.finditer(text):
            if not any(match.start() < end and start < match.end() for _, start, end in found):
                found.append((label, match.start(), match.end()))
    lettered = list(found)
    for match in _LABEL.finditer(text):
        if not any(match.start() < end and start < match.end() for _, start, end in lettered):
            name = match.lastgroup or ""
            found.append((Label[name], match.start(), match.end()))
    return sorted(found, key=lambda one: one[1])


def _ends_label(signs: str) -> bool:
    """Say whether the signs after a label belong to it: a colon or a line to sign on."""
    return any(sign in ":;.…_*" for sign in signs)


def _is_label(
    text: str, label: Label, start: int, end: int, after: int, *, colon: bool, zone: Label | None
) -> bool:
    """Say whether words stand as a label and not in a title or a sentence."""
    opens = not text[:start].strip(" \t*_#|-•")
    words = text[start:end].split()
    first_of_all = opens and (colon or after >= len(text))
    if not text[start].isupper() and not (first_of_all or _continues(text, label, start, zone)):
        return False
    if _LEADERS.match(text, end):
        return False
    if label in _ANYWHERE:
        return after >= len(text) or not text[after].islower()
    if text[:start].rstrip().endswith((",", "(", "/", "-", "–")) and (zone is None or zone in GROUPS):
        return False
    if label in SIGNERS and not colon and label is not Label.ADJUSTERS:
        if not opens and zone in GROUPS:
            return label is Label.SIGNED_BY
        if opens and zone is None and after < len(text):
            return False
        if _SENTENCE.match(text, after):
            return False
    if label is Label.ABSENT and not opens and not colon and words[0].casefold() in _INLINE:
        return False
    if label in _NEEDS_COLON and not colon and not opens:
        return _inline_time(text, label, after, zone)
    return _followed(text, after) or colon or (len(words) > 1 and not _VERB_AFTER.match(text, after))


def _inline_time(text: str, label: Label, after: int, zone: Label | None) -> bool:
    """Say whether "Tid", "Plats" or "Adress" inside a line is a label: only before a time, or after one."""
    if label is Label.PLACE:
        return zone is Label.TIME
    if label is Label.LETTERHEAD:
        return zone is not None and (zone in PUBLISHED or text[after : after + 1].isdigit())
    return label is Label.TIME and zone is None and _TIME_AFTER.match(text, after) is not None


def _continues(text: str, label: Label, start: int, zone: Label | None) -> bool:
    """Say whether a label in small letters goes on after another, as a broken label does."""
    if label is Label.PLACE_TIME:
        return zone is Label.ADJUSTING and not text[:start].strip()
    if label in {Label.POSTED, Label.REMOVED} and zone in PUBLISHED and not text[:start].strip():
        return True
    if label in {Label.POSTED, Label.REMOVED}:
        return text[start : start + 4].casefold() == "för "
    if label is Label.MEMBERS:
        return text[start : start + 5] == "ande "  # what extraction left of "Beslutande"
    return label is Label.PARAGRAPHS and text[:start].rstrip().endswith("Justerade")


def _followed(text: str, after: int) -> bool:
    """Say whether what follows a label may be its value."""
    if after >= len(text) or not text[after].islower():
        return True
    return _LOWER_AFTER.match(text, after) is not None
