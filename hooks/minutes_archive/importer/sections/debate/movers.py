"""Who moves, votes, reserves or notes: lists of names and groups in running text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from minutes_archive.importer.people.scan import party_letters
from minutes_archive.importer.people.words import PARTIES
from minutes_archive.importer.sections.hints import has_any

_LONGEST = 2500
_REMEMBERED = 1024
"""More people than speak and vote in one meeting."""
_ASKED_AGAIN = 64
"""The same words are asked for again within a sentence or two."""
_TITLE = (
    r"(?:[Oo]rdförand(?:en|e)|[Oo]rdf\.?|[Vv]ice|[Mm]ötesordförand(?:en|e)|[Å]?ålderspresident(?:en)?|"
    r"[Uu]ndertecknad|[Tt]jänstgörande|[Tt]jg\.?|[Ee]rsättar(?:en|na|e)|[Ll]edam(?:oten|öterna|ot|öter)|"
    r"[Ss]uppleant(?:en|erna)?|[Kk]ommunalråd(?:et|en)?|[Oo]ppositionsråd(?:et)?|"
    r"[Ff]örste|[Aa]ndre|[Tt]redje|[1-3]:[ea]|v\.|[Gg]ruppledar(?:en|e)|[Mm]otionär(?:en|erna)?|"
    r"[Kk]ommunstyrelsens|[Kk]ommunfullmäktiges|[Ff]ullmäktiges|[Nn]ämndens|[Ss]tyrelsens|"
    r"[Uu]tskottets|[Ii]nsynsplats(?:en)?|[Ss]ekreterar(?:en|e))"
)
_TITLES = re.compile(rf"^(?:{_TITLE}\s+){{1,6}}")
_ONLY_TITLES = re.compile(rf"^{_TITLE}(?:\s+{_TITLE}){{0,5}}$")
_WORD = r"[A-ZÅÄÖÉÈÁÜØÆÇŠŽ][\w’'´`.\-]*"
_SMALL = r"(?:von|af|av|de|van|der|den|del|di|da|dos|la|le|el|al|bin|ibn|zu)"
_NAME = rf"{_WORD}(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{0,5}}"
_PARTY = r"\(\s?(?P<party>[^\W\d_][\w\-–/ ]{0,24}|-)\s?\)"
_BEHIND_COMMA = re.compile(
    r"(?<=[^\W\d_]),\s(?P<party>[a-zåäö]{1,3}|[A-ZÅÄÖ]{1,4})(?=\s*(?:,|$)|\s(?:och|samt)\s)"
)
"""A party behind a name and a comma: "Ada Ek, c, och Bo Alm, v"."""
_CHAIR = frozenset(
    (
        "ordföranden", "ordförande", "mötesordföranden", "mötesordförande",
        "tjänstgörande ordföranden", "tjänstgörande ordförande", "undertecknad ordförande",
    )
)  # fmt: skip
"""Titles of who leads the meeting, and of nobody else."""
_OFFICE = re.compile(
    r"(?:chef|direktör|sekreterare|ledare|strateg|handläggare|ekonom|ingenjör|arkitekt|inspektör"
    r"|samordnare|jurist|utredare|konsult|revisor|rektor|assistent)(?:en|n)?$"
    r"|(?:nämnden|styrelsen|utskottet|kontoret|förvaltningen|rådet|bolaget|föreningen|enheten"
    r"|avdelningen)$",
    re.IGNORECASE,
)
"""An employee's office, or a body, before or in a name."""
_AND_MORE = r"(?:\s*,?\s*(?:m\.?\s?fl\.?|med\sflera))?"
_PERSON = re.compile(rf"^(?P<name>{_NAME}){_AND_MORE}(?:\s*{_PARTY})?{_AND_MORE}$")
_SPLIT = re.compile(r"\([^()]{0,40}\)|\s*,\s*(?:(?:och|samt)\s+)?|\s+(?:och|samt|jämte|&)\s+")
_ALL_OF = re.compile(
    r"(?:\(\s?(?:alla|samtliga|båda)\s|,?\s(?:alla|samtliga|båda)\s\(\s?)"
    r"(?P<party>[^\W\d_][\w\-]{0,9})\s?\)$"
)
_FOR_WHOM = (" för ", " å ")
_NO_NAME = frozenset(
    (
        "Av", "Från", "Mot", "Emot", "Enligt", "Efter", "Vid", "Under", "Med", "Samt", "Som",
        "Även", "Yrkande", "Yrkanden", "Förslag", "Motion", "Reservation", "Yttrande",
        "Interpellation", "Medborgarförslag",
    )
)  # fmt: skip
"""Words that begin a sentence and no name."""
_ON_BEHALF = re.compile(
    r"\s(?:för|å)\s(?:(?:parti|alliansens\s)?grupp(?:en|erna)?\b[^.:;()]{0,100}"
    r"|[\w-]{0,30}(?:erna|partiet|alliansen)s?(?:\svägnar)?)$",
    re.IGNORECASE,
)
"""For whom somebody speaks: "Ada Ek (M) för partigrupp M, KD, C och L"."""
_GROUP_HEAD = re.compile(
    r"^(?:(?:[Ss]amtliga|[Aa]lla|[Dd]e)\s+(?:(?:närvarande|tjänstgörande|beslutande|övriga)\s+)?)?"
    r"(?:(?:[A-ZÅÄÖ][\w\-]+\s|(?:[\w\-]+s(?:,|\soch|\ssamt)\s){1,6})?[\w\-]+s\s)?"
    r"(?:[Ll]edamöter(?:na)?|[Rr]epresentanter(?:na)?|[Ff]öreträdar(?:na|e)|"
    r"[Gg]rupper(?:na)?|[Pp]arti(?:grupp(?:er(?:na)?|en)?|erna|er)|[Ee]rsättarna|[Mm]ajoriteten|"
    r"[Oo]ppositionen|[Aa]lliansen)\b[^.:;]{0,160}$"
)
_GROUP_OF_PARTIES = re.compile(
    r"^(?:[A-ZÅÄÖ]?[A-ZÅÄÖa-zåäö]{0,5}-(?:,\s|\s(?:och|samt)\s)){0,12}[A-ZÅÄÖ]?[A-ZÅÄÖa-zåäö]{0,5}-"
    r"(?:ledamöter(?:na)?|ledamoten|grupp(?:en|er(?:na)?)|representant(?:en|er(?:na)?))$"
    r"|^(?:(?:[Ss]amtliga|[Aa]lla|[Öö]vriga|[Dd]e)\s)?\w{0,30}(?:ater|ister|aler)(?:na)?"
    r"(?:(?:,\s|\s(?:och|samt)\s)\w{0,30}(?:ater|ister|aler)(?:na)?){0,12}$"
    r"|^[Dd]en\s\w{3,30}a\s(?:\w{3,30}-)?(?:parti)?gruppen$"
    r"|^(?:[Ss]amtliga|[Aa]lla|[Dd]e)\s(?:(?:närvarande|tjänstgörande)\s)?"
    r"(?:(?:\w{3,24}(?:ata|ska|ala)\s)?(?:\w{0,30}(?:ater|ister|aler)|ledamöter)(?:na)?"
    r"|(?:i|inom|från|för|ur)\s(?:[\w-]{1,30}(?:,|\soch|\ssamt)?\s){0,4}"
    r"[\w-]{0,30}(?:gruppen|partiet|erna|alliansen|[A-ZÅÄÖ]{1,4}))$"
    r"|^[Hh]ela\s(?:den\s)?(?:[\w-]{1,30}\s){0,2}[\w-]{0,30}grupp(?:en)?$"
    r"|^[A-ZÅÄÖ]{1,4}:s\s(?:samtliga\s|alla\s)?(?:ledamöter|grupp)$"
    r"|^[\w-]{3,30}s\s(?:samtliga|alla)\s(?:närvarande\s|tjänstgörande\s)?ledamöter$"
)
"""Members by their parties: "S-, v- och mp-ledamöterna", "samtliga moderater"."""
_GROUP_NAME = re.compile(
    r"^(?:[A-ZÅÄÖ][\w\-]*(?:erna|partiet|listan|gruppen|demokraterna|[Ii]nitiativ)"
    r"(?:\sde\s[Gg]röna)?(?:s\s(?:ledamöter|grupp))?|[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][a-zåäö]?"
    r"|\([^\W\d_]{1,5}\)(?:-gruppen)?)$"
)
_PARTIES_AFTER = re.compile(r"^(?:[A-ZÅÄÖ]{1,4})$")


