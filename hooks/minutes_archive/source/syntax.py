"""What somebody meant where the text is not YAML, and how the line reads when mended.

The mended line keeps its number, so that the rest of the file can be read and all its faults
be told at once. Nothing mended is ever published: every slip here is an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from minutes_archive.findings import FindingKind
from minutes_archive.source import kinds
from minutes_archive.source.indents import Indent, fitting_indent
from minutes_archive.source.marks import Mark
from minutes_archive.source.tree import Slip

_HARD = "\u00a0\u2007\u202f\u3000"
_HARD_SPACE = re.compile(rf"^[ ]*(?:- *)?(?P<at>[{_HARD}])|^[^:\"']*:(?P<after>[{_HARD}])")
_TAB = re.compile(r"^ *(?:- +)?(?P<at>\t)")
_NO_SPACE_AFTER_DASH = re.compile(r"^(?P<head> *-)(?P<at>[^\s-].*)$")
_NO_SPACE_AFTER_COLON = re.compile(r"^(?P<head> *(?:- +)*[A-Za-z_]+:)(?P<at>[^\s/:].*)$")
_PAIR = re.compile(r"^(?P<head> *(?:- +)*(?P<key>[^\s:#\"'\[{-][^:#]*):\s+)(?P<value>\S.*)$")
_ITEM = re.compile(r"^(?P<head> *(?:- +)+)(?P<value>\S.*)$")
_QUOTES = ("'", '"')
_VALUE_END = re.compile(r"[ ]*[,\]}]")
_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
_KEY_WORD = re.compile(r"^(?P<head> *(?:- +)*[a-z_]+)(?P<at> \S.*)?$")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A slip, and the whole text with the line mended where that could be done."""

    slip: Slip
    mended: str | None


@dataclass(frozen=True, slots=True)
class _Case:
    """A text that is not YAML and where the parser stopped; lines and columns from 0."""

    lines: list[str]
    problem: str
    context: str
    line: int
    column: int
    begun: int
    begun_column: int

    def nearby(self) -> Iterator[int]:
        """Give the lines that may hold the slip, the likeliest first."""
        before = self.line - 1
        while before > 0 and not self.lines[before].strip():
            before -= 1
        yield from dict.fromkeys((self.line, self.begun, max(before, 0)))

    def found(
        self, kind: FindingKind, line: int, column: int, mended: str | None, **params: object
    ) -> Diagnosis:
        """Make the diagnosis of one line; a line that cannot be mended ends the reading."""
        slip = Slip(kind, Mark(line + 1, column + 1), tuple(params.items()))
        if mended is None or mended == self.lines[line]:
            return Diagnosis(slip, None)
        return Diagnosis(slip, "\n".join([*self.lines[:line], mended, *self.lines[line + 1 :]]))


def diagnose(text: str, error: yaml.YAMLError) -> Diagnosis:
    """Tell what is wrong with a text that the parser refuses.

    Args:
        text: The YAML, with LF line ends.
        error: What the parser said.
    """
    case = _case(text, error)
    for detect in _DETECTORS:
        diagnosis = detect(case)
        if diagnosis is not None:
            return diagnosis
    return case.found(kinds.SYNTAX, case.line, case.column, None)


def _case(text: str, error: yaml.YAMLError) -> _Case:
    """Gather what the parser said; an error without a place is put at the first line."""
    lines = text.split("\n")
    problem = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None) or problem
    line, column = (problem.line, problem.column) if problem else (0, 0)
    start, start_column = (begun.line, begun.column) if begun else (line, column)
    last = len(lines) - 1
    return _Case(
        lines=lines,
        problem=str(getattr(error, "problem", None) or ""),
        context=str(getattr(error, "context", None) or ""),
        line=min(line, last),
        column=column,
        begun=min(start, last),
        begun_column=start_column,
    )


def _tab(case: _Case) -> Diagnosis | None:
    """A line indented with a tab."""
    for number in case.nearby():
        match = _TAB.match(case.lines[number])
        if match:
            return _without_tab(case, number, match.start("at"))
    return None


def _without_tab(case: _Case, number: int, column: int) -> Diagnosis:
    """Put spaces in place of the tabs that a line begins with, or of one after its dash."""
    line = case.lines[number]
    bare = line.lstrip(" \t")
    if column >= len(line) - len(bare):
        mended = line[:column] + line[column:].lstrip(" \t")
        return case.found(kinds.TAB, number, column, mended, **_told(None))
    fit = fitting_indent(case.lines, number, by_tab=True)
    lead = line[: len(line) - len(bare)].replace("\t", "  ")
    mended = (" " * fit.spaces if fit else lead) + bare
    return case.found(kinds.TAB, number, column, mended, **_told(fit))


