"""From views to open data."""
