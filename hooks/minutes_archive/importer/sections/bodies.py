"""The words for those who decide, as patterns."""

from __future__ import annotations

BODY = (
    r"\b[\wåäöÅÄÖ-]{0,40}(?:nämnden|nämnd|styrelsen|styrelse|utskottet|utskott|beredningen|rådet"
    r"|fullmäktige|stämman|stämma|mötet|föreningen|delegationen|kommittén|direktionen|presidiet"
    r"|sammanträdet)\b(?: [A-ZÅÄÖ][\wåäö]{2,20}| för [\wåäö -]{3,40}?)?"
)
"""A body that decides: "Miljönämnden", "Socialnämnd Norr", "årsmötet"."""
BEFORE = r"(?:\w{3,40}s |\w{3,20}a |(?:\w{2,30}-,? ){1,2}och )?"
"""What the name of a body may begin with: "Barn- och", "Tekniska", "Kommunstyrelsens"."""
NAMED = BEFORE + BODY
"""A body by its whole name."""
PLACE = r"(?-i:(?: [A-ZÅÄÖ][\wåäö-]{1,20}){0,2})"
"""The rest of the name of a place that a body is for: "Skolnämnd Norra Ryd"."""
SHORT = (
    r"(?-i:K[sf]|(?:Ks)?[Aa]u|Sn|Tn|Bn|Mn|Un|Fn|Bun|Kun|Kfn|Ffn|Mbn|Sbn|Von)"
    r"(?= besl(?:utar|utade|öt)\b)"
)
"""A body's abbreviation that is written with small letters: "Ks beslutar"."""
WHOLE = r"(?:landstinget|regionen|församlingen)"
"""What a body may call itself that decides for all of it; others call it so in an account."""

THUS = r"(?:därmed|härmed|därefter|härefter|därför|således|sålunda|alltså|följaktligen|slutligen)"
"""What may stand between "beslutar" and "att", after all that was moved and voted on."""

HIGHER = (
    r"\b(?!(?:läns|social|skolöver)styrelsen\b)[\wåäöÅÄÖ-]{0,40}"
    r"(?:fullmäktige|styrelsen|nämnden|utskottet|årsmötet|stämman|årsstämman)\b"
)
"""A body to which another proposes something."""
