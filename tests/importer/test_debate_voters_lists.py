"""Rolls in prose and in lists: every wording names the same people, or nobody."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate

YES = ["Ada Ek", "Eva Lind", "Gun Hed"]
NO = ["Bo Alm", "Cia Dal"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Upprop förrättas varvid följande röstar ja: Ada Ek, s, Eva Lind, v och\n"
            "Gun Hed, mp.\nFöljande röstar nej: Bo Alm, m och Cia Dal, c.\n"
            "Omröstningen utfaller således med 3 ja-röster mot 2 nej-röster."
        ),
        (
            "Vid upprop avger följande ledamöter ja-röst: Ada Ek, s, Eva Lind, v och Gun Hed, mp.\n"
            "Följande ledamöter avger nej-röst: Bo Alm, m och Cia Dal, c."
        ),
        (
            "Följande röstade för styrelsens plan (ja): Ada Ek (S), Eva Lind (V), Gun Hed (MP).\n"
            "Följande röstade för Bo Alms yrkande (nej): Bo Alm (M), Cia Dal (C)."
        ),
        (
            "Vid omröstningen röstar Ada Ek (S), Eva Lind (V) och Gun Hed (MP) ja.\n"
            "Bo Alm (M) och Cia Dal (C) röstar nej."
        ),
        (
            "Vid upprop röstade Ada Ek (S), Eva Lind (V) och Gun Hed (MP) ja medan Bo Alm (M)\n"
            "och Cia Dal (C) röstade nej."
        ),
        (
            "Tre ja-röster avges av Ada Ek (S), Eva Lind (V) och Gun Hed (MP). Två nej-röster\n"
            "avges av Bo Alm (M) och Cia Dal (C)."
        ),
        (
            "3 ja-röster från Ada Ek (S), Eva Lind (V) och Gun Hed (MP). 2 nej-röster från Bo Alm\n"
            "(M) och Cia Dal (C)."
        ),
        (
            "3 ja-röster från\nAda Ek (S)\nEva Lind (V)\nGun Hed (MP)\n2 nej-röster från\n"
            "Bo Alm (M)\nCia Dal (C)\nNämnden har således beslutat enligt förslaget."
        ),
        (
            "Tre ja-röster av:\nAda Ek (S)\nEva Lind (V)\nGun Hed (MP)\nTvå nej-röster av:\n"
            "Bo Alm (M)\nCia Dal (C)"
        ),
        "Ja: 3 (Ada Ek (S), Eva Lind (V), Gun Hed (MP))\nNej: 2 (Bo Alm (M), Cia Dal (C))",
        "Ja: 3 st (Ada Ek, Eva Lind och Gun Hed)\nNej: 2 st (Bo Alm och Cia Dal)",
        (
            "Ja-röster: 3 – Ada Ek (S), Eva Lind (V), Gun Hed (MP)\n"
            "Nej-röster: 2 – Bo Alm (M), Cia Dal (C)"
        ),
        "Ja 3: Ada Ek (S), Eva Lind (V), Gun Hed (MP)\nNej 2: Bo Alm (M), Cia Dal (C)",
        (
            "Ja-röster: 3\nAda Ek (S), Eva Lind (V), Gun Hed (MP)\nNej-röster: 2\n"
            "Bo Alm (M), Cia Dal (C)"
        ),
        (
            "Ja-röster, 3 st:\nAda Ek (S)\nEva Lind (V)\nGun Hed (MP)\nNej-röster, 2 st:\n"
            "Bo Alm (M)\nCia Dal (C)"
        ),
        (
            "Följande röstade ja:\n1. Ada Ek (S)\n2. Eva Lind (V)\n3. Gun Hed (MP)\n"
            "Följande röstade nej:\n1. Bo Alm (M)\n2. Cia Dal (C)"
        ),
        (
            "Ja-röster: Ada Ek (S), Eva Lind (V), Gun Hed (MP)\n\n"
            "Nej-röster: Bo Alm (M), Cia Dal (C)\n\n"
            "3 ja-röster och 2 nej-röster. Då minst en tredjedel röstat för återremiss blir det så."
        ),
        (
            "3 ja-röster och 2 nej-röster.\nJa-röster: Ada Ek (S), Eva Lind (V), Gun Hed (MP)\n"
            "Nej-röster: Bo Alm (M), Cia Dal (C)"
        ),
        (
            "Ja-röster: Ada Ek (S), Eva Lind (V), Gun Hed (MP)\n"
            "Nej-röster: Bo Alm (M), Cia Dal (C)\n"
            "3 ja-röster och 2 nej-röster. Då minst en tredjedel röstat för återremiss blir det så."
        ),
        (
            "3 ja-röster från Ada Ek (S), Eva Lind (V) och Gun Hed (MP)\n"
            "2 nej-röster från Bo Alm (M) och Cia Dal (C)"
        ),
        "Ja: Ada Ek (S)\nEva Lind (V)\nGun Hed (MP)\nNej: Bo Alm (M)\nCia Dal (C)",
        (
            "Ja-röster (3): Ada Ek (S), Eva Lind (V)\nGun Hed (MP)\n"
            "Nej-röster (2): Bo Alm (M)\nCia Dal (C)"
        ),
        (
            "Ja     Ada Ek (S)\n       Eva Lind (V)\n       Gun Hed (MP)\n"
            "Nej    Bo Alm (M)\n       Cia Dal (C)"
        ),
        "JA: Ada Ek (S); Eva Lind (V); Gun Hed (MP)\nNEJ: Bo Alm (M) / Cia Dal (C)",
        (
            "Ja: Ada Ek (S), Eva Lind (V), Gun Hed (MP), totalt 3 röster\n"
            "Nej: Bo Alm (M), Cia Dal (C), totalt 2 röster"
        ),
        (
            "Ada Ek (S) .......... ja\nBo Alm (M) .......... nej\nCia Dal (C) ......... nej\n"
            "Eva Lind (V) ........ ja\nGun Hed (MP) ........ ja\nVoteringen är avslutad."
        ),
    ],
)
def test_every_wording_names_those_who_gave_each_answer(text):
    fact = debate(text, "Omröstning")["votes"]
    (vote,) = fact.value

    assert (vote["yes"], vote["no"]) == (3, 2)
    assert vote["roll"] == {"yes": YES, "no": NO}
    assert fact.doubt is None


def test_an_initial_ends_no_list_of_names():
    text = (
        "Ja röstar: Ada Ek (S), Eva Lind (V)\nNej röstar: Bo Alm (M), Lars O.\nHolm-Åhl (SD)\n"
        "Med 2 ja-röster och 2 nej-röster avgör ordförandens röst."
    )
    (vote,) = debate(text)["votes"].value

    assert vote["roll"] == {"yes": ["Ada Ek", "Eva Lind"], "no": ["Bo Alm", "Lars O. Holm-Åhl"]}


def test_a_heading_below_a_list_of_names_ends_it():
    text = (
        "Ja: Ada Ek (S), Eva Lind (V)\nNej: Bo Alm (M)\n\nHuvudförslaget\n"
        "Ja-röst för förslaget. Nej-röst för avslag.\n"
        "Ja: Ada Ek (S)\nNej: Bo Alm (M), Eva Lind (V)"
    )
    first, second = debate(text)["votes"].value

    assert first["roll"] == {"yes": ["Ada Ek", "Eva Lind"], "no": ["Bo Alm"]}
    assert second["roll"] == {"yes": ["Ada Ek"], "no": ["Bo Alm", "Eva Lind"]}


def test_names_that_empty_lines_part_are_one_list():
    text = "Ja-röster:\n\nAda Ek (S)\n\nEva Lind (V)\n\nNej-röster:\n\nBo Alm (M)"
    (vote,) = debate(text)["votes"].value

    assert vote["roll"] == {"yes": ["Ada Ek", "Eva Lind"], "no": ["Bo Alm"]}


@pytest.mark.parametrize(
    "text",
    [
        "Ja: Ada Ek (S)\n\nEva Lind (V)\n\nNej: Bo Alm (M)",
        "Nej: Bo Alm (M)\nJa: Ada Ek (S), Eva\nLind (V)",
        "Nej: Bo Alm (M)\nJa: Ada Ek (S), Eva Lind\n(V)",
    ],
)
def test_names_beside_an_answer_go_on_below_it(text):
    (vote,) = debate(text, "Omröstning")["votes"].value

    assert vote["roll"] == {"yes": ["Ada Ek", "Eva Lind"], "no": ["Bo Alm"]}


def test_parties_behind_how_many_are_nobodys_names():
    text = "Ja-röster: 7 (S, V)\nNej-röster: 6 (M, C)\nAvstår: 2 (L)"

    assert debate(text)["votes"].value == [{"kind": "open", "yes": 7, "no": 6, "abstain": 2}]


@pytest.mark.parametrize(
    "text",
    [
        "En ja-röst innebär bifall till förslaget. En nej-röst innebär avslag. Den avbryts.",
        "Ja-röst av den som vill bifalla. Nej-röst av den som vill avslå. Ingen begär det.",
        "Eventuella nej-röster:\nBo Alm (M)\nCia Dal (C)",
        "Bo Alm (M) meddelar att han kommer att rösta nej. Ada Ek (S) yrkar bifall.",
        "I medborgarpanelen svarade 31 ja och 28 nej på frågan om en ny park.",
    ],
)
def test_words_of_answers_that_nobody_gave_are_no_vote(text):
    assert "votes" not in debate(text)


def test_a_roll_of_one_side_alone_is_asked_about():
    text = "Med 4 ja-röster mot 2 nej-röster bifalls det.\nNej röstar Bo Alm (M) och Cia Dal (C)."
    fact = debate(text)["votes"]

    assert fact.value == [{"kind": "open", "yes": 4, "no": 2, "roll": {"no": NO}}]
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_names_differ"
    assert fact.doubt.params == {"answer": "yes", "told": 4, "named": 0}
