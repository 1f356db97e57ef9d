"""Phrases that say in what capacity somebody was present, or that nobody was."""

from __future__ import annotations

import re
from types import MappingProxyType

from minutes_archive.importer.letters import dotless
from minutes_archive.importer.people.marks import Kind, Mark
from minutes_archive.importer.people.words import LETTER, PARTY_NAMES

_SERVING = (
    r"(?:tjänstgörande|tjänstgör|tjänstg\.?|tjgör(?:ande)?\.?|tj\.? ?gör(?:ande)?\.?"
    r"|tj\.? ?g\.?|t[jg]{2}\.?|tj\.?)"
)
_SUBSTITUTE = r"(?:ersättar(?:en?|na)|ersätt\.?|ers\.?|er\.|suppleant|suppl\.?)"
_VICE = (
    r"(?:[123] ?(?:[:-]? ?[ae](?![^\W_])|:|\.)? ?|(?:förste|första|andre|andra|tredje|en) "
    r"|i{1,2}(?::[ae])? )?"
    r"(?:vice|v\.?) ?-?(?:ordförande(?:n)?|ordf(?![^\W_])\.?|o\.)"
)
_CHAIR = (
    r"(?:(?:tjänstgörande|tjg\.?|tf\.?|t\.?f\.?|mötes|sittande|avgående|nyvald) ?)?"
    r"(?:mötes|stämmo|nämnds?|styrelse|(?:nämnden|styrelsen|råde[nt]|utskottet|direktionen)s )?"
    r"(?:ordförande(?:n)?|ordf(?![^\W_])\.?)"
    r"(?: (?:vid|för|på) (?:sammanträdet|mötet|stämman|dagen))?"
)
_SECRETARY = (
    r"(?:mötes|stämmo|protokolls?|rådets |nämndens |utskottets |styrelsens )?"
    r"(?:sekreterare(?:n)?(?: vid (?:sammanträdet|mötet))?|sekr(?![^\W_])\.?)"
    r"|(?:protokoll|mötes|protokolls)förare|(?:mötes|protokolls)?antecknare"
    r"|vid (?:protokollet|anteckningarna|pennan)"
    r"|(?:förde|för|fört|skrev) (?:protokoll(?:et)?|(?:minnes)?anteckningar(?:na)?)"
    r"|(?:antecknar|antecknade|protokollförande)(?=[ ]{0,2}(?:[),;.\n]|$))"
)


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{dotless(pattern)})(?![^\W_])", re.IGNORECASE)


