"""The signed tags of a repository: who signed them, and what was recorded when they were made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from minutes_archive.archive.folder import PUBLISHED
from minutes_archive.evidence import ManifestError, read_manifest
from minutes_archive.history.git import Repository, run_git
from minutes_archive.model import YearManifest

_SIGNER = re.compile(r"GOODSIG [0-9A-F]+ (.*)|Good \"git\" signature for (\S+)")


@dataclass(frozen=True, slots=True)
class Tag:
    """A signed tag.

    `is_good` is None where the signature cannot be checked, because its key is not known here.
    `recorded` holds the manifests of the tagged commit.
    """

    name: str
    is_good: bool | None
    signer: str
    recorded: tuple[YearManifest, ...]


def signed_tags(folder: Path) -> tuple[Tag, ...]:
    """Read the signed tags of the repository that a folder lies in, in the order of their names.

    Args:
        folder: A folder with minutes.

    Raises:
        HistoryError: There is no git or no repository, or git refuses to read it.
    """
    repository = Repository.around(folder)
    form = "--format=%(refname:short) %(objecttype)"
    listed = repository.output("for-each-ref", form, "refs/tags").decode("utf-8", "replace")
    rows = (line.rpartition(" ") for line in listed.splitlines())
    names = sorted(name for name, _, kind in rows if kind == "tag" and not name.startswith("-"))
    return tuple(tag for name in names if (tag := _read_tag(repository, name)) is not None)


def _read_tag(repository: Repository, name: str) -> Tag | None:
    """Read a tag; None where it is not signed."""
    if b"-----BEGIN" not in repository.output("cat-file", "tag", name):
        return None
    checked = run_git(repository.folder, ["verify-tag", "--raw", name])
    said = (checked.stderr + checked.stdout).decode("utf-8", "replace")
    match = _SIGNER.search(said)
    signer = next((found for found in match.groups() if found), "") if match else ""
    is_good = checked.returncode == 0
    unknown = not is_good and not re.search(r"BADSIG|REVKEYSIG|EXPKEYSIG|Could not verify", said)
    recorded = tuple(_manifests(repository, name))
    return Tag(name, None if unknown else is_good, signer, recorded)


def _manifests(repository: Repository, name: str) -> Iterator[YearManifest]:
    """Read the manifests of the tagged commit; what is none is passed over."""
    place = f"{repository.prefix}{PUBLISHED}/"
    commit = f"{name}^{{commit}}"
    listed = repository.output("ls-tree", "--full-tree", "--name-only", commit, place)
    for path in listed.decode("utf-8", "replace").splitlines():
        if path.endswith(".json"):
            with suppress(ManifestError):
                yield read_manifest(repository.output("cat-file", "blob", f"{name}:{path}"))
