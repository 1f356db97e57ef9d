"""The site the browser tests visit: how it is built and served, and what its pages may not do."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
BASE = "/arkivet/"
SEED = "protokoll/miljoradet/2016-02-23/"
MOVED = "protokoll/gamla-radet/2016-02-23/"
REDIRECTS = f"- {{from: {MOVED}, to: {SEED}}}\n"
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 375, "height": 800}
MADE_UP = 60
HOSTILE_THEME = "\nfientligt:\n  name: Fientligt <b>tema</b>\n"
HOSTILE = """---
council: miljoradet
date: 2016-01-12
themes: [fientligt]
status: adjusted
chair: Richard Holmqvist
secretary: Cecilia Berg
adjusters: [Justina Granqvistdotter]
place: Kungsgårdens sessionssal
present: [Richard Holmqvist, Cecilia Berg]
items:
  "1": {outcome: noted}
---
## § 1 En fientlig rubrik <script>alert(1)</script>

En fientlig text: <img src=x onerror="document.title=1"> och <mark>märkt</mark> &lt;b&gt;.
"""
CORRECTED_PAGE = "protokoll/miljoradet/2016-01-19/"
CORRECTED = """---
council: miljoradet
date: 2016-01-19
status: corrected
chair: Richard Holmqvist
secretary: Cecilia Berg
present: [Richard Holmqvist, Cecilia Berg]
items:
  "1": {outcome: noted}
  "2": {withheld: {reason: sekretess, ground: "OSL 26:1"}}
corrections:
  - date: 2016-02-02
    item: "1"
    what: Antalet var fel.
    before: Rådet besöker 84 skolor under våren.
    after: Rådet besöker 48 skolor under våren.
    reason: error
    decided_by: Richard Holmqvist
    explanation: Felet fanns i kallelsen.
  - date: 2016-02-03
    item: "1"
    what: Ett namn är borttaget.
    reason: personal_data
    after: En besökare frågade om skolgårdarna.
  - {date: 2016-02-04, item: "2", what: Ord som inte visas, reason: secrecy}
  - {date: 2016-02-05, what: En gäst saknades., after: "Bo Ek, gäst", reason: error}
  - {date: 2016-02-05, what: En gäst stod två gånger., before: "Bo Ek", reason: error}
---
## § 1 Skolgårdar

Rådet besöker 48 skolor under våren. En besökare frågade om skolgårdarna.

## § 2 Ett ärende
"""


def find_chromium() -> str | None:
    """Find the browser of the distribution; none is downloaded."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class _Server(http.server.ThreadingHTTPServer):
    """Serves one folder under the base path."""

    daemon_threads = True
    folder: Path


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Answers as a plain static host does: 404.html for what is missing, and nothing logged."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def translate_path(self, path: str) -> str:
        inside = super().translate_path(path.removeprefix(BASE.rstrip("/")))
        below = Path(inside).relative_to(self.directory)
        return str(self.server.folder / below)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = self.server.folder / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not missing.is_file():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep the test output clean."""


@dataclass(frozen=True, slots=True)
class Site:
    """The built site: its folder and its address, which ends with the base path."""

    folder: Path
    url: str

    def addresses(self, pattern: str) -> list[str]:
        """List the addresses of the pages whose folder fits a pattern."""
        files = sorted(self.folder.glob(f"{pattern}/index.html"))
        return [f"{file.parent.relative_to(self.folder).as_posix()}/" for file in files]


def serve(folder: Path) -> _Server:
    """Serve a folder from a thread, on a free port."""
    handler = functools.partial(_Handler, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    server.folder = folder
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def run(*command: str, **variables: str) -> None:
    """Run a command of ours in the project's folder; its words are shown if it fails."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"


@dataclass(slots=True)
class Watch:
    """What a page did that it should not: faults it told of, and hosts it asked."""

    url: str
    faults: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Listen to a page."""
        page.on("console", lambda message: self.note(message.type, message.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self.ask(request.url))

    def note(self, kind: str, text: str) -> None:
        """Note a warning or an error; a page that is meant to be missing is none."""
        if kind in {"error", "warning"} and "404 (Not Found)" not in text:
            self.faults.append(f"{kind}: {text}")

    def ask(self, address: str) -> None:
        """Note a request to anywhere but the site."""
        if not address.startswith((self.url, "data:", "blob:")):
            self.foreign.append(address)