_VACANT_SEAT = re.compile(
    r"[_*]{0,2}(?:vakant|vacant|vakans)(?![^\W_])(?: plats| mandat)?[_*]{0,2}"
    r"(?:,?[ \t]{0,3}\([^()\n]{0,8}\))?"
    r"|[-–—]{1,3}[ \t]{0,2}\([ \t]{0,2}[^()\n\d]{0,6}\)"
    r"|(?<![^\W_])N\.? ?N\.?(?= ?\()[ \t]?\([^()\n]{0,6}\)",
    re.IGNORECASE,
)
_SERVES_VACANT = _rule(
    rf"(?:{_SERVING} ?)?(?:{_SUBSTITUTE} )?(?:på|för|i) (?:en )?(?:vakant|vakans|vacant)(?: plats)?"
    r"(?:[ \t]?\([^()\n]{0,8}\))?"
)
_CAPITAL_NEXT = r"(?=[ \t\n]{1,3}\(?[^\W\d_])"
_SERVES_FOR = re.compile(
    dotless(
        rf"(?<![^\W_])(?:{_SERVING} ?(?:{_SUBSTITUTE} ?)?(?:{LETTER}{{1,6}} )?för"
        rf"|{_SUBSTITUTE} ?(?:{LETTER}{{1,6}} )?för|ersätter|ersättande"
        rf"|(?:{_SERVING} ?)?(?:i ?ställe(?:t)? för|i\.? ?st\.? ?f\.?|i\.? ?st\.? för|istf\.?|för)"
        rf"|(?<=\()(?:ers|tjg|tj)\.?|(?<=, )(?:ers|tjg|tj)\.(?![ \t]?\n))"
        rf"{_CAPITAL_NEXT}"
    ),
    re.IGNORECASE,
)
_FOR_BODY = re.compile(
    r"För (?:[^\W\d_]{3,25}-?,? (?:och|o) )?[^\W\d_]{2,30}(?:nämnden|styrelsen|utskottet)"
    r"(?= [A-ZÅÄÖ])"
)
"""The body that those behind it sit for; nobody serves for one."""
_REPLACED_BY = re.compile(
    rf"(?<![^\W_])(?:ersätts|ersattes|ersatt) av{_CAPITAL_NEXT}", re.IGNORECASE
)
_LEGEND = re.compile(
    r"\*{1,3}\)?[ \t]?(?:=|:|betyder|avser|markerar)?[ \t]?"
    r"(?P<what>(?:ej |icke )?(?:tjänstgörande )?ersättare"
    r"|tjänstgörande)(?![^\W_])",
    re.IGNORECASE,
)
_EXCEPT = _rule(r"(?:med undantag (?:av|för)|förutom|utom|undantaget)")
REMOTE = _rule(
    r"\(?(?:(?:deltar|deltog|deltagande|närvarande|närvarade"
    r"|medverkar|medverkade|ansluten|var med)[ ])?"
    r"(?:via (?:länk|teams|zoom|skype|video\w{0,12}|webb\w{0,12}|telefon|dator)|digitalt|på distans"
    r"|distans(?:deltagande|närvaro)?|(?:på )?länk|(?:per|på) telefon"
    r"|(?:på )?(?:teams|zoom|skype)(?: ?-?möte)?)\)?"
)
_LETTERED_ITEM = re.compile(r"punkt(?:er|erna)? [A-ZÅÄÖ](?:, ?[A-ZÅÄÖ](?![^\W_]))*(?![^\W_])")
# Rules are given with what their words begin with, in small letters.
_ABSENCES = (
    (
        "ou",
        _rule(r"(?:utan (?:anmält förhinder|giltigt förfall|anmälan)|oanmäld frånvaro)"),
        "unexcused",
    ),
    (
        "afghlmst",
        _rule(
            r"(?:(?:har )?(?:anmält|lämnat|meddelat) (?:förhinder|frånvaro)|anmäl[dt] frånvaro"
            r"|frånvaro anmäld|förhindrad|förhinder|(?:laga |giltigt )?förfall"
            r"|sjuk(?:anmäld)?|tjänstledig|föräldraledig)"
        ),
        "excused",
    ),
    (
        "defi",
        _rule(
            r"(?:frånvar(?:ande|nade|nde)|fånvarande|frånv\.?|(?:ej|icke|inte) närv(?:arande|\.)?"
            r"|deltog (?:ej|inte)|"
            r"deltar (?:ej|inte))(?! (?:i|under|vid) )"
        ),
        "",
    ),
)
_ROLES = (
    ("123aefitv", _rule(_VICE + "|vordf"), "vice_chair"),
    ("admnorstu", _rule(_CHAIR), "chair"),
    ("afmnprsuv", _rule(_SECRETARY), "secretary"),
    ("lo", _rule(r"(?:ordinarie )?(?:ledamot|led\.)(?! och)"), "member"),
    ("agiå", _rule(r"(?:inbjuden(?: gäst)?|inbjudna gäster|gäst(?:er)?|åhörare)"), "guest"),
)
_BODY = r"(?:ledamöter(?:na)?|deltagare|deltagande)"
_AND_SUBSTITUTES = r"(?:(?: och|/|,| samt) ?(?:tjänstgörande |tjg\.? )?(?:ersättare|suppleanter))?"
_BODY_OF = r"(?:(?:direktion|nämnd|styrelse|råd|utskott|förbund|fullmäktige)[^\W\d_]{0,8}s )?"
_HEADINGS = (
    (
        "einoö",
        _rule(
            rf"(?:(?:ej|icke|inte)[ -]?(?:{_SERVING}|beslutande)(?: ?{_SUBSTITUTE})?"
            r"|närvarande,? (?:ej|icke) tjänstgörande(?: ersättare)?"
            rf"|(?:övriga )?närv(?:arande|\.)? {_SUBSTITUTE})"
        ),
        "not_serving",
    ),
    (
        "t",
        # Behind "tjänstgör ej" §§ may follow, for which alone it is said.
        _rule(
            rf"{_SERVING}(?: {_SUBSTITUTE})? (?:ej|icke|inte)"
            r"(?=[ ]{0,3}(?:[).;:|/\t\n]|,(?! ?[§\d])|$|[ ]{1,3}(?-i:[A-ZÅÄÖ])|[ ]{3}))"
        ),
        "not_serving",
    ),
    (
        "t",
        _rule(
            rf"{_SERVING} ?(?:{_SUBSTITUTE}|suppleanter)"
            r"|tjänstgör(?:ande)?|tjänstg\.|tjg\.?|tj\."
        ),
        "serving",
    ),
    (
        "aoö",
        _rule(
            r"(?:övriga?|andra)[ -](?:närvarande|deltagande|deltagare)"
            r"(?: vid sammanträdet| vid mötet)?"
            r"|övriga"
        ),
        "others",
    ),
    (
        " bdflnorsuv",
        _rule(
            rf"{_BODY_OF}(?:beslutande|ordinarie|närvarande|valda)? ?{_BODY}{_AND_SUBSTITUTES}"
            r"|beslutande|ordinarie"
        ),
        "members",
    ),
    (
        "0123456789aeft",
        _rule(
            r"(?:(?:första|andra|tredje|fjärde|femte|\d:e) )?(?:ersättare|ers\.?)(?: för)? "
            r"(?:majoriteten|minoriteten)"
        ),
        "not_serving",
    ),
    (
        "ainy",
        _rule(
            r"(?:yttranderätt|närvarorätt|insynsplats(?:er)?|insynsledam(?:ot|öter)|insyn"
            r"|adjungerade|inbjudna)"
        ),
        "guests",
    ),
    (
        "afp",
        _rule(
            r"fackliga (?:organisationer|representanter|företrädare)"
            r"|(?:personal|arbetstagar)(?:företrädare|representanter)"
        ),
        "others",
    ),
    (
        "defnrsu",
        _rule(
            rf"{_BODY_OF}(?:ersättar(?:en?|na)|ers\.|suppleant(?:en|er|erna)?|suppl\.)"
            r"(?: vid (?:detta|dagens) (?:sammanträde|möte))?"
        ),
        "substitutes",
    ),
    (
        "fkt",
        _rule(
            r"(?:tjänstemän|tjänsteman|tjänstepersoner|tjänsteperson"
            r"|förvaltningen|från förvaltningen|kansliet(?=\n|$))"
        ),
        "officials",
    ),
    ("p", _rule(r"(?:presidium|presidiet)"), "chairs"),
    ("af", _rule(r"(?:förhindrade|anmälda förhinder)"), "excused"),
    ("n", _rule(r"närvarande"), "present"),
)

