from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_archive.render.staging import Staging


def old_site(folder: Path) -> Path:
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text("gammal")
    (site / "bara-gammal.html").write_text("gammal")
    return site


def build(site: Path) -> Staging:
    made = Staging.open(site)
    (made.folder / "index.html").write_text("ny")
    return made


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_new_site_takes_the_place_of_the_old(tmp_path):
    site = old_site(tmp_path)

    build(site).publish()

    assert (site / "index.html").read_text() == "ny"
    assert names(site) == ["index.html"]
    assert names(tmp_path) == ["site"]


def test_the_first_site_needs_no_folder(tmp_path):
    site = tmp_path / "djupt" / "ner" / "site"

    build(site).publish()

    assert (site / "index.html").read_text() == "ny"


def test_until_it_is_published_a_build_leaves_the_site_alone(tmp_path):
    site = old_site(tmp_path)

    made = build(site)
    assert (site / "index.html").read_text() == "gammal"
    made.discard()

    assert (site / "index.html").read_text() == "gammal"
    assert names(tmp_path) == ["site"]


def test_a_checkouts_hidden_files_stay(tmp_path):
    site = old_site(tmp_path)
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")

    build(site).publish()

    assert (site / ".git" / "HEAD").read_text() == "ref"
    assert (site / "index.html").read_text() == "ny"


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    site = old_site(tmp_path)
    link = tmp_path / "www"
    link.symlink_to(site)

    build(link).publish()

    assert link.is_symlink()
    assert (site / "index.html").read_text() == "ny"


def test_what_a_killed_build_left_is_cleared_away(tmp_path):
    site = old_site(tmp_path)
    left = tmp_path / ".site-building-1"
    left.mkdir()
    (left / "index.html").write_text("halv")

    build(site).discard()

    assert names(tmp_path) == ["site"]


def test_a_build_at_work_is_left_in_peace(tmp_path):
    site = old_site(tmp_path)
    first = build(site)
    working = first.folder.rename(tmp_path / ".site-building-1")

    Staging.open(site).discard()

    assert working.is_dir()
    first.discard()


def test_a_site_that_a_killed_build_had_renamed_away_comes_back(tmp_path):
    site = old_site(tmp_path)
    site.rename(tmp_path / ".site-previous-1")

    made = Staging.open(site)

    assert (site / "index.html").read_text() == "gammal"
    made.discard()


def test_a_swap_that_fails_brings_the_old_site_back(tmp_path):
    site = old_site(tmp_path)
    made = build(site)
    made.folder.rename(tmp_path / "borta")

    with pytest.raises(OSError, match="building"):
        made.publish()

    assert (site / "index.html").read_text() == "gammal"
    assert "bara-gammal.html" in names(site)
    made.discard()


def test_a_folder_that_cannot_be_renamed_is_filled_instead(tmp_path, monkeypatch):
    site = old_site(tmp_path)
    (site / ".git").mkdir()
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == site)

    build(site).publish()

    assert (site / "index.html").read_text() == "ny"
    assert names(site) == [".git", "index.html"]
    assert names(tmp_path) == ["site"]


def test_other_sites_in_the_same_folder_are_not_touched(tmp_path):
    site = old_site(tmp_path)
    (tmp_path / ".annan-building-1").mkdir()
    (tmp_path / ".site-anteckningar").mkdir()

    build(site).publish()

    assert names(tmp_path) == [".annan-building-1", ".site-anteckningar", "site"]
