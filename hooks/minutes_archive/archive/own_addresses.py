"""Which e-mail addresses are the municipality's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from minutes_archive.model import Council, Municipality

_PROVIDERS = frozenset(
    {
        "aol.com",
        "bredband.net",
        "comhem.se",
        "glocalnet.net",
        "gmail.com",
        "gmx.com",
        "googlemail.com",
        "home.se",
        "hotmail.com",
        "hotmail.se",
        "icloud.com",
        "live.com",
        "live.se",
        "mac.com",
        "mail.com",
        "me.com",
        "msn.com",
        "outlook.com",
        "outlook.se",
        "passagen.se",
        "pm.me",
        "proton.me",
        "protonmail.com",
        "spray.se",
        "swipnet.se",
        "tele2.se",
        "telia.com",
        "tutanota.com",
        "yahoo.com",
        "yahoo.se",
        "ymail.com",
    }
)
"""Domains where anybody may have an address, so that they are nobody's own."""


def own_domains(municipality: Municipality, councils: Mapping[str, Council]) -> tuple[str, ...]:
    """Give the ends of the municipality's own e-mail addresses, and its councils' addresses.

    Where the registry does not tell the domains, the councils' addresses do.

    Args:
        municipality: What the registry says of the municipality.
        councils: The councils by slug.
    """
    addresses = {one.email.lower() for one in councils.values() if one.email}
    told = {domain.lower() for domain in municipality.domains} or set(map(_end, addresses))
    return tuple(sorted(addresses | (told - _PROVIDERS)))


def is_surely_foreign(address: str, own: Collection[str]) -> bool:
    """Say whether an address that is not among the municipality's own is somebody else's.

    Where no domain is known, only those of the great providers are.

    Args:
        address: The address, in small letters.
        own: The municipality's own domains and addresses.
    """
    return _end(address) in _PROVIDERS or any("@" not in one for one in own)


def _end(address: str) -> str:
    """Give what stands after the at sign."""
    return address.rpartition("@")[2]
