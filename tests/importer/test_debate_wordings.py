"""The same motion, vote, reservation or conflict in the words of different municipalities."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate, section
from minutes_archive.importer.sections.debate import Meeting, read_debate
from minutes_archive.importer.sections.part import SectionPart


def _of(key, text, fixed=None):
    facts = debate(text, fixed)
    return facts[key].value if key in facts else []


@pytest.mark.parametrize(
    "text",
    [
        "På grund av jäv deltar Ada Ek (S) inte i beslutet.",
        "Med anledning av jäv deltar inte Ada Ek (S) i ärendets handläggning.",
        "Anmäler jäv: Ada Ek (S).",
        "Anmält jäv: Ada Ek (S)",
    ],
)
def test_who_had_a_conflict_is_read_in_any_word_order(text):
    assert _of("recused", text) == ["Ada Ek"]


def test_who_took_no_part_is_noted_beside_another_s_conflict():
    text = "Ada Ek (S) anmäler jäv.\nBo Alm (V) deltar inte i beslutet."

    assert _of("recused", text) == ["Ada Ek"]
    assert [note["by"] for note in _of("notes", text)] == [["Bo Alm"]]
    assert _of("notes", "Bo Alm (V) anmäler jäv.\nBo Alm (V) deltar inte i beslutet.") == []


@pytest.mark.parametrize(
    "makes",
    [
        "lämnar följande protokollsanteckning: Så ja.",
        "inkom med protokollsanteckning: Så ja.",
        "begär att få följande antecknat till protokollet: Så ja.",
        "begärde att få antecknat till protokollet: Så ja.",
        "önskar få antecknat till protokollet: Så ja.",
        "vill ha antecknat till protokollet: Så ja.",
    ],
)
@pytest.mark.parametrize("fixed", [None, "Protokollsanteckningar"])
def test_a_note_is_made_in_many_ways(makes, fixed):
    assert _of("notes", f"Ada Ek (S) {makes}", fixed) == [{"by": ["Ada Ek"], "text": "Så ja."}]


@pytest.mark.parametrize("mark", ["- anta planen", "att planen antas", "1. Anta planen"])
@pytest.mark.parametrize(
    "told",
    [
        "Ada Ek (S) och Bo Alm (V) reserverar sig mot beslutet.",
        "Reservation anmäls av Ada Ek (S) och Bo Alm (V).",
    ],
)
def test_a_paragraph_below_points_without_full_stops_tells_who_reserves(mark, told):
    text = f"Nämnden beslutar att\n{mark}\n\n{told}"

    assert [one["by"] for one in _of("reservations", text)] == [["Ada Ek", "Bo Alm"]]


@pytest.mark.parametrize(
    ("body", "against", "here"),
    [
        ("Kommunfullmäktige", "nämndens", False),
        ("Kommunstyrelsen", "tekniska nämndens", False),
        ("Skolnämnden", "rådets", False),
        ("Skolnämnden", "nämndens", True),
        ("Kommunstyrelsen", "kommunstyrelsens", True),
        ("Kommunstyrelsens arbetsutskott", "arbetsutskottets", True),
        ("", "nämndens", True),
    ],
)
def test_a_reservation_against_another_bodys_decision_is_not_made_here(body, against, here):
    one = section(f"Nämnden yttrade sig i maj. Ada Ek (S) reserverade sig mot {against} beslut.")
    facts = read_debate(one, [SectionPart(None, None, one.lines)], meeting=Meeting(None, body))

    assert [fact.key[2] for fact in facts] == ["reservations"] * here


@pytest.mark.parametrize("stop", [".", ""])
def test_who_supports_a_motion_moves_it(stop):
    text = f"Ada Ek (S) med stöd av Bo Alm (V) yrkar bifall till planen{stop}"

    assert _of("motions", text) == [{"by": ["Ada Ek", "Bo Alm"], "text": "bifall till planen"}]


def test_what_the_law_supports_is_no_mover():
    (one,) = _of("motions", "Ada Ek (S) yrkar med stöd av lagen bifall till planen.")

    assert one["by"] == "Ada Ek"


def test_who_supported_something_in_the_past_tense_moved_it():
    (one,) = _of("motions", "Ada Ek (S) tillstyrkte planen.")

    assert one == {"by": "Ada Ek", "text": "tillstyrkte planen", "party": "S"}


@pytest.mark.parametrize(
    "text",
    [
        "Ja-röster: Ada Ek (S), Bo Alm (V) (2).\nNej-röster: Cia Dal (M) (1).",
        "Ja-röster: Ada Ek, s, Bo Alm, v (2).\nNej-röster: Cia Dal, m (1).",
        "För ja: Ada Ek (S), Bo Alm (V)\nFör nej: Cia Dal (M)",
        "För ja: Ada Ek, s, Bo Alm, v\nFör nej: Cia Dal, m",
        "Ja = bifall\nNej = avslag\nAda Ek (S) och Bo Alm (V) röstar ja.\nCia Dal (M) röstar nej.",
        "För ja: Ada Ek (S), Bo Alm (V)\nFör nej: Cia Dal (M)\n\nNämnden beslutar att:\n- le",
        "Röstar ja: Ada Ek (S), Bo Alm (V)\nRöstar nej: Cia Dal (M)",
        "Vid voteringen röstade Ada Ek (S) och Bo Alm (V) ja samt Cia Dal (M) nej.",
        "Ja = bifall\nNej = avslag\nJa-röster:\nAda Ek och Bo\nAlm (V).\nNej-röster:\nCia Dal (M).",
        "Ja: Ada Ek (S), Bo Alm (V); nej: Cia Dal (M).",
        "Ja: Ada Ek (S), Bo Alm (V); nej:\nCia Dal (M).",
        "JA: Ada Ek (S), Bo Alm (V) = 2\nNEJ: Cia Dal (M) = 1\n\nSkolnämnden beslutar så.",
        "Följande röstar ja (2): Ada Ek (S), Bo Alm (V)\nFöljande röstar nej (1): Cia Dal (M)",
        "Ja-röst avger Ada Ek (S) och Bo Alm (V).\nNej-röst avger Cia Dal (M).",
        "Med ja röstar Ada Ek (S) och Bo Alm (V).\nMed nej röstar Cia Dal (M).",
        "Nej = avslag\nJa = bifall\n\nJa-röst avger Ada Ek och Bo Alm.\nNej-röst avger Cia Dal.",
        "Ja = bifall\nNej = avslag\nJa-röst avger Ada Ek och Bo Alm.\nNej-röst avger Cia Dal.",
        "Ja: Ada Ek (S), Bo Alm (V)\nNej: Cia Dal (M)\n\nBarn- och skolnämnden beslutar så.",
    ],
)
def test_names_with_their_number_behind_or_for_before_are_a_roll(text):
    (vote,) = _of("votes", text, "Omröstning")

    assert vote["roll"] == {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"]}
    assert (vote["yes"], vote["no"]) == (2, 1)
    assert vote.get("yes_means", "bifall") == "bifall"


@pytest.mark.parametrize(
    "text",
    [
        '"Ja" för bifall, "Nej" för avslag.',
        "”Ja” för bifall och ”nej” för avslag.",
        "Ja = bifall\nNej = avslag\nSex ja mot fyra nej.",
        "Ja = bifall\nNej = avslag\nBarn- och skolnämnden beslutar så.",
        "En ja-röst innebär bifall och en nej-röst innebär avslag.",
        "Den som röstar ja röstar för bifall, den som röstar nej röstar för avslag.",
    ],
)
def test_what_an_answer_means_ends_where_the_result_begins(text):
    (vote,) = _of("votes", f"{text}\nOmröstningen gav 6 ja och 4 nej.", "Omröstning")

    assert (vote["yes_means"], vote["no_means"]) == ("bifall", "avslag")


@pytest.mark.parametrize(
    "text",
    [
        "Ja-röst bifaller planen. Nej-röst avslår planen.",
        "Ledamöter som bifaller planen röstar ja; ledamöter som avslår planen röstar nej.",
        "Den som röstar ja bifaller planen, den som röstar nej avslår planen.",
    ],
)
def test_what_an_answer_does_is_what_it_means(text):
    (vote,) = _of("votes", f"{text}\nOmröstningen gav 6 ja och 4 nej.", "Omröstning")

    assert (vote["yes_means"], vote["no_means"]) == ("bifaller planen", "avslår planen")


@pytest.mark.parametrize(
    "text",
    [
        "Utfallet blev 8 för ja och 5 för nej.",
        "8 röstar för och 5 röstar emot.",
        "Ja 8 röster, nej 5 röster.",
        "8 JA-röster avgavs mot 5 NEJ-röster.",
    ],
)
def test_a_result_is_counted_in_more_words(text):
    assert _of("votes", text, "Omröstning") == [{"kind": "open", "yes": 8, "no": 5}]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Av Ada Ek (S) yrkas bifall till planen.", "bifall till planen"),
        ("Yrkande av Ada Ek (S): Bifall till planen.", "Bifall till planen"),
        ("Ada Ek (S):\nBifall till planen.", "Bifall till planen"),
        ("Yrkande från Ada Ek (S) om bifall till planen.", "bifall till planen"),
        ("Bifall till planen: Ada Ek (S).", "Bifall till planen"),
        ("Ada Ek (S) har yrkat bifall till planen.", "bifall till planen"),
        ("Även Ada Ek (S) yrkar bifall till planen.", "bifall till planen"),
        ("Ada Ek (S) lägger fram yrkande om bifall till planen.", "bifall till planen"),
        ("Ada Ek (S) inkommer med ett yrkande om att planen antas.", "att planen antas"),
        ("Ada Ek (S) lämnar följande ändringsyrkande: Planen antas.", "Planen antas"),
    ],
)
def test_a_motion_is_made_in_many_ways(text, what):
    assert _of("motions", text, "Yrkanden") == [{"by": "Ada Ek", "party": "S", "text": what}]


def test_who_has_moved_something_elsewhere_moves_nothing_here():
    assert _of("motions", "Ada Ek (S) har yrkat bifall till planen.") == []
    assert _of("motions", "Ordföranden ställer yrkande om paus mot avslag.") == []


@pytest.mark.parametrize(
    "then",
    [
        "Under debatten yrkade Cia Dal (M) avslag.",
        "Cia Dal (M) och Bo Alm (V) yrkade: Avslag.",
        "Cia Dal (M) framställer yrkande om avslag.",
        "Avslag: Cia Dal (M).",
        "\nCia Dal (M) yrkar avslag.",
    ],
)
def test_a_motion_below_the_point_of_another_is_its_own(then):
    first, second = _of("motions", f"Ada Ek (S) yrkar följande:\n- bifall\n{then}", "Yrkanden")

    assert (first["text"], second["text"].casefold()) == ("- bifall", "avslag")


@pytest.mark.parametrize(
    "text",
    [
        "Blank reservation anmäls av Ada Ek (S).",
        "Ada Ek (S) anmäler att hon reserverar sig mot beslutet.",
        "Ada Ek (S) begär att få reservera sig mot beslutet.",
        "Ada Ek (S) avser att lämna en skriftlig reservation.",
        "Mot beslutet anför Ada Ek (S) reservation.",
        "Skriftlig reservation från Ada Ek (S) bifogas protokollet.",
        "Det antecknas att Ada Ek (S) reserverar sig mot beslutet.",
        "Ada Ek, s reserverar sig mot beslutet",
    ],
)
@pytest.mark.parametrize("fixed", [None, "Reservationer"])
def test_a_reservation_is_made_in_many_ways(text, fixed):
    assert [one["by"] for one in _of("reservations", text, fixed)] == [["Ada Ek"]]


def test_who_is_recorded_to_take_no_part_is_noted():
    assert _of("notes", "Det antecknas att Ada Ek (S) inte deltar i beslutet.") == [
        {"by": ["Ada Ek"], "text": "inte deltar i beslutet"}
    ]
    assert (
        _of("notes", "Det antecknas att Ada Ek (S) på grund av jäv inte deltog i beslutet.") == []
    )


def test_a_party_of_the_place_stands_behind_a_comma_as_others_do():
    (one,) = _of("motions", "Ada Ek, s, och Bo Alm, d, yrkar bifall till planen.", "Yrkanden")

    assert one == {"by": ["Ada Ek", "Bo Alm"], "text": "bifall till planen"}


@pytest.mark.parametrize(
    "told",
    [
        "Styrelsen behandlade ärendet den 3 maj 2019, § 8, och beslutade med 8 röster mot 5 så.",
        "Skolnämnden har 2019-05-03 beslutat att avslå planen. Bo Alm var med.",
        "Skolnämnden beslutade 2019-05-03 med 8 ja mot 5 nej att avslå planen.",
        "Skolnämnden beslutade med 8 röster mot 5 den 3 maj 2019 att avslå planen.",
        "Votering i skolnämnden 2019-05-03 utföll med 6 ja mot 5 nej.",
    ],
)
def test_a_vote_of_an_earlier_meeting_is_not_taken_here(told):
    assert _of("votes", told) == []


def test_a_vote_on_what_names_a_year_is_taken_here():
    (vote,) = _of("votes", "Nämnden beslutade att anta budget för 2023 med 6 ja mot 5 nej.")

    assert (vote["yes"], vote["no"]) == (6, 5)


@pytest.mark.parametrize(
    ("before", "here"),
    [
        ("Skolnämnden behandlade ärendet 2019-05-03 och beslutade att le.", False),
        ("Skolnämnden har den 3 maj 2019 avgett yttrande.", False),
        ("Kommunfullmäktige beslutade att taxan gäller från den 3 maj 2019.", True),
    ],
)
def test_a_reservation_right_behind_an_earlier_decision_is_not_made_here(before, here):
    text = f"{before} Ada Ek (S) reserverade sig mot beslutet."

    assert ("reservations" in debate(text)) is here


@pytest.mark.parametrize(
    ("body", "where", "here"),
    [
        ("Kommunfullmäktige", "skolnämnden", False),
        ("Kommunfullmäktige", "kommunstyrelsens arbetsutskott", False),
        ("Skolnämnden", "nämnden", True),
        ("", "nämnden", True),
    ],
)
def test_what_was_moved_in_another_body_is_not_moved_here(body, where, here):
    one = section(f"Ada Ek (S) yrkade i {where} avslag på planen.")
    facts = read_debate(one, [SectionPart(None, None, one.lines)], meeting=Meeting(None, body))

    assert [fact.key[2] for fact in facts] == ["motions"] * here
