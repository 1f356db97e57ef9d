"""Items adjusted at the meeting itself, which have days of their own."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, found, load, minutes_text
from factories import day, item, meeting
from minutes_archive.findings import Level
from minutes_archive.model import Council, CouncilKind, Item, Meeting, Notice, Part, PartKind
from minutes_archive.rules.law.adjusted_at_once import check

RULED = {"assembly", "board", "committee", "subcommittee"}
WORDS = "Paragrafen förklaras omedelbart justerad."


def codes(minutes: Meeting, kind: CouncilKind = CouncilKind.BOARD) -> list[str]:
    return [one.kind.code for one in check(minutes, Council("x", "X", kind))]


def said(text: str, title: str = "Taxa för vatten", kind: PartKind | None = None) -> list[str]:
    parts = (Part(kind, None, text, 20),)
    return codes(meeting(items=(Item("12", title, 19, parts),), adjusted_on=day("2024-03-19")))


@pytest.mark.parametrize(
    "text",
    [
        "Paragrafen justeras omedelbart.",
        "Styrelsen antar taxan.\n\nParagrafen är omedelbart justerad.",
        "Protokollet under denna paragraf\nförklaras omedelbart\njusterat.",
        "1. Styrelsen antar taxan.\n2. Protokollet förklaras omedelbart justerat i denna del.",
        "Beslutet justeras omedelbart.",
        "Styrelsen beslutar om omedelbar justering av paragrafen.",
        "Ärendet direktjusteras.",
        "§ 12 förklaras omedelbart justerad.",
        "§§ 10, 12 och 14 justeras omedelbart.",
        "**Omedelbar justering**\n\nStyrelsen antar taxan.",
        "Omedelbart justerad",
        "Kommunstyrelsen beslutar att justera paragrafen omedelbart.",
        "Styrelsen beslutar att omedelbart justera paragrafen.",
        "Styrelsen beslutar att justera ärendet direkt.",
        "Styrelsen justerar denna paragraf genast.",
        "Styrelsen beslutar att justera § 12 omedelbart.",
        "Styrelsen beslutar att omedelbart justera §§ 12 och 14.",
        "Paragrafen justerades omedelbart.",
        "Paragrafen justeras direkt.",
        "Beslutet justeras genast.",
        "Beslutet förklaras direkt justerat.",
        "Protokollet under denna paragraf förklaras direkt justerat.",
        "Paragrafen är justerad direkt.",
        "Beslutet förklaras justerat genast.",
        "Protokollet för paragrafen justerades direkt.",
        "§ 12 justeras direkt.",
        "§§ 12–14 är direkt justerade.\n\n§ 12 är direkt justerad.",
        "Paragrafen justeras vid sammanträdet.",
        "Denna paragraf justerades vid mötet",
        "Taxan justeras uppåt.\n\nParagrafen justeras omedelbart.",
        "Paragrafen justeras i omedelbar anslutning till sammanträdet.",
        "Denna paragraf justerades i direkt anslutning till mötet.",
        "Paragrafen justeras direkt efter sammanträdet.",
        "Paragrafen justeras vid dagens sammanträde.",
        "Paragrafen justeras vid dagens möte.",
        "Denna paragraf justeras vid sittande möte.",
        "Beslutet justerades omedelbart.",
        "Ärendet justerades direkt.",
        "Punkten justerades omedelbart.",
        "§ 12 justerades omedelbart.",
        "§ 12 i protokollet justeras omedelbart.",
        "Styrelsen ändrar § 3 i reglementet och beslutar att paragrafen justeras omedelbart.",
        "Beslutet gäller när paragrafen är omedelbart justerad.",
        "Beslutet om ny detaljplan justeras omedelbart.",
        "Omedelbar justering av beslutet.",
        "Omedelbar justering av § 12.",
        "Omedelbar justering av protokollet i denna del.",
    ],
)
def test_an_item_that_declares_itself_adjusted_at_once_needs_its_day(text):
    assert said(text) == ["PA613"]
    assert said(text, kind=PartKind.DECISION) == ["PA613"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lind utses att justera protokollet. Justeringen sker den 19 mars.",
        "Styrelsen begär att nämnden omedelbart rapporterar om läget.",
        "Taxan justeras uppåt med 3 procent.",
        "Anna Lind (S) yrkar att paragrafen förklaras omedelbart justerad.",
        "Erik Dahl (M) föreslår att paragrafen justeras omedelbart.",
        "Paragrafen justeras inte omedelbart, utan omedelbar justering avslås.",
        "Styrelsen avslår att paragrafen förklaras omedelbart justerad.",
        "§ 14 förklaras omedelbart justerad.",
        "§§ 10, 11 och 14 justeras omedelbart.",
        "Protokollet justeras omedelbart.",
        "Beslutet justerades omedelbart vid förra mötet.",
        "Paragrafen justerades omedelbart vid föregående sammanträde.",
        "Paragrafen justerades direkt vid ett tidigare möte.",
        "Nämnden har meddelat att beslutet justerades omedelbart.",
        "Beslutet justerades omedelbart den 4 mars.",
        "§ 14 justerades omedelbart.",
        "Beslutet innebär att ärendets avgift justeras omedelbart.",
        "Beslutet innebär att avgiften justeras omedelbart.",
        "Taxan justeras omedelbart när ärendet är avgjort.",
        "Styrelsen beslutar att § 12 i reglementet justeras omedelbart.",
        "§§ 12 och 14 i avtalet justeras omedelbart.",
        "Ärendet om omedelbar justering av avgiften återremitteras.",
        "Omedelbar justering av avgiften godkänns i denna del.",
        "Beslutet: omedelbar justering av taxan från den 1 januari.",
        "Beslutet justeras direkt efter sammanträdet av sekreteraren.",
        "Paragrafen justeras i direkt anslutning till nästa sammanträde.",
        "Taxan justeras i omedelbar anslutning till sammanträdet enligt beslutet.",
        "Paragrafen justeras vid sammanträdet om en vecka.",
        "Paragrafen justeras vid dagens sammanträde, om tiden räcker.",
        "Beslutet justeras vid sammanträdet.",
        "Paragrafen justeras vid sammanträdet den 4 juni.",
        "Hyran justeras direkt när beslutet har fått laga kraft.",
        "Styrelsen uppdrar åt nämnden att omedelbart justera taxan enligt beslutet.",
        "Nämnden justerar avgiften direkt efter beslutet.",
        "Enligt beslutet ska nämnden justera hyran genast.",
        "Styrelsen beslutar att justera § 14 omedelbart.",
        "§ 14 justeras direkt.",
        "Styrelsen justerar direkt taxan för ärendet.",
        "Styrelsen beslutar att justera protokollet direkt.",
        "Anna Lind (S) yrkar att styrelsen justerar paragrafen direkt.",
        "Paragrafen kan justeras direkt.",
        "En paragraf kan förklaras omedelbart justerad om beslutet brådskar.",
    ],
)
def test_other_words_about_adjustment_do_not(text):
    assert said(text) == []


@pytest.mark.parametrize("run", ["§", "§ 1 ", "§ 1, ", "justera § 1", "paragrafen justeras "])
def test_a_hostile_text_takes_no_more_time_than_a_long_one(run):
    assert said(f"{run * 30_000} paragrafen justeras inte omedelbart") == []


@pytest.mark.parametrize(
    "run", ["§", "§ 14 ", "§ 14 i ", "att ", "när att", "omedelbar justering av § 1 ", "§ 1 1 i "]
)
def test_nor_does_one_that_is_looked_through_clause_by_clause(run):
    assert said(f"{run * 30_000} taxan justeras") == []
    assert said(f"{run * 30_000}. Taxan justeras omedelbart") == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Taxa för vatten – omedelbar justering", ["PA613"]),
        ("Taxa för vatten (omedelbart justerad)", ["PA613"]),
        ("Taxa för vatten, justeras omedelbart", ["PA613"]),
        ("Val av justerare och tid för justering", []),
        ("Val av justerare", []),
        ("Omedelbar justering", []),
        ("Omedelbar justering av § 14", []),
        ("Fråga om omedelbar justering", []),
    ],
)
def test_a_title_says_it_where_it_is_added_to_the_matter(title, expected):
    assert said("Styrelsen beslutar.", title) == expected


@pytest.mark.parametrize("kind", [kind for kind in PartKind if kind is not PartKind.DECISION])
def test_what_is_moved_proposed_or_told_decides_nothing(kind):
    assert said(WORDS, kind=kind) == []


def test_what_decides_may_follow_what_does_not():
    parts = (Part(PartKind.VOTE, "Omröstning", "Ja.", 20), Part(None, None, WORDS, 24))
    assert codes(meeting(items=(Item("12", "Taxa", 19, parts),))) == ["PA613"]


def test_a_part_that_only_speaks_of_adjusting_hides_no_later_one():
    early = Part(None, None, "Taxan ska omedelbart justeras uppåt.", 20)
    parts = (early, Part(PartKind.DECISION, "Beslut", WORDS, 24))
    assert codes(meeting(items=(Item("12", "Taxa", 19, parts),))) == ["PA613"]


def test_a_heading_of_its_own_says_it():
    parts = (Part(None, "Omedelbar justering", "Ja.", 20),)
    one = Item("12", "Taxa", 19, parts)
    assert codes(meeting(items=(one,))) == ["PA613"]


def test_the_items_own_day_and_notice_are_all_that_is_needed():
    at_once = {"adjusted_on": day("2024-03-12"), "notice": Notice(day("2024-03-13"))}
    minutes = meeting(items=(item(text=WORDS, **at_once),), adjusted_on=day("2024-03-19"))
    assert codes(minutes) == []


def test_a_notice_of_its_own_shows_that_it_was_adjusted_apart():
    apart = item(notice=Notice(day("2024-03-13")))
    whole = {"adjusted_on": day("2024-03-19"), "notice": Notice(day("2024-03-20"))}
    assert codes(meeting(items=(apart,), **whole)) == ["PA613"]
    same = item(notice=Notice(day("2024-03-20")))
    assert codes(meeting(items=(same,), **whole)) == []
    assert codes(meeting(items=(item(notice=Notice(kept_at="Rådhuset")),), **whole)) == []


def test_a_missing_notice_is_a_note_unless_the_item_shares_that_of_the_whole():
    apart = item(adjusted_on=day("2024-03-12"))
    (breach,) = check(
        meeting(items=(apart,), adjusted_on=day("2024-03-19")),
        Council("x", "X", CouncilKind.BOARD),
    )
    assert (breach.kind.code, breach.kind.level) == ("PA614", Level.NOTE)
    assert codes(meeting(items=(apart,), adjusted_on=day("2024-03-12"))) == []


def test_minutes_adjusted_on_the_day_of_the_meeting_have_one_clock():
    minutes = meeting("2024-03-12", items=(item(text=WORDS),), adjusted_on=day("2024-03-12"))
    assert codes(minutes) == []


@pytest.mark.parametrize("kind", CouncilKind)
def test_only_councils_that_the_law_rules_adjust_items_apart(kind):
    minutes = meeting(items=(item(text=WORDS), item("2", adjusted_on=day("2024-03-12"))))
    assert codes(minutes, kind) == (["PA613", "PA614"] if kind in RULED else [])


def test_findings_stand_at_the_item(tmp_path):
    front = {"items": "items:\n  2:\n    adjusted_on: 2024-03-12"}
    body = f"## § 1 Taxa\n\n{WORDS}\n\n## § 2 Avgift\n\nStyrelsen antar avgiften.\n"
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body)})
    assert found(loaded.findings) == [("PA614", 19, 18), ("PA613", 22, 1)]
    assert [one.level for one in loaded.findings] == [Level.NOTE, Level.WARNING]


def test_a_day_that_cannot_be_read_is_not_called_missing_too(tmp_path):
    front = {"items": "items:\n  1: {adjusted_on: igår}"}
    body = f"## § 1 Taxa\n\n{WORDS}\n"
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body)})
    assert [one.code for one in loaded.findings] == ["PA315"]
