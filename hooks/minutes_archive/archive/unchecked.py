"""Which rules could not be run on which files, so that what they did not find proves nothing."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_archive.archive.contents import Contents
from minutes_archive.archive.minutes_file import MinutesFile
from minutes_archive.rules import ARCHIVE_LAW_CODES


@dataclass(frozen=True, slots=True)
class Unchecked:
    """The minutes files that not all rules were run on.

    `paths` are relative to the minutes folder. `is_part` says that some file or registry could
    not be read whole, so that rules that need all of them saw a part of the archive only.
    """

    paths: frozenset[str]
    is_part: bool

    def by_rule(self, path: str, code: str) -> bool:
        """Say whether a file might have a breach of a rule that has not been seen.

        Args:
            path: The file.
            code: The rule's code.
        """
        return path in self.paths or (self.is_part and code in ARCHIVE_LAW_CODES)


def unchecked(contents: Contents) -> Unchecked:
    """Find the files that the rules of law were not all run on.

    Args:
        contents: What the archive's files hold.
    """
    councils = contents.registries.councils
    wrong = {file.path for file in contents.files if _has_errors_of_form(file)}
    unruled = {
        file.path
        for file in contents.files
        if file.meeting is not None and file.meeting.council not in councils
    }
    unread = len(contents.folder.minutes) - len(contents.files)
    is_part = bool(wrong or unread or contents.registries.unsound)
    return Unchecked(frozenset(wrong | unruled), is_part)


def _has_errors_of_form(file: MinutesFile) -> bool:
    """Say whether a file has errors other than breaches of law and private data."""
    ruled = {one.kind.code for one in file.weighed}
    return any(finding.blocks and finding.code not in ruled for finding in file.findings)
