"""From bytes to front matter with marks and a body with line numbers."""
