"""A body that was parsed before reads the same wherever it stands in a file."""

from __future__ import annotations

import pytest

from minutes_archive.parse import FaultlessBody, parse_body

BODY = """\
Före paragraferna.

## § 1 Mötets öppnande

Ordföranden öppnar mötet.

## § 2 Ny brygga

### Beslut

Bryggan byggs.
"""


def known(text: str) -> FaultlessBody:
    parsed, findings = parse_body(text, 1, "")
    assert findings == []
    return FaultlessBody(text, parsed)


@pytest.mark.parametrize("above", ["", "\n", "\n\n"])
@pytest.mark.parametrize("first_line", [1, 12])
def test_it_is_what_parsing_it_there_would_give(above, first_line):
    body = above + BODY
    assert known(BODY).within(body, first_line) == parse_body(body, first_line, "")[0]


def test_a_body_with_a_heading_first_keeps_its_empty_lines_above():
    text = BODY.partition("\n\n")[2]
    assert known(text).within("\n" + text, 5) == parse_body("\n" + text, 5, "")[0]


@pytest.mark.parametrize(
    "other", [BODY + "\n", BODY.replace("byggs", "rivs"), "Annat.\n" + BODY, BODY[1:], ""]
)
def test_another_body_is_not_taken_for_it(other):
    assert known(BODY).within(other, 1) is None
