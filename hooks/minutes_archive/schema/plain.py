"""Reading texts, counts and answers; each says what to write instead where it cannot."""

from __future__ import annotations

import re

from minutes_archive.findings import FindingKind
from minutes_archive.published_addresses import MAX_FOLDERS, is_address
from minutes_archive.schema import kinds
from minutes_archive.schema.refusal import refusal
from minutes_archive.slugs import SLUG_PATTERN, slugify
from minutes_archive.source.kinds import SPACE_AFTER_DASH

LINE_LIMIT = 300
PROSE_LIMIT = 20_000
SLUG_LIMIT = 80
COUNT_LIMIT = 9_999

CHECKSUM_PATTERN = r"^[0-9a-f]{64}$"
EMAIL_PATTERN = r"^[^\s@<>,;:\"()]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
FINDING_CODE_PATTERN = r"^PA[0-9]{3}$"
DIGEST_PATTERN = r"^[0-9a-f]{16}$"
DOMAIN_PATTERN = r"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
WEB_PATTERN = r"^https?://[A-Za-z0-9][^\s\"'<>\\]*$"
FILE_PATTERN = r"^(https?://[A-Za-z0-9][^\s\"'<>\\]*|[^\s/\\:.][^/\\:]*(/[^\s/\\:.][^/\\:]*)*)$"
"""A file beside the minutes or an address on the web; no other scheme, no way out upwards."""

_SLUG = re.compile(SLUG_PATTERN)
_COUNT = re.compile(r"[0-9]{1,4}")
_CHECKSUM = re.compile(CHECKSUM_PATTERN)
_EMAIL = re.compile(EMAIL_PATTERN)
_FILE = re.compile(FILE_PATTERN)
_FINDING_CODE = re.compile(FINDING_CODE_PATTERN)
_DIGEST = re.compile(DIGEST_PATTERN)
_DOMAIN = re.compile(DOMAIN_PATTERN)
_WEB = re.compile(WEB_PATTERN)
_CURLY = "”“„’‘"
_ANSWERS = {"ja": True, "yes": True, "true": True, "nej": False, "no": False, "false": False}


def text(value: object) -> str:
    """Accept a text that is not empty, without the space around it."""
    if isinstance(value, str):
        stripped = value.strip()
        if stripped:
            return stripped
    if value is None or isinstance(value, str):
        raise refusal(kinds.EMPTY_VALUE)
    raise refusal(kinds.TEXT_EXPECTED)


def line(value: object) -> str:
    """Accept a text that stands on one line."""
    found = text(value)
    if len(found) > LINE_LIMIT:
        raise refusal(kinds.TEXT_TOO_LONG, length=len(found), limit=LINE_LIMIT)
    if "\n" in found:
        raise refusal(kinds.ONE_LINE_EXPECTED, value=found)
    if found[0] in _CURLY and found[-1] in _CURLY:
        raise refusal(kinds.CURLY_QUOTES, value=found)
    return found


def prose(value: object) -> str:
    """Accept a text of one or more lines."""
    found = text(value)
    if len(found) > PROSE_LIMIT:
        raise refusal(kinds.TEXT_TOO_LONG, length=len(found), limit=PROSE_LIMIT)
    return found


def slug(value: object) -> str:
    """Accept a name in the spelling of addresses."""
    found = line(value)
    if len(found) > SLUG_LIMIT or not _SLUG.match(found):
        raise refusal(kinds.BAD_SLUG, value=found, suggestion=slugify(found))
    return found


def count(value: object) -> int:
    """Accept a number of votes."""
    found = line(value)
    if not _COUNT.fullmatch(found):
        raise refusal(kinds.NOT_A_COUNT, value=found)
    return int(found)


def yes_or_no(value: object) -> bool:
    """Accept yes or no, in Swedish or English."""
    found = line(value)
    answer = _ANSWERS.get(found.lower())
    if answer is None:
        raise refusal(kinds.NOT_YES_OR_NO, value=found)
    return answer


def file_or_link(value: object) -> str:
    """Accept a file beside the minutes or an address on the web."""
    return _like(_FILE, kinds.BAD_FILE, value)


def checksum(value: object) -> str:
    """Accept a SHA-256 checksum in hexadecimal."""
    return _like(_CHECKSUM, kinds.BAD_CHECKSUM, value)


def email(value: object) -> str:
    """Accept an e-mail address."""
    return _like(_EMAIL, kinds.BAD_EMAIL, value)


def finding_code(value: object) -> str:
    """Accept the code of a kind of finding."""
    return _like(_FINDING_CODE, kinds.BAD_FINDING_CODE, value)


def digest(value: object) -> str:
    """Accept what a finding calls a value that it will not print."""
    return _like(_DIGEST, kinds.BAD_DIGEST, value)


def domain(value: object) -> str:
    """Accept the end of an e-mail address, in small letters."""
    return _like(_DOMAIN, kinds.BAD_DOMAIN, value).lower()


def web_address(value: object) -> str:
    """Accept an address on the web."""
    return _like(_WEB, kinds.BAD_WEB_ADDRESS, value)


def site_address(value: object) -> str:
    """Accept an address of this site, written from its root."""
    found = text(value)
    if not is_address(found):
        path = found.partition("://")[2].partition("/")[2] if "://" in found else found
        steps = path.partition("#")[0].split("/")[:MAX_FOLDERS]
        tidy = "".join(f"{slugify(step)}/" for step in steps if step.strip("."))
        raise refusal(kinds.BAD_SITE_ADDRESS, value=found, suggestion=tidy)
    return found


def many(value: object) -> object:
    """Accept a list; an empty value is an empty list."""
    if value is None:
        return []
    if isinstance(value, str):
        kind = SPACE_AFTER_DASH if value.startswith("-") else kinds.LIST_EXPECTED
        raise refusal(kind, value=value, suggestion=value.split(",")[0])
    if isinstance(value, dict):
        key = next(iter(value), "")
        raise refusal(kinds.LIST_EXPECTED, value=f"{key}:", suggestion=f"{key}: …")
    return value


def one_or_many(value: object) -> object:
    """Accept a list, or one value of it without the list."""
    if isinstance(value, dict) or (isinstance(value, str) and not value.startswith("-")):
        return [value]
    return many(value)


def person(value: object) -> object:
    """Accept a mapping about somebody, or the name alone."""
    if value is None:
        raise refusal(kinds.EMPTY_VALUE)
    return {"name": value} if isinstance(value, str) else value


def nothing_said(value: object) -> object:
    """Take an empty value for an empty mapping."""
    return {} if value is None else value


def _like(pattern: re.Pattern[str], kind: FindingKind, value: object) -> str:
    """Accept a line of a certain form."""
    found = line(value)
    if not pattern.match(found):
        raise refusal(kind, value=found)
    return found
