"""Which light markup a text is written in, and the headings that each kind marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

_MARKDOWN_HEADING = re.compile(
    r"^ {0,3}(#{1,6})(?:[ \t]+|(?<=##)(?=[^\s#])|(?=[A-ZÅÄÖ§][^#\n]{0,80}[^#.!?\n]$))(\S.*)$",
    re.MULTILINE,
)
"""The space behind the marks is left out in older texts; behind one mark a hashtag may stand."""
_CLOSING = re.compile(r"[ \t]#+[ \t]*$")
_COMMENT = re.compile(r"# [a-zåäö]")  # a title begins with a capital
_UNDERLINE = re.compile(r"^ {0,3}(={3,}|-{3,})[ \t]*$")
_DOUBLE_UNDERLINED = re.compile(r"^\S[^\n]*\n={3,}[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(
    r"(?:\A|\n[ \t]*\n)(?:[=~^+-]{3,160}[ \t]*\n)?"
    r"[ \t]*(?P<title>[A-ZÅÄÖ\d”\"][^\n]{1,150}?)[ \t]*\n"
    r"[ \t]*(?P<line>([=~^+-])\3{2,159})[ \t]*(?=\n|\Z)"
)
_DRAWN = "=-~^+"
"""What titles are underlined with, by the usual rank."""
_SIGNED = re.compile(r"^[ \t]*(?:[A-ZÅÄÖ]\w{0,7}\.?[ \t]+)?(?:§ ?\d|\d{1,4} ?§)", re.MULTILINE)
_STRONG = re.compile(r"\*\*[^*\n]{1,200}\*\*")
_ORG_HEADING = re.compile(r"^(\*{1,6})[ \t]+(\S.*)$", re.MULTILINE)
_ORG_ALONE = re.compile(r"(?:\A|\n)[ \t]*\n\* \S.*\n[ \t]*\n(?=[^\s*])")
"""A line with one star that stands by itself and has text below it, as no list's entry does."""
_MANY = 5
_ORG_KEYWORD = re.compile(r"^#\+[A-Za-z_]{2,30}:", re.MULTILINE)
_TYPST_HEADING = re.compile(r"^(={1,6})[ \t]+(\S.*)$", re.MULTILINE)
_TYPST_STATEMENT = re.compile(r"^#(?:import|show|set|let)\b.*[\"(=:]", re.MULTILINE)
_TYPST_TERM = re.compile(r"^/ [^:\n]{1,120}:", re.MULTILINE)
_WIKI_HEADING = re.compile(r"^(={1,6})[ \t]*([^=\s](?:[^\n]*[^=\s])?)[ \t]*\1[ \t]*$", re.MULTILINE)
_TEXTILE_HEADING = re.compile(r"^h([1-6])\.[ \t]+(\S.*)$", re.MULTILINE)
_TEXTILE_LINE = re.compile(r"\nh[1-6]\.[ \t]+\S")  # begins with fixed letters, so that it is fast
_LATEX_HEADING = re.compile(
    r"^[ \t]*\\(chapter|section|subsection|subsubsection|paragraph)\*?"
    r"\{((?:[^{}\n]|\{[^{}\n]*+\})*+)\}"
    r"[ \t]*(?:\\label\{[^{}\n]*\})?[ \t]*$",
    re.MULTILINE,
)
_ABOUT = 3
_SEVERAL = 3
_NO_TITLE = re.compile(r"[ \t]*(?:[-*+>|#]|\d{1,4}[.)][ \t]|$)")


@dataclass(frozen=True, slots=True)
class MarkedHeading:
    """A heading that stands on one line between its marks.

    Args:
        level: Its rank.
        start: Offset in the line of its first character.
        end: Offset after its last.
    """

    level: int
    start: int
    end: int


class Markup(Enum):
    """How a text marks its headings."""

    NONE = auto()
    MARKDOWN = auto()
    ORG = auto()
    TYPST = auto()
    WIKI = auto()
    LATEX = auto()
    TEXTILE = auto()
    UNDERLINED = auto()
    """None, but for rows of "=", "-" or "~" below its titles."""


_ENDINGS = {
    ".md": Markup.MARKDOWN,
    ".markdown": Markup.MARKDOWN,
    ".org": Markup.ORG,
    ".typ": Markup.TYPST,
    ".wiki": Markup.WIKI,
    ".mediawiki": Markup.WIKI,
    ".tex": Markup.LATEX,
}


def find_markup(text: str, name: str) -> Markup:
    """Tell which markup a text is written in; a few marks alone prove none.

    Args:
        text: The whole text.
        name: The file's name: "2024-05-14.md", "möte.md.txt".
    """
    stem = name.lower().removesuffix(".txt")
    for ending, markup in _ENDINGS.items():
        if stem.endswith(ending):
            return markup
    return next((markup for markup, proof in _PROOFS if proof(text)), Markup.NONE)


def heading(line: str, markup: Markup) -> MarkedHeading | None:
    """Read a heading that stands on one line, in Markdown or Textile.

    Args:
        line: The line.
        markup: The whole text's markup; the others have readers of their own.

    Returns:
        The heading; none where the line is none.
    """
    read = _HEADINGS.get(markup)
    return read(line) if read else None


