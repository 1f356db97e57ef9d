from __future__ import annotations

from pathlib import Path

import pytest

from madeup_samples import MEETINGS, SEED
from minutes_archive.archive import Loaded, load_archive
from minutes_archive.madeup import made_up_files, write_archive
from minutes_archive.source import Document, read_document


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The minutes folder of a made-up archive of the demo's size."""
    out = tmp_path_factory.mktemp("made-up")
    write_archive(MEETINGS, SEED, out)
    return out


@pytest.fixture(scope="session")
def loaded(folder: Path) -> Loaded:
    return load_archive(folder)


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    """Every minutes file of the same archive, the withdrawn ones too."""
    files = [file for file in made_up_files(MEETINGS, SEED) if file.path.endswith(".md")]
    read = [read_document(file.text.encode(), file.path)[0] for file in files]
    return [document for document in read if document is not None]
