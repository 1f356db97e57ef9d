"""Who led, wrote and adjusts, in the forms of associations, notes and signatures."""

from __future__ import annotations

import pytest

from importer.section_samples import MEETING, section_of
from minutes_archive.importer.sections.proceedings import read_proceedings
from minutes_archive.importer.sections.telling import Telling


def _values(*sections):
    built = [
        Telling(section_of(text, title, str(number), first=number * 20))
        for number, (title, text) in enumerate(sections, 1)
    ]
    return {fact.key[0]: fact.value for fact in read_proceedings(built, MEETING).facts}


_CHAIR, _SECRETARY, _ADJUSTERS = "Ada Ek", "Bo Alm", ["Eva Lind", "Gun Hed"]
_FLAT_TITLE = (
    "Val av ordförande och sekreterare för årsmötet Till ordförande för årsmötet valdes Ada Ek"
    " Till sekreterare för årsmötet valdes Bo Alm"
)
_FLAT_TEXT = "3. Val av 2 justeringsmän. Till justeringsmän valdes Eva Lind och Gun Hed."


@pytest.mark.parametrize(
    "sections",
    [
        [(_FLAT_TITLE, _FLAT_TEXT + "\n11. Till ordförande på ett år valdes Kim Dal")],
        [
            (
                "Mötesfunktionärer",
                (
                    "Val av mötesordförande\n\nAda Ek ‹ada› valdes till mötesordförande.\n\n"
                    "Val av mötessekreterare\n\nBo Alm valdes.\n\n"
                    "Val av justeringspersoner tillika rösträknare\n\nEva Lind och Gun Hed valdes."
                ),
            )
        ],
        [
            (
                "Formalia",
                (
                    "- Mötesordförande: Ada Ek\n- Mötessekreterare: Bo Alm\n- Justerare: Eva"
                    " Lind och Gun Hed"
                ),
            )
        ],
        [
            (
                "Mötet öppnas",
                (
                    "Val av mötesordförande Ada Ek valdes enhälligt till mötesordförande. Val av"
                    " mötessekreterare Bo Alm valdes enhälligt till sekreterare. Val av två"
                    " mötesjusterare Eva Lind och Gun Hed valdes till justerare."
                ),
            )
        ],
        [
            (
                "Öppnande",
                (
                    "Till ordförande för dagens möte utsågs Ada Ek. Till mötessekreterare utsågs Bo"
                    " Alm. Att jämte ordföranden justera protokollet utsågs Eva Lind och Gun Hed."
                ),
            )
        ],
        [
            (
                "Val",
                (
                    "Mötet valde Ada Ek till ordförande för stämman och Bo Alm till sekreterare för"
                    " stämman. Eva Lind och Gun Hed väljs in som justerare."
                ),
            )
        ],
        [
            ("Mötet öppnas", "Mötesordförande Ada Ek och mötessekreterare Bo Alm"),
            ("Eva Lind och Gun Hed valdes till justerare", "De signerar sedan."),
        ],
        [
            ("Val av mötesordförande", "Ada Ek."),
            ("Val av mötessekreterare", "Bo Alm."),
            ("Att justera protokollet valdes", "Eva Lind och Gun Hed."),
        ],
        [
            (
                "Avslutning",
                (
                    "Ordföranden tackar.\n\nVid protokollet\n\nBo Alm\n\nJusteras\n\nAda Ek,"
                    " ordförande\n\nEva Lind\n\nGun Hed"
                ),
            )
        ],
        [
            (
                "Val av justerare",
                "Fullmaktige beslutade att valja Eva Lind och Gun Hed till justeringspersoner.",
            ),
            ("Slut", "Bo Alm, sekr.\nAda Ek, ordf."),
        ],
    ],
)
def test_the_meetings_own_officers_are_found(sections):
    values = _values(*sections)

    assert values.get("chair") == _CHAIR
    assert values.get("secretary") == _SECRETARY
    assert values.get("adjusters") == _ADJUSTERS


@pytest.mark.parametrize(
    "text",
    [
        "Vid protokollet Justeras\nBo Alm Ada Ek\nsekreterare ordförande",
        "Vid Protokollet Justerat\nBo Alm Ada Ek (ordf)",
        "Vid protokollet   Justeras\nBo Alm   Ada Ek, ordf.",
    ],
)
def test_signatures_side_by_side_are_told_apart(text):
    values = _values(("Avslutning", f"Ordföranden tackar.\n{text}"))

    assert (values.get("secretary"), values.get("chair")) == ("Bo Alm", "Ada Ek")


def test_two_who_sign_below_one_office_side_by_side_are_two():
    values = _values(("Avslutning", "Ordföranden tackar.\nJusteras:\nEva Lind   Gun Hed"))

    assert values.get("adjusters") == ["Eva Lind", "Gun Hed"]


