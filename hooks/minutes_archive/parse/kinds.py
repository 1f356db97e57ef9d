"""The kinds of findings that a body can give."""

from __future__ import annotations

from minutes_archive.findings import FindingKind, Level

NO_ITEM = FindingKind("PA501", Level.ERROR)
MALFORMED_ITEM = FindingKind("PA502", Level.ERROR)
SUSPECTED_ITEM = FindingKind("PA503", Level.WARNING)
UNTITLED_ITEM = FindingKind("PA504", Level.ERROR)
REPEATED_NUMBER = FindingKind("PA505", Level.ERROR)
NUMBER_GAP = FindingKind("PA506", Level.WARNING)
NUMBER_ORDER = FindingKind("PA507", Level.WARNING)
NEARLY_FIXED_HEADING = FindingKind("PA508", Level.WARNING)
FIXED_HEADING_LEVEL = FindingKind("PA509", Level.ERROR)
HEADING_SPACE = FindingKind("PA510", Level.ERROR)
OTHER_HEADING = FindingKind("PA511", Level.WARNING)
UNDERLINED_HEADING = FindingKind("PA512", Level.WARNING)
TITLE_MARKUP = FindingKind("PA513", Level.WARNING)
REPEATED_HEADING = FindingKind("PA514", Level.WARNING)
HEADING_BEFORE_ITEMS = FindingKind("PA515", Level.WARNING)
RAW_HTML = FindingKind("PA516", Level.WARNING)
UNSAFE_LINK = FindingKind("PA517", Level.ERROR)
IMAGE = FindingKind("PA518", Level.WARNING)
UNKNOWN_MARKUP = FindingKind("PA519", Level.WARNING)
NO_ITEM_YET = FindingKind("PA526", Level.WARNING)
UNNUMBERED_ITEM = FindingKind("PA527", Level.ERROR)

KINDS = (
    NO_ITEM,
    NO_ITEM_YET,
    MALFORMED_ITEM,
    SUSPECTED_ITEM,
    UNTITLED_ITEM,
    UNNUMBERED_ITEM,
    REPEATED_NUMBER,
    NUMBER_GAP,
    NUMBER_ORDER,
    NEARLY_FIXED_HEADING,
    FIXED_HEADING_LEVEL,
    HEADING_SPACE,
    OTHER_HEADING,
    UNDERLINED_HEADING,
    TITLE_MARKUP,
    REPEATED_HEADING,
    HEADING_BEFORE_ITEMS,
    RAW_HTML,
    UNSAFE_LINK,
    IMAGE,
    UNKNOWN_MARKUP,
)
