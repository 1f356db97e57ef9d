"""A reader sees that minutes were corrected and what, and never what was taken away."""

from __future__ import annotations

import dataclasses
import gzip
import html
import json
import re

import pytest

import factories as f
from correction_samples import (
    HIDDEN,
    OLD,
    corrected_archive,
    corrected_meeting,
    correction,
    long_log,
)
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.search import FOLDER, index_site
from minutes_archive.texts import load_texts
from minutes_archive.views.corrections import MOST_ON_ONE_PAGE

MINUTES = "protokoll/kommunstyrelsen/2024-03-12/"
LOG = "insyn/rattelser/"
SITE = "https://protokoll.example.se/"


def make(archive, language="sv", url=SITE):
    pages = ArchivePages(archive, load_texts(language), url)
    listed = [*map(pages.minutes_page, archive.meetings), *pages.list_pages()]
    return {page.address: page.content for page in listed}


def plain(content):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", content)).split())


def part(page, anchor):
    return page[page.index(f'id="{anchor}"') :].split("</article>")[0].split("</section>")[0]


def rows(page):
    return re.findall(r"<tr id=.*?</tr>", page, re.DOTALL)


@pytest.fixture(scope="module")
def site():
    return make(corrected_archive())


@pytest.fixture(scope="module")
def page(site):
    return site[MINUTES]


def board(*corrections):
    items = tuple(f.item(number) for number in "123")
    return make(f.archive(f.meeting(items=items, corrections=corrections)))[MINUTES]


@pytest.mark.parametrize(
    ("corrections", "line", "link"),
    [
        ([("2024-04-02", "2")], "Rättat 2 april 2024: § 2.", "rattelse-2024-04-02-p2"),
        (
            [("2024-05-03", "1"), ("2024-04-02", "3")],
            "Rättat 2 gånger, senast 3 maj 2024: §§ 1 och 3.",
            "rattelser",
        ),
        ([("2024-04-02",)], "Rättat 2 april 2024: uppgifterna om mötet.", "rattelse-2024-04-02"),
        (
            [("2024-04-02", "2"), ("2024-04-03",)],
            "Rättat 2 gånger, senast 3 april 2024: § 2 samt uppgifterna om mötet.",
            "rattelser",
        ),
    ],
)
def test_a_line_on_top_says_when_and_what_and_leads_there(corrections, line, link):
    page = board(*(correction(*one) for one in corrections))
    notice = page[page.index("notice-corrected") : page.index('class="minutes-frame"')]
    assert line in plain(notice)
    assert f'href="#{link}">Så ändrades det' in notice
    assert f'id="{link}"' in page


def test_minutes_without_corrections_say_nothing_of_any():
    page = board()
    for word in ("Rättat", "Rättad", "Rättelse", "item-corrected"):
        assert word not in page


def test_a_corrected_item_is_marked_with_a_word_and_a_shape_that_lead_to_its_correction(page):
    marked = page[page.index('id="p2"') : page.index('id="p3"')]
    assert '<svg class="shape"' in marked
    assert '<a href="#rattelse-2024-04-02-p2">Rättad 2 april 2024</a>' in marked
    twice = page[page.index('id="p1"') : page.index('id="p2"')]
    assert twice.count("Rättad 9 april 2024") == 2
    assert "item-corrected" not in board(correction("2024-04-02"))


def test_an_item_that_the_minutes_do_not_have_is_no_fault_of_the_page():
    page = board(correction("2024-04-02", "9"))
    assert "Rättat 2 april 2024: uppgifterna om mötet." in plain(page)


def test_what_changed_is_told_by_word_by_line_and_for_who_cannot_see_it(page):
    told = part(page, "rattelse-2024-04-02-p2")
    assert "Beloppet var omkastat." in told
    assert re.search(r"<del><span [^>]*>\[borttaget: </span>84<", told)
    assert re.search(r"<ins><span [^>]*>\[tillagt: </span>48<", told)
    assert "avsätter [borttaget: 84] [tillagt: 48] miljoner" in plain(told)
    assert "Det stod fel. Felet fanns i tjänsteskrivelsen." in plain(told)
    assert "Anna Lind, ordförande" in told


def test_one_wording_alone_is_shown_under_a_word_that_says_which(page):
    assert "Borttaget Bo Ek (M)" in plain(part(page, "rattelse-2024-04-08"))
    assert "Tillagt Dagordningen godkänns." in plain(part(page, "rattelse-2024-04-09-p1"))
    assert "difference" not in part(page, "rattelse-2024-04-09-p1-2")


def test_two_wordings_with_little_in_common_are_shown_one_after_the_other():
    old, new = (" ".join(f"{word}{n}" for n in range(50)) for word in ("gammalt", "nytt"))
    told = plain(part(board(correction("2024-04-02", "1", before=old, after=new)), "rattelser"))
    assert "Före gammalt0" in told
    assert "Efter nytt0" in told


def test_a_correction_for_a_persons_sake_says_so_and_shows_only_what_stands_now(page):
    told = plain(part(page, "rattelse-2024-04-05-p3"))
    assert "En personuppgift är borttagen. De tidigare orden visas inte." in told
    assert "Nu står det Den sökande beviljas bidrag." in told
    secret = plain(part(page, "rattelse-2024-04-05-p5"))
    assert "på grund av sekretess. De tidigare orden visas inte." in secret