def _hard_space(case: _Case) -> Diagnosis | None:
    """A hard space where YAML wants a plain one."""
    for number in case.nearby():
        line = case.lines[number]
        match = _HARD_SPACE.match(line)
        if match:
            column = max(match.start("at"), match.start("after"))
            plain = line.translate(dict.fromkeys(map(ord, _HARD), " "))
            return case.found(kinds.HARD_SPACE, number, column, plain)
    return None


def _alias(case: _Case) -> Diagnosis | None:
    """A value that begins with * or &, which YAML takes for a reference."""
    unnamed = "alphabetic or numeric" in case.problem
    number = case.begun if unnamed else case.line
    line = case.lines[number]
    match = _PAIR.match(line) or _ITEM.match(line)
    if match is None or (not unnamed and match["value"][0] != "*"):
        return None
    return case.found(
        kinds.ALIAS,
        number,
        match.start("value"),
        _quote_value(line),
        value=match["value"].split(" ")[0][:20],
    )


def _tag(case: _Case) -> Diagnosis | None:
    """A value that begins with !, which YAML takes for a type."""
    line = case.lines[case.line]
    match = _PAIR.match(line) or _ITEM.match(line)
    if "tag" not in case.context or match is None or match["value"][0] != "!":
        return None
    value = match["value"].split(" ")[0][:20]
    return case.found(kinds.TAG, case.line, match.start("value"), _quote_value(line), value=value)


def _reserved_start(case: _Case) -> Diagnosis | None:
    """A value that begins with a character that means something in YAML."""
    signs = ("cannot start any token", "node content", "comment or line break", "directive name")
    line = case.lines[case.line]
    match = _PAIR.match(line) or _ITEM.match(line)
    column = match.start("value") if match and case.column >= match.start("value") else case.column
    at_start = match is not None and case.column == match.start("value")
    if any(sign in case.problem for sign in signs) or (at_start and line[column] in "?:"):
        mended = _quote_value(line) if match and column == match.start("value") else None
        sign = line[column : column + 1]
        return case.found(kinds.RESERVED_START, case.line, column, mended, character=sign)
    return None


def _space_after_dash(case: _Case) -> Diagnosis | None:
    """A list item whose dash touches its text."""
    for number in case.nearby():
        match = _NO_SPACE_AFTER_DASH.match(case.lines[number])
        if match:
            mended = f"{match['head']} {match['at']}"
            return case.found(kinds.SPACE_AFTER_DASH, number, match.start("at"), mended)
    return None


def _space_after_colon(case: _Case) -> Diagnosis | None:
    """A key whose colon touches its value."""
    for number in case.nearby():
        match = _NO_SPACE_AFTER_COLON.match(case.lines[number])
        if match:
            mended = f"{match['head']} {match['at']}"
            shown = mended.strip()[:60]
            return case.found(
                kinds.SPACE_AFTER_COLON, number, match.start("at"), mended, suggestion=shown
            )
    return None


def _list_on_key_line(case: _Case) -> Diagnosis | None:
    """A list that begins on the line of its key."""
    if "sequence entries" not in case.problem:
        return None
    line = case.lines[case.line]
    match = _PAIR.match(line)
    mended = f"{match['head']}[{_quoted(match['value'].lstrip('- '))}]" if match else None
    return case.found(kinds.LIST_ON_KEY_LINE, case.line, case.column, mended)


def _colon_in_value(case: _Case) -> Diagnosis | None:
    """A colon in a value without quotation marks."""
    match = _PAIR.match(case.lines[case.line])
    if "mapping values" not in case.problem or match is None or case.column < match.start("value"):
        return None
    mended = _quote_value(case.lines[case.line])
    suggestion = (mended or "").strip()[:80]
    return case.found(kinds.COLON_IN_VALUE, case.line, case.column, mended, suggestion=suggestion)


def _unclosed_quote(case: _Case) -> Diagnosis | None:
    """A quotation mark that is never closed, or closed by the next value's opening one."""
    if "end of stream" in case.problem or "document indicator" in case.problem:
        return _close_quote(case, case.begun, case.lines[case.begun][case.begun_column :][:1])
    before = case.lines[case.line][: case.column].rstrip()
    quote = before[-1:]
    if quote not in _QUOTES or before.count(quote) > 1:
        return None
    for number in range(case.line - 1, -1, -1):
        # The quotation that ends at this line's first mark began at the nearest one above.
        if case.lines[number].count(quote) % 2:
            below = case.lines[number + 1 : case.line + 1]
            swallowed = any(_PAIR.match(line) or _ITEM.match(line) for line in below)
            return _close_quote(case, number, quote) if swallowed else None
    return None


