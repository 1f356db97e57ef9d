"""Every generated page, written to its place in the site's folder."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from minutes_archive.model import Archive, Meeting
from minutes_archive.render.errors import SiteError
from minutes_archive.render.page import Page
from minutes_archive.render.parallel import chunks, share_out
from minutes_archive.render.shell import Shell, choose_shell

_ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")
_WORTH_FORKING = 200
_CHUNK = 50


class PageSource(Protocol):
    """What gives the generated pages."""

    archive: Archive

    def minutes_page(self, meeting: Meeting) -> Page:
        """Make the page of one meeting's minutes."""

    def list_pages(self) -> Iterator[Page]:
        """Make every other page."""


def page_path(out: Path, address: str) -> Path:
    """Give the file of an address.

    Args:
        out: The site's folder.
        address: Slugs, each followed by a slash; "" is the start page.

    Raises:
        SiteError: The address is anything else, so it might leave the folder.
    """
    if not _ADDRESS.fullmatch(address):
        raise SiteError("build.address_unsafe", {"address": address})
    return out / address / "index.html"


def choose_workers(meetings: int, cores: int) -> int:
    """Say how many processes are worth their start.

    Args:
        meetings: How many minutes are to be written.
        cores: Processor cores at hand.
    """
    return min(cores, 8) if meetings > _WORTH_FORKING else 1


def available_cores() -> int:
    """Count the processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def write_pages(
    pages: PageSource,
    shells: Mapping[tuple[str, int], Shell],
    out: Path,
    workers: int,
    beside: Mapping[str, Callable[[Meeting], str]] | None = None,
) -> dict[str, date | None]:
    """Write every generated page.

    Args:
        pages: Makes the pages.
        shells: The theme's shells by section and depth.
        out: The site's folder.
        workers: How many processes share the minutes among them.
        beside: Further files for each meeting's folder: their names and what makes them.

    Returns:
        The addresses written, each with the day its minutes last changed.

    Raises:
        SiteError: An address might leave the folder, is taken, or lies deeper than any shell.
    """

    def write_job(share: Sequence[Meeting] | None) -> dict[str, date | None]:
        if share is None:
            return dict(_write(page, shells, out) for page in pages.list_pages())
        return dict(
            [_write_meeting(pages.minutes_page(m), m, shells, out, beside or {}) for m in share]
        )

    jobs: list[Sequence[Meeting] | None] = [None, *chunks(pages.archive.meetings, _CHUNK)]
    written: dict[str, date | None] = {}
    for answer in share_out(write_job, jobs, workers):
        written.update(answer)
    return dict(sorted(written.items()))


def _write_meeting(
    page: Page,
    meeting: Meeting,
    shells: Mapping[tuple[str, int], Shell],
    out: Path,
    beside: Mapping[str, Callable[[Meeting], str]],
) -> tuple[str, date | None]:
    """Write a meeting's minutes and what belongs beside them."""
    written = _write(page, shells, out)
    for name, make in beside.items():
        path = page_path(out, page.address).with_name(name)
        path.write_text(make(meeting), encoding="utf-8", newline="\n")
    return written


def _write(
    page: Page, shells: Mapping[tuple[str, int], Shell], out: Path
) -> tuple[str, date | None]:
    """Pour one page into its shell and write it."""
    path = page_path(out, page.address)
    path.parent.mkdir(parents=True, exist_ok=True)
    html = choose_shell(shells, page).pour(page)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(html)
    except FileExistsError:
        raise SiteError("build.address_taken", {"address": page.address}) from None
    return page.address, page.modified