def test_of_a_withheld_item_the_page_says_only_that_it_was_corrected(page):
    told = plain(part(page, "rattelse-2024-04-09-p4"))
    assert "Paragrafen är maskerad. Därför visas bara att den har rättats." in told
    assert "Varför" not in told


def test_words_taken_away_and_words_of_withheld_items_are_on_no_page(site):
    for address, content in site.items():
        assert OLD not in content, address
        assert HIDDEN not in content, address


def test_a_hostile_correction_is_only_text():
    hostile = '<img src=x onerror="alert(1)"> ]]> {{ 7*7 }}'
    words = {"what": hostile, "before": f"{hostile} ett", "after": f"{hostile} två"}
    archive = f.archive(
        f.meeting(
            items=(f.item("1"),),
            corrections=(correction("2024-04-02", "1", decided_by=hostile, **words),),
        )
    )
    for content in make(archive).values():
        assert "<img" not in content
        assert "49" not in re.sub(r"<svg.*?</svg>", "", content)


def test_the_search_finds_what_stands_and_never_what_stood(page, tmp_path):
    file = tmp_path / MINUTES / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text(f'<html lang="sv"><body>{page}</body></html>', encoding="utf-8")
    index_site(tmp_path)
    (fragment,) = (tmp_path / FOLDER / "fragment").iterdir()
    found = json.loads(gzip.decompress(fragment.read_bytes())[12:])
    assert "48 miljoner" in found["content"]
    for stood in ("84", "omkastat", "Bo Ek", "Rättad", "borttaget", "tjänsteskrivelsen"):
        assert stood not in found["content"], stood
    assert [anchor["id"] for anchor in found["anchors"] if "ratt" in anchor["id"]] == []


def test_the_log_tells_each_correction_with_a_link_to_it(site):
    log = rows(site[LOG])
    assert len(log) == 8
    assert "8 rättelser" in site[LOG]
    last = log[-1]
    assert f'href="../../{MINUTES}#rattelse-2024-04-02-p2"' in last
    assert "2 april 2024" in last
    assert "Kommunstyrelsen 12 mars 2024" in plain(last)
    assert "§ 2 Budget" in plain(last)
    assert "Det stod fel" in last
    assert re.search(r"<details.*<del>.*</details>", last, re.DOTALL)


def test_the_log_tells_of_withdrawn_minutes_when_whose_and_why_and_nothing_else(site):
    (row,) = (row for row in rows(site[LOG]) if "avpublicerat" in row.split("</td>", 1)[1])
    assert plain(row) == (
        "7 april 2024 Miljörådet 16 januari 2024 Protokollet är avpublicerat. På grund av sekretess"
    )
    assert 'href="../../protokoll/miljoradet/2024-01-16/"' in row
    assert "Ett protokoll är avpublicerat och visas inte längre" in site[LOG]


def test_the_log_says_no_more_of_a_withheld_item_than_its_page(site):
    (row,) = (row for row in rows(site[LOG]) if "-p4" in row)
    assert "§ 4 Maskerad paragraf" in plain(row)
    assert "<details" not in row


def test_an_empty_log_says_what_would_stand_there():
    log = make(f.archive(f.meeting()))[LOG]
    assert "Inga protokoll har rättats." in log
    assert "<table" not in log
    assert "vad som ändrades, när och varför" in log


def test_a_long_log_is_split_by_year():
    whole = make(long_log(MOST_ON_ONE_PAGE))
    assert len(rows(whole[LOG])) == MOST_ON_ONE_PAGE
    assert f"{LOG}2024/" not in whole
    split = make(long_log(MOST_ON_ONE_PAGE + 1))
    assert rows(split[LOG]) == []
    assert 'href="../../insyn/rattelser/2023/"' in split[LOG]
    assert "501 rättelser" in split[LOG]
    assert len(rows(split[f"{LOG}2024/"])) == 251
    assert 'href="../../../insyn/rattelser/2023/"' in split[f"{LOG}2024/"]


def test_the_log_and_its_feed_are_found_from_the_other_pages(site):
    assert 'href="../insyn/rattelser/"' in site["insyn/"]
    assert 'href="../../../insyn/rattelser/"' in site[MINUTES]
    assert 'href="../prenumerera/rattelser.xml"' in site["prenumerera/"]
    assert 'href="../../prenumerera/rattelser.xml"' in site[LOG]
    assert ".xml" not in make(corrected_archive(), url=None)[LOG]


def test_each_row_and_correction_has_an_anchor_of_its_own(site):
    for address in (LOG, MINUTES):
        ids = re.findall(r' id="([^"]+)"', site[address])
        assert len(ids) == len(set(ids))


def test_the_corrections_can_be_told_in_english():
    pages = make(corrected_archive(), "en")
    assert "Corrected 7 times, last on 9 April 2024" in plain(pages[MINUTES])
    assert "The minutes have been withdrawn." in pages[LOG]


def test_a_correction_changes_the_day_the_page_was_changed():
    meeting = dataclasses.replace(corrected_meeting(), adjusted_on=f.day("2024-03-19"))
    pages = ArchivePages(f.archive(meeting), load_texts())
    assert pages.minutes_page(meeting).modified == f.day("2024-04-09")
