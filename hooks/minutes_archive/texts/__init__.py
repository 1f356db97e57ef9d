"""The site's words, dates and alphabetical order, by language."""

from minutes_archive.texts.collation import by_name, swedish_key
from minutes_archive.texts.words import LANGUAGES, Texts, load_texts

__all__ = ["LANGUAGES", "Texts", "by_name", "load_texts", "swedish_key"]
