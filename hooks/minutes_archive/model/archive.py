"""The whole archive as one immutable value."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from minutes_archive.model.evidence import YearManifest
from minutes_archive.model.meeting import Meeting
from minutes_archive.model.registry import Council, Person, PlannedMeeting, Redirect, Theme
from minutes_archive.model.trust import Deviation, Municipality


def name_key(name: str) -> str:
    """Fold a name for comparison: case, width of spaces and Unicode form do not matter.

    Args:
        name: A person's name as written.
    """
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()


@dataclass(frozen=True, slots=True)
class Archive:
    """Registries and meetings, in a fixed order.

    `meetings` run oldest first. `people` holds everybody the archive has a page for: the
    registered, and the names met only in minutes. `person_slugs` leads from a name or alias,
    as written and folded (see `name_key`), to a slug in `people`. `withdrawn` holds the
    minutes taken off the site, of which nothing but the withdrawal is to be shown, and
    `unadjusted` the drafts held back, of which nothing but council and day is.
    `deviations` are the breaches of the law's rules, oldest meeting first. `published`
    are the addresses that the site has ever had, relative to its root. `recorded` are the
    manifests committed with the archive, oldest first.
    """

    councils: Mapping[str, Council]
    themes: Mapping[str, Theme]
    people: Mapping[str, Person]
    person_slugs: Mapping[str, str]
    calendar: tuple[PlannedMeeting, ...]
    meetings: tuple[Meeting, ...]
    municipality: Municipality = field(default_factory=Municipality)
    withdrawn: tuple[Meeting, ...] = ()
    unadjusted: tuple[Meeting, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    published: tuple[str, ...] = ()
    recorded: tuple[YearManifest, ...] = ()

    def person(self, name: str) -> Person:
        """Find the person a name in the minutes stands for.

        Args:
            name: The name as written in any minutes of this archive.

        Raises:
            KeyError: The name stands in no minutes and no registry.
        """
        slug = self.person_slugs.get(name) or self.person_slugs[name_key(name)]
        return self.people[slug]
