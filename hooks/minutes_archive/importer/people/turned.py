"""Lists that have the family name first: "Ek, Anna (S)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_archive.importer.people.names import is_given, is_name_word

_SURNAME_FIRST = re.compile(
    r"[\W\d_]{0,6}(?P<family>(?:(?:af|d[eiu]|la|v[ao]n|de[nr]?) ){0,2}"
    r"(?:[^\W\d_]['’´`])?[^\W\d_]{2,30}(?:-[^\W\d_]{2,30})?(?: [^\W\d_]{2,30}){0,2}),"
    r"(?:[ ]{1,2}(?P<given>[^\W\d_]{2,30}(?:[- ][^\W\d_]{1,30})?)"
    r"(?=[ ]{0,2}(?:$|[(,;\t|]| [A-Z]{1,4}$))|[ ]*$)"
)
_LETTER_LAST = re.compile(
    r", ?[^\W\d_]{2,30}(?:-[^\W\d_]{2,30})? (?:[SMCVL]|SD|KD|MP|FP)(?: ?$|[ ,])"
)

_TURNED_ENTRY = re.compile(
    r"(?:(?<=[,;] )|(?<=och )|\A)"
    r"(?P<family>[A-ZÅÄÖ][^\W\d_]{1,30}(?:[ -][A-ZÅÄÖ][^\W\d_]{1,30})?), "
    r"(?P<given>[A-ZÅÄÖ][^\W\d_]{1,30})(?:[- ][^\W\d_]{2,30})? ?\([^\W\d_]{1,5}\)"
)
_FORWARD = re.compile(
    r"(?:\A|[,;] )[A-ZÅÄÖ][^\W\d_]{1,30} [A-ZÅÄÖ][^\W\d_]{1,30} ?\([^\W\d_]{1,5}\)"
)


def is_turned(lines: Sequence[str], *, as_others: bool = False) -> bool:
    """Say whether most lines with a comma have a family name before it.

    In a short list one is enough that has a party's letter last: "Ek, Anna S".

    Args:
        lines: The lines of a list.
        as_others: Whether it is so in another list of the document: then one is enough here.
    """
    if any("(" in line and _has_turned_row(line) for line in lines):
        return True
    with_comma = [line for line in lines if "," in line]
    found = (_SURNAME_FIRST.match(line) for line in with_comma)
    matching = [one for one in found if one and _is_capitalised(one)]
    single = [found for found in matching if " " not in found["family"] and found["given"]]
    lettered = [one for one in single if _LETTER_LAST.match(one.string, one.end("family"))]
    if (lettered or (as_others and matching)) and len(matching) == len(with_comma):
        return True
    return len(single) >= 2 and len(matching) * 10 >= len(with_comma) * 6


def _is_capitalised(found: re.Match[str]) -> bool:
    """Say whether what may be names begins with capitals, unlike a title behind a comma."""
    given = found["given"] or found["family"]
    return given[0].isupper() and found["family"].split()[-1][0].isupper()


def _has_turned_row(line: str) -> bool:
    """Say whether a line names people as "Ek, Anna (S), Alm, Bo (M)", and nobody otherwise."""
    if _FORWARD.search(line):
        return False
    found = list(_TURNED_ENTRY.finditer(line))
    given = sum(is_given(one["given"]) and is_name_word(one["family"].split()[-1]) for one in found)
    return bool(found) and found[0].start() == 0 and given * 2 > len(found)
