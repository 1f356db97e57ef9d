"""The forms in which running text tells who voted how."""

from __future__ import annotations

import re

_NUM = r"(?:\s?\(\s?(?P<count>\d{1,3})(?:\s(?:röster|st\.?))?\s?\))?"
AFTER = re.compile(
    rf"[raäv](?<!\S.)(?:(?<=r)östa(?:r|de)\s[\"”]?(?P<answer>[Jj]a|JA|[Nn]ej|NEJ)\b[\"”]?{_NUM}"
    r"|(?<=r)östa(?:r|de)\s(?:(?P<side>för)|e?mot)(?:\sförslaget)?(?=\s?[.,;]|$|\s(?:och|samt|medan|men)\s[A-ZÅÄÖÉÜ])"
    rf"|(?<=a)(?P<abstain>vstår|vstod)(?:\sfrån\s(?:att\srösta|omröstningen))?"
    rf"{_NUM.replace('count', 'abstained')}(?=\s?[.,;]|$)"
    rf"|(?:(?<=ä)r|(?<=v)ar)\s(?P<absent>frånvarande){_NUM.replace('count', 'missing')})"
)
"""The verb, or its first letter alone at the start: so it is only tried where one stands."""
FOR_ANOTHER = re.compile(
    r"\brösta(?:r|de)\s(?:för|e?mot)\s(?!förslaget\b|(?:och|samt|medan|men)\s[A-ZÅÄÖÉÜ])"
)
"""Where "för" is told of something of which the text says more: its "emot" may be a yes."""
_WHO = r"(?:[^.:]|(?<=\b[A-ZÅÄÖ])\.(?=\s)){3,3000}?"
"""Names: no mark ends a sentence within them, but that of an initial."""
_BEFORE = re.compile(
    r"^(?:Följande\s(?:ledamöter\s)?|[Ff]ör\s)?(?:(?P<first>\d{1,3}|[^\W\d_]{2,14})\s(?:st\.?\s)?)?(?:(?P<yes>[Jj]a|JA)|(?P<no>[Nn]ej|NEJ)|"
    r"(?P<abstain>[Aa]vst(?:år|od|ående)|AVSTÅR|[Nn]edlagda)|(?P<absent>[Ff]rånvarande|FRÅNVARANDE))"
    rf"(?:\s?[-–]?\s?röst(?:er|ar|ade|at)?)?(?:\s(?:röstar|röstade|avges\sav|avgavs\sav|lämnas\sav|avger|avgav|gör|gjorde|från|av))?{_NUM}"
    rf"(?:\s?\([^()\d]{{3,60}}\)(?=\s?:))?\s?:?\s+(?P<who>{_WHO})[.]?$"
)
BEGINS = frozenset("DFfJjMNnAaVRrEeTtSsÅåUu")
"""What the words before names begin with, or a figure."""
LEADS = re.compile(r"\s*(?:[,;]\s*)?(?:(?:och|medan|samt|men)\s+)?")
VERBS = ("röstar", "röstade", "avstår", "avstod", "frånvarande")
HINTS = (
    "öst",
    "avst",
    "Avst",
    "AVST",
    "FRÅNV",
    "rånvar",
    "Ja",
    "JA",
    "Nej",
    "NEJ",
    "Nedlag",
    "ja",
    "nej",
    "nedlag",
)
_COUNTED = re.compile(
    r"^(?:(?:Följande|Dessa)\s|(?P<first>\d{1,3})\s(?:st\.?\s)?)(?:ledamöter\s|ledamot\s|personer\s)?"
    r"(?:(?:röstar|röstade)\s(?:(?P<yes>[Jj]a|JA)|(?P<no>[Nn]ej|NEJ))(?:\s\((?P<count>\d{1,3})\))?"
    r"|(?P<abstain>avstår|avstod|AVSTÅR|AVSTOD)(?:\s(?:från\satt\srösta|från\somröstningen))?)"
    r"\s?:\s*(?P<who>[^:]{3,3000}?)[.]?$"
)
"""How many, or that the following, gave an answer, and then who."""
_COUNTED_BEHIND = re.compile(
    r"^(?:(?:(?P<yes>[Jj]a|JA)|(?P<no>[Nn]ej|NEJ))(?:\s?[-–]?\s?röst(?:er)?)?(?:\s(?:röstar|röstade))?"
    r"|(?P<abstain>Avst(?:år|od|ående)|AVST(?:ÅR|OD))(?:\sfrån\s(?:att\srösta|omröstningen))?)"
    r"\s?[:=–-]?\s(?P<first>\d{1,3}|[a-zåäö]{2,12})"
    r"(?:\s(?:st\.?|stycken|ledamöter|ledamot|personer|röst(?:er)?))?\s?[:–-]\s*"
    r"(?P<who>[^:]{3,3000}?)[.]?$"
)
"""An answer, how many gave it, and then who: "Ja röstar 3 ledamöter: Ada Ek …"."""
FOLLOWING = re.compile(
    r"\b[Ff]öljande\s(?:ledamöter\s)?(?:(?:röstar|röstade|har\sröstat|avger|avgav)\s)?"
    r"(?:[\"”]?(?P<answer>[Jj]a|[Nn]ej)\b[\"”]?(?:\s?-?\s?röst(?:er)?)?(?:\s\((?P<count>\d{1,3})\))?|för\s[^():.]{3,120}\s\((?P<answer2>ja|nej)\))\s?:\s*"
    rf"(?P<who>{_WHO})[.]?$"
)
"""The same behind other words: "Upprop förrättas, varvid följande röstar ja: Ada Ek …"."""
BRACKETED = re.compile(
    r"\b(?P<first>\d{1,3}|[a-zåäö]{2,12})\s(?:(?P<yes>ja)|(?P<no>nej)"
    r"|(?P<abstain>(?:som\s)?avst(?:år|od)|avstående|nedlagda?))(?:\s?[-–]?\s?röst(?:er)?)?"
    r"\s\((?P<who>(?:[^()]|\([^()]{1,20}\)){3,1500}+)\)",
    re.IGNORECASE,
)
"""How many gave an answer, and who behind it in brackets: "3 ja-röster (Ada Ek, Bo Alm)"."""
ANSWER_FIRST = re.compile(
    r"\b(?:(?P<yes>ja)|(?P<no>nej)|(?P<abstain>avst(?:år|od|ående)|nedlagda?)"
    r"|(?P<absent>frånvarande))(?:\s?[-–]?\s?röst(?:er)?)?\s?[:=–-]?\s?(?P<first>\d{1,3})"
    r"(?:\s?(?:st\.?|stycken|röst(?:er)?))?\s\((?P<who>(?:[^()]|\([^()]{1,20}\)){3,1500}+)\)",
    re.IGNORECASE,
)
"""The same with the answer before its number: "Ja: 3 (Ada Ek, Bo Alm)"."""
_VOTED = re.compile(
    r"^(?:Följande\s(?:ledamöter\s)?|[Ff]ör\s|Vid\s[\w-]{4,30}\s)?[Rr]östa(?:r|de)\s(?:följande\s"
    r"(?:ledamöter\s)?)?(?P<answer>[Jj]a|[Nn]ej)\s?:\s*"
    rf"(?P<who>{_WHO})[.]?$|"
    r"^Följande\s(?:ledamöter\s)?(?:röstar|röstade)\s(?P<answer2>[Jj]a|[Nn]ej)\s?:\s*(?P<who2>[^:]{3,3000}?)[.]?$"
    r"|^Med\s(?P<answer3>ja|nej)\srösta(?:r|de)\s(?P<who3>[^:]{3,3000}?)[.]?$"
)

