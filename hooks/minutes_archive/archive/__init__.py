"""From a folder of files to the archive, with everything that is wrong with them."""

from minutes_archive.archive import kinds, private_attachments, private_data, private_elsewhere
from minutes_archive.archive.load import Loaded, load_archive
from minutes_archive.archive.minutes_file import MinutesFile, read_minutes

KINDS = (
    *kinds.KINDS,
    *private_data.KINDS,
    *private_attachments.KINDS,
    *private_elsewhere.KINDS,
)

__all__ = ["KINDS", "Loaded", "MinutesFile", "load_archive", "read_minutes"]
