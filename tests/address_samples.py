"""Lists of published addresses and redirects for tests."""

from __future__ import annotations

from archive_files import load

LIST = "_published/addresses.txt"


OLD = "protokoll/kommunstyrelsen/2024-02-13/"


NEW = "protokoll/kommunstyrelsen/2024-03-12/"


def redirects(*pairs: tuple[str, str]) -> str:
    return "".join(f"- {{from: {start}, to: {target}}}\n" for start, target in pairs)


def codes(folder, addresses: str, *pairs: tuple[str, str], **files: str) -> list[str]:
    more = {"_registry/redirects.yml": redirects(*pairs)} if pairs else {}
    loaded = load(folder, {LIST: addresses, **more, **files})
    return [finding.code for finding in loaded.findings]