SPLIT = re.compile(
    r"\brösta(?:r|de)\s(?P<yes>[^.:;]{3,1500}?)\sja,?\s(?:(?:och|samt|medan|men)\s)?"
    r"(?P<no>[^.:;]{3,1500}?)\snej\b"
)
"""Those who gave each answer between the verb and its word: "röstade Ada Ek ja samt Bo Alm nej"."""
BETWEEN = re.compile(
    r"\b[Rr]östa(?:r|de)\s(?P<who>(?:[^.:;]|(?<=\b[A-ZÅÄÖ])\.(?=\s)){3,1500}?)\s"
    r"(?P<answer>ja|nej)\b(?:\s\((?P<count>\d{1,3})\))?"
    r"(?=\s?[.,;]|$|\s(?:och|samt|medan|men|mot)\b)"
)
"""The same of one answer: "Vid upprop röstar Ada Ek och Bo Alm ja"."""
WHO_RESERVE = re.compile(
    r",?\s(?:som|vilka|vilken)\s(?:(?:också|även|samtidigt|därmed|båda|alla|samtliga|har)\s){0,2}"
    r"(?:anmäler\sreservation|reserverar\ssig|reserverade\ssig|reserverat\ssig)"
    r"(?:\s(?:mot|till)\s[^,.:;]{2,60})?(?=\s?[,.;]|$)"
)
"""What is told besides of those who voted: "Bo Alm, som också reserverar sig"."""
NOBODY = re.compile(
    r"(?:(?P<abstain>Avst(?:år|od|ående))|(?P<absent>Frånvarande)) \(0\)\s?:?\s?[-–]?"
)
_FAMILY_NAME = r"[A-ZÅÄÖÉÜ][\w’'-]{1,30}(?:\s[A-ZÅÄÖÉÜ][\w’'-]{1,30})?"
FAMILY_NAMES = re.compile(
    rf"{_FAMILY_NAME}(?:(?:,|\soch|\ssamt|, och)\s{_FAMILY_NAME}){{1,120}}|{_FAMILY_NAME}"
)
COUNT_BEHIND = re.compile(
    r"\s(?:\((?P<count>\d{1,3})\)|=\s(?P<sum>\d{1,3}))$"
    r"|,?\s(?:totalt|summa|sammanlagt)\s(?P<whole>\d{1,3})(?:\s(?:röst(?:er)?|st))?$"
)
"""How many they were, behind the last of them."""
ANSWERED = re.compile(r"\b(?:ja|nej)\b", re.IGNORECASE)
"""What no name has: "2 ja och 1 nej" names nobody behind its first answer."""
AND = re.compile(r"(?<!,)\s(?:och|samt)\s")
FORMS = (_BEFORE, _VOTED, _COUNTED, _COUNTED_BEHIND)
