"""The same work over many things, shared among forked processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from minutes_archive.render.errors import SiteError

T = TypeVar("T")
R = TypeVar("R")


def share_out(work: Callable[[Sequence[T]], R], items: Sequence[T], workers: int) -> list[R]:
    """Do a piece of work over shares of the items.

    Forked workers inherit what `work` holds, so nothing but their answers is copied. Where
    the system cannot fork, the work is done here.

    Args:
        work: Takes a share and gives an answer that can be pickled.
        items: What to share out; every worker takes each `workers`-th.
        workers: How many processes; fewer than two means none besides this one.

    Returns:
        One answer a share.

    Raises:
        SiteError: A worker raised it, or ended without an answer: killed, out of memory, or
            felled by a fault whose trace it has printed.
        OSError: A worker raised it.
    """
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work(items)]
    context = multiprocessing.get_context("fork")
    running = []
    for index in range(workers):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(
            target=_answer, args=(work, items[index::workers], sender), daemon=True
        )
        process.start()
        sender.close()
        running.append((process, receiver))
    answers: list[_Answer[R] | SiteError | OSError] = [_receive(receiver) for _process, receiver in running]
    for process, _receiver in running:
        process.join()
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return [answer.value for answer in answers if isinstance(answer, _Answer)]


@dataclass(frozen=True, slots=True)
class _Answer(Generic[R]):
    """What a worker found, told apart from what stopped it."""

    value: R


def _answer(work: Callable[[Sequence[T]], R], items: Sequence[T], sender: Connection) -> None:
    """Work in a forked process and send the answer, or what stopped it, home."""
    answer: _Answer[R] | SiteError | OSError
    try:
        answer = _Answer(work(items))
    except (SiteError, OSError) as error:
        answer = error
    with sender:
        sender.send(answer)


def _receive(receiver: Connection) -> _Answer[R] | SiteError | OSError:
    """Take a worker's answer."""
    with receiver:
        try:
            answer: _Answer[R] | SiteError | OSError = receiver.recv()
        except EOFError:
            return SiteError("build.worker_lost")
    return answer
