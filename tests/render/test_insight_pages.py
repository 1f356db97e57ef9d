"""The section with which a reader checks the record, as its pages say it."""

from __future__ import annotations

import dataclasses
import html
import json
import re

import pytest

import factories as f
import page_samples
from minutes_archive.model import (
    Appeal,
    Archive,
    CorrectionReason,
    Deviation,
    Gravity,
    Municipality,
    Notice,
    Outcome,
    PlannedMeeting,
    Status,
    Withdrawal,
    Withheld,
)
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts
from minutes_archive.views.waiting import MOST_ON_ONE_PAGE

TAG = re.compile(r"<[^>]+>")
BOARD_PATH = "kommunstyrelsen/2024/2024-03-12.md"


def make(archive: Archive, site_url: str | None = "https://protokoll.example.se/"):
    pages = ArchivePages(archive, load_texts("sv"), site_url)
    made = [*map(pages.minutes_page, archive.meetings), *pages.list_pages()]
    return {page.address: page.content for page in made}


def words(content: str) -> str:
    """What a reader reads, on one line."""
    return " ".join(html.unescape(TAG.sub(" ", content)).split())


def part(content: str, number: str) -> str:
    """One item of a page of minutes."""
    start = content.index(f'<h2 id="p{number}"')
    return words(content[start : content.index("</section>", start)])


@pytest.fixture(scope="module")
def site():
    return make(page_samples.full_archive())


def minutes(*items, **fields):
    archive = f.archive(f.meeting(items=items, **fields))
    return make(archive)["protokoll/kommunstyrelsen/2024-03-12/"]


def passed(number="2", **fields):
    return f.decided(number, "Budget", "Budgeten antas", Outcome.APPROVED, **fields)


def test_the_section_lists_each_of_its_pages_with_what_it_tells(site):
    said = words(site["insyn/"])
    for title in (
        "Kan överklagas nu",
        "Vad väntar fortfarande?",
        "Vad saknas?",
        "När protokollen anslogs",
        "Rapport till revisorerna",
    ):
        assert title in said


# --- The line at each item -------------------------------------------------------------------


def test_an_item_says_its_last_day_in_words_that_stay_true_and_leads_to_how():
    page = minutes(passed(), notice=Notice(f.day("2024-03-20")))
    said = part(page, "2")
    assert "Överklagande Sista dag onsdag 10 april 2024 ( laglighetsprövning )" in said
    assert '<time datetime="2024-04-10">' in page
    assert 'href="../../../insyn/overklaga/#sa-overklagar-du"' in page


def test_an_item_without_a_posted_notice_says_what_the_day_depends_on():
    said = part(minutes(passed()), "2")
    assert "Laglighetsprövning , sista dagen räknas från anslaget" in said


def test_an_administrative_appeal_is_counted_from_when_somebody_was_given_the_decision():
    page = minutes(passed(appeal=Appeal.ADMINISTRATIVE), notice=Notice(f.day("2024-03-20")))
    said = part(page, "2")
    assert "Förvaltningsbesvär , inom tre veckor från den dag" in said
    assert "april 2024" not in said


def test_an_item_that_cannot_be_appealed_says_so_and_where_nobody_knows_nothing():
    assert "Överklagande Kan inte överklagas" in part(minutes(passed(appeal=Appeal.NONE)), "2")
    tabled = f.item("2", "Budget", "Bordläggs.", outcome=Outcome.TABLED)
    assert "Överklagande" not in part(minutes(tabled), "2")


# --- Can be appealed now ---------------------------------------------------------------------


def test_the_appeals_are_grouped_by_last_day_with_their_numbers(site):
    page = site["insyn/overklaga/"]
    said = words(page)
    assert "Till och med onsdag 10 april 2024 2 beslut" in said
    assert "som sattes upp 20 mars 2024. Jämför varje datum här med dagens." in said
    assert "§ 2 Lokalplan för förskolan 2024–2030" in said
    assert 'data-last-day="2024-04-10"' in page


def test_the_script_s_words_are_there_for_it(site):
    given = re.search(r'data-words="([^"]*)"', site["insyn/overklaga/"])
    told = json.loads(html.unescape(given[1]))
    assert told["left_many"] == "{n} dagar kvar"
    assert set(told) == {
        "left_many",
        "left_one",
        "left_none",
        "passed",
        "passed_title",
        "all_passed",
    }


def test_without_anything_to_appeal_the_page_says_so_and_still_how_it_is_done():
    said = words(make(f.archive())["insyn/overklaga/"])
    assert "Inget beslut har en sista dag som ligger framåt i tiden." in said
    assert "Så överklagar du" in said
    assert "förvaltningsrätten" in said


def test_calendars_are_offered_only_where_the_site_knows_its_address(site):
    assert ".ics" in site["insyn/overklaga/"]
    assert ".ics" not in make(page_samples.full_archive(), None)["insyn/overklaga/"]


# --- The mirror of the notices -----------------------------------------------------------------


