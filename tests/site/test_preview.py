"""What `mkdocs serve` shows while minutes are written."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator

import pytest

PAGE = "protokoll/miljoradet/2016-02-23/"
PATIENCE = 60


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def read(project, port) -> Iterator[Callable[[str, Callable[[str], bool]], str]]:
    """Serve the project as a draft; give a reader that waits for what it should see."""
    text = project.minutes.read_text(encoding="utf-8")
    text = re.sub(r"^status: .*$", "status: draft", text, flags=re.MULTILINE)
    text = re.sub(r"^adjusted_on: .*\n", "", text, flags=re.MULTILINE)
    project.minutes.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", "--livereload"]
    with (project.root / "serve.log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=project.root, env=project.environment(), stdout=log, stderr=log
        )

    def wait_for(address: str, wanted: Callable[[str], bool]) -> str:
        seen = ""
        for _attempt in range(PATIENCE * 10):
            assert server.poll() is None, (project.root / "serve.log").read_text()
            try:
                with urllib.request.urlopen(
                    f"http://127.0.0.1:{port}/{address}", timeout=10
                ) as answer:
                    seen = answer.read().decode()
            except OSError:
                pass
            if wanted(seen):
                return seen
            time.sleep(0.1)
        raise AssertionError(seen)

    yield wait_for
    server.terminate()
    server.wait()


def wait_for_log(project, words: str) -> None:
    for _attempt in range(PATIENCE * 10):
        if words in (project.root / "serve.log").read_text(encoding="utf-8"):
            return
        time.sleep(0.1)
    raise AssertionError(words)


def test_a_draft_is_shown_and_follows_its_file(project, read):
    html = read(PAGE, lambda seen: "Swedenborg" in seen)
    assert "Content-Security-Policy" not in html  # live reload is an inline script
    assert "livereload" in html

    project.change(project.minutes, "place: Swedenborg", "place: Stadshuset")
    read(PAGE, lambda seen: "Stadshuset" in seen)

    project.change(project.minutes, "date: 2016-02-23", "date: 2016-02-31")
    wait_for_log(project, "2016-02-23.md:4:7: fel")
    project.change(project.minutes, "date: 2016-02-31", "date: 2016-02-23")
    project.change(project.minutes, "place: Stadshuset", "place: Rådhuset")
    read(PAGE, lambda seen: "Rådhuset" in seen)

    assert not project.site.exists()
