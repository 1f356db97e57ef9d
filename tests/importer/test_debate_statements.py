"""Reservations and notes: groups in their own words, and where one statement ends."""

from __future__ import annotations

import pytest

from importer.debate_samples import debate


def _of(key, text, fixed="Reservationer"):
    facts = debate(text, fixed)
    return facts[key].value if key in facts else []


@pytest.mark.parametrize("after", ["avstår från att delta", "deltar inte", "deltog ej"])
def test_what_another_does_is_not_in_a_reservations_words(after):
    text = (
        "Ada Ek (S) och Bo Alm (S) reserverar sig mot beslutet till förmån för eget förslag. "
        f"Cia Dal (MP) {after} i beslutet."
    )

    assert _of("reservations", text) == [
        {"by": ["Ada Ek", "Bo Alm"], "text": "mot beslutet till förmån för eget förslag"}
    ]


@pytest.mark.parametrize(
    "after",
    [
        "Förslag till beslut på mötet\nCia Dal (M) yrkar bifall.",
        "Omröstning begärs.",
        "Ordföranden finner att nämnden beslutar enligt förslaget.",
    ],
)
def test_how_a_matter_went_is_not_in_a_reservations_words(after):
    text = f"Ada Ek (S) reserverar sig skriftligt mot beslutet.\n{after}"

    assert _of("reservations", text) == [{"by": ["Ada Ek"], "text": "skriftligt mot beslutet"}]


def test_the_reasons_of_who_reserves_are_in_the_words():
    text = "Ada Ek (S) reserverar sig mot beslutet. Ada Ek (S) anser att det brådskar."

    (one,) = _of("reservations", text)
    assert one["text"] == "mot beslutet. Ada Ek (S) anser att det brådskar"


@pytest.mark.parametrize(
    "who",
    [
        "S-, v- och mp-ledamöterna",
        "V-ledamöterna",
        "(S) och (V)",
        "M- och KD-grupperna",
        "Moderata samlingspartiets ledamöter",
        "Samtliga moderater, folkpartister och kristdemokrater",
        "Samtliga socialdemokrater",
        "Moderaternas och kristdemokraternas ledamöter",
        "Socialdemokraternas ledamöter",
        "Den moderata gruppen",
    ],
)
@pytest.mark.parametrize("fixed", ["Reservationer", None])
def test_a_group_reserves_in_its_own_words(who, fixed):
    text = f"{who} reserverade sig till förmån för eget förslag."

    assert _of("reservations", text, fixed) == [
        {"by": [who], "text": "till förmån för eget förslag"}
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mot beslutet anmäler Ada Ek, Bo Alm och Cia Dal reservation.", None),
        ("Mot beslutet anmäler Ada Ek, Bo Alm och Cia Dal skriftlig reservation.", None),
        (
            "Mot beslutet anmälde Ada Ek, Bo Alm och Cia Dal reservation till förmån för Ed Il.",
            "till förmån för Ed Il",
        ),
        (
            "Ada Ek (SD), Bo Alm (SD) och Cia Dal (SD) lämnar skriftlig reservationsmotivering.",
            "lämnar skriftlig reservationsmotivering",
        ),
        (
            "Mot beslutet reserverar sig Ada Ek, Bo Alm och Cia Dal skriftligt, bilaga 1.",
            "skriftligt, bilaga 1",
        ),
        ("Följande ledamöter reserverar sig mot beslutet: Ada Ek, Bo Alm och Cia Dal.", None),
        (
            "Mot beslutet till förmån för eget yrkande reserverar sig Ada Ek, Bo Alm och Cia Dal.",
            "till förmån för eget yrkande",
        ),
        (
            "Mot beslutet reserverade sig, till förmån för eget krav, Ada Ek, Bo Alm och Cia Dal.",
            "till förmån för eget krav",
        ),
        ("Ada Ek, Bo Alm och Cia Dal för socialdemokraterna reserverar sig mot beslutet.", None),
        ("Emot beslutet reserverar sig Ada Ek, Bo Alm och Cia Dal.", None),
        ("Mot beslutet anmäldes reservation av Ada Ek, Bo Alm och Cia Dal.", None),
        ("Skriftlig reservation har inlämnats av Ada Ek, Bo Alm och Cia Dal.", None),
        ("Reservation lämnas av Ada Ek, Bo Alm och Cia Dal, bilaga 3.", "bilaga 3"),
        ("Ada Ek, Bo Alm och Cia Dal, samtliga (s), reserverar sig mot beslutet.", None),
        ("Ledamöterna Ada Ek, Bo Alm och Cia Dal, alla (S), reserverade sig.", None),
        ("Ada Ek, s, Bo Alm, v, och Cia Dal, c, reserverar sig mot beslutet.", None),
    ],
)
def test_a_reservation_may_stand_behind_those_who_make_it(text, words):
    expected = {"by": ["Ada Ek", "Bo Alm", "Cia Dal"]}

    assert _of("reservations", text, None) == [expected | ({"text": words} if words else {})]


def test_a_group_may_refer_to_what_it_said_elsewhere():
    text = "Socialdemokraterna hänvisar till särskilt yttrande i styrelsen."

    assert _of("notes", text, "Protokollsanteckningar") == [
        {"by": ["Socialdemokraterna"], "text": "hänvisar till särskilt yttrande i styrelsen"}
    ]


