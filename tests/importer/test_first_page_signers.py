"""Who led, wrote and adjusted, by the labels and names of those who sign."""

from __future__ import annotations

import pytest

from importer.first_page_samples import WHERE, page, people, roles, values
from minutes_archive.importer.first_page.told_signers import told_signers


def test_roles_in_a_column_are_no_labels_of_those_who_sign():
    told = people(
        WHERE + "Närvarande ledamöter Eva Almgren (S) Bo Ekström (M) Tjänstgörande ersättare"
        " Carl Nyberg (C) Dan Lundberg (V) Ordförande Justerare Tjänstgör för Ida Österberg (C)"
        " Tjänstgör för Kia Sjögren (V)"
    )
    assert told["Carl Nyberg"].replaces == "Ida Österberg"
    assert told["Dan Lundberg"].replaces == "Kia Sjögren"
    assert told["Dan Lundberg"].roles == ("serving_substitute",)


def test_a_title_beside_a_secretary_s_name_makes_the_word_before_it_a_role():
    told = roles(
        WHERE + "Beslutande Eva Almgren (S), ordförande Övriga närvarande Utses att justera"
        " Ida Österberg Sekreterare Carl Nyberg (Ekonomichef) Eva Almgren Underskrifter"
        " Sekreterare... Ordförande... Justerande"
    )
    assert told["Ida Österberg"] == "secretary"
    assert told["Carl Nyberg"] == "official"


def test_a_chair_who_opens_the_meeting_in_a_sentence():
    text = "Närvarande:\nEva Almgren, Bo Ekström\n\nMötesordförande Eva Almgren hälsade alla"
    assert values(text + " välkomna och förklarade mötet öppnat.")["chair"] == "Eva Almgren"


def test_a_substitute_who_was_there_is_not_among_those_chosen_to_adjust():
    text = (
        WHERE + "ande Övriga närvarande Utses att justera Justeringens plats och tid Eva Almgren"
        " (V) Bo Ekström (S) Carl Nyberg (M) Ida Österberg, sekreterare Ulf Sandberg, skolchef"
        " Dan Lundberg (V), ersättare Bo Ekström (S) och Carl Nyberg (M) Kansliet den 4 juni"
        " Underskrifter Eva Almgren (V), ordförande Ida Österberg, sekreterare"
    )
    assert values(text)["adjusters"] == ["Bo Ekström", "Carl Nyberg"]
    assert people(text)["Dan Lundberg"].roles == ("substitute",)


def test_signers_keep_their_order_where_a_place_stands_between_their_labels():
    told = values(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M) Övriga Ida Österberg,"
        " sekreterare Justering Justerare Plats och tid Bo Ekström (M) Paragrafer Underskrifter"
        " Sekreterare Kommunkontoret Ordförande Justerare Ida Österberg Eva Almgren Bo Ekström"
    )
    assert (told["chair"], told["secretary"]) == ("Eva Almgren", "Ida Österberg")
    assert told["adjusters"] == ["Bo Ekström"]


def test_the_listed_chair_is_believed_where_the_secretary_seems_to_sign_as_chair():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M) Övriga Ida Österberg,"
        " sekreterare Underskrifter Ordförande Ida Österberg Justerare Bo Ekström"
    )
    chair = next(fact for fact in told.facts if fact.key == ("chair",))
    assert chair.value == "Eva Almgren"
    assert chair.doubt is not None
    assert chair.doubt.kind == "chair_differs"


def test_who_was_chosen_to_adjust_signs_as_adjuster_where_that_label_is_lost():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M) Utses att justera"
        " Justeringens plats och tid Bo Ekström (M) Kansliet, Underskrifter Sekreterare Ida"
        " Österberg Ordförande Eva Almgren Bo Ekström ANSLAG/BEVIS"
    )
    facts = {str(fact.key[0]): fact for fact in told.facts}
    assert (facts["chair"].value, facts["chair"].doubt) == ("Eva Almgren", None)
    assert facts["adjusters"].value == ["Bo Ekström"]


def test_a_chair_whose_signature_is_cut_off_is_the_one_listed():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M) Underskrifter Sekreterare"
        " Ida Österberg Ordförande Eva Alm"
    )
    chair = next(fact for fact in told.facts if fact.key == ("chair",))
    assert (chair.value, chair.doubt) == ("Eva Almgren", None)


def test_who_was_chosen_to_adjust_and_the_listed_chair_sign_above_their_offices():
    told = page(
        WHERE + "Beslutande\nEva Almgren (S), ordförande\nBo Ekström (M)\nÖvriga\n"
        "Ida Österberg, nämndsekreterare\nRut Dahlberg, förvaltningschef\n"
        "Utses att justera Bo Ekström (M)\n\nVid protokollet\nIda Österberg\nSekreterare\n"
        "Rut Dahlberg\nFörvaltningschef\nJusteras 2018-03-14\nEva Almgren (S)\nOrdförande\n"
        "Bo Ekström (M)\nJusteringen tillkännagiven den 2018-03-15.\nIda Österberg\nSekreterare\n"
    )
    facts = {str(fact.key[0]): fact for fact in told.facts}
    assert (facts["chair"].value, facts["chair"].doubt) == ("Eva Almgren", None)
    assert facts["adjusters"].value == ["Bo Ekström"]


