"""What of a heading stands above the line with its number: a title, or a case number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from minutes_archive.importer.lines import Line
from minutes_archive.importer.outline.candidates import Candidate, Style
from minutes_archive.importer.outline.heading_case import holds_title, is_case_line
from minutes_archive.importer.outline.parted_case import case_lines, join_case
from minutes_archive.importer.outline.sent_above import leads
from minutes_archive.importer.sections.subheadings import read_subheading

_SENTENCE = re.compile(r"[^\W_][)”\"]?[.!?](?:\s|$)")
_NO_TITLE_END = (".", ",", ";", ":", "!")
_FEWEST = 3
_SHARE = 2 / 3
_FEWEST_CASES = 2
_MOST_LINES = 4
_LONGEST = 300


def lines_above(lines: Sequence[Line], openings: Sequence[Candidate]) -> Mapping[int, int]:
    """Count the lines above the §§' numbers that belong to their headings.

    One § proves nothing, for what stands there may end the § before: most §§ of a source have
    their titles above, and most of those with a case number have that there.

    Args:
        lines: The source's lines.
        openings: The lines that open its §§.

    Returns:
        How many lines, by the place of the line with the number; none is left out.
    """
    signed = [one for one in openings if one.style is Style.SIGN]
    if len(signed) < len(openings):
        return {}
    return _titles(lines, signed) or _cases(lines, signed)


def _titles(lines: Sequence[Line], openings: Sequence[Candidate]) -> dict[int, int]:
    """Count the lines of the titles, where most are above the numbers and text is below."""
    counts: dict[int, int] = {}
    before, proved = -1, 0
    for one in openings:
        if holds_title(_with_case(lines, one.place)[one.rest :]):
            return {}
        count = _title(lines, one.place)
        if count and one.place - count > before:
            counts[one.place] = count
            proved += _text_below(lines, one.place)
        before = one.place
    return counts if proved >= max(_FEWEST, len(openings) * _SHARE) else {}


def _title(lines: Sequence[Line], index: int) -> int:
    """Count the lines of a title that stands by itself above a line; 0 for none."""
    for count in range(1, min(_MOST_LINES, index) + 1):
        line = lines[index - count]
        if line.cells or line.text.endswith(_NO_TITLE_END):
            return 0
        if (line.blank_before or index == count) and not is_case_line(line.text):
            words, _, label = line.text.partition(":")
            whole = sum([len(one.text) for one in lines[index - count : index]]) <= _LONGEST
            upper = whole and line.text[0].isupper()
            return count if upper and read_subheading(words if label else line.text) is None else 0
    return 0


def _text_below(lines: Sequence[Line], index: int) -> bool:
    """Say whether a §'s text begins right below a line: a part's name or a sentence."""
    parted = _with_case(lines, index) != lines[index].text
    index += 1 + (int(parted) or case_lines(lines, index + 1))
    if index >= len(lines):
        return True
    below = lines[index].text
    return read_subheading(below) is not None or _SENTENCE.search(below) is not None


def _cases(lines: Sequence[Line], openings: Sequence[Candidate]) -> dict[int, int]:
    """Count the lines of the case numbers right above the numbers, where none stands below one.

    Most §§ have theirs there, or each that is there leads its §: nothing but the empty space
    above it parts it from the text before.
    """
    places = {one.place for one in openings}
    counts = {one.place: _case_above(lines, one.place) for one in openings if one.case is None}
    above = {place: count for place, count in counts.items() if count}
    if not above:
        return {}
    below = any(
        count and place + 1 + count not in places
        for place in places
        for count in (case_lines(lines, place + 1),)
    )
    if below:
        return {}
    if all(_lead(lines, place - count, place) for place, count in above.items()):
        return above
    most = len(above) >= max(_FEWEST_CASES, len(openings) / 2)
    return above if most and not _end_in_cases(lines, openings, above) else {}


def _lead(lines: Sequence[Line], index: int, place: int) -> bool:
    """Say whether a case number, and who is named on its line before it, lead a §."""
    beside = index > 0 and lines[index - 1].number == lines[index].number
    return leads(lines, index - beside, place)


def _end_in_cases(
    lines: Sequence[Line], openings: Sequence[Candidate], above: Mapping[int, int]
) -> bool:
    """Say whether §§ end in their case numbers: the first has none above it, the last one below."""
    if openings[0].place in above:
        return False
    last = range(openings[-1].place + 2, len(lines))
    return sum(is_case_line(lines[at].text) for at in last) == 1


def _with_case(lines: Sequence[Line], index: int) -> str:
    """Give a line, and the end of its case number where the line below holds nothing else."""
    joined = join_case(lines[index : index + 2])
    whole = joined is not None and joined.left is None
    return joined.lines[0].text if joined is not None and whole else lines[index].text


def _case_above(lines: Sequence[Line], index: int) -> int:
    """Count the lines right above one that are nothing but a case number."""
    return next((count for count in (1, 2) if case_lines(lines, index - count) == count), 0)
