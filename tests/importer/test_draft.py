"""What a draft says of a meeting, from all parts of its source."""

from __future__ import annotations

import datetime as dt

import pytest

from importer.outline_samples import source
from minutes_archive.importer.draft import Draft, NotMinutesError, draft_minutes
from minutes_archive.importer.lines import SourceText
from minutes_archive.importer.readers import read_source
from minutes_archive.importer.writing.accounting import Custody, check_custody
from minutes_archive.model import CouncilKind

TEXT = """Sammanträdesprotokoll
{council}
Sammanträdesdatum 2024-03-05

Beslutande
Åsa Holmén (V), ordförande
Bo Ek (S)

§ 1 Ny budget
Beslut
Styrelsen får i uppdrag att ta fram underlag och föreslå fullmäktige besluta om en ny taxa.
Förslaget till fullmäktige tillstyrks.
"""


def draft(text: str, kind: CouncilKind | None = None, date: dt.date | None = None) -> Draft:
    """Draft minutes of a text."""
    return draft_minutes(SourceText("a.txt", "0" * 64, source(text)), kind, date, "-")


def value(made: Draft, *key: str) -> object:
    """Give the value of a key, if there is one."""
    return next((fact.value for fact in made.facts if fact.key == key), None)


def test_an_assembly_recommends_nothing_to_itself():
    board = draft(TEXT.format(council="Kommunstyrelsen"))
    assert value(board, "items", "1", "outcome") == "recommended"
    for text, kind in (("Kommunfullmäktige", None), ("Stadens möte", CouncilKind.ASSEMBLY)):
        made = draft(TEXT.format(council=text), kind)
        assert value(made, "items", "1", "outcome") is None


@pytest.mark.parametrize(
    ("chair", "yes"), [("ordförande", ["Bo Ek", "Åsa Holmén"]), ("ordförande, §§ 2-5", ["Bo Ek"])]
)
def test_who_led_the_whole_meeting_is_the_chair_who_voted(chair, yes):
    voted = "Omröstning\nJa röstar Bo Ek samt ordföranden. Nej röstar Cia Dal.\nBeslut"
    text = TEXT.format(council="Nämnden").replace("ordförande", chair)
    (vote,) = value(draft(text.replace("\nBeslut", f"\n{voted}")), "items", "1", "votes")

    assert vote["roll"]["yes"] == yes


@pytest.mark.parametrize("title", ["kommunsekreterare", "komsekr."])
def test_a_clerk_by_title_is_the_secretary_and_doubted(title):
    officials = f"Bo Ek (S)\n\nTjänstemän\nEva Lind, {title}\n"
    made = draft(TEXT.format(council="Nämnden").replace("Bo Ek (S)\n", officials))
    secretary = next(fact for fact in made.facts if fact.key == ("secretary",))
    assert secretary.value == "Eva Lind"
    assert secretary.doubt is not None


SIGNED = TEXT.format(council="Nämnden") + "\nVid protokollet\nEva Lind\n"


def people(made: Draft) -> list[tuple[object, object]]:
    """Give name and role of each person present."""
    listed = (fact.value for fact in made.facts if fact.key[0] == "present")
    return [(one["name"], one.get("role")) for one in listed]


def test_who_kept_the_minutes_was_there_and_is_doubted_where_no_list_says_so():
    made = draft(SIGNED)
    assert ("Eva Lind", "secretary") in people(made)
    added = next(f for f in made.facts if f.doubt and f.doubt.kind == "secretary_not_listed")
    assert added.key[0] == "present"


LISTED = "Beslutande\nÅsa Holmén (V), ordförande\nBo Ek (S)\n"


@pytest.mark.parametrize(
    "listed", [f"{LISTED}\nTjänstemän\nEva Lind, kanslist\n", "Närvarande: eva, bo, ada, sten\n"]
)
def test_a_secretary_whom_the_list_names_is_not_added(listed):
    made = draft(SIGNED.replace(LISTED, listed))
    assert len(people(made)) > 2
    assert "secretary_not_listed" not in {f.doubt.kind for f in made.facts if f.doubt}


def test_without_a_list_nobody_is_added():
    assert people(draft(SIGNED.replace(LISTED, ""))) == []


def test_the_sources_day_goes_before_the_one_told_and_is_doubted():
    made = draft(TEXT.format(council="Nämnden"), date=dt.date(2024, 3, 6))
    day = next(fact for fact in made.facts if fact.key == ("date",))
    assert day.value == dt.date(2024, 3, 5)
    assert day.doubt is not None
    assert day.doubt.kind == "date_differs"


def test_a_day_that_is_told_counts_where_the_source_has_none():
    text = TEXT.format(council="Nämnden").replace("Sammanträdesdatum 2024-03-05\n", "")
    assert value(draft(text), "date") is None
    assert value(draft(text, date=dt.date(2024, 3, 6)), "date") == dt.date(2024, 3, 6)


def test_what_is_no_minutes_says_why():
    with pytest.raises(NotMinutesError) as refused:
        draft("Kallelse till nämnden\n\n1. Upprop\n2. Budget\n3. Övrigt\n")
    assert refused.value.kind == "agenda"


def test_the_marks_of_headings_are_told_with_their_place():
    text = "== § 1 Ny budget ==\nDen antas.\n== § 2 Avslutning ==\nMötet avslutades kl 16.\n"
    source_text = read_source(f"Protokoll\n\n{text}".encode(), "a.txt")
    made = draft_minutes(source_text, None, None, "-")
    marks = [(one.line.number, one.line.column) for one in made.taken if one.reason == "markup"]
    assert marks == [(3, 0), (3, 17), (5, 0), (5, 18)]
    assert check_custody(made) == Custody((), ())


