"""The closed vocabularies of a minutes file (see the page "Formatet")."""

from __future__ import annotations

from enum import StrEnum


class CouncilKind(StrEnum):
    """What sort of body a council is; the law's demands differ by it."""

    ASSEMBLY = "assembly"
    BOARD = "board"
    COMMITTEE = "committee"
    SUBCOMMITTEE = "subcommittee"
    ADVISORY = "advisory"
    COMPANY = "company"
    ASSOCIATION = "association"


class Status(StrEnum):
    """Where in its life a set of minutes is."""

    DRAFT = "draft"
    ADJUSTED = "adjusted"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Role(StrEnum):
    """In what capacity somebody was present, in the order the site lists them."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    SERVING_SUBSTITUTE = "serving_substitute"
    SUBSTITUTE = "substitute"
    PARTICIPANT = "participant"
    OFFICIAL = "official"
    SECRETARY = "secretary"
    GUEST = "guest"


SERVING_ROLES = frozenset({Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.SERVING_SUBSTITUTE})
"""Roles whose holders take part in the decisions."""

DUTY_ROLES = frozenset({Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER})
"""Mandates that carry a duty to attend; only these are given an attendance rate."""


class ItemKind(StrEnum):
    """What sort of business an item is."""

    DECISION = "decision"
    INFORMATION = "information"
    ELECTION = "election"
    QUESTION = "question"
    FORMALITY = "formality"


class Outcome(StrEnum):
    """How an item ended."""

    APPROVED = "approved"
    REJECTED = "rejected"
    TABLED = "tabled"
    REFERRED_BACK = "referred_back"
    NOTED = "noted"
    ELECTED = "elected"
    RECOMMENDED = "recommended"
    WITHDRAWN = "withdrawn"


class PartKind(StrEnum):
    """The fixed third-level headings of an item."""

    SUMMARY = "summary"
    PROPOSAL = "proposal"
    MOTIONS = "motions"
    PROPOSITION_ORDER = "proposition_order"
    VOTE = "vote"
    DECISION = "decision"
    RESERVATIONS = "reservations"
    NOTES = "notes"
    RECUSAL = "recusal"
    DOCUMENTS = "documents"
    COPIES = "copies"


class VoteKind(StrEnum):
    """How a vote was held: by open ballot, or secretly (elections)."""

    OPEN = "open"
    SECRET = "secret"


class Appeal(StrEnum):
    """How a decision can be appealed."""

    LEGALITY = "legality"
    ADMINISTRATIVE = "administrative"
    NONE = "none"


class Gravity(StrEnum):
    """How bad a breach of a rule is: an error stops publication, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class CorrectionReason(StrEnum):
    """Why adjusted minutes were changed."""

    ERROR = "error"
    PERSONAL_DATA = "personal_data"
    SECRECY = "secrecy"


PRIVATE_REASONS = frozenset({CorrectionReason.PERSONAL_DATA, CorrectionReason.SECRECY})
"""Reasons for which words were taken out for somebody's sake, and are shown nowhere."""
