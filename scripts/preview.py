"""Serve a built site on this computer, the way a plain web server would."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.texts import load_texts

SHOWN, NOT_SHOWN = 0, 2


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


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until interrupted.

    Args:
        argv: The command's arguments; those of the process by default.
    """
    texts, words = load_texts(), "command.preview"
    parser = Arguments(texts, texts(f"{words}.description"))
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("site"),
        metavar="MAPP",
        help=texts(f"{words}.folder"),
    )
    parser.add_argument(
        "--port", type=int, default=8000, metavar="PORT", help=texts(f"{words}.port")
    )
    choices = parser.parse_args(argv)
    if not (choices.folder / "index.html").is_file():
        print(texts(f"{words}.no_site", folder=choices.folder))
        return NOT_SHOWN
    try:
        server = make_server(choices.folder, choices.port)
    except (OSError, OverflowError):
        print(texts(f"{words}.no_port", port=choices.port, other=choices.port % 50_000 + 1_000))
        return NOT_SHOWN
    print(texts(f"{words}.shown", port=server.server_port))
    with contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()
    return SHOWN


if __name__ == "__main__":
    sys.exit(main())
