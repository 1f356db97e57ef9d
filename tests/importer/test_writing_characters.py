"""What must not be lost is counted without any space, whatever the space is."""

from __future__ import annotations

import sys

from minutes_archive.importer.writing.characters import squeezed


def test_no_space_is_left_whatever_stands_around_it():
    for code in range(sys.maxunicode + 1):
        if chr(code).isspace():
            assert squeezed(f"å{chr(code)}b") == "åb"
