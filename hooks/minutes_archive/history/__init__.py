"""What only git knows: how published minutes have changed, and which words were taken out."""

from minutes_archive.history.base import check_against
from minutes_archive.history.erased import Erased, look_back
from minutes_archive.history.errors import HistoryError
from minutes_archive.history.kinds import KINDS

__all__ = ["KINDS", "Erased", "HistoryError", "check_against", "look_back"]
