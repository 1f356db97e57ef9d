"""Lists in the layouts that councils choose: parties as headings, numbers, columns of answers."""

from __future__ import annotations

import pytest

from importer.first_page_samples import WHERE, people
from importer.people_samples import read
from minutes_archive.importer.people import Group


def test_an_auditor_s_letters_among_guests_are_no_party():
    told = people(
        WHERE + "Beslutande\nAda Ek (S), ordförande\nBo Alm (M)\nInbjudna gäster\nCia Dal (PwC)\n"
    )
    assert told["Cia Dal"].roles == ("guest",)
    assert (told["Cia Dal"].party, told["Cia Dal"].organisation) == (None, "PwC")


def test_a_party_of_mixed_letters_among_those_without_a_seat_stays_one_that_has_seats():
    told = people(
        WHERE + "Beslutande\nAda Ek (S), ordförande\nBo Alm (NyV)\nÖvriga närvarande\nCia Dal (NyV)"
    )
    assert (told["Cia Dal"].roles, told["Cia Dal"].party) == (("substitute",), "NyV")


@pytest.mark.parametrize("sender", ["Röda Korset", "Blå Korset"])
def test_a_society_of_two_words_between_commas_is_nobody(sender):
    told, _ = read(f"Ada Ek, HSO, ordförande, Bo Alm, {sender}, vice ordförande, Cia Dal, HSO")
    assert list(told) == ["Ada Ek", "Bo Alm", "Cia Dal"]
    assert told["Bo Alm"].organisation == sender
    assert told["Bo Alm"].roles == ("vice_chair",)


def test_a_row_s_number_below_a_section_sign_is_no_section():
    told, _ = read("1. Ada Ek (S), ordförande\n2. Bo Alm (M), 142 – 143 §§\n3. Cia Dal (S)")
    assert told["Bo Alm"].items == "142-143"


@pytest.mark.parametrize("form", ["{}", "({})"])
def test_letters_alone_on_a_line_are_the_party_of_those_below_whose_role_comes_first(form):
    s, m, v = (form.format(letters) for letters in "SMV")
    told, unread = read(
        f"{s}\nOrdförande Ada Ek\nBo Alm\n{m}\nVice ordförande Cia Dal\n{v}\nDag Berg, § 5"
    )
    parties = {name: one.party for name, one in told.items()}
    assert parties == {"Ada Ek": "S", "Bo Alm": "S", "Cia Dal": "M", "Dag Berg": "V"}
    assert unread == []


def test_a_local_party_s_letters_head_a_list_as_others_names_do():
    told, unread = read(
        "Vänsterpartiet\nAda Ek, ordförande\nBTP\nBo Alm, vice ordförande\nCia Dal\n"
        "Moderaterna\nDag Berg"
    )
    parties = {name: one.party for name, one in told.items()}
    assert parties == {"Ada Ek": "V", "Bo Alm": "BTP", "Cia Dal": "BTP", "Dag Berg": "M"}
    assert unread == []


@pytest.mark.parametrize("words", ["ers. för", "tjänstgörande ersättare för", "ersätter", "för"])
def test_a_replaced_member_s_party_may_stand_before_the_name(words):
    told, _ = read(f"(V) Ada Ek, {words} (M) Bo Alm\n(S) Cia Dal", Group.SERVING)
    assert told["Ada Ek"].replaces == "Bo Alm"
    assert told["Ada Ek"].party == "V"
    assert "Bo Alm" not in told or told["Bo Alm"].absent
    assert told["Cia Dal"].roles == ("serving_substitute",)


def test_a_dash_below_present_is_one_who_was_not():
    told, _ = read(
        "Ada Ek (S), ordförande   Närvarande\nBo Alm (M)   Närvarande\n"
        "Cia Dal (S)   Närvarande\nDag Berg (V)   -"
    )
    assert [name for name, one in told.items() if one.absent] == ["Dag Berg"]


def test_a_column_of_substitutes_beside_the_word_present_gives_no_member_their_role():
    told = people(
        WHERE + "\n| Ledamöter | Närvarande | Tjänstgörande ersättare |\n|---|---|---|\n"
        "| Ada Ek (S), ordförande | Närvarande |  |\n| Bo Alm (M) | Närvarande |  |\n"
        "| Cia Dal (S) | Närvarande |  |\n| Dag Berg (V) | - | Eva Sten (V) |\n"
    )
    assert told["Bo Alm"].roles == ("member",)
    assert told["Eva Sten"].roles == ("serving_substitute",)
    assert told["Dag Berg"].absent


