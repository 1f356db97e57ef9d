"""§§ and clock times beside a name."""

from __future__ import annotations

import re

from minutes_archive.importer.people.marks import Kind, Mark

_N = r"[1-9]\d{0,3}[a-z]?(?![^\W_]|:|[ ]:[ae]|-[ae][ ]v|\.\d|\.?[ ]v(?:\.|ice)?[ ]?-?o)"
_DASH = r"(?:[ \t]{0,2}(?:--?|[–—−‑]|till|t\.? ?o\.? ?m\.?)[ \t]{0,2}§{0,2}[ \t]?)"
_SPAN = rf"{_N}(?:{_DASH}{_N})?"
_LIST = rf"{_SPAN}(?:[ \t]{{0,2}}(?:,|;|\+|&|och|samt)[ \t]{{0,2}}§{{0,2}}[ \t]?{_SPAN}){{0,60}}"
_SIGN = r"(?:§{1,2}|paragraf(?:erna|er)?|par\.?|punkt(?:erna|en|er)?|p\.|ärende(?:na|n|t)?)[ \t]?"
_TO = r"(?:t\.? ?o\.? ?m\.?|till och med|till)"
_FROM = r"(?:fr\.? ?o\.? ?m\.?|from|från och med|från|fr\.)"
_WHY = r"(?:[ ](?:p\.?[ ]?g\.?[ ]?a\.?|på grund av)[ ]jäv|[ ]?\(jäv\))?"
_IS = r"(?:(?:på plats|närv(?:arande|\.)?|tjg\.?|tjänstgör(?:ande)?|deltar|deltog) )?"
_NOT = (
    r"(?:(?:ej|inte|icke)(?: närv(?:arande|\.)?| deltagit| delt\.| i)?|utom|förutom|exkl\.?"
    r"|dock ej|(?:med )?undantag(?:et)? (?:av|för)|jäv(?:ig)?|deltog (?:ej|inte)(?: i)?"
    r"|deltar (?:ej|inte)(?: i)?|frånvarande|fånvarande|ej tjg|ej tj\.?)"
)
_CAME = (
    r"(?:ankom(?:mer)?|anl\.?|anlände|anländer|kom|inträdde|inträder|inträtt|anslöt|ansluter|inkom"
    r"|tillträdde|tillträder)"
)
_WENT = (
    r"(?:lämnade|lämnar|avvek|avviker|gick|går|utgick|utgår|avgick|avgår|utträdde|utträder)"
    r"(?: (?:mötet|sammanträdet))?"
)
_OF = (
    r"(?:(?:beslut(?:et|en)?|behandling(?:en)?|handläggning(?:en)?|avgörande(?:t)?)"
    r"(?: (?:av|i|om))? )?"
)
_AT = r"(?:(?:vid|under|på|i|efter|före|inför|till) )?"

_C = r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d)"
_KL = r"(?:kl(?:ockan)?\.?[ \t]?)"
_CLOCK = rf"(?:{_KL}?{_C}|{_KL}(?:[01]?\d|2[0-4])(?![\d:.]\d|\d))"


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{pattern})", re.IGNORECASE)


