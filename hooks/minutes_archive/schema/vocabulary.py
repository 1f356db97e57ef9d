"""Values from closed vocabularies, and the Swedish words people write in their place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from minutes_archive.findings import FindingKind
from minutes_archive.model import (
    Appeal,
    CorrectionReason,
    CouncilKind,
    ItemKind,
    Outcome,
    Role,
    Status,
    VoteKind,
)
from minutes_archive.schema import kinds
from minutes_archive.schema.nearest import nearest
from minutes_archive.schema.plain import line
from minutes_archive.schema.refusal import refusal

_Word = TypeVar("_Word", bound=StrEnum)

SWEDISH: Mapping[type[StrEnum], Mapping[str, str]] = {
    Status: {
        "utkast": "draft",
        "ojusterat": "draft",
        "preliminärt": "draft",
        "justerat": "adjusted",
        "justerad": "adjusted",
        "rättat": "corrected",
        "rättad": "corrected",
        "avpublicerat": "withdrawn",
        "avpublicerad": "withdrawn",
    },
    Role: {
        "ordförande": "chair",
        "ordf": "chair",
        "vice ordförande": "vice_chair",
        "v ordf": "vice_chair",
        "vice ordf": "vice_chair",
        "ledamot": "member",
        "beslutande": "member",
        "tjänstgörande ersättare": "serving_substitute",
        "tjg ersättare": "serving_substitute",
        "ersättare": "substitute",
        "ej tjänstgörande ersättare": "substitute",
        "tjänsteman": "official",
        "tjänsteperson": "official",
        "handläggare": "official",
        "föredragande": "official",
        "sekreterare": "secretary",
        "gäst": "guest",
        "deltagare": "participant",
    },
    ItemKind: {
        "beslut": "decision",
        "information": "information",
        "informationsärende": "information",
        "val": "election",
        "fråga": "question",
        "interpellation": "question",
        "formalia": "formality",
    },
    Outcome: {
        "bifall": "approved",
        "bifalles": "approved",
        "bifölls": "approved",
        "godkänns": "approved",
        "godkänd": "approved",
        "antas": "approved",
        "avslag": "rejected",
        "avslås": "rejected",
        "bordläggning": "tabled",
        "bordlagt": "tabled",
        "bordlagd": "tabled",
        "bordläggs": "tabled",
        "bordlades": "tabled",
        "återremiss": "referred_back",
        "återremitteras": "referred_back",
        "till handlingarna": "noted",
        "läggs till handlingarna": "noted",
        "noteras": "noted",
        "val": "elected",
        "vald": "elected",
        "väljs": "elected",
        "föreslås fullmäktige": "recommended",
        "föreslås": "recommended",
        "förslag till fullmäktige": "recommended",
        "utgår": "withdrawn",
        "utgick": "withdrawn",
        "återkallat": "withdrawn",
    },
    VoteKind: {"öppen": "open", "sluten": "secret", "hemlig": "secret"},
    Appeal: {
        "laglighetsprövning": "legality",
        "kommunalbesvär": "legality",
        "förvaltningsbesvär": "administrative",
        "förvaltningsrättsligt": "administrative",
        "ej": "none",
        "nej": "none",
        "ingen": "none",
        "kan inte överklagas": "none",
    },
    CorrectionReason: {
        "fel": "error",
        "skrivfel": "error",
        "rättelse": "error",
        "personuppgift": "personal_data",
        "personuppgifter": "personal_data",
        "sekretess": "secrecy",
    },
    CouncilKind: {
        "fullmäktige": "assembly",
        "kommunfullmäktige": "assembly",
        "styrelse": "board",
        "kommunstyrelse": "board",
        "nämnd": "committee",
        "utskott": "subcommittee",
        "råd": "advisory",
        "bolag": "company",
        "aktiebolag": "company",
        "förbund": "association",
        "förening": "association",
        "kommunalförbund": "association",
    },
}
"""Swedish terms of the trade that are recognised, by vocabulary; only ever suggested from."""

KINDS: Mapping[type[StrEnum], FindingKind] = {
    Status: kinds.BAD_STATUS,
    Role: kinds.BAD_ROLE,
    ItemKind: kinds.BAD_ITEM_KIND,
    Outcome: kinds.BAD_OUTCOME,
    VoteKind: kinds.BAD_VOTE_KIND,
    Appeal: kinds.BAD_APPEAL,
    CorrectionReason: kinds.BAD_CORRECTION_REASON,
    CouncilKind: kinds.BAD_COUNCIL_KIND,
}
"""The finding for a value outside each vocabulary; its words list what the values mean."""


def value_reader(vocabulary: type[_Word]) -> Callable[[object], _Word]:
    """Make a function that accepts the values of a vocabulary.

    Args:
        vocabulary: The enumeration.
    """
    values = {word.value: word for word in vocabulary}
    kind = KINDS[vocabulary]
    swedish = SWEDISH[vocabulary]

    def read(value: object) -> _Word:
        word = values.get(value) if isinstance(value, str) else None
        if word is None:
            found = line(value)
            if found in values:
                return values[found]
            meant = nearest(found, values, swedish) or next(iter(values))
            raise refusal(kind, value=found, suggestion=meant)
        return word

    return read
