"""What a site answers at addresses that it once had: a real build, looked at byte by byte."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest

from archive_files import BASE_BODY, BASE_PATH, REGISTRIES, minutes_text, write_archive
from minutes_archive.commands.record_publication import record_publication
from minutes_archive.texts import load_texts

WITHDRAWN = "protokoll/kommunstyrelsen/2024-02-14/"
SECRET = ("Xylofon", "Qvintilia", "qvintilia", "98765", "Trumsalen", "förtegenhet")
LISTED = f"""\
# Kommentar
arenden/ks-2024-98765/
datum/2024/02/
namnder/gamla-radet/
namnder/gamla-radet/2024/
namnder/gamla-radet/2019/
om/gammalt/
personer/anna-lindh/
personer/qvintilia-hemlig/
prenumerera/organ/gamla-radet.xml
prenumerera/tema/nedlagt.xml
protokoll/gamla-radet/2024-01-09/
protokoll/gamla-radet/2024-01-09/bilagor/karta%20%C3%B6st.pdf
{WITHDRAWN}
{WITHDRAWN}bilagor/gammal.pdf
"""
REDIRECTS = """\
- {from: protokoll/gamla-radet/, to: protokoll/miljoradet/}
- {from: namnder/gamla-radet/, to: namnder/miljoradet/}
- {from: prenumerera/organ/gamla-radet.xml, to: prenumerera/organ/miljoradet.xml}
- {from: om/historia/, to: om/}
"""
FILES = {
    "_registry/councils.yml": REGISTRIES["_registry/councils.yml"].replace(
        "kind: board\n", "kind: board\n  email: styrelsen@norrby.example\n"
    ),
    "_registry/redirects.yml": REDIRECTS,
    "_published/addresses.txt": LISTED,
    BASE_PATH: minutes_text(
        body=BASE_BODY + "\nSe [förra mötet](2024-02-14.md#p1) och [rådet]"
        "(../../miljoradet/2024/2024-01-09.md).\n"
    ),
    "kommunstyrelsen/2024/2024-02-14.md": minutes_text(
        {
            "date": "date: 2024-02-14",
            "adjusted_on": "adjusted_on: 2024-02-21",
            "status": "status: withdrawn",
            "withdrawn": "withdrawn: {date: 2024-05-02, reason: personal_data,"
            " explanation: Ses över <b>noga</b>.}",
            "place": "place: Trumsalen",
            "absent": "absent: [Qvintilia Hemlig]",
            "items": "items: {1: {case: KS 2024/98765}}",
            "attachments": "attachments: [{title: Xylofon, file: xylofon.pdf}]",
        },
        "## § 1 Xylofonfrågan\n\nEn förtegenhet.\n",
    ),
    "kommunstyrelsen/2024/xylofon.pdf": b"%PDF Xylofon",
    "miljoradet/2024/2024-01-09.md": minutes_text(
        {
            "council": "council: miljoradet",
            "date": "date: 2024-01-09",
            "adjusted_on": "adjusted_on: 2024-01-16",
            "attachments": "attachments: [{title: Karta, file: bilagor/karta öst.pdf}]",
        }
    ),
    "miljoradet/2024/bilagor/karta öst.pdf": b"%PDF karta",
}


@dataclass(frozen=True)
class Built:
    site: Path
    minutes: Path
    log: str

    def text(self, address: str) -> str:
        name = unquote(address)
        file = self.site / name / "index.html"
        return (file if file.is_file() else self.site / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory, copied) -> Built:
    folder = tmp_path_factory.mktemp("published")
    project = copied(folder)
    shutil.rmtree(folder / "minutes")
    minutes = write_archive(folder, FILES)
    done = project.build(MINUTES_SEARCH="1", SITE_URL="https://norrby.example/arkiv/")
    assert done.returncode == 0, done.stdout
    return Built(project.site, minutes, done.stdout)


def contents(site: Path) -> dict[str, bytes]:
    """Every file of the site, those of the search index unpacked."""
    found = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            packed = data[:2] == b"\x1f\x8b"
            found[path.relative_to(site).as_posix()] = gzip.decompress(data) if packed else data
    return found


def test_no_word_of_withdrawn_minutes_is_anywhere(built):
    found = contents(built.site)
    fragments = [data for name, data in found.items() if "pagefind/fragment/" in name]
    assert len(fragments) == 2
    assert any("godkänner rapporten".encode() in data for data in fragments)
    for word in SECRET:
        assert [name for name, data in found.items() if word.encode() in data] == [], word
    assert [name for name in found if "xylofon" in name] == []


def test_withdrawn_minutes_leave_every_list_index_feed_and_export(built):
    named = {n for n, data in contents(built.site).items() if b"kommunstyrelsen/2024-02-14" in data}
    assert named == {
        "protokoll/kommunstyrelsen/2024-03-12/index.html",  # the link that leads to it
        f"{WITHDRAWN}index.html",
        f"{WITHDRAWN}index.json",
        f"{WITHDRAWN}bilagor/gammal.pdf/index.html",
        # These tell of the withdrawal, by date and council alone.
        "insyn/rattelser/index.html",
        "insyn/saknas/index.html",
        "prenumerera/rattelser.xml",
        "data/manifest-2024.json",
    }
    dated = {n for n, data in contents(built.site).items() if b"14 februari 2024" in data}
    assert dated <= named


def test_the_place_of_withdrawn_minutes_says_when_why_and_where_to_ask(built):
    page = built.text(WITHDRAWN)
    for words in (
        "Protokollet är borttaget från webbplatsen.",
        "Det togs bort den 2 maj 2024.",
        "personuppgifter som inte får publiceras",
        "Ses över &lt;b&gt;noga&lt;/b&gt;.",
        'href="mailto:styrelsen@norrby.example"',
        'href="../../../namnder/kommunstyrelsen/"',
    ):
        assert words in page
    assert '<meta name="robots" content="noindex">' in page
    assert "data-pagefind-body" not in page
    assert json.loads((built.site / WITHDRAWN / "index.json").read_bytes()) == {
        "id": f"https://norrby.example/arkiv/{WITHDRAWN}index.json",
        "type": "https://schema.oparl.org/1.1/Meeting",
        "deleted": True,
        "modified": "2024-05-02T00:00:00Z",
    }


def test_links_to_withdrawn_minutes_lead_to_their_place(built):
    page = built.text("protokoll/kommunstyrelsen/2024-03-12/")
    assert '<a href="../../../protokoll/kommunstyrelsen/2024-02-14/">förra mötet</a>' in page


@pytest.mark.parametrize(
    ("old", "link"),
    [
        ("namnder/gamla-radet/", "../../namnder/miljoradet/"),
        ("namnder/gamla-radet/2024/", "../../../namnder/miljoradet/2024/"),
        ("protokoll/gamla-radet/2024-01-09/", "../../../protokoll/miljoradet/2024-01-09/"),
        (
            "protokoll/gamla-radet/2024-01-09/bilagor/karta%20%C3%B6st.pdf",
            "../../../../../protokoll/miljoradet/2024-01-09/bilagor/karta%20%C3%B6st.pdf",
        ),
        (
            "prenumerera/organ/gamla-radet.xml",
            "../../../prenumerera/organ/miljoradet.xml",
        ),
        ("personer/anna-lindh/", "../../personer/anna-lind/"),
        ("om/historia/", "../../om/"),
    ],
)
def test_what_has_moved_is_led_on_also_without_script(built, old, link):
    page = built.text(old)
    assert f'<meta http-equiv="refresh" content="0; url={link}">' in page
    assert f'<a href="{link}">Gå till den nya adressen</a>' in page
    target = link.replace("../", "")
    assert f'<link rel="canonical" href="https://norrby.example/arkiv/{target}">' in page
    assert '<meta name="robots" content="noindex">' in page
    (script,) = re.findall(r'<script src="([^"]*moved\.js)"', page)
    place = built.site / unquote(old) / script
    assert place.resolve().is_file()
    assert page.index("Content-Security-Policy") < page.index('http-equiv="refresh"')


def test_the_record_of_moved_minutes_is_at_both_addresses(built):
    old, new = (
        built.site / f"protokoll/{council}/2024-01-09/index.json"
        for council in ("gamla-radet", "miljoradet")
    )
    assert old.read_bytes() == new.read_bytes()


@pytest.mark.parametrize(
    ("old", "words", "link"),
    [
        ("personer/qvintilia-hemlig/", "en sida om en person", "../../personer/"),
        ("arenden/ks-2024-98765/", "en sida om ett ärende", "../../arenden/"),
        ("datum/2024/02/", "en månads möten", "../../../datum/2024/"),
        ("namnder/gamla-radet/2019/", "ett års protokoll", "../../../namnder/"),
        ("prenumerera/tema/nedlagt.xml", "ett flöde", "../../../prenumerera/"),
        (f"{WITHDRAWN}bilagor/gammal.pdf", "en bilaga", f"../../../../../{WITHDRAWN}"),
        ("om/gammalt/", "Här fanns en sida.", "../../om/"),
    ],
)
def test_what_is_gone_is_told_of_in_general_words(built, old, words, link):
    page = built.text(old)
    assert words in page
    assert f'href="{link}"' in page.partition("<article")[2]
    assert '<meta name="robots" content="noindex">' in page


def test_search_engines_are_told_of_content_only(built):
    sitemap = (built.site / "sitemap.xml").read_text(encoding="utf-8")
    old = [one for one in LISTED.splitlines()[1:] if one in sitemap]
    assert old == []
    assert "protokoll/kommunstyrelsen/2024-03-12/" in sitemap


def test_every_address_that_was_published_is_answered(built):
    for address in LISTED.splitlines()[1:]:
        assert built.text(address)


def test_writing_down_what_was_published_only_ever_adds(built, tmp_path):
    minutes = tmp_path / "minutes"
    shutil.copytree(built.minutes, minutes)
    file = minutes / "_published/addresses.txt"
    before = set(LISTED.splitlines()[1:])

    first = record_publication(built.site, minutes, load_texts())
    once = file.read_bytes()
    second = record_publication(built.site, minutes, load_texts())

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert file.read_bytes() == once
    assert "Inga nya adresser" in second.output
    lines = once.decode().splitlines()
    addresses = [line for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert addresses == sorted(set(addresses))
    new = set(addresses) - before
    assert before <= set(addresses)
    assert f"{len(new)} nya adresser" in first.output
    assert {
        "protokoll/kommunstyrelsen/2024-03-12/",
        "protokoll/miljoradet/2024-01-09/bilagor/karta%20%C3%B6st.pdf",
        "data/meetings.json",
        "prenumerera/alla.xml",
        "om/historia/",
    } <= new
    assert [one for one in new if re.search(r"pagefind|assets|\.(xml|pdf)/$|index", one)] == []
