"""Find a form's own words in its text, and cut flattened lines at them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes_archive.importer.first_page.label_words import (
    BEGINS,
    GROUPS,
    PUBLISHED,
    SIGNERS,
    WORDS,
    Label,
)
from minutes_archive.importer.letters import dotless
from minutes_archive.importer.lines import Line


def _spaced(words: str) -> str:
    """Let a space in a pattern of words be any space."""
    return words.replace(" ?", r"\s?").replace("- ", r"-\s").replace(" ", r"\s{1,3}")


def _pattern(label: Label) -> str:
    begins = f"(?=[{BEGINS[label]}])" if label in BEGINS else ""
    return f"(?P<{label.name}>{begins}{dotless(_spaced(WORDS[label]))})"


_SIGNS = re.compile(r"(?:[\s:;.…_*–—-]|'{2,3})*+")
_LABEL = re.compile(
    r"(?<![\w/@-])(?<!\w\.)(?:"
    + "|".join(_pattern(label) for label in WORDS)
    + r")(?:(?![^\W_]|@|[-/][a-zåäö])|(?-i:(?<=[a-zåäö])(?=[A-ZÅÄÖ][a-zåäö]|\d)))",
    re.IGNORECASE,
)
_LETTERED = tuple(
    (re.compile(rf"{word[0]}(?<!\w.)" + dotless(r"\s?".join(["", *word[1:]])) + r"(?!\w)"), label)
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
_SERVES_AFTER = re.compile(
    r"(?:tjänstgör\b|ersättare\sför\b|ersätter\b|tjg\b|tj\.|notering\b)", re.IGNORECASE
)
_TITLED_AFTER = re.compile(
    r"(?:[A-ZÅÄÖ][\w-]{1,30}\s){2,3}\((?![^)]*sekr)[A-ZÅÄÖa-zåäö][a-zåäö\s-]{5,60}\)"
)
_FLOATED_ABSENCE = re.compile(
    r"\s{0,3}(?:Övriga(?:\s[a-zåäö]{4,12})?|Tjänstem[äa]n|Tjänstepersoner)\s?:\s{1,3}"
    r"(?:[A-ZÅÄÖ][\w-]{1,30}\s){2,3}\(\w{1,5}\)"
)
"""Over those absent and others alike: a politician stands first among what should be officials."""
_OFFICE_NEXT = re.compile(
    r"\s{1,3}(?:[A-ZÅÄÖ][\w-]{1,30}\s{1,3}){2,3}(?:Justera|Ordförande|Sekreterare)", re.IGNORECASE
)
_PARTY_BEFORE = re.compile(r"[^\W\d_] \([^\W\d_]{1,5}\)(?:,\s?|\s{3,99}|\t\s*)$")
_NAMED_BEFORE = re.compile(r"[A-ZÅÄÖ][a-zåäö-]{1,30}\s[A-ZÅÄÖ][a-zåäö-]{1,30}\s{0,2}$")
_NAMED_AFTER = re.compile(r"(?:[A-ZÅÄÖ][\w-]{1,30}(?:\s|$)){2}")
_PLACE_ENDS = re.compile(
    r"[A-ZÅÄÖ][^:]{2,90}?\s(?:(?:Närvarande|Beslutande|Ledamöter)\b"
    r"|Tid\s(?:den\s\d|kl\b|(?:[Mm]ån|[Tt]is|[Oo]ns|[Tt]ors|[Ff]re|[Ll]ör|[Ss]ön)dag|\d))"
)
_IN_PLACE = re.compile(r"(?:i|på)\s[A-ZÅÄÖ]")
_LIST_AFTER = re.compile(r"(?:Beslutande|ande|Ledamöter|Närvarande)\b")
_NEXT_GROUP = re.compile(r"\s{1,3}(?:Övriga|Ej|Icke|Utses|Tjänste|Justera|Närvarande|Insyn)")
_POINTS_ON = re.compile(r"\s?,\s(?:se|enligt)\s(?:sid|bilag|närvaro|nästa|upprop|separat)")
_INLINE = frozenset({"anmält", "anmälda", "förhinder", "meddelat"})
_LEADERS = re.compile(r"[^.…]{0,60}(?:\.{3,}|…)\s?\d{1,3}(?=\s|$)")
_TOLD_GLUED = 9
_NEAR = 25
_NUMBERED = 5
_NEEDS_COLON = frozenset({Label.TIME, Label.PLACE, Label.LETTERHEAD, Label.CASE, Label.SECRECY})
_ANYWHERE = frozenset({Label.TITLE, Label.PAGE, Label.NOTICE})
_HEAD = frozenset({None, Label.MEETING_DATE})
_SIGNED = SIGNERS | {Label.SIGNATURES}
_PLACED = frozenset({Label.PLACE_TIME, Label.PLACE})
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
    lead = len(text) - len(text.lstrip(" \t*_#|-•:'"))
    for label, start, end in _matches(text):
        signs = _SIGNS.match(text, end)
        after = signs.end() if signs else end
        colon = ":" in text[end:after]
        words = _Words(text, label, start, end, after, colon=colon, opens=start <= lead, zone=zone)
        if not _is_label(words):
            continue
        last = after if _ends_label(text[end:after]) else end
        found.append(FoundLabel(label, start, last, colon))
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What stands around words that may be a label."""

    colon: bool
    opens: bool
    zone: Label | None


