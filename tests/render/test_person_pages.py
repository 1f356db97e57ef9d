"""A person's page tells of all that the minutes do, not only of who was there."""

import re

import pytest

import factories as f
from minutes_archive.model import Motion, Outcome, Role, Roll, Statement, Vote, VoteKind
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts


def spoken(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture(scope="module")
def pages():
    """Minutes without a list of those present, and minutes with one."""
    roll = Roll(yes=("Eva Falk",), no=("Dan Ek",), abstain=("Bo Åst",), absent=("Carl Dahl",))
    again = Vote(VoteKind.OPEN, roll=Roll(yes=("Dan Ek",)))
    voted = f.item("7", "Ny skola", votes=(Vote(VoteKind.OPEN, roll=roll), again))
    untold = f.meeting("2024-02-06", adjusters=("Eva Falk", "Anna Lind"), items=(voted,))
    told = f.meeting("2024-03-12", present=(f.attendee("Greta Holm", Role.MEMBER),))
    registered = [
        f.member(name, f.mandate(Role.MEMBER, "2025-01-01")) for name in ("Ny Ledamot", "Carl Dahl")
    ]
    archive = f.archive(untold, told, people=registered)
    return {p.address: p.content for p in ArchivePages(archive, load_texts("sv")).list_pages()}


def test_who_led_wrote_and_adjusted_is_told_with_links_newest_first(pages):
    page = pages["personer/anna-lind/"]
    text = spoken(page)
    assert "Ordförande, sekreterare eller justerare 2 möten" in text
    assert "12 mars 2024 ordförande Kommunstyrelsen, 6 februari 2024 ordförande, justerare" in text
    assert 'href="../../protokoll/kommunstyrelsen/2024-02-06/"' in page
    assert "sekreterare" in spoken(pages["personer/bjorn-akesson/"])


def test_who_only_voted_has_a_page_that_tells_in_what_and_how(pages):
    page = pages["personer/dan-ek/"]
    assert "Röstade i 1 paragraf § 7 Ny skola Kommunstyrelsen, 6 februari 2024: nej, ja" in spoken(
        page
    )
    assert 'href="../../protokoll/kommunstyrelsen/2024-02-06/#p7"' in page
    assert "Personen står inte i någon närvarolista." in page
    assert "Möten visas när" not in page
    assert "2024: avstår" in spoken(pages["personer/bo-ast/"])


def test_who_was_absent_from_a_vote_did_not_vote(pages):
    assert "Röstade i" not in pages["personer/carl-dahl/"]


def test_who_stands_in_no_minutes_is_told_so(pages):
    page = pages["personer/ny-ledamot/"]
    assert "Möten visas när ett protokoll har personen" in page


def test_the_register_says_of_those_in_no_list_that_minutes_name_them(pages):
    register = spoken(pages["personer/"])
    assert "Dan Ek nämns i 1 protokoll" in register
    assert "Björn Åkesson nämns i 2 protokoll" in register
    assert "Greta Holm 1 möte" in register


@pytest.mark.parametrize("key", ["motions", "reservations"])
def test_who_moved_a_great_deal_has_the_oldest_without_what_was_decided(key):
    said = Motion(("Dan Ek",), "Bifall") if key == "motions" else Statement(("Dan Ek",))
    items = [
        f.decided(
            str(number), f"Fråga {number}", f"Svar {number}", Outcome.APPROVED, **{key: (said,)}
        )
        for number in range(1, 104)
    ]
    archive = f.archive(f.meeting("2024-02-06", items=tuple(items)))
    pages = {p.address: p.content for p in ArchivePages(archive, load_texts("sv")).list_pages()}
    text = spoken(pages["personer/dan-ek/"])

    assert "Här är de 100 senaste av 103 paragrafer" in text
    newest, _, older = text.partition("Äldre 3 paragrafer")
    assert newest.count("Svar ") == 100
    assert older.count("Fråga ") == 3
    assert "Svar " not in older
    assert 'href="../../protokoll/kommunstyrelsen/2024-02-06/#p' in pages["personer/dan-ek/"]
