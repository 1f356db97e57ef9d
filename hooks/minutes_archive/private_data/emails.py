"""E-mail addresses that are not the municipality's own."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator

from minutes_archive.private_data.hit import Hit, PrivateKind

_SPELT = r" ?(?:at|snabel-?a) ?[)\]}]"

# Each spelling begins with one sign of its own: only where one of them stands is looked further.
_AT = re.compile(rf"@|&#64;|&#x40;|&commat;|＠|\({_SPELT}|\[{_SPELT}|\{{{_SPELT}", re.IGNORECASE)

_LOCAL = re.compile(r"(?:[\w.+%'-]|\\[_.*+-]){1,64}\\?\s?\Z")
_DOMAIN = re.compile(r"\s?((?:[\w-]{1,63}\\?\.){1,6}[A-Za-zÅÄÖåäö]{2,24})(?![\w@])")
_LONGEST = 70


def foreign_addresses(text: str, domains: Collection[str]) -> Iterator[Hit]:
    """Find e-mail addresses outside some domains.

    Args:
        text: Any text.
        domains: Ends of the municipality's own addresses, or whole addresses, in small
            letters; the domains below them are its own too.
    """
    for match in _AT.finditer(text):
        at, after = match.start(), match.end()
        local = _LOCAL.search(text, max(0, at - _LONGEST), at)
        domain = _DOMAIN.match(text, after)
        if local is None or domain is None:
            continue
        end = domain[1].replace("\\", "").lower()
        if any(end == own or end.endswith(f".{own}") for own in domains):
            continue
        name = html.unescape(local[0]).replace("\\", "").strip(" .'").lower()
        if name and f"{name}@{end}" not in domains:
            yield Hit(PrivateKind.EMAIL, local.start(), domain.end(), f"{name}@{end}")
