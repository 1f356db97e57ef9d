"""What sort of business a § is, where its form says so."""

from __future__ import annotations

import re

from minutes_archive.importer.sections.caseless import caseless, small
from minutes_archive.importer.sections.decisive import decides
from minutes_archive.importer.sections.headed_decision import Decision
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.model import ItemKind, Outcome

_QUESTION = caseless(
    r"^(?:(?:Anmälan|Besvarande|Svar)\b.{0,30}\b)?(?:(?:enkla? )?frågor\b|frågestund|(?:enkel"
    r"|skriftlig) fråga"
    r"|fråga (?:från|till|av|ställd|angående)|interpellation|medborgarnas frågestund"
    r"|allmänhetens (?:fråge|frågor)|ledamöternas frågestund)"
)
_FORMALITY = caseless(
    r"\W(?:(?<=^ )(?:"
    r"(?:mötets? |sammanträdets? |stämmans? |årsmötets? )?(?:öppnande|öppnas|öppnades"
    r"|avslut(?:ande|ning|as|ades|andes)?)\b"
    r"|(?:sammanträdet|mötet|stämman) (?:öppnas|avslutas|förklaras)|öppnande av|avslut(?:ande"
    r"|ning) av (?:möte|sammanträde|stämma)"
    r"|(?:val av )?(?:protokoll(?:s)?juster|justera|justering|justerings)"
    r"|anmälan (?:av|om) jäv|jäv\b|(?:mötes)?formalia|ordningsfråga)"
    r"|upprop\b|röstlängd|rösträkn|ajournering"
    r"|stadgeenlig|utlyst\b|utlysande|behörighet(?:ens)?$|behörigen\b|beslutsförhet"
    r"|beslutbarhet|kungörelse"
    r"|(?:dagordning|föredragningslista|ärendelista|mötesordning)(?:en|ens|s)?\b"
    r"|val av.{0,40}\b(?:justera|justering|protokolljuster|protokollsjuster|mötesordförande"
    r"|mötessekreterare|mötesfunktionär)"
    r"|val av (?:ordförande|sekreterare|mötes\w+)(?: och sekreterare)? (?:för|vid"
    r"|till) (?:stämman|mötet|årsmötet|dagens)"
    r"|tid för justering"
    r"|föregående (?:mötes?|sammanträdes?)?\s?(?:protokoll|minnesanteckning)"
    r"|tidigare minnesanteckningar)"
)
"""For a title in small letters with a space before it: it is tried only where a word may begin."""
_FORMAL = (
    "öppna", "avslut", "upprop", "rösträkn", "röstlängd", "ajourn", "stadgeen", "utlys", "behör",
    "beslutsf", "beslutb", "kungör", "dagordn", "föredragn", "ärendel", "mötesordn", "val av",
    "juster", "protokoll", "anteckning", "jäv", "formalia", "ordningsfr",
)  # fmt: skip
_ELECTION = re.compile(
    r"^(?:Val\b|Valärende|Nominering|Fyllnadsval|Kompletteringsval|Entledigande och val"
    r"|Avsägelser? och val|Valberedningens förslag)",
    re.IGNORECASE,
)
_INFORMATION = caseless(
    r"^(?:Information|Informationsärende|Informationer|Rapport(?:er)?(?: från)?\b|Presentation"
    r"|Delgivning|Meddelande|Anmälnings|Anmälan av (?:delegations|inkom)"
    r"|Delegationsbeslut|Delegationsärende|Inkomna skrivelser|För kännedom"
    r"|Redovisning av delegations|Lägesrapport)"
)
_NOTHING = re.compile(
    r"Inga? [^.]{0,60}\b(?:förekom|förekommer|finns|fanns|anmäls|anmäldes|inkommit)\b"
)
_TELLS = re.compile(
    r"\b(?:informera(?:r|de|s|des)|redovisa(?:r|de|s|des)|redogör(?:s|des)?|redogjorde|berätta(?:r"
    r"|de)"
    r"|rapportera(?:r|de|s|des)|föredra(?:r|s)|föredrog(?:s)?|presentera(?:r|de|s|des)(?! sig)"
    r"|håller en(?: \w+)? presentation|lämnar (?:en )?(?:\w+ )?(?:information|redogörelse|rapport)"
    r"|upplyser|uppmärksammar)\b",
    re.IGNORECASE,
)


def read_kind(
    title: str, text: str, decision: Decision | None, outcome: Outcome | None
) -> ItemKind | None:
    """Say what sort of business a § is; None where its form leaves it open.

    Args:
        title: Words of its heading, on one line.
        text: What stands under the heading; it counts only where there is no decision.
        decision: Its decision, if one was found.
        outcome: How the decision went, if that was found.
    """
    headed = _by_title(title, decision, outcome)
    if headed or (decision is None and not _TELLS.search(text)):
        return headed
    if decision is None:
        return ItemKind.INFORMATION
    if decision.in_title or _NOTHING.match(decision.text):
        return None
    told = outcome is None and _TELLS.search(decision.text) and not decides(decision.text)
    return ItemKind.INFORMATION if told else ItemKind.DECISION


def _by_title(title: str, decision: Decision | None, outcome: Outcome | None) -> ItemKind | None:
    """Say what the words of a heading make of a §."""
    low = small(title)
    if has_any(low, _FORMAL) and _FORMALITY.search(f" {low}"):
        return ItemKind.FORMALITY
    if _QUESTION.match(low):
        return ItemKind.QUESTION
    elects = outcome in {None, Outcome.ELECTED, Outcome.APPROVED}
    if _ELECTION.match(title) and (decision is None or elects):
        return ItemKind.ELECTION
    informs = decision is None or outcome is Outcome.NOTED
    return ItemKind.INFORMATION if _INFORMATION.match(low) and informs else None
