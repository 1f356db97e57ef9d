"""Which of the law's demands a council has to meet, by its kind."""

from __future__ import annotations

from minutes_archive.model import CouncilKind

DECIDING_KINDS = frozenset(
    {
        CouncilKind.ASSEMBLY,
        CouncilKind.BOARD,
        CouncilKind.COMMITTEE,
        CouncilKind.SUBCOMMITTEE,
    }
)
"""Kinds of councils whose minutes the law on municipalities (kommunallagen) rules.

Advisory councils are not named in it; companies have the law on companies, associations
their own statutes.

Source: kommunallagen (2017:725) 5 kap. 65-69 §§, 6 kap. 35 § and 8 kap. 12 §.
"""