@dataclass(frozen=True, slots=True)
class _Words(_Around):
    """Words that may be a label, and what stands around them."""

    text: str
    label: Label
    start: int
    end: int
    after: int

    @property
    def before(self) -> str:
        """The sign before them."""
        return self.text[max(0, self.start - 20) : self.start].rstrip()[-1:]

    @property
    def written(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end].casefold()

    @property
    def ends_text(self) -> bool:
        """Whether nothing follows them."""
        return self.after >= len(self.text)


def _matches(text: str) -> list[tuple[Label, int, int]]:
    """List what has the words of a label, the letter-spaced ones first."""
    found: list[tuple[Label, int, int]] = []
    covered = bytearray(len(text))
    for pattern, label in _LETTERED:
        for match in pattern.finditer(text):
            if not any(covered[match.start() : match.end()]):
                found.append((label, match.start(), match.end()))
                covered[match.start() : match.end()] = b"1" * (match.end() - match.start())
    for match in _LABEL.finditer(text):
        if not any(covered[match.start() : match.end()]) and not _is_part(text, match):
            found += _apart(text, match)
    return sorted(found, key=lambda one: one[1])


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Say whether a label's words, glued to what follows, are too few to be told as one."""
    glued = text[match.end() : match.end() + 1].isalnum()
    return glued and (len(match[0]) < _TOLD_GLUED or Label[match.lastgroup or ""] in GROUPS)


def _apart(text: str, match: re.Match[str]) -> list[tuple[Label, int, int]]:
    """Give a label; two where "Beslutande Ersättare" begins a run of labels."""
    label, start, end = Label[match.lastgroup or ""], match.start(), match.end()
    words = text[start:end].split()
    if words == ["Beslutande", "Ersättare"] and _NEXT_GROUP.match(text, end):
        second = start + text[start:end].rindex("E")
        return [(Label.MEMBERS, start, start + len(words[0])), (Label.SUBSTITUTES, second, end)]
    return [(label, start, end)]


def _ends_label(signs: str) -> bool:
    """Say whether the signs after a label belong to it: a colon or a line to sign on."""
    return any(sign in ":;.…_*" for sign in signs)


def _is_label(words: _Words) -> bool:
    """Say whether words stand as a label and not in a title or a sentence."""
    if not words.text[words.start].isupper() and not _may_be_small(words):
        return False
    if words.label in _ANYWHERE:
        return words.ends_text or not words.text[words.after].islower()
    if _LEADERS.match(words.text, words.end) or _is_of_somebody(words) or _ends_entry(words):
        return False
    pointed = words.label in GROUPS and _POINTS_ON.match(words.text, words.end)
    if _lost_clock(words) or _is_place(words) or pointed:
        return False  # "Ledamöter, se sid 2" stands under a label
    if words.label in _NEEDS_COLON and not words.opens and not words.colon:
        return _inline_time(words)
    told = _VERB_AFTER.match(words.text, words.after) and not _leads_to_place(words)
    several = " " in words.written and not told
    return words.colon or several or _followed(words)


def _leads_to_place(words: _Words) -> bool:
    """Say whether "i Rådhuset" follows the label of a page's first value."""
    head = words.label is Label.PLACE_TIME and words.zone in _HEAD
    return head and _IN_PLACE.match(words.text, words.after) is not None


def _lost_clock(words: _Words) -> bool:
    """Say whether "Ajournering" stands within a line, and no time behind it: it asks for none."""
    if words.label is not Label.ADJOURNMENT or words.opens or words.colon:
        return False
    near = words.text[words.after : words.after + _NEAR]
    return not any(sign.isdigit() for sign in near)


def _is_place(words: _Words) -> bool:
    """Say whether "Forum" right behind the label of a place is what the place is called."""
    beside = words.zone in _PLACED and not (words.opens or words.colon)
    return beside and words.written == "forum"


