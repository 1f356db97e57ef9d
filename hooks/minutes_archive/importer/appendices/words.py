"""The words that lists of attendance and of votes are made of."""

from __future__ import annotations

import re
from functools import lru_cache

SEAT_HEADS = frozenset({"plats", "ledamot", "ersättare", "parti", "ankom", "utgick"})
"""The heads of a table of seats."""

VOTE_HEADS = frozenset({"namn", "parti", "plats", "funktion", "resultat", "röst"})
"""The heads of a list of votes."""

APPENDIX = re.compile(
    r"^(?:Bilaga|Bil\.)\s*(?:nr\s*)?(?P<number>\d{1,3}|[A-ZÅÄÖ])?\b[\s:.–-]{0,4}(?P<title>.{0,160})$"
)
"""The heading of an appendix."""

LIST_HEADING = re.compile(
    r"^(?:(?:Närvaro|Upprops?|Beslutande|Tjänstgörings|Deltagar)-?(?:\s?(?:och|&|samt)\s"
    r"(?:närvaro|upprops?|omröstnings|voterings|röst))?(?:lista|förteckning)|Närvaro|Upprop|"
    r"Omröstningslista|Voteringslista|Röstlista|"
    r"Omröstningsprotokoll|Voteringsprotokoll|Närvaro\soch\somröstningslista|"
    r"(?:Omröstning|Votering)(?:sresultat)?(?:\s\d{1,2})?,?\s(?:i\s|för\s|till\s|avseende\s)?§\s?\d{1,4}|"
    r"(?:Omröstnings|Voterings)resultat|Röstprotokoll|Röstningslista|Närvaro-?\s?och\svoteringslista|Förteckning\söver\s(?:närvarande|beslutande)|Deltagarlista)\b.{0,160}$",
    re.IGNORECASE,
)
"""The heading of a list."""

PARTY = re.compile(r"^\(?(?:[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][a-zåäö]{1,2}|[a-z]{1,3}|-)\)?$")
"""A party's letters in a cell."""

_DUTY = (
    r"(?:Ordförande|Ordf\.?|Ledamot|Led\.?|(?:Tjg\.?\s|Tjänstgörande\s)?(?:[Ee]rsättare|ers\.?)|"
    r"(?:[123]:?\s?[ea]\s|Förste\s|Andre\s|Tredje\s)?(?:v(?:ice)?\.?\s?)[Oo]rdf(?:örande|\.)?)"
)
DUTY = re.compile(rf"^(?:(?P<seat>\d{{1,3}})\s)?(?P<duty>{_DUTY})$")
"""What a person is, with the seat's number before it or not."""

_DUTIES = 64
"""A list of votes repeats a few, once for each person."""

_ANSWERS = {
    "ja": "yes",
    "nej": "no",
    "avstår": "abstain",
    "avstod": "abstain",
    "avst": "abstain",
    "avst.": "abstain",
    "avstående": "abstain",
    "frånvarande": "absent",
    "frånv": "absent",
    "frånv.": "absent",
    "kvittad": "paired",
    "kvittade": "paired",
    "kvittning": "paired",
}

_COUNT = re.compile(
    r"^(?:Antal\s)?(?P<answer>Ja|Nej|Avstår|Avstående|Avst\.?|Frånv(?:arande)?\.?|Kvittade)"
    r"(?:-?röster)?\s?:\s?(?P<count>\d{1,3})$",
    re.IGNORECASE,
)

_SUM = re.compile(r"(?P<answer>[^\W\d_]{2,12}\.?):?\s(?P<count>\d{1,3})")
_SUMS = re.compile(
    r"(?:Summa|Totalt)\s?:?\s(?P<parts>[^\W\d_]{2,12}\.?:?\s\d{1,3}"
    r"(?:,\s?[^\W\d_]{2,12}\.?:?\s\d{1,3}){1,4})\.?$",
    re.IGNORECASE,
)


def answer_of(text: str) -> str | None:
    """Name the answer that a cell gives.

    Args:
        text: A cell's words.
    """
    return _ANSWERS.get(text.strip().casefold())


def count_of(text: str) -> tuple[str, int] | None:
    """Read "Antal Ja: 43".

    Args:
        text: A line's words.

    Returns:
        The answer and how many gave it.
    """
    hit = _COUNT.match(text.strip()) if ":" in text else None
    if hit is None:
        return None
    answer = answer_of(hit["answer"])
    return (answer, int(hit["count"])) if answer is not None else None


def counts_of(text: str) -> dict[str, int]:
    """Read "Summa ja 13, nej 9, avstår 3".

    Args:
        text: A line's words.

    Returns:
        How many gave each answer; empty where the line tells anything else.
    """
    hit = _SUMS.match(text)
    if hit is None:
        return {}
    parts = (_SUM.fullmatch(part.strip()) for part in hit["parts"].split(","))
    found = [(answer_of(part["answer"]), int(part["count"])) for part in parts if part]
    return {answer: count for answer, count in found if answer is not None}


@lru_cache(maxsize=_DUTIES)
def roles_of(duty: str | None) -> tuple[str, ...]:
    """Give the format's roles for what a list says a person is.

    Args:
        duty: "Ordförande", "1:e v Ordf", "Ledamot", "Ersättare".
    """
    folded = (duty or "").casefold()
    if "ers" in folded:
        return ("serving_substitute",)
    if "ordf" in folded:
        vice = re.search(r"\bv(?:ice)?\b|[123]:?\s?[ea]\b|förste|andre|tredje", folded)
        return ("vice_chair",) if vice else ("chair",)
    return ("member",) if folded.startswith("led") else ()