@pytest.mark.parametrize(("fixed", "told"), [("Reservationer", 1), (None, 0)])
def test_what_has_been_reserved_is_of_this_meeting_under_its_heading(fixed, told):
    text = "Ada Ek (S) har reserverat sig mot beslutet."

    assert len(_of("reservations", text, fixed)) == told


@pytest.mark.parametrize(
    ("text", "by", "words"),
    [
        (
            "Ada Ek (M) med instämmande av Bo Alm (V) vill få antecknat till protokollet: Så ja.",
            ["Ada Ek", "Bo Alm"],
            "Så ja.",
        ),
        (
            "Ada Ek (M) anmäler avsikt att inkomma med ett särskilt yttrande, bilaga 1.",
            ["Ada Ek"],
            "anmäler avsikt att inkomma med ett särskilt yttrande, bilaga 1",
        ),
    ],
)
def test_a_note_may_be_seconded_or_promised(text, by, words):
    assert _of("notes", text, None) == [{"by": by, "text": words}]


@pytest.mark.parametrize(
    "after",
    [
        "Hjälpte informationen på sidan dig?",
        "Protokollet ska skickas till tekniska kontoret.",
        "Norrby stad, protokoll",
    ],
)
@pytest.mark.parametrize(
    ("key", "fixed", "text"),
    [
        (
            "reservations",
            "Reservationer",
            "Ada Ek (S) reserverar sig till förmån för eget yrkande.",
        ),
        ("notes", "Protokollsanteckningar", "Ada Ek (S) lämnar särskilt yttrande."),
    ],
)
def test_lines_that_are_nobodys_own_words_end_a_statement(key, fixed, text, after):
    (one,) = _of(key, f"{text}\n{after}", fixed)

    assert one["text"] in text


@pytest.mark.parametrize(
    "words",
    [
        "Förslaget är för dyrt. Det bör göras om",
        "\n”Programmet är för stort. Det bör göras om.”",
        "\nVi anser att det brådskar.\nDet bör göras om",
        "\nVänsterpartiet anser att det brådskar.\nDet bör göras om",
    ],
)
def test_reasons_below_a_reservation_are_its_words(words):
    (one,) = _of("reservations", f"Ada Ek (V) reserverar sig mot förslaget. {words}.")

    assert one["text"].endswith(" ".join(words.split()).rstrip("."))


def test_marks_that_lead_up_to_an_appendix_are_no_words():
    (one,) = _of("reservations", "Ada Ek (V) reserverar sig, bilaga 2.")

    assert one["text"] == "bilaga 2"


@pytest.mark.parametrize(
    "text",
    [
        "Reservation mot beslutet anmäls av Ada Ek (M).",
        "Reservationer mot beslutet har lämnats av Ada Ek (M).",
        "Reservation anmäldes mot beslutet av Ada Ek (M).",
        "Reservation mot beslutet: Ada Ek (M).",
    ],
)
def test_a_reservation_may_name_the_decision_before_who_makes_it(text):
    assert _of("reservations", text, None) == [{"by": ["Ada Ek"]}]


@pytest.mark.parametrize(
    "group",
    [
        "Samtliga närvarande ledamöter för moderaterna",
        "Samtliga i SD-gruppen",
        "Samtliga från Moderaterna och Liberalerna",
        "Samtliga moderata ledamöter",
        "Alla närvarande moderater",
        "Hela SD-gruppen",
        "Sverigedemokraternas samtliga ledamöter",
        "SD:s ledamöter",
    ],
)
def test_a_group_may_be_named_in_many_ways(group):
    assert _of("reservations", f"{group} reserverar sig mot beslutet.", None) == [{"by": [group]}]


@pytest.mark.parametrize(
    ("who", "by"), [("Ada Ek (T)", ["Ada Ek"]), ("SD-gruppen", ["SD-gruppen"])]
)
@pytest.mark.parametrize(
    "what",
    [
        "deltog inte i beslutet",
        "deltar ej i beslutet",
        "deltar inte i detta beslut",
        "avstår från att delta i beslutet",
    ],
)
def test_who_took_no_part_in_a_decision_is_noted_with_no_heading(who, by, what):
    text = f"Nämnden antar planen.\n\n{who} {what}."

    assert _of("notes", text, None) == [{"by": by, "text": what}]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Ek (S) anmäler jäv. Ada Ek (S) deltar inte i beslutet.",
        "På grund av jäv deltar Ada Ek (S) inte i beslutet.",
        "Ledamöter som inte deltar i beslutet ska anmäla det.",
    ],
)
def test_who_had_a_conflict_of_interest_is_not_noted(text):
    assert _of("notes", text, None) == []


@pytest.mark.parametrize("heading", ["Deltar ej i beslutet", "Ej deltagande i beslutet:"])
def test_who_stands_below_a_heading_that_says_so_took_no_part(heading):
    facts = debate("Ada Ek (S) och Bo Alm (M)", None, heading)

    assert facts["notes"].value == [{"by": ["Ada Ek", "Bo Alm"], "text": heading.rstrip(":")}]
    assert "notes" not in debate("På grund av jäv deltar inte Ada Ek (S).", None, heading)
    assert "notes" not in debate("Ada Ek (S)", None, "Deltar ej i handläggningen")
