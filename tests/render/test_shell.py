from __future__ import annotations

import datetime as dt

import pytest

import factories
from minutes_archive import addresses
from minutes_archive.render import shell
from minutes_archive.render.errors import SiteError
from minutes_archive.render.page import Page
from minutes_archive.render.shell import Shell

THEME = f"""<html><head><title>{shell.TITLE} – Arkivet</title>
<meta name="description" content="{shell.DESCRIPTION}">
<link rel="canonical" href="{shell.CANONICAL}"></head>
<body><nav>Meny</nav><h1>{shell.CONTENT}</h1><footer>Fot</footer></body></html>"""

PAGE = Page("datum/2016/", "Möten 2016", "Tolv möten.", addresses.DATES, "<h1>2016</h1><p>Tolv</p>")


def test_a_poured_page_is_the_theme_with_the_pages_own_words():
    made = Shell.from_html(THEME, "https://a.example/").pour(PAGE)

    assert "<title>Möten 2016 – Arkivet</title>" in made
    assert 'content="Tolv möten."' in made
    assert 'href="https://a.example/datum/2016/"' in made
    assert "<nav>Meny</nav><h1>2016</h1><p>Tolv</p><footer>Fot</footer>" in made
    assert "ArchiveSlot" not in made


def test_title_and_description_are_text_and_never_markup():
    hostile = "\"><script>alert('x')</script>&amp;"
    page = Page("datum/", hostile, hostile, addresses.DATES, "<h1>Datum</h1>")

    made = Shell.from_html(THEME, "https://a.example/").pour(page)

    assert "<script>" not in made
    assert "&lt;script&gt;" in made
    assert "&amp;amp;" in made


def test_a_page_that_quotes_a_slots_name_is_not_filled_twice():
    page = Page("datum/", shell.CONTENT, shell.TITLE, "", f"<h1>{shell.DESCRIPTION}</h1>")

    made = Shell.from_html(THEME, "https://a.example/").pour(page)

    assert f"<title>{shell.CONTENT} – Arkivet</title>" in made
    assert f"<h1>{shell.DESCRIPTION}</h1>" in made


@pytest.mark.parametrize("lost", [shell.TITLE, shell.DESCRIPTION, shell.CONTENT, shell.CANONICAL])
def test_a_theme_that_loses_a_slot_stops_the_build(lost):
    with pytest.raises(SiteError):
        Shell.from_html(THEME.replace(lost, ""), "https://a.example/")


def test_a_site_without_an_address_needs_no_canonical_slot():
    made = Shell.from_html(THEME.replace(shell.CANONICAL, ""), "").pour(PAGE)

    assert "<h1>2016</h1>" in made


@pytest.mark.parametrize("extra", [f"<h1>{shell.CONTENT}</h1>", f"<p>{shell.CONTENT}</p>"])
def test_a_theme_that_repeats_the_content_stops_the_build(extra):
    with pytest.raises(SiteError):
        Shell.from_html(THEME + extra, "https://a.example/")


def test_every_address_of_the_archive_has_a_shell_of_its_depth():
    meeting = factories.meeting()
    used = [
        *shell.SECTIONS,
        addresses.SEARCH,
        addresses.minutes(meeting),
        addresses.council("a"),
        addresses.council_year("a", 2016),
        addresses.month(2016, 2),
        addresses.theme("a"),
        addresses.decision_year(2016),
        addresses.attendance("a", 2016),
        addresses.person("a"),
        addresses.case("KS 2016/1"),
    ]
    shells = dict.fromkeys(shell.sentinel_pages().values(), Shell(("x",)))

    for address in used:
        page = Page(address, "", "", "okänd/", "")
        assert shell.choose_shell(shells, page) == Shell(("x",))


def test_a_page_too_deep_for_any_shell_stops_the_build():
    with pytest.raises(SiteError):
        shell.choose_shell({}, PAGE)


def test_a_page_gets_the_shell_of_its_section_before_the_common_one():
    own, common = Shell(("own",)), Shell(("common",))

    assert shell.choose_shell({(addresses.DATES, 2): own, ("", 2): common}, PAGE) is own
    assert shell.choose_shell({(addresses.DATES, 1): own, ("", 2): common}, PAGE) is common


def test_sentinels_lie_as_deep_as_they_say_and_share_no_folder_with_pages_below_a_section():
    for source, (section, depth) in shell.sentinel_pages().items():
        address = source.removesuffix("index.md")
        assert address.count("/") == depth
        if depth > 1 or not section:
            assert address.startswith("-/")
        else:
            assert address == section


def test_a_page_knows_its_depth():
    page = Page("a/b/c/", "", "", "", "", dt.date(2016, 2, 23))

    assert page.depth == 3
