"""Words that tell nothing of a meeting: forms', signatures', web pages' and typesetters' own."""

from __future__ import annotations

import re

from minutes_archive.importer.letters import dotless

EDGES = " \t.,:;|*_–—-"
_TAVLA = r"(?:[\w-]{2,40}\s){0,3}(?:[\w-]{0,20}anslags-?\s?tavl(?:a|an|or)|anslagstavla)"
_LIST = (
    r"(?:(?:bifogad|separat|särskild)e?\s)?(?:(?:närvaro|upprop|omröstning|votering|deltagar|röst)"
    r"[a-zåäö-]{0,12}(?:\s?,|\soch\s[a-zåäö]{3,20}list[ae]?,?)?\s?)?"
)
_PAGE = r"(?:på\s)?(?:sid(?:an|orna|a|\.)?|s\.|blad)\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?"
_WHOLE = (
    (
        "pointer",
        (
            r"(?:(?:ledamöter|närvarande|beslutande|ersättare|övriga|deltagare)\s?,?\s)?"
            rf"(?:(?:se|enligt)\s{_LIST}(?:se\s)?{_PAGE}|se\snästa\ssida|{_PAGE})"
        ),
    ),
    (
        "notice_form",
        (
            rf"(?:och\s)?(?:(?:tillkännage(?:t|s|n)|tillkännagivits|anslagits|anslås)\s)?på\s{_TAVLA}"
            r"|(?:[\wåäö-]{3,60}s\s)?protokoll(?:et)?\s(?:från\s(?:\d{4}-\d\d-\d\d|nedanstående"
            r"\ssammanträde)\s)?är\sjusterat"
            r"(?:\.\sjusteringen\shar\stillkännagivits\sgenom\sanslag)?"
            r"|datum\sför(?:\sanslags?)?(?:\s+(?:uppsättande|nedtagande)){0,2}"
            r"|(?:uppsättande|nedtagande)(?:\s+nedtagande)?|anslag\som\sjustering"
        ),
    ),
    (
        "label",
        (
            r"(?:protokollet\s)?omfattar\s+(?:paragraf(?:er(?:na)?)?\s)?§{0,2}\s?\d{1,4}\s?[-–]\s?§?\s?\d{1,4}"
            r"|n\s?ä\s?r\s?v\s?a\s?r\s?o\s?l\s?i\s?s\s?t\s?a|upprop"
            r"|(?:närvaro\s?)?-?\s?och\s(?:omröstnings|voterings)lista"
        ),
    ),
    (
        "signature",
        (
            r"digital\ssignering|(?:detta\s|protokollet\s)(?:dokument(?:et)?\s)?(?:har|är)\s"
            r"(?:signerats|undertecknats|undertecknat|signerat)\s(?:digitalt|elektroniskt)"
            r"|(?:ordförandes?|sekreterares?|justerar(?:e|es)|justerandes)\s(?:signatur|underskrift)"
        ),
    ),
    ("page_number", r"\d{1,3}\s?\(\s?\d{1,3}\s?\)"),
    ("furniture", r"(?:[A-ZÅÄÖ][\w\s]{2,40},\s)?protokoll\s\d{1,3}\s?\(\s?\d{1,3}\s?\)"),
    (
        "web_page",
        (
            r"(?:till|hoppa\still|gå\still)\s(?:innehåll(?:et)?|huvudinnehåll(?:et)?|sidans\sinnehåll"
            r"|navigering(?:en)?)|lyssna(?:\spå\ssidan)?|skriv\sut(?:\ssidan)?|dela(?:\ssidan)?"
            r"|(?:publicera(?:d|t)|senast\s(?:ändrad|uppdaterad|granskad|publicerad))(?:\sden)?"
            r"(?:\s?:)?(?:\s\d{4}-\d\d-\d\d)?(?:\sav\s[\w\s-]{3,40})?"
            r"|länk\still\s[\w\s-]{3,40}\si\sny(?:tt)?\s(?:flik|fönster)|öppnas\si\snytt\sfönster"
        ),
    ),
)
_WORDS = tuple((reason, re.compile(dotless(form), re.IGNORECASE)) for reason, form in _WHOLE)
_HOME = r"\[?(?:hem|start(?:sida(?:n)?)?)\b\]?"
_LINES = (
    (
        "web_page",
        re.compile(
            rf"(?:din\sposition|du\sär\shär)\s?:|{_HOME}\s?(?:[|>»›/]\s\S|\[\w)", re.IGNORECASE
        ),
    ),
    (
        "preamble",
        re.compile(
            r"\\(?:documentclass|usepackage|title|author|date|begin\{document|maketitle|noindent"
            r"|pagestyle|thispagestyle|setlength|renewcommand|newcommand|input|include|section\*?\{\})"
            r"|#(?:set|show|import|let|include)\s|#\+[A-Z_]{3,20}:|__[A-Z]{3,20}__$"
            r"|(?:title|author|authors|category|categories|layout|tags|lang|slug|permalink|draft"
            r"|description|date):\s?\S"
        ),
    ),
)


def reason_of_words(text: str) -> str | None:
    """Say why words are put aside whatever stands around them; None where they are not.

    Args:
        text: All that is left of a line, or of a phrase broken over two.
    """
    bare = text.strip(EDGES)
    return next((reason for reason, form in _WORDS if form.fullmatch(bare)), None)


def reason_of_line(text: str) -> str | None:
    """Say why all that is left of a line is put aside by how the line begins.

    Args:
        text: The whole line.
    """
    return next((reason for reason, form in _LINES if form.match(text)), None)
