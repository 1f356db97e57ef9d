"""PDF files written by hand."""

from __future__ import annotations

from contextlib import suppress

import pytest

from importer.reader_files import shown, tiny_pdf
from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers import UnreadableError, read_source
from minutes_archive.importer.readers.pdf import MOST_PAGES
from minutes_archive.importer.readers.pdf_glyphs import Glyph
from minutes_archive.importer.readers.pdf_words import read_words

FILLING = "Ordföranden hälsar alla välkomna till sammanträdet."


def read(*drawings: str, extra: str = "") -> tuple[Line, ...]:
    return read_source(tiny_pdf(*drawings, extra=extra), "protokoll.pdf").lines


def texts(*drawings: str) -> list[str]:
    return [line.text for line in read(*drawings)]


def refused(data: bytes, name: str = "a.pdf") -> str:
    with pytest.raises(UnreadableError) as caught:
        read_source(data, name)
    return caught.value.kind


def test_lines_come_from_the_top_in_whatever_order_they_were_drawn():
    assert texts(shown((50, 700, "två"), (50, 714, FILLING), (90, 700, "ord"))) == [
        FILLING,
        "två\tord",
    ]


def test_a_word_is_as_high_as_its_tallest_letter():
    low = Glyph("o", 0, 5, 100, 8.5, 0, spaced=True, bold=False)
    tall = Glyph("b", 5, 10, 100, 11, 0, spaced=False, bold=False)
    (word,) = read_words([low, tall])
    assert (word.text, word.size) == ("ob", 11)


def test_words_of_one_type_are_of_one_height():
    """Or a line of low letters would be the usual text, and one with a "g" a heading."""
    low = Glyph("o", 0, 5, 100, 8.5, 0, spaced=True, bold=False, font=(b"Serif", 10))
    tall = Glyph("g", 9, 14, 100, 11, 0, spaced=True, bold=False, font=(b"Serif", 10))
    large = Glyph("o", 0, 5, 130, 14, 0, spaced=True, bold=False, font=(b"Serif", 16))
    sign = Glyph("x", 19, 24, 100, 20, 0, spaced=True, bold=False, font=(b"Symbol", 10))
    words = read_words([low, tall, sign, large])
    assert [word.size for word in words] == [11, 11, 20, 14]


def test_a_few_words_spread_over_a_line_are_no_cells():
    """A justified line has gaps of one width; columns begin at places, and their gaps differ."""
    wide = "30 Tw (samt att utreda vattenfall) Tj 0 Tw"
    drawn = shown((50, 714, FILLING)) + f"\nBT /F1 11 Tf 50 700 Td {wide} ET"
    assert read(drawn)[1].text == "samt att utreda vattenfall"
    row = shown((50, 714, FILLING), (50, 700, "Ek"), (110, 700, "S"), (170, 700, "Ja"))
    assert read(row + shown((230, 700, "Ledamot")))[1].text == "Ek\tS\tJa\tLedamot"


def test_a_cell_that_is_left_open_goes_on_in_the_row_below():
    lines = read(
        shown((50, 726, FILLING), (50, 700, "Ada Ek"), (250, 700, "Bo Alm, ersättare"))
        + shown((50, 687, "Cia Dal"), (250, 687, "för Dan Elg"))
        + shown((50, 650, "7"), (90, 650, "Gran Ek,"), (200, 650, "S"), (90, 637, "Eva"))
        + shown((50, 600, "Ada Ek"), (250, 600, "ersättare"), (50, 587, "Bo"), (250, 587, "för"))
    )
    assert [line.cells or line.text for line in lines[1:]] == [
        ("Ada Ek", "Bo Alm, ersättare för Dan Elg"),
        "Cia Dal",
        ("7", "Gran Ek, Eva", "S"),
        ("Ada Ek", "ersättare"),
        ("Bo", "för"),
    ]


