"""Lists of people that go on below a page's foot and the next one's header."""

from __future__ import annotations

from importer.first_page_samples import page, roles

_PAGE = "Plats och tid   Rådhuset, kl 13.00-15.30\nBeslutande      Anna Ek (S), ordförande\n"
_BREAK = "Justerandes sign          Utdragsbestyrkande\nNämnden       SAMMANTRÄDESPROTOKOLL\n\n"


def test_members_below_a_page_s_header_are_of_the_list_above():
    text = f"{_PAGE}                Bo Alm (M)\n\n{_BREAK}                Cia Dal (C)\n"
    told = roles(text + "Ersättare       Dan Berg (S)\nUtses att justera   Bo Alm")
    assert told == {
        "Anna Ek": "chair",
        "Bo Alm": "member",
        "Cia Dal": "member",
        "Dan Berg": "substitute",
    }


def test_officials_are_too():
    text = (
        f"{_PAGE}Övriga          Kim Olin, chef\n\n{_BREAK}                Lo Palm, ekonom, § 4\n"
    )
    told = {one.name: one for one in page(f"{text}Utses att justera   Anna Ek").attendance}
    assert told["Lo Palm"].roles == ("official",)
    assert told["Lo Palm"].items == "4"


def test_other_words_below_a_header_are_of_no_list():
    text = f"{_PAGE}\n{_BREAK}Sammanträdet är öppet för allmänheten\nAnna Ek (S) hälsar välkomna\n"
    assert roles(text) == {"Anna Ek": "chair"}