@pytest.mark.parametrize("label", ["Att justera", "Justeras av", "Protokolljusterare"])
@pytest.mark.parametrize("word", ["Ersättare", "Ersättare:", "ersättare:"])
def test_a_reserve_for_the_adjusters_keeps_the_seat(label, word):
    told = people(
        WHERE + f"Beslutande: Ada Ek (S), ordförande\nBo Alm (M)\nCia Dal (V)\n"
        f"{label}: Bo Alm\n{word} Cia Dal\nJusteringsdag: 2020-03-05\n"
    )
    assert told["Cia Dal"].roles == ("member",)


@pytest.mark.parametrize(
    "covered",
    [
        "Protokollet omfattar    §§ 1-3\nparagraferna",
        "Protokollet omfattar\n§§ 1–3",
        "Omfattar paragraferna   1 - 3",
    ],
)
def test_the_sections_that_the_minutes_cover_are_not_the_last_person_s(covered):
    told = people(
        WHERE + "Beslutande\nAda Ek (S), ordförande\nBo Alm (M)\n"
        f"Övriga\nCia Dal, rektor\n{covered}\n"
    )
    assert told["Cia Dal"].items is None


_TABLE = (
    "Namn         Uppdrag                                   Parti\n"
    "Ada Ek       Ordförande                                M\n"
    "Bo Alm       Ledamot                                   S\n"
    "Cia Dal      Ledamot § 52                              V\n"
    "Dag Berg     Tjänstgörande ersättare för Eva Sten      M\n"
    "Filip Ros    Ersättare                                 S\n"
    "Gun Hag      Ersättare                                 M\n"
    "\nÖvriga       Hans By, rektor\n"
)


@pytest.mark.parametrize("label", ["", "Närvarande\n", "Ledamöter\n"])
def test_a_table_of_roles_needs_no_label_and_has_them_in_any_column(label):
    told = people(WHERE + f"\n{label}" + _TABLE)
    assert {name: one.roles[0] for name, one in told.items() if not one.absent} == {
        "Ada Ek": "chair",
        "Bo Alm": "member",
        "Cia Dal": "member",
        "Dag Berg": "serving_substitute",
        "Filip Ros": "substitute",
        "Gun Hag": "substitute",
        "Hans By": "official",
    }
    assert [one.party for one in told.values()][:6] == ["M", "S", "V", "M", "S", "M"]


def test_a_remark_behind_the_role_is_of_its_row():
    told = people(
        WHERE + "\nNärvarolista\n| Namn | Parti | Roll | Anm |\n|---|---|---|---|\n"
        "| Ada Ek | M | Ordförande |  |\n| Bo Alm | S | Ledamot | ej § 13 |\n"
        "| Cia Dal | V | Tjänstgörande ersättare | för Dag Berg |\n"
        "| Eva Sten | S | Ersättare |  |\n| Filip Ros | M | Ersättare | ej § 13 |\n"
    )
    assert told["Cia Dal"].replaces == "Dag Berg"
    assert (told["Filip Ros"].roles, told["Filip Ros"].absent_items) == (("substitute",), "13")


@pytest.mark.parametrize("form", ["{} - {}", "{} – {}", "{} /{}/"])
def test_a_party_in_small_letters_may_stand_behind_a_dash_or_between_strokes(form):
    told, unread = read(
        f"{form.format('Ada Ek', 'm')}, ordförande\n{form.format('Bo Alm', 'kd')}\n"
        f"{form.format('Cia Dal', 's')} (från kl. 18.40)"
    )
    assert [one.party for one in told.values()] == ["M", "KD", "S"]
    assert unread == []


@pytest.mark.parametrize("sign", [",", ";"])
def test_a_name_of_four_words_between_signs_is_one_person_s(sign):
    told, _ = read(
        f"Tor Garcia Lind Berg, ordförande{sign} Ada Ek{sign} Ali Lind Niemi{sign} Bo Alm"
    )
    assert list(told) == ["Tor Garcia Lind Berg", "Ada Ek", "Ali Lind Niemi", "Bo Alm"]
    assert told["Tor Garcia Lind Berg"].doubt is not None


