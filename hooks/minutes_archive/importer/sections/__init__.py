"""From a §'s lines to its parts, its decision and what it tells of the meeting."""

from minutes_archive.importer.sections.part import SectionPart, SectionReading

__all__ = ["SectionPart", "SectionReading"]
