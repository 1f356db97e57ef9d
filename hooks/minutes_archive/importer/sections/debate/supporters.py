"""Those who second a motion (instämmer): in its sentence, or in the one behind."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutes_archive.importer.sections.debate.movers import Mover, group_of, people_of
from minutes_archive.importer.sections.hints import has_any

_BY = r"\s*,?\s*\b(?:med|under)\s(?:instämmande|medhåll|(?:under)?stöd)\s(?:av|från)\s+"
_WITHIN = re.compile(_BY)
_TAIL = re.compile(
    rf"(?:{_BY}|\s*,?\s+och\s(?:får|fick)\s(?:instämmande|medhåll|stöd)\s(?:av|från)\s+)"
    r"(?P<who>[^.:;]{3,600})$"
    r"|(?:,\s(?:i\s)?vilket(?:\syrkande)?|,?\s(?:och|samt))\s(?P<also>[^.:;]{3,300}?)\s(?:instämmer|instämde)"
    r"(?:\si(?:\s(?:detta|yrkandet|detta\syrkande))?)?$"
    r"|,\si\svilket(?:\syrkande)?\s(?:instämmer|instämde)\s(?P<turned>[^.:;]{3,300})$"
)
_UNTIL = re.compile(r"\s*,?\s+(?=[a-zåäö])")
_ASKS = re.compile(
    r"\s*,?\s+(?=(?:bifall|avslag|att|återremiss|bordläggning|tillstyrkan|på|i\s(?:första|andra)\shand)\b)"
)
"""What begins what somebody moves."""
_GOES_ON = re.compile(
    r"(?:och|samt|jämte|m\.?\s?fl|med\sflera|von|af|av|de|van|der|den|del|di|da|la|le|el|al)\b"
    r"|[a-zåäö]{1,4},"
)
_MOST = 60
_UNSAID = re.compile(r"\)\s?(?=[A-ZÅÄÖÉÜ])")
_STATED = (
    r"(?:i\s(?:yrkandet|detta(?:\syrkande)?|samma\syrkande|(?:bifalls|avslags|återremiss)yrkandet)"
    r"|häri)"
)
_JOINS = re.compile(
    rf"^(?P<who>.{{3,600}}?)\s(?:instämmer|instämde)(?:\s{_STATED})?\.?$"
    rf"|^(?i:{_STATED})\s(?:instämmer|instämde)\s(?:även\s|också\s)?(?P<turned>[^.:;]{{3,600}})\.?$"
    r"|^(?:(?:Hans|Hennes|Deras|Detta)\syrkande|Yrkandet)\s(?:biträd(?:s|des)|stöd(?:s|des)"
    r"|understöd(?:s|des))\sav\s(?P<sided>[^.:;]{3,600})\.?$"
    r"|^(?P<of>Yrkandet|[A-ZÅÄÖ][^.:;,]{3,80}?)\s(?:får|fick|vinner|vann)\s(?:instämmande|medhåll)"
    r"\s(?:av|från)\s(?P<given>[^.:;]{3,600})\.?$"
)
_SECONDING = ("nstäm", "medhåll", "stöd")
_JOINED = ("nstäm", "medhåll", "biträd", "stöd")


class Support(NamedTuple):
    """Who seconds, and the words that are left.

    Args:
        people: Those who are named.
        groups: Groups, in the source's own words.
        rest: The words without them.
    """

    people: tuple[Mover, ...]
    groups: tuple[str, ...]
    rest: str


def seconded(words: str) -> Support:
    """Take those who second a motion out of the words before or behind its verb.

    Words of which nobody can tell who they name stay as they are.

    Args:
        words: "Ada Ek (S), med instämmande av Bo Alm (V)", or ", med instämmande av Bo Alm (V),
            att motionen bifalls".
    """
    unchanged = Support((), (), words)
    if not has_any(words, _SECONDING):
        return unchanged
    tail = _TAIL.search(words.rstrip(" .,"))
    if tail is not None:
        people, groups = _named(tail["who"] or tail["also"] or tail["turned"])
        if people or groups:
            return Support(people, groups, words[: tail.start()])
    within = _WITHIN.search(words)
    if within is None:
        return unchanged
    before, after = words[: within.start()], words[within.end() :]
    for pattern in (_UNTIL, _ASKS):
        for _, end in zip(range(_MOST), pattern.finditer(after), strict=False):
            rest = after[end.end() :]
            if pattern is _UNTIL and _GOES_ON.match(rest):
                continue
            people, groups = _named(after[: end.start()])
            if people or (groups and pattern is _ASKS):
                return Support(people, groups, f"{before} {rest}".strip())
    return unchanged


def joining(text: str, movers: tuple[Mover, ...]) -> Support | None:
    """Read a sentence that only says who seconds the motion before it.

    Args:
        text: The sentence.
        movers: Those who made the motion before it.
    """
    hit = _JOINS.match(text) if has_any(text, _JOINED) else None
    if hit is None:
        return None
    if hit["of"] not in (None, "Yrkandet"):
        names = {one.name for one in people_of(hit["of"])}
        if not names or not names <= {one.name for one in movers}:
            return None
    people, groups = _named(hit["who"] or hit["turned"] or hit["given"] or hit["sided"])
    return Support(people, groups, "") if people or groups else None


def _named(words: str) -> tuple[tuple[Mover, ...], tuple[str, ...]]:
    """Give the people of a list, or the group that it is; a comma may be lost behind a party."""
    people = people_of(_UNSAID.sub("), ", words.strip(" ,.")))
    if people:
        nobody = any(one.title_only or one.is_official for one in people)
        return ((), ()) if nobody else (people, ())
    group = group_of(words.strip(" ,."))
    return (), (group,) if group else ()
