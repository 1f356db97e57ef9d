"""Votes told by what was voted for, and the old formula of what yes and no mean."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate

_MEANS = ("kyrkorådets förslag", "Ada Eks yrkande")


def _votes(text):
    return debate(f"Votering begärdes. {text}", "Omröstning").get("votes")


@pytest.mark.parametrize(
    "text",
    [
        "För kyrkorådets förslag avgavs 6 röster och för Ada Eks yrkande 1 röst.",
        "För kyrkorådets förslag avges sex röster, för Ada Eks yrkande en röst.",
        "För kyrkorådets förslag lämnades 6 röster och för Ada Eks yrkande lämnades 1 röst.",
        "6 röster avgavs för kyrkorådets förslag och 1 röst för Ada Eks yrkande.",
        "Det blev 6 röster för kyrkorådets förslag och 1 för Ada Eks yrkande.",
        "Kyrkorådets förslag fick 6 röster och Ada Eks yrkande 1 röst.",
        "Kyrkorådets förslag erhöll 6 röster medan Ada Eks yrkande fick 1 röst.",
        "6 röstade för kyrkorådets förslag och 1 för Ada Eks yrkande.",
        "6 ledamöter röstade för kyrkorådets förslag och 1 röstade för Ada Eks yrkande.",
        "För kyrkorådets förslag röstade 6 ledamöter och för Ada Eks yrkande 1 ledamot.",
        "Vid rösträkning fick kyrkorådets förslag 6 röster och Ada Eks yrkande 1 röst.",
    ],
)
def test_votes_for_two_proposals_are_counted_and_asked_about(text):
    fact = _votes(text)
    (vote,) = fact.value

    assert (vote["yes"], vote["no"]) == (6, 1)
    means = (vote["yes_means"], vote["no_means"])
    assert tuple(one[:1].lower() + one[1:] for one in means) == (_MEANS[0], "ada Eks yrkande")
    assert fact.doubt.kind == "vote_order_assumed"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek erhöll 5 röster och Bo Alm 2 röster.",
        "För Ada Ek avgavs 5 röster och för Bo Alm 2 röster.",
        "För förslaget avgavs 5 röster, för Eks yrkande 2 röster och för Alms yrkande 3 röster.",
        "Ada Eks yrkande fick 5 röster, Bo Alms yrkande 2 röster och motionen 3 röster.",
    ],
)
def test_votes_for_people_or_for_three_proposals_are_no_yes_and_no(text):
    assert _votes(text) is None


@pytest.mark.parametrize(
    ("no", "wins"),
    [
        (" röstar ja, den det ej vill röstar nej.", "Vinner nej har landstinget"),
        (", röstar ja; den det ej vill, röstar nej;", "vinner nej, har landstinget"),
        (" röstar ja. Den som ej vill det röstar nej.", "Om nej vinner har fullmäktige"),
        (" röstar Ja, den det ej vill röstar Nej.", "Vinner Nej"),
    ],
)
def test_what_no_means_is_told_by_what_is_decided_if_it_wins(no, wins):
    formula = f"Den som bifaller utskottets förslag{no} {wins} bifallit motionen."
    (vote,) = _votes(f"{formula} Omröstningen utfaller med 30 ja och 12 nej.").value

    assert vote["yes_means"] == "bifaller utskottets förslag"
    assert vote["no_means"] == "bifallit motionen"


@pytest.mark.parametrize("no", ["den det ej vill", "den som ej vill det", "den som inte vill"])
def test_the_old_formula_without_what_no_brings_tells_no_meaning(no):
    formula = f"Den som bifaller utskottets förslag röstar ja, {no} röstar nej."
    (vote,) = _votes(f"{formula} Omröstningen utfaller med 30 ja och 12 nej.").value

    assert "no_means" not in vote
