"""That no piece of a list is lost or doubled, whatever stands in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minutes_archive
from minutes_archive.importer.lines import Line
from minutes_archive.importer.people import Group, pieces_read, read_people, split_names

PIECES = [
    "Anna Ek", "Bo", "Alm", "(S)", "(m)", "- (SD)", "Vakant", ",", ", ", ".", ":", ";", "*", "**",
    "tjg ers för", "ersätter", "för", "ej", "§ 4", "§§ 5-7", "97,", "48-57", "t o m § 8",
    "kl 13.15", "8:15-11:", "ordf", "Ordförande", "1:e vice ordförande", "sekreterare",
    "kommunchef",
    "Ersättare", "Ledamöter", "Frånvarande:", "frånvarande", "Socialförvaltningen", "PRO", "MoB",
    "Uhb Storby", "och", "o", "samt", "med undantag för", "Från punkt 8 dessutom:", "via länk",
    "nsg", "‹magda›", "[Ja]", "{Nej}", "\t", "   ", "\u00a0", "\u2028", "ﬀ", "……", "____", "|", "N",
    "Moderaterna", "von", "Lars-G.", "-", "–", "(", ")", "är", "1.", "* = ersättare", "İ", "ß",
]  # fmt: skip

rows = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=60)
lists = st.lists(rows, max_size=6)
groups = st.sampled_from(Group)


def assert_whole(texts: list[str], group: Group) -> None:
    lines = [Line(number, text, column=7) for number, text in enumerate(texts, start=1)]
    people, unread = read_people(lines, group)
    pieces = [*pieces_read(lines, unread), *unread]
    for line in lines:
        here = sorted((p for p in pieces if p.number == line.number), key=lambda p: p.column)
        assert "".join("".join(p.text for p in here).split()) == "".join(line.text.split())
        for piece in here:
            assert line.text[piece.column - 7 :].startswith(piece.text)
    assert all(person.name.strip() and 1 <= person.line <= len(lines) for person in people)
    assert all((person.doubt is None) == (person.confidence > 1) for person in people)


@given(lists, groups)
def test_pieces_read_and_unread_make_up_the_list(texts, group):
    assert_whole(texts, group)


@given(rows)
def test_names_in_prose_stand_where_they_are_said_to(text):
    for found in split_names(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()


@pytest.mark.parametrize("folder", ["recast", "visible"])
def test_real_pages_are_kept_whole(folder):
    corpus = Path(__file__).parents[2] / "../shared/corpus" / folder
    if not corpus.is_dir():
        pytest.skip("the corpus of real minutes is not here")
    for path in sorted(corpus.glob("*.txt"))[:12]:
        texts = path.read_text(encoding="utf-8").split("\n")[1:200]
        assert_whole(texts, Group.MEMBERS)


def test_every_doubt_has_words_in_both_languages():
    package = Path(minutes_archive.__file__).parent
    code = "".join(path.read_text() for path in (package / "importer/people").glob("*.py"))
    for language in ("sv", "en"):
        words = tomllib.loads((package / f"texts/{language}/importer_people.toml").read_text())
        kinds = words["importer"]["doubt"]
        assert [kind for kind in kinds if f'"{kind}"' not in code] == []
        assert code.count('doubted("') > 0
        assert all(text.format(name="A", text="B") for text in kinds.values())
