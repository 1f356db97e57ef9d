"""The kinds of findings about the files of an archive, whatever they say inside."""

from __future__ import annotations

from minutes_archive.findings import FindingKind, Level

LEFTOVER_COMMENT = FindingKind("PA217", Level.WARNING)
NO_REGISTRY = FindingKind("PA401", Level.ERROR)
NO_REGISTRY_FILE = FindingKind("PA402", Level.ERROR)
STRAY_FILE = FindingKind("PA403", Level.WARNING)
MISNAMED_MINUTES = FindingKind("PA404", Level.ERROR)
UNKNOWN_REGISTRY = FindingKind("PA405", Level.ERROR)
SYMLINK = FindingKind("PA406", Level.ERROR)
UNREADABLE = FindingKind("PA407", Level.ERROR)
NO_ARCHIVE = FindingKind("PA408", Level.ERROR)
SHARED_SLUG = FindingKind("PA429", Level.WARNING)
NO_ATTACHMENT = FindingKind("PA430", Level.ERROR)
UNPUBLISHABLE_ATTACHMENT = FindingKind("PA431", Level.ERROR)
UNUSED_ALLOWANCE = FindingKind("PA433", Level.WARNING)
LEFTOVER_DIGEST = FindingKind("PA715", Level.ERROR)
STRANGE_LINE = FindingKind("PA828", Level.ERROR)
UNREADABLE_LIST = FindingKind("PA829", Level.ERROR)
BAD_MANIFEST = FindingKind("PA840", Level.ERROR)
BROKEN_CHAIN = FindingKind("PA841", Level.ERROR)
UNPROVABLE_MINUTES = FindingKind("PA842", Level.NOTE)

KINDS = (
    LEFTOVER_COMMENT,
    NO_REGISTRY,
    NO_REGISTRY_FILE,
    STRAY_FILE,
    MISNAMED_MINUTES,
    UNKNOWN_REGISTRY,
    SYMLINK,
    UNREADABLE,
    NO_ARCHIVE,
    SHARED_SLUG,
    NO_ATTACHMENT,
    UNPUBLISHABLE_ATTACHMENT,
    UNUSED_ALLOWANCE,
    LEFTOVER_DIGEST,
    STRANGE_LINE,
    UNREADABLE_LIST,
    BAD_MANIFEST,
    BROKEN_CHAIN,
    UNPROVABLE_MINUTES,
)
