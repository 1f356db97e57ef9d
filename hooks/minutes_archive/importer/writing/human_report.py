"""What an import came to, for the secretary who checks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial

from minutes_archive.archive.private_data import PRIVATE_CODES
from minutes_archive.findings import Finding
from minutes_archive.importer.facts import Confidence, Taken
from minutes_archive.importer.writing.compose import Written
from minutes_archive.importer.writing.machine_report import reason_words
from minutes_archive.report import describe
from minutes_archive.texts import Texts
from minutes_archive.yaml_text import inline

_SILENT = frozenset({"read", "label", "heading_number"})
_LONGEST = 100
_ENTRIES_SHOWN = _LONGEST // 3 + 1
"""Entries of a list that may be shown: each takes a character, a comma and a space."""
_MOST = 200


def report_text(written: Written, shown: str, texts: Texts) -> str:
    """Write the report on one file.

    Args:
        written: The minutes.
        shown: The minutes file's name.
        texts: The words of the reader's language.
    """
    source = written.draft.source
    lines = [
        texts("importer.report.title", file=shown),
        texts("importer.report.source", file=source.name, sha256=source.sha256),
        "",
        texts("importer.report.next", file=shown),
    ]
    for name, rows in (
        ("private", _private(written, texts)),
        ("doubts", _doubts(written, texts)),
        ("findings", _findings(written, texts)),
        ("values", _values(written, texts)),
        ("people", _people(written, texts)),
        ("sections", _sections(written, texts)),
        ("left_out", _left_out(written, texts)),
    ):
        body = list(rows) or [f"  {texts('importer.report.none')}"]
        lines += ["", texts(f"importer.report.{name}"), *body]
    return "\n".join([*lines, ""]).replace(" \n", "\n")


def _doubts(written: Written, texts: Texts) -> Iterator[str]:
    """List what is to be looked at."""
    for told in written.told:
        place = texts("importer.report.line", line=told.line) if told.line else ""
        yield f"  {told.key}{place}: {told.why}"
    for words in written.rescued:
        yield f"  {texts('importer.writing.rescued', words=_short(words))}"


def _private(written: Written, texts: Texts) -> Iterator[str]:
    """List the private data that was found, masked, with what to do about it."""
    for finding in written.findings:
        if finding.code in PRIVATE_CODES:
            message, hint = describe(finding, texts)
            yield _finding(finding, message, texts)
            yield from (f"      {line}" for line in hint.split("\n"))


def _findings(written: Written, texts: Texts) -> Iterator[str]:
    """List what the archive's own check says besides."""
    for finding in written.findings:
        if finding.code not in PRIVATE_CODES:
            yield _finding(finding, describe(finding, texts)[0], texts)


def _finding(finding: Finding, message: str, texts: Texts) -> str:
    """Write one finding with its place."""
    line = texts("importer.report.file_line", line=finding.line)
    return f"  {texts(f'level.{finding.level}')} {finding.code}{line}: {message}"


def _values(written: Written, texts: Texts) -> Iterator[str]:
    """List each value, where it was read and how surely."""
    sure = {one: texts(f"importer.report.{one.name.lower()}") for one in Confidence}
    before, after = _around_line(texts)
    for key, (_, value, line, confidence, _) in written.values:
        shown = _short(inline(value, longest=_ENTRIES_SHOWN))
        yield f"  {key} = {shown}{before}{line}{after}, {sure[confidence]}"


def _people(written: Written, texts: Texts) -> Iterator[str]:
    """List whom the registry knows, nearly knows and does not know."""
    known = [match.name for match in written.people if match.known is not None]
    if known:
        yield f"  {texts('importer.report.known', names=', '.join(known))}"
    for match in written.people:
        if match.near is not None:
            params = {"name": match.name, "known": match.near.name}
            yield f"  {texts('importer.report.near', **params)}"
            yield from (f"      {line}" for line in match.paste.split("\n"))
    strangers = [one.paste for one in written.people if one.known is None and one.near is None]
    if any(strangers):
        yield f"  {texts('importer.report.strangers')}"
        for paste in filter(None, strangers):
            yield from (f"      {line}" for line in paste.split("\n"))


def _sections(written: Written, texts: Texts) -> Iterator[str]:
    """List the §§ that were found."""
    before, after = _around_line(texts)
    for draft in written.draft.sections:
        section = draft.section
        case = f" ({section.case})" if section.case else ""
        yield f"  § {section.number} {_short(section.title)}{case}{before}{section.line}{after}"


def _left_out(written: Written, texts: Texts) -> Iterator[str]:
    """List what of the source stands neither in the text nor as a value."""
    pieces = [one for one in written.draft.taken if one.reason not in _SILENT]
    rows = list(_pieces(pieces, texts))
    yield from rows[:_MOST]
    if len(rows) > _MOST:
        yield f"  {texts('importer.report.more', count=len(rows) - _MOST)}"


def _pieces(pieces: Iterable[Taken], texts: Texts) -> Iterator[str]:
    """List pieces with their reasons, those with the same words and reason together."""
    words = cache(partial(reason_words, texts=texts))
    before, after = _around_line(texts)
    places: dict[tuple[str, str], list[str]] = {}
    for line, reason, _ in pieces:
        places.setdefault((line.text, reason), []).append(str(line.number))
    for (text, reason), numbers in places.items():
        yield f"  ”{_short(text)}”{before}{', '.join(numbers)}{after}: {words(reason)}"


def _around_line(texts: Texts) -> tuple[str, str]:
    """Give the words before and after the number of the line on which something stands."""
    before, _, after = texts("importer.report.line", line="\n").partition("\n")
    return before, after


def _short(text: str) -> str:
    """Cut a text to one line of reasonable length."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
