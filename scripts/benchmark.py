"""Compare our build with plain MkDocs and Material over the same made-up minutes."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.measure import measure
from minutes_archive.madeup import write_archive
from minutes_archive.texts import load_texts

PROJECT = Path(__file__).resolve().parent.parent
PLAIN = """\
{site_name: Plain, theme: {name: material, font: false}, plugins: [], nav: [index.md],
not_in_nav: "*", markdown_extensions: [attr_list, tables, toc],
validation: {links: {not_found: ignore, anchors: ignore, unrecognized_links: ignore}}}
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run both builds and print what each took.

    Args:
        argv: The command's arguments; those of the process by default.
    """
    texts = load_texts()
    parser = argparse.ArgumentParser(description=texts("command.bench.description"))
    parser.add_argument(
        "--meetings", type=int, default=2000, help=texts("command.generate.meetings")
    )
    parser.add_argument("--without-search", action="store_true", help=texts("command.bench.bare"))
    options = parser.parse_args(argv)
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_archive(options.meetings, 1, folder / "minutes")
        shutil.copytree(folder / "minutes", folder / "plain/docs", ignore=lambda *_: {"_registry"})
        (folder / "plain/docs/index.md").write_text("# Plain\n", encoding="utf-8")
        (folder / "plain/mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir"]
        env["MINUTES_SEARCH"] = "0" if options.without_search else "1"
        env["MINUTES_DIR"] = str(folder / "minutes")
        ours = measure([*build, str(folder / "ours")], PROJECT, env)
        plain = measure([*build, str(folder / "site")], folder / "plain", env)
    for label, usage in (("ours", ours), ("plain", plain)):
        print(texts(f"command.bench.{label}", seconds=usage.seconds, megabytes=usage.megabytes))
    print(texts("command.bench.ratio", ratio=ours.seconds / plain.seconds))
    return ours.exit_code or plain.exit_code


if __name__ == "__main__":
    sys.exit(main())
