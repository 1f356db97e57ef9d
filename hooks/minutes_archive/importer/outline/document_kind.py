"""Whether a source is minutes at all: notices, agendas and regulations are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.deciding import ENOUGH, deciding
from minutes_archive.importer.outline.section import Outline, Section
from minutes_archive.importer.outline.summons import only_summons
from minutes_archive.importer.people.names import is_name

_TOP = 500
_TITLE = 220
_MOST = 3
_MOSTLY = 0.6
_LITTLE = 2

_MINUTES_TITLE = re.compile(
    r"protokolls?\s?utdrag|minnesanteckningar|protokoll\b",
    re.IGNORECASE,
)
_TAKEN_AT = re.compile(r"^\W{0,4}protokoll fört (?:vid|på)\b", re.IGNORECASE | re.MULTILINE)
"""A title of minutes wherever it stands, as below the notice of the meeting."""
_MODEL = re.compile(
    r"exempel på (?:ett )?protokoll|mall för protokoll|hur (?:man|ett protokoll) (?:kan )?skriv"
    r"|xx/xx|\b20xx\b|\bINSERT\b|inspektion av|planeras att öppnas(?![\s\S]{0,200}öppnades)"
    r"|protokoll och kallelser|kallelser och protokoll",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"k\s?a\s?l\s?l\s?e\s?l\s?s\s?e|\bkallas\b|kallade ledamöter|inbjudan till|föredragningslista"
    r"|ärendelista|lista över ärenden|(?<! av )\bdagordning\b|ärendeförteckning|kungörelse"
    r"|underrättas",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"(?:fastställ|godkänn)\w{0,6}\s(?:av\s)?(?:dagens\s)?(?:dagordning|föredragningslista|ärendelista)"
    r"|(?:dagordning|föredragningslista|ärendelista|kallelse)n?\s(?:till mötet\s)?"
    r"(?:fastställ|godkän)"
    r"|godkänn\w{0,6}\s(?:av\s)?kallelse|kallelse\w{0,2}\s(?:har\s)?(?:skett|skickats|gått)"
    r"|behörig(?:en)?\s(?:kallelse|kallad)|(?:kallelse|kallats)\s(?:i|på)\s(?:behörig|rätt)",
    re.IGNORECASE,
)
"""Items of most meetings, which make the text no agenda."""
_SUMMONS = re.compile(
    r"k\s?a\s?l\s?l\s?e\s?l\s?s\s?e|\bkallas\b|kallade ledamöter|inbjudan till|lista över ärenden"
    r"|kungörelse",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:^|\s)\d{1,2}[.)]?\s[A-ZÅÄÖ]")
_OTHER_TITLE = re.compile(
    r"arbetsordning|reglemente|\bstadgar\b|pressmeddelande|tjänsteskrivelse|tjänsteutlåtande"
    r"|nyhetsbrev|press(?:notis|information|inbjudan)|verksamhetsberättelse|slutrapport"
    r"|årsredovisning|revisionsrapport|\bpolicy\b|handledning",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"(?:ansla(?:g|get|gets|s)|tillkännagivandet)\s(?:sätt|satt|ta|tog|upp|ned|den\s\d)"
    r"|anslags(?:datum|tid|tavla)|\b(?:av)?ansl(?:ås|agits)\b|nedta|avtaget|tas (?:bort|ner)"
    r"|borttag|avlägsna|uppsätt|uppsatt|\b(?:av)?publicer(?:a[sdt]\w{0,3}|ing)\b|\bförvaras\b"
    r"|förvaringsplats|tillgängligt (?:hos|på|vid)|(?:protokollet|och) finns|besvärstid"
    r"|överklaga(?:ndetid|s senast)|laglighetsprövning|tiden för överklag"
    r"|sista dag(?:en)? (?:att|för)",
    re.IGNORECASE,
)
"""What a notice says of how long it is posted, and where the minutes are kept."""
_POSTING_TITLE = re.compile(r"\b(?:protokolls)?anslag|tillkännagivande|\bbevis om", re.IGNORECASE)
_ADJUSTED = re.compile(
    r"protokoll(?:et)?\b[^.\n]{0,120}\bjustera(?:t|ts|des)\b|justera(?:t|de) protokoll"
    r"|protokollsjustering",
    re.IGNORECASE,
)
"""What a notice tells: that the minutes are adjusted."""
_TOOK_PART = re.compile(
    r"närvarande|beslutande|deltagande|deltagare|\bdeltog\b|ledamöter|tjänstgör|vid protokollet",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^[ \t]*(?:(?:beslutande|närvarande|närvaro|attendance|attendees)\b|\w{0,20}protokoll[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""The label of a list of those who were there, or a line that only says "Beslutsprotokoll"."""
_HELD = re.compile(
    r"\b(?:beslutande|ut(?:ses|sedd|sågs|ser|såg) att (?:jämte|tillsammans|justera)|närvarande"
    r"|tjänstgörande ersättare|justera[ts]\b"
    r"|justerande|vid protokollet|bevis|underskrifter|ajournera[ds]\w{0,2})\b"
    r"|\bjusterare:\s(?-i:[A-ZÅÄÖ])",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:beslutar|beslutade|beslutades|beslutas|beslöt|beslöts|antecknas|antecknades|godkänns"
    r"|(?:blev|är|var)\s(?:godkän[dt]a?|antag\w{1,3}|avslag\w{1,3})|godkändes|godkänner|godkände|bordläggs|bordlades|valdes|väljer|väljs|valde|fastställdes|fastställer"
    r"|förklarade|förklarar|hälsade|hälsar|yrkar|yrkade|reserverar|informerade|informerar|redovisade"
    r"|antas|antar|antog|avslås|avslår|bifalle?s|bifaller|bifölls|fastställs|fastställes|återremitteras|noteras|redovisar|öppnade|öppnades|öppnas|avslutades|avslutade|avslutas|utsågs|utser|noterar|föredrar)\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"förslag (?:till|på) beslut|beslutsförslag|tjänstemannaförslag|föreslås besluta"
    r"|föreslår (?:att )?\w{3,30}(?:nämnden|styrelsen|fullmäktige) besluta\b",
    re.IGNORECASE,
)