def underlined(line: str, below: str, above: str) -> int:
    """Give the rank of a Markdown heading that the next line underlines; 0 where it is none.

    Args:
        line: The line.
        below: The next line.
        above: The line before it.
    """
    found = _UNDERLINE.match(below)
    if not found or above.strip() not in {"", below.strip()} or _NO_TITLE.match(line):
        return 0
    return 1 if found[1].startswith("=") else 2


def drawn_rank(title: str, line: str, above: str) -> int:
    """Give the rank of a title of plain text that a drawn line underlines; 0 where it is none.

    Args:
        title: The title.
        line: The next line.
        above: The line before it, which may be drawn as well.
    """
    if line[0] not in _DRAWN or line.strip(line[0]) or (above and above != line):
        return 0
    if _NO_TITLE.match(title) or title[0] in _DRAWN or not is_drawn_under(title, line):
        return 0
    return _DRAWN.index(line[0]) + 1


def is_drawn_under(title: str, line: str) -> bool:
    """Say whether a drawn line is about as long as the title above it.

    Args:
        title: The title.
        line: The next line.
    """
    return abs(len(title) - len(line)) <= max(_ABOUT, len(title) // 8)


def is_comment(line: str) -> bool:
    """Say whether a text's first line is a comment about the file, not a heading.

    Args:
        line: The first line.
    """
    return bool(_COMMENT.match(line))


def _is_markdown(text: str) -> bool:
    """Say whether headings or strong words show Markdown."""
    body = text.partition("\n")[2] if is_comment(text) else text
    headings = len(_MARKDOWN_HEADING.findall(body)) if "#" in body else 0
    strong = len(_STRONG.findall(text))
    doubles = len(_DOUBLE_UNDERLINED.findall(text)) if "===" in text else 0
    return headings >= 2 or headings + doubles + strong >= 3 or (headings == 1 and strong > 0)


def _is_org(text: str) -> bool:
    """Say whether keywords or ranks of stars show org-mode; one star may be a bullet."""
    headings = _ORG_HEADING.findall(text) if "*" in text else []
    deep = sum(len(stars) > 1 for stars, _ in headings)
    if len(headings) >= 2 and (deep > 0 or _ORG_KEYWORD.search(text)):
        return True
    alone = len(_ORG_ALONE.findall(text)) if len(headings) >= _MANY else 0
    return alone >= _MANY and alone * 4 >= len(headings) * 3


def _is_typst(text: str) -> bool:
    """Say whether several headings show Typst, or statements and a list of terms."""
    if "\n=" in text and len(_TYPST_HEADING.findall(text)) >= 2:
        return True
    if "\n/ " not in text or "#" not in text or _TYPST_STATEMENT.search(text) is None:
        return False
    return len(_TYPST_TERM.findall(text)) >= _SEVERAL


def _is_wiki(text: str) -> bool:
    """Say whether several headings between marks show MediaWiki, whose lists look like Markdown."""
    return "=" in text and "\n=" in text and len(_WIKI_HEADING.findall(text)) >= 2


def _is_latex(text: str) -> bool:
    """Say whether its beginning or several headings show LaTeX."""
    if "\\" not in text:
        return False
    return "\\begin{document}" in text or len(_LATEX_HEADING.findall(text)) >= 2


def _is_textile(text: str) -> bool:
    """Say whether several headings show Textile, which wikis and bug trackers are written in."""
    return len(_TEXTILE_LINE.findall(f"\n{text}")) >= 2


def _is_underlined(text: str) -> bool:
    """Say whether several titles are underlined, and no section signs head the §§."""
    if "§" in text and _SIGNED.search(text):
        return False
    if not any(sign * 3 in text for sign in _DRAWN):
        return False
    found = sum(is_drawn_under(one["title"], one["line"]) for one in _UNDERLINED.finditer(text))
    return found >= _SEVERAL


def _markdown_heading(line: str) -> MarkedHeading | None:
    """Read "## Words" and "## Words ##"."""
    found = _MARKDOWN_HEADING.match(line)
    if not found:
        return None
    words = _CLOSING.sub("", found[2])
    return MarkedHeading(len(found[1]), found.start(2), found.start(2) + len(words))


def _textile_heading(line: str) -> MarkedHeading | None:
    """Read "h2. Words"."""
    found = _TEXTILE_HEADING.match(line)
    return MarkedHeading(int(found[1]), *found.span(2)) if found else None


_PROOFS: tuple[tuple[Markup, Callable[[str], bool]], ...] = (
    (Markup.WIKI, _is_wiki),
    (Markup.MARKDOWN, _is_markdown),
    (Markup.ORG, _is_org),
    (Markup.LATEX, _is_latex),
    (Markup.TYPST, _is_typst),
    (Markup.TEXTILE, _is_textile),
    (Markup.UNDERLINED, _is_underlined),
)
_HEADINGS: dict[Markup, Callable[[str], MarkedHeading | None]] = {
    Markup.MARKDOWN: _markdown_heading,
    Markup.TEXTILE: _textile_heading,
}
