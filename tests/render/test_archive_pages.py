"""What a visitor may rely on, whatever page the links lead to."""

from __future__ import annotations

import dataclasses
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factories as f
import page_samples
from minutes_archive import addresses
from minutes_archive.model import (
    CorrectionReason,
    Item,
    Motion,
    Outcome,
    Part,
    PartKind,
    Role,
    Status,
    Withdrawal,
    Withheld,
)
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.texts import load_texts

VOID = frozenset({"br", "hr", "input", "link", "meta", "img"})
ABROAD = re.compile(r"^(?:https?:|mailto:|#)")
HAND_WRITTEN = ("om/", "assets/", "handledning/")
FILES = (".pdf", ".xml", ".ics", ".csv", ".md", ".json")


class Outline(HTMLParser):
    """Collects what a test asks of a page, and that every element is closed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.attributes |= set(values)
        self.links += [values[k] for k in ("href", "action") if values.get(k) is not None]
        self.ids += [values["id"]] if values.get("id") else []
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, _tag, attrs):
        self.attributes |= set(dict(attrs))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += f"{data} "


def make(archive, language="sv"):
    pages = ArchivePages(archive, load_texts(language), "https://protokoll.example.se/")
    made = [*map(pages.minutes_page, archive.meetings), *pages.list_pages()]
    return {page.address: page for page in made}, pages


@pytest.fixture(scope="module")
def archive():
    return page_samples.full_archive()


@pytest.fixture(scope="module")
def site(archive):
    return make(archive)[0]


@pytest.fixture(scope="module")
def board(site):
    return site["protokoll/kommunstyrelsen/2024-03-12/"]


def section(page, number):
    start = page.content.index(f'<h2 id="p{number}"')
    return page.content[start : page.content.index("</section>", start)]


def test_every_link_leads_to_a_page_of_the_site(site):
    anchors = {address: set(Outline(page.content).ids) for address, page in site.items()}
    for address, page in site.items():
        for link in Outline(page.content).links:
            if ABROAD.match(link) and not link.startswith("#"):
                continue
            path, _, anchor = link.partition("#")
            target = addresses.relative("", address)
            depth = address.count("/")
            assert path in {"", "./"} or path.startswith(target) or depth == 0, (address, link)
            goal = (path.removeprefix("../" * depth) if path else address).split("?")[0]
            if goal in {"", "./"} or goal.startswith(HAND_WRITTEN) or goal.endswith(FILES):
                continue
            assert goal in site, (address, link)
            assert not anchor or anchor in anchors[goal], (address, link)


def test_every_page_is_well_formed_with_one_first_heading_and_no_gap_below(site):
    for address, page in site.items():
        outline = Outline(page.content)
        assert not outline.open, address
        assert outline.headings.count(1) == 1, address
        steps = zip(outline.headings, outline.headings[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps), (address, outline.headings)


def test_no_id_stands_twice(site):
    for address, page in site.items():
        ids = Outline(page.content).ids
        assert len(ids) == len(set(ids)), address


def test_no_style_or_handler_stands_in_a_page(site):
    for page in site.values():
        names = Outline(page.content).attributes
        assert "style" not in names
        assert not {name for name in names if name.startswith("on")}


def test_every_page_says_where_one_is(site):
    for address, page in site.items():
        if address != addresses.SEARCH:
            assert page.content.count('aria-current="page"') == 1, address


def test_every_page_has_a_title_and_a_sentence_of_its_own(site):
    assert all(page.title and page.description.endswith(".") for page in site.values())
    titles = [page.title for page in site.values()]
    assert len(titles) == len(set(titles))


def test_pages_come_in_the_same_order_with_the_same_bytes(archive, site):
    again, _ = make(archive)
    assert list(again.items()) == list(site.items())


def test_the_site_can_be_made_in_english(archive):
    pages, made = make(archive, "en")
    assert "Minutes of" in pages["protokoll/kommunstyrelsen/2024-03-12/"].content
    assert "Latest minutes" in made.start_html()


def test_an_empty_archive_has_pages_that_say_what_is_missing(site):
    pages, made = make(f.archive(councils=(), themes=()))
    for address in ("namnder/", "datum/", "teman/", "beslut/", "narvaro/", "personer/", "arenden/"):
        assert 'class="empty"' in pages[address].content, address
    assert 'class="empty"' in made.start_html()


def test_a_council_without_minutes_has_a_page_that_says_so(site):
    assert "Här finns inga protokoll än." in site["namnder/pensionarsradet/"].content


def test_a_council_whose_only_minutes_are_withdrawn_says_so_and_not_that_there_are_none_yet():
    withdrawal = Withdrawal(f.day("2024-05-02"), CorrectionReason.ERROR)
    gone = f.meeting(status=Status.WITHDRAWN, withdrawal=withdrawal)
    pages, _ = make(dataclasses.replace(f.archive(), withdrawn=(gone,)))
    content = pages[addresses.council(gone.council)].content
    assert "1 protokoll är borttaget från webbplatsen." in content
    assert 'href="../../insyn/saknas/"' in content
    assert "Här finns inga protokoll än." not in content


def test_a_decision_under_its_own_heading_stands_in_the_panel(board):
    panel = section(board, 2).split('class="decision decision-approved"')[1]
    assert "avsätta 48 miljoner" in panel.split("Skickas till")[0]
    assert board.content.count("avsätta 48 miljoner") == 1


def test_a_decision_in_the_midst_of_a_paragraph_is_quoted_and_said_to_be(board):
    text = section(board, 1)
    assert "Beslut, citat ur paragrafen" in text
    assert text.count("Dagordningen godkänns") == 2


def test_a_decision_that_is_a_paragraph_of_its_own_is_not_said_twice(board):
    text = section(board, 6)
    assert "Beslut, citat" not in text
    assert text.count("Förslaget avslås.") == 1


def test_a_decision_that_is_the_heading_is_not_said_again():
    words = "Övningen bordlades på grund av tidsbrist"
    entry = f.item("7", words, decision=words, outcome=Outcome.TABLED)
    page = make(f.archive(f.meeting(items=(entry,))))[0]["protokoll/kommunstyrelsen/2024-03-12/"]
    assert section(page, 7).count(words) == 1
    assert "Bordlagt" in section(page, 7)


def test_an_outcome_is_a_word_with_a_shape_of_its_own(site):
    decisions = site["beslut/2024/"].content + site["beslut/2023/"].content
    found = re.findall(r'class="outcome [^"]*"><svg [^>]*>(.*?)</svg>([^<]+)<', decisions)
    shapes = {word: shape for shape, word in found}
    assert {"Bifall", "Avslag", "Bordlagt", "Återremiss", "Till handlingarna"} <= set(shapes)
    assert len(set(shapes.values())) == len(shapes)


def test_a_tabled_item_and_the_one_that_takes_it_up_point_at_each_other(site):
    first = section(site["protokoll/kommunstyrelsen/2024-03-12/"], 4)
    later = section(site["protokoll/kommunstyrelsen/2024-04-16/"], 21)
    assert "Bordlagt till 16 april 2024" in first
    assert "Togs upp igen 16 april 2024, § 21" in first
    assert 'href="../../../protokoll/kommunstyrelsen/2024-04-16/#p21"' in first
    assert "Bordlades 12 mars 2024, § 4" in later


def test_a_link_between_minutes_files_leads_to_the_item(site):
    later = section(site["protokoll/kommunstyrelsen/2024-04-16/"], 21)
    assert '<a href="../../../protokoll/kommunstyrelsen/2024-03-12/#p4">förra mötet</a>' in later


def test_a_withheld_item_says_so_and_on_what_ground(board):
    text = Outline(section(board, 5)).text
    assert "Paragrafen är maskerad." in text
    assert "OSL 26:1" in text


def test_a_withheld_item_is_listed_by_its_number_and_says_why():
    entry = f.item("1", "", outcome=Outcome.APPROVED, withheld=Withheld("sekretess", "OSL 26:1"))
    meeting = f.meeting(items=(entry,))
    pages, _ = make(f.archive(meeting))
    assert "Maskerad paragraf" in pages["beslut/2024/"].content
    page = pages[f"protokoll/{meeting.council}/{meeting.slug}/"].content
    assert "Skäl: sekretess." in page
    assert "Grund: OSL 26:1." in page


def test_votes_have_units_and_names(board):
    text = Outline(section(board, 2)).text
    assert "6 röster för ja, 3 röster för nej och 0 avstod" in text
    assert "Visa hur var och en röstade" in text
    assert "Örjan Åberg" in text


def test_a_name_leads_to_its_person(board):
    link = '<a href="../../../personer/cecilia-oberg/">Cecilia Öberg</a>'
    assert link in section(board, 2)


def test_a_party_that_moves_something_leads_to_nobody(archive):
    pages = make(archive)[0]
    text = section(pages["protokoll/kommunstyrelsen/2024-03-12/"], 2)
    assert '<span class="by">V</span>' in text
    assert "personer/v/" not in pages


def test_part_presence_is_told_in_words(board):
    text = " ".join(Outline(board.content).text.split())
    assert "§§ 1–2 och 4, gick 16:00" in text
    assert "kom 13:40" in text
    assert "Ersätter Dan Ek" in text


def test_those_who_decided_are_counted_where_somebody_did_not(board):
    assert "beslutande" not in section(board, 1)
    assert "beslutande" not in section(board, 2)
    assert "7 beslutande" in section(board, 3)


def test_what_the_text_already_tells_is_not_told_again_as_facts():
    moved = Motion(("Anna Lind",), "Bifall.", "S")
    parts = (Part(PartKind.MOTIONS, "Yrkanden", "Anna Lind (S) yrkar bifall.", 20),)
    told = Item("1", "Ärende", 19, parts, motions=(moved,))
    untold = Item("2", "Ärende", 19, motions=(moved,))
    page = make(f.archive(f.meeting(items=(told, untold))))[0]
    board = page["protokoll/kommunstyrelsen/2024-03-12/"]
    assert section(board, 1).count("Yrkanden") == 1
    assert section(board, 2).count("Yrkanden") == 1


def test_corrections_are_announced_on_top_and_told_in_full(board):
    top = board.content[: board.content.index('id="p1"')]
    assert "Rättat 2 april 2024: § 2." in top
    tail = board.content[board.content.index('id="rattelser"') :]
    assert re.search(r"<del>.*84.*</del> <ins>.*48.*</ins> miljoner kronor", tail)
    assert board.modified == f.day("2024-04-02")


def test_a_draft_says_that_it_may_change(site):
    assert "Det är inte justerat" in site["protokoll/kommunstyrelsen/2024-04-16/"].content


def test_the_search_is_told_what_to_filter_on(board):
    for key in ("council", "year", "theme", "outcome", "person"):
        assert f'data-pagefind-filter="{key}[' in board.content, key
    assert (
        'data-outcomes="p1:approved,p2:approved,p3:elected,p4:tabled,p6:rejected"' in board.content
    )
    assert 'data-pagefind-sort="date[datetime]"' in board.content


def test_list_rows_carry_what_the_filters_need(site):
    rows = re.findall(r"<tr data-council=[^>]*>", site["beslut/2024/"].content)
    assert len(rows) == 7
    assert 'data-council="kommunstyrelsen" data-theme="kollektivtrafik"' in rows[0]
    assert "7 beslut" in site["beslut/2024/"].content


def test_attendance_has_a_word_for_every_sign_and_a_rate_only_where_it_is_due(site):
    content = site["narvaro/kommunstyrelsen/2024/"].content
    cells = re.findall(r'<td class="matrix-cell[^>]*>(.*?)</td>', content)
    assert cells
    assert all("visually-hidden" in cell for cell in cells)
    dan = content[content.index("Dan Ek") :].split("</tr>")[0]
    assert "0 %" in dan
    maja = content[content.index("Maja Norén") :].split("</tr>")[0]
    assert "ingen andel räknas" in maja
    assert 'href="../../../om/sa-raknar-vi/"' in content


def test_people_are_listed_in_swedish_order(site):
    names = re.findall(r'class="index-link"[^>]*>([^<]+)<', site["personer/"].content)
    assert names[-2:] == ["Åsa Östman", "Örjan Åberg"]


def test_a_case_shows_its_way_between_councils(site):
    text = Outline(site["arenden/ks-2023-00412/"].content).text
    assert text.index("Utbildningsnämnden") < text.index("Kommunstyrelsen")


def test_a_long_theme_says_how_much_it_shows_and_where_the_rest_is(monkeypatch):
    monkeypatch.setattr("minutes_archive.render.list_pages._MOST_ROWS", 1)
    content = make(page_samples.full_archive())[0]["teman/skola/"].content
    assert "de 1 senaste av 3 paragrafer" in content
    for date in ("2024-03-12", "2023-11-07"):
        assert f"{date}/" in content[content.index("nedanför") :]


def test_the_start_page_offers_questions_that_have_answers(archive):
    _, pages = make(archive)
    start = pages.start_html()
    questions = re.findall(r"sok/\?q=[^>]*>([^<]+)</a>", start)
    assert len(questions) == 3
    known = {theme.name for theme in archive.themes.values()}
    words = " ".join(i.title for m in archive.meetings for i in m.items).casefold()
    assert all(question in known or question in words for question in questions)


def test_coming_meetings_are_not_said_to_lie_ahead(archive):
    _, pages = make(archive)
    assert "Utlysta möten utan protokoll än" in pages.start_html()
    assert "inställt" in pages.start_html()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
@settings(max_examples=12)
def test_names_and_titles_are_escaped_everywhere(words):
    hostile = f"{words}<img src=x onerror=alert(1)>\"'"
    entry = f.item(
        "1",
        hostile,
        hostile,
        case=hostile,
        decision=hostile,
        outcome=Outcome.APPROVED,
        recused=(hostile,),
    )
    meeting = f.meeting(
        status=Status.ADJUSTED,
        place=hostile,
        number=hostile,
        chair=hostile,
        items=(entry,),
        present=(
            f.attendee(hostile, Role.MEMBER, party=hostile, title=hostile, organisation=hostile),
        ),
        absent=(f.absentee(f"{hostile} 2"),),
    )
    pages, _ = make(f.archive(meeting))
    for page in pages.values():
        assert "<img" not in page.content
        assert "onerror" not in Outline(page.content).attributes


def test_every_council_and_theme_has_a_feed_to_follow(site):
    page = site["prenumerera/"].content
    for address in ("alla.xml", "organ/kommunstyrelsen.xml", "tema/skola.xml"):
        assert f'href="../prenumerera/{address}"' in page


def test_without_an_address_of_its_own_the_site_says_there_are_no_feeds(archive):
    pages = {page.address: page for page in ArchivePages(archive, load_texts()).list_pages()}
    assert "Det finns inga flöden." in pages["prenumerera/"].content
    assert ".xml" not in pages["prenumerera/"].content