def test_a_label_goes_on_only_beside_its_value():
    """The end of a title below a § number is no rest of that."""
    lines = read(
        shown((50, 740, FILLING), (50, 700, "Kf"), (250, 700, "Dnr 2017/420"))
        + shown((50, 692, "Interpellation till ordf\xf6randen om"), (50, 684, "bredband"))
    )
    assert [line.text for line in lines[1:]] == [
        *("Kf\tDnr 2017/420", "Interpellation till ordföranden om", "bredband")
    ]


@pytest.mark.parametrize("bullet", ["o", "\N{BULLET}", "-"])
def test_a_bullet_far_before_its_point_is_no_cell(bullet):
    sign = "-" if bullet == "-" else "\N{BULLET}"
    lines = read(
        shown((50, 714, FILLING), (68, 700, bullet), (92, 700, "att anta planen"))
        + shown((68, 686, bullet), (92, 686, "att utse Anna Ek"))
    )
    told = [(line.text, line.cells) for line in lines[1:]]
    assert told == [(f"{sign} att anta planen", ()), (f"{sign} att utse Anna Ek", ())]


def test_a_label_and_its_value_stand_on_one_line():
    lines = read(
        shown(
            (50, 700, "Plats och tid"),
            (50, 660, "Beslutande"),
            (200, 700, "Sessionssalen, Lövgatan 1,"),
            (200, 686, "klockan 13.30"),
            (200, 660, "Anna Ek, ordförande"),
        )
    )

    assert [line.cells or line.text for line in lines] == [
        ("Plats och tid", "Sessionssalen, Lövgatan 1,"),
        "klockan 13.30",
        ("Beslutande", "Anna Ek, ordförande"),
    ]
    assert lines[1].column > 20


def test_a_label_that_wraps_is_read_whole():
    lines = read(
        shown(
            (50, 700, "Justeringens plats"),
            (50, 686, "och tid"),
            (200, 700, "Stadshuset i Björkvik,"),
            (200, 686, "måndagen den 20 maj"),
        )
    )

    assert [line.cells or line.text for line in lines] == [
        ("Justeringens plats och tid", "Stadshuset i Björkvik,"),
        "måndagen den 20 maj",
    ]


def test_a_label_at_the_middle_of_its_value_comes_first():
    lines = read(
        shown(
            (50, 750, FILLING),
            (200, 700, "Sessionssalen, Lövgatan 1,"),
            (50, 693, "Plats och tid"),
            (200, 686, "klockan 13.30"),
            (50, 640, FILLING),
        )
    )

    assert [line.text for line in lines[1:3]] == [
        "Plats och tid\tSessionssalen, Lövgatan 1,",
        "klockan 13.30",
    ]


def test_a_label_beside_the_middle_line_of_three_comes_first():
    lines = read(
        shown(
            (50, 750, FILLING),
            (200, 700, "Sessionssalen, Lövgatan 1,"),
            (50, 686, "Plats och tid"),
            (200, 686, "Björkvik,"),
            (200, 672, "klockan 13.30"),
            (50, 640, FILLING),
        )
    )

    assert [line.text for line in lines[1:4]] == [
        "Plats och tid\tSessionssalen, Lövgatan 1,",
        "Björkvik,",
        "klockan 13.30",
    ]


def test_a_label_without_space_above_stays_where_it_is():
    lines = read(
        shown(
            (50, 700, "Beslutande"),
            (200, 700, "Anna Ek"),
            (200, 686, "Bo Alm"),
            (50, 672, "Övriga"),
            (200, 672, "Cecilia Hassel"),
            (200, 658, "Disa Elm"),
        )
    )

    assert [line.text for line in lines] == [
        "Beslutande\tAnna Ek",
        "Bo Alm",
        "Övriga\tCecilia Hassel",
        "Disa Elm",
    ]


def test_the_space_between_paragraphs_is_seen():
    rows = [(50, 700, FILLING), (50, 686, FILLING), (50, 664, FILLING), (50, 650, FILLING)]

    assert [line.blank_before for line in read(shown(*rows))] == [False, False, True, False]


