"""Letters of local parties, known by the place where everybody else has a party."""

from __future__ import annotations

from collections import Counter

from minutes_archive.importer.people.marks import Kind, Mark

_LONGEST = 6
_FEWEST = 4


def with_local_parties(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Read letters as a party's that stand right behind several names, as others' parties do.

    Letters behind a comma or of one person alone may be an organisation's, and stay so.

    Args:
        text: The list's text.
        marks: Its marks.
    """
    acronyms = [index for index in _behind_names(marks) if _is_acronym(marks[index])]
    if not acronyms:
        return marks
    often = Counter(marks[index].value for index in acronyms)
    bare = sum(
        marks[index].kind is Kind.PARTY and text[marks[index].start].isalpha()
        for index in _behind_names(marks)
    )
    if bare < max(_FEWEST, len(acronyms)):
        return marks
    found = {index for index in acronyms if often[marks[index].value] > 1}
    return tuple(
        Mark(Kind.PARTY, mark.start, mark.end, mark.value) if index in found else mark
        for index, mark in enumerate(marks)
    )


def _behind_names(marks: tuple[Mark, ...]) -> list[int]:
    """Give the marks that stand right behind a name, or in the cell behind it."""
    kinds = [mark.kind for mark in marks]
    return [
        index
        for index in range(1, len(marks))
        if kinds[index - 1] is Kind.NAME
        or (kinds[index - 1] is Kind.GAP and index > 1 and kinds[index - 2] is Kind.NAME)
    ]


def _is_acronym(mark: Mark) -> bool:
    """Say whether a mark holds a few letters, most of them capitals."""
    letters = mark.value
    few = mark.kind is Kind.ORGANISATION and letters.isalpha() and len(letters) <= _LONGEST
    return few and sum(letter.isupper() for letter in letters) > 1
