"""The labels of lists of substitutes: shortened, over two lines, together with others."""

from __future__ import annotations

import pytest

from importer.first_page_samples import page, people, roles

_PAGE = "Plats och tid   Rådhuset, kl 13.00-15.30\nBeslutande      Anna Ek (S), ordförande\n"
_END = "\nUtses att justera   Anna Ek (S)"


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Närvarande ers", "substitute"),
        ("Närv. ers.", "substitute"),
        ("Ej tjg ers", "substitute"),
        ("Tjg ers", "serving_substitute"),
        ("Tj. ers.", "serving_substitute"),
        ("Tj ers:", "serving_substitute"),
        ("Närvarande\nersättare", "substitute"),
        ("Ej tjänstgörande\nersättare:", "substitute"),
    ],
)
def test_a_label_that_is_shortened_or_has_two_lines_to_itself(label, role):
    read = page(f"{_PAGE}{label}\nBo Alm (M)\nCia Dal (C){_END}")
    told = {one.name: one.roles for one in read.attendance}
    assert told["Bo Alm"] == told["Cia Dal"] == (role,)
    assert not read.rest


@pytest.mark.parametrize(
    "rows",
    [
        "Närvarande      Bo Alm (M)\nersättare       Cia Dal (C)",
        "Icke tjänst-\ngörande ersättare   Bo Alm (M)\n                    Cia Dal (C)",
        "Icke tjänst-        Bo Alm (M)\ngörande ersättare   Cia Dal (C)",
    ],
)
def test_a_label_in_a_column_that_is_too_narrow_for_it(rows):
    told = roles(_PAGE + rows + _END)
    assert told["Bo Alm"] == told["Cia Dal"] == "substitute"


@pytest.mark.parametrize(
    "label",
    [
        "Ersättare och övriga\ndeltagare:\n",
        "Ersättare och övriga deltagare   ",
        "Ersättare samt övriga närvarande: ",
        "Närvarande ersättare och tjänstepersoner\n",
        "Övriga deltagare och ersättare:\n",
    ],
)
def test_substitutes_and_others_under_one_label(label):
    told = roles(f"{_PAGE}{label}Bo Alm (M)\nKim Olin, förvaltningschef{_END}")
    assert told["Bo Alm"] == "substitute"
    assert told["Kim Olin"] == "official"


def test_flattening_sets_somebody_within_a_label_over_two_lines():
    told = roles(
        "Plats och tid Rådhuset, kl 13.00-15.30 Beslutande Anna Ek (S), ordförande Bo Alm (M)"
        " Närvarande Cia Dal (C) ersättare Dan Berg (S) Övriga Kim Olin, ekonom deltagare"
        " Lo Palm, jurist Utses att justera Bo Alm (M)"
    )
    assert told == {
        "Anna Ek": "chair",
        "Bo Alm": "member",
        "Cia Dal": "substitute",
        "Dan Berg": "substitute",
        "Kim Olin": "official",
        "Lo Palm": "official",
    }


@pytest.mark.parametrize(
    ("word", "role"), [("Tjänstgörande", "serving_substitute"), ("Närvarande", "substitute")]
)
@pytest.mark.parametrize(
    "within",
    [
        "Cia Dal (C) Dan Berg (S)",
        "Cia Dal (C), Dan Berg (S),",
        "Cia Dal (C) Dan Berg (S) Jan Nord (M)",
    ],
)
def test_flattening_sets_several_within_a_label(word, role, within):
    told = roles(
        "Plats och tid Rådhuset, kl 13.00-15.30 Beslutande Anna Ek (S), ordförande Bo Alm (M)"
        f" {word} {within} ersättare Eva Falk (V) Gun Lind (M) Övriga deltagande Kim Olin, ekonom"
    )
    seats = {"Anna Ek": "chair", "Bo Alm": "member", "Kim Olin": "official"}
    names = ("Cia Dal", "Dan Berg", "Eva Falk", "Gun Lind", *["Jan Nord"] * ("Nord" in within))
    assert told == seats | dict.fromkeys(names, role)


def test_whom_they_sit_in_for_stands_within_a_label_too():
    told = people(
        "Plats och tid Rådhuset, kl 13.00-15.30 Beslutande Anna Ek (S), ordförande Bo Alm (M)"
        " Tjänstgörande Cia Dal (C) för Jan Nord (C) ersättare Eva Falk (V) för Ulf Mo (V)"
        " Övriga deltagande Kim Olin, ekonom"
    )
    assert {one.replaces for one in told.values() if one.replaces} == {"Jan Nord", "Ulf Mo"}
    assert told["Jan Nord"].absent
