"""The kinds of findings that only the history can tell of."""

from __future__ import annotations

from minutes_archive.findings import FindingKind, Level

CHANGED_ITEM = FindingKind("PA801", Level.ERROR)
CHANGED_FACTS = FindingKind("PA802", Level.ERROR)
GONE = FindingKind("PA803", Level.ERROR)
DRAFT_AGAIN = FindingKind("PA804", Level.ERROR)
CORRECTION_CHANGED = FindingKind("PA805", Level.ERROR)
REMOVED_ITEM = FindingKind("PA806", Level.ERROR)
WITHHELD_ITEM = FindingKind("PA807", Level.ERROR)
SHOWN_AGAIN = FindingKind("PA808", Level.ERROR)
MOVED = FindingKind("PA809", Level.WARNING)
BEFORE_NOT_FOUND = FindingKind("PA813", Level.WARNING)
AFTER_NOT_FOUND = FindingKind("PA814", Level.WARNING)
NOT_COMPARABLE = FindingKind("PA815", Level.WARNING)
ERASED_STANDS = FindingKind("PA816", Level.ERROR, law="GDPR art. 17, OSL")
SWAPPED_ATTACHMENT = FindingKind("PA817", Level.ERROR)
FORGOTTEN_PUBLICATION = FindingKind("PA818", Level.ERROR)
CORRECTION_LACKS = FindingKind("PA819", Level.ERROR)

KINDS = (
    CHANGED_ITEM,
    CHANGED_FACTS,
    GONE,
    DRAFT_AGAIN,
    CORRECTION_CHANGED,
    REMOVED_ITEM,
    WITHHELD_ITEM,
    SHOWN_AGAIN,
    MOVED,
    BEFORE_NOT_FOUND,
    AFTER_NOT_FOUND,
    NOT_COMPARABLE,
    ERASED_STANDS,
    SWAPPED_ATTACHMENT,
    FORGOTTEN_PUBLICATION,
    CORRECTION_LACKS,
)
