"""What the page of minutes says of votes, of what was left out, and to those who listen."""

import re

import pytest

import factories as f
from minutes_archive.model import (
    Attendee,
    Item,
    Outcome,
    Part,
    PartKind,
    Removal,
    Role,
    Source,
    Status,
    Vote,
    VoteKind,
)
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts

VOTE = Vote(
    VoteKind.OPEN, yes=7, no=6, yes_means="avslag", no_means="bifall till tilläggsyrkandet från D"
)
COPIES = Part(PartKind.COPIES, "Skickas till", "Ekonomi", 30)


def page_of(**fields):
    meeting = f.meeting(**fields)
    return ArchivePages(f.archive(meeting), load_texts("sv")).minutes_page(meeting).content


def heard(html: str) -> str:
    """Give what a screen reader says: shapes are silent, hidden words are not."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def voted(*parts):
    return page_of(items=(Item("1", "Ärende", 19, parts, votes=(VOTE,)),))


def test_what_yes_and_no_meant_is_told_in_one_sentence():
    said = heard(voted(COPIES))
    assert "Ja betyder avslag och nej betyder bifall till tilläggsyrkandet från D." in said
    alone = Vote(VoteKind.OPEN, yes=7, yes_means="avslag")
    assert "Ja betyder avslag." in page_of(items=(f.item(votes=(alone,)),))


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        (PartKind.VOTE, "Omröstning"),
        (PartKind.PROPOSITION_ORDER, "Propositionsordning"),
        (PartKind.DECISION, "Beslut"),
    ],
)
def test_a_vote_stands_below_the_part_of_the_text_that_it_belongs_to(kind, heading):
    said = heard(voted(Part(kind, heading, "Om detta.", 21), COPIES))
    assert said.count("7 röster för ja") == 1
    assert said.index("Om detta.") < said.index("7 röster för ja") < said.index("Skickas till")


def test_a_vote_that_the_text_has_no_part_for_stands_last():
    said = heard(voted(Part(None, None, "Ärendet avgörs.", 21), COPIES))
    assert said.index("Ekonomi") < said.index("7 röster för ja")


def test_what_was_left_out_is_not_counted_by_entries_that_may_tell_of_many_places():
    removed = (Removal("Justerandes sign", "11 ställen, §§ 4, 7, 16 …", "Sidfot"),)
    said = heard(page_of(source=Source(removed=removed)))
    assert "Det här har tagits bort ur förlagan" in said
    assert "Ett ställe" not in said


def test_an_outcome_and_a_status_are_said_to_be_that():
    item = f.item(outcome=Outcome.NOTED)
    said = heard(page_of(items=(item,), status=Status.ADJUSTED))
    assert "Utfall: Till handlingarna" in said
    assert "Status: Justerat" in said


def test_a_number_in_a_heading_has_its_unit():
    present = tuple(Attendee(name, (Role.MEMBER,)) for name in ("Eva Ek", "Bo Ek"))
    assert "Ledamöter 2 personer" in heard(page_of(present=present))
