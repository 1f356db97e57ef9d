"""What a reader does on the page "Kontrollera ett protokoll"."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from browser.harness import SEED, Site

PAGE = "insyn/kontrollera/"
YEAR = SEED.split("/")[2][:4]


@pytest.fixture
def verify(page: Page) -> Page:
    """The page, opened."""
    page.goto(PAGE)
    return page


def choose(page: Page, name: str, data: bytes) -> None:
    files = {"name": name, "mimeType": "text/plain", "buffer": data}
    page.get_by_label("Välj en fil som du har sparat").set_input_files(files)


def answer(page: Page):
    return page.get_by_role("status").filter(has_text="a")


def test_a_copy_just_fetched_is_the_same(verify: Page, site: Site):
    choose(verify, "protokoll.md", (site.folder / SEED / "protokoll.md").read_bytes())
    expect(answer(verify)).to_contain_text("Filen är likadan som det protokoll")
    expect(answer(verify)).to_contain_text("23 februari 2016")
    expect(answer(verify)).to_contain_text("Miljörådet")
    answer(verify).get_by_role("link", name="Till protokollet").click()
    expect(verify).to_have_url(f"{site.url}{SEED}")


def test_a_copy_with_a_space_more_is_not(verify: Page, site: Site):
    choose(verify, "protokoll.md", (site.folder / SEED / "protokoll.md").read_bytes() + b" ")
    expect(answer(verify)).to_contain_text("Filen finns inte i någon förteckning.")


def test_a_copy_without_a_date_is_looked_for_in_every_year(verify: Page):
    choose(verify, "annat.txt", b"Ett brev.")
    expect(answer(verify)).to_contain_text("Filen finns inte i någon förteckning.")


def test_a_saved_manifest_is_compared(verify: Page, site: Site):
    data = (site.folder / f"data/manifest-{YEAR}.json").read_bytes()
    choose(verify, "manifest.json", data)
    expect(answer(verify)).to_contain_text(f"Alla protokoll i din förteckning för {YEAR}")

    saved = json.loads(data)
    saved["minutes"][0]["sha512"] = "0" * 128
    choose(verify, "manifest.json", json.dumps(saved).encode())
    expect(answer(verify)).to_contain_text("Ändrade utan att det framgår av förteckningen.")
    expect(answer(verify).get_by_role("listitem")).to_have_count(1)


def test_a_minutes_page_leads_to_its_own_check(page: Page):
    page.goto(SEED)
    page.get_by_role("link", name="Kontrollera protokollet").click()
    page.get_by_role("button", name="Kontrollera protokollet från 23 februari 2016").click()
    expect(answer(page)).to_contain_text("Filen är likadan som det protokoll")


def test_an_address_made_up_by_somebody_else_is_not_followed(page: Page):
    page.goto(f"{PAGE}?protokoll=https://example.org/")
    expect(page.get_by_label("Välj en fil som du har sparat")).to_be_visible()
    expect(page.get_by_role("button", name="Kontrollera protokollet")).to_have_count(0)


def of_seed(manifest: dict) -> dict:
    """Find the record of the seed among those of its year."""
    return next(one for one in manifest["minutes"] if one["address"] == SEED)


def test_an_authentic_copy_from_before_an_erasure_is_not_called_foreign(verify: Page, site: Site):
    manifest = json.loads((site.folder / f"data/manifest-{YEAR}.json").read_bytes())
    of_seed(manifest).update({"sha512": "0" * 128, "erased": True})
    verify.route(f"**/data/manifest-{YEAR}.json", lambda route: route.fulfill(json=manifest))
    choose(verify, "protokoll.md", (site.folder / SEED / "protokoll.md").read_bytes())
    expect(answer(verify)).to_contain_text("Det går inte att säga om filen är äkta.")
    expect(answer(verify)).not_to_contain_text("Filen finns inte i någon förteckning.")


def test_a_copy_of_minutes_that_have_moved_is_told_to_be_of_minutes_that_moved(
    verify: Page, site: Site
):
    manifest = json.loads((site.folder / f"data/manifest-{YEAR}.json").read_bytes())
    record = of_seed(manifest)
    record |= {"sha512": None, "earlier": [record["sha512"]], "status": "removed", "moved": SEED}
    verify.route(f"**/data/manifest-{YEAR}.json", lambda route: route.fulfill(json=manifest))
    choose(verify, "protokoll.md", (site.folder / SEED / "protokoll.md").read_bytes())
    expect(answer(verify)).to_contain_text("Protokollet har flyttat till en annan adress")
