"""The words that a form is laid out with are known from the same words in sentences."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from importer.first_page_samples import roles, values
from minutes_archive.importer.first_page.label_words import BEGINS, WORDS
from minutes_archive.importer.first_page.labels import split_at_labels
from minutes_archive.importer.letters import dotless
from minutes_archive.importer.lines import Line


def pieces(text):
    return [one.text for one in split_at_labels(Line(1, text))]


def test_a_flattened_page_is_cut_at_its_labels():
    text = (
        "Plats och tid Rådhuset, kl 9.00-11.00 Beslutande ledamöter Eva Alm (S), ordförande"
        " Ej tjänstgörande ersättare Bo Ek (M) Övriga närvarande Ida Å, sekreterare"
        " Utses att justera Ulf Ek Justeringens plats och tid Rådhuset 2015-03-04 Underskrifter"
        " Sekreterare Paragrafer 1-9 Ida Å Ordförande Eva Alm Justerande Ulf Ek ANSLAG/BEVIS"
    )
    assert pieces(text) == [
        *("Plats och tid", "Rådhuset, kl 9.00-11.00"),
        *("Beslutande ledamöter", "Eva Alm (S), ordförande"),
        *("Ej tjänstgörande ersättare", "Bo Ek (M)"),
        *("Övriga närvarande", "Ida Å, sekreterare"),
        *("Utses att justera", "Ulf Ek"),
        *("Justeringens plats och tid", "Rådhuset 2015-03-04"),
        *("Underskrifter", "Sekreterare", "Paragrafer", "1-9 Ida Å"),
        *("Ordförande", "Eva Alm", "Justerande", "Ulf Ek", "ANSLAG/BEVIS"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Alm, Ordförande Bo Ek (S)",
        "Eva Alm (S), ordförande",
        "Ordförande Eva Alm hälsade alla välkomna.",
        "Ordföranden öppnade mötet.",
        "Ledamöterna tackades.",
        "Beslutande organ är nämnden enligt reglementet, Ersättare kallas vid behov",
        "Beslutande.... 2",
        "Plats för eftertanke gavs.",
        "Tid till förfogande saknades.",
    ],
)
def test_titles_and_sentences_are_not_cut(text):
    assert not any(one in {"Ordförande", "Beslutande", "Plats", "Tid"} for one in pieces(text))


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("**Närvarande medlemmar:** Eva Alm", "Närvarande medlemmar:**", "Eva Alm"),
        ("- Närvarande :: Eva Alm", "Närvarande ::", "Eva Alm"),
        (":Plats: Rådhuset", "Plats:", "Rådhuset"),
        ("* '''Plats:''' Rådhuset", "Plats:'''", "Rådhuset"),
        ("Antecknat av Eva Alm", "Antecknat av", "Eva Alm"),
        ("Vid anteckningarna: Eva Alm", "Vid anteckningarna:", "Eva Alm"),
    ],
)
def test_marks_and_bullets_around_a_label_do_not_hide_it(text, label, value):
    assert pieces(text)[-2:] == [label, value]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Plats och tid för sammanträdet Beslutande Ej beslutande Övriga deltagare Rådhuset",
            ["Plats och tid för sammanträdet", "Beslutande", "Ej beslutande", "Övriga deltagare"],
        ),
        (
            "Plats och tid Beslutande Ersättare inte tjänstgörande Eva Alm (S)",
            ["Plats och tid", "Beslutande", "Ersättare inte tjänstgörande"],
        ),
        (
            "Beslutande Eva Alm (S) Ej tjänstgörande ersättare Bo Ek (M), Övriga Ida Åhl Chef",
            ["Beslutande", "Ej tjänstgörande ersättare", "Övriga"],
        ),
        (
            "Sammanträdesdatum Sida 1(9) Plats Lilla salen, Rådhuset Tid Torsdagen den 4 mars, kl",
            ["Sammanträdesdatum", "Sida", "Plats", "Tid"],
        ),
        (
            "Sida 1(9) Ajournering Klockan Plats Lilla salen, Ekby Närvarande Beslutande S Eva Alm",
            ["Plats", "Närvarande", "Beslutande"],
        ),
        (
            "Övriga deltagare Ida Åhl Ekonom, Justeringens plats och tid Rådhuset",
            ["Övriga deltagare", "Justeringens plats och tid"],
        ),
        (
            "Plats och tid Beslutande Rådhuset kl Ajournering kl Eva Alm",
            ["Plats och tid", "Beslutande"],
        ),
    ],
)
def test_labels_in_a_run_are_told_apart(text, labels):
    known = {*labels, "Ajournering", "Ersättare"}
    assert [one for one in pieces(text) if one in known] == labels


def test_the_place_of_the_adjustment_is_not_the_place_of_the_meeting():
    assert pieces("Plats och tid för justering Rådhuset")[0] == "Plats och tid för justering"


@pytest.mark.parametrize("text", ["Eva Alm (S), Övriga frågor", "Tid och annat. Plats tid annan"])
def test_words_in_a_list_or_a_sentence_are_no_label_in_a_run(text):
    assert not {"Övriga", "Plats"} & set(pieces(text))


def test_a_label_that_lost_its_dots_is_known():
    assert pieces("Ordforande: Eva Alm") == ["Ordforande:", "Eva Alm"]
    assert pieces("Ovriga narvarande: Eva Alm") == ["Ovriga narvarande:", "Eva Alm"]


def test_letter_spaced_words_are_known():
    assert pieces("PRO T OK OL L 2015-03-04")[0] == "PRO T OK OL L"


def test_a_label_takes_its_colon_and_its_line_to_sign_on():
    assert pieces("Plats: Rådhuset") == ["Plats:", "Rådhuset"]
    assert pieces("Sekreterare ……….. Ida Ek") == ["Sekreterare ………..", "Ida Ek"]


@given(st.text(alphabet="PlatsochtidBesluande OrdföraSekr.:,-()§1\n", max_size=120))
def test_no_sign_is_lost(text):
    line = Line(1, text)
    cut = split_at_labels(line)
    assert "".join("".join(one.text.split()) for one in cut) == "".join(text.split())
    assert all(text[one.column :].startswith(one.text) for one in cut)


@pytest.mark.parametrize("label", sorted(BEGINS))
def test_no_words_of_a_label_begin_with_another_letter_than_it_says(label):
    words = re.compile(dotless(WORDS[label]), re.IGNORECASE)

    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(words, fullmatch=True))
    def begins(text):
        assert re.match(f"[{BEGINS[label]}]", text, re.IGNORECASE)

    begins()


def test_the_heading_of_a_notice_is_whole():
    assert pieces("Justerande Bo Ek BEVIS OM ANSLAGSDAG Sammanträdesdatum")[-2:] == [
        "BEVIS OM ANSLAGSDAG",
        "Sammanträdesdatum",
    ]


@pytest.mark.parametrize("label", ["Ersättare:", "Ersättare", "Ledamöter:"])
def test_a_family_name_before_a_label_is_no_part_of_it(label):
    found = pieces(f"Övriga deltagande sekreterare Pia Elias {label} Hans Ivarsson (M)")
    assert found[-3:-1] == ["sekreterare Pia Elias", label]


def test_whose_substitutes_they_are_belongs_to_a_label():
    assert pieces("Nämndens ersättare: Hans Ivarsson (M)")[0] == "Nämndens ersättare:"


def test_labels_in_english_are_those_of_a_first_page():
    read = values(
        "Date: 2020-02-03\nLocation: Sal 2\nPresident: Ada Ek\nSecretary: Bo Alm\n"
        "Adjustor: Cia Dal\nAttendees:\nDan Fors\nEva Gran"
    )
    assert (str(read["date"]), read["place"]) == ("2020-02-03", "Sal 2")
    assert (read["chair"], read["secretary"]) == ("Ada Ek", "Bo Alm")


@pytest.mark.parametrize(
    "label", ["Mötestid och plats", "Sammanträdesplats och tid", "Plats & tid"]
)
def test_place_and_time_have_many_labels(label):
    read = values(f"{label}\nRådhuset, kl 13.00-15.30\nBeslutande\nAda Ek (S)\nBo Alm (M)")
    assert (read["place"], read["start"], read["end"]) == ("Rådhuset", "13:00", "15:30")


@pytest.mark.parametrize("label", ["Ledamot med insynsplats", "Insyn          ", "Insynsplatser"])
def test_who_has_a_right_to_be_there_is_a_guest(label):
    listed = "Beslutande\nAda Ek (S)\nBo Alm (M)\nÖvriga närvarande\nCia Dal, jurist\n"
    assert roles(f"{listed}{label} Dan Lo (V)")["Dan Lo"] == "guest"


def test_a_pause_is_an_adjournment():
    read = values("Tid\nkl 13.00-15.30\nPaus\nkl 14.00-14.15\nPlats\nRådhuset")
    assert read["adjournments"] == [{"from": "14:00", "to": "14:15"}]
    assert read["place"] == "Rådhuset"


@pytest.mark.parametrize(
    "adjusted", ["Justerat\n2014-03-11\n", "Justeringens plats och tid\nRådhuset\n", ""]
)
def test_place_and_time_behind_who_adjusts_are_the_meeting_s_where_the_time_has_an_end(adjusted):
    text = (
        f"Utses att justera\nAda Ek\n{adjusted}Plats och tid\nRådhuset, 2014-03-04 kl 13.00-15.30\n"
        "Beslutande\nAda Ek (S)\nBo Alm (M)"
    )
    read = values(text)
    assert (read["place"], read["end"], str(read["date"])) == ("Rådhuset", "15:30", "2014-03-04")