_CLOCK_RULES = (
    _rule(
        rf"(?:(?:från|närvarande|deltog|deltar) )?{_KL}?(?P<a>{_C})[ \t]?[-–—][ \t]?"
        rf"(?P<b>{_C}|\d{{0,2}}[:.]?(?!\d))"
    ),
    _rule(rf"{_KL}(?P<a>\d{{1,2}})[ \t]?[-–—][ \t]?(?P<b>{_C}|\d{{1,2}}(?!\d))"),
    _rule(
        rf"{_IS}(?:{_CAME}|{_FROM}|närvarande från|deltog från|deltar från) {_AT}(?P<a>{_CLOCK})"
    ),
    _rule(rf"{_IS}(?:{_WENT}|{_TO}|närvarande till|deltog till) {_AT}(?P<b>{_CLOCK})"),
)
_PART = _rule(
    rf"(?P<o>{_N})[ \t]?[-–—][ \t]?del av[ \t](?P<p>{_N})"
    rf"|(?:del(?:ar)? av|delvis(?: närvarande)?|under del av|från del av)"
    rf"[ \t]{{1,2}}(?:{_SIGN})?(?P<n>{_LIST})"
    rf"|{_SIGN}(?P<m>{_LIST})[ \t]?\(?(?:delvis|del av|i del)\)?"
    rf"|(?:(?P<less>{_NOT}) {_AT}{_OF}|(?:(?:deltog|deltar) )?(?:(?:i|under|vid|på) )?)"
    rf"(?:§|paragraf|par\.)[ \t]?(?P<q>{_N}),?[ \t]"
    rf"(?:p\.|(?:besluts|att-)?punkt(?:erna|en|er)?)[ \t]?{_LIST}{_WHY}"
)
_NOT_RULE = _rule(rf"{_NOT} {_AT}{_OF}(?:{_SIGN})?(?P<n>{_LIST}){_WHY}")
_EDGE = _rule(
    rf"(?:(?P<came>{_CAME})|{_WENT}) {_AT}(?:{_FROM} )?"
    rf"(?:{_SIGN}(?P<n>{_N})|(?P<m>[1-9]\d{{0,2}})\.\d{{1,2}}(?!\d))"
)
_FROM_TO = _rule(rf"{_IS}{_FROM} ?{_SIGN}(?P<a>{_N})(?:,? {_TO} ?(?:{_SIGN})?(?P<b>{_N}))?")
_FROM_BARE = _rule(rf"{_IS}(?:fr\.? ?o\.? ?m\.?) ?(?P<a>{_N})(?:,? {_TO} ?(?P<b>{_N}))?")
_UP_TO = _rule(rf"{_IS}(?:{_TO} ?{_SIGN}|t\.? ?o\.? ?m\.? ?|{_SIGN}[-–—] ?)(?P<b>{_N})")
_OPEN = re.compile(rf"{_SIGN}(?P<a>{_N})[ \t]?[-–—](?![ \t]?[-–—]?\d)", re.IGNORECASE)
_SIGNED = re.compile(
    rf"(?<![^\W_])(?:(?:deltog|deltar|medverkar|närvarande|närv\.?)[ ])?"
    rf"(?:(?:i|under|vid|på|endast)[ ])?{_SIGN}(?P<n>{_LIST})",
    re.IGNORECASE,
)
_SIGNED_BEHIND = re.compile(
    rf"(?<![^\W_.:-])(?P<n>(?>{_LIST}))[ \t]?§{{1,2}}(?![ \t]?\d)", re.IGNORECASE
)
_TOOK_PART = _rule(
    rf"(?:deltog|deltar|medverkar)[ ](?:(?:i|under|vid|på)[ ])?(?:{_SIGN})?(?P<n>(?>{_LIST}))"
    r"(?![:.]\d|[ ]?[-–—]|[ ](?!tj|ers|för|och)(?-i:[a-zåäö]))"
)
_BARE = re.compile(
    r"(?<![^\W_.:-])(?:(?:deltog|deltar|medverkar|närvarande|närvarade)[ ]"
    rf"(?:i|under|vid|på|endast)[ ])?(?P<n>{_LIST})(?![:.]\d|[:]\w){_WHY}",
    re.IGNORECASE,
)
_BARE_OPEN = re.compile(
    rf"(?<![^\W_.:-])(?P<a>{_N})[ \t]?[-–—](?=[ \t\n]+[^\W\d]|[ \t]*(?:$|[,;)]))"
)
_LOST = re.compile(
    r"(?<![^\W_])(?:ej(?=[ \t]{1,3}[A-ZÅÄÖÉÜ]|[ \t]{0,3}(?:[,;)]|$|\n))|delvis(?![^\W_])"
    r"|(?:deltog|deltar) (?:ej|inte) i (?:beslut|handläggning|behandling)(?:et|en)?(?![^\W_]))"
)
_LOST_CLOCK = _rule(
    rf"(?:(?:{_CAME}|{_WENT}) )?kl\.?(?=[ ]{{0,2}}(?:[,;)\n]|$)|[ ]{{1,2}}\*?[A-ZÅÄÖÉÜ])"
)
_LATER = _rule(
    rf"från (?:och med )?{_SIGN}(?P<n>{_N}) ?(?:närvarade|närvarande|deltog|deltar|anslöt|dessutom)"
    r"(?: [^\W\d_]{1,15}){0,4}:?"
)

