"""Both reports on minutes, without private data: somebody may take that out of the minutes."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from minutes_archive.archive.private_data import HIDDEN_CODES, hide_private
from minutes_archive.importer.lines import Line
from minutes_archive.importer.writing.compose import Written
from minutes_archive.importer.writing.human_report import report_text
from minutes_archive.importer.writing.machine_report import Json, left_out, minutes_object
from minutes_archive.texts import Texts

_DIGIT = re.compile(r"\d")
_WORDS = "x"
"""What stands for a line without digits: a letter parts numbers as any words do."""


@dataclass(frozen=True, slots=True)
class Reports:
    """What is told of minutes that were made.

    Args:
        record: What programs are told, with every character of the source.
        shown: The same as it is shown and kept: with stars for private data.
        report: What the secretary is told, with stars for private data.
    """

    record: dict[str, Json]
    shown: dict[str, Json]
    report: str


def write_reports(written: Written, domains: Collection[str], texts: Texts) -> Reports:
    """Write both reports on minutes.

    Args:
        written: The minutes.
        domains: The municipality's own (see `own_domains`).
        texts: The words of the reader's language.
    """
    name = written.path.rpartition("/")[2]
    record = minutes_object(written, written.path, texts)
    if not _quotes_private(written, domains):
        return Reports(record, record, report_text(written, name, texts))
    told = _with_masked_leftovers(written, domains)
    shown = masked_object(minutes_object(told, told.path, texts), domains)
    return Reports(record, shown, hide_private(report_text(told, name, texts), domains))


def masked_object(answer: Mapping[str, Json], domains: Collection[str] = ()) -> dict[str, Json]:
    """Mask every text of an object for programs, before a line's end in it becomes two signs.

    Args:
        answer: The object.
        domains: The municipality's own.
    """
    return {key: _masked(one, domains) for key, one in answer.items()}


def _quotes_private(written: Written, domains: Collection[str]) -> bool:
    """Say whether reports on minutes may quote private data.

    All that they quote stands in the minutes file, which the archive's reader has looked
    through, or was left out of it.
    """
    if any(finding.code in HIDDEN_CODES for finding in written.findings):
        return True
    texts = [written.draft.source.name, *[one.line.text for one in left_out(written.draft)]]
    # Names in lists of votes and headers of pages come again and again; a number may go on from
    # line to line, so that lines with digits stay where they are.
    words = {text for text in set(texts) if not _DIGIT.search(text)}
    text = "\n".join([*sorted(words), *[_WORDS if text in words else text for text in texts]])
    return hide_private(text, domains) != text


def _with_masked_leftovers(written: Written, domains: Collection[str]) -> Written:
    """Mask what is in no §, also a number that begins on one line and ends on the next."""
    lines = [one.line for one in left_out(written.draft)]
    hidden = dict(zip(lines, _masked_lines(lines, domains), strict=True))
    draft = replace(
        written.draft,
        preamble=tuple(hidden[line] for line in written.draft.preamble),
        appendices=tuple(hidden[line] for line in written.draft.appendices),
        taken=tuple(one._replace(line=hidden[one.line]) for one in written.draft.taken),
    )
    return replace(written, draft=draft)


def _masked(value: Json, domains: Collection[str]) -> Json:
    """Mask every text of a value, at whatever depth."""
    if isinstance(value, str):
        return hide_private(value, domains)
    if isinstance(value, list):
        return [_masked(one, domains) for one in value]
    return masked_object(value, domains) if isinstance(value, dict) else value


def _masked_lines(lines: Sequence[Line], domains: Collection[str]) -> list[Line]:
    """Mask lines as the text that they are together; every sign keeps its place in it."""
    text = hide_private("\n".join([line.text for line in lines]), domains)
    found: list[Line] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        found.append(line._replace(text=text[start:end]))
        start = end + 1
    return found
