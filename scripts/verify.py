"""Check minutes against their manifests: `python scripts/verify.py URL-OR-FOLDER`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_archive.commands.arguments import Arguments
from minutes_archive.commands.verify import NOT_RUN, verify, why
from minutes_archive.commands.verify_tags import signed_tags
from minutes_archive.commands.verify_targets import Folder, find_target
from minutes_archive.evidence import ManifestError, read_manifest
from minutes_archive.history import HistoryError
from minutes_archive.texts import load_texts


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Its arguments; those of the process by default.
    """
    texts = load_texts()
    parser = Arguments(texts, texts("command.verify.description"))
    parser.add_argument("target", metavar="URL-OR-FOLDER", help=texts("command.verify.target"))
    parser.add_argument(
        "--saved", metavar="FILE", type=Path, nargs="+", help=texts("command.verify.saved_help")
    )
    args = parser.parse_args(argv)
    target = find_target(args.target)
    if target is None:
        print(texts("command.verify.no_target", target=args.target), file=sys.stderr)
        return NOT_RUN
    try:
        saved = [read_manifest(file.read_bytes()) for file in args.saved or ()]
    except (OSError, ManifestError) as error:
        print(texts("command.verify.bad_saved", why=why(error, texts)), file=sys.stderr)
        return NOT_RUN
    tags = None
    if isinstance(target, Folder) and not target.is_site:
        try:
            tags = signed_tags(Path(target.name))
        except HistoryError as error:
            told = texts(error.key, **error.params)
            print(texts("command.verify.tags_unchecked", why=told), file=sys.stderr)
    code, text = verify(target, texts, saved=saved, tags=tags)
    (sys.stderr if code == NOT_RUN else sys.stdout).write(text)
    return code


if __name__ == "__main__":
    sys.exit(main())
