"""From old minutes in text, HTML, DOCX or PDF to minutes files that a secretary only checks."""
