"""The words before names that only say which answer those gave, in whatever order they stand."""

from __future__ import annotations

import re

from minutes_archive.importer.sections.debate.numbers import number_of
from minutes_archive.importer.sections.hints import has_any

_WORD = re.compile(r"[^\W\d_]+|\d{1,3}|[^\s\"”()–,.-]")
_ANSWERS = {
    "ja": "yes",
    "jaröst": "yes",
    "jaröster": "yes",
    "nej": "no",
    "nejröst": "no",
    "nejröster": "no",
    "avstår": "abstain",
    "avstod": "abstain",
    "avstått": "abstain",
    "avstående": "abstain",
    "nedlagd": "abstain",
    "nedlagda": "abstain",
}
_FOR_AND_AGAINST = {"emot": "no", "mot": "no", "för": "yes"}
"""What says the answer where neither yes nor no does."""
_AROUND = frozenset(
    (
        "vid", "den", "denna", "votering", "voteringen", "omröstning", "omröstningen", "upprop",
        "uppropet", "namnupprop", "rösta", "röstar", "röstade", "röstat", "röst", "röster", "har",
        "hade", "avge", "avger", "avgav", "avges", "avgavs", "avgett", "avgivits", "lämnar",
        "lämnade", "lämnas", "lämnades", "svarar", "svarade", "följande", "dessa", "de", "som",
        "ledamot", "ledamoten", "ledamöter", "ledamöterna", "person", "personer", "st", "stycken",
        "av", "från", "för", "att", "gör", "gjorde", "därvid", "varvid", "nu", "närvarande",
        "tjänstgörande", "beslutande", "och", "medan", "samt", "men", "med",
    )
)  # fmt: skip
"""Words that may stand around the answer and say nothing of it."""
_VOTED = ("öst", "svara", "avge", "avgiv", "avgav", "avst", "nedlag", "följande")
_HINTS = ("öst", "vst", "edlag", "vara", "öljande", "avg")
_LONGEST = 90


def answer_before(words: str) -> tuple[str, int | None] | None:
    """Read words of which one is an answer, and all others only say that it was given.

    Args:
        words: What stands before a colon: "Vid votering röstar följande 5 ledamöter JA".

    Returns:
        The answer, and how many are said to give it; None where any word says something else.
    """
    if len(words) > _LONGEST or not has_any(words, _HINTS):
        return None
    answers: list[str] = []
    told: int | None = None
    said = [word.casefold() for word in _WORD.findall(words)]
    for word in said:
        if word in _ANSWERS:
            answers.append(_ANSWERS[word])
        elif word.isdecimal() or number_of(word):
            if told is not None:
                return None
            told = number_of(word)
        elif word not in _AROUND and (word not in _FOR_AND_AGAINST):
            return None
    if not has_any(" ".join(said), _VOTED):
        return None
    sides = [_FOR_AND_AGAINST[word] for word in said if word in _FOR_AND_AGAINST]
    answers = answers or sides
    return (answers[0], told) if len(answers) == 1 else None
