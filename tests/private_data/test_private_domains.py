"""Addresses outside the municipality's own domains, and whose they are."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, REGISTRIES, load, minutes_text
from minutes_archive.findings import Level
from minutes_archive.report import render_findings
from minutes_archive.texts import load_texts
from private_data.archive_samples import (
    body,
    codes,
    places,
)

MUNICIPALITY = {"_registry/municipality.yml": "domains: [norrby.example]\n"}
COUNCIL = {
    "_registry/councils.yml": REGISTRIES["_registry/councils.yml"].replace(
        "kind: board", "kind: board\n  email: ks@norrby.example"
    )
}


@pytest.mark.parametrize("own", [MUNICIPALITY, COUNCIL])
def test_addresses_outside_the_own_domains_stop_publication(tmp_path, own):
    text = body("Skriv till ks@norrby.example, x@skola.norrby.example eller eva@post.example.")
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=text), **own})
    assert codes(loaded) == [("PA707", Level.ERROR)]


def test_without_own_domains_each_address_is_a_warning(tmp_path):
    text = body("Skriv till ks@norrby.example eller eva@post.example.")
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=text)})
    assert codes(loaded) == [("PA708", Level.WARNING)] * 2
    assert not loaded.blocks


AT_PROVIDER = {
    "_registry/councils.yml": COUNCIL["_registry/councils.yml"].replace(
        "norrby.example", "gmail.com"
    )
}


@pytest.mark.parametrize("own", [{}, MUNICIPALITY, AT_PROVIDER])
def test_an_address_with_a_provider_that_anybody_may_use_stops_publication(tmp_path, own):
    text = body("Skriv till eva@gmail.com eller eva@Hotmail.COM.")
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=text), **own})
    assert codes(loaded) == [("PA707", Level.ERROR)] * 2
    assert loaded.blocks


def test_a_council_with_a_common_provider_owns_its_own_address_there(tmp_path):
    """And nobody knows by it which domains are the municipality's."""
    text = body("Skriv till ks@gmail.com, eva@gmail.com eller ks@norrby.example.")
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=text), **AT_PROVIDER})
    assert places(loaded) == [("PA707", 29, 26), ("PA708", 29, 46)]


def test_a_provider_is_nobodys_own_domain(tmp_path):
    registry = {"_registry/municipality.yml": "domains: [gmail.com, norrby.example]\n"}
    text = body("Skriv till eva@gmail.com eller ks@norrby.example.")
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=text), **registry})
    assert codes(loaded) == [("PA717", Level.WARNING), ("PA707", Level.ERROR)]


def test_nobody_is_told_to_enter_a_provider_among_the_own_domains(tmp_path):
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=body("Skriv till eva@gmail.com."))})
    said = render_findings(loaded.findings, load_texts("sv"), "text")
    assert "aldrig gmail.com eller liknande" in said


def test_where_the_own_domains_are_told_a_council_has_only_its_own_address_elsewhere(tmp_path):
    """The council of a firm's employee is no reason to let the whole firm stand there."""
    councils = COUNCIL["_registry/councils.yml"].replace("norrby.example", "firman.example")
    files = MUNICIPALITY | {"_registry/councils.yml": councils}
    text = body("Skriv till KS@firman.example eller eva@firman.example.")
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=text), **files})
    assert places(loaded) == [("PA707", 29, 36)]
