"""What `scripts/preview.py` answers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection

import pytest

import preview


@pytest.fixture
def ask(tmp_path) -> Iterator[Callable[[str], tuple[int, bytes]]]:
    (tmp_path / "index.html").write_text("start", encoding="utf-8")
    (tmp_path / "404.html").write_text("saknas", encoding="utf-8")
    (tmp_path / "mapp").mkdir()
    server = preview.make_server(tmp_path)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def get(address: str) -> tuple[int, bytes]:
        connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.status, answer.read()

    yield get
    server.shutdown()
    server.server_close()


def test_the_site_is_served(ask):
    assert ask("/") == (200, b"start")


@pytest.mark.parametrize("address", ["/finns-inte/", "/mapp/", "/%2e%2e/hemligt"])
def test_what_is_missing_gets_the_sites_own_page(ask, address):
    assert ask(address) == (404, b"saknas")


def test_a_folder_without_a_site_is_told_in_plain_words(tmp_path, capsys):
    assert preview.main([str(tmp_path)]) == 2
    assert "Det finns ingen webbplats" in capsys.readouterr().out


@pytest.mark.parametrize("port", ["taken", "70000", "-5"])
def test_a_port_that_cannot_be_had_is_told_in_plain_words(tmp_path, capsys, port):
    (tmp_path / "index.html").write_text("start", encoding="utf-8")
    with preview.make_server(tmp_path) as taken:
        asked = str(taken.server_port) if port == "taken" else port

        assert preview.main([str(tmp_path), "--port", asked]) == 2
    said = capsys.readouterr().out
    assert f"Det går inte att svara på port {asked}:" in said
    other = int(said.rpartition("--port ")[2])
    assert 1000 <= other < 65536
    assert str(other) != asked


def test_the_help_is_in_swedish(capsys):
    with pytest.raises(SystemExit):
        preview.main(["--help"])

    said = capsys.readouterr().out
    assert said.startswith("så här: ")
    assert "webbplatsens mapp" in said
