"""Which list of a first page each person belongs to, where labels and values run apart."""

from __future__ import annotations

import datetime as dt

import pytest

from importer.first_page_samples import WHERE, fact, page, people, roles


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


def test_a_shortened_role_in_a_list_is_of_who_stands_there():
    told = roles("Beslutande:\nEva Almgren (S), ordf.\nÖvriga:\nRektor Bo Ekström\nSekr. Ida Öst")
    assert told["Ida Öst"] == "secretary"


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


def test_a_label_s_first_word_alone_before_its_value_is_no_name():
    told = page(
        WHERE + "Beslutande Eva Almgren (S), ordförande Bo Ekström (M)\nUtses att justera Bo"
        " Ekström\n\nJusteringens Barn- och skolkontoret\nplats och tid 2007-02-14\n\nUnderskrift"
        " Sekreterare ..... Paragrafer 61-74\nIda Österberg"
    )
    facts = {str(fact.key[0]): fact for fact in told.facts}
    assert (facts["adjusters"].value, facts["adjusters"].doubt) == (["Bo Ekström"], None)
    assert facts["adjusted_on"].value == dt.date(2007, 2, 14)


@pytest.mark.parametrize("word", ["Frånvarande", "Frånvarnade", "Frånvarande styrelseledamöter"])
def test_who_was_absent_is_not_present_though_the_word_is_misspelt(word):
    text = f"Närvarande: Eva Almgren, Bo Ekström, Carl Nyberg\n\n{word}: Dan Lundberg, Ida Holm\n"
    told = people(text)
    assert [name for name, one in told.items() if one.absent] == ["Dan Lundberg", "Ida Holm"]


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


@pytest.mark.parametrize("words", ["utom", "med undantag för"])
def test_where_all_but_some_were_there_nobody_else_is_named_and_it_is_said(words):
    read = page(
        f"Beslutande   Samtliga ledamöter {words} Anna Ek, Bo\n             Alm och Cia Dal\n"
        "Tjg ersättare   Dan Elg\nNärv ej tjg ers   Eva Fors\n"
    )
    told = {one.name: "absent" if one.absent else one.roles for one in read.attendance}
    assert [name for name, role in told.items() if role == "absent"] == [
        "Anna Ek",
        "Bo Alm",
        "Cia Dal",
    ]
    assert told["Dan Elg"] == ("serving_substitute",)
    assert told["Eva Fors"] == ("substitute",)
    doubt = fact(read, "present").doubt
    assert (doubt.kind, doubt.params["words"]) == ("attendance_unnamed", "Samtliga ledamöter")


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


def test_lone_letters_are_no_name():
    told = page(
        WHERE + "Underskrifter Sekreterare Ida Österberg Ordförande ~~L. L~~C~~ Eva Almgren"
    )
    facts = {str(fact.key[0]): fact.value for fact in told.facts}
    assert facts["chair"] == "Eva Almgren"


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
