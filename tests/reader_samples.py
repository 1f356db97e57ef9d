"""Whole files for the tests of the reader: one that is right, and faults that text cannot show."""

from __future__ import annotations

MINUTES = """\
---
council: kommunstyrelsen
date: 2024-03-12
start: "13:30"
status: adjusted
chair: Anna Lind
secretary: Cecilia Öberg
adjusters: [Björn Åkesson]
present:
  - Anna Lind
  - {name: Björn Åkesson, role: [member, secretary], items: "1-2"}
items:
  2:
    case: KS 2024/00123
    outcome: approved
---

## § 1 Mötet öppnas

Ordföranden öppnar mötet.

## § 2 Budget

Budgeten antas.

---

En linje i texten.
"""

REGISTRIES = {
    "councils.yml": """\
kommunstyrelsen:
  name: Kommunstyrelsen
  kind: board
miljoradet:
  name: Miljörådet
  kind: advisory
""",
    "people.yml": """\
anna-lind:
  name: Anna Lind
  aliases: [Anna Lindh]
""",
    "themes.yml": """\
skola:
  name: Skola
""",
    "calendar.yml": """\
- council: kommunstyrelsen
  date: 2024-04-09
""",
}

_RIGHT = MINUTES.encode()


def _front(keys: str) -> bytes:
    """Give minutes with further lines in their front matter."""
    return MINUTES.replace("status:", f"{keys}\nstatus:", 1).encode()


BYTES: dict[str, bytes] = {
    "PA101": b"x" * 2_000_001,
    "PA102": _RIGHT + b"\0",
    "PA103": b"PK\x03\x04" + _RIGHT,
    "PA104": _RIGHT.replace(b"Budgeten", b"Bud\xffgeten"),
    "PA105": MINUTES.replace("–", "-").encode("cp1252"),
    "PA106": MINUTES.encode("utf-16"),
    "PA107": b" \n\n",
    "PA108": _RIGHT.replace(b"Budgeten", b"\x0cBudgeten"),
    "PA109": b"\xef\xbb\xbf" + _RIGHT,
    "PA110": _RIGHT.replace(b"\n", b"\r\n"),
    "PA111": _RIGHT.replace(b"\n", b"\r"),
    "PA112": MINUTES.replace("Ö", "O\u0308").encode(),
    "PA113": MINUTES.replace("Budgeten", "Bud\u00adgeten").encode(),
    "PA211": _front("themes: [" + "a, " * 20_001 + "a]"),
    "PA212": _front(f'place: "{"x" * 50_001}"'),
    "PA299": _front("place: x\n" * 102),
    "PA399": _front("\n".join(f"okand{number}: x" for number in range(201))),
}
"""A file for each code whose fault a page of the guide cannot show as text."""
