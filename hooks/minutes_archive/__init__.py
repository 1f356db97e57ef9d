"""Protokollarkivet: a static public archive of municipal minutes."""
