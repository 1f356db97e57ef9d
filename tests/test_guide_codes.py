"""The staff guide and the code say the same: each code's examples are run."""

from __future__ import annotations

import os
import re
import string
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_files import BASE_BODY, BASE_PATH, REGISTRIES, minutes_text, write_archive
from git_repository import new_repository
from importer.reader_files import shown, tiny_pdf
from minutes_archive.archive import load_archive
from minutes_archive.archive.private_data import PRIVATE_CODES
from minutes_archive.catalogue import all_kinds
from minutes_archive.commands.guide_index import guide_index
from minutes_archive.findings import Finding, FindingKind, Level
from minutes_archive.texts import LANGUAGES, load_texts

GUIDE = Path(__file__).parent.parent / "docs" / "handledning" / "fel"
KINDS = {kind.code: kind for kind in all_kinds()}
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCE_INFO = re.compile(r'(yaml|markdown|text)(?: title="([^"]+)")?')
VERSION = re.compile(r"(före|efter)(?:: (.+))?")
"""A fragment of one of two versions, and the file it is about if not the base one."""

OF_WITHDRAWN = ("withdrawn",)
"""Keys that do not live on in the second version by themselves."""

GONE = "(filen är borttagen)\n"
KEY = re.compile(r"^([^\s#][^:\n]*):", re.MULTILINE)

Files = dict[str, str | bytes | None]
BASE = minutes_text()


def base_bytes(change: Callable[[bytes], bytes]) -> Files:
    return {BASE_PATH: change(BASE.encode())}


def unreadable(folder: Path) -> None:
    """A folder without the right to be read, or (to root) a folder where a file should be."""
    (folder / BASE_PATH).chmod(0)


def linked(folder: Path) -> None:
    (folder / "kommunstyrelsen" / "2024" / "2024-03-13.md").symlink_to(folder / BASE_PATH)


def without(*paths: str) -> Files:
    return dict.fromkeys(paths)


def attached(name: str, data: bytes) -> Files:
    front = {"attachments": f"attachments:\n  - {{title: Bilaga, file: {name}}}"}
    return {BASE_PATH: minutes_text(front), f"kommunstyrelsen/2024/{name}": data}


# Faults of bytes and folders, which no fragment of text can show. None removes a file.
BUILT: dict[str, Files] = {
    "PA101": base_bytes(lambda data: data + b"x" * 2_100_000),
    "PA102": base_bytes(lambda data: data + b"\x00\x01\x02\x00" * 200),
    "PA103": base_bytes(lambda data: b"PK\x03\x04" + data),
    "PA104": base_bytes(lambda data: data.replace("ö".encode(), b"\xff\xc3")),
    "PA105": base_bytes(lambda data: data.decode().encode("cp1252")),
    "PA106": base_bytes(lambda data: data.decode().encode("utf-16")),
    "PA107": {BASE_PATH: b""},
    "PA108": base_bytes(lambda data: data + b"\x07"),
    "PA109": base_bytes(lambda data: b"\xef\xbb\xbf" + data),
    "PA110": base_bytes(lambda data: data.replace(b"\n", b"\r\n")),
    "PA111": base_bytes(lambda data: data.replace(b"\n", b"\r")),
    "PA112": base_bytes(lambda data: data.replace("ö".encode(), "o\u0308".encode())),
    "PA113": base_bytes(lambda data: data + "mjuk\u00adt".encode()),
    "PA211": {BASE_PATH: minutes_text({"x": f"themes: [{'a, ' * 25_000}]"})},
    "PA212": {BASE_PATH: minutes_text({"place": f'place: "{"a" * 60_000}"'})},
    "PA299": {BASE_PATH: minutes_text({"x": "place: a\n" * 150})},
    "PA399": {BASE_PATH: minutes_text({"x": "".join(f"a{n}: b\n" for n in range(300))})},
    "PA401": without(*REGISTRIES),
    "PA402": without("_registry/councils.yml"),
    "PA403": {"kommunstyrelsen/2024/Protokoll 12 mars.docx": b"PK"},
    "PA404": {"kommunstyrelsen/mars.md": "Anteckningar\n"},
    "PA829": {"_published/addresses.txt": b"\xff\xfe\x00"},
    "PA405": {"_registry/peoples.yaml": REGISTRIES["_registry/people.yml"]},
    "PA712": attached("skannad.pdf", tiny_pdf(shown((72, 700, "Text")), "")),
    "PA713": attached("skadad.pdf", b"%PDF-1.4"),
    "PA714": attached("bild.png", b"\x89PNG"),
    "PA716": {"kommunstyrelsen/2024/199901022385.pdf": b"%PDF-1.4"},
}
ARRANGED: dict[str, Callable[[Path], None]] = {"PA406": linked, "PA407": unreadable}
ELSEWHERE = {
    "PA408": "the folder itself is missing: test_archive.py",
}


