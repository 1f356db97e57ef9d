"""A made-up municipality and its minutes, of any size, for previews, tests and benchmarks.

The municipality, its people, parties and decisions are invented; so are the words they are
made from, which lie as data in `words/`.
"""

from minutes_archive.madeup.demo import write_demo
from minutes_archive.madeup.meetings import MadeUpFile, made_up_files, write_archive

__all__ = ["MadeUpFile", "made_up_files", "write_archive", "write_demo"]
