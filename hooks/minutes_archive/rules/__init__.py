"""One rule, one file.

A rule is a module with `KINDS`, the kinds of findings it gives, and `check`, which yields its
breaches. Rules of one file see that file alone, so that files can be checked apart from each
other; rules of the archive see all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from minutes_archive.model import Archive
from minutes_archive.rules import (
    addresses_unique,
    aliases,
    attendance,
    corrections,
    council_period,
    councils,
    dates_order,
    decision_verbatim,
    file_path,
    item_empty,
    item_missing,
    item_references,
    law,
    links,
    own_domains,
    person_spelling,
    redirects,
    replaced,
    shown_links,
    text_spelling,
    themes,
    vanished,
)
from minutes_archive.rules.breach import (
    ADDRESSES_FILE,
    CALENDAR_FILE,
    COUNCILS_FILE,
    MUNICIPALITY_FILE,
    PEOPLE_FILE,
    REDIRECTS_FILE,
    THEMES_FILE,
    Breach,
    Minutes,
)
from minutes_archive.rules.decision_verbatim import stands_in
from minutes_archive.rules.law import ARCHIVE_LAW_CODES, check_law, check_law_of_archive
from minutes_archive.rules.names import Mention, mentions

FileRule: TypeAlias = Callable[[Minutes], Iterator[Breach]]
ArchiveRule: TypeAlias = Callable[[Archive], Iterator[Breach]]

FILE_RULES: tuple[FileRule, ...] = (
    item_missing.check,
    item_empty.check,
    item_references.check,
    decision_verbatim.check,
    attendance.check,
    dates_order.check,
    corrections.check,
)
"""Rules that need one file only."""

ARCHIVE_RULES: tuple[ArchiveRule, ...] = (
    councils.check,
    themes.check,
    council_period.check,
    file_path.check,
    addresses_unique.check,
    aliases.check,
    person_spelling.check,
    text_spelling.check,
    replaced.check,
    links.check,
    shown_links.check,
    own_domains.check,
    check_law_of_archive,
    redirects.check,
    vanished.check,
)
"""Rules that need the registries or the other files."""

KINDS = (
    *addresses_unique.KINDS,
    *aliases.KINDS,
    *attendance.KINDS,
    *corrections.KINDS,
    *council_period.KINDS,
    *councils.KINDS,
    *dates_order.KINDS,
    *decision_verbatim.KINDS,
    *file_path.KINDS,
    *item_empty.KINDS,
    *item_missing.KINDS,
    *item_references.KINDS,
    *law.KINDS,
    *links.KINDS,
    *own_domains.KINDS,
    *person_spelling.KINDS,
    *redirects.KINDS,
    *replaced.KINDS,
    *shown_links.KINDS,
    *text_spelling.KINDS,
    *themes.KINDS,
    *vanished.KINDS,
)

__all__ = [
    "ADDRESSES_FILE",
    "ARCHIVE_LAW_CODES",
    "ARCHIVE_RULES",
    "CALENDAR_FILE",
    "COUNCILS_FILE",
    "FILE_RULES",
    "KINDS",
    "MUNICIPALITY_FILE",
    "PEOPLE_FILE",
    "REDIRECTS_FILE",
    "THEMES_FILE",
    "ArchiveRule",
    "Breach",
    "FileRule",
    "Mention",
    "Minutes",
    "check_law",
    "mentions",
    "stands_in",
]
