"""Any bytes give text or a finding that says where the trouble is."""

from __future__ import annotations

import pytest

from minutes_archive.findings import Level
from minutes_archive.source import read_document
from reader_samples import BYTES, MINUTES


def found(data: bytes) -> list[tuple[str, int, int]]:
    return [(f.code, f.line, f.column) for f in read_document(data, "m.md")[1]]


def params(data: bytes, code: str) -> dict[str, str]:
    return next(dict(f.params) for f in read_document(data, "m.md")[1] if f.code == code)


def test_the_first_byte_that_is_not_utf8_is_placed_by_line_and_column():
    data = "---\r\nå: ö\r\nplats: ä".encode() + b"\xff" + b"\r\n"

    assert found(data) == [("PA104", 3, 9)]
    assert params(data, "PA104") == {"byte": "FF"}


def test_windows_1252_is_recognised_and_shows_the_word():
    data = "---\nchair: Åsa Öberg\n".encode("cp1252")

    assert found(data) == [("PA105", 2, 8)]
    assert params(data, "PA105") == {"byte": "C5", "word": "Åsa"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_recognised_with_and_without_its_mark(encoding):
    assert found(MINUTES.encode(encoding)) == [("PA106", 1, 1)]


def test_a_nul_is_placed_and_not_taken_for_utf16():
    assert found(b"---\na\0") == [("PA102", 2, 2)]


@pytest.mark.parametrize(
    ("start", "name"),
    [(b"%PDF-1.4", "PDF"), (b"PK\x03\x04", "DOCX, ODT, ZIP"), (b"{\\rtf1", "RTF")],
)
def test_a_document_of_another_kind_is_named(start, name):
    assert params(start + b" text", "PA103") == {"format": name}


def test_a_file_of_fifty_megabytes_is_not_read():
    document, findings = read_document(b"x" * 50_000_000, "m.md")

    assert document is None
    assert [f.code for f in findings] == ["PA101"]
    assert dict(findings[0].params) == {"limit": "2", "size": "50.0"}


@pytest.mark.parametrize("code", ["PA109", "PA110", "PA111", "PA112"])
def test_what_editors_do_to_a_file_is_read_and_only_noted(code):
    plain, _ = read_document(MINUTES.encode(), "m.md")
    document, findings = read_document(BYTES[code], "m.md")

    assert [(f.code, f.level) for f in findings] == [(code, Level.NOTE)]
    assert plain
    assert document
    assert (document.front, document.body) == (plain.front, plain.body)
    assert document.body_line == plain.body_line


def test_bom_crlf_and_decomposed_letters_are_all_told_at_once():
    data = b"\xef\xbb\xbf" + BYTES["PA112"].replace(b"\n", b"\r\n")

    assert [code for code, _, _ in found(data)] == ["PA109", "PA110", "PA112"]


def test_a_decomposed_letter_is_placed_and_shown():
    assert found(BYTES["PA112"]) == [("PA112", 7, 20)]
    assert params(BYTES["PA112"], "PA112") == {"letter": "Ö"}


def test_each_control_character_is_told_once_with_how_often_it_stands():
    data = MINUTES.replace("Budgeten antas.", "Bud\x0cgeten\x0c ant\u2028as\u202e.").encode()

    assert found(data) == [("PA108", 24, 4), ("PA108", 24, 15), ("PA108", 24, 18)]
    assert params(data, "PA108") == {"character": "U+000C", "count": "2"}


def test_a_lost_letter_and_a_letter_decoded_twice_are_warnings():
    data = MINUTES.replace("Budgeten antas.", "S\ufffdderlund och SÃ¶derlund.").encode()

    document, findings = read_document(data, "m.md")

    assert document
    assert [(f.code, f.level) for f in findings] == [
        ("PA114", Level.WARNING),
        ("PA115", Level.WARNING),
    ]
    assert dict(findings[1].params)["character"].startswith("Ã¶")


def test_accents_in_a_heap_are_refused_before_they_cost_time():
    heap = MINUTES.replace("Budgeten", "Budge" + "\u0301\u0327" * 400_000)
    assert found(heap.encode()) == [("PA116", 24, 6)]
    escaped = '---\na: "e' + "\\u0301\\u0327" * 20_000 + '"\n---\n'
    assert found(escaped.encode()) == [("PA215", 2, 4)]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_called_empty(data):
    assert "PA107" in [code for code, _, _ in found(data)]
