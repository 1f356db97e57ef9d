"""The signed tags of a repository: who signed them, and what was recorded when they were made."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from minutes_archive.archive.folder import PUBLISHED
from minutes_archive.evidence import ManifestError, read_manifest
from minutes_archive.model import YearManifest

_SECONDS = 60
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


def signed_tags(folder: Path) -> tuple[Tag, ...] | None:
    """Read the signed tags of the repository that a folder lies in, in the order of their names.

    Args:
        folder: A folder with minutes.

    Returns:
        The tags; None where there is no repository, or no git.
    """
    inside = _git(folder, "rev-parse", "--show-prefix")
    listed = _git(folder, "for-each-ref", "--format=%(refname:short) %(objecttype)", "refs/tags")
    if inside is None or listed is None:
        return None
    rows = (line.rpartition(" ") for line in listed.splitlines())
    names = sorted(name for name, _, kind in rows if kind == "tag" and not name.startswith("-"))
    return tuple(tag for name in names if (tag := _read_tag(folder, name, inside.strip())))


def _read_tag(folder: Path, name: str, prefix: str) -> Tag | None:
    """Read a tag; None where it is not signed."""
    text = _git(folder, "cat-file", "tag", name) or ""
    if "-----BEGIN" not in text:
        return None
    checked = _run(folder, "verify-tag", "--raw", name)
    said = checked.stderr + checked.stdout if checked else ""
    match = _SIGNER.search(said)
    signer = next((found for found in match.groups() if found), "") if match else ""
    is_good = checked is not None and checked.returncode == 0
    unknown = not is_good and not re.search(r"BADSIG|REVKEYSIG|EXPKEYSIG|Could not verify", said)
    return Tag(name, None if unknown else is_good, signer, tuple(_manifests(folder, name, prefix)))


def _manifests(folder: Path, name: str, prefix: str) -> Iterator[YearManifest]:
    """Read the manifests of the tagged commit; what is none is passed over."""
    place = f"{prefix}{PUBLISHED}/"
    listed = _git(folder, "ls-tree", "--full-tree", "--name-only", f"{name}^{{commit}}", place)
    for path in (listed or "").splitlines():
        text = _git(folder, "cat-file", "blob", f"{name}:{path}")
        if not path.endswith(".json") or text is None:
            continue
        with suppress(ManifestError):
            yield read_manifest(text.encode())


def _git(folder: Path, *arguments: str) -> str | None:
    """Ask git something; None where it has no answer."""
    done = _run(folder, *arguments)
    return done.stdout if done is not None and done.returncode == 0 else None


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str] | None:
    """Run git in a folder; None where git is missing or does not come to an end."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(  # noqa: S603 - no shell, and no argument comes from a file
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