def page(code: str) -> str:
    return (GUIDE / f"{code.lower()}.md").read_text(encoding="utf-8")


def examples(code: str, heading: str) -> list[tuple[str, str, str]]:
    """Give kind, title and text of the fragments under a heading."""
    section = page(code).partition(f"\n## {heading}\n")[2]
    section = re.split(r"^## (?:Fel|Rätt)$", section, flags=re.MULTILINE)[0]
    found = []
    for info, text in FENCE.findall(section):
        match = FENCE_INFO.fullmatch(info)
        if match is not None:
            found.append((match[1], match[2] or "", text))
    return found


def archive_of(code: str, heading: str) -> Files:
    """Put the fragments under a heading into the base archive."""
    files: Files = {}
    front: dict[str, str] = {}
    body = BASE_BODY
    for form, title, text in examples(code, heading):
        if title.endswith(".yml"):
            files[f"_registry/{title}"] = text
        elif title:
            files[title] = text
        elif form == "text":
            files[BASE_PATH] = text
        elif form == "markdown":
            body = text
        else:
            front |= top_level(text)
    files.setdefault(BASE_PATH, minutes_text(front, body))
    return files


def versions_of(code: str, heading: str) -> tuple[Files, Files] | None:
    """Put the fragments under a heading into two versions of the base archive, if it has two.

    The second is the first one with the fragments titled "efter". A title may name another
    file; where that is one of minutes, the base file has moved there.
    """
    told = [(form, VERSION.fullmatch(title), text) for form, title, text in examples(code, heading)]
    if not any(version for _, version, _ in told):
        return None
    old: Files = {}
    new: Files = {}
    front: dict[str, str] = {}
    body, path = BASE_BODY, BASE_PATH
    for name, files in (("före", old), ("efter", new)):
        front |= {} if name == "före" else dict.fromkeys(OF_WITHDRAWN, "")
        path = BASE_PATH
        for form, version, text in told:
            if (version[1] if version else "före") != name:
                continue
            other = version[2] if version else None
            if form == "text" and other:
                files[other] = text
            elif form == "text":
                assert text == GONE
                path = ""
            elif form == "markdown":
                body = text
            else:
                front |= top_level(text)
                path = other or path
        files[BASE_PATH] = None
        if path:
            files[path] = minutes_text(front, body)
    return old, new


def top_level(yaml: str) -> dict[str, str]:
    """Cut a fragment at its top-level keys."""
    starts = [match.start() for match in KEY.finditer(yaml)]
    if not starts or yaml[: starts[0]].strip():
        return {f"fragment{len(yaml)}": yaml}
    pieces: dict[str, str] = {}
    for start, end in zip(starts, [*starts[1:], len(yaml)], strict=True):
        key = yaml[start:end].partition(":")[0]
        # The same key twice in a fragment is what the fragment is about.
        pieces[key] = pieces.get(key, "") + yaml[start:end]
    return pieces


def findings(folder: Path, files: Files) -> tuple[Finding, ...]:
    root = write_archive(folder, {path: text for path, text in files.items() if text is not None})
    for path in [path for path, text in files.items() if text is None]:
        (root / path).unlink()
    for registry in [root / "_registry"]:
        if not any(registry.iterdir()):
            registry.rmdir()
    return load_archive(root).findings


