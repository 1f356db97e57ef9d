"""From the bytes of a file to its lines of text, whatever the file's format."""

from minutes_archive.importer.readers.errors import UnreadableError
from minutes_archive.importer.readers.source import load_readers, read_source

__all__ = ["UnreadableError", "load_readers", "read_source"]
