"""Write down what has been published, once it has been: each record is a step of its own."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

from minutes_archive.archive.published import MAX_BYTES, Published, parse_published
from minutes_archive.commands.publication import NotRecordedError, Publication, replace_file
from minutes_archive.commands.record_manifests import record_manifests, refuse_older
from minutes_archive.commands.validate import NOT_RUN, SOUND, Answer
from minutes_archive.model import Status
from minutes_archive.published_addresses import is_address
from minutes_archive.rules import ADDRESSES_FILE
from minutes_archive.search import FOLDER as SEARCH_FOLDER
from minutes_archive.texts import Texts

_FURNITURE = frozenset({"assets", SEARCH_FOLDER})
"""Folders of the site that its pages are furnished with, and nobody links to."""

_UNRECORDED = frozenset({"404.html", "robots.txt"})
_RECORD = "index.json"
"""What machines read of a meeting; it is where its page is."""


def record_addresses(published: Publication, texts: Texts) -> str:
    """Add the site's addresses to the list of all that it has had; none is ever removed.

    Args:
        published: The site and its minutes.
        texts: The words of the reader's language.

    Returns:
        What was done, in words.

    Raises:
        NotRecordedError: The site holds drafts, or the list is spoilt.
        OSError: A file cannot be read or written.
    """
    _refuse_drafts(published.site)
    file = published.minutes / ADDRESSES_FILE
    before = _read_list(file)
    listed = set(before.addresses)
    new = {one for one in site_addresses(published.site) if one not in listed}
    # A file that is gone is answered by a page in a folder of its name.
    new = {one for one in new if one.removesuffix("/") not in listed}
    if not new:
        return texts("command.record.nothing_new", file=ADDRESSES_FILE)
    lines = "".join(f"{one}\n" for one in sorted(listed | new))
    replace_file(file, (texts("published.head") + lines).encode())
    return texts.count("command.record.added", len(new), file=ADDRESSES_FILE)


RECORDS: tuple[Callable[[Publication, Texts], str], ...] = (record_addresses, record_manifests)
"""What is written down, in this order."""


def record_publication(site: Path, minutes: Path, texts: Texts) -> Answer:
    """Write down all there is to write down of a publication.

    Args:
        site: The built site's folder, as it was published.
        minutes: The minutes folder that it was made from.
        texts: The words of the reader's language.
    """
    if not (site / "index.html").is_file():
        return Answer(NOT_RUN, complaint=texts("command.record.no_site", folder=site))
    if not minutes.is_dir():
        return Answer(NOT_RUN, complaint=texts("command.record.no_minutes", folder=minutes))
    published = Publication(site, minutes)
    try:
        # Before anything is written: half a record of the wrong site is worse than none.
        refuse_older(published, texts)
        done = [record(published, texts) for record in RECORDS]
    except NotRecordedError as error:
        return Answer(NOT_RUN, complaint=texts(error.key, **error.params))
    except OSError as error:
        return Answer(NOT_RUN, complaint=texts("command.record.failed", why=error))
    return Answer(SOUND, "".join(f"{line}\n" for line in done))


def site_addresses(site: Path) -> Iterator[str]:
    """List the addresses of a built site: its pages, and the files that people may link to.

    Args:
        site: The site's folder.
    """
    for place, folders, names in os.walk(site):
        inside = Path(place).relative_to(site).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        folders[:] = [name for name in folders if prefix or name not in _FURNITURE]
        for name in names:
            if name == "index.html":
                address = quote(prefix)
            elif name == _RECORD or (not prefix and _is_unrecorded(name)):
                continue
            else:
                address = quote(prefix + name)
            if is_address(address):
                yield address


def _is_unrecorded(name: str) -> bool:
    """Say whether a file at the site's root is for machines that look for it there anyway."""
    return name in _UNRECORDED or (name.startswith("sitemap") and name.endswith(".xml"))


def _refuse_drafts(site: Path) -> None:
    """See in the site's own open data that no draft is in it."""
    file = site / "data" / "meetings.json"
    meetings = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    for meeting in meetings:
        if meeting["status"] == Status.DRAFT.value:
            raise NotRecordedError("command.record.drafts", address=meeting["address"])


def _read_list(file: Path) -> Published:
    """Read the list as it is; a spoilt one is not written over."""
    if not file.exists():
        return Published()
    data = file.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if len(data) > MAX_BYTES or (data and not text):
        raise NotRecordedError("command.record.unreadable_list", file=ADDRESSES_FILE)
    published = parse_published(text.replace("\r\n", "\n"))
    if published.strange:
        number, line = published.strange[0]
        shown = ascii(line[:80])[1:-1]
        params = {"file": ADDRESSES_FILE, "line": number, "value": shown}
        raise NotRecordedError("command.record.broken_list", **params)
    return published