def test_two_people_without_a_sign_between_them_are_two():
    told, _ = read("Ada Ek, ordförande, Bo Alm Eva Dal, Dag Berg, Ida Sten")
    assert list(told) == ["Ada Ek", "Bo Alm", "Eva Dal", "Dag Berg", "Ida Sten"]


def test_a_title_s_two_words_over_a_line_are_one_title():
    told, _ = read(
        "Ada Ek, rektor; Bo Alm, barn- och\nutbildningschef; Cia Dal, ekonom", Group.OFFICIALS
    )
    assert told["Bo Alm"].title == "barn- och utbildningschef"


def test_was_there_before_sections_is_no_title():
    told, unread = read("Ada Ek, kanslichef, närv. §§ 1–2, 4–5\nBo Alm, rektor", Group.OFFICIALS)
    assert (told["Ada Ek"].title, told["Ada Ek"].items) == ("kanslichef", "1-2, 4-5")
    assert unread == []


@pytest.mark.parametrize("words", ["ankom kl 14.20", "anl. kl 14.20", "anl kl. 14.20"])
def test_shortened_words_tell_when_somebody_came(words):
    told, unread = read(f"Ada Ek (S), ordförande\nBo Alm (M), {words}\nCia Dal (V)")
    assert told["Bo Alm"].arrived == "14:20"
    assert unread == []


@pytest.mark.parametrize("group", [Group.MEMBERS, Group.PARTICIPANTS])
@pytest.mark.parametrize("form", ["{} ({})", "{}, {}"])
def test_one_who_alone_has_other_letters_among_members_of_parties_is_of_a_local_party(group, form):
    rows = {"Ada Ek": "S", "Bo Alm": "M", "Cia Dal": "SD", "Dag Berg": "C", "Eva Sten": "BTP"}
    told, _ = read("\n".join(form.format(*row) for row in rows.items()), group)
    assert {name: one.party for name, one in told.items()} == rows
    assert told["Eva Sten"].organisation is None


def test_letters_of_societies_beside_a_few_parties_stay_theirs():
    told, _ = read(
        "Ada Ek (S)\nBo Alm (M)\nCia Dal (PRO)\nDag Berg (SPF)\nEva Sten (C)", Group.PARTICIPANTS
    )
    assert told["Cia Dal"].organisation == "PRO"


def test_a_replaced_member_s_name_may_have_four_words():
    told, _ = read("Ada Ek (S) (ersätter Eva Bravo Lopez Ek (S)) från § 5", Group.SERVING)
    assert told["Ada Ek"].replaces == "Eva Bravo Lopez Ek"
    assert "Lopez Ek" not in told


@pytest.mark.parametrize("first", ["Anna K", "Anna K.", "Anna Maria"])
def test_a_family_name_may_stand_below_two_given_names_or_an_initial(first):
    told, _ = read(
        f"Ada Ek, M, ordförande; {first}\nRosenhag, M, vice ordförande; Bo Alm, C; Ola By, S"
    )
    assert told[f"{first} Rosenhag"].roles == ("vice_chair",)
    assert len(told) == 4


@pytest.mark.parametrize(
    "text",
    [
        "(S) Anna Ek, (M) Bo Alm, (C) Cia Dal\n(S) Dan Berg, (V) Eva Falk",
        "(S) Anna Ek (M) Bo Alm (C) Cia Dal\n(S) Dan Berg (V) Eva Falk",
        "(S) Anna Ek, (M) Bo Alm och (C) Cia Dal, (S) Dan Berg samt (V) Eva Falk",
        "(S) Anna Ek\n(M) Bo Alm\n(C) Cia Dal\n(S) Dan Berg, (V) Eva Falk",
    ],
)
def test_each_of_a_row_has_the_party_before_the_name(text):
    listed, left = read(text)
    assert {name: one.party for name, one in listed.items()} == {
        "Anna Ek": "S",
        "Bo Alm": "M",
        "Cia Dal": "C",
        "Dan Berg": "S",
        "Eva Falk": "V",
    }
    assert not left


def test_a_party_before_a_colon_is_of_all_behind_it():
    listed, left = read("(S): Anna Ek, Bo Alm\n(M): Cia Dal, Dan Berg")
    assert [one.party for one in listed.values()] == ["S", "S", "M", "M"]
    assert not left
