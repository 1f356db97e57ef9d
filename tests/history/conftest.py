"""Repositories with published minutes, and one in which published words were erased."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_files import BASE_PATH, minutes_text
from git_repository import GitRepository, copied, new_repository
from history.base_samples import RICH
from history.erased_samples import NAMED, corrected


@pytest.fixture(scope="session")
def published_erasure(tmp_path_factory: pytest.TempPathFactory) -> GitRepository:
    """The words were published, and are taken out in a commit of its own."""
    made = new_repository(
        tmp_path_factory.mktemp("published"), {BASE_PATH: minutes_text(body=NAMED)}
    )
    made.commit({BASE_PATH: corrected()})
    return made


@pytest.fixture
def erasure(published_erasure: GitRepository, tmp_path: Path) -> GitRepository:
    """A copy of its own for each test."""
    return copied(published_erasure, tmp_path / "repository")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> GitRepository:
    """Minutes with much in them were published."""
    folder = tmp_path_factory.mktemp("published")
    return new_repository(folder, {BASE_PATH: minutes_text(RICH)})


@pytest.fixture
def repository(published: GitRepository, tmp_path: Path) -> GitRepository:
    """A copy of its own for each test."""
    return copied(published, tmp_path)
