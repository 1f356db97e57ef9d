"""From lines to §§: what is page furniture, what is the first page, where each § begins."""
