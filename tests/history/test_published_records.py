"""What is written down of a publication may not be lost: the comparison with the base tells."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, minutes_text
from evidence_samples import record_archive
from git_repository import copied, new_repository
from minutes_archive.findings import Level
from minutes_archive.report import describe
from minutes_archive.texts import load_texts

LIST = "_published/addresses.txt"
MANIFEST = "_published/manifest-2024.json"
LATER = "kommunstyrelsen/2025/2025-03-11.md"
HERE = "protokoll/kommunstyrelsen/2024-03-12/"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    front = {"date": "date: 2025-03-11", "adjusted_on": "adjusted_on: 2025-03-18", "notice": ""}
    files = {LATER: minutes_text(front), LIST: f"# Hej\ndatum/2024/\n{HERE}\n"}
    made = new_repository(tmp_path_factory.mktemp("published"), files)
    record_archive(made.minutes)
    made.commit()
    return made


@pytest.fixture
def repository(published, tmp_path):
    return copied(published, tmp_path)


def told(repository) -> list[tuple[str, str]]:
    return [(finding.code, finding.path) for finding in repository.findings()]


def test_a_deleted_folder_of_records_is_told_of_file_by_file_with_how_to_get_it_back(repository):
    for file in (repository.minutes / "_published").iterdir():
        file.unlink()
    assert told(repository) == [
        ("PA818", f"minutes/{LIST}"),
        ("PA818", f"minutes/{MANIFEST}"),
        ("PA818", "minutes/_published/manifest-2025.json"),
    ]
    finding = repository.findings()[0]
    assert finding.blocks
    message, hint = describe(finding, load_texts())
    assert "saknas 2, till exempel datum/2024/" in message
    command = hint.splitlines()[1]
    assert command.startswith("git checkout ")
    repository.git(*command.split()[1:])
    assert (repository.minutes / LIST).is_file()
    message, _ = describe(repository.findings()[0], load_texts())
    assert message.startswith("I förteckningen för 2024 saknas uppgifter")


def test_an_address_taken_from_the_list_is_told_of(repository):
    repository.write({LIST: f"{HERE}\n"})
    (finding,) = repository.findings()
    assert dict(finding.params)["first"] == "datum/2024/"


def test_a_name_taken_from_the_list_for_a_person_s_sake_is_a_warning_that_does_not_name(repository):
    name = "personer/qvintilia-hemlig/"
    repository.commit({LIST: f"datum/2024/\n{name}\n{HERE}\n"})
    repository.write({LIST: f"datum/2024/\n{HERE}\n"})
    (finding,) = repository.findings()
    assert (finding.code, finding.level) == ("PA818", Level.WARNING)
    assert "qvintilia" not in str(describe(finding, load_texts()))
    repository.write({LIST: f"{HERE}\n"})
    (finding,) = repository.findings()
    assert finding.blocks
    assert "qvintilia" not in str(describe(finding, load_texts()))


def test_addresses_added_and_lines_in_another_order_are_no_fault(repository):
    repository.write({LIST: f"{HERE}\r\nom/\r\ndatum/2024/\r\n"})
    assert told(repository) == []


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a/\n" * 3_000_000])
def test_a_list_that_cannot_be_read_has_its_own_finding_only(repository, data):
    repository.write({LIST: data})
    assert told(repository) == []
    found = [one.code for one in repository.findings(whole=True) if one.path.endswith(LIST)]
    assert found == ["PA829"]


def test_a_record_rewritten_as_if_nothing_had_been_before_is_told_of(repository):
    text = (repository.minutes / MANIFEST).read_text(encoding="utf-8")
    start = text.index('"sha512": "', text.index('"file"')) + len('"sha512": "')
    repository.write({MANIFEST: text[:start] + "0" * 128 + text[start + 128 :]})
    assert told(repository) == [("PA818", f"minutes/{MANIFEST}")]


def test_a_record_of_changed_minutes_that_keeps_the_old_checksum_is_no_fault(repository):
    changed = (repository.minutes / BASE_PATH).read_text(encoding="utf-8")
    repository.write({BASE_PATH: changed.replace("Rådhuset", "Stadshuset")})
    record_archive(repository.minutes)
    assert "PA818" not in repository.codes()


def test_a_list_longer_than_any_minutes_is_compared_too(repository):
    many = [f"protokoll/kommunstyrelsen/2024-01-01-{n}/" for n in range(130_000)]
    repository.commit({LIST: "".join(f"{one}\n" for one in many)})
    repository.write({LIST: "".join(f"{one}\n" for one in many[1:])})
    assert told(repository) == [("PA818", f"minutes/{LIST}")]