def test_pages_are_counted_and_the_first_line_of_one_has_no_space_above():
    lines = read(shown((50, 700, FILLING)), shown((50, 700, FILLING)))

    assert [(line.page, line.number, line.blank_before) for line in lines] == [
        (1, 1, False),
        (2, 2, False),
    ]


def test_large_type_stands_out():
    drawing = shown((50, 750, "Protokoll"), size=16) + shown((50, 700, FILLING))

    assert [line.bold for line in read(drawing)] == [True, False]


def test_the_number_of_an_item_is_no_cell():
    lines = read(shown((50, 700, "§ 45"), (90, 700, FILLING), (50, 680, "1."), (80, 680, "Ett")))

    assert [line.text for line in lines] == [f"§ 45 {FILLING}", "1. Ett"]


def test_a_hyphen_at_the_end_of_a_line_is_kept():
    assert texts(shown((50, 700, f"{FILLING} skydds-"), (50, 686, "arbete")))[0].endswith("skydds-")


def test_text_along_the_edge_does_not_mix_with_the_lines():
    edge = "BT /F1 8 Tf 0 1 -1 0 30 300 Tm (Underskrivet av) Tj ET"

    assert texts(edge + shown((50, 320, FILLING), (50, 306, FILLING))) == [
        FILLING,
        FILLING,
        "Underskrivet av",
    ]


def test_a_page_that_lies_on_its_side_is_read():
    sideways = (
        f"BT /F1 11 Tf 0 1 -1 0 100 100 Tm ({FILLING}) Tj ET "
        "BT /F1 11 Tf 0 1 -1 0 114 100 Tm (Rad två) Tj ET"
    )

    lines = read(sideways, extra="/Rotate 90")
    assert [line.text for line in lines] == [FILLING, "Rad två"]
    upright = read(shown((100, 700, FILLING), (160, 686, "indraget")))
    indented = sideways.replace("114 100", "114 160")
    assert [line.column for line in read(indented, extra="/Rotate 90")] == [
        line.column for line in upright
    ]


def test_a_label_in_a_cell_merged_of_several_stands_before_the_first():
    rules = " ".join(f"{x} 600 0.5 120 re f" for x in (48, 150, 300)) + (
        " 48 600 252 0.5 re f 48 720 252 0.5 re f 150 660 150 0.5 re f "
    )
    drawing = rules + shown(
        (52, 630, "Beslutande"), (154, 700, "Anna Ek (S)"), (154, 640, "Bo Alm (M)")
    )
    lines = [line.cells or line.text for line in read(drawing)]
    assert lines == [("Beslutande", "Anna Ek (S)"), "Bo Alm (M)"]


def test_a_line_of_a_list_s_cell_that_goes_on_in_small_letters_is_joined():
    rules = " ".join(f"{x} 600 0.5 120 re f" for x in (48, 150, 300, 450)) + (
        " 48 600 402 0.5 re f 48 720 402 0.5 re f "
    )
    names = ["Anna Ek (S), 1:e vice", "ordf\\366rande", "Bo Alm (M)", "Cia Dal (C)", "Dan Elg (V)"]
    drawing = rules + shown(
        (52, 700, "Beslutande"),
        *((154, 700 - 14 * at, name) for at, name in enumerate(names)),
        (304, 700, "Eva Fors (S)"),
    )
    texts_read = [line.text for line in read(drawing)]
    assert texts_read[0] == "Beslutande\tAnna Ek (S), 1:e vice ordförande"
    assert texts_read[1:] == ["Bo Alm (M)", "Cia Dal (C)", "Dan Elg (V)", "Eva Fors (S)"]


def test_cells_between_ruled_lines_are_kept_apart_and_empty_ones_are_there():
    rules = " ".join(f"{x} 600 0.5 120 re f" for x in (48, 150, 200, 300)) + " ".join(
        f" 48 {y} 252 0.5 re f" for y in (600, 660, 720)
    )
    drawing = rules + shown(
        (50, 700, "Sund Andersson,"),
        (50, 686, "Lisbeth"),
        (152, 700, "S"),
        (202, 700, "13.30"),
        (50, 640, "Alm, Bo"),
        (202, 640, "13.45"),
    )

    assert [line.cells for line in read(drawing)] == [
        ("Sund Andersson, Lisbeth", "S", "13.30"),
        ("Alm, Bo", "", "13.45"),
    ]


