"""Which list of a first page each person belongs to, where labels and values run apart."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_archive.importer.facts import Attendance, Value
from minutes_archive.importer.first_page.reading import FirstPage, read_first_page
from minutes_archive.importer.lines import Line


def page(text: str) -> FirstPage:
    rows = text.split("\n")
    blank = [not rows[number - 1].strip() if number else False for number in range(len(rows))]
    lines = [
        Line(number, row.strip(), blank_before=blank[number - 1])
        for number, row in enumerate(rows, start=1)
        if row.strip()
    ]
    return read_first_page(lines, ())


def people(text: str) -> dict[str, Attendance]:
    return {one.name: one for one in page(text).attendance}


def values(text: str) -> dict[str, Value]:
    return {str(fact.key[0]): fact.value for fact in page(text).facts}


def roles(text: str) -> dict[str, str]:
    return {one.name: ",".join(one.roles) for one in page(text).attendance if not one.absent}


WHERE = "Plats och tid Rådhuset, kl 13.00-15.30 "


def test_whom_a_substitute_serves_for_stays_with_the_substitute():
    told = people(
        WHERE + "Beslutande Eva Almgren (S), ordförande Tjänstgörande ersättare Ej tjänstgörande"
        " ersättare Övriga Bo Ekström (M), tjg.ers.för Carl Nyberg (M) Dan Lundberg (S)"
        " Ida Österberg, kommunchef"
    )
    assert told["Bo Ekström"].replaces == "Carl Nyberg"
    assert told["Carl Nyberg"].absent
    assert told["Dan Lundberg"].roles == ("substitute",)
    assert told["Ida Österberg"].roles == ("official",)


def test_three_labels_in_a_run_where_nothing_tells_of_substitutes():
    told = roles(
        WHERE + "Beslutande Ersättare Övriga deltagare Eva Almgren (S), ordförande Bo Ekström (M)"
        " Carl Nyberg (C) Dan Lundberg, förvaltningschef Ida Österberg, förvaltningssekreterare"
        " Utses att justera Bo Ekström (M)"
    )
    assert told == {
        "Eva Almgren": "chair",
        "Bo Ekström": "member",
        "Carl Nyberg": "member",
        "Dan Lundberg": "official",
        "Ida Österberg": "official",
    }


def test_deciding_substitutes_are_a_list_of_their_own_where_no_label_follows():
    told = roles(
        WHERE + "Beslutande ledamöter Eva Almgren (S), ordförande Beslutande ersättare"
        " Bo Ekström (M)"
    )
    assert told == {"Eva Almgren": "chair", "Bo Ekström": "serving_substitute"}


def test_a_label_behind_lost_numbers_is_a_label():
    told = roles(
        WHERE + "Beslutande Ledamöter Eva Almgren (S), Bo Ekström (M) Tjänstgörande ersättare"
        " Carl Nyberg (V) ersätter Dan Lundberg (V) 170, Övriga närvarande Ersättare"
        " Ida Österberg (S)"
    )
    assert told["Carl Nyberg"] == "serving_substitute"
    assert told["Ida Österberg"] == "substitute"


def test_roles_in_a_column_are_no_labels_of_those_who_sign():
    told = people(
        WHERE + "Närvarande ledamöter Eva Almgren (S) Bo Ekström (M) Tjänstgörande ersättare"
        " Carl Nyberg (C) Dan Lundberg (V) Ordförande Justerare Tjänstgör för Ida Österberg (C)"
        " Tjänstgör för Kia Sjögren (V)"
    )
    assert told["Carl Nyberg"].replaces == "Ida Österberg"
    assert told["Dan Lundberg"].replaces == "Kia Sjögren"
    assert told["Dan Lundberg"].roles == ("serving_substitute",)


@pytest.mark.parametrize("label", ["Närvarorätt", "Insynsplats:", "Yttranderätt:"])
def test_those_who_may_only_be_there_are_guests(label):
    told = roles(WHERE + f"Beslutande Eva Almgren (S), ordförande {label} Bo Ekström (V)")
    assert told["Bo Ekström"] == "guest"


def test_organisations_under_present_are_participants_and_titles_others():
    told = roles(
        WHERE + "Närvarande Övriga Eva Almgren, KS, ordförande Bo Ekström, PRO Carl Nyberg, DHR"
        " Ida Österberg, handläggare, socialförvaltningen"
    )
    assert told == {
        "Eva Almgren": "chair",
        "Bo Ekström": "participant",
        "Carl Nyberg": "participant",
        "Ida Österberg": "official",
    }


def test_the_presidium_is_listed_by_its_own_labels():
    told = people(
        WHERE + "Presidium Ordförande: Förste vice ordförande: Eva Almgren Bo Ekström frånvarande"
    )
    assert told["Eva Almgren"].roles == ("chair",)
    assert (told["Bo Ekström"].roles, told["Bo Ekström"].absent) == (("vice_chair",), True)


def test_columns_of_members_and_substitutes():
    told = roles(
        WHERE + "Ordinarie ledamöter: ersättare vid detta sammanträde: Socialdemokraterna"
        " Eva Almgren, frånvarande Bo Ekström Moderaterna Carl Nyberg"
    )
    assert told == {"Bo Ekström": "serving_substitute", "Carl Nyberg": "member"}


def test_absence_at_a_line_s_end_is_of_who_stands_there():
    told = people(
        "Ledamöter\nEva Almgren\nBo Ekström Anmält förhinder\nCarl Nyberg\nDan Lundberg\n"
    )
    assert [one.name for one in told.values() if one.absent] == ["Bo Ekström"]


def test_the_head_of_a_table_is_no_run_of_labels():
    told = people(
        "Ledamöter\tParti\tNärvarande\tTjänstgörande ersättare\tAnmärkning\n"
        "Eva Almgren\tS\tX\t\tOrdförande\nBo Ekström\tC\tX\nCarl Nyberg\tM\tX\n"
        "Dan Lundberg\tV\t-\tIda Österberg (V)"
    )
    assert told["Eva Almgren"].roles == ("chair",)
    assert told["Carl Nyberg"].roles == ("member",)
    assert told["Dan Lundberg"].absent
    assert told["Ida Österberg"].replaces == "Dan Lundberg"


@pytest.mark.parametrize(
    "written",
    [
        "Plats och tid kl Rådhuset, sal 2 Beslutande",
        "Plats och tid Rådhuset, sal 2, kl Vissa uppgifter är borttagna Beslutande",
        "Plats och tid Rådhuset, sal 2 Tisdag , kl Beslutande",
        "Plats och tid Rådhuset, sal 2, kl 15: Beslutande",
    ],
)
def test_what_a_lost_time_leaves_is_no_part_of_the_place(written):
    assert values(written + " Eva Almgren (S), ordförande")["place"] == "Rådhuset, sal 2"


def test_a_title_beside_a_secretary_s_name_makes_the_word_before_it_a_role():
    told = roles(
        WHERE + "Beslutande Eva Almgren (S), ordförande Övriga närvarande Utses att justera"
        " Ida Österberg Sekreterare Carl Nyberg (Ekonomichef) Eva Almgren Underskrifter"
        " Sekreterare... Ordförande... Justerande"
    )
    assert told["Ida Österberg"] == "secretary"
    assert told["Carl Nyberg"] == "official"


def test_a_shortened_role_in_a_list_is_of_who_stands_there():
    told = roles("Beslutande:\nEva Almgren (S), ordf.\nÖvriga:\nRektor Bo Ekström\nSekr. Ida Öst")
    assert told["Ida Öst"] == "secretary"


def test_a_chair_who_opens_the_meeting_in_a_sentence():
    text = "Närvarande:\nEva Almgren, Bo Ekström\n\nMötesordförande Eva Almgren hälsade alla"
    assert values(text + " välkomna och förklarade mötet öppnat.")["chair"] == "Eva Almgren"


def test_attendance_in_a_typesetter_s_brackets():
    read = page(
        '#let time = "17:23"\n#deltagare(\n[Eva Almgren], [Ja],\n[Bo Ekström], [Nej],\n'
        "[_vakant_], [],\n[Carl Nyberg], [Ja, lämnade vid 5.2],\n)"
    )
    assert [(one.name, one.absent) for one in read.attendance] == [
        ("Eva Almgren", False),
        ("Bo Ekström", True),
        ("Carl Nyberg", False),
    ]
    assert [(fact.key, fact.value) for fact in read.facts] == [(("start",), "17:23")]


def test_attendance_in_a_typesetter_s_braces():
    text = (
        "\\plats{Sal 2}\n\\person[ordf]{Ordförande}{Eva Almgren}{eva@example.se}\n"
        "\\person{Kassör}{Bo Ekström}{}"
    )
    assert values(text)["place"] == "Sal 2"
    assert {name: one.title for name, one in people(text).items()} == {
        "Eva Almgren": None,
        "Bo Ekström": "Kassör",
    }
    assert people(text)["Eva Almgren"].roles == ("chair",)


def test_the_items_that_the_minutes_cover():
    assert page(WHERE + "Paragrafer 45-52 Beslutande Eva Almgren (S)").span == (45, 52)
    assert page(WHERE + "Justerade paragrafer\n§§ 45 – 52").span == (45, 52)
    assert page(WHERE + "Paragrafer 45-52 Paragrafer 60-61").span is None


def test_councils_of_one_word_and_the_body():
    assert values("Tekniska nämnden " + WHERE)["council_name"] == "Tekniska nämnden"


def test_all_members_who_are_then_named_are_listed_here_and_nowhere_else():
    found = page("Närvarande ledamöter: Samtliga:\nEva Almgren (S), ordförande\nBo Ekström (M)")
    assert [one.name for one in found.attendance] == ["Eva Almgren", "Bo Ekström"]
    assert ("present",) not in {fact.key for fact in found.facts}
    assert found.rest == ()


def test_a_contents_list_without_its_heading_ends_the_list_above_it():
    found = page(
        "Beslutande Eva Almgren (S)\nEj tjänstgörande ersättare\nEkström, Bo M\n"
        "Upprop, val av justerare 4\nBudget 2020 5\nRapport från Ekby Fastigheter\n"
        "AB och dess bolag 5\nNya motioner 7\nValärenden 9"
    )
    assert [one.name for one in found.attendance] == ["Eva Almgren", "Bo Ekström"]
    assert sum(one.reason == "contents" for one in found.taken) == 6
    assert found.rest == ()


def test_people_with_rising_numbers_are_no_contents_list():
    rows = [
        f"{name} (S) {seat}" for seat, name in enumerate(["Eva Ek", "Bo By", "Cia Ö", "Dan Ny"])
    ]
    assert len(people("Beslutande\n" + "\n".join(rows))) == 4


def test_the_marks_of_a_wiki_s_links_are_no_part_of_a_place():
    assert values("Plats: Folkets hus, [[Ekby]]\nTid: 13.00")["place"] == "Folkets hus, Ekby"
    assert values("Plats: [[Rådhuset (Ekby)|Rådhuset]], sal A")["place"] == "Rådhuset, sal A"


COLUMNS = "Plats och tid\n\nBeslutande\n\nErsättare\n\nÖvriga deltagande\n\nUtses att justera\n\n"
WHO = (
    "Rådhuset, kl. 13.15-16.05\n\nEva Almgren (S), ordförande\nBo Ekström (M)\nCarl Nyberg (C)\n\n"
    "Dan Lundberg (S)\nSara Dahlgren (M)\n\nIda Österberg, skolchef\n\nBo Ekström"
)


def test_a_paragraph_for_each_label_tells_members_from_substitutes():
    assert roles(COLUMNS + WHO) == {
        "Eva Almgren": "chair",
        "Bo Ekström": "member",
        "Carl Nyberg": "member",
        "Dan Lundberg": "substitute",
        "Sara Dahlgren": "substitute",
        "Ida Österberg": "official",
    }


def test_members_on_two_pages_are_members_where_paragraphs_are_fewer_than_labels():
    text = (
        COLUMNS + "Eva Almgren (S), ordförande\nBo Ekström (M)\n\nCarl Nyberg (C)\nDan Lundberg (S)"
    )
    assert set(roles(text).values()) == {"chair", "member"}


def test_those_who_took_part_beside_members_of_parties_are_officials():
    told = roles(
        "Beslutande:\nAda Ek (S) ordf.\nBo Alm (M)\nCia Dal (C)\n\nDeltagande:\nDan Lund, chef\n"
        "Eva Ström, avdelningschef\n\nUtses att justera:\nBo Alm (M)"
    )
    assert (told["Dan Lund"], told["Eva Ström"]) == ("official", "official")


def test_those_who_took_part_stay_participants_where_they_have_parties_or_nobody_has():
    partisan = roles(
        "Beslutande: Ada Ek (S), ordf.\nBo Alm (M)\n\nDeltagande:\nDan Lund (C)\nEva Ek (V)"
    )
    assert partisan["Dan Lund"] != "official"
    club = roles("Ledamöter:\nAda Ek, ordf.\nBo Alm\n\nDeltagande:\nDan Lund\nEva Ek")
    assert club["Dan Lund"] == "participant"


ABSENT_AND_OTHERS = (
    "Beslutande: Ada Ek (S), ordförande Bo Alm (M) Ersättare: Cia Dal (C) Anmält förhinder Övriga: "
)


def test_a_label_of_absence_shares_the_names_behind_the_next_label():
    read = people(ABSENT_AND_OTHERS + "Dan Lund (S) Eva Ström (M) Ulf Berg, förbundsdirektör")
    assert not read["Cia Dal"].absent
    assert read["Dan Lund"].absent
    assert read["Eva Ström"].absent
    assert read["Ulf Berg"].roles == ("official",)


def test_nobody_is_absent_who_is_an_official_behind_a_label_of_absence():
    read = people(ABSENT_AND_OTHERS + "Ulf Berg, förbundsdirektör Ida Holm, kanslichef")
    assert not read["Ulf Berg"].absent
    assert not read["Ida Holm"].absent


def test_other_deciding_members_stand_on_a_page_of_their_own():
    told = roles(
        WHERE
        + "BESLUTANDE Ada Ek (Sfk), ordförande * övriga beslutande ledamöter redovisas på nästa"
        " sida. ÖVRIGA DELTAGARE Ulf Berg, kyrkoherde ANSLAG/BEVIS UNDERSKRIFT Ida Holm\n"
        "* Övriga beslutande ledamöter Bo Alm (S) Cia Dal (Posk) Dan Lund (Posk) ---- * Ersättare"
        " Eva Ström (S)"
    )
    assert (told["Bo Alm"], told["Dan Lund"]) == ("member", "member")
    assert told["Eva Ström"] == "substitute"


@pytest.mark.parametrize("label", ["PLATS DATUM OCH TID FÖR MÖTET", "Plats, datum och tid"])
def test_place_day_and_time_have_one_label(label):
    read = values(
        label + " Församlingshemmet, Storgatan 8 2014-05-27 kl. 19.00-19.45 Beslutande Ada Ek"
    )
    assert read["place"] == "Församlingshemmet, Storgatan 8"
    assert (read["start"], read["end"]) == ("19:00", "19:45")


def test_a_label_behind_a_broken_number_is_one():
    read = values(
        "Sammanträdesprotokoll 4/ Plats och tid: Brandstationen Ekby, kl. 13:00 Beslutande:"
    )
    assert (read["place"], read["start"]) == ("Brandstationen Ekby", "13:00")


def test_a_place_and_its_hours_need_no_label_above_the_first_list():
    text = "Norrby Miljöförbund, Storgatan 5 C, Norrby kl 08.30-12.00\n\nBeslutande:\n\nAda Ek (S)"
    read = values(text)
    assert read["place"] == "Norrby Miljöförbund, Storgatan 5 C, Norrby"
    assert (read["start"], read["end"]) == ("08:30", "12:00")


@pytest.mark.parametrize(
    "line",
    [
        "Norrby kommun, telefontid kl 08.30-12.00",
        "Nämndens möte kl 08.30-12.00",
        "Norrby, Storgatan 5 kl 08.30",
    ],
)
def test_other_hours_above_the_first_list_are_not_the_meetings(line):
    assert "place" not in values(f"{line}\n\nBeslutande:\n\nAda Ek (S)")


def test_the_hour_that_was_lost_is_not_midnight():
    read = values("Plats och tid Storgatan 19, Rådhuset, kl :00 Beslutande Ada Ek (S)")
    assert read["place"] == "Storgatan 19, Rådhuset"
    assert "start" not in read


COMPANY = (
    "Närvarande ledamöter: {absent}Övriga närvarande: Ada Ek Bo Alm Cia Dal Ida Holm, VD"
    " Ulf Berg, ekonomiansvarig"
)


def test_names_without_titles_are_members_where_nobody_has_a_party():
    assert roles(COMPANY.format(absent="")) == {
        "Ada Ek": "member",
        "Bo Alm": "member",
        "Cia Dal": "member",
        "Ida Holm": "official",
        "Ulf Berg": "official",
    }


def test_members_are_doubted_whose_label_stands_beside_that_of_those_absent():
    read = people(COMPANY.format(absent="Frånvarande: "))
    kinds = {name: one.doubt.kind for name, one in read.items() if one.doubt}
    assert kinds == dict.fromkeys(("Ada Ek", "Bo Alm", "Cia Dal"), "person_maybe_absent")


def test_where_three_labels_stand_together_it_is_asked_who_was_there():
    text = COMPANY.format(absent="Frånvarande: ").replace(
        "Frånvarande: ", "Ersättare: Frånvarande: "
    )
    kinds = {one.doubt.kind for one in people(text).values() if one.doubt}
    assert kinds == {"person_maybe_absent"}


def test_people_stand_behind_an_adjournment_that_lost_its_time():
    told = roles(
        "Plats och tid Beslutande Övriga deltagare Rådhuset, rum 2, den 6 maj 2008, kl Ajournering"
        " kl Eva Almgren (S), ordförande Bo Ekström (M) Ida Österberg, kommunchef"
    )
    assert told == {"Eva Almgren": "chair", "Bo Ekström": "member", "Ida Österberg": "official"}


def test_titles_behind_names_stay_there_where_a_comma_ends_the_list():
    told = people(
        WHERE + "Beslutande S Eva Almgren, ordförande M Bo Ekström Ej tjänstgörande ersättare EBP"
        " Carl Nyberg S Dan Lundberg M Pia Holmgren, Övriga Ida Österberg Förvaltningschef Ulf"
        " Sandberg Nämndsekreterare Karin Forsman Utredare, Justeringens plats och tid Rådhuset"
    )
    assert (told["Carl Nyberg"].party, told["Dan Lundberg"].party) == ("EBP", "S")
    assert told["Pia Holmgren"].party == "M"
    assert told["Ida Österberg"].title == "Förvaltningschef"
    assert told["Ulf Sandberg"].title == "Nämndsekreterare"
    assert told["Karin Forsman"].title == "Utredare"
    assert told["Karin Forsman"].organisation is None


def test_parties_in_small_letters_tell_members_from_officials():
    told = people(
        "Plats och tid Beslutande Ej beslutande Övriga deltagare Rådhuset, den 6 maj 2008, kl"
        " Eva Almgren, s, ordförande Bo Ekström, c Carl Nyberg, kd, ersätter Dan Lundberg, kd"
        " Pia Holmgren, fp Ida Österberg, kommunchef Ulf Sandberg, ekonom, 105"
    )
    assert {one.name: (one.party, one.roles) for one in told.values() if not one.absent} == {
        "Eva Almgren": ("S", ("chair",)),
        "Bo Ekström": ("C", ("member",)),
        "Carl Nyberg": ("KD", ("serving_substitute",)),
        "Pia Holmgren": ("FP", ("member",)),
        "Ida Österberg": (None, ("official",)),
        "Ulf Sandberg": (None, ("official",)),
    }


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


@pytest.mark.parametrize(
    "text",
    [
        "Plats och tid Fredag 4 april 2014 kl , Rådhuset, Lilla salen Beslutande Eva Alm (S)",
        "Plats och tid Rådhuset, Lilla salen :30 Beslutande Eva Alm (S), ordförande Bo Ek (M)",
        "Protokoll Tid och plats i Rådhuset, Lilla salen klockan Beslutande Eva Alm (S)",
        "Protokoll 3/ Plats och tid: Rådhuset, Lilla salen, kl. 13:30 Beslutande: Eva Alm (S)",
    ],
)
def test_what_is_left_of_a_time_is_no_part_of_the_place(text):
    assert values(text)["place"] == "Rådhuset, Lilla salen"


def test_the_listed_chair_is_believed_where_the_secretary_seems_to_sign_as_chair():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M) Övriga Ida Österberg,"
        " sekreterare Underskrifter Ordförande Ida Österberg Justerare Bo Ekström"
    )
    chair = next(fact for fact in told.facts if fact.key == ("chair",))
    assert chair.value == "Eva Almgren"
    assert chair.doubt is not None
    assert chair.doubt.kind == "chair_differs"


def test_those_listed_before_the_first_label_are_the_members_that_no_other_label_names():
    told = people(
        "Bo Ekström (S) Carl Nyberg (S) Dan Lundberg (C)\n\nPia Holmgren (M) Ulf Sandberg (V)\n\n"
        "Övriga deltagande Ersättare: Karin Forsman (S) ej §§ 71-75, Åke Lindgren (L) ej §§ 71-75,"
        " sekreterare Ida Österberg, förvaltningschef Nils Hedlund, områdeschefer Gun- Britt"
        " Sjögren, Rut Dahlberg §§ 76-77, biträdande socialchef Sven Malmgren § 76\n\n"
        "Underskrifter Ordförande Eva Almgren (S) Justerande Bo Ekström (S)"
    )
    for name in ("Bo Ekström", "Carl Nyberg", "Dan Lundberg", "Pia Holmgren", "Ulf Sandberg"):
        assert told[name].roles == ("member",)
    assert told["Bo Ekström"].doubt.kind == "person_role_unsure"
    assert told["Karin Forsman"].roles == ("substitute",)
    assert told["Åke Lindgren"].roles == ("substitute",)
    assert told["Ida Österberg"].roles == ("secretary",)
    assert told["Ida Österberg"].title is None
    assert told["Nils Hedlund"].title == "förvaltningschef"
    assert told["Gun-Britt Sjögren"].title == "områdeschef"
    assert told["Rut Dahlberg"].title == "områdeschef"
    assert told["Rut Dahlberg"].roles == ("official",)
    assert told["Sven Malmgren"].title == "biträdande socialchef"


def test_names_before_the_first_label_are_no_members_where_a_label_names_those():
    told = people(
        "Till Bo Ekström (S) Carl Nyberg (S) Dan Lundberg (C)\n\n"
        + WHERE
        + "Beslutande Eva Almgren"
        " (S), ordförande Övriga deltagande Ida Österberg, sekreterare"
    )
    assert set(told) == {"Eva Almgren", "Ida Österberg"}


def test_a_time_behind_those_who_adjust_is_no_second_time_of_the_meeting():
    told = values(
        "Datum: Klockan: 09:15-12:05 Plats: Rådhuset Närvarande ledamöter Eva Almgren (S) Bo"
        " Ekström (M) Övriga Ida Österberg, sekreterare Justerare: Bo Ekström (M) Ersättare:"
        " Carl Nyberg (C) Tid: Torsdagen den 6 mars 2014, kl. 15:30 Plats: Kansliet"
    )
    assert "date" not in told
    assert told["adjusted_on"] == dt.date(2014, 3, 6)
    assert (told["start"], told["end"], told["place"]) == ("09:15", "12:05", "Rådhuset")


def test_who_was_chosen_to_adjust_signs_as_adjuster_where_that_label_is_lost():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M) Utses att justera"
        " Justeringens plats och tid Bo Ekström (M) Kansliet, Underskrifter Sekreterare Ida"
        " Österberg Ordförande Eva Almgren Bo Ekström ANSLAG/BEVIS"
    )
    facts = {str(fact.key[0]): fact for fact in told.facts}
    assert (facts["chair"].value, facts["chair"].doubt) == ("Eva Almgren", None)
    assert facts["adjusters"].value == ["Bo Ekström"]


def test_a_street_named_for_somebody_is_nobody_and_its_town_no_part_of_a_name():
    text = (
        "Tid Fredagen den 7 mars, kl Plats Närvarande ledamöter Tor, Strandområdet, Karl"
        " Nybloms v 12, Ekby Eva Almgren (M), ordförande Bo Ekström (C) Carl Nyberg (S)"
    )
    assert roles(text) == {"Eva Almgren": "chair", "Bo Ekström": "member", "Carl Nyberg": "member"}


def test_a_label_s_first_word_alone_before_its_value_is_no_name():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M)\nUtses att justera Bo"
        " Ekström\n\nJusteringens Barn- och skolkontoret\nplats och tid 2007-02-14\n\nUnderskrift"
        " Sekreterare ..... Paragrafer 61-74\nIda Österberg"
    )
    facts = {str(fact.key[0]): fact for fact in told.facts}
    assert (facts["adjusters"].value, facts["adjusters"].doubt) == (["Bo Ekström"], None)
    assert facts["adjusted_on"].value == dt.date(2007, 2, 14)


def test_a_chair_whose_signature_is_cut_off_is_the_one_listed():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M) Underskrifter Sekreterare"
        " Ida Österberg Ordförande Eva Alm"
    )
    chair = next(fact for fact in told.facts if fact.key == ("chair",))
    assert (chair.value, chair.doubt) == ("Eva Almgren", None)


@pytest.mark.parametrize("word", ["Frånvarande", "Frånvarnade", "Frånvarande styrelseledamöter"])
def test_who_was_absent_is_not_present_though_the_word_is_misspelt(word):
    text = f"Närvarande: Eva Almgren, Bo Ekström, Carl Nyberg\n\n{word}: Dan Lundberg, Ida Holm\n"
    told = people(text)
    assert [name for name, one in told.items() if one.absent] == ["Dan Lundberg", "Ida Holm"]


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


def test_a_list_that_the_chair_leads_is_of_members_though_the_label_of_others_is_over_it():
    told = people(
        "Plats och tid Beslutande Kontoret, Ekgatan 3, den 7 mars 2018 kl (info av Rut Ros)"
        " Övriga deltagande Eva Almgren, ordf Bo Ekström Carl Nyberg, tjg ers"
        " för Dan Lundberg Karin Forsman Rut Dahlberg, gymnasiechef Ida Österberg, sekreterare"
    )
    assert told["Eva Almgren"].doubt.kind == "person_role_unsure"
    assert told["Bo Ekström"].roles == ("member",)
    assert told["Carl Nyberg"].roles == ("serving_substitute",)
    assert told["Rut Dahlberg"].roles == ("official",)


def test_others_with_a_chair_stay_others_where_members_are_listed():
    told = people(
        WHERE + "Beslutande Bo Ekström (M) Carl Nyberg (S)\nÖvriga deltagande Eva Almgren,"
        " ordförande i revisionen, Ida Österberg, sekreterare"
    )
    assert "member" not in told["Eva Almgren"].roles


def test_a_body_that_members_sit_for_is_nobody_and_nobody_serves_for_it():
    told = people(
        WHERE + "Beslutande För Kommunstyrelsen Eva Almgren (KD) Bo Ekström (C) För Miljö och"
        " byggnadsnämnden Carl Nyberg (C) Övriga deltagande Ida Österberg, sekreterare"
    )
    for name in ("Eva Almgren", "Bo Ekström", "Carl Nyberg"):
        assert (told[name].roles, told[name].organisation) == (("member",), None)


def test_signers_stand_before_their_offices_where_commas_join_them():
    told = page(
        WHERE + "Beslutande Eva Almgren (KD) Bo Ekström (C) Övriga deltagande Ida Österberg"
        " Paragraf Eva Almgren, Ordförande Ida Österberg, Sekreterare Bo Ekström, Justerare"
    )
    facts = {str(fact.key[0]): fact.value for fact in told.facts}
    assert (facts["chair"], facts["secretary"]) == ("Eva Almgren", "Ida Österberg")
    assert facts["adjusters"] == ["Bo Ekström"]


def test_lone_letters_are_no_name():
    told = page(
        WHERE + "Underskrifter Sekreterare Ida Österberg Ordförande ~~L. L~~C~~ Eva Almgren"
    )
    facts = {str(fact.key[0]): fact.value for fact in told.facts}
    assert facts["chair"] == "Eva Almgren"


def test_labels_without_values_are_no_place():
    told = values(
        "Plats och tid Beslutande Övriga närvarande Utses att justera Justeringens Paragrafer"
        " plats och tid Sekreterare Ordförande\n\nPlats och tid Salen, kl 13.00-15.30 Beslutande"
        " Eva Almgren (S), ordförande Bo Ekström (M)"
    )
    assert told.get("place") in (None, "Salen")


@pytest.mark.parametrize(
    ("clock", "start"), [("9.30", "09:30"), ("18:30", "18:30"), ("14-13", None)]
)
def test_a_clock_alone_under_its_label_is_when_the_meeting_began(clock, start):
    told = values(f"Datum\nKlockan\n{clock}\nPlats\nSalen\n\nNärvarande:\nEva Almgren (S)\n")
    assert told.get("start") == start


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Protokoll Styrelsemöte 2022-05-17 18:30 Klubbstugan", "Klubbstugan"),
        ("Mötet öppnades 2022-03-26 kl 18:30.", None),
    ],
)
def test_words_of_the_meeting_are_no_place(line, place):
    told = values(f"{line}\n\nNärvarande: Eva Almgren, Bo Ekström\n")
    assert told.get("place") == place


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


def test_members_whose_label_stands_with_that_of_substitutes_may_be_either():
    told = people(
        WHERE + "Ledamöter Närvarande ersättare Övriga närvarande Eva Almgren, PRO Bo Ekström, SPF"
        " Carl Nyberg, SPF, tjänstgörande för Dan Lundberg Karin Forsman, PRO"
        " Ida Österberg, nämndsekreterare Rut Dahlberg, kultursamordnare, 6"
    )
    assert {told[name].roles for name in ("Eva Almgren", "Bo Ekström")} == {("member",)}
    assert told["Bo Ekström"].doubt.kind == "person_maybe_substitute"
    assert told["Carl Nyberg"].roles == ("serving_substitute",)
    assert told["Rut Dahlberg"].roles == ("official",)
    assert told["Rut Dahlberg"].doubt is None
