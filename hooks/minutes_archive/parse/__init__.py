"""From a body to its items and their parts."""
