"""Many jobs of one kind, shared among forked processes."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from multiprocessing.sharedctypes import Synchronized

T = TypeVar("T")
R = TypeVar("R")

_WORTH_FORKING = 200
_MOST_WORKERS = 8


class WorkerLostError(RuntimeError):
    """A process ended without an answer: killed, out of memory, or felled by a fault."""


@dataclass(frozen=True, slots=True)
class _Answer(Generic[R]):
    """What a worker made of the jobs it took, by their place among all jobs."""

    results: dict[int, R]
    error: Exception | None = None


@dataclass(frozen=True, slots=True)
class _Running:
    """A forked process, the pipe of its answer, and the count of jobs, whose memory it shares."""

    process: BaseProcess
    receiver: Connection
    taken: Synchronized[int]


def available_cores() -> int:
    """Count the processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def choose_workers(meetings: int, cores: int) -> int:
    """Say how many processes are worth their start.

    Args:
        meetings: How many minutes are to be read or written.
        cores: Processor cores at hand.
    """
    return min(cores, _MOST_WORKERS) if meetings > _WORTH_FORKING else 1


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into pieces.

    Args:
        items: What to cut.
        size: Length of a piece; the last may be shorter.
    """
    return (items[start : start + size] for start in range(0, len(items), size))


def share_out(
    work: Callable[[T], R],
    jobs: Sequence[T],
    workers: int,
    passed_on: tuple[type[Exception], ...] = (OSError,),
) -> list[R]:
    """Do a piece of work for each of some jobs.

    This process is one of the workers; the forked ones inherit what `work` and the jobs hold,
    so nothing but their answers is copied. Each takes the next job when it is free, so long
    jobs belong first. Where the system cannot fork, all the work is done here.

    Args:
        work: Does one job and gives an answer that can be pickled.
        jobs: The jobs.
        workers: How many processes; fewer than two means none besides this one.
        passed_on: Errors of the work that are for the caller; others are faults of ours, and
            the worker prints their trace.

    Returns:
        The answers, in the order of the jobs.

    Raises:
        WorkerLostError: A worker ended without an answer.
    """
    if not _can_fork(workers):
        with _archive_uncollected():
            return [work(job) for job in jobs]
    taken = multiprocessing.get_context("fork").Value("l", 0)
    with _archive_uncollected():
        running = [_start(work, jobs, taken, passed_on) for _worker in range(workers - 1)]
        answers = [_take_jobs(work, jobs, taken, passed_on)]
        answers += [_receive(worker) for worker in running]
    results: dict[int, R] = {}
    for answer in answers:
        if answer.error is not None:
            raise answer.error
        results.update(answer.results)
    return [results[place] for place in range(len(jobs))]


class Begun(Generic[R]):
    """A piece of work that goes on in a process of its own while this one does other things."""

    def __init__(self, work: Callable[[], R], workers: int) -> None:
        """Begin it; with fewer than two workers it is done when its result is asked for.

        Args:
            work: The work; its result can be pickled.
            workers: How many processes there may be.
        """
        self._work = work
        self._running: _Running | None = None
        if _can_fork(workers):
            taken = multiprocessing.get_context("fork").Value("l", 0)
            self._running = _start(_do, [work], taken, (OSError,))

    def result(self) -> R:
        """Wait until the work is done; for its result may be asked once.

        Raises:
            WorkerLostError: The process ended without a result.
            OSError: The work raised it.
        """
        if self._running is None:
            return self._work()
        answer: _Answer[R] = _receive(self._running)
        self._running = None
        if answer.error is not None:
            raise answer.error
        return answer.results[0]

    def stop(self) -> None:
        """Give the work up, if it is still going on."""
        if self._running is not None:
            self._running.process.terminate()
            self._running.process.join()
            self._running.receiver.close()
            self._running = None


def _can_fork(workers: int) -> bool:
    """Say whether there may be, and can be, more processes than this one."""
    return workers > 1 and "fork" in multiprocessing.get_all_start_methods()


def _do(work: Callable[[], R]) -> R:
    """Do a job that is a piece of work itself."""
    return work()


def _start(
    work: Callable[[T], R],
    jobs: Sequence[T],
    taken: Synchronized[int],
    passed_on: tuple[type[Exception], ...],
) -> _Running:
    """Start a process that takes jobs."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(
        target=_answer, args=(work, jobs, taken, passed_on, sender), daemon=True
    )
    process.start()
    sender.close()
    return _Running(process, receiver, taken)


@contextmanager
def _archive_uncollected() -> Iterator[None]:
    """Keep the collector from walking the archive again and again; none of it is garbage."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _take_jobs(
    work: Callable[[T], R],
    jobs: Sequence[T],
    taken: Synchronized[int],
    passed_on: tuple[type[Exception], ...],
) -> _Answer[R]:
    """Do jobs until none is left, or until one of them fails."""
    results: dict[int, R] = {}
    try:
        while (place := _next_place(taken)) < len(jobs):
            results[place] = work(jobs[place])
    except passed_on as error:
        taken.value = len(jobs)
        return _Answer(results, error)
    return _Answer(results)


def _answer(
    work: Callable[[T], R],
    jobs: Sequence[T],
    taken: Synchronized[int],
    passed_on: tuple[type[Exception], ...],
    sender: Connection,
) -> None:
    """Work in a forked process and send home what came of it."""
    answer = _take_jobs(work, jobs, taken, passed_on)
    gc.disable()
    with sender:
        sender.send(answer)


def _next_place(taken: Synchronized[int]) -> int:
    """Take the next job from all workers' common count."""
    with taken.get_lock():
        place = taken.value
        taken.value += 1
    return place


def _receive(worker: _Running) -> _Answer[R]:
    """Take a worker's answer; while it is unpacked there is no garbage to look for."""
    gc.disable()
    try:
        with worker.receiver:
            answer: _Answer[R] = worker.receiver.recv()
    except EOFError:
        return _Answer({}, WorkerLostError())
    finally:
        gc.enable()
        worker.process.join()
    return answer