class Mover(NamedTuple):
    """Somebody in a list.

    Args:
        name: First name and family name; a title's word where no name is given.
        party: The party in parentheses, as it writes itself where it is well known.
        title_only: Whether only a title is given ("Ordföranden").
    """

    name: str
    party: str | None = None
    title_only: bool = False

    @property
    def is_chair(self) -> bool:
        """Whether only the title of who leads the meeting is given."""
        return self.title_only and self.name.casefold() in _CHAIR

    @property
    def is_official(self) -> bool:
        """Whether the name begins with an employee's office, or is a body's."""
        return self.party is None and _OFFICE.search(self.name.partition(" ")[0]) is not None


@lru_cache(maxsize=_ASKED_AGAIN)
def people_of(text: str) -> tuple[Mover, ...]:
    """Read a list of people.

    Args:
        text: The words before a verb: "A B (S), C D (M) och ordföranden E F (V)".

    Returns:
        The people in their order; none where any piece of the list is not a person.
    """
    text = text.strip().strip(",;").strip()
    if not text or len(text) > _LONGEST:
        return ()
    on_behalf = _ON_BEHALF.search(text) if has_any(text, _FOR_WHOM) else None
    text = text[: on_behalf.start()] if on_behalf else text
    shared = _ALL_OF.search(text)
    if shared is not None:
        text = text[: shared.start()].strip()
    found = []
    for piece in _pieces(_bracketed(text)):
        mover = _person(piece)
        if mover is None:
            return ()
        found.append(mover)
    if shared is not None:
        party = party_letters(shared["party"])
        return tuple(Mover(one.name, one.party or party) for one in found)
    return tuple(found)


