"""From a draft to a minutes file, a report on it, and the proof that no word was lost."""
