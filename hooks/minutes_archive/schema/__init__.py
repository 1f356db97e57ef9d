"""The border: what a file may say, checked with pydantic."""
