"""Words taken out for privacy or secrecy: which they were, and that they stand nowhere."""

from minutes_archive.history.erased.proof import Erased, Remains, Still, look_back

__all__ = ["Erased", "Remains", "Still", "look_back"]
