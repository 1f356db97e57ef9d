"""First pages whose tables lost their lines: broken labels, roles on lines of their own."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page


def roles(text: str) -> dict[str, str]:
    people = page(text).attendance
    return {one.name: "absent" if one.absent else ",".join(one.roles) for one in people}


def value(text: str, key: str) -> object:
    return next((fact.value for fact in page(text).facts if fact.key == (key,)), None)


def test_a_label_broken_in_its_column_is_that_of_both_lines():
    text = (
        "Beslutande:       Eva Almgren (S), ordförande\n"
        "                  Bo Ekström (M)\n"
        "Närvarande        Carl Nyberg (C)\n"
        "ersättare:        Dan Lundberg (V)\n"
        "Övriga            Ida Österberg, gatuchef\n"
        "närvarande:       Gun Hedman, sekreterare\n"
        "Utses att\n"
        "justera:          Bo Ekström"
    )
    assert roles(text) == {
        "Eva Almgren": "chair",
        "Bo Ekström": "member",
        "Carl Nyberg": "substitute",
        "Dan Lundberg": "substitute",
        "Ida Österberg": "official",
        "Gun Hedman": "secretary",
    }
    assert value(text, "adjusters") == ["Bo Ekström"]
    assert page(text).rest == ()


def test_a_label_may_be_broken_twice_and_a_list_that_begins_beside_it_is_one():
    text = (
        "Plats och           Rådhuset, kl 13.00-15.30\n"
        "tid\n"
        "Tjänstgörande       Almgren, Eva (S), ordförande\n"
        "ledamöter           Ekström, Bo (M)\n"
        "Närvarande, ej      Carl Nyberg (C)\n"
        "tjänstgörande       Dan Lundberg (V)\n"
        "ersättare\n"
        "Icke tjänstgörande  Ida Österberg (L)\n"
        "ersättare           Gun Hedman (M)\n"
        "Plats och tid för   Rådhuset, 2014-03-11\n"
        "justering\n"
    )
    assert roles(text) == {
        "Eva Almgren": "chair",
        "Bo Ekström": "member",
        **dict.fromkeys(
            ("Carl Nyberg", "Dan Lundberg", "Ida Österberg", "Gun Hedman"), "substitute"
        ),
    }
    assert value(text, "place") == "Rådhuset"
    assert str(value(text, "adjusted_on")) == "2014-03-11"


@pytest.mark.parametrize(
    "rows",
    [
        "Eva Almgren\nS\nordförande\nBo Ekström\nM\nvice ordförande\nCarl Nyberg\nC",
        "Eva Almgren (S)\nOrdförande\nBo Ekström (M)\nFörste vice ordförande\nCarl Nyberg (C)",
    ],
)
def test_a_role_below_a_name_is_that_person_s_and_no_label(rows):
    text = f"Beslutande\n{rows}\nÖvriga\nIda Österberg\nsekreterare\nDan Lundberg\nrektor"
    assert roles(text) == {
        "Eva Almgren": "chair",
        "Bo Ekström": "vice_chair",
        "Carl Nyberg": "member",
        "Ida Österberg": "secretary",
        "Dan Lundberg": "official",
    }
    assert value(text, "chair") == "Eva Almgren"
    assert value(text, "secretary") == "Ida Österberg"


def test_labels_of_signatures_right_below_a_list_stay_labels():
    text = "Beslutande\nEva Almgren (S)\nBo Ekström (M)\n"
    text += "Ordförande\nEva Almgren\nJusterare\nBo Ekström"
    assert value(text, "chair") == "Eva Almgren"
    assert value(text, "adjusters") == ["Bo Ekström"]


def test_a_title_alone_heads_whoever_is_named_below_it():
    text = (
        "Från förvaltningen\nIda Österberg, socialchef\nPolitisk sekreterare\nBo Ekström (S)\n"
        "Arbetstagarrepresentanter\nDan Lundberg, Ledarna"
    )
    found = {one.name: one for one in page(text).attendance}
    assert found["Ida Österberg"].title == "socialchef"
    assert (found["Bo Ekström"].roles, found["Bo Ekström"].title) == (
        ("official",),
        "Politisk sekreterare",
    )
    assert found["Dan Lundberg"].roles == ("guest",)


def test_a_role_may_fill_the_cell_before_a_name():
    bars = "| Ordförande | Eva Almgren (S) |\n| Ledamöter | Bo Ekström (M), Carl Nyberg (C) |"
    assert roles(bars) == {"Eva Almgren": "chair", "Bo Ekström": "member", "Carl Nyberg": "member"}
    spaced = "Ej närvarande   Carl Nyberg (C)\nSekreterare     Ida Österberg"
    assert roles(spaced) == {"Carl Nyberg": "absent", "Ida Österberg": "secretary"}


def test_offices_above_a_column_of_members_are_no_signers():
    text = "Närvarande ledamöter\nOrdförande\nVice ordförande\nEva Almgren (S)\nBo Ekström (M)"
    assert list(roles(text)) == ["Eva Almgren", "Bo Ekström"]


def test_two_who_are_given_as_secretary_are_doubted():
    text = "Sekreterare\nDan Lundberg\nOrdförande Eva Almgren\nSekreterare Ida Österberg\n"
    text += "Vid protokollet\nIda Österberg"
    fact = next(fact for fact in page(text).facts if fact.key == ("secretary",))
    assert fact.value == "Ida Österberg"
    assert fact.doubt is not None
    assert fact.doubt.kind == "secretary_several"


def test_names_in_a_row_above_their_offices_belong_to_them():
    text = (
        "Att justera     Bo Ekström\n"
        "Ida Österberg        Eva Almgren        Bo Ekström\n"
        "Sekreterare          Ordförande         Justerare"
    )
    assert value(text, "secretary") == "Ida Österberg"
    assert value(text, "chair") == "Eva Almgren"
    assert value(text, "adjusters") == ["Bo Ekström"]


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("Att jämte ordföranden justera protokollet: Bo Ekström", "adjusters", ["Bo Ekström"]),
        ("Plats: Rådhuset i Ekby kl. 10.00 – 12.15", "start", "10:00"),
        ("Styrelsen\n2020-09-10 kl 13.30 - 15.30\nPlats: Rådhuset", "end", "15:30"),
    ],
)
def test_values_under_labels_less_usual(text, key, expected):
    assert value(text, key) == expected


def test_lists_under_labels_less_usual():
    assert roles(
        "Ledamöter närvarande:\nEva Almgren, Ekby kommun, ordf.\nBo Ekström, Polisen\n"
        "Frånvarande: Carl Nyberg\nDessutom: kommunchef Dan Lundberg samt ersättarna Gun Hed (M)"
    ) == {
        "Eva Almgren": "chair",
        "Bo Ekström": "member",
        "Carl Nyberg": "absent",
        "Dan Lundberg": "official",
        "Gun Hed": "substitute",
    }


def test_a_notice_may_be_published_and_end():
    text = "Anslag\nAnslaget publicerades 2021-11-23\nAnslaget upphör 2021-12-15"
    assert value(text, "notice") is not None
    assert "2021, 11, 23" in repr(value(text, "notice"))
    assert "2021, 12, 15" in repr(value(text, "notice"))
