"""The guard over the source's words bites wherever one is lost, doubled or changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from importer.test_writing_body import TEXTS as BODIES
from importer.writing_samples import full_draft, one_section, source_of
from minutes_archive.importer.facts import Fact, Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.writing.accounting import check_body, check_custody
from minutes_archive.importer.writing.body import write_body
from minutes_archive.importer.writing.claims import with_kept_words
from minutes_archive.parse import parse_body


def losses(draft, change=lambda text: text):
    body = write_body(draft, "[utan rubrik]", "Övrigt")
    parsed, _ = parse_body(change(body.text), 1, "")
    return check_body(draft, parsed, body.taken, "Övrigt")


def test_a_whole_draft_has_lost_nothing():
    draft = full_draft()
    custody = check_custody(draft)
    assert (custody.missing, custody.doubled) == ((), ())
    assert losses(draft) == []


@given(BODIES)
def test_whatever_the_words_none_are_lost_in_writing(text):
    assert losses(one_section(text)) == []


_CELLS = st.sampled_from(["", "Ja", "två ord", "o", "-", "a-b", "5 * 3", "#"])


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "•", "o", "-", "Anna Ek"]), _CELLS, _CELLS),
        min_size=2,
        max_size=5,
    )
)
@example([("•", "ett"), ("•", "två")])
def test_whatever_the_cells_of_a_table_none_is_lost(table):
    rows = [row for row in table if any(row)]
    made = one_section("\n".join("x" for _row in rows))
    cells = [
        line._replace(text="\t".join(row).strip(), cells=tuple(row))
        for line, row in zip(made.sections[0].section.lines, rows, strict=True)
    ]
    section = replace(made.sections[0].section, lines=tuple(cells))
    draft = replace(
        made,
        source=source_of((*section.heading, *cells)),
        sections=(
            replace(
                made.sections[0], section=section, parts=(SectionPart(None, None, tuple(cells)),)
            ),
        ),
    )
    assert losses(draft) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Dagordningen godkänns.", "Dagordningen godkänns", 6),
        ("öppnar mötet", "öppnar möte", 6),
        ("Lekplatsen byggs.\n\n### Beslut", "### Beslut", 9),
        ("Lekplatsen byggs.", "Lekplatsen byggs. Lekplatsen byggs.", 11),
        ("## § 3 Avslutning\n\n", "", 13),
        ("Mötet avslutas.", "", 14),
    ],
)
def test_a_change_of_the_text_is_found_where_it_is(old, new, line):
    (loss,) = losses(full_draft(), lambda text: text.replace(old, new, 1))
    assert loss.line == line


def test_words_that_the_source_does_not_have_are_found():
    (loss,) = losses(full_draft(), lambda text: f"{text}\nTillagt.\n")
    assert loss.text == "Tillagt."


def test_what_nobody_claims_is_found_with_its_line():
    draft = full_draft()
    short = replace(draft, taken=draft.taken[1:])
    (piece,) = check_custody(short).missing
    assert (piece.number, piece.text) == (1, "Plats och tid")


def test_what_two_claim_is_found():
    draft = full_draft()
    line = draft.sections[0].parts[0].lines[0]
    (loss,) = check_custody(replace(draft, appendices=(line,))).doubled
    assert (loss.kind, loss.line) == ("doubled", 6)


def test_what_was_read_may_stand_in_the_text_too():
    draft = full_draft()
    line = draft.sections[0].parts[0].lines[0]
    told = replace(draft, taken=(*draft.taken, Taken(line.cut(0, 10), "read", ("chair",))))
    assert check_custody(told).doubled == ()


def test_a_piece_that_the_source_does_not_have_is_found():
    draft = replace(full_draft(), appendices=(Line(3, "Hittepå"),))
    (loss,) = check_custody(draft).doubled
    assert loss.kind == "changed"


@given(st.lists(st.text("ab ö-", min_size=1, max_size=12), min_size=1, max_size=6), st.data())
def test_cut_anywhere_the_pieces_hold_all(texts, data):
    lines = tuple(Line(number, text) for number, text in enumerate(texts, 1))
    pieces = []
    for line in lines:
        at = data.draw(st.integers(0, len(line.text)))
        pieces += [line.cut(0, at), line.cut(at)]
    draft = one_section("x")
    part = SectionPart(None, None, tuple(piece for piece in pieces if piece.text))
    section = replace(draft.sections[0], parts=(part,))
    own = replace(
        draft,
        source=source_of((*lines, Line(99, "§ 1 Rubrik"))),
        sections=(
            replace(section, section=replace(section.section, heading=(Line(99, "§ 1 Rubrik"),))),
        ),
    )
    custody = check_custody(own)
    assert (custody.missing, custody.doubled) == ((), ())


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Ola Frid redovisar läget och svarar sedan på ledamöternas frågor", True),
        ("Till att justera dagens protokoll utses Ola Frid", False),
        ("Ola Frid, Bo Alm, Cia Dal, Dan Elg, Eva Fors, Fia Gran", False),
    ],
)
def test_a_sentence_that_was_read_for_a_name_in_it_is_kept(words, kept):
    made = one_section("Mötet avslutas.")
    line = Line(9, words)
    draft = replace(
        made,
        source=source_of((*made.source.lines, line)),
        facts=(Fact(("adjusters",), ["Ola Frid"], 9), Fact(("place",), "utses till dagens", 9)),
        taken=(Taken(line, "read", ("adjusters",)),),
    )
    assert [one.text for one in check_custody(with_kept_words(draft)).missing] == [words] * kept
