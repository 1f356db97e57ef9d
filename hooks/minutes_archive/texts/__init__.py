"""The site's words, dates and alphabetical order, by language."""

from minutes_archive.texts.collation import swedish_key
from minutes_archive.texts.words import LANGUAGES, Texts, load_texts

__all__ = ["LANGUAGES", "Texts", "load_texts", "swedish_key"]