def _is_of_somebody(words: _Words) -> bool:
    """Say whether words belong to a person's entry: a title, a role, an absence."""
    listed = words.zone is None or words.zone in GROUPS
    numbers_lost = words.written.startswith("övriga ") and " " in words.written
    numbers_lost |= words.written == "övriga" and bool(_NAMED_AFTER.match(words.text, words.after))
    # "- Närvarande:" is one of a list's points.
    point = words.opens and words.colon
    where = words.label in {Label.ADJUSTMENT, Label.PLACE_TIME}
    ends_list = where and (words.before == "," or words.colon)
    known = numbers_lost or point or ends_list
    if listed and words.before and words.before in ",(/-–" and not known:
        return True
    if words.colon:
        return False
    within = words.label in SIGNERS and words.zone in GROUPS
    column = not words.opens and _SERVES_AFTER.match(words.text, words.after) is not None
    titled = words.written.startswith("nämnd") and words.zone in {Label.OTHERS, Label.OFFICIALS}
    if within and (column or titled or words.written == "sekr."):
        return True  # a role, in a list or in a column that was read behind its names
    if words.label is Label.SECRETARY and _TITLED_AFTER.match(words.text, words.after):
        return _NAMED_BEFORE.search(words.text, max(0, words.start - 70), words.start) is not None
    if words.label is Label.ABSENT and not words.opens:
        floated = _FLOATED_ABSENCE.match(words.text, words.after) is not None
        return words.written.split()[0] in _INLINE and not floated
    return words.label in SIGNERS and not _may_sign(words)


def _ends_entry(words: _Words) -> bool:
    """Say whether an office ends a member's line: "Ada Ek (S), Ordförande"."""
    ends = words.label in SIGNERS and words.ends_text and not words.colon
    return ends and _PARTY_BEFORE.search(words.text, 0, words.start) is not None


def _may_be_small(words: _Words) -> bool:
    """Say whether a label in small letters opens a line, or goes on after a broken one."""
    if words.opens and (words.colon or words.ends_text or _signs_digitally(words)):
        return True
    if words.label is Label.PLACE_TIME:
        return words.opens and words.zone is Label.ADJUSTING
    if words.label is Label.TIME:  # "kl 9-12" alone; below another label it is that label's
        meeting = words.zone in {None, Label.MEETING_DATE}
        return meeting and words.opens and words.text[words.after].isdigit()
    if words.label is Label.SECRETARY and words.zone in SIGNERS and words.before.isalpha():
        return _OFFICE_NEXT.match(words.text, words.end) is not None
    if words.label in {Label.POSTED, Label.REMOVED}:
        parted = words.before == "," or words.text[: words.start].endswith(" och ")
        goes_on = words.opens or (parted and words.label is Label.REMOVED)
        return (goes_on and words.zone in PUBLISHED) or words.written.startswith("för ")
    # "ande" is what extraction leaves of "Beslutande".
    return words.label is Label.MEMBERS and words.written.startswith("ande")


def _signs_digitally(words: _Words) -> bool:
    """Say whether an office in small letters and a name stand among signatures."""
    among = words.zone in _SIGNED and words.label in SIGNERS
    return among and _NAMED_AFTER.match(words.text, words.after) is not None


def _may_sign(words: _Words) -> bool:
    """Say whether "Ordförande" without a colon is a label and no one's title."""
    line_to_sign_on = any(sign in ".…_" for sign in words.text[words.end : words.after])
    if words.label is Label.ADJUSTERS or line_to_sign_on:
        return True
    if not words.opens and words.zone in GROUPS:
        return words.label is Label.SIGNED_BY or _opens_page(words)
    title = " " not in words.written  # "Ordförande", unlike "Vid protokollet"
    if words.opens and words.zone is None and not words.ends_text and title:
        return False
    return _SENTENCE.match(words.text, words.after) is None


def _opens_page(words: _Words) -> bool:
    """Say whether an office, a name and the next office stand right behind a page's number."""
    numbered = words.start < _NUMBERED and words.text[: words.start].strip().isdigit()
    return numbered and _OFFICE_NEXT.match(words.text, words.end) is not None


def _inline_time(words: _Words) -> bool:
    """Say whether "Tid", "Plats" or "Adress" inside a line is a label."""
    if words.label is Label.PLACE:
        listed = _LIST_AFTER.match(words.text, words.after) is not None
        head = words.zone in _HEAD and _PLACE_ENDS.match(words.text, words.after) is not None
        return head or words.zone is Label.TIME or (words.zone is Label.PLACE_TIME and listed)
    if words.label is Label.LETTERHEAD:
        number = words.text[words.after : words.after + 1].isdigit()
        return words.zone in PUBLISHED or (words.zone is not None and number)
    before = _TIME_AFTER.match(words.text, words.after) is not None
    beside = words.zone in {None, Label.PLACE, Label.MEETING_DATE}
    return words.label is Label.TIME and beside and before


def _followed(words: _Words) -> bool:
    """Say whether what follows a label may be its value."""
    if words.ends_text or not words.text[words.after].islower():
        return True
    return _LOWER_AFTER.match(words.text, words.after) is not None
