"""The kinds of findings about keys and values (PA3xx)."""

from __future__ import annotations

from minutes_archive.findings import FindingKind, Level

MISSING_KEY = FindingKind("PA301", Level.ERROR)
MISTYPED_KEY = FindingKind("PA302", Level.ERROR)
UNKNOWN_KEY = FindingKind("PA303", Level.ERROR)
MISPLACED_KEY = FindingKind("PA304", Level.ERROR)
TOP_LEVEL_KEY = FindingKind("PA305", Level.ERROR)
EMPTY_VALUE = FindingKind("PA306", Level.ERROR)
LIST_EXPECTED = FindingKind("PA307", Level.ERROR)
YEAR_OUT_OF_RANGE = FindingKind("PA308", Level.ERROR)
MAPPING_EXPECTED = FindingKind("PA309", Level.ERROR)
TEXT_EXPECTED = FindingKind("PA310", Level.ERROR)
ONE_LINE_EXPECTED = FindingKind("PA311", Level.ERROR)
TEXT_TOO_LONG = FindingKind("PA312", Level.ERROR)
IMPOSSIBLE_DATE = FindingKind("PA313", Level.ERROR)
REWRITABLE_DATE = FindingKind("PA314", Level.ERROR)
UNREADABLE_DATE = FindingKind("PA315", Level.ERROR)
REWRITABLE_TIME = FindingKind("PA316", Level.ERROR)
UNREADABLE_TIME = FindingKind("PA317", Level.ERROR)
NOT_A_COUNT = FindingKind("PA318", Level.ERROR)
NOT_YES_OR_NO = FindingKind("PA319", Level.ERROR)
BAD_SLUG = FindingKind("PA320", Level.ERROR)
REWRITABLE_ITEM_NUMBER = FindingKind("PA321", Level.ERROR)
BAD_ITEM_NUMBER = FindingKind("PA322", Level.ERROR)
REWRITABLE_ITEM_RANGE = FindingKind("PA323", Level.ERROR)
BAD_ITEM_RANGE = FindingKind("PA324", Level.ERROR)
BACKWARD_ITEM_RANGE = FindingKind("PA325", Level.ERROR)
BAD_CHECKSUM = FindingKind("PA326", Level.ERROR)
BAD_FILE = FindingKind("PA327", Level.ERROR)
BAD_EMAIL = FindingKind("PA328", Level.ERROR)
REPEATED_VALUE = FindingKind("PA329", Level.WARNING)
CURLY_QUOTES = FindingKind("PA330", Level.ERROR)

NO_OFFICER_YET = FindingKind("PA345", Level.WARNING)

BAD_STATUS = FindingKind("PA331", Level.ERROR)
BAD_ROLE = FindingKind("PA332", Level.ERROR)
BAD_ITEM_KIND = FindingKind("PA333", Level.ERROR)
BAD_OUTCOME = FindingKind("PA334", Level.ERROR)
BAD_VOTE_KIND = FindingKind("PA335", Level.ERROR)
BAD_APPEAL = FindingKind("PA336", Level.ERROR)
BAD_CORRECTION_REASON = FindingKind("PA337", Level.ERROR)
BAD_COUNCIL_KIND = FindingKind("PA338", Level.ERROR)

ENDS_BEFORE_START = FindingKind("PA341", Level.ERROR)
DAY_BEFORE_DAY = FindingKind("PA342", Level.ERROR)
ERASED_WORDS_REPEATED = FindingKind("PA343", Level.ERROR)
WITHHELD_WITH_FILE = FindingKind("PA344", Level.ERROR)

BAD_FINDING_CODE = FindingKind("PA346", Level.ERROR)
BAD_DIGEST = FindingKind("PA347", Level.ERROR)
BAD_DOMAIN = FindingKind("PA348", Level.ERROR)
BAD_WEB_ADDRESS = FindingKind("PA349", Level.ERROR)
NO_WITHDRAWAL = FindingKind("PA350", Level.ERROR)
WITHDRAWAL_OF_PUBLISHED = FindingKind("PA351", Level.ERROR)

BAD_SITE_ADDRESS = FindingKind("PA823", Level.ERROR)

TOO_MANY_FAULTS = FindingKind("PA399", Level.ERROR)
