"""Where each page of the site lives. A published address never changes its meaning.

Addresses are relative to the site's root, without a leading slash and with a trailing one.
"""

from __future__ import annotations

from urllib.parse import quote

from minutes_archive.model import Item, Meeting
from minutes_archive.slugs import slugify

HOME = ""
MINUTES = "protokoll/"
MINUTES_FILE = "protokoll.md"
COUNCILS = "namnder/"
DATES = "datum/"
THEMES = "teman/"
DECISIONS = "beslut/"
ATTENDANCE = "narvaro/"
PEOPLE = "personer/"
CASES = "arenden/"
INSIGHT = "insyn/"
APPEALS = "insyn/overklaga/"
APPEAL_GUIDE = "insyn/overklaga/#sa-overklagar-du"
NOTICES = "insyn/anslag/"
WAITING = "insyn/vantar/"
GAPS = "insyn/saknas/"
AUDIT = "insyn/revision/"
VERIFY = "insyn/kontrollera/"
MANIFESTS = "data/manifests.json"
CORRECTIONS = "insyn/rattelser/"
SEARCH = "sok/"
METHOD = "om/sa-raknar-vi/"
OPEN_DATA = "oppna-data/"
FEEDS = "prenumerera/"
DATA = "data/"


def council(slug: str) -> str:
    """Address of a council's page."""
    return f"{COUNCILS}{slug}/"


def council_year(slug: str, year: int) -> str:
    """Address of a council's year."""
    return f"{COUNCILS}{slug}/{year}/"


def minutes(meeting: Meeting) -> str:
    """Address of a meeting's minutes."""
    return f"{MINUTES}{meeting.council}/{meeting.slug}/"


def item(meeting: Meeting, entry: Item) -> str:
    """Address of one item of a meeting's minutes."""
    return f"{minutes(meeting)}#{entry.anchor}"


def source_file(meeting: Meeting) -> str:
    """Address of the minutes file itself, as it was written."""
    return f"{minutes(meeting)}{MINUTES_FILE}"


def manifest(year_number: int) -> str:
    """Address of the checksums of a year's minutes."""
    return f"data/manifest-{year_number:04d}.json"


def correction(meeting: Meeting, anchor: str) -> str:
    """Address of where a meeting's minutes tell of one of their corrections."""
    return f"{minutes(meeting)}#{anchor}"


def attachment(meeting: Meeting, file: str) -> str:
    """Address of an attachment that lies beside a meeting's minutes."""
    return minutes(meeting) + quote(file)


def year(number: int) -> str:
    """Address of a year's meetings."""
    return f"{DATES}{number}/"


def month(number: int, month_number: int) -> str:
    """Address of a month's meetings."""
    return f"{DATES}{number}/{month_number:02d}/"


def theme(slug: str) -> str:
    """Address of a theme's page."""
    return f"{THEMES}{slug}/"


def decision_year(number: int) -> str:
    """Address of a year's decisions."""
    return f"{DECISIONS}{number}/"


def corrections_year(number: int) -> str:
    """Address of a year's corrections."""
    return f"{CORRECTIONS}{number}/"


def waiting_year(number: int) -> str:
    """Address of what was put off in a year and waits."""
    return f"{WAITING}{number}/"


def council_attendance(slug: str) -> str:
    """Address of the years whose attendance a council's minutes tell of."""
    return f"{ATTENDANCE}{slug}/"


def attendance(slug: str, year_number: int) -> str:
    """Address of the attendance of a council's year."""
    return f"{ATTENDANCE}{slug}/{year_number}/"


def person(slug: str) -> str:
    """Address of a person's page."""
    return f"{PEOPLE}{slug}/"


def case(number: str) -> str:
    """Address of a case's page, from its case number (diarienummer)."""
    return f"{CASES}{slugify(number)}/"


def case_year(number: int) -> str:
    """Address of the cases that were last dealt with in a year; no case number is "År"."""
    return f"{CASES}ar/{number}/"


def relative(target: str, page: str) -> str:
    """Write an address as a link from a page.

    Relative links work under any base path and from a folder on disk.

    Args:
        target: Address to link to; may carry an anchor or a query.
        page: Address of the page that holds the link.
    """
    return "../" * page.count("/") + target or "./"


def feed_all() -> str:
    """Address of the feed of all new minutes."""
    return f"{FEEDS}alla.xml"


def feed_corrections() -> str:
    """Address of the feed of corrections."""
    return f"{FEEDS}rattelser.xml"


def feed_council(slug: str) -> str:
    """Address of a council's feed."""
    return f"{FEEDS}organ/{slug}.xml"


def feed_theme(slug: str) -> str:
    """Address of a theme's feed."""
    return f"{FEEDS}tema/{slug}.xml"


def notice_year(number: int) -> str:
    """Address of the notice dates of a year's meetings."""
    return f"{NOTICES}{number}/"


def audit_year(number: int) -> str:
    """Address of the auditors' report on a year's meetings."""
    return f"{AUDIT}{number}/"


def missing_minutes() -> str:
    """Address of the list of meetings without minutes."""
    return f"{GAPS}#moten"


def rule_guide(code: str) -> str:
    """Address of the guide's page on a rule, from the code of its finding."""
    return f"handledning/fel/{code.lower()}/"


def appeal_calendar(council_slug: str | None = None) -> str:
    """Address of the calendar of last days to appeal, of one council or of all."""
    return f"{APPEALS}{council_slug}.ics" if council_slug else "insyn/overklaga.ics"