@pytest.mark.parametrize("address", ["insyn/anslag/", "insyn/anslag/2024/"])
def test_the_mirror_says_first_that_it_is_not_the_notice_board(address):
    base = page_samples.full_archive()
    page = make(base)[address]
    assert "Detta är inte kommunens anslagstavla." in words(page.split("<table")[0])
    assert "Anslagen själva finns på kommunens anslagstavla." in words(page)
    town = Municipality("Norrby kommun", notice_board="https://norrby.example/anslag")
    linked = make(dataclasses.replace(base, municipality=town))[address]
    assert '<a href="https://norrby.example/anslag"' in linked


def test_the_mirror_gives_each_notice_its_days_and_counts_the_silent_minutes(site):
    said = words(site["insyn/anslag/2024/"])
    assert "Kommunstyrelsen, 12 mars 2024 19 mars 2024 20 mars 2024 11 april 2024 Rådhuset" in said
    assert "1 anslag" in said
    assert "1 protokoll från året säger inte när det anslogs." in said


# --- Reports -----------------------------------------------------------------------------------


def test_what_waits_says_since_when_until_when_and_in_which_case():
    tabled = f.item(
        "4", "Busslinje", outcome=Outcome.TABLED, until=f.day("2024-04-16"), case="KS 2024/00031"
    )
    said = words(make(f.archive(f.meeting(items=(tabled,))))["insyn/vantar/"])
    assert "1 paragraf" in said
    assert "12 mars 2024 Kommunstyrelsen § 4 Busslinje Bordlagt till 16 april 2024" in said
    assert "KS 2024/00031" in said


def put_off(each: int):
    """Three years' meetings, each with so many items that nothing takes up."""
    return f.archive(
        *(
            f.meeting(
                f"{year}-03-12",
                items=tuple(
                    f.item(str(number), f"Fråga {number} år {year}", outcome=Outcome.TABLED)
                    for number in range(1, each + 1)
                ),
            )
            for year in (2022, 2023, 2024)
        )
    )