@pytest.mark.parametrize(
    "section",
    [
        ("Val av styrelse", "Till ordförande på ett år valdes Ada Ek. Till sekreterare valdes Bo."),
        ("Val", "Ada Ek valdes till ordförande för 2025."),
        ("Förtroendeval", "Val av ordförande\n\nAda Ek valdes till ordförande för 2025."),
        ("Val", "Mötet valde Ada Ek till kassör och Bo Alm till sekreterare i styrelsen."),
        ("Val av ordförande för mötet", "Ada Ek valdes till ordförande på två år."),
        ("Förtroendeval", "Ordförande\n\nVal av ordförande\n\nAda Ek valdes till ordförande."),
        ("Val av rösträknare", "Till rösträknare valdes Ada Ek."),
        ("Rapport", "Ordföranden berättar att Ada Ek skrev protokollet."),
    ],
)
def test_those_elected_for_the_year_lead_no_meeting(section):
    assert _values(section) == {}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Val av mötesfunktionärer",
            (
                "Ada Ek valdes till mötesordförande, Bo Alm till sekreterare och Eva Lind och Gun"
                " Hed till\njusterare."
            ),
        ),
        (
            "Mötesfunktionärer",
            (
                "Mötet valde:\n- ordförande: Ada Ek\n- sekreterare: Bo Alm\n- justerare tillika"
                " rösträknare: Eva Lind och Gun Hed"
            ),
        ),
        (
            "Val av ordförande, sekreterare och justerare",
            "* *Ordförande:* Ada Ek\n* *Sekreterare:* Bo Alm\n* *Justerare:* Eva Lind, Gun Hed",
        ),
        (
            "Mötets funktionärer",
            "| Ordförande | Ada Ek |\n| Sekreterare | Bo Alm |\n| Justerare | Eva Lind, Gun Hed |",
        ),
        (
            "Val av mötesfunktionärer",
            "- Ordförande :: Ada Ek\n- Sekreterare :: Bo Alm\n- Justerare :: Eva Lind, Gun Hed",
        ),
        (
            "Val",
            (
                "a) Mötesordförande: Ada Ek\nb) Mötets sekreterare: Bo Alm\n"
                "c) Två justerare: Eva Lind och Gun Hed"
            ),
        ),
        (
            "Val av presidium",
            (
                "Till ordförande för mötet valdes Ada Ek. Till sekreterare valdes Bo Alm. Till"
                " justerare valdes Eva Lind och Gun Hed."
            ),
        ),
        (
            "Val av ordförande, sekreterare och justerare",
            (
                "**Mötet beslutade**\n\natt välja Ada Ek till mötesordförande,\n\natt välja Bo Alm"
                " till mötessekreterare, samt\n\natt välja Eva Lind och Gun Hed till justerare."
            ),
        ),
        (
            "Val av ordförande, sekreterare och justerare för mötet",
            (
                "Till ordförande valdes Ada Ek, till sekreterare Bo Alm och till justerare Eva Lind"
                " och Gun Hed."
            ),
        ),
        (
            "Öppnande",
            (
                "Ada Ek och Bo Alm valdes till ordförande respektive sekreterare för mötet. Eva"
                " Lind och Gun Hed utsågs att justera protokollet."
            ),
        ),
    ],
)
def test_each_of_several_elected_at_once_gets_their_own_office(title, text):
    values = _values((title, text))

    assert values.get("chair") == _CHAIR
    assert values.get("secretary") == _SECRETARY
    assert values.get("adjusters") == _ADJUSTERS


def test_a_verb_before_the_names_is_none_of_them():
    values = _values(("Val av protokolljusterare", "Valdes Eva Lind och Gun Hed."))

    assert values == {"adjusters": _ADJUSTERS}


def test_two_elected_to_two_offices_without_a_word_for_whose_get_none():
    text = "Ada Ek och Bo Alm valdes."

    assert _values(("Val av ordförande och sekreterare för mötet", text)) == {}


def test_a_list_of_a_board_elects_nobody_to_lead_the_meeting():
    assert _values(("Val av styrelse", "- ordförande: Ada Ek\n- sekreterare: Bo Alm")) == {}


def test_a_chair_who_signs_with_those_elected_to_adjust_is_none_of_them():
    values = _values(
        ("Val av mötesordförande", "Ada Ek valdes."),
        ("Val av justerare", "Eva Lind och Gun Hed valdes."),
        ("Avslutning", "Alla tackades.\n\nJusteras: Ada Ek, Eva Lind, Gun Hed"),
    )

    assert (values["chair"], values["adjusters"]) == (_CHAIR, _ADJUSTERS)


def test_who_opens_a_meeting_that_elects_a_chair_is_not_taken_for_that_chair():
    opened = ("Öppnande", "Kim Dal öppnade mötet.")

    assert _values(opened)["chair"] == "Kim Dal"
    assert _values(opened, ("Val av mötesordförande", "Frågan avgjordes med lottning.")) == {}


def test_who_is_called_chair_is_asked_about_where_an_election_was_not_understood():
    told = ("Öppnande", "Ordförande Kim Dal hälsade. Ordförande Kim Dal tackade.")
    election = ("Val av mötesordförande", "Frågan avgjordes med lottning.")
    built = [Telling(section_of(text, title, "1")) for title, text in (told, election)]
    (fact,) = read_proceedings(built, MEETING).facts

    assert fact.doubt is not None
    assert fact.doubt.kind == "chair_from_prose"