def _close_quote(case: _Case, number: int, quote: str) -> Diagnosis | None:
    """Close a quotation at the end of its line; inside brackets, at the next comma or bracket."""
    line = case.lines[number]
    match = _PAIR.match(line) or _ITEM.match(line)
    column = line.rfind(quote) if quote in _QUOTES else -1
    if column < 0:
        return None
    end = _VALUE_END.search(line, column)
    mended = line[: end.start()] + quote + line[end.start() :] if end else None
    if match and match["value"].startswith(quote):
        column, mended = match.start("value"), line.rstrip() + quote
    suggestion = (mended or "").strip()[:80]
    return case.found(
        kinds.UNCLOSED_QUOTE, number, column, mended, quote=quote, suggestion=suggestion
    )


def _unknown_escape(case: _Case) -> Diagnosis | None:
    r"""A \ in a quotation that YAML reads as the beginning of a code."""
    if "escape" not in case.problem:
        return None
    line = case.lines[case.line]
    match = _PAIR.match(line) or _ITEM.match(line)
    mended = None
    if match and match["value"].startswith('"') and match["value"].count('"') == 2:
        mended = match["head"] + _quoted(match["value"].strip().strip('"'))
    return case.found(kinds.UNKNOWN_ESCAPE, case.line, case.column, mended)


def _unclosed_bracket(case: _Case) -> Diagnosis | None:
    """A list or mapping in brackets without its end, or without a comma."""
    if "flow" not in case.context or "',' or " not in case.problem:
        return None
    line = case.lines[case.begun]
    bracket = line[case.begun_column : case.begun_column + 1]
    closing = _CLOSING.get(bracket, "]")
    mended = None if closing in line[case.begun_column :] else line.rstrip().rstrip(",") + closing
    return case.found(
        kinds.UNCLOSED_BRACKET, case.begun, case.begun_column, mended, closing=closing
    )


def _text_after_quote(case: _Case) -> Diagnosis | None:
    """Text that goes on after a closing quotation mark or bracket."""
    line = case.lines[case.line]
    match = _PAIR.match(line) or _ITEM.match(line)
    if not match or not match.start("value") < case.column < len(line):
        return None
    sign = match["value"][0]
    closing = _CLOSING.get(sign)
    if closing is None or not line[: case.column].rstrip().endswith(closing):
        return None
    if sign == closing:
        kind, column, params = kinds.TEXT_AFTER_QUOTE, case.column, {"quote": sign}
    else:
        kind, column, params = kinds.RESERVED_START, match.start("value"), {"character": sign}
    return case.found(kind, case.line, column, _quote_value(line), **params)


def _missing_colon(case: _Case) -> Diagnosis | None:
    """A line of words without a colon; the parser may notice it some lines further down."""
    if "expected ':'" not in case.problem and "mapping values" not in case.problem:
        return None
    for number in dict.fromkeys((*range(case.line, -1, -1), case.begun)):
        line = case.lines[number]
        if ":" in line and number != case.line:
            return None
        if line.strip() and ":" not in line and not line.lstrip().startswith(("#", "- ")):
            match = _KEY_WORD.match(line)
            mended = f"{match['head']}:{match['at'] or ''}" if match else "#"
            column = len(line) - len(line.lstrip())
            return case.found(kinds.MISSING_COLON, number, column, mended, value=line.strip()[:40])
    return None


def _indentation(case: _Case) -> Diagnosis | None:
    """A line that begins further in or out than the lines it belongs with."""
    signs = ("expected key", "<block end>", "document start", "mapping values", "'-' indicator")
    if not any(sign in case.problem for sign in signs):
        return None
    fit = fitting_indent(case.lines, case.line, by_tab=False)
    number = fit.line if fit else case.line
    bare = case.lines[number].lstrip(" ")
    indent = len(case.lines[number]) - len(bare)
    mended = " " * fit.spaces + bare if fit else None
    return case.found(kinds.INDENTATION, number, indent, mended, **_told(fit))


def _told(fit: Indent | None) -> dict[str, object]:
    """Give what a finding tells of the indent that a line should have, if that is known."""
    spaces = fit.spaces if fit else 0
    return {"indent": spaces or "", "outermost": "yes" if fit and not spaces else ""}


_DETECTORS: tuple[Callable[[_Case], Diagnosis | None], ...] = (
    _tab,
    _hard_space,
    _alias,
    _tag,
    _unknown_escape,
    _unclosed_quote,
    _unclosed_bracket,
    _reserved_start,
    _list_on_key_line,
    _colon_in_value,
    _space_after_dash,
    _space_after_colon,
    _text_after_quote,
    _missing_colon,
    _indentation,
)


def _quote_value(line: str) -> str | None:
    """Write a line with its value in quotation marks."""
    match = _PAIR.match(line) or _ITEM.match(line)
    return match["head"] + _quoted(match["value"].rstrip()) if match else None


def _quoted(value: str) -> str:
    """Write a value in quotation marks."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
