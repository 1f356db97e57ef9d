"""From views to HTML pages."""
