"""Pure functions from the archive to what a page shows."""
