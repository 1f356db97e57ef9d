"""What a secretary may rely on about votes told in prose."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importer.debate_samples import debate, section
from minutes_archive.importer.facts import Confidence
from minutes_archive.importer.sections.debate import read_debate
from minutes_archive.importer.sections.part import SectionPart


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Omröstningen utfaller med 40 Ja mot 29 Nej. 12 ledamöter avstår från att rösta.",
            {"yes": 40, "no": 29, "abstain": 12},
        ),
        (
            "Det blir 65 Ja mot 9 Nej. 5 ledamöter avstår från att rösta.\n2 är frånvarande.",
            {"yes": 65, "no": 9, "abstain": 5, "absent": 2},
        ),
        (
            "Med 9 Ja-röster, 50 Nej-röster, 1 avstående och 1 frånvarande ledamot beslutar de.",
            {"yes": 9, "no": 50, "abstain": 1, "absent": 1},
        ),
        (
            "Med 5 ja-röster mot 3 nej-röster och 1 som avstår beslutar nämnden.",
            {"yes": 5, "no": 3, "abstain": 1},
        ),
        ("Omröstningen ger 7 ja och 6 nej.", {"yes": 7, "no": 6}),
        ("De röstade om dagen: 3 röster för och 1 röst emot.", {"yes": 3, "no": 1}),
        ("Med fem ja-röster och tjugoen nej-röster avslås det.", {"yes": 5, "no": 21}),
        ("Alltså 21 ledamöter röstar ja och 18 ledamöter röstar nej.", {"yes": 21, "no": 18}),
        ("Antal Ja: 21\nAntal Nej: 18\nAntal Avstår: 2", {"yes": 21, "no": 18, "abstain": 2}),
        ("Ja - 7\nNej - 6\nAvstår - 1", {"yes": 7, "no": 6, "abstain": 1}),
        ("Ja-röster – 7 st\nNej-röst – 1 st", {"yes": 7, "no": 1}),
        ("Utfallet är Ja (7), Nej (6), Avstår (2).", {"yes": 7, "no": 6, "abstain": 2}),
        ("Ja-röster: 7 (S, V)\nNej-röster: 6 (M, C)", {"yes": 7, "no": 6}),
        ("Ja        77\nNej       71\nFrånv.     2", {"yes": 77, "no": 71, "absent": 2}),
        ("Det blev 14 jaröster och 9 nejröster.", {"yes": 14, "no": 9}),
        ('Det blev 31 "Ja", 28 "Nej" och 1 "Avstår".', {"yes": 31, "no": 28, "abstain": 1}),
        ("Med 6 nej-röster mot 5 ja-röster avslås det.", {"yes": 5, "no": 6}),
    ],
)  # fmt: skip
def test_counts_are_read_in_every_wording(text, counts):
    (vote,) = debate(text, "Omröstning")["votes"].value
    assert vote == {"kind": "open", **counts}


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("en", 1), ("ett", 1), ("tre", 3), ("tretton", 13), ("trettiotre", 33), ("Sju", 7),
        ("sjutton", 17), ("sjuttio", 70), ("sextiosex", 66), ("ÅTTA", 8), ("tjugo", 20),
    ],
)  # fmt: skip
def test_a_number_may_be_a_word_and_part_of_a_longer_one(word, number):
    (vote,) = debate(f"Med {word} ja-röster mot 90 nej-röster avslås det.", "Omröstning")[
        "votes"
    ].value
    assert (vote["yes"], vote["no"]) == (number, 90)


@pytest.mark.parametrize(
    ("told", "yes", "no"),
    [
        (
            "sjuttiofyra (74) ledamöter och ersättare röstade ”ja” - röster emot mot fem (5) nej",
            74, 5,
        ),
        (f"tjugoen ja-röster för {'o' * 119}, samt tjugotre nej-röster", 21, 23),
        ("röstade tjugoen ledamöter och ersättare ja medan hela resten, tre personer nej", 21, 3),
        ("Antal ja - röster : 12 st. ,;|. och antal nej - röster : 7", 12, 7),
        ("ANTAL JA: 12 ANTAL NEJ: 7", 12, 7),
        ("Omröstning, tjugoen röster för emot trettiotvå", 21, 32),
        (
            f"112 ledamöter och ersättare röster för {'o' * 55}, 11 ledamöter röster EMOT",
            112, 11,
        ),
        ("tjugotre röster för, och emot 17", 23, 17),
    ],
)  # fmt: skip
@pytest.mark.parametrize("filler", ["", "Nej, A B (S) är inte emot. " * 30])
def test_the_longest_results_are_read_wherever_they_stand(told, yes, no, filler):
    (vote,) = debate(f"{filler}Omröstningen: {told}. {filler}", "Omröstning")["votes"].value
    assert (vote["yes"], vote["no"]) == (yes, no)


def test_the_proposition_tells_what_yes_and_no_mean_word_for_word():
    text = (
        "Godkänd voteringsproposition: ”Ja för bifall till styrelsens förslag. Nej för bifall\n"
        "till yrkandet från Bo Al.”\nOmröstningen utfaller med 4 Ja mot 3 Nej."
    )
    (vote,) = debate(text, "Omröstning")["votes"].value
    assert vote["yes_means"] == "bifall till styrelsens förslag"
    assert vote["no_means"] == "bifall till yrkandet från Bo Al"


def test_names_are_given_in_the_order_written_without_titles_and_parties():
    text = (
        'Godkänd voteringsproposition: "Ja för avslag och Nej för bifall till yrkandet."\n'
        "Anna Ek (S), Carl af Dal (V), tjänstgörande ersättaren Eva-Lena Fors (MP)\n"
        "och ordföranden Gun Hed (S) röstar Ja (4).\n"
        "Bo Al (M) och Ivar Jon (KD)\nröstar Nej (2).\nKia Lid (C) avstår från att rösta (1)."
    )
    fact = debate(text, "Omröstning")["votes"]
    (vote,) = fact.value
    assert vote["roll"] == {
        "yes": ["Anna Ek", "Carl af Dal", "Eva-Lena Fors", "Gun Hed"],
        "no": ["Bo Al", "Ivar Jon"],
        "abstain": ["Kia Lid"],
    }
    assert (vote["yes"], vote["no"], vote["abstain"]) == (4, 2, 1)
    assert (vote["yes_means"], vote["no_means"]) == ("avslag", "bifall till yrkandet")
    assert fact.doubt is None


def test_a_count_that_is_not_that_of_the_names_is_doubted():
    text = "Anna Ek (S) och Bo Al (V) röstar Ja (3).\nCia Dal (M) röstar Nej (1)."
    fact = debate(text, "Omröstning")["votes"]
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_names_differ"
    assert fact.confidence is Confidence.DOUBTFUL


def test_several_votes_stand_in_their_order():
    text = (
        "Omröstningen utfaller med 40 Ja mot 38 Nej. 3 ledamöter avstår från att rösta.\n"
        "Ordföranden ställer härefter propositioner. Omröstning begärs.\n"
        "Omröstningen utfaller med 72 Ja mot 9 Nej."
    )
    votes = debate(text, "Omröstning")["votes"].value
    assert [(vote["yes"], vote["no"], vote.get("abstain")) for vote in votes] == [
        (40, 38, 3),
        (72, 9, None),
    ]


def test_a_vote_that_is_only_demanded_is_none():
    assert debate("Omröstning begärs. Anna Ek (S) återtar sedan yrkandet.", "Omröstning") == {}


def test_names_under_yes_and_no_are_no_meanings():
    text = "Ja: Anna Ek (S), Bo Al (V)\nNej: Cia Dal (M)"
    (vote,) = debate(text, "Omröstning")["votes"].value
    assert vote == {
        "kind": "open",
        "yes": 2,
        "no": 1,
        "roll": {"yes": ["Anna Ek", "Bo Al"], "no": ["Cia Dal"]},
    }


def test_figures_without_yes_and_no_are_doubted():
    fact = debate("Förslaget antas med röstsiffrorna 21–18.", "Omröstning")["votes"]
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_order_assumed"


def test_a_secret_ballot_on_people_has_no_yes_and_no():
    text = (
        "Sluten omröstning hålls. Det avges 21 röster för Anna Ek, 9 röster för Bo Al\n"
        "och 31 röster är blanka."
    )
    fact = debate(text, "Omröstning")["votes"]
    assert fact.value == [{"kind": "secret"}]
    assert fact.doubt is not None


def test_a_result_told_again_in_the_decision_is_one_vote():
    one = section(
        "Med 4 ja mot 3 nej beslutar nämnden att avslå.\nOmröstningen ger 4 ja och 3 nej."
    )
    parts = [
        SectionPart(None, "Beslut", one.lines[:1]),
        SectionPart(None, "Omröstning", one.lines[1:]),
    ]
    (fact,) = read_debate(one, parts)
    assert len(fact.value) == 1


SAID = """
Anna Ek (S), och röstar Ja Nej (2). 5 ja mot 4 nej. yrkar reserverar sig jäv : ” "
Godkänd voteringsproposition: för bifall till avstår ledamöter från M 1. att
med instämmande av instämmer i yrkandet. Under överläggningen yrkade dels JA = NEJ - S- v- och
ledamöterna vilket båda (s) s, begär återremiss avslag Mot beslutet anmäler reservation av motion
"""
WORDS = st.lists(st.sampled_from([*SAID.split(), "\n"]), max_size=60).map(" ".join)


@given(st.one_of(WORDS, st.text(max_size=300)), st.sampled_from([None, "Yrkanden", "Omröstning"]))
@settings(max_examples=150)
def test_no_text_whatever_stops_the_reading(text, fixed):
    for fact in debate(text or "-", fixed).values():
        assert fact.value


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [
        ("Förslaget får 80 röster för och 34 röster emot.", 80, 34),
        ("Resultatet blev 80 för och 34 emot.", 80, 34),
        ("Röstades om kaffe. 7 för, 2 emot. Bifölls.", 7, 2),
        ("Högst 700 kr. Två för, en emot (Ada), och övriga avstod.", 2, 1),
        ("Styrelsen ställer sig bakom planen med tre röster för och två emot.", 3, 2),
    ],
)
def test_who_was_for_and_who_against_needs_no_question(text, yes, no):
    fact = debate(text)["votes"]
    (vote,) = fact.value

    assert (vote["yes"], vote["no"]) == (yes, no)
    assert fact.doubt is None


@pytest.mark.parametrize("fixed", [None, "Beslut", "Förslag till beslut"])
def test_those_who_rejected_something_are_told_first_and_asked_about(fixed):
    fact = debate("Attsatsen avslogs med 14 röster mot 9.", fixed)["votes"]
    (vote,) = fact.value

    assert (vote["yes"], vote["no"]) == (9, 14)
    assert fact.doubt is not None
    assert fact.doubt.kind == "vote_order_assumed"


def test_what_is_adopted_by_votes_has_those_for_it_first():
    (vote,) = debate("Attsatsen antogs med 14 röster mot 9.")["votes"].value

    assert (vote["yes"], vote["no"]) == (14, 9)


_ROWS = """\
Ada Ek (S) JA
Bo Alm (V) NEJ
Cia Dal (M) NEJ
Eva Lind (C) JA
Gun Hed (C) JA
Ulf Sol (C) JA
Liv Ås (V) NEJ
"""


@pytest.mark.parametrize(
    "result",
    [
        "Med 4 JA-röster för ordförandens förslag och 3 NEJ-röster för Bo Alms förslag\nantas det.",
        "Med 4 ja-röster för ordförandens förslag mot 3 nej-röster för Bo Alms förslag antas det.",
        "Fyra ja-röster för ordförandens förslag, tre nej-röster för Bo Alms förslag.",
    ],
)
def test_what_each_number_voted_for_in_a_result_is_no_new_vote(result):
    (vote,) = debate(
        "JA-röst till ordförandens förslag.\nNEJ-röst till Bo Alms förslag.\n\n"
        f"{result}\n\n{_ROWS}",
        "Omröstning",
    )["votes"].value

    assert (vote["yes"], vote["no"]) == (4, 3)
    assert vote["yes_means"] == "ordförandens förslag"
    assert vote["no_means"] == "Bo Alms förslag"


def test_parties_beside_a_number_are_nobody_and_hide_no_result():
    (vote,) = debate("Omröstningen ger 5 ja (S och V) mot 3 nej (M, C).")["votes"].value

    assert (vote["yes"], vote["no"]) == (5, 3)
    assert "roll" not in vote


def test_the_figures_of_a_vote_may_be_one_word():
    fact = debate("Voteringssiffrorna är 31-28.")["votes"]

    assert fact.value == [{"kind": "open", "yes": 31, "no": 28}]
    assert fact.doubt is not None


@pytest.mark.parametrize(
    "told",
    [
        "Det behandlades av byggnadsnämnden 2023-02-01. Den beslutade med 6 röster mot 5 att neka.",
        "Vid arbetsutskottets sammanträde den 3 februari 2023 avgavs 3 ja-röster och 2 nej-röster.",
        "Arbetsutskottet har den 1 mars 2023 med 2 röster mot 1 föreslagit att avslå det.",
    ],
)
def test_the_vote_of_another_body_or_another_day_is_none_of_this_meeting(told):
    assert "votes" not in debate(told)
    today = debate(f"{told}\nOmröstningen utfaller med 9 ja-röster mot 8 nej-röster.")["votes"]

    assert today.value == [{"kind": "open", "yes": 9, "no": 8}]


def test_nej_may_leave_out_that_it_means_something():
    text = "Ja innebär bifall till förslaget, nej bifall till Bo Alms yrkande.\nJa: 2\nNej: 1"
    (vote,) = debate(text)["votes"].value

    assert vote["yes_means"] == "bifall till förslaget"
    assert vote["no_means"] == "bifall till Bo Alms yrkande"
