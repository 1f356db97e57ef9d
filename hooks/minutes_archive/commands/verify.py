"""Check that minutes agree with their manifests: on a site, in a built site or in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutes_archive import addresses
from minutes_archive.commands.verify_tags import Tag
from minutes_archive.commands.verify_targets import Target, UnreadableError, trouble_of
from minutes_archive.evidence import (
    Kept,
    ManifestError,
    checksum,
    compare,
    manifest_bytes,
    read_index,
    read_manifest,
)
from minutes_archive.model import Record, YearManifest
from minutes_archive.texts import Texts

AGREES, DIFFERS, NOT_RUN = 0, 1, 2
"""Exit codes: everything agrees, something does not, the check could not be made."""


@dataclass(slots=True)
class Report:
    """What a check has found, line by line; `faults` are the lines that tell of a deviation."""

    texts: Texts
    lines: list[str] = field(default_factory=list)
    faults: int = 0

    def say(self, key: str, **params: object) -> None:
        """Tell something that is as it should be."""
        self.lines.append(self.texts(f"command.verify.{key}", **params))

    def fault(self, key: str, **params: object) -> None:
        """Tell of a deviation."""
        self.faults += 1
        self.say(key, **params)


def verify(
    target: Target,
    texts: Texts,
    *,
    saved: Sequence[YearManifest] = (),
    tags: Sequence[Tag] | None = None,
) -> tuple[int, str]:
    """Check every file against its manifest and every manifest against the year before.

    Args:
        target: Where the files are.
        texts: The words of the reader's language.
        saved: Manifests that the reader has saved at an earlier time.
        tags: The signed tags of the folder's repository; None where there is no repository.

    Returns:
        The exit code, and what to print.
    """
    report = Report(texts)
    try:
        manifests = _manifests(target, report)
    except (UnreadableError, ManifestError) as error:
        key = "bad_manifest" if isinstance(error, ManifestError) else "unreadable"
        said = texts(f"command.verify.{key}", address=target.name, why=why(error, texts))
        return NOT_RUN, f"{said}\n"
    if not manifests:
        return NOT_RUN, texts("command.verify.no_manifests", target=target.name) + "\n"
    _check_chain(manifests, report)
    _check_files(target, manifests, report)
    if saved:
        _check_saved(saved, manifests, report)
    if tags is not None:
        _check_tags(tags, manifests, report)
    if report.faults:
        report.lines.append(texts.count("command.verify.faults", report.faults))
    return (DIFFERS if report.faults else AGREES), "\n".join(report.lines) + "\n"


def why(error: ManifestError | UnreadableError | OSError, texts: Texts) -> str:
    """Say in words why a file could not be read, or is no manifest.

    Args:
        error: What went wrong.
        texts: The words of the reader's language.
    """
    if isinstance(error, ManifestError):
        return texts(f"verify_why.{error.fault}")
    if isinstance(error, UnreadableError):
        return texts(f"verify_why.{error.trouble}", status=error.status)
    return texts(f"verify_why.{trouble_of(error)}", status="")


def _manifests(target: Target, report: Report) -> list[YearManifest]:
    """Read the manifests, oldest first, and see that they are those the list of years names.

    Raises:
        UnreadableError: The list of years or a manifest cannot be read.
        ManifestError: One of them is none.
    """
    listed = target.years()
    if listed is None:
        listed = read_index(target.read(addresses.MANIFESTS))
    manifests = []
    for year, digest in sorted(listed):
        data = target.read(target.manifest(year))
        if digest and checksum(data) != digest:
            report.fault("manifest_differs", year=year)
        manifests.append(read_manifest(data))
    return manifests


def _check_chain(manifests: Sequence[YearManifest], report: Report) -> None:
    """See that each manifest names the one before."""
    before: tuple[int, str] | None = None
    broken = False
    for manifest in manifests:
        if manifest.previous != before:
            broken = True
            report.fault("chain_broken", year=manifest.year)
        before = (manifest.year, checksum(manifest_bytes(manifest)))
    if not broken:
        years = ", ".join(str(manifest.year) for manifest in manifests)
        report.say("chain_ok", years=years)


def _check_files(target: Target, manifests: Sequence[YearManifest], report: Report) -> None:
    """Work out the checksum of every file that a manifest names."""
    agreeing = 0
    for record in _records(manifests):
        path = target.path_of(record)
        if record.sha512 is None or path is None:
            if record.status in {"adjusted", "corrected"}:
                report.say("not_checked", address=record.address)
            continue
        try:
            data = target.read(path)
        except UnreadableError as error:
            report.fault("file_missing", address=record.address, why=why(error, report.texts))
            continue
        if checksum(data) == record.sha512:
            agreeing += 1
        else:
            report.fault("file_differs", address=record.address)
    report.lines.append(report.texts.count("command.verify.files", agreeing))


def _check_saved(
    saved: Sequence[YearManifest], manifests: Sequence[YearManifest], report: Report
) -> None:
    """Tell what has become of the minutes in manifests that the reader has saved."""
    for fate in compare(saved, manifests):
        if fate.kept is Kept.LOST:
            report.fault("saved_lost", address=fate.address)
        elif fate.kept is not Kept.UNCHANGED:
            report.say(f"saved_{fate.kept}", address=fate.address, target=fate.target)
    report.lines.append(report.texts.count("command.verify.saved", len(saved)))


def _check_tags(tags: Sequence[Tag], manifests: Sequence[YearManifest], report: Report) -> None:
    """Tell whether signatures hold, and whether what was recorded under them still is."""
    for tag in tags:
        if tag.is_good is None:
            report.say("tag_unknown", tag=tag.name)
        elif tag.is_good:
            report.say("tag_good", tag=tag.name, signer=tag.signer)
        else:
            report.fault("tag_bad", tag=tag.name)
        fates = compare(tag.recorded, manifests)
        lost = [fate.address for fate in fates if fate.kept is Kept.LOST]
        for address in lost:
            report.fault("tag_lost", tag=tag.name, address=address)
        if not lost:
            report.say("tag_kept", tag=tag.name)
    if not tags:
        report.say("no_tags")


def _records(manifests: Sequence[YearManifest]) -> Iterator[Record]:
    """List every record, oldest year first."""
    for manifest in manifests:
        yield from manifest.records
