"""What the command lines in `scripts/` do; nothing here prints."""
