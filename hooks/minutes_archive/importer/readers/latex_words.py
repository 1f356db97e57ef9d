r"""The words of a line of LaTeX, without its commands."""

from __future__ import annotations

import re
from collections.abc import Mapping

NAME = r"\\[^\W\d_]+\*?"
OPTION = r"\[[^\[\]]{0,200}\]"
BRACED = r"\{(?:[^{}]|\{[^{}]{0,200}\}){0,400}\}"
_SILENT = (
    r"\\(?:add\w+|bibliography(?:style)?|bigskip|captionsetup|cite|cline|color(?:box)?"
    r"|define\w+|document(?:class|style)|(?:fancy|[lcr])(?:foot|head)|fancyhf|fontsize|geometry"
    r"|graphicspath|vspace|hypersetup|include(?:graphics|pdf)?|input|KOMAoptions|label"
    r"|linespread|new(?:counter|environment|length)|(?:this)?page(?:ref|style|numbering)"
    r"|provide\w+|re?new(?:command|environment)|ref|require\w+|select\w+|set\w+|stepcounter"
    r"|title(?:format|spacing)|usepackage|usetikzlibrary)"
    r"(?![^\W\d_])\*?"
)
"""Commands whose arguments are no words of the minutes."""
OPENS_SILENT = re.compile(_SILENT)
_TOKEN = re.compile(
    rf"\\hfill\b|\\q?quad\b|\\hspace\*?\s?{BRACED}|{_SILENT}(?:\s?(?:{OPTION}|{BRACED})){{0,5}}"
    rf"|\\(?:href|hyper(?:link|target|ref)|textcolor)\s?(?:{OPTION})?{BRACED}(?=\s?\{{)"
    rf"|\\(?:begin|end)\s?\{{[^{{}}]{{0,60}}\}}(?:{OPTION}|{BRACED}){{0,3}}"
    r"|\\csname\b.{0,60}?\\endcsname"
    rf"|\\item(?![^\W\d_])\s?(?:{OPTION})?|\\\\(?:{OPTION})?|\\S(?![^\W\d_])[~\s,\\]{{0,3}}"
    rf"|\\[%&_#$§{{}}]|\\[,;:!/@ -]|{NAME}(?:\s?{OPTION}){{0,3}}|\}}(?:{OPTION})?|[{{~&]"
)
_LAYOUT = re.compile(
    r"\\(?:(?:new|clear)page|page(?:break)?|linebreak|newline|no?indent|indent|make\w+|centering"
    r"|(?:big|med|small)skip|tiny|scriptsize|footnotesize|small|normalsize|[lL]arge|LARGE|[hH]uge"
    r"|par|\w+rule|hline|[hv]?fill|dotfill|hrulefill|tableofcontents|raggedright|bf\w*|it\w*|em"
    r"|rm\w*|sc\w*|sf\w*|tt\w*|protect|relax|left|right|appendix|null|strut|(?:begin|end)group"
    r"|signatur\w*|\w*signaturer?|[lc]?dots|textbackslash|bfseries|and)\*?"
)
"""Commands without arguments that only set the text."""
_GAPS = ("\\hfill", "\\quad", "\\qquad", "\\hspace")
_CALLED = re.compile(r"\\(?P<name>[^\W\d_]+)(?!\s*\{[^{}])(?P<end>\\(?=[\s.,;:!?)]|$)|\{\}|)")
_DEPTH = 3
_LONGEST = 2_000
"""Characters of a line at most that commands are filled into again, lest they multiply."""
CELL = "\0"
"""What parts cells: a character that no text of a source holds."""


def stripped(text: str) -> tuple[str, bool]:
    """Give words without commands; say also whether these begin an entry of a list.

    Args:
        text: A line, or what stands in a command's braces, without a comment.
    """
    words: list[str] = []
    entry = False
    at = 0
    for token in _TOKEN.finditer(text):
        words.append(text[at : token.start()])
        at = token.end()
        sign = token[0]
        entry = entry or sign.startswith("\\item")
        after = text[at : at + 1]
        if sign.startswith("}") and after == "{":
            words.append(" ")
        elif after != "{" and _stands_for_words(sign):
            words.append(sign)
        else:
            words.append(_shown(sign))
    words.append(text[at:])
    return "".join(words), entry


def _stands_for_words(sign: str) -> bool:
    """Say whether a command may stand for words that nobody here knows: better shown than lost."""
    named = re.fullmatch(NAME, sign) is not None and not sign.startswith(("\\item", *_GAPS))
    return named and sign not in {"\\S", "\\att"} and _LAYOUT.fullmatch(sign) is None


def _shown(sign: str) -> str:
    """Give what a command or a sign shows."""
    if sign == "&":
        return CELL
    if sign.startswith(_GAPS):
        return "\t"
    if sign in {"~", "\\ ", "\\,"}:
        return " "
    if sign == "\\att":
        return "att"
    if len(sign) == len("\\%") and sign[1] in "%&_#$§{}":
        return sign[1]
    return "§ " if sign.startswith("\\S") and not sign[2:3].isalpha() else ""


def filled_in(text: str, defined: Mapping[str, str]) -> str:
    """Put in the words that a document's own commands stand for.

    Args:
        text: A line.
        defined: The words, by the command's name.
    """
    for _ in range(_DEPTH):  # one may stand for another
        filled = _CALLED.sub(lambda found: _meant(found, defined), text)
        if filled == text or len(filled) > max(_LONGEST, 2 * len(text)):
            break
        text = filled
    return text


def _meant(found: re.Match[str], defined: Mapping[str, str]) -> str:
    """Give what a command stands for, or the command."""
    meant = defined.get(found["name"])
    if meant is None:
        return found[0]
    return f"{meant} " if found["end"] == "\\" else meant
