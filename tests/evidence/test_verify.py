"""Checking a site, a folder and signed tags from the command line."""

from __future__ import annotations

import http.client
import os
import socket
import ssl
import stat
import subprocess
import sys
import threading
import urllib.error
from email.message import Message
from pathlib import Path

import pytest

import verify as command
from archive_files import BASE_PATH, minutes_text, write_archive
from evidence_samples import record_archive
from minutes_archive.archive import load_archive
from minutes_archive.publish import Publication
from minutes_archive.render.errors import SiteError
from minutes_archive.render.minutes_files import copy_minutes_files
from minutes_archive.texts import load_texts
from preview import make_server

LATER = "kommunstyrelsen/2025/2025-03-11.md"
FILES = {
    LATER: minutes_text(
        {"date": "date: 2025-03-11", "adjusted_on": "adjusted_on: 2025-03-18", "notice": ""}
    )
}
PAGE = "protokoll/kommunstyrelsen/2024-03-12/"


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A folder with minutes of two years, recorded."""
    root = write_archive(tmp_path, FILES)
    record_archive(root)
    return root


@pytest.fixture
def site(tmp_path: Path, minutes: Path) -> Path:
    """What of its site a check needs."""
    folder = tmp_path / "site"
    archive = load_archive(minutes).archive
    Publication.of(archive, minutes, load_texts(), "https://example.org/").write_data(folder)
    copy_minutes_files(archive.meetings, minutes, folder)
    return folder


def run(capsys, *arguments: object) -> tuple[int, str, str]:
    code = command.main([str(argument) for argument in arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_site_as_it_was_published_agrees(site, capsys):
    code, out, _ = run(capsys, site)
    assert code == 0
    assert out == "Förteckningarna hänger ihop: 2024, 2025.\n2 protokoll stämmer.\n"


def test_the_file_on_the_site_is_the_minutes_file_byte_for_byte(site, minutes):
    assert (site / PAGE / "protokoll.md").read_bytes() == (minutes / BASE_PATH).read_bytes()


def test_a_space_added_to_one_file_is_found(site, capsys):
    change(site / PAGE / "protokoll.md", "rapporten", "rapporten ")
    code, out, _ = run(capsys, site)
    assert code == 1
    assert f"{PAGE}: filen stämmer inte med förteckningen." in out
    assert "1 protokoll stämmer.\n" in out
    assert out.endswith("1 avvikelse.\n")


def test_a_file_that_is_gone_is_found(site, capsys):
    (site / PAGE / "protokoll.md").unlink()
    code, out, _ = run(capsys, site)
    assert code == 1
    assert f"{PAGE}: filen saknas" in out


def test_a_file_and_its_record_changed_together_break_the_chain(site, capsys):
    file = site / PAGE / "protokoll.md"
    old = subprocess.run(["sha512sum", file], capture_output=True, text=True, check=True).stdout
    change(file, "rapporten", "planen")
    new = subprocess.run(["sha512sum", file], capture_output=True, text=True, check=True).stdout
    change(site / "data/manifest-2024.json", old.split()[0], new.split()[0])
    code, out, _ = run(capsys, site)
    assert code == 1
    assert "Förteckningen för 2025 stämmer inte med den för året före." in out
    assert "Förteckningen för 2024 är inte den som listan över år anger." in out


def test_a_site_is_checked_over_the_web(site, capsys):
    server = make_server(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    assert run(capsys, url)[0] == 0
    change(site / PAGE / "protokoll.md", "rapporten", "planen")
    assert run(capsys, url)[0] == 1
    (site / "data/manifests.json").unlink()
    code, out, err = run(capsys, url)
    assert (code, out) == (2, "")
    assert err == f"{url}/: gick inte att läsa (den finns inte).\n"
    server.shutdown()
    server.server_close()
    assert run(capsys, url) == (
        2,
        "",
        f"{url}/: gick inte att läsa (det går inte att få kontakt med webbservern).\n",
    )


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (urllib.error.URLError(socket.gaierror(-2, "Name or service not known")), "med det namnet"),
        (urllib.error.URLError(ssl.SSLError("strange")), "inte säker"),
        (TimeoutError("timed out"), "för långsamt"),
        (http.client.BadStatusLine("strange"), "kontakt"),
        (urllib.error.HTTPError("", 503, "Service Unavailable", Message(), None), "felet 503"),
    ],
)
def test_what_hinders_a_check_over_the_web_is_said_in_words(capsys, monkeypatch, error, words):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr("urllib.request.urlopen", fail)
    code, out, err = run(capsys, "https://norrby.example/")
    assert (code, out) == (2, "")
    assert words in err
    assert str(error) not in err


def test_a_folder_with_minutes_is_checked_and_so_is_a_project(minutes, capsys):
    assert run(capsys, minutes)[0] == 0
    assert run(capsys, minutes.parent)[0] == 0
    change(minutes / BASE_PATH, "rapporten", "planen")
    code, out, _ = run(capsys, minutes)
    assert code == 1
    assert PAGE in out


@pytest.mark.parametrize("target", ["finns-inte", "ftp://example.org/", "https://", "file:///etc"])
def test_what_is_nothing_to_check_is_said_to_be_so(capsys, target):
    code, out, err = run(capsys, target)
    assert (code, out) == (2, "")
    assert target in err


def test_a_manifest_that_leads_out_of_the_folder_is_refused(site, capsys):
    change(site / "data/manifest-2024.json", '"protokoll/', '"../../')
    code, _, err = run(capsys, site)
    assert code == 2
    assert "är inte en förteckning" in err


def test_a_saved_manifest_shows_a_correction_and_finds_a_silent_change(minutes, tmp_path, capsys):
    saved = tmp_path / "sparad.json"
    saved.write_bytes((minutes / "_published/manifest-2024.json").read_bytes())
    assert "1 sparad förteckning jämförd." in run(capsys, minutes, "--saved", saved)[1]

    change(minutes / BASE_PATH, "rapporten", "planen")
    record_archive(minutes)
    code, out, _ = run(capsys, minutes, "--saved", saved)
    assert code == 0
    assert f"{PAGE}: protokollet har ändrats sedan du sparade förteckningen." in out

    for manifest in (minutes / "_published").iterdir():
        manifest.unlink()
    record_archive(minutes)
    code, out, _ = run(capsys, minutes, "--saved", saved)
    assert code == 1
    assert f"{PAGE}: protokollet har ändrats utan att det framgår av förteckningen." in out


def test_a_saved_file_that_is_no_manifest_is_said_to_be_none(minutes, tmp_path, capsys):
    for text, words in (("[]", "den har fel form"), ("{", "filen går inte att läsa")):
        (tmp_path / "annat.json").write_text(text, encoding="utf-8")
        code, _, err = run(capsys, minutes, "--saved", tmp_path / "annat.json")
        assert (code, err) == (2, f"Det du har sparat är inte en förteckning ({words}).\n")
    code, _, err = run(capsys, minutes, "--saved", tmp_path / "ingen.json")
    assert (code, err) == (2, "Det du har sparat är inte en förteckning (den finns inte).\n")


def test_minutes_that_have_moved_are_said_to_have_moved(minutes, tmp_path, capsys):
    saved = tmp_path / "sparad.json"
    saved.write_bytes((minutes / "_published/manifest-2024.json").read_bytes())
    (minutes / BASE_PATH).rename(minutes / "kommunstyrelsen/2024/2024-03-13.md")
    change(minutes / "kommunstyrelsen/2024/2024-03-13.md", "date: 2024-03-12", "date: 2024-03-13")
    new = PAGE.replace("03-12", "03-13")
    (minutes / "_registry/redirects.yml").write_text(f"- {{from: {PAGE}, to: {new}}}\n", "utf-8")
    record_archive(minutes)
    code, out, _ = run(capsys, minutes, "--saved", saved)
    assert code == 0
    assert f"{PAGE}: protokollet har flyttat till {new}." in out
    assert "rättat" not in out


def test_a_file_changed_while_the_site_is_built_stops_the_build(minutes, tmp_path):
    archive = load_archive(minutes).archive
    change(minutes / BASE_PATH, "rapporten", "planen")
    with pytest.raises(SiteError) as stopped:
        copy_minutes_files(archive.meetings, minutes, tmp_path / "site")
    assert stopped.value.key == "build.file_changed"


# Signed tags: git is the real one, the program that signs for it is the test's own.

SIGNER = """#!{python}
import sys
text = sys.stdin.buffer.read()
if "--verify" in sys.argv:
    word = {verdict!r}
    sys.stdout.write(f"[GNUPG:] NEWSIG\\n[GNUPG:] {{word}} 0123456789ABCDEF Anna Lind\\n")
    sys.exit(0 if word == "GOODSIG" else 1)