def test_what_waits_has_a_page_a_year_where_it_is_too_much_for_one():
    site = make(put_off(each=MOST_ON_ONE_PAGE // 3 + 1))
    each = MOST_ON_ONE_PAGE // 3 + 1

    assert f"{each * 3} paragrafer 2022 {each} paragrafer 2023" in words(site["insyn/vantar/"])
    assert "Fråga 1 år" not in words(site["insyn/vantar/"])
    middle = words(site["insyn/vantar/2023/"])
    assert f"{each} paragrafer" in middle
    assert "Fråga 1 år 2023" in middle
    assert "Fråga 1 år 2022" not in middle
    assert 'href="../../../insyn/vantar/2022/"' in site["insyn/vantar/2023/"]
    assert 'href="../../../insyn/vantar/2024/"' in site["insyn/vantar/2023/"]


def test_what_waits_stands_on_one_page_where_there_is_room():
    site = make(put_off(each=2))

    assert "Fråga 1 år 2022" in words(site["insyn/vantar/"])
    assert "insyn/vantar/2022/" not in site


def test_nothing_waiting_and_nothing_missing_are_said_in_words():
    site = make(f.archive(f.meeting(items=(passed(),))))
    assert "Inget väntar." in words(site["insyn/vantar/"])
    said = words(site["insyn/saknas/"])
    for nothing in (
        "Inga möten utan protokoll",
        "Inga nummer saknas",
        "Ingen paragraf är maskerad.",
        "Alla bilagor som protokollen nämner är publicerade.",
        "Inget protokoll har tagits bort.",
    ):
        assert nothing in said


def test_what_is_missing_is_listed_with_reasons_and_nothing_of_withdrawn_minutes():
    secret = f.item("4", "Hemlig rubrik", withheld=Withheld("sekretess", "OSL 26:1"))
    away = f.meeting(
        "2024-02-13",
        status=Status.WITHDRAWN,
        withdrawal=Withdrawal(
            f.day("2024-06-01"), CorrectionReason.PERSONAL_DATA, "Ett namn skulle inte ha stått."
        ),
        items=(f.item("90", "Borttagen rubrik"),),
    )
    base = f.archive(
        f.meeting("2024-01-09", items=(f.item("1"), secret)),
        f.meeting("2024-03-12", items=(f.item("91"),)),
        calendar=(PlannedMeeting("kommunstyrelsen", f.day("2024-02-27"), note="Extra"),),
    )
    page = make(dataclasses.replace(base, withdrawn=(away,)))["insyn/saknas/"]
    said = words(page)
    assert "1 möte utan protokoll" in said
    assert "Kommunstyrelsen , 27 februari 2024 Extra" in said
    assert "§§ 2–3 Kommunstyrelsen, 9 januari 2024" in said
    assert "§ 4 sekretess OSL 26:1" in said
    assert "13 februari 2024 1 juni 2024 För att skydda personuppgifter." in said
    assert "Ett namn skulle inte ha stått." not in said
    assert "Hemlig" not in said
    assert "Borttagen rubrik" not in said
    assert page.count("protokoll/kommunstyrelsen/2024-02-13/") == 1


def test_what_a_draft_may_explain_is_told_with_its_day_and_nothing_else_of_it():
    calendar = (PlannedMeeting("kommunstyrelsen", f.day("2024-02-13"), note="Extra"),)
    base = f.archive(
        f.meeting("2024-01-09", items=(f.item("1"),)),
        f.meeting("2024-03-12", items=(f.item("4"),)),
        calendar=calendar,
    )
    drafts = [f.meeting(date, status=Status.DRAFT) for date in ("2024-02-13", "2024-02-20")]
    for count, sentence in (
        (1, "Protokollet från 13 februari 2024 är inte justerat än. Numren kan stå där."),
        (2, "Protokollen från 13 februari 2024 och 20 februari 2024 är inte justerade än."),
    ):
        page = make(dataclasses.replace(base, unadjusted=tuple(drafts[:count])))["insyn/saknas/"]
        said = words(page)
        assert "13 februari 2024 Protokollet är inte justerat än. Extra" in said
        assert f"§§ 2–3 Kommunstyrelsen, 9 januari 2024 – 12 mars 2024 {sentence}" in said
        assert "protokoll/kommunstyrelsen/2024-02-13" not in page
    assert "justerat än" not in words(make(base)["insyn/saknas/"])


def test_a_meeting_without_minutes_is_in_the_auditors_report_and_leads_to_what_is_missing():
    def missed(date):
        planned = PlannedMeeting("kommunstyrelsen", f.day(date))
        return Deviation("PA635", Gravity.WARNING, "_registry/calendar.yml", planned=planned)

    deviations = (missed("2023-02-13"), missed("2024-02-13"))
    base = f.archive(f.meeting(items=(passed(),)))
    site = make(dataclasses.replace(base, deviations=deviations))
    page = site["insyn/revision/2024/"]
    said = words(page)
    assert "Inga avvikelser i 1 protokoll. Protokoll saknas från 1 möte." in said
    assert "Möte i kalendern utan protokoll" in said
    assert "Kommunstyrelsen 1 Protokoll saknas 13 februari 2024" in said
    assert 'href="../../../insyn/saknas/#moten"' in page
    year_before = site["insyn/revision/2023/"]
    assert "Kommunstyrelsen 1 Protokoll saknas" in words(year_before)
    assert 'href="../../../organ/kommunstyrelsen/2023/"' not in year_before
    overview = words(site["insyn/revision/"])
    assert "2024 Inga avvikelser i 1 protokoll. Protokoll saknas från 1 möte." in overview
    assert "2023 Protokoll saknas från 1 möte." in overview


def test_the_auditors_report_names_the_rule_its_law_and_its_reasons():
    late = Deviation(
        "PA601",
        Gravity.ERROR,
        BOARD_PATH,
        item="2",
        accepted="Justeraren var <bortrest>.",
        law="KL 5 kap. 69 §",
    )
    base = f.archive(f.meeting(items=(passed(),)), f.meeting("2024-04-16"))
    site = make(dataclasses.replace(base, deviations=(late,)))
    page = site["insyn/revision/2024/"]
    said = words(page)
    assert "1 avvikelse i 1 av 2 protokoll." in said
    assert "Protokollet justerades för sent KL 5 kap. 69 §." in said
    assert "12 mars 2024, § 2 Får stå kvar: Justeraren var <bortrest>." in said
    assert "inte ett rättsligt avgörande" in said
    assert 'href="../../../handledning/fel/pa601/"' in page
    assert "1 avvikelse i 1 av 2 protokoll." in words(site["insyn/revision/"])


def test_the_auditors_report_keeps_the_reason_of_a_withheld_item_to_itself():
    late = Deviation("PA601", Gravity.ERROR, BOARD_PATH, item="2", accepted="Skälhemlig.")
    secret = f.item("2", withheld=Withheld("sekretess"))
    base = f.archive(f.meeting(items=(secret,)))
    page = make(dataclasses.replace(base, deviations=(late,)))["insyn/revision/2024/"]
    assert "12 mars 2024, § 2 Får stå kvar. Skälet visas inte." in words(page)
    assert "hemlig" not in page


def test_the_auditors_report_cites_no_law_where_the_law_is_silent():
    gap = Deviation("PA633", Gravity.WARNING, BOARD_PATH, item="2")
    base = f.archive(f.meeting(items=(passed(),)))
    said = words(make(dataclasses.replace(base, deviations=(gap,)))["insyn/revision/2024/"])
    assert "Lucka i årets paragrafer Praxis: det står inte i lagen. Vad regeln säger" in said


def test_a_year_without_deviations_says_so_and_of_how_many_minutes():
    said = words(make(f.archive(f.meeting()))["insyn/revision/2024/"])
    assert "Inga avvikelser i 1 protokoll." in said
    assert "Ingen regel bröts 2024." in said


def test_an_empty_archive_has_every_page_of_the_section_with_what_is_not_there():
    site = make(f.archive())
    for address in ("overklaga", "vantar", "saknas", "anslag", "revision"):
        assert words(site[f"insyn/{address}/"])
    assert "Här finns inga protokoll att kontrollera än." in words(site["insyn/revision/"])
    assert "Här finns inga protokoll än." in words(site["insyn/anslag/"])
