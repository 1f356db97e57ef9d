from __future__ import annotations

import dataclasses
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories
from minutes_archive import addresses
from minutes_archive.model import Meeting
from minutes_archive.parallel import Begun, WorkerLostError, choose_workers, share_out
from minutes_archive.render import shell
from minutes_archive.render.errors import SiteError
from minutes_archive.render.page import Page
from minutes_archive.render.shell import Shell
from minutes_archive.render.site import page_path, write_pages
from minutes_archive.slugs import slugify

SHELL = Shell.from_html(f"<title>{shell.TITLE}</title>{shell.DESCRIPTION}<h1>{shell.CONTENT}</h1>")
SHELLS = {("", depth): SHELL for depth in (1, 2, 3)}
OUT = Path("/site")
MEETINGS = [factories.meeting(f"2024-01-{n:02d}") for n in range(1, 29)]


class Pages:
    def __init__(self, meetings: list[Meeting], *lists: Page) -> None:
        self.archive = dataclasses.replace(factories.archive(), meetings=tuple(meetings))
        self.lists = lists

    def minutes_page(self, meeting: Meeting) -> Page:
        address = addresses.minutes(meeting)
        return Page(
            address, f"Möte {meeting.date}", "", "", f"<h1>{meeting.date}</h1>", meeting.date
        )

    def sections(self) -> list[Callable[[], Iterator[Page]]]:
        return [lambda: iter(self.lists)]


def listing(address: str) -> Page:
    return Page(address, "Lista", "", "", "<h1>Lista</h1>")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_every_page_is_written_where_its_address_says(tmp_path):
    written = write_pages(Pages(MEETINGS[:1], listing("datum/")), SHELLS, tmp_path, 1)

    assert written.addresses == {
        "datum/": None,
        "protokoll/kommunstyrelsen/2024-01-01/": MEETINGS[0].date,
    }
    html = (tmp_path / "protokoll/kommunstyrelsen/2024-01-01/index.html").read_text()
    assert html == "<title>Möte 2024-01-01</title><h1>2024-01-01</h1>"


def test_many_processes_write_what_one_writes(tmp_path):
    one = write_pages(Pages(MEETINGS, listing("datum/")), SHELLS, tmp_path / "1", 1)
    many = write_pages(Pages(MEETINGS, listing("datum/")), SHELLS, tmp_path / "3", 3)

    assert many == one
    assert list(many.addresses) == list(one.addresses)
    assert tree(tmp_path / "1") == tree(tmp_path / "3")


def test_two_pages_with_one_address_stop_the_build(tmp_path):
    with pytest.raises(SiteError) as stopped:
        write_pages(Pages([], listing("datum/"), listing("datum/")), SHELLS, tmp_path, 1)

    assert stopped.value.params == {"address": "datum/"}


def test_an_error_in_a_worker_reaches_the_build(tmp_path):
    twice = [*MEETINGS, MEETINGS[0], MEETINGS[1]]

    with pytest.raises(SiteError, match="address_taken"):
        write_pages(Pages(twice), SHELLS, tmp_path, 2)


def test_a_killed_worker_stops_the_build():
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.2)
        return number

    with pytest.raises(WorkerLostError):
        share_out(work, range(5), 2)


@pytest.mark.parametrize("workers", [1, 2])
def test_work_begun_aside_gives_its_result_or_its_error(workers, tmp_path):
    begun = [Begun(lambda: "klart", workers), Begun((tmp_path / "nej").read_text, workers)]

    assert begun[0].result() == "klart"
    with pytest.raises(FileNotFoundError):
        begun[1].result()


def test_work_given_up_writes_nothing_more(tmp_path):
    def work() -> None:
        time.sleep(60)
        (tmp_path / "för sent").touch()

    begun = Begun(work, 2)
    begun.stop()

    assert multiprocessing.active_children() == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_answers_come_in_the_order_of_the_jobs(workers):
    assert share_out(str, range(20), workers) == [str(n) for n in range(20)]


@pytest.mark.parametrize(
    "address",
    [
        "../",
        "/",
        "a/../../b/",
        "a",
        "a//",
        "Å/",
        "a/./",
        "..",
        "a\\b/",
        "c:/",
        ".git/",
        "a b/",
        "-/",
    ],
)
def test_an_address_that_is_not_made_of_slugs_is_refused(address, tmp_path):
    with pytest.raises(SiteError, match="address_unsafe"):
        page_path(tmp_path, address)


@given(st.text(max_size=40) | st.text(alphabet="./\\a-:~\n\0", max_size=12))
def test_no_address_leaves_the_sites_folder(address):
    try:
        path = page_path(OUT, address)
    except SiteError:
        return
    assert Path(os.path.normpath(path)).is_relative_to(OUT)
    assert path.name == "index.html"


@given(st.text(max_size=60))
def test_whatever_a_case_is_called_its_page_has_a_place(number):
    path = page_path(OUT, addresses.case(number))

    assert path == OUT / "arenden" / slugify(number) / "index.html"


def test_few_minutes_are_not_worth_a_fork():
    assert choose_workers(10, 4) == 1
    assert choose_workers(10_000, 2) == 2
    assert choose_workers(10_000, 64) == 8