ELSEWHERE = (
    "Beslutande\nEnligt bifogad lista\n\nÖvriga deltagande\nIda Holm, kommunchef\n\n"
    "Utses att justera\nCia Dal och Bo Alm\n\nUnderskrifter\nSekreterare\nUlf Berg\n"
    "Ordförande\nAda Ek\nJusterande\nCia Dal\nBo Alm\n\n§ 1 Ny budget\nBudgeten antas.\n"
)


def test_who_signed_was_there_and_is_doubted_where_members_are_listed_elsewhere():
    made = draft(ELSEWHERE)
    assert people(made)[:3] == [("Ada Ek", "chair"), ("Cia Dal", "member"), ("Bo Alm", "member")]
    kinds = [f.doubt.kind for f in made.facts if f.doubt and f.key[0] == "present"]
    assert kinds.count("signer_not_listed") == 3


def test_who_signed_has_the_party_that_stands_beside_the_name():
    made = draft(ELSEWHERE.replace("Cia Dal och Bo Alm", "Cia Dal (s) och Bo Alm (KD)"))
    told = [fact.value for fact in made.facts if fact.key[0] == "present"][:3]
    assert [one.get("party") for one in told] == [None, "S", "KD"]


def test_only_who_led_is_added_to_a_list_of_members():
    made = draft(ELSEWHERE.replace("Enligt bifogad lista", "Dan Lund (S)\nEva Ström (M)"))
    assert people(made)[:3] == [
        ("Ada Ek", "chair"),
        ("Dan Lund", "member"),
        ("Eva Ström", "member"),
    ]
    kinds = [f.doubt.kind for f in made.facts if f.doubt and f.key[0] == "present"]
    assert kinds.count("signer_not_listed") == 1


def test_who_adjusted_is_added_where_members_are_not_named():
    listed = "Samtliga ledamöter\n\nTjänstgörande ersättare\nDan Lund (S)\nEva Ström (M)"
    made = draft(ELSEWHERE.replace("Enligt bifogad lista", listed))
    assert {"Cia Dal", "Bo Alm"} <= {name for name, _ in people(made)}


def test_nobody_is_added_to_a_list_that_says_who_led():
    listed = "Dan Lund (S), ordförande\nEva Ström (M)"
    made = draft(ELSEWHERE.replace("Enligt bifogad lista", listed))
    assert "signer_not_listed" not in {f.doubt.kind for f in made.facts if f.doubt}


PORTAL = (
    "Sammanträde 2006-12-19\n\nPlats\nKontoret på Ekgatan\n\n2 Fastställande av dagordning\n\n"
    "3 Fyllnadsval, anmälan\n\n4 Finanspolicy\n\nMötesinformation\n\nJusteras:\nAda Ek Bo Alm\n\n"
    "Närvarande:\n\nOrdföranden Ada Ek (m)\n\nVice ordföranden Bo Alm (s)\n\nLedamöterna\n"
    "Cia Dal (v)\nDan Lund (fp)\n\nSuppleanterna\nEva Ström (kd)\n\n"
    "Personalrepresentanten\nUlf Berg\n\nErsättare\nPer Vik\n\nVerkställande direktören\nIda Holm\n"
)


def test_those_present_are_found_behind_the_last_item():
    made = draft(PORTAL)
    assert people(made) == [
        ("Ada Ek", "chair"),
        ("Bo Alm", "vice_chair"),
        ("Cia Dal", "member"),
        ("Dan Lund", "member"),
        ("Eva Ström", "substitute"),
        ("Ulf Berg", "official"),
        ("Per Vik", "substitute"),
        ("Ida Holm", "official"),
    ]
    assert (value(made, "chair"), value(made, "adjusters")) == ("Ada Ek", ["Bo Alm"])
    assert check_custody(made) == Custody((), ())
    assert not made.sections[-1].section.lines


def test_names_in_a_list_below_the_last_item_stay_where_the_first_page_has_a_list():
    made = draft(PORTAL.replace("Plats\n", "Beslutande\nAda Ek (m)\nBo Alm (s)\n\nPlats\n"))
    assert len(made.sections[-1].section.lines) > 10


UNDATED = (
    "Protokoll\nTid: Måndagen den 21 april, kl , Plats: Salen\n\n§ 1 Öppnande\n"
    "Enligt kungörelse från den 10 april {year} möts fullmäktige. Budgeten för {next} antas.\n"
)


def test_a_day_without_its_year_has_the_one_of_the_text_where_the_weekday_fits():
    made = draft(UNDATED.format(year=2008, next=2009))
    day = next(fact for fact in made.facts if fact.key == ("date",))
    assert day.value == dt.date(2008, 4, 21)
    assert day.doubt is not None
    assert value(draft(UNDATED.format(year=2009, next=2010)), "date") is None


def test_who_wrote_the_minutes_is_not_asked_about():
    made = draft(
        SIGNED.replace("Bo Ek (S)\n", "Bo Ek (S)\n\nÖvriga deltagande\nCia Dal\nEva Lind\n")
    )
    asked = [f.doubt.params["name"] for f in made.facts if f.doubt and "role" in f.doubt.kind]
    assert ("Eva Lind", "secretary") in people(made)
    assert asked == ["Cia Dal"]
