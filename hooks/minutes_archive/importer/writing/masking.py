"""Reports without private data: they lie beside minutes from which somebody may take it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_archive.archive.private_data import PRIVATE_CODES
from minutes_archive.importer.lines import Line
from minutes_archive.importer.writing.compose import Written
from minutes_archive.importer.writing.machine_report import Json, left_out
from minutes_archive.report import masked

_DIGIT = re.compile(r"\d")
_WORDS = "x"
"""What stands for a line without digits: a letter parts numbers as any words do."""


def quotes_private(written: Written) -> bool:
    """Say whether reports on minutes may quote private data.

    All that they quote stands in the minutes file, which the archive's reader has looked
    through, or was left out of it.

    Args:
        written: The minutes.
    """
    if any(finding.code in PRIVATE_CODES for finding in written.findings):
        return True
    texts = [written.draft.source.name, *[one.line.text for one in left_out(written.draft)]]
    # Names in lists of votes and headers of pages come again and again; a number may go on from
    # line to line, so that lines with digits stay where they are.
    words = {text for text in set(texts) if not _DIGIT.search(text)}
    text = "\n".join([*sorted(words), *[_WORDS if text in words else text for text in texts]])
    return masked(text) != text


def with_masked_leftovers(written: Written) -> Written:
    """Mask what is in no §, also a number that begins on one line and ends on the next.

    Args:
        written: The minutes, for the reports; the file itself stays as it is.
    """
    lines = [one.line for one in left_out(written.draft)]
    hidden = dict(zip(lines, _masked_lines(lines), strict=True))
    draft = replace(
        written.draft,
        preamble=tuple(hidden[line] for line in written.draft.preamble),
        appendices=tuple(hidden[line] for line in written.draft.appendices),
        taken=tuple(one._replace(line=hidden[one.line]) for one in written.draft.taken),
    )
    return replace(written, draft=draft)


def masked_object(answer: Json) -> Json:
    """Mask every text of an object for programs, before a line's end in it is written as two signs.

    Args:
        answer: The object, or a part of it.
    """
    if isinstance(answer, str):
        return masked(answer)
    if isinstance(answer, list):
        return [masked_object(one) for one in answer]
    if isinstance(answer, dict):
        return {key: masked_object(one) for key, one in answer.items()}
    return answer


def _masked_lines(lines: Sequence[Line]) -> list[Line]:
    """Mask lines as the text that they are together; every sign keeps its place in it."""
    text = masked("\n".join([line.text for line in lines]))
    found: list[Line] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        found.append(line._replace(text=text[start:end]))
        start = end + 1
    return found
