"""Nothing of a first page is lost, nothing stands twice, and nothing stops the reading."""

import time
from pathlib import Path

import frontmatter
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_archive.importer.first_page.custody import account
from minutes_archive.importer.first_page.piece import Parted, Piece
from minutes_archive.importer.first_page.reading import read_first_page
from minutes_archive.importer.lines import Line

ROOT = Path(__file__).parents[2]
SHARED = ROOT / ".." / "shared"
WORDS = st.sampled_from(
    [
        *(
            "Plats och tid",
            "Beslutande",
            "Ledamöter",
            "Tjänstgörande ersättare",
            "Övriga närvarande",
        ),
        *("Utses att justera", "Justeringens plats", "och tid", "Paragrafer", "Underskrifter"),
        *(
            "Sekreterare",
            "Ordförande",
            "Justerande",
            "ANSLAG/BEVIS",
            "Organ",
            "Sida",
            "Tid:",
            "Plats",
        ),
        *("Sammanträdesdatum", "Anslaget sätts upp", "Förvaringsplats", "Innehållsförteckning"),
        *(
            "Eva Almgren (S)",
            "Bo Ekström",
            "Ida Österberg, sekreterare",
            "Kaj af Lind",
            "Ann-Mari Ek",
        ),
        *(
            "2015-03-04",
            "den 5 maj",
            "kl 9.00-11.00",
            "kl",
            "13:15",
            "1(9)",
            "12",
            "§ 4",
            "45-52",
            "3...",
        ),
        *(
            "Rådhuset",
            "Socialnämnden",
            "EKBY KOMMUN",
            "Se bilaga",
            "med",
            "som ersättare",
            "för",
            ",",
            ".",
        ),
        *(
            "ajournering",
            "PRO T OK OL L",
            "---",
            "…………",
            "protokoll",
            "frånvarande",
            "X",
            "*",
            "- (S)",
        ),
    ]
)
LINES = st.lists(
    st.lists(st.one_of(WORDS, st.text(max_size=12)), min_size=1, max_size=14).map(" ".join),
    max_size=12,
)


def signs(texts):
    return sorted("".join("".join(text.split()) for text in texts))


def accounted(read):
    return [*(one.text for one in read.rest), *(one.line.text for one in read.taken)]


@settings(max_examples=300)
@given(LINES, st.booleans())
def test_every_sign_is_taken_or_left_once(texts, cells):
    lines = [
        Line(n, text, blank_before=n % 3 == 0, cells=tuple(text.split()[:3]) if cells else ())
        for n, text in enumerate(texts, 1)
    ]
    read = read_first_page(lines, lines[:2])
    assert signs(accounted(read)) == signs(texts)
    assert all(one.text for one in read.rest)
    order = [(one.number, one.column) for one in read.rest]
    assert order == sorted(order)


def test_a_line_that_was_not_understood_stays_as_it_was():
    line = Line(7, "Bygdens framtid diskuterades livligt.", level=2, bold=True, cells=())
    assert read_first_page([line], []).rest == (line,)


@pytest.mark.parametrize(
    "piece",
    [
        "Plats och tid ",
        "Beslutande Eva Almgren (S) ",
        "Eva Almgren ",
        "Ordförande ",
        "1 ",
        ". ",
        "Se ",
    ],
)
def test_a_hostile_line_is_read_in_good_time(piece):
    line = Line(1, piece * (60_000 // len(piece)))
    start = time.process_time()
    read = read_first_page([line], [])
    assert time.process_time() - start < 20
    assert signs(accounted(read)) == signs([line.text])


def test_the_seeds_first_page_is_understood_wholly():
    sources = sorted((SHARED / "seed").glob("*.txt")) if SHARED.is_dir() else []
    minutes = ROOT / "minutes" / "miljoradet" / "2016" / "2016-02-23.md"
    if not sources or not minutes.is_file():
        pytest.skip("the seed is not here")
    expected = frontmatter.load(str(minutes)).metadata
    lines = []
    blank = False
    for number, text in enumerate(sources[0].read_text(encoding="utf-8").split("\n"), 1):
        if text.startswith("§ 1"):
            break
        if text.strip():
            lines.append(Line(number, text.strip(), blank_before=blank))
        blank = not text.strip()
    header = [Line(900, "Sammanträdesdatum 2016-02-23")]
    read = read_first_page(lines, header)
    for fact in read.facts:
        assert fact.value == expected[fact.key[0]], fact
    assert {fact.key[0] for fact in read.facts} >= {"date", "start", "end", "place", "chair"}
    assert {fact.key[0] for fact in read.facts} >= {"secretary", "adjusted_on"}
    names = [one if isinstance(one, str) else one["name"] for one in expected["present"]]
    assert [one.name for one in read.attendance if not one.absent] == names
    names = [one if isinstance(one, str) else one["name"] for one in expected["absent"]]
    assert [one.name for one in read.attendance if one.absent] == names
    assert read.rest == ()


def test_real_first_pages_lose_nothing():
    sources = sorted((SHARED / "corpus" / "recast").glob("*.txt")) if SHARED.is_dir() else []
    if not sources:
        pytest.skip("the corpus is not here")
    for source in sources:
        texts = [text for text in source.read_text(encoding="utf-8").split("\n") if text.strip()]
        read = read_first_page([Line(n, text) for n, text in enumerate(texts, 1)], [])
        assert signs(accounted(read)) == signs(texts), source.name


def test_a_line_whose_pieces_do_not_add_up_is_left_whole():
    line = Line(1, "Eva Almgren och Bo Ekström")
    lost = Parted((), (Piece(0, line.cut(0, 11)),))
    doubled = Parted((), (Piece(0, line), Piece(0, line.cut(0, 11))))
    assert account([line], lost) == ((), (line,))
    assert account([line], doubled) == ((), (line,))
