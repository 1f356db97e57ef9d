"""Manifests as files: JSON with a line a record, the same bytes for the same records.

Source: FIPS 180-4 (SHA-512), RFC 8259 (JSON).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from minutes_archive.model import Record, YearManifest

ALGORITHM = "SHA-512"
LARGEST_MANIFEST = 32 * 1024 * 1024
"""How many bytes a manifest may have: more than a year of any municipality's meetings."""

_Checksum = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{128}$")]
# Addresses lead down from the site's root and sources from the minutes folder, never out.
_Path = Annotated[
    str,
    StringConstraints(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+([-.][a-z0-9]+)*)*/?$", max_length=300
    ),
]
_Year = Annotated[int, Field(ge=1, le=9999)]


class ManifestFault(StrEnum):
    """Why a file is no manifest."""

    UNREADABLE = "unreadable"
    FORM = "form"
    TOO_LARGE = "too_large"


class ManifestError(ValueError):
    """A file is no manifest; `fault` says why, and the words for it are in the texts."""

    def __init__(self, fault: ManifestFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class _Strict(BaseModel):
    """What stands in a manifest and nothing else."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Link(_Strict):
    """A year's manifest by its checksum."""

    year: _Year
    sha512: _Checksum


class _Record(_Strict):
    """One meeting's minutes."""

    address: _Path
    source: _Path
    status: Annotated[str, StringConstraints(pattern=r"^[a-z]{1,20}$")]
    file: _Path | None
    sha512: _Checksum | None
    earlier: list[_Checksum]
    erased: bool
    moved: _Path | None = None


class _Manifest(_Strict):
    """A whole manifest."""

    algorithm: Annotated[str, StringConstraints(pattern=f"^{ALGORITHM}$")]
    year: _Year
    previous: _Link | None
    minutes: list[_Record]


_INDEX = TypeAdapter(list[_Link])


def checksum(data: bytes) -> str:
    """Give the SHA-512 checksum of bytes, in hexadecimal.

    Args:
        data: A file's bytes.
    """
    return hashlib.sha512(data).hexdigest()


def manifest_bytes(manifest: YearManifest) -> bytes:
    """Write a manifest as a file.

    Args:
        manifest: A year's records.
    """
    previous = None
    if manifest.previous is not None:
        year, digest = manifest.previous
        previous = {"year": year, "sha512": digest}
    head = {"algorithm": ALGORITHM, "year": manifest.year, "previous": previous}
    lines = [json.dumps(_as_json(record), ensure_ascii=False) for record in manifest.records]
    body = ",\n".join(lines)
    text = json.dumps(head, ensure_ascii=False)[:-1]
    return f'{text}, "minutes": [\n{body}\n]}}\n'.encode()


def read_manifest(data: bytes) -> YearManifest:
    """Read a manifest that anybody may have written.

    Args:
        data: The file's bytes.

    Raises:
        ManifestError: It is no manifest.
    """
    try:
        found = _Manifest.model_validate_json(_bounded(data))
    except ValidationError as error:
        raise ManifestError(_fault(error)) from None
    previous = (found.previous.year, found.previous.sha512) if found.previous else None
    records = tuple(
        Record(one.address, one.source, one.status, one.file, one.sha512, tuple(one.earlier),
               one.erased, one.moved)
        for one in found.minutes
    )  # fmt: skip
    return YearManifest(found.year, records, previous)


def index_bytes(manifests: Iterable[YearManifest]) -> bytes:
    """Write the list of the years that have a manifest, each with its manifest's checksum.

    Args:
        manifests: Every manifest, oldest first.
    """
    links = [
        json.dumps({"year": one.year, "sha512": checksum(manifest_bytes(one))}) for one in manifests
    ]
    return ("[\n" + ",\n".join(links) + "\n]\n").encode()


def read_index(data: bytes) -> tuple[tuple[int, str], ...]:
    """Read a list of years.

    Args:
        data: The file's bytes.

    Returns:
        Years, each with the checksum of its manifest.

    Raises:
        ManifestError: It is no such list.
    """
    try:
        links = _INDEX.validate_json(_bounded(data))
    except ValidationError as error:
        raise ManifestError(_fault(error)) from None
    return tuple((link.year, link.sha512) for link in links)


def _as_json(record: Record) -> dict[str, object]:
    """Give a record's values by their names in the file.

    What few records have is left out of the others: a manifest that was made before there was
    such a thing is still written with the bytes that its checksum is of.
    """
    moved = {"moved": record.moved} if record.moved is not None else {}
    return {
        "address": record.address,
        "source": record.source,
        "status": record.status,
        "file": record.file,
        "sha512": record.sha512,
        "earlier": list(record.earlier),
        "erased": record.erased,
        **moved,
    }


def _bounded(data: bytes) -> bytes:
    """Refuse what is too large to be read."""
    if len(data) > LARGEST_MANIFEST:
        raise ManifestError(ManifestFault.TOO_LARGE)
    return data


def _fault(error: ValidationError) -> ManifestFault:
    """Tell whether a file is no JSON at all or another kind of JSON."""
    (first, *_) = error.errors(include_url=False, include_input=False, include_context=False)
    return ManifestFault.UNREADABLE if first["type"] == "json_invalid" else ManifestFault.FORM
