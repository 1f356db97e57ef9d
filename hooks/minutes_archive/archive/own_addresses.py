"""Which e-mail addresses are the municipality's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from minutes_archive.model import Council, Municipality
from minutes_archive.private_data import PROVIDERS


def own_domains(municipality: Municipality, councils: Mapping[str, Council]) -> tuple[str, ...]:
    """Give the ends of the municipality's own e-mail addresses, and its councils' addresses.

    Where the registry does not tell the domains, the councils' addresses do.

    Args:
        municipality: What the registry says of the municipality.
        councils: The councils by slug.
    """
    addresses = {one.email.lower() for one in councils.values() if one.email}
    told = {domain.lower() for domain in municipality.domains} or set(map(_end, addresses))
    return tuple(sorted(addresses | (told - PROVIDERS)))


def is_surely_foreign(address: str, own: Collection[str]) -> bool:
    """Say whether an address that is not among the municipality's own is somebody else's.

    Where no domain is known, only those of the great providers are.

    Args:
        address: The address, in small letters.
        own: The municipality's own domains and addresses.
    """
    return _end(address) in PROVIDERS or any("@" not in one for one in own)


def _end(address: str) -> str:
    """Give what stands after the at sign."""
    return address.rpartition("@")[2]
