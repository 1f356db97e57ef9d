"""Write the JSON Schemas of the minutes and the registries, for editors to check against."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from minutes_archive.schema import json_schemas
from minutes_archive.texts import load_texts

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schema"


def main() -> int:
    """Write the schemas, or with `--check` say which of them are out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder of the schemas")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if outdated")
    options = parser.parse_args()
    stale = [name for name, text in schema_files().items() if _old(options.out / name) != text]
    if options.check:
        for name in stale:
            print(f"{options.out / name} is out of date: run `make schemas`", file=sys.stderr)
        return 1 if stale else 0
    options.out.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (options.out / name).write_text(schema_files()[name], encoding="utf-8", newline="\n")
        print(options.out / name)
    return 0


def schema_files() -> dict[str, str]:
    """Give the text of each schema file by its name."""
    schemas = json_schemas(load_texts("sv"))
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }


def _old(file: Path) -> str | None:
    """Read a schema file as it is."""
    return file.read_text(encoding="utf-8") if file.exists() else None


if __name__ == "__main__":
    sys.exit(main())