sys.stderr.write("\\n[GNUPG:] SIG_CREATED \\n")
sys.stdout.write("-----BEGIN PGP SIGNATURE-----\\n\\nabc\\n-----END PGP SIGNATURE-----\\n")
"""


class Repository:
    """A repository of minutes whose tags are signed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.signer = folder.parent / "signer"
        self.sign("GOODSIG")
        self.git("init", "-q", "-b", "main")
        for key, value in {
            "user.name": "Anna Lind",
            "user.email": "anna@norrby.example",
            "user.signingkey": "0123456789ABCDEF",
            "gpg.program": str(self.signer),
        }.items():
            self.git("config", key, value)
        self.commit()

    def sign(self, verdict: str) -> None:
        """Say what the signing program is to answer."""
        self.signer.write_text(SIGNER.format(python=sys.executable, verdict=verdict), "utf-8")
        self.signer.chmod(self.signer.stat().st_mode | stat.S_IXUSR)

    def git(self, *arguments: str) -> None:
        """Run git, away from the settings of whoever runs the test."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        env = {**clean, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        subprocess.run(["git", "-C", str(self.folder), *arguments], check=True, env=env)

    def commit(self) -> None:
        """Commit everything."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Protokoll")


@pytest.fixture
def repository(minutes: Path) -> Repository:
    """The folder with minutes, in git, with a signed tag and an unsigned one."""
    made = Repository(minutes.parent)
    made.git("tag", "-s", "publicerat-2025-03-20", "-m", "Publicerat")
    made.git("tag", "-a", "utan-underskrift", "-m", "Utan")
    made.git("tag", "bara-ett-namn")
    return made


