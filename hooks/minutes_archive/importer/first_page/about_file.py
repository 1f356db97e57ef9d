"""Lines about the file or the web page that minutes come in, not about the meeting."""

from __future__ import annotations

import re

_STAMPED = r"(?:date|published|lastmod)\s?[:=]\s?[\"']?\d{4}-\d\d-\d\d[T ]\d\d:\d\d"
"""When a page of a web site was published, to the minute."""
_FILED = r"(?:k[aä]lla|source|url|fil|file|filename)\s?:\s?\S{1,400}$"
"""Where a converter found a file, in front matter of its own."""
_COMMENT = re.compile(rf"\s*(?:<!--|-->|\.\.\s\w{{2,20}}:|{_STAMPED}|{_FILED})")
_COMMENT_DATE = re.compile(rf"\.\.\sdate:|{_STAMPED}")


def is_about_file(text: str) -> bool:
    """Say whether words are a comment, or tell where a file was found or when it was published.

    Args:
        text: A line.
    """
    return _COMMENT.match(text) is not None


def tells_publication(text: str) -> bool:
    """Say whether such a line tells when a page was published.

    Args:
        text: A line that is about the file.
    """
    return _COMMENT_DATE.search(text) is not None
