"""Serve a built site on this computer, the way a plain web server would."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class SiteHandler(SimpleHTTPRequestHandler):
    """Gives files of the site, and its own page for what is missing; lists no folders."""

    def list_directory(self, path: object) -> None:
        """Refuse: a folder without a page is no page."""
        self.send_error(HTTPStatus.NOT_FOUND, explain=str(path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with the site's 404.html, anything else briefly."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent."""


def make_server(folder: Path, port: int = 0) -> ThreadingHTTPServer:
    """Make a server for a folder, on this computer only.

    Args:
        folder: The site's folder.
        port: Port to listen on; 0 takes any that is free.
    """
    handler = partial(SiteHandler, directory=str(folder.resolve()))
    return ThreadingHTTPServer(("127.0.0.1", port), handler)


def main() -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description="Visa en byggd webbplats på den egna datorn.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("site"), metavar="MAPP")
    parser.add_argument("--port", type=int, default=8000, metavar="PORT")
    choices = parser.parse_args()
    if not (choices.folder / "index.html").is_file():
        print(f"Det finns ingen webbplats i {choices.folder}. Bygg den med: make site")
        return 2
    server = make_server(choices.folder, choices.port)
    print(f"Webbplatsen visas på http://127.0.0.1:{server.server_port}/ (avsluta med Ctrl+C)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
