"""The first page: what meeting it was, who was there and who signed."""