def test_whoever_opened_the_notes_as_chair_is_the_chair_though_only_a_first_name_stands():
    assert _values(("Mötet öppnas", "– Ordförande Ada öppnar mötet"))["chair"] == "Ada"


def test_a_name_with_an_initial_is_a_name():
    values = _values(
        ("Mötet öppnat", "Mötesordförande Ada E och mötessekreterare Bo A"),
        ("Val av justeringsman", "Eva L valdes till justeringsman"),
    )

    assert values == {"chair": "Ada E", "secretary": "Bo A", "adjusters": ["Eva L"]}


def test_letters_that_lost_their_dots_are_read():
    assert _values(("Motets oppnande", "Vice talman Ada Ek oppnade motet kl 17.20."))["start"] == (
        "17:20"
    )


@pytest.mark.parametrize(("name", "doubted"), [("Ada Ek", False), ("Ada E", True), ("Ada", True)])
def test_only_a_family_name_cut_to_a_letter_is_doubted(name, doubted):
    text = f"Till ordförande för mötet valdes {name}."
    told = Telling(section_of(text, "Val av mötesordförande", "1"))
    facts = read_proceedings([told], MEETING).facts
    chair = next(fact for fact in facts if fact.key == ("chair",))
    assert chair.value == name
    assert (chair.doubt is not None and chair.doubt.kind == "name_is_short") is doubted


@pytest.mark.parametrize(
    "title", ["Val av två personer att jämte mötesordföranden justera protokollet"]
)
def test_beside_the_chair_adjusts_who_alone_is_named(title):
    values = _values((title, "Eva Lind och Gun Hed"))
    assert values == {"adjusters": ["Eva Lind", "Gun Hed"]}


@pytest.mark.parametrize("answer", ["Mötet bifaller.", "Årsmötet godkände förslaget.", "Bifalls."])
def test_who_is_nominated_is_elected_where_the_meeting_agrees(answer):
    text = (
        f"Ada Ek och Bo Alm nomineras som mötesordförande respektive mötessekreterare.\n\n{answer}"
    )
    title = "Val av mötesordförande och mötessekreterare"
    assert _values((title, text)) == {"chair": _CHAIR, "secretary": _SECRETARY}
    assert _values((title, text.replace(answer, "Ajournering."))) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Till att justera dagens protokoll utses Eva Lind (S) och ersättare Gun Hed (M).",
        "Till justerare utses Eva Lind med Gun Hed som ersättare.",
        "Till justerare utsågs Eva Lind, med reserv Gun Hed.",
    ],
)
def test_who_adjusts_if_somebody_cannot_is_no_adjuster(text):
    assert _values(("Val av justerare", text)) == {"adjusters": ["Eva Lind"]}


def test_offices_behind_the_verb_that_elects():
    text = "Valdes till ordförande Ada Ek (LO), till sekreterare Bo Alm (TCO) och till vakt Kim Lo."
    values = _values(("Val av stämmofunktionärer", text))
    assert (values["chair"], values["secretary"]) == (_CHAIR, _SECRETARY)


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("Ingrid Ek Bengt Lind", ["Ingrid Ek", "Bengt Lind"]),
        ("Anna Karin Berg Lund", ["Anna Karin Berg Lund"]),
    ],
)
def test_two_given_names_on_a_line_of_signatures_are_two_people(signed, names):
    told = _values(
        ("Avslutning", f"Mötet avslutas.\n\nVid protokollet\n\nBo Alm\n\nJusteras\n\n{signed}")
    )
    assert told["adjusters"] == names


@pytest.mark.parametrize(
    ("signed", "names"),
    [("Ingrid Peterson", ["Ingrid Petterson"]), ("Ingrid Alm", ["Ingrid Petterson", "Ingrid Alm"])],
)
def test_one_name_spelt_in_two_ways_is_one_adjuster(signed, names):
    text = f"Mötet avslutas.\n\nVid protokollet\n\nBo Alm\n\nJusteras\n\n{signed}"
    chosen = ("Val av justerare", "Årsmötet beslutade välja Ingrid Petterson till justerare.")
    assert _values(chosen, ("Avslutning", text))["adjusters"] == names


def test_why_somebody_was_chosen_names_no_other_office():
    text = (
        "Ada Ek väljs till mötessekreterare då det behövs en protokolljusterare men varken"
        " ordförande eller sekreterare får vara justerare."
    )
    values = _values(("Val av mötessekreterare", text))

    assert values["secretary"] == "Ada Ek"
    assert "adjusters" not in values


def test_one_word_alone_is_nobody():
    values = _values(("Val av mötesordförande", "Stämman ska ledas.\n\nNomineringar\n\n- Bo Alm"))

    assert values.get("chair") != "Nomineringar"


def test_names_that_stand_above_their_roles_have_them():
    signed = "Ada Ek\nSekreterare\nBo Alm\nJusterare\n\nEva Lind\nOrdförande\nGun Hed\nJusterare"
    values = _values(("Mötets avslutande", f"Mötet avslutas.\n\n{signed}"))

    assert values["secretary"] == "Ada Ek"
    assert values["adjusters"] == ["Bo Alm", "Gun Hed"]