_DATE = re.compile(r"(?:(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d/(?:1[0-2]|[1-9]))(?![\d/])")

_FIRST = frozenset("0123456789§adefgijklmnptuväADEFGIJKLMNPTUVÄ")
"""What all of this begins with."""


def read_numbers(text: str, at: int) -> Mark | None:
    """Read clock times or §§ that begin at an offset.

    Args:
        text: The text.
        at: The offset.
    """
    if text[at] not in _FIRST:
        return None
    if text[at].isdecimal() and (found := _DATE.match(text, at)):
        return Mark(Kind.WORD, at, found.end(), found[0])  # its day is no §
    for rule in _CLOCK_RULES:
        if found := rule.match(text, at):
            return Mark(Kind.CLOCKS, at, found.end(), _clocks(found))
    if found := _LOST_CLOCK.match(text, at):
        return Mark(Kind.CLOCKS, at, found.end(), "?|")
    return _items(text, at)


def _items(text: str, at: int) -> Mark | None:
    """Read §§."""
    if found := _LATER.match(text, at):
        return Mark(Kind.LATER, at, found.end(), f"{found['n'].lower()}-")
    for rule, kind in ((_PART, Kind.PART_ITEMS), (_NOT_RULE, Kind.NOT_ITEMS)):
        if found := rule.match(text, at):
            groups = found.groupdict()
            told = groups["n"] or groups.get("m") or groups.get("q")
            spans = told or f"{groups.get('o')}-{groups.get('p')}"
            # Who leaves for one point of a § was there for all the others, and for the rest of it.
            least = "" if groups.get("less") else plain_items(spans)
            return Mark(kind, at, found.end(), least)
    if found := _EDGE.match(text, at):
        number = (found["n"] or found["m"]).lower()
        value = f"{number}-" if found["came"] else f"-{number}"
        return Mark(Kind.EDGE_ITEMS, at, found.end(), value)
    for rule in (_FROM_TO, _FROM_BARE, _UP_TO, _OPEN):
        if found := rule.match(text, at):
            groups = found.groupdict()
            value = f"{groups.get('a') or ''}-{groups.get('b') or ''}".lower()
            return Mark(Kind.ITEMS, at, found.end(), value)
    return _plain(text, at)


def _plain(text: str, at: int) -> Mark | None:
    """Read numbers that nothing but a sign, or nothing at all, stands before."""
    if found := (
        _SIGNED.match(text, at) or _SIGNED_BEHIND.match(text, at) or _TOOK_PART.match(text, at)
    ):
        return Mark(Kind.ITEMS, at, found.end(), plain_items(found["n"]))
    if found := _LOST.match(text, at):
        return Mark(Kind.LOST_ITEMS, at, found.end())
    if found := _BARE_OPEN.match(text, at):
        return Mark(Kind.NUMBERS, at, found.end(), f"{found['a'].lower()}-")
    if found := _BARE.match(text, at):
        return Mark(Kind.NUMBERS, at, found.end(), plain_items(found["n"]))
    return None


def plain_items(written: str) -> str:
    """Write §§ as the front matter does: "51-52, 58".

    Args:
        written: Numbers and ranges as a source has them.
    """
    lowered = re.sub(r"§", "", written.lower())
    lowered = re.sub(r"\s*(?:[-–—−‑]{1,2}|till|t\.? ?o\.? ?m\.?)\s*", "-", lowered)
    parts = re.split(r"\s*(?:[,;+&]|och|samt)\s*", lowered)
    return ", ".join(part.strip() for part in parts if part.strip())


def _clocks(found: re.Match[str]) -> str:
    """Give both times as "08:15|11:00"."""
    groups = found.groupdict()
    return f"{_clock(groups.get('a') or '')}|{_clock(groups.get('b'), lost='b' in groups)}"


def _clock(written: str | None, *, lost: bool = False) -> str:
    """Give a time as "08:15"; "?" where its digits are lost."""
    digits = re.findall(r"\d{1,2}", written or "")
    whole = len(digits) == 2 or (len(digits) == 1 and not (written or "").endswith((":", ".")))
    if not digits or not whole or int(digits[0]) > 24:
        return "?" if lost else ""
    hour, minute = int(digits[0]) % 24, int(digits[1]) if len(digits) == 2 else 0
    return f"{hour:02}:{minute:02}"
