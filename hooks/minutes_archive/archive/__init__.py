"""From a folder of files to the archive, with everything that is wrong with them."""

from minutes_archive.archive.kinds import KINDS
from minutes_archive.archive.load import Loaded, load_archive
from minutes_archive.archive.minutes_file import MinutesFile, read_minutes

__all__ = ["KINDS", "Loaded", "MinutesFile", "load_archive", "read_minutes"]