def test_signers_stand_before_their_offices_where_commas_join_them():
    told = page(
        WHERE + "Beslutande Eva Almgren (KD) Bo Ekström (C) Övriga deltagande Ida Österberg"
        " Paragraf Eva Almgren, Ordförande Ida Österberg, Sekreterare Bo Ekström, Justerare"
    )
    facts = {str(fact.key[0]): fact.value for fact in told.facts}
    assert (facts["chair"], facts["secretary"]) == ("Eva Almgren", "Ida Österberg")
    assert facts["adjusters"] == ["Bo Ekström"]


def test_who_signed_is_known_by_the_lists_spelling_and_it_is_asked_about():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M)\nUtses att justera Bo"
        " Ekström\nUnderskrifter\nSekreterare Ida Österberg\nOrdförande Eva Almmgren\n"
        "Justerande Bo Ekström\n"
    )
    facts = {str(fact.key[0]): fact for fact in told.facts}
    assert facts["chair"].value == "Eva Almgren"
    assert facts["chair"].doubt.kind == "name_spelt_twice"
    assert facts["adjusters"].doubt is None


def test_who_led_an_item_does_not_adjust_for_that():
    told = values(
        "Utses att justera    Anna Ek (S) och Bo Alm (C)\n"
        "                     Cia Dal (S) ordförande på ärende § 66\n"
        "Ordförande           Dan Elg (S)\n"
    )
    assert told["adjusters"] == ["Anna Ek", "Bo Alm"]
    assert told["chair"] == "Dan Elg"


SEATED = "Beslutande\nEva Almgren (S), Ordförande\nBo Ekström (M)\nAda Sandin (C)\n"


@pytest.mark.parametrize(
    "signed",
    [
        (
            "Underskrifter\nEva Almgren (S)\nOrdförande\nBo Ekström (M)\nJusterare\n"
            "Ida Österberg\nSekreterare\n"
        ),
        "Underskrifter Ida Österberg Sekreterare Eva Almgren Ordförande Bo Ekström Justerare ",
        "Underskrifter\nIda Österberg Eva Almgren\nSekreterare Ordförande\nBo Ekström\nJusterare\n",
    ],
)
def test_names_over_their_offices_are_told_also_above_the_list(signed):
    read = values(signed + SEATED)
    assert (read["chair"], read["secretary"]) == ("Eva Almgren", "Ida Österberg")
    assert read["adjusters"] == ["Bo Ekström"]
    assert len(page(signed + SEATED).attendance) == 3


@pytest.mark.parametrize(
    "signed",
    [
        "Eva Almgren Ordförande Bo Ekström Ada Sandin Justerare Ida Österberg Sekreterare",
        "Eva Almgren\nOrdförande\nBo Ekström\nAda Sandin\nJusterare\nIda Österberg\nSekreterare",
        "Ida Österberg\nSekreterare\nEva Almgren\nOrdförande\nBo Ekström\nAda Sandin\nJusterare",
        "Ida Österberg\nSekreterare\nEva Almgren\nOrdförande\nBo Ekström, Ada Sandin\nJusterare",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_two_names_over_one_office_both_adjust(signed, above):
    signed = f"Underskrifter\n{signed}\n"
    read = values(signed + SEATED if above else SEATED + signed)
    assert (read["chair"], read["secretary"]) == ("Eva Almgren", "Ida Österberg")
    assert read["adjusters"] == ["Bo Ekström", "Ada Sandin"]


@pytest.mark.parametrize("listed", ["Eva Almgren (S), Ordförande", "Eva Almgren, Ordförande"])
def test_an_office_behind_a_comma_is_of_who_stands_before_it(listed):
    signed = "Underskrifter Eva Almgren Ordförande Ida Österberg Sekreterare Bo Ekström Justerare"
    text = f"Beslutande {listed} Bo Ekström (M) Ada Sandin (C)\n{signed}"
    read = values(text)
    assert (read["chair"], read["secretary"]) == ("Eva Almgren", "Ida Österberg")
    assert read["adjusters"] == ["Bo Ekström"]


def test_an_office_before_a_name_is_of_whom_it_leads_where_offices_lead():
    read = page("Beslutande Ordförande Eva Almgren (S), Vice ordförande Bo Ekström (M)")
    assert [one.roles for one in read.attendance] == [("chair",), ("vice_chair",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Protokollet fördes av Ivar Oxel. Det justerades av Anna Ek och Bo Alm. Alla gick hem.",
            [("signed_by", "Anna Ek"), ("signed_by", "Bo Alm"), ("secretary", "Ivar Oxel")],
        ),
        ("Sekreterare var Ivar Oxel och Bo Alm.", [("secretary", "Ivar Oxel")]),
        ("Protokollet justeras av två ledamöter, bland dem Anna Ek.", []),
        ("Mötesordföranden Anna Ek hälsade alla välkomna.", [("chair", "Anna Ek")]),
    ],
)
def test_who_wrote_and_adjusted_is_read_from_sentences(text, expected):
    assert [(one.label, one.name) for one in told_signers(text, 1)] == expected
