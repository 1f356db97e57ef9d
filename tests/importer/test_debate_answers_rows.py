"""Rolls of a line for each who voted: their offices, their sums and what cannot be read."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate
from importer.outline_samples import cut, words

_SAID = "Votering begärs. Den som bifaller motionen röstar Ja. Den som avslår den röstar Nej.\n"


def _vote(text):
    (vote,) = debate(_SAID + text, "Omröstning")["votes"].value
    return vote


@pytest.mark.parametrize(
    "row",
    [
        "Cia Dal (M) ordf. Nej",
        "Cia Dal (M) ordförande Nej",
        "Cia Dal (M), ordf Nej",
        "Cia Dal (M) 1:e vice ordf. Nej",
        "Cia Dal (M), 2:e v. ordf. Nej",
        "Cia Dal (M) förste vice ordförande Nej",
        "Cia Dal (M) 1 vice ordförande NEJ",
        "Cia Dal (M) ledamot Nej",
        "Cia Dal (M) tjg. ers. Nej",
        "Cia Dal (M) tjänstgörande ersättare Nej",
        "Cia Dal (M) (ordf.) Nej",
        "Cia Dal (M), ersättare för Uno Al (M) Nej",
        "Cia Dal (M) tjg. ers. för Uno Al (M) Nej",
        "Cia Dal, ordförande (M) Nej",
        "Cia Dal, 2:e vice ordf. (M) Nej",
    ],
)
def test_an_office_may_stand_beside_the_party_of_who_voted(row):
    vote = _vote(f"Ada Ek (S) Ja\nBo Alm (V) Ja\n{row}\nEd Il (KD) Avstår")

    assert vote["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"], "abstain": ["Ed Il"]}
    assert (vote["yes"], vote["no"], vote["abstain"]) == (2, 1, 1)


@pytest.mark.parametrize("answer", ["Avst.", "AVST.", "avst."])
def test_an_answer_may_be_short(answer):
    vote = _vote(f"Ada Ek (S) ordf. {answer}\nBo Alm (V) Ja\nCia Dal (M) Nej\nEd Il (L) Ja")

    assert vote["roll"] == {"yes": ["Bo Alm", "Ed Il"], "no": ["Cia Dal"], "abstain": ["Ada Ek"]}


def test_rows_that_cannot_be_read_above_the_others_leave_no_count():
    rows = (
        "Ada Ek (S) Ja\nDal, Cia 3:e suppl. (M) Nej\nBo Alm (V) Nej\nEd Il (L) Nej\nIa Ro (L) Nej"
    )

    assert "votes" not in debate(_SAID + rows, "Omröstning")


@pytest.mark.parametrize(
    "total",
    [
        "2 Ja, 1 Nej",
        "2 Ja och 1 Nej",
        "2 Ja, 1 Nej, 0 Avstår",
        "Resultat: 2 Ja, 1 Nej",
        "2 st Ja 1 st Nej",
        "Ja: 2, Nej: 1",
    ],
)
def test_the_sums_right_below_a_roll_are_no_row_of_it(total):
    vote = _vote(f"Ada Ek (S) Ja\nBo Alm (V) Ja\nCia Dal (M) Nej\n{total}")

    assert vote["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"]}
    assert (vote["yes"], vote["no"]) == (2, 1)


_LAST = """Kommunfullmäktige

§ 4 Protokollets justering

Bo Alm utses att justera.

§ 5 Svar på motion om cykelbanor

Beslut

Fullmäktige beslutar att avslå motionen.

Den som bifaller motionen röstar Ja. Den som avslår den röstar Nej.

{}

Ada Ek (S) Ja

Bo Alm (V) Nej

Cia Dal (M) ordf. Nej

{}
"""


@pytest.mark.parametrize("heading", ["Voteringslista", "Omröstningslista", "Röstlista:"])
@pytest.mark.parametrize("behind", ["1 Ja, 2 Nej", "Reservationer\n\nAda Ek (S) reserverar sig."])
def test_the_list_of_a_vote_that_the_last_section_tells_of_is_its_own(heading, behind):
    result = cut(_LAST.format(heading, behind))

    assert not result.appendices
    assert heading in words(result.sections[-1].lines)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Den som bifaller motionen röstar Ja. Den som avslår den röstar Nej.", ""),
        ("{}\n\nAda Ek", "\f{}\n\nAda Ek"),
        ("{}\n\nAda Ek", "{} § 3\n\nAda Ek"),
        ("röstar Nej.", "röstar Nej. Det blir 20 ja-röster och 12 nej-röster."),
    ],
)
def test_a_list_on_a_page_or_with_a_number_of_its_own_is_an_appendix(old, new):
    result = cut(_LAST.replace(old, new).format("Voteringslista", ""))

    assert words(result.appendices)[0].startswith("Voteringslista")
