"""From the bytes of a file to its front matter and body, or its YAML."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from minutes_archive.findings import Finding
from minutes_archive.source import kinds
from minutes_archive.source.boundary import halve
from minutes_archive.source.characters import tidy
from minutes_archive.source.encoding import decode
from minutes_archive.source.handler import NODE_LIMIT
from minutes_archive.source.marks import Mark, Marks
from minutes_archive.source.reading import read_yaml
from minutes_archive.source.tree import PlaceReader, Slip, Tree

SIZE_LIMIT = 2_000_000
"""How many bytes a file may hold; ten times the longest minutes known to us."""

REGISTRY_NODE_LIMIT = 200_000


@dataclass(frozen=True, slots=True)
class Document:
    """One minutes file, read but not yet understood.

    `front` and `body` have LF line ends and are in Unicode form NFC. `front_line` and
    `body_line` are the lines of the file where `front_text` and `body` begin.
    """

    path: str
    sha256: str
    front: dict[str, Tree]
    front_text: str
    front_line: int
    body: str
    body_line: int

    def marks(self) -> Marks:
        """Find where the keys and values of the front matter stand; may read it once more."""
        top = Mark(max(self.front_line - 1, 1), 1)
        reader = PlaceReader(self.front_text, NODE_LIMIT, self.front_line - 1)
        return Marks(reader.until, top)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One registry file, read but not yet understood."""

    path: str
    tree: Tree
    text: str

    def marks(self) -> Marks:
        """Find where the keys and values stand; may read the text once more."""
        return Marks(PlaceReader(self.text, REGISTRY_NODE_LIMIT, 0).until, Mark(1, 1))


def read_document(data: bytes, path: str) -> tuple[Document | None, list[Finding]]:
    """Read a minutes file; whatever the bytes are, nothing is raised.

    A document is given also with findings that are errors, wherever enough could be read to
    look for further faults.

    Args:
        data: The file's bytes.
        path: What findings call the file.
    """
    text, findings = _text(data, path)
    if text is None:
        return None, findings
    if not text.strip():
        return None, [*findings, kinds.EMPTY_FILE.at(path)]
    halves, slips = halve(text)
    findings += [_finding(slip, path, 0) for slip in slips]
    if halves is None:
        return None, findings
    found = read_yaml(halves.front, NODE_LIMIT)
    findings += [_finding(slip, path, halves.front_line - 1) for slip in found.slips]
    if found.reading is None:
        return None, findings
    if not isinstance(found.reading.tree, dict):
        return None, [*findings, _no_mapping(found.reading.tree, path, halves.front_line)]
    document = Document(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        front=found.reading.tree,
        front_text=found.text,
        front_line=halves.front_line,
        body=halves.body,
        body_line=halves.body_line,
    )
    return document, findings


def read_yaml_file(data: bytes, path: str) -> tuple[YamlFile | None, list[Finding]]:
    """Read a registry file; whatever the bytes are, nothing is raised.

    Args:
        data: The file's bytes.
        path: What findings call the file.
    """
    text, findings = _text(data, path)
    if text is None:
        return None, findings
    found = read_yaml(text, REGISTRY_NODE_LIMIT)
    findings += [_finding(slip, path, 0) for slip in found.slips]
    if found.reading is None:
        return None, findings
    return YamlFile(path, found.reading.tree, found.text), findings


def _text(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """Decode a file and tidy its characters."""
    text, findings = decode(data, path, SIZE_LIMIT)
    if text is None:
        return None, findings
    tidied, more = tidy(text, path)
    return tidied, findings + more


def _no_mapping(tree: Tree, path: str, line: int) -> Finding:
    """Describe front matter that is empty, or a list or a text."""
    if tree is None:
        return kinds.EMPTY_FRONT.at(path, max(line - 1, 1))
    return kinds.NOT_A_MAPPING.at(path, line)


def _finding(slip: Slip, path: str, lines_before: int) -> Finding:
    """Place a slip in the file."""
    line = max(slip.mark.line + lines_before, 1)
    params = {
        name: value.line + lines_before if isinstance(value, Mark) else value
        for name, value in slip.params
    }
    return slip.kind.at(path, line, slip.mark.column, **params)