def found_in(folder: Path, code: str, heading: str) -> tuple[Finding, ...]:
    """Give what is found in the example under a heading."""
    versions = versions_of(code, heading)
    if versions is None:
        return findings(folder, archive_of(code, heading))
    old, new = versions
    repository = new_repository(folder, {path: text for path, text in old.items() if text})
    repository.write({path: text for path, text in new.items() if text or path in old})
    return tuple(repository.findings(whole=True))


@pytest.mark.parametrize("code", KINDS)
def test_each_code_has_a_page_with_its_title_and_both_examples(code):
    text = page(code)
    assert text.startswith(f"# {code} {load_texts('sv')(f'finding.{code}.title')}\n")
    assert text.count("\n## Fel\n") == 1
    assert text.count("\n## Rätt\n") == 1
    before, _, after = text.partition("\n## Fel\n")
    assert len(before.split("\n\n")) >= 3, "a page says what the code means and what to do"
    wrong, _, right = after.partition("\n## Rätt\n")
    assert wrong.strip()
    assert right.strip()
    if code not in BUILT:
        assert "```" in wrong
        assert "```" in right


@pytest.mark.parametrize("code", [code for code in KINDS if code.startswith("PA6")])
def test_each_rule_of_the_law_names_its_source_or_says_that_it_is_practice(code):
    (source,) = re.findall(r"^Källa: (.+)$", page(code), re.MULTILINE)
    assert source.startswith("praxis") == (KINDS[code].law is None)


def test_each_page_is_about_a_code():
    pages = {path.stem.upper() for path in GUIDE.glob("*.md")} - {"INDEX"}
    assert pages == set(KINDS)


@pytest.mark.parametrize("code", [code for code in KINDS if code not in {*ELSEWHERE, *ARRANGED}])
def test_the_wrong_example_gives_the_code(code, tmp_path):
    files = BUILT.get(code)
    found = findings(tmp_path, files) if files else found_in(tmp_path, code, "Fel")
    assert code in {finding.code for finding in found}


@pytest.mark.parametrize("code", [code for code in KINDS if code not in {*ELSEWHERE, *BUILT}])
def test_the_right_example_is_right(code, tmp_path):
    found = found_in(tmp_path, code, "Rätt")
    # What is let stand with a reason is still told, as a note.
    may_stand = KINDS[code].is_norm or code in PRIVATE_CODES
    eased = {Level.NOTE} - {KINDS[code].level} if may_stand else set()
    assert code not in {finding.code for finding in found if finding.level not in eased}
    assert [finding for finding in found if finding.blocks] == []


@pytest.mark.parametrize("code", ARRANGED)
def test_a_folder_arranged_wrongly_gives_the_code(code, tmp_path):
    root = write_archive(tmp_path)
    ARRANGED[code](root)
    found = {finding.code for finding in load_archive(root).findings}
    assert code in found or (code == "PA407" and os.geteuid() == 0)


@pytest.mark.parametrize("code", BUILT)
def test_codes_built_here_exist(code):
    assert code in KINDS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_each_code_has_its_words_in_each_language(kind: FindingKind, language: str):
    texts = load_texts(language)
    key = f"finding.{kind.code}"
    assert texts(f"{key}.title").strip()
    assert not texts(f"{key}.title").endswith(".")
    assert texts(f"{key}.message").strip()
    assert texts(f"{key}.hint").strip()


def test_words_are_about_codes_and_the_languages_fill_in_the_same():
    fields = string.Formatter()
    by_language = {}
    for language in LANGUAGES:
        words = load_texts(language).words
        by_language[language] = {
            key: {field for _, field, _, _ in fields.parse(text) if field}
            for key, text in words.items()
            if key.startswith("finding.")
        }
        assert {key.split(".")[1] for key in by_language[language]} == set(KINDS)
    assert by_language["sv"] == by_language["en"]


def test_the_index_lists_every_code():
    written = (GUIDE / "index.md").read_text(encoding="utf-8")
    assert written == guide_index(load_texts("sv")), (
        "write it again with: python scripts/write_guide_index.py"
    )