@pytest.mark.parametrize(
    ("verdict", "code", "words"),
    [
        ("GOODSIG", 0, "underskriften är giltig (Anna Lind)."),
        ("NO_PUBKEY", 0, "nyckeln finns inte här."),
        ("BADSIG", 1, "UNDERSKRIFTEN ÄR INTE GILTIG."),
    ],
)
def test_a_signed_tag_is_verified(repository, capsys, verdict, code, words):
    repository.sign(verdict)
    answer, out, _ = run(capsys, repository.folder)
    assert answer == code
    told = [line for line in out.splitlines() if "publicerat-2025-03-20" in line]
    assert told[0].endswith(words)


def test_tags_that_nobody_signed_are_passed_over(repository, capsys):
    out = run(capsys, repository.folder)[1]
    assert "utan-underskrift" not in out
    assert "bara-ett-namn" not in out


def test_what_was_recorded_under_a_signature_must_still_be_recorded(repository, minutes, capsys):
    assert "allt som var antecknat då finns kvar." in run(capsys, minutes)[1]
    change(minutes / BASE_PATH, "rapporten", "planen")
    record_archive(minutes)
    assert run(capsys, minutes)[0] == 0

    for manifest in (minutes / "_published").iterdir():
        manifest.unlink()
    record_archive(minutes)
    code, out, _ = run(capsys, minutes)
    assert code == 1
    assert f"{PAGE} har ändrats sedan dess utan att det framgår av förteckningen." in out


def test_a_repository_without_signed_tags_is_said_to_have_none(minutes, capsys):
    Repository(minutes.parent)
    assert "Det finns inga underskrivna taggar att kontrollera." in run(capsys, minutes)[1]


def test_minutes_outside_git_say_that_no_tags_were_checked_and_a_site_has_none(
    minutes, site, capsys
):
    code, out, err = run(capsys, minutes)
    assert code == 0
    assert "taggar" not in out
    assert "Underskrivna taggar är inte kontrollerade:" in err
    assert "git-förråd" in err
    assert run(capsys, site)[2] == ""


def test_the_repository_of_a_hook_is_not_taken_for_that_of_the_minutes(
    repository, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "annat"))
    assert "Taggen publicerat-2025-03-20" in run(capsys, repository.folder)[1]
