"""Offices in another body than the one that meets: who holds one is a guest."""

from __future__ import annotations

import re

from minutes_archive.importer.letters import dotless

_OFFICE = dotless(
    r"(?:(?:[123]:[ea]|förste|första|andr[ea]|tredje)[ ])?(?:vice[ ]|v\.[ ]?)?"
    r"(?:ordföranden?(?![^\W_])|ordf(?![^\W_])\.?)"
)
_SHORT_BODY = r"[krl][fs]"
"""The letters of the municipal council and its board, the region's, the county council's."""
_LEADS = re.compile(
    rf"(?:(?P<body>[^\W\d_]{{8,50}}+)(?<=s)[ ]|[^\W\d_]{{2,6}}:s[ ]|{_SHORT_BODY}[ -]){_OFFICE}",
    re.IGNORECASE,
)
_BODY = re.compile(
    dotless(
        r"(?:.{3,}(?:nämnden|styrelsen|utskottet|rådet|beredningen|bolaget|föreningen|förbundet"
        r"|kommittén|klubben|stiftelsen|sektionen)|.*fullmäktige|.*revisorernas?|.*revisione?n)s?"
    ),
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    dotless(r",?[ ](?:[^\W\d_]{0,12}fullmäktige") + rf"|{_SHORT_BODY})(?![^\W_])", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    rf"(?:(?:[^\W\d_]:?s|{_SHORT_BODY})[ ]|(?:^|, ){_SHORT_BODY}-){_OFFICE}$"
    rf"|(?:^|, ){_OFFICE}(?:$|,?[ ](?:(?:i|hos|för)[ ]|[^\W\d_]{{0,12}}fullm|{_SHORT_BODY}$))",
    re.IGNORECASE,
)
_MAY_BE_BODY = frozenset("fFkKrRlL")


def match_office(text: str, at: int) -> re.Match[str] | None:
    """Read an office behind the body it is in: "kommunrevisorernas ordförande", "KF:s ordförande".

    Args:
        text: The text.
        at: Where the body's name begins.
    """
    found = _LEADS.match(text, at)
    known = found is not None and (found["body"] is None or _BODY.fullmatch(found["body"]))
    return found if known else None


def body_behind(text: str, end: int) -> int:
    """Give the end of a body's name right behind an office: "ordförande kommunfullmäktige".

    Args:
        text: The text.
        end: The office's end; given back where no body follows.
    """
    begins = text[end : end + 3].lstrip(", ")[:1]
    if begins not in _MAY_BE_BODY:
        return end
    found = _OF_BODY.match(text, end)
    return found.end() if found else end


def is_elsewhere(title: str) -> bool:
    """Say whether a title is an office that somebody has in another body.

    Args:
        title: What was read as a title, so not as an office in this body.
    """
    return _ELSEWHERE.search(title) is not None
