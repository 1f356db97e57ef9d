"""Many jobs of one kind, shared among forked processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from typing import Generic, TypeVar

from minutes_archive.render.errors import SiteError

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class _Answer(Generic[R]):
    """What a worker made of the jobs it took, by their place among all jobs."""

    results: dict[int, R]


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into pieces.

    Args:
        items: What to cut.
        size: Length of a piece; the last may be shorter.
    """
    return (items[start : start + size] for start in range(0, len(items), size))


def share_out(work: Callable[[T], R], jobs: Sequence[T], workers: int) -> list[R]:
    """Do a piece of work for each of some jobs.

    Forked workers inherit what `work` and the jobs hold, so nothing but their answers is
    copied. Each takes the next job when it is free, so long jobs belong first. Where the
    system cannot fork, the work is done here.

    Args:
        work: Does one job and gives an answer that can be pickled.
        jobs: The jobs.
        workers: How many processes; fewer than two means none besides this one.

    Returns:
        The answers, in the order of the jobs.

    Raises:
        SiteError: A worker raised it, or ended without an answer: killed, out of memory, or
            felled by a fault whose trace it has printed.
        OSError: A worker raised it.
    """
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work(job) for job in jobs]
    context = multiprocessing.get_context("fork")
    taken = context.Value("l", 0)
    running = []
    for _worker in range(workers):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_take_jobs, args=(work, jobs, taken, sender), daemon=True)
        process.start()
        sender.close()
        running.append((process, receiver))
    answers: list[_Answer[R] | SiteError | OSError] = [_receive(pipe) for _process, pipe in running]
    for process, _receiver in running:
        process.join()
    results: dict[int, R] = {}
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
        results.update(answer.results)
    return [results[place] for place in range(len(jobs))]


def _take_jobs(
    work: Callable[[T], R], jobs: Sequence[T], taken: Synchronized[int], sender: Connection
) -> None:
    """Work in a forked process and send the answers, or what stopped it, home."""
    results: dict[int, R] = {}
    answer: _Answer[R] | SiteError | OSError = _Answer(results)
    try:
        while (place := _next_place(taken)) < len(jobs):
            results[place] = work(jobs[place])
    except (SiteError, OSError) as error:
        answer = error
    with sender:
        sender.send(answer)


def _next_place(taken: Synchronized[int]) -> int:
    """Take the next job from all workers' common count."""
    with taken.get_lock():
        place = taken.value
        taken.value += 1
    return place


def _receive(receiver: Connection) -> _Answer[R] | SiteError | OSError:
    """Take a worker's answer."""
    with receiver:
        try:
            answer: _Answer[R] | SiteError | OSError = receiver.recv()
        except EOFError:
            return SiteError("build.worker_lost")
    return answer
