"""People in lists of attendance and in prose: who they are and in what capacity they took part."""

from minutes_archive.importer.people.group import Group
from minutes_archive.importer.people.names import has_given_name, is_misspelt, is_name
from minutes_archive.importer.people.pieces import pieces_read
from minutes_archive.importer.people.prose import (
    FoundName,
    PersonName,
    read_name,
    split_names,
)
from minutes_archive.importer.people.read import read_people

__all__ = [
    "FoundName",
    "Group",
    "PersonName",
    "has_given_name",
    "is_misspelt",
    "is_name",
    "pieces_read",
    "read_name",
    "read_people",
    "split_names",
]