def group_of(text: str) -> str | None:
    """Read a group that stands for people: "Ledamöterna från M och KD", "Centerpartiet".

    Args:
        text: The words before a verb.

    Returns:
        Its words as the source has them; None where it is no group.
    """
    text = text.strip().strip(",;:").strip()
    if not text or len(text) > 200:
        return None
    if _GROUP_HEAD.match(text) or _GROUP_OF_PARTIES.match(text):
        return text
    pieces = _pieces(text)
    return text if pieces and all(_GROUP_NAME.match(piece) for piece in pieces) else None


def _bracketed(text: str) -> str:
    """Write the parties that stand behind commas within parentheses."""
    if "," not in text:
        return text
    told = [hit["party"] for hit in _BEHIND_COMMA.finditer(text)]
    # A party of the place is known by standing in a list as others do.
    known = any(party in PARTIES for party in told)
    return _BEHIND_COMMA.sub(
        lambda hit: f" ({hit['party']})" if known or hit["party"].isupper() else hit[0], text
    )


def _pieces(text: str) -> list[str]:
    """Split a list at commas and at "och", never inside parentheses."""
    pieces = []
    start = 0
    for hit in _SPLIT.finditer(text):
        if hit[0].startswith("("):
            continue
        pieces.append(text[start : hit.start()].strip())
        start = hit.end()
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


@lru_cache(maxsize=_REMEMBERED)
def _person(piece: str) -> Mover | None:
    """Read one person of a list."""
    if "rdförand" in piece and _ONLY_TITLES.match(piece):
        return Mover(piece, title_only=True)
    titles = _TITLES.match(piece)
    bare = piece[titles.end() :] if titles else piece
    hit = _PERSON.match(bare) if bare[:1].isupper() else None
    if hit is None:
        return None
    name = " ".join(hit["name"].split())
    if name.partition(" ")[0] in _NO_NAME or _PARTIES_AFTER.match(name):
        return None  # "S, V" are parties, and no S of V
    if hit["party"] is None and (" " not in name or _PARTIES_AFTER.match(name.split()[0])):
        return None
    party = party_letters(hit["party"]) if hit["party"] else ""
    return Mover(name, party or None)
