"""The points of a decision that have a line each and no sign between them: "att … att …"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutes_archive.importer.lines import Line

_OPEN = re.compile(
    r"(?:[,;:.!?]|\b(?:uppdr|föresl|besl|hemst|begär|rekomm|uppman|yrka|anhåll)\w{0,12}"
    r"(?: \S{1,40}){0,3}|\b(?:och|samt|dels|eller|om|för|till|genom|än|som|utan|av|på|med|i))$",
    re.IGNORECASE,
)
"""What goes on in the line below: a sign is there already, or the "att" is another verb's own."""


def with_commas(text: str, lines: Iterable[Line]) -> str:
    """Put a comma before each point of a decision that begins a line and has none.

    Args:
        text: The words that decide, on one line.
        lines: The lines of the § that hold them.
    """
    if " att " not in text:
        return text
    pieces: list[str] = []
    done = 0
    above = ""
    for line in lines:
        words = line.text.strip()
        if above and words.startswith("att ") and not _OPEN.search(above[-90:]):
            at = text.find(f" {words}", done)
            if at > 0:
                pieces.append(text[done:at])
                done = at
        above = words
    return ",".join([*pieces, text[done:]])