def test_a_value_right_beside_its_label_is_known_by_the_line_below():
    lines = read(
        shown(
            (50, 700, "Justeringens tid"),
            (130, 700, "Måndagen den 20 maj"),
            (130, 686, "klockan 13.30"),
        )
    )

    assert lines[0].cells == ("Justeringens tid", "Måndagen den 20 maj")


def test_a_frame_around_a_table_and_text_does_not_change_their_order():
    frame = "40 560 400 200 re S 48 600 300 60 re S 150 600 0.5 60 re f "
    drawing = frame + shown(
        (50, 740, FILLING), (50, 640, "Ordförande"), (152, 640, "Anna Ek"), (50, 580, "Slut")
    )

    assert [line.text for line in read(drawing)] == [FILLING, "Ordförande\tAnna Ek", "Slut"]


def test_the_narrow_lines_of_a_table_do_not_make_paragraphs_of_wide_ones():
    table = [(50, 800 - 13 * n, f"Rad {n}") for n in range(6)]
    text = [(50, 700 - 18 * n, FILLING) for n in range(6)]
    lines = read(shown(*table, *text))

    assert [line.blank_before for line in lines[7:]] == [False] * 5


def test_pages_without_text_need_ocr():
    assert refused(tiny_pdf("0 0 100 100 re f")) == "no_text_layer"
    assert refused(tiny_pdf(shown((50, 700, FILLING)), *["0 0 9 9 re f"] * 3)) == "no_text_layer"


def test_shifted_letters_are_not_taken_for_words():
    text = (
        "Ordföranden hälsar alla välkomna|Föregående protokoll läggs till handlingarna|"
        "Nämnden beslutar enligt förvaltningens förslag|Budgeten fastställs med en ändring|"
        "Förvaltningschefen berättar om vinterns skötsel|Remissen besvaras utan erinran"
    )
    shifted = "".join(chr(ord(char) + 3) if char.isascii() else char for char in text)
    lines = [(50, 700 - 14 * n, line) for n, line in enumerate(shifted.split("\x7f"))]

    assert refused(tiny_pdf(shown(*lines))) == "undecoded_glyphs"


@pytest.mark.parametrize("codes", ["(cid:12)(cid:40)" * 30, "\ue001\ue002\ue003" * 30])
def test_codes_are_not_taken_for_words(codes):
    assert refused(f"{FILLING}\n{codes}".encode(), "a.txt") == "undecoded_glyphs"


def test_a_locked_file_says_so():
    zeros = "<" + "00" * 32 + ">"
    locked = tiny_pdf(
        shown((50, 700, FILLING)),
        trailer=f"/ID [{zeros} {zeros}] "
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {zeros} /U {zeros} /P -4 >>",
    )

    assert refused(locked) == "encrypted"


def test_a_broken_file_says_so():
    assert refused(b"%PDF-1.7\n1 0 obj\n<<") == "damaged"


def test_each_byte_may_be_wrong():
    whole = tiny_pdf(shown((50, 700, FILLING)))
    for place in range(0, len(whole), 23):
        data = whole[:place] + bytes([whole[place] ^ 0x15]) + whole[place + 1 :]
        with suppress(UnreadableError):
            assert read_source(data, "a.pdf").lines


def test_a_file_of_too_many_pages_is_refused():
    assert refused(tiny_pdf(*[""] * (MOST_PAGES + 1))) == "too_many_pages"


PICTURE = "q {} 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"


def test_pages_that_are_pictures_are_told():
    """An empty page and a coat of arms are none."""
    text = shown((50, 700, FILLING))
    pages = [text, PICTURE.format(595), text, "", PICTURE.format(60), text, text]
    source = read_source(tiny_pdf(*pages), "a.pdf")
    assert source.pictures == (2,)
