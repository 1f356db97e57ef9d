"""First pages with all labels before all values, which empty lines part."""

from __future__ import annotations

from importer.first_page_samples import absent, people, roles, values

_LABELS = (
    "Plats och tid\nBeslutande\nEj tjänstgörande ersättare\nFrånvarande\nÖvriga\nUtses att justera"
)
_VALUES = (
    "Rådhuset, kl 13.00-15.30",
    "Anna Ek (S), ordförande\nBo Alm (M)\nCia Dal (C)",
    "Dan Berg (S)\nEva Falk (M)",
    "Gun Lind (C)",
    "Kim Olin, förvaltningschef",
    "Bo Alm",
)
_THERE = {
    "Anna Ek": "chair",
    "Bo Alm": "member",
    "Cia Dal": "member",
    "Dan Berg": "substitute",
    "Eva Falk": "substitute",
    "Kim Olin": "official",
}


def test_the_nth_paragraph_is_the_nth_label_s():
    text = "\n\n".join([_LABELS, *_VALUES])
    assert roles(text) == _THERE
    assert absent(text) == ["Gun Lind"]
    assert values(text)["adjusters"] == ["Bo Alm"]


def test_it_is_not_where_one_does_not_fit_by_form():
    swapped = [_LABELS, *_VALUES[:4], _VALUES[5], _VALUES[4]]
    assert values("\n\n".join(swapped)).get("adjusters") != ["Kim Olin"]


def test_a_paragraph_too_many_leaves_a_doubt_who_sat_and_who_was_away():
    text = "\n\n".join(
        [_LABELS, *_VALUES[:1], "Anna Ek (S), ordförande", "Bo Alm (M)", *_VALUES[2:]]
    )
    told = people(text)
    for name in ("Dan Berg", "Eva Falk", "Gun Lind"):
        one = told[name]
        right = one.absent if name == "Gun Lind" else one.roles == ("substitute",)
        assert right or one.doubt is not None


def test_an_office_that_ends_a_member_s_line_is_no_label_below_those_of_signers():
    text = (
        "Plats och tid\nBeslutande\nErsättare\nUtses att justera\nSekreterare\nOrdförande\n\n"
        "Rådhuset, kl 13.00-15.30\n\nAnna Ek (S), Ordförande\nBo Alm (M)\n\nDan Berg (S)\n\n"
        "Bo Alm\n\nLo Palm\n\nAnna Ek"
    )
    told = roles(text)
    assert (told["Anna Ek"], told["Bo Alm"]) == ("chair", "member")
    assert told["Dan Berg"] == "substitute"
    assert values(text)["secretary"] == "Lo Palm"
