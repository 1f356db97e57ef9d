"""From bytes to front matter with marks and a body with line numbers."""

from minutes_archive.source.comments import comment_lines
from minutes_archive.source.document import (
    Document,
    YamlFile,
    read_document,
    read_yaml_file,
)
from minutes_archive.source.marks import Loc, Mark, Marks
from minutes_archive.source.tree import Tree

__all__ = [
    "Document",
    "Loc",
    "Mark",
    "Marks",
    "Tree",
    "YamlFile",
    "comment_lines",
    "read_document",
    "read_yaml_file",
]