def refusal(lines: Sequence[Line], cut: Outline) -> str | None:
    """Say why a source is no minutes.

    Args:
        lines: The source's lines.
        cut: The same, cut up.

    Returns:
        "agenda", "posting", "other_document" or "no_minutes"; None for minutes.
    """
    top = "\n".join([line.text for line in lines[: _TOP + 1]])[:_TOP]
    if _MODEL.search(top):
        return "other_document"
    titled = _MINUTES_TITLE.search(top) or _OTHER_TITLE.search(top[:_TITLE])
    if not titled and only_summons(cut):
        return "agenda"
    above = _APPROVED.sub("", _before_items(top))
    decided = deciding(cut, handled=not _NOTICE.search(above) or bool(_MINUTES_TITLE.search(top)))
    if decided >= ENOUGH and not _SUMMONS.search(above):
        return None
    return _refusal("\n".join([line.text for line in lines]), top, cut, decided)


def _before_items(top: str) -> str:
    """Give what stands before the items that a text begins with, which may tell of its notice."""
    second = next(islice(_ITEM.finditer(top), 1, None), None)
    return top[: second.start()] if second is not None else top


def _refusal(text: str, top: str, cut: Outline, decided: int) -> str | None:
    """Weigh what speaks for minutes and what against.

    Args:
        text: The source's text.
        top: Its beginning.
        cut: The same, cut up.
        decided: How many §§ say that something was decided, up to enough.
    """
    minutes_title = _MINUTES_TITLE.search(top) or _TAKEN_AT.search(text)
    agreed = _APPROVED.sub("", _before_items(top))
    notice = _NOTICE.search(agreed)
    summons = _SUMMONS.search(agreed)
    if summons and _is_first(text, summons.start()):
        return "agenda"
    happened = 0
    if decided < _MOST:
        happened = len(list(islice(_HAPPENED.finditer(text), _MOST)))
    if not decided and happened < _MOST and _is_posting(text, cut):
        return "posting"
    other = _OTHER_TITLE.search(text[:_TITLE])
    if other and not decided and not (minutes_title and minutes_title.start() < other.start()):
        return "other_document" if not _HELD.search(top) else None
    proof = 3 * decided + happened + 2 * bool(minutes_title)
    against = 4 * bool(notice and not minutes_title)
    against += 3 * bool(not decided and _PROPOSED.search(text))
    against += 2 * (_empty_share(cut) > _MOSTLY and happened < _MOST)
    enough = max(against, _LITTLE)
    if proof <= enough and cut.sections and _LABELLED.search(text):
        proof += 2 + (sum(map(_names_somebody, cut.front)) >= _MOST)
    if proof <= enough:
        proof += 2 * _held(text)
    if proof > enough and (cut.sections or minutes_title or _held(text)):
        return None
    return "agenda" if against >= proof and (notice or cut.sections) else "no_minutes"


def _names_somebody(line: Line) -> bool:
    """Say whether a line of a first page is an entry of a list, and the name of a person."""
    return line.text.startswith(("- ", "* ", "• ")) and is_name(line.text[2:].strip())


def _is_first(text: str, notice: int) -> bool:
    """Say whether a notice's own items come before any word of minutes."""
    held = _HELD.search(text)
    title = _MINUTES_TITLE.search(text)
    begins = min(held.start() if held else len(text), title.start() if title else len(text))
    return notice < min(_TITLE, begins) and len(_ITEM.findall(text[:begins])) > 1


def _is_posting(text: str, cut: Outline) -> bool:
    """Say whether a source tells how long a notice of minutes is posted, and of no meeting."""
    if _TOOK_PART.search(text):
        return False
    titled = _POSTING_TITLE.search(text[:_TITLE]) is not None
    if not titled and not _ADJUSTED.search(text):
        return False
    posted = {match[0].casefold() for match in _POSTED.finditer(text)}
    first = filter(None, map(_first_words, cut.sections))
    return len(posted) >= (_LITTLE if titled else _MOST) and all(map(_of_posting, first))


def _first_words(section: Section) -> str:
    """Give the first line of a § that is no entry of a list, "§§ 7-9 Bygglov"; or ""."""
    return next((one.text for one in section.lines if not one.text.startswith("§")), "")


def _of_posting(text: str) -> bool:
    """Say whether the first sentence of a text is about the minutes' being posted."""
    sentence = text.partition(". ")[0]
    found = _POSTED.search(sentence) or _ADJUSTED.search(sentence)
    return found is not None or "överklag" in sentence.casefold()


def _held(text: str) -> int:
    """Count the different words that only minutes use; more than enough are not counted."""
    found: set[str] = set()
    for match in _HELD.finditer(text):
        found.add(match[0].casefold())
        if len(found) >= _MOST:
            break
    return len(found)


def _empty_share(cut: Outline) -> float:
    """Give the share of §§ that hold nothing but a title."""
    if not cut.sections:
        return 0.0
    return sum(not section.lines for section in cut.sections) / len(cut.sections)
