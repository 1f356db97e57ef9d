"""Pages of HTML."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_archive.importer.lines import Line
from minutes_archive.importer.readers import UnreadableError, read_source


def read(body: str, head: str = "") -> tuple[Line, ...]:
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_source(page.encode(), "protokoll.html").lines


def texts(body: str) -> list[str]:
    return [line.text for line in read(body)]


def test_blocks_and_breaks_make_lines():
    assert texts("<div>ett<br>två</div><p>tre\n  fyra</p>fem<ul><li>sex") == [
        "ett",
        "två",
        "tre fyra",
        "fem",
        "• sex",
    ]


def test_headings_have_their_rank_and_strong_paragraphs_are_bold():
    lines = read("<h2>§ 1 Öppnande</h2><p><b>Beslut</b></p><p>a <b>b</b></p>")

    assert [(line.level, line.bold) for line in lines] == [(2, False), (0, True), (0, False)]


def test_space_is_where_the_page_shows_it():
    lines = read("<p>a</p><p>b</p><div>c</div><div>d</div><div>e<br><br>f</div><ol><li>g<li>h</ol>")

    assert [line.blank_before for line in lines] == [
        *(False, True, True, False, False, True, True, False)
    ]


def test_items_have_the_numbers_that_the_reader_sees():
    body = (
        "<ol><li>ett<li>två<ol type=a><li>under</ol></ol><ol start=3><li>tre<li value=7>sju</ol>"
        "<ul style='list-style: none'><li>utan</ul>"
    )

    assert texts(body) == ["1. ett", "2. två", "a. under", "3. tre", "7. sju", "utan"]


@pytest.mark.parametrize(
    ("kind", "first", "third"),
    [
        ("type=i", "i", "iii"),
        ("type=I", "I", "III"),
        ("type=A", "A", "C"),
        ("style='list-style-type: lower-alpha'", "a", "c"),
        ("style='margin:0;list-style: upper-roman inside'", "I", "III"),
        ("style='list-style-type:decimal'", "1", "3"),
        ("style='list-style-type:lower-latin' type=1", "a", "c"),
    ],
)
def test_items_are_counted_in_the_letters_that_the_reader_sees(kind, first, third):
    body = f"<ol {kind}><li>ett<li>två<li>tre</ol>"

    assert [texts(body)[0], texts(body)[2]] == [f"{first}. ett", f"{third}. tre"]


def test_roman_numbers_are_written_as_they_are():
    lists = ((1994, "år"), (9, "nio"), (0, "noll"))
    body = [f"<ol type=i start={number}><li>{word}</ol>" for number, word in lists]

    assert texts("".join(body)) == ["mcmxciv. år", "ix. nio", "0. noll"]


def test_what_nobody_sees_is_left_out():
    body = (
        "<script>x()</script><style>p{}</style><nav>Meny</nav><p hidden>dolt</p>"
        "<p style='display: none'>dolt</p><!-- dolt --><p aria-hidden=true>dolt</p><p>synligt</p>"
    )

    assert texts(body) == ["synligt"]


def test_only_the_main_part_of_a_page_is_read():
    long = "Nämnden beslutar att godkänna förslaget. " * 6
    lines = read(f"<header>Kommunens webb</header><main><p>{long}</p></main><footer>Kakor</footer>")

    assert [line.text for line in lines] == [long.strip()]
    assert texts("<main></main><p>Allt står utanför.</p>") == ["Allt står utanför."]


def test_a_tables_row_is_a_line_of_cells():
    lines = read("<table><tr><td>Anna Ek<td><td>ordf.<tr><td>Bo Alm<td>(M)<td></table>")

    assert [line.cells for line in lines] == [("Anna Ek", "", "ordf."), ("Bo Alm", "(M)", "")]
    assert lines[0].text == "Anna Ek\t\tordf."


def test_a_label_stands_with_the_first_line_of_its_value():
    lines = read(
        "<table><tr><td>Beslutande<td>Anna Ek (S)<br>Bo Alm (M)"
        "<tr><td>Justeringens<br>plats och tid<td>Stadshuset</table>"
    )

    assert [line.cells or line.text for line in lines] == [
        ("Beslutande", "Anna Ek (S)"),
        "Bo Alm (M)",
        ("Justeringens plats och tid", "Stadshuset"),
    ]
    assert lines[1].column > 0


def test_lists_side_by_side_are_read_across():
    lines = read("<table><tr><td>Anna Ek<br>Bo Alm<td>ordf.<br>ledamot</table>")

    assert [line.cells for line in lines] == [("Anna Ek", "ordf."), ("Bo Alm", "ledamot")]


def test_a_table_that_sets_out_the_page_is_no_table():
    lines = read(
        "<table><tr><td><h1>Protokoll</h1><p>text</p><table><tr><td>a<td>b</table></table>"
    )

    assert [(line.level, line.cells or line.text) for line in lines] == [
        (1, "Protokoll"),
        (0, "text"),
        (0, ("a", "b")),
    ]


def test_entities_and_named_encodings_are_read():
    assert texts("&Aring;sa &amp; &Ouml;rjan&nbsp;Ek &sect;&#160;4") == ["Åsa & Örjan Ek § 4"]
    page = "<html><head><meta charset=iso-8859-1></head><p>Åsa</p></html>".encode("latin-1")
    assert read_source(page, "a").lines[0].text == "Åsa"


@pytest.mark.parametrize("name", ["iso-8859-15", "macintosh", "ibm850", "okänd"])
def test_a_page_is_read_in_the_encoding_that_it_names_if_there_is_such_a_one(name):
    coded = "utf-8" if name == "okänd" else name
    page = f"<html><head><meta charset='{name}'></head><p>Åsa Örn</p></html>".encode(coded)

    assert read_source(page, "a.html").lines[0].text == "Åsa Örn"


def test_a_piece_of_a_page_is_known_by_its_name_or_its_tags():
    piece = "".join(f"<p>Rad {n}</p>" for n in range(6)).encode()

    assert len(read_source(piece, "utan-ändelse").lines) == 6
    assert read_source(b"<p>en</p>", "a.htm").lines[0].text == "en"
    assert read_source("Värdet är <b> i texten".encode(), "a.txt").lines[0].text.endswith("texten")


@pytest.mark.parametrize("tag", ["div", "b", "table", "ul"])
def test_a_page_nested_beyond_sense_is_refused(tag):
    with pytest.raises(UnreadableError) as caught:
        read(f"<{tag}>" * 100_000)
    assert caught.value.kind == "damaged"


_PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<td>", "</td>", "<tr>", "</tr>", "<table>", "</table>", "<li>", "<ol>"),
        *("</ol>", "<br>", "<b>", "</b>", "<h2>", "</h2>", "<div>", "</div>", "ord", "två ord"),
        *("<main>", "</main>", "<pre>", "</pre>", "<p hidden>", "&lt;", "<![CDATA[", "<!--"),
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_no_page_is_too_strange(body):
    with suppress(UnreadableError):
        assert all(line.text for line in read(f"{body}slut"))


def test_a_bullet_in_a_cell_of_its_own_begins_a_point():
    lines = read("<table><tr><td>•<td>ett<tr><td>o<td>två<br>tre<tr><td>Anna Ek<td>o</table>")
    assert [(line.text, line.cells) for line in lines] == [
        ("• ett", ()),
        ("• två", ()),
        ("tre", ()),
        ("Anna Ek\to", ("Anna Ek", "o")),
    ]


@given(st.lists(st.sampled_from(["<tr>", "<td>", "a", "<br>", "<p>", "<h2>"]), max_size=30))
def test_no_cells_words_are_lost_or_doubled(pieces):
    body = "".join(f"ord{n}" if piece == "a" else piece for n, piece in enumerate(pieces))
    words = [f"ord{n}" for n, piece in enumerate(pieces) if piece == "a"]
    lines = read(f"<table><tr><td>{body}</table>först") if words else ()

    joined = " ".join(line.text for line in lines)
    assert all(joined.count(word) >= 1 for word in words)
    assert len("".join(joined.split())) == len("".join(words)) + (5 if words else 0)


def test_a_line_above_a_break_may_be_bold_alone():
    lines = read("<p><b>Beslut</b><br>Taxan antas.<br><b>Jäv</b> Ada Ek</p>")
    assert [(line.text, line.bold) for line in lines] == [
        ("Beslut", True),
        ("Taxan antas.", False),
        ("Jäv Ada Ek", False),
    ]


def test_a_button_in_a_heading_opens_what_is_hidden_below_it():
    panel = '<button>Skriv ut</button><p>Taxan antas.</p><p hidden id="b">Mall</p>'
    lines = read(
        '<button aria-controls="b">Meny</button>'
        '<h3><button aria-controls="a">§ 1 Ny taxa</button></h3>'
        f'<div id="a" hidden>{panel}</div>'
    )
    assert [(line.text, line.level) for line in lines] == [("§ 1 Ny taxa", 3), ("Taxan antas.", 0)]
