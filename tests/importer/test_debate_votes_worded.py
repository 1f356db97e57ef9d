"""Votes in other words: heads in any order, sums by other names, verbs beside the numbers."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate

YES, NO, NEITHER = ["Ada Ek", "Eva Lind", "Gun Hed"], ["Bo Alm", "Cia Dal"], ["Ulf Sol"]
AYES, NOES = "Ada Ek (S), Eva Lind (V) och Gun Hed (MP)", "Bo Alm (M) och Cia Dal (C)"
HEAD = "Ledamöter                      Ja      Nej     Avstår\n"
ROWS = """Ada Ek (S)                     x
Bo Alm (M)                             x
Cia Dal (C)                            x
Eva Lind (V)                   x
Gun Hed (MP)                   x
Ulf Sol (KD)                                   x
"""


def _votes(text):
    facts = debate(text, "Omröstning")
    return facts["votes"].value if "votes" in facts else ()


@pytest.mark.parametrize(
    "word", ["Resultat", "Utfall", "Summering:", "S:a", "Röster", "Avgivet", ""]
)
def test_a_table_of_votes_sums_up_in_whatever_word(word):
    (vote,) = _votes(f"{HEAD}\n{ROWS}\n{word:<31}3       2       1")
    assert vote["roll"] == {"yes": YES, "no": NO, "abstain": NEITHER}
    assert (vote["yes"], vote["no"], vote["abstain"]) == (3, 2, 1)


@pytest.mark.parametrize("word", ["Beslutande", "Röstberättigade", "Ledamotens namn", "Namn  Bo"])
def test_the_head_of_the_names_may_have_any_words(word):
    (vote,) = _votes(f"{word:<31}Ja      Nej     Avstår\n{ROWS}")
    assert vote["roll"] == {"yes": YES, "no": NO, "abstain": NEITHER}


def test_marks_below_no_answer_name_nobody():
    table = f"{'Beslutande':<31}Ja      Nej     Jour\n{ROWS}"
    assert not any("roll" in vote for vote in _votes(f"{table}Med 3 ja-röster mot 2 nej-röster."))


@pytest.mark.parametrize("word", ["Resultat", ""])
def test_a_sum_in_cells_is_no_voter(word):
    rows = f"| Ada Ek (S) | 1 | |\n| Bo Alm (M) | | 1 |\n| {word} | 1 | 1 |"
    (vote,) = _votes(f"| Beslutande | Ja | Nej |\n{rows}")
    assert vote["roll"] == {"yes": ["Ada Ek"], "no": ["Bo Alm"]}


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [
        ("Utfallet är att 6 röster avges för ja och 6 röster för nej.", 6, 6),
        ("Omröstningen ger 7 röster på ja och 5 röster på nej.", 7, 5),
        ("Sex röster avgavs för ja, sex röster avgavs för nej.", 6, 6),
        ("För ja avges 7 röster och för nej 5 röster.", 7, 5),
        ("Ja-sidan fick sju röster och nej-sidan fem röster.", 7, 5),
        ("För ja röstade 77 ledamöter, för nej 71.", 77, 71),
        ("Omröstningen slutar 6–6. Ordförandens röst avgör.", 6, 6),
        ("Röstetalen är lika (6–6) och ordföranden avgör.", 6, 6),
    ],
)
def test_verbs_may_stand_between_the_answers_and_their_numbers(text, yes, no):
    votes = debate(text, "Omröstning")["votes"]
    assert votes.value == [{"kind": "open", "yes": yes, "no": no}]
    assert votes.doubt is None


def test_numbers_for_two_proposals_behind_the_result_are_a_doubtful_vote():
    votes = debate("Vid votering blev resultatet 11 för rådets förslag och 8 för avslag.", "")
    assert (votes["votes"].value[0]["yes"], votes["votes"].value[0]["no"]) == (11, 8)
    assert votes["votes"].doubt is not None


def test_money_for_two_proposals_is_no_vote():
    assert not _votes("Resultatet blev 11 000 kr för skolans förslag, 8 för ett annat. Votering.")


@pytest.mark.parametrize(
    ("ayes", "noes"),
    [
        ("Tre ledamöter röstar ja", "Två ledamöter röstar nej"),
        ("Tre röstar ja", "Två röstar nej"),
        ("Tre ledamöter avger ja-röst", "Två ledamöter avger nej-röst"),
        ("Följande 3 ledamöter röstade JA", "Följande 2 ledamöter röstade NEJ"),
        ("För ja röstar tre ledamöter", "För nej röstar två ledamöter"),
        ("Vid votering röstar följande JA", "Följande röstar NEJ"),
        ("Vid upprop svarar följande ja", "Vid upprop svarar följande nej"),
        ("De som röstar ja", "De som röstar nej"),
        ("Ja-röster avges av följande ledamöter", "Nej-röster avges av följande ledamöter"),
        ("Följande ledamöter röstar ”ja”", "Följande ledamöter röstar ”nej”"),
        ("Röstade för", "Röstade emot"),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n"])
def test_words_around_an_answer_may_stand_in_any_order(ayes, noes, between):
    (vote,) = _votes(f"{ayes}:{between}{AYES}\n{noes}:{between}{NOES}")
    assert (vote["yes"], vote["no"], vote["roll"]) == (3, 2, {"yes": YES, "no": NO})


def test_a_number_in_words_that_is_not_that_of_the_names_is_doubted():
    votes = debate(f"Fyra ledamöter röstar ja: {AYES}.\nTvå röstar nej: {NOES}.", "Omröstning")
    assert votes["votes"].value[0]["yes"] == 4
    assert votes["votes"].doubt is not None


@pytest.mark.parametrize(
    "text",
    [
        f"Ja röstar {AYES}. Nej röstar {NOES} som också reserverar sig.",
        f"{AYES} röstar ja. {NOES}, vilka även reserverar sig mot beslutet, röstar nej.",
        f"{AYES} röstade för och {NOES} röstade emot.",
        f"{AYES} röstar för förslaget. {NOES} röstar emot.",
        f"Tre röstar ja: {AYES}; två röstar nej: {NOES}.",
        "Ja-röster:\nS: Ada Ek\nV: Eva Lind\nMP: Gun Hed\nNej-röster:\nM: Bo Alm\nC: Cia Dal",
        "Röstar ja:\nS: Ada Ek\nV: Eva Lind\nMP: Gun Hed\nRöstar nej:\nM: Bo Alm\nC: Cia Dal",
        "Röstar ja:\n(S) Ada Ek\n(V) Eva Lind\n(MP) Gun Hed\nRöstar nej:\n(M) Bo Alm\n(C) Cia Dal",
    ],
)
def test_what_is_told_besides_takes_nobody_out_of_the_roll(text):
    (vote,) = _votes(text)
    assert vote["roll"] == {"yes": YES, "no": NO}


@pytest.mark.parametrize(
    "text",
    [
        f"{AYES} röstade för avslag och {NOES} röstade emot.",
        f"{NOES} röstade emot, {AYES} röstade för avslag.",
    ],
)
def test_who_is_against_what_another_proposal_asks_says_neither_yes_nor_no(text):
    (vote,) = _votes(f"{text} Ja 3, nej 2.")
    assert "roll" not in vote


def test_how_many_abstain_is_not_cut_from_their_names():
    text = f"Ja: {AYES}. Nej: {NOES}. Tre ledamöter avstår: Ulf Sol (KD) och Ivar Ros (L)."
    (vote,) = _votes(text)
    assert (vote["abstain"], vote["roll"]["abstain"]) == (3, ["Ulf Sol", "Ivar Ros"])
