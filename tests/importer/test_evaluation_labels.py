"""Labels point into a document instead of copying it, and say what is not known."""

import contextlib
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from minutes_archive.commands.scoring_labels import LabelError, find_labels, label_of
from minutes_archive.commands.scoring_pointers import Pages, PointerError, read_lines
from minutes_archive.commands.scoring_reading import load_label

LABELS = Path(__file__).parents[1] / "import_labels"
SHARED = Path(__file__).parents[3] / "shared"
PAGES = Pages(
    "# source: x\n§ 4 Ny bro\n\f1 (2)\növer ån\nAlm, Eva (S)\nBerg\nSten, Bo\n", frozenset({3})
)


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("2", "§ 4 Ny bro"),
        ("2:5-10", "Ny bro"),
        ("2:5-", "Ny bro"),
        ("2:5-4:4", "Ny bro över"),
        ("2-4", "§ 4 Ny bro över ån"),
        ("4:1-4 + 2:8-10", "över bro"),
        ("=Eva Alm", "Eva Alm"),
    ],
)
def test_a_pointer_leads_to_words_on_one_line_without_the_page_furniture(pointer, words):
    assert PAGES.words(pointer) == words


@pytest.mark.parametrize("pointer", ["0", "99", "3-2", "2:9-30", "2:0-4", "x", "", "2:3"])
def test_a_pointer_that_leads_nowhere_is_refused(pointer):
    with pytest.raises(PointerError):
        PAGES.words(pointer)


def test_a_name_is_turned_round_also_when_it_is_broken_over_lines():
    assert PAGES.name("5:1-8") == "Eva Alm"
    assert PAGES.name("6 + 7") == "Bo Berg Sten"


def test_furniture_is_a_list_of_lines_and_ranges():
    assert read_lines("4-5, 15") == {4, 5, 15}
    assert read_lines("") == frozenset()


@given(st.text(alphabet="0123456789:-+ =x", max_size=20))
def test_any_pointer_gives_words_or_is_refused(pointer):
    with contextlib.suppress(PointerError):
        assert PAGES.words(pointer).strip()


def test_what_is_left_out_is_told_apart_from_what_the_document_does_not_say(tmp_path):
    file = tmp_path / "a.yml"
    file.write_text("family: kf\ndate: none\nsections:\n  - {number: 4, title: '2:5-10'}\n")
    label = load_label(file, "# x\n§ 4 Ny bro\n")
    assert label.values == {"date": ()}
    assert label.present is None
    section = label.sections[0]
    assert (section.case, section.decision, section.votes) == ((), (), ())
    assert section.outcome is None
    assert section.title == ("Ny bro",)


def test_the_words_yes_and_no_are_answers_of_a_vote(tmp_path):
    file = tmp_path / "a.yml"
    file.write_text("sections:\n  - {number: 4, votes: [{yes: 5, no: 3}]}\n")
    assert load_label(file, "").sections[0].votes == ({"yes": 5, "no": 3},)


@pytest.mark.parametrize("words", ["chair: '9:1-2'", "- a", "a: [", "sections: [{votes: [1]}]"])
def test_labels_that_cannot_be_used_name_their_file(tmp_path, words):
    file = tmp_path / "a.yml"
    file.write_text(words)
    with pytest.raises(LabelError, match=r"a\.yml"):
        load_label(file, "x")


def test_labels_are_found_by_the_documents_name(tmp_path):
    (tmp_path / "b.md.yml").write_text("family: kf\n")
    labels = find_labels([tmp_path])
    assert label_of("b.md.txt", labels) == label_of("b.md", labels) == tmp_path / "b.md.yml"
    assert label_of("b.txt", labels) is None


@pytest.mark.parametrize("file", sorted(LABELS.glob("*.yml")), ids=lambda file: file.stem)
def test_the_labels_in_the_repository_copy_no_words_and_fit_their_document(file):
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    for key in ("place", "chair", "secretary", "adjusters"):
        assert not any(sign.isalpha() for sign in str(data.get(key, "")).replace("none", ""))
    for person in (*data.get("present", ()), *data.get("absent", ())):
        assert not any(sign.isalpha() for sign in f"{person['name']}{person.get('replaces', '')}")
    for section in data.get("sections", ()):
        words = f"{section['title']}{section.get('decision', '')}".replace("open", "")
        assert not any(sign.isalpha() for sign in words)
    documents = [path for path in SHARED.glob("**/*.txt") if path.stem == file.stem]
    if not documents:
        pytest.skip(f"the document {file.stem} is not here ({SHARED} is absent)")
    label = load_label(file, documents[0].read_text(encoding="utf-8"))
    assert label.sections is None or all(one.title for one in label.sections)
