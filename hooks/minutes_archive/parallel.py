"""Many jobs of one kind, shared among forked processes."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.sharedctypes import Synchronized
from typing import Generic, TypeVar

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
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work(job) for job in jobs]
    context = multiprocessing.get_context("fork")
    taken = context.Value("l", 0)
    running: list[tuple[BaseProcess, Connection]] = []
    with _archive_uncollected():
        for _worker in range(workers - 1):
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(
                target=_answer, args=(work, jobs, taken, passed_on, sender), daemon=True
            )
            process.start()
            sender.close()
            running.append((process, receiver))
        answers = [_take_jobs(work, jobs, taken, passed_on)]
        answers += [_receive(receiver) for _process, receiver in running]
    for process, _receiver in running:
        process.join()
    results: dict[int, R] = {}
    for answer in answers:
        if answer.error is not None:
            raise answer.error
        results.update(answer.results)
    return [results[place] for place in range(len(jobs))]


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


def _receive(receiver: Connection) -> _Answer[R]:
    """Take a worker's answer; while it is unpacked there is no garbage to look for."""
    gc.disable()
    try:
        with receiver:
            answer: _Answer[R] = receiver.recv()
    except EOFError:
        return _Answer({}, WorkerLostError())
    finally:
        gc.enable()
    return answer