_ALL = tuple(
    (begins, rule, value, kind)
    for rules, kind in (
        (_ABSENCES, Kind.ABSENT),
        (_ROLES, Kind.ROLE),
        (_HEADINGS, Kind.HEADING),
    )
    for begins, rule, value in rules
)
_BY_LETTER = MappingProxyType(
    {
        letter: tuple((rule, value, kind) for begins, rule, value, kind in _ALL if letter in begins)
        for letter in {letter for begins, *_ in _ALL for letter in begins}
    }
)
"""The rules in their order, by what their words begin with."""
_SERVES = ((_SERVES_VACANT, Kind.SERVES_VACANT), (_SERVES_FOR, Kind.SERVES_FOR))
_SAID = (
    ("eE", _REPLACED_BY, Kind.REPLACED_BY),
    ("(admnvtpzslADMNVTPZSL", REMOTE, Kind.REMOTE),
    ("p", _LETTERED_ITEM, Kind.REMOTE),
    ("mfuMFU", _EXCEPT, Kind.EXCEPT),
)
"""Rules, with what their words begin with."""
_PARTY_FIRST = frozenset("ACFKLMNSVacfklmnsv")
"""What the names of the parties begin with that are known."""
_LONGEST_PARTY = 40
_ADJECTIVES = frozenset({"övriga", "ovriga", "ordinarie", "närvarande", "narvarande", "beslutande"})


def read_phrase(text: str, at: int) -> Mark | None:
    """Read a phrase that begins at an offset.

    Args:
        text: The text.
        at: The offset.
    """
    first = text[at]
    if first in "vVN_*-–—" and (found := _VACANT_SEAT.match(text, at)):
        return Mark(Kind.VACANT, at, found.end())
    if first == "*" and (found := _LEGEND.match(text, at)):
        return Mark(Kind.LEGEND, at, found.end(), _meaning(found["what"].lower()))
    if first == "F" and (found := _FOR_BODY.match(text, at)):
        return Mark(Kind.WORD, at, found.end())
    serves = _SERVES if first in "tesipfTESIPF" else ()
    for rule, kind in serves:
        if (found := rule.match(text, at)) and (kind is Kind.SERVES_VACANT or _leads(text, found)):
            return Mark(kind, at, found.end())
    for begins, rule, kind in _SAID:
        if first in begins and (found := rule.match(text, at)):
            return Mark(kind, at, found.end())
    return _one_of(text, at)


def _one_of(text: str, at: int) -> Mark | None:
    """Read a phrase of those that differ only in what they say."""
    for rule, value, kind in _BY_LETTER.get(text[at].casefold(), ()):
        if (found := rule.match(text, at)) and not _is_adjective(text, found):
            end = found.end()
            if text[end - 1 : end] != "." and text[end : end + 1] == ".":
                end += text[at:end].lower().endswith(("ordf", "sekr", "tjg", "ers", "led"))
            return Mark(kind, at, end, value)
    local = "partiet" in text[at : at + _LONGEST_PARTY].casefold()
    if (local or text[at] in _PARTY_FIRST) and (found := PARTY_NAMES.match(text, at)):
        group = found.lastgroup or "local"
        return Mark(Kind.PARTY_NAME, at, found.end(), found[0] if group == "local" else group)
    return None


def _is_adjective(text: str, found: re.Match[str]) -> bool:
    """Say whether a heading's word only describes the next one, as in "övriga frågor"."""
    describes = found[0].casefold() in _ADJECTIVES
    return describes and text[found.end() :][:3].lstrip(" ")[:1].islower()


def _leads(text: str, found: re.Match[str]) -> bool:
    """Say whether a name may stand behind a substitute's words."""
    return text[found.end() :].lstrip(" \t\n(")[:1].isupper()


def _meaning(what: str) -> str:
    """Say what a star means."""
    return "not_serving" if what.startswith(("ej", "icke")) else "serving"
